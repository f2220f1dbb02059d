"""English classes of words that the cue tables name, and the cues that say a figure is no deal term."""

from agent.extract.terms.cue import Cue
from agent.extract.terms.groups import (
    ANY_FIGURE,
    CONTRACTS,
    COUNT,
    DATES,
    DURATION,
    MONEY,
    MULTIPLE,
    PER_UNIT,
    PERCENT,
    POWER,
    TRANSFERS,
)

_BUY = (
    "acquire|acquires|acquired|acquiring|buy|buys|bought|buying|purchase|purchases|purchased|purchasing"
    "|sell|sells|sold|selling|divest|divests|divested|divesting|takeover|merge|merged|merging|merger"
    "|dispose|disposed|disposing|transfer|transferred|transferring"
)
_DEAL = (
    "deal|transaction|acquisition|purchase|sale|takeover|merger|buyout|bid|offer|divestment|divestiture"
    "|disposal|tender|combination|buy|privatisation|privatization|recapitalization|lbo"
)
_CONTRACT = (
    "contract|contracts|agreement|agreements|order|orders|award|lease|leases|ppa"
    "|ppas|licence|license|subscription|hosting|colocation"
    "|offtake|offtakes"
)

CLASSES = {
    "buy": _BUY,
    "deal": _DEAL,
    "contract": _CONTRACT,
    "loan": (
        "loan|loans|facility|facilities|financing|funding|round|notes|note|bond|bonds"
        "|debenture|debentures|placement|offering|raise"
        "|raising|revolver|debt|credit|ipo|issue|mortgage|package|line|paper|tranche|bridge|accordion"
    ),
    "stake": "stake|stakes|interest|interests|shareholding|holding|ownership|equity|participation|share",
    "shares": "shares|stock|capital|equity|company|project|venture|tenement|tenements"
    "|licence|license|securities|voting|votes|units",
    "benchmark": "sofr|libor|euribor|sonia|bbsy|bbsw|tibor|nibor|stibor|saron",
    "plant": (
        "site|sites|plant|plants|facility|facilities|farm|farms|project|projects"
        "|campus|center|centre|centers|centres|data|station"
        "|park|portfolio|mine|mining|solar|wind|battery|complex|development|lease|hydro|power|datacenter|datacentre"
    ),
    "expect": (
        "expected|expects|expect|expecting|anticipated|anticipates|anticipate|scheduled"
        "|slated|targeted|targets|targeting|planned|plans|due|set"
        "|estimated|hopes|aims|intends|likely|looking|foreseen|pencilled|penciled|guides|foresees"
    ),
    "close": "close|closed|complete|completed|finalise|finalised|finalize|finalized|settle"
    "|settled|consummate|consummated|conclude|concluded",
    "closing": "closing|completion|settlement|close|consummation|transaction|deal|acquisition|merger|sale|purchase|it",
    "of": "of",
    "val": "value|values|valued|valuing|prices|pricing|puts|putting",
    "name": "",
}

# Classes that only `needs` asks for: one of the words must stand in the sentence.
TRIGGERS = {
    "deal": f"{_DEAL}|{_BUY}|{_CONTRACT}|paid|pay|paying|stake|bids|offers|offered|offering"
    f"|interest|consideration|leased|tendering|tendered|host",
    "buy": f"{_BUY}|hands|acquisition|sale|purchase|takeover|merger|buyout|stake"
    f"|interest|bid|offer|divestment|disposal|agreed|deal",
    "assume": "assume|assumes|assumed|assuming|assumption|including|plus|inclusive"
    "|includes|takes|take|taking|excluding|less",
    "contract": f"{_CONTRACT}|{_DEAL}|price|priced|tariff|strike|agreed",
    "issue": "issue|issued|issuing|issuance|shares|consideration",
    "share": "share|shares|stock|securities|units",
    "hold": (
        f"{_BUY}|earn|earns|earning|hold|own|owns|owning|ownership|retain|retains"
        f"|retaining|receive|take|takes|taking|stake|transaction"
        "|sale|acquisition|purchase|joint|venture|interest|option|invest|combined"
        "|control|grant|granted|increase|increased|raise|raised"
    ),
    "paper": "notes|note|bonds|bond|debentures|loan|loans|facility|facilities|debt|paper|tranche|revolver"
    "|credit|shares",
    "purse": "cash|equivalents|liquidity|bank|coffers",
    "milestone": "milestone|milestones|contingent|earnout|installments|instalments|deferred|staged|tranches",
    "option": "option|options|exclusivity|earn|optional",
    "index": "inflation|cpi|index|indexed|indexation|prices|annually|year",
    "closing": "closing|completion|close|closes|transaction|deal|acquisition|merger|sale",
    "rate": "sofr|libor|euribor|sonia|bbsy|bbsw|tibor|nibor|loan|interest|facility|credit|prime|notes|bonds"
    "|tranche|paper|coupon",
}

_RESULTS = (
    "revenue|revenues|sales|turnover|income|profit|profits|loss|losses|earnings|ebitda"
    "|ebit|assets|deposits|backlog|budget|gdp|cash flow"
)
_RESULT_WORDS = _RESULTS.replace(
    "|cash flow",
    "|dividend|dividends|savings|synergies|liquidity|reserves|costs|charge|writedown"
    "|gain|capitalization|capitalisation|taxes|tax",
)

NO_TERM_CUES = (
    Cue(
        None,
        MONEY,
        before=(
            f"{_RESULT_WORDS} ... of|was|were|is|are|to|from|totaled|totalled|totaling"
            f"|rose|fell|reached|above|exceeding|hit|at|by?",
            "net|gross|annual|operating|quarterly income|profit|loss|revenue|sales|earnings of|was|rose|fell?",
            "market ... of|valued|worth|size|cap|capitalization|reach|grow|to|at",
            "market|industry|sector ... valued|worth|reach|grow|hit",
            "earned|earns|lost|reported|reports|generating|generated|generates|posted",
            "closing|trading|market|last|share|stock price|prices|cap of|at|was",
            "shares|stock|and ... closed|trading|traded|fell|rose at|to|by?",
            "closed|closing at",
            "cash|balance|treasury position|balances|reserves|equivalents of|totaling|and?",
            "price target of?",
            "exceed|exceeds|exceeding|exceeded ... amount|value of?",
            "assets ... of",
            "gain|charge|loss|writedown|impairment of|on?",
            "save|saves|saving|savings of?",
            "undisturbed|monday s|tuesday s|wednesday s|thursday s|friday s price of|at?",
            "paid an average of",
            "net proceeds ... of|at|to",
        ),
        gap=3,
        strength=2,
    ),
    Cue(
        None,
        MONEY,
        after=(
            f"in|of ... {_RESULT_WORDS}",
            f"{_RESULT_WORDS}",
            f"annual|net|operating|quarterly|gross {_RESULT_WORDS}",
            "market",
            "net|cash|market worth|position|balance|capitalization|capitalisation|cap|value",
            "in|of ... assets",
            "under management",
            "gain|loss|charge|writedown|impairment",
            "in? equity? capital raising",
        ),
        gap=3,
        strength=3,
    ),
    Cue(
        None,
        MONEY,
        before=(
            "loan|facility|financing|notes|bonds|placement|funding|raise|raised|raising|raises of?",
            "rights issue ... raise|of",
            "capital raising|raise ... of|raise",
            "wants|hopes|plans|budget ... raise|spend",
            "credit|loan|financing agreement|facility|line ... of|for",
        ),
        after=(
            "loan",
            "<loan>",
            "pursuant|under ... credit|loan|financing agreement|facility",
            "in|of new|senior|bank|convertible|bridge|fresh? financing|funding|loans|notes|bonds",
            "capital raising|raise",
            "term|bridge|credit loan|facility",
        ),
        gap=3,
        strength=2,
        types=TRANSFERS,
    ),
    # What a company has in its coffers is not what it pays.
    Cue(None, MONEY, before=("had|has|have|holds|held",), gap=0, strength=4, needs="purse"),
    Cue(None, MONEY, before=("with",), after=(), gap=0, strength=2, needs="purse"),
    Cue(
        None,
        MONEY | PER_UNIT,
        before=(
            "rejected|rejects|spurned|rebuffed|declined|refused|dismissed ... offer|bid|approach|proposal of|at|worth?",
            "turned down ... offer|bid|approach|proposal of|at|worth?",
            "pieces|denominations|denomination|multiples of",
        ),
        gap=1,
        strength=5,
    ),
    # What was raised in all its years is more than this round.
    Cue(None, MONEY, after=("since", "to date", "so far"), gap=0, strength=5),
    Cue(
        None,
        MONEY | PER_UNIT,
        before=(
            "slipped|dropped|gained|jumped|climbed|slid|tumbled|surged|edged|eased|soared|plunged|fell|rose|sank"
            "|added ... to",
        ),
        gap=0,
        strength=4,
    ),
    Cue(
        None,
        PER_UNIT,
        before=(
            "closed|closing|trading|traded|trade|trades|quoted|close ... at|to|up|down?",
            "earnings|profit|loss|income|dividend|dividends|eps ... of|was?",
            "earned|lost|book value of?",
            "generate|generates|yield|yields|cost|costs|costing",
            "from",
        ),
        after=("dividend", "in ... earnings|dividends|profit", "loss|profit|earnings", "book value"),
        gap=3,
        strength=3,
    ),
    Cue(
        None,
        PERCENT,
        before=(
            "rose|rise|rises|fell|fall|falls|grew|grow|grows|growth|gained|dropped|jumped"
            "|surged|declined|climbed|up|down|higher|lower by|of?",
            "already|currently owns|own|holds|held|controls|control ... about?",
            "account|accounts|accounted|accounting for",
            "margin|margins|yield|tax|inflation|unemployment ... of|rate?",
            "majority|approval|support|backing|consent|acceptance|acceptances ... of|from",
            "average|grade|assay|recovery|recoveries|greater|less ... of|than?",
            "holders|shareholders ... of",
        ),
        after=(
            "owned",
            "owned by|subsidiary",
            "owned|held subsidiary|unit|affiliate",
            "of ... sales|revenue|revenues|earnings|profits|production|output|assets"
            "|customers|employees|market|votes|cost|costs|demand",
            "growth|increase|rise|decline|drop|margin|margins|tax|compared|year|higher"
            "|lower|more|less|discount|faster|smaller|larger",
            "on year",
            "north|american|renewable|green|recyclable|clean|certified",
            "cu|au|ag|zn|pb|ni|co|li|li2o|v2o5|sb|tio2|fe|cueq|copper|gold|grade",
        ),
        gap=2,
        strength=3,
    ),
    Cue(
        None,
        POWER,
        before=(
            "pipeline|portfolio|footprint|fleet ... of|to",
            "holds|operates|operating|manages|already|currently ... of?",
        ),
        after=(
            "pipeline",
            "of pipeline",
            "under development|construction",
            "energized|energised|operating|installed|global portfolio|fleet|capacity|footprint",
        ),
        gap=3,
        strength=3,
    ),
    Cue(None, POWER, before=("has|have|had|owns",), gap=0, strength=3),
    Cue(
        None,
        MULTIPLE,
        before=("generate|generates|trade|trades|trading|multiples|faster|more",),
        after=("more", "faster", "higher", "multiples", "increase", "oversubscribed", "subscribed"),
        gap=4,
        strength=3,
    ),
    Cue(
        None,
        COUNT,
        before=(
            "traded|volume",
            "outstanding|holds|held|owns|own|owned|has|had|hold ... of?",
            "outstanding|market capital ... of",
            "enlarged|combined total of?",
        ),
        after=(
            "outstanding",
            "in|on issue",
            "shares ... in|on issue",
            "shares outstanding|held",
            "shares ... already|currently",
            "of ... outstanding",
        ),
        gap=2,
        strength=3,
    ),
    Cue(
        None,
        DURATION,
        before=("past|last|previous|recent|for the? past|last", "after|every|within|aged|history"),
        after=(
            "ago",
            "old",
            "earlier|later|history|high|low|experience",
            "of|in experience|operation",
            "career",
            "year",
        ),
        gap=1,
        strength=2,
        types=TRANSFERS - CONTRACTS,
    ),
    Cue(
        None,
        DURATION,
        before=("past|last|previous",),
        after=("ago", "old", "of experience", "history", "earlier", "high|low", "vwap", "volume"),
        gap=1,
        strength=4,
    ),
    Cue(
        None,
        ANY_FIGURE,
        before=("compared|versus|against|rival|similarly|peer|comparable|unlike ... to|with|of?",),
        gap=4,
        strength=3,
    ),
    Cue(
        None,
        DATES,
        before=(
            "founded|established|formed|incorporated|listed|since|born in?",
            "study|trial|survey|construction|works|plant|branch|factory|store|building|farm|park|mill"
            "|project|hall ... <close> in|on|by|before?",
            "neither|none will|would|to? close|closed by|before|in?",
            "shares|stock|price closed|ended|traded|fell|rose on?",
            "price at|on which ... closed|ended|finished|traded on?",
            "ended|ending|fiscal|quarter|year|months|revenue|sales ... ended|ending?",
        ),
        gap=2,
        strength=4,
    ),
)

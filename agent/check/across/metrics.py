"""What a number in a text about a deal measures, told by the words around it.

Two outlets seldom say one thing in the same words; a metric is what their wordings have in common.
Each is a pattern for the clause of the figure, the kinds of figures it can be of, and the term kind it stands for.
"""

import re
from dataclasses import dataclass

from agent.schema.figure import FigureKind as F
from agent.schema.term_kind import TermKind as K

_MONEY = frozenset({F.MONEY})
_RATE = frozenset({F.PERCENT, F.POINTS})
_COUNT = frozenset({F.COUNT})
_TIME = frozenset({F.DURATION})
_POWER = frozenset({F.POWER})
_PRICE = frozenset({F.PER_UNIT, F.MONEY})
_SIZE = frozenset({F.POWER, F.ENERGY, F.MEASURE, F.COUNT})

PEOPLE = frozenset(
    "person people employee worker job staff member seafarer man woman colleague position post mitarbeiter empleado "
    "trabajador post role redundancy persona salarié personne beschäftigter".split()
)


@dataclass(frozen=True)
class Metric:
    """`name` is what a reader is told; `kind` the term that it is, where it is one."""

    name: str
    kinds: frozenset[F] | None
    words: re.Pattern[str]
    kind: str | None = None

    @property
    def is_sole(self) -> bool:
        """Whether a deal has one of it, so that two documents that give one each speak of the same."""
        return self.name in _SOLE


# Of these a deal has one. Others (revenue, people, capacity) are said of many things in one article.
_SOLE = frozenset(
    {
        "break fee", "premium", "one-time cost", "savings a year", "gain on the sale", "guarantee", "buy-back price",
        "paid at completion", "royalty", "length of the contract", "length of an extension", "length of the loan",
        "permitted expansion", "cost of building", "end of the right to buy back", "end of the option", "outside date",
        "first power or delivery", "delivery", "start of the contract", "signing", "completion",
        "states or authorities that "
        "approve", "contingent payment", "price per share offered", "cost of building per unit",
        "area of the site", "end of the offer", "meeting of the holders", "repayment", "discount to the market",
        "escrow", "purchase price multiple", "cash at closing", "net proceeds", "gross proceeds", "rent per unit",
        "price of power", "fee of the agents", "exchange ratio", "lock-up", "notice period", "exclusivity period",
        "minimum acceptance", "record date", "seats on the board", "end of due diligence", "share of the "
        "combined company", "stake kept", "cash runway", "price of a warrant", "life of the warrants",
    }
)  # fmt: skip


def _metric(name: str, kinds: frozenset[F] | None, words: str, kind: str | None = None) -> Metric:
    return Metric(name, kinds, re.compile(words, re.IGNORECASE), kind)


_GIVES_UP = (
    r"walk(?:s|ed)? away|pulls? out|backs? out|changes? (?:its|their) minds?|withdraws?|collapses?|"
    r"falls? (?:through|apart)|is (?:blocked|called off|terminated)|terminates?|breaks? (?:it |the \w+ )?off"
)
# In order: the first that fits a figure's clause is its metric. None for the kinds: a date's metric.
METRICS: tuple[Metric, ...] = (
    _metric(
        "break fee",
        _MONEY,
        r"\b(?:break|break-?up|termination)\s?(?:-\s?)?fee|\b(?:owes?|would owe|pays?|costs?|is due from)"
        rf"\b[^.;]{{0,70}}\bif\b[^.;]{{0,40}}\b(?:accept|better|higher|another|rival|superior|wins|{_GIVES_UP})|"
        rf"\b(?:if|should)\b[^.;]{{0,60}}\b(?:{_GIVES_UP})\b[^.;]{{0,60}}\b(?:owes?|pays?|costs?|collects?|due)\b|"
        r"\b(?:if|should)\b[^.;]{0,60}\b(?:better|higher|another|rival|superior|richer|competing) (?:offer|"
        r"bid\w*|suitor|deal|buyer|"
        r"proposal)\b[^.;]{0,60}\b(?:owes?|pays?|collects?|gets?|receives?|due|entitled)\b",
        K.BREAK_FEE,
    ),
    _metric(
        "contingent payment",
        _MONEY,
        r"\bearn-?\s?outs?\b|\b(?:additional|further|extra|deferred|contingent) (?:consideration|payments?|sum|"
        r"amount)\b|"
        r"\bcontingent (?:up)?on\b|\bdepend\w* on\b|\bmore may\b|\bmay follow\b|\b(?:milestones?|performance) "
        r"(?:payments?|targets?)\b|\bkicker\b|\btop-?up\b|"
        r"\bif\b[^.;]{0,60}\b(?:targets?|goals?|hits?|meets?|reaches|exceeds?)\b|\bhinges on\b",
        K.EARN_OUT,
    ),
    _metric("net debt", _MONEY, r"\bnet debt\b|\bowed\b[^.;]{0,30}\bnet\b|\bnet borrowings\b", K.NET_DEBT),
    _metric("escrow", _MONEY, r"\bescrow\b|\bheld back\b|\bholdback\b|\bretention\b", K.ESCROW),
    _metric("net proceeds", _MONEY, r"\bnet proceeds\b|\bafter (?:costs|expenses|fees)\b"),
    _metric("gross proceeds", _MONEY, r"\bgross proceeds\b|\bbefore (?:costs|expenses|fees)\b"),
    _metric("price of a warrant", _PRICE, r"\b(?:exercise|strike|conversion) price\b|\bwarrants?\b"),
    _metric(
        "market price of a share",
        _PRICE,
        r"\b(?:shares?|stock)\b[^.;]{0,60}\b(?:soar|surg|jump|ros|rise|ris|fell|fall|slid|slip|climb|drop|gain|sank|"
        r"tumbl|plung|rall|advanc|add|lost)\w*\b|\b(?:clos(?:ed|ing)|stood|trad\w+|market|ex-rights|ended|"
        r"share price)\b",
    ),
    _metric(
        "price per share offered",
        _PRICE,
        r"\b(?:issue|issued|offer|offered|subscription|placing|strike|tender) price\b|\b(?:a|per|each|the) "
        r"share\b|\bapiece\b|"
        r"\b(?:new|more) shares\b|\bbuy\b[^.;]{0,30}\bmore at\b",
        K.PRICE_PER_SHARE,
    ),
    _metric("discount to the market", _RATE, r"\bdiscount\b|\bbelow the (?:market|last|closing)\b|\bcheaper than\b"),
    _metric(
        "purchase price multiple",
        frozenset({F.MULTIPLE}),
        r"\bebitda\b|\bmultiple of\b|\btimes (?:sales|revenue|earnings)\b",
        K.VALUATION_MULTIPLE,
    ),
    _metric("leverage", frozenset({F.MULTIPLE}), r"\bleverage\b|\bnet debt\b|\bowe[sd]?\b|\bdebt\b"),
    _metric(
        "margin of profit",
        _RATE,
        r"\b(?:operating|profit|ebitda|gross|net) (?:income )?margin\b|\bof every (?:dollar|euro|pound)\b",
    ),
    _metric("fee of the agents", _MONEY, r"\bfees?\b|\bcommissions?\b", K.FEES),
    _metric("premium", _RATE, r"\bpremium\b|\baufschlag|\bprime de\b|\bprima\b", K.PREMIUM),
    _metric(
        "one-time cost",
        _MONEY,
        r"\bone-?(?:time|off) (?:\w+ ){0,2}(?:costs?|expenses?|charges?)|"
        r"\b(?:restructuring|integration|merger|transaction) (?:costs?|charges?|expenses?)",
    ),
    _metric(
        "money set aside",
        _MONEY,
        r"\btowards?\b|\bset aside\b|\bearmark\w*|\bring-?fenced\b|\bof the (?:proceeds|money)\b|\bto (?:fund|"
        r"finance|repay|redeem|pay down)\b|"
        r"\bgoes (?:to|on|into)\b|\bwill go (?:to|on|into)\b|\bwill be (?:used|spent)\b|\ballocat\w+",
        K.USE_OF_PROCEEDS,
    ),
    _metric("savings a year", _MONEY, r"\bsav(?:e|es|ings?)\b|\bsynerg"),
    _metric("gain on the sale", _MONEY, r"\bgain\b|\bbook(?:s|ed)? a (?:profit|loss)\b"),
    _metric("EBITDA", _MONEY, r"\bebitda\b|\bearn\w*\b[^.;]{0,60}\bbefore interest\b"),
    _metric(
        "revenue",
        _MONEY,
        r"\brevenues?\b|\bturnover\b|\bsales (?:of|were|rose|fell|reached)\b|\bsold\b(?=[^.;]{1,25}\bof\b)|"
        r"\bnet sales\b|\bumsatz|\bchiffre d.affaires",
    ),
    _metric("guarantee", _MONEY, r"\bguarantees?\b|\bsurety\b|\bbürgschaft|\bgarantie", K.GUARANTEE),
    _metric("buy-back price", _MONEY, r"\b(?:buy|bought) back\b|\brepurchase"),
    _metric(
        "loan", _MONEY, r"\bloans?\b|\bbridge\b|\bcredit facilit|\bkredit|\bdarlehen|\bpréstamo|\bemprunt", K.PRINCIPAL
    ),
    _metric("assumed debt", _MONEY, r"\b(?:takes? on|assum\w+|including)\b[^.;]{0,25}\bdebt", K.ASSUMED_DEBT),
    _metric("dividend", _PRICE, r"\bdividend"),
    _metric(
        "cost of building",
        _MONEY,
        r"\bconstruct\w*\b|\bbuild(?:ing)?\b|\bexpan\w+\b|\bconver\w+\b|\bbaukosten|"
        r"\bcosts? of (?:the )?\w+ (?:mill|plant|farm|line)",
        K.CAPEX,
    ),
    _metric(
        "paid at completion",
        _MONEY,
        r"\b(?:at|on|upon) (?:completion|closing)\b|\bup-?front\b|\bon signing\b|"
        r"\bwhen (?:the )?(?:deal|sale|purchase) (?:completes|closes)",
        K.UPFRONT_PAYMENT,
    ),
    _metric("operating cost per unit", _PRICE, r"\b(?:all-in|cash|operating|unit) costs?\b"),
    _metric(
        "cost of building per unit",
        frozenset({F.PER_UNIT}),
        r"\b(?:development|construction|building|build|capital|installed) costs?\b|\bspen(?:d|ds|ding|t)\b|"
        r"\bcosts? to build\b|"
        r"\bbuild(?:ing|s)?\b|\bcapex\b",
        K.CAPEX,
    ),
    _metric("rent per unit", frozenset({F.PER_UNIT}), r"\brents?\b|\blease\b|\brevenue\b|\btenants?\b|\bsign\b"),
    _metric(
        "price of power",
        frozenset({F.PER_UNIT}),
        r"\b(?:electricity|power|energy|tariff|offtake)\b|\bper (?:mwh|kwh)\b",
        K.PRICE_PER_UNIT,
    ),
    _metric(
        "price per unit", _PRICE, r"\bper (?:mwh|kwh|mw|tonne|ton|ounce|barrel|room|square)\b|\bje\b", K.PRICE_PER_UNIT
    ),
    _metric(
        "royalty", _RATE, r"\broyalt|\bnet smelter|\bnet sales|\blizenzgebühr|\bregalía|\bredevance", K.ROYALTY_RATE
    ),
    _metric(
        "interest margin",
        _RATE,
        r"\binterest margin\b|\b(?:over|above) (?:sofr|euribor|sonia|the reference|libor|the base|tibor|bbsw)|"
        r"(?<!operating "
        r")(?<!income )\bmargin of\b|"
        r"\bbasis points",
        K.SPREAD,
    ),
    _metric("occupancy", _RATE, r"\blet\b|\boccupan|\boccupied|\bleased\b|\bvermietet"),
    _metric(
        "share of the combined company",
        _RATE,
        r"\bof the (?:combined|enlarged|merged|new|resulting) (?:company|group|business|entity|bank)\b",
        K.STAKE,
    ),
    _metric(
        "stake kept",
        _RATE,
        r"\b(?:retain(?:s|ing)?|keep(?:s|ing)?|kept|(?:hang|hold)(?:s|ing)? on to|left with|stays? (?:in )?with|"
        r"will continue to (?:own|hold))\b",
        K.STAKE,
    ),
    _metric(
        "stake",
        _RATE,
        r"\b(?:stakes?|owns?|holds?|holding|interest in|of the (?:shares|company|capital|venture))\b",
        K.STAKE,
    ),
    _metric(
        "states or authorities that approve", _COUNT, r"\b(?:regulator|approv|authorit|clear|consent|departments?)\w*"
    ),
    _metric("seats on the board", _COUNT, r"\bboard\b|\bdirectors?\b|\bseats?\b"),
    _metric("life of the warrants", _TIME, r"\bwarrants?\b"),
    _metric("warranty", _TIME, r"\bwarrant\w+|\bgewährleistung\w*|\bgarantía\b"),
    _metric("maintenance", _TIME, r"\bmaint(?:ain\w*|enance)\b|\bservic(?:e|ing) contract\b|\bwartung\w*"),
    _metric("lock-up", _TIME, r"\block-?(?:up|in)\b|\bmay not sell\b|\bhaltefrist\b"),
    _metric("non-compete", _TIME, r"\bnon-?compet\w+|\bcompete\b|\bwettbewerbsverbot\b"),
    _metric(
        "length of an extension",
        _TIME,
        r"\bexten[ds]\w*\b|\brenew\w*\b|\bverlänger|\bprórroga|\bprolong",
        K.RENEWAL_OPTION,
    ),
    _metric("length of the loan", _TIME, r"\bloans?\b|\bfacilit|\bnotes\b|\bbonds?\b|\bkredit", K.MATURITY),
    _metric(
        "length of the contract",
        _TIME,
        r"\bruns? for\b|\bterm of\b|\bfor (?:the next |a term of )?[\w-]+ years\b|"
        r"\bfor the next\b|\byears? (?:from|starting)\b|\blasts?\b|\b\w+-year (?:contract|agreement|lease|deal)",
        K.TERM_LENGTH,
    ),
    _metric(
        "people employed",
        _COUNT,
        r"\bemploy|\bstaff|\bworkforce|\bjobs?\b|\bworkers?\b|\bpayroll\b|\bhead ?-?count\b|\bworks? (?:for|at)\b|"
        r"\bgives work\b|\bseafarers\b|\bmitarbeiter|\bemplead|\bsalariés",
    ),
    _metric("fleet", _COUNT, r"\bfleet\b|\bships\b|\bvessels\b"),
    _metric("permitted expansion", _POWER, r"\b(?:planning )?(?:permission|permit|consent|approval)\b"),
    _metric("capacity under development", _POWER, r"\bunder (?:construction|development)\b|\bpipeline\b|\bplanned\b"),
    _metric("capacity operated", _POWER, r"\boperat\w+\b|\bportfolio\b|\bruns\b|\bin operation\b"),
    _metric("capacity", _SIZE, r"\bcapacity\b|\bcombined\b|\blift\b|\braise\b", K.CAPACITY),
    _metric(
        "area of the site", frozenset({F.MEASURE}), r"\b(?:site|campus|land|plot|estate|property|farm|park|grounds?)\b"
    ),
    _metric("reserves", _SIZE, r"\breserves?\b|\bresources?\b"),
    _metric("output", _SIZE, r"\bproduc\w+\b|\bturned out\b|\boutput\b|\byield"),
)

EXCHANGE_RATIO = _metric(
    "exchange ratio",
    _COUNT,
    r"\bexchange ratio\b|\bfor (?:each|every|one)\b|\bof (?:its|one|the) [\w&.’' -]{0,24}shares?\b|"
    r"\bof an? (?:[\w&.’'-]+ ){0,4}share\b|\bumtauschverhältnis\b|\bparité\b",
    K.EXCHANGE_RATIO,
)
POWER_PRICE = next(item for item in METRICS if item.name == "price of power")
AREA = next(item for item in METRICS if item.name == "area of the site")


def metric_of(kind: F, clause: str, *, at: int | None = None) -> Metric | None:
    """What a figure of this kind measures: the metric whose words stand nearest to it, at offset `at` of the clause."""
    fitting = [
        (_distance(found, at), order, item)
        for order, item in enumerate(METRICS)
        if item.kinds and kind in item.kinds
        for found in item.words.finditer(clause)
    ]
    # "Per megawatt" is in every such price; what it is the price of says more.
    told = [entry for entry in fitting if entry[2].name != "price per unit"] or fitting
    return min(told, key=lambda entry: entry[:2])[2] if told else None


def _distance(found: re.Match[str], at: int | None) -> int:
    """In steps of some words, so that order decides among words that stand about as near."""
    if at is None:
        return 0
    gap = max(0, found.start() - at, at - found.end())
    return gap // 24

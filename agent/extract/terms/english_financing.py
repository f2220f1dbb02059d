"""English cues for financings, and for shares issued, bought and held."""

from agent.extract.terms.cue import Cue
from agent.extract.terms.groups import COUNT, DEBT, EQUITY, FINANCINGS, MONEY, PERCENT, PRICE, RATE, TRANSFERS
from agent.schema.deal import DealType
from agent.schema.term_kind import TermKind as K

_STAKES = TRANSFERS | EQUITY | {DealType.COLLABORATION, DealType.HOSTING}

FINANCING_CUES = (
    Cue(
        K.ASSUMED_DEBT,
        MONEY,
        before=(
            "takes|take|taking|took over|on ... loan|loans|debt|debts|borrowings|mortgage of",
            "assumes|assume|assumed|assuming|inherits|inherit ... loan|loans|debt|debts|borrowings|mortgage of",
        ),
        gap=1,
        strength=5,
        types=TRANSFERS,
    ),
    # A loan that pays for a purchase has its principal too.
    Cue(
        K.PRINCIPAL,
        MONEY,
        before=(
            "borrow|borrows|borrowing|lend|lends|lending|lent up? to?",
            "bridge|term|acquisition|bank loan|facility of|for|worth",
            "loan|loans of|totaling|totalling",
        ),
        after=(
            "bridge|term|acquisition|mezzanine|construction|shareholder loan|loans|facility",
            "of? new|fresh|acquisition|bank debt",
            "loan from|to",
            "loan",
        ),
        gap=1,
        strength=3,
        types=TRANSFERS,
    ),
    Cue(
        K.PRINCIPAL,
        MONEY,
        before=(
            "raise|raised|raises|raising",
            "provide|provides|provided|providing|advance|advances|commit|commits|committed",
            "secure|secured|secures|securing|closes|closed|close|obtain|obtained"
            "|obtains|arranged|signed|borrow|borrowed|borrows",
            "principal|aggregate amount of?",
            "bring|brings|bringing in?",
            "placed|places|placing|borrowing|borrow",
            "gross|total|aggregate? proceeds|principal of?",
            "loan|facility|facilities|financing|notes|bonds|bond|placement|offering|round|funding"
            "|credit|revolver|investment of|totaling|totalling|worth|for?",
            "sell|sold|sells|issue|issued|issues|priced|upsized to?",
            "invest|invested|invests|investing|lend|lent|lends",
        ),
        after=(
            "<loan>",
            "in|of ... <loan>",
            "in|of|from? gross|net|fresh|new|growth? proceeds|funding|financing|capital|equity|debt|notes|credit",
            "aggregate? principal",
        ),
        gap=4,
        strength=2,
        types=FINANCINGS,
    ),
    Cue(
        K.PRINCIPAL,
        MONEY,
        after=("has|have|had been borrowed|lent|raised|drawn", "is|are|was|were being? borrowed|lent|raised|drawn"),
        gap=0,
        strength=3,
        types=FINANCINGS,
    ),
    # What is built with a loan is an investment too, and its sum is not the loan's.
    Cue(K.PRINCIPAL, MONEY, after=("investment", "in|of ... investment"), gap=4, strength=2, types=FINANCINGS - DEBT),
    Cue(
        K.INTEREST_RATE,
        PERCENT,
        before=(
            "interest|coupon|yield|bearing|bears|bear ... rate|interest of|at?",
            "coupon|yield of|at?",
            "interest ... at|of",
            "interest|coupon rate of|is|at?",
        ),
        after=(
            "coupon",
            "interest rate",
            "per annum",
            "senior|convertible|secured|unsecured|subordinated|guaranteed ... notes|bonds|debentures|loan",
            "notes|bonds|debentures due?",
            "interest per|annually|payable",
        ),
        gap=3,
        strength=3,
        types=FINANCINGS,
    ),
    Cue(
        K.INTEREST_RATE,
        PERCENT,
        before=("interest|coupon rate of|is|at?", "bearing|bears|bear interest ... of|at"),
        strength=3,
    ),
    Cue(
        K.INTEREST_RATE,
        PERCENT,
        before=("carry|carries|carrying|pay|pays|paying|bear|bears|yield|yields",),
        gap=1,
        types=DEBT,
    ),
    Cue(
        K.SPREAD,
        RATE,
        before=("<benchmark> plus|and?", "margin|spread of", "prime rate plus?"),
        after=("over|above <benchmark>", "spread|margin"),
        gap=2,
        strength=4,
        needs="rate",
    ),
    Cue(
        K.CONVERSION_PRICE,
        PRICE,
        before=("conversion price ... of|at?", "convertible|convert|converts|convertable ... at", "converted at"),
        after=("conversion price",),
        gap=3,
        strength=4,
    ),
    # What a warrant or an option costs to take up is a term of the warrants.
    Cue(
        K.WARRANTS,
        PRICE,
        before=("exercise|strike price ... of|at?", "exercisable ... at|for", "warrant|warrants ... share at"),
        after=("exercise|strike price",),
        gap=3,
        strength=4,
    ),
    Cue(
        K.WARRANTS,
        COUNT | MONEY,
        before=("warrants to ... purchase|buy|acquire|subscribe|for", "warrants exercisable|for"),
        after=("warrants", "purchase|share? warrants"),
        gap=4,
        strength=3,
    ),
)

SHARE_CUES = (
    Cue(
        K.STAKE,
        PERCENT,
        after=(
            "<stake>",
            "of ... <shares>",
            "in|of ... interest|stake",
            "interest|stake|shareholding|holding in|of|to",
            "<shares>",
        ),
        gap=3,
        strength=2,
        needs="hold",
        types=_STAKES,
    ),
    Cue(
        K.STAKE,
        PERCENT,
        before=("<stake> of|to|at", "interest|share of|to", "owned|own|owns|owning|control|hold ... <stake>? of"),
        gap=1,
        strength=2,
        needs="hold",
        types=_STAKES,
    ),
    Cue(
        K.STAKE,
        PERCENT,
        before=("<buy>", "earn|earning|earns in?|a|an?", "<deal> of"),
        gap=2,
        strength=2,
        types=_STAKES,
    ),
    Cue(
        K.STAKE,
        PERCENT,
        after=("owned by ... <stake>", "to ... shareholders|holders"),
        strength=2,
        types=frozenset({DealType.MERGER, DealType.JOINT_VENTURE}),
    ),
    Cue(
        K.SHARES_ISSUED,
        COUNT,
        before=(
            "issue|issues|issued|issuing|issuance|allot|allotment|allotted of? ... of?",
            "exchanging|exchange",
            "sell|sold|offering|offered|offer|placement of?",
            "by the? issue of",
        ),
        gap=2,
        strength=2,
        needs="share",
        types=TRANSFERS | EQUITY | DEBT | {DealType.ROYALTY_FINANCING, DealType.LICENSE, DealType.COLLABORATION},
    ),
    # "9.8m new Alder shares": new ones are issued, whatever they pay for.
    Cue(K.SHARES_ISSUED, COUNT, after=("new ... shares|stock|units",), gap=0, unit="share", types=TRANSFERS | EQUITY),
    Cue(
        K.SHARES_ISSUED,
        COUNT,
        before=("being|consisting|comprising|receive|receives|plus a? total? of?", "total of"),
        after=(
            "consideration|new|performance|milestone|treasury shares",
            "fully? paid? ordinary|common|preferred|preference shares ... issued|issue",
            "ordinary|common|<name> shares|stock",
            "shares ... at a? deemed? issue|issued? price",
        ),
        gap=3,
        strength=1,
        unit="share",
        needs="issue",
        types=TRANSFERS | EQUITY,
    ),
    Cue(
        K.VOLUME,
        COUNT,
        before=("<buy>", "<buy> ... of"),
        after=("shares ... outstanding|held",),
        gap=2,
        strength=1,
        unit="share",
        types=frozenset({DealType.STAKE_PURCHASE, DealType.TENDER_OFFER}),
    ),
    Cue(K.PRINCIPAL, MONEY, before=("<deal> worth|of|totaling",), strength=1, types=FINANCINGS),
)

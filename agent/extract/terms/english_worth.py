"""English cues of worth: what shares, equity or a company are valued at, what a loan bears, what an option costs."""

from agent.extract.terms.cue import Cue
from agent.extract.terms.groups import COUNT, DEBT, EQUITY, MONEY, MULTIPLE, PERCENT, POINTS, TRANSFERS
from agent.schema.deal import DealType
from agent.schema.term_kind import TermKind as K

_SWAPS = frozenset({DealType.MERGER, DealType.ACQUISITION, DealType.TENDER_OFFER, DealType.SPIN_OFF})

WORTH_CUES = (
    Cue(None, MONEY, before=("off cost|costs|charge|charges of|at?",), gap=1, strength=4),
    Cue(
        K.EQUITY_VALUE,
        MONEY,
        before=("value of? all? the? equity at|of?", "<val> ... ... shares at", "equity at"),
        after=("for|on the? equity", "of equity"),
        gap=1,
        strength=4,
        types=TRANSFERS,
    ),
    Cue(
        K.EQUITY_VALUE,
        MONEY,
        before=("<val> ... ... at", "is|was|were valued at", "company|group is|was worth", "worth"),
        gap=1,
        types=frozenset({DealType.TENDER_OFFER, DealType.IPO}),
    ),
    Cue(
        K.TOTAL_CONSIDERATION,
        MONEY,
        before=("values|valuing ... at", "announced ... at", "it was worth"),
        gap=0,
        types=frozenset({DealType.ACQUISITION, DealType.MERGER, DealType.ASSET_SALE}),
    ),
    Cue(
        K.PREMIUM,
        PERCENT,
        before=("discount of", "uplift ... at|of|is", "premium|discount works|is ... at|to?"),
        after=(
            "discount|uplift",
            "below|under ... closing|close|share|market|last|average|book price|value?",
            "above|over ... price|close",
        ),
        gap=1,
        strength=4,
        types=TRANSFERS | EQUITY,
    ),
    Cue(K.SPREAD, POINTS, before=("margin|spread|priced|pricing ... at|to|of|by",), gap=2, strength=3, types=DEBT),
    Cue(
        K.EXCHANGE_RATIO,
        COUNT | MULTIPLE,
        after=("of a new? share|ordinary", "of one? ... share for every|each"),
        gap=1,
        strength=5,
        types=_SWAPS,
    ),
    Cue(
        K.GUARANTEE,
        MONEY,
        after=("of|in letters|letter of credit", "letters|letter of credit"),
        gap=1,
        strength=5,
        types=DEBT,
    ),
    Cue(K.INTEREST_RATE, PERCENT, before=("at",), gap=0, strength=1, needs="rate", types=DEBT),
    Cue(
        K.OPTION_FEE,
        MONEY,
        before=("exercise|option fee|price of?", "<buy> ... option ... ... for", "option ... ... for a? fee? of?"),
        gap=1,
        strength=4,
        types=frozenset({DealType.OPTION, DealType.LICENSE, DealType.COLLABORATION}),
    ),
)

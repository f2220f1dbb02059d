"""English cues of everyday telling: sums handed over, bills that come to so much, tranches, rents in all."""

from agent.extract.terms.cue import Cue
from agent.extract.terms.groups import CONTRACTS, DEBT, DELIVERIES, LETTINGS, MONEY, PER_UNIT, PERCENT, PRICE, TRANSFERS
from agent.schema.deal import DealType
from agent.schema.term_kind import TermKind as K

_RIGHTS = frozenset({DealType.LICENSE, DealType.COLLABORATION, DealType.ROYALTY_FINANCING})
_CHANGES = TRANSFERS - {DealType.JOINT_VENTURE}

EVERYDAY_CUES = (
    Cue(
        K.TOTAL_CONSIDERATION,
        MONEY,
        before=(
            "sum|amount|figure|cheque|check|money handed over|paid|agreed|involved is|was|of?",
            "sum|amount|figure|cheque|check|money that changed|changes hands is|was",
        ),
        gap=0,
        strength=3,
        types=_CHANGES,
    ),
    Cue(
        K.DEFERRED_PAYMENT,
        MONEY,
        after=("vendor|seller|promissory? loan|note due|payable|maturing|repayable", "note due|payable|maturing"),
        gap=0,
        strength=5,
        types=_CHANGES,
    ),
    Cue(
        K.EQUITY_VALUE,
        MONEY,
        before=("valuing ... shares of ... at", "valuing|values|valued all|every ... shares ... at"),
        gap=0,
        strength=4,
        types=TRANSFERS,
    ),
    Cue(
        K.EQUITY_VALUE,
        MONEY,
        before=(
            "values|valued|valuing the|all|entire|whole ... company|group|business|firm|bank|maker|chain|target at",
        ),
        gap=0,
        strength=6,
        types=frozenset({DealType.STAKE_PURCHASE}),
    ),
    Cue(
        K.STAKE,
        PERCENT,
        before=("gets|get|takes|take|receives|receive|holds|hold|has|have|keeps|keep|owns|own",),
        gap=0,
        strength=2,
        types=frozenset({DealType.JOINT_VENTURE}),
    ),
    Cue(
        K.UPFRONT_PAYMENT,
        MONEY,
        before=(
            "prepay|prepays|prepaid|prepaying",
            "hands|handed over|pays|paid|banks|banked|gets|receives|received at|on signing|signature",
            "prepayment|down payment of",
        ),
        gap=1,
        strength=4,
        types=CONTRACTS | _RIGHTS,
    ),
    Cue(
        K.UPFRONT_PAYMENT,
        MONEY,
        after=("now and", "now|today|immediately|straight away"),
        gap=0,
        strength=4,
        types=_RIGHTS,
    ),
    Cue(
        K.MILESTONE_PAYMENT,
        MONEY,
        before=("another|further|additional|extra",),
        after=("if|once|when the|a|an|it",),
        gap=0,
        strength=2,
        types=_RIGHTS,
    ),
    Cue(
        K.CONTRACT_VALUE,
        MONEY,
        before=(
            "total|aggregate|cumulative|combined base? rent|rents|fees|payments|value of|is|at",
            "in all",
            "altogether",
        ),
        gap=0,
        strength=5,
        types=LETTINGS | DELIVERIES,
    ),
    Cue(
        K.CAPEX,
        PRICE,
        before=(
            "budgeted|budgets ... at",
            "bill|cost|budget|outlay for? ... comes|come|came|runs|amounts|adds to|up?",
            "construction|building|conversion|retrofit|work is|are|will to? cost",
        ),
        gap=1,
        strength=5,
        types=CONTRACTS | DEBT | {DealType.JOINT_VENTURE},
    ),
    Cue(
        K.CAPEX,
        PER_UNIT,
        before=(
            "cost|costs ... at",
            "costing|spending|outlay of?",
            "cost|costs|spend|spends ... of? conversion|building at",
        ),
        gap=1,
        strength=4,
        types=LETTINGS,
    ),
    Cue(
        K.PRINCIPAL,
        MONEY,
        before=("tranche|tranches|slice|portion of", "tranche|tranches is|are|at"),
        gap=0,
        strength=4,
        types=DEBT,
    ),
)

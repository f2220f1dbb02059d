"""Sets that the cue tables share: kinds of figure and families of deal types."""

from agent.schema.deal import DealType
from agent.schema.figure import FigureKind

DATE = "date"

MONEY = frozenset({FigureKind.MONEY.value})
PER_UNIT = frozenset({FigureKind.PER_UNIT.value})
PRICE = MONEY | PER_UNIT
PERCENT = frozenset({FigureKind.PERCENT.value})
POINTS = frozenset({FigureKind.POINTS.value})
RATE = PERCENT | POINTS
MULTIPLE = frozenset({FigureKind.MULTIPLE.value})
POWER = frozenset({FigureKind.POWER.value})
ENERGY = frozenset({FigureKind.ENERGY.value})
DURATION = frozenset({FigureKind.DURATION.value})
COUNT = frozenset({FigureKind.COUNT.value})
AMOUNT = frozenset({FigureKind.COUNT.value, FigureKind.MEASURE.value, FigureKind.ENERGY.value, FigureKind.POWER.value})
DATES = frozenset({DATE})
ANY_FIGURE = frozenset(kind.value for kind in FigureKind)

CONTRACTS = frozenset(
    {
        DealType.LEASE,
        DealType.HOSTING,
        DealType.OFFTAKE,
        DealType.SUPPLY,
        DealType.LICENSE,
        DealType.COLLABORATION,
        DealType.OTHER,
    }
)
LETTINGS = frozenset({DealType.LEASE, DealType.HOSTING})
DELIVERIES = frozenset({DealType.OFFTAKE, DealType.SUPPLY})
DEBT = frozenset({DealType.DEBT_FINANCING, DealType.PROJECT_FINANCING})
EQUITY = frozenset({DealType.EQUITY_FINANCING, DealType.IPO})
FINANCINGS = DEBT | EQUITY | {DealType.ROYALTY_FINANCING}
TRANSFERS = frozenset(
    {
        DealType.ACQUISITION,
        DealType.MERGER,
        DealType.TENDER_OFFER,
        DealType.ASSET_SALE,
        DealType.STAKE_PURCHASE,
        DealType.JOINT_VENTURE,
        DealType.OPTION,
        DealType.SPIN_OFF,
        DealType.OTHER,
    }
)
NOT_TRANSFERS = frozenset(DealType) - TRANSFERS

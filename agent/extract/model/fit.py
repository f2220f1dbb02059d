"""Whether a figure can be the value of a kind of term at all: a price is not measured in megawatts."""

from agent.schema.figure import Date, Figure, FigureKind
from agent.schema.term_kind import DATE_KINDS, OWN_FIELD_PREFIX, WORD_KINDS, TermKind

_SIZES = frozenset({TermKind.STAKE, TermKind.SHARES_ISSUED, TermKind.CAPACITY, TermKind.CAPACITY_OPTION,
                    TermKind.STORAGE_ENERGY, TermKind.VOLUME, TermKind.EXCHANGE_RATIO})  # fmt: skip
_DURATIONS = frozenset({TermKind.TERM_LENGTH, TermKind.MATURITY, TermKind.MILESTONE_PERIOD, TermKind.OPTION_WINDOW,
                        TermKind.RENEWAL_OPTION})  # fmt: skip
# "A guarantee of six months' rent".
_IN_MONTHS = frozenset({TermKind.GUARANTEE, TermKind.DEPOSIT, TermKind.ESCROW, TermKind.FEES, TermKind.BREAK_FEE})
_PHYSICAL = frozenset({FigureKind.POWER, FigureKind.ENERGY, FigureKind.DURATION})


def fits(kind: str, value: Figure | Date) -> bool:
    """Rules out only what no article could mean; a desk's own field may be anything."""
    if kind.startswith(OWN_FIELD_PREFIX):
        return True
    if kind in DATE_KINDS:
        return isinstance(value, Date)
    if kind in _DURATIONS:
        return isinstance(value, Date) or value.kind in (FigureKind.DURATION, FigureKind.COUNT)
    if isinstance(value, Date):
        return kind in WORD_KINDS
    if kind in _SIZES:
        return value.kind not in (FigureKind.MONEY, FigureKind.DURATION)
    if kind in _IN_MONTHS and value.kind is FigureKind.DURATION:
        return True
    return kind in WORD_KINDS or value.kind not in _PHYSICAL

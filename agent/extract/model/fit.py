"""Whether a figure can be the value of a kind of term at all: a price is not measured in megawatts."""

from agent.schema.figure import Date, Figure, FigureKind
from agent.schema.term_kind import DATE_KINDS, WORD_KINDS, TermKind

_SIZES = frozenset({TermKind.STAKE, TermKind.SHARES_ISSUED, TermKind.CAPACITY, TermKind.CAPACITY_OPTION,
                    TermKind.STORAGE_ENERGY, TermKind.VOLUME, TermKind.EXCHANGE_RATIO})  # fmt: skip
_DURATIONS = frozenset({TermKind.TERM_LENGTH, TermKind.MATURITY, TermKind.MILESTONE_PERIOD, TermKind.OPTION_WINDOW,
                        TermKind.RENEWAL_OPTION})  # fmt: skip
_PHYSICAL = frozenset({FigureKind.POWER, FigureKind.ENERGY, FigureKind.DURATION})


def fits(kind: TermKind, value: Figure | Date) -> bool:
    """Rules out only what no article could mean."""
    if kind in DATE_KINDS:
        return isinstance(value, Date)
    if kind in _DURATIONS:
        return isinstance(value, Date) or value.kind in (FigureKind.DURATION, FigureKind.COUNT)
    if isinstance(value, Date):
        return kind in WORD_KINDS
    if kind in _SIZES:
        return value.kind not in (FigureKind.MONEY, FigureKind.DURATION)
    return kind in WORD_KINDS or value.kind not in _PHYSICAL

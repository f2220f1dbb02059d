"""A part grows past its whole."""

from collections.abc import Iterator
from decimal import Decimal

from agent.schema.figure import Figure
from agent.schema.finding import Code
from evals.gold.gold import Relation
from evals.relations import relation_fits
from evals.seeded.base import Base
from evals.seeded.fault import Fault
from evals.seeded.kinds.relation_figure import figures_of, sound_relations, with_figure
from evals.seeded.numbers import write_value

_TIMES_THE_WHOLE = (Decimal("1.4"), Decimal("1.9"))
_ALSO = frozenset({Code.SUM_MISMATCH, Code.RATIO_MISMATCH, Code.CONFLICTING_VALUES})
_SUM = set("abcdefg+ ")


def plant(base: Base) -> Iterator[Fault]:
    """One number that may not pass another, or the part of a sum."""
    for relation in sound_relations(base):
        parts, whole = _sides(relation, base)
        if whole is not None and set(relation.expression) <= _SUM:
            for part in parts:
                if part.low == part.high > 0 and base.is_said_once(part):
                    yield from _grow(base, relation, part, whole)


def _sides(relation: Relation, base: Base) -> tuple[list[Figure], Decimal | None]:
    """The parts, and the value of their whole; a hundred per cent need not stand in the text."""
    figures = figures_of(relation, base.gold)
    if relation.stated.startswith("="):
        return figures, Decimal(relation.stated[1:])
    if len(figures) < 2 or figures[-1].low != figures[-1].high:
        return [], None
    return figures[:-1], figures[-1].high


def _grow(base: Base, relation: Relation, part: Figure, whole: Decimal) -> Iterator[Fault]:
    for times in _TIMES_THE_WHOLE:
        edit = write_value(part, whole * times)
        if edit and not relation_fits(relation, with_figure(base.gold, part, whole * times / part.low)):
            what = f"{part.quote!r} becomes {edit.new!r}, a part of {relation.stated!r}"
            yield Fault(Code.PART_EXCEEDS_WHOLE, what, (edit,), also=_ALSO)

"""One number of an arithmetic relation is changed: a part of a sum, a price per unit, a base, a quotient."""

from collections.abc import Iterator
from decimal import Decimal
from itertools import islice

from agent.schema.figure import Date, Figure, FigureKind
from agent.schema.finding import Code
from evals.gold.gold import Gold, Relation
from evals.gold.places import GoldError
from evals.relations import item_at, relation_fits
from evals.seeded.base import Base
from evals.seeded.fault import Fault
from evals.seeded.numbers import misread_figure

A_FIGURE = 2
_SIGNS = frozenset("+-*/")
_CHANGES = ("/ b - 1", "1 - a / b", "(a - b) / b", "(b - a) / b")
_ARITHMETIC = frozenset(
    {
        Code.SUM_MISMATCH,
        Code.PER_UNIT_MISMATCH,
        Code.PERCENT_CHANGE_MISMATCH,
        Code.RATIO_MISMATCH,
        Code.PART_EXCEEDS_WHOLE,
    }
)


def plant(base: Base) -> Iterator[Fault]:
    for relation in sound_relations(base, "equals"):
        # A number that lies in a range, and nothing more, is no arithmetic.
        if not set(relation.expression) & _SIGNS:
            continue
        code = code_of(relation, base.gold)
        for figure in figures_of(relation, base.gold):
            if base.is_said_once(figure) and base.is_sound((figure.start, figure.end)):
                yield from islice(_faults(base, relation, figure, code), A_FIGURE)


def _faults(base: Base, relation: Relation, figure: Figure, code: Code) -> Iterator[Fault]:
    also = codes_on(base, figure)
    for edit, factor in misread_figure(figure):
        if not relation_fits(relation, with_figure(base.gold, figure, factor)):
            what = f"{figure.quote!r} becomes {edit.new!r}: {relation.expression} against {relation.stated!r}"
            yield Fault(code, what, (edit,), also=also & _ARITHMETIC)


def sound_relations(base: Base, how: str | None = None) -> list[Relation]:
    """Relations that fit, other than a weekday's, all of whose numbers stand in sound places."""
    return [
        relation
        for relation in base.relations
        if relation.fits and how in (None, relation.how) and "weekday" not in relation.expression
        if all(base.is_sound((figure.start, figure.end)) for figure in figures_of(relation, base.gold))
    ]


def figures_of(relation: Relation, gold: Gold) -> list[Figure]:
    """Its numbers that the text holds, the stated one last."""
    items = [_item(quote, gold) for quote in (*relation.inputs, relation.stated)]
    return [item for item in items if isinstance(item, Figure)]


def codes_on(base: Base, figure: Figure) -> frozenset[Code]:
    """The codes of every relation that a change of the figure breaks."""
    return frozenset(code_of(one, base.gold) for one in sound_relations(base) if figure in figures_of(one, base.gold))


def with_figure(gold: Gold, figure: Figure, factor: Decimal) -> Gold:
    changed = figure.model_copy(update={"low": figure.low * factor, "high": figure.high * factor})
    figures = tuple(changed if one.id == figure.id else one for one in gold.figures)
    return gold.model_copy(update={"figures": figures})


def code_of(relation: Relation, gold: Gold) -> Code:
    """The contract's code for a relation that fails, by the shape of its arithmetic and its units."""
    signs = set(relation.expression) & _SIGNS
    figures = figures_of(relation, gold)
    if relation.how == "at_most":
        return Code.PART_EXCEEDS_WHOLE
    if signs <= {"+", "-"}:
        return Code.SUM_MISMATCH
    if any(form in relation.expression for form in _CHANGES):
        return Code.PERCENT_CHANGE_MISMATCH
    priced = any(figure.kind is FigureKind.PER_UNIT for figure in figures)
    is_quotient = any(figure.unit in ("%", "x") for figure in figures)
    return Code.RATIO_MISMATCH if is_quotient and not priced else Code.PER_UNIT_MISMATCH


def _item(quote: str, gold: Gold) -> Figure | Date | None:
    if quote.startswith("="):
        return None
    try:
        return item_at(quote, gold)
    except GoldError:
        return None

""" "Up to $30 million" is told again as "$30 million", a payment on milestones as one that will be made."""

import re
from collections.abc import Iterator

from agent.schema.deal import Certainty
from agent.schema.figure import Figure, FigureKind, Modifier
from agent.schema.finding import Code
from evals.seeded.base import Base
from evals.seeded.fault import Edit, Fault, add_line, echo
from evals.seeded.words import stands_alone

_BOUNDED = frozenset({Modifier.UP_TO, Modifier.AT_LEAST, Modifier.MORE_THAN, Modifier.LESS_THAN})
# What stands before the currency or the first digit.
_BOUND = re.compile(r"^[^\W\d_][^\d$€£¥]*?\s(?=(?:[A-Z]{0,3}[$€£¥]|[A-Z]{3} ?)?\d)")


def plant(base: Base) -> Iterator[Fault]:
    for figure in base.figures():
        # "Within 30 days" and "30 days" say much the same.
        is_bounded = figure.modifier in _BOUNDED and figure.kind is not FigureKind.DURATION
        bound = _BOUND.match(figure.quote) if is_bounded else None
        if bound:
            edit = Edit(figure.start, figure.start + bound.end(), "")
            yield from _told_again(base, figure, edit)
            if _has_equal(base, figure):
                yield Fault(Code.HEDGE_DRIFT, f"one of two {figure.quote!r} loses {bound.group()!r}", (edit,))
            if base.language == "en":
                yield from _listed(base, figure, base.text[edit.end : figure.end])
    if base.language == "en":
        yield from _made_firm(base)


def _told_again(base: Base, figure: Figure, edit: Edit) -> Iterator[Fault]:
    sentence = base.sentence_of((figure.start, figure.end))
    if sentence and stands_alone(base.text[slice(*sentence)], base.language):
        # The mark is the number that lost its bound, not the nothing that stands in its place.
        bare = Edit(edit.start, figure.end, base.text[edit.end : figure.end])
        edits, twin = echo(base, sentence, [bare])
        yield Fault(Code.HEDGE_DRIFT, f"{figure.quote!r} is told again as {bare.new!r}", edits, twin=twin)


def _listed(base: Base, figure: Figure, bare: str) -> Iterator[Fault]:
    """As key facts at the end of an article list it."""
    heads = [term.kind.replace("_", " ") for _, term in base.terms() if term.figure_id == figure.id]
    heads += [f"{one.metric} of {one.subject}" for one in base.gold.claims if figure.id in one.figure_ids]
    for head in heads[:1]:
        wrong, right = (f"{head[0].upper()}{head[1:]}: {value}." for value in (bare, figure.quote))
        yield Fault(Code.HEDGE_DRIFT, wrong, (add_line(base, wrong),), twin=(add_line(base, right),))


def _made_firm(base: Base) -> Iterator[Fault]:
    """A sum that hangs on something, told again as one that will be paid."""
    for _, term in base.terms():
        figure = base.figure_of(term.figure_id)
        if figure and term.certainty is Certainty.CONTINGENT and term.condition and "payment" in term.kind:
            named = f"The {term.kind.replace('_', ' ')} of {figure.quote}"
            wrong, right = f"{named} will be made in any case.", f"{named} is conditional."
            yield Fault(Code.HEDGE_DRIFT, wrong, (add_line(base, wrong),), twin=(add_line(base, right),))


def _has_equal(base: Base, figure: Figure) -> bool:
    value = (figure.low, figure.high, figure.unit, figure.modifier)
    return any(one.id != figure.id and (one.low, one.high, one.unit, one.modifier) == value for one in base.figures())

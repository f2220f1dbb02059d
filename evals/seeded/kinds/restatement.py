"""What was said is said again with another number; or one of two mentions of it changes."""

from collections.abc import Iterator
from itertools import islice

from agent.schema.figure import Figure, Modifier
from agent.schema.finding import Code
from evals.seeded.base import Base
from evals.seeded.fault import Fault, echo
from evals.seeded.kinds.relation_figure import codes_on
from evals.seeded.numbers import misread_figure
from evals.seeded.words import stands_alone

_MODIFIERS = frozenset({Modifier.EXACT, Modifier.ABOUT})


def plant(base: Base) -> Iterator[Fault]:
    """Figures that a term or a claim rests on, in sentences that can be told again alone."""
    rested = {claim_id for claim in base.gold.claims for claim_id in claim.figure_ids}
    rested |= {str(term.figure_id) for _, term in base.terms()}
    for figure in base.figures():
        if figure.id in rested and figure.modifier in _MODIFIERS:
            yield from _told_again(base, figure)
    yield from _one_of_two(base)


def _told_again(base: Base, figure: Figure) -> Iterator[Fault]:
    sentence = base.sentence_of((figure.start, figure.end))
    if sentence and stands_alone(base.text[slice(*sentence)], base.language):
        for edit, _ in islice(misread_figure(figure), 1):
            edits, twin = echo(base, sentence, [edit])
            yield Fault(Code.CONFLICTING_VALUES, f"{figure.quote!r} is told again as {edit.new!r}", edits, twin=twin)


def _one_of_two(base: Base) -> Iterator[Fault]:
    """A term's value in a second place of its evidence."""
    for _, term in base.terms():
        first = base.figure_of(term.figure_id)
        places = [item.span for item in term.evidence if item.span]
        for figure in base.figures():
            is_again = (
                first is not None and figure.id != first.id and (figure.low, figure.unit) == (first.low, first.unit)
            )
            if is_again and any(start <= figure.start and figure.end <= end for start, end in places):
                for edit, _ in islice(misread_figure(figure), 2):
                    what = f"one of two {figure.quote!r} becomes {edit.new!r}"
                    yield Fault(Code.CONFLICTING_VALUES, what, (edit,), also=codes_on(base, figure))

"""One part of a sum is no longer told: it follows from the total and the other part."""

from collections.abc import Iterator

from agent.schema.figure import FigureKind
from agent.schema.finding import Code
from evals.seeded.base import Base
from evals.seeded.fault import Edit, Fault
from evals.seeded.kinds.relation_figure import figures_of, sound_relations


def plant(base: Base) -> Iterator[Fault]:
    """Parts of money that a term rests on, alone in their sentence."""
    rested = {term.figure_id for _, term in base.terms() if term.figure_id}
    for relation in sound_relations(base, "equals"):
        figures = figures_of(relation, base.gold)
        if relation.expression != "a + b" or len(figures) != 3:
            continue
        for part, other in ((figures[0], figures[1]), (figures[1], figures[0])):
            sentence = base.sentence_of((part.start, part.end))
            kept = (other, figures[2])
            if (
                sentence is not None
                and part.kind is FigureKind.MONEY
                and {part.id, *(one.id for one in kept)} & rested
                and base.is_said_once(part)
                and not any(sentence[0] <= one.start < sentence[1] for one in kept)
            ):
                what = f"{part.quote!r} is gone; {figures[2].quote!r} less {other.quote!r} leaves it"
                yield Fault(Code.IMPLIED_VALUE, what, (Edit(*sentence, ""),))

"""How far apart the values of one relation may stand: an article's length, so that a book costs no more a page."""

from agent.check.facts import Facts
from agent.check.relations.measures import REACH
from agent.schema.article import Sentence
from agent.schema.figure import Figure


def figures_near(facts: Facts, figure: Figure) -> tuple[Figure, ...]:
    """The figures that may have to do with this one."""
    return facts.reading.figures_in(max(0, figure.start - REACH), figure.end + REACH)


def in_reach(figure: Figure, other: Figure) -> bool:
    return abs(figure.start - other.start) < REACH


def sentence_before(facts: Facts, sentence: Sentence) -> Sentence | None:
    """The sentence that ends where this one begins, of the same paragraph."""
    found = (facts.reading.sentence_at(sentence.start - back) for back in (1, 2, 3) if sentence.start >= back)
    return next((other for other in found if other is not None), None)


def sentence_after(facts: Facts, sentence: Sentence) -> Sentence | None:
    found = (facts.reading.sentence_at(sentence.end + ahead) for ahead in (0, 1, 2))
    return next((other for other in found if other is not None), None)

"""How likely two figures in two sentences are meant for one thing, judged by all that is said around them.

A weighted sum, positive where it is more likely than not. Its weights were fitted on pairs of figures in news,
announcements and letters: pairs with the same digits, which mostly repeat one value, against pairs with
different ones, which mostly are two things (162 and 1,712 pairs; evals/LOG.md has the numbers).
"""

from collections.abc import Sequence

from agent.check.sameness.senses import Passage, Sense
from agent.schema.figure import FigureKind

_BASE = -4.5
# Shares of what is said of the one that is said of the other, in the figures' surroundings and in the sentences.
_CLAUSE_LEAST, _CLAUSE_MOST = 1.9, 0.8
_SENTENCE_LEAST, _SENTENCE_MOST = 0.55, 0.5
_PER_WORD, _MOST_WORDS = 0.64, 5
_SAME_WORD_BEFORE, _SAME_WORD_AFTER = 1.0, 0.4
_OTHER_FIGURE_AGAIN, _MOST_OTHERS = 1.2, 2
# A headline and the first sentence tell the news that the rest repeats.
_FIRST_SENTENCE = 2.0
_ONE_IS_DATED = -0.7
_ROLES_DIFFER = -0.6
_GOES_ON_DIFFERENTLY = -0.4
_SUBJECTS_DIFFER = -0.6
# Alike sentences of one paragraph tell of unlike things.
_ONE_PARAGRAPH, _NEXT_SENTENCE = -1.1, -0.65
_PER_RIVAL, _MOST_RIVALS = -0.2, 4
_KINDS = {FigureKind.MONEY: 1.1, FigureKind.PERCENT: -0.25}


class Sides:
    """Two figures with their sentences, and the other figures of those."""

    def __init__(self, first: Sense, second: Sense, one: Passage, other: Passage) -> None:
        self.first, self.second = first, second
        self.one, self.other = one, other


def likeness(
    sides: Sides,
    *,
    clause: tuple[float, float],
    sentence: tuple[float, float],
    beside: tuple[Sequence[Sense], Sequence[Sense]],
    goes_on_differently: bool,
) -> float:
    """The sum; `clause` and `sentence` are the covered shares of both sides, `beside` the figures in each sentence."""
    first, second, one, other = sides.first, sides.second, sides.one, sides.other
    words = len(frozenset(first.words) & frozenset(second.words))
    total = _BASE + _KINDS.get(first.figure.kind, 0.0)
    total += _CLAUSE_LEAST * min(clause) + _CLAUSE_MOST * max(clause)
    total += _SENTENCE_LEAST * min(sentence) + _SENTENCE_MOST * max(sentence)
    total += _PER_WORD * min(words, _MOST_WORDS)
    total += _SAME_WORD_BEFORE * (first.before[:1] == second.before[:1] != ())
    total += _SAME_WORD_AFTER * (first.after[:1] == second.after[:1] != ())
    total += _OTHER_FIGURE_AGAIN * min(_repeated(first, second, *beside), _MOST_OTHERS)
    total += _FIRST_SENTENCE * (min(first.sentence, second.sentence) == 0)
    total += _ONE_IS_DATED * (bool(first.dates) != bool(second.dates))
    total += _ROLES_DIFFER * (None not in (first.said.role, second.said.role) and first.said.role != second.said.role)
    total += _GOES_ON_DIFFERENTLY * goes_on_differently
    total += _SUBJECTS_DIFFER * bool(one.subject - other.lead and other.subject - one.lead)
    total += _ONE_PARAGRAPH * (first.block == second.block) + _NEXT_SENTENCE * (second.sentence - first.sentence == 1)
    total += _PER_RIVAL * min(_rivals(first, beside[0]) + _rivals(second, beside[1]), _MOST_RIVALS)
    return total


def _repeated(first: Sense, second: Sense, here: Sequence[Sense], there: Sequence[Sense]) -> int:
    """How many other values stand in both sentences: a statement told twice tells them again."""
    values = {_value(item) for item in there if item is not second}
    return sum(_value(item) in values for item in here if item is not first)


def _rivals(sense: Sense, beside: Sequence[Sense]) -> int:
    """Other figures of the kind and unit in its sentence, any of which may be the one that is meant."""
    return sum(
        item is not sense and (item.figure.kind, item.figure.unit) == (sense.figure.kind, sense.figure.unit)
        for item in beside
    )


def _value(sense: Sense) -> tuple[object, ...]:
    figure = sense.figure
    return (figure.kind, figure.unit, figure.low, figure.high)

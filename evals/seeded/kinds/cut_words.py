"""Words are lost as a stripped link loses them: in mid-sentence, at a sentence's start, before its stop."""

import random
import re
from collections.abc import Iterator

from agent.schema.finding import Code
from evals.seeded.base import Base, Span
from evals.seeded.fault import Edit, Fault

_FEWEST_WORDS = 12
_WORD = re.compile(r"\S+")


def plant(base: Base) -> Iterator[Fault]:
    for sentence in base.sentences:
        span = base.sentence_of((sentence.start, sentence.end))
        words = [match.span() for match in _WORD.finditer(base.text, *span)] if span else []
        if span and len(words) >= _FEWEST_WORDS and base.is_sound(span):
            draw = random.Random(f"{base.name}{sentence.start}")
            yield _middle(base, words, draw)
            yield _before_stop(base, words, draw)
            yield _start(base, words, draw)


def _middle(base: Base, words: list[Span], draw: random.Random) -> Fault:
    size = draw.randint(2, 4)
    first = draw.randint(2, len(words) - size - 3)
    return _cut(base, (words[first][0], words[first + size][0]), "\n\n", "in mid-sentence")


def _before_stop(base: Base, words: list[Span], draw: random.Random) -> Fault:
    """The words before the stop go and the stop stays, alone."""
    size = draw.randint(1, 3)
    start, end = words[-size][0], words[-1][1] - 1
    return _cut(base, (start, end), "", "before the stop")


def _start(base: Base, words: list[Span], draw: random.Random) -> Fault:
    size = draw.randint(1, 3)
    return _cut(base, (words[0][0], words[size][0]), "", "at the start")


def _cut(base: Base, span: Span, trace: str, where: str) -> Fault:
    return Fault(Code.DAMAGED_TEXT, f"{base.text[slice(*span)]!r} is lost {where}", (Edit(*span, trace),))

"""Cues: the words that tell what a figure is, and where they stand relative to it.

A phrase is written as an analyst would write it down: "purchase|acquisition price of?" is words in
order, `|` between alternatives, `?` after a word that may be missing, `...` for up to three
words of any kind, `<name>` for a class of words. Hyphens count as spaces.
"""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import product
from typing import NamedTuple

from agent.schema.deal import DealType

# The English possessive s is no word of its own; what follows another apostrophe is ("d'achat").
WORD = re.compile(r"(?<!['’])[^\W_]+|(?<=['’])(?!s\b)[^\W_]+")
_ANY = frozenset[str]()
_WILD = 3


@dataclass(frozen=True)
class Cue:
    """Words that make a figure a term of `kind`, or, with no kind, words that say it is none.

    `before` stand in front of the figure with at most `gap` words between; `after` follow it with
    nothing but the words of a noun phrase between. A stronger cue wins over a nearer one. `needs`
    is a class of words of which one must stand in the sentence, `types` the deal types it holds for;
    with `period` the figure is so much per year, month or day.
    """

    kind: str | None
    on: frozenset[str]
    before: tuple[str, ...] = ()
    after: tuple[str, ...] = ()
    gap: int = 3
    strength: int = 2
    unit: str | None = None
    needs: str | None = None
    types: frozenset[DealType] | None = None
    period: bool = False


class Word(NamedTuple):
    text: str
    start: int
    end: int


class Sighting(NamedTuple):
    """A cue's phrase at words [first, last] of a sentence."""

    cue: Cue
    first: int
    last: int
    is_before: bool


Pattern = tuple[frozenset[str], ...]
Classes = Mapping[str, str]


class Lexicon:
    """Cues indexed by the first word of their phrases: a sentence is read once, whatever their number."""

    def __init__(self, cues: Iterable[Cue], classes: Classes) -> None:
        self.classes = {name: frozenset(words.split("|")) for name, words in classes.items()}
        self._index: dict[str, list[tuple[Pattern, Cue, bool]]] = {}
        for cue in cues:
            for phrases, is_before in ((cue.before, True), (cue.after, False)):
                for phrase in phrases:
                    self._add(phrase, cue, is_before)

    def sightings(self, words: Sequence[Word]) -> Iterator[Sighting]:
        texts = [word.text for word in words]
        for first, text in enumerate(texts):
            following = texts[first + 1] if first + 1 < len(texts) else ""
            for pattern, cue, is_before in self._index.get(text, ()):
                second = pattern[1] if len(pattern) > 1 else _ANY
                if second and following not in second:
                    # Most phrases end here, and looking is quicker than calling.
                    continue
                last = _match(pattern, texts, first)
                if last is not None:
                    yield Sighting(cue, first, last, is_before)

    def _add(self, phrase: str, cue: Cue, is_before: bool) -> None:
        for pattern in _patterns(phrase, self.classes):
            for word in pattern[0]:
                self._index.setdefault(word, []).append((pattern, cue, is_before))


def split_words(text: str, start: int, end: int) -> list[Word]:
    """The lower-case words of text[start:end], at their offsets in the text."""
    return [Word(found[0].lower(), found.start(), found.end()) for found in WORD.finditer(text, start, end)]


def _patterns(phrase: str, classes: Mapping[str, frozenset[str]]) -> Iterator[Pattern]:
    slots: list[tuple[frozenset[str] | None, ...]] = []
    for part in phrase.replace("-", " ").lower().split():
        if part == "...":
            slots.append((_ANY,))
            continue
        is_optional = part.endswith("?")
        words: frozenset[str] = frozenset()
        for word in part.rstrip("?").split("|"):
            words |= classes[word[1:-1]] if word.startswith("<") else {word}
        slots.append((words, None) if is_optional else (words,))
    for choice in product(*slots):
        pattern = tuple(slot for slot in choice if slot is not None)
        if pattern and pattern[0]:
            yield pattern


def _match(pattern: Pattern, words: Sequence[str], first: int) -> int | None:
    """The index of the last word of the pattern at `first`, with `...` as short as it can be."""
    at, wild, count = first, 0, len(words)
    for slot in pattern:
        if not slot:
            wild += _WILD
            continue
        reach = at + wild
        while at < count and at <= reach and words[at] not in slot:
            at += 1
        if at > reach or at == count:
            return None
        at += 1
        wild = 0
    return at - 1

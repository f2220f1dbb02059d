"""The shape of one language's entry, and how its phrases are looked up."""

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from typing import Literal

from agent.schema.figure import Modifier

Language = Literal["en", "es", "de", "fr"]
Phrases = dict[str, tuple[tuple[tuple[str, ...], Modifier], ...]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Lexicon:
    """Words in lower case; phrases are keyed by the word that touches the number.

    `cardinals` go up to 999 (hundreds that are one word included), `hundred` multiplies by 100,
    `scales` from a thousand up. `fractions` map to their denominator.
    """

    cardinals: dict[str, int]
    hundred: frozenset[str]
    scales: dict[str, Decimal]
    joiners: frozenset[str]
    articles: frozenset[str]
    points: frozenset[str]
    minus: frozenset[str]
    halves: frozenset[str]
    fractions: dict[str, int]
    dozens: dict[str, int]
    crowds: dict[str, tuple[Decimal, Decimal]]
    before: Phrases
    after: Phrases
    hedges: frozenset[str]
    span_words: frozenset[str]
    between: frozenset[str]
    between_and: frozenset[str]
    source: frozenset[str]
    target: frozenset[str]
    per: frozenset[str]
    of: frozenset[str]
    durations: dict[str, tuple[str, Decimal]]
    each: dict[str, str]
    up: frozenset[str]
    down: frozenset[str]
    grammar: frozenset[str]


def words(text: str) -> frozenset[str]:
    return frozenset(text.split())


def phrases_before(cues: Mapping[Modifier, str]) -> Phrases:
    """Cues that stand left of a number, keyed by their last word, longest first."""
    return _phrases(cues, key=-1)


def phrases_after(cues: Mapping[Modifier, str]) -> Phrases:
    """Cues that stand right of a number, keyed by their first word, longest first."""
    return _phrases(cues, key=0)


def durations(table: Mapping[str, str]) -> dict[str, tuple[str, Decimal]]:
    """{"day 7": "week weeks"} -> each word with its base unit and how many of it."""
    found: dict[str, tuple[str, Decimal]] = {}
    for name, spellings in table.items():
        unit, _, factor = name.partition(" ")
        for word in spellings.split():
            found[word] = (unit, _factor(factor or "1"))
    return found


def _phrases(cues: Mapping[Modifier, str], *, key: int) -> Phrases:
    found: dict[str, list[tuple[tuple[str, ...], Modifier]]] = {}
    for modifier, listed in cues.items():
        for phrase in listed.split(", "):
            parts = tuple(phrase.split())
            found.setdefault(parts[key], []).append((parts, modifier))
    return {word: tuple(sorted(group, key=lambda item: -len(item[0]))) for word, group in found.items()}


def _factor(written: str) -> Decimal:
    top, _, bottom = written.partition("/")
    return Decimal(top) / Decimal(bottom or "1")

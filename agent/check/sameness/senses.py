"""What each figure is said of: the content words around it, the names, the dates and the qualifiers.

Two figures can only disagree when they are said of the same thing; this file says of what, and
`alignment` sets the two side by side.
"""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from agent.check.sameness.circumstances import (
    Circumstances,
    Surroundings,
    read_circumstances,
    read_qualifiers,
    said_right_before,
)
from agent.schema.article import Sentence
from agent.schema.figure import Figure
from agent.schema.reading import Reading
from agent.text.normalise import lower_in_place
from agent.text.stems import Stemmed, read_stems, stem

WORDS_BEFORE = 12
WORDS_AFTER = 8
# Each word further off tells that much less of what the figure is said of.
DECAY = 0.85
# The names among this many words that open a sentence are whom it speaks of.
SUBJECT_WORDS = 4
# A paragraph longer than this is a page: what its first words say is no longer said of its last.
MOST_LEAD = 120
# Past this many figures a sentence is a table row or a list: its figures are told apart by column, not by words.
MOST_FIGURES = 8
MOST_NUMBERS = 12

# "block 2/10b", "Unit 7A": names made of digits.
_CODE = re.compile(r"\b(?=\w*\d)(?=\w*[A-Za-z/])[\w/]{2,10}\b")
_DIGITS = re.compile(r"\d[\d.,]*")
_IN_REACH = re.compile(r"(?:(?!\band\b)[^,;:.]){0,50}")
# A clause of its own begins here; the figure before it is said of something else.
_BREAK = re.compile(
    r"[;!?]|[—–](?=\s)|\s-\s|\n\s*\n|,\s+(?:and|but|while|with|whereas|which|who|where|compared|versus|against|or)\b|"
    r"\b(?:while|whereas|compared (?:to|with)|versus|vs\.?|as well as|but|up from|down from|instead of)\b",
    re.IGNORECASE,
)
_COMMA = re.compile(r",(?=\s)|\)|[.:](?=\s)|\b(?:and|or|while|but)\b")


@dataclass(frozen=True)
class Sense:
    """One figure and what it is said of. `words` are the stems near it with their nearness (1 is next to it)."""

    figure: Figure
    sentence: int
    block: int
    words: dict[str, float]
    heads: frozenset[str]
    names: frozenset[str]
    qualifiers: frozenset[str]
    codes: frozenset[str]
    before: tuple[str, ...]
    after: tuple[str, ...]
    dates: frozenset[tuple[str, str]]
    said: Circumstances


@dataclass(frozen=True)
class Passage:
    """The content words of a sentence, those of its paragraph up to its end, and the names that open it."""

    sentence: Sentence
    stems: frozenset[str]
    lead: frozenset[str]
    subject: frozenset[str]
    qualifiers: frozenset[str]
    is_heading: bool


@dataclass(frozen=True)
class Senses:
    passages: tuple[Passage, ...]
    items: tuple[Sense, ...]
    spread: Counter[str]


def read_senses(reading: Reading) -> Senses:
    """The senses of all figures, and in how many sentences each stem stands."""
    stemmed = [read_stems(reading.text, sentence.start, sentence.end) for sentence in reading.sentences]
    proper = _proper(stemmed, reading.sentences)
    lowered = lower_in_place(reading.text)
    passages: list[Passage] = []
    items: list[Sense] = []
    spread: Counter[str] = Counter()
    block = 0
    lead: frozenset[str] = frozenset()
    last_end = 0
    for index, (sentence, words) in enumerate(zip(reading.sentences, stemmed, strict=True)):
        gap = reading.text[last_end : sentence.start]
        block += gap.count("\n") > 1
        if "\n" in gap:
            lead = frozenset()
        last_end = sentence.end
        stems = frozenset(word.stem for word in words)
        lead = lead | stems if len(lead) < MOST_LEAD else lead
        subject = frozenset(word.stem for word in words[:SUBJECT_WORDS] if word.is_name and word.stem in proper)
        qualifiers = read_qualifiers(reading.text, sentence.start, sentence.end)
        passages.append(Passage(sentence, stems, lead | stems, subject, qualifiers, _is_heading(reading, sentence)))
        spread.update(stems)
        figures = reading.figures_in(sentence.start, sentence.end)
        if (
            0 < len(figures) <= MOST_FIGURES
            and _numbers_in(reading, sentence) <= MOST_NUMBERS
            and not _is_row(reading, sentence)
        ):
            items.extend(_senses(reading, lowered, index, block, sentence, words, figures))
    return Senses(tuple(passages), tuple(items), spread)


def _is_heading(reading: Reading, sentence: Sentence) -> bool:
    return reading.text[sentence.end - 1] not in '.!?"”’)…'


def _is_row(reading: Reading, sentence: Sentence) -> bool:
    """A row of a table: what its figures are stands at the head of the columns."""
    return any(reading.text.find(mark, sentence.start, sentence.end) >= 0 for mark in "|\t")


def _numbers_in(reading: Reading, sentence: Sentence) -> int:
    return len(_DIGITS.findall(reading.text, sentence.start, sentence.end))


def _proper(stemmed: Sequence[Sequence[Stemmed]], sentences: Sequence[Sentence]) -> frozenset[str]:
    """The words that carry a capital inside a sentence, so that one that opens a sentence is known for a name."""
    return frozenset(
        word.stem
        for words, sentence in zip(stemmed, sentences, strict=True)
        for word in words
        if word.is_name and word.start > sentence.start + 1
    )


def _senses(
    reading: Reading,
    lowered: str,
    index: int,
    block: int,
    sentence: Sentence,
    stemmed: Sequence[Stemmed],
    figures: Sequence[Figure],
) -> list[Sense]:
    text = reading.text
    breaks = [match.start() for match in _BREAK.finditer(text, sentence.start, sentence.end)]
    senses: list[Sense] = []
    for number, figure in enumerate(figures):
        floor = _floor(figures[:number], figure, stemmed, sentence.start)
        ceiling = figures[number + 1].start if number + 1 < len(figures) else sentence.end
        before = _before(stemmed, breaks, figure, floor, sentence.start)
        after = _after(stemmed, breaks, figure, ceiling, text)
        words: dict[str, float] = {}
        for side in (before, after):
            for distance, word in enumerate(side):
                words[word.stem] = max(words.get(word.stem, 0.0), DECAY**distance)
        for key in _unit_stems(figure):
            words[key] = 1.0
        near = before[:3] + after[:3]
        low = min([figure.start, *(word.start for word in before)])
        high = max([figure.end, *(word.end for word in after)])
        senses.append(
            Sense(
                figure=figure,
                sentence=index,
                block=block,
                words=words,
                heads=frozenset(word.stem for word in near) | frozenset(_unit_stems(figure)),
                names=frozenset(
                    word.stem for word in before + after if word.is_name and word.start > sentence.start + 1
                ),
                qualifiers=read_qualifiers(text, *_near_span(figure, sentence.start, before, after))
                | said_right_before(text, sentence.start, figure),
                codes=frozenset(_CODE.findall(text, figure.end, min(sentence.end, figure.end + 40))),
                before=tuple(word.stem for word in before[:2]),
                after=tuple(word.stem for word in after[:2]),
                dates=_dates(reading, sentence, figure, floor, ceiling),
                said=read_circumstances(lowered, figure, Surroundings(sentence, floor, ceiling, low, high)),
            )
        )
    return senses


def _floor(earlier: Sequence[Figure], figure: Figure, stemmed: Sequence[Stemmed], start: int) -> int:
    """Where the words of a figure begin: behind the one before it, unless no word stands between ("fell 7% to $1.3
    billion"), for then both are said of the same."""
    at = figure.start
    for other in reversed(earlier):
        if any(other.end <= word.start and word.end <= at for word in stemmed):
            return other.end
        at = other.start
    return start


def _before(stemmed: Sequence[Stemmed], breaks: Sequence[int], figure: Figure, floor: int, start: int) -> list[Stemmed]:
    """The content words before a figure, nearest first, back to a break or to another figure."""
    found: list[Stemmed] = []
    cut = max([at for at in breaks if at < figure.start], default=start)
    for word in reversed(stemmed):
        if word.end > figure.start:
            continue
        if len(found) >= WORDS_BEFORE:
            break
        # A bare "and $5 million" takes its subject from across the break or the figure.
        if len(found) >= 2 and (word.start < cut or word.end <= floor):
            break
        if word.start < cut and found and word.end <= floor:
            break
        found.append(word)
    return found


def _after(stemmed: Sequence[Stemmed], breaks: Sequence[int], figure: Figure, ceiling: int, text: str) -> list[Stemmed]:
    """The content words after a figure, nearest first, up to a comma, a break or another figure."""
    stop = min([at for at in breaks if at >= figure.end], default=ceiling)
    comma = _COMMA.search(text, figure.end, ceiling)
    stop = min(stop, ceiling, comma.start() if comma else ceiling)
    return [word for word in stemmed if figure.end <= word.start and word.end <= stop][:WORDS_AFTER]


def _dates(
    reading: Reading, sentence: Sentence, figure: Figure, floor: int, ceiling: int
) -> frozenset[tuple[str, str]]:
    """The date that goes with a figure: behind it ("$3 million in 2024"), else before it, else the one that opens the
    sentence ("For the second quarter of 2024, ..."), else its only one."""
    everywhere = reading.dates_in(sentence.start, sentence.end)
    behind = [
        date
        for date in reading.dates_in(figure.end, ceiling)
        if _IN_REACH.fullmatch(reading.text, figure.end, date.start)
    ]
    before = list(reading.dates_in(floor, figure.start))
    leading = [date for date in everywhere if date.start - sentence.start < 40]
    found = behind[:1] or before[-1:] or leading or (everywhere if len(everywhere) == 1 else ())
    return frozenset((date.low, date.high) for date in found)


def _near_span(figure: Figure, start: int, before: Sequence[Stemmed], after: Sequence[Stemmed]) -> tuple[int, int]:
    """From the fourth content word before a figure to the third behind it."""
    low = min([figure.start, *(word.start for word in before[:4])])
    # An ordinal is no content word: "the first phase".
    return max(start, low - 14), max([figure.end, *(word.end for word in after[:3])])


def _unit_stems(figure: Figure) -> list[str]:
    if figure.kind != "count" or not figure.unit:
        return []
    return [key for word in figure.unit.split() if (key := stem(word)) is not None]

"""What each figure is said of: the content words around it, the names, the dates and the qualifiers.

Two figures can only disagree when they are said of the same thing; this file says of what, and
`alignment` sets the two side by side.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from agent.schema.article import Sentence
from agent.schema.figure import Figure
from agent.schema.reading import Reading
from agent.text.stems import Stemmed, read_stems, stem

WORDS_BEFORE = 12
WORDS_AFTER = 8
# Past this many figures a sentence is a table row or a list: its figures are told apart by column, not by words.
MOST_FIGURES = 12

# A clause of its own begins here; the figure before it is said of something else.
_BREAK = re.compile(
    r"[;!?]|[—–](?=\s)|\s-\s|\n\s*\n|,\s+(?:and|but|while|with|whereas|which|who|where|compared|versus|against|or)\b|"
    r"\b(?:while|whereas|compared (?:to|with)|versus|vs\.?|as well as|but|up from|down from|instead of)\b",
    re.IGNORECASE,
)
_COMMA = re.compile(r",(?=\s)|\)|[.:](?=\s)")
_ROLE = re.compile(r"\b(from|to|than|between|and|by|of|at|above|below|exceed\w*)\s*\W*$", re.IGNORECASE)

# A word that makes it another thing: one side has it, the other does not, and there is nothing to compare.
_QUALIFIERS = frozenset(
    stem(word)
    for word in """net gross adjusted unadjusted diluted basic pro forma organic comparable reported gaap operating
    optional additional another extra remaining other first second third fourth fifth final last next previous prior
    former current new old initial upfront deferred annual annually yearly quarterly quarter monthly month daily weekly
    average median peak maximum minimum total combined aggregate individual each per phase tier tranche series class
    north south east west northern southern eastern western upper lower measured indicated inferred proven probable
    domestic international foreign global local estimated actual preliminary revised restated ordinary preferred
    preference common voting short long high low half interim full rest early late
    male female men women direct indirect
    cash stock debt equity share""".split()
)
_QUALIFIER_WORDS = frozenset(
    """first second third fourth fifth other another each per more than most same next last former
    additional further initial half quarter month year week day""".split()
)
_FORECAST = re.compile(
    r"\b(?:will|would|expect\w*|forecast\w*|guidance|outlook|target\w*|plans?|aims?|could|may|might|should|"
    r"anticipat\w*|project(?:s|ed|ing)|estimat\w*|set to|by 20\d\d|goal)\b",
    re.IGNORECASE,
)
_NEGATION = re.compile(
    r"\b(?:not|never|no longer|n't|without|denied|denies|rather than|instead of)\b|n['’]t\b", re.IGNORECASE
)
_EARLIER = re.compile(
    r"\b(?:last|previous|prior|earlier|year[- ]ago|ago|formerly|originally|previously|initially|had been|at first|"
    r"compared (?:to|with)|versus|up from|down from|from)\b",
    re.IGNORECASE,
)


@dataclass(frozen=True)
class Sense:
    """One figure and what it is said of. `words` are the stems near it with their nearness (1 is next to it)."""

    figure: Figure
    sentence: int
    paragraph: int
    words: dict[str, float]
    heads: frozenset[str]
    names: frozenset[str]
    qualifiers: frozenset[str]
    dates: frozenset[tuple[str, str]]
    role: str | None
    forecast: bool
    negated: bool
    earlier: bool


@dataclass(frozen=True)
class Passage:
    """The content words of a sentence, those of its paragraph up to its end, and the names in it."""

    sentence: Sentence
    paragraph: int
    stems: frozenset[str]
    lead: frozenset[str]
    names: frozenset[str]
    is_title: bool


@dataclass(frozen=True)
class Senses:
    passages: tuple[Passage, ...]
    items: tuple[Sense, ...]
    spread: dict[str, int]


def read_senses(reading: Reading) -> Senses:
    """The senses of all figures, and in how many sentences each stem stands."""
    passages: list[Passage] = []
    items: list[Sense] = []
    spread: dict[str, int] = {}
    paragraph = 0
    lead: frozenset[str] = frozenset()
    last_end = 0
    for index, sentence in enumerate(reading.sentences):
        if index and "\n" in reading.text[last_end : sentence.start]:
            paragraph += 1
            lead = frozenset()
        last_end = sentence.end
        stemmed = read_stems(reading.text, sentence.start, sentence.end)
        stems = frozenset(word.stem for word in stemmed)
        lead = lead | stems if len(lead) < 120 else lead
        passages.append(Passage(sentence, paragraph, stems, lead, _names(stemmed, sentence.start), index == 0))
        for key in stems:
            spread[key] = spread.get(key, 0) + 1
        figures = reading.figures_in(sentence.start, sentence.end)
        if 0 < len(figures) <= MOST_FIGURES:
            items.extend(_senses(reading, index, paragraph, sentence, stemmed, figures))
    return Senses(tuple(passages), tuple(items), spread)


def _names(stemmed: Sequence[Stemmed], start: int) -> frozenset[str]:
    return frozenset(word.stem for word in stemmed if word.is_name and word.start > start + 1)


def _senses(
    reading: Reading,
    index: int,
    paragraph: int,
    sentence: Sentence,
    stemmed: Sequence[Stemmed],
    figures: Sequence[Figure],
) -> list[Sense]:
    text = reading.text
    breaks = [match.start() for match in _BREAK.finditer(text, sentence.start, sentence.end)]
    senses: list[Sense] = []
    for number, figure in enumerate(figures):
        floor = figures[number - 1].end if number else sentence.start
        ceiling = figures[number + 1].start if number + 1 < len(figures) else sentence.end
        before = _before(stemmed, breaks, figure, floor, sentence.start)
        after = _after(stemmed, breaks, figure, ceiling, text)
        words: dict[str, float] = {}
        for side in (before, after):
            for distance, word in enumerate(side):
                words[word.stem] = max(words.get(word.stem, 0.0), 0.93**distance)
        for key in _unit_stems(figure):
            words[key] = 1.0
        near = before[:3] + after[:3]
        low = min([figure.start, *(word.start for word in before)])
        high = max([figure.end, *(word.end for word in after)])
        span = text[low:high]
        role = _ROLE.search(text[sentence.start : figure.start][-24:])
        senses.append(
            Sense(
                figure=figure,
                sentence=index,
                paragraph=paragraph,
                words=words,
                heads=frozenset(word.stem for word in near) | frozenset(_unit_stems(figure)),
                names=frozenset(
                    word.stem for word in before + after if word.is_name and word.start > sentence.start + 1
                ),
                qualifiers=_qualifiers(span, words),
                dates=frozenset(
                    (date.low, date.high)
                    for date in reading.dates_in(max(sentence.start, low - 30), high + 30)
                    if date.start < sentence.end
                ),
                role=role.group(1).lower() if role else None,
                forecast=_FORECAST.search(text, sentence.start, sentence.end) is not None,
                negated=_NEGATION.search(span) is not None,
                earlier=_EARLIER.search(text, max(low, figure.start - 40), figure.start) is not None
                or _EARLIER.search(text[figure.end : min(high + 20, sentence.end)][:40]) is not None,
            )
        )
    return senses


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


def _unit_stems(figure: Figure) -> list[str]:
    if figure.kind != "count" or not figure.unit:
        return []
    return [key for word in figure.unit.split() if (key := stem(word)) is not None]


def _qualifiers(span: str, words: dict[str, float]) -> frozenset[str]:
    spoken = {word for word in re.findall(r"[a-z]+", span.lower()) if word in _QUALIFIER_WORDS}
    return frozenset(key for key in words if key in _QUALIFIERS) | frozenset(spoken)

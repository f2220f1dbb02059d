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
# Each word further off tells that much less of what the figure is said of.
DECAY = 0.85
# Past this many figures a sentence is a table row or a list: its figures are told apart by column, not by words.
MOST_FIGURES = 12

_PLAIN = re.compile(r"[a-z]+(?:-[a-z]+)*")
# A clause of its own begins here; the figure before it is said of something else.
_BREAK = re.compile(
    r"[;!?]|[—–](?=\s)|\s-\s|\n\s*\n|,\s+(?:and|but|while|with|whereas|which|who|where|compared|versus|against|or)\b|"
    r"\b(?:while|whereas|compared (?:to|with)|versus|vs\.?|as well as|but|up from|down from|instead of)\b",
    re.IGNORECASE,
)
_COMMA = re.compile(r",(?=\s)|\)|[.:](?=\s)")
_ROLE = re.compile(r"\b(from|to|than|between|and|by|of|at|above|below|exceed\w*)\s*\W*$", re.IGNORECASE)

# Words that make a metric another one: where only one side has it there is nothing to compare.
_QUALIFIERS = {
    word: group.split()[0]
    for group in (
        "net", "gross", "adjusted underlying", "unadjusted", "diluted", "basic", "forma", "organic",
        "comparable like-for-like same-store", "gaap", "operating", "optional options option", "quarterly", "average mean",
        "median", "peak record", "combined", "aggregate", "each apiece", "tier", "tranche", "phase stage", "series",
        "class", "north northern", "south southern", "east eastern", "west western", "upper", "lower", "measured",
        "indicated", "inferred", "proven", "probable", "domestic", "international overseas foreign", "preliminary",
        "revised restated", "ordinary", "preferred preference", "common", "half", "interim", "female women", "male men",
        "direct", "indirect", "cash", "stock shares share", "debt", "equity", "upfront", "deferred", "contingent",
        "pre-tax pretax", "after-tax", "retail", "wholesale", "online", "outstanding", "voting", "older", "younger",
        "former formerly ex", "energised energized operational", "development", "construction", "pipeline", "planned",
        "estimated", "dead killed deaths", "injured wounded",
    )
    for word in group.split()
}
_ORDINAL = re.compile(
    r"\b(first|second|third|fourth|fifth|sixth|final|next|initial|last|latest|1st|2nd|3rd|4th|5th)\b"
    r"(?! (?:quarter|half|year|month|week|day|time|hour|nine|six|three))",
    re.IGNORECASE,
)
_ANOTHER = re.compile(r"\b(another|other|additional|further|extra|remaining|more|rest of|only|all|half)\W*$", re.IGNORECASE)
_FORECAST = re.compile(
    r"\b(?:will|would|expect\w*|forecast\w*|guidance|outlook|target\w*|plans?|aims?|could|may|might|should|"
    r"anticipat\w*|project(?:s|ed|ing)|estimat\w*|set to|by 20\d\d|goal)\b",
    re.IGNORECASE,
)
_NEGATION = re.compile(
    r"\b(?:not|never|no longer|n't|without|denied|denies|rather than|instead of)\b|n['’]t\b", re.IGNORECASE
)
_EARLIER_BEFORE = re.compile(
    r"\b(?:last|previous|prior|earlier|year[- ]ago|formerly|originally|previously|had been|at first|"
    r"compared (?:to|with)|versus|up from|down from|from)\b[^.;]{0,25}$",
    re.IGNORECASE,
)
_EARLIER_AFTER = re.compile(
    r"^[^.;,]{0,25}\b(?:last (?:year|quarter|month)|previous|prior|(?:year|quarter|month|week)s? (?:ago|earlier|before)|previously|formerly)\b",
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
    qualifiers: frozenset[str]


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
        passages.append(Passage(
                sentence,
                paragraph,
                stems,
                lead,
                _names(stemmed, sentence.start),
                _qualifiers(reading.text, sentence.start, sentence.end),
            ))
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
                words[word.stem] = max(words.get(word.stem, 0.0), DECAY**distance)
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
                qualifiers=_qualifiers(text, *_near_span(figure, before, after)) | _said_right_before(text, figure),
                dates=frozenset(
                    (date.low, date.high)
                    for date in reading.dates_in(max(sentence.start, low - 30), high + 30)
                    if date.start < sentence.end
                ),
                role=role.group(1).lower() if role else None,
                forecast=_FORECAST.search(text, max(sentence.start, low - 40), high) is not None,
                negated=_NEGATION.search(span) is not None,
                earlier=_EARLIER_BEFORE.search(text[max(floor, low, figure.start - 45) : figure.start]) is not None
                or _EARLIER_AFTER.match(text[figure.end : min(high + 30, sentence.end, ceiling)]) is not None,
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


def _near_span(figure: Figure, before: Sequence[Stemmed], after: Sequence[Stemmed]) -> tuple[int, int]:
    """From the fourth content word before a figure to the third behind it."""
    low = min([figure.start, *(word.start for word in before[:4])])
    return low, max([figure.end, *(word.end for word in after[:3])])


def _unit_stems(figure: Figure) -> list[str]:
    if figure.kind != "count" or not figure.unit:
        return []
    return [key for word in figure.unit.split() if (key := stem(word)) is not None]


def _qualifiers(text: str, start: int, end: int) -> frozenset[str]:
    passage = text[start:end].lower()
    metric = {_QUALIFIERS[word] for word in _PLAIN.findall(passage) if word in _QUALIFIERS}
    return frozenset(metric | {match.lower() for match in _ORDINAL.findall(passage)})


def _said_right_before(text: str, figure: Figure) -> frozenset[str]:
    """ "Another 30 days" are not the 30 days told of before."""
    found = _ANOTHER.search(text[max(0, figure.start - 14) : figure.start])
    return frozenset({found.group(1).lower()}) if found else frozenset()

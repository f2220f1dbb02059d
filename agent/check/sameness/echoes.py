"""Sentences told twice in nearly the same words, and the one thing in which they differ.

A summary, a caption or a second paragraph repeats a sentence; where all words agree but one date or one name,
one of the two is wrong. Sentences that differ in two things speak of two things.
"""

import re
from collections import Counter, defaultdict
from dataclasses import dataclass

from agent.schema.article import Sentence
from agent.schema.figure import Date
from agent.schema.reading import Reading
from agent.text.names import Name, core_words

# The shorter sentence has at least so many words, and so many of them stand in the longer one, all counted.
FEWEST_WORDS = 7
LEAST_SHARED = 0.8
# A word in more sentences than this finds no pair of them.
MOST_SENTENCES = 8
MOST_ECHOES = 6

Names = tuple[Name, ...]

_WORD = re.compile(r"[^\W_]+(?:[.,'’-][^\W_]+)*")
_AND = re.compile(r"\s*(?:,|&|and|und|y|et)\s*", re.IGNORECASE)


@dataclass(frozen=True)
class Echo:
    """A sentence and another that repeats it, in text order."""

    first: Sentence
    second: Sentence


def read_echoes(reading: Reading) -> tuple[Echo, ...]:
    """Every pair of sentences of which the shorter is nearly all in the longer."""
    text = reading.text
    bags = [_bag(text, sentence) for sentence in reading.sentences]
    sizes = [bag.total() for bag in bags]
    is_prose = [_is_prose(text, sentence) for sentence in reading.sentences]
    holders: dict[str, list[int]] = defaultdict(list)
    for number, bag in enumerate(bags):
        for word in bag:
            holders[word].append(number)
    found: list[Echo] = []
    for number, bag in enumerate(bags):
        if sizes[number] < FEWEST_WORDS or not is_prose[number]:
            continue
        rare = (holders[word] for word in bag if len(holders[word]) <= MOST_SENTENCES)
        rivals = Counter(other for numbers in rare for other in numbers if other > number)
        for other, _ in rivals.most_common(MOST_SENTENCES):
            if not is_prose[other]:
                continue
            least = min(sizes[number], sizes[other])
            if least >= FEWEST_WORDS and _shared(bag, bags[other]) >= LEAST_SHARED * least:
                found.append(Echo(reading.sentences[number], reading.sentences[other]))
    partners = Counter(sentence.id for echo in found for sentence in (echo.first, echo.second))
    alone = [echo for echo in found if partners[echo.first.id] == partners[echo.second.id] == 1]
    # A report that fills the same form again and again repeats itself on purpose.
    return tuple(alone) if len(found) <= MOST_ECHOES else ()


def redated(reading: Reading, echo: Echo) -> tuple[Date, Date] | None:
    """The two dates, where the one date of the shorter sentence is all that the longer has otherwise."""
    first = reading.dates_in(echo.first.start, echo.first.end)
    second = reading.dates_in(echo.second.start, echo.second.end)
    mine = [date for date in first if not any(_may_be_one(date, other) for other in second)]
    theirs = [date for date in second if not any(_may_be_one(date, other) for other in first)]
    if len(theirs) != 1 or not mine or (len(mine) > 1 and len(first) == len(second)):
        return None
    alike = [date for date in mine if date.precision is theirs[0].precision]
    if not alike or _differ(reading.text, echo, without=(*mine, *theirs)):
        return None
    return alike[0], theirs[0]


def renamed(text: str, echo: Echo, first: Names, second: Names) -> tuple[Name, Name] | None:
    """The two names, where one name of the sentence is another in its repetition."""
    mine = [name for name in first if not _is_among(name, second)]
    theirs = [name for name in second if not _is_among(name, first)]
    if len(mine) != 1 or len(theirs) != 1 or _differ(text, echo, without=(*mine, *theirs)):
        return None
    return mine[0], theirs[0]


def exchanged(text: str, echo: Echo, first: Names, second: Names) -> tuple[Name, Name] | None:
    """The two names of the repetition that stand in each other's place: every word is the same, in another order."""
    if _differ(text, echo, without=()):
        return None
    here, there = [_key(name) for name in first], [_key(name) for name in second]
    for number, (one, other) in enumerate(zip(second, second[1:], strict=False)):
        if _AND.fullmatch(text, one.end, other.start) or there[number] == there[number + 1]:
            continue
        swapped = [*there[:number], there[number + 1], there[number], *there[number + 2 :]]
        if here != there and here == swapped:
            return one, other
    return None


def _is_prose(text: str, sentence: Sentence) -> bool:
    """A sentence with a full stop; no row of a table, no heading, no item of a list."""
    said = text[sentence.start : sentence.end]
    return (
        said.rstrip("\"”’'»)").endswith((".", "!", "?"))
        and not any(mark in said for mark in "|\t•")
        and said[0] not in "-*–"
    )


def _differ(text: str, echo: Echo, *, without: tuple[Name | Date, ...]) -> bool:
    """Whether the shorter sentence has words, beside those left out, that the longer one lacks."""
    one, other = (
        _bag(text, sentence, [(item.start, item.end) for item in without]) for sentence in (echo.first, echo.second)
    )
    short, long = sorted((one, other), key=Counter.total)
    return (short - long).total() > 0 or long.total() > 2 * short.total()


def _bag(text: str, sentence: Sentence, without: list[tuple[int, int]] | None = None) -> Counter[str]:
    if not without:
        return Counter([word.lower() for word in _WORD.findall(text, sentence.start, sentence.end)])
    words = _WORD.finditer(text, sentence.start, sentence.end)
    return Counter(
        word.group().lower() for word in words if not any(start <= word.start() < end for start, end in without)
    )


def _shared(one: Counter[str], other: Counter[str]) -> int:
    """How many words the two have in common, each as often as both have it."""
    return sum([min(one[word], other[word]) for word in one.keys() & other.keys()])


def _may_be_one(first: Date, second: Date) -> bool:
    one, other = first.low.removeprefix("--"), second.low.removeprefix("--")
    return one.startswith(other) or other.startswith(one) or one.endswith(other) or other.endswith(one)


def _is_among(name: Name, names: Names) -> bool:
    return any(_key(name) == _key(other) for other in names)


def _key(name: Name) -> str:
    return (core_words(name.text) or (name.text.lower(),))[0]

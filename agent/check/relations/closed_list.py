"""A list of parts that something closes, and the whole that it fits or fails to fit.

Whatever fits exactly is the reading, be it with fewer parts or with what is told elsewhere; only where nothing fits do
parts and whole disagree.
"""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from itertools import combinations

from agent.check.facts import Facts
from agent.check.relations.additions import Addition
from agent.check.values import is_whole_count
from agent.schema.article import Sentence
from agent.schema.figure import Figure, FigureKind, Modifier

FEWEST, MOST = 2, 7
# A list and a whole that differ by more than this are not said of one another, unless they stand side by side.
NEAR = Decimal("1.2")
BESIDE = Decimal(2)
EXACT = Decimal(1)
# A price per share is no part of a price in millions.
SMALLEST = Decimal("0.002")
# A bare number in hundred thousands and more may be money.
BARE_MONEY = 100_000
# All that is looked through for a set that fits.
MOST_TRIED = 9
MOST_AROUND = 120
NUMBERS = {"two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "dos": 2, "tres": 3, "cuatro": 4, "zwei": 2, "drei": 3}
NUMBERS |= {"vier": 4, "deux": 2, "trois": 3, "quatre": 4, "2": 2, "3": 3, "4": 4, "5": 5, "6": 6}
PIECES = (
    r"(?:parts|pieces|instal\w+|tranches|stages|steps|payments|portions|slices|components|elements|lots|sources|layers|buckets|blocks|chunks|uses|partes|cuotas"
    r"|tramos|plazos|pagos|teilen?|raten|tranchen|teilbeträgen|quellen|teile|fuentes|sources|parties|versements|échéances|fois)"
)
NUMBERED = re.compile(rf"\b(?P<n>{'|'.join(NUMBERS)}) (?:equal |main )?{PIECES}\b", re.IGNORECASE)
ADDED = frozenset({FigureKind.MONEY, FigureKind.POWER, FigureKind.ENERGY, FigureKind.COUNT, FigureKind.MEASURE})

# What lies inside another part goes on to the end of its item; the rest is one figure beside another.
INSIDE = re.compile(
    r"(?:\b(?:including|includes?|of which|of these|of those|of this|incl|being|comprising|made up of|among them|davon"
    r"|darunter|incluid\w+|de los cuales|dont)\b|\()[^;]{0,40}$",
    re.IGNORECASE,
)
_BESIDE = re.compile(
    r"\b(?:or|i\.e|that is|from|against|compared (?:with|to)|versus|less|minus|than|per|out of|under|equals?|equal to"
    r"|equivalent to|(?:instal\w+|tranches|payments|stages|lots|units|shares) of|sub-?limit of|limit of|each of|"
    r"o|oder|soit|ou|frente a|gegenüber|statt)\s*(?:(?:a|an|the|its|their|up|just|about|some|new|existing)\s+){0,2}$",
    re.IGNORECASE,
)
_THEM = re.compile(r"\s*(?:of (?:them|these|those|which|whom|it)\b(?! total)|davon|de ellos|d'entre)", re.IGNORECASE)
_IT = re.compile(r"\s*of (?:it|that|this|the total)\b", re.IGNORECASE)
_REFERS = re.compile(r"\b(?:the|that|this|these|its|el|los|der|die|den|les?)\s*$", re.IGNORECASE)
_ENDS_ITEM = re.compile(r"[;\n)]|\.\s")
_EACH = re.compile(r"\b(?:each|apiece|every|for as many|a piece|je|jeweils|cada|chacun\w*|chaque)\b", re.IGNORECASE)
ITEM = re.compile(r"\s*(?:[-•*–▪]|\(?(?:[a-h]|[ivx]{1,4}|\d{1,2})[.)])\s")
_ADDS_ON = re.compile(
    r"\b(?:separately|on top|in addition|beyond that|plus|not counting|excluding|before|besides|moreover|further)\b",
    re.IGNORECASE,
)
_NOT_ALL = re.compile(
    r"\b(?:include|includes|including|among|such as|mainly|mostly|chiefly|at least|partly|for example|some of)\b",
    re.IGNORECASE,
)
AND = re.compile(r"\b(?:and|plus|y|und|et|sowie)\b|;", re.IGNORECASE)


@dataclass(frozen=True)
class Passage:
    """A paragraph, with the list that follows it."""

    sentences: tuple[Sentence, ...]
    figures: tuple[Figure, ...]


@dataclass(frozen=True)
class ClosedList:
    """A list that something closes. `whole` stands beside it, or is yet to be found above it.

    `otherwise` is the list that is meant where this one neither fits nor nearly fits.
    """

    parts: tuple[Figure, ...]
    whole: Figure | None
    start: int
    near: Decimal
    otherwise: "ClosedList | None" = None


def read_passages(facts: Facts) -> Iterator[Passage]:
    text = facts.reading.text
    held: list[Sentence] = []
    for sentence in facts.reading.sentences:
        is_apart = bool(held) and "\n\n" in text[held[-1].end : sentence.start]
        if is_apart and not (text[held[-1].end - 1] in ":;" and ITEM.match(text, sentence.start)):
            yield Passage(tuple(held), facts.reading.figures_in(held[0].start, held[-1].end))
            held = []
        held.append(sentence)
    if held:
        yield Passage(tuple(held), facts.reading.figures_in(held[0].start, held[-1].end))


def own_parts(facts: Facts, figures: Sequence[Figure], whole: Figure | None) -> tuple[Figure, ...]:
    """The parts that lie side by side: none inside another, none that only compares or tells one of them again."""
    text = facts.reading.text
    found: list[Figure] = []
    inside = -1
    for number, figure in enumerate(figures):
        lead = whole or (found[0] if found else None)
        floor = figures[number - 1].end if number else max(0, figure.start - 60)
        before = text[floor : figure.start]
        if figure.start < inside:
            continue
        if found and INSIDE.search(before) and ";" not in before and "\n" not in before:
            inside = _item_end(text, figure.end)
            continue
        if figure.kind not in ADDED or (lead is not None and not is_addable(lead, figure)):
            continue
        if NUMBERED.match(text, figure.start):
            continue
        if whole is not None and figure.high < SMALLEST * whole.high:
            continue
        is_nested = figure.kind is FigureKind.COUNT and _THEM.match(text, figure.end)
        if _BESIDE.search(before[-40:]) or (is_nested and not _IT.match(text, figure.end)):
            continue
        if any(_is_retold(text, part, figure) for part in found) or (whole and _value(whole) == _value(figure)):
            continue
        found.append(figure)
    return tuple(found)


def _item_end(text: str, start: int) -> int:
    found = _ENDS_ITEM.search(text, start)
    return found.start() if found else len(text)


def _is_retold(text: str, part: Figure, figure: Figure) -> bool:
    return (
        _value(part) == _value(figure)
        and re.search(
            r"\b(?:the|that|this|these|its|el|los|der|die|den|les?)\s*$",
            text[max(0, figure.start - 8) : figure.start],
            re.I,
        )
        is not None
    )


def is_open(text: str, start: int, end: int, parts: Sequence[Figure]) -> bool:
    """Whether the list says that it leaves something out, or adds each of several."""
    return bool(
        _EACH.search(text, start, end)
        or _NOT_ALL.search(text, max(0, start - 40), parts[0].start)
        or any(part.modifier is Modifier.RANGE for part in parts)
    )


def settle(facts: Facts, passage: Passage, closed: ClosedList) -> Iterator[Addition]:
    """The whole that fits, or else the one that the list most likely is of."""
    wholes = [closed.whole] if closed.whole else list(_above(facts, closed))
    for whole in wholes:
        if _fits(closed.parts, whole):
            yield Addition(whole, closed.parts)
            return
    for whole in wholes:
        tried = [
            figure
            for figure in passage.figures
            if is_addable(whole, figure) and SMALLEST * whole.high < figure.high < whole.high
        ]
        fitting = _fitting(tried[:MOST_TRIED], whole)
        if fitting is not None:
            yield Addition(whole, fitting)
            return
    likely = next((whole for whole in wholes if not _is_completed(facts, closed.parts, whole)), None)
    if likely is None or _is_said_elsewhere(facts, closed) or not is_near(closed.parts, likely, closed.near):
        return
    sentence = facts.reading.sentence_at(closed.parts[-1].start)
    tail = facts.reading.text[closed.parts[-1].end : sentence.end if sentence else closed.parts[-1].end]
    is_less = sum(part.high for part in closed.parts) < likely.high
    yield Addition(likely, closed.parts, can_conflict=not (is_less and _ADDS_ON.search(tail)))


def _above(facts: Facts, closed: ClosedList) -> Iterator[Figure]:
    """The figures told before a list that could be its whole, the nearest first."""
    seen: set[Decimal] = set()
    for figure in reversed(_around(facts, closed.parts)):
        if figure.start >= closed.parts[0].start:
            continue
        if (
            figure.low not in seen
            and is_addable(figure, closed.parts[0])
            and is_near(closed.parts, figure, closed.near)
        ):
            seen.add(figure.low)
            yield figure


def _around(facts: Facts, parts: Sequence[Figure]) -> tuple[Figure, ...]:
    """The figures of the text, of a long one those that lie near."""
    at = bisect_left(facts.reading.figures, parts[0].start, key=lambda figure: figure.start)
    return facts.reading.figures[max(0, at - MOST_AROUND) : at + MOST_AROUND]


def _is_said_elsewhere(facts: Facts, closed: ClosedList) -> bool:
    """Whether what the parts give is told somewhere: then that is their whole."""
    total = sum(part.high for part in closed.parts)
    return any(
        figure.low <= total <= figure.high and is_addable(figure, closed.parts[0]) and figure not in closed.parts
        for figure in _around(facts, closed.parts)
    )


def is_near(parts: Sequence[Figure], whole: Figure, near: Decimal) -> bool:
    """Whether no part is as large as the whole, and all of them together nearly are."""
    total = sum(part.high for part in parts)
    largest = max(part.high for part in parts)
    return largest < whole.high and total < whole.high * near and whole.high < total * near


def _is_completed(facts: Facts, parts: Sequence[Figure], whole: Figure) -> bool:
    """Whether what the parts lack of the whole is told elsewhere, as one figure or as two."""
    lacking = whole.high - sum(part.high for part in parts)
    if lacking <= 0:
        return False
    told = {figure.high for figure in _around(facts, parts) if is_addable(whole, figure)}
    smaller = sorted(
        other for other in told - {part.high for part in parts} if SMALLEST * whole.high < other <= lacking
    )
    pairs = combinations(smaller[:MOST_TRIED], 2)
    return lacking in smaller or any(one + other == lacking for one, other in pairs)


def _fitting(figures: Sequence[Figure], whole: Figure) -> tuple[Figure, ...] | None:
    for size in range(FEWEST, len(figures) + 1):
        for parts in combinations(figures, size):
            if _fits(parts, whole):
                return parts
    return None


def _fits(parts: Sequence[Figure], whole: Figure) -> bool:
    slack = _slack(parts, whole)
    loose = sum((part.high for part in parts if part.modifier is Modifier.ABOUT), Decimal(0)) / 20
    loose += whole.high / 20 if whole.modifier is Modifier.ABOUT else Decimal(0)
    return abs(sum(part.high for part in parts) - whole.high) <= slack + loose


def _slack(parts: Sequence[Figure], whole: Figure) -> Decimal:
    """How far rounding alone can set a sum and its total apart; what is counted one by one is not rounded."""
    figures = (whole, *parts)
    return Decimal(0) if all(map(is_whole_count, figures)) else sum((item.step for item in figures), Decimal(0)) / 2


def is_addable(whole: Figure, part: Figure) -> bool:
    """Whether the one can be a part of the other: one kind and unit; counts may be bare, a part may have its date."""
    if _rate(whole) != _rate(part) or _are_of_two_years(whole, part):
        return False
    if whole.kind is FigureKind.MONEY and part.kind is FigureKind.COUNT:
        # "84 Millionen Euro", "21 Millionen": the currency is said once.
        return part.unit is None and part.step >= BARE_MONEY
    if whole.kind is part.kind is FigureKind.COUNT:
        return whole.unit == part.unit or None in (whole.unit, part.unit)
    return whole.kind is part.kind and whole.unit == part.unit


def _are_of_two_years(whole: Figure, part: Figure) -> bool:
    return bool(whole.period and part.period and whole.period[:1].isdigit() and whole.period != part.period)


def _rate(figure: Figure) -> str | None:
    """ "Per year"; a payment's date, or the years it is spread over, is no rate."""
    return figure.period if figure.period and figure.period.startswith("per") else None


def _value(figure: Figure) -> tuple[object, ...]:
    return figure.kind, figure.unit, figure.low, figure.high

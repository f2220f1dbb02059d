"""Tables with marks between their cells: columns against their row of totals, rows against their column."""

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal

from agent.check.facts import Facts
from agent.check.relation import is_alike
from agent.check.relations.additions import Addition
from agent.check.relations.bare_numbers import number_at
from agent.schema.figure import Figure, FigureKind

FEWEST, MOST_ROWS, MOST_COLUMNS = 2, 40, 16

_LINE = re.compile(r"[^\n]*\S[^\n]*")
_RULER = re.compile(r"[\s|:+=-]+")
_TOTAL = re.compile(
    r"^\W*(?:(?:grand|group|overall|sub-?)\W?)?(?:total|sum|all|together|altogether|combined|gesamt|summe|insgesamt|suma"
    r"|ensemble|full year|year)\b(?![^|\d]*\b(?:per|a share|%))",
    re.IGNORECASE,
)
_NUMBER = re.compile(r"\d{1,3}(?:[,  ]\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?")
_OF = re.compile(
    r"\b(?:of which|thereof|including|average|mean|median|per|change|growth|davon|dont)\b|%", re.IGNORECASE
)
FIRST_YEAR, LAST_YEAR = 1900, 2100
# A last column is one of totals where so many rows say so.
ROWS_THAT_FIT = 2
_Row = tuple[list[str], list[Figure | None]]


def tabled_sums(facts: Facts) -> Iterator[Addition]:
    text = facts.reading.text
    if text.count("|") < FEWEST:
        return
    rows: list[_Row] = []
    for line in _LINE.finditer(text):
        if _RULER.fullmatch(line.group()):
            continue
        if "|" in line.group():
            rows.append(_row(facts, line.start(), line.end()))
            continue
        yield from _of_table(rows)
        rows = []
    yield from _of_table(rows)


def _row(facts: Facts, start: int, end: int) -> _Row:
    text = facts.reading.text
    cells: list[Figure | None] = []
    labels: list[str] = []
    end -= len(text[start:end]) - len(text[start:end].rstrip(" |"))
    while start <= end:
        stop = text.find("|", start, end)
        stop = end if stop < 0 else stop
        said = text[start:stop].strip(" *")
        # A line may open with a mark.
        if cells or said:
            labels.append(said)
            cells.append(_cell(facts, start, stop))
        start = stop + 1
    return labels, cells


def _cell(facts: Facts, start: int, stop: int) -> Figure | None:
    """The one number that a cell consists of."""
    text = facts.reading.text
    said = text[start:stop].strip(" *")
    figures = facts.reading.figures_in(start, stop)
    if len(figures) == 1 and figures[0].quote == said:
        return figures[0]
    at = text.find(said, start, stop)
    if figures or not _NUMBER.fullmatch(said):
        return None
    digits = re.sub(r"[,  ]", "", said)
    step = Decimal(1).scaleb(-len(digits.partition(".")[2]))
    return number_at(facts.reading, at, at + len(said), Decimal(digits), step)


def _of_table(rows: Sequence[_Row]) -> Iterator[Addition]:
    if not FEWEST < len(rows) <= MOST_ROWS or len({len(cells) for _, cells in rows}) != 1:
        return
    above: list[_Row] = []
    for number, (labels, cells) in enumerate(rows):
        is_total = number > 0 and _TOTAL.match(labels[0]) is not None
        if is_total and not any(_OF.search(row[0][0]) for row in above):
            columns = ([row[1][place] for row in above] for place in range(min(len(cells), MOST_COLUMNS)))
            yield from _sums(list(columns), cells)
        above = [] if is_total else [*above, (labels, cells)]
    head = rows[0][0]
    if len(head) > FEWEST and _TOTAL.match(head[-1]) and not any(_OF.search(label) for label in head):
        body = [cells for _, cells in rows[1:]]
        sums = list(_sums([cells[1:-1] for cells in body], [cells[-1] for cells in body]))
        if sum(_is_right(addition) for addition in sums) >= ROWS_THAT_FIT:
            yield from sums


def _sums(lists: Sequence[Sequence[Figure | None]], totals: Sequence[Figure | None]) -> Iterator[Addition]:
    for listed, total in zip(lists, totals, strict=True):
        # The head of a column holds no number, or a year.
        values = listed[1:] if listed and (listed[0] is None or _is_year(listed[0])) else listed
        parts = tuple(part for part in values if part is not None)
        if total is None or len(parts) != len(values) or len(parts) < FEWEST or total.kind is FigureKind.PERCENT:
            continue
        if all(is_alike(part, total) for part in parts):
            addition = Addition(total, parts)
            # Amounts in a table are rounded, whether or not it says so.
            slack = sum(figure.step for figure in (total, *parts)) / 2
            if _is_right(addition) or abs(total.high - sum(part.high for part in parts)) > slack:
                yield addition


def _is_year(figure: Figure) -> bool:
    return figure.step == 1 and len(figure.quote) == len("2000") and FIRST_YEAR <= figure.high < LAST_YEAR


def _is_right(addition: Addition) -> bool:
    return addition.total.high == sum(part.high for part in addition.parts)

"""Numbers that stand without their noun: "Sweden adds 44 and Norway 29", the cells of a table.

The ledger holds quantities, and a number alone is none; beside what is counted by name it counts the same.
"""

import re
from collections.abc import Iterator
from decimal import Decimal

from agent.schema.figure import Figure, FigureKind
from agent.schema.reading import Reading

_NUMBER = re.compile(r"(?<![\w.,/:$€£¥#+-])(?:\d{1,3}(?:,\d{3})+|\d{1,6})(?![\w/:%€$£+-]|[.,]\d|\.\w)")
_MONTH = r"(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|mai|juni|juli|okt|dez)[a-zä]*\.?"
_DATED_BEFORE = re.compile(
    rf"(?:\b{_MONTH}|\b(?:no|nr|phase|part|page|section|article|chapter|item|series|class|unit|line|route|gate|block|lot"
    r"|hall|building|tower|room|level|zone|tier|rule|form|grade|type|model|since|aged?|until|in)\.?)\s+(?:the\s+)?$",
    re.IGNORECASE,
)
_DATED_AFTER = re.compile(rf"\s+(?:of\s+)?{_MONTH}\b|\s+(?:per ?cent|percent|prozent|out of)\b", re.IGNORECASE)
# What such a number is followed by where it stands alone; any other word is a noun of its own.
_ALONE = re.compile(
    r"\s*(?:[,;.)]|$|\n|\s(?:and|in|at|on|of (?:them|these|those)|from|for|with|by|more|others?|to|as|come|comes|are|is"
    r"|will|this|last|next|then|near|under|across|were|was|had|und|et|y|plus)\b)",
    re.IGNORECASE,
)
_FIRST_YEAR, _LAST_YEAR = 1900, 2100


def bare_numbers(reading: Reading, start: int, end: int) -> Iterator[Figure]:
    """The numbers of text[start:end] that are in no figure and no date and have no noun of their own."""
    text = reading.text
    taken = [(item.start, item.end) for item in reading.figures_in(start, end)]
    taken.extend((item.start, item.end) for item in reading.dates_in(start, end))
    for found in _NUMBER.finditer(text, start, end):
        at, stop = found.span()
        if any(first < stop and at < last for first, last in taken):
            continue
        value = Decimal(found.group().replace(",", ""))
        if "," not in found.group() and _FIRST_YEAR <= value < _LAST_YEAR:
            continue
        before = text[max(start, at - 24) : at]
        if _DATED_BEFORE.search(before) or _DATED_AFTER.match(text, stop, end) or not _ALONE.match(text, stop, end):
            continue
        yield number_at(reading, at, stop, value)


def number_at(reading: Reading, start: int, end: int, value: Decimal, step: Decimal | None = None) -> Figure:
    return Figure(
        id=f"n{start}",
        quote=reading.text[start:end],
        start=start,
        end=end,
        low=value,
        high=value,
        unit=None,
        kind=FigureKind.COUNT,
        step=step or Decimal(1),
    )

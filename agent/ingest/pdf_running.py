"""Lines that run along the top or bottom of a PDF's pages: headers, footers, page numbers."""

import re
from collections import Counter
from collections.abc import Sequence
from typing import NamedTuple

_NUMBER = re.compile(r"\d+|\b[ivxlc]{1,6}\b")
_PAGE_NUMBER = re.compile(
    r"\W{0,3}(?:(?:page|página|pagina|seite|pág\.?|p\.)\s*)?\d{1,4}(?:\s*(?:/|of|de|von|sur|di)\s*\d{1,4})?\W{0,3}",
    re.I,
)
_PAGE_OF_PAGES = re.compile(
    r"\W{0,3}(?:page|página|pagina|seite|pág\.?)\s*\d{1,4}(?:\s*(?:/|of|de|von|sur|di)\s*\d{1,4})?\W{0,3}", re.I
)
EDGE_LINES = 3
# Left and right pages often carry different headers, so half of the pages is all that one line can have.
MIN_SHARE = 0.4


class RunningLine(NamedTuple):
    """A line of page `page` (from 0), at [start, end) of that page's own text."""

    page: int
    start: int
    end: int
    why: str


def find_running_lines(pages: Sequence[str]) -> list[RunningLine]:
    """Edge lines that come back on the pages, numbers apart, and page numbers that count with the pages."""
    edges = [_edge_lines(text) for text in pages]
    filled = sum(1 for lines in edges if lines)
    counted = Counter(shape for lines in edges for shape in {_shape(text) for _, _, text in lines})
    # Printed number less position: the same on every page where the numbers count along.
    offsets = Counter(
        number - index
        for index, lines in enumerate(edges)
        for number in {_lone_number(text) for _, _, text in lines}
        if number is not None
    )
    found = []
    for index, lines in enumerate(edges):
        for start, end, text in lines:
            number = _lone_number(text)
            is_number = number is not None and (offsets[number - index] >= 2 or _PAGE_OF_PAGES.fullmatch(text))
            comes_back = counted[_shape(text)] >= max(2, MIN_SHARE * filled) and number is None
            if is_number or (comes_back and len(text) > 2):
                found.append(RunningLine(index, start, end, "page number" if is_number else "running header or footer"))
    return found


def _edge_lines(text: str) -> list[tuple[int, int, str]]:
    lines, at = [], 0
    for line in text.split("\n"):
        if line.strip():
            lines.append((at, at + len(line), line.strip()))
        at += len(line) + 1
    if len(lines) <= 2 * EDGE_LINES:
        return lines
    return [*lines[:EDGE_LINES], *lines[-EDGE_LINES:]]


def _shape(text: str) -> str:
    return _NUMBER.sub("#", text.lower())


def _lone_number(text: str) -> int | None:
    if not _PAGE_NUMBER.fullmatch(text):
        return None
    return int(re.findall(r"\d+", text)[0])

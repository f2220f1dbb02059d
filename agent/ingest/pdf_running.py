"""Lines that run along the top or bottom of a PDF's pages: headers, footers, page numbers."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from typing import NamedTuple

_NUMBER = re.compile(r"\d+")
_COUNT = r"\d{1,4}(?:\s*(?:/|of|de|von|sur|di)\s*\d{1,4})?"
_PAGE_WORD = r"(?:page|página|pagina|seite|pág\.?|p\.)"
_LONE_NUMBER = re.compile(rf"\W{{0,3}}(?:{_PAGE_WORD}\s*)?{_COUNT}\W{{0,3}}", re.I)
_PAGE_NUMBER = re.compile(rf"\W{{0,3}}{_PAGE_WORD}\s*{_COUNT}\W{{0,3}}", re.I)

_PAGE_NUMBER_WHY = "page number"
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
    """Edge lines that come back on the pages, a number that counts along apart; and page numbers."""
    # On two pages a coincidence is one line away, so only the outermost is looked at.
    depth = EDGE_LINES if len(pages) > 2 else 1
    edges = [_edge_lines(text, depth) for text in pages]
    seen = Counter(
        key for index, lines in enumerate(edges) for key in {k for line in lines for k in _keys(line, index)}
    )
    enough = max(2, MIN_SHARE * sum(1 for lines in edges if lines))
    found: list[RunningLine] = []
    for index, lines in enumerate(edges):
        running = [
            RunningLine(index, line.start, line.end, _why(line.text))
            for line in lines
            if _PAGE_NUMBER.fullmatch(line.text)
            or any(seen[key] >= _needed(line.text, enough) for key in _keys(line, index))
        ]
        # What is all there is on a page is its content, however often it comes back.
        if len(running) < _count_lines(pages[index]) or all(line.why == _PAGE_NUMBER_WHY for line in running):
            found += running
    return found


class _Line(NamedTuple):
    start: int
    end: int
    text: str


def _edge_lines(text: str, depth: int) -> list[_Line]:
    lines, at = [], 0
    for line in text.split("\n"):
        if line.strip():
            lines.append(_Line(at, at + len(line), line.strip()))
        at += len(line) + 1
    return lines if len(lines) <= 2 * depth else [*lines[:depth], *lines[-depth:]]


def _keys(line: _Line, index: int) -> Iterator[tuple[str, int | None]]:
    """The line itself, and the line without each number, with how far that number is from the page's place.

    Only a number that counts with the pages may differ: "Total 41" and "Total 57" are rows of a table.
    """
    if not _LONE_NUMBER.fullmatch(line.text):
        yield line.text.casefold(), None
    for number in _NUMBER.finditer(line.text):
        if len(number[0]) <= 4:
            yield f"{line.text[: number.start()]}#{line.text[number.end() :]}".casefold(), int(number[0]) - index


def _needed(text: str, enough: float) -> float:
    """Covers and full-page pictures have no number, so two that count along will do."""
    return 2 if _LONE_NUMBER.fullmatch(text) else enough


def _why(text: str) -> str:
    return _PAGE_NUMBER_WHY if _LONE_NUMBER.fullmatch(text) else "running header or footer"


def _count_lines(text: str) -> int:
    return sum(1 for line in text.split("\n") if line.strip())

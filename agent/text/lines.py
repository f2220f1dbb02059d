"""Lines of a text put together into passages: runs that read on, whatever the line ends.

A heading, a list item, a table row and a paragraph are a passage each; a paragraph that was
wrapped at a fixed width is one passage over several lines.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from agent.schema.article import Removed

BULLET = re.compile(r"[-–—*•·▪◦●○■□►‣⁃✓➢]\s+|\(?(?:\d{1,2}|[a-zA-Z]|[ivxIVX]{1,4})[.)]\s+(?=\S)")

# Nobody wraps prose wider than this; a longer line is a whole paragraph.
_WIDEST_WRAP = 130
_NARROWEST_WRAP = 40
_LINE = re.compile(r"[^\n\f\v\r\x85\u2028\u2029]+")
_BREAK = re.compile(r"\r\n|[\n\f\v\r\x85\u2028\u2029]")
_TABLE_GAP = re.compile(r"\S\s*\t\s*\S|\S {3,}\S.{0,200}?\S {3,}\S|\|[^|\n]{0,200}\|")
_ENDS_OPEN = re.compile(
    r"(?:[,;(–—/&]|\b(?:a|an|and|as|at|by|for|from|in|into|its|of|on|or|than|that|the|their|to|which|with"
    r"|de|del|el|en|la|las|los|para|por|que|un|una|y|der|die|das|dem|den|des|für|im|mit|und|von|zu|zum|zur"
    r"|au|aux|dans|du|et|le|les|ou|par|pour|sur|une))$"
)
_ENDS_CLOSED = re.compile(r"[.!?…:][\"'”’»)\]]*$")


@dataclass(frozen=True)
class _Line:
    start: int
    end: int
    indent: int
    words: str

    @property
    def is_item(self) -> bool:
        return BULLET.match(self.words) is not None

    @property
    def is_row(self) -> bool:
        return _TABLE_GAP.search(self.words) is not None

    @property
    def is_capitals(self) -> bool:
        return self.words.isupper()

    @property
    def starts_lower(self) -> bool:
        return self.words[0].islower()


def find_passages(text: str, *, removed: Sequence[Removed] = ()) -> Iterator[tuple[int, int]]:
    """Spans (start, end) in order, without surrounding whitespace, outside `removed`."""
    for start, end in _kept(len(text), removed):
        for block in _blocks(text, start, end):
            yield from _passages(block)


def _kept(length: int, removed: Sequence[Removed]) -> Iterator[tuple[int, int]]:
    at = 0
    for span in sorted(removed, key=lambda span: span.start):
        if at < span.start:
            yield at, min(span.start, length)
        at = max(at, span.end)
    if at < length:
        yield at, length


def _blocks(text: str, start: int, end: int) -> Iterator[list[_Line]]:
    """Runs of lines with no blank line in between."""
    block: list[_Line] = []
    previous_end = start
    for found in _LINE.finditer(text, start, end):
        words = found.group().strip()
        if len(_BREAK.findall(text, previous_end, found.start())) > 1 and block:
            yield block
            block = []
        previous_end = found.end()
        if words:
            indent = len(found.group()) - len(found.group().lstrip())
            first = found.start() + indent
            block.append(_Line(first, first + len(words), indent, words))
        elif block:
            yield block
            block = []
    if block:
        yield block


def _passages(block: list[_Line]) -> Iterator[tuple[int, int]]:
    width = max(line.indent + len(line.words) for line in block)
    margin = min(line.indent for line in block)
    is_wrapped = width <= _WIDEST_WRAP and _looks_wrapped(block, width)
    first = block[0]
    for above, below in pairwise(block):
        if not _reads_on(above, below, first, block[0], width=width, margin=margin, is_wrapped=is_wrapped):
            yield first.start, above.end
            first = below
    yield first.start, block[-1].end


def _looks_wrapped(block: list[_Line], width: int) -> bool:
    """A line goes on in lower case, or twice the next word would not have fitted."""
    full = 0
    for above, below in pairwise(block):
        if below.is_item or above.is_row:
            continue
        if below.starts_lower:
            return True
        full += above.indent + len(above.words) + 1 + len(below.words.split(None, 1)[0]) > width
    return width > _NARROWEST_WRAP and full > 1


def _reads_on(
    above: _Line, below: _Line, first: _Line, top: _Line, *, width: int, margin: int, is_wrapped: bool
) -> bool:
    """Whether the passage that began with `first` goes on from `above` to `below`."""
    if below.is_item or above.is_row or below.is_row:
        return False
    if first.is_item and below.indent > first.indent:
        return True
    if below.indent > margin + 1:
        return False
    if below.starts_lower or _ENDS_OPEN.search(above.words):
        return True
    if not is_wrapped or above.is_capitals != below.is_capitals:
        return False
    # The first line of a story is short where its dateline was cut off.
    is_short = len(above.words) < width / 2
    return not is_short or above is top or bool(_ENDS_CLOSED.search(above.words))

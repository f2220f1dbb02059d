"""A PDF page's pieces of text put into lines and columns, by where they stand on the page."""

import itertools
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import partial
from itertools import pairwise
from statistics import median

# The mean width of a character in a proportional font, as a share of its size: for guessing where a piece ends.
_MEAN_WIDTH = 0.5
_SAME_LINE = 0.5

CELL_MARK = " | "

# Two columns of running text have many rows of many characters on both sides; a table's cells are short.
MIN_COLUMN_ROWS = 6
MIN_COLUMN_CHARACTERS = 18
# A line space of more than this many usual ones parts two paragraphs.
_PARAGRAPH_GAP = 1.4
# Letters this much larger than those around them are a heading's.
_HEADING_SIZE = 1.15


@dataclass(frozen=True)
class Fragment:
    """A piece of text as the file writes it; `x`, `y` are its start in page units, upward; `size` is in them too."""

    text: str
    x: float
    y: float
    size: float
    is_upright: bool = True

    @classmethod
    def placed(cls, text: str, cm: Sequence[float], tm: Sequence[float], size: float) -> "Fragment":
        """From the two matrices that pypdf reports: the page's and the text's (ISO 32000-1, 9.4.4)."""
        x = tm[4] * cm[0] + tm[5] * cm[2] + cm[4]
        y = tm[4] * cm[1] + tm[5] * cm[3] + cm[5]
        across = tm[0] * cm[1] + tm[1] * cm[3]
        along = tm[0] * cm[0] + tm[1] * cm[2]
        height = ((tm[2] * cm[0] + tm[3] * cm[2]) ** 2 + (tm[2] * cm[1] + tm[3] * cm[3]) ** 2) ** 0.5
        return cls(text, x, y, abs(size) * height or 10.0, along > abs(across))

    @property
    def right(self) -> float:
        """Where it ends, by estimate."""
        return self.x + len(self.text.strip()) * self.size * _MEAN_WIDTH


def order_fragments(fragments: Sequence[Fragment]) -> list[Fragment]:
    """The file's own order, except where it writes two columns row by row: then left column, right column.

    Nearly every program writes columns one after the other, and then its order is the better guide.
    """
    visible = [fragment for fragment in fragments if fragment.text.strip()]
    gutter = _find_gutter(visible)
    if gutter is None:
        return list(fragments)
    ordered: list[Fragment] = []
    left: list[Fragment] = []
    right: list[Fragment] = []
    for fragment in visible:
        line = replace(fragment, text=fragment.text.rstrip("\n") + "\n")
        if fragment.x >= gutter:
            right.append(line)
        elif fragment.right > gutter + fragment.size * 2:
            ordered += [*left, *right, line]
            left, right = [], []
        else:
            left.append(line)
    return [*ordered, *left, *right]


def _find_gutter(fragments: Sequence[Fragment]) -> float | None:
    """Where the right column starts, if rows of the two columns take turns in the file."""
    long = [f for f in fragments if len(f.text.strip()) >= MIN_COLUMN_CHARACTERS and f.is_upright]
    if len(long) < 2 * MIN_COLUMN_ROWS:
        return None
    starts = Counter(round(f.x) for f in long)
    leftmost = min((start for start, count in starts.items() if count >= MIN_COLUMN_ROWS // 2), default=None)
    if leftmost is None:
        return None
    usual = median(f.size for f in long)
    candidates = [(count, start) for start, count in starts.items() if start > leftmost + 10 * usual]
    if not candidates or max(candidates)[0] < MIN_COLUMN_ROWS:
        return None
    gutter = max(candidates)[1] - 2.0
    pairs = sum(1 for first, second in pairwise(fragments) if _is_across(first, second, gutter))
    rows = sum(1 for f in long if f.x >= gutter)
    return gutter if pairs >= 0.6 * rows and pairs >= MIN_COLUMN_ROWS else None


def _is_across(first: Fragment, second: Fragment, gutter: float) -> bool:
    """Two pieces on one baseline, one in each column, and both as long as running text is."""
    return (
        first.x < gutter <= second.x
        and abs(first.y - second.y) < _SAME_LINE * first.size
        and first.right < gutter + first.size * 2
        and len(first.text.strip()) >= MIN_COLUMN_CHARACTERS
    )


def gather_lines(fragments: Sequence[Fragment]) -> list[Fragment]:
    """Pieces of one baseline that follow each other become one line, placed where its first piece is."""
    lines: list[Fragment] = []
    last: Fragment | None = None
    is_open = False
    for fragment in fragments:
        for index, text in enumerate(fragment.text.split("\n")):
            is_open = is_open and not index
            piece = replace(fragment, text=text)
            if is_open and text:
                lines[-1] = _append(lines[-1], piece, glue="")
            elif text.strip() and last is not None and not index and _is_beside(last, piece):
                lines[-1] = _append(lines[-1], piece, glue=_glue(last, piece))
            elif text.strip():
                lines.append(piece)
            else:
                continue
            last, is_open = piece, True
    return lines


def _append(line: Fragment, piece: Fragment, *, glue: str) -> Fragment:
    return replace(line, text=line.text + glue + piece.text, size=max(line.size, piece.size))


def _is_beside(last: Fragment, piece: Fragment) -> bool:
    """Many programs end the line after every cell of a table row."""
    return piece.is_upright and abs(last.y - piece.y) < _SAME_LINE * last.size / 2 and piece.x > last.x + last.size


def _glue(last: Fragment, piece: Fragment) -> str:
    """A table's cells are kept apart: "120 140" would be one number."""
    # The guess of the width errs by a third in capitals.
    margin = 2.5 * last.size + 0.4 * (last.right - last.x)
    return CELL_MARK if piece.x - last.right > margin else " "


def set_lines(lines: Sequence[Fragment]) -> str:
    """Running text with the file's line ends; a blank line where the page has a paragraph's space or a new size."""
    leading = _usual_leading(lines)
    parts: list[str] = []
    for index, line in enumerate(lines):
        if index and _parts_paragraphs(lines[index - 1], line, leading):
            parts.append("")
        parts.append(" ".join(line.text.split()))
    return "\n".join(parts)


def _parts_paragraphs(before: Fragment, line: Fragment, leading: float | None) -> bool:
    if max(before.size, line.size) > _HEADING_SIZE * min(before.size, line.size):
        return True
    # A heading of two lines has wider line spaces than the text, in keeping with its letters.
    space = max(leading or 0, line.size)
    return leading is not None and line.is_upright and before.y - line.y > _PARAGRAPH_GAP * space


def _is_of_size(size: float, line: Fragment) -> bool:
    return abs(line.size - size) < 0.05 * size


def find_heading(lines: Sequence[Fragment]) -> str | None:
    """A first page's title: the first lines of the largest size that is plainly larger than the text's."""
    sizes = sorted(line.size for line in lines for _ in line.text)
    if len(lines) < 4 or not sizes:
        return None
    usual = sizes[len(sizes) // 2]
    for size in sorted({line.size for line in lines if line.size >= _HEADING_SIZE * usual}, reverse=True):
        start = next(index for index, line in enumerate(lines) if line.size == size)
        run = itertools.takewhile(partial(_is_of_size, size), lines[start:])
        heading = " ".join(" ".join(line.text for line in run).split())
        # A paper's name or "Press release" is set larger than the title, and is short.
        if 15 <= len(heading) <= 300 and heading.count(" ") >= 2 and start <= len(lines) // 2:
            return heading
    return None


def _usual_leading(lines: Sequence[Fragment]) -> float | None:
    gaps = [first.y - second.y for first, second in pairwise(lines) if 0 < first.y - second.y < 4 * first.size]
    return median(gaps) if len(gaps) >= 3 else None

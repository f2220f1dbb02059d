"""A PDF page's pieces of text put into lines and columns, by where they stand on the page."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from statistics import median

# The mean width of a character in a proportional font, as a share of its size: for guessing where a piece ends.
_MEAN_WIDTH = 0.5
_SAME_LINE = 0.5

# Two columns of running text have many rows of many characters on both sides; a table's cells are short.
MIN_COLUMN_ROWS = 6
MIN_COLUMN_CHARACTERS = 18
# A line space of more than this many usual ones parts two paragraphs.
_PARAGRAPH_GAP = 1.4


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
        line = (
            fragment
            if fragment.text.endswith("\n")
            else Fragment(fragment.text + "\n", fragment.x, fragment.y, fragment.size)
        )
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
    leftmost = (
        min(start for start, count in starts.items() if count >= MIN_COLUMN_ROWS // 2)
        if any(count >= MIN_COLUMN_ROWS // 2 for count in starts.values())
        else None
    )
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


def set_lines(fragments: Sequence[Fragment]) -> str:
    """Running text with the file's line ends; a blank line where a paragraph's space is on the page."""
    lines = _gather(fragments)
    leading = _usual_leading(lines)
    parts: list[str] = []
    for index, line in enumerate(lines):
        if index and leading and line.is_upright and lines[index - 1].y - line.y > _PARAGRAPH_GAP * leading:
            parts.append("")
        parts.append(" ".join(line.text.split()))
    return "\n".join(parts)


def _gather(fragments: Sequence[Fragment]) -> list[Fragment]:
    """Pieces of one baseline that follow each other become one line, placed where its first piece is."""
    lines: list[Fragment] = []
    open_line = False
    for fragment in fragments:
        pieces = fragment.text.split("\n")
        for index, piece in enumerate(pieces):
            if index:
                open_line = False
            if not piece:
                continue
            if open_line and lines:
                last = lines[-1]
                lines[-1] = Fragment(last.text + piece, last.x, last.y, max(last.size, fragment.size), last.is_upright)
            elif piece.strip():
                lines.append(Fragment(piece, fragment.x, fragment.y, fragment.size, fragment.is_upright))
                open_line = True
    return lines


def _usual_leading(lines: Sequence[Fragment]) -> float | None:
    gaps = [first.y - second.y for first, second in pairwise(lines) if 0 < first.y - second.y < 4 * first.size]
    return median(gaps) if len(gaps) >= 3 else None

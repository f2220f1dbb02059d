"""Overlapping spans as flat segments: cut at every edge, so that what is drawn never nests."""

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass


@dataclass(frozen=True)
class Segment:
    """`marks` are the positions, in the sequence given, of every span that covers text[start:end]."""

    start: int
    end: int
    marks: tuple[int, ...]


def cut_segments(spans: Sequence[tuple[int, int]], *, end: int, start: int = 0) -> list[Segment]:
    """text[start:end] in order and without gaps; a stretch that no span covers has no marks.

    Offsets are half-open; a span that sticks out is cut, an empty one is left out.
    The cost grows with the spans' own segments, never with their number times the edges.

    >>> [(s.start, s.end, s.marks) for s in cut_segments([(2, 6), (4, 8)], end=9)]
    [(0, 2, ()), (2, 4, (0,)), (4, 6, (0, 1)), (6, 8, (1,)), (8, 9, ())]
    """
    inside = [(max(low, start), min(high, end)) for low, high in spans]
    edges = sorted({start, end, *(edge for low, high in inside if low < high for edge in (low, high))})
    covering: list[list[int]] = [[] for _ in edges[1:]]
    for mark, (low, high) in enumerate(inside):
        if low < high:
            for cell in range(bisect_left(edges, low), bisect_right(edges, high) - 1):
                covering[cell].append(mark)
    return [Segment(low, high, tuple(marks)) for low, high, marks in zip(edges[:-1], edges[1:], covering, strict=True)]

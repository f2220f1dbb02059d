"""Dates in running text."""

from collections.abc import Sequence

from agent.schema.article import Removed
from agent.schema.figure import Date


def read_dates(text: str, *, published: str | None = None, removed: Sequence[Removed] = ()) -> list[Date]:
    return []


def date_spans(text: str) -> list[tuple[int, int]]:
    return []

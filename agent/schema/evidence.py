"""Evidence: a quote, its place in the article's text, and how it was found there."""

from collections.abc import Sequence
from enum import StrEnum
from typing import Self

from pydantic import model_validator

from agent.schema.record import Record


class Match(StrEnum):
    EXACT = "exact"
    NORMALISED = "normalised"
    NONE = "none"


class Evidence(Record):
    """`article.text[start:end] == quote`, counted in Unicode code points, half-open.

    With match none there is no place: quote, start and end are null and `claimed` holds
    what was looked for.
    """

    quote: str | None = None
    start: int | None = None
    end: int | None = None
    match: Match = Match.EXACT
    page: int | None = None
    document: str | None = None
    claimed: str | None = None

    @model_validator(mode="after")
    def _has_place_unless_unfound(self) -> Self:
        if self.match is Match.NONE:
            if (self.quote, self.start, self.end) != (None, None, None) or self.claimed is None:
                raise ValueError("match none has no quote, start or end, and says what was claimed")
        elif self.quote is None or self.start is None or self.end is None:
            raise ValueError("a found quote has quote, start and end")
        elif self.end - self.start != len(self.quote):
            raise ValueError(f"span {self.start}:{self.end} is not as long as {self.quote!r}")
        return self

    @property
    def span(self) -> tuple[int, int] | None:
        """(start, end), or None where nothing was found."""
        return None if self.start is None or self.end is None else (self.start, self.end)


def cite(text: str, start: int, end: int, *, page: int | None = None) -> Evidence:
    """Evidence for a place whose offsets are already known."""
    return Evidence(quote=text[start:end], start=start, end=end, page=page)


def unfound(claimed: str) -> Evidence:
    """Evidence that something was looked for and is not in the text."""
    return Evidence(match=Match.NONE, claimed=claimed)


def main_place(evidence: Sequence[Evidence]) -> tuple[int, int] | None:
    """The first place that was found, for ordering and for ids."""
    return next((item.span for item in evidence if item.span is not None), None)

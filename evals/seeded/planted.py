"""The gold of a seeded sample: which fault was planted where, and the twin without it."""

from collections.abc import Sequence
from dataclasses import dataclass

from agent.schema.finding import Code, Finding
from evals.seeded.base import Span
from evals.seeded.fault import Edit


@dataclass(frozen=True)
class Planted:
    """`marks` are where the fault lies in the sample's text; with no code the sample is an article as it is.

    `gold` are the findings that were in the article before, at their old places; `edits` and `twin_edits` say where
    those went; `twin_marks` are the words that a twin has beyond the article.
    """

    gold: tuple[Finding, ...]
    twin: str
    kind: str = "twin"
    code: Code | None = None
    also: frozenset[Code] = frozenset()
    about: str | None = None
    what: str = ""
    marks: tuple[Span, ...] = ()
    edits: tuple[Edit, ...] = ()
    twin_edits: tuple[Edit, ...] = ()
    twin_marks: tuple[Span, ...] = ()

    def in_twin(self, span: Span) -> Span:
        """Where a place of the article lies in the twin."""
        return _moved(span, self.twin_edits)

    def from_twin(self, span: Span) -> Span:
        """Where a place of the twin lies in the faulty text; the two have their edits at the same places."""
        if not self.twin_edits:
            return _moved(span, self.edits)
        as_if = zip(self.twin_edits, self.edits, strict=True)
        return _moved(span, [Edit(told.start, told.start + len(told.new), fault.new) for told, fault in as_if])


def _moved(span: Span, edits: Sequence[Edit]) -> Span:
    def at(offset: int) -> int:
        return offset + sum(len(edit.new) - (edit.end - edit.start) for edit in edits if edit.end <= offset)

    return at(span[0]), at(span[1])

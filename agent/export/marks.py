"""What is coloured in the text: every place that a term, figure, claim or finding rests on, by kind."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum

from agent.figures.term_wording import name_term, word_term
from agent.figures.wording import word_value
from agent.schema.analysis import Analysis
from agent.schema.evidence import Evidence
from agent.schema.finding import PROVENANCE, Code, Finding


class MarkKind(StrEnum):
    """In the order in which one colour wins over another where spans overlap."""

    FINDING = "finding"
    TERM = "term"
    CLAIM = "claim"
    FIGURE = "figure"
    DAMAGE = "damage"
    UNATTRIBUTED = "unattributed"
    DISCLOSURE = "disclosure"
    REMOVED = "removed"


@dataclass(frozen=True)
class Mark:
    """text[start:end] is what `item` (an id, or "" for page furniture) rests on; `label` says so in words."""

    start: int
    end: int
    kind: MarkKind
    item: str
    label: str


def mark_analysis(analysis: Analysis) -> list[Mark]:
    """Every mark, by place; one item may have several."""
    marks = [
        *_of_terms(analysis),
        *_of_claims(analysis),
        *(mark for finding in analysis.findings for mark in _of_finding(finding)),
        *(
            Mark(figure.start, figure.end, MarkKind.FIGURE, figure.id, word_value(
                figure.low, figure.high, figure.unit, figure.modifier))
            for figure in analysis.figures
        ),
        *(Mark(cut.start, cut.end, MarkKind.REMOVED, "", cut.why) for cut in analysis.document.removed),
    ]  # fmt: skip
    order = list(MarkKind)
    return sorted(marks, key=lambda mark: (mark.start, -mark.end, order.index(mark.kind)))


def finding_kind(finding: Finding) -> MarkKind:
    """The colour group of a finding: damage, missing attribution and provenance have their own."""
    if finding.code is Code.DAMAGED_TEXT:
        return MarkKind.DAMAGE
    if finding.code is Code.UNATTRIBUTED_CLAIM:
        return MarkKind.UNATTRIBUTED
    return MarkKind.DISCLOSURE if finding.code in PROVENANCE else MarkKind.FINDING


def _of_terms(analysis: Analysis) -> Iterator[Mark]:
    for deal in analysis.deals:
        for term in deal.terms:
            # An implied value has no place of its own; its inputs do.
            if term.computation is None:
                yield from _at(term.evidence, MarkKind.TERM, term.id, f"{name_term(term)}: {word_term(term)}")


def _of_claims(analysis: Analysis) -> Iterator[Mark]:
    for claim in analysis.claims:
        yield from _at(claim.evidence, MarkKind.CLAIM, claim.id, f"claim: {claim.metric} of {claim.subject}")


def _of_finding(finding: Finding) -> Iterator[Mark]:
    yield from _at(finding.evidence, finding_kind(finding), finding.id, finding.message)


def _at(evidence: Iterable[Evidence], kind: MarkKind, item: str, label: str) -> Iterator[Mark]:
    for place in evidence:
        # What another document says is no place in this one.
        if place.span is not None and place.document is None:
            yield Mark(*place.span, kind, item, label)

"""What is marked in an article's text on the article page, and which rows each mark belongs to.

Offsets are code points of the text; the browser converts them. Knows nothing of Streamlit.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from agent.export.marks import MarkKind, finding_kind
from agent.schema.analysis import Analysis
from agent.schema.evidence import Evidence
from agent.schema.finding import FindingStatus


@dataclass
class Mark:
    """A place and the rows that point at it; `tone` is a term's origin or a finding's severity."""

    kind: str
    start: int
    end: int
    rows: list[str] = field(default_factory=list)
    tone: str | None = None
    says: str | None = None


def row_key(item: str, identity: str) -> str:
    """How a row of a panel is named, in marks and in links: "term:m0123456789"."""
    return f"{item}:{identity}"


def collect_marks(analysis: Analysis) -> list[Mark]:
    """Every mark of an analysis in the order of the text; one place of one kind is one mark with several rows."""
    own = analysis.document.id
    found: dict[tuple[str, int, int], Mark] = {}

    def mark(kind: MarkKind, span: tuple[int, int], row: str | None, tone: str | None = None) -> None:
        known = found.setdefault((kind, *span), Mark(kind, *span, tone=tone))
        if row is not None and row not in known.rows:
            known.rows.append(row)

    for deal in analysis.deals:
        places = [(party.id, party.evidence, "party") for party in deal.parties]
        for identity, evidence, item in places:
            for span in _spans(evidence, own):
                mark(MarkKind.TERM, span, row_key(item, identity), "party")
        for term in deal.terms:
            for span in _spans(term.evidence, own):
                mark(MarkKind.TERM, span, row_key("term", term.id), term.origin)
    for claim in analysis.claims:
        for span in _spans(claim.evidence, own):
            mark(MarkKind.CLAIM, span, row_key("claim", claim.id))
    for finding in analysis.findings:
        if finding.status is not FindingStatus.DISMISSED:
            for span in _spans(finding.evidence, own):
                mark(finding_kind(finding), span, row_key("finding", finding.id), finding.severity)
    for figure in analysis.figures:
        mark(MarkKind.FIGURE, (figure.start, figure.end), row_key("figure", figure.id))
    for date in analysis.dates:
        mark(MarkKind.FIGURE, (date.start, date.end), row_key("date", date.id))
    for removed in analysis.document.removed:
        mark(MarkKind.REMOVED, (removed.start, removed.end), None)
        found[(MarkKind.REMOVED, removed.start, removed.end)].says = removed.why
    return sorted(found.values(), key=lambda m: (m.start, -m.end, m.kind))


def _spans(evidence: Iterable[Evidence], own: str) -> Iterator[tuple[int, int]]:
    """The places in this document; a quote of another one is shown in the row alone."""
    for item in evidence:
        if item.span is not None and item.document in (None, own):
            yield item.span

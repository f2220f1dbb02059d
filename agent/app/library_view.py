"""The rows of the library: a document, how far it is, and what its article comes to.

Plain dictionaries for the browser. Knows nothing of Streamlit.
"""

from collections import Counter
from dataclasses import dataclass

from agent.app.background import Arrival
from agent.export.answer import answer_of
from agent.figures.term_wording import word_day
from agent.schema.analysis import Analysis
from agent.schema.finding import FindingStatus, Severity
from agent.store.documents import StoredDocument
from agent.store.queue import Progress, Stage
from agent.store.tables import DocumentStatus

IN_WORK = (DocumentStatus.QUEUED, DocumentStatus.RUNNING)

Json = dict[str, object]


@dataclass(frozen=True)
class Summary:
    """What a list shows of an analysis."""

    who: str
    headline: str
    origin: str
    deal_key: str
    findings: dict[str, int]


def summarise(analysis: Analysis) -> Summary:
    """The first deal and how many findings stand, by severity."""
    live = [finding for finding in analysis.findings if finding.status is not FindingStatus.DISMISSED]
    counts = Counter(finding.severity for finding in live)
    findings = {severity.value: counts[severity] for severity in Severity}
    line = next(iter(answer_of(analysis).deals), None)
    if line is None:
        return Summary("", "", "", "", findings)
    names = [cited.words for _, cited in line.parties]
    what = [line.asset.words] if line.asset else []
    headline = line.headline.value.words if line.headline else ""
    return Summary(
        who=" · ".join([*names[:3], *what]),
        headline=headline,
        origin=line.headline.origin if line.headline else "",
        deal_key=" and ".join(sorted(names[:2])),
        findings=findings,
    )


def document_row(
    document: StoredDocument, summary: Summary | None, progress: Progress | None = None, *, kin: int = 1,
    deal: str | None = None,
) -> Json:  # fmt: skip
    """`kin` counts the documents that print the same article; `deal` names the deal that they share with others."""
    dated = word_day(document.published) if document.published else "no date found"
    stage = progress.stage if progress else None
    is_cancelled = stage is Stage.CANCELLED
    return {
        "id": document.id, "title": document.title or document.source, "source": document.source,
        "about": f"{document.source} · {dated} · {document.media_type}", "published": document.published,
        "added": document.added.isoformat(), "status": document.status,
        "failure": None if is_cancelled else document.failure,
        "stage_words": stage if is_cancelled or document.status in IN_WORK else None,
        "done": progress.done if progress else 0, "total": progress.total if progress else 0,
        "lineage_words": f"{kin} that print one article: {document.lineage}" if kin > 1 else "printed once",
        **(_summary_fields(summary) if summary else {}), **({"deal_key": deal} if deal else {}),
    }  # fmt: skip


def arrival_row(arrival: Arrival) -> Json:
    """Something that is not a document yet stands above all documents."""
    return {
        "id": f"arrival-{arrival.number}", "number": arrival.number, "title": arrival.name, "source": arrival.name,
        "about": "", "added": f"~{arrival.number:09}", "failure": arrival.failure, "hint": arrival.hint,
        "status": "failed" if arrival.failure else "reading",
    }  # fmt: skip


def _summary_fields(summary: Summary) -> Json:
    return {
        "who": summary.who, "headline": summary.headline, "headline_origin": summary.origin,
        "deal_key": summary.deal_key, "findings": summary.findings,
    }  # fmt: skip

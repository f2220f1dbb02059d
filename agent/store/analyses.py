"""Analyses of a document: the newest is shown, none is overwritten."""

from collections import Counter

from sqlalchemy import func, select

from agent.schema.analysis import Analysis
from agent.schema.finding import Severity
from agent.schema.record import Record
from agent.store.tables import AnalysisRow
from agent.store.workspace import Workspace


class StoredAnalysis(Record):
    """An analysis with its number, and the version of the text that it reads."""

    id: int
    text_version: int
    analysis: Analysis


def load_analysis(workspace: Workspace, document_id: str, *, analysis_id: int | None = None) -> StoredAnalysis | None:
    """The newest analysis of a document, or the one of a number; None where it has not been analysed."""
    chosen = select(AnalysisRow).where(AnalysisRow.document_id == document_id)
    if analysis_id is not None:
        chosen = chosen.where(AnalysisRow.id == analysis_id)
    with workspace.session() as session:
        row = session.scalars(chosen.order_by(AnalysisRow.id.desc()).limit(1)).first()
        if row is None:
            return None
        return StoredAnalysis(id=row.id, text_version=row.text_version, analysis=Analysis.model_validate(row.report))


def count_findings(analysis: Analysis) -> dict[str, int]:
    """Findings by severity: {"high": 1, "medium": 0, "low": 3}."""
    counted = Counter(finding.severity for finding in analysis.findings)
    return {severity.value: counted[severity] for severity in Severity}


def list_counts(workspace: Workspace, *, only: str | None = None) -> dict[str, dict[str, int]]:
    """Findings by severity of the newest analysis of each document that has one, or of `only`, before any review."""
    newest = select(func.max(AnalysisRow.id)).group_by(AnalysisRow.document_id)
    if only is not None:
        newest = newest.where(AnalysisRow.document_id == only)
    counted = select(AnalysisRow.document_id, AnalysisRow.counts).where(AnalysisRow.id.in_(newest))
    with workspace.session() as session:
        found = {row.document_id: row.counts for row in session.execute(counted)}
    return {id_: counts if counts is not None else _count_old(workspace, id_) for id_, counts in found.items()}


def _count_old(workspace: Workspace, document_id: str) -> dict[str, int]:
    """Of a report from before counts were kept."""
    stored = load_analysis(workspace, document_id)
    return count_findings(stored.analysis) if stored is not None else {}


def count_analyses(workspace: Workspace) -> dict[str, int]:
    """How many times each document was analysed."""
    counted = select(AnalysisRow.document_id, func.count()).group_by(AnalysisRow.document_id)
    with workspace.session() as session:
        return {row[0]: row[1] for row in session.execute(counted)}

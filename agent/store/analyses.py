"""Analyses of a document: the newest is shown, none is overwritten."""

from sqlalchemy import select

from agent.schema.analysis import Analysis
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

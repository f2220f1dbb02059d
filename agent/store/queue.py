"""Work to be done, kept in SQL: a document is claimed, worked on and finished, and a dead worker's claim runs out."""

import os
import socket
from datetime import timedelta
from uuid import uuid4

from sqlalchemy import and_, or_, select, update

from agent.schema.analysis import Analysis
from agent.store.tables import AnalysisRow, DocumentRow, DocumentStatus, now
from agent.store.workspace import Workspace

# Longer than the slowest analysis renews its claim, short enough that a killed one is taken over soon.
LEASE = timedelta(seconds=90)


def worker_name() -> str:
    """Nobody else's: host, process and a random part."""
    return f"{socket.gethostname()[:20]}-{os.getpid()}-{uuid4().hex[:8]}"


def claim_document(workspace: Workspace, worker: str, *, only: str | None = None) -> str | None:
    """The id of a document that is now this worker's to analyse: queued, or left by one that died."""
    abandoned = and_(DocumentRow.status == DocumentStatus.RUNNING, DocumentRow.claimed_until < now())
    waiting = or_(DocumentRow.status == DocumentStatus.QUEUED, abandoned)
    choice = select(DocumentRow.id).where(waiting).order_by(DocumentRow.added).limit(1)
    if only is not None:
        choice = choice.where(DocumentRow.id == only)
    with workspace.session() as session:
        claimed = (
            update(DocumentRow)
            .where(DocumentRow.id == choice.with_for_update(skip_locked=True).scalar_subquery(), waiting)
            .values(status=DocumentStatus.RUNNING, claimed_by=worker, claimed_until=now() + LEASE, failure=None)
            .returning(DocumentRow.id)
        )
        return session.execute(claimed, execution_options={"synchronize_session": False}).scalar_one_or_none()


def renew_claim(workspace: Workspace, identity: str, worker: str) -> bool:
    """Whether the document is still this worker's; if so, for another LEASE."""
    with workspace.session() as session:
        renewed = (
            update(DocumentRow)
            .where(DocumentRow.id == identity, DocumentRow.claimed_by == worker)
            .values(claimed_until=now() + LEASE)
            .returning(DocumentRow.id)
        )
        return session.execute(renewed).scalar_one_or_none() is not None


def finish_document(workspace: Workspace, analysis: Analysis, worker: str, *, text_version: int) -> int | None:
    """Keep the analysis and mark the document done, in one transaction.

    The analysis's number, or None where the claim was lost to another worker, whose result counts.
    """
    with workspace.session() as session:
        row = session.get(DocumentRow, analysis.document.id, with_for_update=True)
        if row is None or row.claimed_by != worker:
            return None
        kept = AnalysisRow(
            document_id=row.id, text_version=text_version, model=analysis.run.model,
            report=analysis.model_dump(mode="json"),
        )  # fmt: skip
        session.add(kept)
        row.status, row.claimed_by, row.claimed_until = DocumentStatus.DONE, None, None
        session.flush()
        return kept.id


def fail_document(workspace: Workspace, identity: str, worker: str, *, message: str) -> None:
    """Say in words why a document could not be analysed; `requeue_document` tries again."""
    with workspace.session() as session:
        row = session.get(DocumentRow, identity, with_for_update=True)
        if row is not None and row.claimed_by == worker:
            row.status, row.failure = DocumentStatus.FAILED, message
            row.claimed_by, row.claimed_until = None, None


def requeue_document(workspace: Workspace, identity: str) -> None:
    """Analyse a document anew: a new analysis, beside the old ones."""
    with workspace.session() as session:
        row = session.get(DocumentRow, identity, with_for_update=True)
        if row is not None and row.status != DocumentStatus.RUNNING:
            row.status, row.failure = DocumentStatus.QUEUED, None

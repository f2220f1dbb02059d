"""Work to be done, kept in SQL: a document is claimed, worked on and finished, and a dead worker's claim runs out."""

import os
import socket
from collections.abc import Collection
from datetime import timedelta
from enum import StrEnum
from uuid import uuid4

from sqlalchemy import and_, func, or_, select, update

from agent.schema.analysis import Analysis
from agent.schema.article import Article
from agent.schema.record import Record
from agent.store.analyses import count_findings
from agent.store.index import write_chunks
from agent.store.tables import AnalysisRow, DocumentRow, DocumentStatus, TextRow, now
from agent.store.workspace import Workspace

# Longer than the slowest analysis renews its claim, short enough that a killed one is taken over soon.
LEASE = timedelta(seconds=90)


class Stage(StrEnum):
    """What a worker does with a document; the last three are how it ended."""

    WAITING = "waiting"
    ANALYSING = "analysing"
    INDEXING = "indexing"
    DONE = "done"
    FAILED = "failed"
    CANCELLED = "cancelled"


class Progress(Record):
    """How far a document has come: `done` of `total` steps of its stage, 0 of 0 where steps are not counted."""

    document_id: str
    source: str
    title: str | None
    stage: Stage
    done: int = 0
    total: int = 0
    failure: str | None = None


CANCELLED = "cancelled"


def worker_name() -> str:
    """Nobody else's: host, process and a random part."""
    return f"{socket.gethostname()[:20]}-{os.getpid()}-{uuid4().hex[:8]}"


def claim_document(workspace: Workspace, worker: str, *, only: Collection[str] | None = None) -> str | None:
    """The id of a document that is now this worker's to analyse: queued, or left by one that died."""
    abandoned = and_(DocumentRow.status == DocumentStatus.RUNNING, DocumentRow.claimed_until < now())
    waiting = or_(DocumentRow.status == DocumentStatus.QUEUED, abandoned)
    choice = select(DocumentRow.id).where(waiting).order_by(DocumentRow.added, DocumentRow.id).limit(1)
    if only is not None:
        choice = choice.where(DocumentRow.id.in_(only))
    with workspace.session() as session:
        claimed = (
            update(DocumentRow)
            .where(DocumentRow.id == choice.with_for_update(skip_locked=True).scalar_subquery(), waiting)
            .values(status=DocumentStatus.RUNNING, claimed_by=worker, claimed_until=now() + LEASE)
            .values(failure=None, stage=Stage.WAITING, stage_done=0, stage_total=0)
            .returning(DocumentRow.id)
        )
        return session.execute(claimed, execution_options={"synchronize_session": False}).scalar_one_or_none()


def find_dead_claims(workspace: Workspace) -> dict[str, str]:
    """Documents whose worker is gone, with its name: its lease ran out, or it was a process of this machine."""
    running = select(DocumentRow).where(DocumentRow.status == DocumentStatus.RUNNING)
    with workspace.session() as session:
        rows = session.scalars(running).all()
    return {
        row.id: row.claimed_by
        for row in rows
        if row.claimed_by is not None
        and (row.claimed_until is None or row.claimed_until < now() or _is_dead(row.claimed_by))
    }


def release_dead_claims(workspace: Workspace) -> list[str]:
    """Queue again what a dead worker had claimed, without waiting for its lease to run out; their ids."""
    dead = find_dead_claims(workspace)
    with workspace.session() as session:
        for identity, worker in dead.items():
            freed = (
                update(DocumentRow)
                .where(DocumentRow.id == identity, DocumentRow.claimed_by == worker)
                .values(status=DocumentStatus.QUEUED, claimed_by=None, claimed_until=None)
            )
            session.execute(freed, execution_options={"synchronize_session": False})
    return list(dead)


def report_stage(
    workspace: Workspace, identity: str, worker: str, stage: Stage, *, done: int = 0, total: int = 0
) -> bool:
    """Write down how far a document has come; False where the worker must stop: cancelled, or no longer its own."""
    with workspace.session() as session:
        reported = (
            update(DocumentRow)
            .where(DocumentRow.id == identity, DocumentRow.claimed_by == worker)
            .values(stage=stage, stage_done=done, stage_total=total, claimed_until=now() + LEASE)
            .returning(DocumentRow.cancel)
        )
        cancel = session.execute(reported, execution_options={"synchronize_session": False}).scalar_one_or_none()
        return cancel is False


def cancel_document(workspace: Workspace, identity: str) -> None:
    """Ask whoever works on a document to stop after the stage it is in; one that waits is cancelled at once."""
    with workspace.session() as session:
        row = session.get(DocumentRow, identity, with_for_update=True)
        if row is not None and row.status == DocumentStatus.QUEUED:
            row.status, row.failure, row.stage = DocumentStatus.FAILED, CANCELLED, Stage.CANCELLED
        elif row is not None and row.status == DocumentStatus.RUNNING:
            row.cancel = True


def list_progress(workspace: Workspace) -> list[Progress]:
    """Every document's stage, as its worker wrote it down, oldest document first."""
    with workspace.session() as session:
        rows = session.scalars(select(DocumentRow).order_by(DocumentRow.added, DocumentRow.id)).all()
        return [_progress(row) for row in rows]


def count_waiting(workspace: Workspace) -> int:
    """Documents that are queued or being worked on."""
    waiting = DocumentRow.status.in_((DocumentStatus.QUEUED, DocumentStatus.RUNNING))
    with workspace.session() as session:
        return session.scalar(select(func.count()).select_from(DocumentRow).where(waiting)) or 0


def renew_claim(workspace: Workspace, identity: str, worker: str) -> bool:
    """Whether the document is still this worker's; if so, for another LEASE."""
    with workspace.session() as session:
        renewed = (
            update(DocumentRow)
            .where(DocumentRow.id == identity, DocumentRow.claimed_by == worker)
            .values(claimed_until=now() + LEASE)
            .returning(DocumentRow.id)
        )
        options = {"synchronize_session": False}
        return session.execute(renewed, execution_options=options).scalar_one_or_none() is not None


def finish_document(workspace: Workspace, analysis: Analysis, worker: str, *, text_version: int) -> int | None:
    """Keep the analysis and the chunks to be indexed, and mark the document done, in one transaction.

    The analysis's number, or None where the claim was lost to another worker, whose result counts.
    """
    with workspace.session() as session:
        row = session.get(DocumentRow, analysis.document.id, with_for_update=True)
        if row is None or row.claimed_by != worker:
            return None
        kept = AnalysisRow(
            document_id=row.id, text_version=text_version, model=analysis.run.model,
            report=analysis.model_dump(mode="json"), counts=count_findings(analysis),
        )  # fmt: skip
        session.add(kept)
        _let_go(row, DocumentStatus.DONE, Stage.DONE)
        chosen = select(TextRow).where(TextRow.document_id == row.id).order_by(TextRow.version.desc()).limit(1)
        newest = session.scalars(chosen).one()
        write_chunks(session, Article.model_validate(newest.article), version=newest.version)
        session.flush()
        return kept.id


def fail_document(workspace: Workspace, identity: str, worker: str, *, message: str) -> None:
    """Say in words why a document could not be analysed; `requeue_document` tries again."""
    with workspace.session() as session:
        row = session.get(DocumentRow, identity, with_for_update=True)
        if row is not None and row.claimed_by == worker:
            is_cancelled = message == CANCELLED
            _let_go(row, DocumentStatus.FAILED, Stage.CANCELLED if is_cancelled else Stage.FAILED)
            row.failure = message


def release_document(workspace: Workspace, identity: str, worker: str) -> None:
    """Give a claimed document back to the queue unfinished."""
    with workspace.session() as session:
        row = session.get(DocumentRow, identity, with_for_update=True)
        if row is not None and row.claimed_by == worker:
            _let_go(row, DocumentStatus.QUEUED, Stage.WAITING)


def requeue_document(workspace: Workspace, identity: str) -> None:
    """Analyse a document anew: a new analysis, beside the old ones."""
    with workspace.session() as session:
        row = session.get(DocumentRow, identity, with_for_update=True)
        if row is not None and row.status != DocumentStatus.RUNNING:
            row.status, row.failure, row.stage, row.cancel = DocumentStatus.QUEUED, None, Stage.WAITING, False


def _let_go(row: DocumentRow, status: DocumentStatus, stage: Stage) -> None:
    row.status, row.stage, row.stage_done, row.stage_total = status, stage, 0, 0
    row.claimed_by, row.claimed_until, row.cancel = None, None, False


def _progress(row: DocumentRow) -> Progress:
    stage = Stage(row.stage or {"queued": "waiting", "running": "analysing"}.get(row.status, row.status))
    return Progress(
        document_id=row.id, source=row.source, title=row.title, stage=stage, done=row.stage_done,
        total=row.stage_total, failure=row.failure,
    )  # fmt: skip


def _is_dead(worker: str) -> bool:
    """Whether the process that claimed is gone, which only its own machine can tell."""
    host, _, rest = worker.rpartition("-")[0].rpartition("-")
    if os.name != "posix" or host != socket.gethostname()[:20] or not rest.isdigit():
        return False
    try:
        os.kill(int(rest), 0)
    except ProcessLookupError:
        return True
    except OSError:
        return False
    return False

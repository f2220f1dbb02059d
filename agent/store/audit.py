"""Database, index and originals held against each other; what does not agree is said, and mended on request.

SQL is the truth: whatever the index lacks is written again from it, whatever it has beyond it goes.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from hashlib import sha256

from sqlalchemy import func, select, text, update

from agent.errors import StoreError
from agent.schema.article import Article
from agent.schema.record import Record
from agent.store.index import (
    FLUSH_CHUNKS,
    count_pending,
    cut_article,
    flush_index,
    lock_index,
    vectors_of,
    write_chunks,
)
from agent.store.queue import find_dead_claims, release_dead_claims
from agent.store.tables import ChunkRow, DocumentRow, DocumentStatus, OriginalRow, TextRow, UnindexRow
from agent.store.workspace import Workspace

# A repair waits for a process that writes the index just now.
WAIT_S = 60.0


class Problem(Record):
    """What does not agree; `repaired` is what was done about it, or null where nothing was asked or possible."""

    what: str
    detail: str
    hint: str = "tieout doctor --repair mends it."
    repaired: str | None = None


def audit_workspace(workspace: Workspace, *, repair: bool = False) -> list[Problem]:
    """Everything that does not agree, and with `repair`, what was done about each."""
    problems = []
    for look in (_dead_claims, _damaged_database, _missing_originals, _missing_chunks, _words, _vectors):
        for found in look(workspace):
            problems.append(found.problem.model_copy(update={"repaired": found.mend() if repair else None}))
    return problems


@dataclass(frozen=True)
class _Found:
    problem: Problem
    # Returns what was done, in words, or None where only a person can help.
    mend: Callable[[], str | None]


def _dead_claims(workspace: Workspace) -> Iterator[_Found]:
    if dead := find_dead_claims(workspace):
        detail = f"{_many(len(dead), 'document')} claimed by a worker that is gone"
        yield _Found(Problem(what="work left behind", detail=detail), lambda: _release(workspace))


def _release(workspace: Workspace) -> str:
    freed = release_dead_claims(workspace)
    return f"{_many(len(freed), 'document')} queued again; tieout add finishes them"


def _damaged_database(workspace: Workspace) -> Iterator[_Found]:
    if workspace.engine.dialect.name != "sqlite":
        return
    with workspace.session() as session:
        told = session.scalar(text("PRAGMA quick_check(1)"))
    if told != "ok":
        problem = Problem(what="database", detail=f"SQLite says: {told}", hint="Restore the last tieout backup.")
        yield _Found(problem, lambda: None)


def _missing_originals(workspace: Workspace) -> Iterator[_Found]:
    with workspace.session() as session:
        kept = set(session.scalars(select(OriginalRow.document_id)))
        documents = session.execute(select(DocumentRow.id, DocumentRow.sha256)).all()
    for identity, digest in documents:
        detail = None
        if identity not in kept:
            detail = f"the bytes of {identity} are gone"
        else:
            with workspace.session() as session:
                content = session.scalar(select(OriginalRow.content).where(OriginalRow.document_id == identity))
            if sha256(content or b"").hexdigest() != digest:
                detail = f"the bytes of {identity} are not those that were added"
        if detail:
            hint = "Remove the document and add it again; its text and analyses are not affected."
            yield _Found(Problem(what="original", detail=detail, hint=hint), lambda: None)


def _missing_chunks(workspace: Workspace) -> Iterator[_Found]:
    """Analysed documents whose passages were not cut from their newest text."""
    versions = select(TextRow.document_id, func.max(TextRow.version)).group_by(TextRow.document_id)
    cut = select(ChunkRow.document_id, func.min(ChunkRow.id)).group_by(ChunkRow.document_id)
    done = select(DocumentRow.id).where(DocumentRow.status == DocumentStatus.DONE)
    with workspace.session() as session:
        newest = {row[0]: row[1] for row in session.execute(versions)}
        first = {row[0]: row[1] for row in session.execute(cut)}
        ids = session.scalars(done).all()
    stale = [id_ for id_ in ids if not first.get(id_, "").startswith(f"{id_}-{newest.get(id_)}-")]
    # A text of nothing but page furniture has no passages.
    if stale := [id_ for id_ in stale if cut_article(_newest_article(workspace, id_)[0])]:
        detail = f"{_many(len(stale), 'document')} not cut into passages, and so not found"
        yield _Found(Problem(what="passages", detail=detail), lambda: _cut(workspace, stale))


def _newest_article(workspace: Workspace, identity: str) -> tuple[Article, int]:
    chosen = select(TextRow).where(TextRow.document_id == identity).order_by(TextRow.version.desc()).limit(1)
    with workspace.session() as session:
        row = session.scalars(chosen).one()
        return Article.model_validate(row.article), row.version


def _cut(workspace: Workspace, ids: list[str]) -> str:
    made = 0
    for identity in ids:
        article, version = _newest_article(workspace, identity)
        with workspace.session() as session:
            made += write_chunks(session, article, version=version)
    return f"{_many(made, 'passage')} cut"


def _words(workspace: Workspace) -> Iterator[_Found]:
    """The table of words against the passages; PostgreSQL keeps a column, which cannot differ."""
    if workspace.engine.dialect.name != "sqlite":
        return
    try:
        with workspace.session() as session:
            session.execute(text("INSERT INTO chunk_words(chunk_words, rank) VALUES ('integrity-check', 1)"))
    except StoreError:
        problem = Problem(what="table of words", detail="it does not agree with the passages")
        yield _Found(problem, lambda: _rebuild_words(workspace))


def _rebuild_words(workspace: Workspace) -> str:
    with workspace.session() as session:
        session.execute(text("INSERT INTO chunk_words(chunk_words) VALUES ('rebuild')"))
    return "made anew from the passages"


def _vectors(workspace: Workspace) -> Iterator[_Found]:
    try:
        held = vectors_of(workspace).ids()
    except StoreError as error:
        yield _Found(
            Problem(what="vector index", detail=error.message, hint=error.hint or ""), lambda: _rebuild(workspace)
        )
        return
    with workspace.session() as session:
        marked = set(session.scalars(select(ChunkRow.id).where(ChunkRow.indexed_by == workspace.embedding.name)))
        known = set(session.scalars(select(ChunkRow.id)))
        going = session.scalar(select(func.count()).select_from(UnindexRow)) or 0
    lost, orphans = marked - held, held - known
    if lost:
        problem = Problem(what="vector index", detail=f"{_many(len(lost), 'passage')} marked as indexed have no vector")
        yield _Found(problem, lambda: _index_again(workspace, lost))
    if orphans:
        detail = f"{_many(len(orphans), 'vector')} of passages that are gone"
        yield _Found(Problem(what="vector index", detail=detail), lambda: _delete_orphans(workspace, orphans))
    waiting = count_pending(workspace) + going
    if waiting:
        detail = f"{_many(waiting, 'passage')} wait to be written"
        yield _Found(Problem(what="vector index", detail=detail), lambda: _flush(workspace))


def _index_again(workspace: Workspace, ids: set[str]) -> str | None:
    listed = sorted(ids)
    for first in range(0, len(listed), FLUSH_CHUNKS):
        with workspace.session() as session:
            part = ChunkRow.id.in_(listed[first : first + FLUSH_CHUNKS])
            session.execute(update(ChunkRow).where(part).values(indexed_by=None))
    return _flush(workspace)


def _delete_orphans(workspace: Workspace, ids: set[str]) -> str | None:
    with workspace.session() as session:
        waiting = set(session.scalars(select(UnindexRow.chunk_id)))
        session.add_all(UnindexRow(chunk_id=id_) for id_ in ids - waiting)
    return _flush(workspace)


def _flush(workspace: Workspace) -> str | None:
    flushed = flush_index(workspace, wait_s=WAIT_S)
    if flushed.is_busy:
        return None
    return f"{_many(flushed.written, 'vector')} written, {flushed.deleted} deleted"


def _rebuild(workspace: Workspace) -> str | None:
    """A damaged folder of vectors is put aside, and all of it written again from the database."""
    with lock_index(workspace, wait_s=WAIT_S) as is_mine:
        if not is_mine or not vectors_of(workspace).put_aside():
            return None
    with workspace.session() as session:
        session.execute(update(ChunkRow).values(indexed_by=None))
    return _flush(workspace)


def _many(count: int, noun: str) -> str:
    return f"{count:,} {noun}{'' if count == 1 else 's'}"

"""The vector index kept in step with the database: SQL says which chunks there are, and which have a vector.

Whoever holds the index's lock writes; another process leaves its chunks pending, and nothing is lost: a chunk
is marked only after its vector was written, and writing one twice changes nothing.
"""

import sqlite3
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass

from sqlalchemy import ColumnElement, and_, delete, func, or_, select, text, update
from sqlalchemy.orm import Session

from agent.errors import StoreError
from agent.schema.article import Article
from agent.store.chunks import Chunk, chunk_text
from agent.store.embedding import Embedding
from agent.store.tables import ChunkRow, DocumentRow, IndexRow, UnindexRow
from agent.store.vectors import VectorStore, open_vectors, vector_place
from agent.store.workspace import Workspace
from agent.text.sentences import split_sentences

LOCK_FILE = "index.lock"
FLUSH_CHUNKS = 1000
# Any constant will do, as long as every tieout process uses the same one.
_POSTGRES_INDEX_LOCK = 7_203_115


@dataclass(frozen=True)
class Flushed:
    """What a flush did; `is_busy` says that another process is writing the index, which will do it."""

    written: int = 0
    deleted: int = 0
    is_busy: bool = False


def vectors_of(workspace: Workspace) -> VectorStore:
    """The workspace's vectors under its embedding model, as of the newest generation.

    Raises StoreError where a shared database's index is kept by somebody else's Chroma.
    """
    place = vector_place(workspace.home, workspace.settings.chroma_url)
    with workspace.session() as session:
        state = session.get_one(IndexRow, 1)
        # A folder that was moved took its index along; a database that several share has one index.
        if state.place not in ("", place) and workspace.engine.dialect.name == "postgresql":
            hint = "Set TIEOUT_CHROMA_URL to one server for all, then tieout index --rebuild moves the index there."
            raise StoreError(f"the index of this database is kept at {state.place}, not at {place}", hint=hint)
        vectors = open_vectors(place, state.name, workspace.embedding.name)
        _be_current(session, vectors)
    return vectors


def write_chunks(session: Session, article: Article, *, version: int) -> int:
    """Cut an article anew and queue its chunks for the index, in the caller's transaction; their number."""
    identity = article.document.id
    kept = session.scalars(select(ChunkRow.id).where(ChunkRow.document_id == identity)).all()
    made = {f"{identity}-{version}-{chunk.number}": chunk for chunk in cut_article(article)}
    if set(kept) == set(made):
        return len(made)
    forget_chunks(session, identity)
    session.execute(delete(UnindexRow).where(UnindexRow.chunk_id.in_(made)))
    session.add_all(
        ChunkRow(id=id_, document_id=identity, number=chunk.number, start=chunk.start, end=chunk.end, text=chunk.text)
        for id_, chunk in made.items()
    )
    return len(made)


def cut_article(article: Article) -> list[Chunk]:
    """The passages of an article, page furniture left out."""
    return chunk_text(article.text, split_sentences(article.text, removed=article.document.removed))


def forget_chunks(session: Session, identity: str) -> None:
    """Take a document's chunks out of the database, and queue their vectors to go, in the caller's transaction."""
    ids = session.scalars(select(ChunkRow.id).where(ChunkRow.document_id == identity)).all()
    waiting = set(session.scalars(select(UnindexRow.chunk_id).where(UnindexRow.chunk_id.in_(ids))))
    session.add_all(UnindexRow(chunk_id=id_) for id_ in ids if id_ not in waiting)
    session.execute(delete(ChunkRow).where(ChunkRow.document_id == identity))


def count_pending(workspace: Workspace) -> int:
    """Chunks that have no vector of the current model yet."""
    counted = select(func.count()).select_from(ChunkRow).where(_is_pending(workspace.embedding))
    with workspace.session() as session:
        return session.scalar(counted) or 0


def flush_index(
    workspace: Workspace, *, wait_s: float = 0.0, on_progress: Callable[[int], None] | None = None
) -> Flushed:
    """Write what is pending and delete what is gone; `on_progress` is told how many chunks were written so far.

    Where another process writes the index for longer than `wait_s`, nothing is done and `is_busy` is set.
    """
    with lock_index(workspace, wait_s=wait_s) as is_mine:
        if not is_mine:
            return Flushed(is_busy=True)
        vectors = vectors_of(workspace)
        deleted, written = _delete_gone(workspace, vectors), 0
        while count := _write_batch(workspace, vectors):
            written += count
            if on_progress is not None:
                on_progress(written)
        return Flushed(written, deleted)


def mark_unindexed(workspace: Workspace) -> None:
    """Every passage is to be written to the index again, wherever it was kept."""
    with workspace.session() as session:
        session.execute(update(ChunkRow).values(indexed_by=None))
        session.execute(update(IndexRow).values(place=""))


def drop_other_models(workspace: Workspace) -> list[str]:
    """Take out vectors of models that are no longer set, once all passages have one of the current; their names."""
    with lock_index(workspace) as is_mine:
        return vectors_of(workspace).drop_others() if is_mine and not count_pending(workspace) else []


@contextmanager
def lock_index(workspace: Workspace, *, wait_s: float = 0.0) -> Iterator[bool]:
    """Whether this process alone writes the index now. A killed process lets go of it at once."""
    if workspace.engine.dialect.name == "postgresql":
        with _postgres_lock(workspace, wait_s) as is_mine:
            yield is_mine
        return
    lock = sqlite3.connect(workspace.home / LOCK_FILE, timeout=wait_s, isolation_level=None)
    try:
        try:
            lock.execute("BEGIN EXCLUSIVE")
        except sqlite3.OperationalError:
            yield False
            return
        yield True
    finally:
        lock.close()


@contextmanager
def _postgres_lock(workspace: Workspace, wait_s: float) -> Iterator[bool]:
    with workspace.engine.connect() as connection:
        connection.execute(text(f"SET LOCAL lock_timeout = {max(1, int(wait_s * 1000))}"))
        try:
            connection.execute(text(f"SELECT pg_advisory_xact_lock({_POSTGRES_INDEX_LOCK})"))
        except Exception as error:
            if "lock timeout" not in str(error):
                raise
            yield False
            return
        yield True


def _be_current(session: Session, vectors: VectorStore) -> IndexRow:
    state = session.get_one(IndexRow, 1)
    if vectors.generation is None or vectors.generation < state.generation:
        vectors.renew()
        vectors.generation = state.generation
    return state


def _delete_gone(workspace: Workspace, vectors: VectorStore) -> int:
    deleted = 0
    while True:
        with workspace.session() as session:
            gone = session.scalars(select(UnindexRow.chunk_id).limit(FLUSH_CHUNKS)).all()
        if not gone:
            return deleted
        vectors.delete(gone)
        with workspace.session() as session:
            session.execute(delete(UnindexRow).where(UnindexRow.chunk_id.in_(gone)))
            _move_on(session, vectors)
        deleted += len(gone)


def _write_batch(workspace: Workspace, vectors: VectorStore) -> int:
    embedding = workspace.embedding
    with workspace.session() as session:
        pending = select(ChunkRow).where(_is_pending(embedding)).order_by(ChunkRow.key).limit(FLUSH_CHUNKS)
        rows: Sequence[ChunkRow] = session.scalars(pending).all()
    if not rows:
        return 0
    embedded = embedding.embed([row.text for row in rows])
    vectors.put([row.id for row in rows], embedded, [row.document_id for row in rows])
    with workspace.session() as session:
        written = ChunkRow.key.in_([row.key for row in rows])
        session.execute(update(ChunkRow).where(written).values(indexed_by=embedding.name))
        _move_on(session, vectors)
    return len(rows)


def _move_on(session: Session, vectors: VectorStore) -> None:
    """Tell readers in other processes that there is something new; our own client has seen it."""
    state = _be_current(session, vectors)
    state.generation += 1
    state.embedding, state.place = vectors.embedding, vectors.place
    vectors.generation = state.generation


def _is_pending(embedding: Embedding) -> ColumnElement[bool]:
    """A local-only document is never sent to a server for vectors: it is found by its words."""
    waits = or_(ChunkRow.indexed_by.is_(None), ChunkRow.indexed_by != embedding.name)
    if embedding.is_local:
        return waits
    return and_(waits, ChunkRow.document_id.not_in(select(DocumentRow.id).where(DocumentRow.local_only)))

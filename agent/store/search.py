"""Passages that answer a query: found by words and by vectors, the two rankings fused, each with its neighbours.

Reciprocal rank fusion: Cormack, Clarke and Buettcher, SIGIR 2009.
"""

from collections.abc import Iterable, Sequence
from enum import StrEnum

from sqlalchemy import select

from agent.schema.record import Record
from agent.store.index import vectors_of
from agent.store.lexical import find_words
from agent.store.tables import ChunkRow
from agent.store.workspace import Workspace

# How deep each ranking is looked at before the two are fused.
DEPTH = 50
# The constant of the paper; 60 there, and no better value was found here.
RANK_OFFSET = 60


class FoundBy(StrEnum):
    LEXICAL = "lexical"
    VECTOR = "vector"
    BOTH = "both"
    NEIGHBOUR = "neighbour"


class Hit(Record):
    """A passage: `text` is the slice [start, end) of its document's newest text; higher scores are better."""

    document_id: str
    chunk_id: str
    number: int
    start: int
    end: int
    text: str
    score: float
    found_by: FoundBy


def search(workspace: Workspace, query: str, *, documents: Sequence[str] = (), limit: int = 8) -> list[Hit]:
    """The passages that fit the query best, best first, from all documents or from those named by id."""
    if not query.strip():
        return []
    with workspace.session() as session:
        lexical = [id_ for id_, _ in find_words(session, query, documents=documents, limit=DEPTH)]
    vector = [id_ for id_, _ in _find_vectors(workspace, query, documents=documents)]
    scores = fuse((lexical, vector))
    best = sorted(scores, key=lambda id_: -scores[id_])
    found = dict.fromkeys(set(lexical) & set(vector), FoundBy.BOTH)
    found |= dict.fromkeys(set(lexical) - set(vector), FoundBy.LEXICAL)
    found |= dict.fromkeys(set(vector) - set(lexical), FoundBy.VECTOR)
    rows = _load(workspace, best)
    # A vector whose chunk is gone from the database awaits its deletion: SQL is the truth.
    return [_hit(rows[id_], scores[id_], found[id_]) for id_ in best if id_ in rows][:limit]


def neighbours(workspace: Workspace, hit: Hit, *, reach: int = 1) -> list[Hit]:
    """The passages before and after a hit in its document, in text order, without the hit."""
    with workspace.session() as session:
        near = ChunkRow.number.between(hit.number - reach, hit.number + reach)
        chosen = select(ChunkRow).where(ChunkRow.document_id == hit.document_id, near).order_by(ChunkRow.number)
        rows = session.scalars(chosen).all()
    return [_hit(row, hit.score, FoundBy.NEIGHBOUR) for row in rows if row.id != hit.chunk_id]


def fuse(rankings: Iterable[Sequence[str]]) -> dict[str, float]:
    """Scores from ranks alone, so that two kinds of score need not be compared."""
    scores: dict[str, float] = {}
    for ranking in rankings:
        for rank, id_ in enumerate(ranking, 1):
            scores[id_] = scores.get(id_, 0.0) + 1 / (RANK_OFFSET + rank)
    return scores


def _find_vectors(workspace: Workspace, query: str, *, documents: Sequence[str]) -> list[tuple[str, float]]:
    embedding = workspace.embedding
    if not documents:
        return vectors_of(workspace).nearest(embedding.embed([query]), limit=DEPTH)
    indexed = (ChunkRow.document_id.in_(documents)) & (ChunkRow.indexed_by == embedding.name)
    with workspace.session() as session:
        ids = session.scalars(select(ChunkRow.id).where(indexed)).all()
    # Where none has a vector, the question is not sent to whoever makes them.
    return vectors_of(workspace).among(embedding.embed([query]), ids)[:DEPTH] if ids else []


def _load(workspace: Workspace, ids: Sequence[str]) -> dict[str, ChunkRow]:
    with workspace.session() as session:
        return {row.id: row for row in session.scalars(select(ChunkRow).where(ChunkRow.id.in_(ids)))}


def _hit(row: ChunkRow, score: float, found_by: FoundBy) -> Hit:
    return Hit(
        document_id=row.document_id, chunk_id=row.id, number=row.number, start=row.start, end=row.end,
        text=row.text, score=score, found_by=found_by,
    )  # fmt: skip

"""Passages that answer a query: found by words and by vectors, the two scores blended, each with its neighbours.

Words lead and vectors help: fusing ranks (Cormack, Clarke and Buettcher, SIGIR 2009) as equals let the small
local model push right passages down. Words that stand side by side in the query and in the passage count once
more, as neither score sees their order; see evals/LOG.md.
"""

from collections.abc import Mapping, Sequence
from enum import StrEnum

from sqlalchemy import select

from agent.schema.record import Record
from agent.store.embedding import LocalEmbedding
from agent.store.index import vectors_of
from agent.store.lexical import find_words, share_held, side_by_side
from agent.store.tables import ChunkRow
from agent.store.workspace import Workspace

# How deep each ranking is looked at before the two are blended.
DEPTH = 50
# What a cosine of 1 adds to the best match of words, which counts 1, by evals.retrieval: the small model of the
# product helps a little, one that reads the words in their order may say as much as they do.
LOCAL_WEIGHT, SERVER_WEIGHT = 0.2, 1.0
# What a passage gains that holds all the query's neighbouring words as neighbours.
PAIRS_WEIGHT = 0.5


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
        words = find_words(session, query, documents=documents, limit=DEPTH)
    nearest, cosines = _find_vectors(workspace, query, documents=documents, also=[id_ for id_, _ in words])
    weight = LOCAL_WEIGHT if isinstance(workspace.embedding, LocalEmbedding) else SERVER_WEIGHT
    scores = blend(words, {id_: cosines[id_] for id_ in (*nearest, *dict(words)) if id_ in cosines}, weight=weight)
    found = {id_: FoundBy.LEXICAL for id_, _ in words}
    found |= {id_: FoundBy.BOTH if id_ in found else FoundBy.VECTOR for id_ in nearest}
    # A vector whose chunk is gone from the database awaits its deletion: SQL is the truth.
    rows, pairs = _load(workspace, list(scores)), side_by_side(query)
    ranked = {id_: scores[id_] + PAIRS_WEIGHT * share_held(pairs, row.text) for id_, row in rows.items()}
    best = sorted(ranked, key=lambda id_: (-ranked[id_], id_))[:limit]
    return [_hit(rows[id_], ranked[id_], found[id_]) for id_ in best]


def neighbours(workspace: Workspace, hit: Hit, *, reach: int = 1) -> list[Hit]:
    """The passages before and after a hit in its document, in text order, without the hit."""
    with workspace.session() as session:
        near = ChunkRow.number.between(hit.number - reach, hit.number + reach)
        chosen = select(ChunkRow).where(ChunkRow.document_id == hit.document_id, near).order_by(ChunkRow.number)
        rows = session.scalars(chosen).all()
    return [_hit(row, hit.score, FoundBy.NEIGHBOUR) for row in rows if row.id != hit.chunk_id]


def blend(words: Sequence[tuple[str, float]], cosines: Mapping[str, float], *, weight: float) -> dict[str, float]:
    """The score of words, as a share of the best, plus the weighted cosine."""
    best = max((score for _, score in words), default=0.0) or 1.0
    scores = {id_: score / best for id_, score in words}
    for id_, cosine in cosines.items():
        scores[id_] = scores.get(id_, 0.0) + weight * max(0.0, cosine)
    return scores


def _find_vectors(
    workspace: Workspace, query: str, *, documents: Sequence[str], also: Sequence[str]
) -> tuple[list[str], dict[str, float]]:
    """The ids closest to the query, best first, and the cosines of those and of `also`."""
    embedding = workspace.embedding
    if not documents:
        embedded, vectors = embedding.embed([query]), vectors_of(workspace)
        near = vectors.nearest(embedded, limit=DEPTH)
        missing = sorted(set(also) - dict(near).keys())
        return [id_ for id_, _ in near], dict(near) | dict(vectors.among(embedded, missing))
    # Picked out here: a database asked for both may look through all that one model has indexed.
    held = select(ChunkRow.id, ChunkRow.indexed_by).where(ChunkRow.document_id.in_(documents))
    with workspace.session() as session:
        ids = [row.id for row in session.execute(held) if row.indexed_by == embedding.name]
    if not ids:
        # Where none has a vector, the question is not sent to whoever makes them.
        return [], {}
    found = vectors_of(workspace).among(embedding.embed([query]), ids)
    return [id_ for id_, _ in found[:DEPTH]], dict(found)


def _load(workspace: Workspace, ids: Sequence[str]) -> dict[str, ChunkRow]:
    with workspace.session() as session:
        return {row.id: row for row in session.scalars(select(ChunkRow).where(ChunkRow.id.in_(ids)))}


def _hit(row: ChunkRow, score: float, found_by: FoundBy) -> Hit:
    return Hit(
        document_id=row.document_id, chunk_id=row.id, number=row.number, start=row.start, end=row.end,
        text=row.text, score=score, found_by=found_by,
    )  # fmt: skip

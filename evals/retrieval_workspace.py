"""A workspace that holds given passages, unanalysed, to measure how they are found."""

from collections.abc import Sequence
from hashlib import sha256

from agent.store.index import flush_index
from agent.store.tables import ChunkRow, DocumentRow
from agent.store.workspace import Workspace
from evals.retrieval_items import Passage


def fill_workspace(workspace: Workspace, passages: Sequence[Passage]) -> dict[str, str]:
    """Passages in, indexed; the passage's id by the chunk's."""
    names: dict[str, str] = {}
    articles = {passage.article: sha256(passage.article.encode()).hexdigest() for passage in passages}
    with workspace.session() as session:
        session.add_all(
            DocumentRow(
                id=digest[:16], sha256=digest, source=name, media_type="text", lineage=digest[:16], status="done"
            )
            for name, digest in articles.items()
        )
        session.flush()
        numbers: dict[str, int] = {}
        for passage in passages:
            document = articles[passage.article][:16]
            number = numbers.setdefault(document, 0)
            numbers[document] += 1
            chunk_id = f"{document}-1-{number}"
            names[chunk_id] = passage.id
            text = passage.text
            session.add(ChunkRow(id=chunk_id, document_id=document, number=number, start=0, end=len(text), text=text))
    flush_index(workspace)
    return names

"""Changing the embedding model, and what must not be sent to one."""

from collections.abc import Sequence

import numpy as np

from agent.store.embedding import Vectors
from agent.store.index import count_pending, drop_other_models, flush_index, vectors_of
from agent.store.search import FoundBy, search
from agent.store.workspace import Workspace, open_workspace
from agent.worker import work_queue
from tests.store.articles import MINE, TANKERS, put, put_local


class LetterEmbedding:
    """A model of 26 numbers, which remembers what it was shown."""

    name = "elsewhere:letters"

    def __init__(self, *, is_local: bool = True) -> None:
        self.is_local = is_local
        self.seen: list[str] = []

    def embed(self, texts: Sequence[str]) -> Vectors:
        self.seen.extend(texts)
        counts = [[text.lower().count(chr(97 + letter)) for letter in range(26)] for text in texts]
        vectors = np.asarray(counts, dtype=np.float32)
        return vectors / np.maximum(np.linalg.norm(vectors, axis=1, keepdims=True), 1)


def with_model(workspace: Workspace, embedding: LetterEmbedding) -> Workspace:
    other = open_workspace(workspace.settings)
    other.__dict__["embedding"] = embedding
    return other


def test_another_model_indexes_everything_again_and_the_two_never_mix(workspace: Workspace):
    put(workspace, MINE), put(workspace, TANKERS)
    work_queue(workspace)
    changed = with_model(workspace, LetterEmbedding())

    assert count_pending(changed) == 2
    assert {hit.found_by for hit in search(changed, "copper mine")} == {FoundBy.LEXICAL}
    assert flush_index(changed).written == 2
    assert FoundBy.BOTH in {hit.found_by for hit in search(changed, "copper mine")}
    assert vectors_of(changed).count() == vectors_of(workspace).count() == 2
    assert len(drop_other_models(changed)) == 1
    assert vectors_of(changed).count() == 2


def test_a_document_that_stays_here_is_not_shown_to_a_model_elsewhere(workspace: Workspace):
    local, other = put_local(workspace, MINE), put(workspace, TANKERS)
    embedding = LetterEmbedding(is_local=False)
    changed = with_model(workspace, embedding)

    work_queue(changed)

    assert all("copper" not in text for text in embedding.seen)
    assert count_pending(changed) == 0
    assert search(changed, "copper mine")[0].document_id == local.id
    seen = len(embedding.seen)
    assert search(changed, "a question about the copper mine", documents=[local.id])
    assert len(embedding.seen) == seen
    assert search(changed, "tankers", documents=[other.id])[0].found_by is FoundBy.BOTH

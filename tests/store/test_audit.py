from pathlib import Path

import pytest
from sqlalchemy import delete, text, update

from agent.config import load_settings
from agent.errors import UsageError
from agent.store.analyses import count_analyses
from agent.store.audit import audit_workspace
from agent.store.backup import back_up, restore
from agent.store.documents import list_documents, load_original, remove_document
from agent.store.index import vectors_of
from agent.store.queue import claim_document, requeue_document
from agent.store.reviews import add_review, list_reviews
from agent.store.search import FoundBy, search
from agent.store.tables import ChunkRow, DocumentRow, OriginalRow
from agent.store.workspace import Workspace, open_workspace
from agent.worker import work_queue
from tests.store.articles import BAKERY, MINE, TANKERS, put


@pytest.fixture
def filled(workspace: Workspace) -> Workspace:
    for words in (MINE, TANKERS, BAKERY):
        put(workspace, words)
    work_queue(workspace)
    return workspace


@pytest.fixture
def filled_files(local_workspace: Workspace) -> Workspace:
    put(local_workspace, MINE)
    work_queue(local_workspace)
    return local_workspace


def test_a_sound_workspace_has_no_problem(filled: Workspace):
    assert audit_workspace(filled) == []


def lose_vectors(workspace: Workspace) -> None:
    vectors_of(workspace).delete(sorted(vectors_of(workspace).ids())[:1])


def plant_orphan(workspace: Workspace) -> None:
    vectors_of(workspace).put(["gone-1-0"], workspace.embedding.embed(["a passage of nothing"]), ["gone"])


def lose_chunks(workspace: Workspace) -> None:
    with workspace.session() as session:
        session.execute(delete(ChunkRow))


def forget_marks(workspace: Workspace) -> None:
    with workspace.session() as session:
        session.execute(update(ChunkRow).values(indexed_by=None))


def spoil_words(workspace: Workspace) -> None:
    with workspace.session() as session:
        session.execute(text("INSERT INTO chunk_words(rowid, text) VALUES (999, 'copper')"))


def leave_behind(workspace: Workspace) -> None:
    with workspace.session() as session:
        session.execute(update(DocumentRow).values(status="queued"))
    claim_document(workspace, "another-machine-1-x")
    with workspace.session() as session:
        session.execute(update(DocumentRow).values(claimed_until=list_documents(workspace)[0].added))


def remove_without_flush(workspace: Workspace) -> None:
    remove_document(workspace, list_documents(workspace)[0].id)


@pytest.mark.parametrize(
    "break_it, what",
    [
        (lose_vectors, "vector index"),
        (plant_orphan, "vector index"),
        (lose_chunks, "passages"),
        (forget_marks, "vector index"),
        (leave_behind, "work left behind"),
        (remove_without_flush, "vector index"),
    ],
    ids=lambda value: getattr(value, "__name__", ""),
)
def test_what_does_not_agree_is_said_and_mended(filled: Workspace, break_it, what: str):
    break_it(filled)

    assert what in {problem.what for problem in audit_workspace(filled)}
    assert all(problem.repaired for problem in audit_workspace(filled, repair=True))
    assert audit_workspace(filled) == []


def test_a_table_of_words_that_differs_is_made_anew(filled_files: Workspace):
    spoil_words(filled_files)

    assert [problem.what for problem in audit_workspace(filled_files, repair=True)] == ["table of words"]
    assert audit_workspace(filled_files) == []


def test_a_damaged_index_is_put_aside_and_written_anew(filled_files: Workspace):
    vectors_of(filled_files).renew()
    (filled_files.home / "chroma" / "chroma.sqlite3").write_bytes(b"not a database at all" * 400)

    assert [problem.what for problem in audit_workspace(filled_files)] == ["vector index"]
    assert audit_workspace(filled_files, repair=True)[0].repaired
    assert search(filled_files, "copper mine")[0].found_by is FoundBy.BOTH
    assert (filled_files.home / "chroma.damaged-1").is_dir()


def test_a_lost_original_is_said_and_cannot_be_mended(filled: Workspace):
    with filled.session() as session:
        session.execute(delete(OriginalRow))

    problems = audit_workspace(filled, repair=True)

    assert [(problem.what, problem.repaired) for problem in problems] == [("original", None)] * 3


def test_a_backup_holds_everything_and_is_restored_elsewhere(filled: Workspace, tmp_path: Path):
    document = list_documents(filled)[0]
    add_review(filled, document.id, item="document", item_id=document.id, action="mark", reason="read twice")

    assert back_up(filled, tmp_path / "copy.tieout") == 3

    other = open_workspace(load_settings({"home": tmp_path / "other"}))
    assert restore(other, tmp_path / "copy.tieout") == 3
    assert list_documents(other) == list_documents(filled)
    assert load_original(other, document.id) == load_original(filled, document.id)
    assert list_reviews(other) == list_reviews(filled)
    assert audit_workspace(other, repair=True)
    assert audit_workspace(other) == []
    assert search(other, "copper mine")[0].found_by is FoundBy.BOTH


def test_a_restore_mixes_nothing(filled: Workspace, tmp_path: Path):
    back_up(filled, tmp_path / "copy.tieout")

    with pytest.raises(UsageError, match="holds documents"):
        restore(filled, tmp_path / "copy.tieout")
    with pytest.raises(UsageError, match="no backup"):
        restore(filled, tmp_path / "nothing.tieout")


def test_a_backup_fills_a_shared_database_that_counts_on(
    workspace: Workspace, local_workspace: Workspace, tmp_path: Path
):
    document = put(local_workspace, MINE)
    work_queue(local_workspace)
    back_up(local_workspace, tmp_path / "copy.tieout")
    target = workspace if workspace.engine.dialect.name == "postgresql" else None
    target = target or open_workspace(load_settings({"home": tmp_path / "other"}))

    assert restore(target, tmp_path / "copy.tieout") == 1
    requeue_document(target, document.id)
    assert work_queue(target).done == [document.id]
    assert count_analyses(target) == {document.id: 2}

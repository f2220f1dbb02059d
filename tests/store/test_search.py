from agent.store.documents import remove_document
from agent.store.index import count_pending, flush_index, vectors_of
from agent.store.search import FoundBy, neighbours, search
from agent.store.workspace import Workspace, open_workspace
from agent.worker import work_queue
from tests.store.articles import BAKERY, MINE, TANKERS, put

LONG = "\n\n".join(
    f"Section {n}\n\n" + f"Plant number {n} makes {n}00 tonnes of resin a year. " * 12 for n in range(1, 9)
)


def test_the_passage_that_answers_comes_first(workspace: Workspace):
    mine, tankers, _ = (put(workspace, text) for text in (MINE, TANKERS, BAKERY))
    work_queue(workspace)

    hits = search(workspace, "Who buys the copper mine?")

    assert hits[0].document_id == mine.id
    assert MINE[hits[0].start : hits[0].end] == hits[0].text
    assert search(workspace, "price of each ship")[0].document_id == tankers.id


APART = """Cedar Ridge sold its Harbour Works to Ellery. At that point Point Loma was sold too; Ellery sold on at one
point."""
TOGETHER = """Stores changed hands in May, the broker said, and much was made of their price by the sellers. Ellery
Point was the one that sold."""


def test_words_that_stand_side_by_side_in_both_lead(workspace: Workspace):
    put(workspace, APART)
    together = put(workspace, TOGETHER)
    work_queue(workspace)

    assert search(workspace, "Who sold at Ellery Point?")[0].document_id == together.id


def test_only_the_documents_asked_for_are_searched(workspace: Workspace):
    _, tankers, bakery = (put(workspace, text) for text in (MINE, TANKERS, BAKERY))
    work_queue(workspace)

    hits = search(workspace, "copper mine", documents=[tankers.id, bakery.id])

    assert {hit.document_id for hit in hits} <= {tankers.id, bakery.id}
    assert hits


def test_a_passage_is_found_by_its_words_before_it_is_indexed(workspace: Workspace):
    mine = put(workspace, MINE)
    work_queue(workspace, with_index=False)

    hits = search(workspace, "royalty of two percent")

    assert count_pending(workspace) == 1
    assert [(hit.document_id, hit.found_by) for hit in hits] == [(mine.id, FoundBy.LEXICAL)]


def test_neighbours_are_the_passages_before_and_after(workspace: Workspace):
    put(workspace, LONG)
    work_queue(workspace)
    hit = search(workspace, "Plant number 4 resin")[0]

    around = neighbours(workspace, hit)

    assert [passage.number - hit.number for passage in around] == [-1, 1]


def test_a_removed_document_is_found_no_more(workspace: Workspace):
    mine, _ = put(workspace, MINE), put(workspace, TANKERS)
    work_queue(workspace)

    remove_document(workspace, mine.id)

    assert mine.id not in {hit.document_id for hit in search(workspace, "copper mine")}
    flush_index(workspace)
    assert vectors_of(workspace).count() == 1


def test_a_reader_sees_what_another_workspace_wrote_meanwhile(workspace: Workspace):
    put(workspace, TANKERS)
    work_queue(workspace)
    reader = open_workspace(workspace.settings)
    search(reader, "tankers")
    mine = put(workspace, MINE)
    work_queue(workspace)

    assert FoundBy.BOTH in {hit.found_by for hit in search(reader, "copper mine") if hit.document_id == mine.id}


def test_marks_and_operators_of_a_query_language_are_only_words(workspace: Workspace):
    put(workspace, MINE)
    work_queue(workspace)

    assert search(workspace, '"copper" AND (mine* OR NEAR) -$12 : ^ | & !')
    assert search(workspace, "  ") == []

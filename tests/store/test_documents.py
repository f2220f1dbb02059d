import pytest

from agent.errors import UsageError
from agent.ingest.load import load_bytes
from agent.pipeline import analyze
from agent.store.analyses import load_analysis
from agent.store.documents import add_document, find_document, list_documents, load_original, load_text, remove_document
from agent.store.queue import claim_document, finish_document, requeue_document
from agent.store.tables import DocumentStatus
from agent.store.workspace import Workspace

WIRE = """Borealis Power buys Larkfield mine

Borealis Power plc said on Tuesday it has agreed to buy the Larkfield copper mine from Quarrystone Ltd for up to
$12 million, of which $4 million is due when output reaches a thousand tonnes a month. The mine has been shut since
2019 and employs eleven people who look after its pumps. Completion is expected in March, the companies said, once
the regional water board has agreed to the transfer of the licence. Quarrystone will keep a royalty of two percent.
"""
REPRINT = WIRE.replace("Borealis Power buys Larkfield mine", "Copper mine changes hands").rsplit("Quarrystone will", 1)[
    0
]
OTHER = (
    "Fennimore Shipping ordered four tankers from a yard in Ulsan at a price of $44 million each, it said on Friday."
)


def put(workspace: Workspace, text: str, *, name: str = "a.txt"):
    return add_document(workspace, load_bytes(text.encode(), name=name), text.encode())


def test_a_document_comes_back_as_it_went_in(workspace: Workspace):
    added = put(workspace, WIRE)

    assert load_original(workspace, added.document.id) == WIRE.encode()
    assert load_text(workspace, added.document.id)[0].text == WIRE
    assert [document.id for document in list_documents(workspace)] == [added.document.id]


def test_the_same_bytes_are_one_document(workspace: Workspace):
    first, again = put(workspace, WIRE), put(workspace, WIRE, name="copy.txt")

    assert (first.is_new, again.is_new) == (True, False)
    assert len(list_documents(workspace)) == 1


def test_a_reprint_is_another_document_of_the_same_lineage(workspace: Workspace):
    wire, other, reprint = (put(workspace, text).document for text in (WIRE, OTHER, REPRINT))

    assert reprint.id != wire.id
    assert reprint.lineage == wire.lineage == wire.id
    assert other.lineage == other.id


@pytest.mark.parametrize("given", ["id", "prefix", "source", "name"])
def test_a_document_is_found_by_id_prefix_source_or_file_name(workspace: Workspace, given: str):
    document = put(workspace, WIRE, name="desk/wire.txt").document
    put(workspace, OTHER, name="desk/other-wire.txt")
    known = {"id": document.id, "prefix": document.id[:5], "source": "desk/wire.txt", "name": "wire.txt"}

    assert find_document(workspace, known[given]) == document


def test_an_unclear_name_is_refused(workspace: Workspace):
    put(workspace, WIRE), put(workspace, OTHER)

    with pytest.raises(UsageError, match="more than one"):
        find_document(workspace, "a.txt")
    with pytest.raises(UsageError, match="no document"):
        find_document(workspace, "%")


def test_work_is_claimed_by_one_and_kept_when_done(workspace: Workspace):
    document = put(workspace, WIRE).document
    article, version = load_text(workspace, document.id)

    assert claim_document(workspace, "one") == document.id
    assert claim_document(workspace, "two") is None
    kept = finish_document(workspace, analyze(article), "one", text_version=version)

    stored = load_analysis(workspace, document.id)
    assert stored is not None
    assert (stored.id, stored.analysis.text) == (kept, WIRE)
    assert list_documents(workspace)[0].status is DocumentStatus.DONE


def test_a_second_run_is_a_new_analysis_beside_the_old(workspace: Workspace):
    document = put(workspace, WIRE).document
    article, version = load_text(workspace, document.id)
    claim_document(workspace, "one")
    first = finish_document(workspace, analyze(article), "one", text_version=version)
    requeue_document(workspace, document.id)
    claim_document(workspace, "one")
    second = finish_document(workspace, analyze(article), "one", text_version=version)

    assert first != second
    assert load_analysis(workspace, document.id, analysis_id=first).id == first
    assert load_analysis(workspace, document.id).id == second


def test_a_result_whose_claim_was_lost_does_not_count(workspace: Workspace):
    document = put(workspace, WIRE).document
    article, version = load_text(workspace, document.id)
    claim_document(workspace, "one")

    assert finish_document(workspace, analyze(article), "two", text_version=version) is None
    assert load_analysis(workspace, document.id) is None


def test_removing_a_document_leaves_nothing_of_it(workspace: Workspace):
    document = put(workspace, WIRE).document
    claim_document(workspace, "one")

    remove_document(workspace, document.id)

    assert list_documents(workspace) == []
    assert put(workspace, WIRE).is_new

import pytest

from agent.app.compare_view import comparison_view
from agent.check.across.compare import compare
from agent.store.documents import list_documents
from agent.store.reviews import load_reviewed
from tests.app.desk import put_in, workspace_at
from tests.app.rivals import RELEASE, RIVAL


@pytest.fixture
def view(tmp_path):
    workspace = workspace_at(tmp_path)
    texts = {put_in(workspace, RELEASE, name="release.txt"): RELEASE, put_in(workspace, RIVAL, name="rival.txt"): RIVAL}
    pairs = [(doc, load_reviewed(workspace, doc.id).accepted()) for doc in list_documents(workspace)]
    return comparison_view(compare(pairs)), texts


def test_a_conflict_stands_first_with_both_values(view):
    [deal] = view[0]["deals"]

    assert deal["rows"][0]["outcome"] == "conflict"
    assert [[item["words"] for item in cell] for cell in deal["rows"][0]["cells"]] == [["£80,000,000"], ["£95,000,000"]]
    assert deal["findings"][0]["code"] == "conflict across documents"


def test_every_place_is_the_document_s_own_text(view):
    comparison, texts = view
    places = [
        place
        for deal in comparison["deals"]
        for row in deal["rows"]
        for cell in row["cells"]
        for item in cell
        for place in item["places"]
    ]

    assert places
    assert all(texts[place["document"]][place["start"] : place["end"]] == place["quote"] for place in places)

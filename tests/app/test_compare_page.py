from streamlit.testing.v1 import AppTest

from agent.config import load_settings
from tests.app.desk import put_in, workspace_at
from tests.app.rivals import RELEASE, RIVAL


def script() -> None:
    """Runs in the test's own page."""
    from agent.app import compare_page
    from agent.app.desk import open_desk

    compare_page.draw(open_desk())


def draw_page() -> AppTest:
    return AppTest.from_function(script, default_timeout=60).run()


def test_one_document_is_not_enough_and_the_page_says_so():
    put_in(workspace_at(load_settings().home), RELEASE)

    page = draw_page()

    assert not page.exception
    assert page.subheader[0].value == "Nothing to compare yet"


def test_a_document_that_waits_does_not_count():
    workspace = workspace_at(load_settings().home)
    put_in(workspace, RELEASE)
    put_in(workspace, RIVAL, name="rival.txt", analysed=False)

    page = draw_page()

    assert not page.exception


def test_two_documents_can_be_chosen():
    workspace = workspace_at(load_settings().home)
    put_in(workspace, RELEASE)
    put_in(workspace, RIVAL, name="rival.txt")

    page = draw_page()

    assert not page.exception
    assert page.multiselect[0].options == ["Oakmere snaps up quarries", "Oakmere to buy Tolland Quarries"]

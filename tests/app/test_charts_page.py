from streamlit.testing.v1 import AppTest

from agent.config import load_settings
from tests.app.desk import ARTICLE, put_in, workspace_at


def script() -> None:
    """Runs in the test's own page."""
    from agent.app import charts_page
    from agent.app.desk import open_desk

    charts_page.draw(open_desk())


def draw_page() -> AppTest:
    return AppTest.from_function(script, default_timeout=60).run()


def test_an_article_in_work_has_no_charts_yet():
    put_in(workspace_at(load_settings().home), ARTICLE, analysed=False)

    page = draw_page()

    assert not page.exception


def test_an_article_and_the_library_are_drawn():
    put_in(workspace_at(load_settings().home), ARTICLE)

    page = draw_page()

    assert not page.exception
    assert [tab.label for tab in page.tabs] == ["One article", "The library"]


def test_a_text_with_nothing_to_draw_says_so():
    put_in(workspace_at(load_settings().home), "The mill stands by the river. Nobody sold it.\n")

    page = draw_page()

    assert not page.exception
    assert "No deal, and no claims to hold side by side, were found in this text." in [
        text.value for text in page.markdown
    ]

"""Every page's empty, waiting, failing and full state, drawn by the script itself, without a browser."""

import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from agent.app import desk as desks
from agent.app.serve import MAIN
from agent.store.queue import claim_document, fail_document, worker_name
from agent.store.workspace import Workspace
from tests.app.desk import ARTICLE, put_in, workspace_at

PATIENCE_S = 300


@pytest.fixture
def workspace(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Workspace]:
    """A workspace whose background work stands still, so that every state can be looked at."""
    monkeypatch.setattr(desks.Background, "start", lambda self: None)
    desks._begin.clear()
    yield workspace_at(tmp_path / "home")
    desks._begin.clear()


def library() -> None:
    from agent.app import library_page
    from agent.app.desk import open_desk

    library_page.draw(open_desk())


def article() -> None:
    from agent.app import article_page
    from agent.app.desk import open_desk

    article_page.draw(open_desk())


def draw(page) -> AppTest:
    app = AppTest.from_function(page, default_timeout=PATIENCE_S).run()
    assert not app.exception
    return app


def component(app: AppTest, *, holding: str) -> dict:
    drawn = [json.loads(element.proto.json)["view"] for element in app.get("bidi_component")]
    return next(data for data in drawn if holding in data)


def test_an_empty_library_begins_with_the_sample(workspace: Workspace):
    rows = component(draw(library), holding="rows")["rows"]

    assert [(row["title"], row["status"]) for row in rows] == [("sample article.txt", "reading")]


def test_a_library_says_what_waits_what_failed_and_what_is_read(workspace: Workspace):
    put_in(workspace, ARTICLE)
    failed = put_in(workspace, "Cut off.", name="cut.txt", analysed=False)
    worker = worker_name()
    claim_document(workspace, worker)
    fail_document(workspace, failed, worker, message="the file ends in the middle")
    put_in(workspace, "Not yet looked at.", name="waits.txt", analysed=False)

    rows = {row["source"]: row for row in component(draw(library), holding="rows")["rows"]}

    assert {name: row["status"] for name, row in rows.items()} == {
        "marlow.txt": "done", "cut.txt": "failed", "waits.txt": "queued",
    }  # fmt: skip
    assert rows["cut.txt"]["failure"] == "the file ends in the middle"
    assert rows["marlow.txt"]["headline"] == "up to $40,000,000"


def test_documents_on_one_deal_are_grouped_when_that_is_wanted(workspace: Workspace):
    put_in(workspace, ARTICLE)
    put_in(workspace, ARTICLE.replace("The market will double by 2030.", "Shares rose 3%."), name="reprint.txt")
    app = AppTest.from_function(library, default_timeout=PATIENCE_S)
    app.session_state["groups"] = True

    rows = component(app.run(), holding="rows")["rows"]

    assert {row["deal_key"] for row in rows} == {"Pell Mills"}


def test_a_library_without_a_model_says_so_in_one_line(workspace: Workspace):
    assert any("Read by rules alone" in caption.value for caption in draw(library).caption)


def test_an_article_page_without_an_article_says_where_to_begin(workspace: Workspace):
    assert draw(article).subheader[0].value == "Nothing to read yet"


def test_an_article_that_waits_says_so(workspace: Workspace):
    put_in(workspace, "Not yet looked at.", name="waits.txt", analysed=False)

    assert "It shows here as soon as it is read" in draw(article).info[0].value


def test_an_article_that_failed_says_why(workspace: Workspace):
    failed = put_in(workspace, "Cut $off.", name="cut.txt", analysed=False)
    worker = worker_name()
    claim_document(workspace, worker)
    fail_document(workspace, failed, worker, message="it costs $5 to read <b>")

    assert r"it costs \$5 to read \<b\>" in draw(article).error[0].value


def test_an_article_that_is_read_shows_its_answer_and_its_text(workspace: Workspace):
    put_in(workspace, ARTICLE)

    view = component(draw(article), holding="answer")

    assert view["text"] == ARTICLE
    assert view["answer"]["deals"][0]["headline"]["words"] == "up to $40,000,000"


def test_a_workspace_that_cannot_be_opened_is_told_of_in_words(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    blocked = tmp_path / "file"
    blocked.write_text("no directory")
    monkeypatch.setenv("TIEOUT_HOME", str(blocked))

    app = AppTest.from_file(MAIN, default_timeout=PATIENCE_S).run()

    assert not app.exception
    assert str(blocked) in app.error[0].value.replace("\\", "")

from streamlit.testing.v1 import AppTest

from agent.config import load_settings
from evals.score import Counts, Error, Score
from evals.store.runs import Header, RunStore, Solved


def script() -> None:
    """Runs in the test's own page."""
    from agent.app import evals_page
    from agent.app.desk import open_desk

    evals_page.draw(open_desk())


def draw_page() -> AppTest:
    return AppTest.from_function(script, default_timeout=60).run()


def keep_run() -> None:
    """A run of one article with one term missed."""
    store = RunStore(load_settings().home)
    header = Header(task="corpus", split="dev", corpus_digest="c", product_digest="p", samples=1)
    text = "Marlow pays $25 million."
    missed = Error(kind="missed", what="upfront_payment", start=12, end=23)
    score = Score(sample="marlow", measure="term", counts=Counts(hits=1, found=1, expected=2), errors=(missed,))
    run = store.begin(header)
    store.keep(run, Solved(
        name="marlow", cluster="marlow", digest="d", text=text, reply="{}", failure=None, scores=(score,), seconds=0.1,
    ))  # fmt: skip


def test_without_a_run_the_page_says_how_to_make_one():
    page = draw_page()

    assert not page.exception
    assert page.subheader[0].value == "No run is kept yet"


def test_a_run_shows_its_measures_and_each_error_beside_its_text():
    keep_run()

    page = draw_page()

    assert not page.exception
    [row] = page.dataframe[0].value.to_dict("records")
    assert (row["measure"], row["right"], row["in gold"]) == ("term", 1, 2)
    assert "25 million" in page.markdown[-1].value

"""A run as a page that loads nothing and as Markdown: every error beside its text, everything escaped."""

import re
from pathlib import Path

import pytest

from evals.plain import article_of
from evals.report.charts import Bar, Point, draw_bars, draw_costs, draw_reliability
from evals.report.content import RunReport, read_report
from evals.report.files import render_markdown, render_page
from evals.score import Counts, Error, Score
from evals.store.runs import Header, RunStore, Solved

TEXT = "Alder <b>buys</b> Birch for $30 million & pays $21 million now."


@pytest.fixture
def store(tmp_path: Path) -> RunStore:
    return RunStore(tmp_path)


def score(measure: str, group: str, counts: Counts) -> Score:
    return Score(sample="alder", cluster="alder", measure=measure, group=group, counts=counts)


@pytest.fixture
def report(store: RunStore) -> RunReport:
    header = Header(task="corpus", split="all", corpus_digest="c0", product_digest="p0", samples=2)
    run_id = store.begin(header)
    start = TEXT.index("$21")
    error = Error(kind="wrong", what="<i>21</i> | a bound", start=start, end=start + 11, others=((0, 5),))
    scores = (
        score("finding", "sum_mismatch", Counts(1, 2, 2)).model_copy(update={"errors": (error,)}),
        score("term", "principal", Counts(1, 1, 2)),
        score("right, by match", "exact", Counts(1, 2, 2)),
    )
    text = article_of(TEXT).text
    store.keep(run_id, Solved("alder", "alder", "d0", text, "{}", None, scores, 0.1))
    broken = Score(sample="birch", cluster="birch", measure="solved", unscored="LoadError: no pages")
    store.keep(run_id, Solved("birch", "birch", "d1", text, None, "LoadError: no pages", (broken,), 0.1))
    store.finish(run_id, seconds=1.0)
    return read_report(store, run_id)


def test_the_page_shows_each_error_in_its_text(report: RunReport):
    page = render_page(report)

    assert "Birch for $30 million &amp; pays <mark>$21 million</mark> now." in page
    assert "<mark>Alder</mark>" in page
    assert "LoadError: no pages" in page


def test_what_articles_and_errors_say_is_escaped(report: RunReport):
    page = render_page(report)

    assert "<b>buys</b>" not in page
    assert "&lt;i&gt;21&lt;/i&gt;" in page


def test_the_page_loads_nothing(report: RunReport, store: RunStore):
    page = render_page(report, store)

    assert not re.search(r"(?:src|href)=|@import|url\(|https?://", page)
    assert page.count("<svg") >= 4


def test_the_page_has_a_point_for_each_model(report: RunReport, store: RunStore):
    assert "Cost against accuracy" in render_page(report, store)
    assert "offline, free" in render_page(report, store)


def test_markdown_has_the_table_and_the_worst_errors(report: RunReport):
    told = render_markdown(report)

    assert "| - sum_mismatch | 1 | .500 | .500 | .500 |" in told
    assert "- alder: wrong: <i>21</i> \\| a bound — “$21 million”" in told


def test_a_bar_is_as_long_as_its_value():
    drawn = draw_bars([Bar("terms", 0.5, (0.25, 0.75), "n=4")], title="t")

    assert 'x="210.0" y="5.0" width="200.0"' in drawn
    assert 'x1="310.0"' in drawn
    assert 'x2="510.0"' in drawn


def test_a_label_cannot_break_out_of_a_chart():
    assert "<script>" not in draw_reliability([Bar("<script>", 1.0)], title="<script>")


def test_what_costs_more_lies_further_right():
    drawn = draw_costs([Point("offline", 0, 0.5), Point("small", 0.01, 0.6), Point("large", 1, 0.7)], title="t")

    places = [float(x) for x in re.findall(r'cx="([\d.]+)"', drawn)]
    assert places == sorted(places)
    assert len(set(places)) == 3

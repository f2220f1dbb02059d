from agent.app.marks import collect_marks
from agent.export.marks import MarkKind
from agent.ingest.load import load_bytes
from agent.pipeline import analyze
from tests.app.desk import ARTICLE


def marks_of(text: str):
    return collect_marks(analyze(load_bytes(text.encode(), name="article.txt")))


def test_one_place_of_one_kind_is_one_mark():
    marks = marks_of(ARTICLE)

    places = [(mark.kind, mark.start, mark.end) for mark in marks]
    assert len(places) == len(set(places)) > 10


def test_a_term_is_marked_where_the_text_states_it():
    terms = [mark for mark in marks_of(ARTICLE) if mark.kind is MarkKind.TERM and mark.tone == "stated"]

    assert "up to $40 million" in {ARTICLE[mark.start : mark.end] for mark in terms}
    assert all(row.startswith(("term:", "party:")) for mark in terms for row in mark.rows)


def test_marks_come_in_the_order_of_the_text():
    marks = marks_of(ARTICLE)

    assert [mark.start for mark in marks] == sorted(mark.start for mark in marks)

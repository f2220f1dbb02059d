import json

from agent.app.article_view import article_view
from agent.ingest.load import load_bytes
from agent.pipeline import analyze
from agent.schema.review import Reviewed
from tests.app.desk import ARTICLE


def view_of(text: str):
    read = analyze(load_bytes(text.encode(), name="article.txt"))
    return article_view(Reviewed(analysis_id=1, text_version=1, stored=read, analysis=read))


def test_segments_cover_the_text_without_gap_or_overlap():
    view = view_of(ARTICLE)

    edges = [(start, end) for start, end, _ in view["segments"]]
    assert edges[0][0] == 0
    assert edges[-1][1] == len(ARTICLE)
    assert all(one[1] == other[0] for one, other in zip(edges, edges[1:], strict=False))


def test_every_quote_stands_where_its_row_says():
    view = view_of(ARTICLE)

    rows = [row for deal in view["panels"]["terms"] for row in deal["terms"]] + view["panels"]["claims"]
    quotes = [quote for row in rows for quote in row["quotes"]]
    assert len(quotes) > 5
    assert all(ARTICLE[slice(*quote["at"])] == quote["quote"] for quote in quotes)


def test_the_view_of_an_article_is_json():
    view = view_of(ARTICLE)

    assert json.loads(json.dumps(view))["answer"]["deals"][0]["headline"]["words"] == "up to $40,000,000"


def test_a_text_without_a_deal_has_an_answer_too():
    view = view_of("The mill stands by the river. Nobody sold it.\n")

    assert view["answer"]["deals"] == []
    assert view["panels"]["terms"] == []


def test_the_revision_changes_with_the_text_only():
    assert view_of(ARTICLE)["revision"] == view_of(ARTICLE)["revision"]
    assert view_of(ARTICLE)["revision"] != view_of(ARTICLE.replace("Pell", "Hull"))["revision"]

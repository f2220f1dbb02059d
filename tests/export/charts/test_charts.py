"""Each picture is whole XML, tells a screen reader what it shows, and draws what the analysis says."""

import xml.etree.ElementTree as ElementTree
from datetime import date
from decimal import Decimal

import pytest

from agent.export.charts.consideration import draw_consideration
from agent.export.charts.drawing import svg, text
from agent.export.charts.findings_chart import draw_findings
from agent.export.charts.ranges import draw_ranges, draw_relations
from agent.export.charts.timeline import days_of, draw_timeline
from agent.ingest.load import load_bytes
from agent.pipeline import analyze
from agent.schema.deal import Computation, Deal, Term
from agent.schema.evidence import cite
from agent.schema.finding import Check
from tests.export.analyses import sample

SVG = "{http://www.w3.org/2000/svg}"


def money(kind: str, millions: int, **fields) -> Term:
    value = Decimal(millions) * 1_000_000
    return Term.model_validate({"kind": kind, "low": value, "high": value, "unit": "USD", **fields})


def opened(picture: str) -> ElementTree.Element:
    return ElementTree.fromstring(picture)


def widths(picture: str) -> list[float]:
    """Of the bars that stand on the chart's own line."""
    return [float(box.get("width")) for box in opened(picture).iter(f"{SVG}rect") if box.get("height") == "44.0"]


def test_the_price_s_parts_are_as_wide_as_their_share_and_implied_ones_hatched():
    deal = Deal(type="asset_sale", terms=(
        money("total_consideration", 30, modifier="up_to"), money("milestone_payment", 21, certainty="contingent"),
        money("other_consideration", 9, origin="implied"),
    ))  # fmt: skip

    picture = draw_consideration(deal)

    implied, milestone, whole = widths(picture)
    assert milestone / whole == pytest.approx(0.7, abs=0.01)
    assert implied / whole == pytest.approx(0.3, abs=0.01)
    assert "url(#hatch-unknown)" in picture
    assert "made up of other consideration $9,000,000 (implied)" in opened(picture).get("aria-label")


def test_a_price_in_two_currencies_is_not_drawn_as_one():
    deal = Deal(type="asset_sale", terms=(money("total_consideration", 30), money("upfront_payment", 9, unit="EUR")))

    assert draw_consideration(deal) is None


def test_parts_that_pass_the_total_are_said_to():
    deal = Deal(
        type="asset_sale", terms=(money("total_consideration", 30), money("cash_component", 25), money("escrow", 9))
    )

    assert "The parts come to more than the stated total" in draw_consideration(deal)


DAYS = [
    ("2026", date(2026, 1, 1), date(2026, 12, 31)),
    ("2026-Q1", date(2026, 1, 1), date(2026, 3, 31)),
    ("2024-H2", date(2024, 7, 1), date(2024, 12, 31)),
    ("2024-02", date(2024, 2, 1), date(2024, 2, 29)),
    ("2026-01-03", date(2026, 1, 3), date(2026, 1, 3)),
]


@pytest.mark.parametrize("iso, first, last", DAYS, ids=[case[0] for case in DAYS])
def test_a_date_is_as_wide_as_it_is_precise(iso, first, last):
    assert days_of(iso) == (first, last)


def test_a_date_without_a_year_has_no_place_on_a_timeline():
    assert days_of("--11-03") is None


def test_a_timeline_tells_its_dates_in_order():
    deal = Deal(type="acquisition", terms=(
        Term(kind="expected_close", low="2026-Q3", high="2026-Q3"),
        Term(kind="signing_date", low="2026-01-05", high="2026-01-05"),
        Term(kind="outside_date", low="2026-12-31", high="2026-12-31", modifier="up_to"),
    ))  # fmt: skip

    told = opened(draw_timeline(sample(), deal)).get("aria-label")

    assert told.index("signing date") < told.index("expected close") < told.index("by 31 Dec 2026")


def test_claims_of_one_unit_share_a_scale():
    pictures = dict(draw_ranges(sample()))

    assert "40–60%" in opened(pictures["%"]).get("aria-label")


def test_a_recomputed_value_stands_beside_the_stated_one():
    text_ = "AI earns 10–20× the revenue of mining."
    analysis = analyze(load_bytes(text_.encode(), name="a.txt"))
    figure = analysis.figures[0]
    computation = Computation(expression="a / b", inputs=("f8", "f9"), low=Decimal(10), high=Decimal(20), unit="x")
    check = Check(
        code="ratio_mismatch", outcome="holds", detail="", computation=computation,
        evidence=(cite(text_, figure.start, figure.end),),
    )  # fmt: skip

    [(told, picture)] = draw_relations(analysis.model_copy(update={"checks": (check,)}))

    assert told == "holds"
    assert "stated: “10–20×”" in opened(picture).get("aria-label")


def test_a_part_that_lies_within_its_whole_was_not_recomputed():
    text_ = "Tallis will pay up to $30 million, of which $21 million at closing."
    analysis = analyze(load_bytes(text_.encode(), name="a.txt"))

    assert [check.detail for check in analysis.checks if "≥" in check.detail] == [
        "up to $30 million ≥ 21,000,000: holds"
    ]
    assert draw_relations(analysis) == []


def test_findings_are_counted_by_code_over_articles():
    told = opened(draw_findings([sample().findings, sample().findings])).get("aria-label")

    assert "hedge drift 2" in told
    assert draw_findings([()]) is None


def test_what_an_article_says_stays_text_in_a_picture():
    hostile = '<script>alert(1)</script> & "quoted" \x00\u202e'

    picture = opened(svg(10, 10, [text(0, 0, hostile)], title=hostile))

    assert [node.tag for node in picture.iter() if "script" in node.tag] == []
    assert "<script>alert(1)</script>" in picture.find(f"{SVG}text").text

"""Documents on one deal: what conflicts, what agrees once, what is news, what fills a gap."""

from decimal import Decimal

import pytest

from agent.check.across.compare import compare
from agent.check.across.rows import sort_rows
from agent.schema.comparison import Row, RowOutcome, What
from agent.schema.finding import Code
from tests.check.across.documents import document, rows

DEAL = "Moorland Foods has agreed to buy Pettigrew Bakeries for {price}. {more}"


def told(price: str, more: str = "", *, name: str, published: str = "2026-03-02"):
    return document(DEAL.format(price=price, more=more), name=name, published=published)


def test_two_prices_are_one_conflict_with_both_quotes_at_their_places():
    documents = [told("$84 million", name="a"), told("$48 million", name="b")]

    comparison = compare(documents)

    (finding,) = comparison.findings
    assert finding.code is Code.CONFLICT_ACROSS_DOCUMENTS
    texts = {listed.id: analysis.text for listed, analysis in documents}
    assert {item.quote for item in finding.evidence} == {"$84 million", "$48 million"}
    assert all(texts[item.document or ""][item.start : item.end] == item.quote for item in finding.evidence)


@pytest.mark.parametrize(
    "one, other",
    [
        pytest.param("$84.3 million", "$84 million", id="rounded"),
        pytest.param("up to $84 million", "$84 million", id="the ceiling itself"),
        pytest.param("about $84 million", "$86 million", id="about"),
    ],
)
def test_rounding_and_bounds_are_no_conflict(one: str, other: str):
    assert compare([told(one, name="a"), told(other, name="b")]).findings == ()


def test_a_bound_that_was_lost_is_noted_on_the_row():
    comparison = compare([told("up to $84 million", name="a"), told("$84 million", name="b")])

    notes = [row.note for row in rows(comparison, RowOutcome.AGREE) if row.kind == "total_consideration"]
    assert notes == ["the bounds differ: exact, up to"]


def test_a_later_document_that_tells_of_a_change_supersedes():
    later = document(
        "Moorland Foods raised its offer for Pettigrew Bakeries to $91 million from $84 million.",
        name="b", published="2026-04-09",
    )  # fmt: skip

    comparison = compare([told("$84 million", name="a"), later])

    assert comparison.findings == ()
    assert "total_consideration" in {row.kind for row in rows(comparison, RowOutcome.SUPERSEDED)}


def test_a_deal_that_went_on_is_no_conflict_of_status_and_one_that_went_back_is():
    agreed = told("$84 million", name="a", published="2026-03-02")
    closed = document(
        "Moorland Foods completed its purchase of Pettigrew Bakeries for $84 million on 5 May 2026.", name="b",
        published="2026-05-06",
    )  # fmt: skip
    again = told("$84 million", name="c", published="2026-06-01")

    forward = compare([agreed, closed])
    back = compare([closed, again])

    assert [row.outcome for row in forward.deals[0].rows if row.what is What.STATUS] == [RowOutcome.SUPERSEDED]
    assert [finding.about.kind for finding in back.findings if finding.code is Code.CONFLICT_ACROSS_DOCUMENTS] == [
        "status"
    ]


def test_quantities_that_are_no_terms_are_compared_too():
    one = told("$84 million", "Pettigrew employs 640 people in four bakeries.", name="a")
    other = told("$84 million", "The target has a staff of 460 people.", name="b")

    (finding,) = [item for item in compare([one, other]).findings if item.code is Code.CONFLICT_ACROSS_DOCUMENTS]

    assert {item.quote for item in finding.evidence} == {"640 people", "460 people"}


def test_two_periods_are_no_conflict():
    one = told("$84 million", "Pettigrew had revenue of $51 million in 2024.", name="a")
    other = told("$84 million", "Pettigrew had revenue of $57 million in 2025.", name="b")

    assert compare([one, other]).findings == ()


def test_a_number_kept_back_here_and_told_there_is_a_filled_gap():
    one = told("$84 million", "Moorland would not say how many bakeries it will close.", name="a")
    other = told("$84 million", "Moorland will close eleven bakeries.", name="b")

    (finding,) = compare([one, other]).findings

    assert finding.code is Code.GAP_FILLED_BY_DOCUMENT
    assert finding.evidence[-1].quote == "eleven bakeries"


def test_two_buyers_are_a_conflict_and_a_short_form_is_not():
    other = document("Garrick Holdings has agreed to buy Pettigrew Bakeries for $84 million.", name="b")
    short = document("Moorland has agreed to buy Pettigrew Bakeries for $84 million.", name="c")

    assert [finding.about.kind for finding in compare([told("$84 million", name="a"), other]).findings] == ["buyer"]
    assert compare([told("$84 million", name="a"), short]).findings == ()


def test_deals_of_other_parties_stay_apart():
    other = document("Garrick Holdings has agreed to buy Loxley Mills for $12 million.", name="b")

    comparison = compare([told("$84 million", name="a"), other])

    assert [len(deal.documents) for deal in comparison.deals] == [1, 1]
    assert comparison.findings == ()


def test_a_reprint_is_a_second_document_and_no_second_origin():
    first, analysis = told("$84 million", name="a")
    second, other = told("$84 million", name="b")
    reprint = second.model_copy(update={"lineage": first.lineage})

    (deal,) = compare([(first, analysis), (reprint, other)]).deals

    assert len(deal.documents) == 2
    assert deal.origins == 1


def test_a_release_is_primary_and_a_bylined_rewrite_is_not():
    release = document("Press release\n\n" + DEAL.format(price="$84 million", more=""), name="a")
    rewrite = document("By Ann Holt\n\nAs a press release says, " + DEAL.format(price="$84 million", more=""), name="b")

    comparison = compare([release, rewrite])

    assert {item.title: item.primary for item in comparison.documents} == {"a": True, "b": False}


def test_values_agree_once_however_many_documents_state_them():
    comparison = compare([told("$84 million", name=name) for name in "abc"])

    (row,) = [row for row in comparison.deals[0].rows if row.kind == "total_consideration"]
    assert row.outcome is RowOutcome.AGREE
    assert [items[0].low for items in row.cells.values()] == [Decimal(84_000_000)] * 3


def test_two_bidders_for_one_company_are_two_deals():
    rival = document("Garrick Holdings has agreed to buy Pettigrew Bakeries for $97 million.", name="b")

    comparison = compare([told("$84 million", name="a"), rival])

    assert [len(deal.documents) for deal in comparison.deals] == [1, 1]
    assert comparison.findings == ()


def test_undated_documents_cannot_disagree_on_how_far_a_deal_has_come():
    agreed = document(DEAL.format(price="$84 million", more=""), name="a")
    closed = document("Moorland Foods completed its purchase of Pettigrew Bakeries for $84 million.", name="b")

    assert compare([agreed, closed]).findings == ()


def test_the_value_of_before_is_not_held_against_the_value_of_now():
    one = told("$84 million", "Refitting the bakeries costs $21 million.", name="a")
    later = document(
        "Moorland Foods has agreed to buy Pettigrew Bakeries for $84 million. The cost of refitting the bakeries "
        "has been revised to $26 million from $21 million.",
        name="b", published="2026-05-02",
    )  # fmt: skip

    comparison = compare([one, later])

    assert comparison.findings == ()
    changed = rows(comparison, RowOutcome.SUPERSEDED)
    assert [sorted(item.low for items in row.cells.values() for item in items) for row in changed] == [
        [Decimal(21_000_000), Decimal(26_000_000)]
    ]


def test_rows_stand_in_the_same_order_in_every_run_with_the_price_before_size_and_time():
    kinds = ("capacity", "expected_close", "upfront_payment", "total_consideration")
    told = [Row(what=What.TERM, kind=kind, cells={}, outcome=RowOutcome.SINGLE) for kind in kinds]

    assert [row.kind for row in sort_rows(told)] == [kinds[3], kinds[2], kinds[0], kinds[1]]

"""Competing reports in other words: what has to be seen as one thing, and what only looks like it."""

import pytest

from agent.check.across.compare import compare
from agent.schema.comparison import RowOutcome
from agent.schema.finding import Code
from tests.check.across.documents import document

FIRST = (
    "Belmore Foods has signed an agreement to acquire Castry Bakeries from the Dunne family for $120 million in cash. "
    "{} Castry runs nine ovens in Larne. The purchase is to be paid from cash."
)
SECOND = (
    "Castry is changing hands. Belmore Foods hands the Dunne family $120m in cash for the Castry bakeries in Larne, "
    "which has nine ovens. {}"
)


def findings(one: str, other: str, *, published: tuple[str, str] = ("2026-03-02", "2026-03-03")):
    documents = [
        document(FIRST.format(one), name="a", published=published[0]),
        document(SECOND.format(other), name="b", published=published[1]),
    ]
    return compare(documents).findings


def conflicts(one: str, other: str):
    return [item for item in findings(one, other) if item.code is Code.CONFLICT_ACROSS_DOCUMENTS]


def quotes(one: str, other: str) -> list[set[str]]:
    found = conflicts(one, other)
    return [{" ".join((item.quote or "").split()) for item in finding.evidence} for finding in found]


@pytest.mark.parametrize(
    "one, other, told",
    [
        pytest.param(
            "The family may receive further consideration of up to $18 million, contingent on Castry's profit in 2027.",
            "An earn-out could add as much as $81 million if the bakery meets its goal for 2027.",
            {"up to $18 million", "as much as $81 million"}, id="a contingent payment by any name",
        ),
        pytest.param(
            "It may add a further 40 MW of ovens by giving notice on or before 30 June 2027.",
            "Another 40 MW is an option that it has to use before 31 December 2027.",
            {"on or before 30 June 2027", "before 31 December 2027"}, id="the last day of an option",
        ),
        pytest.param(
            "The new oven is expected to cost $9.5 million per MW to build.",
            "It will spend $10.5 million for each of the 40 megawatts of ovens that it builds.",
            {"$9.5 million per MW", "$10.5 million"}, id="per megawatt and for each of the megawatts",
        ),
        pytest.param(
            "Flour is supplied to the bakery by Hollin Mills under a contract.",
            "Ardley Grain is supplying the flour.",
            {"Hollin Mills", "Ardley Grain"}, id="two suppliers of one thing",
        ),
        pytest.param(
            "Gorse & Co. is serving as financial adviser to Belmore.",
            "Gorse advised the seller.",
            {"Gorse & Co.", "Gorse"}, id="one adviser on two sides",
        ),
        pytest.param(
            "The purchase is subject to the approval of Belmore's shareholders at a meeting in April.",
            "No shareholder vote is needed.",
            {"subject to the approval of Belmore's shareholders", "No shareholder vote is needed"}, id="a vote or none",
        ),
        pytest.param(
            "Belmore may take 51% of the mill by spending $12 million on it within three years.",
            "For 51 per cent of the mill it has to put $15m into the yard over three years.",
            {"$12 million", "$15m"}, id="the same values beside both",
        ),
        pytest.param(
            "The agreement lapses if due diligence is not completed by 30 April 2026.",
            "Belmore has until the end of May to complete its due diligence.",
            {"by 30 April 2026", "until the end of May"}, id="one deadline",
        ),
        pytest.param(
            "The mill covers 412 hectares.", "Its land takes in 421 ha.", {"412 hectares", "421 ha"}, id="an area",
        ),
        pytest.param(
            "Belmore may terminate the contract if the oven is not running by 30 June 2028.",
            "If the flour is not flowing by the end of September 2028, the buyer can walk.",
            {"by 30 June 2028", "by the end of September 2028"}, id="a deadline with no other word in common",
        ),
        pytest.param(
            "If Castry accepts another offer it owes Belmore $4.5 million.",
            "Should a richer suitor turn up for Castry, Belmore collects $5.4m.",
            {"$4.5 million", "$5.4m"}, id="a break fee told by its case",
        ),
        pytest.param(
            "Belmore will act as operator of the mill.", "The Dunne family will remain operator.",
            {"Belmore", "Dunne family"}, id="who is in charge",
        ),
    ],
)  # fmt: skip
def test_conflicts_in_other_words(one: str, other: str, told: set[str]):
    assert told in quotes(one, other)


@pytest.mark.parametrize(
    "one, other",
    [
        pytest.param("Sales were $96 million in 2025.", "Sales had been $88 million in 2023.", id="two years"),
        pytest.param("Net debt was $31 million on 31 December 2025.", "It owed $44 million net at the end of March.",
                     id="two days"),
        pytest.param("Castry has a loan of up to $30 million.", "Of the bakery's loan $12 million has been drawn.",
                     id="a ceiling and a part"),
        pytest.param("The shares were issued at 125 pence per share.", "The shares closed at 171 pence.",
                     id="the issue price and the market's"),
        pytest.param("The purchase is subject to the approval of Belmore's shareholders.",
                     "Castry's shareholders will not vote.", id="two companies' shareholders"),
        pytest.param("Sales were $96 million in 2025.", "In the first quarter sales were $24 million.", id="a quarter"),
        pytest.param("It has 2,160 employees.", "In Larne 640 of its 890 employees bake.", id="a group and a part"),
        pytest.param("The family owns 80% of the mill.", "The trust holds a quarter of the mill.", id="two holders"),
        pytest.param("It is expected to be completed in May 2026.", "The two hope to be done in May.", id="one month"),
        pytest.param("Gorse advised Belmore.", "Tolley advised the seller.", id="two advisers of two sides"),
    ],
)  # fmt: skip
def test_what_only_looks_like_a_conflict(one: str, other: str):
    assert conflicts(one, other) == []


@pytest.mark.parametrize(
    "silence, value",
    [
        pytest.param("The pricing of the loan is not being disclosed.",
                     "The bank lends the money at 225 basis points above SOFR.", id="passive"),
        pytest.param("What the bank charges for the loan, the company does not say.",
                     "The bank lends the money at 225 basis points above SOFR.", id="fronted"),
    ],
)  # fmt: skip
def test_a_rate_that_is_kept_back_is_filled(silence: str, value: str):
    (finding,) = findings(silence, value)

    assert finding.code is Code.GAP_FILLED_BY_DOCUMENT
    assert "225 basis points" in {item.quote for item in finding.evidence}


def test_texts_without_a_deal_that_was_read_are_held_against_each_other_by_their_names_and_values():
    one = document("Marram Lines spent £61.5 million on the Corrib ferry, 142 metres long, for 412 cars.", name="a")
    other = document("Marram Lines' new Corrib ferry of 142 metres takes 421 cars. It cost £61.5 million.", name="b")

    (deal,) = compare([one, other]).deals

    assert len(deal.documents) == 2


def test_completed_on_a_day_when_the_other_text_has_it_to_come_is_a_conflict_of_status():
    one = document(FIRST.format("It is expected to close in May 2026."), name="a", published="2026-03-02")
    other = document(
        "The sale of Castry Bakeries by the Dunne family to Belmore Foods for $120 million closed on 1 March.",
        name="b", published="2026-03-09",
    )  # fmt: skip

    (deal,) = compare([one, other]).deals

    assert next(row for row in deal.rows if row.what == "status").outcome is RowOutcome.CONFLICT

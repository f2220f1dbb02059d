"""What is left of a subject on both sides when agreement is set aside: a disagreement, or two things after all."""

import pytest

from agent.check.across.compare import compare
from agent.schema.comparison import RowOutcome
from agent.schema.finding import Code
from tests.check.across.documents import document, rows

FIRST = (
    "Corbin Rail has agreed to lease eleven depots from Ashby Estates. Rent is £14 million a year. "
    "Corbin and Ashby are based in Derby. {}"
)
SECOND = "Ashby Estates of Derby is letting eleven depots to Corbin Rail, which pays rent of £14 million a year. {}"
SAME_WEEK = ("2026-03-02", "2026-03-03")


def compared(one: str, other: str, *, published: tuple[str, str] = SAME_WEEK):
    return compare(
        [
            document(FIRST.format(one), name="first", published=published[0]),
            document(SECOND.format(other), name="second", published=published[1]),
        ]
    )


def conflicts(one: str, other: str, *, published: tuple[str, str] = SAME_WEEK) -> list[set[str]]:
    return [
        {" ".join((item.quote or "").split()) for item in finding.evidence}
        for finding in compared(one, other, published=published).findings
        if finding.code is Code.CONFLICT_ACROSS_DOCUMENTS
    ]


@pytest.mark.parametrize(
    "one, other, told",
    [
        pytest.param(
            "The lease is for 15 years, and a loan of seven years pays for the fit-out.",
            "The contract binds it for 12 years. Its bank lends for seven years.",
            {"15 years", "12 years"}, id="two lengths, of which one is shared",
        ),
        pytest.param(
            "The store holds 640 MWh.", "Its batteries, rated at 460 MWh, stand beside the tracks.",
            {"640 MWh", "460 MWh"}, id="energy",
        ),
        pytest.param(
            "Ashby puts in fresh equity of £30 million.", "Ashby is to subscribe for £35 million of new shares.",
            {"£30 million", "£35 million"}, id="equity by two names",
        ),
        pytest.param(
            "Holders meet on 14 April 2026.", "The vote is to be held on 21 April 2026.",
            {"14 April 2026", "21 April 2026"}, id="the day of a meeting",
        ),
        pytest.param(
            "Corbin, founded in 1931, runs trams.", "Corbin started life in 1951 as a tramway.",
            {"1931", "1951"}, id="when it was founded",
        ),
        pytest.param(
            "Corbin has 420 employees.", "Its head count is 290.", {"420 employees", "290"}, id="people by another word"
        ),
        pytest.param(
            "Holders of 38% have given irrevocable undertakings.",
            "Corbin has locked in support from holders of 29 per cent of the stock.",
            {"38%", "29 per cent"}, id="undertakings by another word",
        ),
        pytest.param(
            "Each holder gets 0.81 shares of Corbin for each share held.",
            "It is paying 0.68 of a Corbin share for each Ashby share.",
            {"0.81 shares", "0.68"}, id="an exchange ratio",
        ),
        pytest.param(
            "The loan was arranged by Mercia Trust Bank.", "A consortium headed by Southfield Bank lends the money.",
            {"Mercia Trust Bank", "Southfield Bank"}, id="who leads the lenders",
        ),
        pytest.param(
            "Corbin took advice from Penhurst Grey.", "Corbin was guided by the boutique Crane Oddie.",
            {"Penhurst Grey", "Crane Oddie"}, id="the adviser of one side",
        ),
        pytest.param(
            "Dora Whitlock, who runs Ashby, remains in post.", "Dora Whitlock steps down in June.",
            {"remains", "steps down"}, id="who stays and who goes",
        ),
        pytest.param(
            "The lease took effect on signature.", "The lease is not yet in force.",
            {"took effect", "is not yet in force"}, id="whether it is in force",
        ),
        pytest.param(
            "Planning permission for the depot was granted by Derby Council.",
            "Ashby still needs planning permission for the depot.",
            {"was granted", "still needs planning permission"}, id="whether it is approved",
        ),
    ],
)  # fmt: skip
def test_one_value_left_over_on_each_side_is_a_disagreement(one: str, other: str, told: set[str]):
    assert told in conflicts(one, other)


@pytest.mark.parametrize(
    "one, other",
    [
        pytest.param("The store holds 640 MWh.", "Its batteries hold 0.64 GWh.", id="another unit"),
        pytest.param("Corbin has 420 employees.", "It gives work to the best part of 430.", id="not quite so many"),
        pytest.param("The shares closed at 212 pence.", "The shares closed at 187 pence.", id="the market of two days"),
        pytest.param("Net debt was £40 million in June.", "Net debt stood at £46 million in December.", id="two days"),
        pytest.param("Sales were £90 million in 2024.", "Sales were £96 million in 2025.", id="two years"),
        pytest.param("The first phase costs £20 million.", "The second phase costs £25 million.", id="two phases"),
        pytest.param("The lease is for 15 years.", "A loan of seven years pays for it.", id="a lease and a loan"),
        pytest.param("Its holders own 71% of the new firm.", "Theirs will hold 29% of it.", id="two sides of one"),
        pytest.param(
            "Corbin took advice from Penhurst Grey.", "Ashby took advice from Crane Oddie.", id="advisers of two sides"
        ),
        pytest.param(
            "Consent of the lender was granted.", "Planning permission for the yard is pending.", id="two approvals"
        ),
        pytest.param("It bids £50 million.", "A rival bid of £60 million was turned down.", id="another bidder"),
    ],
)  # fmt: skip
def test_two_things_are_none(one: str, other: str):
    assert conflicts(one, other) == []


@pytest.mark.parametrize(
    "one, other",
    [
        pytest.param(
            "The ceiling on milestones is up to £40 million.",
            "The ceiling on milestones drops from £40 million to £36 million.", id="a bound that was cut",
        ),
        pytest.param(
            "The loan is £80 million.", "The loan was enlarged to £92 million from £80 million.", id="a loan that grew"
        ),
    ],
)  # fmt: skip
def test_a_change_that_is_told_is_no_disagreement(one: str, other: str):
    later = ("2026-03-02", "2026-07-03")

    assert conflicts(one, other, published=later) == []
    assert rows(compared(one, other, published=later), RowOutcome.SUPERSEDED)


def test_what_a_company_counts_may_have_changed_in_the_weeks_between():
    later = ("2026-03-02", "2026-07-03")

    assert conflicts("It has 420 employees.", "It has 460 employees.", published=later) == []
    assert conflicts("It has 420 employees.", "It has 460 employees, unchanged since March.", published=later)


def told_of(text: str) -> set[str]:
    """What the numbers of the first text are said to be, where the second has none of them."""
    made = compared(text, "Nothing else was told.")
    return {finding.about.kind or "" for finding in made.findings if finding.code is Code.GAP_FILLED_BY_DOCUMENT}


def test_targets_are_met_and_are_no_meeting_of_the_holders():
    assert "meeting of the holders" not in told_of(
        "Ashby gets more if the depots meet their occupancy targets in 2028."
    )
    assert "meeting of the holders" in told_of("The holders meet on 4 June 2026.")


def test_earnings_before_tax_are_no_tax():
    assert "tax" not in told_of(
        "Ashby had earnings before interest, tax, depreciation and amortisation of £31 million."
    )
    assert "tax" not in told_of("Ashby had a profit before tax of £31 million.")
    assert "tax" in told_of("Ashby pays tax of £31 million this year.")

"""A plain fact of the deal that one report has and the other has nowhere; and what only looks as if it were missing."""

import pytest

from agent.check.across.compare import compare
from agent.schema.finding import Code
from tests.check.across.documents import document

FIRST = (
    "Halloway Brick has agreed to buy Tillbury Tiles from the Marsh family for £64 million in cash. "
    "Tillbury runs two kilns near Stoke. {}"
)
SECOND = (
    "The Marsh family is selling Tillbury Tiles, which has two kilns near Stoke, to Halloway Brick. "
    "The price is £64 million in cash. {}"
)


def gaps(one: str, other: str, *, published: tuple[str, str] = ("2026-03-02", "2026-03-03")) -> list[tuple[str, str]]:
    documents = [
        document(FIRST.format(one), name="first", published=published[0]),
        document(SECOND.format(other), name="second", published=published[1]),
    ]
    return [
        (finding.about.kind or "", " ".join((finding.evidence[-1].quote or "").split()))
        for finding in compare(documents).findings
        if finding.code is Code.GAP_FILLED_BY_DOCUMENT and finding.message.startswith("“first”")
    ]


@pytest.mark.parametrize(
    "other, told",
    [
        pytest.param("Halloway is borrowing £30 million for it.", ("principal", "£30 million"), id="what is borrowed"),
        pytest.param(
            "About £34 million of it is equity.", ("equity put in", "About £34 million"), id="equity"
        ),
        pytest.param("The bank charges 7.2% interest.", ("interest_rate", "7.2%"), id="interest"),
        pytest.param(
            "The facility costs 310 basis points over Sonia.", ("spread", "310 basis points"), id="a margin over a rate"
        ),
        pytest.param("The credit has a tenor of six years.", ("maturity", "six years"), id="how long it is lent for"),
        pytest.param(
            "The Marshes keep a stake of 15% in the business.", ("stake", "15%"), id="what the sellers keep"
        ),
        pytest.param(
            "Should it not be done by 30 September 2026, either side may walk away.",
            ("outside_date", "by 30 September 2026"), id="the last day",
        ),
        pytest.param(
            "The purchase is expected to close in the third quarter of 2026.",
            ("expected_close", "third quarter of 2026"), id="when it is to close",
        ),
        pytest.param(
            "Holders of 41% of the shares have given irrevocable undertakings.",
            ("undertakings to accept", "41%"), id="undertakings",
        ),
        pytest.param(
            "Halloway has promised to keep the works open for four years.", ("guarantee", "four years"), id="a promise"
        ),
        pytest.param(
            "Solicitors at Crane Oddie acted for the family.", ("law firm", "Crane Oddie"), id="the lawyers"
        ),
        pytest.param(
            "Halloway took advice from Penhurst Grey.", ("adviser", "Penhurst Grey"), id="the adviser"
        ),
        pytest.param(
            "The loan comes from Mercia Trust Bank.", ("lender", "Mercia Trust Bank"), id="the lender"
        ),
        pytest.param(
            "The bid vehicle, Kilnco Limited, is a subsidiary of Halloway.", ("subsidiary", "Kilnco Limited"),
            id="the vehicle",
        ),
        pytest.param(
            "It needs clearance from the Competition Authority.", ("authority that approves", "Competition Authority"),
            id="who has to approve",
        ),
        pytest.param(
            "Dora Whitlock, finance director of Halloway, called it cheap.", ("finance director", "Dora Whitlock"),
            id="an officer",
        ),
        pytest.param("Its brickworks employ 2,300 people.", ("people employed", "2,300 people"), id="who works there"),
        pytest.param("Five bidders had come.", ("number of bidder", "Five bidders"), id="few of a thing"),
        pytest.param(
            "The purchase is subject to the approval of the regulator.",
            ("approvals required", "is subject to the approval of the regulator"), id="a condition",
        ),
        pytest.param(
            "The price is on a cash- and debt-free basis.",
            ("debt left out of the price", "on a cash- and debt-free basis"), id="a basis",
        ),
        pytest.param(
            "Halloway has an exclusive licence for the glaze.", ("exclusivity", "an exclusive licence"),
            id="an exclusive right",
        ),
        pytest.param("It is made by a scheme of arrangement.", ("structure of the offer", "scheme of arrangement"),
                     id="a structure"),
    ],
)  # fmt: skip
def test_a_plain_fact_of_the_deal_that_is_told_once(other: str, told: tuple[str, str]):
    assert told in gaps("", other)


@pytest.mark.parametrize(
    "other, value",
    [
        pytest.param("Of this, £3 million is set aside for asbestos.", "£3 million", id="a sum of no known sort"),
        pytest.param("The Marshes can raise themselves to 25%.", "25%", id="a share of no known sort"),
        pytest.param("Each day of delay costs the family £9,000.", "£9,000", id="a penalty"),
        pytest.param("Claims lapse nine months after closing.", "nine months", id="a span after an event"),
        pytest.param("The family names two of the six directors.", "six directors", id="seats"),
        pytest.param("None of them may sell before 2031.", "before 2031", id="a date ahead"),
    ],
)
def test_a_value_that_no_known_words_stand_by_is_told_in_its_own(other: str, value: str):
    documents = [
        document(FIRST.format(""), name="first", published="2026-03-02"),
        document(SECOND.format(other), name="second", published="2026-03-03"),
    ]
    (told,) = [item for item in compare(documents).findings if (item.evidence[-1].quote or "") == value]
    assert told.code is Code.GAP_FILLED_BY_DOCUMENT
    assert value in told.message


def test_that_a_deal_is_done_is_news_to_an_older_report():
    found = gaps(
        "Completion is expected in May.",
        "Tillbury changed hands on 4 May 2026.",
        published=("2026-03-02", "2026-05-06"),
    )

    assert ("completion", "changed hands") in found
    assert ("closing_date", "4 May 2026") in found


@pytest.mark.parametrize(
    "one, other",
    [
        pytest.param("It borrows £30.2 million.", "Halloway is borrowing £30 million for it.", id="the same, rounded"),
        pytest.param(
            "It pays 310 basis points over Sonia.", "The margin is 3.1 percentage points over Sonia.", id="another unit"
        ),
        pytest.param("The loan matures in 2032.", "The credit has a tenor of six years.", id="a length and its end"),
        pytest.param(
            "The kiln has 20 MW and runs for four hours a day.", "Its store holds 80 MWh.", id="power times hours"
        ),
        pytest.param("Closing is due in August 2026.", "It should close in the third quarter of 2026.", id="one time"),
        pytest.param("Its bank is Mercia Trust.", "The loan comes from Mercia Trust Bank.", id="a short form"),
        pytest.param(
            "The competition watchdog has to agree.", "It needs clearance from the Competition Authority.",
            id="an authority by its kind",
        ),
        pytest.param("", "Tillbury was bought for £9 million nine years ago.", id="how long ago"),
        pytest.param("", "Sales fell in the six months to March 2025.", id="the period of a figure"),
        pytest.param("", "The shares closed at 214 pence on Friday.", id="a price of the market"),
        pytest.param("", "Halloway was founded in 1931.", id="history"),
        pytest.param("", "“You can't get a kiln like that for £5 million,” he said.", id="a manner of speaking"),
        pytest.param("", "It has grown 19% in twelve months.", id="a span of growth"),
        pytest.param("", "Two people close to the talks confirmed it.", id="who told it"),
        pytest.param("", "There are two sides to the story.", id="a count of no thing"),
        pytest.param("The kiln has eight lenders.", "Eight banks lend for the kiln.", id="few, by another noun"),
        pytest.param("It takes 40 MW first and the other 80 MW later.", "The kiln has 120 MW.", id="a sum of parts"),
        pytest.param("It pays Sonia plus 185.", "It pays 185 basis points over Sonia.", id="a bare number"),
        pytest.param("The kiln has 42 Orme Thermal burners.", "It has 42 burners.", id="a maker between"),
        pytest.param("The sum is paid in shares.", "It is paid in cash.", id="a form of payment told otherwise"),
        pytest.param("The watchdog has a say.", "It is subject to approval by the state.", id="an approval in sight"),
    ],
)  # fmt: skip
def test_what_is_said_in_other_words_or_is_no_term_is_no_gap(one: str, other: str):
    assert gaps(one, other) == []


def test_another_value_of_one_thing_is_a_disagreement_and_no_gap():
    found = gaps("A stake of 20% stays with the Marshes.", "The Marshes keep a stake of 15% in the business.")

    assert found == []


def test_a_gap_names_the_document_that_lacks_the_value_and_has_one_row():
    documents = [
        document(text, name=name, published="2026-03-02")
        for name, text in (
            ("first", FIRST.format("")), ("second", SECOND.format("")),
            ("third", FIRST.format("Halloway took advice from Penhurst Grey.")),
        )
    ]  # fmt: skip
    comparison = compare(documents)

    lacking = {item.about.items for item in comparison.findings if item.about.kind == "adviser"}
    shown = [row for deal in comparison.deals for row in deal.rows if row.kind == "adviser"]
    assert lacking == {(documents[0][0].id,), (documents[1][0].id,)}
    assert len(shown) == 1

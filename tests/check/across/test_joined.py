"""Facts of two documents joined by meaning: which are a disagreement, and which are of two things."""

import pytest

from agent.check.across.compare import compare
from agent.schema.finding import Code
from tests.check.across.documents import document

FIRST = (
    "Corbin Rail has agreed to lease eleven depots from Ashby Estates. Rent is £14 million a year. "
    "Corbin and Ashby are based in Derby. {}"
)
SECOND = "Ashby Estates of Derby is letting eleven depots to Corbin Rail, which pays rent of £14 million a year. {}"


def conflicts(one: str, other: str) -> list[list[str]]:
    documents = [
        document(FIRST.format(one), name="first", published="2026-03-02"),
        document(SECOND.format(other), name="second", published="2026-03-03"),
    ]
    return [
        [" ".join((item.quote or "").split()) for item in finding.evidence]
        for finding in compare(documents).findings
        if finding.code is Code.CONFLICT_ACROSS_DOCUMENTS
    ]


@pytest.mark.parametrize(
    "one, other, mine, theirs",
    [
        (
            "The contractor, Bray Civil, starts on the sheds in May.",
            "Work on the sheds is done by Lomond Build.",
            "Bray Civil",
            "Lomond Build",
        ),
        (
            "Corbin may end the lease early after eight years.",
            "A break clause lets the tenant out after ten years.",
            "eight years",
            "ten years",
        ),
        (
            "A deposit of £1.9 million was handed over at signature.",
            "Corbin put down £2.4 million when it signed.",
            "£1.9 million",
            "£2.4 million",
        ),
        ("The rent rises by 2% every year.", "Rent steps up 3% a year.", "2%", "3%"),
        (
            "Rent is reviewed every five years.",
            "The rent is looked at again every three years.",
            "five years",
            "three years",
        ),
        (
            "Handover of the last depot is due by 31 March 2027.",
            "The final depot is to be given over by 30 June 2027.",
            "31 March 2027",
            "30 June 2027",
        ),
        (
            "The depots cover 210,000 square metres.",
            "Together the depots have 120,000 square metres.",
            "210,000",
            "120,000",
        ),
        ("They house 640 trams.", "Some 460 trams are kept there.", "640 trams", "460 trams"),
        ("Ashby is advised by Rennie Fox.", "Crail Partners acted for Ashby.", "Rennie Fox", "Crail Partners"),
        (
            "The rent is guaranteed by Corbin Holdings Group.",
            "The guarantor of the rent is Tyne Transit.",
            "Corbin Holdings Group",
            "Tyne Transit",
        ),
        (
            "The lease is subject to the consent of the Rail Regulator.",
            "No consent from the Rail Regulator is needed.",
            "Rail Regulator",
            "Rail Regulator",
        ),
        (
            "The Rail Regulator has approved the lease.",
            "The Rail Regulator has yet to approve the lease.",
            "approved",
            "yet to",
        ),
        ("Corbin has an option on four more depots.", "Corbin can take six more depots.", "four", "six"),
        ("Corbin moves its head office to Leeds.", "Corbin's head office stays in Derby.", "moves", "stays"),
        ("The deposit is refundable.", "The deposit is not refundable.", "refundable", "refundable"),
        (
            "Corbin carried 31 million passengers in 2025.",
            "In 2025 Corbin had 13 million passengers.",
            "31 million",
            "13 million",
        ),
        (
            "Corbin's revenue was £212 million in 2025.",
            "Turnover at Corbin reached £221 million last year.",
            "£212 million",
            "£221 million",
        ),
        (
            "Ashby spends £45 million on new roofs.",
            "New roofs will cost Ashby £54 million.",
            "£45 million",
            "£54 million",
        ),
        (
            "The lease was signed on 26 February 2026.",
            "They put pen to paper on 20 February 2026.",
            "26 February 2026",
            "20 February 2026",
        ),
        ("Corbin will hire 300 drivers.", "The company wants to take on 130 drivers.", "300", "130"),
        (
            "The loan for the roofs comes from Severn Bank.",
            "Ashby borrowed from Tweed Credit for the roofs.",
            "Severn Bank",
            "Tweed Credit",
        ),
        ("Ashby sold 40% of the depots to Orme Pensions.", "Orme Pensions has bought 45% of the depots.", "40%", "45%"),
        ("Ashby pays Rennie Fox a fee of 1.2% of the rent.", "The brokers get 1.5% of the rent.", "1.2%", "1.5%"),
        ("Two thirds of the floor is pre-let.", "Only half of the floor had been let before.", "Two thirds", "half"),
        ("The depots earn a yield of 5.4%.", "For Ashby the yield works out at 4.5%.", "5.4%", "4.5%"),
        ("Wick Energy supplies the power.", "The power comes from Arran Electric.", "Wick Energy", "Arran Electric"),
        (
            "If Corbin walks away from the lease it owes Ashby £2 million.",
            "A termination fee of £3 million is due in some cases.",
            "£2 million",
            "£3 million",
        ),
        (
            "The long stop date is 31 December 2026.",
            "The two sides have until the end of March 2027 to complete the lease.",
            "31 December 2026",
            "March 2027",
        ),
        ("Ashby's cash lasts into 2028.", "Ashby has enough cash to last into 2027.", "2028", "2027"),
        ("Ashby will keep 51% of the depots.", "Ashby retains 40% of the depots.", "51%", "40%"),
        (
            "Corbin expects annual savings of at least £3 million by 2028.",
            "Corbin will save up to £3 million a year by 2028.",
            "at least £3 million",
            "up to £3 million",
        ),
        (
            "Corbin has a right of first offer for the next depot.",
            "Corbin also has a right of first refusal for the next depot.",
            "first offer",
            "first refusal",
        ),
        (
            "The lease is conditional on clearance by the competition authority.",
            "The competition watchdog has already cleared the lease.",
            "clearance",
            "cleared",
        ),
        (
            "The merged depot company will be based in Derby.",
            "Its headquarters will be in Leeds.",
            "Derby",
            "Leeds",
        ),
        (
            "Rennie Fox is financial adviser to Ashby.",
            "Rennie Fox advised Corbin.",
            "Rennie Fox",
            "Rennie Fox",
        ),
    ],
)
def test_two_things_said_of_one_are_a_disagreement(one: str, other: str, mine: str, theirs: str):
    def has(quotes: list[str], value: str) -> bool:
        return any(value in quote or quote in value for quote in quotes)

    assert any(has(quotes, mine) and has(quotes, theirs) for quotes in conflicts(one, other))


@pytest.mark.parametrize(
    "one, other",
    [
        ("Corbin has 420 employees.", "It will add 300 staff."),
        ("Corbin's revenue was £212 million in 2025.", "In 2024 Corbin had revenue of £198 million."),
        ("Ashby is advised by Rennie Fox.", "Corbin took advice from Crail Partners."),
        ("The first depot is due by 31 March 2027.", "The last depot is due by 30 June 2028."),
        ("Ashby expects growth of 4%.", "We expect 3% growth."),
        ("Rent rises by 2% a year.", "Wages rise 3% a year."),
        ("Corbin owes £2 million if it walks away.", "Ashby owes £3 million should it sell elsewhere."),
        ("The loan from Severn Bank is £20 million.", "A second loan, of £8 million, comes from Tweed Credit."),
        ("Wick Energy supplies the power.", "Arran Cleaning supplies the staff."),
        ("About 410 people work there.", "Some 420 people work at the depots."),
        ("The depots include three paint shops.", "The price excludes fuel in the tanks."),
        ("The sheds were built in 1931.", "Corbin was founded in 1951."),
        ("Corbin pays £14 million a year.", "Over fifteen years it pays £210 million."),
        ("The lease covers eleven depots.", "Three of the depots have no rails."),
        ("Tram sales fell 12%.", "Ticket sales fell 21%."),
        ("Ashby gets £3 million in grants.", "It receives £1 million from Derby and £2 million from Leeds in grants."),
        ("Power for 120 MW is due by May 2027.", "The first 40 MW come first, the remaining 80 MW by May 2027."),
        ("Warrants with a life of five years go to Ashby.", "The lease runs for twenty years."),
        ("Ashby has a loan of up to £90 million.", "Of the loan £35 million has been drawn."),
        ("Ashby's shares closed at 212 pence on 27 February 2026.", "The lease should close in May 2026."),
    ],
)
def test_values_of_two_things_are_none(one: str, other: str):
    assert conflicts(one, other) == []


@pytest.mark.parametrize(
    "one, other, told",
    [
        pytest.param(
            "Of the depot company, 70% is Ashby's, 20% goes to the city and 10% to staff.",
            "The depot company is split 60% for Ashby, 30% for the city and 10% for staff.",
            [["60%", "70%"], ["20%", "30%"]],
            id="a whole that is split otherwise",
        ),
        pytest.param(
            "The licence covers France, Spain and Italy.",
            "Corbin has the rights for France, Spain, Italy and Portugal.",
            [["France, Spain and Italy", "France, Spain, Italy and Portugal"]],
            id="a country more",
        ),
        pytest.param(
            "The licence covers France, Spain and Italy.", "The rights are for Italy, France and Spain.", [],
            id="the same countries in another order",
        ),
        pytest.param(
            "The licence covers France, Spain and Italy.", "The rights are for markets such as France and Spain.", [],
            id="an open list",
        ),
        pytest.param(
            "Of the floor, 60% is let to shops and 40% to offices.", "Of the money, 55% is debt and 45% is equity.", [],
            id="two wholes",
        ),
    ],
)  # fmt: skip
def test_lists_and_splits_are_held_against_each_other(one: str, other: str, told: list[list[str]]):
    assert sorted(sorted(quotes) for quotes in conflicts(one, other)) == sorted(told)


def test_a_bare_dollar_is_the_dollar_that_another_text_names():
    one = "Ostley Foods is buying Brandle Dairies for $84 million, or $9.40 a share. Brandle owes $31 million."
    other = "Brandle Dairies goes to Ostley Foods for C$84 million, C$9.40 a share. Brandle owes C$36 million."
    documents = [
        document(text, name=name, published="2026-03-02") for text, name in ((one, "first"), (other, "second"))
    ]

    assert ["$31 million", "C$36 million"] in [
        sorted(item.quote or "" for item in finding.evidence) for finding in compare(documents).findings
    ]

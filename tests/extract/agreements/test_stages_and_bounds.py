"""What is no agreement, how far one is, and when two sentences tell two of them."""

import pytest

from agent.extract.deals import find_deals
from agent.schema.deal import DealStatus, DealType
from tests.extract.readings import read


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("Birch Bank said loan growth slowed to 3% in August.", id="loan-growth"),
        pytest.param("Orders at Alder Tools fell 8% to $40 million.", id="order-book"),
        pytest.param("Alder Motors recalled 12,000 cars, and Birch Brakes denied responsibility.", id="supplier-named"),
        pytest.param("We will work together to find a time that suits Alder Travel.", id="working-together"),
        pytest.param("Alder Air offers seats to members, and Birch Rail its lounges.", id="offers-a-service"),
        pytest.param("The TV host Jan Berg spoke of Alder Media's comments.", id="host-of-a-show"),
        pytest.param("Alder said others had raised concerns about Birch.", id="raised-concerns"),
        pytest.param(
            "Alder Grippers pays $3 million now and a royalty of 4% on each gripper.", id="royalty-beside-a-fee"
        ),
        pytest.param(
            "Alder Bank has sold $90 million of its portfolio of bonds to Birch Fund.", id="portfolio-of-bonds"
        ),
    ],
)
def test_words_of_agreements_without_an_agreement_make_no_deal(text: str) -> None:
    assert find_deals(read(text)) == ()


@pytest.mark.parametrize(
    "text, status",
    [
        pytest.param("Alder Pay set a price range for its IPO.", DealStatus.PROPOSED, id="range"),
        pytest.param("Alder Pay priced its IPO at $20 a share.", DealStatus.AGREED, id="priced"),
        pytest.param("Alder Pay completed its IPO at $20 a share.", DealStatus.COMPLETED, id="completed"),
        pytest.param("Alder Solar reached financial close with Birch Bank.", DealStatus.COMPLETED, id="close"),
        pytest.param("Alder Gold announces a private placement of $4 million.", DealStatus.PROPOSED, id="placement"),
        pytest.param("Alder Robotics raised $4 million in a seed round.", DealStatus.COMPLETED, id="raised"),
        pytest.param("Alder Shipping secured a $4 million loan from Birch Bank.", DealStatus.AGREED, id="secured"),
        pytest.param("The plant will be funded by a $4 million loan from Birch Bank.", DealStatus.AGREED, id="will be"),
        pytest.param("The plant was funded by a $4 million loan from Birch Bank.", DealStatus.COMPLETED, id="was"),
    ],
)
def test_the_verb_tells_how_far_an_agreement_is(text: str, status: DealStatus) -> None:
    assert find_deals(read(text))[0].deal.status is status


def test_two_loans_with_two_borrowers_are_two_deals() -> None:
    text = (
        "Alder Shipping secured a $90 million loan from Birch Bank. "
        "Cedar Rail obtained a $40 million loan from Moss Credit."
    )
    borrowers = [context.deal.parties[0].name for context in find_deals(read(text))]
    assert borrowers == ["Alder Shipping", "Cedar Rail"]


def test_a_loan_beside_a_purchase_is_a_deal_of_its_own() -> None:
    text = (
        "Alder Inc agreed to acquire Birch Corp from Cedar Group for $500 million. "
        "It will fund the purchase with a $300 million bridge loan committed by Moss Bank."
    )
    contexts = find_deals(read(text))
    assert [context.deal.type for context in contexts] == [DealType.ACQUISITION, DealType.DEBT_FINANCING]


def test_the_same_two_on_each_others_side_make_no_second_deal() -> None:
    text = "Alder Inc sold its mill to Birch Corp. The sale of the mill by Birch Corp to Alder Inc changes little."
    assert len(find_deals(read(text))) == 1

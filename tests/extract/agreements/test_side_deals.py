"""Deals told in passing: a loan that pays for a purchase, a facility in a list, money raised last year."""

import pytest

from agent.extract.deals import find_deals
from agent.schema.deal import DealType
from tests.extract.readings import read

_PURCHASE = "Alder Foods plc has agreed to buy Moss Dairy Ltd from Larch Holdings for $90 million. "


def sides(text: str, kind: DealType) -> list[dict[str, list[str]]]:
    """Each deal of the kind, as names by role."""
    found = []
    for context in find_deals(read(text)):
        roles: dict[str, list[str]] = {}
        for party in context.deal.parties:
            roles.setdefault(party.role.value, []).append(party.name)
        if context.deal.type is kind:
            found.append(roles)
    return found


@pytest.mark.parametrize(
    "sentence",
    [
        pytest.param("A five-year term loan of $54 million comes from Birch Bank.", id="sum-behind-the-noun"),
        pytest.param("Senior debt: $54 million, 60% of the price, from Birch Bank.", id="list-item"),
        pytest.param("Birch Bank is lending $54 million at a fixed 6%.", id="is-lending"),
        pytest.param("Birch Bank has put up a credit line of $54 million for the purchase.", id="put-up"),
        pytest.param("Some $54 million is a new term loan arranged by Birch Bank.", id="arranged-by"),
        pytest.param("The rest is a $54 million bridge loan underwritten by Birch Bank.", id="underwritten-by"),
    ],
)
def test_a_loan_that_pays_for_a_purchase_is_lent_to_the_buyer(sentence: str) -> None:
    assert sides(_PURCHASE + sentence, DealType.DEBT_FINANCING) == [
        {"borrower": ["Alder Foods plc"], "lender": ["Birch Bank"]}
    ]


@pytest.mark.parametrize(
    "text, buyer, lender",
    [
        pytest.param(
            "Alder Baterías, S.A. se queda con la planta de Moss Cerámica por 30 millones de euros. La mitad del "
            "precio, 15 millones, procede de un crédito de Caja Rural de Birch.",
            "Alder Baterías, S.A.",
            "Caja Rural de Birch",
            id="es",
        ),
        pytest.param(
            "Alder Optique SA va racheter son concurrent Moss Lunettes pour 60 millions d'euros. L'opération est "
            "financée par un emprunt de 40 millions d'euros auprès du Crédit Birch.",
            "Alder Optique SA",
            "Crédit Birch",
            id="fr",
        ),
    ],
)
def test_a_purchase_and_its_loan_in_other_languages(text: str, buyer: str, lender: str) -> None:
    assert sides(text, DealType.DEBT_FINANCING) == [{"borrower": [buyer], "lender": [lender]}]


@pytest.mark.parametrize(
    "sentence",
    [
        pytest.param("Moss Dairy has net debt of $12 million.", id="net-debt"),
        pytest.param("The price includes bank debt of $12 million.", id="debt-in-the-price"),
        pytest.param("Birch Bank said that the loan market was quiet.", id="loan-market"),
        pytest.param("A final investment decision of $8 million is due in May.", id="investment-decision"),
        pytest.param("Loans of $12 million fell due in June, and analysts at Birch Bank shrugged.", id="old-loans"),
    ],
)
def test_debt_that_nobody_lends_is_no_deal(sentence: str) -> None:
    assert [context.deal.type for context in find_deals(read(_PURCHASE + sentence))] == [DealType.ACQUISITION]


@pytest.mark.parametrize(
    "text, lenders",
    [
        pytest.param(
            "A syndicate led by Birch Bank and Cedar Credit has signed a $300 million construction facility.",
            ["Birch Bank", "Cedar Credit"],
            id="syndicate-signs",
        ),
        pytest.param(
            "A group of nine banks, headed by Birch Bank, lends $300 million of it without cover.",
            ["Birch Bank"],
            id="aside",
        ),
    ],
)
def test_who_leads_a_group_of_lenders_lends(text: str, lenders: list[str]) -> None:
    deals = find_deals(read(text))
    assert [party.name for party in deals[0].deal.parties if party.role.value == "lender"] == lenders


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("Alder Rail has put in place a loan facility of $80 million.", id="put-in-place"),
        pytest.param(
            "The price was drawn from an $80 million bank facility that Alder Rail arranged in May.", id="that"
        ),
        pytest.param("Alder Rail has lined up $80 million of bank debt.", id="lined-up"),
    ],
)
def test_whoever_arranges_a_loan_borrows(text: str) -> None:
    assert sides(text, DealType.DEBT_FINANCING) == [{"borrower": ["Alder Rail"]}]


def test_whoever_puts_up_with_something_borrows_nothing() -> None:
    assert find_deals(read("Alder Rail has put off a decision on a loan facility of $80 million.")) == ()


@pytest.mark.parametrize(
    "text",
    [
        pytest.param(
            "Alder Telecom agreed to sell 300 towers to Birch Towers Ltd for $60 million and to lease them back.",
            id="lease-back",
        ),
        pytest.param(
            "Alder Telecom sold 300 towers to Birch Towers Ltd for $60 million. Under a side letter the seller rents "
            "them back for ten years.",
            id="rents-back",
        ),
    ],
)
def test_who_sells_and_leases_back_is_the_tenant_of_the_buyer(text: str) -> None:
    assert sides(text, DealType.LEASE) == [{"lessor": ["Birch Towers Ltd"], "lessee": ["Alder Telecom"]}]


def test_an_earlier_lease_with_another_landlord_is_another_deal() -> None:
    text = (
        "Alder Air signed leases on eight jets for ten years. The rent is $2 million a month. "
        "In 2021 it leased four jets from Birch Leasing."
    )
    found = sides(text, DealType.LEASE)
    assert [roles.get("lessor") for roles in found] == [None, ["Birch Leasing"]]


@pytest.mark.parametrize(
    "text, kind, expected",
    [
        pytest.param(
            "Alder Solar plc has built a park near Moss. Alder Solar raised $90 million for it. "
            "Under a 20-year contract Birch Steel buys the output of Alder Solar's park.",
            DealType.OFFTAKE,
            {"supplier": ["Alder Solar plc"], "customer": ["Birch Steel"]},
            id="the-output",
        ),
        pytest.param(
            "Larch Estates let a hall in Moss in May for ten years.",
            DealType.LEASE,
            {"lessor": ["Larch Estates"]},
            id="a-hall",
        ),
    ],
)
def test_a_long_contract_told_by_its_verb_is_a_deal(text: str, kind: DealType, expected: dict[str, list[str]]) -> None:
    assert sides(text, kind) == [expected]


def test_a_tenant_of_the_known_site_rents_from_the_protagonist() -> None:
    text = (
        "Alder Data Holdings will build a campus near Moss. Alder Data Holdings raised a $90 million loan. "
        "Birch Compute has leased the entire load for 15 years. Alder Data Holdings expects to open in 2027."
    )
    assert sides(text, DealType.LEASE) == [{"lessor": ["Alder Data Holdings"], "lessee": ["Birch Compute"]}]


def test_a_peer_that_lets_a_hall_has_no_tenant_here() -> None:
    text = "Alder Estates signed a lease with Birch Stores. In the same month Moss Estates let a hall for ten years."
    assert {"lessor": ["Moss Estates"]} in sides(text, DealType.LEASE)

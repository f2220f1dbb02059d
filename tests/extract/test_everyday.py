"""Deals told in everyday words: bids that name only whose owners hear them, things that were spoken of before."""

import pytest

from agent.extract.offline import extract_offline
from agent.schema.deal import Deal
from tests.extract.readings import deals_in, read


def _told(deal: Deal) -> set[str]:
    return {deal.type.value, *(f"{party.role.value}={party.name}" for party in deal.parties)}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "A £40 million offer from Alder Group has been accepted by the directors of Birch Labels.",
            {"acquisition", "buyer=Alder Group", "target=Birch Labels"},
            id="accepted-by-its-directors",
        ),
        pytest.param(
            "Shareholders of Birch SpA have until 30 June to accept the €14-a-share bid from Alder AG.",
            {"tender_offer", "buyer=Alder AG", "target=Birch SpA"},
            id="whose-shareholders-may-accept",
        ),
        pytest.param(
            "Two ferries changed hands this week: Birch Lines sold them to Alder Shipping for $31 million.",
            {"asset_sale", "buyer=Alder Shipping", "seller=Birch Lines"},
            id="sold-them",
        ),
        pytest.param(
            "Alder Estates has exchanged contracts with Birch Trust on a warehouse in Leeds, priced at £6.2 million.",
            {"asset_sale", "buyer=Alder Estates", "seller=Birch Trust"},
            id="contracts-exchanged-with-the-seller",
        ),
        pytest.param(
            "Alder Energi has teamed up with Birch Oil in a joint venture that will build electrolysers in Huelva.",
            {"joint_venture", "partner=Alder Energi", "partner=Birch Oil"},
            id="teamed-up-in-a-venture",
        ),
        pytest.param(
            "Alder Foods' £9 million acquisition of Birch Pies closed on Tuesday.",
            {"acquisition", "buyer=Alder Foods", "target=Birch Pies"},
            id="an-owner-in-the-plural",
        ),
        pytest.param(
            "The €70 million sale of its Kerry wind farm to Alder Renewables leaves Birch Power free of debt.",
            {"asset_sale", "buyer=Alder Renewables"},
            id="a-verb-ends-who-buys",
        ),
        pytest.param(
            "Alder Capital has bought a 2% royalty on Birch Uno's mine for $25 million.",
            {"royalty_financing", "buyer=Alder Capital", "seller=Birch Uno"},
            id="whose-mine-it-is",
        ),
        pytest.param(
            "Alder Stores is the new tenant of Birch Land's shop in Leeds, where it will pay £200,000 a year.",
            {"lease", "lessee=Alder Stores", "lessor=Birch Land"},
            id="whose-shop-it-is",
        ),
        pytest.param(
            "Alder Cement has signed a power purchase agreement with Birch Oil for the output of a 60 MW solar park.",
            {"offtake", "customer=Alder Cement", "supplier=Birch Oil"},
            id="the-output-of-a-park",
        ),
        pytest.param(
            "Alder Oil has signed a power purchase agreement with Birch Cement for the output of its 60 MW solar park.",
            {"offtake", "customer=Birch Cement", "supplier=Alder Oil"},
            id="the-output-of-its-park",
        ),
        pytest.param(
            "Old Quay Ventures will invest $18 million in Birch Robotics in exchange for new shares.",
            {"equity_financing", "investor=Old Quay Ventures", "issuer=Birch Robotics"},
            id="an-adjective-that-opens-a-name",
        ),
    ],
)
def test_a_deal_is_read_from_whom_its_words_address(text: str, expected: set[str]) -> None:
    (deal,) = deals_in(text)
    assert _told(deal) == expected


def test_the_directors_of_the_bidder_are_no_target() -> None:
    assert deals_in("The offer from Alder Group was approved by the directors of Alder Group.") == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "Alder has bought Birch Vets Ltd from Moss Ltd. The sum handed over was £7.8 million.",
            ("total_consideration", "£7.8 million"),
            id="handed-over",
        ),
        pytest.param(
            "Alder will buy Birch Ltd from Moss Ltd for $12.6 million: $9.5 million in cash and a $3.1 million note "
            "due in 2029.",
            ("deferred_payment", "$3.1 million"),
            id="a-note",
        ),
        pytest.param(
            "Alder Solar signed a supply agreement with Birch Ltd. Birch will prepay $45 million.",
            ("upfront_payment", "$45 million"),
            id="prepaid",
        ),
        pytest.param(
            "Alder signed a lease with Birch Ltd for a hall. Rent is fixed at $115 million per year, for aggregate "
            "base rent of approximately $1.15 billion.",
            ("contract_value", "approximately $1.15 billion"),
            id="rent-in-all",
        ),
        pytest.param(
            "Alder borrowed $448 million from Birch Bank. There is a dollar tranche of $300 million.",
            ("principal", "$300 million"),
            id="a-tranche",
        ),
    ],
)
def test_a_sum_is_what_the_plain_words_beside_it_say(text: str, expected: tuple[str, str]) -> None:
    terms = [term for deal in extract_offline(read(text), {}).deals for term in deal.terms]
    assert expected in [(term.kind, term.evidence[0].quote) for term in terms]


def test_a_purchase_and_the_loan_that_pays_for_it_keep_what_is_theirs() -> None:
    text = (
        "Alder Foods plc has agreed to buy Birch Pies Ltd for £90 million. It will fund the purchase with a "
        "£60 million term loan from Moss Bank. Rowan & Co is advising Alder. The deal is "
        "expected to close in June, subject to merger clearance."
    )
    purchase, loan = extract_offline(read(text), {}).deals
    assert _told(purchase) == {"acquisition", "buyer=Alder Foods plc", "target=Birch Pies Ltd", "adviser=Rowan & Co"}
    assert _told(loan) == {"debt_financing", "borrower=Alder Foods plc", "lender=Moss Bank"}
    assert [term.kind for term in purchase.terms] == ["total_consideration", "expected_close", "approvals_required"]
    assert [term.kind for term in loan.terms] == ["principal"]


def _all(text: str) -> list[tuple[str, set[tuple[str, str]]]]:
    deals = extract_offline(read(text), {}).deals
    return [(deal.type.value, {(term.kind, term.evidence[0].quote) for term in deal.terms}) for deal in deals]


def test_the_words_behind_a_sum_are_not_those_of_the_next() -> None:
    ((_, terms),) = _all(
        "Alder Bio licensed a drug to Birch Pharma. Alder gets $35 million upfront and could get as much as $380 "
        "million more if the drug meets sales targets."
    )
    assert ("upfront_payment", "$35 million") in terms
    assert ("milestone_payment", "as much as $380 million") in terms


def test_a_word_of_a_name_does_not_unmake_a_price() -> None:
    ((_, terms),) = _all("Moss Partners is in talks to sell its 62% stake in Alder Market to Birch for $280 million.")
    assert ("total_consideration", "$280 million") in terms


def test_what_is_borrowed_of_an_investment_is_the_loan() -> None:
    text = "The £110m investment in the site, of which £75m has been borrowed from Alder Bank by Birch, is under way."
    terms = dict(_all(text))["debt_financing"]
    assert ("principal", "£75m") in terms
    assert ("principal", "£110m") not in terms


def test_the_purchase_in_a_contracts_name_is_no_second_contract() -> None:
    text = "Alder Energy has signed a 12-year power purchase agreement with Birch Data covering its 85MW wind farm."
    assert [kind for kind, _ in _all(text)] == ["offtake"]


def test_a_purchase_since_a_listing_tells_of_no_listing() -> None:
    text = "Alder Group plc has agreed to buy Birch Tiles for £64.5m, its largest purchase since listing."
    assert [kind for kind, _ in _all(text)] == ["acquisition"]


def test_new_shares_that_pay_for_a_business_are_issued() -> None:
    ((_, terms),) = _all(
        "Alder plc has agreed to buy Birch Tiles for £64.5m. It is paid for with £40m in cash and 9.8m new Alder "
        "shares."
    )
    assert ("shares_issued", "9.8m new Alder shares") in terms


def test_who_manages_a_placing_does_not_issue_the_shares() -> None:
    deals = extract_offline(
        read("Alder Ltd will raise $3 million through a placement of 75,000,000 shares. Birch Collier is lead "
             "manager to the placement and gets a fee of 6%."), {},
    ).deals  # fmt: skip
    assert [{(party.role.value, party.name) for party in deal.parties} for deal in deals] == [
        {("issuer", "Alder Ltd"), ("manager", "Birch Collier")}
    ]


def test_items_of_a_list_belong_to_the_deal_that_opens_it() -> None:
    purchase, placing = _all(
        "Alder Ltd has agreed to acquire the Moss lithium project from Birch Pty Ltd.\n\n"
        "Consideration for the acquisition comprises:\n"
        "(a) A$1,500,000 in cash; and\n"
        "(b) 20,000,000 fully paid ordinary shares at a deemed issue price of A$0.05 per share.\n\n"
        "Alder will also raise A$3,000,000 through a placement of 75,000,000 shares at A$0.04 each.\n"
    )
    assert ("shares_issued", "20,000,000") in purchase[1]
    assert ("shares_issued", "75,000,000 shares") in placing[1]


def test_where_a_company_sits_borrows_nothing() -> None:
    text = (
        "Alder Foods Inc. has agreed to buy Birch Dairy LLC for $85 million. The company, based in Larchville, will "
        "finance the purchase with a $40 million loan from Moss Bank."
    )
    assert [_told(deal) for deal in deals_in(text)][1:] == [
        {"debt_financing", "borrower=Alder Foods Inc.", "lender=Moss Bank"}
    ]


@pytest.mark.parametrize(
    ("text", "lessor"),
    [
        pytest.param("Alder Infra signed a 15-year lease with Birch AI for 120 MW at its Larch campus.", "Alder Infra"),
        pytest.param("Alder AI signed a 15-year lease with Birch Infra for 120 MW.", "Birch Infra"),
    ],
)
def test_who_signs_for_its_own_campus_lets_it(text: str, lessor: str) -> None:
    (deal,) = deals_in(text)
    assert f"lessor={lessor}" in _told(deal)


def test_what_a_part_makes_the_whole_worth_is_no_price() -> None:
    text = (
        "Alder Pension has bought a 30 percent stake in Birch Wind Ltd for 200 million euros from Moss Energi Ltd. The "
        "transaction values the wind company at about 670 million euros."
    )
    kinds = [
        (term.kind, term.evidence[0].quote) for deal in extract_offline(read(text), {}).deals for term in deal.terms
    ]
    assert ("equity_value", "about 670 million euros") in kinds


def test_debt_that_a_price_includes_is_lent_by_nobody() -> None:
    text = "Alder Foods has agreed to acquire Birch Snacks from Moss Partners for €310m including €45m of debt."
    assert [kind for kind, _ in _all(text)] == ["acquisition"]


def test_so_much_a_year_of_a_contract_is_no_deferred_payment() -> None:
    ((_, terms),) = _all(
        "Alder Inc. has signed a hosting agreement with Birch AI for 120 MW. The contract has a term of 10 years and "
        "is expected to generate $2.2 billion over the term, or about $220 million a year on average."
    )
    assert ("annual_value", "about $220 million") in terms


def test_shares_that_are_issued_beside_cash_are_part_of_the_price() -> None:
    text = "Alder Ferries completed its £84m takeover of Birch Link. It paid £60m in cash and issued 12 million shares."
    ((kind, terms),) = _all(text)
    assert kind == "acquisition"
    assert ("shares_issued", "12 million shares") in terms


def test_what_is_paid_upfront_is_paid_for_rights_where_shares_are_bought_too() -> None:
    deals = dict(
        _all(
            "Alder Bio and Birch Pharma AG announced a collaboration to develop drugs. Alder will receive an upfront "
            "payment of $60 million, comprising $40 million in cash and a $20 million equity investment in Alder. "
            "It is eligible for up to $1.1 billion in milestones."
        )
    )
    assert {("upfront_payment", "$60 million"), ("milestone_payment", "up to $1.1 billion")} <= deals["collaboration"]


def test_what_a_thing_stands_near_is_no_party() -> None:
    deals = extract_offline(read("Alder has let a hall near Wrocław to retailer Birch on a 15-year lease."), {}).deals
    assert [{(party.role.value, party.name) for party in deal.parties} for deal in deals] == [
        {("lessor", "Alder"), ("lessee", "Birch")}
    ]

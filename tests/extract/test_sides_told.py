"""Who is on which side, by all that a text says of two companies and not by the order in which they are named."""

import pytest

from agent.extract.offline import extract_offline
from agent.schema.deal import Deal
from tests.extract.readings import deals_in, read


def _parties(deal: Deal) -> set[str]:
    return {f"{party.role.value}={party.name}" for party in deal.parties}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "Alder Compute Trust today announced a net lease with Birch Labs, Inc. for a building at its Larch campus. "
            "Under it Birch will take 96 MW for 15 years. Birch may extend the lease twice. Alder owns seven sites.",
            {"lessor=Alder Compute Trust", "lessee=Birch Labs, Inc."},
            id="a-landlord-who-announces",
        ),
        pytest.param(
            "Alder Mining signed a ten-year lease with Birch Cloud for 60 MW. Alder, a bitcoin miner, is building the "
            "site. Birch pays $9 million a year.",
            {"lessor=Alder Mining", "lessee=Birch Cloud"},
            id="a-miner-who-lets",
        ),
        pytest.param(
            "Alder Foods Inc. signed a ten-year lease with Birch Estates Ltd for 60,000 square feet in Derby. "
            "Alder will use the hall as a bakery.",
            {"lessee=Alder Foods Inc.", "lessor=Birch Estates Ltd"},
            id="a-tenant-who-signs",
        ),
        pytest.param(
            "Larch Yards A/S has obtained a $90 million bridge loan to finish a dry dock. The loan, from the Hamburg "
            "lender Birch Kreditbank AG, falls due in 18 months.",
            {"borrower=Larch Yards A/S", "lender=Birch Kreditbank AG"},
            id="a-lender-of-the-next-sentence",
        ),
    ],
)
def test_sides_are_those_that_the_whole_text_tells(text: str, expected: set[str]) -> None:
    (deal,) = deals_in(text)
    assert _parties(deal) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "Alder Grain Inc. has bought a further 25% of Birch Terminal Co. from the Dutch fund Moss.",
            {"buyer=Alder Grain Inc.", "seller=Moss", "target=Birch Terminal Co."},
            id="a-further-part",
        ),
        pytest.param(
            "Birch Athletic has a new shareholder. Alder Lane Capital has acquired a 24% stake from the Moss Trust for "
            "£36 million in cash. Birch Athletic lost £4 million last year.",
            {"buyer=Alder Lane Capital", "seller=Moss Trust", "target=Birch Athletic"},
            id="a-stake-whose-company-stands-elsewhere",
        ),
        pytest.param(
            "Birch Labels, owned since 2011 by Moss Holdings, is being sold to Alder Group for £40 million.",
            {"buyer=Alder Group", "seller=Moss Holdings", "target=Birch Labels"},
            id="an-owner-in-an-aside",
        ),
    ],
)
def test_what_is_sold_and_by_whom_is_found_beside_the_verb(text: str, expected: set[str]) -> None:
    (deal,) = deals_in(text)
    assert _parties(deal) == expected


def test_a_hotel_that_bears_a_name_is_no_company() -> None:
    (deal,) = deals_in(
        "Alder Hospitality paid $45 million on Friday for the Marlin Cove, all 180 rooms of it. The Marlin Cove was "
        "71% full last year."
    )
    assert deal.type == "asset_sale"
    assert _parties(deal) == {"buyer=Alder Hospitality"}


def test_a_company_with_an_article_in_front_once_stays_a_company() -> None:
    (deal,) = deals_in("Alder Group has bought the Birch Corporation for $45 million. Birch makes paint.")
    assert "target=Birch Corporation" in _parties(deal)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "Canada's Alder Copper, local group Birch Mines and state-owned Moss signed a shareholders' agreement "
            "on Wednesday for Larch Alto, 90 km inland from San Tadeo.",
            {"partner=Alder Copper", "partner=Birch Mines", "partner=Moss"},
            id="where-it-lies-is-no-partner",
        ),
        pytest.param(
            "Noodle group Alder Foods of Larchville and the miller Birch Group S.A. have signed a joint-venture "
            "contract for a plant, to be called Moss del Golfo.",
            {"partner=Alder Foods", "partner=Birch Group S.A."},
            id="where-somebody-sits-and-what-the-venture-is-called",
        ),
        pytest.param(
            "Glassmaker Birch Lousal goes solar. The bottle manufacturer has contracted to take power for 12 years "
            "from the Monte Larch solar park, which developer Alder is building. Birch Lousal will pay a fixed price.",
            {"customer=Birch Lousal", "supplier=Alder"},
            id="a-park-signs-nothing",
        ),
    ],
)
def test_places_parks_and_ventures_are_no_parties(text: str, expected: set[str]) -> None:
    (deal,) = deals_in(text)
    assert _parties(deal) == expected


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("Alder spends a third of the money on buying back convertible notes.", id="bought-back"),
        pytest.param("Alder drew nothing on its $30 million credit facility.", id="nothing-drawn"),
        pytest.param("The Larch family started with a rented garage and an old press.", id="a-rented-garage"),
        pytest.param("Rivals grumble that Alder is hoovering up surgeries.", id="things-of-a-sort"),
        pytest.param('"We\'ve been selling them our milk for years," Jan Berg said.', id="sold-for-years"),
    ],
)
def test_what_is_no_agreement_makes_no_deal(text: str) -> None:
    assert deals_in(text) == []


def test_money_put_into_what_was_just_bought_is_no_round() -> None:
    text = "Alder Group has bought Birch Hotels Ltd for $45 million. Alder will put $9 million into Birch Hotels."
    assert [deal.type for deal in deals_in(text)] == ["acquisition"]


def test_a_purchase_told_in_passing_gives_no_dates_to_the_deal_of_the_article() -> None:
    text = (
        "Alder Royalties Inc. has entered into an agreement dated April 13, 2026 with Birch Holdings Ltd. to buy a "
        "1.25% royalty on the Larch mine for $27 million. The purchase of the Moss Creek royalty for $8 million was "
        "completed on Monday, June 30, 2025. Closing is expected on May 15, 2026."
    )
    (deal,) = extract_offline(read(text), {}).deals
    assert [term.evidence[0].quote for term in deal.terms if term.kind == "closing_date"] == []

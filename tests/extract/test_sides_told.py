"""Who is on which side, by all that a text says of two companies and not by the order in which they are named."""

import pytest

from agent.schema.deal import Deal
from tests.extract.readings import deals_in


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

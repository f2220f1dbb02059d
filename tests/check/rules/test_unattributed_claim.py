"""Claims for which nobody vouches."""

import pytest

from agent.check.rules.unattributed_claim import check
from tests.check.articles import facts_of, quotes_of

BARE = [
    ("a comparison", "Cold storage generates 40% more revenue per pallet than dry storage."),
    ("a rank", "Alder Power is the largest operator in the cold storage market."),
    ("a market's move", "Demand for cold storage space has soared across the whole sector."),
    ("unnamed sources", "Analysts say the market for cold storage will reach $40 billion."),
]
VOUCHED = [
    ("a named source", "Kestrel Research said cold storage generates 40% more revenue than dry storage."),
    ("according to", "Alder Power is the largest operator in the market, according to Kestrel Research."),
    ("a plain fact", "Alder Power sold its smelter in Redfern to a fund in the city."),
    (
        "an issuer's own release",
        "Alder Power (NASDAQ: ALDR) today announced its results. Alder Power is the largest operator in the market.",
    ),
]


@pytest.mark.parametrize("text", [row[1] for row in BARE], ids=[row[0] for row in BARE])
def test_a_claim_without_a_source_is_found(text: str) -> None:
    assert quotes_of(check(facts_of(text))) == [[text]]


@pytest.mark.parametrize("text", [row[1] for row in VOUCHED], ids=[row[0] for row in VOUCHED])
def test_a_claim_with_a_source_is_no_finding(text: str) -> None:
    assert quotes_of(check(facts_of(text))) == []

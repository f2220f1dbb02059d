"""Claims for which nobody vouches."""

import pytest

from agent.check.rules.unattributed_claim import check
from tests.check.articles import facts_of, quotes_of

BARE = [
    ("a comparison", "Cold storage generates 40% more revenue per pallet than dry storage."),
    ("a rank", "Alder Power is the largest operator in the cold storage market."),
    ("a market's move", "Demand for cold storage space has soared across the whole sector."),
    ("a market forecast", "The market for cold storage will reach $40 billion in 2031."),
    ("a multiple of another", "A pallet in cold storage brings in 4–6× the rent of a dry pallet."),
    ("an age", "The cold storage industry has entered a golden age of building."),
    (
        "unnamed sources in a release",
        "Analysts say that demand for Alder Power (NASDAQ: ALDR) batteries will outgrow supply.",
    ),
    ("unnamed sources", "Analysts say the market for cold storage will reach $40 billion."),
]
VOUCHED = [
    ("a named source", "Kestrel Research said cold storage generates 40% more revenue than dry storage."),
    ("according to", "Alder Power is the largest operator in the market, according to Kestrel Research."),
    (
        "a company's own forecast",
        "Alder Power, which has 40 sites, expects savings of $35 million a year after closing.",
    ),
    ("banks that are parties", "Together the banks will have assets of $23 billion and 239 branches."),
    ("a bound is no comparison", "Its debt would rise to 27% of capital and return to less than 25% in two years."),
    (
        "a source at the end",
        "Electricity cost EUR 21 per MWh in the north, compared to EUR 89 in the south, according to the grid operator "
        "Norrkraft.",
    ),
    ("a quotation", '"Nobody beats us in this market," said founder Tom Berg in a call.'),
    ("nobody in particular", "The lenders agreed on terms that nobody would share with the market."),
    (
        "analysts of a named house",
        "Analysts at Harlow Securities had valued the business at $90 million to $100 million.",
    ),
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

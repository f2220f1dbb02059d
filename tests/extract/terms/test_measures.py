"""Sizes, unit prices, yearly values and multiples, and lines that name their value."""

import pytest

from agent.schema.deal import DealType
from tests.extract.terms.articles import terms_of

T = DealType
_LEASE = "Orra Cloud leased a data hall from Lumo. "
_SALE = "Orra agreed to sell the Birch battery to Lumo. "
_BOUGHT = "Orra agreed to buy Lumo Foods. "
READ = {
    "load of a tenant": (T.LEASE, _LEASE + "The tenant is committed to 30 MW.", "capacity", "30 MW"),
    "size of a plant": (T.ASSET_SALE, _SALE + "The site is good for 45 megawatts.", "capacity", "45 megawatts"),
    "what a battery holds": (T.ASSET_SALE, _SALE + "Its containers hold 160 MWh.", "storage_energy", "160 MWh"),
    "price a unit": (
        T.ASSET_SALE, _SALE + "The price comes to $310,000 per megawatt.", "price_per_unit", "$310,000 per megawatt",
    ),
    "yearly": (T.HOSTING, _LEASE + "The contract brings about $60 million a year.", "annual_value", "about $60 "
    "million"),
    "over the term": (
        T.HOSTING, _LEASE + "It is expected to bring in $900 million over its initial term.", "contract_value",
        "$900 million",
    ),
    "times earnings": (
        T.ACQUISITION, _BOUGHT + "The sum equals 8.5 times last year's EBITDA.", "valuation_multiple", "8.5 times",
    ),
    "space": (
        T.LEASE, "Orra rents from Lumo. The building offers 12,000 square metres of floor.", "volume",
        "12,000 square metres",
    ),
    "many things sold": (T.ASSET_SALE, "Orra agreed to sell 640 towers to Lumo.", "volume", "640 towers"),
    "letters of credit": (
        T.PROJECT_FINANCING, "Orra borrows $90 million. The package has $8 million of letters of credit.", "guarantee",
        "$8 million",
    ),
    "margin": (T.DEBT_FINANCING, "Orra borrows $90 million. The margin steps down to 180 basis points.", "spread",
               "180 basis points"),
    "value of the shares": (
        T.TENDER_OFFER, "Lumo launched an offer for Orra. That puts a value of $700 million on the equity.",
        "equity_value", "$700 million",
    ),
    "discount": (T.EQUITY_FINANCING, "Orra placed shares, 6% below Monday's close.", "premium", "6%"),
    "who owes the fee": (
        T.ACQUISITION, _BOUGHT + "A fee of $9 million would be owed if the board changed its mind.", "break_fee",
        "$9 million",
    ),
    "shares to be made": (T.MERGER, "Orra and Lumo merge. Orra will create 29 million shares.", "shares_issued",
                          "29 million shares"),
    "label": (T.ASSET_SALE, _SALE + "\n\n- Consideration: up to $117 million\n", "total_consideration", "up to $117 "
    "million"),
    "label of a date": (T.ASSET_SALE, _SALE + "\n\n- Completion: 30 June 2026\n", "expected_close", "30 June 2026"),
    "label of a term": (T.DEBT_FINANCING, "Orra borrows $90 million.\n\n- Tenor: 7 years\n", "term_length", "7 years"),
}  # fmt: skip
NONE = {
    "what the owner has": (T.LEASE, _LEASE + "Lumo has 300 MW in operation.", "capacity"),
    "what it asked for": (T.LEASE, _LEASE + "It has asked the utility for a further 90 MW.", "capacity"),
    "each of several": (T.LEASE, _LEASE + "The site has turbines of 15 MW each.", "capacity"),
    "a year's production": (T.ASSET_SALE, _SALE + "The plant makes 300,000 MWh a year.", "storage_energy"),
    "cost of building": (T.ASSET_SALE, _SALE + "It cost $400,000 per megawatt to build.", "price_per_unit"),
    "a market price": (T.OFFTAKE, "Orra buys power from Lumo. Wholesale power averaged $40 per MWh.", "price_per_unit"),
    "sales a year": (T.HOSTING, _LEASE + "Lumo has sales of $60 million a year.", "annual_value"),
    "leverage": (T.ACQUISITION, _BOUGHT + "Net debt was 3.1 times EBITDA.", "valuation_multiple"),
    "one of its kind": (T.ASSET_SALE, "Orra agreed to sell six hotels to Lumo.", "volume"),
    "what a broker thinks": (
        T.ACQUISITION, _BOUGHT + "Analysts had valued the business at $90 million.", "total_consideration",
    ),
    "a target price": (T.ACQUISITION, _BOUGHT + "\n\nTarget price: 940 pence\n", "price_per_share"),
    "a row of a table": (T.DEBT_FINANCING, "Orra borrows.\n\nEBITDA margin | 18% | 20% | 17% | 19%\n", "spread"),
    "hours": (T.PROJECT_FINANCING, "Orra borrows $90 million. The battery discharges for four hours.", "term_length"),
}  # fmt: skip


@pytest.mark.parametrize(("kind", "text", "wanted", "quote"), READ.values(), ids=READ.keys())
def test_what_a_figure_measures(kind: DealType, text: str, wanted: str, quote: str) -> None:
    assert (wanted, quote) in {(term.kind, term.evidence[0].quote) for term in terms_of(text, kind) if term.evidence}


@pytest.mark.parametrize(("kind", "text", "unwanted"), NONE.values(), ids=NONE.keys())
def test_what_it_does_not(kind: DealType, text: str, unwanted: str) -> None:
    assert unwanted not in {term.kind for term in terms_of(text, kind)}

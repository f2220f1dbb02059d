"""Tables of several columns: what the head of a column makes of the figures under it, and which tables are left "
"alone."""

import pytest

from agent.schema.deal import DealType
from tests.extract.terms.articles import kinds_of, terms_of

T = DealType
_OPTION = "Karri has an option on the Dunmore project.\n"
READ = {
    "an option's schedule": (
        T.OPTION,
        _OPTION + "Date | Cash (US$) | Shares | Work expenditure (US$)\n"
        "On signing | 20,000 | 150,000 | -\nFirst anniversary | 40,000 | 300,000 | 250,000\n",
        [
            ("option_fee", "20,000"),
            ("shares_issued", "150,000"),
            ("option_fee", "40,000"),
            ("shares_issued", "300,000"),
            ("capex", "250,000"),
        ],
    ),
    "tranches of a loan": (
        T.DEBT_FINANCING,
        "Halden has raised new debt.\nTranche | Amount | Coupon | Maturity\n"
        "A | $120 million | 5.5% | June 2030\nB | $80 million | 6.1% | June 2033\n",
        [
            ("principal", "$120 million"),
            ("interest_rate", "5.5%"),
            ("maturity", "June 2030"),
            ("principal", "$80 million"),
            ("interest_rate", "6.1%"),
            ("maturity", "June 2033"),
        ],
    ),
}
LEFT_ALONE = {
    "results by year": "Orra has bought Lumo.\nItem | 2024 | 2025\nCash | $12 million | $15 million\nPrice | $2 | $3\n",
    "results of segments": "Orra has bought Lumo.\nItem | Segment result | Revenue\nFlow | $12 million | $15 million\n",
    "a table of people": "Orra has bought Lumo.\nSite | Staff | Lines\nLeeds | 120 | 4\nHull | 90 | 3\n",
}


@pytest.mark.parametrize(("kind", "text", "expected"), READ.values(), ids=READ.keys())
def test_a_column_is_what_its_head_says(kind: DealType, text: str, expected: list[tuple[str, str]]) -> None:
    assert kinds_of(terms_of(text, kind)) == expected


@pytest.mark.parametrize("text", LEFT_ALONE.values(), ids=LEFT_ALONE.keys())
def test_tables_of_results_hold_no_terms(text: str) -> None:
    assert terms_of(text) == ()

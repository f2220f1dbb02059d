"""Stated changes and premiums against the values they lead from and to."""

import pytest

from agent.check.rules.percent_change_mismatch import check
from agent.schema.finding import Outcome
from tests.check.articles import facts_of, quotes_of

HOLDS = [
    ("percent, from, to", "Revenue rose 25% from $80 million to $100 million."),
    ("percent, to, from", "Revenue rose 25% to $100 million from $80 million."),
    ("to, percent, from", "Revenue was $100 million in 2025, up 25% from $80 million in 2024."),
    ("from, to, percent", "Revenue rose from $80 million to $100 million, up 25%."),
    ("a fall", "Revenue fell 20% from $100 million to $80 million."),
    ("a fall of", "It charged $200,000 for the first unit; this one costs $150,000, a fall of 25%."),
    ("within rounding", "Revenue rose 9% from $378 million to $412 million."),
    ("a premium", "Holders get $48.00 per share, a premium of 28% to the closing price of $37.50."),
    (
        "a premium after its price",
        "The offer is $48.00 per share. That is a 28% premium over the closing price of $37.50.",
    ),
    ("a discount", "Shares are sold at $9.00 per share, a discount of 10% to the closing price of $10.00."),
    ("Spanish", "Los ingresos crecieron un 25% desde 80 millones de euros a 100 millones de euros."),
]
WRONG = [
    ("percent, from, to", "Revenue rose 25% from $80 million to $110 million.", ["25%", "$80 million", "$110 million"]),
    (
        "years of the amounts",
        "Revenue of the mine rose 50% from $10 million in 2023 to $12 million in 2024.",
        ["50%", "$10 million", "$12 million"],
    ),
    ("percent, to, from", "Revenue rose 35% to $100 million from $80 million.", ["35%", "$80 million", "$100 million"]),
    ("to, percent, from", "Revenue was $100 million, up 12% from $80 million.", ["12%", "$80 million", "$100 million"]),
    (
        "a fall of",
        "It charged $200,000 for the first; this one costs $150,000, a fall of 41%.",
        ["41%", "$200,000", "$150,000"],
    ),
    (
        "prices of one unit",
        "Alder was charged $2,000 per MWh for a first order in 2023; this time the price comes to $1,500 per MWh, "
        "a fall of 41%.",
        ["41%", "$2,000 per MWh", "$1,500 per MWh"],
    ),
    (
        "a premium",
        "Holders get $48.00 per share, a premium of 37% to the closing price of $37.50.",
        ["37%", "$48.00 per share", "$37.50"],
    ),
]
SILENT = [
    (
        "what the market stands below the offer",
        "Alder lifted its offer for Tarn to $4.20 a share. Tarn closed at $4.10, a 2.4% discount to the offer.",
    ),
    ("another basis", "Organic revenue rose 12% from $80 million to $110 million."),
    ("a growth rate per year", "Sales grew at an annual rate of 8% from $50 million to $100 million."),
    ("another subject between", "Revenue rose 25%. Profit went from $80 million to $110 million."),
    ("points of a rate", "The margin rose 25% from 40% to 44%."),
    ("no from", "Revenue rose 25% to $100 million."),
    ("two premiums, one price", "The offer of $48.00 per share is a premium of 37% and values it at $2 billion."),
    (
        "a premium to an average that is not told",
        "Holders get $48.00 per share, a premium of 37% to the 30-day average.",
    ),
]


@pytest.mark.parametrize("text", [row[1] for row in HOLDS], ids=[row[0] for row in HOLDS])
def test_a_change_that_fits_is_shown_as_holding(text):
    verdict = check(facts_of(text))
    assert quotes_of(verdict) == []
    assert [item.outcome for item in verdict.checks] == [Outcome.HOLDS]


@pytest.mark.parametrize(("text", "quotes"), [row[1:] for row in WRONG], ids=[row[0] for row in WRONG])
def test_a_change_that_does_not_fit_is_found_with_both_sides(text, quotes):
    verdict = check(facts_of(text))
    assert quotes_of(verdict) == [quotes]
    assert verdict.findings[0].computation is not None
    assert "taken as" in verdict.findings[0].message


@pytest.mark.parametrize("text", [row[1] for row in SILENT], ids=[row[0] for row in SILENT])
def test_what_is_not_surely_one_change_is_no_finding(text):
    assert quotes_of(check(facts_of(text))) == []

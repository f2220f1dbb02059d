"""Multiples, margins and shares against their quotients."""

import pytest

from agent.check.rules.ratio_mismatch import check
from agent.schema.finding import Outcome
from tests.check.articles import facts_of, quotes_of

HOLDS = [
    (
        "a multiple of two values per unit",
        "Cold storage earns 4–6× more rent per pallet than dry storage. Cold storage yields $40–60 per pallet, "
        "compared to $10 per pallet for dry storage.",
    ),
    ("a share of a count", "The board closed 12 of 40 sites, or 30%."),
    ("a margin", "EBITDA of $20 million on revenue of $80 million gave an EBITDA margin of 25%."),
    ("a valuation", "The price is $200 million, or 8 times EBITDA of $25 million."),
    (
        "a stake at a value after the money",
        "Alder will invest $6 million for 12% of Quill Robotics, valuing it at $50 million after the money.",
    ),
    (
        "a stake where nobody says before or after",
        "Alder invests $10 million for 20% of Quill Robotics. The round values the company at $40 million.",
    ),
    ("a conversion", "The conversion price is $40 per share. That is a rate of 25 shares per $1,000 of notes."),
    (
        "a multiple of a metric told before",
        "Tarn had sales of €200 million in 2025.\n\nAt €500 million, investors pay 2.5 times sales.",
    ),
    (
        "shares of all shares",
        "Alder issues 12 million shares to Quill as consideration. Quill will hold 10% of the 120 million shares "
        "outstanding.",
    ),
    ("within rounding", "The board closed 13 of 40 sites, or 33%."),
]
WRONG = [
    ("a share", "The board closed 12 of 40 sites, or 45%."),
    ("a margin", "EBITDA of $20 million on revenue of $80 million gave an EBITDA margin of 35%."),
    (
        "a stake at a value after the money",
        "Alder will invest $6 million for 12% of Quill Robotics, valuing it at $70 million after the money.",
    ),
    (
        "a stake at a value in the next sentence",
        "Alder invests $10 million for 20% of Quill Robotics. The round values the company at $80 million.",
    ),
    ("a conversion", "The conversion price is $40 per share. That is a rate of 28 shares per $1,000 of notes."),
    (
        "a multiple of a metric told before",
        "Tarn had sales of €200 million in 2025.\n\nAt €500 million, investors pay 3.5 times sales.",
    ),
    (
        "shares of all shares",
        "Alder issues 12 million shares to Quill as consideration. Quill will hold 16% of the 120 million shares "
        "outstanding.",
    ),
    ("a valuation", "The price is $200 million, or 11 times EBITDA of $25 million."),
    (
        "a multiple",
        "Cold storage earns 8× more rent per pallet than dry storage. Cold storage yields $30 per pallet, "
        "compared to $10 per pallet for dry storage.",
    ),
]
NOTHING = [
    ("no denominator", "The board closed 12 sites, or 30%."),
    (
        "an enterprise value",
        "Alder pays $10 million for 20% of Quill Robotics, which has an enterprise value of $90 million "
        "including debt.",
    ),
    (
        "sales of two years",
        "Tarn had sales of €200 million in 2025, after sales of €150 million in 2024.\n\nAt €500 million, investors "
        "pay 4 times sales.",
    ),
    ("a discount", "Alder sells the stock for $10 million. Readers save 20% on a plan worth $80 million."),
    ("two different things", "Of 40 sites, 12 closed. Sales fell 30%."),
]


@pytest.mark.parametrize("text", [row[1] for row in HOLDS], ids=[row[0] for row in HOLDS])
def test_a_quotient_that_fits_is_shown_as_holding(text: str) -> None:
    verdict = check(facts_of(text))
    assert quotes_of(verdict) == []
    assert [item.outcome for item in verdict.checks] == [Outcome.HOLDS]


@pytest.mark.parametrize("text", [row[1] for row in WRONG], ids=[row[0] for row in WRONG])
def test_a_quotient_that_does_not_fit_is_found_with_its_computation(text: str) -> None:
    verdict = check(facts_of(text))
    assert len(verdict.findings) == 1
    assert verdict.findings[0].computation is not None


@pytest.mark.parametrize("text", [row[1] for row in NOTHING], ids=[row[0] for row in NOTHING])
def test_without_both_values_nothing_is_said(text: str) -> None:
    verdict = check(facts_of(text))
    assert (list(verdict.findings), list(verdict.checks)) == ([], [])

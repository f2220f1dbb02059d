"""Price, quantity and total; amount a year, years and total."""

import pytest

from agent.check.facts import Facts
from agent.check.rules.per_unit_mismatch import check
from agent.schema.deal import Deal, DealType
from tests.check.articles import facts_of, quotes_of, reading_of
from tests.extract.terms.articles import terms_of

HOLDS = [
    ("each", "Orra sold five tankers. They change hands for $38.5 million each, or $192.5 million for the lot."),
    ("per megawatt", "The 48 MW hall costs EUR 410 million, or EUR 8.5 million per MW."),
    ("shares at a price", "Orra sold 2,000,000 shares at $5.00 per share, for gross proceeds of $10 million."),
    (
        "a quantity of one digit is rounded",
        "Orra bought five mln shares at 3.28 dlrs a share, for a total of 16.5 mln dlrs.",
    ),
    (
        "a rent by the month",
        "The hall has 2,000 square metres. Rent is EUR 10 per square metre per month, in total EUR 240,000 per year.",
    ),
]
WRONG = [
    ("each", "Orra sold five tankers. They change hands for $38.5 million each, or $212.5 million for the lot."),
    ("per megawatt", "The 48 MW hall costs EUR 410 million, or EUR 12.5 million per MW."),
    ("shares at a price", "Orra sold 2,000,000 shares at $5.00 per share, for gross proceeds of $14 million."),
]
SILENT = [
    (
        "two counts, nobody knows which",
        "Orra sold five tankers and three barges. They cost $38.5 million each, or $212.5 million for the lot.",
    ),
    ("another quantity", "The 48 MW hall stands in Lund. Elsewhere a plant of 100 MW costs EUR 12 million per MW."),
    ("a subset of the shares", "Orra offers $5.00 per share for 2,000,000 shares and values Lumo at $50 million."),
    (
        "a period is not stated",
        "The hall has 2,000 square metres. Rent is EUR 10 per square metre, in total EUR 240,000 per year.",
    ),
]


@pytest.mark.parametrize("text", [row[1] for row in HOLDS], ids=[row[0] for row in HOLDS])
def test_a_product_that_fits_holds(text):
    verdict = check(facts_of(text))
    assert quotes_of(verdict) == []
    assert len(verdict.checks) == 1


@pytest.mark.parametrize("text", [row[1] for row in WRONG], ids=[row[0] for row in WRONG])
def test_a_product_that_does_not_fit_is_found(text):
    verdict = check(facts_of(text))
    assert len(verdict.findings) == 1
    assert len(verdict.findings[0].evidence) == 3


@pytest.mark.parametrize("text", [row[1] for row in SILENT], ids=[row[0] for row in SILENT])
def test_what_may_be_of_another_scope_is_no_finding(text):
    assert quotes_of(check(facts_of(text))) == []


@pytest.mark.parametrize(
    ("worth", "found"),
    [("$744 million", []), ("$844 million", [["$844 million", "$62 million", "12 years"]])],
    ids=["fits", "does not"],
)
def test_the_amount_a_year_times_the_years_is_the_contract_value(worth, found):
    text = (
        f"The contract is worth {worth}.\n\nOrra builds halls.\n\nIt runs for a term "
        f"of 12 years. The tenant pays $62 million per year."
    )
    deal = Deal(type=DealType.HOSTING, terms=terms_of(text, DealType.HOSTING))
    assert quotes_of(check(Facts(reading_of(text), (deal,), ()))) == found


def test_a_rent_that_rises_does_not_multiply():
    text = (
        "The contract is worth $844 million. It runs for a term of 12 years. The tenant "
        "pays $62 million per year, rising with inflation."
    )
    deal = Deal(type=DealType.HOSTING, terms=terms_of(text, DealType.HOSTING))
    assert quotes_of(check(Facts(reading_of(text), (deal,), ()))) == []


TERM = "Birch Hosting signed a 10-year contract with Alder Compute worth $20 million a year. "


@pytest.mark.parametrize(
    "total",
    [
        "Two extensions would lift the value of the contract to $300 million.",
        "Renewal options could bring the total value to $300 million.",
        "If both options are exercised, the contract is worth $300 million.",
        "The contract is worth $300 million including extensions.",
    ],
)
def test_what_options_make_of_a_contract_is_more_than_its_term(total):
    assert check(facts_of(TERM + total)).findings == []


def test_a_contract_without_options_is_worth_its_years():
    assert len(check(facts_of(TERM + "The contract is worth $300 million over its term.")).findings) == 1

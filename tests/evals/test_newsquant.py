"""The adapter between our ledger and the outside annotation, and how the two are matched."""

from decimal import Decimal

import pytest

from agent.figures import read_figures
from evals.newsquant import METRICS, Sample, tally
from evals.newsquant_convention import Quantity, convert, same_unit

CASES = [
    ("It took two weeks.", "2", "2", "week", "="),
    ("It earned 34 cents.", "34", "34", "cent", "="),
    ("A spread of 25 basis points.", "25", "25", "basis point", "="),
    ("A load of 2.1 GW.", "2.1", "2.1", "gigawatt", "="),
    ("It took 90 seconds.", "90", "90", "second", "="),
    ("Profit rose 5%.", "5", "5", "percentage", "up"),
    ("Profit showed a 5% rise.", "5", "5", "percentage", "="),
    ("It rose from $5 to $7.", "5", "7", "dollar", "="),
    ("It pays up to $5.", "5", "5", "dollar", "<"),
    ("It costs $15 per month.", "15", "15", "dollar per month", "="),
]


@pytest.mark.parametrize(("text", "low", "high", "unit", "change"), CASES, ids=[case[0] for case in CASES])
def test_our_figures_in_their_conventions(text, low, high, unit, change):
    [found] = convert(text, read_figures(text))

    assert round(found.low, 6) == Decimal(low)
    assert round(found.high, 6) == Decimal(high)
    assert (found.unit, found.change) == (unit, change)


def test_a_hyphened_time_that_describes_is_not_annotated():
    text = "It won a five-year award."

    assert convert(text, read_figures(text)) == []


def test_unit_names_are_compared_by_meaning():
    assert same_unit("dollar", "united states dollar")
    assert same_unit("transplant", "heart transplant")
    assert not same_unit("site", "station")
    assert not same_unit("-", "dollar")


def test_each_quantity_is_matched_once():
    one = Quantity(Decimal(1), Decimal(1), "site", "=")
    sample = Sample(text="", gold=(one,), predicted=(one, one), is_held_out=False)

    found = tally(sample, METRICS["value"])

    assert (found.right, found.predicted, found.gold) == (1, 2, 1)
    assert found.f1 == pytest.approx(2 / 3)

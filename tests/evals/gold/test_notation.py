from decimal import Decimal

import pytest

from evals.gold.notation import read_date_line, read_figure_line, read_term_line, step_of
from evals.gold.places import GoldError


@pytest.mark.parametrize(
    "quote, value, step",
    [
        pytest.param("$6.9 billion", "6900000000", "100000000", id="scale word"),
        pytest.param("30,000,000", "30000000", "1", id="digits"),
        pytest.param("2.1 GW", "2100", "100", id="another unit"),
        pytest.param("1.250 Mio. EUR", "1250000000", "1000000", id="point that separates thousands"),
        pytest.param("25 basis points", "0.25", "0.01", id="hundredths"),
        pytest.param("between $9 and $10 million", "10000000", "1000000", id="last of two numbers"),
        pytest.param("twenty-one million", "21000000", "1000000", id="words"),
    ],
)
def test_the_last_written_digit_tells_the_step(quote: str, value: str, step: str):
    assert step_of(quote, Decimal(value)) == Decimal(step)


def test_a_quote_whose_digits_do_not_give_the_value_must_say_its_step():
    with pytest.raises(GoldError, match="say step="):
        step_of("5 weeks", Decimal(35))


@pytest.mark.parametrize(
    "line, low, high, unit, kind, modifier",
    [
        ("up to $30 million => up_to 30M USD", "30000000", "30000000", "USD", "money", "up_to"),
        ("10-20x => 10..20 x", "10", "20", "x", "multiple", "range"),
        ("$5 per MWh => 5 USD/MWh", "5", "5", "USD/MWh", "per_unit", "exact"),
        ("two sites => 2 site", "2", "2", "site", "count", "exact"),
        ("48 MW => 48 MW", "48", "48", "MW", "power", "exact"),
    ],
)
def test_a_figure_line_gives_value_unit_kind_and_modifier(line, low, high, unit, kind, modifier):
    figure = read_figure_line(line)

    assert (figure.low, figure.high) == (Decimal(low), Decimal(high))
    assert (figure.unit, figure.kind, figure.modifier) == (unit, kind, modifier)


@pytest.mark.parametrize(
    "line, precision",
    [
        ("3 January 2026 => 2026-01-03", "day"),
        ("Feb 11 => --02-11", "day"),
        ("June => 2026-06", "month"),
        ("Q4 => 2026-Q4", "quarter"),
        ("second half => 2026-H2", "half"),
        ("2028 => 2028", "year"),
    ],
)
def test_a_date_line_is_as_precise_as_it_is_written(line: str, precision: str):
    assert read_date_line(line).precision == precision


def test_a_term_line_has_a_kind_a_quote_and_the_rest():
    assert read_term_line("deposit @ $9 million | certainty=firm; scope=tranche 1") == (
        "deposit",
        "$9 million",
        {"certainty": "firm", "scope": "tranche 1"},
    )

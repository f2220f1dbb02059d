from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from agent.figures import read_figures
from agent.figures.number import read_amounts
from agent.figures.numerals import has_decimal_comma, read_numeral

CASES = [
    ("1,250", "en", None, "1250", "1"),
    ("1.250", "en", None, "1.250", "0.001"),
    ("1.250", "de", None, "1250", "1"),
    ("1,250", "es", None, "1.250", "0.001"),
    ("1,250", "es", False, "1250", "1"),
    ("0.250", "de", None, "0.250", "0.001"),
    ("3,5", "en", None, "3.5", "0.1"),
    ("1'250'000", "de", None, "1250000", "1"),
    ("12,34,567.89", "en", None, "1234567.89", "0.01"),
    ("1.250.000,50", "en", None, "1250000.50", "0.01"),
    (".534", "en", None, "0.534", "0.001"),
]


@pytest.mark.parametrize(("written", "language", "comma", "value", "step"), CASES)
def test_separators(written, language, comma, value, step):
    assert read_numeral(written, language=language, decimal_comma=comma) == (Decimal(value), Decimal(step))


@pytest.mark.parametrize("written", ["1.2.3", "12.34.56", "1,2,3"])
def test_no_number(written):
    assert read_numeral(written) is None


def test_the_rest_of_the_text_says_which_mark_is_decimal():
    assert has_decimal_comma(["1.250,50", "1.250"]) is True
    assert has_decimal_comma(["1,250.50", "1,250"]) is False
    assert has_decimal_comma(["1.250"]) is None


WORDS = [
    ("twenty-one million", "21000000"),
    ("one hundred and twenty-five", "125"),
    ("two hundred and two thousand", "202000"),
    ("two and a half million", "2500000"),
    ("nine point four", "9.4"),
    ("five eighths", "0.625"),
    ("half a billion", "500000000"),
    ("a million", "1000000"),
    ("3 dozen", "36"),
    ("12 lakh", "1200000"),
    ("1.3x10^6", "1300000"),
    ("3 1/4", "3.25"),
    ("1 234 567", "1234567"),
]


@pytest.mark.parametrize(("text", "value"), WORDS)
def test_english_numbers(text, value):
    assert [amount.low for amount in read_amounts(text)] == [Decimal(value)]


FOREIGN = [
    ("el precio de los dos mil quinientos", "2500"),
    ("la compra por los treinta y cinco millones", "35000000"),
    ("die Summe ist vierundzwanzig Millionen", "24000000"),
    ("der Preis ist zweihundertfünfzigtausend", "250000"),
    ("le prix est quatre-vingt-dix mille", "90000"),
    ("le total est soixante-quinze", "75"),
]


@pytest.mark.parametrize(("text", "value"), FOREIGN)
def test_numbers_in_other_languages(text, value):
    assert [amount.low for amount in read_amounts(text)] == [Decimal(value)]


@given(st.decimals(min_value=Decimal("0.01"), max_value=Decimal(10) ** 12, places=2))
def test_written_money_reads_back(value):
    [figure] = read_figures(f"It paid ${value:,} for it.")

    assert (figure.low, figure.high, figure.unit, figure.step) == (value, value, "USD", Decimal("0.01"))


@given(st.integers(min_value=1, max_value=10**9), st.sampled_from(["MW", "MWh", "tonnes", "%", "acres"]))
def test_written_measure_reads_back(value, unit):
    [figure] = read_figures(f"It has {value:,} {unit} of it.")

    assert figure.low == figure.high == value


@given(st.text(alphabet="0123456789.,-–$€%x /()+abMW\n\tfromtup", max_size=60))
def test_any_text_keeps_the_ledgers_promises(text):
    figures = read_figures(text)

    assert [figure.id for figure in figures] == [f"f{number}" for number in range(1, len(figures) + 1)]
    assert all(text[figure.start : figure.end] == figure.quote and figure.low <= figure.high for figure in figures)
    assert all(before.end <= after.start for before, after in zip(figures, figures[1:], strict=False))

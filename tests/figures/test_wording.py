from decimal import Decimal

import pytest

from agent.figures.wording import word_expression, word_value
from agent.schema.figure import Modifier

CASES = [
    ("30000000", "30000000", "USD", "up_to", "up to $30,000,000"),
    ("45000000", "45000000", "CAD", "exact", "CAD 45,000,000"),
    ("10000000", "20000000", "USD/MW", "range", "$10,000,000–20,000,000 per MW"),
    ("-5", "-5", "USD", "exact", "-$5"),
    ("25.5", "25.5", "%", "about", "about 25.5%"),
    ("10", "20", "x", "range", "10–20×"),
    ("70", "70", "MW", "exact", "70 MW"),
    ("3", "3", "site", "exact", "3 sites"),
    ("1", "1", "site", "exact", "1 site"),
    ("3", "3", "company", "at_least", "at least 3 companies"),
    ("12", "12", "person", "less_than", "less than 12 people"),
    ("4577.10", "4577.10", None, "exact", "4,577.1"),
]


@pytest.mark.parametrize(("low", "high", "unit", "modifier", "words"), CASES, ids=[case[4] for case in CASES])
def test_value_in_words(low, high, unit, modifier, words):
    assert word_value(Decimal(low), Decimal(high), unit, Modifier(modifier)) == words


def test_unknown_value_has_no_words():
    assert word_value(None, None, "USD", Modifier.EXACT) == ""


EXPRESSIONS = [
    ("30000000 - 21000000", "30,000,000 − 21,000,000"),
    ("(38000000 - 36500000) / 36500000 * 100", "(38,000,000 − 36,500,000) ÷ 36,500,000 × 100"),
    ("12500.5 + 3", "12,500.5 + 3"),
    ("2026 - 1998", "2026 − 1998"),
]


@pytest.mark.parametrize("expression, words", EXPRESSIONS, ids=[case[0] for case in EXPRESSIONS])
def test_an_expression_in_words(expression, words):
    assert word_expression(expression) == words

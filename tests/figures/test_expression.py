from decimal import Decimal

import pytest

from agent.figures.expression import solve, value_of

WORTH = [
    ("30000000 - 21000000", "9000000"),
    ("30,000,000 − 21,000,000", "9000000"),
    ("58 × 410000", "23780000"),
    ("(31.5 ÷ 25 − 1) × 100", "26.00"),
    ("(1 − 3 ÷ 4) × 100", "25.00"),
    ("340,000,000 ÷ 85,000,000", "4"),
    ("2 + 3 × 4", "14"),
    ("-2 + 3", "1"),
]


@pytest.mark.parametrize(("expression", "value"), WORTH)
def test_arithmetic_as_it_is_written_for_people(expression, value):
    assert value_of(expression) == Decimal(value)


@pytest.mark.parametrize("expression", ["(10–20) ÷ 2", "12 ÷ 0", "", "4 +", "(1 + 2", "1 2", "about 5"])
def test_what_is_no_arithmetic_between_single_numbers_has_no_value(expression):
    assert value_of(expression) is None


def test_an_error_says_what_is_wrong():
    with pytest.raises(ValueError, match="a bracket is not closed"):
        solve(["(", Decimal(1), "+", Decimal(2), "("])

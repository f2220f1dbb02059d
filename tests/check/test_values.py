from decimal import Decimal

import pytest

from agent.check.values import word_interval
from agent.figures.interval import Interval

CASES = [
    (Interval(Decimal(440500000), Decimal(441500000), high_open=True), "USD", "$440,500,000–441,500,000"),
    (Interval(None, Decimal(30000000)), "USD", "at most $30,000,000"),
    (Interval(None, Decimal(30), high_open=True), "MW", "less than 30 MW"),
    (Interval(Decimal(3), None), "site", "at least 3 sites"),
    (Interval(Decimal(3), None, low_open=True), "x", "more than 3×"),
    (Interval(Decimal(1) / 3, Decimal(2) / 3), "%", "0.333333–0.666667%"),
    (Interval(None, None), "USD", "any value"),
]


@pytest.mark.parametrize("interval, unit, words", CASES, ids=[case[2] for case in CASES])
def test_an_interval_is_told_in_words(interval, unit, words):
    assert word_interval(interval, unit) == words

from decimal import Decimal

import pytest

from agent.figures.interval import Interval, interval_of
from agent.schema.figure import Modifier


def D(text: str) -> Decimal:
    return Decimal(text)


CASES = [
    ("30000000", "30000000", "exact", "1000000", "[29500000, 30500000)"),
    ("30", "30", "up_to", "1", "(−∞, 30]"),
    ("30", "30", "less_than", "1", "(−∞, 30)"),
    ("30", "30", "at_least", "1", "[30, ∞)"),
    ("30", "30", "more_than", "1", "[30, ∞)"),
    ("100", "100", "about", "10", "[90, 110)"),
    ("10", "20", "range", "1", "[9.5, 20.5)"),
    ("10", "10", "exact", "0", "[10, 10]"),
]


@pytest.mark.parametrize(("low", "high", "modifier", "step", "shown"), CASES, ids=[case[2] for case in CASES])
def test_what_a_stated_value_stands_for(low, high, modifier, step, shown):
    assert str(interval_of(D(low), D(high), Modifier(modifier), D(step))) == shown


def test_arithmetic():
    a, b = Interval(D("1"), D("2")), Interval(D("3"), D("5"))

    assert [str(a + b), str(b - a), str(a * b), str(b / a)] == ["[4, 7]", "[1, 4]", "[3, 10]", "[1.5, 5]"]


def test_division_by_an_interval_that_holds_zero_gives_anything():
    assert str(Interval(D("1"), D("2")) / Interval(D("-1"), D("1"))) == "(−∞, ∞)"


def test_division_of_a_bound_stays_a_bound():
    assert str(Interval(None, D("30")) / Interval(D("2"), D("2"))) == "(−∞, 15]"


def test_division_by_an_infinite_interval_comes_near_to_zero():
    assert str(Interval(D("10"), D("10")) / Interval(D("2"), None)) == "(0, 5]"


def test_negative_times_range_swaps_ends():
    assert str(Interval(D("-2"), D("-1")) * Interval(D("3"), D("5"))) == "[-10, -3]"


def test_touching_intervals_are_disjoint_only_if_an_end_is_open():
    assert Interval(D("1"), D("2"), high_open=True).disjoint(Interval(D("2"), D("3")))
    assert not Interval(D("1"), D("2")).disjoint(Interval(D("2"), D("3")))
    assert not Interval(None, D("2")).disjoint(Interval(D("1"), None))

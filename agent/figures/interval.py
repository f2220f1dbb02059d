"""Interval arithmetic on what a figure may stand for: rounding, bounds, "about".

An end of None is infinite. Ends are closed unless said to be open.
"""

from dataclasses import dataclass
from decimal import Decimal

from agent.schema.figure import Modifier
from agent.schema.number import plain_decimal

# "About $50 million" may be 48 or 52: the contract's tolerance on each side.
ABOUT_TOLERANCE = Decimal("0.05")


@dataclass(frozen=True, slots=True)
class Interval:
    """The values a figure may stand for."""

    low: Decimal | None
    high: Decimal | None
    low_open: bool = False
    high_open: bool = False

    def __add__(self, other: "Interval") -> "Interval":
        return Interval(
            None if self.low is None or other.low is None else self.low + other.low,
            None if self.high is None or other.high is None else self.high + other.high,
            self.low_open or other.low_open,
            self.high_open or other.high_open,
        )

    def __neg__(self) -> "Interval":
        return Interval(
            None if self.high is None else -self.high,
            None if self.low is None else -self.low,
            self.high_open,
            self.low_open,
        )

    def __sub__(self, other: "Interval") -> "Interval":
        return self + (-other)

    def __mul__(self, other: "Interval") -> "Interval":
        corners = [_times(a, b) for a in _ends(self) for b in _ends(other)]
        return Interval(*_hull(corners))

    def __truediv__(self, other: "Interval") -> "Interval":
        """Dividing by an interval that holds zero can give anything."""
        if other.holds(Decimal(0)):
            return Interval(None, None)
        return self * Interval(*_hull([_inverse(end) for end in _ends(other)]))

    def scaled(self, factor: Decimal) -> "Interval":
        """Times a number that is exact, such as 100 for a percentage."""
        return self * Interval(factor, factor)

    def holds(self, value: Decimal) -> bool:
        above = self.low is None or value > self.low or (value == self.low and not self.low_open)
        below = self.high is None or value < self.high or (value == self.high and not self.high_open)
        return above and below

    def disjoint(self, other: "Interval") -> bool:
        """Whether no value lies in both."""
        return _before(self, other) or _before(other, self)

    def __str__(self) -> str:
        opening = "(" if self.low is None or self.low_open else "["
        closing = ")" if self.high is None or self.high_open else "]"
        low = "−∞" if self.low is None else plain_decimal(self.low)
        high = "∞" if self.high is None else plain_decimal(self.high)
        return f"{opening}{low}, {high}{closing}"


def interval_of(low: Decimal, high: Decimal, modifier: Modifier, step: Decimal) -> Interval:
    """What a stated value stands for: [v - step/2, v + step/2), opened or widened by its modifier.

    The ends of a range are written values too, so each is rounded like one.
    """
    half = step / 2
    if modifier is Modifier.UP_TO:
        return Interval(None, high)
    if modifier is Modifier.LESS_THAN:
        return Interval(None, high, high_open=True)
    if modifier in (Modifier.AT_LEAST, Modifier.MORE_THAN):
        return Interval(low, None)
    if modifier is Modifier.ABOUT:
        return Interval(
            low - half - abs(low) * ABOUT_TOLERANCE, high + half + abs(high) * ABOUT_TOLERANCE, high_open=True
        )
    return Interval(low - half, high + half, high_open=half != 0)


# An end as (value, sign of infinity, open): exactly one of value and sign says where it lies.
_End = tuple[Decimal | None, int, bool]


def _ends(interval: Interval) -> tuple[_End, _End]:
    return (interval.low, -1, interval.low_open), (interval.high, 1, interval.high_open)


def _times(a: _End, b: _End) -> _End:
    """The product of two ends; zero times infinity is zero, as the hull of a product needs."""
    if a[0] is not None and b[0] is not None:
        return a[0] * b[0], 0, a[2] or b[2]
    sign = _sign(a) * _sign(b)
    return (Decimal(0), 0, a[2] or b[2]) if sign == 0 else (None, sign, True)


def _inverse(end: _End) -> _End:
    """One over an end; over infinity it comes as near to zero as one likes, over an open zero the reverse."""
    if end[0] is None:
        return Decimal(0), 0, True
    return (None, -end[1], True) if end[0] == 0 else (1 / end[0], 0, end[2])


def _sign(end: _End) -> int:
    if end[0] is None:
        return end[1]
    return (end[0] > 0) - (end[0] < 0)


def _hull(corners: list[_End]) -> tuple[Decimal | None, Decimal | None, bool, bool]:
    finite = [(value, is_open) for value, _, is_open in corners if value is not None]
    no_low = any(value is None and sign < 0 for value, sign, _ in corners)
    no_high = any(value is None and sign > 0 for value, sign, _ in corners)
    low = None if no_low or not finite else min(value for value, _ in finite)
    high = None if no_high or not finite else max(value for value, _ in finite)
    low_open = all(is_open for value, is_open in finite if value == low)
    high_open = all(is_open for value, is_open in finite if value == high)
    return low, high, low is not None and low_open, high is not None and high_open


def _before(first: Interval, second: Interval) -> bool:
    if first.high is None or second.low is None:
        return False
    return first.high < second.low or (first.high == second.low and (first.high_open or second.low_open))

"""Slips of the pen: a stated value that has the digits of the right one in another order, or one digit wrong."""

from decimal import Decimal
from enum import IntEnum

from agent.check.relations.measures import REACH
from agent.figures.interval import Interval
from agent.schema.figure import Figure

# Digits behind these tell nothing: a value of millions is seldom written out.
MOST_DIGITS = 7


class Slip(IntEnum):
    """How telling it is: of two numbers that are none of each other's slips few come so near."""

    NONE = 0
    DIGIT = 1
    SWAPPED = 2


def slip_of(stated: Figure, computed: Interval) -> Slip:
    """What sets a stated value apart from what its operands give, if it is written as exactly as it was rounded."""
    if computed.low is None or computed.high is None or not stated.step or stated.high <= 0:
        return Slip.NONE
    middle = (computed.low + computed.high) / 2
    return slip_between(stated.high, middle, stated.step)


def slip_between(stated: Decimal, right: Decimal, step: Decimal) -> Slip:
    one, other = (_digits(value, step) for value in (stated, right))
    if one == other or len(one) != len(other) or not 2 <= len(one) <= MOST_DIGITS:
        return Slip.NONE
    if sorted(one) == sorted(other):
        return Slip.SWAPPED
    return Slip.DIGIT if sum(a != b for a, b in zip(one, other, strict=True)) == 1 else Slip.NONE


def _digits(value: Decimal, step: Decimal) -> str:
    """The digits of a value as it would be written with the same last place, without the zeros behind."""
    return str(int((abs(value) / step).to_integral_value()))


def distance(one: Figure, other: Figure) -> int:
    """How many characters lie between two figures; more than REACH where they have nothing to do with each other."""
    gap = max(one.start, other.start) - min(one.end, other.end)
    return gap if gap < REACH else REACH + 1

"""Units that a list, a change or an apposition states once: "10, 20 and 30 MW", "$10, 20 and 30 million"."""

from agent.figures.bare_sums import lend_currency
from agent.figures.ellipsis import lend_nouns
from agent.figures.quantity import Quantity
from agent.figures.tokens import Tokens
from agent.schema.figure import FigureKind, UnitOrigin

_JOINTS = frozenset(", and or to & / y e o und oder et ou versus vs vs. from a à bis".split())
_OF = frozenset("of the its de los der".split())
_LIKE_JOINTS = frozenset("and or versus vs vs. y o und oder et ou".split())
_RATES = frozenset({FigureKind.PERCENT, FigureKind.POINTS})
_DOLLARS = frozenset("AUD CAD NZD HKD SGD".split())
_MOST_PERCENT = 200
_REACH = 3
# "3.9 million headsets, up from 2.4 million".
_COMPARED = frozenset(", up down from compared with against versus vs to".split())


def share_units(tokens: Tokens, quantities: list[Quantity]) -> list[Quantity]:
    """Give a bare number the unit (and the scale) of the neighbour it is joined to; drop what stays tentative."""
    for left, right in zip(reversed(quantities[:-1]), reversed(quantities[1:]), strict=True):
        # A sign before the right number ("and $30") says nothing of the left one.
        if (
            left.unit is None
            and right.unit is not None
            and not right.is_signed
            and not (left.scale > 1 and right.kind in _RATES)  # "79.5 million, or 75%"
            and _is_joined(tokens, left, right, left_of=True)
        ):
            _lend(right, left, scale=True)
    for left, right in zip(quantities, quantities[1:], strict=False):
        if tokens.lowers[right.end : right.end + 1] == ["others"]:
            continue
        if not _is_joined(tokens, left, right, left_of=False) or not _may_lend_on(tokens, left, right):
            continue
        if right.unit is None and left.unit is not None:
            _lend(left, right, scale=False)
        elif left.unit and right.unit and left.unit.startswith(right.unit + "/"):
            right.unit, right.kind = left.unit, left.kind  # "from $75 a barrel to $46"
    lend_nouns(tokens, quantities)
    lend_currency(tokens, quantities)
    _share_dollars(tokens, quantities)
    return [quantity for quantity in quantities if not (quantity.is_tentative and quantity.unit is None)]


def _share_dollars(tokens: Tokens, quantities: list[Quantity]) -> None:
    """ "A$120m at 45c a share": cents of no country are those of the sum before them in the sentence."""
    for left, right in zip(quantities, quantities[1:], strict=False):
        is_bare_cent = right.origin is UnitOrigin.ASSUMED and right.factor < 1 and (right.unit or "")[:3] == "USD"
        is_dollar = left.kind is FigureKind.MONEY and left.unit in _DOLLARS and left.origin is not UnitOrigin.ASSUMED
        if is_bare_cent and is_dollar and "line" not in tokens.kinds[left.end : right.first] and right.unit:
            right.unit, right.origin = f"{left.unit}{right.unit[3:]}", UnitOrigin.INFERRED


def _is_joined(tokens: Tokens, left: Quantity, right: Quantity, *, left_of: bool) -> bool:
    between = tokens.lowers[left.end : right.first]
    joints = _JOINTS | _OF if left_of else _JOINTS
    if not 0 < len(between) <= _REACH or between == ["a"]:
        return False
    is_compared = not left_of and all(word in _COMPARED for word in between)
    return is_compared or all(word in joints for word in between)


def _may_lend_on(tokens: Tokens, left: Quantity, right: Quantity) -> bool:
    """Whether a unit carries on to the number behind: "435 homes and 187" does, "fell 4% to 13176" does not."""
    joint = tokens.lowers[left.end]
    if left.kind in _RATES:
        return (
            (joint in _LIKE_JOINTS or "from" in tokens.lowers[left.end : right.first])
            and right.scale == 1
            and right.low <= _MOST_PERCENT
        )
    is_compared = right.first - left.end > 1
    return joint != "," or is_compared or left.is_signed or left.kind is FigureKind.COUNT


def _lend(giver: Quantity, taker: Quantity, *, scale: bool) -> None:
    factor = giver.factor
    if scale and taker.scale == 1 and giver.scale > 1 and taker.low < 1000 and taker.kind is FigureKind.COUNT:
        factor *= giver.scale
    taker.low, taker.high, taker.step = taker.low * factor, taker.high * factor, taker.step * factor
    taker.unit, taker.kind, taker.origin, taker.factor = giver.unit, giver.kind, giver.origin, giver.factor

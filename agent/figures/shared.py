"""Units that a list, a change or an apposition states once: "10, 20 and 30 MW", "from 24 to 33 billion euros"."""

from agent.figures.quantity import Quantity
from agent.figures.sides import Context
from agent.figures.tokens import Tokens
from agent.schema.figure import FigureKind

_JOINTS = frozenset(", and or to & / y e o und oder et ou versus vs vs. from a à bis".split())
_OF = frozenset("of the its de los der".split())
_REACH = 3


def share_units(context: Context, quantities: list[Quantity]) -> list[Quantity]:
    """Give a bare number the unit (and the scale) of the neighbour that it is joined to."""
    tokens = context.tokens
    for left, right in zip(reversed(quantities[:-1]), reversed(quantities[1:]), strict=True):
        if left.unit is None and right.unit is not None and _is_joined(tokens, left, right, _JOINTS | _OF):
            _lend(right, left, scale=True)
    for left, right in zip(quantities, quantities[1:], strict=False):
        if right.unit is None and left.unit is not None and _is_joined(tokens, left, right, _JOINTS):
            _lend(left, right, scale=False)
    return quantities


def _is_joined(tokens: Tokens, left: Quantity, right: Quantity, joints: frozenset[str]) -> bool:
    between = tokens.lowers[left.end : right.first]
    return 0 < len(between) <= _REACH and all(word in joints for word in between)


def _lend(giver: Quantity, taker: Quantity, *, scale: bool) -> None:
    factor = giver.factor
    if scale and taker.scale == 1 and giver.scale > 1 and taker.low < 1000 and taker.kind is FigureKind.COUNT:
        factor *= giver.scale
    taker.low, taker.high, taker.step = taker.low * factor, taker.high * factor, taker.step * factor
    taker.unit, taker.kind, taker.origin, taker.factor = giver.unit, giver.kind, giver.origin, giver.factor

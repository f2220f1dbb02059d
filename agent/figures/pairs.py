"""Two amounts that stand beside each other: a range, a score, or two quantities."""

from dataclasses import replace
from decimal import Decimal
from enum import Enum

from agent.figures.amount import Amount
from agent.figures.counted import read_counted
from agent.figures.modifiers import cue_before
from agent.figures.number import read_amount
from agent.figures.ranges import Connector, is_change, opens_between, opens_from, read_connector
from agent.figures.sides import Context, Side, read_side
from agent.figures.tokens import DASHES, Tokens

MILLION = Decimal(10**6)
_SMALL = 13


class Pair(Enum):
    """What two amounts in a row are, if not a range."""

    SEPARATE = "separate"
    SCORE = "score"


def read_second(context: Context, side: Side, floor: int) -> tuple[Decimal, Side] | Pair | None:
    """The low end and the whole of a range that starts with `side`."""
    tokens = context.tokens
    cue = cue_before(tokens, side.first, floor=floor)
    start = side.first if cue is None else cue.edge
    connector = read_connector(tokens, side.end, is_between=opens_between(tokens, start))
    if connector is None or connector.second >= tokens.size:
        return None
    index = _number_at(context, connector.second)
    if index is None:
        return None
    amount = read_amount(tokens, index, decimal_comma=context.decimal_comma)
    if amount is None or amount.low != amount.high or amount.kind == "article":
        return None
    second = read_side(context, amount, side.end)
    if second.first > connector.second:
        return None
    if second.amount.low < 0 and connector.how == "dash":
        second = replace(second, amount=second.amount.negated())
    side = _as_million(side, second)
    shared = _share_scale(side, second)
    pair = _judge_pair(tokens, side, shared, second, connector, start)
    if pair is not None:
        return pair if pair is Pair.SCORE else None
    unit, currency = second.unit or side.unit, second.currency or side.currency
    low = _in_unit_of(second, side, shared.low)
    step = min(second.amount.step, _in_unit_of(second, side, shared.step))
    return low, Side(
        replace(second.amount, step=step), side.first, second.end, currency, unit, side.bound or second.bound
    )


def past_score(tokens: Tokens, end: int) -> int:
    while end < tokens.size and tokens.glued[end] and (tokens.texts[end] in DASHES or tokens.kinds[end] == "number"):
        end += 1
    return end


def _as_million(side: Side, second: Side) -> Side:
    """The "2m" of "2m to 3m euros" is no length."""
    is_scaled = second.amount.scale == MILLION and (second.currency is not None or second.amount.letter == "m")
    if side.unit is None or side.unit.written != "m" or side.amount.scale != 1 or not is_scaled:
        return side
    return replace(side, amount=side.amount.scaled(MILLION), unit=None)


def _in_unit_of(second: Side, side: Side, low: Decimal) -> Decimal:
    """ "200 MW to 1 GW": the first number counted in the second's unit."""
    if side.unit is None or second.unit is None or side.unit.code != second.unit.code:
        return low
    return low * side.unit.factor / second.unit.factor


def _number_at(context: Context, start: int) -> int | None:
    """The token of the number at `start`, past a currency sign or code before it."""
    tokens = context.tokens
    for index in range(start, min(start + 3, tokens.size)):
        if tokens.barred[index]:
            return None
        if read_amount(tokens, index, decimal_comma=context.decimal_comma) is not None:
            return index
        if tokens.kinds[index] not in ("currency", "word"):
            return None
    return None


def _share_scale(side: Side, second: Side) -> Amount:
    """ "$10–20 million": the first number takes the second's scale where it has none of its own."""
    scale = second.amount.scale
    first = side.amount
    is_thousand = second.amount.letter in ("k", "K") and first.low >= 1000
    if first.scale != 1 or scale == 1 or side.unit is not None or is_thousand or side.end != first.end:
        return first
    return first.scaled(scale) if first.low <= second.amount.low / scale else first


def _judge_pair(
    tokens: Tokens, side: Side, first: Amount, second: Side, connector: Connector, start: int
) -> Pair | None:
    """None where the two make a range."""
    low, high = _in_unit_of(second, side, first.low), second.amount.low
    if side.code and second.code and side.code != second.code:
        return Pair.SEPARATE
    if first.kind == "fraction" and side.code is None and second.amount.kind != "fraction":
        return Pair.SEPARATE  # "by a tenth to 22 cents"
    is_bare = side.code is None and second.code is None
    if side.unit is not None and second.code is None and connector.how != "to":
        return Pair.SEPARATE
    if connector.how == "or":
        is_next = low + second.amount.scale == high and side.code is None and second.currency is None
        is_next = is_next and (tokens.kinds[first.first] == "word" or high / second.amount.scale < _SMALL)
        return None if is_next else Pair.SEPARATE
    if connector.how == "dash":
        return _judge_dash(tokens, side, low, second, is_bare=is_bare)
    if connector.how == "to" and is_bare and tokens.texts[side.end] in DASHES and side.amount.kind == "digits":
        return Pair.SCORE if read_counted(tokens, second.end) is None else None  # "by 3-to-1"
    if low >= high:
        return Pair.SEPARATE
    if connector.how == "to":
        repeats_unit = side.code is not None and second.code is not None
        if is_change(tokens, start, has_from=opens_from(tokens, start), repeats_unit=repeats_unit):
            return Pair.SEPARATE
        if side.unit is not None and second.code is None and second.amount.scale == 1:
            return Pair.SEPARATE
    return None


def _judge_dash(tokens: Tokens, side: Side, low: Decimal, second: Side, *, is_bare: bool) -> Pair | None:
    """ "2-1" and "10-6" are scores; "10-20 sites" and "10–20%" are ranges."""
    is_glued = tokens.glued[side.end]
    if low >= second.amount.low:
        return Pair.SCORE if is_bare and is_glued and side.amount.step == 1 else Pair.SEPARATE
    is_plain = is_bare and second.amount.scale == 1 and side.amount.kind == "digits"
    if is_plain and is_glued and read_counted(tokens, second.end) is None:
        return Pair.SCORE if side.amount.step == 1 else Pair.SEPARATE
    return None

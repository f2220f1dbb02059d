"""The grammar of one quantity: an amount or a range, its unit, what it is per, and the words that bound it."""

from dataclasses import dataclass, replace
from decimal import Decimal

from agent.figures.amount import ONE, Amount
from agent.figures.bystanders import is_label, is_mark, is_named, is_title
from agent.figures.counts import read_count
from agent.figures.fractions import HALF, and_a_half
from agent.figures.lexicon import LEXICONS
from agent.figures.modifiers import Cue, cue_after, cue_before, is_length
from agent.figures.number import read_amount
from agent.figures.pairs import Pair, past_score, read_second
from agent.figures.per import Per, read_per, read_period_behind
from agent.figures.ranges import opens_between, opens_from
from agent.figures.sides import HUNDRED, Context, Side, read_side
from agent.figures.tokens import Tokens
from agent.schema.figure import FigureKind, Modifier, UnitOrigin

# "12% fewer than a year earlier" names a time, not a length.
_AGO = (["earlier"], ["ago"], ["before"], ["previously"], ["later"])
_HALVED = frozenset({FigureKind.DURATION, FigureKind.MEASURE, FigureKind.MULTIPLE})
_UNITS_WITHOUT_PER = frozenset({FigureKind.PERCENT, FigureKind.POINTS, FigureKind.MULTIPLE, FigureKind.DURATION})


@dataclass(slots=True)
class Quantity:
    """A quantity over tokens [first, end), in base units.

    `scale` is what a scale word or letter gave, `factor` how many base units one of the written unit is: what a
    number that shares this unit has to be multiplied by. `is_signed`: a currency sign stands before it;
    `is_tentative`: a bare number that is a quantity only if a neighbour lends it a unit.
    """

    first: int
    end: int
    low: Decimal
    high: Decimal
    step: Decimal
    unit: str | None
    kind: FigureKind
    origin: UnitOrigin = UnitOrigin.STATED
    modifier: Modifier = Modifier.EXACT
    period: str | None = None
    scale: Decimal = ONE
    factor: Decimal = ONE
    is_signed: bool = False
    is_tentative: bool = False


def read_quantity(context: Context, index: int, floor: int) -> tuple[Quantity | None, int]:
    """The quantity whose number starts at token `index`, and the token to go on from; none reaches before `floor`."""
    tokens = context.tokens
    amount = read_amount(tokens, index, decimal_comma=context.decimal_comma)
    if amount is None or amount.first < floor or any(tokens.barred[amount.first : amount.end]):
        return None, index + 1
    if amount.kind == "words" and is_title(tokens, amount.first, amount.end):
        return None, amount.end
    side = _with_half_behind(tokens, read_side(context, amount, floor))
    amount = side.amount
    cell = _read_cell(context, side, floor)
    if cell is not None:
        return cell, cell.end
    is_bare = side.first == amount.first
    has_unit = side.code is not None
    if is_named(tokens, side.first, side.end, has_unit=has_unit) or (
        is_bare and is_mark(tokens, amount.first, amount.end)
    ):
        return None, amount.end
    second = None if side.amount.low < side.amount.high else read_second(context, side, floor)
    if second is Pair.SCORE:
        return None, past_score(tokens, side.end)
    low, high = side.amount.low, side.amount.high
    if isinstance(second, tuple):
        side, low, high = second[1], second[0], second[1].amount.high
    quantity = _in_base_units(context, side, low, high)
    if quantity is None:
        return None, max(side.end, index + 1)
    _apply_per(tokens, quantity)
    _apply_modifiers(tokens, quantity, floor, inner=side.bound)
    is_plain_article = quantity.modifier is Modifier.EXACT or tokens.lowers[quantity.end : quantity.end + 1] in _AGO
    if amount.kind == "article" and is_plain_article:
        return None, index + 1
    return quantity, quantity.end


def _with_half_behind(tokens: Tokens, side: Side) -> Side:
    """ "A year and a half", "dos años y medio": the half stands behind the unit."""
    if side.unit is None or side.unit.kind not in _HALVED or side.amount.step != 1 or side.end + 1 >= tokens.size:
        return side
    half = and_a_half(tokens, side.end, LEXICONS[tokens.languages[side.end]])
    if half is None or half[0] != HALF:
        return side
    value = side.amount.low + HALF
    amount = replace(side.amount, low=value, high=value, step=HALF, kind="words")
    return replace(side, amount=amount, end=half[1])


def _read_cell(context: Context, side: Side, floor: int) -> Quantity | None:
    """A bare number in a table's cell, in the unit that the table states; brackets around it are a minus."""
    tokens, amount = context.tokens, side.amount
    declared = context.cells.declared.get(tokens.starts[amount.first])
    if declared is None or side.unit is not None or (side.currency is not None and declared.unit != side.code):
        return None
    first, end = side.first, side.end
    if first > floor and tokens.texts[first - 1] == "(" and tokens.texts[end : end + 1] == [")"]:
        amount, first, end = amount.negated(), first - 1, end + 1
    quantity = Quantity(first, end, amount.low, amount.high, amount.step, None, declared.kind, scale=declared.scale)
    quantity.origin = declared.origin
    return _times(quantity, declared.factor * declared.scale, declared.unit, declared.kind)


def _in_base_units(context: Context, side: Side, low: Decimal, high: Decimal) -> Quantity | None:
    """The quantity with its unit, or None where the number is no quantity."""
    tokens, amount = context.tokens, side.amount
    quantity = Quantity(side.first, side.end, low, high, amount.step, None, FigureKind.COUNT, scale=amount.scale)
    if side.currency is not None:
        quantity.origin, quantity.is_signed = side.currency.origin, _is_signed(tokens, side)
        return _times(quantity, side.currency.factor, side.currency.code, FigureKind.MONEY)
    if side.unit is not None:
        is_numbered = is_label(tokens, side.first) and side.unit.kind in (FigureKind.MEASURE, FigureKind.DURATION)
        if is_numbered or _is_article(tokens, amount):
            return None
        return _times(quantity, side.unit.factor, side.unit.code, side.unit.kind)
    if amount.kind == "fraction" and low < 1:
        quantity = _times(quantity, HUNDRED, "%", FigureKind.PERCENT)
        quantity.step = ONE
        return quantity
    count = read_count(tokens, side, low, high)
    if count is None:
        return None
    quantity.unit, quantity.kind, quantity.end = count.unit, count.kind, count.end
    quantity.is_tentative = count.is_tentative
    return quantity


def _is_signed(tokens: Tokens, side: Side) -> bool:
    return side.first < side.amount.first and tokens.kinds[side.first] not in ("number", "vulgar")


def _times(quantity: Quantity, factor: Decimal, unit: str | None, kind: FigureKind) -> Quantity:
    quantity.low, quantity.high, quantity.step = quantity.low * factor, quantity.high * factor, quantity.step * factor
    quantity.factor, quantity.unit, quantity.kind = factor, unit, kind
    return quantity


def _is_article(tokens: Tokens, amount: Amount) -> bool:
    """Whether the number is the "un" or "eine" before a plain unit, an article rather than a one."""
    is_one = amount.kind == "words" and amount.low == 1 and amount.end == amount.first + 1
    return is_one and tokens.languages[amount.first] != "en"


def _apply_per(tokens: Tokens, quantity: Quantity) -> None:
    per = read_per(tokens, quantity.end)
    if per is None and quantity.kind is FigureKind.MEASURE:
        per = _per_behind_substance(tokens, quantity.end)
    if per is None:
        return
    if per.unit is None or quantity.kind in _UNITS_WITHOUT_PER or quantity.unit is None:
        quantity.period = per.period
        return
    quantity.unit, quantity.end = f"{quantity.unit}/{per.unit}", per.end
    quantity.kind = FigureKind.PER_UNIT if quantity.kind is FigureKind.MONEY else FigureKind.MEASURE
    quantity.period = read_period_behind(tokens, per.end)


def _per_behind_substance(tokens: Tokens, end: int) -> Per | None:
    """ "0.3 grams of gold per tonne": what one of the unit is of stands between."""
    if tokens.lowers[end : end + 1] != ["of"]:
        return None
    for position in range(end + 2, min(end + 4, tokens.size)):
        if tokens.lowers[position] in ("per", "/"):
            per = read_per(tokens, position)
            return per if per is not None and per.unit is not None else None
    return None


def _apply_modifiers(tokens: Tokens, quantity: Quantity, floor: int, *, inner: Modifier | None) -> None:
    is_timed = quantity.kind is FigureKind.DURATION and tokens.kinds[quantity.end - 1] == "word"  # no bare age
    is_duration = is_length(quantity.unit, is_duration=is_timed)
    before = cue_before(tokens, quantity.first, floor=floor, is_duration=is_duration)
    before = before or _range_opener(tokens, quantity, floor)
    after = cue_after(tokens, quantity.end)
    if quantity.low < quantity.high:
        quantity.modifier = Modifier.RANGE
    elif inner is not None:
        quantity.modifier = inner
    if before is not None and (inner is None or before.modifier is not Modifier.ABOUT):
        quantity.modifier, quantity.first = before
    if after is not None and quantity.modifier in (Modifier.EXACT, Modifier.ABOUT):
        quantity.modifier, quantity.end = after


def _range_opener(tokens: Tokens, quantity: Quantity, floor: int) -> Cue | None:
    """The "between" or "from" of a range, and the "about" before that."""
    first = quantity.first
    if quantity.low == quantity.high or first <= floor or tokens.barred[first - 1]:
        return None
    if not (opens_between(tokens, first) or (opens_from(tokens, first) and tokens.languages[first] == "en")):
        return None
    outer = cue_before(tokens, first - 1, floor=floor)
    return outer if outer is not None and outer.modifier is Modifier.ABOUT else Cue(Modifier.RANGE, first - 1)

"""Whether two values of two documents can both be meant: rounding and bounds of figures, precision of dates."""

import re
from decimal import Decimal

from agent.check.across.days import span_of
from agent.check.sameness.alignment import agree as figures_agree
from agent.schema.figure import Date, Figure, FigureKind, Modifier

_FLOORS = frozenset({Modifier.AT_LEAST, Modifier.MORE_THAN})
# "A third", "two-thirds" and "half" are said of shares that come near them.
_FRACTION = Decimal("2.5")
_SHARE = re.compile(r"\b(?:half|thirds?|quarters?|fifths?|tenths?)\b", re.IGNORECASE)
_DIGIT = re.compile(r"\d")
# Round numbers have so many digits at least, and come so near.
_ROUNDED = frozenset({FigureKind.MONEY, FigureKind.COUNT, FigureKind.ENERGY, FigureKind.POWER, FigureKind.MEASURE})
_LEAST_DIGITS = 2
_ROUNDING = Decimal("0.01")


def agree(first: Figure | Date, second: Figure | Date) -> bool:
    """Whether both can be meant: rounding and bounds for figures, precision for dates."""
    if isinstance(first, Date) and isinstance(second, Date):
        return dates_agree(first, second)
    if isinstance(first, Figure) and isinstance(second, Figure):
        return _figures_agree(first, second)
    return True


def is_ceiling(figure: Figure) -> bool:
    return figure.modifier is Modifier.UP_TO


def _figures_agree(first: Figure, second: Figure) -> bool:
    """ "Up to 420" is no other text's 412, though 412 lies below it: of one thing each names its own number. "At least
    22" and "up to 22" name one number and say opposite things of it."""
    if {first.modifier, second.modifier} & _FLOORS and is_ceiling(first) is not is_ceiling(second):
        ceiling, floor = sorted((first, second), key=is_ceiling, reverse=True)
        return floor.modifier not in _FLOORS or floor.high < ceiling.high
    if is_ceiling(first) is not is_ceiling(second):
        first, second = (_as_number(item) if is_ceiling(item) else item for item in (first, second))
    first, second = _as_fraction(first), _as_fraction(second)
    return figures_agree(first, second) or _is_rounded(first, second) or _is_rounded(second, first)


def _as_number(figure: Figure) -> Figure:
    return figure.model_copy(update={"modifier": Modifier.EXACT})


def _as_fraction(figure: Figure) -> Figure:
    """A share that is told as a fraction stands for those that come near it."""
    if figure.kind is not FigureKind.PERCENT or figure.modifier is not Modifier.EXACT or _DIGIT.search(figure.quote):
        return figure
    return figure.model_copy(update={"step": 2 * _FRACTION}) if _SHARE.search(figure.quote) else figure


def _is_rounded(rough: Figure, fine: Figure) -> bool:
    """ "620 million" is 618 million, told in round numbers."""
    if rough.kind not in _ROUNDED or rough.low != rough.high or fine.low != fine.high or not fine.high:
        return False
    digits = rough.high.normalize().as_tuple()
    if len(digits.digits) < _LEAST_DIGITS or int(digits.exponent) <= int(fine.high.normalize().as_tuple().exponent):
        return False
    place = Decimal(1).scaleb(int(digits.exponent))
    return abs(rough.high - fine.high) < place / 2 and abs(rough.high - fine.high) <= _ROUNDING * abs(fine.high)


def dates_agree(first: Date, second: Date) -> bool:
    """ "The second quarter" and "May" agree; so do "by the end of 2027" and "31 December 2027"."""
    mine, theirs = (first.low, first.high), (second.low, second.high)
    one, other = span_of(*with_year_of(mine, theirs)), span_of(*with_year_of(theirs, mine))
    if one is None or other is None:
        return True
    bounds = {Modifier.UP_TO, Modifier.LESS_THAN}
    if first.modifier in bounds and second.modifier not in bounds:
        return other[0] <= one[1]
    if second.modifier in bounds and first.modifier not in bounds:
        return one[0] <= other[1]
    if first.modifier in bounds and second.modifier in bounds:
        return one[1] == other[1] or first.precision != second.precision
    return one[0] <= other[1] and other[0] <= one[1]


def with_year_of(one: tuple[str, str], other: tuple[str, str]) -> tuple[str, str]:
    """A day told without its year is of the other date's; of two such days the year is the same."""
    year = other[0][:4] if not other[0].startswith("--") else "2000"
    low, high = (f"{year}{item[1:]}" if item.startswith("--") else item for item in one)
    return low, high

"""Figures as the rules compare and print them: the interval a value stands for, and the words for it."""

from decimal import Decimal

from agent.figures.interval import Interval, interval_of
from agent.figures.wording import word_value
from agent.schema.figure import Figure, FigureKind, Modifier


def interval(figure: Figure) -> Interval:
    """What the figure may stand for, rounding and modifier included."""
    return interval_of(figure.low, figure.high, figure.modifier, figure.step)


def is_whole_count(figure: Figure) -> bool:
    """Whether a figure counts things one by one: nineteen ships are neither 18.6 nor 19.4."""
    is_plain = figure.low == figure.high and figure.modifier is Modifier.EXACT
    return figure.kind is FigureKind.COUNT and figure.step == 1 and is_plain


def say(figure: Figure) -> str:
    """The quote, and the interval it was taken for: "“$441 million” (read as $440,500,000–441,500,000)"."""
    quote = " ".join(figure.quote.split())
    if is_whole_count(figure):
        return f"“{quote}”"
    return f"“{quote}” (read as {word_interval(interval(figure), figure.unit)})"


def word_interval(interval: Interval, unit: str | None) -> str:
    """[440500000, 441500000) of USD -> "$440,500,000–441,500,000"; (−∞, 5] -> "at most $5"."""
    low, high = _short(interval.low), _short(interval.high)
    if low is None and high is None:
        return "any value"
    if low is None:
        return f"{'less than' if interval.high_open else 'at most'} {word_value(high, high, unit)}"
    if high is None:
        return f"{'more than' if interval.low_open else 'at least'} {word_value(low, low, unit)}"
    return word_value(low, high, unit)


def _short(value: Decimal | None) -> Decimal | None:
    """Computed ends can have no end; six digits tell more than anybody compares."""
    if value is None or value == value.to_integral_value():
        return value
    return value.quantize(max(Decimal(1).scaleb(value.adjusted() - 5), Decimal("0.000001"))).normalize()


def digits_swapped(first: Figure, second: Figure) -> int:
    """How many digits two values of one size have in common in another order; 0 where they differ otherwise."""
    values = [abs(figure.high).normalize() for figure in (first, second)]
    last = min(int(value.as_tuple().exponent) for value in values)
    one, other = (str(int(value.scaleb(-last))) for value in values)
    return len(one) if one != other and sorted(one) == sorted(other) else 0

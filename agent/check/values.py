"""Figures as the rules compare and print them: the interval a value stands for, and the words for it."""

from agent.figures.interval import Interval, interval_of
from agent.figures.wording import word_value
from agent.schema.figure import Figure


def interval(figure: Figure) -> Interval:
    """What the figure may stand for, rounding and modifier included."""
    return interval_of(figure.low, figure.high, figure.modifier, figure.step)


def say(figure: Figure) -> str:
    """The quote, and the interval it was taken for: "“$441 million” (taken as [440500000, 441500000))"."""
    quote = " ".join(figure.quote.split())
    return (
        f"“{quote}” ({word_value(figure.low, figure.high, figure.unit, figure.modifier)}, taken as {interval(figure)})"
    )

"""The period that a value is for: "over 10 months", "in Q3 2025"; "a year" is read with the unit."""

import re
from bisect import bisect_left

from agent.figures.quantity import Quantity
from agent.figures.tokens import Tokens
from agent.figures.written_dates import Written
from agent.schema.figure import FigureKind
from agent.schema.number import plain_decimal

_REACH = 70
_OVER = re.compile(
    r"\b(?:over|across|throughout|durante|a lo largo de|über|sur|pendant)\s(?:(?:the|a|los|las|un|una|les|die"
    r"|einen)\s)?"
    r"(?:(?:next|first|initial|coming|following|period|course|próximos|nächsten|prochains)\s)?(?:of\s|de\s"
    r"|of\sthe\snext\s)?$",
    re.IGNORECASE,
)
_FOR_DATE = re.compile(
    r"^\s(?:of\s\w{1,12}\s)?(?:in|for|during|en|im|durante|pour)\s(?:the\s|el\s|le\s|das\s|au\s)?(?:fiscal\s|year\s"
    r"|quarter\s)?$",
    re.IGNORECASE,
)
_DATED_KINDS = frozenset(
    {FigureKind.MONEY, FigureKind.PER_UNIT, FigureKind.PERCENT, FigureKind.POWER, FigureKind.ENERGY}
)
_MEASURED = frozenset({FigureKind.MEASURE, FigureKind.ENERGY, FigureKind.COUNT})
_SENTENCE_END = re.compile(r"[.!?]\s")


def add_periods(tokens: Tokens, quantities: list[Quantity], dates: tuple[Written, ...]) -> None:
    """Give values without a period the duration or the date that the words behind them say they are for."""
    starts = [written.start for written in dates]
    for index, quantity in enumerate(quantities):
        if quantity.period is not None or quantity.kind is FigureKind.DURATION:
            continue
        end = tokens.ends[quantity.end - 1]
        following = quantities[index + 1] if index + 1 < len(quantities) else None
        quantity.period = _duration_behind(tokens, quantity.end, following) or _rate_behind(tokens, quantity)
        if quantity.period is None and quantity.kind in _DATED_KINDS:
            place = bisect_left(starts, end)
            limit = None if following is None else tokens.starts[following.first]
            quantity.period = _date_behind(tokens.text, end, dates[place] if place < len(dates) else None, limit)


def _duration_behind(tokens: Tokens, position: int, following: Quantity | None) -> str | None:
    if following is None or following.kind is not FigureKind.DURATION or following.low != following.high:
        return None
    end, start = tokens.ends[position - 1], tokens.starts[following.first]
    between = tokens.text[end:start]
    has_line_end = "line" in tokens.kinds[position : following.first]  # a wrapped line has none
    if start - end > _REACH or has_line_end or _SENTENCE_END.search(between) or not _OVER.search(between):
        return None
    return f"{plain_decimal(following.low)} {following.unit}"


def _rate_behind(tokens: Tokens, quantity: Quantity) -> str | None:
    """ "4,200 tonnes of green hydrogen a year": the period behind what is measured."""
    if quantity.kind not in _MEASURED or tokens.lowers[quantity.end : quantity.end + 1] != ["of"]:
        return None
    for position in range(quantity.end + 2, min(quantity.end + 6, tokens.size - 1)):
        if tokens.kinds[position] != "word" or tokens.barred[position]:
            return None
        if tokens.lowers[position] in ("a", "per", "each", "every"):
            is_time = tokens.lowers[position + 1] in ("day", "week", "month", "quarter", "year")
            is_apart = tokens.lowers[position + 2 : position + 3] in (["later"], ["earlier"], ["ago"])
            return f"per {tokens.lowers[position + 1]}" if is_time and not is_apart else None
    return None


def _date_behind(text: str, end: int, written: Written | None, limit: int | None) -> str | None:
    if written is None or written.low != written.high or written.start - end > _REACH:
        return None
    if (limit is not None and limit < written.start) or not _FOR_DATE.match(text[end : written.start]):
        return None
    return None if written.low.startswith("--") else written.low

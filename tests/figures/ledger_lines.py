"""A ledger as lines of "quote | value | unit | modifier", to compare by eye."""

from decimal import Decimal

from agent.figures import read_figures
from agent.schema.number import plain_decimal

Line = tuple[str, str, str, str]


def written(text: str) -> list[Line]:
    return [
        (figure.quote, _value(figure.low, figure.high), figure.unit or "", str(figure.modifier))
        for figure in read_figures(text)
    ]


def filled(line: str) -> Line:
    """The modifier left out is exact; a range's ends stand apart by two dots."""
    quote, value, unit, *modifier = (part.strip() for part in line.split("|"))
    low, _, high = value.partition("..")
    return quote, _value(Decimal(low), Decimal(high or low)), unit, modifier[0] if modifier else "exact"


def _value(low: Decimal, high: Decimal) -> str:
    ends = [plain_decimal(end.normalize()) for end in (low, high)]
    return ends[0] if low == high else "..".join(ends)

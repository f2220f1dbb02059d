"""Another number in the same writing: "$1.752 billion" becomes "$1.572 billion" and keeps its signs and its digits."""

import re
from collections.abc import Iterator
from decimal import Decimal

from agent.schema.figure import Figure
from evals.seeded.fault import Edit

_NUMERAL = re.compile(r"\d(?:[\d.,'\u00a0\u202f]*\d)?")
_FACTORS = (Decimal("1.3"), Decimal("0.7"), Decimal("1.6"), Decimal("0.55"))
# A slip that a reader would still put down to rounding is none.
_LEAST_CHANGE = Decimal("0.08")


def misread_figure(figure: Figure) -> Iterator[tuple[Edit, Decimal]]:
    """Edits of a figure's one numeral, each with the factor by which the value changes: swapped digits, then others."""
    numerals = list(_NUMERAL.finditer(figure.quote))
    if len(numerals) != 1 or figure.low != figure.high:
        return
    numeral = numerals[0]
    digits = "".join(filter(str.isdigit, numeral.group()))
    for other in dict.fromkeys((*_swapped(digits), *_scaled(digits))):
        factor = Decimal(other) / Decimal(digits)
        if abs(factor - 1) >= _LEAST_CHANGE:
            start = figure.start + numeral.start()
            yield Edit(start, start + len(numeral.group()), _written_as(numeral.group(), other)), factor


def _swapped(digits: str) -> Iterator[str]:
    if len(digits) >= 2 and digits[0] != digits[1] and digits[1] != "0":
        yield digits[1] + digits[0] + digits[2:]


def _scaled(digits: str) -> Iterator[str]:
    """Numbers with as many digits, and as many noughts at the end."""
    kept = digits.rstrip("0") or "0"
    for factor in _FACTORS:
        other = str(int(Decimal(kept) * factor))
        if len(other) == len(kept) and other != kept and other.strip("0"):
            yield other + digits[len(kept) :]


def _written_as(numeral: str, digits: str) -> str:
    left = iter(digits)
    return "".join(next(left) if sign.isdigit() else sign for sign in numeral)


def write_value(figure: Figure, value: Decimal) -> Edit | None:
    """An edit that makes the figure `value`, with as many decimals and the same sign between thousands."""
    numerals = list(_NUMERAL.finditer(figure.quote))
    if len(numerals) != 1 or figure.low != figure.high or not figure.low:
        return None
    written = numerals[0].group()
    point = _DECIMALS.search(written)
    decimals = len(point.group()) - 1 if point else 0
    whole = "".join(filter(str.isdigit, written[: point.start()] if point else written))
    number = Decimal(f"{whole}.{point.group()[1:] if point else '0'}") * value / figure.low
    told = f"{number:,.{decimals}f}"
    thousands = next((sign for sign in written[: point.start() if point else None] if not sign.isdigit()), "")
    told = told.replace(",", "\0").replace(".", point.group()[0] if point else ".").replace("\0", thousands)
    start = figure.start + numerals[0].start()
    return Edit(start, start + len(written), told)


# "0.85" and "13,5" have decimals; "600.000" and "1,752" have none.
_DECIMALS = re.compile(r"[.,](?:\d{1,2}|\d{4,})$|(?<=^0)[.,]\d+$")

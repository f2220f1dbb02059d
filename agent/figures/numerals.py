"""Digits with separators: "1,250.50", "1.250,50", "1'250", "12,34,567", and which mark is the decimal one."""

import re
from collections.abc import Iterable
from decimal import Decimal
from typing import NamedTuple

from agent.figures.lexicon import Language

_GROUPED = re.compile(r"\d{1,3}([.,'’٬])\d{3}(?:\1\d{3})*")
_INDIAN = re.compile(r"\d{1,2}(?:,\d{2})+,\d{3}")
_SURE_POINT = re.compile(r"\d{1,3}(?:,\d{3})+\.\d+|\d+\.(?:\d{1,2}|\d{4,})")
_SURE_COMMA = re.compile(r"\d{1,3}(?:\.\d{3})+,\d+|\d+,(?:\d{1,2}|\d{4,})")

# Longer than this it is a code, and more than decimal arithmetic keeps.
_LONGEST = 24
MARKS = ".,'’٬"


class Numeral(NamedTuple):
    """A written number and the place value of its last digit."""

    value: Decimal
    step: Decimal


def has_decimal_comma(written: Iterable[str]) -> bool | None:
    """What the numbers that can be read in only one way say of the rest; None where they say nothing or both."""
    point = comma = False
    for numeral in written:
        if not numeral.isdigit():
            point = point or _SURE_POINT.fullmatch(numeral) is not None
            comma = comma or _SURE_COMMA.fullmatch(numeral) is not None
    return None if point == comma else comma


def read_numeral(written: str, *, language: Language = "en", decimal_comma: bool | None = None) -> Numeral | None:
    """The value of digits and separators; None for what is no number ("1.2.3").

    A single mark before three digits is read as the rest of the text writes ("1.250,50" elsewhere), else as the
    language does: 1.250 is one and a quarter in English, 1250 in Spanish, German and French.
    """
    if written.startswith("."):
        written = f"0{written}"
    if len(written) > _LONGEST:
        return None
    marks = {mark for mark in written if mark in MARKS}
    if not marks:
        return Numeral(Decimal(written), Decimal(1))
    if len(marks) > 1:
        decimal_mark = max(marks, key=written.rindex)
        whole, _, fraction = written.rpartition(decimal_mark)
        return _join(whole, fraction) if decimal_mark in ".," and _is_grouped(whole) else None
    mark = marks.pop()
    if written.count(mark) > 1 or mark in "'’٬":
        return _join(written, "") if _is_grouped(written) else None
    whole, _, fraction = written.partition(mark)
    if _may_be_thousands(whole, fraction):
        comma = decimal_comma if decimal_comma is not None else language != "en"
        if (mark == ",") != comma:
            return _join(written, "")
    return _join(whole, fraction)


def _may_be_thousands(whole: str, fraction: str) -> bool:
    return len(fraction) == 3 and len(whole) <= 3 and not whole.startswith("0")


def _is_grouped(written: str) -> bool:
    return written.isdigit() or _GROUPED.fullmatch(written) is not None or _INDIAN.fullmatch(written) is not None


def _join(whole: str, fraction: str) -> Numeral:
    digits = "".join(character for character in whole if character not in MARKS)
    if not fraction:
        return Numeral(Decimal(digits), Decimal(1))
    return Numeral(Decimal(f"{digits}.{fraction}"), Decimal(1).scaleb(-len(fraction)))

"""Dates as ISO text: writing them, widening them to their days, moving them."""

from calendar import monthrange
from datetime import date, timedelta

from agent.schema.figure import Precision


def write_day(year: int | None, month: int, day: int) -> str | None:
    """ "2026-01-03", or "--01-03" without a year; None for a day that the month does not have."""
    if not 1 <= month <= 12 or not 1 <= day <= monthrange(year or 2000, month)[1]:
        return None
    return f"--{month:02}-{day:02}" if year is None else f"{year:04}-{month:02}-{day:02}"


def write_month(year: int | None, month: int) -> str:
    return f"--{month:02}" if year is None else f"{year:04}-{month:02}"


def write_part(year: int | None, part: str, number: int) -> str:
    """write_part(2026, "Q", 3) -> "2026-Q3"."""
    return f"--{part}{number}" if year is None else f"{year:04}-{part}{number}"


def first_day(iso: str) -> date | None:
    """The first day that an ISO text with a year covers; None where no year is given."""
    return None if iso.startswith("--") else _edges(iso)[0]


def last_day(iso: str) -> date | None:
    """The last day that an ISO text with a year covers: "2026-Q1" ends on 31 March."""
    return None if iso.startswith("--") else _edges(iso)[1]


def precision_of(iso: str) -> Precision:
    rest = iso.removeprefix("--") if iso.startswith("--") else iso[5:]
    if not rest:
        return Precision.YEAR
    if rest[0] in "QH":
        return Precision.QUARTER if rest[0] == "Q" else Precision.HALF
    return Precision.DAY if len(rest) > 2 else Precision.MONTH


def move_months(day: date, months: int) -> date:
    """The same day of another month, or that month's last."""
    index = day.year * 12 + day.month - 1 + months
    year, month = divmod(index, 12)
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))


def full_year(digits: str) -> int:
    """ "26" -> 2026, "98" -> 1998."""
    year = int(digits)
    return year if len(digits) > 2 else year + (1900 if year >= 70 else 2000)


def _edges(iso: str) -> tuple[date, date]:
    year = int(iso[:4])
    rest = iso[5:]
    if not rest:
        return date(year, 1, 1), date(year, 12, 31)
    if rest[0] in "QH":
        length = 3 if rest[0] == "Q" else 6
        start = date(year, (int(rest[1]) - 1) * length + 1, 1)
        return start, move_months(start, length) - timedelta(days=1)
    month = int(rest[:2])
    if len(rest) == 2:
        return date(year, month, 1), date(year, month, monthrange(year, month)[1])
    day = date(year, month, int(rest[3:5]))
    return day, day

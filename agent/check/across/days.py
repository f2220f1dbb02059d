"""The days that a date may stand for."""

from datetime import date, timedelta

from agent.schema.figure import Date

_MONTHS = 6
_WEEK = timedelta(days=7)


def span_of(low: str, high: str) -> tuple[str, str] | None:
    """The first and the last day that a date may stand for, as ISO days."""
    first, last = _ends(low), _ends(high)
    return (first[0], last[1]) if first and last else None


def _ends(iso: str) -> tuple[str, str] | None:
    if iso.startswith("--"):
        return None
    year, _, rest = iso.partition("-")
    if not rest:
        return f"{year}-01-01", f"{year}-12-31"
    if rest.startswith("Q"):
        month = 3 * int(rest[1])
        return f"{year}-{month - 2:02}-01", f"{year}-{month:02}-31"
    if rest.startswith("H"):
        return (f"{year}-01-01", f"{year}-06-31") if rest[1] == "1" else (f"{year}-07-01", f"{year}-12-31")
    if "-" not in rest:
        return f"{year}-{rest}-01", f"{year}-{rest}-31"
    return iso, iso


def are_of_one_week(first: str | None, second: str | None) -> bool:
    """Whether two reports are of days so near that the one tells no later news than the other."""
    try:
        days = [date.fromisoformat(item or "") for item in (first, second)]
    except ValueError:
        return False
    return abs(days[1] - days[0]) <= _WEEK


def days_of(told: Date, published: str | None) -> tuple[str, str] | None:
    """The days that a date of a report stands for; one without its year is of the year of the report."""
    return span_of(_with_year(told.low, published or ""), _with_year(told.high, published or ""))


def _with_year(iso: str, published: str) -> str:
    """ "9 October" in a report of February was last year's, and "March" in one of October is next year's."""
    if not iso.startswith("--") or not published[:4].isdigit():
        return iso
    year = int(published[:4])
    ahead = (int(iso[2:4]) - int(published[5:7])) if iso[2:4].isdigit() and published[5:7].isdigit() else 0
    return f"{year - (ahead > _MONTHS) + (ahead < -_MONTHS)}{iso[1:]}"

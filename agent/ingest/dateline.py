"""Full calendar dates in the head of an article, in the ways that newspapers of several languages print them."""

import re
from datetime import date

_MONTHS = {
    1: "january jan enero januar jänner jän janvier janv gennaio janeiro januari",
    2: "february feb febrero februar feber février févr fevrier febbraio fevereiro februari",
    3: "march mar marzo märz mär maerz mars março maart mrz",
    4: "april apr abril abr avril avr aprile",
    5: "may mayo mai maggio maio mei",
    6: "june jun junio juni juin giugno junho",
    7: "july jul julio juli juillet juil luglio julho",
    8: "august aug agosto ago août aout augustus",
    9: "september sept sep septiembre setiembre septembre settembre setembro",
    10: "october oct octubre oktober okt octobre ottobre outubro",
    11: "november nov noviembre novembre novembro",
    12: "december dec diciembre dic dezember dez décembre déc decembre dicembre dezembro",
}
_MONTH_NUMBERS = {name: number for number, names in _MONTHS.items() for name in names.split()}
_MONTH = "(?P<month>" + "|".join(sorted(_MONTH_NUMBERS, key=len, reverse=True)) + r")\b\.?"
_DAY = r"(?P<day>\d{1,2})(?:st|nd|rd|th|er|º|ª|\.)?"
_YEAR = r"(?P<year>(?:19|20)\d\d)\b"
_WRITTEN = (
    re.compile(rf"\b{_MONTH}\s+{_DAY},?\s+{_YEAR}", re.I),
    re.compile(rf"\b{_DAY}\s+(?:de\s+|of\s+)?{_MONTH},?\s+(?:de\s+|del\s+)?{_YEAR}", re.I),
    re.compile(rf"\b{_DAY}-{_MONTH}-{_YEAR}", re.I),
    re.compile(r"(?<![\d.-])(?P<year>(?:19|20)\d\d)[-/.](?P<month>\d{1,2})[-/.](?P<day>\d{1,2})(?![\d])"),
    re.compile(r"(?P<year>(?:19|20)\d\d)年\s?(?P<month>\d{1,2})月\s?(?P<day>\d{1,2})日"),
)
# 3.1.2026 is a day first everywhere that writes dots; with slashes it depends on the country.
_DOTTED = re.compile(r"(?<![\d.])(?P<day>\d{1,2})\.\s?(?P<month>\d{1,2})\.\s?(?P<year>(?:19|20)\d\d)(?!\d)")
_SLASHED = re.compile(r"(?<![\d/])(?P<first>\d{1,2})[/-](?P<second>\d{1,2})[/-](?P<year>(?:19|20)\d\d)(?!\d)")


def read_day(line: str) -> str | None:
    """The first full date of a line as YYYY-MM-DD; None where day and month cannot be told apart."""
    found = [match for pattern in (*_WRITTEN, _DOTTED) for match in [pattern.search(line)] if match]
    for match in sorted(found, key=lambda match: match.start()):
        month = match["month"].lower()
        day = _valid(match["year"], _MONTH_NUMBERS.get(month) or int(month), match["day"])
        if day is not None:
            return day
    slashed = _SLASHED.search(line)
    if slashed is None:
        return None
    first, second = int(slashed["first"]), int(slashed["second"])
    if first > 12 or first == second:
        return _valid(slashed["year"], second, first)
    return _valid(slashed["year"], first, second) if second > 12 else None


def _valid(year: str, month: int, day: str | int) -> str | None:
    try:
        return date(int(year), month, int(day)).isoformat()
    except ValueError:
        return None

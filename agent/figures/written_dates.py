"""Absolute dates of a text as ISO values: what each pattern says, and which of two overlapping dates stands."""

import re
from collections.abc import Callable, Iterator
from functools import lru_cache
from typing import NamedTuple

from agent.figures import date_patterns as patterns
from agent.figures.calendar_text import full_year, write_day, write_month, write_part
from agent.figures.lexicon.calendar import ENGLISH_WORDS, MONTHS, ONLY_CAPITALISED, ORDINALS
from agent.figures.lexicon.languages import LANGUAGE_MARKS

# How far a date may reach on either side of its month's name or its year.
_WINDOW = 48
_OPENER_REACH = 60
_WEEKDAY_REACH = 20
# Joints that mean a range only behind "from" ("January 2026 a 5%").
_SHORT_JOINTS = (["a"], ["al"], ["à"], ["au"], ["y"], ["et"], ["und"])
_LANGUAGE_SAMPLE = 4000


class Written(NamedTuple):
    """A date at [start, end) of the text, and the ISO ends that it says."""

    start: int
    end: int
    low: str
    high: str


@lru_cache(maxsize=2)  # figures and dates of one text are read one after the other
def find_written(text: str) -> tuple[Written, ...]:
    """Every absolute date, in text order; the longest where two overlap."""
    found: list[Written] = []
    day_first: bool | None = None
    for pattern, read in _ANYWHERE:
        for match in pattern.finditer(text):
            if day_first is None and pattern is patterns.NUMERIC:
                day_first = is_day_first(text)
            _keep(found, read(match, bool(day_first)))
    for anchor, readers in ((patterns.MONTH_ANCHOR, _NEAR_MONTHS), (patterns.YEAR_ANCHOR, _NEAR_YEARS)):
        for start, end in _windows(anchor, text):
            for pattern, read in readers:
                for match in pattern.finditer(text, start, end):
                    _keep(found, read(match, False))
    lowered = text.lower()
    if any(word in lowered for word in patterns.PART_WORDS):
        for match in patterns.LONG_PART.finditer(text):
            _keep(found, _read_long_part(match, False))
    return tuple(_without_ranges(text, _without_overlaps([_with_weekday(text, written) for written in found])))


def is_day_first(text: str) -> bool:
    """Whether 1/3/2026 is the first of March here: by a date that can be read in one way only, else by custom."""
    for match in patterns.NUMERIC.finditer(text):
        first, second = int(match["a"]), int(match["b"])
        if first > 12 >= second:
            return True
        if second > 12 >= first:
            return False
    if _main_language(text) != "en" or "£" in text or " plc" in text.lower():
        return True
    return patterns.DAY_MONTH.search(text) is not None and patterns.MONTH_DAY.search(text) is None


def _main_language(text: str) -> str:
    votes: dict[str, int] = {}
    for word in text[:_LANGUAGE_SAMPLE].lower().split():
        mark = LANGUAGE_MARKS.get(word)
        if mark:
            votes[mark] = votes.get(mark, 0) + 1
    return max(votes, key=votes.__getitem__) if votes else "en"


def _windows(anchor: re.Pattern[str], text: str) -> Iterator[tuple[int, int]]:
    """Stretches of text around the anchor's matches, merged where they touch."""
    start = end = -1
    for match in anchor.finditer(text):
        low, high = max(0, match.start() - _WINDOW), match.end() + _WINDOW
        if low > end:
            if end >= 0:
                yield start, end
            start = low
        end = high
    if end >= 0:
        yield start, end


def _keep(found: list[Written], written: Written | None) -> None:
    if written is not None:
        found.append(written)


def _with_weekday(text: str, written: Written) -> Written:
    """With the weekday's name right before a day, so that a rule can check it."""
    if len(written.low) < len("--01-01") or written.low[-3] != "-":
        return written
    weekday = patterns.WEEKDAY_BEFORE.search(text, max(0, written.start - _WEEKDAY_REACH), written.start)
    return written if weekday is None else written._replace(start=weekday.start())


_Reader = Callable[[re.Match[str], bool], Written | None]


def _is_month(name: str, *, beside_day: bool = False) -> bool:
    """Beside a day "mars" and "mai" are months in lower case too; "5 may" and "5 mar" are none."""
    doubtful = ENGLISH_WORDS if beside_day else ONLY_CAPITALISED
    return name.lower() not in doubtful or name[:1].isupper()


def _span(match: re.Match[str], low: str | None, high: str | None) -> Written | None:
    if low is None or high is None or (low > high and not low.startswith("--")):
        return None
    if (
        low != high
        and patterns.AND.search(match.group())
        and not patterns.BETWEEN.search(match.string, 0, match.start())
    ):
        return None
    end = match.end()
    while match.string[end - 1] in " ,.-" and end > match.start():
        end -= 1
    return Written(match.start(), end, low, high)


def _year(*groups: str | None) -> int | None:
    written = next((group for group in groups if group), None)
    return None if written is None else full_year(written)


def _read_iso(match: re.Match[str], day_first: bool) -> Written | None:
    iso = write_day(int(match["y"]), int(match["m"]), int(match["d"]))
    return _span(match, iso, iso)


def _read_numeric(match: re.Match[str], day_first: bool) -> Written | None:
    a, b, year = int(match["a"]), int(match["b"]), full_year(match["y"])
    if len(match["y"]) == 2 and match["mark"] != "/":
        return None
    day, month = (a, b) if (day_first or a > 12 or match["mark"] == ".") and b <= 12 else (b, a)
    iso = write_day(year, month, day)
    return _span(match, iso, iso)


def _read_days(match: re.Match[str], day_first: bool) -> Written | None:
    if not _is_month(match["m"], beside_day=True):
        return None
    month, year = MONTHS[match["m"].lower()], _year(match["y"], match.groupdict().get("y2"))
    low = write_day(year, month, int(match["d"]))
    high = write_day(year, month, int(match["d2"])) if match["d2"] else low
    return _span(match, low, high)


def _read_month_number(match: re.Match[str], day_first: bool) -> Written | None:
    iso = write_month(_year(match["y"], match["y2"]), int(match["m"] or match["m2"]))
    return _span(match, iso, iso)


def _read_day_to_day(match: re.Match[str], day_first: bool) -> Written | None:
    names = ("m", "d", "y", "m2", "d2", "y2") if match["m"] else ("n", "e", "z", "n2", "e2", "z2")
    month, day, year, month2, day2, year2 = (match[name] for name in names)
    if not (_is_month(month, beside_day=True) and _is_month(month2, beside_day=True)):
        return None
    low = write_day(_year(year, year2), MONTHS[month.lower()], int(day))
    high = write_day(_year(year2, year), MONTHS[month2.lower()], int(day2))
    return _span(match, low, high)


def _read_month(match: re.Match[str], day_first: bool) -> Written | None:
    groups = match.groupdict()
    if not _is_month(match["m"]) or (groups.get("m0") and not _is_month(match["m0"])):
        return None
    year = _year(groups.get("y"), groups.get("yy"))
    high = write_month(year, MONTHS[match["m"].lower()])
    low = write_month(year, MONTHS[match["m0"].lower()]) if groups.get("m0") else high
    return _span(match, low, high)


def _read_in_month(match: re.Match[str], day_first: bool) -> Written | None:
    if not _is_month(match["m"]) or (not match["m"][:1].isupper() and match["m"].lower() in ("may", "march", "mars")):
        return None
    iso = write_month(None, MONTHS[match["m"].lower()])
    return Written(match.start("m"), match.end("m"), iso, iso)


def _read_short_part(match: re.Match[str], day_first: bool) -> Written | None:
    part = (match["p"] or match["p2"] or match["p3"]).upper()
    number = int(match["n"] or match["n2"] or match["n3"])
    year = _year(match["y"], match["y3"])
    part = {"T": "Q", "S": "H"}.get(part, part)
    if (part == "H" and number > 2) or (year is None and (match["p"] or match["p2"]) in ("T", "S")):
        return None
    low = write_part(year, part, number)
    high = write_part(year, part, int(match["to"])) if match["to"] else low
    return _span(match, low, high)


def _read_long_part(match: re.Match[str], day_first: bool) -> Written | None:
    name = (match["p"] or match["p2"]).lower()
    part = "Q" if name.startswith(("quart", "trim")) else "H"
    number = ORDINALS[(match["n"] or match["n2"]).lower()]
    year = _year(match["y"], match["y2"])
    if part == "H" and (number > 2 or year is None):
        return None
    iso = write_part(year, part, number)
    return _span(match, iso, iso)


def _read_year(match: re.Match[str], day_first: bool) -> Written | None:
    year = full_year(match["y"])
    groups = match.groupdict()
    last = full_year(groups["y2"]) if groups.get("y2") else year
    if groups.get("to"):
        last = year // 100 * 100 + int(groups["to"])
        last = last if last > year else year
        if last > year + 20:
            return None
    if last < year:
        return None
    return _span(match, f"{year:04}", f"{last:04}")


def _read_bare_year(match: re.Match[str], day_first: bool) -> Written | None:
    text = match.string
    if patterns.NOT_A_YEAR.match(text, match.end()) or patterns.COUNT_CUE.search(
        text, max(0, match.start() - 16), match.start()
    ):
        return None
    return _read_year(match, day_first)


def _read_decade(match: re.Match[str], day_first: bool) -> Written | None:
    year = int(match["y"])
    return _span(match, f"{year:04}", f"{year + 9:04}")


_ANYWHERE: tuple[tuple[re.Pattern[str], _Reader], ...] = (
    (patterns.NUMERIC, _read_numeric),
    (patterns.SHORT_PART, _read_short_part),
)
_NEAR_MONTHS: tuple[tuple[re.Pattern[str], _Reader], ...] = (
    (patterns.DAY_TO_DAY, _read_day_to_day),
    (patterns.DAY_MONTH, _read_days),
    (patterns.MONTH_DAY, _read_days),
    (patterns.MONTH_YEAR, _read_month),
    (patterns.MONTH_SPAN, _read_month),
    (patterns.IN_MONTH, _read_in_month),
)
_NEAR_YEARS: tuple[tuple[re.Pattern[str], _Reader], ...] = (
    (patterns.ISO, _read_iso),
    (patterns.MONTH_NUMBER, _read_month_number),
    (patterns.YEAR_WORD, _read_year),
    (patterns.PART_OF_YEAR, _read_year),
    (patterns.YEARS, _read_bare_year),
    (patterns.DECADE, _read_decade),
)


def _without_overlaps(found: list[Written]) -> list[Written]:
    kept: list[Written] = []
    for written in sorted(found, key=lambda item: (item.start, -item.end)):
        if kept and written.start < kept[-1].end:
            if written.end - written.start > kept[-1].end - kept[-1].start:
                kept[-1] = written
            continue
        kept.append(written)
    return kept


def _without_ranges(text: str, found: list[Written]) -> list[Written]:
    """Two dates that "from ... to ..." or "between ... and ..." joins become one."""
    kept: list[Written] = []
    for written in found:
        if kept and _is_range(text, kept[-1], written):
            kept[-1] = Written(kept[-1].start, written.end, kept[-1].low, written.high)
        else:
            kept.append(written)
    return kept


def _is_range(text: str, first: Written, second: Written) -> bool:
    joint = text[first.end : second.start]
    if len(joint) > 24 or first.low != first.high or first.low.startswith("--") != second.low.startswith("--"):
        return False
    if first.low >= second.low or not patterns.JOINT.fullmatch(joint):
        return False
    opener = text[max(0, first.start - _OPENER_REACH) : first.start]
    if patterns.MOVED.search(opener):
        return False
    if patterns.AND.match(joint):
        return patterns.BETWEEN.search(opener) is not None
    return joint.split()[:1] not in _SHORT_JOINTS or patterns.FROM.search(opener) is not None

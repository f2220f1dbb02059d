"""The ways a date is written, as regular expressions over running text, and what each of them says.

Every pattern is bounded and starts at a digit or at a name, so that a long text costs linear time.
"""

import re
from collections.abc import Callable
from functools import lru_cache
from typing import NamedTuple

from agent.figures.calendar_text import full_year, write_day, write_month, write_part
from agent.figures.lexicon.calendar import MONTHS, ONLY_CAPITALISED, ORDINALS, WEEKDAYS


class Written(NamedTuple):
    """A date found at [start, end): ISO ends; `rank` settles overlaps (a longer match wins first)."""

    start: int
    end: int
    low: str
    high: str


@lru_cache(maxsize=2)  # figures and dates of one text are read one after the other
def find_written(text: str, *, day_first: bool) -> tuple[Written, ...]:
    """Every absolute date, in text order; the longest where two overlap."""
    found: list[Written] = []
    for pattern, read in _READERS:
        for match in pattern.finditer(text):
            written = read(match, day_first)
            if written is not None:
                found.append(written)
    return tuple(_without_ranges(text, _without_overlaps(found)))


def is_day_first(text: str, language: str) -> bool:
    """Whether 1/3/2026 is the first of March here: by a date that can be read in one way only, else by custom."""
    for match in _NUMERIC.finditer(text):
        first, second = int(match["a"]), int(match["b"])
        if first > 12 >= second:
            return True
        if second > 12 >= first:
            return False
    if language != "en":
        return True
    return (
        "£" in text
        or " plc" in text.lower()
        or (_DAY_MONTH.search(text) is not None and _MONTH_DAY.search(text) is None)
    )


def _names(table: dict[str, int]) -> str:
    return "|".join(sorted(table, key=len, reverse=True))


_MONTH = rf"(?:{_names(MONTHS)})"
_WEEKDAY = rf"(?:{_names(WEEKDAYS)})"
# Two letters are looked at before any name is tried: most words of a text start otherwise.
_MONTH_STARTS = r"(?=j[aäu]|en|f[eé]|m[aäre]|a[pbvoug]|se|o[ck]|no|d[ieé])"
_NAME_STARTS = r"(?=j[aäue]|en|f[eér]|m[aäreoi]|a[pbvoug]|s[eauáo]|o[ck]|no|d[ieéo]|t[uh]|we|lu|v[ie])"
_DAY = r"(?:0?[1-9]|[12]\d|3[01])"
_YEAR = r"(?:19|20)\d{2}"
_ORD = r"(?:st|nd|rd|th|er|º|°|\.)?"
_LEAD = rf"(?:(?<!\w)(?P<weekday>{_WEEKDAY})\.?,?\s{{1,2}}(?:the\s|den\s|dem\s|le\s)?)?"
_OF = r"(?:\s(?:of|de|del|d['’])\s?|\s?,\s?|\s)"
_TO = r"\s?(?:-|–|—|to|through|and|until|bis|und|a|al|à|au|y|et|hasta)\s?"
_FLAGS = re.IGNORECASE
_AND = re.compile(r"\s(?:and|und|y|et)\s", _FLAGS)
_BETWEEN = re.compile(r"\b(?:between|zwischen|entre)\s(?:the\s|el\s|le\s|dem\s)?$", _FLAGS)

_ISO = re.compile(
    rf"(?<![\w.-])(?P<y>{_YEAR})-(?P<m>0[1-9]|1[0-2])-(?P<d>{_DAY})(?=T\d|(?![\w-]))(?:T[\d:.]{{2,15}}Z?)?"
)
_NUMERIC = re.compile(
    rf"(?<![\w./$€£-]){_LEAD}(?P<a>\d{{1,2}})(?P<mark>[/.-])(?P<b>\d{{1,2}})(?P=mark)(?P<y>{_YEAR}|\d{{2}})(?![\w/]|[.,-]\d)",
    _FLAGS,
)
_DAY_MONTH = re.compile(
    rf"{_LEAD}(?<![\w.,$€£/-])(?P<d>{_DAY}){_ORD}(?:{_TO}(?P<d2>{_DAY}){_ORD})?(?:\s(?:of|de)\s|[\s-])(?P<m>{_MONTH})\b\.?"
    rf"(?:{_OF}(?:of\s|de\s)?(?P<y>{_YEAR})(?!\d)|-(?P<y2>{_YEAR}|\d\d)(?!\d))?",
    _FLAGS,
)
_MONTH_DAY = re.compile(
    rf"(?<!\w){_NAME_STARTS}{_LEAD}(?<!\w)(?P<m>{_MONTH})\b\.?\s(?:the\s)?(?P<d>{_DAY})(?:st|nd|rd|th)?(?!\d|\w|[.,:]\d|\s?%|/)"
    rf"(?:{_TO}(?P<d2>{_DAY})(?:st|nd|rd|th)?(?![\w:]|[.,]\d))?(?:(?:\s?,\s?|\s|,?\sof\s)(?P<y>{_YEAR})(?![\w.]\d|\d))?",
    _FLAGS,
)
_DAY_TO_DAY = re.compile(
    rf"(?<!\w){_MONTH_STARTS}(?P<m>{_MONTH})\b\.?\s(?P<d>{_DAY})(?:,?\s(?P<y>{_YEAR}))?{_TO}(?P<m2>{_MONTH})\b\.?\s(?P<d2>{_DAY})(?!\d)(?:,?\s(?P<y2>{_YEAR}))?"
    rf"|(?<![\w.,])(?P<e>{_DAY}){_ORD}\s(?:de\s)?(?P<n>{_MONTH})\b\.?(?:\s(?:de\s)?(?P<z>{_YEAR}))?{_TO}(?P<e2>{_DAY}){_ORD}\s(?:de\s)?(?P<n2>{_MONTH})\b\.?(?:\s(?:de\s|,)?(?P<z2>{_YEAR}))?",
    _FLAGS,
)
_MONTH_YEAR = re.compile(
    rf"(?<!\w){_MONTH_STARTS}(?:(?P<m0>{_MONTH})\b\.?(?:\s(?P<y0>{_YEAR}))?{_TO})?(?P<m>{_MONTH})\b\.?(?:,?\s(?:of\s|de\s|del\s)?(?P<y>{_YEAR})(?!\d)|['’-](?P<yy>\d\d)(?!\d))",
    _FLAGS,
)
_MONTH_NUMBER = re.compile(
    rf"(?<![\w./$€£-])(?:(?P<m>0?[1-9]|1[0-2])[/-](?P<y>{_YEAR})|(?P<y2>{_YEAR})/(?P<m2>0?[1-9]|1[0-2]))(?![\w/]|[.,-]\d)"
)
_MONTH_SPAN = re.compile(rf"(?<!\w){_MONTH_STARTS}(?P<m0>{_MONTH})\b\.?{_TO}(?P<m>{_MONTH})\b", _FLAGS)
_IN_MONTH = re.compile(
    rf"(?<!\w)(?:in|since|during|until|by|through|from|late|early|mid|of|en|desde|hasta|im|seit|bis|ab|depuis|fin|end)[\s-](?:late\s|early\s)?(?P<m>{_MONTH})(?![\w-]|\.?\s\d)",
    _FLAGS,
)
_ORDINAL = rf"(?:{_names(ORDINALS)})"
_BEFORE_YEAR = r"(?:\s|\s?,\s?|\s?of\s|\sof\sthe\s|\sde\s|\sdel\s|\sdes\s|\sin\s)(?:fiscal\syear\s|fiscal\s|calendar\s|the\s(?:fiscal\s)?year\s|FY\s?['’]?|año\s|jahres\s|ejercicio\s)?"
_SHORT_PART = re.compile(
    rf"(?<![\w-])(?:(?P<p>[QHST])(?P<n>[1-4])|(?P<n2>[1-4])(?P<p2>[QHT]))(?:{_TO}[QHT](?P<to>[1-4]))?(?:\s?(?:of\s|FY\s?|fiscal\s|calendar\s|CY)?['’]?(?P<y>{_YEAR}|\d\d)(?![\w.,%]\d|\d|%))?(?![\w])"
    rf"|(?<![\w-])(?P<y3>{_YEAR})[-\s]?(?P<p3>[QHqh])(?P<n3>[1-4])(?!\w)"
)
_LONG_PART = re.compile(
    rf"(?<!\w)(?P<n>{_ORDINAL})[\s-](?:(?:fiscal|calendar)[\s-])?(?P<p>quarter|trimestre|quartals?|half|semestre|halbjahr(?:es)?)(?:[\s-]year)?\b(?:{_BEFORE_YEAR}(?P<y>{_YEAR})(?!\d))?"
    rf"|(?<![\w.,])(?P<y2>{_YEAR})(?:['’]s)?\s(?P<n2>{_ORDINAL})[\s-](?P<p2>quarter|half)\b",
    _FLAGS,
)
_YEAR_WORD = re.compile(
    rf"(?<!\w)(?:fiscal\syear|fiscal|FY|calendar\syear|calendar|year|ejercicio|año|geschäftsjahr|jahr|exercice|année|CY)(?:\s|-)?['’]?(?P<y>{_YEAR}|(?<=FY)\d\d|(?<=CY)\d\d)(?:{_TO}(?:20)?(?P<to>\d\d))?(?![\w%]|[.,]\d)",
    _FLAGS,
)
_PART_OF_YEAR = re.compile(
    rf"(?<!\w)(?:mid(?:dle)?|early|late|end|year[\s-]end|beginning|start|close|anfang|mitte|ende|fin(?:ales|es)?|mediados|principios|début|milieu)[\s-](?:of\s|de\s|in\s|the\s){{0,2}}(?P<y>{_YEAR})(?![\w%]|[.,]\d|-\d)",
    _FLAGS,
)
_YEARS = re.compile(
    rf"(?<![\w.,$€£¥/#-])(?P<y>1[5-9]\d\d|20\d\d)(?:(?:{_TO})(?P<y2>{_YEAR})|[-–/](?P<to>\d\d))?(?![\w%€£$]|[.,]\d|-\d|\s?[%€$£])"
)
_DECADE = re.compile(r"(?<!\w)(?:the\s)?(?P<y>(?:1[5-9]|20)\d0)['’]?s(?!\w)")
_NOT_A_YEAR = re.compile(
    r"[\s-](?:[kKMGT]?W(?:h|p)?|km|kg|mg|mm|cm|m|ft|lbs?|hp|oz|ha|acres?|t|bbl|boe|rpm|mAh|nits|GB|TB|MB|px|pixels?|units?|shares?|people|persons?|"
    r"employees|workers|jobs|staff|homes|houses|rooms|beds|dollars?|euros?|pounds?|yen|calories|tonnes|tons|miles|feet|meters|metres|yards|stores|"
    r"customers|users|clients|companies|sites|locations|hours?|days|years|weeks|months|minutes|seconds|times|points|percent|per|basis|million|billion|"
    r"trillion|thousand|hundred|degrees|square|cubic|barrels|ounces|carats|patients|students|members|vehicles|cars|trucks|miners|machines|GPUs|"
    r"servers|MWe|empleados|personas|acciones|millones|metros|Mitarbeiter|Menschen|Aktien|Millionen|Euro|salariés|personnes|actions|"
    r"votes|copies|apartments|residents|students|troops|soldiers|deaths|cases|USD|EUR|GBP|CAD|AUD|CHF)\b"
)
_COUNT_CUE = re.compile(
    r"(?:about|approximately|nearly|almost|roughly|some|more than|fewer than|less than|over|up to|at least|as many as|exceeding|top|"
    r"model|no\.|page|room|flight|section|iso|windows|than|rs\.?|usd|eur|gbp|rund|etwa|mehr als|más de|unos|environ|plus de|[$€£¥])\s?$",
    re.IGNORECASE,
)


_Reader = Callable[[re.Match[str], bool], Written | None]


def _is_month(name: str) -> bool:
    return name.lower() not in ONLY_CAPITALISED or name[:1].isupper()


def _span(match: re.Match[str], low: str | None, high: str | None) -> Written | None:
    if low is None or high is None or (low > high and not low.startswith("--")):
        return None
    if low != high and _AND.search(match.group()) and not _BETWEEN.search(match.string, 0, match.start()):
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
    if not _is_month(match["m"]):
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
    if not (_is_month(month) and _is_month(month2)):
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
    low = (
        write_month(_year(groups.get("y0"), groups.get("y")), MONTHS[match["m0"].lower()]) if groups.get("m0") else high
    )
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
    if _NOT_A_YEAR.match(text, match.end()) or _COUNT_CUE.search(text, max(0, match.start() - 16), match.start()):
        return None
    return _read_year(match, day_first)


def _read_decade(match: re.Match[str], day_first: bool) -> Written | None:
    year = int(match["y"])
    return _span(match, f"{year:04}", f"{year + 9:04}")


_READERS: tuple[tuple[re.Pattern[str], _Reader], ...] = (
    (_ISO, _read_iso),
    (_NUMERIC, _read_numeric),
    (_DAY_TO_DAY, _read_day_to_day),
    (_DAY_MONTH, _read_days),
    (_MONTH_DAY, _read_days),
    (_MONTH_YEAR, _read_month),
    (_MONTH_NUMBER, _read_month_number),
    (_MONTH_SPAN, _read_month),
    (_IN_MONTH, _read_in_month),
    (_SHORT_PART, _read_short_part),
    (_LONG_PART, _read_long_part),
    (_YEAR_WORD, _read_year),
    (_PART_OF_YEAR, _read_year),
    (_YEARS, _read_bare_year),
    (_DECADE, _read_decade),
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
    if first.low >= second.low or not _JOINT.fullmatch(joint):
        return False
    opener = text[max(0, first.start - _OPENER_REACH) : first.start]
    if _MOVED.search(opener):
        return False
    if _AND.match(joint):
        return _BETWEEN.search(opener) is not None
    return joint.strip() in ("-", "–", "—") or _FROM.search(opener) is not None


_OPENER_REACH = 60
_JOINT = re.compile(
    r"\s?(?:[-–—]|to|through|and|until|till|bis|und|a|al|à|au|y|et|hasta)\s?(?:(?:the\s)?end\sof\s|the\s|el\s|le\s|dem\s|zum\s|el\s)?",
    _FLAGS,
)
_FROM = re.compile(r"\b(?:from|von|vom|de|du|del|desde(?:\sel)?|between|entre)\s(?:the\s|el\s|le\s)?$", _FLAGS)
# "Moved from June to September 2026" is two dates, not the months between.
_MOVED = re.compile(
    r"\b(?:moved|delayed|postponed|pushed|extended|changed|brought|rescheduled|shifted)\b[^.]*$", _FLAGS
)

"""Relative dates ("next month", "last Friday", "two weeks ago") as seen from the day of publication."""

import re
from datetime import date, timedelta
from typing import NamedTuple

from agent.figures.calendar_text import move_months, write_month, write_part
from agent.figures.lexicon.calendar import WEEKDAYS
from agent.text.normalise import lower_in_place


class Resolved(NamedTuple):
    """A relative date at [start, end) and the ISO ends that it means."""

    start: int
    end: int
    low: str
    high: str


_LAST = r"last|previous|past|prior|vergangene[nrs]?|letzte[nrs]?|vorige[nrs]?|pasad[oa]|anterior|dernière?|passée?"
_NEXT = r"next|coming|following|upcoming|nächste[nrs]?|kommende[nrs]?|próxim[oa]|prochaine?"
_THIS = r"this|current|the\scurrent|diese[nrms]?|laufende[nrs]?|este|esta|cette|ce|en\scurso"
_UNITS = {
    "day": "day", "week": "week", "month": "month", "quarter": "quarter", "half": "half", "year": "year",
    "woche": "week", "wochen": "week", "monat": "month", "monats": "month", "monate": "month", "monaten": "month",
    "quartal": "quarter", "quartals": "quarter", "jahr": "year", "jahres": "year", "jahre": "year", "jahren": "year",
    "tagen": "day", "semana": "week", "semanas": "week", "mes": "month", "meses": "month", "trimestre": "quarter",
    "año": "year", "años": "year", "días": "day", "semaine": "week", "semaines": "week", "mois": "month",
    "année": "year", "an": "year", "ans": "year", "jours": "day", "days": "day", "weeks": "week", "months": "month",
    "quarters": "quarter", "years": "year", "fortnight": "fortnight",
}  # fmt: skip
_UNIT = "|".join(sorted(_UNITS, key=len, reverse=True))
_WEEKDAY = "|".join(sorted((name for name in WEEKDAYS if len(name) > 4), key=len, reverse=True))
_COUNTS = {
    "a": 1, "an": 1, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8,
    "nine": 9, "ten": 10, "twelve": 12, "un": 1, "una": 1, "dos": 2, "tres": 3, "seis": 6, "einem": 1, "einer": 1,
    "zwei": 2, "drei": 3, "sechs": 6, "deux": 2, "trois": 3,
}  # fmt: skip
_COUNT = r"\d{1,3}|" + "|".join(sorted(_COUNTS, key=len, reverse=True))
_RELATIVE = re.compile(
    rf"(?<![\w-])(?:(?P<named>today|yesterday|tomorrow|heute|gestern|morgen|hoy|ayer|aujourd['’]hui|hier|demain)"
    rf"|(?:(?P<last>{_LAST})|(?P<next>{_NEXT})|(?P<this>{_THIS}))\s(?:fiscal\s|calendar\s)?(?:(?P<unit>{_UNIT})|(?P<weekday>{_WEEKDAY}))"
    rf"|(?:el|la|le|l['’])?\s?(?P<unit2>semana|mes|trimestre|año|semaine|mois|année|an)\s(?:(?P<last2>pasad[oa]|anterior|dernière?|passée?)|(?P<next2>próxim[oa]|que\sviene|prochaine?))"
    rf"|(?:hace|vor|il\sy\sa)\s(?P<count2>{_COUNT})\s(?P<unit4>{_UNIT})"
    rf"|(?P<count>{_COUNT})\s(?P<unit3>days?|weeks?|months?|quarters?|years?|fortnight)\s(?:ago|earlier)"
    rf"|(?:on|am|el|le)\s(?P<weekday2>{_WEEKDAY}))(?![\w-])"
)


def find_relative(text: str, published: date) -> list[Resolved]:
    """Every relative date with what it means as of `published`."""
    found = []
    for match in _RELATIVE.finditer(lower_in_place(text)):
        ends = _resolve(match, published)
        if ends is not None:
            start = match.start("weekday2") if match["weekday2"] else match.start()
            while text[start].isspace():
                start += 1
            found.append(Resolved(start, match.end(), *ends))
    return found


def _resolve(match: re.Match[str], published: date) -> tuple[str, str] | None:
    if match["named"]:
        day = published + timedelta(days=_named_shift(match["named"].lower()))
        return day.isoformat(), day.isoformat()
    if match["count"] or match["count2"]:
        written = (match["count"] or match["count2"]).lower()
        count = int(written) if written.isdigit() else _COUNTS[written]
        return _back(published, count, _UNITS.get((match["unit3"] or match["unit4"]).lower(), "day"))
    name = match["weekday"] or match["weekday2"]
    shift = -1 if match["last"] or match["last2"] else 1 if match["next"] or match["next2"] else 0
    if name:
        return _weekday(published, WEEKDAYS[name.lower()], shift)
    return _unit(published, _UNITS[(match["unit"] or match["unit2"]).lower()], shift)


def _named_shift(name: str) -> int:
    if name in ("yesterday", "gestern", "ayer", "hier"):
        return -1
    return 1 if name in ("tomorrow", "morgen", "demain") else 0


def _back(published: date, count: int, unit: str) -> tuple[str, str] | None:
    """So many units ago, as precise as the unit is."""
    if unit in ("day", "week", "fortnight"):
        day = published - timedelta(days=count * {"day": 1, "week": 7, "fortnight": 14}[unit])
        return day.isoformat(), day.isoformat()
    if count > 1500:
        return None
    return _unit(published, unit, -count)


def _weekday(published: date, number: int, shift: int) -> tuple[str, str] | None:
    """ "On Monday" is the nearest one at or before publication; "last" and "next" leave the day itself out."""
    back = (published.isoweekday() - number) % 7
    if shift < 0 or shift == 0:
        day = published - timedelta(days=back or (7 if shift < 0 else 0))
    else:
        day = published + timedelta(days=(7 - back) or 7)
    return day.isoformat(), day.isoformat()


def _unit(published: date, unit: str, shift: int) -> tuple[str, str] | None:
    if unit == "day":
        return None
    if unit in ("week", "fortnight"):
        monday = published - timedelta(days=published.isoweekday() - 1) + timedelta(days=7 * shift)
        return monday.isoformat(), (monday + timedelta(days=6)).isoformat()
    if unit == "month":
        moved = move_months(published.replace(day=1), shift)
        return (write_month(moved.year, moved.month),) * 2
    if unit in ("quarter", "half"):
        length = 3 if unit == "quarter" else 6
        moved = move_months(published.replace(day=1), shift * length)
        iso = write_part(moved.year, "Q" if unit == "quarter" else "H", (moved.month - 1) // length + 1)
        return iso, iso
    year = published.year + shift
    return (f"{year:04}", f"{year:04}") if year > 0 else None

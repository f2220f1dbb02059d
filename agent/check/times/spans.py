"""From one date to another in so many years: the only two dates, and the only length, of one sentence or of two.

"Granted in 2011 for thirty years and thus ends in 2036". What begins and what ends is told by verbs of any thing that
has a life: a lease, a loan, an offer, a post, a firm and its anniversary.
"""

import re
from collections.abc import Iterator, Sequence
from datetime import date as Day

from agent.check.facts import Facts
from agent.check.relations.reach import sentence_after
from agent.check.times.days import first_day, last_day, word_of
from agent.schema.article import Sentence
from agent.schema.figure import Date, Figure, FigureKind, Modifier

# A term may run from the day before, or to the end of the month or year that is named; days may be working days.
SLACK_DAYS, FEW_DAYS = 70, 5
WORKING = 1.5
REACH = 70
_DAYS = {"year": 365.25, "month": 30.44, "day": 1.0}

_BEGINS = re.compile(
    r"\b(?:began|begins?|beginning|start(?:s|ed|ing)?|commenc\w+|grant\w*|opened|opens|sold|issued|signed|joined|found\w*"
    r"|set up|launch\w*|built|bought|acquired|took (?:over|office|up|effect)|takes? effect|from|since|awarded|dated|let"
    r"|leased|drawn|entered|effective|established|created|formed|incorporated|agreed|gegründet|seit|desde|depuis|ab)\b"
    r"[^.;]{0,50}$",
    re.IGNORECASE,
)
_ENDS = re.compile(
    r"\b(?:end(?:s|ed|ing)?|expir\w+|until|till|runs? (?:to|out|until)|lapse[sd]?|paid back|repa\w+"
    r"|matur\w+|(?:falls?|is"
    r"|are) due|due|marked|celebrat\w+|clos(?:es|ed|ing)|through|up in|over in|retir\w+|left|leaves|lasts? (?:to|until)"
    r"|tender|hand(?:s|ed)? back|revert\w*|renew\w*|endet|bis|hasta|jusqu\w*)\b[^.;]{0,50}$",
    re.IGNORECASE,
)
_LENGTH = re.compile(
    r"\b(?:for|of|runs?|lasts?|lasting|term|life|lives|over|period|tenor|spans?|covers?|after)\s+(?:(?:a|an|the|about|exactly"
    r"|just|its|another)\s+)*$",
    re.IGNORECASE,
)
_LONG = re.compile(
    r"[-\s]*(?:later|long|on\b|after (?:it|that|the|its)|lease|loan|notes?|bonds?|contract|agreement"
    r"|concession|licen[cs]e|term"
    r"|period|deal|charter|offer|facility|life|tenancy|bond|mandate)\b",
    re.IGNORECASE,
)
_NO_LENGTH = re.compile(
    r"\b(?:ago|old|experience|option|extension|extend\w*|renew\w*|notice|average|within|every|last|next|past|first|grace"
    r"|up to|at least|more than|less than|further|additional|another|earlier|remaining|left|or more|if)\b",
    re.IGNORECASE,
)
_NTH = {
    "fifth": 5, "tenth": 10, "fifteenth": 15, "twentieth": 20, "twenty-fifth": 25, "thirtieth": 30, "fortieth": 40,
    "fiftieth": 50, "sixtieth": 60, "seventy-fifth": 75, "hundredth": 100, "centenary": 100,
}  # fmt: skip
_ANNIVERSARY = re.compile(
    rf"\b(?:(?P<word>{'|'.join(_NTH)})|(?P<number>\d{{1,3}})(?:st|nd|rd|th))\s+(?:birthday|anniversary"
    rf"|year)\b",
    re.IGNORECASE,
)
_NO_SPAN = re.compile(
    r"\b(?:option\w*|may|might|could|unless|if|extend\w*|prolong\w*|renegotiat\w*|originally|break clause"
    r"|previous|earlier|second|amended|instead|first"
    r"|but)\b",
    re.IGNORECASE,
)


def wrong_spans(facts: Facts) -> Iterator[tuple[Date, Date, tuple[int, int], str]]:
    """Start, end and the place of the length that does not lead from the one to the other."""
    for sentence in facts.reading.sentences:
        after = sentence_after(facts, sentence)
        for last in (sentence, after) if after else (sentence,):
            dates = facts.reading.dates_in(sentence.start, last.end)
            if len(dates) == 2:
                found = _wrong(facts, sentence, last, dates)
                if found is not None:
                    yield found
                    break


def _wrong(
    facts: Facts, first: Sentence, last: Sentence, dates: Sequence[Date]
) -> tuple[Date, Date, tuple[int, int], str] | None:
    text = facts.reading.text
    start, end = dates
    if start.resolved_from or end.resolved_from or start.low.startswith("--") is not end.low.startswith("--"):
        return None
    if _NO_SPAN.search(text, first.start, last.end) or not (start.high < end.low):
        return None
    low = max(first.start, start.start - REACH)
    begins = _BEGINS.search(text[low : start.start] + word_of(start))
    floor = max(start.end, end.start - REACH)
    ends = _ENDS.search(text[floor : end.start] + word_of(end))
    if not begins:
        return None
    lengths = _lengths(facts, first, last)
    if len(lengths) != 1:
        return None
    span, days, is_later = lengths[0]
    if not (ends or is_later) or _fits(start, end, days):
        return None
    return start, end, span, f"From “{start.quote}” to “{end.quote}” it is not “{text[slice(*span)]}”."


def _lengths(facts: Facts, first: Sentence, last: Sentence) -> list[tuple[tuple[int, int], float, bool]]:
    """Each length that is told, in days, and whether it says "later"."""
    text = facts.reading.text
    found: list[tuple[tuple[int, int], float, bool]] = []
    for figure in facts.reading.figures_in(first.start, last.end):
        if figure.kind is not FigureKind.DURATION or (figure.unit or "") not in _DAYS:
            continue
        if figure.low != figure.high or figure.modifier is not Modifier.EXACT:
            return []
        before, behind = text[max(first.start, figure.start - 34) : figure.start], text[figure.end : figure.end + 24]
        if _NO_LENGTH.search(before[-24:]) or _NO_LENGTH.search(behind[:12]):
            return []
        if _LENGTH.search(before) or _LONG.match(behind):
            is_later = re.match(r"[-\s]*(?:later|on\b|after)", behind) is not None
            found.append(((figure.start, figure.end), _in_days(figure), is_later))
    for match in _ANNIVERSARY.finditer(text, first.start, last.end):
        years = int(match["number"]) if match["number"] else _NTH[match["word"].lower()]
        found.append((match.span(), years * _DAYS["year"], True))
    return found


def _in_days(figure: Figure) -> float:
    return float(figure.low) * _DAYS[figure.unit or "day"]


def _fits(start: Date, end: Date, days: float) -> bool:
    """Whether some day of the one and some day of the other are so far apart."""
    least = _day(first_day(_whole(end.low))) - _day(last_day(_whole(start.high)))
    most = _day(last_day(_whole(end.high))) - _day(first_day(_whole(start.low)))
    if days < SLACK_DAYS:
        return least - FEW_DAYS <= days * WORKING and days <= most + FEW_DAYS
    return least - SLACK_DAYS <= days <= most + SLACK_DAYS


def _whole(iso: str) -> str:
    """A day without its year, in a year that all days have."""
    return f"2004{iso[1:]}" if iso.startswith("--") else iso


def _day(iso: str) -> int:
    year, month, *day = (int(part) for part in f"{iso}-01".split("-")[:3])
    return Day(year, month, min(day[0], 28) if day else 1).toordinal()

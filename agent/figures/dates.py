"""Dates in running text: absolute ones, and relative ones resolved from the day of publication."""

import re
from bisect import bisect_left
from collections.abc import Sequence
from datetime import date

from agent.figures.calendar_text import precision_of
from agent.figures.relative_dates import Resolved, find_relative
from agent.figures.written_dates import Written, find_written
from agent.schema.article import Removed
from agent.schema.figure import Date, Modifier

_CUES = (
    (
        Modifier.UP_TO,
        r"by(?:\s(?:the\s)?(?:end|close|beginning|start|middle)\sof)?|no\slater\sthan|not\slater\sthan|on\sor\sbefore"
        r"|until|till|up\suntil|prior\sto\sor\son"
        r"|a\smás\stardar(?:\sel|\sen)?|hasta(?:\sel)?|bis(?:\szum|\sspätestens|\sende)?|spätestens(?:\sam|\sim"
        r"|\sbis)?|au\splus\stard(?:\sle|\sen)?|d['’]ici(?:\sà|\sfin|\sle|\sla\sfin)?|jusqu['’](?:au|en|à)",
    ),
    (
        Modifier.LESS_THAN,
        r"before|ahead\sof|earlier\sthan|prior\sto|antes\sde(?:l)?|vor(?:\sdem)?|avant(?:\sle|\sla\sfin)?",
    ),
    (
        Modifier.AT_LEAST,
        r"not\sbefore|no\searlier\sthan|not\searlier\sthan|no\ssooner\sthan|on\sor\safter|from|starting(?:\sin|\son"
        r"|\sfrom)?|beginning(?:\sin|\son)?|effective|since|as\searly\sas|commencing(?:\sin|\son)?"
        r"|desde(?:\sel)?|a\spartir\sde(?:l)?|no\santes\sde(?:l)?|(?-i:[aA]b)(?:\sdem)?|seit|frühestens(?:\sam|\sim)?"
        r"|nicht\svor|à\spartir\sd[ue](?:\sla)?|depuis|pas\savant|dès",
    ),
    (Modifier.RANGE, r"between|zwischen|entre"),
    (Modifier.MORE_THAN, r"after|later\sthan|nach(?:\sdem)?|después\sde(?:l)?|tras|après(?:\sle)?"),
    (
        Modifier.ABOUT,
        r"around|about|approximately|circa|on\sor\sabout|in\sor\saround|mid|alrededor\sde|hacia|a\smediados\sde|etwa"
        r"|circa|rund\sum|mitte|vers|autour\sd[eu]|mi",
    ),
)
_GAP = (
    r"(?:\s(?:the|el|la|le|den|dem))?(?:\s(?:early|late|end\sof|the\send\sof|fin\sde|finales\sde|ende"
    r"|year[\s-]end))?[\s-]$"
)
_CUE = re.compile(
    "(?<!\\w)(?:" + "|".join(f"(?P<{modifier.value}>{cues})" for modifier, cues in _CUES) + ")" + _GAP, re.IGNORECASE
)
_INNER_ABOUT = re.compile(r"(?:mid|mitte|mediados|milieu)", re.IGNORECASE)
_LOOK_BACK = 48


def read_dates(text: str, *, published: str | None = None, removed: Sequence[Removed] = ()) -> list[Date]:
    """Every date of the text, in order, numbered t1, t2, ...; relative ones only where `published` is known."""
    covered = sorted((span.start, span.end) for span in removed)
    day = _published_day(published)
    absolute = find_written(text)
    relative = [] if day is None else find_relative(text, day)
    dates = [
        _date(text, written, published if isinstance(written, Resolved) else None)
        for written in _merged(absolute, relative)
        if not _is_covered(covered, written)
    ]
    return [item.model_copy(update={"id": f"t{number}"}) for number, item in enumerate(_apart(dates), start=1)]


def _published_day(published: str | None) -> date | None:
    try:
        return None if published is None else date.fromisoformat(published[:10])
    except ValueError:
        return None


def _merged(absolute: tuple[Written, ...], relative: list[Resolved]) -> list[Written | Resolved]:
    taken = [(written.start, written.end) for written in absolute]
    kept: list[Written | Resolved] = list(absolute)
    index = 0
    for item in relative:
        while index < len(taken) and taken[index][1] <= item.start:
            index += 1
        if index >= len(taken) or taken[index][0] >= item.end:
            kept.append(item)
    return sorted(kept, key=lambda item: item.start)


def _is_covered(covered: list[tuple[int, int]], written: Written | Resolved) -> bool:
    """Whether the last removed span that starts before the date's end reaches into it."""
    index = bisect_left(covered, (written.end, 0)) - 1
    return index >= 0 and covered[index][1] > written.start


def _date(text: str, written: Written | Resolved, resolved_from: str | None) -> Date:
    modifier, start = _modifier(text, written)
    return Date(
        id="t0",
        quote=text[start : written.end],
        start=start,
        end=written.end,
        low=written.low,
        high=written.high,
        precision=precision_of(written.low),
        modifier=modifier,
        resolved_from=resolved_from,
    )


def _modifier(text: str, written: Written | Resolved) -> tuple[Modifier, int]:
    cue = _CUE.search(text, max(0, written.start - _LOOK_BACK), written.start)
    is_single = written.low == written.high
    name = None if cue is None else cue.lastgroup
    if cue is None or name is None or "\n\n" in cue.group() or (is_single and name == Modifier.RANGE.value):
        about = _INNER_ABOUT.match(text, written.start) is not None
        plain = Modifier.ABOUT if about else Modifier.EXACT
        return (plain if is_single else Modifier.RANGE), written.start
    if not is_single and name == Modifier.AT_LEAST.value:
        return Modifier.RANGE, cue.start()
    return Modifier(name), cue.start()


def _apart(dates: list[Date]) -> list[Date]:
    """Without overlaps: a cue's words never reach into the date before it."""
    kept: list[Date] = []
    for item in dates:
        if kept and item.start < kept[-1].end:
            continue
        kept.append(item)
    return kept

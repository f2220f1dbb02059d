"""Days that the text gives with a weekday's name, held against the calendar and against one another."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date as Day

from agent.check.times.written_on import WrittenOn, read_written_on
from agent.figures.lexicon.calendar import WEEKDAYS
from agent.schema.figure import Date
from agent.schema.reading import Reading

# A day without a year is the nearest of its kind, unless two are about as near as one another.
NEAR, FAR = 120, 240
# The weekday of a day just past or to come may be that of the other side of midnight, or of the day of printing.
GRACE = 3
# With no year anywhere the calendars of all years are tried.
_ALL_YEARS = range(2001, 2029)
_HALF_A_YEAR = 183

_NAMES = {
    **{name: number - 1 for name, number in WEEKDAYS.items() if len(name) > 4},
    **{
        name: number
        for names in (
            "lunedì martedì mercoledì giovedì venerdì sabato domenica",
            "segunda-feira terça-feira quarta-feira quinta-feira sexta-feira sábado domingo",
            "maandag dinsdag woensdag donderdag vrijdag zaterdag zondag",
        )
        for number, name in enumerate(names.split())
    },
}
_ANY = "|".join(sorted(map(re.escape, _NAMES), key=len, reverse=True))
_NAME = re.compile(rf"(?<!\w)({_ANY})(?!\w)", re.IGNORECASE)
_BEFORE = re.compile(rf"(?<!\w)({_ANY}),?\s+(?:the |den |le |el |dem )?$", re.IGNORECASE)
_AFTER = re.compile(rf"^,?\s*\(({_ANY})\)", re.IGNORECASE)
_FUTURE = re.compile(
    r"\b(?:will|shall|should|would|expect\w*|due|set|scheduled|plan\w*|opens?|closes?|expires?|ends?|begins?|starts?"
    r"|lapses?|until|by|no later|(?-i:may)|can|podrán?|será\w*|prevé\w*|previst[oa]s?|hasta|si|wird|werden|soll\w*"
    r"|bis|läuft|sera"
    r"|seront|devrait|jusqu\w*|doit|prévue?s?|\w{3,}rán?)\b",
    re.IGNORECASE,
)
_PAST = re.compile(
    r"\b(?:was|were|signed|said|announced|agreed|told|had|bekannt\w*|wurden?|unterzeichne\w+|firmó|firmaron|anunció"
    r"|signé"
    r"|annoncé|a été|last)\b",
    re.IGNORECASE,
)


@dataclass(frozen=True)
class NamedDay:
    """A day with its weekday as the text names it; `iso` lacks its year where the text gives none."""

    said: str
    weekday: int
    iso: str
    start: int
    end: int
    date: Date


def read_named_days(reading: Reading) -> Iterator[NamedDay]:
    """ "Monday, 3 January 2026", "3 January (Monday)", both ends of "from Monday, May 4 to Friday, May 15"."""
    text = reading.text
    for item in reading.dates:
        if item.resolved_from or len(item.low) not in (len("--01-03"), len("2026-01-03")) or "Q" in item.low:
            continue
        inside = list(_NAME.finditer(item.quote))
        if inside:
            cuts = [match.start() for match in inside] + [len(item.quote)]
            for number, match in enumerate(inside[:2]):
                is_last = item.low != item.high and (number == 1 or match.start() > len(item.quote) // 2)
                end = item.start + (cuts[number + 1] if number == 0 and len(inside) > 1 else len(item.quote))
                start = item.start + match.start()
                if len(inside) > 1 and number == 0:
                    end = start + len(
                        re.split(r"\s+(?:to|until|through|and|till|bis|hasta|al|y|und|au|et|[–-])\s", text[start:end])[
                            0
                        ]
                    )
                yield _named(match.group(1), item.high if is_last else item.low, start, end, item)
        elif before := _BEFORE.search(text[max(0, item.start - 24) : item.start]):
            start = max(0, item.start - 24) + before.start(1)
            yield _named(before.group(1), item.low, start, item.end, item)
        elif after := _AFTER.match(text[item.end : item.end + 20]):
            yield _named(after.group(1), item.low, item.start, item.end + after.end(1), item)


def wrong_weekdays(reading: Reading) -> Iterator[tuple[NamedDay, str]]:
    """The days whose weekday cannot be, each with what the calendar says."""
    days = list(read_named_days(reading))
    if not days:
        return
    written = read_written_on(reading)
    told: set[int] = set()
    for day in days:
        options = _options(reading, day, written)
        if options and all(option.weekday() != day.weekday for option in options):
            told.add(day.start)
            yield day, _say(day, options)
    yearless = [day for day in days if day.iso.startswith("--") and day.start not in told]
    if not told:
        yield from _odd_ones(yearless)


def _options(reading: Reading, day: NamedDay, written: WrittenOn) -> list[Day]:
    """The days that may be meant; none where no year can be told."""
    if not day.iso.startswith("--"):
        only = _in_year(day, int(day.iso[:4]))
        return [only] if only else []
    if written.earliest is None or written.latest is None:
        return []
    first, last = written.earliest.toordinal(), written.latest.toordinal()
    years = range(written.earliest.year - 1, written.latest.year + 2)
    found = [option for year in years if (option := _in_year(day, year))]
    tense = _tense(reading, day)
    if tense == "future":
        return [item for item in found if first - GRACE <= item.toordinal() < last + 366 - GRACE]
    if tense == "past":
        return [item for item in found if first - 366 + GRACE < item.toordinal() <= last + GRACE]
    if written.is_exact and (near := [item for item in found if abs(item.toordinal() - first) <= NEAR]):
        return near if min(abs(item.toordinal() - first) for item in found if item not in near) >= FAR else found
    return [item for item in found if first - 366 < item.toordinal() < last + 366]


def _tense(reading: Reading, day: NamedDay) -> str | None:
    sentence = reading.sentence_at(day.start)
    if sentence is None:
        return None
    is_future = _FUTURE.search(reading.text, sentence.start, sentence.end) is not None
    is_past = _PAST.search(reading.text, sentence.start, sentence.end) is not None
    return None if is_future is is_past else "future" if is_future else "past"


def _odd_ones(days: Sequence[NamedDay]) -> Iterator[tuple[NamedDay, str]]:
    """Days that no one year allows together, whichever it is: the odd one out, or all where none is odd."""
    if len(days) < 2:
        return
    fits: list[frozenset[int]] = []
    for year in _ALL_YEARS:
        anchor = _in_year(days[0], year)
        if anchor is not None:
            fits.append(frozenset(number for number, day in enumerate(days) if _fits_near(day, anchor)))
    best = max(map(len, fits), default=0)
    if best == len(days) or best < len(days) - 1:
        return
    odd = {frozenset(range(len(days))) - fit for fit in fits if len(fit) == best}
    if len(days) == 2 or len(odd) == 1:
        numbers = (0, 1) if len(days) == 2 else next(iter(odd))
        others = ", ".join(_quoted(day) for number, day in enumerate(days) if number not in numbers)
        for number in sorted(numbers):
            against = others or _quoted(days[1 - number])
            yield days[number], f"In no year is “{_quoted(days[number])}” right together with {against}."


def _fits_near(day: NamedDay, anchor: Day) -> bool:
    options = [option for year in (anchor.year - 1, anchor.year, anchor.year + 1) if (option := _in_year(day, year))]
    nearest = min(abs((option - anchor).days) for option in options)
    margin = 30 if nearest > _HALF_A_YEAR - 30 else 0
    return any(
        option.weekday() == day.weekday and abs((option - anchor).days) <= _HALF_A_YEAR + margin for option in options
    )


def _named(said: str, iso: str, start: int, end: int, item: Date) -> NamedDay:
    return NamedDay(said, _NAMES[said.lower()], iso, start, end, item)


def _in_year(day: NamedDay, year: int) -> Day | None:
    try:
        return Day.fromisoformat(f"{year:04}-{day.iso[-5:]}")
    except ValueError:
        return None


def _say(day: NamedDay, options: Sequence[Day]) -> str:
    right = " and ".join(f"{option.isoformat()} is a {option:%A}" for option in options)
    return f"{right}, and the text says {day.said}."


def _quoted(day: NamedDay) -> str:
    return " ".join(day.date.quote.split())

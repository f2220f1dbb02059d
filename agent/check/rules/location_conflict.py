"""One asset in two places, or one company with two seats."""

import re
from collections.abc import Iterator
from itertools import islice

from agent.check.facts import Facts, Verdict
from agent.check.sameness.echoes import renamed
from agent.check.whereabouts.locations import SEAT, read_locations
from agent.check.whereabouts.lone_assets import are_joined, two_places_of_lone_assets
from agent.check.whereabouts.mentions import two_places
from agent.check.whereabouts.places import exclude_one_another
from agent.check.whereabouts.sites import Location
from agent.schema.figure import FigureKind
from agent.schema.finding import About, Code, Finding, Severity
from agent.text.names import Name, NameKind

LEAST_SCORE = 0.5
REACH = 80
# "The head office" of the next sentence is that of the company named in this one.
NEXT = 1
# Every two are compared; a text with more is no article.
MOST_LOCATIONS = 200

_ASSET = re.compile(
    r"\b(?:site|mine|plant|facility|data cent(?:er|re)|campus|project|refinery|farm|factory|mill|field|deposit|"
    r"terminal|"
    r"warehouse|building|hotel|hospital|port|smelter)\b",
    re.IGNORECASE,
)
_IN = re.compile(r"\b(?:in|at|near|located in|based in)\s+(?:\w+\s){0,2}$", re.IGNORECASE)
_LEAD = re.compile(
    r"\b(in|at|near|outside|off|(?:north|south|east|west|coast|province|county|state|town|city) of|en|dans|à|bei|nahe"
    r"|provincia de|ciudad de|planta de)\s+(?:the |la |les? |der |l['’])?$",
    re.IGNORECASE,
)
_ANY = re.compile(
    r"\b(?:an?|another|second|other|un|una|une|eine?[nrm]?)\s+(?:[\w-]+\s+){0,6}$|\b(?:also|too|again)\b", re.IGNORECASE
)
_LISTED = frozenset({"country", "state", "county", "province", "sea"})
_EXACT = frozenset({FigureKind.POWER, FigureKind.ENERGY, FigureKind.MEASURE, FigureKind.COUNT, FigureKind.MONEY})


def check(facts: Facts) -> Verdict:
    """An asset lies in one place: the same site should not be in two countries, states or provinces."""
    told = [*_of_one_size(facts), *_of_one_name(facts), *_of_a_lone_one(facts)]
    if not told:
        told.extend(_told_again(facts))
    if not told:
        told.extend(_mentioned(facts))
    findings = {finding.id: finding for finding in told}
    return Verdict(findings=tuple(findings.values()))


def _told_again(facts: Facts) -> Iterator[Finding]:
    """A sentence told twice, the second time with another place: "the mill in Kent", "the mill in Devon"."""
    text = facts.reading.text
    for echo in facts.echoes:
        first, second = (facts.names_in(one.start, one.end) for one in (echo.first, echo.second))
        names = renamed(text, echo, first, second)
        if names is None or any(name.kind is NameKind.ORGANISATION for name in names):
            continue
        # Sentences side by side tell of two things alike; "a shop" is any.
        is_apart = text.count(".", echo.first.end, echo.second.start) > 0
        if not is_apart or any(_ANY.search(text, max(0, name.start - REACH), name.start) for name in names):
            continue
        # The two follow the same preposition of place.
        leads = [_LEAD.search(text, max(0, name.start - REACH), name.start) for name in names]
        if all(leads) and len({lead.group(1).lower() for lead in leads if lead}) == 1:
            one, other = names
            if not _is_one_name(one.text, other.text) and not are_joined(text, one.text, other.text):
                yield _finding(facts, "What one sentence tells twice", one, other, ())


def _of_one_name(facts: Facts) -> Iterator[Finding]:
    """Two statements of where the same named thing lies."""
    told: list[tuple[Location, Location]] = []
    locations = list(islice(read_locations(facts), MOST_LOCATIONS))
    for number, first in enumerate(locations):
        for second in locations[number + 1 :]:
            if not _is_one_thing(first, second, locations) or not _is_elsewhere(facts, first, second):
                continue
            if any(first.place.text == pair[0].place.text and first.level == pair[0].level for pair in told):
                continue
            told.append((first, second))
            what = "The seat" if first.level == SEAT else "The asset"
            yield _finding(facts, what, first.place, second.place, ())


def _is_one_thing(first: Location, second: Location, locations: list[Location]) -> bool:
    if first.level != second.level and not {first.level, second.level} <= _LISTED:
        return False
    if first.level == SEAT:
        return bool(first.names & second.names) or (second.sentence - first.sentence <= NEXT and not second.names)
    if first.names and second.names:
        return any(_is_one_name(one, other) for one in first.names for other in second.names)
    # "The project" is the named one where the text has no second of the kind.
    named = {item.names for item in locations if item.names and item.noun == first.noun}
    return (
        first.noun is not None and first.noun == second.noun and bool(first.names or second.names) and len(named) == 1
    )


def _is_one_name(one: str, other: str) -> bool:
    """ "Torvik" is "Torvik Unit"."""
    return one == other or one == other.split(" ")[0] or other == one.split(" ")[0]


def _is_elsewhere(facts: Facts, first: Location, second: Location) -> bool:
    one, other = first.place.text.lower(), second.place.text.lower()
    if one == other or one in other or other in one:
        return False
    if {first.level, second.level} <= _LISTED:
        return exclude_one_another(one, other)
    return not are_joined(facts.reading.text, first.place.text, second.place.text)


def _of_a_lone_one(facts: Facts) -> Iterator[Finding]:
    """ "Its only mill, in Kent" and "the mill in Devon, the only one it has"."""
    for noun, one, other in two_places_of_lone_assets(facts):
        yield _finding(facts, f"The only {noun}", one, other, ())


def _mentioned(facts: Facts) -> Iterator[Finding]:
    """ "A plant in Lowell" and "the Worcester plant", where the text knows one plant only."""
    for kind, one, other in two_places(facts):
        yield _finding(facts, "The seat" if kind == SEAT else f"The {kind}", one, other, ())


def _of_one_size(facts: Facts) -> Iterator[Finding]:
    """ "The 70 MW site in Peru" and "the 70 MW site in Chile"."""
    for pair in facts.pairs:
        first, second = pair.first.figure, pair.second.figure
        same = (first.low, first.high) == (second.low, second.high) and first.kind in _EXACT
        if not same or pair.score < LEAST_SCORE or not _assets(facts, first.end) & _assets(facts, second.end):
            continue
        one, other = _place(facts, first.end), _place(facts, second.end)
        if one is None or other is None or not exclude_one_another(one.text, other.text):
            continue
        yield _finding(facts, f"The asset of “{first.quote}”", one, other, (first.id, second.id))


def _assets(facts: Facts, start: int) -> frozenset[str]:
    return frozenset(match.lower() for match in _ASSET.findall(facts.reading.text[start : start + REACH]))


def _place(facts: Facts, start: int) -> Name | None:
    """The first name after a figure, in its sentence, that stands behind "in"."""
    sentence = facts.reading.sentence_at(start - 1)
    if sentence is None:
        return None
    for name in facts.names_in(start, min(sentence.end, start + REACH)):
        if _IN.search(facts.reading.text[start : name.start]):
            return name
    return None


def _finding(facts: Facts, what: str, one: Name, other: Name, items: tuple[str, ...]) -> Finding:
    return Finding(
        code=Code.LOCATION_CONFLICT,
        severity=Severity.HIGH,
        message=f"{what} is in {one.text} in one place and in {other.text} in another.",
        about=About(items=items),
        evidence=(facts.reading.cite(one.start, one.end), facts.reading.cite(other.start, other.end)),
        settles_by="Where is it, or are there two of them?",
    )

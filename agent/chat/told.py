"""What a sentence has that a question may want: the values of a sort, and where it tells a concept."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from agent.chat.concepts import Concept, concepts
from agent.chat.same_words import kinship, likeness
from agent.chat.values import fits_asked_unit
from agent.chat.wants import Wanted
from agent.check.across.members import Member, same_name
from agent.check.across.metrics import PEOPLE
from agent.schema.article import Sentence
from agent.schema.deal import Deal, Origin
from agent.schema.evidence import main_place
from agent.schema.figure import Figure, FigureKind
from agent.text.stems import stem

_OFFICE = ("person",)
_CURRENCY = ("$", "€", "£")
_PER = re.compile(
    r"\s*(?:,? (?:or|which is) )?(?:for (?:each|every)|per|an?|each|every|apiece|a piece|/|je|pro|por|par)\b",
    re.IGNORECASE,
)
_SCALE = re.compile(r"\b(?:million|milliard|mill[oó]n|bn|m)\w*$|\d(?:bn|m)$", re.IGNORECASE)
_LEGAL = re.compile(r"^(?:the|mr|ms|mrs|dr)\.? ", re.IGNORECASE)
_PEOPLE = re.compile(
    r"\bhow many (?:\w+ )?(?:people|staff|employees|workers|jobs|positions|posts|roles|folk|hands|colleagues)\b|"
    r"\b(?:workforce|headcount|payroll)\b", re.IGNORECASE,
)  # fmt: skip
# "How long" is answered by a day only where something lasts until then.
_HOW_LONG = re.compile(
    r"\bhow (?:long|much longer|many (?:more )?(?:years|months|weeks|days))\b|\b(?:length|duration)\b", re.IGNORECASE
)
_UNTIL = re.compile(
    r"\b(?:until|till|through|to|into|before|by|end(?:s|ing)?|expires?|lapses?|bis|hasta|jusqu\W*\w*)\b[^,;]*$",
    re.IGNORECASE,
)
# Somebody by a trade: a driver, an actor, a nurse.
_TRADE = re.compile(r"(?:[^t]er|or|ist|ian|man|men|nurse|crew|teacher|scientist)$")
# Capitalised words that name nobody who could be a party.
_NOBODY = frozenset(
    """sofr euribor sonia libor bbsw ebitda ppa ceo cfo phase event events price history margins balance dilution
    recommendation readers yes no all explainer closing completion board proceeds carve-out division clients shop
    three-quarters eight two three four six key terms terms revenue readers depends fans members""".split()
)


@dataclass(frozen=True)
class Spot:
    """text[start:end] is a value; `held` is how surely the analysis has it for a term or a party that is asked for."""

    start: int
    end: int
    sort: str
    held: float = 0.0


@dataclass(frozen=True)
class Told:
    """How surely a sentence tells a concept, and at which places."""

    strength: float
    places: tuple[tuple[int, int], ...] = ()


STRONG, WEAK, BY_TERM, BY_LATER = 1.0, 0.72, 0.9, 0.75
# Each further hint of a sentence makes it surer, up to some.
FURTHER, MOST_HINTS = 0.05, 3


@dataclass(frozen=True)
class Held:
    """Where the analysis has a concept: in the first deal that has it, which an article is about, and in others."""

    first: frozenset[tuple[int, int]]
    later: frozenset[tuple[int, int]]

    def of(self, place: tuple[int, int]) -> float:
        return BY_TERM if place in self.first else BY_LATER if place in self.later else 0.0

    def within(self, start: int, end: int) -> tuple[tuple[int, int], ...]:
        return tuple(place for place in (*self.first, *self.later) if start <= place[0] and place[1] <= end)


def told_in(concept: Concept, member: Member, start: int, end: int) -> Told:
    """Where member.text[start:end] tells a concept: by its own words, or by words that hint at it."""
    key = f"told {concept.name} {start} {end}"
    if key not in member.kept:
        member.kept[key] = _told(concept, member.text, start, end)
    found: Told = member.kept[key]
    return found


def _told(concept: Concept, text: str, start: int, end: int) -> Told:
    own = tuple(match.span() for match in concept.told.finditer(text, start, end)) if concept.told else ()
    if own and concept.kinds == _OFFICE:
        # A finance chief is no chief.
        others = [match.span() for other in concepts() if other.kinds == _OFFICE and other is not concept and other.told
                  for match in other.told.finditer(text, start, end)]  # fmt: skip
        own = tuple(
            span
            for span in own
            if not any(low <= span[0] and span[1] <= high and (low, high) != span for low, high in others)
        )
    hints = tuple(match.span() for match in concept.hinted.finditer(text, start, end)) if concept.hinted else ()
    if own:
        return Told(STRONG, own + hints)
    surer = FURTHER * min(MOST_HINTS, len(hints) - 1)
    return Told(WEAK + surer, hints) if hints else Told(0.0)


def spots_in(wanted: Wanted, member: Member, sentence: Sentence, held: Held) -> list[Spot]:
    """The values of the sentence that are of a sort that the question wants and that it did not bring itself."""
    found = [Spot(start, end, sort, held.of((start, end))) for start, end, sort in _values(wanted, member, sentence)]
    others = [held_by(facet.concept, member) for facet in wanted.facets if facet.concept.is_role]
    return [
        spot for spot in found
        if not _is_given(wanted, member.text[spot.start : spot.end], spot.sort)
        # "The tenant's largest customer" is not the tenant.
        and not (spot.sort == "name" and any(other.of((spot.start, spot.end)) == BY_TERM for other in others))
    ]  # fmt: skip


def _values(wanted: Wanted, member: Member, sentence: Sentence) -> Iterator[tuple[int, int, str]]:
    text, sorts = member.text, wanted.sorts
    for figure in member.reading.figures_in(sentence.start, sentence.end):
        sort = figure.kind.value
        if figure.kind is FigureKind.COUNT and figure.unit is None and "money" in sorts and _SCALE.search(figure.quote):
            # "96 millones": the currency was said before.
            yield figure.start, figure.end, "money"
            continue
        if figure.kind in (FigureKind.COUNT, FigureKind.MEASURE) and not _counts(wanted, figure):
            continue
        if not fits_asked_unit(wanted.question, figure) and not _PER.match(text, figure.end):
            continue
        if figure.kind is FigureKind.MONEY and "money" not in sorts and _PER.match(text, figure.end):
            sort = "per_unit"
        if sort in sorts or (sort == "points" and "percent" in sorts):
            yield figure.start, figure.end, sort
    if "date" in sorts:
        lasts = _HOW_LONG.search(wanted.question.text) is not None
        for date in member.reading.dates_in(sentence.start, sentence.end):
            if lasts and not _UNTIL.search(text[max(sentence.start, date.start - 24) : date.start]):
                continue
            yield date.start, date.end, "date"
    if sorts & {"name", "person", "place"}:
        for name in member.names:
            if not (sentence.start <= name.start and name.end <= sentence.end):
                continue
            is_place = name.kind.value == "place" or _is_in_place(text, name.start)
            if text[name.end : name.end + 1] in _CURRENCY or name.text.lower() in _NOBODY or len(name.text) < 3:
                continue
            if is_place == ("place" in sorts):
                yield name.start, name.end, "place" if is_place else "name"


def _counts(wanted: Wanted, figure: Figure) -> bool:
    """People are counted as people, shares as shares, and of "how many towers" the noun is a tower or a mast."""
    unit = (figure.unit or "").lower()
    asks_people = _PEOPLE.search(wanted.question.text) is not None
    if asks_people and (figure.kind is FigureKind.MEASURE or (unit and not _is_people(unit))):
        return False
    if figure.kind is FigureKind.MEASURE:
        return True
    main = wanted.main.concept.name if wanted.main is not None else ""
    if main in ("headcount", "job cuts", "hiring"):
        return _is_people(unit)
    if main in ("new shares", "share count", "stake"):
        return "share" in unit or (main != "stake" and unit in ("", "m"))
    if not main.startswith("count "):
        return True
    noun = stem(main.split()[-1]) or main.split()[-1]
    if any(likeness(noun, key) or kinship(noun, key) for word in unit.split() if (key := stem(word) or word)):
        return True
    told = wanted.main.concept.told if wanted.main is not None else None
    return told is not None and told.search(unit) is not None


def _is_people(unit: str) -> bool:
    return any(word in PEOPLE or _TRADE.search(word) is not None for word in unit.split())


def _is_in_place(text: str, start: int) -> bool:
    return (
        re.search(r"(?:\b(?:in|at|near|outside)|, (?:of|from))\s+(?:the\s+)?$", text[max(0, start - 14) : start])
        is not None
    )


def _is_given(wanted: Wanted, said: str, sort: str) -> bool:
    question = wanted.question
    if sort in ("name", "place"):
        return bool(_LEGAL.sub("", said)) and any(
            same_name(said, word.text) or said.lower() in question.lower for word in question.names
        )
    return said in [item.quote for item in question.figures] + [item.quote for item in question.dates]


def held_by(concept: Concept, member: Member) -> Held:
    """The places of the terms and of the parties that are the concept's."""
    key = f"held {concept.name}"
    if key not in member.kept:
        places = [frozenset(_places_in(deal, concept, member)) for deal in member.analysis.deals]
        first = next((found for found in places if found), frozenset())
        member.kept[key] = Held(first, frozenset().union(*places) - first)
    found: Held = member.kept[key]
    return found


def _places_in(deal: Deal, concept: Concept, member: Member) -> Iterator[tuple[int, int]]:
    reading = member.reading
    dates = {item.id: item for item in member.analysis.dates}
    for term in deal.terms:
        if term.kind not in concept.terms or term.origin is not Origin.STATED:
            continue
        value = reading.figure(term.figure_id) if term.figure_id else dates.get(term.date_id or "")
        if value is not None:
            yield value.start, value.end
        elif (place := main_place(term.evidence)) is not None:
            yield place
    names = [
        form for party in deal.parties if party.role.value in concept.terms for form in (party.name, *party.aliases)
    ]
    for name in member.names if names else ():
        if any(same_name(name.text, item) for item in names):
            yield name.start, name.end

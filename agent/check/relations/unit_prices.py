"""Prices per thing, and how many of the thing there are: "€650,000 for each megawatt", "120 MW"."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from agent.check.facts import Facts
from agent.check.relation import currency_of, is_plain_value, per_what
from agent.check.relations.reach import figures_near
from agent.figures.counted import singular
from agent.schema.figure import Figure, FigureKind, Modifier

_EACH = re.compile(r"\s*(?:each|apiece|a piece|cada un[oa]|chacun[e]?|pro stück|je stück|jeweils)\b", re.IGNORECASE)
_EACH_OF = re.compile(r"\s*(?:for|on) each of (?:the |its |their |those |these )?", re.IGNORECASE)
_A_THING = re.compile(
    r"\s*(?:a|an|per|for (?:each|every)|each|every|for each of (?:the|those|these"
    r"|its))\s+(?:[A-Z][\w&-]+\s)?([a-z]{3,})\b"
)
_NO_THINGS = frozenset(
    "day week month quarter year annum night hour piece further few little total new second third".split()
)
_KILO, _MEGA = Decimal("0.001"), Decimal(1)
# A written unit and how many of the ledger's own unit it is.
_POWERS = {
    "W": ("MW", Decimal("0.000001")), "kW": ("MW", _KILO), "MW": ("MW", _MEGA), "GW": ("MW", Decimal(1000)),
    "kWh": ("MWh", _KILO), "MWh": ("MWh", _MEGA), "GWh": ("MWh", Decimal(1000)),
}  # fmt: skip
_WRITTEN = {
    "megawatt": "MW",
    "kilowatt": "kW",
    "gigawatt": "GW",
    "hectare": "ha",
    "tonne": "t",
    "barrel": "bbl",
    "ounce": "oz",
}
# Words for one priced thing: a ship may be counted as a carrier.
_ALIKE = (
    "share action aktie acción titre stock ads", "bbl boe bopd boepd bpd barrel", "t ton tonne", "machine miner rig",
    "ship vessel carrier tanker boat bulker newbuilding newbuild schiff buque navire", "plane aircraft jet airliner",
    "tower mast pylon site turm torre pylône", "customer subscriber user account household", "room key bed",
    "home house flat apartment unit dwelling residence wohnung vivienda logement", "truck vehicle car bus van lorry",
    "store shop outlet restaurant branch clinic tienda filiale magasin", "warehouse property building asset hotel",
)  # fmt: skip
_GROUP = {word: line.split()[0] for line in reversed(_ALIKE) for word in line.split()}
_ADDED = re.compile(
    r"\b(?:another|additional\w*|further|extra|option\w*|more|neighbou?ring|weitere[nrs]?|zusätzlich\w*|otr[oa]s?"
    r"|adicional\w*|supplémentaires?|autres?)\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class UnitPrice:
    """A price and the thing that it is for; `thing` is None where the text says only "each"."""

    figure: Figure
    currency: str | None
    thing: str | None
    factor: Decimal = Decimal(1)


def read_unit_price(facts: Facts, figure: Figure) -> UnitPrice | None:
    """The figure as a price per thing, or None where it is none."""
    if figure.kind is FigureKind.PER_UNIT:
        thing = per_what(figure) or ""
        unit, factor = _POWERS.get(thing, (_GROUP.get(thing, thing), Decimal(1)))
        return UnitPrice(figure, currency_of(figure), unit, factor)
    if figure.kind is not FigureKind.MONEY:
        return None
    text = facts.reading.text
    if _EACH.match(text, figure.end):
        return UnitPrice(figure, figure.unit, None)
    of_them = _EACH_OF.match(text, figure.end)
    if of_them:
        counted = next((other for other in facts.reading.figures_in(figure.end, figure.end + 60)), None)
        if counted is not None and counted.start == of_them.end() and counted.kind is FigureKind.COUNT and counted.unit:
            return UnitPrice(figure, figure.unit, _thing_of(counted))
    found = _A_THING.match(text, figure.end) or _led_by(facts, figure)
    if found is None or found.group(1) in _NO_THINGS:
        return None
    noun = singular(found.group(1).lower())
    noun = _WRITTEN.get(noun, noun)
    if noun in _POWERS:
        unit, factor = _POWERS[noun]
        return UnitPrice(figure, figure.unit, unit, factor)
    if noun == "share":
        return UnitPrice(figure, figure.unit, noun)
    return UnitPrice(figure, figure.unit, _GROUP.get(noun, noun)) if noun in facts.counted else None


def _led_by(facts: Facts, figure: Figure) -> re.Match[str] | None:
    """ "Per apartment the buyer pays", "on a per-customer basis the price is": what it is for stands before."""
    sentence = facts.reading.sentence_at(figure.start)
    start = max(sentence.start if sentence else figure.start, figure.start - 70)
    return _LED.search(facts.reading.text, start, figure.start)


_LED = re.compile(
    r"\b(?:[Pp]er|[Ff]or (?:each|every)|[Pp]ro|[Jj]e"
    r"|on a per)[- ](?:[A-Z][\w&-]+\s)?([a-zA-ZÄÖÜäöü]{3,})\b[^.;,\d]{0,50}$"
)


def quantities(facts: Facts, thing: str, near: Figure) -> Iterator[Figure]:
    """The numbers of a thing that the text gives, in reach of a figure."""
    for figure in figures_near(facts, near):
        if figure.kind in (FigureKind.MONEY, FigureKind.PER_UNIT, FigureKind.PERCENT) or not figure.unit:
            continue
        if figure.low > 0 and is_plain_value(figure) and _thing_of(figure) == thing:
            yield figure


def _thing_of(figure: Figure) -> str:
    noun = (figure.unit or "").split()[-1]
    return _GROUP.get(noun, noun)


def is_added(facts: Facts, figure: Figure) -> bool:
    """ "A further 25 MW", "an option on 40 MW": more than what is priced."""
    if figure.modifier is Modifier.UP_TO:
        return True
    sentence = facts.reading.sentence_at(figure.start)
    start = max(sentence.start if sentence else 0, figure.start - 40)
    return _ADDED.search(facts.reading.text, start, figure.start) is not None


def period_of(facts: Facts, figure: Figure) -> str | None:
    """The period of a quantity, also where words stand between: "30,000 ounces of gold a year"."""
    if figure.period or figure.kind is FigureKind.COUNT:
        return figure.period
    sentence = facts.reading.sentence_at(figure.start)
    text = facts.reading.text
    if sentence is None:
        return None
    after = _YEARLY.search(text, figure.end, min(sentence.end, figure.end + 45))
    return (
        "per year"
        if after or _YEARLY_BEFORE.search(text, max(sentence.start, figure.start - 25), figure.start)
        else None
    )


_YEARLY = re.compile(
    r"\b(?:(?:a|per|each|every|in (?:each|a|every)(?: \w+)?) year|annually|yearly|per annum|im jahr|pro jahr"
    r"|jährlich|par an|al año"
    r"|anuales)\b",
    re.IGNORECASE,
)
_YEARLY_BEFORE = re.compile(
    r"\b(?:annual\w*|(?:a|each|every) year|yearly|chaque année(?: de)?|jährlich|cada año)\s+(?:\w+\s)?$", re.IGNORECASE
)

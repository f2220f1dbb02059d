"""A value as its sentence means it: with the hedge, currency or bound that the reading of figures leaves out."""

import re

from agent.check.across.members import Member
from agent.schema.figure import Date, Figure, FigureKind, Modifier, UnitOrigin

# "The best part of 200", "two hundred or so": what the reading of figures takes for exact.
_ROUGHLY = re.compile(
    r"\b(?:in the (?:order|region) of|close on|close to|a good|gut|cerca de|près de)\s+$", re.IGNORECASE
)
_NOT_QUITE = re.compile(r"\b(?:best part of|nigh on|knapp|shy of|just under|a shade under)\s+$", re.IGNORECASE)
_LIFTS = re.compile(r"\b(?:push|bring|brought|tak|took|lift|rais|driv|mov)\w*\b[^.;]*$", re.IGNORECASE)
_MILLIONS = re.compile(r"\b(?:milli\w+|millones|mio|mrd|milliard\w*|billion|bn|m)\b\.?$", re.IGNORECASE)
_OR_SO = re.compile(r"\s+(?:\w+\s+)?(?:or so|or thereabouts|and a bit|give or take)\b", re.IGNORECASE)


def as_meant(member: Member, value: Figure | Date) -> Figure | Date:
    """The value as it is compared with another document's."""
    if isinstance(value, Date):
        return value
    text, before = member.text, member.text[max(0, value.start - 40) : value.start]
    if value.modifier is Modifier.UP_TO and _LIFTS.search(before) and value.quote.lower().startswith("up to"):
        # "Pushes the bill up to £182m" is no ceiling.
        return value.model_copy(update={"modifier": Modifier.EXACT})
    if value.kind is FigureKind.COUNT and value.unit is None and _MILLIONS.search(value.quote):
        # "Up to 25 million" in a text that has told of nothing but euros.
        value = _in_currency(member, value)
    if value.modifier is not Modifier.EXACT:
        return value
    if _NOT_QUITE.search(before):
        return value.model_copy(update={"modifier": Modifier.LESS_THAN})
    is_rough = _ROUGHLY.search(before) is not None or _OR_SO.match(text, value.end) is not None
    return value.model_copy(update={"modifier": Modifier.ABOUT}) if is_rough else value


def _in_currency(member: Member, value: Figure) -> Figure:
    currencies = {item.unit for item in member.reading.figures if item.kind is FigureKind.MONEY}
    unit = next(iter(currencies)) if len(currencies) == 1 else None
    update = {"kind": FigureKind.MONEY, "unit": unit, "unit_origin": UnitOrigin.INFERRED}
    return value.model_copy(update=update) if unit else value

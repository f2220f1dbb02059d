"""Numbered clauses: what the line that introduces a list says about the items under it."""

import re
from dataclasses import dataclass

from agent.extract.terms.groups import COUNT, MONEY
from agent.schema.article import Sentence
from agent.schema.figure import Date, Figure
from agent.schema.term_kind import TermKind as K

_OPENS = re.compile(
    r"(?::|\b(?:comprises?|comprising|comprised of|consists? of|consisting of|as follows"
    r"|the following|including|folgt|siguiente|suivants?))"
    r"\s*[-–:]?\s*$",
    re.IGNORECASE,
)
_OPENS_HINTS = (":", "compris", "consist", "follow", "includ", "folgt", "siguiente", "suivant")
_ITEM = re.compile(r"\s*(?:[•▪●◦*–-]|\(?(?:[a-z]|[ivx]{1,4}|\d{1,2})[).](?=\s|$)|(?:and|und|y|et)\s)", re.IGNORECASE)
_CONSIDERATION = re.compile(
    r"\bconsideration|purchase price|contraprestación|kaufpreis|gegenleistung|contrepartie|prix d|precio de",
    re.IGNORECASE,
)
_OPTION = re.compile(r"\b(?:option|exclusivity) (?:fee|payments?)|opción|prix de l'option", re.IGNORECASE)
_MILESTONE = re.compile(r"\bmilestones?|deferred consideration|contingent", re.IGNORECASE)
_UPFRONT = re.compile(r"\bup-?\s?front\b", re.IGNORECASE)

# A list this many characters below its introduction is no longer read under it.
_REACH = 2500


@dataclass(frozen=True)
class LeadIn:
    """A line that opens a list, and the kinds its items are unless they say otherwise."""

    end: int
    money: K
    reach: int

    def holds(self, sentence: Sentence) -> bool:
        return sentence.start <= self.reach

    def kind_of(self, item: Figure | Date) -> K | None:
        if isinstance(item, Date):
            return None
        if item.kind.value in MONEY:
            return self.money
        if item.kind.value in COUNT and item.unit is not None and item.unit.endswith("share"):
            return K.SHARES_ISSUED
        return None


def lead_in_of(text: str, sentence: Sentence, current: LeadIn | None) -> LeadIn | None:
    """The lead-in that holds after this sentence: a new one, the current one while its items last, or none."""
    said = text[sentence.start : sentence.end]
    lowered = said.lower()
    if any(hint in lowered for hint in _OPENS_HINTS) and _OPENS.search(said):
        money = _money_kind(said) or (current.money if current and sentence.start <= current.reach else None)
        return LeadIn(sentence.end, money, sentence.end + _REACH) if money else None
    if current and sentence.end <= current.reach and _ITEM.match(said):
        return current
    # One unnumbered line inside a list is a wrapped item; prose ends the list.
    return current if current and sentence.end - sentence.start < 60 and sentence.end <= current.reach else None


def is_listed(text: str, start: int) -> bool:
    """Whether a numbered clause or a bullet holds what begins here."""
    return bool(_ITEM.match(text, text.rfind("\n", 0, start) + 1, start))


def opens_item(text: str, start: int) -> bool:
    """Whether the word that begins here is the first of a numbered clause or a bullet, or its number."""
    marker = _ITEM.match(text, text.rfind("\n", 0, start) + 1)
    return marker is not None and marker.end() >= start


def _money_kind(said: str) -> K | None:
    if _OPTION.search(said):
        return K.OPTION_FEE
    if _UPFRONT.search(said):
        return K.UPFRONT_PAYMENT
    if _MILESTONE.search(said):
        return K.MILESTONE_PAYMENT
    return K.OTHER_CONSIDERATION if _CONSIDERATION.search(said) else None

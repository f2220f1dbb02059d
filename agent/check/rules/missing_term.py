"""Terms that a deal of this type normally states and this article does not."""

import re
from collections.abc import Iterator

from agent.check.facts import Facts, Verdict
from agent.check.silence import is_mentioned
from agent.schema.checklist import ChecklistItem
from agent.schema.deal import Deal, DealStatus, DealType, Origin
from agent.schema.evidence import main_place
from agent.schema.finding import About, Code, Finding, Severity

# More questions than a reader can put to a counterparty in one mail are noise.
MOST_QUESTIONS = 5
HEAVY = 9
MIDDLING = 6

_NAMED = {
    kind: re.compile(pattern, re.IGNORECASE)
    for kind, pattern in {
        DealType.COLLABORATION: r"collaborat|alliance|partner|co-?develop|jointly|kooperation|colabora|coopéra",
        DealType.LICENSE: r"licen[cs]|lizenz|rights? (?:to|for|in)|droits|derechos|rechte",
        DealType.LEASE: r"\bleas|\brent|\bmiet|vermiet|gemietet|alquil|arrend|loyer|\bbail|\blet\b",
        DealType.EQUITY_FINANCING: r"rais|round|invest|placement|placing|shares|equity|runde|ronda|levée|levé|acciones",
    }.items()
}
_STATED_NOWHERE = frozenset({Origin.MISSING, Origin.NOT_FOUND})


def check(facts: Facts) -> Verdict:
    """A term that deals of this type normally state, and that is nowhere in the article, is a question to ask."""
    deal = _main_deal(facts)
    if deal is None:
        return Verdict()
    if not _is_named(facts, deal):
        return Verdict()
    wanted = sorted(_missing(facts, deal), key=lambda item: -item.weight)
    return Verdict(findings=[_finding(deal, item) for item in wanted[:MOST_QUESTIONS]])


def _main_deal(facts: Facts) -> Deal | None:
    """The deal the article is about: what it tells of a loan behind it, or of another deal, is told in passing."""
    return min(facts.deals, key=_first_place, default=None)


def _is_named(facts: Facts, deal: Deal) -> bool:
    """Whether the sentence that tells of the deal has a word for its type: a wrong type asks wrong questions."""
    cue = _NAMED.get(deal.type)
    places = [item.span for item in deal.evidence if item.span is not None]
    if cue is None or not places:
        return True
    sentences = (facts.reading.sentence_at(start) for start, _ in places)
    return any(cue.search(facts.reading.text, found.start, found.end) for found in sentences if found)


def _first_place(deal: Deal) -> int:
    place = main_place(deal.evidence)
    return place[0] if place else 1 << 60


def _missing(facts: Facts, deal: Deal) -> Iterator[ChecklistItem]:
    checklist = facts.checklists.get(deal.type)
    if checklist is None or deal.status is DealStatus.TERMINATED:
        return
    text = facts.reading.text
    said = {term.kind for term in deal.terms if term.origin not in _STATED_NOWHERE}
    for item in checklist.items:
        if not item.expected_of(deal.status) or not said.isdisjoint({item.kind, *item.met_by}):
            continue
        # Words about it that nobody could read are not silence.
        if not is_mentioned(item.kind, text):
            yield item


def _finding(deal: Deal, item: ChecklistItem) -> Finding:
    words = item.kind.removeprefix("x_").replace("_", " ")
    severity = Severity.HIGH if item.weight >= HEAVY else Severity.MEDIUM if item.weight >= MIDDLING else Severity.LOW
    return Finding(
        code=Code.MISSING_TERM,
        severity=severity,
        message=f"The article does not state the {words} of this {deal.type.value.replace('_', ' ')}.",
        about=About(deal=deal.id, kind=item.kind),
        settles_by=item.ask,
    )

"""Terms of a reply: a value by its id, or words found verbatim; anything else is not found."""

from collections.abc import Callable
from typing import Any

from agent.extract.model.fit import fits
from agent.extract.model.ground import Ground
from agent.extract.model.replies import TermReply
from agent.schema.article import Sentence
from agent.schema.deal import By, Certainty, Origin, Term
from agent.schema.evidence import Evidence, unfound
from agent.schema.figure import Date, Figure
from agent.schema.term_kind import WORD_KINDS

AddFault = Callable[[str], None]


def resolve_term(term: TermReply, ground: Ground, fault: AddFault) -> Term:
    if term.value is not None:
        return _point_at(term, term.value, ground, fault)
    if term.quote is not None:
        return _quote(term, term.quote, ground, fault)
    sentence = ground.sentence(term.sentence)
    if term.undisclosed and sentence is not None:
        place = ground.reading.cite(sentence.start, sentence.end)
        return Term(kind=term.kind, origin=Origin.UNDISCLOSED, by=By.MODEL, evidence=(place,))
    fault(f"The term {term.kind} has neither a value nor a quote that is in the article.")
    return _not_found(term, str(term.kind))


def _point_at(term: TermReply, value_id: str, ground: Ground, fault: AddFault) -> Term:
    value = ground.value(value_id)
    if value is None:
        fault(f"There is no figure or date {value_id!r} here ({term.kind}).")
        return _not_found(term, f"{term.kind}: {value_id}")
    if ground.is_addressed(value.start, value.end):
        fault(f"{value.id} stands in a passage addressed to a machine, which states nothing ({term.kind}).")
        return _not_found(term, f"{term.kind}: {value.quote}")
    if not fits(term.kind, value):
        fault(f"{value.id} is {value.quote!r}, which cannot be the value of {term.kind}.")
        return _not_found(term, f"{term.kind}: {value.quote}")
    return _stated(term, value, ground.reading.cite(value.start, value.end), ground, fault)


def _quote(term: TermReply, quote: str, ground: Ground, fault: AddFault) -> Term:
    named = ground.sentence(term.sentence)
    place = ground.find_quote(quote, named)
    if place is None:
        where = f"[{named.id}]" if named is not None else "the article"
        fault(f"The quote {quote!r} does not occur in {where}; copy it exactly, or leave the term out ({term.kind}).")
        return _not_found(term, f"{term.kind}: {quote}")
    span = place.span or (0, 0)
    inside: list[Figure | Date] = [*ground.reading.figures_in(*span), *ground.reading.dates_in(*span)]
    # The quote holds one value that has an id after all: the id is better than the words.
    if term.kind not in WORD_KINDS and len(inside) == 1 and fits(term.kind, inside[0]):
        return _stated(term, inside[0], ground.reading.cite(inside[0].start, inside[0].end), ground, fault)
    origin = Origin.UNDISCLOSED if term.undisclosed else Origin.STATED
    text = None if term.undisclosed else place.quote
    return Term(
        kind=term.kind,
        text=text,
        origin=origin,
        by=By.MODEL,
        evidence=(place,),
        **_circumstances(term, place, named, ground, fault),
    )


def _stated(term: TermReply, value: Figure | Date, place: Evidence, ground: Ground, fault: AddFault) -> Term:
    circumstances = _circumstances(term, place, ground.sentence(term.sentence), ground, fault)
    if isinstance(value, Date):
        return Term(
            kind=term.kind, low=value.low, high=value.high, modifier=value.modifier, date_id=value.id,
            by=By.MODEL, evidence=(place,), **circumstances,
        )  # fmt: skip
    return Term(
        kind=term.kind, low=value.low, high=value.high, unit=value.unit, unit_origin=value.unit_origin,
        modifier=value.modifier, period=value.period, figure_id=value.id,
        by=By.MODEL, evidence=(place,), **circumstances,
    )  # fmt: skip


def _circumstances(
    term: TermReply, place: Evidence, named: Sentence | None, ground: Ground, fault: AddFault
) -> dict[str, Any]:
    """Scope, condition, certainty and basis, as far as the sentences around the value bear them out."""
    sentences = (*ground.around(place.start or 0), named)
    scope, condition = term.scope, None
    if scope and not ground.supports_scope(scope, sentences):
        fault(f"The scope {scope!r} is not in the words of the sentences around {place.quote!r}.")
        scope = None
    if term.condition:
        found = ground.find(term.condition, sentences)
        condition = found.quote if found is not None else None
        if found is None:
            fault(f"The condition {term.condition!r} does not occur near {place.quote!r}; copy it exactly.")
    return {
        "scope": scope or None,
        "condition": condition,
        "certainty": term.certainty or (Certainty.CONTINGENT if condition else Certainty.UNKNOWN),
        "basis": None if term.basis is None else term.basis.value,
    }


def _not_found(term: TermReply, claimed: str) -> Term:
    return Term(kind=term.kind, origin=Origin.NOT_FOUND, by=By.MODEL, evidence=(unfound(claimed),))

"""Terms of a reply: a value by its id, or words found verbatim; anything else is not found."""

from collections.abc import Callable
from typing import Any

from agent.extract.model.fit import fits
from agent.extract.model.ground import Ground
from agent.extract.model.replies import Basis, TermReply
from agent.schema.article import Sentence
from agent.schema.deal import By, Certainty, Origin, Term
from agent.schema.evidence import Evidence, unfound
from agent.schema.figure import Date, Figure, Modifier
from agent.schema.term_kind import WORD_KINDS

AddFault = Callable[[str], None]


def resolve_term(term: TermReply, ground: Ground, fault: AddFault) -> Term:
    if term.undisclosed is not None:
        return _undisclosed(term, term.undisclosed, ground, fault)
    if term.value is not None:
        return _point_at(term, term.value, ground, fault)
    if term.quote is not None:
        return _quote(term, term.quote, ground, fault)
    fault(f"The term {term.kind} has neither a value nor a quote that is in the article.")
    return _not_found(term, str(term.kind))


def _undisclosed(term: TermReply, words: str, ground: Ground, fault: AddFault) -> Term:
    """Told not to be told: by the words that say so, else by the sentence that they are said to stand in."""
    named = ground.sentence(term.sentence)
    place = ground.find_quote(words, named)
    if place is None:
        fault(
            f"The words {words!r} do not occur in {_where(named)}; copy those that say it is undisclosed ({term.kind})."
        )
        return _not_found(term, f"{term.kind}: {words}")
    return Term(kind=term.kind, origin=Origin.UNDISCLOSED, by=By.MODEL, evidence=(place,))


def _where(named: Sentence | None) -> str:
    return f"[{named.id}]" if named is not None else "the article"


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
        where = _where(named)
        fault(f"The quote {quote!r} does not occur in {where}; copy it exactly, or leave the term out ({term.kind}).")
        return _not_found(term, f"{term.kind}: {quote}")
    span = place.span or (0, 0)
    inside: list[Figure | Date] = [*ground.reading.figures_in(*span), *ground.reading.dates_in(*span)]
    # The quote holds one value that has an id after all: the id is better than the words.
    if term.kind not in WORD_KINDS and len(inside) == 1 and fits(term.kind, inside[0]):
        return _stated(term, inside[0], ground.reading.cite(inside[0].start, inside[0].end), ground, fault)
    return Term(
        kind=term.kind,
        text=place.quote,
        by=By.MODEL,
        evidence=(place,),
        **_circumstances(term, place, named, ground, fault),
    )


def _stated(term: TermReply, value: Figure | Date, place: Evidence, ground: Ground, fault: AddFault) -> Term:
    circumstances = _circumstances(term, place, ground.sentence(term.sentence), ground, fault, value=value)
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


def _certainty(term: TermReply, condition: str | None, value: Figure | Date | None) -> Certainty:
    """A plain figure is firm, as the prompt says; a ceiling, a date and words promise nothing either way."""
    if condition is not None:
        return Certainty.CONTINGENT
    is_plain = isinstance(value, Figure) and value.modifier is not Modifier.UP_TO and term.condition is None
    return Certainty.FIRM if is_plain else Certainty.UNKNOWN


def _circumstances(
    term: TermReply,
    place: Evidence,
    named: Sentence | None,
    ground: Ground,
    fault: AddFault,
    *,
    value: Figure | Date | None = None,
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
        "certainty": term.certainty or _certainty(term, condition, value),
        "basis": None if term.basis in (None, Basis.NONE) else term.basis,
    }


def _not_found(term: TermReply, claimed: str) -> Term:
    return Term(kind=term.kind, origin=Origin.NOT_FOUND, by=By.MODEL, evidence=(unfound(claimed),))

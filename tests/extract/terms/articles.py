"""Short articles read as one deal, by the real readers."""

from agent.extract.context import DealContext
from agent.extract.terms.read import read_terms
from agent.schema.checklist import OwnField
from agent.schema.deal import Deal, DealStatus, DealType, Term
from tests.check.articles import reading_of


def terms_of(
    text: str,
    deal_type: DealType = DealType.ACQUISITION,
    *,
    status: DealStatus = DealStatus.AGREED,
    fields: tuple[OwnField, ...] = (),
) -> tuple[Term, ...]:
    reading = reading_of(text, published="2026-03-02")
    main = reading.sentences[0]
    context = DealContext(Deal(type=deal_type, status=status), reading.sentences, main, told=frozenset({main.start}))
    terms = read_terms(reading, context, fields=fields)
    assert all(text[item.start : item.end] == item.quote for term in terms for item in term.evidence)
    return terms


def kinds_of(terms: tuple[Term, ...]) -> list[tuple[str, str]]:
    """Each term as its kind and the quote of its main place."""
    return [(term.kind, term.evidence[0].quote or "") for term in terms]

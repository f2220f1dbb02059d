"""Extraction without a model: the deals, their terms and the claims of a reading, by rules."""

from collections.abc import Sequence
from dataclasses import dataclass

from agent.extract.claims.read import read_claims
from agent.extract.context import DealContext
from agent.extract.deals import find_deals
from agent.extract.terms.read import read_terms
from agent.schema.checklist import Checklists
from agent.schema.claim import Claim
from agent.schema.deal import Deal, DealType, Term
from agent.schema.reading import Reading
from agent.schema.term_kind import TermKind


@dataclass(frozen=True)
class Extraction:
    """What one reading yields, in text order."""

    deals: tuple[Deal, ...]
    claims: tuple[Claim, ...]


def extract_offline(reading: Reading, checklists: Checklists) -> Extraction:
    """Deals with their terms, and the claims that are no deal terms."""
    contexts = find_deals(reading)
    deals = _settle_figures(contexts, [_with_terms(reading, context, checklists) for context in contexts])
    return Extraction(deals=deals, claims=read_claims(reading, deals))


def _with_terms(reading: Reading, context: DealContext, checklists: Checklists) -> Deal:
    checklist = checklists.get(context.deal.type)
    terms = read_terms(reading, context, fields=checklist.fields if checklist else ())
    return context.deal.model_copy(update={"terms": terms})


def _settle_figures(contexts: Sequence[DealContext], deals: Sequence[Deal]) -> tuple[Deal, ...]:
    """What two deals claim, a figure or the same words, is of the deal whose word stands nearest before it."""
    claims: dict[object, list[int]] = {}
    for place, deal in enumerate(deals):
        for term in deal.terms:
            claim = _claim(term)
            if claim is not None and place not in claims.setdefault(claim, []):
                claims[claim].append(place)
    contested = {claim: places for claim, places in claims.items() if len(places) > 1}
    if not contested:
        return tuple(deals)
    kept = []
    for place, deal in enumerate(deals):
        terms = tuple(
            term
            for term in deal.terms
            if _claim(term) not in contested
            or _nearest(contexts, _of_its_sort(deals, contested[_claim(term)], _claim(term)), term) == place
        )
        kept.append(deal.model_copy(update={"terms": terms}))
    return tuple(kept)


def _of_its_sort(deals: Sequence[Deal], places: Sequence[int], claim: object) -> Sequence[int]:
    """What every deal takes for a loan's sum or rate is the loan's, though a purchase stands nearer; what is paid
    upfront or on milestones is paid for rights, and not for shares."""
    kinds = {term.kind for place in places for term in deals[place].terms if _claim(term) == claim}
    for types, its_kinds in _SORTS:
        its = [place for place in places if deals[place].type in types]
        if its and kinds <= its_kinds:
            return its
    return places


_LENT = frozenset({TermKind.PRINCIPAL, TermKind.INTEREST_RATE, TermKind.SPREAD, TermKind.MATURITY})
_FOR_RIGHTS = frozenset({TermKind.UPFRONT_PAYMENT, TermKind.MILESTONE_PAYMENT, TermKind.ROYALTY_RATE})
_SORTS = (
    ((DealType.DEBT_FINANCING, DealType.PROJECT_FINANCING), _LENT),
    ((DealType.LICENSE, DealType.COLLABORATION), _FOR_RIGHTS),
)


def _claim(term: Term) -> object:
    """The figure of a term, or the kind and place of one that is words."""
    if term.figure_id is not None:
        return term.figure_id
    is_worded = term.text is not None and term.date_id is None and bool(term.evidence)
    return (term.kind, term.evidence[0].start) if is_worded else None


def _nearest(contexts: Sequence[DealContext], places: Sequence[int], term: Term) -> int:
    start = term.evidence[0].start or 0

    def distance(place: int) -> int:
        return min((abs(start - mark) + (mark > start) * _BEHIND for mark in contexts[place].marks), default=1 << 30)

    return min(places, key=distance)


# A word behind a figure has to stand this much nearer than one before it.
_BEHIND = 200

"""Extraction without a model: the deals, their terms and the claims of a reading, by rules."""

from dataclasses import dataclass

from agent.extract.claims.read import read_claims
from agent.extract.context import DealContext
from agent.extract.deals import find_deals
from agent.extract.terms.read import read_terms
from agent.schema.checklist import Checklists
from agent.schema.claim import Claim
from agent.schema.deal import Deal
from agent.schema.reading import Reading


@dataclass(frozen=True)
class Extraction:
    """What one reading yields, in text order."""

    deals: tuple[Deal, ...]
    claims: tuple[Claim, ...]


def extract_offline(reading: Reading, checklists: Checklists) -> Extraction:
    """Deals with their terms, and the claims that are no deal terms."""
    deals = tuple(_with_terms(reading, context, checklists) for context in find_deals(reading))
    return Extraction(deals=deals, claims=read_claims(reading, deals))


def _with_terms(reading: Reading, context: DealContext, checklists: Checklists) -> Deal:
    checklist = checklists.get(context.deal.type)
    terms = read_terms(reading, context, fields=checklist.fields if checklist else ())
    return context.deal.model_copy(update={"terms": terms})

"""Extraction without a model: the deals, their terms and the claims of a reading, by rules."""

from collections.abc import Mapping
from dataclasses import dataclass

from agent.extract.deals import find_deals
from agent.schema.claim import Claim
from agent.schema.deal import Deal
from agent.schema.reading import Reading


@dataclass(frozen=True)
class Extraction:
    """What one reading yields, in text order."""

    deals: tuple[Deal, ...]
    claims: tuple[Claim, ...]


def extract_offline(reading: Reading, checklists: Mapping[str, object]) -> Extraction:
    """Deals with their terms, and the claims that are no deal terms."""
    contexts = find_deals(reading)
    return Extraction(deals=tuple(context.deal for context in contexts), claims=())

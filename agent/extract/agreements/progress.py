"""How far a listing, or money that is told by its source alone, has come."""

from collections.abc import Sequence

from agent.extract.tokens import Token
from agent.schema.deal import DealStatus


def listing_status(word: str, tokens: Sequence[Token]) -> DealStatus:
    """Shares that are priced are sold; a range, a filing or a plan comes before; a debut comes after."""
    words = {token.lower for token in tokens}
    if word == "floated" and any(word.isdigit() and len(word) == 4 for word in words):
        # "floated in London in 2014"
        return DealStatus.COMPLETED
    if word.startswith(("float", "list")):
        return DealStatus.PROPOSED
    if word.startswith("pric"):
        return DealStatus.AGREED
    if word.startswith(("complet", "clos", "rais")) or "debut" in words:
        return DealStatus.COMPLETED
    return DealStatus.PROPOSED


def sourced_status(words: set[str]) -> DealStatus:
    """ "a loan of $60 million from Birch Bank" is agreed, unless it would be, or was offered."""
    if words & {"would", "could", "may", "might", "proposed", "offered", "seeking", "seeks", "wants"}:
        return DealStatus.PROPOSED
    return DealStatus.TERMINATED if words & {"declined", "rejected", "cancelled", "withdrew"} else DealStatus.AGREED

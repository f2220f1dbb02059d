"""How far an agreement has come, by the verb behind it and what stands around that."""

from collections.abc import Sequence

from agent.extract.actors import Scene
from agent.extract.agreements.anchors import Anchor
from agent.extract.agreements.deeds import DONE_WITH, Deed
from agent.extract.agreements.progress import listing_status, sourced_status
from agent.extract.tokens import Token
from agent.schema.deal import DealStatus, DealType, Role

_STRENGTH = (DealStatus.TERMINATED, DealStatus.NON_BINDING, DealStatus.RUMOURED, DealStatus.PROPOSED)


def read_status(
    anchor: Anchor, deed: Deed | None, tokens: Sequence[Token], scene: Scene, *, is_sourced: bool = False
) -> DealStatus:
    if deed is None:
        words = {token.lower for token in tokens}
        return sourced_status(words) if is_sourced else DealStatus.UNKNOWN
    if _LOOSE.intersection(token.lower for token in tokens[min(deed.index, anchor.first) : anchor.last + 1]):
        return DealStatus.NON_BINDING
    if deed.chain.is_negated:
        return DealStatus.UNKNOWN
    said = {scene.grammar.cues.get(word) for word in deed.chain.cues}
    strongest = next((status for status in _STRENGTH if status in said), None)
    if strongest is not None:
        return strongest
    word = tokens[deed.index].lower
    if deed.status in (DealStatus.TERMINATED, DealStatus.RUMOURED):
        return deed.status
    if anchor.family.type is DealType.IPO:
        return listing_status(word, tokens)
    if anchor.family.type is DealType.ROYALTY_FINANCING and word in ("acquired", "bought", "purchased", "sold"):
        return DealStatus.COMPLETED
    if word in DONE_WITH and anchor.family.sides[0] is Role.LENDER and not deed.chain.has_modal:
        return DealStatus.COMPLETED
    if deed.status is DealStatus.COMPLETED and deed.chain.has_modal:
        # "Will be funded by a loan" is still to come.
        return DealStatus.AGREED
    if deed.status is DealStatus.COMPLETED and any(token.lower.startswith("commitment") for token in tokens):
        return DealStatus.AGREED
    if anchor.phrase in _CLOSED:
        return DealStatus.COMPLETED
    if word.startswith("annou") and anchor.family.type is DealType.EQUITY_FINANCING:
        return DealStatus.PROPOSED
    return deed.status


# "signed heads of terms for", "a letter of intent": no agreement yet.
_LOOSE = frozenset("heads letter memorandum mou non-binding indicative absichtserklärung intenciones".split())


# To reach it is to be done.
_CLOSED = frozenset({"financial close", "cierre financiero", "bouclage financier"})

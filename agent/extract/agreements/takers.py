"""Who borrows, where a sentence names the lender alone: the buyer whose purchase it pays for, or the protagonist."""

from collections.abc import Sequence

from agent.extract.actors import Actor, Scene, actor_of
from agent.extract.assemble import Draft
from agent.schema.deal import DealType, Role
from agent.text.names import NameKind

_LOANS = frozenset({DealType.DEBT_FINANCING, DealType.PROJECT_FINANCING})
_PURCHASES = frozenset(
    {DealType.ACQUISITION, DealType.ASSET_SALE, DealType.STAKE_PURCHASE, DealType.TENDER_OFFER, DealType.MERGER}
)


def settle_takers(drafts: Sequence[Draft], scene: Scene) -> None:
    """Adds a borrower to a loan whose lender alone is named."""
    for draft in drafts:
        is_open = draft.main.type in _LOANS and draft.keys(Role.LENDER) and not draft.keys(Role.BORROWER)
        if is_open and not draft.keys(Role.ISSUER) and not draft.keys(Role.PARTNER):
            taker = _taker(draft, drafts, scene)
            if taker is not None:
                draft.parties[Role.BORROWER] = {scene.key(taker): [taker]}


def _taker(draft: Draft, drafts: Sequence[Draft], scene: Scene) -> Actor | None:
    named = {key for members in draft.parties.values() for key in members}
    deals = [other for other in drafts if other.main.type in _PURCHASES and other.keys(Role.BUYER)]
    if deals:
        buyers = [actors[0] for members in [deals[0].parties[Role.BUYER]] for actors in members.values()]
        return buyers[0] if len(buyers) == 1 and scene.key(buyers[0]) not in named else None
    if any(other is not draft and other.keys(Role.PARTNER) for other in drafts):
        return None
    firms = [
        member
        for member in scene.cast.members
        if member.name.kind in (NameKind.ORGANISATION, NameKind.OTHER) and member.number not in named
    ]
    best = max(firms, key=lambda member: len(member.mentions), default=None)
    return actor_of(best.name) if best is not None and len(best.mentions) > 2 else None

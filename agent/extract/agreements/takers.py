"""The other side of an agreement that a sentence tells of one side alone: who borrows, who lets, who supplies."""

from collections.abc import Sequence

from agent.extract.actors import Actor, Scene, actor_of
from agent.extract.agreements.family import LEASEBACK
from agent.extract.agreements.links import can_take_part
from agent.extract.agreements.news import is_dated, is_of_known_thing
from agent.extract.cast import Member
from agent.extract.draft import Draft
from agent.extract.tokens import Clause
from agent.schema.deal import DealType, Role
from agent.text.names import NameKind

_LOANS = frozenset({DealType.DEBT_FINANCING, DealType.PROJECT_FINANCING})
_PURCHASES = frozenset(
    {DealType.ACQUISITION, DealType.ASSET_SALE, DealType.STAKE_PURCHASE, DealType.TENDER_OFFER, DealType.MERGER}
)


def settle_takers(drafts: Sequence[Draft], clauses: Sequence[Clause], scene: Scene) -> None:
    """Adds the borrower of a loan whose lender alone is named, the other side of what is let or sold."""
    for draft in drafts:
        if any(event.frame.name == LEASEBACK for event in draft.events):
            _settle_leaseback(draft, drafts)
            continue
        _settle_from_text(draft, drafts, scene)
        if draft.main.type not in _LOANS or not any(other.main.type in _PURCHASES for other in drafts):
            _settle_from_sentence(draft, clauses, scene)


def _settle_from_text(draft: Draft, drafts: Sequence[Draft], scene: Scene) -> None:
    giver, taker = _ONE_SIDED.get(draft.main.type, (None, None))
    if giver is None or taker is None or not draft.keys(giver) or draft.keys(taker):
        return
    if draft.keys(Role.ISSUER) or draft.keys(Role.PARTNER) or not _is_of_protagonist(draft, scene):
        return
    found = _taker(draft, drafts, scene)
    if found is not None:
        draft.parties[taker] = {scene.key(found): [found]}


def _settle_from_sentence(draft: Draft, clauses: Sequence[Clause], scene: Scene) -> None:
    """ "Alder announces an agreement under which Birch will take its output": the only other company supplies it."""
    sides = _SIDES.get(draft.main.type)
    if sides is None or draft.keys(Role.PARTNER) or draft.keys(Role.ISSUER):
        return
    told = [role for role in sides if draft.keys(role)]
    if len(told) != 1 or (sides[0] is Role.LENDER and told[0] is not Role.LENDER):
        return
    other = sides[1] if told[0] is sides[0] else sides[0]
    named = {key for members in draft.parties.values() for key in members}
    found: dict[object, Actor] = {}
    tokens = clauses[draft.main.sentence].tokens
    for index, token in enumerate(tokens):
        if token.name is None or not can_take_part(token.name):
            continue
        member = scene.cast.member(token.name)
        is_firm = member.name.kind is NameKind.ORGANISATION or member.number in scene.descriptions.acting
        is_leader = not any(other.name is not None for other in tokens[:index])
        is_aside = index > 0 and tokens[index - 1].lower in _ASIDE
        is_firm = is_firm and len(token.lower) > _SHORTEST
        if member.number not in named and (is_firm or is_leader) and not is_aside and not _is_person(member):
            found.setdefault(member.number, actor_of(token.name))
    if len(found) == 1:
        draft.parties[other] = {key: [actor] for key, actor in found.items()}


# Who gives and who takes; with two companies in the sentence that tells it, one is on either side.
_SIDES: dict[DealType, tuple[Role, Role]] = {
    DealType.OFFTAKE: (Role.SUPPLIER, Role.CUSTOMER),
    DealType.SUPPLY: (Role.SUPPLIER, Role.CUSTOMER),
    DealType.HOSTING: (Role.SUPPLIER, Role.CUSTOMER),
    DealType.LICENSE: (Role.LICENSOR, Role.LICENSEE),
    DealType.LEASE: (Role.LESSOR, Role.LESSEE),
    DealType.ROYALTY_FINANCING: (Role.BUYER, Role.SELLER),
    DealType.DEBT_FINANCING: (Role.LENDER, Role.BORROWER),
    DealType.PROJECT_FINANCING: (Role.LENDER, Role.BORROWER),
}
# "IT load"
_SHORTEST = 2
_ASIDE = frozenset({"in", "at", "near", "on", "via", "by", "like", "than", "rival", "called", "named"})


# The role that is told, and the one that the text leaves to the reader.
_ONE_SIDED: dict[DealType, tuple[Role, Role]] = {
    DealType.DEBT_FINANCING: (Role.LENDER, Role.BORROWER),
    DealType.PROJECT_FINANCING: (Role.LENDER, Role.BORROWER),
    DealType.LEASE: (Role.LESSEE, Role.LESSOR),
    DealType.OFFTAKE: (Role.CUSTOMER, Role.SUPPLIER),
    DealType.ROYALTY_FINANCING: (Role.BUYER, Role.SELLER),
    DealType.LICENSE: (Role.LICENSEE, Role.LICENSOR),
}


def _settle_leaseback(draft: Draft, drafts: Sequence[Draft]) -> None:
    """Who bought lets, who sold hires."""
    sale = next((other for other in drafts if other.keys(Role.BUYER) and other.keys(Role.SELLER)), None)
    if sale is not None:
        draft.parties[Role.LESSOR] = dict(sale.parties[Role.BUYER])
        draft.parties[Role.LESSEE] = dict(sale.parties[Role.SELLER])


def _is_of_protagonist(draft: Draft, scene: Scene) -> bool:
    """Of loans always, of rights in the news; else it is "the" load, "the" output that the text has spoken of."""
    if draft.main.type in (DealType.ROYALTY_FINANCING, DealType.LICENSE):
        return not is_dated(draft.main, scene)
    if draft.main.type in _LOANS:
        return True
    return is_of_known_thing(draft.main, scene)


def _taker(draft: Draft, drafts: Sequence[Draft], scene: Scene) -> Actor | None:
    named = {key for members in draft.parties.values() for key in members}
    deals = [other for other in drafts if other.main.type in _PURCHASES and other.keys(Role.BUYER)]
    if deals:
        buyers = [actors[0] for members in [deals[0].parties[Role.BUYER]] for actors in members.values()]
        buyers = [one for one in buyers if one.name is None or not _is_person(scene.cast.member(one.name))]
        return buyers[0] if len(buyers) == 1 and scene.key(buyers[0]) not in named else None
    if any(other is not draft and other.keys(Role.PARTNER) for other in drafts):
        return None
    firms = [
        member
        for member in scene.cast.members
        if can_take_part(member.name) and member.number not in named and not _is_person(member)
    ]
    best = max(firms, key=lambda member: len(member.mentions), default=None)
    return actor_of(best.name) if best is not None and len(best.mentions) > 2 else None


def _is_person(member: Member) -> bool:
    """Whoever has an office anywhere in the text."""
    return any(name.kind is NameKind.PERSON for name in member.mentions)

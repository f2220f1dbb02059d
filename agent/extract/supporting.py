"""Parties beside the deal: who manages a fund that buys, who advises, who guarantees."""

from collections.abc import Iterator, Sequence

from agent.extract.actors import Actor, Scene, actor_of
from agent.extract.draft import Draft
from agent.extract.role_nouns import ROLE_NOUNS
from agent.extract.side_parties import names_after, side_parties
from agent.extract.tokens import Clause, Token
from agent.extract.told.said import SAID, read_said
from agent.schema.deal import DealType, Role

_BESIDE = (Role.MANAGER, Role.ADVISER, Role.GUARANTOR)
_MOST = 4


_BELONGS = frozenset({"belongs", "belong", "belonging", "owned", "gehört"})
_BELONGS_TO = frozenset({"to", "by", "der", "dem"})
_TRADING = (Role.BUYER, Role.SELLER)
_BOUGHT = (DealType.ACQUISITION, DealType.ASSET_SALE, DealType.STAKE_PURCHASE)
_LOANS = (DealType.DEBT_FINANCING, DealType.PROJECT_FINANCING)
_SIDES: dict[DealType, tuple[Role, ...]] = {
    **dict.fromkeys(
        (
            DealType.ACQUISITION,
            DealType.ASSET_SALE,
            DealType.STAKE_PURCHASE,
            DealType.TENDER_OFFER,
            DealType.ROYALTY_FINANCING,
            DealType.OPTION,
        ),
        _TRADING,
    ),
    **dict.fromkeys(_LOANS, (Role.LENDER, Role.BORROWER, Role.ISSUER)),
    DealType.EQUITY_FINANCING: (Role.INVESTOR, Role.ISSUER),
    DealType.IPO: (Role.SELLER, Role.ISSUER),
    DealType.LEASE: (Role.LESSOR, Role.LESSEE),
    **dict.fromkeys((DealType.SUPPLY, DealType.OFFTAKE, DealType.HOSTING), (Role.SUPPLIER, Role.CUSTOMER)),
    DealType.LICENSE: (Role.LICENSOR, Role.LICENSEE),
}


def add_supporting(
    draft: Draft, clauses: Sequence[Clause], scene: Scene, *, only: Sequence[Role] = tuple(Role)
) -> None:
    """Adds managers, advisers and guarantors that the deal's sentences name, and whom they put on a side in so many
    words.
    """
    principals = {key for members in draft.parties.values() for key in members}
    for clause in clauses:
        for roles, actor in _supporting(clause.tokens):
            role = _fitting(roles, draft)
            if role is None or role not in only:
                continue
            key = scene.key(actor)
            if key not in principals and role in _TRADING and _is_labelled(clause.tokens):
                # "Buyer: Alder Fund III LP" in a list of facts settles it.
                draft.parties[role] = {}
            if role is Role.MANAGER and key in draft.keys(Role.LENDER) | draft.keys(Role.INVESTOR):
                # "with Birch Bank as bookrunner": it sells the notes, and lends nothing.
                for side in (Role.LENDER, Role.INVESTOR):
                    draft.parties.get(side, {}).pop(key, None)
                principals.discard(key)
            members = draft.parties.setdefault(role, {})
            is_open = role in _BESIDE or not members or key in members
            if key not in principals and is_open and (key in members or len(members) < _MOST):
                members.setdefault(key, []).append(actor)
        principals |= {key for role, members in draft.parties.items() if role not in _BESIDE for key in members}
    if draft.main.type in _BOUGHT and not draft.keys(Role.SELLER):
        for actor in _parents(clauses, draft, scene):
            if scene.key(actor) not in principals:
                draft.parties.setdefault(Role.SELLER, {}).setdefault(scene.key(actor), []).append(actor)
    draft.parties = {role: members for role, members in draft.parties.items() if members}


def add_defined(draft: Draft, scene: Scene) -> None:
    """'Alder plc ("the Offeror")', '(together, the "Vendors")': the short form is the role."""
    for member in scene.cast.members:
        for form in member.short_forms:
            role = _fitting(SAID.get(form.lower().removeprefix("the "), ()), draft)
            if role is None or role in _BESIDE or draft.keys(role):
                continue
            if not any(member.number in members for members in draft.parties.values()):
                draft.parties[role] = {member.number: [actor_of(member.name)]}


def _fitting(roles: Sequence[Role], draft: Draft) -> Role | None:
    """The one of a noun's roles that this type of deal has."""
    kind = draft.main.type
    for role in roles:
        if role is Role.MANAGER and kind in _LOANS and not draft.keys(Role.ISSUER):
            continue
        if role in _BESIDE or role in _SIDES.get(kind, ()):
            return role
    return None


def _is_labelled(tokens: Sequence[Token]) -> bool:
    return any(
        token.lower in ROLE_NOUNS and tokens[i + 1].lower == ":"
        for i, token in enumerate(tokens[:2])
        if i + 1 < len(tokens)
    )


def _supporting(tokens: Sequence[Token]) -> Iterator[tuple[tuple[Role, ...], Actor]]:
    yield from (((role,), actor) for role, actor in side_parties(tokens))
    yield from read_said(tokens)
    for index, token in enumerate(tokens):
        if token.kind != "word":
            continue
        word = token.lower
        if word in _PARCELS and (source := _source(tokens, index)):
            yield from (((Role.SELLER,), actor) for actor in source)
        elif word in _BELONGS and index + 1 < len(tokens) and tokens[index + 1].lower in _BELONGS_TO:
            yield from (((Role.LESSOR,), actor) for actor in names_after(tokens, index + 2)[:1])


_PARCELS = frozenset("shares stake parcel holding block stock interest interests units".split())
_COMES = frozenset("came come comes coming bought acquired purchased".split())


def _source(tokens: Sequence[Token], index: int) -> list[Actor]:
    """ "The parcel came from Birch", "all of the shares are coming from Moss Mezzanine"."""
    for at in range(index + 1, min(len(tokens) - 1, index + 5)):
        if tokens[at].lower in _COMES:
            return names_after(tokens, at + 2) if tokens[at + 1].lower == "from" else []
        if tokens[at].kind != "word":
            return []
    return []


def _parents(clauses: Sequence[Clause], draft: Draft, scene: Scene) -> Iterator[Actor]:
    """ "Birch and Moss's parent, Alder Resources, struck the accord": who owns what is bought."""
    targets = draft.keys(Role.TARGET)
    for clause in clauses:
        for index, token in enumerate(clause.tokens[:-2]):
            is_own = token.possessive and clause.tokens[index + 1].lower in ("parent", "owner", "owners")
            if is_own and token.name is not None and scene.cast.member(token.name).number in targets:
                yield from names_after(clause.tokens, index + 2)[:1]

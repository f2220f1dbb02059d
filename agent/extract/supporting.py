"""Parties beside the deal: who manages a fund that buys, who advises, who guarantees."""

from collections.abc import Iterator, Sequence

from agent.extract.actors import Actor, Scene, actor_of
from agent.extract.draft import Draft
from agent.extract.role_nouns import ROLE_NOUNS
from agent.extract.side_parties import is_firm, names_after, side_parties
from agent.extract.tokens import Clause, Token
from agent.schema.deal import DealType, Role

_IS = frozenset({":", "is", "was", "es", "fue", "ist", "war", "est", "était"})
_BESIDE = (Role.MANAGER, Role.ADVISER, Role.GUARANTOR)
_MOST = 4


_BELONGS = frozenset({"belongs", "belong", "belonging", "gehört"})
_TRADING = (Role.BUYER, Role.SELLER)
_BOUGHT = (DealType.ACQUISITION, DealType.ASSET_SALE, DealType.STAKE_PURCHASE)
_MONEY = (DealType.DEBT_FINANCING, DealType.PROJECT_FINANCING, DealType.EQUITY_FINANCING)


def add_supporting(
    draft: Draft, clauses: Sequence[Clause], scene: Scene, *, only: Sequence[Role] = tuple(Role)
) -> None:
    """Adds managers, advisers and guarantors that the deal's sentences name, and who is said to be the seller."""
    principals = {key for members in draft.parties.values() for key in members}
    for clause in clauses:
        for role, actor in _supporting(clause.tokens):
            if role not in only:
                continue
            key = scene.key(actor)
            if role is Role.LESSOR and draft.main.type is not DealType.LEASE:
                continue
            if role in _TRADING and draft.main.type in _MONEY:
                # The seller of what a loan pays for is no party to the loan.
                continue
            if key not in principals and role in (Role.BUYER, Role.SELLER) and _is_labelled(clause.tokens):
                # "Buyer: Alder Fund III LP" in a list of facts settles it.
                draft.parties[role] = {}
            members = draft.parties.setdefault(role, {})
            is_open = role in _BESIDE or not members or key in members
            if key not in principals and is_open and (key in members or len(members) < _MOST):
                members.setdefault(key, []).append(actor)
    if draft.main.type in _BOUGHT and not draft.keys(Role.SELLER):
        for actor in _parents(clauses, draft, scene):
            if scene.key(actor) not in principals:
                draft.parties.setdefault(Role.SELLER, {}).setdefault(scene.key(actor), []).append(actor)
    draft.parties = {role: members for role, members in draft.parties.items() if members}


def _is_labelled(tokens: Sequence[Token]) -> bool:
    return any(
        token.lower in ROLE_NOUNS and tokens[i + 1].lower == ":"
        for i, token in enumerate(tokens[:2])
        if i + 1 < len(tokens)
    )


def _supporting(tokens: Sequence[Token]) -> Iterator[tuple[Role, Actor]]:
    yield from side_parties(tokens)
    for index, token in enumerate(tokens):
        if token.kind != "word":
            continue
        word = token.lower
        if word in _PARCELS and (source := _source(tokens, index)):
            yield from ((Role.SELLER, actor) for actor in source)
        elif word in _BELONGS and index + 1 < len(tokens) and tokens[index + 1].lower in ("to", "der", "dem"):
            yield from ((Role.LESSOR, actor) for actor in names_after(tokens, index + 2)[:1])
        elif word in ROLE_NOUNS and index + 2 < len(tokens) and tokens[index + 1].lower in _IS:
            yield from ((ROLE_NOUNS[word][0], actor) for actor in names_after(tokens, index + 2, is_person=True)[:1])
        elif word in ROLE_NOUNS and index + 2 < len(tokens) and index and tokens[index + 1].lower == ",":
            if tokens[index - 1].lower == "the":
                yield from ((ROLE_NOUNS[word][0], actor) for actor in _apposed(tokens, index + 2))
        elif word in ROLE_NOUNS and (actor := _named_so(tokens, index)) is not None:
            yield ROLE_NOUNS[word][0], actor


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


def _named_so(tokens: Sequence[Token], index: int) -> Actor | None:
    """ "Birch is the lucky buyer", "with Birch the buyer"."""
    if index > 2 and tokens[index - 1].lower in ("the", "as") and tokens[index - 3].lower == "with":
        name = tokens[index - 2].name
        return actor_of(name) if name is not None and is_firm(tokens[index - 2]) else None
    if (
        index > 3
        and [t.lower for t in tokens[index - 2 : index]] == ["as", "the"]
        and tokens[index - 4].lower == "with"
    ):
        name = tokens[index - 3].name
        return actor_of(name) if name is not None and is_firm(tokens[index - 3]) else None
    for at in range(index - 2, max(0, index - 5), -1):
        if tokens[at].lower in _IS and tokens[at].kind == "word":
            name = tokens[at - 1].name
            article = tokens[at + 1].lower in ("the", "a")
            return actor_of(name) if name is not None and article and is_firm(tokens[at - 1]) else None
        if tokens[at].kind != "word":
            return None
    return None


def _apposed(tokens: Sequence[Token], start: int) -> list[Actor]:
    """ "the seller, the investment firm Birch, bought": a name within a few words, with a comma or stop behind it."""
    for index in range(start, min(start + 6, len(tokens) - 1)):
        name = tokens[index].name
        if name is not None:
            closes = tokens[index + 1].kind == "mark" and not tokens[index].possessive
            return [actor_of(name)] if closes and is_firm(tokens[index]) else []
        if tokens[index].kind != "word":
            return []
    return []

"""Reads the agreements of a sentence into events: loans, rounds, leases, licences, contracts, ventures."""

from collections.abc import Sequence
from dataclasses import dataclass

from agent.extract.actors import Actor, Scene, actor_of, actors_before
from agent.extract.agreements.acts import ACTS
from agent.extract.agreements.anchors import Anchor, find_anchors
from agent.extract.agreements.family import Act, Family
from agent.extract.agreements.links import is_party, linked_names
from agent.extract.clauses import Chain, walk_left
from agent.extract.event import Event
from agent.extract.grammar.frame import Frame
from agent.extract.tokens import Clause, Token
from agent.schema.deal import DealStatus, DealType, Role
from agent.text.names import NameKind

_STOPS = frozenset(";:•▪")
_FARTHEST = 26
_STRENGTH = (DealStatus.TERMINATED, DealStatus.NON_BINDING, DealStatus.RUMOURED, DealStatus.PROPOSED)
# Nouns that are an agreement of their own only between two named sides, or with a sum.
# In these whoever pays is no customer, and payments are told of for other reasons.
_MONEY_SIDES = frozenset({Role.LENDER, Role.INVESTOR, Role.PARTNER})
# Money, and not an agreement, unless a sum stands in front: "$165 million of non-recourse debt".
_SUMS = frozenset({"debt", "funding", "investment", "loans", "round"})
_GENERIC = frozenset({"contract", "contrato", "contrat", "auftrag", "order", "orders", "pedido", "commande"})


@dataclass(frozen=True)
class _Deed:
    """An act in a clause: where its verb stands, what it is and how far it says the agreement is."""

    index: int
    act: Act
    status: DealStatus
    chain: Chain
    doers: tuple[Actor, ...]


def read_agreements(clause: Clause, scene: Scene) -> list[Event]:
    """One event for each agreement and act, with everybody whose role the clause tells."""
    tokens = clause.tokens
    anchors = find_anchors(tokens)
    events: list[Event] = []
    seen: set[tuple[DealType, int]] = set()
    acted: set[int] = set()
    for anchor in sorted(anchors, key=lambda one: one.act is not None):
        deed = _deed_of(anchor, clause, scene)
        at = deed.index if deed is not None else anchor.first
        if (anchor.family.type, at) in seen or (anchor.act is not None and at in acted):
            continue
        event = _event(anchor, deed, clause, scene)
        if event is not None:
            seen.add((anchor.family.type, at))
            acted.add(at)
            events.append(event)
    return sorted(events, key=lambda event: event.start)


def _event(anchor: Anchor, deed: _Deed | None, clause: Clause, scene: Scene) -> Event | None:
    tokens, family = clause.tokens, anchor.family
    roles: dict[Role, list[Actor]] = {}
    role = None
    if deed is not None and deed.doers:
        role = _subject_role(family, deed, tokens)
        roles[role] = list(deed.doers)
    start = anchor.first + 1 if deed is None else min(deed.index, anchor.first) + 1
    act = deed.act if deed is not None else None
    named = {scene.key(actor) for actor in roles.get(role, ())} if role else set()
    for linked, actor in linked_names(tokens, start, family, role, act, scene.grammar):
        key = scene.key(actor)
        if key not in named and (linked is Role.INVESTOR or _is_firm(actor)):
            named.add(key)
            roles.setdefault(linked, []).append(actor)
    if deed is not None and deed.act is Act.SIGN:
        roles = _by_trade(roles, family)
    has_sum = any(token.kind == "figure" for token in tokens)
    if anchor.phrase in _SUMS and not _is_of_sum(tokens, anchor.first):
        return None
    is_enough = len(named) > 1 or (bool(named) and has_sum and anchor.act is None and anchor.phrase not in _GENERIC)
    if not is_enough or (anchor.act is not None and not _has_both(roles, family)):
        return None
    return Event(
        Frame(anchor.phrase, family.type),
        clause.sentence,
        tokens[deed.index].start if deed is not None else tokens[anchor.first].start,
        tokens[deed.index].end if deed is not None else tokens[anchor.last].end,
        _status(anchor, deed, tokens, scene),
        {one: tuple(actors) for one, actors in roles.items()},
        is_heading=clause.is_heading,
    )


def _is_of_sum(tokens: Sequence[Token], index: int) -> bool:
    """ "$165 million of non-recourse debt", "a $5 million round"; "valued at $9 billion including debt" is none."""
    for before in range(index - 1, max(-1, index - 6), -1):
        if tokens[before].is_money:
            return not {"including", "excluding", "plus", "net"}.intersection(
                token.lower for token in tokens[before:index]
            )
    return False


def _has_both(roles: dict[Role, list[Actor]], family: Family) -> bool:
    first, second = family.sides
    return len(roles.get(Role.PARTNER, ())) > 1 or bool(roles.get(first) and roles.get(second))


def _subject_role(family: Family, deed: _Deed, tokens: Sequence[Token]) -> Role:
    role = family.role_of(deed.act)
    is_passive = deed.chain.is_passive and not tokens[deed.index].lower.endswith("ing")
    if is_passive and deed.act in (Act.GIVE, Act.JOIN):
        # "has been awarded a contract"
        return family.other(role)
    behind = {token.lower for token in tokens[deed.index + 1 : deed.index + 14]}
    if family.type is DealType.LEASE and deed.act is Act.TAKE and "to" in behind and "from" not in behind:
        ahead = _first_name_behind(tokens, deed.index, "to")
        return Role.LESSOR if ahead else role
    if family.type is DealType.LICENSE and tokens[deed.index].lower.startswith("licens"):
        return Role.LICENSOR if _first_name_behind(tokens, deed.index, "to") else Role.LICENSEE
    return role


def _first_name_behind(tokens: Sequence[Token], index: int, word: str) -> bool:
    for position in range(index + 1, min(len(tokens), index + 20)):
        if tokens[position].lower == word:
            return any(is_party(token) for token in tokens[position + 1 : position + 5])
    return False


def _by_trade(roles: dict[Role, list[Actor]], family: Family) -> dict[Role, list[Actor]]:
    """Who signs is the side that signs most often, unless the names say the reverse: a bank lends."""
    first, second = family.sides
    if not family.seller_words or not roles.get(first) or not roles.get(second):
        return roles
    sells = {side: any(_has_word(actor, family.seller_words) for actor in roles[side]) for side in (first, second)}
    if sells[second] and not sells[first]:
        return {**roles, first: roles[second], second: roles[first]}
    return roles


def _has_word(actor: Actor, words: frozenset[str]) -> bool:
    return any(word.strip(".,").lower() in words for word in actor.text.split())


def _status(anchor: Anchor, deed: _Deed | None, tokens: Sequence[Token], scene: Scene) -> DealStatus:
    if deed is None:
        return DealStatus.UNKNOWN
    if deed.chain.is_negated:
        return DealStatus.UNKNOWN
    said = {scene.grammar.cues.get(word) for word in deed.chain.cues}
    strongest = next((status for status in _STRENGTH if status in said), None)
    if strongest is not None:
        return strongest
    word = tokens[deed.index].lower
    if anchor.phrase in _CLOSED:
        return DealStatus.COMPLETED
    if word.startswith("annou") and anchor.family.type is DealType.EQUITY_FINANCING:
        return DealStatus.PROPOSED
    return deed.status


# To reach it is to be done.
_CLOSED = frozenset({"financial close", "cierre financiero", "bouclage financier"})


def _deed_of(anchor: Anchor, clause: Clause, scene: Scene) -> _Deed | None:
    """The act that makes the agreement: in front of its noun, or else behind it."""
    tokens = clause.tokens
    if anchor.act is not None:
        return _deed(anchor.first, anchor.act, DealStatus.AGREED, tokens, scene)
    spare: _Deed | None = None
    for index in range(anchor.first - 1, max(-1, anchor.first - _FARTHEST), -1):
        token = tokens[index]
        if token.kind == "mark" and token.lower in _STOPS:
            break
        deed = _act_at(index, anchor, tokens, scene)
        if deed is None:
            continue
        if deed.doers:
            return deed
        spare = spare or deed
    for index in range(anchor.last + 1, min(len(tokens), anchor.last + _FARTHEST)):
        token = tokens[index]
        if token.kind == "mark" and token.lower in _STOPS:
            break
        deed = _act_at(index, anchor, tokens, scene)
        if deed is not None and not deed.chain.is_passive and deed.doers and _is_introduced(tokens, anchor, scene):
            return deed
    return spare


def _is_introduced(tokens: Sequence[Token], anchor: Anchor, scene: Scene) -> bool:
    """ "Under a supply agreement, Alder will deliver": the noun's phrase opens the sentence."""
    return any(token.lower in _UNDER for token in tokens[max(0, anchor.first - 8) : anchor.first])


_UNDER = frozenset("under in through via según en bajo unter im laut dans selon".split())


def _act_at(index: int, anchor: Anchor, tokens: Sequence[Token], scene: Scene) -> _Deed | None:
    found = ACTS.get(tokens[index].lower)
    if found is None or tokens[index].kind != "word":
        return None
    act, status = found
    family = anchor.family
    is_trade = act in (Act.BUY, Act.SELL) and act not in family.subject
    if is_trade and family.sides[0] is not Role.SUPPLIER and family.type is not DealType.ROYALTY_FINANCING:
        return None
    if act is Act.PAY and (index < anchor.first or family.sides[0] in _MONEY_SIDES):
        return None
    if anchor.phrase in ("royalty", "royalties") and act not in (Act.BUY, Act.SELL):
        return None
    if anchor.phrase in _GENERIC and act is Act.BUY and not tokens[index].lower.startswith(("order", "bestellt")):
        return None
    return _deed(index, act, status, tokens, scene)


def _deed(index: int, act: Act, status: DealStatus, tokens: Sequence[Token], scene: Scene) -> _Deed:
    chain = walk_left(tokens, index, scene.grammar)
    doers = actors_before(tokens, chain.start - 1, scene) or _loose_subject(tokens, chain.start, scene)
    return _Deed(index, act, status, chain, tuple(actor for actor in doers if _is_firm(actor)))


def _is_firm(actor: Actor) -> bool:
    return actor.name is not None and actor.name.kind is not NameKind.PERSON


def _loose_subject(tokens: Sequence[Token], end: int, scene: Scene) -> tuple[Actor, ...]:
    """The nearest company in front of a verb that no preposition governs; the sentence's subject where none is."""
    grammar = scene.grammar
    for index in range(end - 1, max(-1, end - _FARTHEST), -1):
        token = tokens[index]
        if token.kind == "mark" and token.lower in _STOPS:
            break
        if is_party(token) and not token.possessive and token.name is not None:
            before = next(
                (tokens[i].lower for i in range(index - 1, -1, -1) if tokens[i].lower not in grammar.determiners), ""
            )
            if before not in grammar.prepositions:
                return actors_before(tokens, index, scene) or (actor_of(token.name),)
    if end and tokens[end - 1].lower in (*grammar.conjunctions, ",", "to"):
        return scene.subject or scene.speakers
    return ()

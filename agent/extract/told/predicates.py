"""Who is said to be what: "becomes the sole supplier of pellets to Alder", "signed Birch as its anchor tenant"."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from agent.extract.actors import Actor, Scene, actor_of, actors_before
from agent.extract.clauses import walk_left
from agent.extract.event import Event
from agent.extract.grammar.frame import Frame, Grammar
from agent.extract.tokens import Clause, Token
from agent.extract.told.words import apart, firms_linked, is_firm
from agent.extract.trades import Trade
from agent.schema.deal import DealStatus, DealType, Role


@dataclass(frozen=True)
class _Office:
    """What a noun makes of whom it is said, of which kind of deal, and who stands behind its prepositions."""

    type: DealType
    role: Role
    other: Role
    links: frozenset[str]


_TO = frozenset({"to", "for", "of"})
_OF = frozenset({"of", "for", "at", "in", "from"})


def _offices() -> dict[str, _Office]:
    supply = _Office(DealType.SUPPLY, Role.SUPPLIER, Role.CUSTOMER, frozenset({"to", "for"}))
    customer = _Office(DealType.SUPPLY, Role.CUSTOMER, Role.SUPPLIER, frozenset({"of", "for"}))
    offtaker = _Office(DealType.OFFTAKE, Role.CUSTOMER, Role.SUPPLIER, frozenset({"of", "for", "from"}))
    tenant = _Office(DealType.LEASE, Role.LESSEE, Role.LESSOR, _OF)
    landlord = _Office(DealType.LEASE, Role.LESSOR, Role.LESSEE, _TO)
    lender = _Office(DealType.DEBT_FINANCING, Role.LENDER, Role.BORROWER, _TO)
    borrower = _Office(DealType.DEBT_FINANCING, Role.BORROWER, Role.LENDER, frozenset({"from", "of"}))
    licensee = _Office(DealType.LICENSE, Role.LICENSEE, Role.LICENSOR, frozenset({"of", "for"}))
    investor = _Office(DealType.EQUITY_FINANCING, Role.INVESTOR, Role.ISSUER, frozenset({"in", "of"}))
    holder = _Office(DealType.STAKE_PURCHASE, Role.BUYER, Role.TARGET, frozenset({"in", "of"}))
    return {
        **dict.fromkeys(("supplier", "contractor", "vendor"), supply),
        **dict.fromkeys(("customer", "client"), customer),
        **dict.fromkeys(("offtaker", "off-taker"), offtaker),
        **dict.fromkeys(("tenant", "lessee", "occupier"), tenant),
        **dict.fromkeys(("landlord", "lessor"), landlord),
        "lender": lender,
        "borrower": borrower,
        "licensee": licensee,
        **dict.fromkeys(("investor", "backer"), investor),
        **dict.fromkeys(("shareholder", "owner"), holder),
    }


OFFICES = _offices()
_BECOME = frozenset("become becomes became becoming".split())
_AS = frozenset({"as"})
# Whoever does this to somebody "as" something agrees with him on it.
_TAKES_ON = frozenset(
    "named names naming appointed appoints appointing chosen chose chooses choosing picked picks picking selected "
    "selects selecting signed signs signing secured secures securing added adds adding won wins winning landed lands "
    "landing retained retains confirmed confirms attracted attracts brought engaged engages nominated unveiled unveils "
    "gained gains lined announced announces contracted approved welcomed welcomes enlisted enlists got".split()
)
_COMES = frozenset("comes come came coming joins joined joining enters entered entering signs signed steps".split())
# An office that is new, or that only one can hold, is given by an agreement.
_GIVEN = frozenset("new sole exclusive only anchor preferred lead principal single main key first latest".split())
_SIZES = frozenset(
    "majority minority controlling largest biggest second-largest strategic cornerstone significant main sole "
    "outright full joint co".split()
)
_PAPERS = frozenset("contract agreement deal accord lease licence license facility loan".split())
_REACH = 7


def read_predicates(clause: Clause, scene: Scene) -> Iterator[Event]:
    tokens = clause.tokens
    for index, token in enumerate(tokens):
        office = OFFICES.get(token.lower) if token.kind == "word" and not token.possessive else None
        if office is None or index < 2:
            continue
        link = _link_before(tokens, index, scene.grammar)
        if link is None:
            continue
        given = {word.lower for word in tokens[link + 1 : index]}
        if office.type is DealType.STAKE_PURCHASE and not given & _SIZES:
            continue
        found = _roles(tokens, link, index, office, given, scene)
        if found is not None:
            yield _event(clause, index, office, found, tokens[max(0, link - 4) : link + 1])


def _link_before(tokens: Sequence[Token], index: int, grammar: Grammar) -> int | None:
    """The verb or "as" that says it, with nothing but an article, an owner and adjectives between."""
    for at in range(index - 1, max(-1, index - _REACH), -1):
        token = tokens[at]
        if token.lower in _BECOME or token.lower in _AS or token.lower in grammar.be:
            return at
        if token.kind == "name":
            if not token.possessive:
                return None
        elif token.kind != "word" or token.lower in grammar.prepositions or token.lower in grammar.verbs:
            return None
    return None


def _roles(
    tokens: Sequence[Token], link: int, index: int, office: _Office, given: set[str], scene: Scene
) -> dict[Role, tuple[Actor, ...]] | None:
    holders: Sequence[Actor]
    others: Sequence[Actor] = _owner(tokens, link, index, scene)
    if tokens[link].lower in _AS:
        holders, doers = _taken_on(tokens, link, scene)
        others = others or doers
    else:
        is_told = tokens[link].lower in _BECOME or bool(given & _GIVEN) or _is_to_be(tokens, link)
        if not is_told:
            return None
        chain = walk_left(tokens, link, scene.grammar)
        if chain.is_negated:
            return None
        holders = actors_before(tokens, chain.start - 1, scene)
    others = others or firms_linked(tokens, index + 1, office.links)[1]
    holders = [actor for actor in holders if actor.name is not None]
    if not others and any(token.lower in _PAPERS for token in tokens):
        # "becomes the only supplier of its four sites under a three-year contract": of whom the text is about
        others = scene.topic
    others = apart(others, holders, scene)
    if not holders or (not others and office.type is not DealType.LEASE):
        return None
    roles = {office.role: tuple(holders)}
    if others:
        roles[office.other] = tuple(others)
    return roles


def _is_to_be(tokens: Sequence[Token], link: int) -> bool:
    return tokens[link].lower == "be" and tokens[link - 1].lower in ("to", "will", "would")


def _owner(tokens: Sequence[Token], link: int, index: int, scene: Scene) -> tuple[Actor, ...]:
    """ "Alder's sole supplier", "its anchor tenant"."""
    for token in tokens[link + 1 : index]:
        if token.possessive and is_firm(token) and token.name is not None:
            return (actor_of(token.name),)
        if token.lower in ("its", "their") and tokens[link].lower not in _AS:
            return scene.company()
    return ()


def _taken_on(tokens: Sequence[Token], link: int, scene: Scene) -> tuple[tuple[Actor, ...], tuple[Actor, ...]]:
    """Whom somebody takes on as something, and who does: "Alder has signed Birch as", "Birch was named as"."""
    before = tokens[link - 1]
    if is_firm(before) and before.name is not None:
        for at in range(link - 2, max(-1, link - 8), -1):
            if tokens[at].lower in _TAKES_ON:
                chain = walk_left(tokens, at, scene.grammar)
                doers = actors_before(tokens, chain.start - 1, scene)
                return (actor_of(before.name),), () if chain.is_passive else doers
            if tokens[at].kind != "word":
                break
        return (), ()
    at = link - 1 if before.lower != "in" else link - 2
    if tokens[at].lower not in _TAKES_ON | _COMES:
        return (), ()
    chain = walk_left(tokens, at, scene.grammar)
    is_done_to = chain.is_passive or tokens[at].lower in _COMES
    return (actors_before(tokens, chain.start - 1, scene), ()) if is_done_to else ((), ())


def _event(
    clause: Clause, index: int, office: _Office, roles: dict[Role, tuple[Actor, ...]], lead: Sequence[Token]
) -> Event:
    words = {token.lower for token in lead}
    status = DealStatus.RUMOURED if words & {"may", "might", "could"} else DealStatus.AGREED
    trade = Trade()
    if office.other is Role.TARGET:
        trade = Trade(targets=roles.pop(Role.TARGET, ()), is_stake=True)
    token = clause.tokens[index]
    return Event(
        Frame(f"office {token.lower}", office.type),
        clause.sentence,
        token.start,
        token.end,
        status,
        roles,
        trade,
        clause.is_heading,
    )

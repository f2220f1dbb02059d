"""Reads the agreements of a sentence into events: loans, rounds, leases, licences, contracts, ventures."""

from collections.abc import Sequence
from itertools import pairwise

from agent.extract.actors import Actor, Scene, actor_of
from agent.extract.agreements.acts import ACTS
from agent.extract.agreements.anchors import ORDERING, Anchor, find_anchors
from agent.extract.agreements.deeds import GENERIC, Deed, find_deed, is_firm, make_deed
from agent.extract.agreements.doers import by_trade, owner_of_money, subject_role
from agent.extract.agreements.family import LEASEBACK, Act, Family
from agent.extract.agreements.links import is_party, linked_names
from agent.extract.agreements.stage import read_status
from agent.extract.agreements.sums import has_sum
from agent.extract.event import Event
from agent.extract.grammar.frame import Frame
from agent.extract.tokens import Clause, Token
from agent.schema.deal import DealStatus, DealType, Role

# Money, and not an agreement, unless a sum stands in front: "$165 million of non-recourse debt".
_SUMS = frozenset({"debt", "funding", "investment", "loans", "round", "facility", "financing", "rights", "commitment"})


def read_agreements(clause: Clause, scene: Scene) -> list[Event]:
    """One event for each agreement and act, with everybody whose role the clause tells."""
    tokens = clause.tokens
    anchors = find_anchors(tokens, clause.grammar)
    events: list[Event] = []
    seen: set[tuple[DealType, int]] = set()
    acted: set[int] = set()
    for anchor in sorted(anchors, key=lambda one: one.act is not None):
        deed = find_deed(anchor, clause, scene)
        at = deed.index if deed is not None else anchor.first
        if (anchor.family.type, at) in seen or (anchor.act is not None and at in acted):
            continue
        event = _event(anchor, deed, clause, scene)
        if event is not None:
            seen.add((anchor.family.type, at))
            acted.add(at)
            events.append(event)
    events = [event for event in events if not _is_told_better(event, events)]
    return sorted(events, key=lambda event: event.start)


def _is_told_better(event: Event, events: Sequence[Event]) -> bool:
    """ "an option and collaboration agreement": working together is said beside what is agreed."""
    rivals = [other for other in events if other.type is not event.type and other.start == event.start]
    return event.type is DealType.COLLABORATION and bool(rivals)


def _without_broker(
    roles: dict[Role, list[Actor]], anchor: Anchor, tokens: Sequence[Token], scene: Scene
) -> dict[Role, list[Actor]]:
    """ "Birch LLP, as sole broker, has placed 60 million shares", "Birch is lead manager to the placing"."""
    begin = 0 if anchor.act is Act.ISSUE else max(0, anchor.first - _NEAR)
    is_issue = anchor.act is Act.ISSUE or (anchor.act is None and anchor.phrase in _PLACED)
    if not is_issue or not any(token.lower in _BROKERS for token in tokens[begin : anchor.first]):
        return roles
    rest: dict[Role, list[Actor]] = {role: actors for role, actors in roles.items() if role is not Role.ISSUER}
    placed = {scene.key(actor) for actor in roles.get(Role.ISSUER, ())}
    company = [actor for actor in scene.protagonist if scene.key(actor) not in placed]
    return {**rest, Role.MANAGER: roles[Role.ISSUER], Role.ISSUER: company} if company and placed else roles


_NEAR = 4
_PLACED = frozenset({"placement", "placing", "private placement", "offering", "share issue", "rights issue"})
_BROKERS = frozenset("broker brokers bookrunner bookrunners manager managers agent underwriter underwriters".split())


def _with_user(
    roles: dict[Role, list[Actor]], anchor: Anchor, deed: Deed | None, tokens: Sequence[Token], scene: Scene
) -> dict[Role, list[Actor]]:
    """The taker that the sentence is about, where only the giver stands behind the noun or verb.

    "makes the valves under licence from Birch", "moved into offices let by Birch".
    """
    giver, taker = anchor.family.sides
    is_under = any(token.lower in ("under", "on") for token in tokens[max(0, anchor.first - 3) : anchor.first])
    is_let = anchor.family.type is DealType.LEASE and anchor.act is not None and deed is not None and not deed.doers
    is_used = anchor.family.type in (DealType.LICENSE, DealType.LEASE) and ((deed is None and is_under) or is_let)
    if not is_used or not roles.get(giver) or roles.get(taker):
        return roles
    named = {scene.key(actor) for actor in roles[giver]}
    users = [actor for actor in scene.subject if scene.key(actor) not in named and is_firm(actor)]
    return {**roles, taker: users} if users else roles


def _is_back(anchor: Anchor, deed: Deed | None, tokens: Sequence[Token]) -> bool:
    """ "and to lease them back", "rents it back", "took them back on lease": who sold a thing hires it."""
    if anchor.family.type is not DealType.LEASE:
        return False
    begin = anchor.first if deed is None else min(deed.index, anchor.first)
    near = [token.lower for token in tokens[begin : anchor.last + 5]]
    return anchor.phrase in _LEASEBACKS or "back" in near


def _of_seller(roles: dict[Role, list[Actor]], deed: Deed | None) -> dict[Role, list[Actor]]:
    """Of a leaseback only who takes is told for sure: "sells its towers to Birch and leases them back"."""
    takes = deed is not None and deed.act is not Act.GIVE and not deed.chain.is_passive
    return {role: actors for role, actors in roles.items() if role is Role.LESSEE and takes}


_LEASEBACKS = frozenset({"leaseback", "sale and leaseback", "sale-and-leaseback"})


def _event(anchor: Anchor, deed: Deed | None, clause: Clause, scene: Scene) -> Event | None:
    tokens, family = clause.tokens, anchor.family
    if deed is None and anchor.act is not None:
        # "a rented garage": nobody does it.
        return None
    if deed is not None and deed.act is Act.JOIN and _is_denied(deed, tokens):
        return None
    roles = _roles(anchor, deed, tokens, scene)
    roles = _without_broker(roles, anchor, tokens, scene)
    roles = _with_user(roles, anchor, deed, tokens, scene)
    is_back = _is_back(anchor, deed, tokens)
    if is_back:
        roles = _of_seller(roles, deed)
    named = {scene.key(actor) for actors in roles.values() for actor in actors}
    is_joined = deed is not None and deed.act is Act.JOIN
    is_backed = deed is None and bool(roles.get(family.backer)) and _backing(tokens, anchor) is not None
    is_sourced = deed is None and anchor.act is None and _is_sourced(roles, anchor, tokens)
    if anchor.phrase in _SUMS and not (
        is_joined or is_backed or is_sourced or _is_of_sum(tokens, anchor.first) or _is_of_rights(anchor, deed)
    ):
        return None
    is_alone = len(named) == 1 or (anchor.act is not None and not _has_both(roles, family))
    is_partner = family.sides[0] is Role.PARTNER
    is_vague = anchor.phrase in GENERIC and not any(token.is_money for token in tokens)
    is_backed = is_backed or is_sourced
    is_under = deed is None and not is_backed and Role.PARTNER in roles and anchor.family.type is DealType.OPTION
    if not named or (is_alone and not is_under and (is_partner or is_vague or (deed is None and not is_backed))):
        return None
    return Event(
        Frame(
            LEASEBACK if is_back else anchor.phrase,
            family.type,
            quiet=is_under
            or (is_alone and anchor.act is not None and not is_back and not _says_enough(anchor, deed, tokens)),
        ),
        clause.sentence,
        tokens[deed.index].start if deed is not None else tokens[anchor.first].start,
        tokens[deed.index].end if deed is not None else tokens[anchor.last].end,
        read_status(anchor, deed, tokens, scene, is_sourced=is_sourced),
        {one: tuple(actors) for one, actors in roles.items()},
        is_heading=clause.is_heading,
    )


def _roles(anchor: Anchor, deed: Deed | None, tokens: Sequence[Token], scene: Scene) -> dict[Role, list[Actor]]:
    """Everybody whose role the clause tells: who acts, whom the words around the other names put in a role."""
    family = anchor.family
    roles: dict[Role, list[Actor]] = {}
    role = None
    if deed is not None and deed.doers:
        is_both = deed.act is Act.SIGN and len(deed.doers) > 1 and not deed.is_led
        role = Role.PARTNER if is_both else subject_role(anchor, deed, tokens, scene)
        roles[role] = list(deed.doers)
    start = anchor.first + 1 if deed is None else min(deed.begin, anchor.first) + 1
    act = deed.act if deed is not None else None
    named = {scene.key(actor) for actor in roles.get(role, ())} if role else set()
    for linked, actor in linked_names(
        tokens, start, family, role, act, scene.grammar, verb=deed.index if deed else None
    ):
        if linked is Role.PARTNER and family.sides[0] is Role.PARTNER and _is_aside(actor, scene):
            continue
        key = scene.key(actor)
        if key not in named and (linked is Role.INVESTOR or is_firm(actor)):
            named.add(key)
            roles.setdefault(linked, []).append(actor)
    if deed is not None and (deed.act in _EITHER_SIDE or _is_either(tokens[deed.index].lower)):
        roles = by_trade(roles, family)
    owner = owner_of_money(anchor, tokens) if family.sides[0] in (Role.LENDER, Role.INVESTOR) else None
    if owner is not None and scene.key(owner) not in named and not roles.get(family.sides[1]):
        named.add(scene.key(owner))
        roles[family.sides[1]] = [owner]
    if deed is not None and deed.act is Act.JOIN:
        joining = [actor for actor in _joining(tokens, deed) if scene.key(actor) not in named]
        roles.setdefault(family.backer, []).extend(joining)
    ordering = _ordering(anchor, deed, tokens, scene)
    if ordering:
        roles.setdefault(family.other(role) if role else family.sides[1], []).extend(ordering)
    return {one: actors for one, actors in roles.items() if actors}


def _is_aside(actor: Actor, scene: Scene) -> bool:
    """ "90 km from San Tadeo", "a venture to be called Larch": where it is and what it is called, and no partner."""
    return scene.text[max(0, actor.start - 10) : actor.start].endswith((" from ", " called ", " named ", " dubbed "))


_EITHER_SIDE = (Act.SIGN, Act.END, Act.PLAN)


def _is_either(word: str) -> bool:
    """Spanish and French let and rent with one verb."""
    return word.startswith(("alquil", "arrend", "arriend", "lou"))


def _ordering(anchor: Anchor, deed: Deed | None, tokens: Sequence[Token], scene: Scene) -> tuple[Actor, ...]:
    """ "has picked Birch to supply": who picked."""
    if anchor.act is None or deed is None or deed.chain.cues[:1] != ("to",):
        return ()
    for index in range(deed.chain.start - 1, max(-1, deed.chain.start - 8), -1):
        word = tokens[index].lower
        if word in ORDERING and tokens[index].kind == "word":
            chosen = make_deed(index, Act.GIVE, DealStatus.AGREED, tokens, scene)
            return () if chosen.chain.is_passive else chosen.doers
    return ()


def _backing(tokens: Sequence[Token], anchor: Anchor) -> int | None:
    """Where "provided by", "led by" stands behind the noun."""
    for index in range(anchor.last + 1, min(len(tokens) - 1, anchor.last + 6)):
        acts = ACTS.get(tokens[index].lower)
        if acts is not None and acts[0] in (Act.GIVE, Act.JOIN, Act.GET) and tokens[index + 1].lower in _BY_WORDS:
            return index
    return None


_BY_WORDS = frozenset("by por von durch par".split())


def _is_of_rights(anchor: Anchor, deed: Deed | None) -> bool:
    """ "gets the rights in Canada": right behind the verb."""
    is_given = deed is not None and deed.act in (Act.GIVE, Act.GET, Act.TAKE, Act.BUY, Act.END)
    if anchor.phrase == "financing" and is_given:
        return deed is not None and 0 < anchor.first - deed.index < 4
    return anchor.phrase == "rights" and deed is not None and is_given and 0 < anchor.first - deed.index < 4


def _is_sourced(roles: dict[Role, list[Actor]], anchor: Anchor, tokens: Sequence[Token]) -> bool:
    """ "a term loan of $60 million from Birch Bank": the sum and who gives it are an agreement without a verb."""
    gives = anchor.family.source
    is_named = gives in (Role.LENDER, Role.INVESTOR) and bool(roles.get(gives))
    is_romance = anchor.family.sides[0] is Role.LENDER and any(token.lower in _FROM_ROMANCE for token in tokens)
    return is_named and (has_sum(tokens, anchor.first, anchor.last) or is_romance)


# "procede de un préstamo de Birch": where the money comes from is the sum's own verb.
_FROM_ROMANCE = frozenset("procede proceden provendrá provient proviennent aporta apporte stammt stammen kommt".split())


def _is_denied(deed: Deed, tokens: Sequence[Token]) -> bool:
    """ "which did not take part"."""
    return any(token.lower in ("not", "n't", "never") for token in tokens[max(0, deed.index - 3) : deed.index])


def _says_enough(anchor: Anchor, deed: Deed | None, tokens: Sequence[Token]) -> bool:
    """ "has rented a hall in Emden", "Birch Bank is lending $9 million": one side, and what is let or lent."""
    if anchor.family.type is DealType.DEBT_FINANCING:
        return deed is not None and deed.act in (Act.GIVE, Act.GET)
    if anchor.family.type is DealType.EQUITY_FINANCING:
        if anchor.act is Act.ISSUE:
            return deed is not None and bool(deed.doers)
        return anchor.act is Act.GET and (
            any(token.lower in _SUBSCRIBERS for token in tokens[anchor.first :]) or _raises(anchor, deed, tokens)
        )
    if anchor.family.type in _TERMED and _has_term(tokens):
        return True
    near = {token.lower for token in tokens[(deed.begin if deed else anchor.first) :]}
    if anchor.family.type is DealType.IPO:
        return True
    return anchor.family.type is DealType.LEASE and any(word.endswith(_ROOMS) for word in near)


def _raises(anchor: Anchor, deed: Deed | None, tokens: Sequence[Token]) -> bool:
    """ "Alder raised $40 million a year ago": a firm and fresh money, unless a forecast, a bid or a debt was raised."""
    if deed is None or not deed.doers or not anchor.phrase.startswith(_RAISING):
        return False
    ahead = tokens[anchor.first + 1 : anchor.first + 6]
    paid = next((at for at, token in enumerate(ahead) if token.is_money), None)
    if paid is None or any(token.lower not in _SMALL_SUMS for token in ahead[:paid]):
        return False
    near = {word for token in tokens[max(0, anchor.first - 6) : anchor.first + 18] for word in token.lower.split()}
    return not near & _NOT_EQUITY


_RAISING = ("raise", "raising", "pull", "brought", "bring")
_SMALL_SUMS = frozenset("a total of in another about some around nearly almost over more than up to at least".split())
_NOT_EQUITY = frozenset(
    "debt loan loans notes bonds bond facility charity charities donations tax taxes guidance forecast outlook target "
    "estimate dividend bid offer price stake salvage auction sale sales selling disposal tariffs fares rent "
    "appeal campaign voters donors".split()
)
# Whoever raises money from these has sold shares.
_SUBSCRIBERS = frozenset(
    "investors shareholders institutions equity shares holders inversores accionistas investisseurs actionnaires "
    "investoren aktionären".split()
)
_TERMED = frozenset({DealType.LEASE, DealType.OFFTAKE})


def _has_term(tokens: Sequence[Token]) -> bool:
    """ "for 15 years", "under a 20-year contract": how long it is to run."""
    for before, token in pairwise(tokens):
        if token.lower.endswith("-year"):
            return True
        if token.lower in _YEARS and (before.kind in ("number", "figure") or before.lower in _COUNTED):
            return True
    return False


_YEARS = frozenset("years year months años jahre jahren ans".split())
_COUNTED = frozenset("two three four five six seven eight nine ten twelve fifteen twenty thirty".split())
_ROOMS = tuple(
    "warehouse hall office offices building floors space feet metres meters megawatts mw halle lagerhalle büro büros "
    "gebäude quadratmeter quadratmetern fläche nave oficinas edificio local entrepôt bureaux immeuble hangar".split()
)


def _joining(tokens: Sequence[Token], deed: Deed) -> list[Actor]:
    """ "Alder led the round and Birch joined": who else has a verb of joining right behind the name."""
    found = []
    for index in range(deed.index + 1, len(tokens) - 1):
        name = tokens[index].name
        ahead = next((token.lower for token in tokens[index + 1 : index + 3] if token.lower != "also"), "")
        if name is not None and is_party(tokens[index]) and ACTS.get(ahead, (None,))[0] is Act.JOIN:
            found.append(actor_of(name))
    return found


def _is_of_sum(tokens: Sequence[Token], index: int) -> bool:
    """ "$165 million of non-recourse debt", "a $5 million round"; "valued at $9 billion including debt" is none."""
    for before in range(index - 1, max(-1, index - 6), -1):
        if tokens[before].is_money:
            return not {"including", "excluding", "plus", "net"}.intersection(
                token.lower for token in tokens[max(0, before - 1) : index]
            )
    return False


def _has_both(roles: dict[Role, list[Actor]], family: Family) -> bool:
    first, second = family.sides
    return len(roles.get(Role.PARTNER, ())) > 1 or bool(roles.get(first) and roles.get(second))

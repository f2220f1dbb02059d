"""Contracts told by what is done under them: "takes 400 tonnes a year under a contract with", "is sold to Birch"."""

from collections.abc import Iterator, Sequence

from agent.extract.actors import Actor, Scene, actor_of, actors_before
from agent.extract.clauses import walk_left
from agent.extract.event import Event
from agent.extract.grammar.frame import Frame
from agent.extract.tokens import Clause, Token
from agent.extract.told.words import apart, firms_linked, is_firm
from agent.schema.deal import DealStatus, DealType, Role
from agent.text.names import NameKind

PAPERS = frozenset({"contract", "agreement", "deal", "accord", "arrangement"})
_TERMS = ("-year", "-month", "-term", "-decade")
_SELLS = frozenset(
    "sell sells sold supply supplies supplied deliver delivers delivered provide provides provided goes flows "
    "ships shipped carries hauls stores processes prints runs cleans maintains operates handles".split()
)
_BUYS = frozenset("take takes took buy buys bought purchase purchases purchased source sources sourced draws".split())
_COMES = frozenset({"comes", "come", "came"})
_POWER = frozenset(
    "power electricity output gas lng energy mwh gwh generation heat megawatt-hours megawatt-hour hydrogen".split()
)
_HOLDINGS = frozenset("stake shares business company site plant unit subsidiary notes bonds".split())
_SUPPLY = Frame("performed", DealType.SUPPLY)
_OFFTAKE = Frame("performed", DealType.OFFTAKE)


def read_performed(clause: Clause, scene: Scene) -> Iterator[Event]:
    """At most one a clause: who gives and who takes under the contract that it names."""
    tokens = clause.tokens
    paper = next((at for at, token in enumerate(tokens) if token.lower in PAPERS and _is_under(tokens, at)), None)
    if paper is None:
        return
    start = paper if any(token.lower in ("which", "whereby") for token in tokens[paper + 1 : paper + 3]) else 0
    for index in range(start, len(tokens) if start else paper):
        word = tokens[index].lower
        if tokens[index].kind != "word" or word not in _SELLS | _BUYS | _COMES or index == 0:
            continue
        if tokens[index - 1].lower in scene.grammar.determiners | scene.grammar.possessives:
            continue
        roles = _roles(tokens, index, scene)
        if roles is not None and not _HOLDINGS & {token.lower for token in tokens[index + 1 : index + 5]}:
            is_power = any(token.lower in _POWER or token.lower.endswith(("mwh", "gwh", " mw")) for token in tokens)
            yield Event(
                _OFFTAKE if is_power else _SUPPLY,
                clause.sentence,
                tokens[index].start,
                tokens[index].end,
                DealStatus.AGREED,
                roles,
            )
            return


def _is_under(tokens: Sequence[Token], paper: int) -> bool:
    """ "under a contract", "under a ten-year agreement", "the contract under which"."""
    lead = [token.lower for token in tokens[max(0, paper - 4) : paper]]
    ahead = [token.lower for token in tokens[paper + 1 : paper + 3]]
    if ahead in (["under", "which"], ["by", "which"]) or ahead[:1] == ["whereby"]:
        return True
    at = next((at for at, word in enumerate(lead) if word in ("under", "on")), None)
    if at is None:
        return False
    between = lead[at + 1 :]
    return "a" in between or "an" in between or any(word.endswith(_TERMS) for word in between)


def _roles(tokens: Sequence[Token], index: int, scene: Scene) -> dict[Role, tuple[Actor, ...]] | None:
    word = tokens[index].lower
    chain = walk_left(tokens, index, scene.grammar)
    if chain.is_negated:
        return None
    doers = _firms(actors_before(tokens, chain.start - 1, scene))
    if word in _COMES or (chain.is_passive and word in _BUYS):
        link, side = ("from",), Role.SUPPLIER
        if chain.is_passive:
            link, side = ("by",), Role.CUSTOMER
        others = tuple(firms_linked(tokens, index + 1, link, reach=6)[1])
        return _both(side, others, apart(_about(scene), others, scene))
    if chain.is_passive or word in ("goes", "flows"):
        takers = tuple(firms_linked(tokens, index + 1, ("to",), reach=6)[1])
        return _both(Role.CUSTOMER, takers, apart(_about(scene), takers, scene))
    if word in _BUYS:
        givers = tuple(firms_linked(tokens, index + 1, ("from",))[1])
        return _both(Role.CUSTOMER, doers, apart(givers or _about(scene), doers, scene))
    takers = tuple(firms_linked(tokens, index + 1, ("to", "for"))[1]) or _owners(tokens, index, scene)
    return _both(Role.SUPPLIER, doers, apart(takers, doers, scene))


def _both(side: Role, told: tuple[Actor, ...], others: tuple[Actor, ...]) -> dict[Role, tuple[Actor, ...]] | None:
    others = _firms(others)
    if not told or not others:
        return None
    other = Role.CUSTOMER if side is Role.SUPPLIER else Role.SUPPLIER
    return {side: told, other: others[:1]}


def _about(scene: Scene) -> tuple[Actor, ...]:
    """The company that the text speaks of; whoever talks about it is no side of its contracts."""
    for actors in (scene.topic, scene.protagonist):
        if any(a.name is not None and scene.cast.member(a.name).name.kind is NameKind.ORGANISATION for a in actors):
            return actors
    return scene.protagonist


def _firms(actors: Sequence[Actor]) -> tuple[Actor, ...]:
    return tuple(actor for actor in actors if actor.name is not None)


def _owners(tokens: Sequence[Token], index: int, scene: Scene) -> tuple[Actor, ...]:
    """ "carries Alder's frozen goods", "carries the group's goods", "the goods of Alder"."""
    for at in range(index + 1, min(len(tokens), index + 9)):
        token = tokens[at]
        if token.possessive and is_firm(token) and token.name is not None:
            return (actor_of(token.name),)
        if token.possessive and token.lower in scene.grammar.company_nouns:
            return _about(scene)
        if token.lower == "of" and at + 1 < len(tokens) and is_firm(tokens[at + 1]):
            name = tokens[at + 1].name
            return (actor_of(name),) if name is not None else ()
    return ()

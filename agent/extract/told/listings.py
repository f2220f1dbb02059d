"""Companies that go to a stock exchange: "will list on Nasdaq", "began trading in Oslo", "made its debut"."""

from collections.abc import Iterator, Sequence

from agent.extract.actors import Actor, Scene, actor_of, actors_before
from agent.extract.clauses import walk_left
from agent.extract.event import Event
from agent.extract.grammar.frame import Frame
from agent.extract.tokens import Clause, Token
from agent.extract.told.words import is_firm
from agent.schema.deal import DealStatus, DealType, Role

_FRAME = Frame("listing", DealType.IPO)
_LIST = frozenset({"list", "lists", "listed", "debut", "debuts", "debuted", "float", "floats", "floated"})
_BEGIN = frozenset("begin begins began begun start starts started".split())
# A cheap look: one of these says it.
LISTING = _LIST | _BEGIN
_PLACES = frozenset(
    "nasdaq nyse aim exchange bourse market euronext börs stockmarket asx lse tsx hkex sgx segment board".split()
)
_PAPER = frozenset("shares stock units".split())


def read_listings(clause: Clause, scene: Scene) -> Iterator[Event]:
    tokens = clause.tokens
    for index, token in enumerate(tokens):
        if token.kind != "word":
            continue
        if token.lower in _LIST:
            is_told = _is_on_exchange(tokens, index)
        else:
            is_told = token.lower in _BEGIN and _is_trading(tokens, index)
        if not is_told:
            continue
        chain = walk_left(tokens, index, scene.grammar)
        if chain.is_passive or chain.is_negated:
            # "is listed on Nasdaq": for as long as anybody remembers
            return
        issuers = _issuers(tokens, chain.start, scene)
        if issuers:
            is_done = token.lower.endswith("ed") or token.lower == "began"
            status = DealStatus.COMPLETED if is_done and not chain.has_modal else DealStatus.PROPOSED
            yield Event(
                _FRAME,
                clause.sentence,
                token.start,
                token.end,
                status,
                {Role.ISSUER: issuers},
                is_heading=clause.is_heading,
            )
        return


def _is_on_exchange(tokens: Sequence[Token], index: int) -> bool:
    """ "list on Nasdaq next spring", "list its shares on Oslo's main market"."""
    ahead = tokens[index + 1 : index + 9]
    at = next((at for at, token in enumerate(ahead) if token.lower in ("on", "in")), None)
    if at is None or at > 2 or any(token.lower not in (*_PAPER, "its", "their", "itself") for token in ahead[:at]):
        return False
    return any(_PLACES.intersection(token.lower.split()) for token in ahead[at + 1 :])


def _is_trading(tokens: Sequence[Token], index: int) -> bool:
    words = [token.lower for token in tokens[index + 1 : index + 4]]
    return words[:1] == ["trading"] or words[:2] == ["to", "trade"]


def _issuers(tokens: Sequence[Token], end: int, scene: Scene) -> tuple[Actor, ...]:
    """The subject, or whose shares are the subject: "shares of Alder", "Alder's shares"."""
    lead = tokens[max(0, end - 8) : end]
    for at, token in enumerate(lead):
        if token.lower in _PAPER:
            before = lead[at - 1] if at else None
            if before is not None and before.possessive and is_firm(before) and before.name is not None:
                return (actor_of(before.name),)
            named = next((one for one in lead[at + 1 :] if is_firm(one)), None)
            return (actor_of(named.name),) if named is not None and named.name is not None else ()
    return tuple(actor for actor in actors_before(tokens, end - 1, scene) if actor.name is not None)

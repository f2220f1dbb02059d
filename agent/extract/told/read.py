"""Deals that are told by what somebody is, gets or holds, and by no verb or noun of deals."""

from collections.abc import Iterator, Sequence

from agent.extract.actors import Scene
from agent.extract.event import Event
from agent.extract.tokens import Clause
from agent.extract.told.holders import HOLDERS, read_holders
from agent.extract.told.listings import LISTING, read_listings
from agent.extract.told.performed import PAPERS, read_performed
from agent.extract.told.portions import COMMON, read_portions
from agent.extract.told.predicates import OFFICES, read_predicates
from agent.schema.deal import DealType


def read_told(clause: Clause, scene: Scene, known: Sequence[Event] = ()) -> Iterator[Event]:
    """`known` are the agreements that the sentence's verbs and nouns told."""
    words = {token.lower for token in clause.tokens}
    if words & PAPERS and not any(event.type in _CONTRACTS and len(event.roles) > 1 for event in known):
        yield from read_performed(clause, scene)
    if words & OFFICES.keys():
        yield from read_predicates(clause, scene)
    if words & HOLDERS:
        yield from read_holders(clause, scene)
    if words & COMMON:
        yield from read_portions(clause, scene)
    if words & LISTING and not any(event.type is DealType.IPO for event in known):
        yield from read_listings(clause, scene)


_CONTRACTS = frozenset({DealType.SUPPLY, DealType.OFFTAKE, DealType.HOSTING, DealType.LEASE, DealType.LICENSE})

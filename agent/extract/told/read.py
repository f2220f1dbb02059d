"""Deals that are told by what somebody is, gets or holds, and by no verb or noun of deals."""

from collections.abc import Iterator

from agent.extract.actors import Scene
from agent.extract.event import Event
from agent.extract.tokens import Clause
from agent.extract.told.holders import read_holders
from agent.extract.told.portions import read_portions
from agent.extract.told.predicates import read_predicates


def read_told(clause: Clause, scene: Scene) -> Iterator[Event]:
    yield from read_predicates(clause, scene)
    yield from read_holders(clause, scene)
    yield from read_portions(clause, scene)

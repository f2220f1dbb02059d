"""Deals told in passing beside the one an article is about: what makes one, and what makes a thing another thing."""

from collections.abc import Sequence

from agent.extract.actors import Scene
from agent.extract.event import Event
from agent.schema.deal import DealStatus

_OUTRIGHT = (DealStatus.COMPLETED, DealStatus.AGREED, DealStatus.TERMINATED)
_INDEFINITE = frozenset({"a", "an", "another"})


def is_side_deal(events: Sequence[Event], *, has_target: bool, has_asset: bool) -> bool:
    """One side, and a company or a thing that is said outright to have changed hands: "last year it bought Birch"."""
    status = next((event.status for event in events if event.status is not DealStatus.UNKNOWN), None)
    return status is not None and (has_target or (status in _OUTRIGHT and has_asset))


def is_new_thing(event: Event, told: Sequence[Event], scene: Scene) -> bool:
    """ "a plant of the same size": what comes with "a" or "another" below a thing that was told is not that thing."""
    start = event.trade.asset[0] if event.trade.asset else 0
    before = scene.text[max(0, start - 9) : start].lower().split()
    earlier = any(other.trade.asset and not other.is_heading and other.sentence < event.sentence for other in told)
    return earlier and bool(before) and before[-1] in _INDEFINITE


def same_thing(span: tuple[int, int], others: Sequence[tuple[int, int]], scene: Scene) -> bool:
    words = set(scene.text[span[0] : span[1]].lower().split())
    heads = {word.rstrip("s") for word in words}
    return any(
        heads & {word.rstrip("s") for word in scene.text[start:end].lower().split()} - {"the", "of", "and", "its"}
        for start, end in others
    )

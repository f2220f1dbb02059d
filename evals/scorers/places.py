"""Whether two pieces of evidence speak of one place."""

from collections.abc import Iterable

from agent.schema.evidence import Evidence


def overlap(one: Iterable[Evidence], other: Iterable[Evidence]) -> bool:
    places = [item.span for item in other if item.span]
    return any(
        item.span is not None and item.span[0] < end and start < item.span[1] for item in one for start, end in places
    )

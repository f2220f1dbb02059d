"""What the words around an agreement say of it: another time, a sum of money."""

import re
from collections.abc import Sequence

from agent.extract.actors import Scene
from agent.extract.event import Event
from agent.schema.deal import Role


def is_dated(event: Event, scene: Scene) -> bool:
    """ "In February", "last year": told as something of another time."""
    return _DATED.search(scene.text, max(0, event.start - 60), event.end + 60) is not None


_DATED = re.compile(
    r"\b(?:[Ii]n (?:(?:19|20)\d\d"
    r"|January|February|March|April|May|June|July|August|September|October|November|December)"
    r"|[Ll]ast (?:year|month|week|spring|summer|autumn|fall|winter)|[Ee]arlier|[Pp]reviously|ago)\b"
)


def is_of_known_thing(event: Event, scene: Scene) -> bool:
    """ "has leased the entire load", "two-thirds of the output": what the text has spoken of, and whose it is."""
    behind = scene.text[event.end : event.end + 60].split()
    return any(word in ("the", "its") for word in behind[:8])


def has_sum_for_taker(events: Sequence[Event], scene: Scene) -> bool:
    """Money within the words around a noun whose borrower or issuer is told."""
    return is_priced(
        [event for event in events if event.roles.get(Role.BORROWER) or event.roles.get(Role.ISSUER)], scene
    )


def is_priced(events: Sequence[Event], scene: Scene) -> bool:
    return any(_SUM.search(scene.text, max(0, event.start - 60), event.end + 90) for event in events)


_SUM = re.compile(
    r"[$€£¥]\s?\d|\b\d[\d.,]*\s?(?:m|bn|mln|bln|million|billion|millones|millions|Mio|Millionen|Milliarden)\b"
)

"""One thing that can be said of a deal, in two ways that exclude each other, each in many words."""

import re
from dataclasses import dataclass
from enum import Enum
from functools import cache


class Bind(Enum):
    """What must tie the two sentences, so that they speak of one thing."""

    # They must not name unlike companies.
    LOOSE = "loose"
    # They must name somebody in common, or one of them goes on from the other.
    SHARED = "shared"
    # They must speak of one loan, one note, one share, and of no other.
    INSTRUMENT = "instrument"
    # The name beside the one must be the name beside the other.
    OWNER = "owner"


@dataclass(frozen=True)
class Opposite:
    """`denies` and `affirms` are the two sides; `hints` are the bits one of which a text with the first must hold."""

    name: str
    hints: tuple[str, ...]
    denies: str
    affirms: str
    bind: Bind
    # Whether the second side may lie in the past: what was never done was done once.
    is_ever: bool = False
    # Words that make a sentence one of somebody else's matters.
    unless: str = ""


def opposite(
    name: str,
    hints: str,
    denies: str,
    affirms: str,
    bind: Bind = Bind.LOOSE,
    *,
    is_ever: bool = False,
    unless: str = "",
) -> Opposite:
    return Opposite(name, tuple(hints.split("|")), denies, affirms, bind, is_ever, unless)


@cache
def compiled(words: str) -> re.Pattern[str]:
    """Read when a text first asks for it: most texts ask for few."""
    return re.compile(rf"(?:(?<![\w-])|(?=['’]))(?:{words})(?!\w)")

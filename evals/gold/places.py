"""Where a hand-written quote lies in an article: whole words only, and never one place of several by chance."""

import re
from collections.abc import Mapping

from agent.errors import TieoutError

# "70 MW @2" is the second place where the article says "70 MW".
_NTH = re.compile(r"^(?P<quote>.+) @(?P<nth>\d+)$", re.DOTALL)


class GoldError(TieoutError):
    """A loose gold file says something that the article does not bear out. Seen by whoever writes gold."""


def find_places(quote: str, text: str) -> list[tuple[int, int]]:
    """Every place of `quote` that does not cut a word or a number; a space in it stands for any white space."""
    words = r"\s+".join(re.escape(word) for word in quote.split())
    return [match.span() for match in re.finditer(words, text) if not _cuts(text, *match.span())]


def place_of(wanted: object, text: str) -> tuple[int, int]:
    """The one place of a quote: a string, "quote @2", {quote, nth} or {quote, near}."""
    quote, nth, near = _read_wanted(wanted)
    places = find_places(quote, text)
    if not places:
        raise GoldError(f"the article does not say {quote!r}")
    if nth is not None:
        if nth > len(places):
            raise GoldError(f"{quote!r} has {len(places)} places, not {nth}")
        return places[nth - 1]
    if near is not None:
        middle = place_of(near, text)[0]
        return min(places, key=lambda place: abs(place[0] - middle))
    if len(places) > 1:
        raise GoldError(f"{quote!r} has {len(places)} places; say which with '{quote} @1'")
    return places[0]


def _read_wanted(wanted: object) -> tuple[str, int | None, str | None]:
    if isinstance(wanted, Mapping):
        nth, near = wanted.get("nth"), wanted.get("near")
        return str(wanted["quote"]), None if nth is None else int(nth), None if near is None else str(near)
    match = _NTH.match(str(wanted))
    return (match["quote"], int(match["nth"]), None) if match else (str(wanted), None, None)


def _cuts(text: str, start: int, end: int) -> bool:
    return _joins(text, start) or _joins(text, end)


def _joins(text: str, at: int) -> bool:
    """Whether the characters on both sides of `at` belong to one word or one number."""
    if at in (0, len(text)):
        return False
    before, after = text[at - 1], text[at]
    if (before.isalpha() and after.isalpha()) or (before.isdigit() and after.isdigit()):
        return True
    if before.isdigit() and after in ".,":
        return text[at + 1 : at + 2].isdigit()
    return after.isdigit() and before in ".," and text[max(0, at - 2) : at - 1].isdigit()

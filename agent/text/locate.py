"""Where a quote stands in a text: found by string search, exactly or after normalising, or not at all."""

from collections.abc import Iterator
from functools import lru_cache

from agent.schema.evidence import Evidence, Match, unfound
from agent.text.normalise import Normalised, normalise

# Signs and spaces that hold the groups of one number together: 1.5, 1,000, 1'000, 1 000.
_POINTS = ".,'’٫٬"
_GROUP_SPACES = " \u00a0\u2009\u202f"


def locate_quote(quote: str, text: str, *, near: int = 0) -> Evidence:
    """The place of `quote` closest to `near`; exact places win over normalised ones.

    A place that cuts a number or a measure in two is none: "$1" is not in "$10", "1 million" not in
    "21 million", "70 MW" not in "70 MWh".
    """
    match, places = _find_places(quote, text, near)
    if not places:
        return unfound(quote)
    start, end = min(places, key=lambda place: abs(place[0] - near))
    return Evidence(quote=text[start:end], start=start, end=end, match=match)


def count_places(quote: str, text: str) -> int:
    """How many places `locate_quote` chooses from: 0 not found, above 1 ambiguous."""
    return len(_find_places(quote, text, None)[1])


def _find_places(quote: str, text: str, near: int | None) -> tuple[Match, list[tuple[int, int]]]:
    if not quote.strip():
        return Match.NONE, []
    if near is not None and near >= 0 and text.startswith(quote, near) and _is_whole(quote, text, near):
        return Match.EXACT, [(near, near + len(quote))]
    if exact := [(start, start + len(quote)) for start in _search(quote, text)]:
        return Match.EXACT, exact
    for keep_hyphens in (False, True):
        wanted = normalise(quote, keep_hyphens=keep_hyphens).text.strip()
        ground = _ground(text, keep_hyphens)
        spans = (ground.original_span(start, start + len(wanted)) for start in _search(wanted, ground.text))
        if places := [span for span in spans if span is not None]:
            return Match.NORMALISED, places
    return Match.NONE, []


@lru_cache(maxsize=4)
def _ground(text: str, keep_hyphens: bool) -> Normalised:
    """Every quote of an article is looked for in the same text."""
    return normalise(text, keep_hyphens=keep_hyphens)


def _search(wanted: str, text: str) -> Iterator[int]:
    at = text.find(wanted) if wanted else -1
    while at >= 0:
        is_whole = _is_whole(wanted, text, at)
        if is_whole:
            yield at
        at = text.find(wanted, at + (len(wanted) if is_whole else 1))


def _is_whole(quote: str, text: str, start: int) -> bool:
    end = start + len(quote)
    if _splits_number(text, start) or _splits_number(text, end):
        return False
    return not (any(map(str.isdigit, quote)) and (_splits_word(text, start) or _splits_word(text, end)))


def _splits_number(text: str, at: int) -> bool:
    """Whether the characters on both sides of `at` belong to one number."""
    left, right = text[max(0, at - 5) : at], text[at : at + 5]
    if not left or not right:
        return False
    if left[-1].isdigit():
        if right[0].isdigit():
            return True
        return _is_joint(right[0], left, right[1:])
    return right[0].isdigit() and _is_joint(left[-1], left[:-1], right)


def _is_joint(sign: str, left: str, right: str) -> bool:
    """Whether `sign` between digits holds one number together, as in 1.5 or 10 000."""
    if not left or not left[-1].isdigit() or not right or not right[0].isdigit():
        return False
    if sign in _POINTS:
        return True
    is_group = right[:3].isdigit() and len(right) > 2 and not right[3:4].isdigit()
    return sign in _GROUP_SPACES and is_group and not left[-4:].isdigit()


def _splits_word(text: str, at: int) -> bool:
    """Whether letters stand on both sides of `at`: the "h" after "70 MW", the "US" before "$"."""
    return 0 < at < len(text) and text[at - 1].isalpha() and text[at].isalpha()

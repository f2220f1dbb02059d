"""Places inside a sentence where words stand next to one another that cannot, unless something was cut out between."""

import re
from collections.abc import Iterator
from itertools import pairwise

from agent.text.impossible_pairs import (
    AFTER_AMOUNT,
    AMOUNT_LEADS,
    AMOUNT_OPENERS,
    CURRENCIES,
    IMPOSSIBLE_PAIRS,
    MODALS,
    NEARLY,
    NEED_A_NOUN,
    NEED_MORE,
    NEVER_TWICE,
    PLAIN_ED,
    SCALES,
    SOUND_BEFORE,
)
from agent.text.spun_phrases import SPUN_PHRASES

_TOKEN = re.compile(r"\d++(?:[.,]\d++)*+(?!\w)|[^\W_](?:[\w’'&-]|\.(?=\w))*|\S")
_BRACKETS = frozenset({("(", ")"), ("[", "]"), ("“", "”"), ("«", "»"), (":", ")")})
_STOPS = frozenset(".,;")
# UTF-8 read as Latin-1 or Windows-1252, and what no reader could make out.
_BEFORE_YEAR = frozenset("par un cet chaque premier dernier".split())
_TWO_SPACES = re.compile(r"(?<=\S)[ \u00a0]{2,}(?=\S)")
_PREPOSITION_GAP = re.compile(r"\b\w+ (?:with|by|from|of|at|in|to|for|than|about|around|per|the|an?|and) {2,}[a-z(]\w*")
_SPACED_STOP = re.compile(r"\b\w+ \w{2,} \.(?=\s|$)")
# Text that was cut into words has a space before each of its stops.
MOST_SPACED = 1
_MISREAD = re.compile(r"\ufffd+|â€[™œ\u009d˜“”¦]|Ã[©¨¡³­±¼¶¤ŸŒ\u00ad]|Â[£€©®°«»]")
_SPUN_LENGTHS = {phrase.split()[0]: {len(other.split()) for other in SPUN_PHRASES} for phrase in SPUN_PHRASES}

# Nothing below finds anything behind another word than these, or those that open a spun phrase.
_WATCHED = frozenset(
    {one for one, _ in IMPOSSIBLE_PAIRS} | {one for one, _ in _BRACKETS} | CURRENCIES | NEED_MORE | NEED_A_NOUN
    | NEVER_TWICE | MODALS | NEARLY | {"to"}
)  # fmt: skip


def find_broken_wording(text: str, start: int, end: int) -> Iterator[tuple[int, int, str]]:
    """Places (start, end, what seems to be missing) in text[start:end], in no order."""
    tokens = list(_TOKEN.finditer(text, start, end))
    words = [token.group() for token in tokens]
    if words and words[0].istitle():
        # Elsewhere a capital makes a function word a name: "IT", "The Who".
        words[0] = words[0].lower()
    for index, (one, other) in enumerate(pairwise(words)):
        if one not in _WATCHED and one.lower() not in _SPUN_LENGTHS:
            continue
        is_apart = tokens[index + 1].start() > tokens[index].end()
        if one == "an" and index and (words[index - 1] in _BEFORE_YEAR or words[index - 1].isdigit()):
            # "Par an": a year, in French.
            continue
        missing = _missing_between(one, other, is_apart=is_apart) or _missing_name(words, index)
        following = words[index + 2] if index + 2 < len(words) else ""
        if missing is not None and (one in NEARLY or following not in SOUND_BEFORE.get(other, ())):
            before, after = tokens[max(0, index - 1)], tokens[min(index + 2, len(tokens) - 1)]
            yield before.start(), after.end(), missing
    yield from _bare_gaps(text, start, end)
    if not text[start:end].isascii():
        for match in _MISREAD.finditer(text, start, end):
            yield match.start(), match.end(), "characters that were read in the wrong encoding"


def _bare_gaps(text: str, start: int, end: int) -> Iterator[tuple[int, int, str]]:
    """Two spaces behind a preposition, or one before a full stop, in a text that has no more of them."""
    if "  " in text[start:end]:
        gaps = list(_TWO_SPACES.finditer(text, start, end))
        if len(gaps) == 1 and (found := _PREPOSITION_GAP.search(text, max(start, gaps[0].start() - 24), end)):
            yield found.start(), found.end(), "a name or an object"
    if " ." in text[start:end] and (found := _SPACED_STOP.search(text, start, end)) and text.count(" .") <= MOST_SPACED:
        yield found.start(), found.end(), "the end of the sentence"


def _missing_between(one: str, other: str, *, is_apart: bool) -> str | None:
    pair = (one, other)
    if pair in IMPOSSIBLE_PAIRS:
        return IMPOSSIBLE_PAIRS[pair]
    if other in _STOPS:
        is_bare = is_apart and (one in NEED_MORE or one in CURRENCIES)
        return "a name or an object" if is_bare or (other == "." and one in NEED_A_NOUN) else None
    if is_apart and pair in _BRACKETS:
        return "words between the brackets"
    if one == other and one in NEVER_TWICE:
        return f"something between “{one}” and “{one}”, or one too many"
    if one in MODALS and other.endswith("ed") and other.islower() and other not in PLAIN_ED:
        return "a verb"
    return None


def _missing_name(words: list[str], index: int) -> str | None:
    """What takes more than two words to see: "for $ million", "according to, ", phrases that software reworded."""
    if words[index] in CURRENCIES and words[index + 1] in SCALES and index and words[index - 1] in AMOUNT_LEADS:
        return "a figure"
    if words[index] in NEARLY and index and words[index - 1] in AMOUNT_OPENERS and words[index + 1] in AFTER_AMOUNT:
        return "a figure"
    is_source = words[index] == "to" and index > 0 and words[index - 1] in ("according", "According")
    if is_source and words[index + 1] in _STOPS:
        return "a source's name"
    for length in _SPUN_LENGTHS.get(words[index].lower(), ()):
        if meant := SPUN_PHRASES.get(" ".join(words[index : index + length]).lower()):
            return f"the usual words: “{meant}” was probably meant"
    return None

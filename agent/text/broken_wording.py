"""Places inside a sentence where words stand next to one another that cannot, unless something was cut out between."""

import re
from collections.abc import Iterator
from itertools import pairwise
from typing import NamedTuple

from agent.text.impossible_pairs import (
    IMPOSSIBLE_PAIRS,
    MODALS,
    NEED_A_NOUN,
    NEED_MORE,
    NEVER_TWICE,
    PLAIN_ED,
    SOUND_BEFORE,
)
from agent.text.spun_phrases import SPUN_PHRASES

_TOKEN = re.compile(r"\d++(?:[.,]\d++)*+(?!\w)|[^\W_](?:[\w’'&-]|\.(?=\w))*|\S")
_BRACKETS = frozenset({("(", ")"), ("[", "]"), ("“", "”"), ("«", "»")})
# UTF-8 read as Latin-1 or Windows-1252, and what no reader could make out.
_MISREAD = re.compile(r"\ufffd+|â€[™œ\u009d˜“”¦]|Ã[©¨¡³­±¼¶¤ŸŒ\u00ad]|Â[£€©®°«»]")
_SPUN_STARTS = frozenset(tuple(phrase.split()[:2]) for phrase in SPUN_PHRASES)
_SPUN = re.compile("|".join(map(re.escape, sorted(SPUN_PHRASES, key=len, reverse=True))), re.I)


class _Token(NamedTuple):
    start: int
    end: int
    # In lower case where it may be a function word; "IT" and "Who" are names.
    word: str


def find_broken_wording(text: str, start: int, end: int) -> Iterator[tuple[int, int, str]]:
    """Places (start, end, what seems to be missing) in text[start:end], in no order."""
    tokens = _read_tokens(text, start, end)
    for index, (one, other) in enumerate(pairwise(tokens)):
        before, after = tokens[max(0, index - 1)], tokens[min(index + 2, len(tokens) - 1)]
        missing = _missing_between(text, one, other)
        if one.word == "to" and other.word in (".", ",") and before.word in ("according", "According"):
            missing = "a source's name"
        if missing is not None and after.word not in SOUND_BEFORE.get(other.word, ()):
            yield before.start, after.end, missing
    for match in _MISREAD.finditer(text, start, end):
        yield match.start(), match.end(), "characters that were read in the wrong encoding"


def _read_tokens(text: str, start: int, end: int) -> list[_Token]:
    tokens = [_Token(match.start(), match.end(), match.group()) for match in _TOKEN.finditer(text, start, end)]
    if tokens and tokens[0].word.istitle():
        tokens[0] = tokens[0]._replace(word=tokens[0].word.lower())
    return tokens


def _missing_between(text: str, one: _Token, other: _Token) -> str | None:
    pair = (one.word, other.word)
    if pair in IMPOSSIBLE_PAIRS:
        return IMPOSSIBLE_PAIRS[pair]
    is_apart = other.start > one.end
    if other.word in (".", ",", ";"):
        is_bare = is_apart and (one.word in NEED_MORE or one.word in "$€£")
        return "a name or an object" if is_bare or (other.word == "." and one.word in NEED_A_NOUN) else None
    if pair == (":", ")") and is_apart:
        return "a ticker or a name"
    if pair in _BRACKETS and (is_apart or text[one.start - 1 : one.start].isspace()):
        return "words between the brackets"
    if one.word == other.word and one.word in NEVER_TWICE:
        return f"something between “{one.word}” and “{one.word}”, or one too many"
    if one.word in MODALS and other.word.endswith("ed") and other.word.islower() and other.word not in PLAIN_ED:
        return "a verb"
    if pair in _SPUN_STARTS and (spun := _SPUN.match(text, one.start)):
        return f"the usual words: “{SPUN_PHRASES[spun.group().lower()]}” was probably meant"
    return None

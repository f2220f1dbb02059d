"""Running text cut into words and marks with their offsets; knows nothing of grammar or of deals."""

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

# In order: initials ("U.S.", "G.D."), tickers in angle brackets, numbers ("$1,250.50", "10-7/8"), words (inner
# apostrophes, hyphens, slashes and dots stay: "Chas.", "Larch/Moss", "O'Larch"), and single marks.
_WORD = re.compile(
    r"(?P<initials>(?:[^\W\d_]\.){2,}(?:[^\W\d_](?!\w))?)"
    r"|(?P<ticker><[A-Z][A-Z0-9.&/^]{0,9}>)"
    r"|(?P<number>[$€£¥]?\d+(?:[.,/\-–]\d+)*%?)(?![\w])"
    r"|(?P<word>[^\W_]+(?:[&'’./\-‐‑][^\W_]+|&(?=\s*[^\W_]&))*)"
    r"|(?P<mark>\S)"
)
# French and Italian elisions are words of their own: "l'usine", "d'Orvaux", "qu'elle".
_ELISION = re.compile(r"(?:l|d|qu)['’](?=[^\W\d_])", re.I)
_POSSESSIVE = re.compile(r"['’]s$", re.I)

# Words whose full stop belongs to them, in lower case and without it.
DOTTED = frozenset(
    "inc corp ltd co cos bros plc llc lp pty pte llp mfg intl st mt ft mr mrs ms dr prof sr jr hon gen gov sen rep "
    "chas wm geo jos thos no nos vs dept univ assn assoc ave jan feb mar apr jun jul aug sep sept oct nov dec "
    "ala ariz ark calif colo conn del fla ga ill ind kan ky la mass md mich minn miss mo mont neb nev okla ore pa "
    "tenn tex va vt wash wis wyo ont que sa srl spa gmbh cie ca cía hnos pvt ltda zrt kft nyrt sp etc bzw ggf "
    "ca nr str".split()
)


class Word(NamedTuple):
    """`text` has no possessive ending; `end` is where it would stop, `possessive` says that one follows."""

    start: int
    end: int
    text: str
    kind: str
    possessive: bool
    lower: str
    is_capitalised: bool

    @classmethod
    def of(cls, start: int, end: int, text: str, kind: str, *, possessive: bool = False) -> "Word":
        # Asked for dozens of times a word, so read off once.
        return cls(start, end, text, kind, possessive, text.lower(), kind != "mark" and text[0].isupper())


def read_words(text: str, start: int, end: int) -> list[Word]:
    """The words and marks of text[start:end], with offsets in `text`."""
    return list(_cut(text, start, end))


@lru_cache(maxsize=2048)  # claims, deals and checks read the sentences of one article one after the other
def _cut(text: str, start: int, end: int) -> tuple[Word, ...]:
    return tuple(_words(text, start, end))


def _words(text: str, start: int, end: int) -> Iterator[Word]:
    position = start
    while (match := _WORD.search(text, position, end)) is not None:
        first, position = match.span()
        kind, word = match.lastgroup or "mark", match.group()
        if kind != "word":
            yield Word.of(first, position, word, kind)
            continue
        has_apostrophe = "'" in word or "’" in word
        if has_apostrophe and (elision := _ELISION.match(word)):
            position = first + elision.end()
            yield Word.of(first, position, elision.group(), kind)
            continue
        has_stop = text[position : position + 1] == "."
        if has_apostrophe and _POSSESSIVE.search(word):
            yield Word.of(first, position - 2, word[:-2], kind, possessive=True)
        elif has_stop and (word.lower() in DOTTED or (len(word) == 1 and word.isupper() and position + 1 < end)):
            position += 1
            yield Word.of(first, position, word + ".", kind)
        elif word[-1:] in "sxzSXZ" and _is_plural_possessive(text, position):
            position += 1
            yield Word.of(first, position - 1, word, kind, possessive=True)
        else:
            yield Word.of(first, position, word, kind)


def _is_plural_possessive(text: str, position: int) -> bool:
    """Larches' site: an apostrophe with a space and a letter or digit behind it."""
    behind = text[position + 1 : position + 3].strip()[:1]
    return text[position : position + 1] in ("'", "’") and (behind.isalnum() or (behind != "" and behind in "$£€¥"))

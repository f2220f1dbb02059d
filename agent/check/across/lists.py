"""Lists that two documents give of one thing: the countries of a licence, the shares into which a whole is split."""

import re
from collections.abc import Iterator

from agent.check.across.members import Member
from agent.check.across.mentions import Mention, read_mentions
from agent.check.across.positions import Stand
from agent.check.across.stated import is_same_value
from agent.schema.article import Sentence
from agent.schema.figure import Figure, FigureKind
from agent.text.names import Name, NameKind

_OF_A_RIGHT = re.compile(
    r"\blicen[cs]\w*|\brights?\b|\bterritor\w+|\bexclusiv\w+|\bdistribut\w+|\bfranchise\b", re.IGNORECASE
)
_JOIN = re.compile(r"\s*(?:,|,?\s*(?:and|or|&|plus|as well as))\s+(?:also\s+|in\s+)?(?:the\s+)?")
_LAST = re.compile(r"\b(?:and|or|plus)\b|&")
_OPEN = re.compile(r"\b(?:among|such as|including|for example|e\.g\.|like)\b[^.;]{0,30}$", re.IGNORECASE)
_ALIKE = {"korea": "south korea", "us": "united states", "usa": "united states", "uk": "united kingdom",
          "america": "united states", "britain": "united kingdom"}  # fmt: skip
LEAST_SHARED = 2
_WHOLE = 100
MOST_PARTS = 6


def territories(one: Member, other: Member) -> Iterator[tuple[Stand, Stand]]:
    """Two closed lists of countries for one right, of which one has a country that the other has not."""
    for mine, first in _places(one):
        for theirs, second in _places(other):
            if first != second and len(first & second) >= LEAST_SHARED:
                yield mine, theirs
                return


def _places(member: Member) -> Iterator[tuple[Stand, frozenset[str]]]:
    for sentence in member.reading.sentences:
        if not _OF_A_RIGHT.search(member.text, sentence.start, sentence.end):
            continue
        for listed in _runs(member, sentence):
            start, end = listed[0].start, listed[-1].end
            if _OPEN.search(member.text[sentence.start : start]) or not _LAST.search(member.text, start, end):
                continue
            words = frozenset(_plain(name.text) for name in listed)
            yield Stand("territory of the licence", member, start, end, True, None, words, False, False), words


def _runs(member: Member, sentence: Sentence) -> Iterator[list[Name]]:
    """The places of a sentence that only commas and an "and" part."""
    run: list[Name] = []
    for name in member.names:
        if not sentence.start <= name.start < sentence.end or name.kind is not NameKind.PLACE:
            continue
        if run and not _JOIN.fullmatch(member.text[run[-1].end : name.start]):
            yield from [run] if len(run) > 1 else []
            run = []
        run.append(name)
    yield from [run] if len(run) > 1 else []


def _plain(place: str) -> str:
    key = place.lower().replace(".", "").removeprefix("the ")
    return _ALIKE.get(key, key)


def splits(one: Member, other: Member) -> Iterator[tuple[Mention, Mention]]:
    """The parts of a whole that the two documents split otherwise: 70, 20 and 10 here, 60, 30 and 10 there."""
    for first in _split(one):
        for second in _split(other):
            mine = [item for item in first if not any(is_same_value(item, there) for there in second)]
            theirs = [item for item in second if not any(is_same_value(item, here) for here in first)]
            # A part in common, or one whose names are, says that it is one whole.
            is_one = len(mine) < len(first) or bool(first[0].names & second[0].names)
            if is_one and len(first) == len(second) and len(mine) == len(theirs) > 1:
                yield from zip(_by_size(mine), _by_size(theirs), strict=True)
                return


def _split(member: Member) -> Iterator[list[Mention]]:
    by_sentence: dict[int, list[Mention]] = {}
    for mention in read_mentions(member):
        value = mention.value
        if isinstance(value, Figure) and value.kind is FigureKind.PERCENT and value.change is None:
            by_sentence.setdefault(mention.sentence.start, []).append(mention)
    for parts in by_sentence.values():
        if 1 < len(parts) <= MOST_PARTS and sum(_high(part) for part in parts) == _WHOLE:
            yield parts


def _high(mention: Mention) -> int:
    assert isinstance(mention.value, Figure)
    return round(mention.value.high)


def _by_size(parts: list[Mention]) -> list[Mention]:
    return sorted(parts, key=_high, reverse=True)

"""Where each mention of a thing puts it, in whatever words: "a plant in Lowell", "the Lowell plant", "Leeds-based".

Two mentions are of one thing where the text knows only one of the kind: it never speaks of several, of another, or of
a second one. Then two places that exclude each other are a conflict.
"""

import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import combinations

from agent.check.facts import Facts
from agent.check.sameness.others import whom
from agent.check.whereabouts.lone_assets import are_joined
from agent.check.whereabouts.peoples import COUNTRY_OF
from agent.check.whereabouts.places import COUNTRIES, exclude_one_another, level_of
from agent.schema.article import Sentence
from agent.text.names import Name, NameKind, core_words

SEAT = "seat"
# The kinds of things that lie somewhere, each with the nouns that it is told by.
_KINDS = {
    noun: line.split()[0]
    for line in (
        "plant factory mill works refinery smelter brewery distillery foundry shipyard sawmill",
        "station powerplant",
        "campus center centre site facility",
        "mine project deposit quarry orebody",
        "terminal port harbour harbor",
        "hotel resort", "hospital clinic", "farm estate plantation ranch vineyard", "warehouse depot hall",
        "stadium arena", "airport", "battery", "pipeline", "school", "mall", "tower", "cemetery", "lab laboratory",
    )
    for noun in line.split()
}  # fmt: skip
_NOUNS = "|".join(sorted(_KINDS, key=len, reverse=True))
_PLACE = r"[A-ZÀ-Þ][\w’'-]+(?: (?:de |del |la |le |of |upon |am |an der |im )?[A-ZÀ-Þ][\w’'-]+){0,2}"
_IN = (
    r"(?:in|at|outside|near|close to|off|north of|south of|east of|west of|en|bei|à|cerca de|près de)"
    r"(?: the)?(?: (?:northern|southern|eastern|western|central|north-\w+|south-\w+|upstate|rural|downtown))?"
    r"(?: (?:town|city|village|port|state|province|county|region|district) of)?"
)
_NOUN_IN = re.compile(
    rf"\b(?P<noun>{_NOUNS})\b(?!['’])(?P<gap>(?: (?!(?:and|from|to|in|at|with|than|for|by|of|the)\b)[a-z]+"
    rf"| that [A-Z]\w+(?: [A-Z]\w+)*"
    rf" (?:is|was) (?:building|planning|putting up)){{0,3}})(?:,? (?:which|that) (?:lies|sits|stands|is|is located"
    rf"|is based))?,? {_IN} (?P<place>{_PLACE})(?:,(?: in)? (?P<wider>{_PLACE}))?"
)
_PLACE_NOUN = re.compile(
    rf"\b(?:[Tt]he|[Tt]hat"
    rf"|[Tt]his) (?P<place>{_PLACE})(?: [a-z-]+)? (?P<noun>{_NOUNS})\b(?!['’])"
)
_BASED = re.compile(
    rf"(?P<place>{_PLACE})-based (?:[a-zà-ÿ-]+ ){{0,4}}(?P<owner>[A-ZÀ-Þ][\w&.’'-]+(?:"
    rf" [A-ZÀ-Þ&][\w&.’'-]*)*)?"
)
_HQ = re.compile(
    rf"\b(?P<what>[Hh]eadquarters|[Hh]ead office(?: functions)?|[Hh]eadquartered|[Rr]egistered office|HQ|main office)"
    rf"(?: of (?:the )?[^.;,]{{2,30}}?)?(?: (?:will|would|is|are|to|be|remains?|stays?|stay|remain|sit|sits|stand"
    rf"|located|kept|based|therefore"
    rf"|both)){{0,4}}"
    rf" (?:in|at) (?P<place>{_PLACE})(?:, (?P<wider>{_PLACE}))?"
)
_OWNED_HQ = re.compile(
    r"(?P<owner>[A-ZÀ-Þ][\w&.-]+(?: [A-ZÀ-Þ&][\w&.-]*)*)(?:['’]s?|,? (?:is|which is"
    r"|are|which has its|which has|has its|keeps its|has))\s+(?:[a-z]+ )?$"
)
_MOVES = re.compile(
    r"\b(?:move[sd]?|moving|relocat\w+|transfer\w*|new headquarters|former\w*|regional|european|american|asian"
    r"|north american"
    r"|second|dual|operational|shift\w*|branch|from \w+ to|until|previously|used to)\b",
    re.IGNORECASE,
)  # fmt: skip
_SEVERAL = (
    r"(?:another|other|second|third|two|three|both|four|sister|new|each|every|different|one|any|similar"
    r"|former|rival)"
)
_DEFINITE = re.compile(
    r"\b(?:the|its|their|this|that|whose|his|her)\s+(?:[\w-]+\s+){0,3}$"
    r"|['’]s?\s+(?:[\w-]+\s+){0,2}$"
)
# Nouns that any of their kind may be called by.
_GENERAL = frozenset({"plant", "works", "site", "facility", "factory", "project", "campus"})
# Things that bear names of their own.
_NAMED = frozenset({"mine", "battery", "pipeline", "stadium", "hotel", "farm", "mall"})
_NO_PLACE = frozenset(
    "january february march april may june july august september october november december monday tuesday wednesday"
    " thursday friday saturday sunday spring summer autumn winter phase stage".split()
)


@dataclass(frozen=True)
class Mention:
    """A kind of thing, and the places that one sentence gives it, the narrowest first; `owner` for seats."""

    kind: str
    places: tuple[Name, ...]
    sentence: Sentence
    owner: frozenset[str] = frozenset()
    is_loose: bool = False
    # "The Lowell plant" may be its name; "the plant in Lowell" tells where it is.
    is_named: bool = False
    noun: str = ""
    is_definite: bool = True
    size: str = ""


def two_places(facts: Facts) -> Iterator[tuple[str, Name, Name]]:
    """The noun, and the two places."""
    by_kind: dict[str, list[Mention]] = defaultdict(list)
    for mention in _mentions(facts):
        by_kind[mention.kind].append(mention)
    for kind, mentions in by_kind.items():
        if len(mentions) < 2 or (kind != SEAT and (_are_many(facts, kind) or _are_side_by_side(mentions))):
            continue
        found = next(_conflicts(facts, kind, mentions), None)
        if found is not None:
            yield found


def _mentions(facts: Facts) -> Iterator[Mention]:
    text = facts.reading.text
    for sentence in facts.reading.sentences:
        said = facts.lowered[sentence.start : sentence.end]
        if "-based" in said or "head" in said or "hq" in said or "office" in said:
            yield from _seats(text, sentence)
        for match in _NOUN_IN.finditer(text, sentence.start, sentence.end):
            places = [_name(match, "place", text), *([_name(match, "wider", text)] if match["wider"] else [])]
            is_loose = re.search(r"\b(?:near|outside|close|off|of|cerca|près)\b", match.group()) is not None
            before = text[max(sentence.start, match.start() - 40) : match.start()]
            size = re.search(r"(\d[\d.,]*)[^\d]{0,24}$", before)
            yield Mention(
                _KINDS[match["noun"]],
                tuple(places),
                sentence,
                is_loose=is_loose,
                noun=match["noun"],
                is_definite=_DEFINITE.search(before) is not None,
                size=size[1] if size else "",
            )
        for match in _PLACE_NOUN.finditer(text, sentence.start, sentence.end):
            place = _name(match, "place", text)
            if not re.search(r"['’]s?$", place.text):
                yield Mention(_KINDS[match["noun"]], (place,), sentence, is_named=True, noun=match["noun"])


def _seats(text: str, sentence: Sentence) -> Iterator[Mention]:
    if _MOVES.search(text, sentence.start, sentence.end):
        return
    for match in _BASED.finditer(text, sentence.start, sentence.end):
        owner = frozenset(core_words(match["owner"])) if match["owner"] else frozenset()
        yield Mention(SEAT, (_name(match, "place", text),), sentence, owner)
    for match in _HQ.finditer(text, sentence.start, sentence.end):
        owned = _OWNED_HQ.search(text[max(sentence.start, match.start() - 60) : match.start()])
        owner = frozenset(core_words(owned["owner"])) if owned else frozenset()
        yield Mention(SEAT, (_name(match, "place", text),), sentence, owner)


def _name(match: re.Match[str], group: str, text: str) -> Name:
    start, end = match.span(group)
    return Name(start, end, text[start:end], NameKind.PLACE)


def _are_side_by_side(mentions: list[Mention]) -> bool:
    """ "A plant in Ohio and a plant in Iowa": two in one sentence are two."""
    return any(
        one.sentence == other.sentence and not _words(one) & _words(other) and not (one.is_named or other.is_named)
        for one, other in combinations(mentions, 2)
    )


def _are_many(facts: Facts, kind: str) -> bool:
    """Whether the text speaks of several of the kind."""
    nouns = [noun for noun, its in _KINDS.items() if its == kind and noun in facts.lowered]
    several = "|".join(f"{noun[:-1]}ies" if noun.endswith("y") else f"{noun}(?:e?s)" for noun in nouns)
    one = "|".join(nouns)
    pattern = rf"\b(?:{several})\b|\b{_SEVERAL} (?:[a-z-]+ ){{0,2}}(?:{one})\b"
    return re.search(pattern, facts.lowered) is not None


def _conflicts(facts: Facts, kind: str, mentions: list[Mention]) -> Iterator[tuple[str, Name, Name]]:
    owners = [mention.owner for mention in mentions if mention.owner]
    for number, first in enumerate(mentions):
        for second in mentions[number + 1 :]:
            if first.sentence == second.sentence or not _are_of_one(facts, kind, first, second, owners):
                continue
            pair = _excluding(facts, first, second)
            if pair is not None:
                yield kind, *pair


def _are_of_one(facts: Facts, kind: str, first: Mention, second: Mention, owners: list[frozenset[str]]) -> bool:
    if kind == SEAT:
        if first.owner and second.owner:
            return bool(first.owner & second.owner)
        # "Its headquarters" are those of the only company whose seat is told.
        return all(one & other for one in owners for other in owners)
    if not second.is_definite or (first.size and second.size and first.size != second.size):
        return False
    if first.noun != second.noun and not {first.noun, second.noun} & _GENERAL:
        return False
    names = [whom(facts, mention.sentence) - _words(first) - _words(second) for mention in (first, second)]
    return not names[0] or not names[1] or bool(names[0] & names[1]) or len(facts.deals) == 1


def _words(mention: Mention) -> frozenset[str]:
    return frozenset(word for place in mention.places for word in core_words(place.text))


def _excluding(facts: Facts, first: Mention, second: Mention) -> tuple[Name, Name] | None:
    """The two places that cannot both hold, unless the mentions have a place in common or the text joins them."""
    text = facts.reading.text
    if _words(first) & _words(second) or any(_key(place) in _NO_PLACE for place in (*first.places, *second.places)):
        return None
    for one in first.places:
        for other in second.places:
            if exclude_one_another(_key(one), _key(other)):
                return one, other
    one, other = first.places[0], second.places[0]
    if any(_is_wide(text, place) for place in (one, other)) or first.is_loose or second.is_loose:
        return None
    if first.is_named or first.kind in _NAMED:
        return None
    if any(are_joined(text, a.text, b.text) for a in first.places for b in second.places):
        return None
    # The name of a works is told more than once, or where it first stands; a wrong town once, later.
    is_once = text.count(other.text) == 1 and second.sentence.start > first.sentence.start
    return (one, other) if is_once else None


def _key(place: Name) -> str:
    word = place.text.lower()
    return COUNTRY_OF.get(word, word)


def _is_wide(text: str, place: Name) -> bool:
    """A country, a state: a town may lie in it."""
    return _key(place) in COUNTRIES or level_of(text, place.start, place.end) is not None

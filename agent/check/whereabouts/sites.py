"""Where a sentence puts a thing by naming the place first, in apposition, or beside a town.

"Kent, where the mill stands", "Redfern, an old mill in Kent", "the mill at Redfern, Kent", "on the Pacific coast".
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from agent.check.facts import Facts
from agent.check.whereabouts.places import level_of
from agent.schema.article import Sentence
from agent.text.names import Name, NameKind, core_words

TOWN = "town"
APPOSITION = 140

_LIE = (
    r"(?:lies?|sits?|stands?|is|are|was|were|operates?|runs?|grows?|se (?:levanta|encuentra|ubica|alza)|está|liegt"
    r"|steht"
    r"|befindet sich|se (?:trouve|dresse|situe)|est)"
)
_WHERE = re.compile(
    rf"\s*,\s*(?:where|donde|wo|où)\s+(?:(?:the|its|el|la|los|las|der|die|das|le"
    rf"|l['’])\s?)?(?P<rest>[^,.;]{{2,60}}?)\s*\b{_LIE}\b"
    rf"|\s*,\s*(?:where|donde|où)\s+{_LIE}\s+(?:(?:the|its|el|la|le|l['’])\s?)?(?P<after>[^,.;]{{2,50}})"
    r"|\s*,\s+the (?:\w+ )?(?:province|state|county|region|department|district|island|town|city) (?:in|on) which\s+"
    rf"(?:the|its)\s+(?P<which>[^,.;]{{2,50}}?)\s+{_LIE}\b",
    re.IGNORECASE,
)
_BEHIND_PLACE = re.compile(
    r"\b(?:in|off|on|at|near|en|dans|im|am)\s+(?:the\s|la\s|el\s|der\s|den\s|dem\s)?(?:\w+ern\s)?$", re.IGNORECASE
)
_IS_A = re.compile(
    r"(?P<noun>(?:\s+[a-zà-ÿ]+){0,2}),\s+(?:an?|the|une?|la|le|el|un|una|ein|eine|der|die"
    r"|das)\s+(?P<what>[^.;:]{3,120})$",
    re.IGNORECASE,
)
_PLANNED = re.compile(
    r"\s(?:that|which)\s[^,]{0,40}?(?:plan|build|buil|develop|operat|own|run)\w*\s+(?=(?:in|off|on|near)\b)",
    re.IGNORECASE,
)
_OTHERS = re.compile(
    r"\b(?:and|from|to|with|while|than|which|who|whose|that|owned|held|run|managed|led|based|controlled|listed"
    r"|founded|between"
    r"|near|served|sold|bought)\b",
    re.IGNORECASE,
)
_TOWN_OF = re.compile(
    r"\b(?:this|the|that)\s+(?P<place>[A-Z][\w-]+(?: [A-Z][\w-]+)?)\s+(?:[a-z]+ ){0,2}?"
    r"(?:town|city|village|port|community)\b"
)
_COAST = re.compile(
    r"\b(?P<sea>Pacific|Atlantic|Caribbean|Mediterranean|Baltic|Black Sea) (?P<coast>coast)(?:line)?\b"
    r"|\b(?P<de>costa) (?:del? )?"
    r"(?P<mar>Pacífico|Atlántico|Caribe|Mediterráneo)\b"
)
_THAT_PART = re.compile(r"\b(?:that|this) (?:part|corner|stretch|side|end) of $", re.IGNORECASE)
_NO_THING = frozenset("company group firm bank business unit deal sale buyer seller people staff workers owner".split())


@dataclass(frozen=True)
class Location:
    """What lies where: the names and the noun it is known by, the place, and the place's level."""

    names: frozenset[str]
    noun: str | None
    place: Name
    level: str
    start: int
    sentence: int


def read_sites(facts: Facts, index: int, sentence: Sentence, names: Sequence[Name]) -> Iterator[Location]:
    text = facts.reading.text
    passage = text[sentence.start : sentence.end]
    for number, place in enumerate(names):
        level = level_of(text, place.start, place.end)
        if text.startswith(",", place.end) and (where := _WHERE.match(text, place.end, sentence.end)):
            yield from _where(text, names, where, place, level or TOWN, index)
        if level is None:
            continue
        before = names[number - 1] if number else None
        is_town = before is not None and before.kind is not NameKind.ORGANISATION and not _level(text, before)
        if before is not None and is_town and text[before.end : place.start] in (", ", ", en ", ", in "):
            yield Location(frozenset({key_of_place(before)}), TOWN, place, level, before.start, index)
        elif _BEHIND_PLACE.search(text[max(0, place.start - 24) : place.start]):
            yield from _apposition(text, names[:number], place, level, index)
        if _THAT_PART.search(text[max(0, place.start - 24) : place.start]):
            noun = re.search(
                r"\bthe (campus|plant|mine|mill|site|factory|farm|port|hotel|terminal|smelter|field)\b", passage
            )
            if noun:
                yield Location(frozenset(), noun.group(1), place, level, place.start, index)
    if " coast" in passage or "costa " in passage:
        yield from _coasts(text, sentence, names, index)
    for town in _TOWN_OF.finditer(passage):
        place = _name_at(sentence.start + town.start("place"), town["place"])
        level = level_of(text, place.start, place.end)
        line = _dateline(facts)
        if level is not None and line is not None:
            yield Location(frozenset({line}), TOWN, place, level, place.start, index)


def _where(
    text: str, names: Sequence[Name], where: re.Match[str], place: Name, level: str, index: int
) -> Iterator[Location]:
    group = next(group for group in ("rest", "after", "which") if where[group] is not None)
    low, high = where.span(group)
    inside = [name for name in names if low <= name.start and name.end <= high]
    words = re.findall(r"[a-zà-ÿ]{3,}", text[low:high])
    known = frozenset(key_of_place(name) for name in inside[:1])
    noun = words[-1] if words and not known else None
    if noun in _NO_THING or (not known and noun is None):
        return
    if noun is not None:
        # "The Redfern substation needs a road; Kent, where the site lies, pays for it."
        known = frozenset(key_of_place(name) for name in names if name.end < place.start and _bears(text, name))
    yield Location(known, noun, place, level, place.start, index)


def _apposition(text: str, names: Sequence[Name], place: Name, level: str, index: int) -> Iterator[Location]:
    """ "Redfern, an old mill in Kent": the nearest name with an apposition that leads to the place."""
    for name in reversed(names):
        if place.start - name.end > APPOSITION:
            return
        found = _IS_A.match(text[name.end : place.start])
        if found is None or name.kind in (NameKind.ORGANISATION, NameKind.PERSON, NameKind.PUBLIC):
            continue
        what = _PLANNED.sub("", found["what"])
        if "," not in what.rstrip(" ,") and not _OTHERS.search(what):
            noun = found["noun"].split()[-1] if found["noun"].strip() else _head(what)
            yield Location(frozenset({key_of_place(name)}), noun, place, level, name.start, index)
            return


def _level(text: str, name: Name) -> str | None:
    return level_of(text, name.start, name.end)


def _head(what: str) -> str | None:
    """The noun of an apposition: "oil field" of "oil field on stream since 2009 in"."""
    front = re.split(r"\b(?:of|on|in|at|near|with|that|which|for|off|by|from)\b", what)[0].split()
    return front[-1].lower() if front and front[-1].islower() else None


def _coasts(text: str, sentence: Sentence, names: Sequence[Name], index: int) -> Iterator[Location]:
    """ "Redfern lies on the Pacific coast": of the first name of the sentence that is no country."""
    things = [
        name for name in names if level_of(text, name.start, name.end) is None and name.kind is not NameKind.PERSON
    ]
    for coast in _COAST.finditer(text, sentence.start, sentence.end):
        things = [name for name in things if not coast.start() <= name.start < coast.end()]
        near = [
            name
            for name in things
            if abs(name.start - coast.start()) < APPOSITION and name.kind is not NameKind.ORGANISATION
        ]
        if near and coast["sea"]:
            yield Location(
                frozenset({key_of_place(near[0])}),
                None,
                _name_at(coast.start(), coast.group()),
                "sea",
                near[0].start,
                index,
            )


def _dateline(facts: Facts) -> str | None:
    """The town in capitals in front of a dash, in the first lines."""
    found = re.search(
        r"(?m)^(?P<town>[A-ZÀ-Þ][A-ZÀ-Þ .'’-]{3,30})(?:,[^\n]{0,40}?)?\s*(?:\([^)\n]*\)\s*)?[—–-]",
        facts.reading.text[:600],
    )
    return key_of_text(found["town"]) if found else None


def _bears(text: str, name: Name) -> bool:
    """ "The Redfern substation": the name of a thing that a common noun follows."""
    return re.match(r"\s+[a-z]{4,}", text[name.end : name.end + 20]) is not None


def _name_at(start: int, shown: str) -> Name:
    return Name(start, start + len(shown), shown, NameKind.PLACE)


def key_of_place(name: Name) -> str:
    return key_of_text(name.text)


def key_of_text(shown: str) -> str:
    return " ".join(core_words(shown)[:2])

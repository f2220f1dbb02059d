"""Where the text says that an asset lies or a company has its seat, sentence by sentence."""

import re
from collections.abc import Iterator

from agent.check.facts import Facts
from agent.check.whereabouts.places import level_of
from agent.check.whereabouts.sites import TOWN, Location, key_of_place, read_sites
from agent.schema.article import Sentence
from agent.text.names import Name, NameKind

SEAT = "seat"
REACH = 110

_NOUNS = (
    r"sites?|mine|plant|facility|data cent(?:er|re)|campus|project|refinery|farm|factory|mill|field|deposit|terminal"
    r"|warehouse|building|hotel|hospital|port|smelter|park|dam|brewery|yard|depot|pipeline|proyecto|mina|planta|parque"
    r"|fábrica|central|werk|fabrik|windpark|anlage|kraftwerk|projet|usine|mine|centrale|parc|terminal"
)
_ASSET = re.compile(rf"\b({_NOUNS})\b(?!['’])", re.IGNORECASE)
_DEFINITE = re.compile(
    rf"\b(?:the|this|its|el|la|das|der|die|le|la|l['’])\s+(?:[\w-]+\s+){{0,2}}({_NOUNS})\b", re.IGNORECASE
)
_LIES = re.compile(
    r"\b(?:lies|sits|stands|is (?:located|situated)|are located|located|situated|liegt|steht|befindet sich|gelegen"
    r"|se encuentra|está (?:ubicad|situad)[oa]|ubicad[oa]|situad[oa]|se trouve|est situé[e]?|situé[e]?)\b",
    re.IGNORECASE,
)
_INTO = re.compile(
    r"(?:\b(?:in|near|at|en|in der|im|dans|outside|off)\s+(?:\w+ly )?"
    r"(?:northern |southern |eastern |western |central )?"
    r"|,\s*)(?:the |la |el |der |den |l['’])?(?:(?:province|county|state|department|district|region|canton) of |"
    r"provincia de (?:la )?|province d[eu] |departamento de |région d[eu] |landkreis |kanton |bundesland |land )?$",
    re.IGNORECASE,
)
_OTHER_ASSET = re.compile(r"\b(?:and|from|to|with|while|than|as well as|y|und|et|mit|a)\b", re.IGNORECASE)
_SEAT = re.compile(
    r"\b(?:headquarters|head office|headquartered|registered office|hauptsitz|sede (?:central|social)|"
    r"siège(?: social)?)\s+"
    r"(?:is |are |remains? |will (?:be|remain|stay) )?(?:in|at|en|à)\s+(?:the )?$",
    re.IGNORECASE,
)
_BASED = re.compile(r"-based\b")
_OTHER_SEAT = re.compile(
    r"\b(?:move|moves|moving|moved|relocat\w+|new|former\w*|regional|european|asian|american|u\.?s\.?|second|from|north|"
    r"operational|global|dual|two|both)\b",
    re.IGNORECASE,
)


def read_locations(facts: Facts) -> Iterator[Location]:
    """The places of assets and the seats of companies, in text order."""
    for index, sentence in enumerate(facts.reading.sentences):
        names = facts.names_in(sentence.start, sentence.end)
        if not names:
            continue
        yield from read_sites(facts, index, sentence, names)
        for place in names:
            yield from _seats(facts, index, sentence, names, place)
            level = level_of(facts.reading.text, place.start, place.end)
            if level is not None:
                yield from _assets(facts, index, sentence, names, place, level)


def _assets(
    facts: Facts, index: int, sentence: Sentence, names: tuple[Name, ...], place: Name, level: str
) -> Iterator[Location]:
    """ "the Bluebell project, north of Cloncurry in Queensland", "Bluebell lies in Queensland", "the mine lies in"."""
    text = facts.reading.text
    low = max(sentence.start, place.start - REACH)
    before = text[low : place.start]
    if not _INTO.search(before):
        return
    lies = list(_LIES.finditer(before))
    nouns = list(_ASSET.finditer(before))
    if lies and (not nouns or lies[-1].start() > nouns[-1].end() - 1):
        anchor = low + lies[-1].start()
        known, noun = _subject(text, sentence, names, anchor)
        gap = text[low + lies[-1].end() : place.start]
    elif nouns:
        last = nouns[-1]
        named = _names_before(names, low + last.start(), text) or _names_after(names, low + last.end(), text)
        gap = text[max([low + last.end(), *(name.end for name in named)]) : place.start]
        # "The plant in Ohio" picks one of several; "the plant, in Ohio," says where it is.
        if "," not in gap and not named:
            return
        known, noun, anchor = frozenset(key_of_place(name) for name in named), last.group(1).lower(), low + last.start()
    else:
        return
    if (known or noun) and not _OTHER_ASSET.search(gap):
        yield Location(known, noun, place, level, anchor, index)
        town = next((name for name in reversed(names) if name.end <= place.start), None)
        if town is not None and text[town.end : place.start] in (", ", ", en ", ", in ") and town.start > anchor:
            yield Location(known, noun, town, TOWN, anchor, index)


def _subject(text: str, sentence: Sentence, names: tuple[Name, ...], verb: int) -> tuple[frozenset[str], str | None]:
    """Who or what stands before the verb: the last name or the last definite asset."""
    nouns = list(_DEFINITE.finditer(text, max(sentence.start, verb - 50), verb))
    named = [name for name in names if name.end <= verb and verb - name.end < 40]
    if (
        named
        and (not nouns or named[-1].end >= nouns[-1].start())
        and not re.search(r"[;]", text[named[-1].end : verb])
    ):
        noun = nouns[-1].group(1).lower() if nouns and nouns[-1].end() >= named[-1].start - 2 else None
        return frozenset({key_of_place(named[-1])}), noun
    return frozenset(), nouns[-1].group(1).lower() if nouns else None


def _names_before(names: tuple[Name, ...], noun: int, text: str) -> list[Name]:
    """ "the Bluebell copper project": the name, with at most two small words behind it; a possessor is none."""
    return [
        name
        for name in names
        if name.end <= noun
        and re.fullmatch(r"\s+(?:[a-z-]+\s+){0,2}", text[name.end : noun])
        and name.kind is not NameKind.ORGANISATION
    ]


def _names_after(names: tuple[Name, ...], noun: int, text: str) -> list[Name]:
    """ "el proyecto de litio Salar Norte"."""
    return [
        name
        for name in names
        if name.start >= noun
        and re.fullmatch(r"\s+(?:de \w+\s+)?", text[noun : name.start])
        and name.kind is NameKind.OTHER
    ]


def _seats(facts: Facts, index: int, sentence: Sentence, names: tuple[Name, ...], place: Name) -> Iterator[Location]:
    """ "Alder's headquarters in Oslo"; "the head office in Oslo" is that of whoever was named last."""
    text = facts.reading.text
    if place.kind is NameKind.ORGANISATION:
        return
    found = _SEAT.search(text, max(sentence.start, place.start - 60), place.start)
    if found is None or _OTHER_SEAT.search(text, sentence.start, place.end + 20):
        return
    owners = [name for name in names if name.end <= found.start() and name.kind is not NameKind.PLACE]
    yield Location(frozenset(key_of_place(name) for name in owners[-1:]), None, place, SEAT, found.start(), index)

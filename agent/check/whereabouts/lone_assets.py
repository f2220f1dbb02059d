"""A thing of which there is only one, and where each mention of it puts it."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from agent.check.facts import Facts
from agent.check.whereabouts.places import exclude_one_another, level_of
from agent.text.names import Name, NameKind

_ONE = r"(?:one and only|only|sole|single|lone|únic[oa]|seule?|unique|einzige[nrs]?)"
_PLACE = r"(?P<place>[A-ZÀ-Þ][\w'’-]+(?:\s(?:de|del|la|le|of|upon|am|an der|[A-ZÀ-Þ][\w'’-]+))*(?<!\sde)(?<!\sof))"
_IN = r"(?:in|at|near|outside|en|à|de|in der|bei)"
_NOUN = r"(?P<noun>[a-zà-ÿ]{3,})"
# "Its only coating line, in Szeged"; "a single production line in Kvalby"; "the only mill would stay open at Holm".
_LONE_IN = re.compile(
    rf"\b{_ONE}\s+(?:[a-zà-ÿ-]+\s+){{0,3}}?{_NOUN}(?:,)?\s+(?:(?!that|which|who|from|for"
    rf"|of\b)[a-zà-ÿ]+\s+){{0,5}}?{_IN}\s+{_PLACE}"
)
# "The line in Debrecen, its sole facility"; "the mill at Holm, the only one".
_IN_LONE = re.compile(
    rf"\b(?:the|its|el|la|su|le|son|sa|das|die|der)\s+(?:[a-zà-ÿ-]+\s+){{0,2}}?{_NOUN}\s+{_IN}\s+{_PLACE},\s+"
    rf"(?:the|its|el|la|su|le|son|sa|seine?|ihre?)\s+{_ONE}\b"
)
# "The Galway centre, the only one the company has".
_NAMED_LONE = re.compile(
    rf"\b(?:the|its|The|Its)\s+{_PLACE}\s+(?:[a-z-]+\s+){{0,1}}?{_NOUN},\s+(?:which is\s+)?(?:the|its)\s+{_ONE}\b"
)
_HINTS = ("only ", "sole ", "single ", "lone ", "únic", "seul", "unique", "einzig")
_NO_ASSET = frozenset(
    """one thing time way reason question time day person man woman member bid bidder buyer seller shareholder holder
    party deal transaction payment tranche step week year month vote candidate option condition exception company firm
    business market customer supplier tenant lender owner director analyst city town country state place""".split()
)


@dataclass(frozen=True)
class _Lone:
    noun: str
    place: Name
    sentence: str


def two_places_of_lone_assets(facts: Facts) -> Iterator[tuple[str, Name, Name]]:
    """The noun, and its two places, where both mentions say that there is only one."""
    found = list(_lone_assets(facts))
    for number, first in enumerate(found):
        for second in found[number + 1 :]:
            if first.sentence != second.sentence and first.noun == second.noun and _is_elsewhere(facts, first, second):
                yield first.noun, first.place, second.place
                return


def _lone_assets(facts: Facts) -> Iterator[_Lone]:
    text = facts.reading.text
    for sentence in facts.reading.sentences:
        passage = text[sentence.start : sentence.end]
        if not any(hint in passage for hint in _HINTS):
            continue
        for pattern in (_LONE_IN, _IN_LONE, _NAMED_LONE):
            for match in pattern.finditer(passage):
                if match["noun"] not in _NO_ASSET:
                    start = sentence.start + match.start("place")
                    place = Name(start, start + len(match["place"]), match["place"], NameKind.PLACE)
                    yield _Lone(match["noun"], place, sentence.id)


def _is_elsewhere(facts: Facts, first: _Lone, second: _Lone) -> bool:
    one, other = first.place.text, second.place.text
    if one.lower() == other.lower() or one in other or other in one:
        return False
    levels = [level_of(facts.reading.text, item.place.start, item.place.end) for item in (first, second)]
    if all(levels):
        return exclude_one_another(one, other)
    return not any(levels) and not are_joined(facts.reading.text, one, other)


def are_joined(text: str, one: str, other: str) -> bool:
    """Whether the text sets the two side by side, as a town and its county: "Reading, Berkshire"."""
    first, second = re.escape(one), re.escape(other)
    return re.search(rf"{first},? (?:in |\()?{second}|{second},? (?:in |\()?{first}", text) is not None

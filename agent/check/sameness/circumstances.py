"""The cues around a figure that make alike statements speak of two things: earlier, expected, denied, one of many."""

import re
from dataclasses import dataclass

from agent.schema.article import Sentence
from agent.schema.figure import Figure

# "We expect sales of $4 million, which is growth of 12%": both are expected.
FORECAST_REACH = 180
# Words that make a metric another one: where only one side has it there is nothing to compare. Words of one
# group say the same.
_QUALIFIERS = {
    word: group.split()[0]
    for group in """net; gross; adjusted underlying; unadjusted; diluted; basic; forma; organic;
    comparable like-for-like same-store; gaap; operating; optional options option; quarterly;
    average mean; median; peak record; combined
    total overall aggregate together altogether; each apiece; tier; tranche; phase stage; series; class;
    north northern; south
    southern; east eastern; west western; upper; lower; measured; indicated; inferred; proven; probable;
    domestic; international overseas foreign; preliminary; revised restated; ordinary; preferred preference;
    common; half; interim; female women; male men; direct; indirect; cash; stock shares share; debt; equity;
    upfront; deferred; contingent; pre-tax pretax; after-tax; retail; wholesale; online; outstanding; voting;
    older; younger; former formerly ex; energised energized operational; development; construction; pipeline;
    planned; estimated; another other; new; used; variable; fixed; closing; issue; remainder rest; dead killed
    deaths; injured wounded""".split(";")
    for word in group.split()
}
# "(a) $50,000 on signing; (b) $75,000 after six months": the items of a list are told apart by being items.
_ITEM = re.compile(r"(?:^|[\s;:])(?:[-•*–▪o]|\(?(?:[a-h]|[ivx]{1,4}|\d{1,2})[.)])\s+(?=\S)")
_PART = re.compile(r"\b(?:includ\w+|of which|of (?:these|those|them)|among|comprising|consist\w+|ranging)\b")
_EXCLUDING = re.compile(r"\bexcluding\b|\bbefore (?:special|exceptional|one-off)")
_ALSO = re.compile(r"\b(also|in addition|additionally|separately|moreover|as well as|plus)\b")
_IF = re.compile(
    r"\b(?:if|upon|unless|provided that|subject to|on (?:achiev|complet|report|announc|reach|receipt|grant)\w*|"
    r"milestones?)\b"
)
_ROLE = re.compile(r"\b(from|to|than|between|and|by|of|at|above|below|exceed\w*)\s*\W*$")
_ORDINAL = re.compile(
    r"\b(first|second|third|fourth|fifth|sixth|final|next|initial|last|latest|1st|2nd|3rd|4th|5th)\b"
    r"(?! (?:quarter|half|year|month|week|day|time|hour|nine|six|three))"
)
_ANOTHER = re.compile(
    r"\b(another|other|additional|further|extra|remaining|more|rest of|only|all|half)\W*$", re.IGNORECASE
)
_FORECAST = re.compile(
    r"\b(?:will|expects?|expected|forecasts?|guidance|outlook|targets?|targeted|plans? to|aims?|anticipat\w+|"
    r"projected|predicted|"
    r"is set to|are set to)\b"
)
_HYPOTHETICAL = re.compile(r"\b(?:would|pro forma|hypothetical\w*)\b")
_NEGATION = re.compile(r"\b(?:not|never|no longer|n't|without|denied|denies|rather than|instead of)\b|n['’]t\b")
_EARLIER_BEFORE = re.compile(
    r"\b(?:(?:last|previous|prior|earlier|year[- ]ago|formerly|originally|previously|had been|at first|ago)\b"
    r"(?:(?!\band\b)[^.;,]){0,25}|(?:compared (?:to|with)|versus|vs\.?|up from|down from|from)\s"
    r"(?:\W|about|some|around|just"
    r"|an?|the|its|nearly|almost|only|more than|less than|over|under|roughly|approximately|\s){0,4})$"
)
_EARLIER_AFTER = re.compile(
    r"^[^.;,]{0,25}\b(?:last (?:year|quarter|month)|previous|prior|(?:year|quarter|month|week)s? (?:ago|earlier|"
    r"before)|previously|formerly)\b"
)
_EARLIER_SENTENCE = re.compile(
    r"\W*(?:previously|formerly|originally|at first|in the past|earlier|back then|in those days|until (?:now|then)"
    r"|before (?:that|the|this))\b"
)
_PLAIN = re.compile(r"[a-z]+(?:-[a-z]+)*")
_TAXED = re.compile(r"\b(?:(?P<pre>before)|(?P<after>after)) tax(?:es|ation)?\b")


@dataclass(frozen=True)
class Circumstances:
    """How a figure is said: `role` is the preposition before it, the rest whether a cue is there."""

    role: str | None
    forecast: bool
    hypothetical: bool
    negated: bool
    earlier: bool
    also: bool
    item: bool
    part: bool
    conditional: bool


@dataclass(frozen=True)
class Surroundings:
    """Where the words of a figure lie: its sentence, the figures beside it, and its nearest content words."""

    sentence: Sentence
    floor: int
    ceiling: int
    low: int
    high: int


def read_circumstances(lowered: str, figure: Figure, around: Surroundings) -> Circumstances:
    """The cues that stand around one figure, in a text put into lower case in its place."""
    start, end = around.sentence.start, around.sentence.end
    role = _ROLE.search(lowered[max(start, figure.start - 24) : figure.start])
    return Circumstances(
        role=role.group(1) if role else None,
        forecast=_has(_FORECAST, lowered, max(start, figure.start - FORECAST_REACH), figure.start),
        hypothetical=_has(_HYPOTHETICAL, lowered, max(start, around.floor, figure.start - 80), figure.start),
        negated=_has(_NEGATION, lowered, around.low, around.high),
        earlier=_EARLIER_SENTENCE.match(lowered, start) is not None
        or _EARLIER_BEFORE.search(lowered[max(around.floor, figure.start - 45) : figure.start]) is not None
        or _EARLIER_AFTER.match(lowered[figure.end : min(around.high + 30, end, around.ceiling)]) is not None,
        also=_has(_ALSO, lowered, max(start, figure.start - 60), figure.start),
        item=_has(_ITEM, lowered, max(start, figure.start - 120), figure.start),
        part=_has(_PART, lowered, max(start, figure.start - 80), figure.start)
        or _has(_EXCLUDING, lowered, start, figure.start),
        conditional=_has(_IF, lowered, start, end),
    )


def read_qualifiers(text: str, start: int, end: int) -> frozenset[str]:
    """The qualifiers and ordinals of a passage, each group under its first word."""
    passage = text[start:end].lower()
    if " tax" in passage:
        passage = _TAXED.sub(lambda found: "pre-tax" if found["pre"] else "after-tax", passage)
    metric = {_QUALIFIERS[word] for word in _PLAIN.findall(passage) if word in _QUALIFIERS}
    return frozenset(metric.union(_ORDINAL.findall(passage)))


def said_right_before(text: str, start: int, figure: Figure) -> frozenset[str]:
    """ "Another 30 days" are not the 30 days told of before."""
    found = _ANOTHER.search(text[max(start, figure.start - 14) : figure.start])
    return frozenset({found.group(1).lower()}) if found else frozenset()


def _has(cue: re.Pattern[str], text: str, start: int, end: int) -> bool:
    return cue.search(text, start, end) is not None

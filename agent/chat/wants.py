"""What a question wants, read by the lexicon: the concept it asks for, the sorts of values, and what narrows it."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from agent.chat.concepts import Concept, concepts
from agent.chat.question import Question, Word
from agent.chat.same_words import kin_of
from agent.text.stems import stem

_FIGURES = frozenset({"money", "per_unit", "percent", "points", "multiple", "power", "energy", "duration", "count",
                      "measure"})  # fmt: skip
_LIKE = (
    frozenset({"money", "per_unit", "percent", "points", "multiple"}),
    frozenset({"measure", "count", "power", "energy", "percent"}),
    frozenset({"date", "duration"}),
    frozenset({"name", "person"}),
)
_ANY = _FIGURES | {"date", "name", "person", "place"}
# In order: the first that is found says of which sort the answer is.
_SORTS: tuple[tuple[frozenset[str], str], ...] = (
    (frozenset({"reason"}), r"\bwhy\b|\bwarum\b|\bweshalb\b|\bpor qué\b|\bpourquoi\b|\bhow come\b"),
    (frozenset({"duration", "date"}),
     r"\bhow (?:long|many (?:years|months|weeks|days))\b|\bwie lange\b|\bcuánt[oa]s? (?:tiempo|años|meses)\b|"
     r"\bcombien de temps\b"),
    (frozenset({"date"}),
     r"\bwhen\b|\b(?:what|which|by what|until what) (?:date|day|year|month|quarter)\b|\buntil when\b|\bby when\b|"
     r"(?<!sheet )(?<!reporting )\bdates?\s*\??$|\bdeadline\b|\bwann\b|\bcuándo\b|\bquand\b|\bfecha\b|\bdatum\b"),
    (frozenset({"name"}),
     r"\bwho\b|\bwhom\b|\bwhose\b|\bwho['’]s\b|\bqui[eé]n(?:es)?\b|\bwer\b|\bwem\b|\bwen\b|\bqui\b|\b(?:which|what|"
     r"qué|welche\w*|quels?|quelles?) (?:\w+ ){0,2}?(?:banks?|firms?|compan(?:y|ies)|advis[eo]rs?|buyers?|sellers?|"
     r"lenders?|funds?|part(?:y|ies)|customers?|yards?|suppliers?|investors?|house|group|operator|lawyers?|sponsor|"
     r"tenant|landlord|analysts?|directors?|executive|person|bidders?|banco|empresa|firma|kanzlei|banque|société)\b"),
    (frozenset({"place"}),
     r"\bwhere\b(?!(?:['’]s)? (?:(?:does|do|will|is|are|did) )?(?:the |its |that |all )*(?:money|cash|proceeds|funds|"
     r"€|\$|£))|"
     r"\bdónde\b|\bwo\b|\boù\b|\b(?:in )?(?:which|what) (?:city|town|country|countries|state|region|place)s?\b"),
    (frozenset({"count", "power", "energy", "measure"}),
     r"\bhow many\b|\bnumber of\b|\bcuánt[oa]s\b|\bwie viele\b|\bcombien d['’e]|\bcount\b"),
    (frozenset({"percent", "count", "points"}),
     r"\b(?:what|which) (?:share|percentage|percent|proportion|part|fraction)\b|\bqué porcentaje\b|\bwelcher anteil\b|"
     r"\bquel pourcentage\b|\bpercentage\b|\bwieviel prozent\b"),
    (_FIGURES - {"duration"}, r"\bhow (?:much|big|large|high|low|far up)\b|\bcuánto\b|\bwie ?(?:viel|hoch|groß)\b|"
     r"\bcombien\b|\bwhat (?:did|does|will|do) .{3,50}\b(?:cost|pay|buy|sell|fetch|bring|owe|charge)\b"),
    (frozenset({"words"}), r"^\W*(?:how|what for|on what|under what)\b|^\W*cómo\b|^\W*wie\b|^\W*comment\b"),
)  # fmt: skip
_COMPILED = tuple((sorts, re.compile(words, re.IGNORECASE)) for sorts, words in _SORTS)

_LEAST_KIN = 4
_YES_NO = re.compile(
    r"^\W*(?:is|are|was|were|does|do|did|has|have|had|will|can|could|any|anything|ist|sind|wird|hat|hay|est-ce)\b",
    re.IGNORECASE,
)
_WHAT_OF_HIM = re.compile(r"\b(?:what|how)\b.*\b(?:happens?|become|say|said|think|do|does|will)\b", re.IGNORECASE)
_WORDS = frozenset({"words"})
_HOW_MANY = re.compile(
    r"\b(?:how many|number of|wie viele|cuánt[oa]s|combien d[e'’])\s*(?:new |more |other |the |all )?(?P<word>\w{3,})",
    re.IGNORECASE,
)
_WHO_DOES = re.compile(
    r"\bwho (?:has |have |had |is |was |are |were |will |does |did |the |would |could |can |may |might |must |should |"
    r"used to |still |now |also |first |originally |actually |else |really |then |be |been |being )*"
    r"(?P<word>[a-z]{4,})\b",
    re.IGNORECASE,
)
_APART = re.compile(
    r"\b(?:apart from|other than|besides?|excluding|except(?: for)?|on top of|aside from|not counting)\b", re.IGNORECASE
)


@dataclass(frozen=True)
class Facet:
    """A concept of the question, with the places of its words there."""

    concept: Concept
    spans: tuple[tuple[int, int], ...]
    is_whole: bool

    @property
    def start(self) -> int:
        return self.spans[0][0]

    @property
    def longest(self) -> int:
        """How long its longest phrase is, or a phrase with a gap without it."""
        sizes = [end - start for start, end in self.spans]
        return max(sizes) if self.is_whole else sum(sizes)


@dataclass(frozen=True)
class Wanted:
    """`main` is what is asked for; `facets` are what else is said of it, `words` what no concept covers."""

    question: Question
    sorts: frozenset[str]
    is_yes_no: bool
    main: Facet | None
    facets: tuple[Facet, ...]
    words: tuple[Word, ...]


def read_wanted(question: Question) -> Wanted:
    """The question by concepts."""
    text = question.text
    found = list(_outermost(list(_facets(question))))
    asked = asked_sorts(text)
    fitting = _fitting(found, asked, text)
    if not fitting or all("general" in facet.concept.marks for facet in fitting):
        made = _made(text, asked)
        found += [made] if made is not None else []
        fitting = [made] if made is not None else fitting
    apart = _APART.search(text)
    end = apart.start() if apart is not None else len(text)
    taken = [span for facet in found for span in facet.spans] + [(end, len(text))]
    words = tuple(word for word in question.words if not any(_is_in(text, word, span) for span in taken))
    is_yes_no = _YES_NO.search(text) is not None and " who" not in text.lower()
    main = fitting[0] if fitting else None
    others = tuple(facet for facet in found if facet is not main and facet.start < end)
    return Wanted(question, _sorts_for(main, asked, is_yes_no), is_yes_no, main, others, words)


def _sorts_for(main: Facet | None, asked: frozenset[str], is_yes_no: bool) -> frozenset[str]:
    if is_yes_no or main is None:
        return _WORDS if is_yes_no else asked
    own = _sorts_of(main.concept)
    if not asked:
        return _usual(main.concept) & own
    return own if "words" in own and "words" in asked else asked & own or asked


def _made(text: str, asked: frozenset[str]) -> Facet | None:
    """A concept of what is counted, or of what somebody does, for a question that the lexicon does not know."""
    match, kinds = (_HOW_MANY.search(text), ("count",)) if "count" in asked else (_WHO_DOES.search(text), ("name",))
    if match is None or not (asked & {"count", "name"}):
        return None
    word = match.group("word").lower()
    things = [item for item in concepts() if not item.kinds and item.told is not None and item.told.fullmatch(word)]
    phrases = tuple(phrase for item in things for phrase in item.both) or (f"{_bare(word)}*",)
    # In other words it is told too, though less surely.
    others = () if things else tuple(f"{key}*" for key in sorted(kin_of(_bare(word))) if len(key) >= _LEAST_KIN)
    concept = Concept(f"{kinds[0]} {word}", kinds, frozenset(), phrases, (), others)
    return Facet(concept, (match.span(),), True)


def _bare(word: str) -> str:
    key = stem(word) or word
    return key if word.startswith(key) else word


def asked_sorts(text: str) -> frozenset[str]:
    """The sorts of the first word that asks for any."""
    found = [(match.start(), order, sorts) for order, (sorts, words) in enumerate(_COMPILED)
             if (match := words.search(text)) is not None]  # fmt: skip
    return min(found, key=lambda item: item[:2])[2] if found else frozenset()


def _facets(question: Question) -> Iterator[Facet]:
    named = [question.text.find(word.text) for word in question.names if not word.text.isupper()]
    for concept in concepts():
        whole, gapped = concept.asked_in(question.text)
        # "Partners" in a fund's name asks for no partner.
        whole = [match for match in whole if not any(match.start() <= at < match.end() for at in named)]
        if whole:
            yield Facet(concept, tuple(sorted({match.span() for match in whole})), True)
        elif gapped:
            yield Facet(concept, tuple(_pieces(min(gapped, key=lambda match: match.start()))), False)


def _pieces(match: re.Match[str]) -> Iterator[tuple[int, int]]:
    """The words of a phrase without what stands in its gaps."""
    at = match.start()
    for number in range(1, (match.re.groups or 0) + 1):
        if match.group(number) is not None and match.start(number) >= at:
            yield at, match.start(number)
            at = match.end(number)
    yield at, match.end()


def _outermost(found: list[Facet]) -> Iterator[Facet]:
    """A "break fee" is no fee; a phrase in one piece hides those that lie within it."""
    wholes = [(span, facet) for facet in found if facet.is_whole for span in facet.spans]
    for facet in found:
        others = [span for span, other in wholes if other is not facet]
        pieces = facet.spans if facet.is_whole else ((facet.spans[0][0], facet.spans[-1][1]),)
        seen = tuple(piece for piece in pieces if not any(_hides(span, piece) for span in others))
        if seen:
            yield replace(facet, spans=seen) if facet.is_whole else facet


def _hides(outer: tuple[int, int], inner: tuple[int, int]) -> bool:
    return outer[0] <= inner[0] and inner[1] <= outer[1] and outer != inner


def _fitting(found: list[Facet], asked: frozenset[str], text: str) -> list[Facet]:
    """What is asked for: the first concept that has values of the sort, a part in the deal where nothing else has."""
    valued = [facet for facet in found if facet.concept.kinds]
    fitting = [facet for facet in valued if not asked or asked & _sorts_of(facet.concept)]
    if not asked and _WHAT_OF_HIM.search(text):
        fitting = [facet for facet in fitting if facet.concept.kinds != ("person",)]
    if asked == frozenset({"name"}):
        owned = [facet for facet in fitting if text[facet.spans[-1][1] :][:2] in ("'s", "’s")]
        fitting = [facet for facet in fitting if facet not in owned] or fitting
        return sorted(fitting, key=lambda item: (item.start, -item.longest))
    return sorted(fitting, key=_order)


def _order(facet: Facet) -> tuple[bool, bool, bool, int, int]:
    marks = facet.concept.marks
    head = facet.start - (4 if facet.is_whole else 0)
    return facet.concept.is_role, "general" in marks, "telling" not in marks, head, -facet.longest


def _sorts_of(concept: Concept) -> frozenset[str]:
    kinds = frozenset(concept.kinds)
    return kinds | {"name"} if "person" in kinds else kinds


def _usual(concept: Concept) -> frozenset[str]:
    """The sorts that a bare phrase asks for: those like the concept's usual one, and its words."""
    families = [family for family in _LIKE if concept.kinds[0] in family] if concept.kinds else []
    return frozenset({"words"}).union(*families or [_ANY])


def _is_in(text: str, word: Word, span: tuple[int, int]) -> bool:
    at = text.find(word.text)
    while at >= 0:
        if span[0] <= at < span[1]:
            return True
        at = text.find(word.text, at + 1)
    return False

"""Sentences of one article that say a thing and its opposite of one and the same deal, company or loan."""

import re
from collections.abc import Iterator

from agent.check.facts import Facts
from agent.check.opposites.denied import read_denied
from agent.check.opposites.foreign import FOREIGN
from agent.check.opposites.left_out import left_out
from agent.check.opposites.money import MONEY
from agent.check.opposites.opposite import Bind, Opposite, compiled
from agent.check.opposites.paper import PAPER
from agent.check.opposites.parties import PARTIES
from agent.check.opposites.price import PRICE
from agent.check.opposites.rights import RIGHTS
from agent.check.opposites.sides import Clash, Side
from agent.check.opposites.things import THINGS
from agent.check.sameness.others import whom
from agent.schema.article import Sentence
from agent.text.names import core_words

TOPICS = (*MONEY, *RIGHTS, *THINGS, *PAPER, *PRICE, *PARTIES, *FOREIGN)
# A thing that is had and denied is told of two sentences that name nobody unlike.
_HAD = Opposite("", (), "", "", Bind.LOOSE)
# Words that take a statement back stand within so many characters of it.
BEFORE, AFTER, BESIDE = 45, 30, 25
# A sentence that names nobody goes on from one so many before it.
NEXT = 3
# A name that so many sentences have is one of those the text is about.
OFTEN = 2

_NOT = re.compile(
    r"\b(?:not|no|never|nor|neither|without|hardly|none|cannot|rather than|instead of|\w+n['’]t|avoid\w*|ruled? out"
    r"|den(?:y|ies|ied)"
    r"|kein\w*|nicht|sans|sin)\s+(?:[\w-]+\s+){0,2}$"
)
_OPEN = re.compile(
    r"\b(?:if|unless|whether|should|would have|had|until|till|once|previous\w*|former\w*|old|earlier|original\w*"
    r"|at first|first said"
    r"|another|other|rival|unlike|while|whereas|compared|rumou?r\w*|speculat\w*|ask\w*|might|unclear|typical\w*"
    r"|usual\w*|most"
    r"|competitors?|elsewhere|second|additional|neighbou?ring|nearby|no longer|used to|replac\w+|rather|instead"
    r"|hedg\w*|swap\w*|thereafter|swapped)\b"
)
# Whoever may do a thing at will needs no condition to be met.
_AT_WILL = re.compile(r"\b(?:without (?:cause|reason|penalty|liability)|at any time|any time|for convenience)\b")
_PAST = re.compile(
    r"\b(?:last (?:year|month|spring|summer|autumn|fall|winter|decade)|in (?:19|20)\d\d|since (?:19|20)\d\d|ago"
    r"|in the past"
    r"|back then|years? before|earlier this|previously|formerly)\b"
)
_GOES_ON = re.compile(
    r"\W{0,2}(?:it|its|they|their|he|she|that|this|these|those|the|all|both|none|no|holders?|under|each|on)\b"
)
_LIMIT = re.compile(r"\b(?:[Ii]n|[Ww]ithin|[Oo]utside|[Aa]cross) (?:the )?([A-Z][\w-]+)")
# A country lies in one of them: the two exclude nothing.
_CONTINENTS = frozenset("north south latin america americas europe asia africa oceania".split())
_MONTHS = frozenset("jan feb mar apr may jun jul aug sep oct nov dec".split())
_INSTRUMENTS = (
    ("loan", re.compile(r"\b(?:loans?|facilit(?:y|ies)|borrowings?|credit|mortgage loan|revolver)\b")),
    ("notes", re.compile(r"\b(?:notes?|bonds?|series|debentures?|coupon)\b")),
    ("shares", re.compile(r"\b(?:shares|stock|class)\b")),
    ("price", re.compile(r"\b(?:price|consideration|purchase)\b")),
)


def read_clashes(facts: Facts) -> Iterator[Clash]:
    """Of two sentences the first clash is told, and of a thing that is had and denied one."""
    told: set[frozenset[int]] = set()
    for clash in (*_topics(facts), *_had_and_denied(facts)):
        sentences = frozenset((clash.first.index, clash.second.index))
        if sentences not in told:
            told.add(sentences)
            yield clash


def _had_and_denied(facts: Facts) -> Iterator[Clash]:
    told: set[str] = set()
    for clash in read_denied(facts):
        sides = (clash.first, clash.second)
        if clash.name in told or any(
            _is_withheld(facts.lowered, side.sentence, side.start, side.end) for side in sides
        ):
            continue
        if _are_tied(facts, _HAD, *sides):
            told.add(clash.name)
            yield Clash(clash.name, *sorted(sides, key=lambda side: side.start))


def _topics(facts: Facts) -> Iterator[Clash]:
    """At most one of a topic: the first two sentences that clash on it."""
    lowered = facts.lowered
    for topic in TOPICS:
        if not any(hint in lowered for hint in topic.hints):
            continue
        denials = list(_denials(facts, topic))
        if denials:
            clash = next(_clashes(facts, topic, denials), None)
            if clash is not None:
                yield clash
    yield from left_out(facts)


def _denials(facts: Facts, topic: Opposite) -> Iterator[Side]:
    lowered = facts.lowered
    for index, sentence in enumerate(facts.reading.sentences):
        said = lowered[sentence.start : sentence.end]
        if not any(hint in said for hint in topic.hints):
            continue
        found = compiled(topic.denies).search(lowered, sentence.start, sentence.end)
        if found and not _is_open(lowered, sentence, found):
            yield Side(index, sentence, found.start(), found.end())


def _clashes(facts: Facts, topic: Opposite, denials: list[Side]) -> Iterator[Clash]:
    lowered = facts.lowered
    taken = {denial.index for denial in denials}
    for index, sentence in enumerate(facts.reading.sentences):
        if index in taken:
            continue
        if topic.unless and compiled(topic.unless).search(lowered, sentence.start, sentence.end):
            continue
        for found in compiled(topic.affirms).finditer(lowered, sentence.start, sentence.end):
            if _is_open(lowered, sentence, found):
                continue
            if not topic.is_ever and _PAST.search(lowered, sentence.start, sentence.end):
                continue
            side = Side(index, sentence, found.start(), found.end())
            for denial in denials:
                if _are_tied(facts, topic, denial, side):
                    first, second = sorted((denial, side), key=lambda one: one.start)
                    yield Clash(topic.name, first, second)


def _is_open(lowered: str, sentence: Sentence, found: re.Match[str]) -> bool:
    """Whether the words beside it take the statement back, or tell it of another time or thing."""
    if _NOT.search(lowered[max(sentence.start, found.start() - BEFORE) : found.start()]):
        return True
    return _AT_WILL.search(found.group()) is None and _is_withheld(lowered, sentence, *found.span())


def _is_withheld(lowered: str, sentence: Sentence, start: int, end: int) -> bool:
    """ "If", "until", "another", "formerly" beside the words."""
    before = lowered[max(sentence.start, start - BEFORE) : start]
    return _OPEN.search(before + " " + lowered[end : min(sentence.end, end + AFTER)]) is not None


def _are_tied(facts: Facts, topic: Opposite, one: Side, other: Side) -> bool:
    mine, theirs = (_cast(facts, side.sentence) for side in (one, other))
    if topic.bind is Bind.OWNER:
        return bool(_owner(facts, one) & _owner(facts, other))
    beside, its = (_named_beside(facts, side) for side in (one, other))
    if beside and its and not beside & its:
        return False
    here, there = (_limits(facts, side) for side in (one, other))
    if here and there and not here & there and (here <= _CONTINENTS) == (there <= _CONTINENTS):
        return False
    if topic.bind is Bind.INSTRUMENT and not _one_instrument(facts, one, other):
        return False
    if topic.bind is not Bind.SHARED:
        # What a deal is, where the text tells of one deal, is not said of another.
        return not mine or not theirs or bool(mine & theirs) or len(facts.deals) == 1
    if _names(facts, one) & _names(facts, other):
        return True
    return not (mine or theirs) or (
        not (mine and theirs) and abs(one.index - other.index) <= NEXT and _goes_on(facts, one, other)
    )


def _names(facts: Facts, side: Side) -> frozenset[str]:
    """All its names, those of places too: a mine is where it is."""
    return frozenset(
        word.partition("-")[0]
        for name in facts.names_in(side.sentence.start, side.sentence.end)
        for word in core_words(name.text)
        if len(word) > 3
    )


def _goes_on(facts: Facts, one: Side, other: Side) -> bool:
    later = max(one, other, key=lambda side: side.start)
    return _GOES_ON.match(facts.lowered, later.sentence.start) is not None


def _cast(facts: Facts, sentence: Sentence) -> frozenset[str]:
    """Those of its names that the text is about."""
    return frozenset(word.partition("-")[0] for word in whom(facts, sentence) & facts.once(_known))


def _known(facts: Facts) -> frozenset[str]:
    """The words of the parties' names, and of names that stand in several sentences."""
    counted: dict[str, int] = {}
    for sentence in facts.reading.sentences:
        for word in whom(facts, sentence):
            counted[word] = counted.get(word, 0) + 1
    parties = {word for deal in facts.deals for party in deal.parties for word in core_words(party.name)}
    return frozenset({word for word, times in counted.items() if times >= OFTEN} | parties)


def _one_instrument(facts: Facts, one: Side, other: Side) -> bool:
    """Whether both speak of one kind of paper and no second; a sentence that names none goes on from the other."""
    named = [
        {name for name, words in _INSTRUMENTS if words.search(facts.lowered, side.sentence.start, side.sentence.end)}
        for side in (one, other)
    ]
    if any(len(kinds) > 1 for kinds in named):
        return False
    if all(named):
        return named[0] == named[1]
    return abs(one.index - other.index) <= NEXT and _goes_on(facts, one, other)


def _named_beside(facts: Facts, side: Side) -> frozenset[str]:
    """ "A vote by Alder's shareholders": whose it is that is spoken of."""
    low, high = max(side.sentence.start, side.start - BESIDE), min(side.sentence.end, side.end + BESIDE)
    return frozenset(
        word
        for name in facts.names_in(low, high)
        if facts.reading.text.startswith(("'s ", "’s ", "s' ", "s’ "), name.end)
        for word in core_words(name.text)
    )


def _limits(facts: Facts, side: Side) -> frozenset[str]:
    """ "In Europe", "for the ports": the places and things by name to which a statement is limited."""
    text = facts.reading.text
    return frozenset(
        found[1].lower()
        for found in _LIMIT.finditer(text, side.sentence.start, side.sentence.end)
        if found[1].lower()[:3] not in _MONTHS
    )


def _owner(facts: Facts, side: Side) -> frozenset[str]:
    """The names that stand within a few words of the statement."""
    near = facts.names_in(max(side.sentence.start, side.start - BEFORE), min(side.sentence.end, side.end + AFTER))
    beside = [name for name in near if name.start < side.end + 20 and name.end > side.start - 20]
    closest = min(beside, key=lambda name: max(name.start - side.end, side.start - name.end), default=None)
    return frozenset(core_words(closest.text)) if closest else frozenset()

"""Sentences ranked by how well they answer: what is asked for is told there, and a value of the sort stands by it."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from agent.chat.concepts import concepts
from agent.chat.question import Word
from agent.chat.question_words import SLIGHT_WORDS
from agent.chat.seek import ELSEWHERE, Sought, orders_of
from agent.chat.told import BY_TERM, Held, Spot, Told, held_by, spots_in, told_in
from agent.chat.wants import Facet, Wanted
from agent.check.across.members import Member
from agent.schema.article import Sentence

# What the parts of a question count: what is asked for, a party by its role, what narrows it, a word that says little.
MAIN, ROLE, NARROWS, VAGUE, SLIGHT = 1.6, 0.5, 0.8, 0.35, 0.25
MOST_WORTH = 1.2
MOST_UNSAID = 0.8
BEFORE, AROUND = 0.55, 0.45
REACH = 90.0
LEAST = 0.58
LEAST_MAIN = 0.4
LEAST_SAID = 0.7
# How near a name stands to what makes it the one that is asked for, where the analysis does not say so.
LINKED = 0.75
MOST_TOLD, CLOSE = 2, 0.1
_WORDS = frozenset({"words"})
_OF_SOMEBODY = frozenset({"money", "count", "percent", "per_unit", "power"})
BESIDE = 60
_SIDES = frozenset({"buyer", "seller", "target"})
EARLIER = re.compile(
    r"\b(?:in|since|back in) (?:19|20)\d\d\b|\blast (?:year|summer|spring|autumn|winter|month)\b|"
    r"\b(?:years?|months?) ago\b|\bpreviously\b|\bearlier\b|\bhad (?:bought|sold|acquired|paid)\b|\bby comparison\b",
    re.IGNORECASE,
)


_BANKS = re.compile(
    r"\b(?:banks?|banque|banco|\w*bank|credit|securities|trust|capital|kontor|sparkasse|lending)\b", re.IGNORECASE
)
_HOUSES = re.compile(r"\b(?:capital|partners|equity|ventures|funds?|growth|investments?|croissance)\b", re.IGNORECASE)
# By its name a bank is known for a lender, a fund for an investor.
_ALIKE = {"lender": _BANKS, "lead bank": _BANKS, "underwriter": _BANKS, "investor": _HOUSES}


@dataclass(frozen=True)
class Candidate:
    """A sentence that may answer: `score` of how much of the question it tells, `main` of what is asked for.

    `is_aside` where it lacks the date or the number of the question, or speaks of another side of the deal.
    """

    member: Member
    sentence: Sentence
    score: float
    main: float
    spot: Spot | None
    near: float
    prior: float = 0.0
    is_aside: bool = False
    is_usual: bool = False

    @property
    def text(self) -> str:
        return self.member.text[self.sentence.start : self.sentence.end]

    @property
    def said_value(self) -> str:
        spot = self.spot
        return self.text if spot is None else self.member.text[spot.start : spot.end]

    @property
    def rank(self) -> float:
        held = self.spot.held if self.spot is not None else 0.0
        return self.score + 0.25 * self.near + 0.15 * held + self.prior + 0.08 * self.is_usual


def candidates(wanted: Wanted, sought: Sought) -> list[Candidate]:
    """All of them, best first."""
    if wanted.main is None:
        return []
    members = [member for member in sought.members if has_all(wanted, member)]
    found = [item for member in members for item in _of(wanted, wanted.main, member, sought)]
    return sorted(found, key=lambda item: (-round(item.rank, 3), item.member.id, item.sentence.start))


def is_answer(candidate: Candidate, wanted: Wanted) -> bool:
    spot = candidate.spot
    if spot is None and ("words" not in wanted.sorts or (wanted.sorts != _WORDS and candidate.main < BY_TERM)):
        return False
    if spot is not None and spot.sort == "name" and spot.held < BY_TERM and candidate.near < LINKED:
        return False
    if candidate.is_aside:
        return False
    least = LEAST_SAID if wanted.is_yes_no else LEAST
    return candidate.score >= least and candidate.main >= LEAST_MAIN


KEPT_BACK = re.compile(
    r"\b(?:not|never|nor|declined to|refus\w+ to|nicht|no|n['’]t|without)\b.{0,40}\b(?:disclos|reveal|say|said|nannte|"
    r"genannt|give|gave|given|specif|comment|made public|put a price|tell|told|name[ds]?|publish|reveló)\w*|"
    r"\bnannte\b.{0,60}\bnicht\b|\b(?:undisclosed|confidential|secret|vertraulich|kept to (?:it|them)sel\w+)\b",
    re.IGNORECASE,
)
_NO = re.compile(
    r"\b(?:no|not|without|never|none of|free of|kein\w*|nicht|ohne|sin|ningun\w*|sans|aucun\w*|"
    r"pas de)\s+(?:\w+\s+){0,2}?$",
    re.IGNORECASE,
)
_NO_BEHIND = re.compile(r"^\s*(?:\w+\s+){0,3}?(?:nicht|not be|is not|are not|was not|were not)\b", re.IGNORECASE)


def is_kept_back(candidate: Candidate) -> bool:
    """Whether the sentence says that it is not told."""
    return KEPT_BACK.search(candidate.text) is not None


def is_denied(candidate: Candidate, wanted: Wanted) -> bool:
    """Whether the sentence says that there is none of what is asked for: "all without interest"."""
    if wanted.main is None or candidate.score < LEAST or candidate.main < BY_TERM:
        return False
    told = told_in(wanted.main.concept, candidate.member, candidate.sentence.start, candidate.sentence.end)
    text = candidate.member.text
    return any(
        _NO.search(text[max(candidate.sentence.start, start - 40) : start])
        or _NO_BEHIND.search(text[end : min(candidate.sentence.end, end + 50)])
        for start, end in told.places
    )


def close_seconds(found: Sequence[Candidate]) -> list[Candidate]:
    """The best, and the one that answers about as well: which of the two is meant is for the reader to say."""
    best, chosen = found[0], [found[0]]
    for item in found[1:]:
        is_other = item.member.document.lineage != best.member.document.lineage or item.said_value != best.said_value
        if len(chosen) < MOST_TOLD and item.rank >= best.rank - CLOSE and is_other:
            chosen.append(item)
    return chosen


def has_all(wanted: Wanted, member: Member) -> bool:
    """Whether a document has the names that the question has, and the things of which it asks."""
    if not has_names(wanted, member):
        return False
    narrowing = [facet.concept for facet in wanted.facets if not facet.concept.kinds]
    things = [item for item in narrowing if not item.hinted and "vague" not in item.marks]
    return all(concept.told is None or concept.told.search(member.text) for concept in things)


def has_names(wanted: Wanted, member: Member) -> bool:
    for word in wanted.words:
        if word.text.isupper() and len(word.text) < 6 and not word.is_name:
            continue
        if (word.is_name or (word.text[:1].isupper() and word.text not in wanted.question.text[:12])) and (
            word.text.lower()[:5] not in member.lower
        ):  # fmt: skip
            return False
    return True


def _of(wanted: Wanted, main: Facet, member: Member, sought: Sought) -> Iterator[Candidate]:
    sentences = member.reading.sentences
    orders = orders_of(member)
    held = held_by(main.concept, member)
    asks_earlier = any(facet.concept.name == "prior deal" for facet in (main, *wanted.facets))
    for index, sentence in enumerate(sentences):
        if any(sentence.start < end and start < sentence.end for start, end in orders):
            continue
        told = told_around(main, member, index, held)
        if not told.strength:
            continue
        spots = spots_in(wanted, member, sentence, held)
        if spots and spots[0].sort in _OF_SOMEBODY and _is_of_others(wanted, member, index, told, sought):
            continue
        score = _score(wanted, told, member, index, sought)
        spot, near = nearest_spot(spots, told, main, member)
        said = member.text[sentence.start : sentence.end]
        prior = 0.06 * (1 - index / len(sentences)) + 0.1 * _in_its_words(wanted, said)
        if not wanted.question.dates and EARLIER.search(said):
            prior += 0.12 if asks_earlier else -0.12
        is_aside = not sought.is_anchored(member, index) or _is_of_another(wanted, member, index, spot)
        is_usual = spot is not None and spot.sort in main.concept.kinds[:1]
        yield Candidate(member, sentence, score, told.strength, spot, near, prior, is_aside, is_usual)


def _is_of_another(wanted: Wanted, member: Member, index: int, spot: Spot | None) -> bool:
    """Whether a value stands by the buyer where the question asks of the target, or the like."""
    asked = {facet.concept.name for facet in wanted.facets if facet.concept.name in _SIDES}
    if not asked or (wanted.main is not None and wanted.main.concept.is_role):
        return False
    sentence = member.reading.sentences[index]
    places = [
        (concept.name, match.start(), match.end()) for concept in concepts()
        if concept.name in _SIDES and concept.told is not None
        for match in concept.told.finditer(member.text, sentence.start, sentence.end)
    ]  # fmt: skip
    is_near = spot is not None and any(
        min(abs(start - spot.end), abs(spot.start - end)) <= BESIDE for _, start, end in places
    )
    return is_near and not asked & {name for name, _, _ in places}


def _is_of_others(wanted: Wanted, member: Member, index: int, told: Told, sought: Sought) -> bool:
    """Whether the sentence, or the one that it goes on from, speaks of others than the question."""
    asked = [word for word in wanted.words if word.is_name]
    if not asked:
        return False
    if not sought.is_of_whom(member, index, of_somebody=True):
        return True
    sentences = member.reading.sentences
    if any(sentences[index].start <= name.start < sentences[index].end for name in member.names):
        return False
    before = index > 0 and not sought.is_of_whom(member, index - 1, of_somebody=True)
    is_said = any(sought.said_around(word, member, index) > ELSEWHERE for word in asked)
    return before or (told.strength < BY_TERM and not is_said)


def _in_its_words(wanted: Wanted, said: str) -> float:
    """How many of the question's own words the sentence has, those of its concepts too."""
    words = [word for word in wanted.question.words if not word.is_name]
    lower = said.lower()
    return sum(word.text.lower() in lower for word in words) / len(words) if words else 0.0


def told_around(facet: Facet, member: Member, index: int, held: Held) -> Told:
    """Whether the sentence tells a concept, or the one before it, or the analysis has it there."""
    sentences = member.reading.sentences
    here = told_in(facet.concept, member, sentences[index].start, sentences[index].end)
    places = held.within(sentences[index].start, sentences[index].end)
    if places and here.strength < 1.0:
        return Told(max(*(held.of(place) for place in places), here.strength), places + here.places)
    if here.strength:
        return here
    if index:
        before = told_in(facet.concept, member, sentences[index - 1].start, sentences[index - 1].end)
        if before.strength:
            return Told(BEFORE * before.strength)
    return Told(0.0)


def _score(wanted: Wanted, told: Told, member: Member, index: int, sought: Sought) -> float:
    total, covered = MAIN, MAIN * told.strength
    for facet in wanted.facets:
        weight = ROLE if facet.concept.is_role else VAGUE if "vague" in facet.concept.marks else NARROWS
        total += weight
        covered += weight * _narrowed(facet, member, index)
    for word in wanted.words:
        weight = _worth(word, sought)
        total += weight
        covered += weight * sought.said_around(word, member, index)
    return covered / total


def _worth(word: Word, sought: Sought) -> float:
    if not word.is_name and (word.key in SLIGHT_WORDS or word.text.lower() in SLIGHT_WORDS):
        return SLIGHT
    return min(MOST_UNSAID if sought.is_unsaid(word) and not word.is_name else MOST_WORTH, sought.worth(word))


def _narrowed(facet: Facet, member: Member, index: int) -> float:
    sentences = member.reading.sentences
    held = held_by(facet.concept, member)
    here = told_around(facet, member, index, held)
    if here.strength:
        return here.strength
    head = told_in(facet.concept, member, sentences[0].start, sentences[min(3, len(sentences) - 1)].end)
    return AROUND if head.strength or held.first else 0.0


def nearest_spot(spots: Sequence[Spot], told: Told, main: Facet, member: Member) -> tuple[Spot | None, float]:
    """The value that stands nearest to the words that tell the concept; a term of the analysis before others."""
    if not spots:
        return None, 0.0
    alike = _ALIKE.get(main.concept.name)
    ranked = []
    for spot in spots:
        near = max(spot.held, _nearness(spot, told.places))
        if alike is not None and alike.search(member.text, spot.start, spot.end):
            near = max(near, 0.95)
        ranked.append((near + 0.05 * (spot.held > 0), -spot.start, near, spot))
    best = max(ranked, key=lambda item: item[:2])
    return best[3], best[2]


def _nearness(spot: Spot, places: Sequence[tuple[int, int]]) -> float:
    if not places:
        return 0.3
    gap = min(max(0, start - spot.end, spot.start - end) for start, end in places)
    return max(0.0, 1.0 - gap / REACH)

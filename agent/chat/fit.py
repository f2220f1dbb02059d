"""How well every sentence of a document fits a question, in a few traits: what it tells, a value of the sort there."""

import math
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from agent.chat.asked_form import read_form
from agent.chat.asked_nouns import by_noun
from agent.chat.question import Word
from agent.chat.question_words import SLIGHT_WORDS
from agent.chat.rank import EARLIER, KEPT_BACK, nearest_spot, told_around
from agent.chat.same_words import kinship, likeness
from agent.chat.seek import Sought, orders_of
from agent.chat.told import Held, Spot, Told, held_by, spots_in
from agent.chat.wants import Wanted
from agent.chat.word_vectors import read_nearness
from agent.check.across.members import Member
from agent.schema.article import Sentence
from agent.store.embedding import LocalEmbedding, Vectors
from agent.text.stems import Stemmed

NAMES = frozenset({"name", "person", "place"})
IN_WORDS = frozenset({"words", "reason"})
# What a word counts that is said before the sentence, after it, or in the head of the document.
BEFORE, AFTER, HEAD = 0.5, 0.25, 0.35
HEAD_SENTENCES = 4
SLIGHT = 0.3
REACH = 70.0
SAID, RARE = 0.7, 2
_LONGEST_HEADING = 14
_LEAST_MEANING = 0.05
_END = (".", "!", "?", "”", '"', "»", ":", ";", ")")
_DENIES = re.compile(
    r"\b(?:no|not|never|nothing|nobody|none|neither|nor|without|cannot|refus\w+|declin\w+ to|yet to|still to|kein\w*|"
    r"nicht|nie|ningun\w*|nunca|aucune?|jamais)\b(?! (?:less|more|lower|later|fewer|longer|higher|earlier|only|exceed|"
    r"all|every|just))|n['’]t\b(?! (?:exceed|only|just))",
    re.IGNORECASE,
)
_REASON = re.compile(
    r"\b(?:because|since|so (?:that|as)|in order to|to (?:fund|finance|reduce|repay|build|avoid|get|win|make|give|"
    r"help|cut|meet)|reasons?|driven by|due to|owing to|thanks to|aims? to|intends? to|lets?|wants? to|wanted|"
    r"will be used|after|attract\w*|need\w*|weil|damit|porque|para|parce que|afin)\b",
    re.IGNORECASE,
)


@dataclass(frozen=True)
class Fit:
    """A sentence with its traits by name, and the value in it that would answer; `denies` where it has none and says
    no."""

    member: Member
    sentence: Sentence
    traits: dict[str, float] = field(repr=False)
    spot: Spot | None
    denies: bool

    @property
    def text(self) -> str:
        return self.member.text[self.sentence.start : self.sentence.end]


def fits(wanted: Wanted, sought: Sought, members: Sequence[Member]) -> list[Fit]:
    """Every sentence of the members, in order, but for what speaks to a machine."""
    wanted = by_noun(wanted)
    asked = LocalEmbedding().embed([wanted.question.text])[0]
    return [item for member in members if member.reading.sentences
            for item in _Fitting(wanted, sought, member, asked).fits()]  # fmt: skip


def meanings(member: Member) -> Vectors:
    """The vectors of the sentences."""
    if "meanings" not in member.kept:
        member.kept["meanings"] = LocalEmbedding().embed(_texts(member))
    found: Vectors = member.kept["meanings"]
    return found


def _meanings_around(member: Member) -> Vectors:
    """The vectors of each sentence together with the one before."""
    if "meanings around" not in member.kept:
        texts = _texts(member)
        pairs = [f"{before} {text}" for before, text in zip(["", *texts], texts, strict=False)]
        member.kept["meanings around"] = LocalEmbedding().embed(pairs)
    found: Vectors = member.kept["meanings around"]
    return found


def _texts(member: Member) -> list[str]:
    return [member.text[item.start : item.end] for item in member.reading.sentences]


class _Fitting:
    """A question held against one document."""

    def __init__(self, wanted: Wanted, sought: Sought, member: Member, asked: Vectors) -> None:
        self.wanted, self.sought, self.member = wanted, sought, member
        self.alone, self.around = meanings(member) @ asked, _meanings_around(member) @ asked
        self.stems = sought.stems_of(member)
        self.words = [(word, _worth(word, sought)) for word in sought.question.words]
        self.facets = ([wanted.main] if wanted.main else []) + list(wanted.facets)
        self.held = [held_by(facet.concept, member) for facet in self.facets]
        self.own = self.held[0] if wanted.main else Held(frozenset(), frozenset())
        concept = wanted.main.concept if wanted.main is not None else None
        self.is_strict = (
            concept is not None and concept.told is not None and not concept.marks & {"general", "vague"}
            and (bool(concept.terms) or concept.is_role or concept.kinds == ("person",))
        )  # fmt: skip
        self.wants_value = bool(wanted.sorts) and not wanted.sorts & IN_WORDS
        # How surely each word of the question is said in each sentence, and in the head.
        self.said = [self._said({item.stem for item in here}) for here in self.stems]
        self.in_head = self._said({item.stem for here in self.stems[:HEAD_SENTENCES] for item in here})
        self.unsaid = [0.0] * len(self.words)
        near = read_nearness([word.text.lower() for word, _ in self.words], member, self.stems)
        # The same by vectors too, but for names.
        self.near = [
            [found if word.is_name else max(found, float(close))
             for (word, _), found, close in zip(self.words, here, row, strict=True)]
            for here, row in zip(self.said, near, strict=True)
        ]  # fmt: skip
        self.near_head = [max(rows) for rows in zip(*self.near[:HEAD_SENTENCES], strict=True)]
        self.asked = [at for at, (word, _) in enumerate(self.words) if not word.is_name and _is_asked_for(word, wanted)]
        places = range(len(self.words))
        known = [max(row[at] for row in self.said) for at in places]
        whole = sum(worth for _, worth in self.words) or 1.0
        self.known = sum(self.words[at][1] * max(row[at] for row in self.near) for at in places) / whole
        self.mass = sum(self.words[at][1] for at in places if known[at]) or 1.0
        counts = [sum(row[at] >= SAID for row in self.said) for at in places]
        self.rare = [at for at in places if 0 < counts[at] <= RARE]
        self.names = [at for at in places if self.words[at][0].is_name]
        self.plain = [at for at in places if at not in self.names and not _is_slight(self.words[at][0])]
        self.core = max(self.plain, key=lambda at: self.words[at][1]) if self.plain else None

    def fits(self) -> Iterator[Fit]:
        orders = orders_of(self.member)
        for index, sentence in enumerate(self.member.reading.sentences):
            if not any(sentence.start < end and start < sentence.end for start, end in orders):
                yield self._fit(index, sentence)

    def _fit(self, index: int, sentence: Sentence) -> Fit:
        text = self.member.text[sentence.start : sentence.end]
        told = [
            told_around(facet, self.member, index, held) for facet, held in zip(self.facets, self.held, strict=True)
        ]  # fmt: skip
        spot, near, beside = self._spot(index, sentence, told)
        traits = self._of_words(index) | self._of_concepts(told) | self._of_sentence(index, text)
        has_value = self.wants_value and spot is not None
        traits["value there"], traits["value missing"] = float(has_value), float(self.wants_value and spot is None)
        traits["value near"], traits["value beside"] = near if self.wants_value else 0.0, beside
        return Fit(self.member, sentence, traits, spot, spot is None and _DENIES.search(text) is not None)

    def _of_words(self, index: int) -> dict[str, float]:
        here = self.said[index]
        reach, near = self._reach(self.said, index, self.in_head), self._reach(self.near, index, self.near_head)
        return {
            "words around": sum(worth * found for (_, worth), found in zip(self.words, reach, strict=True)) / self.mass,
            "core around": reach[self.core] if self.core is not None else 1.0,
            "least around": min((reach[at] for at in self.plain), default=1.0),
            "rare here": max((here[at] for at in self.rare), default=0.0),
            "names here": max((here[at] for at in self.names), default=0.0),
            "asked words": float(len(self.plain)),
            "asked around": max((near[at] for at in self.asked), default=0.0),
            "known": self.known,
        }

    def _reach(self, said: Sequence[Sequence[float]], index: int, head: Sequence[float]) -> list[float]:
        """How surely each word of the question is said in a sentence, beside it, or in the head."""
        here = said[index]
        before = said[index - 1] if index else self.unsaid
        after = said[index + 1] if index + 1 < len(said) else self.unsaid
        return [
            max(here[at], BEFORE * before[at], AFTER * after[at], HEAD * head[at]) for at in range(len(self.words))
        ]  # fmt: skip

    def _of_concepts(self, told: Sequence[Told]) -> dict[str, float]:
        main = told[0].strength if self.wanted.main is not None else 0.0
        sorts = self.wanted.sorts
        return {
            "main here": main,
            "main missing": float(self.is_strict and not main),
            "concepts around": sum(item.strength for item in told) / len(told) if told else 0.0,
            "name alone": float(bool(sorts) and sorts <= NAMES and not main),
        }

    def _of_sentence(self, index: int, text: str) -> dict[str, float]:
        words = len(text.split())
        is_ended = text.rstrip().endswith(_END)
        asks_earlier = bool(self.wanted.question.dates)
        return {
            "meaning": float(self.alone[index]),
            "meaning around": float(self.around[index]),
            "meaning of best": float(self.alone[index]) / max(float(self.alone.max()), _LEAST_MEANING),
            "place": 1.0 - index / len(self.said),
            "heading": float(not is_ended and words < _LONGEST_HEADING),
            "question": float(text.rstrip('"” ').endswith("?")),
            "length": math.log(1 + words),
            "anchored": float(self.sought.is_anchored(self.member, index)),
            "earlier": float(not asks_earlier and EARLIER.search(text) is not None),
            "reason": float("reason" in self.wanted.sorts and _REASON.search(text) is not None),
            "kept back": float(KEPT_BACK.search(text) is not None),
        }

    def _spot(self, index: int, sentence: Sentence, told: Sequence[Told]) -> tuple[Spot | None, float, float]:
        """The value that would answer, how near it stands to what tells the concept, and to the question's words."""
        spots = spots_in(self.wanted, self.member, sentence, self.own)
        if not spots:
            return None, 0.0, 0.0
        beside, _, best = max(
            ((self._beside(spot, self.stems[index]), -spot.start, spot) for spot in spots), key=lambda item: item[:2]
        )
        if self.wanted.main is None:
            return best, 0.0, beside
        spot, near = nearest_spot(spots, told[0], self.wanted.main, self.member)
        return (best if not told[0].places and beside else spot), near, beside

    def _beside(self, spot: Spot, stems: Sequence[Stemmed]) -> float:
        """How much of the question is said right beside a value."""
        others = [
            (found.stem, max(0.0, 1 - max(found.start - spot.end, spot.start - found.end, 0) / REACH))
            for found in stems if not spot.start <= found.start < spot.end
        ]  # fmt: skip
        near = sum(
            worth * max((_alike(word, key) * close for key, close in others if close), default=0.0)
            for word, worth in self.words
        )
        return near / (sum(worth for _, worth in self.words) or 1.0)

    def _said(self, stems: set[str]) -> list[float]:
        return [max((_alike(word, key) for key in stems), default=0.0) for word, _ in self.words]


def _worth(word: Word, sought: Sought) -> float:
    return sought.worth(word) * (SLIGHT if _is_slight(word) else 1.0)


def _is_slight(word: Word) -> bool:
    return not word.is_name and (word.key in SLIGHT_WORDS or word.text.lower() in SLIGHT_WORDS)


def _is_asked_for(word: Word, wanted: Wanted) -> bool:
    """Whether it is the very thing that is asked for: of "what notice must it give" the notice."""
    form = read_form(wanted.question.text)
    return form is not None and form.focus[0] <= wanted.question.text.find(word.text) < form.focus[1]


def _alike(word: Word, key: str) -> float:
    found = likeness(word.key, key)
    return found if word.is_name or found else kinship(word.key, key)

"""Where in the documents a question is answered: sentences scored by its words, and the fitting value in them.

A sentence answers when the words that the question turns on are said in it, and something of the kind that is asked
for stands there that the question did not bring itself.
"""

import math
import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from agent.chat.kinds import kinds_of
from agent.chat.question import Asks, Question, Word
from agent.chat.question_words import SOFT
from agent.chat.same_words import likeness
from agent.chat.scope import names_it, stems_of
from agent.chat.values import Value, asked_metric_words, value_of
from agent.check.across.members import Member
from agent.schema.article import Sentence
from agent.schema.figure import Figure, FigureKind
from agent.schema.finding import Code
from agent.text.stems import Stemmed, read_stems

# What a word counts that is said around the sentence: before it, or in the head of the document.
NEAR = 0.55
TOPIC = 0.62
ELSEWHERE = 0.5
HEAD_SENTENCES = 4
RARE = 2
# How much of the question must be said, in all and of the words that it turns on.
LEAST = 0.52
LEAST_FOCUS = 0.6
LEAST_ASKED = 0.36
LEAST_TOLD = 0.2
IN_FULL = 0.8
LEAST_IN_WORDS = 0.65
# A word that no document says weighs more than one that some say.
UNSAID = 1.5
_IN_WORDS = re.compile(
    r"\b(?:no|none|nothing|kein\w*|nicht|ningun\w*|aucune?|to be (?:set|determined|fixed)|will be (?:set|"
    r"fixed)|is set by)\b",
    re.IGNORECASE,
)
_BY_ROLE = re.compile(
    r"\b(?:the|der|die|el|la|le)\s+(?:buyer|seller|tenant|landlord|customer|company|owner|family|supplier|borrower|"
    r"käufer|verkäufer|mieter|vermieter|comprador|vendedor|acheteur|vendeur)s?\b",
    re.IGNORECASE,
)
_BEFORE_TAX = re.compile(r"\b(?:before|after|pre-?)\s?$", re.IGNORECASE)
_SPEECH = re.compile(r"^\s*(?:,\s*)?(?:said|says|told|added|according to|explained|explicó|dijo|sagte|a déclaré)\b")


@dataclass(frozen=True)
class Passage:
    """A sentence with how well it fits: `score` in all, `focus` of the words the question turns on, `told` of those
    that are no names; `anchored` where it has the numbers and dates of the question that the documents have."""

    member: Member
    sentence: Sentence
    score: float
    focus: float
    value: Value | None
    covered: frozenset[str]
    told: float = 1.0
    anchored: bool = True
    rare_missing: bool = False
    named: float = 1.0
    core: bool = True
    exact_anchor: bool = False

    @property
    def text(self) -> str:
        return self.member.text[self.sentence.start : self.sentence.end]


class Sought:
    """A question looked for in some documents."""

    def __init__(self, question: Question, members: Sequence[Member]) -> None:
        self.question = _with_names(question, members)
        self.members = members
        self.kinds = kinds_of(question)
        self._stems: dict[str, list[list[Stemmed]]] = {}
        self._spread: Counter[str] = Counter()
        self._sentences = 1
        self._worths: dict[str, float] = {}
        for member in members:
            held = [read_stems(member.text, item.start, item.end) for item in member.reading.sentences]
            self._stems[member.id] = held
            self._sentences += len(held)
            for stems in held:
                self._spread.update({word.stem for word in stems})

    def worth(self, word: Word) -> float:
        """How much a word of the question tells: one that no document says tells most."""
        if word.key in self._worths:
            return self._worths[word.key]
        known = self._spread.get(word.key, 0)
        if not known:
            known = min((count for key, count in self._spread.items() if likeness(word.key, key) > 0), default=0)
        worth = 0.35 + math.log((self._sentences + 1) / (known + 1)) / math.log(self._sentences + 1)
        if not known:
            worth = worth * UNSAID if word.key not in SOFT else 0.4
        self._worths[word.key] = worth
        return worth

    def stems_of(self, member: Member) -> list[list[Stemmed]]:
        """The content words of a document, by sentence."""
        return self._stems[member.id]

    def is_unsaid(self, word: Word) -> bool:
        return word.key not in self._spread and not any(likeness(word.key, key) for key in self._spread)

    def passages(self) -> list[Passage]:
        """Every sentence that holds a word of the question, best first."""
        found = [passage for member in self.members for passage in self._of(member)]
        return sorted(found, key=lambda item: (-_rank(item), item.member.id, item.sentence.start))

    def answers(self) -> list[Passage]:
        """The passages that answer, best first."""
        return [passage for passage in self.passages() if self.is_answer(passage)]

    def is_answer(self, passage: Passage) -> bool:
        asks = self.question.asks
        needs_value = asks not in (Asks.WORDS, Asks.REASON, Asks.STATUS)
        if not passage.anchored or (passage.told < LEAST_TOLD and not (_is_asked(passage) and passage.score >= LEAST)):
            return False
        if self.question.focus and passage.focus < LEAST_FOCUS * (0.5 if _is_asked(passage) else 1.0):
            return False
        if needs_value and passage.value is None:
            # "The option lies with the buyer": said in full, though not by a name or a number.
            if asks is Asks.NAME:
                return _BY_ROLE.search(passage.text) is not None and passage.score >= IN_FULL and passage.told >= 0.9
            least = IN_FULL if asks is Asks.PLACE else LEAST_IN_WORDS
            says = asks is Asks.PLACE or _IN_WORDS.search(passage.text) is not None
            return says and passage.score >= least and passage.told >= least
        if asks in (Asks.WORDS, Asks.REASON, Asks.NAME) and not passage.core:
            return False
        if _is_asked(passage):
            return passage.score >= LEAST_ASKED and not passage.rare_missing
        return passage.score >= LEAST

    def _of(self, member: Member) -> Iterator[Passage]:
        held = self._stems[member.id]
        sentences = member.reading.sentences
        orders = orders_of(member)
        head = {word.stem for stems in held[:HEAD_SENTENCES] for word in stems}
        words = self.question.words
        topical = {word.key: _best(word, head) for word in words}
        everywhere = {word.stem for stems in held for word in stems}
        worths = {word.key: self.worth(word) for word in words}
        for index, sentence in enumerate(sentences):
            # What speaks to a machine is no statement of the article.
            if any(sentence.start < end and start < sentence.end for start, end in orders):
                continue
            here = {word.stem for word in held[index]}
            plain = {word.stem for word in held[index] if not _is_in_name(member, word)}
            said = {word.key: _best(word, here if word.is_name else plain) for word in words}
            value = value_of(self.question, member, index, self.kinds)
            if self.question.asks is Asks.NAME and value is not None and value.is_asked_kind:
                # "Sold to Tarn Capital" says who bought.
                said |= dict.fromkeys(_CONVERSE & said.keys(), 1.0)
            if value is not None and value.is_asked_kind:
                told_by = asked_metric_words(self.question, member, (value.start, value.end))
                said |= dict.fromkeys(told_by & said.keys(), 1.0)
            if not any(said.values()) and not (value is not None and value.is_asked_kind):
                continue
            before = {word.stem for stems in held[max(0, index - 2) : index] for word in stems}
            near_by: dict[str, float] = {}
            total = covered = focus = focus_total = told = told_total = 0.0
            for word in words:
                worth = worths[word.key]
                near = max(said[word.key], NEAR * _best(word, before), TOPIC * topical[word.key])
                if word.is_name:
                    near = max(near, ELSEWHERE * _best(word, everywhere))
                near_by[word.key] = near
                total += worth
                covered += worth * near
                if not word.is_name:
                    told += worth * max(said[word.key], 0.6 * _best(word, before))
                    told_total += worth
                if word.is_focus:
                    focus += worth * said[word.key]
                    focus_total += worth
            if not self.is_of_whom(member, index, value is not None and self.question.asks in _OF_SOMEBODY):
                continue
            whom = [word for word in words if word.is_name]
            yield Passage(
                member=member,
                sentence=sentence,
                score=covered / total if total else 0.0,
                focus=focus / focus_total if focus_total else 1.0,
                value=value,
                covered=frozenset(key for key, found in said.items() if found),
                told=told / told_total if told_total else 1.0,
                anchored=self.is_anchored(member, index),
                rare_missing=any(self._is_rare(word) and not near_by[word.key] for word in words if not word.is_name),
                core=self._says_core(said, before),
                exact_anchor=self.is_anchored(member, index, reach=0),
                named=sum(said[word.key] for word in whom) / len(whom) if whom else 1.0,
            )

    def said_around(self, word: Word, member: Member, index: int) -> float:
        """How surely a word of the question is said in a sentence, before it, or of what the document is about."""
        held = self._stems[member.id]
        here = _best(word, {found.stem for found in held[index]})
        if here:
            return here
        before = NEAR * _best(word, {found.stem for stems in held[max(0, index - 2) : index] for found in stems})
        head = TOPIC * _best(word, {found.stem for stems in held[:HEAD_SENTENCES] for found in stems})
        around = max(before, head)
        if word.is_name and not around:
            return ELSEWHERE * _best(word, {found.stem for stems in held for found in stems})
        return around

    def _is_rare(self, word: Word) -> bool:
        """A word said once or twice tells of what the question is, so an answer to it stands where it is said."""
        return 0 < self._spread.get(word.key, 0) <= RARE

    def _says_core(self, said: dict[str, float], before: set[str]) -> bool:
        """Whether the word that tells most of the question is said here or right before."""
        plain = [word for word in self.question.words if not word.is_name]
        if not plain:
            return True
        core = max(plain, key=self.worth)
        return bool(said[core.key] or _best(core, before))

    def is_anchored(self, member: Member, index: int, *, reach: int = 1) -> bool:
        """A number or a date of the question that the document has is where the answer is, or in the "
        "sentence beside."""
        question = self.question
        sentences = member.reading.sentences
        start = sentences[max(0, index - reach)].start
        end = sentences[min(len(sentences) - 1, index + reach)].end
        for figure in question.figures:
            # "The five tankers" are many sentences' tankers.
            if figure.kind in (FigureKind.COUNT, FigureKind.MEASURE):
                continue
            places = [item for item in member.analysis.figures if _is_same_figure(item, figure)]
            if places and not any(start <= item.start < end for item in places):
                return False
        for date in question.dates:
            held = [item for item in member.analysis.dates if item.low.startswith(date.low)]
            if held and not any(start <= item.start < end for item in held):
                return False
        return True

    def is_of_whom(self, member: Member, index: int, of_somebody: bool) -> bool:
        """Whether the sentence may speak of whom the question names: not where it speaks of somebody else instead."""
        asked = self.question.names
        if not asked:
            return True
        sentence = member.reading.sentences[index]
        names = [name for name in member.names if sentence.start <= name.start and name.end <= sentence.end]
        spoken = [
            name
            for name in names
            if not _SPEECH.match(member.text[name.end : name.end + 20]) and name.kind.value != "place"
        ]
        known = {word.key for word in asked}
        if any(any(stem in known for stem in stems_of(name.text)) for name in names):
            return True
        subjects = [
            name for name in spoken if name.start - sentence.start < 40 or _is_possessive(member.text, name.end)
        ]
        if names and self.question.asks in (Asks.WORDS, Asks.REASON) and self._possessor() is not None:
            return False
        return not (subjects and of_somebody)

    def _possessor(self) -> str | None:
        """ "Quillon's chief executive": of whom the question is."""
        found = re.search(r"\b([A-Z][\w&-]+)['’]s\s", self.question.text)
        return found.group(1) if found else None


def orders_of(member: Member) -> list[tuple[int, int]]:
    return [
        item.span
        for finding in member.analysis.findings
        if finding.code is Code.EMBEDDED_INSTRUCTION
        for item in finding.evidence
        if item.span is not None
    ]


def _is_in_name(member: Member, word: Stemmed) -> bool:
    """ "Power" in "Sympathy Power Fund" is no power; before tax is no tax."""
    if _BEFORE_TAX.search(member.text[max(0, word.start - 10) : word.start]):
        return True
    if "spans" not in member.kept:
        member.kept["spans"] = [(name.start, name.end) for name in member.names if " " in name.text]
    spans: list[tuple[int, int]] = member.kept["spans"]
    at = bisect_right(spans, (word.start, 1 << 60)) - 1
    return at >= 0 and spans[at][0] <= word.start < spans[at][1] and word.is_name


def _is_asked(passage: Passage) -> bool:
    return passage.value is not None and passage.value.is_asked_kind


def _is_same_figure(one: Figure, other: Figure) -> bool:
    return one.low == other.low and one.high == other.high and one.unit == other.unit and one.high >= 5


def _with_names(question: Question, members: Sequence[Member]) -> Question:
    """The same question, with the capitalised words that the documents know for names taken as names."""
    words = tuple(
        replace(word, is_name=True, is_focus=False)
        if word.text[:1].isupper() and not word.is_name and any(names_it(member, word) for member in members)
        else word
        for word in question.words
    )
    return replace(question, words=words)


_CONVERSE = frozenset({"buy", "sell"})
_OF_SOMEBODY = frozenset({Asks.MONEY, Asks.COUNT, Asks.SHARE})


def _is_possessive(text: str, end: int) -> bool:
    return text[end : end + 2] in ("'s", "’s")


def _best(word: Word, stems: set[str]) -> float:
    if word.key in stems:
        return 1.0
    return max((likeness(word.key, stem) for stem in stems), default=0.0)


def _rank(passage: Passage) -> float:
    value = passage.value
    bonus = 0.0
    if value is not None:
        bonus = 0.35 * value.nearness + (0.35 if value.is_asked_kind else 0.1)
    rank = passage.score + 0.35 * passage.focus + 0.3 * passage.told + 0.2 * passage.named + bonus
    return rank + 0.3 * passage.anchored + 0.15 * passage.exact_anchor - 0.25 * passage.rare_missing

"""What is around two figures of one text, one of which may tell the other again."""

import math
from collections import Counter, defaultdict
from collections.abc import Iterator
from dataclasses import dataclass

from agent.check.facts import Facts
from agent.check.sameness.alignment import dates_meet, reasons_apart
from agent.check.sameness.restatement import Setting
from agent.check.sameness.senses import Sense
from agent.check.sameness.slips import is_bare, may_be_one, repeats
from agent.schema.figure import FigureKind

# What is told in the sentence next to a figure counts so much of what is told in its own.
BESIDE = 0.5
# What another figure of so many digits, or a date, told in both places is worth.
PER_DIGIT, DATED = 0.34, 0.8


@dataclass(frozen=True)
class _Place:
    """One sentence as a teller of things told before: its other words, dates, and the dates that stand nowhere else."""

    novel: float
    dates: frozenset[str]
    has_new_date: bool


class Surroundings:
    """The figures of a text by sentence and by value, and what is said around them."""

    def __init__(self, facts: Facts) -> None:
        self.reading, self.senses = facts.reading, facts.senses
        self.by_sentence: dict[int, list[Sense]] = defaultdict(list)
        self.by_size: dict[int, list[Sense]] = defaultdict(list)
        self._by_value: dict[object, list[Sense]] = defaultdict(list)
        self._block_of: dict[int, int] = {}
        for sense in self.senses.items:
            self.by_sentence[sense.sentence].append(sense)
            self.by_size[sense.figure.high.adjusted()].append(sense)
            self._by_value[sense.figure.low, sense.figure.high].append(sense)
            self._block_of[sense.sentence] = sense.block
        self._top = math.log(len(self.senses.passages) + 1)
        # In how many sentences each date stands.
        self._told_in = Counter(date for at in self.by_sentence for date in self._dates(at))
        self._places: dict[int, _Place] = {}

    def beside(self, sense: Sense) -> list[Sense]:
        """The other figures of its sentence."""
        return [other for other in self.by_sentence[sense.sentence] if other is not sense]

    def may_be_one(self, first: Sense, second: Sense) -> bool:
        """Whether one value could be the other's; a bare number has the unit of a figure beside it ("61 m, not 74")."""
        if not (is_bare(first.figure) or is_bare(second.figure)):
            return may_be_one(first.figure, second.figure)
        return bool(self._units(first) & self._units(second))

    def _units(self, sense: Sense) -> set[tuple[FigureKind, str | None]]:
        if not is_bare(sense.figure):
            return {(sense.figure.kind, sense.figure.unit)}
        beside = self.by_sentence[sense.sentence]
        if len(beside) == 1 and self._block_of.get(sense.sentence - 1) == sense.block:
            beside = self.by_sentence[sense.sentence - 1]
        return {(other.figure.kind, other.figure.unit) for other in beside if not is_bare(other.figure)}

    def setting(self, sense: Sense, source: Sense) -> Setting:
        """What is around `sense` of what is around `source`."""
        stems = self.senses.passages[sense.sentence].stems
        beside = self.beside(sense)
        told = sum(any(other.block != sense.block for other in self._again(one)) for one in beside)
        weights = {key: self._weight(key) for key in source.words}
        total = sum(weights[key] * near for key, near in source.words.items())
        covered = sum(weights[key] * near for key, near in source.words.items() if key in stems)
        both = sense.words.keys() & source.words.keys()
        return Setting(
            covered=covered / total if total else 0.0,
            shared=sum(weights[key] * math.sqrt(sense.words[key] * source.words[key]) for key in both),
            heads=bool(sense.heads & source.words.keys() or source.heads & sense.words.keys()),
            anchors=self._anchors(sense, source, beside),
            rivals=sum(self._is_free(other, source, beside) for other in self.beside(source)),
            told=told,
            new=len(beside) - told,
            novel=self._place(sense.sentence).novel,
            apart=self._apart(sense, source),
        )

    def _weight(self, key: str) -> float:
        """How much a word tells: one in few sentences tells more."""
        return (self._top - math.log(self.senses.spread.get(key, 1))) / max(self._top, 1.0)

    def _is_free(self, other: Sense, source: Sense, beside: list[Sense]) -> bool:
        """Whether a figure of the source's sentence is of its unit, and not told again by the later sentence."""
        is_alike = (other.figure.kind, other.figure.unit) == (source.figure.kind, source.figure.unit)
        return is_alike and not any(repeats(other.figure, one.figure) for one in beside)

    def _again(self, sense: Sense) -> Iterator[Sense]:
        alike = self._by_value[sense.figure.low, sense.figure.high]
        return (other for other in alike if repeats(other.figure, sense.figure))

    def _anchors(self, sense: Sense, source: Sense, beside: list[Sense]) -> float:
        near = {at for at in (source.sentence - 1, source.sentence + 1) if self._block_of.get(at) == source.block}
        found = 0.0
        for one in beside:
            places = {other.sentence for other in self._again(one)}
            worth = min(1.0, PER_DIGIT * len(one.figure.high.normalize().as_tuple().digits))
            if source.sentence in places:
                found += worth
            elif places & near:
                found += worth * BESIDE
        mine = self._place(sense.sentence).dates
        if mine:
            there = mine & self._dates(source.sentence)
            around = frozenset(date for at in near for date in mine & self._dates(at)) - there
            found += DATED * (len(there) + BESIDE * len(around))
        return found

    def _dates(self, at: int) -> frozenset[str]:
        sentence = self.senses.passages[at].sentence
        return frozenset(date.low for date in self.reading.dates_in(sentence.start, sentence.end))

    def _place(self, at: int) -> _Place:
        if at not in self._places:
            passage = self.senses.passages[at]
            total = sum(self._weight(key) for key in passage.stems)
            own = sum(self._weight(key) for key in passage.stems if self.senses.spread[key] == 1)
            dates = self._dates(at)
            is_new = any(self._told_in[date] <= 1 and not self._is_near(date) for date in dates)
            self._places[at] = _Place(own / total if total else 0.0, dates, is_new)
        return self._places[at]

    def _is_near(self, date: str) -> bool:
        """Whether another date of the text may be this one, written with more or with less."""
        mine = frozenset({(date, date)})
        return any(other != date and dates_meet(mine, frozenset({(other, other)})) for other in self._told_in)

    def _apart(self, sense: Sense, source: Sense) -> frozenset[str]:
        first, second = (source, sense) if source.sentence < sense.sentence else (sense, source)
        reasons = set(reasons_apart(first, second, self.senses)) - {"newcomer"}
        subject = self.senses.passages[sense.sentence].subject
        # Whom only the later sentence names it tells of for the first time; whom it leaves out does not matter.
        if any(self.senses.spread[name] == 1 for name in subject):
            reasons.add("newcomer")
        if self._place(sense.sentence).has_new_date:
            reasons.add("new date")
        return frozenset(reasons)

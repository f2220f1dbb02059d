"""Pairs of figures, in two sentences, that are said of the same thing.

Built on an index of stems, rare ones only, so that the cost grows with the length of the text and not
with its square. Whether the two values agree is for the rules to say.
"""

import math
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal

from agent.check.sameness.likeness import Sides, likeness
from agent.check.sameness.senses import Passage, Sense, Senses
from agent.figures.interval import interval_of
from agent.schema.figure import Figure, FigureKind, Modifier

# A stem near more figures than this says nothing about any one of them.
MOST_RIVALS = 24
# Pairs below this share too little to be looked at.
LEAST_SCORE = 0.2

# "It also pays ..." adds a thing to the one told of within so many sentences.
NEXT = 2
NEAR = 6
HUNDRED = Decimal(100)
# A change of 5% and a level of 5% are two things.
_SHARES = frozenset({FigureKind.PERCENT, FigureKind.POINTS, FigureKind.MULTIPLE})
FORMS = frozenset({"cash", "stock", "issue", "closing", "only", "all", "new"})
_BOUNDS = frozenset({Modifier.UP_TO, Modifier.AT_LEAST, Modifier.MORE_THAN, Modifier.LESS_THAN})
_MONTHS = {"month": Decimal(1), "year": Decimal(12), "quarter": Decimal(3)}


@dataclass(frozen=True)
class Pair:
    """Two figures and how far their contexts agree: `score` is 1 where every word of both is shared.

    `likeness` weighs in all the rest that is said around them; above 0 they are likely meant for one thing.
    """

    first: Sense
    second: Sense
    score: float
    likeness: float
    shared: frozenset[str]
    agrees: bool
    reasons: tuple[str, ...]

    @property
    def apart(self) -> str | None:
        """The surest reason why the two are different things, or None."""
        return self.reasons[0] if self.reasons else None

    @property
    def direct(self) -> frozenset[str]:
        """The words that stand near both figures, words of change apart: what rises is told by other words."""
        return frozenset(self.first.words) & frozenset(self.second.words) - {"rise", "fall"}

    @property
    def is_near(self) -> bool:
        """Whether the two stand in one passage, where alike sentences are told one after the other of unlike things."""
        return self.first.block == self.second.block and self.second.sentence - self.first.sentence <= NEAR

    @property
    def names_differ(self) -> bool:
        """Whether each is said beside a name that is not beside the other."""
        return bool(self.first.names - self.second.names and self.second.names - self.first.names)

    @property
    def is_equal(self) -> bool:
        """Whether both state the same digits."""
        one, other = _base(self.first.figure), _base(self.second.figure)
        first, second = self.first.figure, self.second.figure
        return first.low * one == second.low * other and first.high * one == second.high * other


def align(senses: Senses) -> tuple[Pair, ...]:
    """Every pair of comparable figures in two sentences whose contexts overlap, in text order."""
    index: dict[str, list[int]] = defaultdict(list)
    for number, sense in enumerate(senses.items):
        for key in sense.words:
            index[key].append(number)
    beside: dict[int, list[Sense]] = defaultdict(list)
    for sense in senses.items:
        beside[sense.sentence].append(sense)
    pairs: list[Pair] = []
    for number, sense in enumerate(senses.items):
        shared_with: Counter[int] = Counter()
        for key in sense.words:
            rivals = index[key]
            if len(rivals) <= MOST_RIVALS:
                shared_with.update(other for other in rivals if other > number)
        for other, _ in shared_with.most_common(MOST_RIVALS):
            rival = senses.items[other]
            if rival.sentence != sense.sentence and comparable(sense.figure, rival.figure):
                pair = _pair(sense, rival, senses, (beside[sense.sentence], beside[rival.sentence]))
                if pair is not None:
                    pairs.append(pair)
    return tuple(pairs)


def comparable(first: Figure, second: Figure) -> bool:
    """Whether two figures count the same kind of thing, so that one value could be the other's."""
    if first.kind != second.kind or (first.change and second.change and first.change != second.change):
        return False
    if first.kind not in _SHARES and _rate(first) != _rate(second):
        return False
    if first.kind is FigureKind.DURATION and not (_has_word(first) and _has_word(second)):
        # "Mary Quill, 52," is an age.
        return False
    if first.kind is FigureKind.DURATION:
        return (first.unit in _MONTHS) == (second.unit in _MONTHS)
    if first.kind is FigureKind.COUNT:
        return first.unit is not None and _noun(first) == _noun(second) and _same_sort(first, second)
    return first.unit == second.unit


def agree(first: Figure, second: Figure) -> bool:
    """Whether two statements of one value can both be meant: bound against bound, end against end, else overlap."""
    a, b = _base(first), _base(second)
    same_side = first.modifier == second.modifier and first.modifier in _BOUNDS
    if same_side or (first.low != first.high and second.low != second.high):
        ends = zip((first.low * a, first.high * a), (second.low * b, second.high * b), strict=True)
        steps = (first.step * a, second.step * b)
        return all(_near(one, other, *steps) for one, other in ends)
    one = interval_of(first.low * a, first.high * a, first.modifier, first.step * a)
    other = interval_of(second.low * b, second.high * b, second.modifier, second.step * b)
    return not one.disjoint(other)


def _near(one: Decimal, other: Decimal, step: Decimal, other_step: Decimal) -> bool:
    first = interval_of(one, one, Modifier.EXACT, step)
    return not first.disjoint(interval_of(other, other, Modifier.EXACT, other_step))


def _noun(figure: Figure) -> str | None:
    return figure.unit.split()[-1] if figure.unit else None


def _rate(figure: Figure) -> str | None:
    """ "Per month", "over 10 months"; a calendar period is compared with the dates."""
    return (
        figure.period
        if (figure.period and figure.period[0] not in "-12") or (figure.period and " " in figure.period)
        else None
    )


def _has_word(figure: Figure) -> bool:
    return any(character.isalpha() for character in figure.quote)


def _same_sort(first: Figure, second: Figure) -> bool:
    """ "20 drill holes" and "52 exploration holes" are not counted alike; "20 holes" may be either."""
    one, other = ({word.lower() for word in figure.quote.split()[1:-1] if word.isalpha()} for figure in (first, second))
    return not one or not other or bool(one & other)


def _base(figure: Figure) -> Decimal:
    return _MONTHS.get(figure.unit or "", Decimal(1)) if figure.kind is FigureKind.DURATION else Decimal(1)


def _pair(first: Sense, second: Sense, senses: Senses, beside: tuple[Sequence[Sense], Sequence[Sense]]) -> Pair | None:
    one, other = senses.passages[first.sentence], senses.passages[second.sentence]
    weight = _Weights(senses)
    direct = frozenset(first.words) & frozenset(second.words)
    if not direct:
        return None
    clause = (weight.share(first, second, other), weight.share(second, first, one))
    score = 0.65 * max(clause) + 0.35 * min(clause)
    if score < LEAST_SCORE:
        return None
    like = likeness(
        Sides(first, second, one, other),
        clause=clause,
        sentence=(weight.covered(one.stems, other.lead), weight.covered(other.stems, one.lead)),
        beside=beside,
        goes_on_differently=_complements_differ(first, second, one, other),
    )
    shared = direct | (frozenset(first.words) & other.lead) | (frozenset(second.words) & one.lead)
    agrees = agree(first.figure, second.figure)
    reasons = tuple(reasons_apart(first, second, senses))
    if _counts_differ(first, second, beside):
        reasons = (*reasons, "number")
    return Pair(first, second, score, like, shared, agrees, reasons)


def _counts_differ(first: Sense, second: Sense, beside: tuple[Sequence[Sense], Sequence[Sense]]) -> bool:
    """ "Ten jets for eight years" and "two jets for five": so many of a noun are not as many others of it."""
    here, there = (
        {_noun(item.figure): item.figure.high for item in side if item is not own and _is_count(item.figure)}
        for own, side in zip((first, second), beside, strict=True)
    )
    return any(here[noun] != there[noun] for noun in here.keys() & there.keys() if noun)


def _is_count(figure: Figure) -> bool:
    return figure.kind is FigureKind.COUNT and figure.low == figure.high


class _Weights:
    """How much a stem tells: one in few sentences tells more."""

    def __init__(self, senses: Senses) -> None:
        self.spread = senses.spread
        self.top = math.log(len(senses.passages) + 1)

    def of(self, key: str) -> float:
        return 0.25 + math.log((math.exp(self.top)) / self.spread.get(key, 1)) / max(self.top, 1.0)

    def covered(self, words: frozenset[str], by: frozenset[str]) -> float:
        """How much of the words of one sentence another has."""
        total = sum(self.of(key) for key in words)
        return sum(self.of(key) for key in words & by) / total if total else 0.0

    def share(self, sense: Sense, other: Sense, passage: Passage) -> float:
        """How much of what is said near one figure is said near the other, in its sentence or paragraph."""
        total = found = 0.0
        for key, nearness in sense.words.items():
            worth = self.of(key) * nearness
            total += worth
            if key in other.words:
                found += worth
            elif key in passage.stems:
                found += worth * 0.8
            elif key in passage.lead:
                found += worth * 0.6
        return found / total if total else 0.0


def reasons_apart(first: Sense, second: Sense, senses: Senses) -> Iterator[str]:
    one, other = senses.passages[first.sentence], senses.passages[second.sentence]
    yield from _apart(first, second, one, other)
    # Whom the text names nowhere else is told of for the first time.
    if any(senses.spread[name] == 1 for name in (one.subject - other.stems) | (other.subject - one.stems)):
        yield "newcomer"


def _apart(first: Sense, second: Sense, one: Passage, other: Passage) -> Iterator[str]:
    """What makes the two different things, the surest reasons first."""
    if first.dates and second.dates and not dates_meet(first.dates, second.dates):
        yield "period"
    mine = first.qualifiers - other.qualifiers - second.qualifiers
    theirs = second.qualifiers - one.qualifiers - first.qualifiers
    if mine or theirs:
        # Of one price one place may say that it is paid in cash, and another not.
        yield "form" if mine | theirs <= FORMS else "qualifier"
    mine, theirs = first.names - other.lead, second.names - one.lead
    if mine and theirs:
        yield "name"
    if one.subject - other.lead and other.subject - one.lead:
        yield "subject"
    if _is_change(first) != _is_change(second):
        yield "change"
    if first.said.conditional and second.said.conditional and first.figure.kind is FigureKind.MONEY:
        yield "condition"
    is_level = first.figure.kind is FigureKind.PERCENT and first.figure.change is None
    if is_level and first.figure.low + second.figure.low == HUNDRED:
        yield "rest"
    if first.said.item and second.said.item:
        yield "list"
    if first.said.part != second.said.part:
        yield "part"
    if (first.said.also or second.said.also) and second.sentence - first.sentence <= NEXT:
        yield "also"
    if first.codes and second.codes and first.codes != second.codes:
        yield "code"
    if _complements_differ(first, second, one, other):
        yield "complement"
    if first.said.negated != second.said.negated:
        yield "negation"
    if first.said.hypothetical != second.said.hypothetical:
        yield "hypothetical"
    if first.said.earlier != second.said.earlier:
        yield "earlier"
    # A headline says "to recall" of what the body says "will".
    if first.said.forecast != second.said.forecast and not one.is_heading and not other.is_heading:
        yield "forecast"


def _is_change(sense: Sense) -> bool:
    """Whether the figure is by how much something changed, and not to what."""
    if sense.figure.kind in _SHARES:
        return sense.figure.change is not None or bool(sense.heads & {"rise", "fall"})
    return sense.figure.change is not None and sense.said.role != "to"


def _complements_differ(first: Sense, second: Sense, one: Passage, other: Passage) -> bool:
    """ "A premium of 22% over the price" and "of 91% over the assets": each goes on with words the other lacks."""
    if first.after and second.after:
        mine, theirs = frozenset(first.after), frozenset(second.after)
    else:
        mine, theirs = frozenset(first.before), frozenset(second.before)
    return bool(mine - other.lead and theirs - one.lead)


def dates_meet(first: frozenset[tuple[str, str]], second: frozenset[tuple[str, str]]) -> bool:
    return any(_may_be_one(one, other) for one, _ in first for other, _ in second)


def _may_be_one(first: str, second: str) -> bool:
    """2020-Q3 lies in 2020, and --Q3 may be it."""
    if first.startswith("--") or second.startswith("--"):
        one, other = first.rpartition("--")[2], second.rpartition("--")[2]
        return len(one) == 4 or len(other) == 4 or one in other or other in one
    return first.startswith(second) or second.startswith(first)


def unexplained(pairs: tuple[Pair, ...]) -> Iterator[Pair]:
    """The best disagreeing pair of each figure whose value is not said of the same thing elsewhere.

    A figure that has its equal is explained by it. One that only overlaps another is explained where
    their contexts agree at least as well.
    """
    equal: set[str] = set()
    overlapping: dict[str, float] = {}
    best: dict[str, Pair] = {}
    for pair in pairs:
        for figure in (pair.first.figure, pair.second.figure):
            if pair.is_equal:
                equal.add(figure.id)
            elif pair.agrees:
                overlapping[figure.id] = max(overlapping.get(figure.id, 0.0), pair.score)
            elif figure.id not in best or pair.score > best[figure.id].score:
                best[figure.id] = pair
    seen: set[int] = set()
    for figure_id, pair in best.items():
        if figure_id in equal or overlapping.get(figure_id, 0.0) >= pair.score or id(pair) in seen:
            continue
        seen.add(id(pair))
        yield pair

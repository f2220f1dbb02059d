"""Figures and dates of two documents that are said of the same thing, and whether their values can both be meant."""

import math
import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from agent.check.across.agreement import agree, is_ceiling, with_year_of
from agent.check.across.days import span_of
from agent.check.across.mentions import Mention, each_of
from agent.check.across.metrics import EXCHANGE_RATIO, PEOPLE
from agent.check.across.synonyms import canonical
from agent.check.across.two_things import two_things
from agent.check.sameness.alignment import comparable as figures_comparable
from agent.check.values import digits_swapped
from agent.schema.figure import Date, Figure, FigureKind, Precision
from agent.text.stems import stem

# With a metric in common, and without: how much of what is said of both must be the same.
WITH_METRIC = 0.30
WITHOUT_METRIC = 0.52
AGREES = 0.26
# Two values further apart than this are hardly meant for one thing.
FURTHEST = 5
# Of these a text tells several, of a company and of its parts.
_OF_MANY = frozenset({"people employed", "capacity operated", "fleet", "revenue", "EBITDA", "stake"})
FURTHEST_SHARE = Decimal("2.5")
FURTHEST_OF_MANY = Decimal("1.6")
FURTHEST_CEILING = Decimal("1.25")
# What another value in common beside both, and the same digits in another order, add to the score.
BESIDE, SWAPPED = 0.2, 0.12
SURELY_BESIDE, ONE_BESIDE = 1.5, 1.0
MOST_A_SHARE = 5000
_SHARES_NEAR = re.compile(r"\b(?:shares?|stock|apiece|each|rights?)\b", re.IGNORECASE)
_YEARLY = re.compile(
    r"\b(?:annual(?:ly|ised|ized)?|yearly|a year|per (?:year|annum)|each year|every year)\b", re.IGNORECASE
)
_LOOSE = frozenset({"net", "gross", "gold", "basic", "diluted", "south", "north", "east", "west", "development"})
_SHARES = frozenset({FigureKind.PERCENT, FigureKind.POINTS, FigureKind.MULTIPLE})


@dataclass(frozen=True)
class Pair:
    """Two mentions in two documents; `score` is how much of what is said of them is the same."""

    first: Mention
    second: Mention
    score: float
    agrees: bool

    @property
    def same_metric(self) -> bool:
        one, other = self.first.metric, self.second.metric
        return one is not None and one is other


class Weights:
    """How much a word tells: one that stands in few sentences of the documents tells more."""

    def __init__(self, documents: Sequence[Sequence[Mention]]) -> None:
        self.spread: Counter[str] = Counter()
        sentences: set[tuple[str, int]] = set()
        for mentions in documents:
            for mention in mentions:
                key = (mention.member.id, mention.sentence.start)
                if key in sentences:
                    continue
                sentences.add(key)
                self.spread.update(set(mention.words))
        self.top = math.log(len(sentences) + 2)

    def of(self, word: str) -> float:
        return 0.3 + (self.top - math.log(self.spread.get(word, 0) + 1)) / self.top

    def likeness(self, one: Mention, other: Mention) -> float:
        """Shared nearness over the mean of both, 0 to 1."""
        shared = sum(self.of(word) * min(near, other.words[word]) for word, near in one.words.items()
                     if word in other.words)  # fmt: skip
        mass = [sum(self.of(word) * near for word, near in item.words.items()) for item in (one, other)]
        # The shorter context is the measure: a headline says little and says it all.
        return shared / (0.65 * min(mass) + 0.35 * max(mass)) if min(mass) > 0 else 0.0


def align_documents(first: Sequence[Mention], second: Sequence[Mention], weights: Weights) -> list[Pair]:
    """Each mention with its best partner in the other document, where each is the other's best."""
    scored: dict[tuple[int, int], float] = {}
    for left, one in enumerate(first):
        for right, other in enumerate(second):
            if comparable(one, other):
                scored[left, right] = _score(one, other, weights)
    best_left = _best(scored, side=0)
    best_right = _best(scored, side=1)
    pairs = []
    for (left, right), score in scored.items():
        one, other = first[left], second[right]
        agrees = agree(one.value, other.value)
        if best_left[left] <= score and best_right[right] <= score and score >= AGREES:
            pairs.append(Pair(one, other, score, agrees))
    return pairs


def conflicts(pair: Pair) -> bool:
    """Whether a pair is near enough for its two values to be a disagreement."""
    reason = apart(pair.first, pair.second)
    if pair.agrees or reason not in (None, "untold") or pair.first.is_of_a_day or pair.second.is_of_a_day:
        return False
    least = ONE_BESIDE if _are_years(pair.first, pair.second) else SURELY_BESIDE
    is_told = pair.same_metric or (reason is None and beside(pair.first, pair.second) >= least)
    return pair.score >= (WITH_METRIC if is_told else WITHOUT_METRIC)


def _are_years(one: Mention, other: Mention) -> bool:
    """ "$240 million by 2028" and "by 2029": a year is told of the one value beside it."""
    return all(isinstance(item.value, Date) and item.value.precision is Precision.YEAR for item in (one, other))


def comparable(one: Mention, other: Mention) -> bool:
    """Whether the two values are of one kind, so that one could be the other's."""
    first, second = one.value, other.value
    if isinstance(first, Date) or isinstance(second, Date):
        return isinstance(first, Date) and isinstance(second, Date)
    if first.kind is FigureKind.COUNT and second.kind is FigureKind.COUNT:
        if one.metric is EXCHANGE_RATIO and other.metric is EXCHANGE_RATIO:
            return True
        is_staff = one.metric is not None and one.metric is other.metric and one.metric.name == "people employed"
        if is_staff and all(item.unit is None or item.unit.split()[-1] in PEOPLE for item in (first, second)):
            return True
        units = [(item.unit or "").split()[-1:] for item in (first, second)]
        if all(unit and unit[0] in PEOPLE for unit in units):
            return True
        if all(units) and len({canonical(stem(unit[0]) or unit[0]) for unit in units}) == 1:
            return True
    if first.kind is FigureKind.DURATION and second.kind is FigureKind.DURATION:
        return first.unit == second.unit
    if {first.kind, second.kind} == {FigureKind.MONEY, FigureKind.PER_UNIT}:
        return _same_price(one, other)
    if first.kind is FigureKind.MEASURE and second.kind is FigureKind.MEASURE:
        return first.unit == second.unit
    if first.kind is FigureKind.MONEY and (_is_spread(first) or _is_spread(second)):
        # "$15m over three years" and "$12 million within three years": only one is read with its period.
        first, second = (item.model_copy(update={"period": None}) for item in (first, second))
    elif (first.period is None) is not (second.period is None) and _is_yearly(one) and _is_yearly(other):
        # "Annual savings of £22 million" are savings of £22 million a year.
        first, second = (item.model_copy(update={"period": None}) for item in (first, second))
    return figures_comparable(first, second)


def _is_yearly(mention: Mention) -> bool:
    """Whether the value is one of each year, by its own words or by those of its clause."""
    value = mention.value
    return getattr(value, "period", None) == "per year" or _YEARLY.search(mention.clause) is not None


def _is_spread(figure: Figure) -> bool:
    """Whether the sum is told over a length of time, and not at a rate."""
    return figure.period is not None and re.match(r"\d+ (?:day|week|month|year)", figure.period) is not None


def _is_per_unit(mention: Mention) -> bool:
    return isinstance(mention.value, Figure) and mention.value.kind is FigureKind.PER_UNIT


def _same_price(one: Mention, other: Mention) -> bool:
    """ "125 pence per share" and "135p apiece"; "$9.5m a megawatt" and "$10.5 million for each of the megawatts"."""
    whole, single = sorted((one, other), key=_is_per_unit)
    currency, _, unit = (getattr(single.value, "unit", None) or "").partition("/")
    if currency != getattr(whole.value, "unit", None):
        return False
    if unit == "share":
        return _is_per_share(whole)
    each = each_of(whole.member.text, whole.value) if isinstance(whole.value, Figure) else None
    return each is not None and bool(unit) and each[:1] == unit.lower()[:1]


def apart(one: Mention, other: Mention) -> str | None:
    """What makes two alike mentions two things: period, qualifier, name, scale of a change."""
    first, second = one.value, other.value
    if (reason := two_things(one, other)) is not None:
        return reason
    if isinstance(first, Date) or isinstance(second, Date):
        if one.metric is not None and one.metric is other.metric:
            return None
        if one.metric is not None and other.metric is not None:
            return "metric"
        # The same other value beside both dates says that they are of one thing.
        if any(min(near, other.beside.get(key, 0.0)) >= 1.0 for key, near in one.beside.items()):
            return None
        is_rough = (
            {first.precision, second.precision} if isinstance(first, Date) and isinstance(second, Date) else set()
        )
        # Of a month and a day it must be said by the words that they are of one thing.
        if is_rough <= {Precision.DAY}:
            return None
        return "untold" if is_rough <= {Precision.DAY, Precision.MONTH} else "metric"
    if one.dates and other.dates and not _any_overlap(one.dates, other.dates):
        return "period"
    if first.kind is FigureKind.MONEY and {_is_year(one.dates), _is_year(other.dates)} == {True, False}:
        return "period"
    if one.metric is not None and other.metric is not None and one.metric is not other.metric:
        return "metric"
    differing = one.qualifiers ^ other.qualifiers
    # "A royalty" and "a net smelter royalty" of one deal are one; its first and its second payment are two.
    is_one = one.metric is not None and one.metric.is_sole
    if differing - (_LOOSE if is_one else frozenset()) and not _is_surely_one(one, other):
        return "qualifier"
    if first.change != second.change and first.kind in _SHARES:
        return "change"
    is_complement = first.kind is FigureKind.PERCENT and first.high != second.high
    if is_complement and first.high + second.high == 100 and not (is_one and one.metric is other.metric):
        # "Its holders own 71%, theirs 29%": two sides of one thing.
        return "complement"
    if (first.period or second.period) and first.period != second.period and (first.period and second.period):
        return "period"
    small, large = sorted((abs(first.high), abs(second.high)))
    if is_ceiling(first) is not is_ceiling(second) and large > small * FURTHEST_CEILING:
        # Of "up to $1.2 billion" $350 million may be what is drawn.
        return "far"
    is_many = one.metric is not None and one.metric is other.metric and one.metric.name in _OF_MANY
    furthest = FURTHEST_OF_MANY if is_many else FURTHEST_SHARE if first.kind is FigureKind.PERCENT else FURTHEST
    return "far" if large > small * furthest else None


def _is_surely_one(one: Mention, other: Mention) -> bool:
    """ "186 patients of a Phase 2 study" and "of 168 patients treated": what only one text adds makes no second thing
    where the other values beside both are the same."""
    is_added = one.qualifiers <= other.qualifiers or other.qualifiers <= one.qualifiers
    return is_added and beside(one, other) >= SURELY_BESIDE and _are_swapped(one.value, other.value)


def _score(one: Mention, other: Mention, weights: Weights) -> float:
    score = weights.likeness(one, other)
    if one.metric is not None and one.metric is other.metric:
        score += 0.18
    elif one.metric is not None and other.metric is not None:
        score -= 0.15
    if agree(one.value, other.value) and _is_telling(one.value):
        score += 0.12
    shared = beside(one, other)
    if one.names and other.names and not one.names & other.names and shared < SURELY_BESIDE:
        score -= 0.12
    return score + BESIDE * shared + (SWAPPED if _are_swapped(one.value, other.value) else 0.0)


def beside(one: Mention, other: Mention) -> float:
    """How many of the values beside the one stand beside the other too, two at most."""
    return min(2.0, sum(min(near, other.beside[key]) for key, near in one.beside.items() if key in other.beside))


def _are_swapped(first: Figure | Date, second: Figure | Date) -> bool:
    """1,250 and 1,520: the same digits in another order are more often a slip than two things."""
    if isinstance(first, Date) or isinstance(second, Date):
        return False
    return bool(digits_swapped(first, second))


def _is_per_share(mention: Mention) -> bool:
    figure = mention.value
    if not isinstance(figure, Figure) or figure.kind is not FigureKind.MONEY or figure.high > MOST_A_SHARE:
        return False
    return _SHARES_NEAR.search(mention.said) is not None


def _is_telling(value: Figure | Date) -> bool:
    """Small counts agree by chance."""
    return isinstance(value, Date) or value.high >= 10


def _best(scored: dict[tuple[int, int], float], *, side: int) -> dict[int, float]:
    best: dict[int, float] = {}
    for key, score in scored.items():
        best[key[side]] = max(best.get(key[side], -1.0), score)
    return best


def _is_year(dates: frozenset[tuple[str, str]]) -> bool | None:
    """Whether a sum is of a whole year, or of a part of one; None where no period is told."""
    periods = [low for low, _ in dates if len(low) == len("2025") or low[5:6] in ("Q", "H")]
    return len(periods[0]) == len("2025") if periods else None


def _any_overlap(one: frozenset[tuple[str, str]], other: frozenset[tuple[str, str]]) -> bool:
    for first in one:
        for second in other:
            spans = span_of(*with_year_of(first, second)), span_of(*with_year_of(second, first))
            if spans[0] is None or spans[1] is None:
                return True
            if spans[0][0] <= spans[1][1] and spans[1][0] <= spans[0][1]:
                return True
    return False

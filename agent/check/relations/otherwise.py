"""Whether a finding of arithmetic has a better reading: other figures beside it that fit, or operands too far apart.

Text full of numbers offers many wrong partners. Where a stated price, multiple, percentage or total comes out of
figures that stand close by, whatever a rule took for its operands was not what was meant.
"""

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import permutations

from agent.check.facts import Facts
from agent.check.relation import currency_of, is_alike, per_what, stands_for
from agent.check.sameness.others import is_of_others
from agent.figures.interval import Interval
from agent.schema.figure import Figure, FigureKind, Modifier
from agent.schema.finding import Code, Finding

# Sentences to each side of the stated value in which another partner may stand.
NEAR_PRICE, NEAR_RATE = 3, 1
# What is out by more than this, and not by a slip of scale or of months for years, is no relation that was got wrong.
FARTHEST, FARTHEST_SUM, FARTHEST_CHANGE = Decimal(2), Decimal("1.5"), Decimal(4)
_SLIPS = tuple(map(Decimal, ("10", "12", "100", "1000", "1000000")))
_SLIP_GIVE = Decimal("0.06")
MOST_TOTALS = 60
# A few of anything, times almost any sum, come near some other sum.
FEWEST = 100
_TAKEN_OFF = re.compile(r"\b(?:minus|less (?:the|about|some|a|\W?\d)|net of|abzüglich|menos|moins)\b", re.IGNORECASE)
AFTERTHOUGHT = 30
# What stands between a value and its rate, and between the rate and the value that it is of.
_APPOSED = re.compile(
    r"[^.;]{0,45}[,(–—]\s*(?:or |that is |which is |oder |das ist |das |soit |es decir |o "
    r"|(?:up|down|an? \w+)\s(?:of |by )?|un \w+ de |une \w+ de |ein \w+ von |(?:about|some|nearly|almost|just) )*$",
    re.IGNORECASE,
)
_FROM = re.compile(
    r"\s+(?:(?:more|less|higher|lower)\s+)?(?:from|than|on|over|gegenüber|von|que|de)\s+(?:the )?$", re.IGNORECASE
)
_TIMES_OF = re.compile(
    r"\s+(?:its |the |adjusted |annual |last year's |des |der |(?:del|de la|de l['’]|du)\s*)*"
    r"[\w-]+(?:\s[\w-]+)?(?:\s\([\w ]+\))?\s(?:of|von|de|at)\s+$",
    re.IGNORECASE,
)
HUNDRED, ONE = Decimal(100), Decimal(1)
_RATES = frozenset({FigureKind.PERCENT, FigureKind.MULTIPLE})
_NO_SIZES = _RATES | {FigureKind.MONEY, FigureKind.PER_UNIT}
_OPEN = frozenset({Modifier.UP_TO, Modifier.AT_LEAST, Modifier.LESS_THAN, Modifier.MORE_THAN})


def has_better_reading(facts: Facts, finding: Finding) -> bool:
    figures = [found for item in finding.about.items if (found := facts.reading.figure(item)) is not None]
    if len(figures) < 2:
        return False
    if finding.code is Code.SUM_MISMATCH:
        return _is_far(finding, figures[0], FARTHEST_SUM) or _is_no_sum(facts, figures)
    if finding.code is Code.PER_UNIT_MISMATCH:
        return (
            _is_far(finding, figures[0], FARTHEST)
            or _is_other_term(facts, figures)
            or _is_other_product(facts, figures)
        )
    if finding.code in (Code.PERCENT_CHANGE_MISMATCH, Code.RATIO_MISMATCH):
        return _is_other_rate(facts, figures, finding)
    return False


def _is_no_sum(facts: Facts, figures: Sequence[Figure]) -> bool:
    """The total is a difference or a product told beside it, or a part is lost in its rounding."""
    total, parts = figures[0], figures[1:]
    text = facts.reading.text
    said = text[min(figure.start for figure in figures) : max(figure.end for figure in figures) + AFTERTHOUGHT]
    # A last row that lies among its rows is their average.
    if _TAKEN_OFF.search(said) or total.high < max(part.low for part in parts):
        return True
    if total.kind is not FigureKind.MONEY:
        return False
    if any(abs(part.high) < total.step / 2 for part in parts):
        return True
    side = stands_for(total)
    near = [figure for figure in _near(facts, total, NEAR_RATE) if figure is not total and _is_firm(figure)]
    sums = [figure for figure in near if is_alike(figure, total)]
    for one, other in permutations(sums, 2):
        if {one.id, other.id} <= {part.id for part in parts} and not (stands_for(one) - stands_for(other)).disjoint(
            side
        ):
            return True
    counts = [figure for figure in near if figure.kind is FigureKind.COUNT and figure.low >= FEWEST]
    return any(
        not (stands_for(price) * stands_for(count)).disjoint(side)
        for price in near
        for count in counts
        if currency_of(price) == currency_of(total) and price is not count
    )


def _is_firm(figure: Figure) -> bool:
    """What is open to one side fits almost anything, and so explains nothing; "11 times" counts nothing."""
    return figure.modifier not in _OPEN and not (figure.kind is FigureKind.COUNT and figure.unit == "time")


def _is_other_product(facts: Facts, figures: Sequence[Figure]) -> bool:
    """The price of one, times another size beside it, gives another sum beside it."""
    price = next((figure for figure in figures if figure.kind is FigureKind.PER_UNIT), None)
    if price is None:
        return False
    near = {figure.id: figure for figure in (*_near(facts, price, NEAR_PRICE), *figures)}.values()
    totals = [one for one in near if one.kind is FigureKind.MONEY and one.unit == currency_of(price)]
    sizes = [one for one in near if one.kind not in _NO_SIZES and _is_firm(one) and _fits(one, price)]
    if any(
        not (stands_for(price) * stands_for(size)).disjoint(stands_for(total)) for total in totals for size in sizes
    ):
        return True
    anywhere = [one for one in facts.reading.figures if one.kind is FigureKind.MONEY and one.unit == currency_of(price)]
    return price.low > 0 and any(
        _is_told(facts, price, total.low / price.low, FEWEST) for total in anywhere[:MOST_TOTALS]
    )


def _is_told(facts: Facts, beside: Figure, size: Decimal, fewest: int, reach: int = NEAR_PRICE) -> bool:
    """Whether the text beside a value holds this very number, under whatever name: "640 of them"."""
    whole = size.to_integral_value()
    if whole < fewest or abs(size - whole) > whole / 2000:
        return False
    near = _passage(facts, beside, reach)
    if near is None:
        return False
    said = facts.reading.text[near[0] : near[1]]
    return any(re.search(rf"(?<![\d.,]){re.escape(form)}(?![.,]?\d)", said) for form in _forms(whole))


def _forms(whole: Decimal) -> set[str]:
    return {f"{whole:f}", *(f"{whole:,f}".replace(",", mark) for mark in (",", ".", " ", "\N{NARROW NO-BREAK SPACE}"))}


def _fits(size: Figure, price: Figure) -> bool:
    """Whether the size counts what the price is for, or does not say what it counts."""
    what = (per_what(price) or "").rpartition(" ")[2]
    return size.unit is None or size.unit.rpartition(" ")[2] == what or size.kind is FigureKind.POWER


def _is_other_rate(facts: Facts, figures: Sequence[Figure], finding: Finding) -> bool:
    """The percentage or multiple comes out of two other values in its sentence or the next."""
    stated = next((figure for figure in figures if figure.kind in _RATES), None)
    if stated is None:
        return False
    side = stands_for(stated)
    is_told = _is_told_at_once(facts, figures, stated)
    farthest = FARTHEST_CHANGE if finding.code is Code.PERCENT_CHANGE_MISMATCH else FARTHEST
    if not is_told and _is_far(finding, stated, farthest):
        return True
    if stated.kind is FigureKind.PERCENT and stated.low > 0:
        # "12 of the 40, or 30 percent"
        wholes = [one.low * HUNDRED / stated.low for one in figures if one.kind is FigureKind.COUNT]
        if any(_is_told(facts, stated, whole, 10, 0) for whole in wholes):
            return True
    # "More than a third" fits almost any two values.
    if stated.modifier in _OPEN:
        return False
    own = {figure.id for figure in figures}
    near = [one for one in _near(facts, stated, NEAR_RATE) if one.kind not in _RATES and _is_firm(one)]
    for one, other in permutations(near, 2):
        is_pair = is_alike(one, other) and min(one.low, other.low) > 0
        is_beside = one.id in own or other.id in own or _share_sentence(facts, stated, one, other)
        if is_pair and is_beside and any(not value.disjoint(side) for value in _rates(one, other, stated)):
            return True
    return False


def _is_told_at_once(facts: Facts, figures: Sequence[Figure], stated: Figure) -> bool:
    """Whether one phrase ties the three together, so that nothing else is meant however far they are apart.

    "$95 million, up 36% from $90 million", "£90 million, or 2.3 times EBITDA of £87 million".
    """
    if len(figures) != 3 or not _share_sentence(facts, *figures):
        return False
    first, middle, last = sorted(figures, key=lambda figure: figure.start)
    between = [one for one in facts.reading.figures_in(first.start, last.end) if one.kind is not FigureKind.DURATION]
    if middle.id != stated.id or len(between) != len(figures):
        return False
    text = facts.reading.text
    before, after = text[first.end : middle.start], text[middle.end : last.start]
    tie = _TIMES_OF if stated.kind is FigureKind.MULTIPLE else _FROM
    return _APPOSED.match(before) is not None and tie.match(after) is not None


def _rates(one: Figure, other: Figure, stated: Figure) -> Iterator[Interval]:
    """What two values may give: a share, and a change; or how many times the one is the other."""
    quotient = stands_for(one) / stands_for(other)
    if stated.kind is FigureKind.MULTIPLE:
        yield quotient
        return
    yield quotient.scaled(HUNDRED)
    change = quotient - Interval(ONE, ONE)
    yield change.scaled(HUNDRED)
    yield change.scaled(-HUNDRED)


def _is_other_term(facts: Facts, figures: Sequence[Figure]) -> bool:
    """The total of a contract is told with a term of its own, which fits, or of another contract."""
    total = figures[0]
    rate = next((one for one in figures[1:] if is_alike(one, total) or one.unit == total.unit), None)
    if rate is None or not any(one.kind is FigureKind.DURATION for one in figures):
        return False
    side = stands_for(total)
    terms = [one for one in _near(facts, total, 0) if one.kind is FigureKind.DURATION and one.unit == "year"]
    if any(not (stands_for(rate) * stands_for(term)).disjoint(side) for term in terms):
        return True
    return is_of_others(facts, [total.start, rate.start])


def _is_far(finding: Finding, stated: Figure, farthest: Decimal) -> bool:
    computed = finding.computation
    if computed is None or computed.low is None or computed.high is None or not stated.high:
        return False
    middle = abs(computed.low + computed.high) / 2
    if not middle:
        return True
    apart = max(middle / abs(stated.high), abs(stated.high) / middle)
    return apart > farthest and not any(abs(apart / slip - 1) <= _SLIP_GIVE for slip in _SLIPS)


def _share_sentence(facts: Facts, *figures: Figure) -> bool:
    return (
        len({sentence and sentence.id for sentence in map(facts.reading.sentence_at, (f.start for f in figures))}) == 1
    )


def _near(facts: Facts, figure: Figure, reach: int) -> tuple[Figure, ...]:
    """The figures within so many sentences of one."""
    passage = _passage(facts, figure, reach)
    return facts.reading.figures_in(*passage) if passage else ()


def _passage(facts: Facts, figure: Figure, reach: int) -> tuple[int, int] | None:
    sentences = facts.reading.sentences
    at = facts.reading.sentence_index(figure.start)
    if at is None:
        return None
    return sentences[max(0, at - reach)].start, sentences[min(len(sentences) - 1, at + reach)].end

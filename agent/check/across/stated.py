"""Whether a document states a fact after all: in other words, rounded, in another unit, or following from others."""

import re
from collections.abc import Sequence
from decimal import Decimal

from agent.check.across.agreement import agree
from agent.check.across.align import Weights, comparable
from agent.check.across.days import days_of
from agent.check.across.mentions import Mention, read_mentions
from agent.check.across.metrics import Metric
from agent.check.across.plain_facts import LEAST_COUNTED
from agent.check.across.subjects import subject_of
from agent.check.sameness.alignment import agree as figures_agree
from agent.schema.figure import Date, Figure, FigureKind, Modifier, Precision

Told = Sequence[tuple[Mention, Metric | None]]
# Smaller counts and lengths of time stand in any text, so an equal one says less.
_COMMON = frozenset({FigureKind.COUNT, FigureKind.DURATION})
_LONG, _MANY = 8, 100
_LEAST_SUM = 1000
_PRICES = frozenset({FigureKind.MONEY, FigureKind.PER_UNIT})
# "For seven years" is the length of whatever the sentence speaks of.
_LENGTHS = frozenset({"length of the contract", "length of the loan", "repayment", "maturity", "end of the contract"})
# What is paid for a thing and what it is valued at are told for each other.
_WORTHS = frozenset({"price", "valuation", "value of the contract"})
LEAST_LIKE = 0.3
_LEAST_FEW = 0.12
_ADDED = frozenset({FigureKind.MONEY, FigureKind.COUNT, FigureKind.POWER, FigureKind.MEASURE, FigureKind.ENERGY})
_MOST_PARTS = 60
_NUMBER = re.compile(r"\d[\d.,]*")
# Two values of one subject that are about as large may be meant for one thing.
NEAR = Decimal("2.5")


def is_stated(
    mention: Mention, fact: Metric, own: Told, weights: Weights
) -> bool:  # fmt: skip
    """Whether the document has the value, or another value of the same thing: that is agreement, or a disagreement."""
    if _took_place_of(mention, own) or _follows(mention, own) or _adds_up(mention, own) or _is_written(mention, own):
        return True
    for item, subject in own:
        if isinstance(mention.value, Date) or isinstance(item.value, Date):
            if (
                isinstance(mention.value, Date)
                and isinstance(item.value, Date)
                and _is_day_told(mention, fact, item, subject)
            ):
                return True
            continue
        is_one = subject is not None and (subject.name == fact.name or {subject.name, fact.name} <= _WORTHS)
        may_be_one = is_one or (subject is not None and {subject.name, fact.name} <= _LENGTHS)
        if not comparable(item, mention):
            if is_same_number(item.value, mention.value) or _is_same_few(item, mention, weights):
                return True
            continue
        if is_same_value(item, mention) and (
            not _is_common(mention.value) or may_be_one or weights.likeness(item, mention) > LEAST_LIKE
        ):
            return True
        if is_one and (
            fact.is_sole or _are_near(item.value, mention.value) or weights.likeness(item, mention) > LEAST_LIKE
        ):
            return True
    return False


def _is_same_few(one: Mention, other: Mention, weights: Weights) -> bool:
    """ "Eight lenders" and "eight banks": a small number of one thing, called otherwise."""
    first, second = one.value, other.value
    if isinstance(first, Date) or isinstance(second, Date):
        return False
    are_counts = first.kind is FigureKind.COUNT and second.kind is FigureKind.COUNT
    return are_counts and first.high == second.high and weights.likeness(one, other) > _LEAST_FEW


def _adds_up(mention: Mention, own: Told) -> bool:
    """Whether the value is the sum of two that stand in one sentence of the document, or what one leaves of the other:
    40 MW and the remaining 80 MW are 120 MW."""
    value = mention.value
    if isinstance(value, Date) or value.kind not in _ADDED or value.high < LEAST_COUNTED:
        return False
    parts = [item for item, _ in own if isinstance(item.value, Figure) and item.value.unit == value.unit]
    if len(parts) > _MOST_PARTS:
        return False
    return any(
        one.sentence == other.sentence and one is not other
        and value.high in (_high(one) + _high(other), _high(one) - _high(other))
        for one in parts for other in parts
    )  # fmt: skip


def _high(mention: Mention) -> Decimal:
    return Decimal(mention.value.high) if isinstance(mention.value, Figure) else Decimal(0)


def _is_written(mention: Mention, own: Told) -> bool:
    """Whether the document has the number without its unit ("SOFR plus 185", "Quayle's get 56 per cent, theirs 44"), or
    a name between the number and what it counts ("42 Siemens turbines")."""
    value = mention.value
    if isinstance(value, Date) or not own:
        return False
    number = _NUMBER.search(value.quote)
    if number is None:
        return False
    text, digits = own[0][0].member.text, re.escape(number.group().rstrip(".,"))
    if value.kind is FigureKind.COUNT and value.unit:
        noun = re.escape(value.unit.split()[-1])
        if re.search(rf"(?<![\d.,]){digits}(?:\s+[A-Z][\w&’'-]+){{1,3}}\s+{noun}", text):
            return True
    if value.kind in (FigureKind.POINTS, FigureKind.PERCENT):
        others = "|".join(("%", "per cent", "percent", "plus", "over", "above"))
        bare = rf"(?<![\d.,$€£]){digits}(?=[.,;]?(?:\s|$))(?!\s+(?:million|billion|[a-z]))"
        return any(re.search(others, text[max(0, found.start() - 60) : found.start()])
                   for found in re.finditer(bare, text))  # fmt: skip
    return False


def is_same_value(one: Mention, other: Mention) -> bool:
    """One number or day, rounded or not: "up to $30 million" is not every smaller sum."""
    if not comparable(one, other):
        return False
    first, second = one.value, other.value
    if isinstance(first, Date) or isinstance(second, Date):
        return _days(one) is not None and _days(one) == _days(other)
    return figures_agree(_about(first), _about(second))


def _about(figure: Figure) -> Figure:
    is_bound = figure.modifier not in (Modifier.EXACT, Modifier.ABOUT, Modifier.RANGE)
    return figure.model_copy(update={"modifier": Modifier.ABOUT}) if is_bound else figure


def _took_place_of(mention: Mention, own: Told) -> bool:
    """Whether the value is told with the one before it, which the document states: that is news, and no gap."""
    old = [item for item in read_mentions(mention.member) if item.is_old and item.sentence == mention.sentence]
    return any(
        comparable(before, mention) and comparable(before, item) and agree(before.value, item.value)
        for before in old for item, _ in own
    )  # fmt: skip


def _follows(mention: Mention, own: Told) -> bool:
    """960 MWh is said where 240 MW for four hours are; seven years from 2025 are where 2032 is."""
    end = Figure if isinstance(mention.value, Date) else Date
    what = subject_of(mention)
    if what is not None and what.name in _LENGTHS:
        return any(isinstance(item.value, end) and subject is not None and subject.name in _LENGTHS
                   and _ends_then(item, mention) for item, subject in own)  # fmt: skip
    if isinstance(mention.value, Date) or mention.value.kind is not FigureKind.ENERGY:
        return False
    figures = [item.value for item, _ in own if isinstance(item.value, Figure)]
    hours = [item.high for item in figures if item.unit == "hour"]
    power = [item.high for item in figures if item.kind is FigureKind.POWER]
    # What comes near is a disagreement, if it is anything.
    return any(mention.value.high <= hour * size * NEAR and hour * size <= mention.value.high * NEAR
               for hour in hours for size in power)  # fmt: skip


def _ends_then(one: Mention, other: Mention) -> bool:
    """Whether a length of time that began in the year of the report ends in the year that the other names."""
    length, end = sorted((one, other), key=lambda item: isinstance(item.value, Date))
    if not isinstance(length.value, Figure) or not isinstance(end.value, Date) or length.value.unit != "year":
        return False
    year, published = end.value.high[:4], (length.member.published or "")[:4]
    return year.isdigit() and published.isdigit() and abs(int(published) + length.value.high - int(year)) <= 1


def is_same_price(one: Mention, other: Mention) -> bool:
    """ "At EUR 64" in the headline is "EUR 64 per MWh" in the story."""
    first, second = one.value, other.value
    if isinstance(first, Date) or isinstance(second, Date) or one.member is not other.member:
        return False
    units = [(figure.unit or "").partition("/")[0] for figure in (first, second)]
    return units[0] == units[1] and {first.kind, second.kind} <= _PRICES and first.low == second.low


def _are_near(first: Figure | Date, second: Figure | Date) -> bool:
    if isinstance(first, Date) or isinstance(second, Date):
        return False
    small, large = sorted((abs(first.high), abs(second.high)))
    return large <= small * NEAR


def is_same_number(first: Figure | Date, second: Figure | Date) -> bool:
    """ "48 sites" and "48 hospitals", "EUR 5.0 million" and "EUR 5m a year": one number, whatever it is called."""
    if isinstance(first, Date) or isinstance(second, Date):
        return False
    if {first.kind, second.kind} <= {FigureKind.MONEY, FigureKind.PER_UNIT}:
        currencies = {(figure.unit or "").partition("/")[0] for figure in (first, second)}
        return len(currencies) == 1 and second.high >= _LEAST_SUM and figures_agree(_about(first), _about(second))
    is_count = first.kind is FigureKind.COUNT and second.kind is FigureKind.COUNT
    return is_count and second.high >= LEAST_COUNTED and figures_agree(_about(first), _about(second))


def _is_day_told(mention: Mention, fact: Metric, item: Mention, subject: Metric | None) -> bool:
    """A day that a document tells of as past was not yet known to an older one that plans for that time."""
    mine, theirs = _days(item), _days(mention)
    if mine is None or theirs is None:
        return subject is not None and subject.name == fact.name
    overlaps = mine[0] <= theirs[1] and theirs[0] <= mine[1]
    is_same = mine == theirs
    if is_same:
        return True
    is_one = subject is not None and subject.name == fact.name
    is_news = theirs[1] <= (mention.member.published or "") and theirs[0] > (item.member.published or "9999")
    if is_news:
        # Another day for what was to be on a day is a disagreement, if it is anything.
        is_plan = mine[0] >= (item.member.published or "")
        return is_one and is_plan and isinstance(item.value, Date) and item.value.precision is Precision.DAY
    return is_one or (overlaps and isinstance(item.value, Date) and item.value.precision is not Precision.YEAR)


def _is_common(value: Figure | Date) -> bool:
    if not isinstance(value, Figure) or value.kind not in _COMMON:
        return False
    return value.high < (_LONG if value.kind is FigureKind.DURATION else _MANY)


def _days(mention: Mention) -> tuple[str, str] | None:
    assert isinstance(mention.value, Date)
    return days_of(mention.value, mention.member.published)

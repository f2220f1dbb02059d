"""What a value of a text is said of, by the nearest words that a metric knows: wider than what alignment rests on."""

import re
from collections.abc import Iterable

from agent.check.across.date_metrics import DATE_METRICS
from agent.check.across.mentions import Mention, each_of, is_day_of_trading
from agent.check.across.metrics import EXCHANGE_RATIO, METRICS, PEOPLE, Metric
from agent.check.across.wider_dates import WIDER_DATE_METRICS
from agent.check.across.wider_metrics import WIDER_METRICS
from agent.schema.figure import Date, FigureKind
from agent.schema.term_kind import TermKind as K

# Further from a value than this a word says little of it; another value of its sort between pushes it away.
FURTHEST, FURTHEST_SURE = 110, 130
_STEP = 16
_PAST_VALUE = 45
_PAST_BREAK, _PAST_COMMA = 20, 10
# What a value is of stands before it, or right behind it: "a lease for 18 years with two renewal options".
_BEHIND, _ADJACENT = 6, 3
# A share costs no millions.
_MOST_A_SHARE = 5000
_OF_A_SHARE = frozenset({"market price of a share", "price per share offered"})
# Words of these are said of nothing else, however many shares and prices stand nearer.
SURE = frozenset(
    {"undertakings to accept", "votes in favour", "acceptances", "break fee", "rival bid", "contingent payment",
     "milestones", "expiry of the patents"}
)  # fmt: skip
_LEAST_SUM = 1000
_SHARES = re.compile(r"\b(?:shares?|stock|aktien?|actions?|acciones)\b", re.IGNORECASE)
_OF_ONE = frozenset(
    {
        "market price of a share", "price per share offered", "price per unit", "price of power", "rent per unit",
        "operating cost per unit", "cost of building per unit", "dividend", "target of an analyst",
        "earnings per share", "price of the option",
    }
)  # fmt: skip
_NEVER = re.compile(r"(?!)")
_PRICE_PER_UNIT = Metric("price per unit", frozenset({FigureKind.PER_UNIT}), _NEVER, K.PRICE_PER_UNIT)
_YEARLY = re.compile(
    r"\s*,?\s*(?:a|per|each|every) (?:year|annum)\b|\s+(?:annually|yearly|jährlich|im Jahr|pro Jahr|par an|al año)\b",
    re.IGNORECASE,
)
_YEARLY_SUM = Metric("sum a year", frozenset({FigureKind.MONEY}), _NEVER, K.ANNUAL_VALUE)
# "For seven years" may be said of anything, so the nouns come first.
_ANYTHING = "length of the contract"
_PRICE_PER_SHARE = next(metric for metric in METRICS if metric.name == "price per share offered")
_ALL = (*(metric for metric in METRICS if metric.name != _ANYTHING), *WIDER_METRICS)
_LEFT = tuple(metric for metric in METRICS if metric.name == _ANYTHING)
_ALL_DATES = (*DATE_METRICS, *WIDER_DATE_METRICS)


def subject_of(mention: Mention) -> Metric | None:
    """The metric whose words stand nearest to the value in its sentence; None where none does. Read once."""
    known: dict[tuple[int, int], Metric | None] = mention.member.kept.setdefault("subject_of", {})
    key = (mention.start, mention.end)
    if key not in known:
        known[key] = _read(mention)
    return known[key]


def _read(mention: Mention) -> Metric | None:
    value = mention.value
    if mention.metric is EXCHANGE_RATIO:
        return EXCHANGE_RATIO
    if isinstance(value, Date):
        return None if is_day_of_trading(value, mention.clause) else _nearest(mention, _ALL_DATES)
    kind = FigureKind.PER_UNIT if each_of(mention.member.text, value) else value.kind
    fitting = [
        metric for metric in _ALL
        if metric.kinds and kind in metric.kinds and (metric.name not in _OF_A_SHARE or value.high <= _MOST_A_SHARE)
    ]  # fmt: skip
    if kind is FigureKind.MONEY and value.high < _LEAST_SUM:
        return _small(mention, fitting)
    if kind is FigureKind.COUNT:
        return _counted(mention, fitting)
    if kind is FigureKind.DURATION:
        return _nearest(mention, fitting) or _nearest(mention, _LEFT)
    return _nearest(mention, fitting) or _by_kind(mention, kind)


def _by_kind(mention: Mention, kind: FigureKind) -> Metric | None:
    """What a price of one, or a sum for each year, is where nothing near says more."""
    if kind is FigureKind.MONEY and _YEARLY.match(mention.member.text, mention.end):
        return _YEARLY_SUM
    return _PRICE_PER_UNIT if kind is FigureKind.PER_UNIT else None


def _small(mention: Mention, fitting: Iterable[Metric]) -> Metric | None:
    """A deal's sums are no hundreds: such a price is that of a share or of a unit, where the text speaks of one."""
    found = _nearest(mention, [metric for metric in fitting if metric.name in _OF_ONE])
    return found or (_PRICE_PER_SHARE if _SHARES.search(mention.said) else None)


def _counted(mention: Mention, fitting: Iterable[Metric]) -> Metric | None:
    """What is counted says what a count is of."""
    noun = (getattr(mention.value, "unit", None) or "").split()[-1:]
    if noun and noun[0] not in PEOPLE:
        return Metric(f"number of {noun[0]}", frozenset({FigureKind.COUNT}), _NEVER)
    return _nearest(mention, [metric for metric in fitting if metric.name == "people employed"])


def _nearest(mention: Mention, metrics: Iterable[Metric]) -> Metric | None:
    """By distance in steps, so that the order of the metrics decides among words that stand about as near."""
    text, sentence = mention.member.text, mention.sentence
    best: tuple[int, int, Metric] | None = None
    for order, metric in enumerate(sorted(metrics, key=lambda item: item.name not in SURE)):
        is_sure = metric.name in SURE
        reach = FURTHEST_SURE if is_sure else FURTHEST
        low, high = max(sentence.start, mention.start - reach), min(sentence.end, mention.end + reach)
        for found in metric.words.finditer(text, low, high):
            gap = _gap(mention, found.start(), found.end())
            if is_sure and gap < reach:
                gap = 0
            if gap <= FURTHEST and (best is None or (gap // _STEP, order) < best[:2]):
                best = gap // _STEP, order, metric
    return best[2] if best else None


def _gap(mention: Mention, first: int, last: int) -> int:
    """How far words stand from a value, with what stands between."""
    text, value = mention.member.text, mention.value
    is_before = last <= value.start
    start, end = (last, value.start) if is_before else (value.end, max(value.end, first))
    gap = end - start + _PAST_VALUE * sum(start <= place < end for place in mention.rivals)
    gap += _BEHIND if not is_before and gap > _ADJACENT else 0
    # "Per share" is in every such price; what stands before it says more.
    gap += _STEP if first >= value.start and last <= value.end else 0
    between = text[start:end]
    gap += _PAST_COMMA * (", " in between or " and " in between)
    return gap + _PAST_BREAK * any(mark in between for mark in ";:—")

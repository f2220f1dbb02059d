"""Multiples of a metric, told apart from their two values: "is thus paying eleven times last year's EBITDA"."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from agent.check.facts import Facts
from agent.check.relation import Relation, is_plain_value, plain, stands_for
from agent.check.relations.deal_prices import LEAST_PRICE, deal_prices, is_of_buyer, passage
from agent.check.relations.measures import metric_named
from agent.check.relations.reach import figures_near
from agent.check.relations.settle import settle
from agent.schema.article import Sentence
from agent.schema.figure import Figure, FigureKind, Modifier
from agent.schema.finding import Severity

# The metric stands within so many characters behind the multiple.
REACH = 75

_TIMES = re.compile(r"(?:times|fold|x|×|mal|fache\w*|veces|fois)$", re.IGNORECASE)
_RATIO = re.compile(
    r"\b(?:ratio|multiple|net debt (?:to|/) (?:adjusted )?ebitda|net debt/ebitda|leverage)\b[^.;,\d]{0,60}\b(?:of"
    r"|to|at|is|was|stands?|stood)\s+$",
    re.IGNORECASE,
)
_STOP = re.compile(r"[,;.()–—](?=\s|$)|\b(?:and|but|while|compared|against|than|und|y|et)\b", re.IGNORECASE)
_DEBT = re.compile(
    r"\b(?:net debt|debt|leverage\w*|gearing|borrowings|indebtedness|owes?|verschuldung\w*|schulden|deuda|dette"
    r"|endettement|endeudamiento|apalancamiento)\b",
    re.IGNORECASE,
)
_PRICED = re.compile(
    r"\b(?:pric\w+|pay(?:s|ing)?|paid|valu\w+|deal|purchase|headline|consideration|sum|figure|multiple|cost|bid|offer"
    r"|kaufpreis|preis|bewert\w+|zahlt|precio|valora\w*|paga\w*|prix|valoris\w*|paie|payé\w*|equals?|works? out|rich"
    r"|cheap|expensive|steal|dear|a lot|fair|full|modest|bargain)\b",
    re.IGNORECASE,
)
_FIRST_PART = re.compile(r"\b(?:closing payment|due at closing|at closing|upfront|completion payment)\b", re.IGNORECASE)
# Multiples of others, of other days, or set as a limit are no quotient of this article's values.
_OTHER = re.compile(
    r"\b(?:compared|versus|vs|against|average|median|peers?|sector|rivals?|trad(?:es?|ed|ing)|oversubscribed"
    r"|covenant\w*"
    r"|limit|ceiling|below|under|above|at least|until|from|would|could|expects?|target\w*|previous\w*|typical\w*"
    r"|usual\w*|between|history|historical\w*|range|than)\b[^.;,]{0,40}$",
    re.IGNORECASE,
)
_APPOSED = re.compile(
    r"^\s*(?:in cash|in all|at that price|on that basis|including debt"
    r"|before \w+)?\s*[,(–—]\s*(?:(?:\w+\s){1,3}pa(?:y|ys|id|ying)\s)?(?:or|that is|which is|equal to"
    r"|i\.e\.|equivalent to|just|about|nearly|almost"
    r"|roughly|some|oder|das sind|also|rund|soit|es decir|o|\s)*$",
    re.IGNORECASE,
)
_TO_METRIC = re.compile(r"^\s*(?:to|/)\s*", re.IGNORECASE)
_THEREFORE = re.compile(
    r"\b(?:therefore|thus|hence|so|which (?:is|makes)|that is|daher|damit|also|por (?:lo )?tanto|donc"
    r"|ainsi)\b",
    re.IGNORECASE,
)
_SCOPED = re.compile(
    r"\b(?:pro[- ]forma|combined|enlarged|expected?|forecast|next year|full[- ]year|annuali[sz]ed|would|generate)\b",
    re.IGNORECASE,
)


@dataclass(frozen=True)
class _Multiple:
    """One multiple, the metric that it is of, and the clause that says so."""

    figure: Figure
    sentence: Sentence
    metric: str | None
    base: Figure | None
    clause: str
    is_debt: bool


def told_multiples(facts: Facts) -> Iterator[Relation]:
    """ "The price equals 14 times the $32 million of EBITDA": whatever is priced, over the metric."""
    for figure in facts.reading.figures:
        multiple = _read(facts, figure)
        if multiple is None:
            continue
        is_named = multiple.metric is not None or multiple.base is not None
        yield from settle(_tiers(facts, multiple) if is_named else [_inferred(facts, multiple)])


def _inferred(facts: Facts, multiple: _Multiple) -> list[Relation]:
    """ "The new commitment is therefore nearly three times what it spends today": the only two yearly amounts."""
    if not _THEREFORE.search(multiple.clause):
        return []
    before = [
        figure
        for figure in figures_near(facts, multiple.figure)
        if figure.kind is FigureKind.MONEY and is_plain_value(figure) and figure.end <= multiple.figure.start
    ]
    yearly = {figure.low: figure for figure in before if figure.period == "per year"}
    if len(yearly) != 2 or len({figure.unit for figure in yearly.values()}) != 1 or min(yearly) <= 0:
        return []
    top, bottom = yearly[max(yearly)], yearly[min(yearly)]
    return [_relation(multiple, top, bottom, can_conflict=before[-1] in (top, bottom))]


def _read(facts: Facts, figure: Figure) -> _Multiple | None:
    sentence = facts.reading.sentence_at(figure.start)
    if sentence is None or figure.kind not in (FigureKind.MULTIPLE, FigureKind.COUNT) or not is_plain_value(figure):
        return None
    text = facts.reading.text
    is_multiple = figure.kind is FigureKind.MULTIPLE or figure.unit == "time"
    is_written = is_multiple and _TIMES.search(figure.quote) is not None
    # "The ratio of net debt to EBITDA to 4.1".
    is_bare = (
        figure.unit is None
        and figure.step < 1
        and _RATIO.search(text, max(sentence.start, figure.start - 75), figure.start)
    )
    if not (is_written or is_bare) or figure.modifier not in (Modifier.EXACT, Modifier.ABOUT):
        return None
    stop = _STOP.search(text, figure.end, sentence.end)
    end = min(sentence.end, figure.end + REACH, stop.start() if stop else sentence.end)
    base = next(iter(money_in(facts, figure.end, end)), None)
    metric = metric_named(text, figure.end, end)
    clause = text[sentence.start : end]
    is_debt = _DEBT.search(clause) is not None
    if metric in ("net debt", "debt"):
        # "3.4 times net debt to adjusted EBITDA".
        after = re.compile(r"\b(?:debt|borrowings|leverage)\b", re.IGNORECASE).search(text, figure.end, end)
        metric = metric_named(text, after.end(), end) if after else None
    if metric is None and base is None and is_debt:
        metric = "ebitda"
    return _Multiple(figure, sentence, metric, base, clause, is_debt)


def money_in(facts: Facts, start: int, end: int) -> Iterator[Figure]:
    """The plain amounts of money in a passage."""
    for figure in facts.reading.figures_in(start, end):
        if figure.kind is FigureKind.MONEY and is_plain_value(figure) and figure.low > 0:
            yield figure


def _tiers(facts: Facts, multiple: _Multiple) -> Iterator[list[Relation]]:
    """Pairs of values from the nearest to the furthest."""
    bases = _bases(facts, multiple)
    for base_tier in bases:
        for tops, can_conflict in _tops(facts, multiple, base_tier[0].unit if base_tier else None):
            yield [
                _relation(multiple, top, base, can_conflict=can_conflict)
                for top in tops
                for base in base_tier
                if top.id != base.id and top.unit == base.unit
            ]


def _bases(facts: Facts, multiple: _Multiple) -> list[list[Figure]]:
    if multiple.base is not None:
        return [[multiple.base]]
    assert multiple.metric is not None
    # "Twelve times earnings" may be said of any earnings.
    metrics = ("earnings", "ebit", "ebitda") if multiple.metric == "earnings" else (multiple.metric,)
    found = [
        figure
        for currency in {f.unit for f in figures_near(facts, multiple.figure) if f.kind is FigureKind.MONEY}
        for metric in metrics
        for figure in facts.measures.amounts(metric, currency, multiple.figure)
        if is_plain_value(figure) and figure.low > 0
    ]
    if not multiple.is_debt:
        found = [figure for figure in found if not is_of_buyer(facts, figure)] or found
    scoped = _SCOPED.search(multiple.clause) is not None
    usual = [figure for figure in found if scoped or not facts.measures.of(figure).scope]
    usual = [figure for figure in usual if not facts.measures.of(figure).is_earlier]
    start, end = passage(facts, multiple.figure)
    here = [figure for figure in found if multiple.sentence.start <= figure.start < multiple.sentence.end]
    near = [figure for figure in usual if start <= figure.start < end]
    return [tier for tier in (here, near, usual, found) if tier]


def _tops(facts: Facts, multiple: _Multiple, currency: str | None) -> Iterator[tuple[Sequence[Figure], bool]]:
    """What the multiple is of: the amount right before it, the debt, or the price."""
    text = facts.reading.text
    is_other = _OTHER.search(text, multiple.sentence.start, multiple.figure.start) is not None
    is_sure = not is_other
    before = list(money_in(facts, multiple.sentence.start, multiple.figure.start))
    is_base = before and multiple.metric is not None and facts.measures.of(before[-1]).metric == multiple.metric
    is_top = before and not is_base and before[-1].low >= LEAST_PRICE
    if is_top and _APPOSED.match(text[before[-1].end : multiple.figure.start]):
        yield before[-1:], is_sure
        return
    if multiple.is_debt:
        debts = [
            *facts.measures.amounts("net debt", currency, multiple.figure),
            *facts.measures.amounts("debt", currency, multiple.figure),
        ]
        plain_debts = [figure for figure in debts if is_plain_value(figure)]
        start, end = passage(facts, multiple.figure)
        yield [figure for figure in plain_debts if start <= figure.start < end], is_sure
        net = [figure for figure in plain_debts if facts.measures.of(figure).metric == "net debt"]
        yield net, is_sure and multiple.metric == "ebitda"
        yield plain_debts, False
        return
    tiers = deal_prices(facts, currency, multiple.figure)
    is_priced = is_sure and not _FIRST_PART.search(multiple.clause) and _PRICED.search(_around(facts, multiple))
    headline = [tier[0] for tier in (tiers[0] if len(tiers[0]) == 1 else [], tiers[2]) for _ in tier[:1]]
    yield headline[:1], bool(is_priced)
    yield from ((tier, False) for tier in tiers)


def _around(facts: Facts, multiple: _Multiple) -> str:
    """The sentence and the one before: "about price. At 9.5 times last year's EBITDA"."""
    index = max(0, multiple.sentence.start - 120)
    return facts.reading.text[index : multiple.sentence.end]


def _relation(multiple: _Multiple, top: Figure, base: Figure, *, can_conflict: bool) -> Relation:
    what = multiple.metric or "the amount"
    return Relation(
        stated=multiple.figure,
        inputs=(top, base),
        computed=stands_for(top) / stands_for(base),
        expression=f"{plain(top)} ÷ {plain(base)}",
        unit="x",
        what=f"a multiple of {what} is the value over {what}",
        settles_by=f"Which of the three is right, and is the {what} of the same period and scope?",
        severity=Severity.MEDIUM,
        can_conflict=can_conflict,
    )

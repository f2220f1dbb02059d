"""A stated multiple, margin or share set against the quotient of the values it is made of."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from agent.check.facts import Facts, Verdict
from agent.check.relation import Relation, judge
from agent.check.relations.settle import fits
from agent.check.relations.stakes import conversions, read_stakes
from agent.check.relations.told import is_slip, told_ratios
from agent.check.values import interval, say, word_interval
from agent.figures.interval import Interval
from agent.figures.wording import word_value
from agent.schema.article import Sentence
from agent.schema.deal import Computation
from agent.schema.figure import Figure, FigureKind
from agent.schema.finding import About, Check, Code, Finding, Outcome, Severity
from agent.text.stems import read_stems

# A multiple and the two values behind it are told in one breath: within this many sentences.
REACH = 2
HUNDRED = Decimal(100)
_SCALES = (Decimal(1000), Decimal(1_000_000), Decimal("0.001"), Decimal("0.000001"))

_COMPARED = re.compile(
    r"\b(?:compared (?:to|with)|versus|vs\.?|against|than|while|whereas|frente a|gegenüber|contre)\b", re.IGNORECASE
)
_PART_OF = re.compile(r"^\s*(?:out )?of (?:the |its |their |a total of |our )*$", re.IGNORECASE)
_SHARE_AFTER = re.compile(
    r"^[^.;]{0,40}?(?:,? or |\(|, equal to |, equivalent to |, representing |, which is |, i\.e\.,? )(?:about |"
    r"roughly |approximately |some |around )?$",
    re.IGNORECASE,
)
_OF_WHOLE = re.compile(r"^\s*of (?:the |its |their |our )?[^,.;]{0,60}?(?:of|at|,)?\s*$", re.IGNORECASE)
_MARGIN = re.compile(r"\b(ebitda|gross|operating|net)(?: profit| income)?[- ]margin", re.IGNORECASE)
_REVENUE = re.compile(r"\b(?:revenues?|sales|turnover)\b", re.IGNORECASE)
_TIMES = re.compile(
    r"^\s*(?:times |x |× )?(?:its |the |trailing |forward |annual |adjusted |20\d\d |expected |"
    r"estimated )*(ebitda|revenues?|sales|earnings)\b(?: of)?",
    re.IGNORECASE,
)


_PER = re.compile(r"\b(?:per|a|an|each) \w+", re.IGNORECASE)


@dataclass(frozen=True)
class Quotient:
    """A stated ratio and the two values it should be the quotient of; `factor` is 100 for a percentage."""

    stated: Figure
    top: Figure
    bottom: Figure
    factor: Decimal
    what: str
    ways: tuple[Interval, ...] = ()


def check(facts: Facts) -> Verdict:
    """A stated multiple, margin or share should be the quotient of the stated values, within rounding."""
    findings: list[Finding] = []
    checks: list[Check] = []
    seen: set[str] = set()
    quotients = facts.once(quotients_of)
    for quotient in quotients:
        if quotient.stated.id in seen:
            continue
        seen.add(quotient.stated.id)
        computed = (interval(quotient.top) / interval(quotient.bottom)).scaled(quotient.factor)
        if is_scale_slip(quotient):
            continue
        computation = _computation(quotient, computed)
        places = (quotient.stated, quotient.top, quotient.bottom)
        evidence = tuple(facts.reading.cite(item.start, item.end) for item in places)
        detail = f"{_plain(quotient.stated)} = {_plain(quotient.top)} ÷ {_plain(quotient.bottom)}"
        if not _fits(quotient, computed):
            findings.append(
                Finding(
                    code=Code.RATIO_MISMATCH,
                    severity=Severity.MEDIUM,
                    message=f"{say(quotient.stated)} is not {say(quotient.top)} ÷ {say(quotient.bottom)}, "
                    f"which gives {word_interval(computed, quotient.stated.unit)}.",
                    about=About(items=tuple(item.id for item in places)),
                    evidence=evidence,
                    computation=computation,
                    settles_by=f"Which of the three is right, and is the {quotient.what} of the same period and scope?",
                )
            )
        else:
            checks.append(
                Check(
                    code=Code.RATIO_MISMATCH,
                    outcome=Outcome.HOLDS,
                    detail=f"{detail}: holds",
                    computation=computation,
                    evidence=evidence,
                )
            )
    explained = {frozenset((quotient.top.id, quotient.bottom.id)) for quotient in quotients}
    told = judge(
        facts, Code.RATIO_MISMATCH, (item for item in facts.once(told_ratios) if _is_new(item, seen, explained))
    )
    return Verdict(findings=(*findings, *told.findings), checks=(*checks, *told.checks))


def _is_new(relation: Relation, seen: set[str], explained: set[frozenset[str]]) -> bool:
    """Whether nothing was said yet of the ratio, and no other ratio of its operands was."""
    if relation.stated is None or relation.stated.id in seen or is_slip(relation):
        return False
    return fits(relation) or frozenset(figure.id for figure in relation.inputs) not in explained


def quotients_of(facts: Facts) -> tuple[Quotient, ...]:
    """The quotients that a passage tells."""
    return tuple(_quotients(facts))


def _quotients(facts: Facts) -> Iterator[Quotient]:
    yield from _multiples(facts)
    yield from _shares(facts)
    yield from _shares_of(facts)
    yield from _margins(facts)
    yield from _valuations(facts)
    for stake in read_stakes(facts):
        ways = tuple(way.scaled(HUNDRED) for way in stake.ways)
        yield Quotient(stake.stated, stake.part, stake.whole, HUNDRED, "stake", ways)
    for rate, base, price in conversions(facts):
        yield Quotient(rate, base, price, Decimal(1), "conversion")


def scale_slips(facts: Facts) -> Iterator[Quotient]:
    """Quotients that would fit if one value were a thousand or a million times as much."""
    return (quotient for quotient in facts.once(quotients_of) if is_scale_slip(quotient))


def is_scale_slip(quotient: Quotient) -> bool:
    computed = (interval(quotient.top) / interval(quotient.bottom)).scaled(quotient.factor)
    if _fits(quotient, computed):
        return False
    stated = interval(quotient.stated)
    return any(not stated.disjoint(computed.scaled(scale)) for scale in _SCALES)


def _fits(quotient: Quotient, computed: Interval) -> bool:
    stated = interval(quotient.stated)
    if any(not stated.disjoint(way) for way in (computed, *quotient.ways)):
        return True
    if quotient.stated.kind is not FigureKind.MULTIPLE:
        return False
    # "Three times more" is said of three times as much and of four times as much.
    return quotient.factor == 1 and not (stated + Interval(Decimal(1), Decimal(1))).disjoint(computed)


def _computation(quotient: Quotient, computed: Interval) -> Computation | None:
    if computed.low is None or computed.high is None:
        return None
    top, bottom = quotient.top, quotient.bottom
    scale = "" if quotient.factor == 1 else " × 100"
    return Computation(
        expression=f"{_numbers(top)} ÷ {_numbers(bottom)}{scale}",
        inputs=(top.id, bottom.id),
        low=computed.low.quantize(Decimal("0.0001")),
        high=computed.high.quantize(Decimal("0.0001")),
        unit=quotient.stated.unit,
    )


def _numbers(figure: Figure) -> str:
    low, high = (word_value(end, end, None) for end in (figure.low, figure.high))
    return low if low == high else f"({low}–{high})"


def _plain(figure: Figure) -> str:
    return " ".join(figure.quote.split())


def _multiples(facts: Facts) -> Iterator[Quotient]:
    """ "10–20× more revenue per megawatt than mining", with both revenues per megawatt beside it."""
    sentences = facts.reading.sentences
    for index, sentence in enumerate(sentences):
        multiples = [item for item in _figures(facts, sentence) if item.kind is FigureKind.MULTIPLE]
        if not multiples:
            continue
        for near in sentences[max(0, index - REACH) : index + REACH + 1]:
            values = [item for item in _figures(facts, near) if item.kind in (FigureKind.PER_UNIT, FigureKind.MONEY)]
            if len(values) != 2 or values[0].unit != values[1].unit or values[1].low == 0 or values[0].low == 0:
                continue
            if not _COMPARED.search(facts.reading.text, values[0].end, values[1].start):
                continue
            for multiple in multiples:
                if _one_metric(facts, multiple, sentence, near, values):
                    top, bottom = sorted(values, key=lambda item: item.low, reverse=True)
                    yield Quotient(multiple, top, bottom, Decimal(1), "multiple")


def _one_metric(facts: Facts, multiple: Figure, sentence: Sentence, near: Sentence, values: list[Figure]) -> bool:
    """Whether multiple and values measure one thing: per the same unit, or at least two words of content in common."""
    text = facts.reading.text
    said = {word.stem for word in read_stems(text, sentence.start, sentence.end)}
    beside = {word.stem for word in read_stems(text, near.start, near.end)}
    if sentence is not near and len(said & beside) < 3:
        return False
    if values[0].kind is FigureKind.PER_UNIT:
        return _PER.search(text, multiple.end, min(sentence.end, multiple.end + 60)) is not None
    return sentence is near or len(said & beside) > 3


def _shares(facts: Facts) -> Iterator[Quotient]:
    """ "12 of 40 sites, or 30%"."""
    text = facts.reading.text
    for sentence in facts.reading.sentences:
        figures = _figures(facts, sentence)
        for part, whole, share in zip(figures, figures[1:], figures[2:], strict=False):
            if share.kind is not FigureKind.PERCENT or not _alike(part, whole) or whole.low == 0:
                continue
            if _PART_OF.match(text[part.end : whole.start]) and _SHARE_AFTER.match(text[whole.end : share.start]):
                yield Quotient(share, part, whole, HUNDRED, "share")


def _shares_of(facts: Facts) -> Iterator[Quotient]:
    """ "$120 million, equal to 10% of expenses of $1.2 billion"."""
    text = facts.reading.text
    for sentence in facts.reading.sentences:
        figures = _figures(facts, sentence)
        for part, share, whole in zip(figures, figures[1:], figures[2:], strict=False):
            if share.kind is not FigureKind.PERCENT or not _alike(part, whole) or whole.low == 0:
                continue
            if part.high > whole.high:
                continue
            if _SHARE_AFTER.match(text[part.end : share.start]) and _OF_WHOLE.match(text[share.end : whole.start]):
                yield Quotient(share, part, whole, HUNDRED, "share")


def _alike(part: Figure, whole: Figure) -> bool:
    kinds = {FigureKind.COUNT, FigureKind.MONEY, FigureKind.POWER}
    same_unit = part.unit == whole.unit or (part.kind is FigureKind.COUNT and part.unit is None)
    return part.kind in kinds and part.kind == whole.kind and same_unit


def _margins(facts: Facts) -> Iterator[Quotient]:
    """ "EBITDA of $20 million on revenue of $100 million, an EBITDA margin of 20%"."""
    text = facts.reading.text
    for sentence in facts.reading.sentences:
        figures = _figures(facts, sentence)
        money = [item for item in figures if item.kind is FigureKind.MONEY and item.change is None]
        percents = [item for item in figures if item.kind is FigureKind.PERCENT]
        if len(money) != 2 or len(percents) != 1 or money[0].unit != money[1].unit:
            continue
        margin = _MARGIN.search(
            text[max(sentence.start, percents[0].start - 40) : min(sentence.end, percents[0].end + 40)]
        )
        if margin is None:
            continue
        labels = [_label(text, sentence, item, figures) for item in money]
        metric = re.compile(rf"\b{margin.group(1)}\b", re.IGNORECASE)
        tops = [
            item
            for item, label in zip(money, labels, strict=True)
            if metric.search(label) and not _REVENUE.search(label)
        ]
        bottoms = [item for item, label in zip(money, labels, strict=True) if _REVENUE.search(label)]
        if len(tops) == 1 and len(bottoms) == 1 and bottoms[0].low != 0:
            yield Quotient(percents[0], tops[0], bottoms[0], HUNDRED, "margin")


def _label(text: str, sentence: Sentence, figure: Figure, figures: tuple[Figure, ...]) -> str:
    """The words that lead up to a figure, from the one before it."""
    start = max([sentence.start, *(item.end for item in figures if item.end <= figure.start)])
    return text[max(start, figure.start - 50) : figure.start]


def _valuations(facts: Facts) -> Iterator[Quotient]:
    """ "valued at $200 million, or 8 times EBITDA of $25 million"."""
    text = facts.reading.text
    for sentence in facts.reading.sentences:
        figures = _figures(facts, sentence)
        for value, multiple, base in zip(figures, figures[1:], figures[2:], strict=False):
            if multiple.kind is not FigureKind.MULTIPLE or value.unit != base.unit or base.low == 0:
                continue
            if not (value.kind is base.kind is FigureKind.MONEY):
                continue
            between = text[multiple.end : base.start]
            if (
                _TIMES.match(between)
                and len(between) < 60
                and re.search(r"(?:,? or|,|\()\s*$", text[value.end : multiple.start])
            ):
                yield Quotient(multiple, value, base, Decimal(1), "multiple")


def _figures(facts: Facts, sentence: Sentence) -> tuple[Figure, ...]:
    return facts.reading.figures_in(sentence.start, sentence.end)

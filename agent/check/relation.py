"""One piece of arithmetic between figures of the text, and how it becomes a finding or a check that holds."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Literal

from agent.check.facts import Facts, Verdict
from agent.check.values import say, word_interval
from agent.figures.expression import value_of
from agent.figures.interval import Interval, interval_of
from agent.figures.wording import word_expression, word_value
from agent.schema.deal import Computation
from agent.schema.figure import Figure, FigureKind, Modifier
from agent.schema.finding import About, Check, Code, Finding, Outcome, Severity
from agent.schema.number import plain_decimal

_PLACES = Decimal("0.0001")


@dataclass(frozen=True)
class Relation:
    """`stated` should equal (or be at least, at most) what `inputs` give: `computed`, written as `expression`.

    `can_conflict` is false where a scope, period or currency is not stated: then the relation can only hold.
    """

    stated: Figure | None
    inputs: tuple[Figure, ...]
    computed: Interval
    expression: str
    unit: str | None
    what: str
    settles_by: str
    bound: Interval | None = None
    severity: Severity = Severity.HIGH
    can_conflict: bool = True
    kind: str | None = None
    deal: str | None = None
    sign: Literal["=", "≥", "≤"] = "="

    @property
    def side(self) -> Interval:
        """What the computed value is held against."""
        if self.bound is not None:
            return self.bound
        assert self.stated is not None
        return stands_for(self.stated)


def judge(facts: Facts, code: Code, relations: Iterable[Relation]) -> Verdict:
    """A finding where the intervals are disjoint, a check where they meet; each set of figures once."""
    findings: list[Finding] = []
    checks: list[Check] = []
    seen: set[frozenset[str]] = set()
    for relation in relations:
        figures = _figures(relation)
        key = frozenset(figure.id for figure in figures)
        if key in seen:
            continue
        if not relation.computed.disjoint(relation.side):
            seen.add(key)
            checks.append(_holds(facts, code, relation, figures))
        elif relation.can_conflict:
            seen.add(key)
            findings.append(_finding(facts, code, relation, figures))
    return Verdict(findings=findings, checks=checks)


def stands_for(figure: Figure) -> Interval:
    return interval_of(figure.low, figure.high, figure.modifier, figure.step)


def total_of(figures: Sequence[Figure]) -> Interval:
    return sum_up([stands_for(figure) for figure in figures])


def sum_up(intervals: Sequence[Interval]) -> Interval:
    total = Interval(Decimal(0), Decimal(0))
    for interval in intervals:
        total = total + interval
    return total


def plain(figure: Figure) -> str:
    """The value as a number: "30000000", "(10–20)"."""
    low, high = plain_decimal(figure.low), plain_decimal(figure.high)
    return low if low == high else f"({low}–{high})"


def scale_by(factor: Decimal) -> str:
    """How an expression goes on with a change of scale: " × 1000", " ÷ 12000", nothing for 1."""
    if factor == 1:
        return ""
    divisor = (1 / factor).quantize(_PLACES)
    if factor < 1 and divisor == divisor.to_integral_value():
        return f" ÷ {divisor.to_integral_value():f}"
    return f" × {factor.normalize():f}"


def currency_of(figure: Figure) -> str | None:
    """USD of USD and of USD/share."""
    return figure.unit.split("/")[0] if figure.unit and figure.kind in (FigureKind.MONEY, FigureKind.PER_UNIT) else None


def per_what(figure: Figure) -> str | None:
    """share of USD/share."""
    return figure.unit.split("/", 1)[1] if figure.unit and figure.kind is FigureKind.PER_UNIT else None


def is_alike(first: Figure, second: Figure) -> bool:
    """Whether two figures can be added: one kind, one unit, one period."""
    return first.kind is second.kind and first.unit == second.unit and (first.period or "") == (second.period or "")


def is_plain_value(figure: Figure) -> bool:
    return figure.low == figure.high and figure.modifier is not Modifier.RANGE


def _figures(relation: Relation) -> tuple[Figure, ...]:
    return relation.inputs if relation.stated is None else (relation.stated, *relation.inputs)


def _holds(facts: Facts, code: Code, relation: Relation, figures: Sequence[Figure]) -> Check:
    stated = " ".join(relation.stated.quote.split()) if relation.stated else f"{relation.side.high}%"
    return Check(
        code=code,
        outcome=Outcome.HOLDS,
        detail=f"{stated} {relation.sign} {word_expression(relation.expression)}: holds",
        computation=_computation(relation),
        evidence=tuple(facts.reading.cite(figure.start, figure.end) for figure in figures),
    )


def _finding(facts: Facts, code: Code, relation: Relation, figures: Sequence[Figure]) -> Finding:
    stated = f"{say(relation.stated)} does not fit: " if relation.stated else ""
    return Finding(
        code=code,
        severity=relation.severity,
        message=f"{stated}{relation.what}. {_worked(relation)}.",
        about=About(deal=relation.deal, kind=relation.kind, items=tuple(figure.id for figure in figures)),
        evidence=tuple(facts.reading.cite(figure.start, figure.end) for figure in figures),
        computation=_computation(relation),
        settles_by=relation.settles_by,
    )


def _worked(relation: Relation) -> str:
    """The operands, what they come to as they are written, and what they may come to with their rounding."""
    inputs = ", ".join(say(figure) for figure in relation.inputs)
    if relation.expression == plain(relation.inputs[0]):
        return f"The other value is {inputs}"
    expression, taken = word_expression(relation.expression), word_interval(relation.computed, relation.unit)
    exact = value_of(relation.expression)
    if exact is None:
        return f"{inputs} give {expression} = {taken}"
    value = _short(exact)
    result = word_value(value, value, relation.unit)
    return f"{inputs} give {expression} = {result}" + ("" if result == taken else f", taken as {taken}")


def _short(value: Decimal) -> Decimal:
    rounded = value.quantize(_PLACES)
    return rounded.to_integral_value() if rounded == rounded.to_integral_value() else rounded.normalize()


def _computation(relation: Relation) -> Computation | None:
    low, high = relation.computed.low, relation.computed.high
    if low is None or high is None:
        return None
    return Computation(
        expression=relation.expression,
        inputs=tuple(figure.id for figure in relation.inputs),
        low=low.quantize(_PLACES),
        high=high.quantize(_PLACES),
        unit=relation.unit,
    )

"""Numeric proposals, done again by code: the model says which figures belong together, never what they give."""

from collections.abc import Callable, Sequence
from decimal import Decimal

from agent.check.facts import Facts, Verdict
from agent.check.model.proposal import Proposal
from agent.check.relation import Relation, currency_of, judge, per_what, plain, stands_for, total_of
from agent.figures.interval import Interval
from agent.schema.figure import Date, Figure, FigureKind
from agent.schema.finding import Code

ONE, HUNDRED, MONTHS_A_YEAR = Decimal(1), Decimal(100), Decimal(12)
# Parts and totals that lie further apart than this are not one sum that was got wrong, but no sum.
FURTHEST = Decimal(20)
SETTLES_BY = "Which of the values is right, and are they of the same period, scope and currency?"

UNFIT = "the figures cannot stand in this relation: their kinds or units do not allow it"
NO_SUM = "the values are too far apart to be one sum"
HOLDS = "computed again, it holds within rounding"
SAME_VALUE = "the two values agree"
OTHER_VALUE = "the two places do not state the same number"
SAME_DATE = "the dates agree"


def recompute(facts: Facts, proposal: Proposal) -> Verdict | str:
    """The verdict of the arithmetic, or why there is none to be had."""
    relation = _RELATIONS[proposal.code](proposal.figures)
    if relation is None:
        return UNFIT
    if _is_far(relation):
        return NO_SUM
    return judge(facts, proposal.code, [relation])


def is_numeric(code: Code) -> bool:
    return code in _RELATIONS


def refute(proposal: Proposal) -> str | None:
    """For codes that need a reader too: why the values alone already rule the proposal out."""
    figures, dates = proposal.figures, proposal.dates
    if proposal.code is Code.HEDGE_DRIFT and len(figures) == 2:
        one, other = figures
        return (
            None if one.unit == other.unit and max(one.high, other.high) == min(one.high, other.high) else OTHER_VALUE
        )
    if proposal.code is Code.DATE_CONFLICT and len(dates) == 2 and _is_same_date(*dates):
        return SAME_DATE
    return None


def _sum(figures: Sequence[Figure]) -> Relation | None:
    if len(figures) < 3 or not all(_is_addable(figures[0], part) for part in figures[1:]):
        return None
    return _relation(figures[0], figures[1:], total_of(figures[1:]), " + ".join(map(plain, figures[1:])), "the parts")


def _part(figures: Sequence[Figure]) -> Relation | None:
    if len(figures) < 2 or not all(_is_addable(figures[0], part) for part in figures[1:]):
        return None
    whole, parts = figures[0], figures[1:]
    if whole.kind is FigureKind.PERCENT and stands_for(whole).disjoint(Interval(HUNDRED, HUNDRED)):
        expression = " + ".join(map(plain, figures))
        return Relation(
            None, tuple(figures), total_of(figures), expression, "%", "The shares of one whole pass 100%", SETTLES_BY,
            bound=Interval(None, HUNDRED),
        )  # fmt: skip
    limit = Interval(None, stands_for(whole).high)
    return Relation(
        whole, tuple(parts), total_of(parts), " + ".join(map(plain, parts)), whole.unit, "A part passes its whole",
        SETTLES_BY, bound=limit,
    )  # fmt: skip


def _per_unit(figures: Sequence[Figure]) -> Relation | None:
    """Total, quantity and price of one in any order; or total, annual value and term."""
    if len(figures) != 3:
        return None
    prices = [figure for figure in figures if figure.kind is FigureKind.PER_UNIT]
    if len(prices) == 1:
        return _price_times_quantity(prices[0], [figure for figure in figures if figure is not prices[0]])
    terms = [figure for figure in figures if figure.kind is FigureKind.DURATION and figure.unit in ("year", "month")]
    money = sorted((figure for figure in figures if figure.kind is FigureKind.MONEY), key=lambda figure: figure.high)
    if len(terms) != 1 or len(money) != 2 or money[0].unit != money[1].unit:
        return None
    yearly, total = money
    years = stands_for(terms[0]).scaled(ONE if terms[0].unit == "year" else ONE / MONTHS_A_YEAR)
    scale = "" if terms[0].unit == "year" else " ÷ 12"
    expression = f"{plain(yearly)} × {plain(terms[0])}{scale}"
    return _relation(total, (yearly, terms[0]), stands_for(yearly) * years, expression, "annual value and term")


def _price_times_quantity(price: Figure, others: Sequence[Figure]) -> Relation | None:
    total = next((figure for figure in others if figure.unit == currency_of(price)), None)
    quantity = next((figure for figure in others if figure is not total), None)
    if total is None or quantity is None or quantity.unit != per_what(price):
        return None
    expression = f"{plain(price)} × {plain(quantity)}"
    return _relation(total, (price, quantity), stands_for(price) * stands_for(quantity), expression, "price and size")


def _percent_change(figures: Sequence[Figure]) -> Relation | None:
    """The percentage, wherever it stands, and the values from and to in their order."""
    percents = [figure for figure in figures if figure.kind is FigureKind.PERCENT]
    if len(figures) != 3 or len(percents) != 1:
        return None
    percent = percents[0]
    start, end = (figure for figure in figures if figure is not percent)
    if not _is_addable(start, end) or start.low <= 0:
        return None
    falls = percent.change == "down" or (percent.change is None and end.high < start.low)
    change = (stands_for(end) / stands_for(start) - Interval(ONE, ONE)).scaled(-HUNDRED if falls else HUNDRED)
    expression = f"({plain(end)} ÷ {plain(start)} − 1) × {'−' if falls else ''}100"
    return _relation(percent, (end, start), change, expression, "the change")


def _ratio(figures: Sequence[Figure]) -> Relation | None:
    """A stated quotient and its two sides; units and sizes tell which is which, in whatever order they come."""
    if len(figures) != 3:
        return None
    for stated in sorted(figures, key=lambda figure: figure.kind not in (FigureKind.PERCENT, FigureKind.MULTIPLE)):
        one, other = (figure for figure in figures if figure is not stated)
        for top, bottom in ((one, other), (other, one)):
            if bottom.low > 0 and top.low > 0 and _can_divide(top, bottom, stated):
                return _quotient(top, bottom, stated)
    return None


def _can_divide(top: Figure, bottom: Figure, stated: Figure) -> bool:
    if stated.kind is FigureKind.PERCENT:
        # A share is of the larger; a margin above 100% is not one.
        return _is_addable(top, bottom) and (top.high <= bottom.high) == (stated.high <= HUNDRED)
    if stated.kind is FigureKind.MULTIPLE or _noun(stated) == "time":
        return _is_addable(top, bottom) and top.high >= bottom.high
    if stated.kind is FigureKind.PER_UNIT:
        return stated.unit == f"{top.unit}/{bottom.unit}"
    # So many units for a sum at so much each.
    return top.unit == currency_of(bottom) and per_what(bottom) == _noun(stated)


def _quotient(top: Figure, bottom: Figure, stated: Figure) -> Relation:
    factor = HUNDRED if stated.kind is FigureKind.PERCENT else ONE
    scale = " × 100" if factor == HUNDRED else ""
    computed = (stands_for(top) / stands_for(bottom)).scaled(factor)
    return _relation(stated, (top, bottom), computed, f"{plain(top)} ÷ {plain(bottom)}{scale}", "the quotient")


def _conflict(figures: Sequence[Figure]) -> Relation | None:
    if len(figures) != 2 or not _is_addable(*figures):
        return None
    one, other = figures
    return _relation(one, (other,), stands_for(other), plain(other), "two values of one thing")


def _implied(figures: Sequence[Figure]) -> Relation | None:
    """The whole less its parts is something; that there is a remainder is what makes the finding."""
    if len(figures) < 2 or not all(_is_addable(figures[0], part) for part in figures[1:]):
        return None
    whole, parts = figures[0], figures[1:]
    low = whole.low - sum((part.high for part in parts), Decimal(0))
    high = whole.high - sum((part.low for part in parts), Decimal(0))
    expression = " − ".join(map(plain, figures))
    return Relation(
        None, tuple(figures), Interval(low, high), expression, whole.unit, "A value that follows from others",
        "What is the value that is not stated?", bound=Interval(None, Decimal(0)),
    )  # fmt: skip


def _relation(stated: Figure, inputs: Sequence[Figure], computed: Interval, expression: str, what: str) -> Relation:
    return Relation(stated, tuple(inputs), computed, expression, stated.unit, f"It is set against {what}", SETTLES_BY)


def _is_far(relation: Relation) -> bool:
    ends = [end for end in (relation.computed.low, relation.computed.high) if end is not None and end > 0]
    if relation.stated is None or relation.bound is not None or not ends or relation.stated.high <= 0:
        return False
    return max(*ends, relation.stated.high) > FURTHEST * min(*ends, relation.stated.high)


def _is_same_date(one: Date, other: Date) -> bool:
    return (one.low, one.high, one.modifier) == (other.low, other.high, other.modifier)


def _is_addable(first: Figure, second: Figure) -> bool:
    """One kind and one unit; a period that is not stated is left to the reader of the text."""
    same_unit = first.unit == second.unit or (first.kind is FigureKind.COUNT and _noun(first) == _noun(second))
    return (
        first.kind is second.kind and same_unit and (first.period or second.period) == (second.period or first.period)
    )


def _noun(figure: Figure) -> str:
    """share of "new share"."""
    return (figure.unit or "").rpartition(" ")[2]


_RELATIONS: dict[Code, Callable[[Sequence[Figure]], Relation | None]] = {
    Code.SUM_MISMATCH: _sum,
    Code.PART_EXCEEDS_WHOLE: _part,
    Code.PER_UNIT_MISMATCH: _per_unit,
    Code.PERCENT_CHANGE_MISMATCH: _percent_change,
    Code.RATIO_MISMATCH: _ratio,
    Code.CONFLICTING_VALUES: _conflict,
    Code.IMPLIED_VALUE: _implied,
}

"""In which ways figures that a model points at can be held against each other, by code of finding.

The model says that they belong together; their kinds and units say how. Each function lists every reading that
makes sense, the likeliest first: if any of them holds, there is nothing to find.
"""

from collections.abc import Callable, Iterator, Sequence
from decimal import Decimal
from itertools import permutations

from agent.check.relation import Relation, currency_of, per_what, plain, scale_by, stands_for, total_of
from agent.figures.interval import Interval
from agent.schema.figure import Figure, FigureKind
from agent.schema.finding import Code

ONE, HUNDRED = Decimal(1), Decimal(100)
SETTLES_BY = "Which of the values is right, and are they of the same period, scope and currency?"
# Hours of a year of 365 days; months and quarters of a year.
_IN_A_YEAR = {"year": ONE, "half": Decimal(2), "quarter": Decimal(4), "month": Decimal(12), "week": Decimal(52),
              "day": Decimal(365), "hour": Decimal(8760)}  # fmt: skip

Readings = Callable[[Sequence[Figure]], Iterator[Relation]]


def sums(figures: Sequence[Figure]) -> Iterator[Relation]:
    """A total and at least two parts; without a stated total, shares of one whole."""
    if len(figures) < 2 or not _are_addable(figures):
        return
    totals = [figures[0], max(figures, key=lambda figure: figure.high)]
    if figures[0].kind is FigureKind.PERCENT:
        whole = next((figure for figure in figures if figure.low == figure.high == HUNDRED), None)
        if whole is None and not _is_near(totals[0], figures[1:]):
            yield _shares(figures)
            return
        totals = [whole or totals[0]]
    for total in dict.fromkeys(totals):
        parts = [figure for figure in figures if figure is not total]
        if len(parts) > 1:
            yield _relation(total, parts, total_of(parts), " + ".join(map(plain, parts)), "the parts")


def parts(figures: Sequence[Figure]) -> Iterator[Relation]:
    """A whole and what is part of it; of two, the larger is the part. Or shares that pass 100% together."""
    if len(figures) < 2 or not _are_addable(figures):
        return
    whole, others = figures[0], list(figures[1:])
    states_no_whole = whole.kind is FigureKind.PERCENT and stands_for(whole).disjoint(Interval(HUNDRED, HUNDRED))
    if states_no_whole and total_of(figures).disjoint(Interval(None, HUNDRED)):
        yield _shares(figures)
        return
    if len(figures) == 2:
        whole, others = min(figures, key=_size), [max(figures, key=_size)]
    yield Relation(
        whole, tuple(others), total_of(others), " + ".join(map(plain, others)), whole.unit, "A part passes its whole",
        SETTLES_BY, bound=Interval(None, stands_for(whole).high), sign="≥",
    )  # fmt: skip


def products(figures: Sequence[Figure]) -> Iterator[Relation]:
    """A total is a quantity times what one costs, or a yearly amount times years; in whatever order they come.

    Of four, the quantity is one of each year of a term.
    """
    if len(figures) == 4:
        yield from _yearly_products(figures)
    if len(figures) != 3:
        return
    for total, one, other in permutations(figures):
        if total.kind in (FigureKind.PERCENT, FigureKind.MULTIPLE, FigureKind.DURATION):
            continue
        made = _price_times_quantity(total, one, other) or _rate_times_time(total, one, other)
        made = made or _count_times_each(total, one, other)
        if made is not None:
            yield made


def _yearly_products(figures: Sequence[Figure]) -> Iterator[Relation]:
    for total, price, quantity, time in permutations(figures):
        if time.kind is not FigureKind.DURATION or time.unit not in _IN_A_YEAR:
            continue
        made = _price_times_quantity(total, price, quantity)
        if made is None:
            continue
        years = stands_for(time).scaled(ONE / _IN_A_YEAR[time.unit])
        expression = f"{made.expression} × {plain(time)}{'' if time.unit == 'year' else f' {time.unit}s in years'}"
        yield _relation(
            total, (price, quantity, time), made.computed * years, expression, "price, yearly size and term"
        )


def changes(figures: Sequence[Figure]) -> Iterator[Relation]:
    """A percentage, wherever it stands, with from and to; or with what was added and where it came to."""
    percents = [figure for figure in figures if figure.kind is FigureKind.PERCENT]
    if len(figures) != 3 or len(percents) != 1:
        return
    percent = percents[0]
    start, end = (figure for figure in figures if figure is not percent)
    if not (_are_addable((start, end)) or _are_prices(start, end)) or min(start.low, end.low) <= 0:
        return
    for before, after in ((start, end), (end, start)):
        falls = percent.change == "down" or (percent.change is None and after.high < before.low)
        change = (stands_for(after) / stands_for(before) - Interval(ONE, ONE)).scaled(-HUNDRED if falls else HUNDRED)
        expression = f"({plain(after)} ÷ {plain(before)} − 1) × {'−' if falls else ''}100"
        yield _relation(percent, (after, before), change, expression, "the change")
    for added, reached in ((start, end), (end, start)):
        if added.change is not None and reached.change is None and added.high < reached.low:
            before_it = stands_for(reached) - stands_for(added)
            change = (stands_for(added) / before_it).scaled(HUNDRED)
            expression = f"{plain(added)} ÷ ({plain(reached)} − {plain(added)}) × 100"
            yield _relation(percent, (added, reached), change, expression, "the change")


def ratios(figures: Sequence[Figure]) -> Iterator[Relation]:
    """A stated quotient and its two sides; units and sizes tell which is which, in whatever order they come.

    With four figures, one side is a sum of two, or a percentage of one.
    """
    if len(figures) == 4:
        yield from _composed_ratios(figures)
    if len(figures) != 3:
        return
    for stated, top, bottom in sorted(permutations(figures), key=lambda order: not _is_quotient(order[0])):
        if bottom.low > 0 and top.low > 0 and _can_divide(top, bottom, stated):
            computed = (stands_for(top) / stands_for(bottom)).scaled(_scale(stated))
            expression = f"{plain(top)} ÷ {plain(bottom)}{_scale_words(stated)}"
            yield _relation(stated, (top, bottom), computed, expression, "the quotient")


def _composed_ratios(figures: Sequence[Figure]) -> Iterator[Relation]:
    for stated, one, two, other in permutations(figures):
        if stated.kind not in (FigureKind.PERCENT, FigureKind.MULTIPLE) or min(one.low, two.low, other.low) <= 0:
            continue
        if two.kind is FigureKind.PERCENT and _are_addable((one, other)):
            share = stands_for(one) * stands_for(two).scaled(ONE / HUNDRED)
            computed = (share / stands_for(other)).scaled(_scale(stated))
            expression = f"{plain(one)} × {plain(two)}% ÷ {plain(other)}{_scale_words(stated)}"
            yield _relation(stated, (one, two, other), computed, expression, "the quotient")
        elif one.start < two.start and _are_addable((one, two, other)):
            both = total_of((one, two))
            for computed, expression in (
                (both / stands_for(other), f"({plain(one)} + {plain(two)}) ÷ {plain(other)}"),
                (stands_for(other) / both, f"{plain(other)} ÷ ({plain(one)} + {plain(two)})"),
            ):
                told = f"{expression}{_scale_words(stated)}"
                yield _relation(stated, (one, two, other), computed.scaled(_scale(stated)), told, "the quotient")


def remainders(figures: Sequence[Figure]) -> Iterator[Relation]:
    """What follows: the whole less its parts, or a quantity times its price; that there is something is the finding."""
    if len(figures) < 2:
        return
    computed, expression, unit = None, "", figures[0].unit
    if _are_addable(figures):
        whole, others = figures[0], figures[1:]
        low = whole.low - sum((part.high for part in others), Decimal(0))
        high = whole.high - sum((part.low for part in others), Decimal(0))
        computed, expression = Interval(low, high), " − ".join(map(plain, figures))
    elif len(figures) == 2:
        one, other = sorted(figures, key=lambda figure: figure.kind is not FigureKind.PER_UNIT)
        if _noun(per_what(one)) == _noun(other.unit) and one.kind is FigureKind.PER_UNIT:
            computed, unit = Interval(one.low * other.low, one.high * other.high), currency_of(one)
            expression = f"{plain(one)} × {plain(other)}"
    if computed is not None:
        yield Relation(
            None, tuple(figures), computed, expression, unit, "A value that follows from others",
            "What is the value that is not stated?", bound=Interval(None, Decimal(0)),
        )  # fmt: skip


def rivals(figures: Sequence[Figure]) -> Iterator[Relation]:
    """Each two of the values, the farthest apart first."""
    pairs = [
        (one, other) for at, one in enumerate(figures) for other in figures[at + 1 :] if _are_addable((one, other))
    ]
    for one, other in sorted(pairs, key=lambda pair: -abs(pair[0].high - pair[1].high)):
        yield _relation(one, (other,), stands_for(other), plain(other), "two values of one thing")


# In the contract's order: of one disagreement, the first code that fits is the one.
READINGS: dict[Code, Readings] = {
    Code.IMPLIED_VALUE: remainders,
    Code.PER_UNIT_MISMATCH: products,
    Code.PERCENT_CHANGE_MISMATCH: changes,
    Code.RATIO_MISMATCH: ratios,
    Code.PART_EXCEEDS_WHOLE: parts,
    Code.SUM_MISMATCH: sums,
    Code.CONFLICTING_VALUES: rivals,
}


def _shares(figures: Sequence[Figure]) -> Relation:
    return Relation(
        None, tuple(figures), total_of(figures), " + ".join(map(plain, figures)), "%",
        "The shares of one whole pass 100%", SETTLES_BY, bound=Interval(None, HUNDRED),
    )  # fmt: skip


def _price_times_quantity(total: Figure, price: Figure, quantity: Figure) -> Relation | None:
    if price.kind is not FigureKind.PER_UNIT or total.unit != currency_of(price):
        return None
    if _noun(quantity.unit) != _noun(per_what(price)) or quantity.kind is FigureKind.MONEY:
        return None
    expression = f"{plain(price)} × {plain(quantity)}"
    return _relation(total, (price, quantity), stands_for(price) * stands_for(quantity), expression, "price and size")


def _rate_times_time(total: Figure, rate: Figure, time: Figure) -> Relation | None:
    """An amount a year (by its period, or by nothing: then the smaller of the two) and a term."""
    if time.kind is not FigureKind.DURATION or time.unit not in _IN_A_YEAR:
        return None
    if rate.kind is not total.kind or rate.unit != total.unit or rate.high > total.high:
        return None
    per = (rate.period or "per year").removeprefix("per ")
    if per not in _IN_A_YEAR or rate.kind is FigureKind.DURATION:
        return None
    factor = _IN_A_YEAR[per] / _IN_A_YEAR[time.unit]
    computed = stands_for(rate) * stands_for(time).scaled(factor)
    return _relation(
        total, (rate, time), computed, f"{plain(rate)} × {plain(time)}{scale_by(factor)}", "annual value and term"
    )


def _count_times_each(total: Figure, count: Figure, each: Figure) -> Relation | None:
    """Five payments of 2 million each; twenty turbines of 5 MW."""
    if count.kind is not FigureKind.COUNT or each.unit != total.unit or each.kind is not total.kind:
        return None
    if total.kind is FigureKind.COUNT or each.high > total.high:
        return None
    expression = f"{plain(count)} × {plain(each)}"
    return _relation(total, (count, each), stands_for(count) * stands_for(each), expression, "number and size of each")


def _can_divide(top: Figure, bottom: Figure, stated: Figure) -> bool:
    if stated.kind is FigureKind.PERCENT:
        # A share is of the larger; a margin above 100% is not one.
        return _are_addable((top, bottom)) and (top.high <= bottom.high) == (stated.high <= HUNDRED)
    if stated.kind is FigureKind.MULTIPLE or _noun(stated.unit) == "time":
        return _are_addable((top, bottom)) and top.high >= bottom.high
    if stated.kind is FigureKind.PER_UNIT:
        return top.unit == currency_of(stated) and _noun(bottom.unit) == _noun(per_what(stated))
    # So many units for a sum at so much each.
    return bottom.kind is FigureKind.PER_UNIT and (
        top.unit == currency_of(bottom) and _noun(per_what(bottom)) == _noun(stated.unit)
    )


def _is_quotient(figure: Figure) -> bool:
    return figure.kind in (FigureKind.PERCENT, FigureKind.MULTIPLE, FigureKind.PER_UNIT)


def _relation(stated: Figure, inputs: Sequence[Figure], computed: Interval, expression: str, what: str) -> Relation:
    return Relation(stated, tuple(inputs), computed, expression, stated.unit, f"It is set against {what}", SETTLES_BY)


def _is_near(total: Figure, others: Sequence[Figure]) -> bool:
    """Whether a first percentage looks like the sum of the rest, and not like one share of several."""
    rest = sum((figure.high for figure in others), Decimal(0))
    return rest > 0 and Decimal("0.75") <= total.high / rest <= Decimal("1.33")


def _are_addable(figures: Sequence[Figure]) -> bool:
    """One kind and one unit, but for bare numbers; a period that is not stated is left to the reader of the text."""
    first = next((figure for figure in figures if not _is_bare(figure)), figures[0])
    periods = {figure.period for figure in figures if figure.period}
    counts = first.kind is FigureKind.COUNT
    return len(periods) < 2 and all(
        _is_bare(figure)
        or (
            figure.kind is first.kind
            and (figure.unit == first.unit or (counts and _noun(figure.unit) == _noun(first.unit)))
        )
        for figure in figures
    )


def _are_prices(one: Figure, other: Figure) -> bool:
    """ "$18.40 per share" and "a close of $14.52": what one costs, said once and then understood."""
    kinds = {one.kind, other.kind}
    return kinds == {FigureKind.PER_UNIT, FigureKind.MONEY} and currency_of(one) == currency_of(other)


def _is_bare(figure: Figure) -> bool:
    """52 million, of whatever was last spoken of."""
    return figure.kind is FigureKind.COUNT and figure.unit is None


def _scale(stated: Figure) -> Decimal:
    return HUNDRED if stated.kind is FigureKind.PERCENT else ONE


def _scale_words(stated: Figure) -> str:
    return " × 100" if stated.kind is FigureKind.PERCENT else ""


def _size(figure: Figure) -> Decimal:
    return figure.high


def _noun(unit: str | None) -> str:
    """share of "new share"."""
    return (unit or "").rpartition(" ")[2]

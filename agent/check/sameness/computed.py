"""Whether a value is one that its writer may have worked out from others: a sum, difference, share, change, product.

A summary says "$900,000" of "a third of the $2.7 million", and "down by 60" of 1,930 and 1,870.
"""

from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import combinations, permutations

from agent.schema.figure import Figure, FigureKind

# More figures than this make almost any value.
MOST = 12
HUNDRED = Decimal(100)
_RATES = frozenset({FigureKind.PERCENT, FigureKind.POINTS})
# A month's in a year, a week's, a quarter's, a half's.
_TIMES = tuple(map(Decimal, (2, 3, 4, 12, 52)))


def is_computed(figure: Figure, near: Sequence[Figure]) -> bool:
    """Whether two of the figures near it, or one of them taken several times, give the figure as it is rounded."""
    half = figure.step / 2
    known = [one for one in near if one is not figure and one.low == one.high and one.low > 0][:MOST]
    return any(figure.low - half <= value <= figure.high + half for value in _results(figure, known))


def _results(figure: Figure, known: Sequence[Figure]) -> Iterator[Decimal]:
    alike = [one.high for one in known if (one.kind, one.unit) == (figure.kind, figure.unit)]
    for one, other in combinations(alike, 2):
        yield one + other
        yield abs(one - other)
    if figure.kind in _RATES:
        yield from _rates(known)
        return
    for one in alike:
        yield from (one * factor for factor in _TIMES)
        yield from (one * rate.high / HUNDRED for rate in known if rate.kind is FigureKind.PERCENT)
    if figure.kind is FigureKind.MONEY:
        for price in (one for one in known if one.kind is FigureKind.PER_UNIT):
            yield from (price.high * one.high for one in known if one.kind is FigureKind.COUNT)


def _rates(known: Sequence[Figure]) -> Iterator[Decimal]:
    for one, other in permutations(known, 2):
        if one.kind not in _RATES and (one.kind, one.unit) == (other.kind, other.unit):
            yield one.high / other.high * HUNDRED
            yield abs(one.high / other.high - 1) * HUNDRED

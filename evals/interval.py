"""Bootstrap intervals that resample whole articles: the figures of one article are not independent samples.

Percentile bootstrap, Efron & Tibshirani 1993, ch. 13; the spread is widened by sqrt(n / (n - 1)) about the
estimate, because the plain one is too narrow for few articles. `python -m evals coverage` says how well it covers.
"""

from collections.abc import Sequence
from math import sqrt

import numpy as np
import numpy.typing as npt

from evals.score import Counts, Kind

DRAWS = 2_000
SEED = 20_260_103
LEVEL = 95.0
Interval = tuple[float, float]
Array = npt.NDArray[np.float64]
# One article's counts, one for each group that the measure's value keeps apart.
Article = Sequence[Counts]


def interval_of(articles: Sequence[Article], kind: Kind = Kind.F1, *, draws: int = DRAWS) -> Interval | None:
    """The 95% interval of a measure's value, or None where nothing was expected or found."""
    counts = _array(articles)
    low_high = _widened(_drawn(counts, kind, draws=draws), value_of(counts.sum(axis=0), kind), len(counts))
    if low_high is None:
        return None
    return max(0.0, low_high[0]), low_high[1] if kind is Kind.RATE else min(1.0, low_high[1])


def difference_interval(
    first: Sequence[Article], second: Sequence[Article], kind: Kind = Kind.F1, *, draws: int = DRAWS
) -> Interval | None:
    """The 95% interval of (second value - first value), both taken over the same drawn articles."""
    one, other = _array(first), _array(second)
    drawn = _drawn(other, kind, draws=draws) - _drawn(one, kind, draws=draws)
    return _widened(drawn, value_of(other.sum(axis=0), kind) - value_of(one.sum(axis=0), kind), len(one))


def value_of(counts: Array, kind: Kind) -> Array:
    """Of (groups, (hits, found, expected)) in the last two axes; not a number where there is nothing to score."""
    if kind is not Kind.BALANCED:
        counts = counts.sum(axis=-2)
    hits, found, expected = counts[..., 0], counts[..., 1], counts[..., 2]
    above, below = (2 * hits, found + expected) if kind is Kind.F1 else (hits, expected)
    with np.errstate(invalid="ignore", divide="ignore"):
        value: Array = np.where(below > 0, above / below, np.nan)
    return value.mean(axis=-1) if kind is Kind.BALANCED else value


def _array(articles: Sequence[Article]) -> Array:
    return np.array(articles, dtype=float).reshape(len(articles), -1, 3)


def _drawn(counts: Array, kind: Kind, *, draws: int) -> Array:
    if not len(counts):
        return np.array([])
    rng = np.random.default_rng(SEED)
    return value_of(counts[rng.integers(0, len(counts), size=(draws, len(counts)))].sum(axis=1), kind)


def _widened(drawn: Array, estimate: Array, articles: int) -> Interval | None:
    drawn = drawn[~np.isnan(drawn)]
    if not len(drawn) or np.isnan(estimate):
        return None
    tail = (100 - LEVEL) / 2
    low, high = np.percentile(drawn, [tail, 100 - tail])
    factor = sqrt(articles / (articles - 1)) if articles > 1 else 1.0
    return float(estimate - (estimate - low) * factor), float(estimate + (high - estimate) * factor)

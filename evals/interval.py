"""95% intervals that draw whole articles again: the figures of one article are not independent samples.

A share's standard error is that of the cluster bootstrap (Efron & Tibshirani 1993, ch. 6), times Student's t for as
many articles as say something; from it comes Wilson's score interval (1927) for the number of independent answers
that would have that error (a rate's is laid on the scale of its logarithm). Where every article agrees no draw differs,
and the interval is the exact one for that many articles all right, all wrong, or without an alarm. The percentile
bootstrap, tried first, was too narrow: `python -m evals.coverage` prints how often each holds the truth. Differences,
which have no walls near, are its percentiles, widened by sqrt(n / (n - 1)).
"""

from collections.abc import Sequence
from functools import lru_cache
from math import exp, log, sqrt

import numpy as np
import numpy.typing as npt

from evals.score import Counts, Kind

DRAWS = 2_000
SEED = 20_260_103
TAIL = 0.025
Interval = tuple[float, float]
Array = npt.NDArray[np.float64]
# One article's counts, one for each group that the measure's value keeps apart.
Article = Sequence[Counts]


def interval_of(articles: Sequence[Article], kind: Kind = Kind.F1) -> Interval | None:
    """The 95% interval of a measure's value, or None where nothing was expected or found."""
    counts = _array(articles)
    estimate = value_of(counts.sum(axis=0), kind) if len(counts) else np.array(np.nan)
    if np.isnan(estimate):
        return None
    speaking = int((counts.sum(axis=1)[:, 1:].sum(axis=1) > 0).sum())
    if speaking < 2:
        return (0.0, _most_alarms(speaking, float(estimate))) if kind is Kind.RATE else (0.0, 1.0)
    error = float(np.nanstd(_drawn(counts, kind))) * sqrt(speaking / (speaking - 1)) * _student(speaking - 1)
    around = _rate_interval if kind is Kind.RATE else _share_interval
    return around(float(estimate), error, speaking)


def difference_interval(first: Sequence[Article], second: Sequence[Article], kind: Kind = Kind.F1) -> Interval | None:
    """The 95% interval of (second value - first value), both taken over the same drawn articles."""
    one, other = _array(first), _array(second)
    if not len(one):
        return None
    estimate = value_of(other.sum(axis=0), kind) - value_of(one.sum(axis=0), kind)
    drawn = _drawn(other, kind) - _drawn(one, kind)
    drawn = drawn[~np.isnan(drawn)]
    if not len(drawn) or np.isnan(estimate):
        return None
    low, high = np.percentile(drawn, [100 * TAIL, 100 * (1 - TAIL)])
    factor = sqrt(len(one) / (len(one) - 1)) if len(one) > 1 else 1.0
    return float(estimate - (estimate - low) * factor), float(estimate + (high - estimate) * factor)


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


def _drawn(counts: Array, kind: Kind) -> Array:
    """The measure's value in each draw: an article counts as often as it was drawn."""
    drawn = draws_of(len(counts)) @ counts.reshape(len(counts), -1)
    return value_of(drawn.reshape(DRAWS, *counts.shape[1:]), kind)


@lru_cache(maxsize=256)
def draws_of(articles: int) -> Array:
    """How often each article is drawn, a row for each draw."""
    rng = np.random.default_rng(SEED)
    return rng.multinomial(articles, [1 / articles] * articles, size=DRAWS).astype(float)


def _share_interval(value: float, error: float, speaking: int) -> Interval:
    """`error` is t times the standard error: it says how many independent answers the articles are worth."""
    if value <= 0.0 or value >= 1.0:
        bound = TAIL ** (1 / speaking)
        return (bound, 1.0) if value >= 1.0 else (0.0, 1 - bound)
    spread = error * error / (value * (1 - value))
    middle, half = (value + spread / 2) / (1 + spread), sqrt(error * error + spread * spread / 4) / (1 + spread)
    return max(0.0, middle - half), min(1.0, middle + half)


def _rate_interval(value: float, error: float, speaking: int) -> Interval:
    if value <= 0.0:
        return 0.0, _most_alarms(speaking, value)
    half = min(700.0, error / value)
    return value * exp(-half), value * exp(half)


def _most_alarms(articles: int, value: float) -> float:
    """The most alarms an article that leave none in so many (the exact Poisson bound)."""
    return value + -log(TAIL) / max(1, articles)


def _student(degrees: int) -> float:
    """The 97.5% quantile of Student's t: exact for one and two, else Cornish-Fisher to the third order."""
    if degrees < 3:
        return (12.7062, 4.3027)[degrees - 1]
    z, v = 1.959964, float(degrees)
    first = (z**3 + z) / (4 * v)
    second = (5 * z**5 + 16 * z**3 + 3 * z) / (96 * v**2)
    third = (3 * z**7 + 19 * z**5 + 17 * z**3 - 15 * z) / (384 * v**3)
    return z + first + second + third

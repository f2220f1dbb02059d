"""Bootstrap intervals that resample whole articles: the figures of one article are not independent samples.

Percentile bootstrap, Efron & Tibshirani 1993, ch. 13; the spread is widened by sqrt(n / (n - 1)) about the
estimate, because the plain one is too narrow for few articles. `python -m evals.coverage` says how well it covers.
"""

from collections.abc import Sequence
from math import sqrt

import numpy as np
import numpy.typing as npt

from evals.score import Counts

DRAWS = 2_000
SEED = 20_260_103
LEVEL = 95.0
Interval = tuple[float, float]


def f1_interval(per_article: Sequence[Counts], *, draws: int = DRAWS, seed: int = SEED) -> Interval | None:
    """The 95% interval of micro F1, or None where nothing was expected or found."""
    drawn = _drawn_f1(np.array(per_article, dtype=float).reshape(-1, 3), draws=draws, seed=seed)
    return _widened(drawn, _f1(np.array(per_article, dtype=float).sum(axis=0)), len(per_article))


def difference_interval(
    pairs: Sequence[tuple[Counts, Counts]], *, draws: int = DRAWS, seed: int = SEED
) -> Interval | None:
    """The 95% interval of (second F1 - first F1), both taken over the same drawn articles."""
    one, other = (np.array([pair[side] for pair in pairs], dtype=float).reshape(-1, 3) for side in (0, 1))
    drawn = _drawn_f1(other, draws=draws, seed=seed) - _drawn_f1(one, draws=draws, seed=seed)
    return _widened(drawn, _f1(other.sum(axis=0)) - _f1(one.sum(axis=0)), len(pairs))


def _drawn_f1(counts: npt.NDArray[np.float64], *, draws: int, seed: int) -> npt.NDArray[np.float64]:
    if not len(counts):
        return np.array([])
    rng = np.random.default_rng(seed)
    return _f1(counts[rng.integers(0, len(counts), size=(draws, len(counts)))].sum(axis=1))


def _f1(counts: npt.NDArray[np.float64]) -> npt.NDArray[np.float64]:
    """Of (hits, found, expected) in the last axis; not a number where there is nothing to score."""
    total = counts[..., 1] + counts[..., 2]
    with np.errstate(invalid="ignore", divide="ignore"):
        value: npt.NDArray[np.float64] = np.where(total > 0, 2 * counts[..., 0] / total, np.nan)
    return value


def _widened(drawn: npt.NDArray[np.float64], estimate: npt.NDArray[np.float64], articles: int) -> Interval | None:
    drawn = drawn[~np.isnan(drawn)]
    if not len(drawn) or np.isnan(estimate):
        return None
    tail = (100 - LEVEL) / 2
    low, high = np.percentile(drawn, [tail, 100 - tail])
    factor = sqrt(articles / (articles - 1)) if articles > 1 else 1.0
    return float(estimate - (estimate - low) * factor), float(estimate + (high - estimate) * factor)

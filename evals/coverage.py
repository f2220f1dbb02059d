"""How often the intervals hold the truth: `python -m evals.coverage`.

1,000 simulated runs of 10, 20 and 60 articles, seed fixed, for measures shaped like ours: many items an article that
are mostly right, some that differ much from article to article, few, hardly any, one yes or no. A run's articles
are drawn from one population (beta-binomial), whose value is known; so is that of a second system on the same
articles, for the paired difference. Beside it the plain percentile bootstrap, which these intervals replaced.
"""

import sys
from dataclasses import dataclass

import numpy as np

from evals.interval import SEED, Array, difference_interval, draws_of, interval_of, value_of
from evals.score import Counts, Kind

RUNS, SIZES = 1_000, (10, 20, 60)
WANTED = (0.93, 0.97)
_POPULATION = 400_000


@dataclass(frozen=True)
class Shape:
    """`items` an article; `recall` on average, the more alike between articles the larger `alike`; `alarms` an item."""

    name: str
    items: float
    recall: float
    alike: float
    alarms: float
    kind: Kind = Kind.F1


SHAPES = (
    Shape("figures: 20 an article, .95 right", 20, 0.95, 10, 0.05),
    Shape("terms: 10 an article, .5, uneven", 10, 0.5, 2, 0.4),
    Shape("findings: 2 an article, .6", 2, 0.6, 2, 0.4),
    Shape("one code: 0.4 an article, .7", 0.4, 0.7, 3, 0.3),
    Shape("yes or no, .95", 1, 0.95, 50, 0.0, Kind.SHARE),
    Shape("alarms: 0.2 an article", 1, 0.2, 50, 0.0, Kind.RATE),
)


def main() -> int:
    print(f"{RUNS} runs each, seed {SEED}: share of 95% intervals that hold the truth (mean width)\n")
    print(f"{'':34}{'articles':>9}  {'truth':>6}  {'ours':>14}  {'percentile':>14}  {'difference':>14}")
    outside = []
    for shape in SHAPES:
        for size in SIZES:
            ours, plain, difference = simulate(shape, size)
            print(f"{shape.name:34}{size:>9}  {truth(shape)[0]:6.3f}  {ours:>14}  {plain:>14}  {difference:>14}")
            share = float(ours.split()[0])
            if size == max(SIZES) and not WANTED[0] <= share <= WANTED[1]:
                outside.append(f"{shape.name}: {share:.3f}")
    print(f"\nat {max(SIZES)} articles outside {WANTED[0]:.0%} to {WANTED[1]:.0%}: {'; '.join(outside) or 'none'}")
    return 0


def simulate(shape: Shape, size: int, *, runs: int = RUNS) -> tuple[str, str, str]:
    """ "0.951 (0.162)" for our interval, for the percentiles, and for the paired difference."""
    rng = np.random.default_rng(SEED + size)
    value, other_value = truth(shape)
    kept: list[list[tuple[float, float] | None]] = [[], [], []]
    for one, other in (draw(shape, size, rng) for _ in range(runs)):
        articles, others = _articles(one), _articles(other)
        kept[0].append(interval_of(articles, shape.kind))
        kept[1].append(_percentiles(one, shape.kind))
        kept[2].append(difference_interval(articles, others, shape.kind))
    truths = (value, value, other_value - value)
    ours, plain, difference = (_told(intervals, true) for intervals, true in zip(kept, truths, strict=True))
    return ours, plain, difference


def truth(shape: Shape) -> tuple[float, float]:
    """The values of both systems on a population."""
    one, other = draw(shape, _POPULATION, np.random.default_rng(SEED))
    value, other_value = (float(value_of(side.sum(axis=0)[None], shape.kind)) for side in (one, other))
    return value, other_value


def draw(shape: Shape, size: int, rng: np.random.Generator) -> tuple[Array, Array]:
    """Counts of two systems on the same articles; the second gets a fifth of the first's misses right as well."""
    expected = rng.poisson(shape.items, size) if shape.items < 1 else rng.poisson(shape.items - 1, size) + 1
    if shape.kind is not Kind.F1:
        expected = np.ones(size, dtype=int)
    chance = rng.beta(shape.recall * shape.alike, (1 - shape.recall) * shape.alike, size)
    hits = rng.binomial(expected, chance)
    better = hits + rng.binomial(expected - hits, 0.2)
    alarms = rng.poisson(shape.alarms * shape.items * (1 - chance) / (1 - shape.recall))
    first, second = (
        np.stack([right, right + alarms if shape.kind is Kind.F1 else expected, expected], axis=1)
        for right in (hits, better)
    )
    return first.astype(float), second.astype(float)


def _articles(counts: Array) -> list[list[Counts]]:
    return [[Counts(*row)] for row in counts.tolist()]


def _percentiles(counts: Array, kind: Kind) -> tuple[float, float] | None:
    drawn = value_of((draws_of(len(counts)) @ counts)[:, None, :], kind)
    drawn = drawn[~np.isnan(drawn)]
    if not len(drawn):
        return None
    low, high = np.percentile(drawn, [2.5, 97.5])
    return float(low), float(high)


def _told(intervals: list[tuple[float, float] | None], value: float) -> str:
    known = [interval for interval in intervals if interval is not None]
    held = sum(low <= value <= high for low, high in known) / len(known)
    return f"{held:.3f} ({np.mean([high - low for low, high in known]):.3f})"


if __name__ == "__main__":
    sys.exit(main())

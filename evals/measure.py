"""Scores of many samples as lines of a table: each measure with n, its value, its interval and the errors behind it."""

from collections import defaultdict
from collections.abc import Iterable, Sequence

import numpy as np

from agent.schema.record import Record
from evals.interval import Article, interval_of, value_of
from evals.score import Counts, Error, Kind, Score, total

ALL = ""


class Measure(Record):
    """`n` counts articles; `interval` is the 95% interval of `value`, clustered by article.

    Precision and recall belong to measures of kind F1 alone.
    """

    name: str
    group: str = ALL
    kind: Kind = Kind.F1
    n: int
    counts: Counts
    precision: float | None
    recall: float | None
    value: float | None
    interval: tuple[float, float] | None
    unscored: int
    errors: int


def measure_scores(scores: Iterable[Score]) -> list[Measure]:
    """One line a measure, and one for each of its groups, in the order of first appearance."""
    lines: list[Measure] = []
    by_name: dict[str, list[Score]] = defaultdict(list)
    for score in scores:
        by_name[score.measure].append(score)
    for name, of_name in by_name.items():
        lines.append(_measure(name, ALL, of_name))
        by_group: dict[str, list[Score]] = defaultdict(list)
        for score in of_name:
            by_group[score.group].append(score)
        lines.extend(_measure(name, group, by_group[group]) for group in sorted(set(by_group) - {ALL}))
    return lines


def articles_of(scores: Sequence[Score], groups: Sequence[str] | None = None) -> dict[str, Article]:
    """The counts of each article in which something was scored, one for each group (of the scores, unless given)."""
    groups = sorted({score.group for score in scores if score.unscored is None}) if groups is None else groups
    found: dict[str, list[Counts]] = defaultdict(lambda: [Counts()] * len(groups))
    for score in scores:
        if score.unscored is None:
            counts, at = found[score.cluster or score.sample], groups.index(score.group)
            counts[at] = counts[at].plus(score.counts)
    return dict(found)


def errors_of(scores: Iterable[Score], name: str, group: str = ALL) -> list[tuple[str, Error]]:
    """(sample, error) of a measure, of the worst sample first."""
    by_sample: dict[str, list[Error]] = defaultdict(list)
    for score in scores:
        if score.measure == name and group in (ALL, score.group):
            by_sample[score.sample].extend(score.errors)
    worst = sorted(by_sample, key=lambda sample: (-len(by_sample[sample]), sample))
    return [(sample, error) for sample in worst for error in by_sample[sample]]


def _measure(name: str, group: str, scores: list[Score]) -> Measure:
    articles = list(articles_of(scores).values())
    counts, kind = total(scores), scores[0].kind
    if kind is Kind.BALANCED and group != ALL:
        kind = Kind.SHARE
    value = float(value_of(np.array(articles, dtype=float).sum(axis=0), kind)) if articles else float("nan")
    return Measure(
        name=name,
        group=group,
        kind=kind,
        n=len(articles),
        counts=counts,
        precision=counts.precision if kind is Kind.F1 else None,
        recall=counts.recall if kind is Kind.F1 else None,
        value=None if np.isnan(value) else value,
        interval=interval_of(articles, kind) if articles else None,
        unscored=sum(score.unscored is not None for score in scores),
        errors=sum(len(score.errors) for score in scores),
    )

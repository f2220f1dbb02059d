"""Scores of many samples as lines of a table: each measure with n, F1, its interval and the errors behind it."""

from collections.abc import Iterable

from agent.schema.record import Record
from evals.interval import f1_interval
from evals.score import Counts, Error, Score, total

ALL = ""


class Measure(Record):
    """`n` counts articles; `interval` is the 95% interval of F1, clustered by article."""

    name: str
    group: str = ALL
    n: int
    counts: Counts
    precision: float | None
    recall: float | None
    f1: float | None
    interval: tuple[float, float] | None
    unscored: int
    errors: int


def measure_scores(scores: Iterable[Score]) -> list[Measure]:
    """One line a measure, and one for each of its groups, in the order of first appearance."""
    kept = list(scores)
    lines: list[Measure] = []
    for name in dict.fromkeys(score.measure for score in kept):
        of_name = [score for score in kept if score.measure == name]
        lines.append(_measure(name, ALL, of_name))
        lines.extend(
            _measure(name, group, [score for score in of_name if score.group == group])
            for group in sorted({score.group for score in of_name} - {ALL})
        )
    return lines


def counts_by_sample(scores: Iterable[Score]) -> dict[str, Counts]:
    """The counts of each scored sample; a sample's groups add up."""
    found: dict[str, Counts] = {}
    for score in scores:
        if score.unscored is None:
            found[score.sample] = found.get(score.sample, Counts()).plus(score.counts)
    return found


def errors_of(scores: Iterable[Score], name: str, group: str = ALL) -> list[tuple[str, Error]]:
    """(sample, error) of a measure, of the worst sample first."""
    chosen = [score for score in scores if score.measure == name and (group == ALL or score.group == group)]
    chosen.sort(key=lambda score: -len(score.errors))
    return [(score.sample, error) for score in chosen for error in score.errors]


def _measure(name: str, group: str, scores: list[Score]) -> Measure:
    by_sample = counts_by_sample(scores)
    counts = total(scores)
    return Measure(
        name=name,
        group=group,
        n=len(by_sample),
        counts=counts,
        precision=counts.precision,
        recall=counts.recall,
        f1=counts.f1,
        interval=f1_interval(list(by_sample.values())) if by_sample else None,
        unscored=sum(score.unscored is not None for score in scores),
        errors=sum(len(score.errors) for score in scores),
    )

"""Two runs of one task, measure by measure: the change, its interval over the same articles, and what moved."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

import numpy as np

from agent.schema.record import Record
from evals.interval import Article, difference_interval, value_of
from evals.measure import ALL, articles_of
from evals.score import Counts, Error, Kind, Score

# As much of an error's words as says which it is.
TOLD = 120


class Line(Record):
    """The counts of one measure, or of one group of it, by article; `groups` name the columns of each."""

    name: str
    group: str = ALL
    kind: Kind
    groups: tuple[str, ...]
    articles: dict[str, tuple[Counts, ...]]


class Side(Record):
    """What a comparison needs of a run: it is what a baseline keeps. `errors` are those of findings."""

    task: str
    model: str | None
    split: str
    digests: dict[str, str]
    lines: tuple[Line, ...]
    errors: tuple[tuple[str, str, Error], ...] = ()


class Change(Record):
    """`change` is second less first; `moved` are the articles that changed, those that got worse first."""

    name: str
    group: str
    kind: Kind
    n: int
    before: float | None
    after: float | None
    change: float | None
    interval: tuple[float, float] | None
    moved: tuple[tuple[str, float], ...]

    @property
    def is_worse(self) -> bool:
        """The whole 95% interval lies on the bad side of no change."""
        if self.interval is None:
            return False
        return self.interval[0] > 0 if self.kind.is_better_low else self.interval[1] < 0

    @property
    def is_better(self) -> bool:
        if self.interval is None:
            return False
        return self.interval[1] < 0 if self.kind.is_better_low else self.interval[0] > 0


class Comparison(Record):
    """`left_out` are articles that are not the same on both sides; `lost` and `gained` are new errors."""

    changes: tuple[Change, ...]
    left_out: tuple[str, ...]
    lost: tuple[tuple[str, str, Error], ...]
    gained: tuple[tuple[str, str, Error], ...]
    mended: int


# The measures whose errors are listed one by one: a gold finding missed, an alarm that gold does not know.
LISTED = ("finding", "fault found", "false alarm on a twin", "false alarm on an article as it is")


def side_of(task: str, model: str | None, split: str, digests: Mapping[str, str], scores: Sequence[Score]) -> Side:
    """A run as one side of a comparison."""
    by_name: dict[str, list[Score]] = defaultdict(list)
    for score in scores:
        by_name[score.measure].append(score)
    lines = [line for name, of_name in by_name.items() for line in _lines(name, of_name)]
    errors = [
        (score.sample, score.group, _shortened(error))
        for score in scores
        if score.measure in LISTED
        for error in score.errors
    ]
    return Side(task=task, model=model, split=split, digests=dict(digests), lines=tuple(lines), errors=tuple(errors))


def compare_sides(first: Side, second: Side) -> Comparison:
    """Over the articles that are the same, text and gold, on both sides."""
    shared = {name for name, digest in second.digests.items() if first.digests.get(name) == digest}
    befores = {(line.name, line.group): line for line in first.lines}
    afters = {(line.name, line.group): line for line in second.lines}
    changes = [_change(befores.get(key), afters.get(key), shared) for key in dict.fromkeys([*befores, *afters])]
    was, now = _by_key(first.errors, shared), _by_key(second.errors, shared)
    new = [now[key] for key in now if key not in was]
    return Comparison(
        changes=tuple(change for change in changes if change is not None),
        left_out=tuple(sorted({*first.digests, *second.digests} - shared)),
        lost=tuple(item for item in new if item[2].kind == "missed"),
        gained=tuple(item for item in new if item[2].kind == "wrong"),
        mended=sum(key not in now for key in was),
    )


def _shortened(error: Error) -> Error:
    return error.model_copy(update={"what": error.what[:TOLD], "others": ()})


def _lines(name: str, scores: list[Score]) -> Iterable[Line]:
    scored = [score for score in scores if score.unscored is None]
    groups = sorted({score.group for score in scored})
    kind = scores[0].kind
    apart = groups if kind is Kind.BALANCED else [ALL]
    merged = scored if kind is Kind.BALANCED else [score.model_copy(update={"group": ALL}) for score in scored]
    yield _line(name, ALL, kind, apart, articles_of(merged, apart))
    for group in groups:
        if group != ALL:
            of_group = [score for score in scored if score.group == group]
            yield _line(name, group, Kind.SHARE if kind is Kind.BALANCED else kind, [group], articles_of(of_group))


def _line(name: str, group: str, kind: Kind, groups: Sequence[str], articles: Mapping[str, Article]) -> Line:
    kept = {article: tuple(counts) for article, counts in articles.items()}
    return Line(name=name, group=group, kind=kind, groups=tuple(groups), articles=kept)


def _change(before: Line | None, after: Line | None, shared: set[str]) -> Change | None:
    """An article in which one side found nothing to score counts there with nothing found."""
    known = after or before
    assert known is not None
    names = sorted({*(before.articles if before else ()), *(after.articles if after else ())} & shared)
    if not names:
        return None
    groups = tuple(sorted({*(before.groups if before else ()), *(after.groups if after else ())}))
    first, second = (
        [_counts(line, name, other, groups) for name in names] for line, other in ((before, after), (after, before))
    )
    was, now = (_value(articles, known.kind) for articles in (first, second))
    deltas = [(name, _delta(one, other, known.kind)) for name, one, other in zip(names, first, second, strict=True)]
    sign = -1 if known.kind.is_better_low else 1
    moved = sorted((item for item in deltas if item[1]), key=lambda item: (sign * item[1], item[0]))
    return Change(
        name=known.name,
        group=known.group,
        kind=known.kind,
        n=len(names),
        before=was,
        after=now,
        change=None if was is None or now is None else now - was,
        interval=difference_interval(first, second, known.kind),
        moved=tuple(moved),
    )


def _counts(line: Line | None, name: str, other: Line | None, groups: Sequence[str]) -> Article:
    """What gold expects is there on both sides, though a scorer that found nothing may have said nothing."""
    if line is not None and name in line.articles:
        by_group = dict(zip(line.groups, line.articles[name], strict=True))
    else:
        expected = dict(zip(other.groups, other.articles[name], strict=True)) if other else {}
        by_group = {group: Counts(0, 0, counts.expected) for group, counts in expected.items()}
    return [by_group.get(group, Counts()) for group in groups]


def _value(articles: Sequence[Article], kind: Kind) -> float | None:
    value = float(value_of(np.array(articles, dtype=float).sum(axis=0), kind))
    return None if np.isnan(value) else value


def _delta(one: Article, other: Article, kind: Kind) -> float:
    before, after = (_value([article], kind) for article in (one, other))
    return (after or 0.0) - (before or 0.0)


def _by_key(
    errors: Iterable[tuple[str, str, Error]], shared: set[str]
) -> dict[tuple[str, ...], tuple[str, str, Error]]:
    """Gold's own words identify what was missed; a false alarm is identified by its code and place."""
    kept = [item for item in errors if item[0] in shared or item[0].split("/")[0] in shared]
    return {_key(item): item for item in kept}


def _key(item: tuple[str, str, Error]) -> tuple[str, ...]:
    sample, group, error = item
    what = error.what if error.kind == "missed" or error.start is None else ""
    return (sample, group, error.kind, what, str(error.start))

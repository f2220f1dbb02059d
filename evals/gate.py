"""The gate: a build is held to what a former one could do, article by article.

A measure fails where the whole 95% interval of the paired difference lies on the bad side of nought. Runs without
a model repeat exactly, so that whatever else they lost or gained is listed too.
"""

from collections.abc import Mapping, Sequence
from pathlib import Path

from pydantic import TypeAdapter

from agent.errors import UsageError
from evals.compare import Change, Comparison, Side, compare_sides, side_of
from evals.measure import ALL
from evals.store.runs import RunStore

BASELINE = Path(__file__).parent / "baseline.json"
# A group of fewer articles swings by chance alone.
FEWEST_ARTICLES = 5
_SIDES: TypeAdapter[dict[str, Side]] = TypeAdapter(dict[str, Side])


def read_baseline(path: Path) -> dict[str, Side]:
    """By task. Raises UsageError where there is no such file, or another kind of file."""
    try:
        return _SIDES.validate_json(path.read_bytes())
    except FileNotFoundError:
        raise UsageError(f"there is no baseline {path}", hint="`baseline` makes one from the newest runs.") from None
    except ValueError as error:
        raise UsageError(f"{path} is no baseline: {error}") from error


def write_baseline(path: Path, sides: Mapping[str, Side]) -> None:
    path.write_bytes(_SIDES.dump_json(dict(sides), exclude_defaults=True) + b"\n")


def side_of_run(store: RunStore, run_id: int) -> Side:
    header = store.summary(run_id).header
    return side_of(header.task, header.model, header.split, store.digests(run_id), store.scores(run_id))


def failures_of(comparison: Comparison) -> list[Change]:
    """What the gate stops a build for."""
    return [change for change in comparison.changes if change.is_worse and _counts(change)]


def hold(baseline: Side, now: Side) -> tuple[Comparison, list[Change]]:
    comparison = compare_sides(baseline, now)
    return comparison, failures_of(comparison)


def _counts(change: Change) -> bool:
    return change.group == ALL or change.n >= FEWEST_ARTICLES


def worst(changes: Sequence[Change]) -> list[Change]:
    """Those that got worse first, then by size."""
    return sorted(changes, key=lambda one: (not one.is_worse, not one.is_better, -abs(one.change or 0.0)))

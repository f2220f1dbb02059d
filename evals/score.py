"""What a scorer says of one sample: counts with the errors behind them, or that it could not be scored.

Counts add up over samples into precision, recall and F1 (micro), or into a share or a rate; an unscored
sample is counted apart and is never a zero.
"""

from collections.abc import Callable, Hashable, Iterable, Sequence
from enum import StrEnum
from typing import Literal, NamedTuple, TypeVar

from agent.schema.record import Record


class Kind(StrEnum):
    """What the counts of a measure make: one number, and whether more of it is better."""

    # 2 * hits / (found + expected).
    F1 = "f1"
    # hits / expected: a recall, an accuracy, a mean.
    SHARE = "share"
    # hits / expected, where a hit is an alarm: the fewer the better.
    RATE = "rate"
    # The mean of the shares of the groups: balanced accuracy, where the groups are the classes.
    BALANCED = "balanced"

    @property
    def is_better_low(self) -> bool:
        return self is Kind.RATE


class Counts(NamedTuple):
    """`hits` right, of `found` that the system gave and `expected` the gold holds; for a mean, a sum of parts."""

    hits: float = 0
    found: int = 0
    expected: int = 0

    def plus(self, other: "Counts") -> "Counts":
        return Counts(self.hits + other.hits, self.found + other.found, self.expected + other.expected)

    @property
    def precision(self) -> float | None:
        return self.hits / self.found if self.found else None

    @property
    def recall(self) -> float | None:
        return self.hits / self.expected if self.expected else None

    @property
    def f1(self) -> float | None:
        """None where there was nothing to find and nothing was found."""
        total = self.found + self.expected
        return 2 * self.hits / total if total else None


class Error(Record):
    """One miss or one false alarm, with its place in the text where it has one, and `others` that it also cites."""

    kind: Literal["missed", "wrong"]
    what: str
    start: int | None = None
    end: int | None = None
    others: tuple[tuple[int, int], ...] = ()


class Score(Record):
    """One measure on one sample; `group` splits it (a term kind, a finding code).

    `cluster` names what is drawn as one when intervals are made: the article, where several samples share it.
    """

    sample: str
    measure: str
    group: str = ""
    kind: Kind = Kind.F1
    cluster: str = ""
    counts: Counts = Counts()
    errors: tuple[Error, ...] = ()
    unscored: str | None = None


def total(scores: Iterable[Score]) -> Counts:
    """The sum over what was scored."""
    summed = Counts()
    for score in scores:
        if score.unscored is None:
            summed = summed.plus(score.counts)
    return summed


GoldT = TypeVar("GoldT")
FoundT = TypeVar("FoundT")


def pair_up(
    gold: Sequence[GoldT], found: Sequence[FoundT], fits: Callable[[GoldT, FoundT], bool]
) -> tuple[list[tuple[GoldT, FoundT]], list[GoldT], list[FoundT]]:
    """Each gold item with at most one found item: (pairs, missed, wrong), first come first served."""
    rest = list(found)
    pairs, missed = [], []
    for item in gold:
        at = next((index for index, other in enumerate(rest) if fits(item, other)), None)
        if at is None:
            missed.append(item)
        else:
            pairs.append((item, rest.pop(at)))
    return pairs, missed, rest


def group_by(items: Iterable[FoundT], key: Callable[[FoundT], Hashable]) -> dict[Hashable, list[FoundT]]:
    groups: dict[Hashable, list[FoundT]] = {}
    for item in items:
        groups.setdefault(key(item), []).append(item)
    return groups

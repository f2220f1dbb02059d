"""The ledger: is each quantity there, at its exact place, and read as what it says?"""

from collections.abc import Iterable

from agent.schema.analysis import Analysis
from agent.schema.figure import Figure
from evals.gold.gold import Gold
from evals.score import Counts, Error, Score, pair_up


def score(gold: Gold, predicted: Analysis, sample: str) -> Iterable[Score]:
    """`figure span` asks for the exact place; `figure value` for place, value, unit and bound too."""
    yield _score("figure span", gold.figures, predicted.figures, sample, is_same=lambda one, other: True)
    yield _score("figure value", gold.figures, predicted.figures, sample, is_same=_reads_the_same)


def _score(measure: str, gold: Iterable[Figure], found: Iterable[Figure], sample: str, *, is_same: object) -> Score:
    assert callable(is_same)
    expected, given = list(gold), list(found)
    pairs, missed, wrong = pair_up(
        expected, given, lambda one, other: (one.start, one.end) == (other.start, other.end) and is_same(one, other)
    )
    errors = [Error(kind="missed", what=_told(item), start=item.start, end=item.end) for item in missed]
    errors += [Error(kind="wrong", what=_told(item), start=item.start, end=item.end) for item in wrong]
    counts = Counts(len(pairs), len(given), len(expected))
    return Score(sample=sample, measure=measure, counts=counts, errors=tuple(errors))


def _reads_the_same(one: Figure, other: Figure) -> bool:
    return (one.low, one.high, one.unit, one.modifier) == (other.low, other.high, other.unit, other.modifier)


def _told(figure: Figure) -> str:
    return f"{figure.quote!r} = {figure.low}..{figure.high} {figure.unit} {figure.modifier}"

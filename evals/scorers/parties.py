"""Who takes part, and in which role."""

from collections.abc import Iterable

from agent.schema.analysis import Analysis
from agent.schema.deal import Deal
from evals.gold.gold import Gold
from evals.score import Counts, Error, Score, pair_up
from evals.scorers.names import same_name


def score(gold: Gold, predicted: Analysis, sample: str) -> Iterable[Score]:
    """A party is right when its name (or an alias of the gold) and its role are."""
    expected = [party for deal in gold.deals for party in deal.parties]
    given = _distinct(predicted.deals)
    pairs, missed, wrong = pair_up(
        expected,
        given,
        lambda one, other: one.role == other[1] and any(same_name(name, other[0]) for name in (one.name, *one.aliases)),
    )
    errors = [Error(kind="missed", what=f"{party.name} ({party.role})") for party in missed]
    errors += [Error(kind="wrong", what=f"{name} ({role})") for name, role in wrong]
    counts = Counts(len(pairs), len(given), len(expected))
    yield Score(sample=sample, measure="party and role", counts=counts, errors=tuple(errors))


def _distinct(deals: Iterable[Deal]) -> list[tuple[str, str]]:
    """A party of two deals stands twice, once a deal."""
    return [(party.name, party.role) for deal in deals for party in deal.parties]

"""Who takes part, and in which role."""

from collections.abc import Callable, Iterable
from typing import Literal

from agent.schema.analysis import Analysis
from agent.schema.deal import Deal, Party
from agent.schema.evidence import main_place
from evals.gold.gold import Gold
from evals.score import Counts, Error, Score, pair_up
from evals.scorers.names import plain_name, same_name


def score(gold: Gold, predicted: Analysis, sample: str) -> Iterable[Score]:
    """A party is right when its name (or an alias of the gold) and its role are."""
    expected = [party for deal in gold.deals for party in deal.parties]
    given = _parties(predicted.deals)
    yield _score("party and role", sample, expected, given, lambda one, other: one.role == other.role)
    yield _score("party name", sample, _by_name(expected), _by_name(given), lambda one, other: True)


def _score(
    measure: str, sample: str, expected: list[Party], given: list[Party], fits: Callable[[Party, Party], bool]
) -> Score:
    pairs, missed, wrong = pair_up(expected, given, lambda one, other: fits(one, other) and _same_party(one, other))
    errors = [_error("missed", party) for party in missed] + [_error("wrong", party) for party in wrong]
    counts = Counts(len(pairs), len(given), len(expected))
    return Score(sample=sample, measure=measure, counts=counts, errors=tuple(errors))


def _same_party(one: Party, other: Party) -> bool:
    return any(same_name(name, other.name) for name in (one.name, *one.aliases))


def _parties(deals: Iterable[Deal]) -> list[Party]:
    """A party of two deals stands twice, once a deal."""
    return [party for deal in deals for party in deal.parties]


def _by_name(parties: list[Party]) -> list[Party]:
    """Each name once, whatever its roles."""
    return list({plain_name(party.name): party for party in parties}.values())


def _error(kind: Literal["missed", "wrong"], party: Party) -> Error:
    start, end = main_place(party.evidence) or (None, None)
    return Error(kind=kind, what=f"{party.name} ({party.role})", start=start, end=end)

"""Quantified statements that are no deal terms, found by the figures they rest on."""

from collections.abc import Iterable

from agent.schema.analysis import Analysis
from agent.schema.claim import Claim
from agent.schema.evidence import main_place
from evals.gold.gold import Gold
from evals.score import Counts, Error, Score, pair_up


def score(gold: Gold, predicted: Analysis, sample: str) -> Iterable[Score]:
    """A claim is right with its value and unit at the same place; attribution is asked of those."""
    pairs, missed, wrong = pair_up(gold.claims, predicted.claims, _is_same)
    errors = [_error("missed", claim) for claim in missed] + [_error("wrong", claim) for claim in wrong]
    counts = Counts(len(pairs), len(predicted.claims), len(gold.claims))
    yield Score(sample=sample, measure="claim", counts=counts, errors=tuple(errors))
    unlike = [(one, other) for one, other in pairs if (one.attributed_to is None) != (other.attributed_to is None)]
    told = [
        Error(kind="wrong", what=f"{other.attributed_to!r}, gold {one.attributed_to!r}: {one.statement[:80]}")
        for one, other in unlike
    ]
    counts = Counts(len(pairs) - len(unlike), len(pairs), len(pairs))
    yield Score(sample=sample, measure="attribution of a claim", counts=counts, errors=tuple(told))


def _is_same(one: Claim, other: Claim) -> bool:
    if (one.low, one.high, one.unit) != (other.low, other.high, other.unit):
        return False
    here, there = main_place(one.evidence), main_place(other.evidence)
    return here is not None and there is not None and here[0] < there[1] and there[0] < here[1]


def _error(kind: str, claim: Claim) -> Error:
    place = main_place(claim.evidence) or (None, None)
    told = f"{claim.subject} / {claim.metric} = {claim.low}..{claim.high} {claim.unit}"
    return Error(kind="missed" if kind == "missed" else "wrong", what=told, start=place[0], end=place[1])

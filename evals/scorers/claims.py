"""Quantified statements that are no deal terms, found by the figures they rest on."""

from collections.abc import Iterable
from typing import Literal

from agent.schema.analysis import Analysis
from agent.schema.claim import Claim
from agent.schema.evidence import main_place
from evals.gold.gold import Gold
from evals.score import Counts, Error, Score, pair_up
from evals.scorers.names import plain_name


def score(gold: Gold, predicted: Analysis, sample: str) -> Iterable[Score]:
    """A claim is right with its value and unit at the same place; attribution is asked of those."""
    pairs, missed, wrong = pair_up(gold.claims, predicted.claims, same_claim)
    errors = [_error("missed", claim) for claim in missed] + [_error("wrong", claim) for claim in wrong]
    counts = Counts(len(pairs), len(predicted.claims), len(gold.claims))
    yield Score(sample=sample, measure="claim", counts=counts, errors=tuple(errors))
    yield _score_attribution(pairs, sample)


def _score_attribution(pairs: list[tuple[Claim, Claim]], sample: str) -> Score:
    """Of the claims found: is a source named where gold names one, and is it that one?"""
    expected = [pair for pair in pairs if pair[0].attributed_to]
    found = [pair for pair in pairs if pair[1].attributed_to]
    unlike = [pair for pair in pairs if not _same_source(pair[0].attributed_to, pair[1].attributed_to)]
    errors = tuple(
        _told(other, f"{other.attributed_to!r}, gold {one.attributed_to!r}: {one.statement[:80]}")
        for one, other in unlike
    )
    hits = len(expected) - sum(pair[0].attributed_to is not None for pair in unlike)
    counts = Counts(hits, len(found), len(expected))
    return Score(sample=sample, measure="attribution of a claim", counts=counts, errors=errors)


def _same_source(one: str | None, other: str | None) -> bool:
    """The same name, or one within the other: "Hale" for "Chief Executive Ann Hale"."""
    if one is None or other is None:
        return one is other
    here, there = plain_name(one), plain_name(other)
    return here in there or there in here


def same_claim(one: Claim, other: Claim) -> bool:
    """Value and unit, at overlapping places."""
    if (one.low, one.high, one.unit) != (other.low, other.high, other.unit):
        return False
    here, there = main_place(one.evidence), main_place(other.evidence)
    return here is not None and there is not None and here[0] < there[1] and there[0] < here[1]


def _error(kind: Literal["missed", "wrong"], claim: Claim) -> Error:
    what = f"{claim.subject} / {claim.metric} = {claim.low}..{claim.high} {claim.unit}"
    return _told(claim, what).model_copy(update={"kind": kind})


def _told(claim: Claim, what: str) -> Error:
    start, end = main_place(claim.evidence) or (None, None)
    return Error(kind="wrong", what=what, start=start, end=end)

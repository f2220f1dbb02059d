"""How far each sign of trust can be trusted: of the terms and claims with it, the share that is right."""

from collections.abc import Callable, Iterable, Sequence

from agent.schema.analysis import Analysis
from agent.schema.claim import Claim
from agent.schema.deal import Term
from agent.schema.evidence import Evidence, Match
from evals.gold.gold import Gold
from evals.score import Counts, Error, Kind, Score, group_by, pair_up
from evals.scorers.claims import same_claim
from evals.scorers.terms import read_terms, same_term


def score(gold: Gold, predicted: Analysis, sample: str) -> Iterable[Score]:
    """Once by how the quote was found, once by who says so."""
    items: list[tuple[Term | Claim, bool]] = [*_judged_terms(gold, predicted), *_judged_claims(gold, predicted)]
    yield from _score_by("right, by match", lambda item: match_of(item.evidence), items, sample)
    yield from _score_by("right, by whom", lambda item: item.by, items, sample)


def _score_by(
    measure: str, sign: Callable[[Term | Claim], str], items: list[tuple[Term | Claim, bool]], sample: str
) -> Iterable[Score]:
    for group, judged in group_by(items, lambda item: sign(item[0])).items():
        errors = tuple(_error(item) for item, is_right in judged if not is_right)
        counts = Counts(len(judged) - len(errors), len(judged), len(judged))
        yield Score(sample=sample, measure=measure, group=str(group), kind=Kind.SHARE, counts=counts, errors=errors)


def match_of(evidence: Sequence[Evidence]) -> Match:
    """Of the main place; none where nothing stands behind it."""
    return evidence[0].match if evidence else Match.NONE


def _judged_terms(gold: Gold, predicted: Analysis) -> list[tuple[Term, bool]]:
    pairs, _, wrong = pair_up(
        read_terms(gold.deals),
        read_terms(predicted.deals),
        lambda one, other: one.kind == other.kind and same_term(one, other),
    )
    return [(found, True) for _, found in pairs] + [(found, False) for found in wrong]


def _judged_claims(gold: Gold, predicted: Analysis) -> list[tuple[Claim, bool]]:
    pairs, _, wrong = pair_up(gold.claims, predicted.claims, same_claim)
    return [(found, True) for _, found in pairs] + [(found, False) for found in wrong]


def _error(item: Term | Claim) -> Error:
    place = item.evidence[0].span if item.evidence else None
    start, end = place or (None, None)
    told = item.kind if isinstance(item, Term) else f"{item.subject} / {item.metric}"
    return Error(kind="wrong", what=f"{told}: {item.low}..{item.high} {item.unit}", start=start, end=end)

"""Deal terms by kind: value, unit and bound; and what the text states but nobody found, or the other way round."""

from collections.abc import Iterable

from agent.schema.analysis import Analysis
from agent.schema.deal import Deal, Origin, Term
from agent.schema.evidence import main_place
from evals.gold.gold import Gold
from evals.score import Counts, Error, Score, group_by, pair_up

# A value the text does not state is not a term that reading could have found.
READ = frozenset({Origin.STATED, Origin.UNDISCLOSED})


def score(gold: Gold, predicted: Analysis, sample: str) -> Iterable[Score]:
    """One score a kind. Words (use of proceeds, territory ...) count as found by kind and overlapping place."""
    expected = group_by(_terms(gold.deals), lambda term: term.kind)
    given = group_by(_terms(predicted.deals), lambda term: term.kind)
    for kind in sorted({*expected, *given}, key=str):
        pairs, missed, wrong = pair_up(expected.get(kind, []), given.get(kind, []), _is_same)
        errors = [_error("missed", term) for term in missed] + [_error("wrong", term) for term in wrong]
        counts = Counts(len(pairs), len(given.get(kind, [])), len(expected.get(kind, [])))
        yield Score(sample=sample, measure="term", group=str(kind), counts=counts, errors=tuple(errors))
    yield _score_bounds(gold, predicted, sample)
    yield _score_implied(gold, predicted, sample)


def _terms(deals: Iterable[Deal]) -> list[Term]:
    return [term for deal in deals for term in deal.terms if term.origin in READ]


def _is_same(one: Term, other: Term) -> bool:
    if one.origin != other.origin:
        return False
    if one.low is None:
        return other.low is None and (one.origin is Origin.UNDISCLOSED or _overlap(one, other))
    return (one.low, one.high, one.unit) == (other.low, other.high, other.unit)


def _score_bounds(gold: Gold, predicted: Analysis, sample: str) -> Score:
    """Of the terms whose value is right: is "up to" still "up to"?"""
    pairs, _, _ = pair_up(
        _terms(gold.deals), _terms(predicted.deals), lambda one, other: one.kind == other.kind and _is_same(one, other)
    )
    errors = [
        Error(kind="wrong", what=f"{one.kind}: {other.modifier}, gold {one.modifier}")
        for one, other in pairs
        if one.modifier != other.modifier
    ]
    counts = Counts(len(pairs) - len(errors), len(pairs), len(pairs))
    return Score(sample=sample, measure="bound of a term", counts=counts, errors=tuple(errors))


def _score_implied(gold: Gold, predicted: Analysis, sample: str) -> Score:
    def implied(deals: Iterable[Deal]) -> list[Term]:
        return [term for deal in deals for term in deal.terms if term.origin is Origin.IMPLIED]

    expected, given = implied(gold.deals), implied(predicted.deals)
    pairs, missed, wrong = pair_up(
        expected, given, lambda one, other: (one.low, one.high, one.unit) == (other.low, other.high, other.unit)
    )
    errors = [_error("missed", term) for term in missed] + [_error("wrong", term) for term in wrong]
    counts = Counts(len(pairs), len(given), len(expected))
    return Score(sample=sample, measure="implied value", counts=counts, errors=tuple(errors))


def _overlap(one: Term, other: Term) -> bool:
    places = [(item.start, item.end) for item in other.evidence if item.start is not None]
    return any(
        item.start is not None and item.end is not None and start < item.end and item.start < end
        for item in one.evidence
        for start, end in places
        if start is not None and end is not None
    )


def _error(kind: str, term: Term) -> Error:
    place = main_place(term.evidence) or (None, None)
    value = term.text if term.low is None else f"{term.low}..{term.high} {term.unit}"
    told = f"{term.kind} {value} ({term.origin})"
    return Error(kind="missed" if kind == "missed" else "wrong", what=told, start=place[0], end=place[1])

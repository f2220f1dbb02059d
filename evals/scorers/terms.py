"""Deal terms by kind, right when value and unit are; and values that follow from others."""

from collections.abc import Iterable

from agent.schema.analysis import Analysis
from agent.schema.deal import Computation, Deal, Origin, Term
from agent.schema.evidence import main_place
from agent.schema.finding import Code
from evals.gold.gold import Gold
from evals.score import Counts, Error, Score, group_by, pair_up
from evals.scorers.places import overlap

# A value the text does not state is not a term that reading could have found.
READ = frozenset({Origin.STATED, Origin.UNDISCLOSED})


def score(gold: Gold, predicted: Analysis, sample: str) -> Iterable[Score]:
    """One score a kind. Words (use of proceeds, territory ...) count as found by kind and overlapping place."""
    expected = group_by(read_terms(gold.deals), lambda term: term.kind)
    given = group_by(read_terms(predicted.deals), lambda term: term.kind)
    for kind in sorted({*expected, *given}, key=str):
        pairs, missed, wrong = pair_up(expected.get(kind, []), given.get(kind, []), same_term)
        errors = [_error("missed", term) for term in missed] + [_error("wrong", term) for term in wrong]
        counts = Counts(len(pairs), len(given.get(kind, [])), len(expected.get(kind, [])))
        yield Score(sample=sample, measure="term", group=str(kind), counts=counts, errors=tuple(errors))
    yield _score_implied(gold, predicted, sample)


def read_terms(deals: Iterable[Deal]) -> list[Term]:
    """The terms that reading could find: stated, or said to be withheld."""
    return [term for deal in deals for term in deal.terms if term.origin in READ]


def same_term(one: Term, other: Term) -> bool:
    if one.origin != other.origin:
        return False
    if one.low is None:
        return other.low is None and (one.origin is Origin.UNDISCLOSED or overlap(one.evidence, other.evidence))
    return (one.low, one.high, one.unit) == (other.low, other.high, other.unit)


def _score_implied(gold: Gold, predicted: Analysis, sample: str) -> Score:
    """Values that the text does not state but that follow from those it does, told by terms or by findings."""
    expected, given = _implied(gold), _implied(predicted)
    pairs, missed, wrong = pair_up(
        expected, given, lambda one, other: (one.low, one.high, one.unit) == (other.low, other.high, other.unit)
    )
    errors = [Error(kind="missed", what=_value(item)) for item in missed]
    errors += [Error(kind="wrong", what=_value(item)) for item in wrong]
    counts = Counts(len(pairs), len(given), len(expected))
    return Score(sample=sample, measure="implied value", counts=counts, errors=tuple(errors))


def _implied(said: Gold | Analysis) -> list[Computation]:
    """Each value once, though a term and a finding may both tell it."""
    found = [term.computation for deal in said.deals for term in deal.terms if term.origin is Origin.IMPLIED]
    found += [finding.computation for finding in said.findings if finding.code is Code.IMPLIED_VALUE]
    return list({(item.low, item.high, item.unit): item for item in found if item is not None}.values())


def _value(item: Computation) -> str:
    return f"{item.expression} = {item.low}..{item.high} {item.unit}"


def _error(kind: str, term: Term) -> Error:
    place = main_place(term.evidence) or (None, None)
    value = term.text if term.low is None else f"{term.low}..{term.high} {term.unit}"
    told = f"{term.kind} {value} ({term.origin})"
    return Error(kind="missed" if kind == "missed" else "wrong", what=told, start=place[0], end=place[1])

"""What is right about a term found where gold has it: value, unit, bound, certainty and condition, each apart."""

from collections.abc import Callable, Iterable

from agent.schema.analysis import Analysis
from agent.schema.deal import Term
from agent.schema.evidence import main_place
from evals.gold.gold import Gold
from evals.score import Counts, Error, Kind, Score, pair_up
from evals.scorers.places import overlap
from evals.scorers.terms import read_terms, same_term

Pair = tuple[Term, Term]
_PARTS: tuple[tuple[str, Callable[[Term], object]], ...] = (
    ("value of a term", lambda term: (term.low, term.high)),
    ("unit of a term", lambda term: term.unit),
    ("bound of a term", lambda term: term.modifier),
    ("certainty of a term", lambda term: term.certainty),
)


def score(gold: Gold, predicted: Analysis, sample: str) -> Iterable[Score]:
    """Terms are paired by kind and place; a share of the pairs is right in each part."""
    pairs = pair_terms(read_terms(gold.deals), read_terms(predicted.deals))
    valued = [pair for pair in pairs if pair[0].low is not None]
    for measure, part in _PARTS:
        chosen = pairs if measure.startswith("certainty") else valued
        errors = tuple(_error(pair, part) for pair in chosen if part(pair[0]) != part(pair[1]))
        counts = Counts(len(chosen) - len(errors), len(chosen), len(chosen))
        yield Score(sample=sample, measure=measure, kind=Kind.SHARE, counts=counts, errors=errors)
    yield _score_conditions(pairs, sample)


def pair_terms(gold: list[Term], found: list[Term]) -> list[Pair]:
    """The same value first, then whatever else of the kind stands at the place."""
    right, missed, wrong = pair_up(
        gold, found, lambda one, other: one.kind == other.kind and same_term(one, other) and _near(one, other)
    )
    return right + pair_up(missed, wrong, lambda one, other: one.kind == other.kind and _near(one, other))[0]


def _near(one: Term, other: Term) -> bool:
    return overlap(one.evidence, other.evidence)


def _score_conditions(pairs: list[Pair], sample: str) -> Score:
    """Conditions are verbatim: one quotes the other, or holds it."""
    expected = [pair for pair in pairs if pair[0].condition]
    found = [pair for pair in pairs if pair[1].condition]
    hits = [pair for pair in expected if pair[1].condition and _holds(str(pair[0].condition), str(pair[1].condition))]
    wrong = [pair for pair in {id(pair): pair for pair in (*expected, *found)}.values() if pair not in hits]
    errors = tuple(_error(pair, lambda term: term.condition) for pair in wrong)
    counts = Counts(len(hits), len(found), len(expected))
    return Score(sample=sample, measure="condition of a term", counts=counts, errors=errors)


def _holds(one: str, other: str) -> bool:
    here, there = (" ".join(text.casefold().split()) for text in (one, other))
    return here in there or there in here


def _error(pair: Pair, part: Callable[[Term], object]) -> Error:
    gold, found = pair
    place = main_place(found.evidence) or (None, None)
    told = f"{gold.kind}: {_told(part(found))}, gold {_told(part(gold))}"
    return Error(kind="wrong", what=told, start=place[0], end=place[1])


def _told(part: object) -> str:
    return "..".join(dict.fromkeys(map(str, part))) if isinstance(part, tuple) else str(part)

"""The task of drills: flaws found and decoys left alone in short articles, and what is read of their deals."""

from collections.abc import Iterable

from agent.schema.analysis import Analysis
from agent.schema.deal import Term
from agent.schema.finding import Code
from evals.analysis_task import solve
from evals.drills.drill import choose_drills
from evals.gold.gold import Gold
from evals.sample import Sample
from evals.score import Counts, Error, Score, pair_up
from evals.scorers import deals, findings, grounding, parties
from evals.scorers.places import overlap
from evals.scorers.terms import read_terms
from evals.task import Task


def score(sample: Sample[Gold], analysis: Analysis) -> Iterable[Score]:
    """The gold of a drill has no missing terms, so none of ours is counted."""
    asked = analysis.model_copy(update={"findings": tuple(
        finding for finding in analysis.findings if finding.code is not Code.MISSING_TERM
    )})  # fmt: skip
    for scorer in (deals.score, parties.score, findings.score, grounding.score):
        yield from scorer(sample.gold, asked, sample.name)
    yield _score_terms(sample.gold, analysis, sample.name)


def _score_terms(gold: Gold, analysis: Analysis, name: str) -> Score:
    """A term is right when its kind is and its place overlaps the gold's: the gold has quotes, not values."""
    expected, given = read_terms(gold.deals), read_terms(analysis.deals)
    pairs, missed, wrong = pair_up(expected, given, _same_term)
    errors = [Error(kind="missed", what=_told(term), start=_start(term)) for term in missed]
    errors += [Error(kind="wrong", what=_told(term), start=_start(term)) for term in wrong]
    return Score(
        sample=name, measure="term, by kind and place", counts=Counts(len(pairs), len(given), len(expected)),
        errors=tuple(errors),
    )  # fmt: skip


def _same_term(one: Term, other: Term) -> bool:
    return one.kind == other.kind and overlap(one.evidence, other.evidence)


def _told(term: Term) -> str:
    quote = term.evidence[0].quote if term.evidence else term.text
    return f"{term.kind} {quote!r}"


def _start(term: Term) -> int | None:
    return term.evidence[0].start if term.evidence else None


DRILLS_TASK = Task(
    name="drills",
    about="short articles by many hands: planted flaws, decoys, deals (dev was tuned on, test is not read)",
    read_samples=choose_drills,
    solve=solve,
    reply=Analysis,
    score=score,
)

"""A run: every sample solved and scored, some at a time; a sample that breaks is unscored, never a zero."""

from collections.abc import Callable, Iterable, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from multiprocessing import get_context

from agent.pipeline import analyze
from agent.schema.analysis import Analysis
from evals.corpus import Sample
from evals.score import Score
from evals.scorers import SCORERS

Solver = Callable[[Sample], Analysis]


@dataclass(frozen=True)
class Result:
    """One sample's scores, and the seconds it took to solve."""

    sample: str
    scores: tuple[Score, ...]
    seconds: float


def solve_offline(sample: Sample) -> Analysis:
    return analyze(sample.article)


def run_samples(samples: Sequence[Sample], solver: Solver = solve_offline, *, workers: int = 1) -> list[Result]:
    """In the order of the samples. `solver` must be a module's function where workers > 1."""
    jobs = [(sample, solver) for sample in samples]
    if workers == 1:
        return [_score_sample(job) for job in jobs]
    with ProcessPoolExecutor(workers, mp_context=get_context("spawn")) as pool:
        return list(pool.map(_score_sample, jobs, chunksize=4))


def every_score(results: Iterable[Result]) -> list[Score]:
    return [score for result in results for score in result.scores]


def _score_sample(job: tuple[Sample, Solver]) -> Result:
    sample, solver = job
    try:
        analysis = solver(sample)
    except Exception as error:  # A solver's failure is counted apart from a wrong answer.
        why = f"{type(error).__name__}: {error}"
        return Result(sample.name, (Score(sample=sample.name, measure="solved", unscored=why),), 0.0)
    scores = tuple(score for scorer in SCORERS for score in scorer(sample.gold, analysis, sample.name))
    return Result(sample.name, scores, analysis.run.seconds)

"""The task of reading articles: our corpus, or a team's own, analysed whole and scored measure by measure."""

from collections.abc import Iterable

from agent.llm.ask import Llm
from agent.pipeline import analyze
from agent.schema.analysis import Analysis
from evals.corpus import Sample, choose_articles
from evals.score import Score
from evals.scorers import SCORERS
from evals.task import Task


def solve(sample: Sample, llm: Llm | None) -> Analysis:
    return analyze(sample.article, llm=llm)


def score(sample: Sample, analysis: Analysis) -> Iterable[Score]:
    for scorer in SCORERS:
        yield from scorer(sample.gold, analysis, sample.name)


CORPUS_TASK = Task(
    name="corpus",
    about="articles with gold: ours, or a folder of a team's own (--data)",
    read_samples=choose_articles,
    solve=solve,
    reply=Analysis,
    score=score,
)

"""Retrieval: the rank at which a question's answer is met among the passages of all articles, as shipped."""

import tempfile
from collections.abc import Iterable, Iterator
from functools import lru_cache
from pathlib import Path

from agent.config import load_settings
from agent.llm.ask import Llm
from agent.schema.article import Article
from agent.schema.record import Record
from agent.store.search import DEPTH, search
from agent.store.workspace import Workspace, open_workspace
from evals.retrieval_items import Passage, Question, cut_passages, load_articles, own_questions, story_questions
from evals.retrieval_workspace import fill_workspace
from evals.sample import AbsentError, Choice, Sample
from evals.score import Counts, Error, Kind, Score
from evals.task import Task

NEAR = 5


class Ranking(Record):
    """The ids of the passages that a question finds, best first."""

    passages: tuple[str, ...]


def read_samples(choice: Choice) -> Iterator[Sample[Question]]:
    """Our forty questions, and those made from the stories of 1987 where these are on the machine."""
    if choice.data is not None:
        raise AbsentError("retrieval asks our own questions", hint="Leave --data out.")
    articles, passages = _read()
    for number, question in enumerate(own_questions(passages) + story_questions(passages)):
        name = _article_of(next(iter(sorted(question.right[0]))))
        yield Sample(f"{name}/{number:03}", articles[name], question, cluster=name)


def solve(sample: Sample[Question], llm: Llm | None) -> Ranking:
    _, workspace, names = _indexed()
    found = search(workspace, sample.gold.text, limit=DEPTH)
    return Ranking(passages=tuple(names[hit.chunk_id] for hit in found))


def score(sample: Sample[Question], ranking: Ranking) -> Iterable[Score]:
    """Where two documents are needed, the first place that counts is the second."""
    question = sample.gold
    rank = rank_of(question, ranking.passages)
    first = len(question.right)
    told = f"{question.text} answered at rank {rank}; first was {(ranking.passages or ('nothing',))[0]}"
    for measure, hit in (
        ("answer met at once", float(rank is not None and rank <= first)),
        (f"answer among the first {NEAR}", float(rank is not None and rank <= NEAR)),
        ("reciprocal rank", 0.0 if rank is None else 1 / (rank - first + 1)),
    ):
        errors = () if hit == 1 else (Error(kind="missed", what=told),)
        counts = Counts(hit, 1, 1)
        yield Score(
            sample=sample.name, measure=measure, group=question.kind, kind=Kind.SHARE, counts=counts, errors=errors
        )


def rank_of(question: Question, ranking: Iterable[str]) -> int | None:
    """The rank, from 1, where everything that the question needs has been met."""
    ranks = {id_: rank for rank, id_ in reversed(list(enumerate(ranking, 1)))}
    firsts = [min((ranks[id_] for id_ in group if id_ in ranks), default=None) for group in question.right]
    return None if None in firsts else max(rank for rank in firsts if rank is not None)


def _article_of(passage_id: str) -> str:
    return passage_id.rpartition("#")[0]


@lru_cache(maxsize=1)
def _read() -> tuple[dict[str, Article], list[Passage]]:
    articles = load_articles()
    return articles, cut_passages(articles)


# One index a process, in a folder that goes with it.
@lru_cache(maxsize=1)
def _indexed() -> tuple[tempfile.TemporaryDirectory[str], Workspace, dict[str, str]]:
    folder = tempfile.TemporaryDirectory(prefix="tieout-retrieval-")
    workspace = open_workspace(load_settings({"home": Path(folder.name)}, environ={}))
    return folder, workspace, fill_workspace(workspace, _read()[1])


RETRIEVAL_TASK = Task(
    name="retrieval",
    about="questions over all articles at once: the rank of the passage that answers",
    read_samples=read_samples,
    solve=solve,
    reply=Ranking,
    score=score,
    uses_model=False,
)

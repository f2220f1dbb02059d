"""The rank that counts, by hand, and a passage that is found in a real index."""

import pytest

from evals.retrieval_items import Question
from evals.retrieval_task import RETRIEVAL_TASK, Ranking, rank_of, score
from evals.sample import Choice, Sample

ONE = Question("Who buys it?", (frozenset({"a#1", "a#2"}),), "one")
TWO = Question("Which of both is dearer?", (frozenset({"a#1"}), frozenset({"b#3"})), "two")


@pytest.mark.parametrize(
    "question, ranking, rank",
    [
        (ONE, ["a#2", "a#1"], 1),
        (ONE, ["x#1", "y#1", "a#1", "a#2"], 3),
        (ONE, ["x#1"], None),
        (TWO, ["b#3", "a#1"], 2),
        (TWO, ["a#1", "x#1", "x#2", "b#3"], 4),
        (TWO, ["a#1"], None),
    ],
)
def test_the_rank_is_where_everything_needed_has_been_met(question, ranking, rank):
    assert rank_of(question, ranking) == rank


def test_two_documents_are_met_at_once_when_they_come_first_and_second():
    sample = Sample("a/000", article=next(iter(RETRIEVAL_TASK.read_samples(Choice()))).article, gold=TWO)

    best, late = (
        {item.measure: item.counts.hits for item in score(sample, Ranking(passages=found))}
        for found in (("b#3", "a#1"), ("b#3", "x#1", "x#2", "a#1"))
    )

    assert best["answer met at once"] == best["reciprocal rank"] == 1
    assert late["answer met at once"] == 0
    assert late["answer among the first 5"] == 1
    assert late["reciprocal rank"] == pytest.approx(1 / 3)


def test_a_question_finds_passages_of_the_corpus():
    sample = next(iter(RETRIEVAL_TASK.read_samples(Choice())))

    ranking = RETRIEVAL_TASK.solve(sample, None)

    assert len(ranking.passages) == len(set(ranking.passages)) > 5
    assert rank_of(sample.gold, ranking.passages) is not None

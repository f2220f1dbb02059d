"""Answers are right by their status, their words and their places; silence is right where the article is silent."""

import pytest

from agent.schema.answer import Answer, AnswerSentence, AnswerStatus
from agent.schema.evidence import cite
from evals.answers import Asked
from evals.answers_task import score
from evals.plain import article_of
from evals.sample import Sample
from evals.score import Counts, total

ARTICLE = article_of("Alder buys Birch for $30 million. The contract runs for 12 years.")


def sample(sort: str) -> Sample[Asked]:
    asked = Asked(sort, "alder", "What does Alder pay?", ("$30 million",), ("Alder buys Birch for $30 million",))
    return Sample("alder/0", ARTICLE, asked)


def answer(status: AnswerStatus, text: str, *, at: str | None) -> Answer:
    start = ARTICLE.text.index(at) if at else 0
    place = cite(ARTICLE.text, start, start + len(at or "")).model_copy(update={"document": ARTICLE.document.id})
    sentence = AnswerSentence(text=text, citations=(place,) if at else ())
    return Answer(question="What does Alder pay?", status=status, answer=text, sentences=(sentence,))


def counts(sort: str, reply: Answer, measure: str) -> Counts:
    return total(one for one in score(sample(sort), reply) if one.measure == measure)


RIGHT = answer(AnswerStatus.ANSWERED, "Alder pays $30 million.", at="Birch for $30 million")
ELSEWHERE = answer(AnswerStatus.ANSWERED, "Alder pays $30 million.", at="12 years")
SILENT = answer(AnswerStatus.NOT_STATED, "The article does not say.", at=None)


@pytest.mark.parametrize(
    "sort, reply, right",
    [
        ("answerable", RIGHT, 1),
        ("answerable", ELSEWHERE, 0),
        ("answerable", SILENT, 0),
        ("unanswerable", SILENT, 1),
        ("unanswerable", RIGHT, 0),
    ],
)
def test_what_is_right(sort: str, reply: Answer, right: int):
    assert counts(sort, reply, "answer right") == Counts(right, 1, 1)


def test_a_number_that_its_place_does_not_have_is_counted():
    assert counts("answerable", RIGHT, "number without a place").hits == 0
    assert counts("answerable", ELSEWHERE, "number without a place").hits == 1


def test_only_what_is_said_has_to_be_cited():
    assert counts("answerable", RIGHT, "sentence cited") == Counts(1, 1, 1)
    assert counts("unanswerable", SILENT, "sentence cited") == Counts()

"""The sentence that comes nearest, where no rule reads it as a term; and what only looks near."""

import pytest

from agent.chat.ask import ask_library
from agent.schema.answer import AnswerStatus
from tests.chat.articles import library

FERRY = (
    "Skarvik lets go of its ferries\n\n"
    "BERGEN, 4 May - The harbour town of Skarvik has found a taker for its ferry business. Lindqvist Sjøfart, a family "
    "firm from Ålesund, hands over 212 million kroner for the five boats and the yard where they are mended.\n\n"
    "The council said yes by 19 votes to 12 after a debate that went on past midnight. Its members had asked that the "
    "night crossing be kept up for at least six years, and Lindqvist put its name to that.\n\n"
    "Some 140 people work on board and ashore. Nobody will be let go before the end of 2028.\n\n"
    "A suitor from Gothenburg had dangled 225 million kroner but wished to shut the yard. That settled it, said the "
    "mayor, Torunn Hegge.\n\n"
    "The firm draws 150 million kroner from Sparebanken Kyst and finds the rest in its own till. The loan has to be "
    "paid back in nine years.\n\n"
    "Two of the boats run on batteries. The other three will be rebuilt at a cost of 64 million kroner, which the "
    "state meets to the tune of a half. The town keeps no shares in the business.\n\n"
    "Lindqvist carried 1.1 million passengers last year and turned over 388 million kroner."
)


ANSWERED = [
    ("What did the losing bidder offer?", "225 million kroner"),
    ("How much was the rival bid?", "225 million kroner"),
    ("How did councillors split when they approved the disposal?", "19 votes to 12"),
    ("What commitment did the purchaser make about the night service?", "six years"),
]
# The right sentence comes first or second for these, and none leads clearly enough to be told as the answer.
SHY = [
    ("How long does the loan run?", "nine years"),
    ("Until when are the jobs guaranteed?", "2028"),
    ("How much will it cost to rebuild the remaining vessels?", "64 million kroner"),
]


def _says(question: str, says: str) -> bool:
    answer = ask_library(library(FERRY), question)
    assert answer.struck == ()
    return answer.status is AnswerStatus.ANSWERED and says in answer.answer


@pytest.mark.parametrize("question, says", ANSWERED)
def test_it_answers_with_the_sentence_and_its_value(question: str, says: str):
    assert _says(question, says)


@pytest.mark.xfail(reason="no sentence leads clearly", strict=True)
@pytest.mark.parametrize("question, says", SHY)
def test_it_is_shy_where_no_sentence_leads(question: str, says: str):
    assert _says(question, says)


@pytest.mark.parametrize(
    "question",
    [
        "Which law firm drew up the contract?",
        "What was the operating profit of the ferries?",
        "Who insures the boats?",
        "What did Moen Shipping bid?",
    ],
)
def test_what_is_not_told_is_not_stated(question: str):
    answer = ask_library(library(FERRY), question)

    assert answer.status is AnswerStatus.NOT_STATED, answer.answer


def test_a_value_that_the_text_denies_is_a_premise_to_correct():
    answer = ask_library(library(FERRY), "What stake does the town keep in the business?")

    assert answer.status is AnswerStatus.PREMISE_CORRECTED, answer.answer
    assert "keeps no shares" in answer.answer

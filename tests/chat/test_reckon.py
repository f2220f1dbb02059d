"""Answers that are a small sum over stated values, and those that tell what is certain from what is not."""

import pytest

from agent.chat.ask import ask_library
from agent.schema.answer import AnswerStatus
from tests.chat.articles import library

PARLEY = (
    "Parley buys Quern Stores\n\n"
    "Parley Group has agreed to buy Quern Stores for £84 million in cash. It may pay a further £9 million, contingent "
    "on Quern's profit in 2027. Quern runs 42 shops and was valued at £91 million in March.\n\n"
    "The purchase is paid from a facility of £120 million, of which £70 million is undrawn. Parley expects savings of "
    "£3 million a year; an analyst at Corran Research expects £5 million.\n\n"
    "Parley has 180,000,000 shares in issue and will issue 20,000,000 New Shares.\n\n"
    "Quern's sales came to £31.5 million last year, against £28.0 million the year before."
)


@pytest.mark.parametrize(
    "question, says",
    [
        pytest.param("How much of the facility has been drawn?", "£50 million", id="a whole less what is left"),
        pytest.param("How much of the facility is undrawn?", "£70 million", id="told, so not reckoned"),
        pytest.param("Whose estimate of the savings is higher, Parley's or the analyst's, and by how much?",
                     "£5 million; the difference is £2 million", id="two estimates"),
        pytest.param("How many shares will Parley have after the issue?", "200,000,000 shares", id="old and new"),
        pytest.param("What is the price per shop?", "£2 million: ", id="for each"),
        pytest.param("How much did the revenue of Quern grow?", "£3.5 million", id="from one year to the next"),
        pytest.param("Which part of what Parley pays is certain, and which is not?", "Certain: £84 million",
                     id="certain"),
        pytest.param("Which part of what Parley pays is certain, and which is not?", "Not certain: £9 million",
                     id="not certain"),
    ],
)  # fmt: skip
def test_a_value_is_reckoned_from_those_that_are_stated(question: str, says: str):
    answer = ask_library(library(PARLEY), question)

    assert answer.status is AnswerStatus.ANSWERED
    assert says in answer.answer
    assert not answer.struck


def test_a_computed_number_shows_its_computation():
    answer = ask_library(library(PARLEY), "How much of the facility has been drawn?")

    (computed,) = [number for number in answer.numbers if number.origin == "computed"]
    assert computed.computation is not None
    assert computed.computation.expression == "120000000 - 70000000"


@pytest.mark.parametrize(
    "question",
    [
        pytest.param("How much of the dividend is left?", id="nothing that it is of"),
        pytest.param("What is the price per warehouse?", id="nothing that is counted"),
        pytest.param("How much did the debt of Quern fall?", id="no two values of it"),
    ],
)
def test_nothing_is_reckoned_from_values_of_other_things(question: str):
    answer = ask_library(library(PARLEY), question)

    assert not [number for number in answer.numbers if number.origin == "computed"]


def test_a_number_of_another_purpose_is_corrected():
    text = (
        "Marram raises £90 million\n\nMarram Lines raises £90 million. It spends £60 million to repay bank debt, and "
        "£30 million on the new quay at Dunmore."
    )

    answer = ask_library(library(text), "Why does Marram spend £60 million on the quay at Dunmore?")

    assert answer.status is AnswerStatus.PREMISE_CORRECTED
    assert "£30 million" in answer.answer

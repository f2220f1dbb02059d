"""How a question asks, and so of which sort the answer is."""

import pytest

from agent.chat.asked_form import read_form

MONEY = {"money", "per_unit"}


@pytest.mark.parametrize(
    "text, sorts",
    [
        ("What does the tenant pay to get in?", MONEY),
        ("What is the client's total rent over the term?", MONEY),
        ("How much have the founders put in?", MONEY),
        ("What did they buy the mill for?", MONEY),
        ("What is the least that the miner must spend?", MONEY),
        ("How many dollars does each holder get?", MONEY),
        ("How much of the firm do the staff own?", {"percent", "money", "count", "measure", "multiple"}),
        ("How many times earnings is Orrest paying?", {"multiple"}),
        ("What does the bank earn over Sonia?", {"percent", "points", "multiple"}),
        ("How much longer does the concession run?", {"duration", "date"}),
        ("When is the second slice due?", {"date", "duration"}),
        ("Which bank provides the biggest loan?", {"name", "person"}),
        ("Whose consent is needed?", {"name"}),
        ("What will the merged insurer be called?", {"name"}),
        ("What made the board say no?", {"reason"}),
        ("What is to blame for the delay?", {"reason"}),
        ("What happens to the staff?", {"words"}),
        ("What will Velling do with the money it receives?", {"words"}),
        ("What is the option subject to?", {"words"}),
        ("Where does the money go?", {"words"}),
        ("Where is the mill?", {"place"}),
    ],
)
def test_the_form_tells_the_sort(text: str, sorts: set[str]):
    form = read_form(text)

    assert form is not None
    assert form.sorts == sorts


@pytest.mark.parametrize("text", ["break fee when the bidder leaves", "loan margin", "Is the deal signed?"])
def test_what_asks_by_no_question_word_has_no_form(text: str):
    assert read_form(text) is None


def test_what_is_asked_for_ends_where_another_thing_begins():
    text = "What money moved the day the contract was signed?"
    form = read_form(text)

    assert form is not None
    assert text[slice(*form.focus)].strip() == "money moved"

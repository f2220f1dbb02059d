"""Of which sort an answer is, by the noun or the turn of phrase that asks."""

import pytest

from agent.chat.asked_nouns import by_noun, focus_of
from agent.chat.question import read_question
from agent.chat.wants import read_wanted


@pytest.mark.parametrize(
    "text, sorts",
    [
        ("What penalty does Orrest face if it pulls out?", {"money", "per_unit"}),
        ("How large is the shareholder's prepayment?", {"money", "per_unit"}),
        ("Which shipyard gets the order?", {"name", "person"}),
        ("What coupon does the paper carry?", {"percent", "points"}),
        ("How many times earnings did Velling pay?", {"multiple"}),
        ("How much longer does the concession run?", {"duration", "date"}),
        ("How much did the brothers put in?", {"money", "per_unit"}),
        ("notice period", {"duration", "date"}),
        ("Why did the council say yes?", {"reason"}),
    ],
)
def test_the_noun_tells_the_sort(text: str, sorts: set[str]):
    assert by_noun(read_wanted(read_question(text))).sorts == sorts


def test_the_place_of_what_is_asked_for():
    text = "What level of acceptances does the bidder want?"

    assert text[slice(*focus_of(text))].strip() == "level"

import pytest

from evals.gold.places import GoldError, find_places, place_of

TEXT = "It sold 30 MW of 130 MW, then 30 MW more at $1.5 million, not $1.55 million."


@pytest.mark.parametrize(
    "quote, count",
    [("30 MW", 2), ("130 MW", 1), ("$1.5", 1), ("MW", 3), ("$1.5 million", 1)],
)
def test_a_place_cuts_no_word_and_no_number(quote: str, count: int):
    assert len(find_places(quote, TEXT)) == count


def test_white_space_in_a_quote_stands_for_a_line_break():
    assert find_places("paid in cash", "paid\n\nin cash") == [(0, 13)]


def test_a_quote_with_two_places_must_say_which():
    with pytest.raises(GoldError, match="2 places"):
        place_of("30 MW", TEXT)
    assert place_of("30 MW @2", TEXT) == (30, 35)
    assert place_of({"quote": "30 MW", "near": "$1.5 million"}, TEXT) == (30, 35)


def test_a_quote_that_is_not_there_is_an_error():
    with pytest.raises(GoldError, match="does not say"):
        place_of("31 MW", TEXT)

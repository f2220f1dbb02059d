import random

from evals.damage import MODES, PARAGRAPH_BREAK, damage_in, plant

ABOVE = "Harlow sold its mill to a fund in May."
PARAGRAPH = "The fund that bought the mill has said that it will keep all of the people who work there today."


def test_a_planted_gap_is_counted_where_it_was_planted():
    planted = plant([ABOVE, PARAGRAPH], "middle", PARAGRAPH_BREAK, random.Random(3))

    assert planted.is_found
    assert planted.alarms == planted.proposed - 1


def test_the_text_that_gaps_are_planted_in_is_sound():
    assert not damage_in(f"{ABOVE}{PARAGRAPH_BREAK}{PARAGRAPH}")[1]


def test_every_mode_says_where_and_what_stays():
    assert {where for where, _ in MODES.values()} == {"middle", "start"}
    assert {trace for _, trace in MODES.values()} == {" ", PARAGRAPH_BREAK}

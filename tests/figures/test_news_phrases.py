"""Turns of phrase of the daily press and what is read of them: "quote | value | unit | modifier"; and directions."""

import pytest

from agent.figures import read_figures
from tests.figures.ledger_lines import filled, written

PHRASES = [
    ("Freight rates were down a quarter on the month.", "a quarter | 25 | %"),
    ("Claims are down by nearly a quarter since May.", "nearly a quarter | 25 | % | about"),
    ("The gauge was up a third by noon.", "a third | 33.333333 | %"),
    ("By noon 3 in 5 voters had left.", "3 in 5 | 60 | %"),
    ("It won 2 in 3 days.", "3 days | 3 | day"),
    ("A pint and a half of blood was lost.", "A pint and a half | 1.5 | pint"),
    ("The blast left four dead and 23 wounded.", "four | 4 | person", "23 | 23 | person"),
    ("Eleven were arrested near the port.", "Eleven | 11 | person"),
    ("A tremor of magnitude 4.9 woke the town.", "4.9 | 4.9 | magnitude"),
    ("The yen slid beyond 161 to the dollar.", "161 | 161 |"),
    ("The chain opened 40 cafes, compared with 27 last year.", "40 cafes | 40 | cafe", "27 | 27 | cafe"),
    ("A six-figure sum was paid.",),
    ("Losses ran to seven figures.",),
    ("The atlas holds six figures.", "six figures | 6 | figure"),
    ("Orders rose fivefold.", "fivefold | 5 | x"),
    ("His poem “Twelve Winters at Sea” won.",),
    ("Nestor of Zurich made 310 million francs.", "310 million francs | 310000000 | CHF"),
    ("The Paris firm made 310 million francs.", "310 million francs | 310000000 | FRF"),
]
MOVES = [
    ("Output grew a modest 2% in May.", "up"),
    ("Turnover fell a sharp 9%.", "down"),
    ("The economy shrank at an annual rate of 1.8%.", "down"),
    ("Trade expanded at a pace of 3%.", "up"),
    ("The pill cut the risk of a second stroke by 31%.", "down"),
    ("It reduced the number of patients in the wards by 40 percent.", "down"),
    ("Costs rose sixfold.", "up"),
    ("The spire rises 90 metres above the square.", None),
    ("Bids fell short of $8 million.", None),
]


@pytest.mark.parametrize("row", PHRASES, ids=[row[0] for row in PHRASES])
def test_a_phrase_is_read_as_it_is_meant(row: tuple[str, ...]) -> None:
    assert written(row[0]) == [filled(line) for line in row[1:]]


@pytest.mark.parametrize("text, change", MOVES, ids=[row[0] for row in MOVES])
def test_the_direction_is_that_of_the_verb(text: str, change: str | None) -> None:
    (figure,) = read_figures(text)
    assert figure.change == change

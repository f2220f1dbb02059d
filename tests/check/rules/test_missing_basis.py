"""Figures without the base they need."""

import pytest

from agent.check.rules.missing_basis import check
from tests.check.articles import facts_of, quotes_of

BARE = [
    ("more than what", "Cold storage earns 40% more rent.", "40%"),
    ("times higher than what", "The site has 10× higher output.", "10×"),
    ("over what time", "Both firms now generate $40 million in revenue.", "$40 million"),
    ("which currency", "Alder Power bought the mine for 30 million.", "30 million"),
]
BARE += [
    ("a rent of no period", "The hall is 90% let, at an average of €323 per square metre.", "€323 per square metre")
]
BASED = [
    ("a share's day", "Alder's shares closed 1.2% higher in Oslo."),
    ("both sides are given", "The mine holds 2.4 million ounces, where it had 1.9 million; that is 38% more metal."),
    ("a custom of the text", "The yard costs 340 million. Moss thinks that Elm will cost 450 million."),
    ("a price per metre", "The hall was sold for €5,600 a square metre, and is let."),
    ("a yearly rent", "The hall is let at €323 per square metre a year."),
    ("than", "Cold storage earns 40% more rent than dry storage."),
    ("the other side stands before", "Compared to dry storage the yield is high. Cold storage earns 40% more rent."),
    ("a year is given", "Both firms generate $40 million in revenue a year."),
    ("a date is given", "Both firms generated $40 million in revenue in 2024."),
    ("a currency", "Alder Power bought the mine for $30 million."),
    ("a count of things", "Alder Power paid for 300,000 tonnes."),
]


@pytest.mark.parametrize("text, quote", [row[1:] for row in BARE], ids=[row[0] for row in BARE])
def test_a_figure_without_its_base_is_found(text: str, quote: str) -> None:
    assert quotes_of(check(facts_of(text))) == [[quote]]


@pytest.mark.parametrize("text", [row[1] for row in BASED], ids=[row[0] for row in BASED])
def test_a_figure_with_its_base_is_no_finding(text: str) -> None:
    assert quotes_of(check(facts_of(text))) == []

"""Units that cannot carry their metric."""

import pytest

from agent.check.rules.unit_mismatch import check
from tests.check.articles import facts_of, quotes_of

WRONG = [
    ("energy as capacity", "The company runs a mining site with a capacity of 70 MWh in Redfern.", "70 MWh"),
    ("power as energy over time", "The plant sells 500 MW of electricity per year to the town.", "500 MW"),
    ("an earnings multiple of contracts", "Hosting contracts carry EBITDA multiples of 20–25×.", "20–25×"),
    ("money as a margin", "The unit reported an EBITDA margin of $20 million.", "$20 million"),
    (
        "million against billion",
        "The Redfern bond raised $1.8 billion for the railway.\n\nThe railway took $1.8 million from the Redfern bond.",
        "$1.8 billion",
    ),
]
RIGHT = [
    ("storage in energy", "The battery has a storage capacity of 400 MWh."),
    ("energy over time", "The plant has a capacity that produces 900 MWh per year."),
    ("a company's multiple", "Operators with hosting contracts trade at EBITDA multiples of 20–25×."),
    ("a margin in per cent", "The unit reported an EBITDA margin of 20%."),
    ("two things a thousand apart", "The railway cost $1.8 billion. A ticket machine in Holmby cost $1.8 million."),
]


@pytest.mark.parametrize("text, quote", [row[1:] for row in WRONG], ids=[row[0] for row in WRONG])
def test_a_unit_that_does_not_fit_is_found(text: str, quote: str) -> None:
    assert [item[0] for item in quotes_of(check(facts_of(text)))] == [quote]


@pytest.mark.parametrize("text", [row[1] for row in RIGHT], ids=[row[0] for row in RIGHT])
def test_a_unit_that_fits_is_no_finding(text: str) -> None:
    assert quotes_of(check(facts_of(text))) == []

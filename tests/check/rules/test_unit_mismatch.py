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
    ("a year's output in power", "The farm has 40 turbines. Its annual output is put at 310 MW by the bank.", "310 MW"),
    (
        "the campus at another scale",
        "They mean to build a data campus of 1.4 GW in the valley, of which the first phase has 200 MW.\n\n"
        "Neighbours object. The 1.4 MW campus would be the largest in the country.",
        "1.4 GW",
    ),
    (
        "a multiple that shows the slip",
        "Tarn had sales of €300 million in 2025.\n\nAt €600 billion, investors pay 2 times sales.",
        "€600 billion",
    ),
]
RIGHT = [
    ("output in energy", "The farm has 40 turbines. Its annual output is put at 310 GWh by the bank."),
    ("output as capacity", "The plant, with an output of 310 MW, produces steel each year."),
    ("a campus and its first hall", "They build a data campus of 1.4 GW. The 60 MW hall is the first of the campus."),
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

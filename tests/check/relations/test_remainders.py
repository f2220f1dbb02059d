"""Amounts that follow from a text: each where nobody states it, and silent where it is told or does not follow."""

import pytest

from agent.check.relations.remainders import read_remainders
from tests.check.articles import facts_of

# (name, text, the amount that follows)
FOLLOWS = [
    (
        "everything else",
        "Northmark makes an advance payment of $70 million. Of that amount $30 million was transferred today. "
        "Everything else is payable in 2026.",
        40_000_000,
    ),
    (
        "the balance of a price told far above",
        "Grantham has bought a mine for $27.5 million.\n\nIt lies in Ohio and has 45 acres.\n\nClosing took place on "
        "Monday, when $22 million changed hands. Grantham has a year to pay the balance.",
        5_500_000,
    ),
    (
        "the rest, in one sentence",
        "A royalty was acquired for C$28 million, of which C$18 million was settled in cash and the rest in shares.",
        10_000_000,
    ),
    (
        "several uses",
        "Net proceeds will be $290 million. It plans to spend $62 million of them on calls and $100 million on its "
        "loan, the balance being for general purposes.",
        128_000_000,
    ),
    (
        "now and later",
        "The buyer handed over $18 million at closing. The family could collect as much as $12 million more, provided "
        "that sales reach a target.",
        30_000_000,
    ),
    (
        "all of it at the price of a part",
        "Edvant has bought 60% of Scoil Digital, an Irish firm, for €27 million in cash.",
        45_000_000,
    ),
]
SILENT = [
    (
        "the rest of what is earned",
        "The unit's revenue was $700 million. Pumps brought in $400 million and valves $200 million; service did the "
        "rest.",
    ),
    (
        "the rest is told",
        "Pawline pays €118 million. Of that, €100 million is due at closing and the rest, €18 million, a year later.",
    ),
    (
        "the total is told",
        "Orex pays $21 million up front and up to $210 million in milestones, for a total of up to $231 million.",
    ),
    ("the rest of a count", "Revenue was $2 billion. Of 18,000 trucks, 6,900 are green and the rest red."),
    ("two payers side by side", "Ostra puts in $30 million and Naka $24 million; what the rest gave was not said."),
    ("a whole that is valued", "Tarn buys 35% of Vauq for €70 million, which values all of it at €200 million."),
    ("a share of sales", "Orrin bought 2.5% of net sales of the drug for $40 million."),
]


@pytest.mark.parametrize("text, value", [row[1:] for row in FOLLOWS], ids=[row[0] for row in FOLLOWS])
def test_what_follows_is_computed_once(text: str, value: int) -> None:
    assert [implied.value for implied in read_remainders(facts_of(text))] == [value]


@pytest.mark.parametrize("text", [row[1] for row in SILENT], ids=[row[0] for row in SILENT])
def test_what_is_told_or_does_not_follow_is_left_alone(text: str) -> None:
    assert list(read_remainders(facts_of(text))) == []

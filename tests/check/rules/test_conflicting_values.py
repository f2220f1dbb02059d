"""The same thing with two numbers, and what only looks like it."""

import pytest

from agent.check.rules.conflicting_values import check
from tests.check.articles import facts_of, quotes_of

CONFLICTS = [
    (
        "across paragraphs",
        "Alder Power employs 420 workers at its Redfern smelter.\n\nThe mayor was told of the plan on Monday.\n\n"
        "The Redfern smelter employs 460 workers.",
        ["420 workers", "460 workers"],
    ),
    (
        "headline against body",
        "Alder Power to recall 19 ferries\n\nAlder Power will recall 24 ferries to replace a faulty pump, it said.",
        ["19 ferries", "24 ferries"],
    ),
    (
        "a percentage",
        "Subscribers get a 15% discount on the annual plan. The offer ends in June.\n\n"
        "Readers who subscribe receive a 10% discount on the annual plan.",
        ["15%", "10%"],
    ),
    (
        "two guidance ranges",
        "Organic sales growth is expected to be 3–5% this year.\n\nWe expect organic sales growth of 4–6% this year.",
        ["3–5%", "4–6%"],
    ),
    (
        "two ceilings",
        "The system can cut heating costs by up to 30%.\n\nHeating costs fall by up to 20% with the system.",
        ["up to 30%", "up to 20%"],
    ),
    (
        "a list item against a sentence",
        "Prices:\n\n1. Harbour Plan: $300/month\n2. Island Plan: $600/month\n\nThe Island Plan costs $700/month.",
        ["$600", "$700"],
    ),
    (
        "months against a year",
        "The Redfern lease has a term of 2 years.\n\nThe term of the Redfern lease is 36 months.",
        ["2 years", "36 months"],
    ),
]
SOUND = [
    ("the same number twice", "Alder Power employs 420 workers at Redfern. The Redfern smelter employs 420 workers."),
    ("within rounding", "The Redfern smelter cost $1.24 billion. The cost of the Redfern smelter was $1.2 billion."),
    (
        "two periods",
        "Redfern smelter production was 40,000 tonnes in 2023. Redfern smelter production was 44,000 tonnes in 2024.",
    ),
    ("two names", "Sales at Redfern rose 4%. Sales at Holmby rose 9%."),
    (
        "net against gross",
        "Net debt of Alder Power stood at $40 million. Gross debt of Alder Power stood at $55 million.",
    ),
    (
        "two stages of capacity",
        "Alder Power holds a 341 MW energised portfolio. Alder Power holds 430 MW under development.",
    ),
    (
        "an earlier value",
        "The workforce at the Redfern smelter is 420 workers. "
        "The Redfern smelter workforce was 460 workers a year earlier.",
    ),
    ("first and second phase", "The first phase adds 100 MW at Redfern. The second phase adds 150 MW at Redfern."),
    (
        "two speakers",
        "Mary Quill said the Redfern smelter employs 420 workers. "
        "Karl Winter said the Redfern smelter employs 460 workers.",
    ),
    (
        "per share against total",
        "Alder Power paid a dividend of $1.20 per share. Alder Power paid a dividend of $40 million.",
    ),
    (
        "a ceiling and a value under it",
        "The plan saves up to 30% of heating costs. The plan saves 20% of heating costs.",
    ),
    (
        "a list of unlike items",
        "Prices:\n\n1. Harbour Plan: $300/month\n2. Island Plan: $600/month\n3. Summit Plan: $900/month",
    ),
]


@pytest.mark.parametrize("text, sides", [row[1:] for row in CONFLICTS], ids=[row[0] for row in CONFLICTS])
def test_two_numbers_for_one_thing_are_found(text: str, sides: list[str]) -> None:
    assert quotes_of(check(facts_of(text))) == [sides]


@pytest.mark.parametrize("text", [row[1] for row in SOUND], ids=[row[0] for row in SOUND])
def test_what_tells_two_numbers_apart_is_no_conflict(text: str) -> None:
    assert quotes_of(check(facts_of(text))) == []

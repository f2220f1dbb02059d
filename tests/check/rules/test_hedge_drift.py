"""A ceiling or a condition that is lost on the way."""

import pytest

from agent.check.rules.hedge_drift import check
from tests.check.articles import facts_of, quotes_of

DRIFTS = [
    (
        "up to",
        "Alder Power agreed the $40 million sale of its Redfern site. It sold the Redfern site for up to $40 million.",
        ["$40 million", "up to $40 million"],
    ),
    (
        "a condition becomes a payment",
        "The sellers of Redfern receive $9 million if the permit milestones are met.\n\n"
        "The sellers of Redfern will be paid $9 million in cash.",
        ["$9 million", "$9 million"],
    ),
    (
        "capacity",
        "The lease covers up to 300 MW at the Redfern campus. The Redfern campus lease covers 300 MW.",
        ["300 MW", "up to 300 MW"],
    ),
]
SOUND = [
    (
        "the bound is kept",
        "It sold the Redfern site for up to $40 million. The Redfern site sale brings up to $40 million.",
    ),
    ("about is rounding", "It sold the Redfern site for about $40 million. The Redfern site sale brings $40 million."),
    ("another thing", "It sold the Redfern site for up to $40 million. Its annual payroll in Holmby is $40 million."),
    (
        "a condition kept",
        "The sellers of Redfern receive $9 million on milestones. "
        "They will be paid $9 million when milestones are met.",
    ),
]


@pytest.mark.parametrize("text, sides", [row[1:] for row in DRIFTS], ids=[row[0] for row in DRIFTS])
def test_a_lost_hedge_is_found(text: str, sides: list[str]) -> None:
    found = quotes_of(check(facts_of(text)))
    assert [sorted(item) for item in found] == [sorted(sides)]


@pytest.mark.parametrize("text", [row[1] for row in SOUND], ids=[row[0] for row in SOUND])
def test_a_kept_hedge_is_no_finding(text: str) -> None:
    assert quotes_of(check(facts_of(text))) == []

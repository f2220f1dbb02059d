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
    (
        "a title in the flat",
        "Kestrel Bets $640 Million on Eye Drops\n\nOrvane gets $45 million now. The pact is worth up to $640 million.",
        ["$640 Million", "up to $640 million"],
    ),
    (
        "a conclusion in the flat",
        "The seller asks for up to $117 million.\n\nPermits are due in May.\n\nFor $117 million, Corvane buys a site.",
        ["$117 million", "up to $117 million"],
    ),
    (
        "what a speech takes for known",
        "Milestones of up to $290 million are foreseen.\n\nWith the $290 million that Orex will pay for progress, the "
        "company believes that it is funded.",
        ["$290 million", "up to $290 million"],
    ),
    (
        "an if that is gone",
        "It gets another $14 million only if an investment decision is taken.\n\nTo recap, $14 million will be paid in "
        "December.",
        ["$14 million", "$14 million"],
    ),
]
SOUND = [
    (
        "the bound is kept",
        "It sold the Redfern site for up to $40 million. The Redfern site sale brings up to $40 million.",
    ),
    ("about is rounding", "It sold the Redfern site for about $40 million. The Redfern site sale brings $40 million."),
    ("another thing", "It sold the Redfern site for up to $40 million. Its annual payroll in Holmby is $40 million."),
    ("the full amount", "Meridiem lends up to $120 million. It gets 1.75 times the full $120 million back."),
    ("an outlook and a result", "The margin was 20.0% in 2025. Orrin expects a margin of at least 20% in 2026."),
    (
        "a cell of a table of ceilings",
        "Milestones of up to $310 million are foreseen.\n\nMilestones, in millions of dollars\n\nEvent | Amount\n"
        "Approval milestones | 310\nSales milestones | 200",
    ),
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

"""Closed here, still to close there."""

import pytest

from agent.check.rules.status_drift import check
from tests.check.articles import facts_of, quotes_of

DRIFTS = [
    (
        "completed and expected to close",
        "Alder Power has completed the acquisition of Holmby Steel. "
        "The acquisition of Holmby Steel is expected to close in June.",
    ),
    (
        "completed and called off",
        "The sale of Redfern was completed in May. Alder Power terminated the sale of Redfern in June.",
    ),
]
SOUND = [
    (
        "two deals",
        "Alder Power has completed the acquisition of Holmby Steel. "
        "The acquisition of Quill Foods is expected to close in June.",
    ),
    ("agreed and expected to close", "Alder Power agreed to buy Holmby. The deal is expected to close in June."),
    (
        "was expected",
        "Alder Power has completed the acquisition of Holmby. The acquisition of Holmby was expected to close in May.",
    ),
]


@pytest.mark.parametrize("text", [row[1] for row in DRIFTS], ids=[row[0] for row in DRIFTS])
def test_two_statuses_of_one_deal_are_found(text: str) -> None:
    assert len(check(facts_of(text)).findings) == 1


@pytest.mark.parametrize("text", [row[1] for row in SOUND], ids=[row[0] for row in SOUND])
def test_one_status_is_no_finding(text: str) -> None:
    assert quotes_of(check(facts_of(text))) == []

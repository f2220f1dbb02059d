"""Swapped roles, and two names for one."""

import pytest

from agent.check.rules.party_conflict import check
from tests.check.articles import facts_of, quotes_of

WRONG = [
    (
        "swapped",
        "Alder Power acquires Holmby Steel in cash. Shareholders welcomed Holmby Steel's acquisition of Alder Power.",
    ),
    ("swapped, passive", "Alder Power bought Holmby Steel. Alder Power was acquired by Holmby Steel, the paper said."),
    (
        "two buyers",
        "The firm sold its Redfern smelter to Holmby Steel for $40 million.\n\n"
        "The sale of the Redfern smelter to Quill Foods brought the firm $40 million.",
    ),
]
SOUND = [
    ("one direction", "Alder Power acquires Holmby Steel. Alder Power's acquisition of Holmby Steel closes in May."),
    ("denied", "Alder Power bought Holmby Steel. Holmby Steel has not acquired Alder Power."),
    (
        "a fund and its manager",
        "The firm sold its Redfern smelter to Holmby Fund, managed by Quill Capital, for $40 million.\n\n"
        "The sale of the Redfern smelter to Quill Capital brought the firm $40 million.",
    ),
]


@pytest.mark.parametrize("text", [row[1] for row in WRONG], ids=[row[0] for row in WRONG])
def test_parties_that_disagree_are_found(text: str) -> None:
    assert len(check(facts_of(text)).findings) == 1


@pytest.mark.parametrize("text", [row[1] for row in SOUND], ids=[row[0] for row in SOUND])
def test_parties_that_agree_are_no_finding(text: str) -> None:
    assert quotes_of(check(facts_of(text))) == []

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
    (
        "closed, and subject to approval",
        "Alder Power agreed to buy Holmby Steel. The deal is subject to approval by the regulator.\n\nUnions "
        "object.\n\n"
        "The deal between Alder Power and Holmby Steel has closed.",
    ),
    (
        "completed last week, and needs a vote",
        "Alder Power has agreed to acquire Holmby Steel. The transaction is expected to be completed in May.\n\n"
        "Alder Power completed the deal with Holmby Steel last week.",
    ),
    (
        "signed and not signed",
        "Alder Power has signed a contract to buy Holmby Steel.\n\nAlder Power and Holmby Steel have not signed a "
        "contract "
        "yet.",
    ),
    (
        "listed and not yet listed",
        "Trading starts on the exchange on Thursday.\n\nSince Tarn Robots began trading on Monday, its price has "
        "doubled.",
    ),
    (
        "in French",
        "L'opération devrait être finalisée en juin.\n\nL'opération est déjà réalisée.",
    ),
    (
        "in German",
        "Die Übernahme der Holm AG soll im Juni abgeschlossen werden.\n\nDie Übernahme der Holm AG ist bereits "
        "vollzogen.",
    ),
]
SOUND = [
    (
        "what a closed deal is expected to bring",
        "Alder Power has completed its acquisition of Holmby Steel. The deal is expected to generate savings of "
        "$40 million.",
    ),
    (
        "once it has closed",
        "Alder Power will appoint a new board once the deal has closed. The deal is expected to close in June.",
    ),
    (
        "an earlier purchase",
        "In 2021, Alder Power completed its acquisition of Quill Foods. The acquisition of Holmby Steel by Alder "
        "Power is "
        "expected to close in 2026.",
    ),
    (
        "one tranche",
        "The first tranche of the placement was completed on Monday. The placement is expected to close in June.",
    ),
    (
        "two sides of one firm",
        "Alder Power has completed the sale of its Redfern mill. Alder Power expects to complete the purchase of "
        "Holmby in "
        "May.",
    ),
    (
        "talks that were",
        "Alder Power was in talks with Holmby in March. It has now signed a definitive agreement.",
    ),
    (
        "a round that is closed, and an offering to come",
        "Tarn has closed its round. An offering of shares is expected in 2028.",
    ),
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

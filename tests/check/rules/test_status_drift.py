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
_LEDE = (
    "Tarn Freight plc has agreed to buy Holmby Docks from Quill Partners for £40 million, the two said on Monday.\n\n"
    "Holmby runs four quays near Stroud. "
)
DRIFTS += [
    (
        "the blessing of a watchdog, and control taken",
        _LEDE
        + "The takeover needs the blessing of the watchdog.\n\nSince it took control of Holmby, Tarn has cut jobs.",
    ),
    (
        "hopes to close, and concluded",
        _LEDE
        + "Tarn hopes to close the transaction in the autumn.\n\nThe acquisition, concluded last week, adds quays.",
    ),
    (
        "a court to rule, and sellers who were paid",
        _LEDE + "Closing hinges on a court ruling.\n\nQuill received its money when the sale closed on Tuesday.",
    ),
    (
        "a placing",
        "Tarn Freight plc is to raise £40 million from a placing of shares. Completion of the placing is expected on "
        "3 June.\n\nWith the placing closed, Tarn has £60 million in the bank.",
    ),
    (
        "a title that completes it",
        "Tarn Freight completes Holmby purchase\n\nTarn Freight plc agreed on Monday to buy Holmby Docks for £40 "
        "million. "
        "The deal should close in June.",
    ),
    (
        "a table's row",
        "Target | Price | Status\nHolmby Docks | £40m | Completed May 3\nElm Quays | £9m | Completed May 9\n\nThe "
        "purchase "
        "of Holmby has not yet closed.",
    ),
    (
        "before the deal closes",
        _LEDE + "The purchase was closed on 3 May.\n\nApproval is expected before the deal closes.",
    ),
    (
        "no contract yet, and a definitive one",
        _LEDE + "Neither company has signed a binding contract yet.\n\nThe two have entered into a definitive purchase "
        "agreement.",
    ),
    (
        "in Spanish",
        "Alder compra Holmby por 40 millones de euros. La operación está pendiente de la autorización de la CNMC.\n\n"
        "Tras completar la compra, Alder despedirá a 40 personas.",
    ),
    (
        "in German, with a closing",
        "Die Alder AG kauft die Holm GmbH. Der Vollzug wird für das dritte Quartal erwartet.\n\nDie Übernahme ist seit "
        "Montag vollzogen.",
    ),
]
DRIFTS += [
    (
        "a merger now completed",
        "Alder Grid and Holmby Grid are to merge. The merger remains subject to votes by both sets of holders.\n\nWith "
        "the merger now completed, former Holmby holders have 36%.",
    ),
    (
        "a licence in force, and a draft",
        "Alder Bio and Quill Pharma have put their names to a non-binding term sheet for a licence.\n\nLawyers are "
        "busy. Now that the license has taken effect, Quill can begin a trial.",
    ),
    (
        "a consent without which it cannot close",
        _LEDE + "On May 3 Tarn completed the purchase of 60% of Holmby.\n\nUntil the authority has given its consent, "
        "the "
        "sale cannot close.",
    ),
    (
        "nothing binding",
        "Alder Soft signed a definitive agreement on Tuesday to sell Payline to Quill Partners.\n\nThe two have yet to "
        "sign anything binding.",
    ),
]
SOUND = [
    (
        "an offering and a spin-off",
        _LEDE + "The offering closed in May. Completion of the spin-off is subject to a vote.",
    ),
    ("a dye's approval", _LEDE + "The purchase was closed on Monday. Approval of a new dye is still awaited."),
    ("another purchase", _LEDE + "The deal is expected to close in June. Tarn completed its purchase of Elm in March."),
    ("what is closed every day", _LEDE + "The deal should close in June. The shares closed at 40 pence."),
    ("a year's own deal", _LEDE + "The deal should close in June. In 2019 Quill completed its own purchase of a quay."),
    ("two closings", _LEDE + "The first closing, of 60%, took place on Monday; the second is due in August."),
    ("paid after closing", _LEDE + "Completion is due in June, and £4 million is held back after closing."),
    (
        "a loan of the buyer's",
        _LEDE + "Tarn completed the refinancing of its loans last week. The takeover is expected to close in June.",
    ),
    (
        "one of two",
        "Tarn Freight plc has completed the first of two purchases, that of Holmby Docks. The other, of Elm Quays, is "
        "expected to close in June.",
    ),
    (
        "in the second half of a clause",
        _LEDE
        + "The deal is expected to close in June. The second purchase of the year comes after a bond was completed.",
    ),
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

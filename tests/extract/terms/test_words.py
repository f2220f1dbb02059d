"""Terms that are words: purposes, consents, places, exclusive rights and whole companies, and what only looks so."""

import pytest

from agent.schema.deal import DealType
from tests.extract.terms.articles import terms_of

T = DealType
_BOUGHT = "Orra Corp has agreed to buy the valve maker Lumo. "
READ = {
    "a whole company": (T.ACQUISITION, "Orra has agreed to acquire the entire share capital of Lumo.", "stake"),
    "consent still to come": (
        T.ACQUISITION,
        _BOUGHT + "The Polish competition office has yet to approve the sale.",
        "approvals_required",
    ),
    "listing rules": (
        T.ASSET_SALE,
        _BOUGHT + "The agreement is conditional on acceptance by the stock exchange.",
        "approvals_required",
    ),
    "what a placing is for": (
        T.EQUITY_FINANCING,
        "Orra has placed new shares. It will spend the proceeds on a plant in Turku.",
        "use_of_proceeds",
    ),
    "earmarked": (
        T.DEBT_FINANCING,
        "Orra has borrowed money. The cash is earmarked for two ferries.",
        "use_of_proceeds",
    ),
    "no shopping around": (T.ACQUISITION, _BOUGHT + "Until May Lumo may not solicit other bids.", "exclusivity"),
    "outside a region": (
        T.LICENSE,
        "Vantis has licensed VB-12 to Kemmer. Kemmer may sell it throughout Europe and Japan.",
        "territory",
    ),
}
LEFT_ALONE = {
    "consent that nobody needs": _BOUGHT + "No approval by shareholders is required.",
    "a drug's approval": _BOUGHT + "A milestone is payable on approval of the drug by regulators.",
    "cash that is only there": _BOUGHT + "Lumo has cash of $4 million to hand.",
    "all of the staff": _BOUGHT + "It will keep all of the staff.",
}
_WORDED = {"approvals_required", "use_of_proceeds", "exclusivity", "territory", "stake"}


@pytest.mark.parametrize(("kind", "text", "expected"), READ.values(), ids=READ.keys())
def test_words_that_are_a_term(kind: DealType, text: str, expected: str) -> None:
    assert expected in [term.kind for term in terms_of(text, kind) if term.text]


@pytest.mark.parametrize("text", LEFT_ALONE.values(), ids=LEFT_ALONE.keys())
def test_words_that_are_none(text: str) -> None:
    assert not [term.kind for term in terms_of(text) if term.kind in _WORDED]

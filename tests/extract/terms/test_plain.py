"""Bids, worth, multiples, rights and deadlines told in plain words, and look-alikes that are no terms."""

import pytest

from agent.schema.deal import DealType
from agent.schema.term_kind import TermKind as K
from tests.extract.terms.articles import terms_of

T = DealType
_SOLD = "Orra Group agreed to buy Lumo Foods. "
_KINDS = frozenset(
    {
        K.PRICE_PER_SHARE, K.NET_DEBT, K.ENTERPRISE_VALUE, K.EQUITY_VALUE, K.VALUATION_MULTIPLE, K.OPTION_WINDOW,
        K.MILESTONE_PERIOD, K.ANNOUNCEMENT_DATE, K.ROYALTY_RATE, K.INTEREST_RATE, K.PRINCIPAL,
    }
)  # fmt: skip
READ = {
    "a better bid": (
        T.TENDER_OFFER,
        "Orra Group launched a takeover bid for Lumo Foods. On Monday it came back with an improved $14.20.",
        {"price_per_share $14.20"},
    ),
    "from equity to the whole": (
        T.ACQUISITION,
        _SOLD + "Net borrowings of $90 million bring the enterprise to $640 million.",
        {"net_debt $90 million", "enterprise_value $640 million"},
    ),
    "on so many shares": (
        T.ACQUISITION,
        _SOLD + "On 44 million shares that works out at $528 million.",
        {"equity_value $528 million"},
    ),
    "times what it earned": (
        T.ACQUISITION,
        _SOLD + "That is 9.5 times what Lumo earned before interest, tax and depreciation.",
        {"valuation_multiple 9.5 times"},
    ),
    "a right until a day": (
        T.ACQUISITION,
        _SOLD + "The founder has a right to sell the rest to Orra until 30 June 2029.",
        {"option_window until 30 June 2029"},
    ),
    "a condition to be met by a day": (
        T.ACQUISITION,
        _SOLD + "A further $8 million follows if the second kiln is lit before 30 September 2027.",
        {"milestone_period before 30 September 2027"},
    ),
    "a rate in words": (
        T.LICENSE,
        "Orra licensed its vaccine to Lumo. Royalties run from the high single digits to the mid-teens.",
        {"royalty_rate high single digits"},
    ),
    "the day of a release": (
        T.ACQUISITION,
        "BASEL, 4 May 2026 – Orra Group today announced that it agreed to buy Lumo Foods.",
        {"announcement_date 4 May 2026"},
    ),
}  # fmt: skip
LEFT = {
    "where the share closed": (
        T.TENDER_OFFER,
        "Orra Group launched a takeover bid for Lumo Foods. The shares went up and closed at $14.20.",
    ),
    "an analyst's value": (
        T.ACQUISITION,
        _SOLD + "Analysts at Birch had valued the company at $600 million.",
    ),
    "drawn from what it has": (
        T.ACQUISITION,
        _SOLD + "Orra will draw $60 million of the cash from its credit line.",
    ),
    "what peers trade at": (
        T.ACQUISITION,
        _SOLD + "Listed bakers trade at 14 times forecast earnings.",
    ),
    "who bears a cost": (
        T.LICENSE,
        "Orra licensed its vaccine to Lumo. The two share the cost of the trial, Lumo bearing 60%.",
    ),
    "a day of another paper": (
        T.ACQUISITION,
        "BASEL, 4 May 2026 – Orra Group agreed to buy Lumo Foods, as reported.",
    ),
}


@pytest.mark.parametrize("name", READ)
def test_plain_words_tell_what_a_figure_is(name: str) -> None:
    kind, text, expected = READ[name]

    assert _told(text, kind) == expected


@pytest.mark.parametrize("name", LEFT)
def test_look_alikes_are_left_alone(name: str) -> None:
    kind, text = LEFT[name]

    assert _told(text, kind) == set()


def _told(text: str, kind: DealType) -> set[str]:
    found = terms_of(text, kind)
    return {f"{term.kind} {term.evidence[0].quote}" for term in found if term.kind in _KINDS}

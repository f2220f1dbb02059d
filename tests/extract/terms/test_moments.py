"""Dates by the nearest word of closing, signing, starting or falling due."""

import pytest

from agent.schema.deal import DealType
from tests.extract.terms.articles import terms_of

T = DealType
_SOLD = "Orra Group agreed to buy Lumo Foods. "
READ = {
    "due": (T.ACQUISITION, _SOLD + "Completion is due by the end of June 2026.", "expected_close", "by the end of June "
    "2026"),
    "foreseen": (
        T.ACQUISITION, _SOLD + "The board meets on 5 May 2026, and closing is foreseen for June 2026.",
        "expected_close", "June 2026",
    ),
    "it guides to": (
        T.ACQUISITION, _SOLD + "The handover waits for a permit, and Orra is aiming for the third quarter of 2026.",
        "expected_close", "third quarter of 2026",
    ),
    "took place": (T.ACQUISITION, _SOLD + "Closing took place on 2 March 2026.", "closing_date", "2 March 2026"),
    "signed": (T.ACQUISITION, _SOLD + "The contract was signed on 2 March 2026.", "signing_date", "2 March 2026"),
    "walks away": (
        T.ACQUISITION, _SOLD + "Either side may walk away if the takeover has not been completed by 30 November 2026.",
        "outside_date", "by 30 November 2026",
    ),
    "ready": (
        T.LEASE, "Orra leased a warehouse from Lumo. The building should be ready in March 2027.",
        "commissioning_date", "March 2027",
    ),
    "generating": (
        T.OFFTAKE, "Orra will buy power from Lumo. The wind farm is to go live in the third quarter of 2027.",
        "commissioning_date", "third quarter of 2027",
    ),
    "mature": (
        T.DEBT_FINANCING, "Orra issued notes of $200 million. They carry 6.5% and mature in 2031.", "maturity", "2031",
    ),
    "German": (
        T.ACQUISITION, "Orra übernimmt Lumo. Mit dem Vollzug rechnen beide im Juni 2026.", "expected_close", "Juni "
        "2026",
    ),
    "Spanish": (
        T.ACQUISITION, "Orra compra Lumo. El cierre está previsto para junio de 2026.", "expected_close", "junio de "
        "2026",
    ),
    "French": (
        T.ACQUISITION, "Orra rachète Lumo. La clôture est attendue en juin 2026.", "expected_close", "juin 2026",
    ),
}  # fmt: skip
NO_MOMENT = {
    "foundation": _SOLD + "Lumo was founded in 1988.",
    "share price": _SOLD + "Shares closed on 2 March 2026 at $12.",
    "results": _SOLD + "Orra will report results on 5 May 2026.",
    "who said it when": _SOLD + "Orra said on 2 March 2026 that it was pleased.",
    "a state of things": _SOLD + "Debt stood at 21% at the end of September 2025 and would rise at completion.",
    "a works programme": _SOLD + "The study will be completed in June 2026.",
    "a plant that closes": _SOLD + "No plant will close before 2028.",
    "a dateline": "OSLO, 2 March 2026 (Wire) - Orra Group agreed to buy Lumo Foods.",
}


@pytest.mark.parametrize(("kind", "text", "wanted", "quote"), READ.values(), ids=READ.keys())
def test_what_a_date_is_of(kind: DealType, text: str, wanted: str, quote: str) -> None:
    found = {(term.kind, term.evidence[0].quote) for term in terms_of(text, kind) if term.date_id}
    assert (wanted, quote) in found
    assert len([kind for kind, _ in found if kind == wanted]) == 1


@pytest.mark.parametrize("text", NO_MOMENT.values(), ids=NO_MOMENT.keys())
def test_other_dates_are_none_of_the_deals(text: str) -> None:
    assert not [term.kind for term in terms_of(text) if term.date_id]

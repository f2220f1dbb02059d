"""The ledes are labelled in words that the scorer reads, and what was once tuned on them stays read."""

from typing import Any

import pytest

from agent.schema.deal import DealType, Role
from agent.schema.term_kind import TERM_KINDS
from evals.ledes import count_rows, read_ledes, score_lede

LABELLED = [lede for half in ("tuned", "held") for lede in read_ledes(half) if lede.get("deals") != "none"]


def test_every_type_of_deal_is_told_of_in_both_halves() -> None:
    told = [{lede["type"] for lede in read_ledes(half) if "type" in lede} for half in ("tuned", "held")]
    assert told[0] == told[1] == set(DealType) - {DealType.OTHER}


@pytest.mark.parametrize("lede", LABELLED, ids=lambda lede: lede["text"][:40])
def test_labels_use_the_words_of_the_contract_and_names_that_stand_in_the_text(lede: dict[str, Any]) -> None:
    flat = " ".join(lede["text"].split())
    assert set(lede["parties"]) <= set(Role)
    assert [name for names in lede["parties"].values() for name in names if name not in flat] == []
    assert {line.split()[0] for line in lede.get("terms", ())} <= set(TERM_KINDS)


def test_tuned_ledes_stay_read() -> None:
    counts = count_rows(row for lede in read_ledes("tuned") for row in score_lede(lede))
    found = {measure: count.hits / count.expected for measure, count in counts.items()}
    assert found["deal type"] > 0.88
    assert found["party and role"] > 0.88
    # Money raised by shares is told as total_consideration, which the older labels call principal.
    assert found["term"] > 0.78
    assert found["silence"] == 1.0

"""What must be said of the article that the product was begun for, whatever rules come after."""

from decimal import Decimal
from pathlib import Path

import pytest

from agent.ingest.load import load_article
from agent.pipeline import analyze
from agent.schema.analysis import Analysis
from agent.schema.finding import Code

SEED = Path(__file__).resolve().parents[2].parent / "shared" / "seed"


@pytest.fixture(scope="module")
def seed() -> Analysis:
    if not SEED.is_dir():
        pytest.skip("../shared/seed is absent")
    return analyze(load_article(next(SEED.glob("*.txt"))))


def test_what_the_milestones_leave_of_the_ceiling_is_implied(seed: Analysis) -> None:
    found = [item.computation for item in seed.findings if item.code is Code.IMPLIED_VALUE]
    assert [(item.low, item.unit, item.assumption) for item in found] == [
        (Decimal(9_000_000), "USD", "if both ceilings are reached")
    ]


def test_the_lost_bound_the_title_and_the_machine_are_told(seed: Analysis) -> None:
    codes = [item.code for item in seed.findings]
    assert {Code.HEDGE_DRIFT, Code.LANGUAGE_MISMATCH, Code.MACHINE_GENERATED} <= set(codes)
    assert codes.count(Code.DAMAGED_TEXT) >= 11


def test_nothing_is_called_inconsistent_that_is_not(seed: Analysis) -> None:
    false = {
        Code.CONFLICTING_VALUES, Code.SUM_MISMATCH, Code.PART_EXCEEDS_WHOLE, Code.PERCENT_CHANGE_MISMATCH,
        Code.RATIO_MISMATCH, Code.PER_UNIT_MISMATCH, Code.STATUS_DRIFT, Code.PARTY_CONFLICT, Code.LOCATION_CONFLICT,
        Code.CONTRADICTION,
    }  # fmt: skip
    assert [item.code for item in seed.findings if item.code in false] == []
    assert any("10–20×" in (item.detail or "") and "per megawatt" in (item.detail or "") for item in seed.checks)


def test_the_deal_has_its_sides_and_its_terms(seed: Analysis) -> None:
    deal = seed.deals[0]
    assert {(party.name, party.role.value) for party in deal.parties} == {
        ("Sympatheia Power Fund", "buyer"), ("Bitfarms", "seller"), ("Hawksburn Capital", "manager"),
    }  # fmt: skip
    terms = {term.kind: (term.modifier.value, term.high, term.unit) for term in deal.terms}
    assert terms["total_consideration"] == ("up_to", Decimal(30_000_000), "USD")
    assert terms["milestone_payment"][1:] == (Decimal(21_000_000), "USD")
    assert terms["capacity"][1:] == (Decimal(70), "MW")

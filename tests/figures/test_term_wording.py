from decimal import Decimal

import pytest

from agent.figures.term_wording import name_term, word_date, word_item, word_term
from agent.schema.comparison import Item
from agent.schema.deal import Term
from agent.schema.figure import Modifier

DATES = [
    ("2026-01-03", "2026-01-03", "exact", "3 Jan 2026"),
    ("2026-06-30", "2026-06-30", "up_to", "by 30 Jun 2026"),
    ("2026-Q3", "2026-Q3", "at_least", "not before 2026-Q3"),
    ("2026-01-03", "2026-02-03", "range", "3 Jan 2026 to 3 Feb 2026"),
    ("--11-03", "--11-03", "exact", "3 Nov (no year)"),
    ("--03", "--03", "up_to", "by March (no year)"),
    ("--Q4", "--Q4", "exact", "Q4 (no year)"),
]
TERMS = [
    (Term(kind="total_consideration", low=Decimal(30000000), high=Decimal(30000000), unit="USD", modifier="up_to"),
     "up to $30,000,000"),
    (Term(kind="annual_value", low=Decimal(5), high=Decimal(5), unit="EUR", period="per year"), "€5 per year"),
    (Term(kind="milestone_payment", low=Decimal(5), high=Decimal(5), unit="EUR", period="10 month"),
     "€5 over 10 months"),
    (Term(kind="capex", low=Decimal(5), high=Decimal(5), unit="EUR", period="2025-Q3"), "€5 (2025-Q3)"),
    (Term(kind="closing_date", low="2026-01-03", high="2026-01-03"), "3 Jan 2026"),
    (Term(kind="use_of_proceeds", text="to repay debt"), "to repay debt"),
    (Term(kind="upfront_payment", origin="missing"), ""),
]  # fmt: skip


@pytest.mark.parametrize("low, high, modifier, words", DATES, ids=[case[3] for case in DATES])
def test_dates_in_words(low, high, modifier, words):
    assert word_date(low, high, Modifier(modifier)) == words


@pytest.mark.parametrize("term, words", TERMS, ids=[term.kind for term, _ in TERMS])
def test_term_values_in_words(term, words):
    assert word_term(term) == words


def test_scope_and_basis_tell_terms_of_one_kind_apart():
    term = Term(kind="capacity", scope="phase 2", basis="critical_it")

    assert name_term(term) == "capacity (phase 2, critical it)"


ITEMS = [
    (Item(low=Decimal(80), high=Decimal(80), unit="MW", modifier="about"), "about 80 MW"),
    (Item(date_low="2026-06", date_high="2026-06", modifier="up_to"), "by 2026-06"),
    (Item(text="non_binding"), "non binding"),
    (Item(), ""),
]


@pytest.mark.parametrize("item, words", ITEMS, ids=[words or "nothing" for _, words in ITEMS])
def test_a_cell_tells_its_value_with_its_bound(item, words):
    assert word_item(item) == words

"""Parts that are said to make up a total."""

import pytest

from agent.check.facts import Facts
from agent.check.rules.sum_mismatch import check
from agent.schema.deal import Deal, DealType
from agent.schema.finding import Outcome
from tests.check.articles import facts_of, quotes_of, reading_of
from tests.extract.terms.articles import terms_of

HOLDS = [
    ("consisting of", "The price of $30 million consists of $9 million in cash and $21 million in shares."),
    ("for a total of", "Orra pays $9 million in cash and $21 million in shares, for a total of $30 million."),
    ("in total", "It sold 12 million new shares and 4 million old shares, or 16 million shares in total."),
    (
        "a sentence later",
        "A loan of $20 million runs ten years. A note of $10 million runs five. That makes $30 million in all.",
    ),
]
WRONG = [
    ("consisting of", "The price of $30 million consists of $9 million in cash and $15 million in shares."),
    ("for a total of", "Orra pays $9 million in cash and $25 million in shares, for a total of $30 million."),
    ("in total", "It sold 12 million new shares and 4 million old shares, or 18 million shares in total."),
    (
        "a sentence later",
        "A loan of $20 million runs ten years. A note of $10 million runs five. That makes $38 million in all.",
    ),
]
SILENT = [
    ("a subset", "The price of $30 million includes $9 million in cash and $15 million in shares."),
    ("other units", "The price of $30 million consists of EUR 9 million and EUR 15 million."),
    ("an open list", "The price of $30 million comprises $9 million in cash and $15 million in shares plus royalties."),
    ("two totals side by side", "Orra raised $9 million in May and $15 million in June. Lumo raised $30 million."),
    (
        "a ceiling above the parts",
        "The price of up to $30 million consists of $9 million in cash and $15 million in shares.",
    ),
    ("a price per share is no part", "At $43 a share, that is worth $27 for a share, or $1.05 billion in all."),
]


def facts_with_terms(text: str, deal_type: DealType = DealType.ACQUISITION) -> Facts:
    return Facts(reading_of(text), (Deal(type=deal_type, terms=terms_of(text, deal_type)),), ())


@pytest.mark.parametrize("text", [row[1] for row in HOLDS], ids=[row[0] for row in HOLDS])
def test_parts_that_add_up_are_shown_as_holding(text):
    verdict = check(facts_of(text))
    assert quotes_of(verdict) == []
    assert [item.outcome for item in verdict.checks] == [Outcome.HOLDS]


@pytest.mark.parametrize("text", [row[1] for row in WRONG], ids=[row[0] for row in WRONG])
def test_parts_that_do_not_add_up_are_found_with_the_total_and_every_part(text):
    verdict = check(facts_of(text))
    assert len(verdict.findings) == 1
    assert len(verdict.findings[0].evidence) == 3


@pytest.mark.parametrize("text", [row[1] for row in SILENT], ids=[row[0] for row in SILENT])
def test_what_is_not_said_to_be_all_of_it_is_no_finding(text):
    assert quotes_of(check(facts_of(text))) == []


def test_payments_paragraphs_apart_cannot_pass_the_total():
    text = (
        "Orra agreed to buy Lumo for $30 million.\n\nLumo makes pumps in Leeds.\n\n"
        "An upfront payment of $20 million is due now. It may earn $15 million in sales milestones."
    )
    assert quotes_of(check(facts_with_terms(text))) == [["$30 million", "$20 million", "$15 million"]]


def test_payments_that_fall_short_of_the_total_are_no_finding_where_nobody_says_they_are_all():
    text = (
        "Orra agreed to buy Lumo for $30 million.\n\n"
        "An upfront payment of $10 million is due now. It may earn $15 million in sales milestones."
    )
    assert quotes_of(check(facts_with_terms(text))) == []


def test_equity_and_net_debt_make_the_enterprise_value():
    text = "The enterprise value is $500 million. The equity value is $350 million. Lumo has net debt of $100 million."
    assert quotes_of(check(facts_with_terms(text))) == [["$500 million", "$350 million", "$100 million"]]

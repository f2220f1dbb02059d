"""Values that follow from stated ones."""

from decimal import Decimal

from agent.check.facts import Facts
from agent.check.rules.implied_value import check
from agent.schema.deal import Deal, DealType
from tests.check.articles import quotes_of, reading_of
from tests.extract.terms.articles import terms_of


def findings_of(text: str, deal_type: DealType):
    deal = Deal(type=deal_type, terms=terms_of(text, deal_type))
    return check(Facts(reading_of(text), (deal,), ())).findings


def test_what_milestones_leave_of_a_ceiling_is_told_with_its_assumption():
    finding = findings_of(
        "Orra sold its mill for up to $30 million, with $21 million in milestone payments.", DealType.ASSET_SALE
    )[0]
    assert (finding.about.kind, finding.computation.low, finding.computation.assumption) == (
        "other_consideration",
        Decimal(9_000_000),
        "if both ceilings are reached",
    )
    assert [item.quote for item in finding.evidence] == ["up to $30 million", "$21 million"]


def test_a_contingent_part_is_why_the_price_is_a_ceiling():
    text = (
        "Orra sold its mill to Birch for up to $30 million. Of note are $21 million in milestone payments over a year."
    )
    assert [finding.computation.low for finding in findings_of(text, DealType.ASSET_SALE)] == [Decimal(9_000_000)]
    assert findings_of(text.replace("up to ", ""), DealType.ASSET_SALE) == []
    assert findings_of(text.replace("Of note are", "On top come"), DealType.ASSET_SALE) == []


def test_a_percentage_of_a_known_price_is_an_amount():
    finding = findings_of("Orra agreed to buy the site for $30 million. Orra pays 70% upfront.", DealType.ASSET_SALE)[0]
    assert finding.computation.low == Decimal(21_000_000)


def test_a_price_per_share_times_the_shares_is_a_total_nobody_stated():
    text = "Orra bought the stake at $5.00 per share. It will allot 2,000,000 ordinary shares in the sale."
    assert [finding.about.kind for finding in findings_of(text, DealType.STAKE_PURCHASE)] == ["total_consideration"]


def test_a_price_with_its_cash_leaves_nothing_to_imply():
    text = "Orra agreed to buy the site for $30 million in cash. The buyer pays a deposit of $3 million."
    assert (
        quotes_of(
            check(
                Facts(
                    reading_of(text), (Deal(type=DealType.ASSET_SALE, terms=terms_of(text, DealType.ASSET_SALE)),), ()
                )
            )
        )
        == []
    )

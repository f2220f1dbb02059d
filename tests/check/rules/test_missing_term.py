"""Questions that an article leaves open."""

from agent.check.facts import Facts
from agent.check.rules.missing_term import MOST_QUESTIONS, check
from agent.schema.deal import Deal, DealStatus, DealType
from agent.schema.evidence import cite
from tests.check.articles import reading_of
from tests.extract.terms.articles import terms_of


def asked(text: str, deal_type: DealType, status: DealStatus) -> list[str | None]:
    deal = Deal(type=deal_type, status=status, terms=terms_of(text, deal_type, status=status))
    return [finding.about.kind for finding in check(Facts(reading_of(text), (deal,), ())).findings]


def test_a_done_sale_without_a_date_is_asked_when_it_closed():
    text = "Orra sold its mill to Lumo for up to $30 million, with $21 million in milestone payments."
    assert asked(text, DealType.ASSET_SALE, DealStatus.COMPLETED) == ["closing_date"]


def test_a_lease_that_names_only_its_place_leaves_the_heaviest_questions_open():
    found = asked("Orra signed a lease in Lund.", DealType.LEASE, DealStatus.AGREED)
    assert found[:2] == ["term_length", "annual_value"]
    assert len(found) <= MOST_QUESTIONS


def test_a_price_that_is_undisclosed_is_not_missing():
    text = "Orra agreed to buy Lumo for undisclosed terms."
    assert "total_consideration" not in asked(text, DealType.ACQUISITION, DealStatus.AGREED)


def test_words_about_a_term_that_nobody_could_read_are_not_silence():
    text = (
        "Orra agreed to buy Lumo for $3 million in cash. The parties hope that regulators "
        "agree and that it can close before the spring of 2027."
    )
    assert asked(text, DealType.ACQUISITION, DealStatus.AGREED) == []


def test_no_deal_and_a_deal_called_off_leave_no_questions():
    text = "Orra walked away from Lumo."
    deal = Deal(type=DealType.ACQUISITION, status=DealStatus.TERMINATED)
    assert check(Facts(reading_of(text), (), ())).findings == ()
    assert check(Facts(reading_of(text), (deal,), ())).findings == []


def test_a_loan_told_in_passing_is_not_asked_about():
    text = (
        "Orra agreed to buy Lumo for $3 million in cash; regulators must approve "
        "and it should close in May 2026. A loan pays."
    )
    sale = Deal(type=DealType.ACQUISITION, status=DealStatus.AGREED, terms=terms_of(text), evidence=(cite(text, 0, 4),))
    at = text.index("A loan")
    loan = Deal(type=DealType.DEBT_FINANCING, status=DealStatus.AGREED, evidence=(cite(text, at, at + 6),))
    assert check(Facts(reading_of(text), (sale, loan), ())).findings == []

"""Extraction without a model, whole: deals with their terms, and claims beside them."""

from agent.extract.offline import extract_offline
from agent.schema.checklist import load_checklists
from agent.schema.deal import Origin, Role
from tests.extract.readings import read


def test_a_deal_carries_its_terms() -> None:
    text = "Alder Inc said it sold its Birch Ltd unit to Cedar Co for 25 mln dlrs. Sales of the unit rose 4% in 1986."
    extraction = extract_offline(read(text), load_checklists())
    (deal,) = extraction.deals
    prices = [term for term in deal.terms if term.kind == "total_consideration"]
    assert [party.role for party in deal.parties] == [Role.BUYER, Role.SELLER, Role.TARGET]
    assert [term.evidence[0].quote for term in prices] == ["25 mln dlrs"]


def test_terms_that_are_withheld_are_said_to_be() -> None:
    text = "Alder Inc said it acquired Birch Corp. Terms were not disclosed."
    (deal,) = extract_offline(read(text), load_checklists()).deals
    assert [term.origin for term in deal.terms] == [Origin.UNDISCLOSED]


def test_an_article_without_a_deal_has_no_deals_and_may_have_claims() -> None:
    extraction = extract_offline(read("The price of copper rose 4% in May."), load_checklists())
    assert extraction.deals == ()

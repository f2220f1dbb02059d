"""Parts larger than their whole, and shares past 100%."""

import pytest

from agent.check.facts import Facts
from agent.check.rules.part_exceeds_whole import check
from agent.schema.deal import Deal, DealType
from tests.check.articles import facts_of, quotes_of, reading_of
from tests.extract.terms.articles import terms_of

WRONG = [
    ("of which", "Orra raised $30 million, of which $40 million is debt.", ["$30 million", "$40 million"]),
    ("of this", "Orra raised $30 million. Of this, $40 million is debt.", ["$30 million", "$40 million"]),
    ("out of", "The firm closed 15 sites of 12 sites.", ["12 sites", "15 sites"]),
    ("two holders", "Owners of Orra will hold 58% of the combined company and those of Lumo 47%.", ["58%", "47%"]),
    (
        "three holders",
        "Orra will own 51% of the venture. Lumo takes 34% and the state keeps the remaining 20%.",
        ["51%", "34%", "20%"],
    ),
    (
        "all together",
        "It can earn development milestones of $220 million. All milestones together amount to $195 million.",
        ["$195 million", "$220 million"],
    ),
]
SILENT = [
    ("a part that fits", "Orra raised $30 million, of which $20 million is debt."),
    ("shares that fit", "Owners of Orra will hold 58% of the combined company and those of Lumo 42%."),
    ("a stake that grew", "Orra raised its stake in the company from 58% to 70%."),
    ("votes and capital", "Orra will hold 60% of the shares and 75% of the votes."),
    ("another currency", "Orra raised $30 million, of which EUR 40 million is debt."),
    ("a floor, not a whole", "Orra raised at least $30 million, of which $40 million is debt."),
    ("shares of two companies", "Orra holds 80% of Lumo. Cato holds 60% of Brim."),
    ("growth beside a share", "Orra owns 60% of the company, whose revenue rose 70%."),
]


@pytest.mark.parametrize(("text", "quotes"), [row[1:] for row in WRONG], ids=[row[0] for row in WRONG])
def test_a_part_past_its_whole_is_found(text, quotes):
    assert quotes_of(check(facts_of(text))) == [quotes]


@pytest.mark.parametrize("text", [row[1] for row in SILENT], ids=[row[0] for row in SILENT])
def test_what_can_be_true_is_no_finding(text):
    assert quotes_of(check(facts_of(text))) == []


def test_a_component_in_a_later_paragraph_cannot_pass_the_price():
    text = (
        "Orra agreed to buy Lumo for $30 million.\n\nLumo makes pumps.\n\nAn upfront payment of $45 million is due now."
    )
    deal = Deal(type=DealType.ACQUISITION, terms=terms_of(text))
    assert quotes_of(check(Facts(reading_of(text), (deal,), ()))) == [["$30 million", "$45 million"]]

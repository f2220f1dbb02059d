"""Plain opposites in two sentences: each pair clashes, each look-alike does not."""

import pytest

from agent.check.rules.contradiction import check
from tests.check.articles import facts_of, quotes_of

CLASH = [
    "Brask will pay for the mill entirely from its own cash. It has taken out a bank loan to finance the purchase.",
    "Ovik Paper carries no debt. Brask will repay Ovik Paper's bank loans of $12 million.",
    "The price is payable wholly in cash. A third of the price will be paid in new shares.",
    "Holders are offered an all-share deal. They will get 40 million euros in cash on closing.",
    "The bid is not subject to financing. It hinges on Brask raising money from banks.",
    "No finder's fee is payable. The company paid a finder's fee to Tolm Advisers.",
    "There is no break fee. Brask must pay a break fee of $9 million if it backs out.",
    "The notes are unsecured. The notes have a first-ranking mortgage over the mill.",
    "The loan carries a fixed interest rate. It pays 210 basis points over Euribor.",
    "The loan will be repaid in a single payment in 2031. The loan is repaid in eight quarterly instalments.",
    "Ovik gets exclusive rights to the drug in Brazil. The owner may also license it to rivals in Brazil.",
    "The contract is non-cancellable. The customer can terminate it at any time on six months' notice.",
    "The seller has no right to buy back the hall. From 2032 it may repurchase the hall at the same price.",
    "The lease cannot be extended. The tenant has two options to renew it.",
    "No vote by shareholders is needed. The shareholders will vote on the deal in June.",
    "The purchase needs no regulatory approval. It still awaits clearance from the competition authority.",
    "The board backed the offer unanimously. One director voted against it.",
    "Brask will keep the stock exchange listing. It plans to delist the company within a year.",
    "Only new shares are being placed. The founder sells 2 million existing shares in the placement.",
    "There will be no redundancies. Brask plans to cut 120 jobs by the end of the year.",
    "It is Brask's first acquisition, its first acquisition ever. Brask bought a sawmill in 2019.",
    "The family has never had an outside shareholder. A fund owned 12% of the company from 2008 until 2013.",
    "Ovik is a wholly owned subsidiary of Brask. Brask owns 62% of Ovik.",
    "Brask was the only bidder. It outbid two other groups, bankers said.",
    "The tower is fully let. Four of its floors stand empty.",
    "All permits are in place. The mine still lacks a water permit.",
    "All plants will stay open. Brask will close the plant in Narvik.",
    "Ovik will keep its name. It will be renamed Brask Paper in the spring.",
    "The privately held Ovik makes paper. Ovik's shares rose 8% on Monday.",
    "Der Vorstand stimmte dem Angebot einstimmig zu. Zwei Vorstandsmitglieder stimmten dagegen.",
    "Die Übernahme wird ausschließlich in bar bezahlt. Ein Drittel des Preises wird in neuen Aktien bezahlt.",
    "El comprador no recortará ningún puesto de trabajo. La empresa suprimirá 90 puestos de trabajo.",
    "Ovik pays $14 million for a quarry and 36 trucks. No trucks were part of the deal, the seller said.",
    "La licence est exclusive. La licence est non exclusive, selon le contrat.",
]
NO_CLASH = [
    "Brask will pay for the mill entirely from its own cash. Its rival Tolm took out a bank loan to buy a yard.",
    "The company is bought on a cash-free, debt-free basis. Net debt was $12 million.",
    "The price is payable wholly in cash. Brask's shares rose 3%.",
    "The bid is not subject to financing. It hinges on approval by the seller's board.",
    "If there is no superior offer, no break fee is due. Brask must pay a break fee of $9 million if it backs out.",
    "The notes are unsecured. The term loan has a first-ranking mortgage over the mill.",
    "The loan carries a fixed interest rate. The old loan paid 210 basis points over Euribor.",
    "Ovik gets exclusive rights to the drug in Brazil. It gets non-exclusive rights to a second one.",
    "The contract cannot be cancelled in its first three years. Afterwards the customer may do so.",
    "No vote by Brask's shareholders is needed. Ovik's shareholders will vote on the deal in June.",
    "The board backed the offer unanimously. One shareholder voted against it.",
    "There will be no redundancies. Brask cut 120 jobs last year.",
    "There will be no redundancies. Tolm, a competitor, plans to cut 120 jobs.",
    "It is Brask's first acquisition in Norway. Brask bought a sawmill in Finland in 2019.",
    "Ovik is a wholly owned subsidiary of Brask. After the flotation Brask will own 62% of Ovik.",
    "The tower is fully let. A neighbouring tower stands empty.",
    "The privately held Ovik makes paper. Brask's shares rose 8% on Monday.",
    "The notes are not convertible. An earlier issue was convertible into shares.",
    "Ovik pays $14 million for a quarry and 36 trucks. No houses were part of the deal, the seller said.",
    "The licence is exclusive. The other licence, for Peru, is non-exclusive.",
]


@pytest.mark.parametrize("text", CLASH)
def test_a_thing_and_its_opposite_is_found(text: str) -> None:
    assert len(check(facts_of(text)).findings) == 1


@pytest.mark.parametrize("text", NO_CLASH)
def test_what_is_said_of_two_things_is_left_alone(text: str) -> None:
    assert quotes_of(check(facts_of(text))) == []

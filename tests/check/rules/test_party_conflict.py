"""Swapped roles, and two names for one."""

import pytest

from agent.check.rules.party_conflict import check
from agent.schema.deal import Deal, DealType, Party, Role
from agent.text.locate import locate_quote
from tests.check.articles import facts_of, quotes_of

WRONG = [
    (
        "swapped",
        "Alder Power acquires Holmby Steel in cash. Shareholders welcomed Holmby Steel's acquisition of Alder Power.",
    ),
    ("swapped, passive", "Alder Power bought Holmby Steel. Alder Power was acquired by Holmby Steel, the paper said."),
    (
        "two buyers",
        "The firm sold its Redfern smelter to Holmby Steel for $40 million.\n\n"
        "The sale of the Redfern smelter to Quill Foods brought the firm $40 million.",
    ),
    (
        "a sale the other way round",
        'Redfern Inns plc ("Redfern") announces that it has entered into an agreement to sell four hotels in Kent to '
        "Quill Estates LP for a cash price of £40 million.\n\nThe sale of the hotels by Quill to Redfern needs a vote.",
    ),
    (
        "an option the other way round",
        'Corrigan Metals Limited ("Corrigan") is pleased to report that it has granted Pardo Copper Pty Ltd '
        '("Pardo") an option over the Elm project.\n\nPardo has granted Corrigan an option for A$1 million.',
    ),
    (
        "bought from, sold to",
        "Alder Foods has agreed to buy the Tarn brand from Quill Foods for $90 million. The two have met for years.\n\n"
        "Alder Foods sold the Tarn brand to Quill Foods at a time of high prices.",
    ),
    (
        "a loan",
        "Holmby Bank lends Redfern Steel $40 million for a furnace.\n\nRedfern Steel lends Holmby Bank the sum.",
    ),
    (
        "a lease",
        "Alder Data leases a hall in Reading from Quill Realty for ten years.\n\nQuill Realty leases the hall from "
        "Alder Data at a fixed rent.",
    ),
    (
        "told again with the names exchanged",
        "Marlow Docks takes 60% of the venture and Tarn Freight 40%, under a contract signed in May.\n\nThe port "
        "is full.\n\nTarn Freight takes 60% of the venture and Marlow Docks 40%, under a contract signed in May.",
    ),
    (
        "in German",
        "Die Alder AG verkauft ihr Werk an die Quill GmbH.\n\nDie Quill GmbH verkauft das Werk an die Alder AG.",
    ),
]
SOUND = [
    (
        "one buys, then sells to a third",
        "Alder Foods buys the Tarn brand from Quill Foods for $90 million. Alder Foods sells its Elm brand to Holmby "
        "Foods.",
    ),
    (
        "bought back",
        "Alder Foods sold the Tarn brand to Quill Foods in 2019. Now Alder Foods buys it back from Quill Foods.",
    ),
    (
        "passive and active agree",
        "Alder Foods sells the Tarn brand to Quill Foods. The Tarn brand was sold by Alder Foods to Quill Foods. "
        "Quill Foods buys the Tarn brand from Alder Foods. The sale of Tarn by Alder Foods to Quill Foods closed.",
    ),
    (
        "a lease told from both sides",
        "Alder Data leases a hall from Quill Realty. Quill Realty leases the hall to Alder Data. The lease of the hall "
        "by Alder Data from Quill Realty runs for ten years.",
    ),
    (
        "a licence told from both sides",
        "Corrigan Bio grants Pardo Pharma a licence. Pardo Pharma licenses the compound from Corrigan Bio. "
        "Pardo Pharma was granted the licence by Corrigan Bio.",
    ),
    (
        "two of one kind",
        "Marlow Docks will build the new quay at Holm by the end of next year. Brackley Piers will build the new "
        "sheds at Holm by the end of next year.",
    ),
    (
        "an offer and a counter-offer",
        "Alder Power offered to buy Holmby Steel. Holmby Steel said it would rather acquire Alder Power.",
    ),
    (
        "both are named in another order",
        "Alder Power and Holmby Steel will merge under a contract signed on Monday in London. Holmby Steel and Alder "
        "Power will merge under a contract signed on Monday in London.",
    ),
    (
        "power both ways",
        "Quill Power supplies the Redfern smelter with power. Redfern supplies the city with heat.",
    ),
    ("one direction", "Alder Power acquires Holmby Steel. Alder Power's acquisition of Holmby Steel closes in May."),
    ("denied", "Alder Power bought Holmby Steel. Holmby Steel has not acquired Alder Power."),
    (
        "a fund and its manager",
        "The firm sold its Redfern smelter to Holmby Fund, managed by Quill Capital, for $40 million.\n\n"
        "The sale of the Redfern smelter to Quill Capital brought the firm $40 million.",
    ),
]
WRONG += [
    (
        "two sellers",
        "Tarn Freight plc has agreed to buy Holmby Docks from Quill Partners for £40 million.\n\nHolmby has four "
        "quays. The seller, Brackley Capital, will keep a car park.",
    ),
    (
        "a buyer called the seller",
        "Quill REIT has completed the sale of Elm Tower to Moss Trust for £40 million.\n\nRent is high. Moss, the "
        "seller, was advised by a bank.",
    ),
    (
        "two tenants of a whole campus",
        "Alder Data leases the whole campus to Tarn Systems for ten years.\n\nPower is cheap. With Holmby Cloud, as "
        "the only tenant of the campus, the fund has a steady income.",
    ),
    (
        "a licensor called licensee",
        "Alder Bio has obtained from Quill Pharma an exclusive licence for a drug.\n\nIt is in trials. Quill, as "
        "licensee, pays royalties.",
    ),
    (
        "two administrative agents",
        "Redfern Steel signed a credit agreement for which Holmby Bank acts as administrative agent.\n\nRates float. "
        "Notices go to Quill Trust, which as administrative agent keeps the register.",
    ),
    (
        "a target called the acquirer",
        "Castle Bancorp is buying First Ridley Financial for $40 million in stock.\n\nNotes stay. They become "
        "obligations of Ridley, as the acquirer.",
    ),
    (
        "a buyer that is helped by the proceeds",
        "Tarn Water is acquiring Elm Services from Moss Fund for £210 million.\n\nElm digs up roads. Proceeds from "
        "the sale will help Tarn, which put Elm up for sale last year, to pay its debts.",
    ),
    (
        "two sellers, in German",
        "Die Alder AG kauft die Holm GmbH von der Birke SE für 30 Mio. Euro.\n\nHolm macht Pumpen. Die Verkäuferin, "
        "die Linde KG, bleibt Kundin.",
    ),
    (
        "two sellers, in Spanish",
        "Alder compra la mina Elm a Quill Minera por 40 millones.\n\nLa vendedora, Tarn Holding, se queda con una "
        "regalía.",
    ),
]
SOUND += [
    (
        "the seller by its short form",
        "Tarn Freight plc has agreed to buy Holmby Docks from Quill Partners for £40 million.\n\nThe seller, Quill, "
        "will keep a car park. Tarn, the buyer, pays in cash.",
    ),
    (
        "a fund and its manager as sellers",
        "Tarn Freight plc has agreed to buy Holmby Docks from Quill Partners, a fund managed by Brackley "
        "Capital.\n\nThe seller, Brackley Capital, will keep a car park.",
    ),
    (
        "two deals",
        "Tarn buys Holmby from Quill. Moss buys Elm from Brackley. The seller, Quill, keeps a site.",
    ),
    (
        "a tenant of another landlord",
        "Alder leases a hall in Reading from Quill Realty. Alder is the largest tenant of Moss Realty, its landlord "
        "in Leeds.",
    ),
    (
        "a former owner",
        "Alder, the buyer of Holmby, sold its Elm brand to Quill. Holmby's former owner, Moss, was the seller.",
    ),
    (
        "the buyer's adviser",
        "Quill REIT sold Elm Tower to Moss Trust. Moss, the buyer, is advised by the seller's own bank.",
    ),
    (
        "a family and its daughter",
        "Tarn buys Holmby from the Quill family. Ann Quill, the seller, retires.",
    ),
    (
        "two loans",
        "Holmby Bank is the lender. Redfern Bank is the lender of a second loan.",
    ),
    (
        "bought once, sold now",
        "Alder bought the mill from Quill in 2019. Now Alder, as seller, hands it to Moss. Alder sells it for £4 "
        "million.",
    ),
    (
        "a unit and its parent",
        "The buyer, Tarn, has paid. The buyer is a unit of Moss Holdings. Moss Holdings, the buyer, is listed.",
    ),
    (
        "a defined term",
        'Tarn Freight plc (the "Buyer") has bought Holmby. The Buyer pays in cash.',
    ),
    (
        "both sides named",
        "Elm Park is let to Tarn, the tenant, by Quill Estates, the landlord. Tarn pays £4 million.",
    ),
]


def test_a_sentence_told_again_of_another_buyer_is_found() -> None:
    text = (
        "Marlow Docks has agreed to buy the Holm quay from the city for $40 million.\n\nThe port is full.\n\n"
        "Brackley Piers has agreed to buy the Holm quay from the city for $40 million.\n"
    )
    buyer = Party(name="Marlow Docks", role=Role.BUYER, evidence=(locate_quote("Marlow Docks", text),))
    facts = facts_of(text, deals=(Deal(type=DealType.ACQUISITION, parties=(buyer,)),))
    assert quotes_of(check(facts)) == [["Marlow Docks", "Brackley Piers"]]


@pytest.mark.parametrize("text", [row[1] for row in WRONG], ids=[row[0] for row in WRONG])
def test_parties_that_disagree_are_found(text: str) -> None:
    assert len(check(facts_of(text)).findings) == 1


@pytest.mark.parametrize("text", [row[1] for row in SOUND], ids=[row[0] for row in SOUND])
def test_parties_that_agree_are_no_finding(text: str) -> None:
    assert quotes_of(check(facts_of(text))) == []

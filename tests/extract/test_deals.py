"""Deals out of sentences: type, status, who is who, what changes hands, and none where there is none."""

import pytest

from agent.extract.deals import find_deals
from agent.schema.deal import Deal, DealStatus, DealType, Role
from tests.extract.readings import deals_in as deals
from tests.extract.readings import read


def who(deal: Deal) -> dict[str, list[str]]:
    """The names of each role, and the asset's."""
    found: dict[str, list[str]] = {}
    for party in deal.parties:
        found.setdefault(party.role.value, []).append(party.name)
    return found | ({"asset": [deal.asset.name]} if deal.asset else {})


ROLES = [
    (
        "Am Dienstag hat die Alder Energie AG den Erwerb von 60 Prozent an der Birch Wind GmbH bekanntgegeben. "
        "Verkäuferin ist die Moss Strom SE.",
        {"buyer": ["Alder Energie AG"], "seller": ["Moss Strom SE"], "target": ["Birch Wind GmbH"]},
        "de-inverted",
    ),
    (
        "Die Alder AG steigt mit 30 Prozent beim Küchenbauer Birch GmbH ein.",
        {"buyer": ["Alder AG"], "target": ["Birch GmbH"]},
        "de-steps-in",
    ),
    (
        "Der Maschinenbauer Alder trennt sich von seiner Tochter Birch Pumpen GmbH. Käufer ist die Moss Holding AG.",
        {"buyer": ["Moss Holding AG"], "seller": ["Alder"], "target": ["Birch Pumpen GmbH"]},
        "de-parts-from",
    ),
    (
        "Alder Optique SA va racheter son concurrent Birch Lunettes pour 60 millions d'euros.",
        {"buyer": ["Alder Optique SA"], "target": ["Birch Lunettes"]},
        "fr-will-buy",
    ),
    (
        "El fabricante Alder Pilas, S.A. se queda con la planta de Birch Cerámica por 30 millones de euros.",
        {"buyer": ["Alder Pilas, S.A."], "seller": ["Birch Cerámica"], "asset": ["planta"]},
        "es-keeps",
    ),
    (
        "Alder Inc said it acquired Birch Corp from Cedar Co for 25 mln dlrs.",
        {"buyer": ["Alder Inc"], "seller": ["Cedar Co"], "target": ["Birch Corp"]},
        "wire",
    ),
    (
        "Alder Inc said it has agreed in principle to sell its Birch Ltd unit to Cedar Co for undisclosed terms.",
        {"buyer": ["Cedar Co"], "seller": ["Alder Inc"], "target": ["Birch Ltd"]},
        "unit-of-the-seller",
    ),
    ("Birch Corp was acquired by Alder Inc.", {"buyer": ["Alder Inc"], "target": ["Birch Corp"]}, "passive"),
    (
        "Alder Inc, a maker of paper based in Austin, Texas, has completed the purchase of Birch Corp.",
        {"buyer": ["Alder Inc"], "target": ["Birch Corp"]},
        "aside-before-the-verb",
    ),
    (
        "The acquisition of Birch Corp by Alder Inc was completed.",
        {"buyer": ["Alder Inc"], "target": ["Birch Corp"]},
        "noun-with-by",
    ),
    (
        "Alder Inc's takeover of Birch Corp is final.",
        {"buyer": ["Alder Inc"], "target": ["Birch Corp"]},
        "owner-of-the-noun",
    ),
    (
        "Alder Inc agreed to buy the printing business of Birch Corp.",
        {"buyer": ["Alder Inc"], "seller": ["Birch Corp"], "asset": ["printing business"]},
        "business-of",
    ),
    (
        "Alder Inc agreed to sell its paper business, Birch Ltd, to Cedar Co.",
        {"buyer": ["Cedar Co"], "seller": ["Alder Inc"], "target": ["Birch Ltd"]},
        "apposition",
    ),
    (
        "Alder Inc sold three of its mills which served the north to Cedar Co.",
        {"buyer": ["Cedar Co"], "seller": ["Alder Inc"], "asset": ["mills"]},
        "relative-clause-between",
    ),
    (
        "Alder Inc raised its stake in Birch Corp to 9.4 pct from 8.2 pct.",
        {"buyer": ["Alder Inc"], "target": ["Birch Corp"]},
        "stake-raised",
    ),
    (
        "Alder Inc lowered its stake in Birch Corp to 4 pct.",
        {"seller": ["Alder Inc"], "target": ["Birch Corp"]},
        "stake-lowered",
    ),
    (
        "Alder Inc paid 1.5 mln dlrs in early May for a five pct stake in Birch Corp.",
        {"buyer": ["Alder Inc"], "target": ["Birch Corp"]},
        "paid-for",
    ),
    (
        "Alder Inc will offer 2.20 dlrs cash each for the shares it does not already hold in Birch Ltd.",
        {"buyer": ["Alder Inc"], "target": ["Birch Ltd"]},
        "offer-for-shares",
    ),
    (
        "Birch Corp has rejected an unsolicited takeover bid from Alder Inc.",
        {"buyer": ["Alder Inc"], "target": ["Birch Corp"]},
        "bid-received",
    ),
    (
        "Alder Inc and Cedar Co have agreed to purchase the Larch Hotel from Birch Corp.",
        {"buyer": ["Alder Inc", "Cedar Co"], "seller": ["Birch Corp"]},
        "two-buyers",
    ),
    (
        "Alder Inc's Moss Ltd subsidiary said it agreed to acquire Birch Corp.",
        {"buyer": ["Moss Ltd"], "target": ["Birch Corp"]},
        "subsidiary-is-not-its-parent",
    ),
]


@pytest.mark.parametrize("text, expected", [pytest.param(text, roles, id=name) for text, roles, name in ROLES])
def test_roles_follow_the_grammar_of_the_sentence(text: str, expected: dict[str, list[str]]) -> None:
    found = who(deals(text)[0])
    assert {role: found.get(role) for role in expected} == expected


FOREIGN = [
    (
        "La empresa Alder Energía vendió su planta solar en Murcia a Birch Capital por 30 millones de euros.",
        {"buyer": ["Birch Capital"], "seller": ["Alder Energía"], "asset": ["planta solar"]},
        "es-vende",
    ),
    (
        "El grupo Hoteles Roble firmó ayer un acuerdo para comprar la cadena Cala Norte por 465 millones.",
        {"buyer": ["Hoteles Roble"], "target": ["Cala Norte"]},
        "es-comprar",
    ),
    (
        "Cedro Logística fue adquirida por Grupo Abeto.",
        {"buyer": ["Grupo Abeto"], "target": ["Cedro Logística"]},
        "es-passive",
    ),
    (
        "Die Birke AG hat die Esche GmbH von der Ulme SE erworben.",
        {"buyer": ["Birke AG"], "seller": ["Ulme SE"], "target": ["Esche GmbH"]},
        "de-verb-last",
    ),
    (
        "Die Birke AG übernimmt die Esche GmbH für 20 Millionen Euro.",
        {"buyer": ["Birke AG"], "target": ["Esche GmbH"]},
        "de-verb-second",
    ),
    (
        "Die Esche GmbH wird von der Birke AG übernommen.",
        {"buyer": ["Birke AG"], "target": ["Esche GmbH"]},
        "de-passive",
    ),
    (
        "Le groupe Bouleau a cédé sa filiale Orme à Frêne SA pour 20 millions d'euros.",
        {"buyer": ["Frêne SA"], "seller": ["Bouleau"], "target": ["Orme"]},
        "fr-cède",
    ),
    (
        "Le groupe Bouleau a annoncé jeudi une offre publique d'achat sur les Laiteries d'Orvaux, dont il détient 22%.",
        {"buyer": ["Bouleau"], "target": ["Laiteries d'Orvaux"]},
        "fr-opa",
    ),
]


@pytest.mark.parametrize("text, expected", [pytest.param(text, roles, id=name) for text, roles, name in FOREIGN])
def test_deals_are_read_in_spanish_german_and_french(text: str, expected: dict[str, list[str]]) -> None:
    found = who(deals(text)[0])
    assert {role: found.get(role) for role in expected} == expected


@pytest.mark.parametrize(
    "text, type_, status",
    [
        pytest.param(
            "Alder Inc completed the purchase of Birch Corp.",
            DealType.ACQUISITION,
            DealStatus.COMPLETED,
            id="completed",
        ),
        pytest.param(
            "Alder Inc signed a letter of intent to buy Birch Corp.",
            DealType.ACQUISITION,
            DealStatus.NON_BINDING,
            id="letter",
        ),
        pytest.param(
            "Alder Inc is in talks to acquire Birch Corp.", DealType.ACQUISITION, DealStatus.RUMOURED, id="talks"
        ),
        pytest.param("Alder Inc plans to acquire Birch Corp.", DealType.ACQUISITION, DealStatus.PROPOSED, id="plans"),
        pytest.param("Alder Inc will acquire Birch Corp.", DealType.ACQUISITION, DealStatus.AGREED, id="will"),
        pytest.param(
            "Alder Inc terminated its agreement to acquire Birch Corp.",
            DealType.ACQUISITION,
            DealStatus.TERMINATED,
            id="ended",
        ),
        pytest.param(
            "The sale of Birch Corp to Alder Inc has collapsed.",
            DealType.ACQUISITION,
            DealStatus.TERMINATED,
            id="outcome",
        ),
        pytest.param(
            "Alder Inc sold its Ohio plant to Birch Corp.", DealType.ASSET_SALE, DealStatus.COMPLETED, id="asset"
        ),
        pytest.param(
            "Alder Inc bought a 10 pct stake in Birch Corp.", DealType.STAKE_PURCHASE, DealStatus.COMPLETED, id="stake"
        ),
        pytest.param(
            "Birch Yard won an order from Alder Marine to supply three LNG carriers for $640 million.",
            DealType.SUPPLY,
            DealStatus.AGREED,
            id="what-carries-gas-is-no-gas",
        ),
        pytest.param(
            "Birch Corp will supply Alder Marine with LNG under a ten-year contract.",
            DealType.OFFTAKE,
            DealStatus.AGREED,
            id="gas",
        ),
        pytest.param(
            "Alder Inc launched a tender offer for Birch Corp.", DealType.TENDER_OFFER, DealStatus.PROPOSED, id="tender"
        ),
        pytest.param("Alder Inc agreed to merge with Birch Corp.", DealType.MERGER, DealStatus.AGREED, id="merger"),
        pytest.param(
            "Alder Inc and Birch Corp formed a joint venture with Moss Ltd.",
            DealType.JOINT_VENTURE,
            DealStatus.AGREED,
            id="jv",
        ),
        pytest.param(
            "Alder Inc has leased a warehouse from Birch Corp.", DealType.LEASE, DealStatus.AGREED, id="lease"
        ),
        pytest.param(
            "Alder Inc signed an exclusive licence for Moss-7 with Birch Corp.",
            DealType.LICENSE,
            DealStatus.AGREED,
            id="licence",
        ),
        pytest.param(
            "Alder Inc has ordered batteries from Birch Corp.", DealType.SUPPLY, DealStatus.AGREED, id="supply"
        ),
        pytest.param(
            "Alder Inc closed a funding round of $24 million led by Birch Ventures.",
            DealType.EQUITY_FINANCING,
            DealStatus.COMPLETED,
            id="round",
        ),
        pytest.param(
            "Alder Inc signed a credit facility with Birch Bank.", DealType.DEBT_FINANCING, DealStatus.AGREED, id="loan"
        ),
        pytest.param(
            "Alder Inc granted Birch Corp an option to acquire the Moss copper project.",
            DealType.OPTION,
            DealStatus.AGREED,
            id="option",
        ),
    ],
)
def test_type_and_status_come_from_the_words_around_the_verb(text: str, type_: DealType, status: DealStatus) -> None:
    deal = deals(text)[0]
    assert (deal.type, deal.status) == (type_, status)


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("Inflation rose 3% in May, the central bank said, and prices of used cars fell.", id="macro"),
        pytest.param("Alder Inc sold 1.2 million cars last year and bought more steel.", id="goods"),
        pytest.param("We expect sales growth of 4% and will raise our dividend to $2.", id="earnings"),
        pytest.param("Alder Inc is open to acquisitions, its chief executive said.", id="no-target"),
        pytest.param("I hope this email finds you well. Our robots sell themselves!", id="sales-mail"),
        pytest.param("Alder Inc did not acquire Birch Corp's blessing.", id="idiom"),
    ],
)
def test_an_article_without_a_deal_gives_none(text: str) -> None:
    assert deals(text) == []


def test_the_company_and_its_short_form_are_the_party_that_was_named_in_full() -> None:
    text = (
        "Alder Foods Inc is moving north. The company sold its Texas plant to Birch Power Fund (BPF), a fund managed "
        "by Cedar Capital, for up to $30 million. BPF will run the plant."
    )
    (deal,) = deals(text)
    parties = {party.role: party for party in deal.parties}
    assert parties[Role.SELLER].name == "Alder Foods Inc"
    assert (parties[Role.BUYER].name, parties[Role.BUYER].aliases) == ("Birch Power Fund", ("BPF",))
    assert parties[Role.MANAGER].name == "Cedar Capital"
    assert deal.location is not None
    assert deal.location.name == "Texas"


@pytest.mark.parametrize(
    "headline", ["Birch sells to Alder", "Birch sells out to Alder for £30 million", "Birch sold to Alder"]
)
def test_who_sells_nothing_but_itself_in_a_headline_is_what_the_story_says_was_bought(headline: str) -> None:
    story = "Alder Pumps plc has completed the purchase of Birch Castings Ltd of York, which makes housings."
    thing = "Alder Pumps plc has acquired the Moss foundry in York from Birch Castings Ltd."

    assert who(deals(f"{headline}\n\n{story}")[0]) == {"buyer": ["Alder Pumps plc"], "target": ["Birch Castings Ltd"]}
    assert who(deals(f"{headline}\n\n{thing}")[0])["seller"] == ["Birch Castings Ltd"]


@pytest.mark.parametrize("owed", ["a break fee of $3 million", "damages of $3 million", "$3 million in rent"])
def test_what_is_owed_and_was_never_lent_is_no_loan(owed: str) -> None:
    text = f"Alder has agreed to buy Birch for $84 million. If it is outbid, Birch owes Alder {owed}."

    assert [deal.type for deal in deals(text)] == [DealType.ACQUISITION]


def test_two_deals_of_one_article_keep_their_parties_and_sentences_apart() -> None:
    text = (
        "Alder Corp announced two deals. It agreed to acquire the Moss potash mine from Birch Resources for $1 "
        "billion. "
        "Alder Corp agreed to sell its phosphate plant to Cedar Group for $480 million."
    )
    contexts = find_deals(read(text))
    assert [who(context.deal)["asset"] for context in contexts] == [["Moss potash mine"], ["phosphate plant"]]
    assert not set(contexts[0].sentences) & set(contexts[1].sentences)


def test_the_smaller_side_of_a_merger_is_the_target_only_where_the_text_says_so() -> None:
    plain = "Alder Corp and Birch Corp agreed to merge."
    told = "Alder Corp and Birch Corp agreed to merge. Holders of Birch Corp will receive 0.6 shares of Alder Corp."
    assert who(deals(plain)[0]) == {"partner": ["Alder Corp", "Birch Corp"]}
    assert who(deals(told)[0]) == {"buyer": ["Alder Corp"], "target": ["Birch Corp"]}


def test_every_piece_of_evidence_is_the_slice_it_names() -> None:
    text = "\n\n".join(text for text, _, _ in ROLES + FOREIGN)
    for context in find_deals(read(text)):
        deal = context.deal
        places = [*deal.evidence, *(item for party in deal.parties for item in party.evidence)]
        places += [item for place in (deal.asset, deal.location) if place for item in place.evidence]
        assert [item.quote for item in places] == [text[item.start : item.end] for item in places]

"""Deals told in other shapes than "Alder bought Birch": clauses, everyday verbs, descriptions, and look-alikes."""

import pytest

from agent.schema.deal import DealStatus, DealType
from tests.extract.test_deals import deals, who

SHAPES = [
    (
        "Birch Tools Ltd, acquired in 2021 by Alder Group plc, makes valves.",
        {"buyer": ["Alder Group plc"], "target": ["Birch Tools Ltd"]},
        "participle-behind-a-comma",
    ),
    (
        "Birch Tools Ltd, which Alder Group plc acquired in 2021, makes valves.",
        {"buyer": ["Alder Group plc"], "target": ["Birch Tools Ltd"]},
        "relative-clause-about-the-object",
    ),
    (
        "Alder Group plc reported a profit. The Moss quarry, which it bought from Cedar Stone Ltd, stood idle.",
        {"buyer": ["Alder Group plc"], "seller": ["Cedar Stone Ltd"], "asset": ["Moss quarry"]},
        "pronoun-in-a-relative-clause",
    ),
    (
        "Birch Tools' takeover by Alder Group plc was completed on 3 March.",
        {"buyer": ["Alder Group plc"], "target": ["Birch Tools"]},
        "owner-of-the-noun-is-taken-over",
    ),
    (
        "Birch Tools went to Alder Group plc for 4 million pounds.",
        {"buyer": ["Alder Group plc"], "target": ["Birch Tools"]},
        "goes-to",
    ),
    (
        "Cedar Corp lost Birch Tools Ltd to Alder Group plc.",
        {"buyer": ["Alder Group plc"], "target": ["Birch Tools Ltd"]},
        "lost-to",
    ),
    (
        "The deal, in which Alder Group plc gets Birch Tools Ltd for $14 million, closed on Monday.",
        {"buyer": ["Alder Group plc"], "target": ["Birch Tools Ltd"]},
        "gets-for-a-price",
    ),
    (
        "Cedar Corp is parting with Birch Studios, and Alder Group plc is the buyer.",
        {"buyer": ["Alder Group plc"], "seller": ["Cedar Corp"], "target": ["Birch Studios"]},
        "next-clause-names-the-buyer",
    ),
    (
        "Alder Group plc agreed on Monday to buy Birch Tools Ltd from its Dutch owner, Cedar Holding BV.",
        {"buyer": ["Alder Group plc"], "seller": ["Cedar Holding BV"], "target": ["Birch Tools Ltd"]},
        "owner-with-a-name",
    ),
    (
        "Alder Group plc bought Birch Tools Ltd from its founders.",
        {"buyer": ["Alder Group plc"], "seller": ["its founders"], "target": ["Birch Tools Ltd"]},
        "owners-without-a-name",
    ),
    (
        "Cedar Corp sold Marolle House, a 27-storey office block near the river, to Alder Asset Trust for $8 million.",
        {"buyer": ["Alder Asset Trust"], "seller": ["Cedar Corp"], "asset": ["Marolle House"]},
        "a-thing-with-a-name",
    ),
    (
        "Cedar Water plc sold its Moss windmill to Alder Lakes Trust for 7 million pounds.",
        {"buyer": ["Alder Lakes Trust"], "seller": ["Cedar Water plc"], "asset": ["Moss windmill"]},
        "a-thing-no-list-knows",
    ),
    (
        "Cedar Corp sold six of its warehouses to the property fund Alder Estates II.",
        {"buyer": ["Alder Estates II"], "seller": ["Cedar Corp"], "asset": ["warehouses"]},
        "so-many-of",
    ),
    (
        "Haulier Birch Roads has 300 lorries. Alder Group plc is acquiring the haulier from Cedar Fund II.",
        {"buyer": ["Alder Group plc"], "seller": ["Cedar Fund II"], "target": ["Birch Roads"]},
        "called-by-its-trade",
    ),
    (
        "Alder Tools Ltd makes saws. Cedar Works BV, a Dutch toolmaker, makes drills. "
        "The Dutch group sold its Moss plant to Reed Corp.",
        {"buyer": ["Reed Corp"], "seller": ["Cedar Works BV"], "asset": ["Moss plant"]},
        "called-by-its-country",
    ),
    (
        "Alder Group plc entered into an agreement with Birch Corp for the sale of its Moss plant.",
        {"buyer": ["Birch Corp"], "seller": ["Alder Group plc"], "asset": ["Moss plant"]},
        "agreement-with-the-other-side",
    ),
    (
        "Alder Group plc entered Peru in 2018 with the purchase of 212 masts.",
        {"buyer": ["Alder Group plc"], "asset": ["212 masts"]},
        "by-way-of",
    ),
    (
        "Alder Group plc will buy the Moss hotel.\nBuyer: Alder Fund III LP\nSeller: Cedar Trust",
        {"buyer": ["Alder Fund III LP"], "seller": ["Cedar Trust"], "asset": ["Moss hotel"]},
        "list-of-facts",
    ),
    (
        "Birch Tools' new owner is Alder Group plc.",
        {"buyer": ["Alder Group plc"], "target": ["Birch Tools"]},
        "new-owner",
    ),
    (
        "Reed Hotels SA lost out to Alder Group plc in the race for Birch Inns Ltd.",
        {"buyer": ["Alder Group plc"], "target": ["Birch Inns Ltd"]},
        "lost-out-to",
    ),
    (
        "Cedar Corp has found a buyer for Birch Finance Ltd. The buyer, the investment firm Alder Partners, pays cash.",
        {"buyer": ["Alder Partners"], "seller": ["Cedar Corp"], "target": ["Birch Finance Ltd"]},
        "buyer-found",
    ),
    (
        "Alder Group plc bought the Moss quarry, previously owned by Cedar Water Ltd.",
        {"buyer": ["Alder Group plc"], "seller": ["Cedar Water Ltd"], "asset": ["Moss quarry"]},
        "previously-owned-by",
    ),
    (
        "Cedar Corp will hive off its paints division, to be known as Birch Colours Inc.",
        {"seller": ["Cedar Corp"], "target": ["Birch Colours Inc"]},
        "to-be-known-as",
    ),
    (
        "Birch Colours Inc, the paints business that Cedar Corp is spinning off, will list in May.",
        {"seller": ["Cedar Corp"], "target": ["Birch Colours Inc"]},
        "the-business-that",
    ),
    (
        "Cedar Corp sold Birch Mills Ltd to brothers Carl and Ole Berg.",
        {"buyer": ["Carl and Ole Berg"], "seller": ["Cedar Corp"], "target": ["Birch Mills Ltd"]},
        "kin",
    ),
    (
        "The family sold Birch Mills Ltd to Alder Group plc.",
        {"buyer": ["Alder Group plc"], "seller": ["The family"], "target": ["Birch Mills Ltd"]},
        "the-family",
    ),
    (
        "Last August Alder Group plc bought Birch Mills Ltd for a small sum.",
        {"buyer": ["Alder Group plc"], "target": ["Birch Mills Ltd"]},
        "a-month-is-no-first-name",
    ),
    (
        "Birch Foods Inc is selling itself to Alder Capital Partners for $2 billion.",
        {"buyer": ["Alder Capital Partners"], "target": ["Birch Foods Inc"]},
        "sells-itself",
    ),
    (
        "Since buying Birch Ltd in 2022, Alder Group plc has doubled its margins.",
        {"buyer": ["Alder Group plc"], "target": ["Birch Ltd"]},
        "subject-behind-the-comma",
    ),
    (
        "Alder Group plc, which last year paid 90 million pounds for Birch Ltd, wrote it down.",
        {"buyer": ["Alder Group plc"], "target": ["Birch Ltd"]},
        "last-year-in-between",
    ),
    (
        "A tender offer for Birch Grains Inc was unveiled on Tuesday by Alder Agri NV of Rotterdam.",
        {"buyer": ["Alder Agri NV"], "target": ["Birch Grains Inc"]},
        "unveiled-by",
    ),
    (
        "Alder Corp said it had signed a definitive agreement for privately owned Birch Systems LLC.",
        {"buyer": ["Alder Corp"], "target": ["Birch Systems LLC"]},
        "agreement-for-a-firm",
    ),
    (
        "Alder Group plc is to take a 30% stake in Birch Ltd, with an option on the rest.",
        {"buyer": ["Alder Group plc"], "target": ["Birch Ltd"]},
        "stake-beside-an-option",
    ),
    (
        "Alder Group plc has upped its holding in Birch Ltd to 40%.",
        {"buyer": ["Alder Group plc"], "target": ["Birch Ltd"]},
        "its-holding",
    ),
    (
        "The mills, which Cedar Corp had owned since 2011, were acquired by Alder Group plc.",
        {"buyer": ["Alder Group plc"], "asset": ["mills"]},
        "aside-before-a-passive",
    ),
    (
        "The board of Cedar Corp recommended on Tuesday the demerger of Birch Wines from Cedar Corp.",
        {"seller": ["Cedar Corp"], "target": ["Birch Wines"]},
        "demerger-from",
    ),
]


@pytest.mark.parametrize(("text", "expected"), [pytest.param(*row[:2], id=row[2]) for row in SHAPES])
def test_who_is_who_in_other_shapes(text: str, expected: dict[str, list[str]]) -> None:
    found = deals(text)
    assert len(found) == 1
    assert who(found[0]) == expected


NOTHING = [
    ("Alder Foods plc went up to the first division and passed from hand to hand.", "goes-nowhere"),
    ("Alder Foods plc lost market share to Birch Foods Ltd.", "loses-a-share-of-a-market"),
    ("Alder Foods plc gets Birch Foods Ltd to deliver on time.", "gets-without-a-price"),
    ("Alder Foods plc handed its chairman a cheque.", "hands-money"),
    ("Alder Foods plc sold its biscuits to Birch Stores Ltd for $3 million.", "goods"),
    ("Alder Foods plc shed 300 jobs.", "jobs"),
    ("Millions of shares of Alder Foods plc changed hands.", "shares-change-hands"),
    ("The deal for Alder Foods plc was a sour one, said Jan Berg.", "a-deal-for-somebody"),
    ("Alder Foods plc signed a contract for Birch Ltd's cheese.", "a-contract-for-goods"),
    ("Alder Pharma AG sells Birchivant in nine countries.", "sells-every-day"),
    ("Alder Pharma AG has the sole right to sell Birchivant to Reed Stores Ltd.", "right-to-sell"),
    ("Birchivant sales of Alder Pharma AG rose 4%.", "turnover"),
    ("Birchivant has been sold in Europe since May, Alder Pharma AG said.", "on-sale"),
]


@pytest.mark.parametrize("text", [pytest.param(row[0], id=row[1]) for row in NOTHING])
def test_everyday_verbs_without_a_sale(text: str) -> None:
    """The right to sell a drug is a licence."""
    assert [deal for deal in deals(text) if deal.type is not DealType.LICENSE] == []


SEVERAL = [
    (
        "Alder Group plc agreed to buy Birch Corp. Last year it bought Reed Ltd for $3 million.",
        [["Birch Corp"], ["Reed Ltd"]],
        "a-past-deal-in-passing",
    ),
    (
        "Alder Group plc agreed to buy Birch Corp. It follows Cedar Corp's $2 billion purchase of Reed Ltd, "
        "which closed in May.",
        [["Birch Corp"], ["Reed Ltd"]],
        "somebody-else's",
    ),
    (
        "Alder Group plc agreed to buy Birch Corp. It may not buy more of Reed Ltd before May.",
        [["Birch Corp"]],
        "denied",
    ),
]


@pytest.mark.parametrize(("text", "expected"), [pytest.param(*row[:2], id=row[2]) for row in SEVERAL])
def test_side_deals(text: str, expected: list[list[str]]) -> None:
    assert [who(deal)["target"] for deal in deals(text)] == expected


def test_another_plant_is_another_deal() -> None:
    found = deals(
        "Alder Foods plc bought the Moss plant from Cedar Works BV. Alder Foods plc paid $6 million for a plant in "
        "Reedville three years ago."
    )
    assert [who(deal)["asset"] for deal in found] == [["Moss plant"], ["plant"]]


STATUS = [
    ("Alder Inc agreed on Monday to buy Birch Corp.", DealStatus.AGREED),
    ("Alder Inc signed in April to buy Birch Corp.", DealStatus.AGREED),
    ("Alder Inc walked away from Birch Corp after talks.", DealStatus.TERMINATED),
    ("The takeover bid by Alder Inc for Birch Corp has lapsed.", DealStatus.TERMINATED),
]


@pytest.mark.parametrize(("text", "expected"), STATUS)
def test_status_in_other_shapes(text: str, expected: DealStatus) -> None:
    assert [deal.status for deal in deals(text)] == [expected]


def test_a_headline_of_control_is_a_stake_where_the_story_counts_it() -> None:
    found = deals("Alder Takes Control of Birch Digital\n\nAlder Learning plc has bought 60% of Birch Digital Ltd.")
    assert [deal.type for deal in found] == [DealType.STAKE_PURCHASE]


def test_the_paper_that_is_signed_is_no_purchase() -> None:
    found = deals(
        "Alder Energy ASA signed a sale and purchase agreement with Birch Partners LP for the sale of its Moss mine."
    )
    assert [who(deal) for deal in found if deal.type is DealType.ASSET_SALE] == [
        {"buyer": ["Birch Partners LP"], "seller": ["Alder Energy ASA"], "asset": ["Moss mine"]}
    ]
    assert found[-1].status is DealStatus.AGREED


def test_what_a_headline_calls_a_thing_can_be_a_company_below() -> None:
    found = deals("Alder snaps up three cold stores\n\nAlder Freight Group has agreed to take over Birch Cold Ltd.")
    assert [(deal.type, who(deal)["target"]) for deal in found] == [(DealType.ACQUISITION, ["Birch Cold Ltd"])]

"""Who joins a round or manages an offering, and rights, options and royalties told in other shapes."""

import pytest

from agent.extract.deals import find_deals
from agent.schema.deal import DealType
from tests.extract.readings import read


def parties(text: str, role: str) -> list[str]:
    return [party.name for context in find_deals(read(text)) for party in context.deal.parties if party.role == role]


_ROUND = "Alder Robotics has raised $40 million in a Series B round. "
_OFFER = "Alder Foods plc raised $40 million in a placing of new shares. "


@pytest.mark.parametrize(
    "sentence, investors",
    [
        pytest.param(
            "Birch Ventures and Cedar Capital led it together.", ["Birch Ventures", "Cedar Capital"], id="led"
        ),
        pytest.param(
            "They were joined by new investors Larch Fund and Moss Capital.",
            ["Larch Fund", "Moss Capital"],
            id="joined-by",
        ),
        pytest.param("Existing holder Larch Fund also took part.", ["Larch Fund"], id="took-part"),
        pytest.param("Jan Berg joined the board in May.", [], id="a-person"),
        pytest.param("Larch Fund did not take part in the round.", [], id="stayed-out"),
        pytest.param("Robots made by Larch Tools sell well.", [], id="passer-by"),
    ],
)
def test_investors_of_the_next_sentences_are_in_the_round(sentence: str, investors: list[str]) -> None:
    assert sorted(parties(_ROUND + sentence, "investor")) == investors


@pytest.mark.parametrize(
    "sentence, managers",
    [
        pytest.param("Birch Securities and Cedar Markets are joint bookrunners.", ["Birch Securities", "Cedar Markets"],
            id="are-bookrunners"),
        pytest.param("Brokers were Birch Securities and Cedar Markets.", ["Birch Securities", "Cedar Markets"],
            id="brokers-were"),
        pytest.param("Birch Securities managed the offer.", ["Birch Securities"], id="managed-the-offer"),
        pytest.param("Birch Securities managed to grow its sales.", [], id="managed-to"),
        pytest.param("A manager of the plant, Jan Berg, said so.", [], id="manager-of-a-plant"),
    ],
)  # fmt: skip
def test_whoever_runs_an_offering_is_its_manager(sentence: str, managers: list[str]) -> None:
    assert sorted(parties(_OFFER + sentence, "manager")) == managers


@pytest.mark.parametrize(
    "text, kind, expected",
    [
        pytest.param(
            "Alder Robotics has secured exclusive rights in Japan to the gripper patents of Birch Labs.",
            DealType.LICENSE,
            {"licensee": ["Alder Robotics"], "licensor": ["Birch Labs"]},
            id="patents-of",
        ),
        pytest.param(
            "Alder Pharma bought an option on a heart drug from Birch Bio for $12 million.",
            DealType.OPTION,
            {"buyer": ["Alder Pharma"], "seller": ["Birch Bio"]},
            id="option-bought",
        ),
        pytest.param(
            "Larch Royalties plc has agreed a gold stream with Minera Moss S.A.",
            DealType.ROYALTY_FINANCING,
            {"buyer": ["Larch Royalties plc"], "seller": ["Minera Moss S.A."]},
            id="stream",
        ),
        pytest.param(
            "Alder Compute has signed new committed bank facilities of $200 million.",
            DealType.DEBT_FINANCING,
            {"borrower": ["Alder Compute"]},
            id="committed-is-no-verb",
        ),
    ],
)
def test_rights_and_money_in_other_shapes(text: str, kind: DealType, expected: dict[str, list[str]]) -> None:
    deal = find_deals(read(text))[0].deal
    found: dict[str, list[str]] = {}
    for party in deal.parties:
        found.setdefault(party.role.value, []).append(party.name)
    assert (deal.type, found) == (kind, expected)


def test_the_right_to_sell_a_drug_is_no_sale() -> None:
    text = "Birch Eye K.K. will have the sole right to sell AB-07 in Japan, in return for $32 million."
    assert [context.deal.type for context in find_deals(read(text))] == [DealType.LICENSE]

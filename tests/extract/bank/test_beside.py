"""Deals told in passing beside the one an article is about are deals of their own, with their own parties."""

from collections.abc import Iterator

import pytest

from agent.extract.deals import find_deals
from tests.extract.bank.cases import HERE, is_named
from tests.extract.readings import read

NEWS = "Corvane Industries plc has agreed to buy Mellbrook Castings Ltd for £310 million, it said on Monday.\n\n"


def _params() -> Iterator[object]:
    lines = [line for line in (HERE / "beside.txt").read_text("utf-8").splitlines() if line and line[0] != "#"]
    for head, text in zip(lines[::2], lines[1::2], strict=True):
        kind, _, named = head.removeprefix("~").partition(": ")
        pairs = [part.strip().partition("=") for part in named.split(";")]
        marks = [pytest.mark.xfail(strict=True, reason="not read yet")] if head.startswith("~") else []
        yield pytest.param(kind, [(role, who) for role, _, who in pairs], text, marks=marks, id=text[:40])


@pytest.mark.parametrize(("kind", "parties", "text"), list(_params()))
def test_a_deal_in_passing_is_a_deal_of_its_own(kind: str, parties: list[tuple[str, str]], text: str) -> None:
    deals = [context.deal for context in find_deals(read(NEWS + text))]
    assert any(deal.type.value == kind and all(is_named(who, deal, role) for role, who in parties) for deal in deals)


@pytest.mark.parametrize(
    "text",
    [
        "Corvane makes pump housings and employs 4,000 people.",
        "Mellbrook has a contract to keep its furnaces running until 2030.",
        "Brasslin AG, a rival, fell by 2%.",
        "The price is nine times what Mellbrook earned last year.",
        "It was founded in 1954 by the Hartley family.",
        "Shares in Corvane began the day lower.",
        "Each of them committed to a code of conduct.",
        "The rest of the staff will move to Leeds under a three-year plan.",
        "Corvane is listed on the London Stock Exchange.",
        "Mellbrook supplies carmakers in Germany and France.",
    ],
)
def test_what_is_no_deal_makes_none_beside_the_news(text: str) -> None:
    assert len(find_deals(read(NEWS + text))) == 1

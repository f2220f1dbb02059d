"""Every sentence of the bank gives the terms that it is marked with, and no other of its figures is one."""

import re

import pytest

from agent.schema.deal import DealType
from tests.extract.terms.articles import kinds_of, terms_of
from tests.extract.terms.bank import contracts, foreign, prices, stories

T = DealType
_MARK = re.compile(r"\[(\w+): ([^\]]+)\]")
FAMILIES = {
    "Die Orra AG übernimmt den Ventilhersteller Lumo.": (T.ACQUISITION, foreign.GERMAN),
    "Orra S.A. compra el fabricante de válvulas Lumo.": (T.ACQUISITION, foreign.SPANISH),
    "Orra SA rachète le fabricant de vannes Lumo.": (T.ACQUISITION, foreign.FRENCH),
    "Orra Corp has agreed to buy the valve maker Lumo.": (T.ACQUISITION, prices.PURCHASE + stories.PURCHASE),
    "Orra Corp has agreed to buy the valve maker Lumo.\n": (T.ACQUISITION, prices.ROWS),
    "Vantis Bio has licensed its antibody VB-12 to Kemmer Pharma.": (T.LICENSE, prices.LICENCE + stories.LICENCE),
    "Halden Group has secured a new credit facility from Norrbank.": (T.DEBT_FINANCING, contracts.LOAN + stories.LOAN),
    "Tessera AI has raised money in a Series B led by Ashford Ventures.": (T.EQUITY_FINANCING, contracts.ROUND),
    "Orbis Logistics has leased a warehouse from Grange Estates.": (T.LEASE, contracts.LEASE + stories.LEASE),
    "Borealis Compute will host servers for Quarry AI at its campus in Norway.": (T.HOSTING, contracts.HOSTING),
    "Solveig Energy will sell power from its Halland wind farm to Ferrum Steel.": (
        T.OFFTAKE,
        contracts.SUPPLY + stories.SUPPLY,
    ),
    "Karri Metals has an option to earn into the Dunmore project of Bellbird Resources.": (
        T.OPTION,
        contracts.EARN_IN + stories.EARN_IN,
    ),
    "Lindqvist Royalty will buy a royalty on the Tarn copper mine from Orrin Mining.": (
        T.ROYALTY_FINANCING,
        contracts.ROYALTY,
    ),
}
CASES = [
    (kind, f"{lead} {said}" if lead[-1] != "\n" else f"{lead}{said}\n")
    for lead, (kind, sentences) in FAMILIES.items()
    for said in sentences
]


def _read(marked: str, kind: DealType) -> tuple[list[tuple[str, str]], list[tuple[str, str]]]:
    text = _MARK.sub(r"\2", marked)
    wanted = [(found[1], found[2]) for found in _MARK.finditer(marked)]
    given = kinds_of(terms_of(text, kind))
    return wanted, given


@pytest.mark.parametrize(("kind", "marked"), CASES, ids=[marked.strip()[-60:] for _, marked in CASES])
def test_sentence_of_the_bank(kind: DealType, marked: str) -> None:
    wanted, given = _read(marked, kind)
    assert all(any(one[0] == two[0] and (one[1] in two[1] or two[1] in one[1]) for two in given) for one in wanted)
    assert len(given) == len(wanted)

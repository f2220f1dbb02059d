"""Every sentence of the bank is read as written there, but for those that are marked open."""

from collections.abc import Iterator

import pytest

from agent.extract.deals import find_deals
from tests.extract.bank.cases import Case, read_bank, told_wrongly
from tests.extract.readings import read


def _params() -> Iterator[object]:
    for name in ("ownership.txt", "money.txt", "contracts.txt", "oblique.txt", "told.txt"):
        for case in read_bank(name):
            marks = [pytest.mark.xfail(strict=True, reason="not read yet")] if case.is_open else []
            yield pytest.param(case, marks=marks, id=case.text[:40])


@pytest.mark.parametrize("case", list(_params()))
def test_a_deal_is_read_however_it_is_told(case: Case) -> None:
    assert told_wrongly(case, [context.deal for context in find_deals(read(case.text))]) == []

"""One thing in two places and one role with two names, in the words of many writers; look-alikes are left alone."""

import pytest

from agent.check.rules import location_conflict, party_conflict
from tests.check.articles import facts_of, quotes_of

PLACES = [
    "Orsel will sell its glass factory in Dayton, Ohio, to Brimfield. Staff at the Toledo factory were told on Monday.",
    "Leeds-based Pemble Hale insures ships. Pemble Hale's headquarters are in Bradford.",
    "Calder buys the Amara mine, which lies in southern Peru, for $90 million. The Chilean mine has ten years of ore.",
    "Nimbus takes a campus outside Reno, Nevada. The Utah campus will have its own substation.",
    "The registered office of the merged bank will be in Ghent. The bank will be run from its headquarters in Bruges.",
    "A refinery near Split, in Croatia, changes hands. The Serbian refinery dates from 1961.",
]
NO_PLACES = [
    "Orsel will sell its glass factory in Dayton, Ohio, to Brimfield. Staff at the Ohio factory were told on Monday.",
    "Orsel has two factories. Its glass factory in Dayton is for sale. The Toledo factory is not.",
    "Leeds-based Pemble Hale insures ships. Tarn Risk, which has its headquarters in Bradford, is buying it.",
    "Pemble Hale will move its headquarters from Leeds. Its headquarters in Bradford open in May.",
    "Calder buys the Amara mine, in southern Peru. It also looked at the Chilean mine of a rival, and at other mines.",
    "A plant in Kent is for sale. The Brookfield plant was built in 1974, and the Brookfield plant still runs.",
    "A refinery near Split changes hands. The Croatian refinery dates from 1961.",
]
ROLES = [
    "Vantor has bought the Sula brand from Keld Foods. Orm Brands, which sold the brand, keeps its other names.",
    "The bridge loan was provided by Halden Bank. Tessin Bank, the sole lender, has a lien on the ships.",
    "Ruda Metals is buying the yard from Holt Marine. The proceeds of the sale to Kirk Shipping will repay debt.",
    "Marlow Energy was appointed operator of the field. Tern Oil, the operator, plans two wells.",
    "Lorn Capital has bought the stake from Ashby Holdings. The money goes to Wick Partners, the only seller in the "
    "transaction.",
]
NO_ROLES = [
    "Vantor has bought the Sula brand from Keld Foods. Keld, which sold the brand, keeps its other names.",
    "The bridge loan was provided by Halden Bank. Halden, the sole lender, has a lien on the ships.",
    "Ruda Metals is buying the yard from Holt Marine. The proceeds of the sale to Ruda will repay debt.",
    "Vantor has bought the Sula brand from Keld Foods. Orm Brands, which sold a brand last year, is not involved.",
    "The bridge loan was provided by Halden Bank. A further loan came from Tessin Bank, one of the lenders.",
]


@pytest.mark.parametrize("text", PLACES)
def test_one_thing_in_two_places_is_found(text: str) -> None:
    assert len(location_conflict.check(facts_of(text)).findings) == 1


@pytest.mark.parametrize("text", NO_PLACES)
def test_two_things_lie_in_two_places(text: str) -> None:
    assert quotes_of(location_conflict.check(facts_of(text))) == []


@pytest.mark.parametrize("text", ROLES)
def test_one_role_with_two_names_is_found(text: str) -> None:
    assert len(party_conflict.check(facts_of(text)).findings) == 1


@pytest.mark.parametrize("text", NO_ROLES)
def test_two_roles_have_two_names(text: str) -> None:
    assert quotes_of(party_conflict.check(facts_of(text))) == []

"""One asset, two countries."""

import pytest

from agent.check.rules.location_conflict import check
from tests.check.articles import facts_of, quotes_of

WRONG = [
    (
        "two countries",
        "The company sold its 70 MW mining site in Paraguay to a fund. "
        "The 70 MW mining site in Uruguay was sold to a fund.",
        ["Paraguay", "Uruguay"],
    ),
]
SOUND = [
    (
        "a town in a country",
        "The company sold its 70 MW mining site in Peru. The 70 MW mining site in Redfern was sold.",
    ),
    ("two sites", "The company sold its 70 MW mining site in Peru. The 90 MW mining site in Chile was sold."),
    ("one country", "The company sold its 70 MW mining site in Peru. The 70 MW mining site in Peru was sold."),
]


@pytest.mark.parametrize("text, places", [row[1:] for row in WRONG], ids=[row[0] for row in WRONG])
def test_two_places_of_one_asset_are_found(text: str, places: list[str]) -> None:
    assert quotes_of(check(facts_of(text))) == [places]


@pytest.mark.parametrize("text", [row[1] for row in SOUND], ids=[row[0] for row in SOUND])
def test_places_that_may_both_hold_are_no_finding(text: str) -> None:
    assert quotes_of(check(facts_of(text))) == []

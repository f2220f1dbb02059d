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
    (
        "a named mine in two states",
        "Alder Metals bought the Corrigan gold mine, 80 kilometres south of Elko in Nevada, in May.\n\n"
        "The mine employs 300 people. Corrigan lies in Montana, close to a railway.",
        ["Nevada", "Montana"],
    ),
    (
        "a project in two provinces",
        "Alder Litio desarrollará el proyecto de litio Cerro Pardo, en la provincia de Salta.\n\n"
        "El proyecto, ubicado en la provincia de Chubut, emplearía a 400 personas.",
        ["Salta", "Chubut"],
    ),
    (
        "a seat in two towns",
        "Holmby will keep the headquarters in Malvern, its chairman said. The head office in Stroud has 90 people.",
        ["Malvern", "Stroud"],
    ),
    (
        "a named seat, far apart",
        "Quill Foods, which has its headquarters in Lyon, makes soups.\n\nIts rival is larger.\n\n"
        "Workers met before the Quill Foods head office in Nantes.",
        ["Lyon", "Nantes"],
    ),
    (
        "the Redfern plant, twice",
        "The Redfern plant in Ohio makes tyres for lorries.\n\nRedfern opened in 1988. Alder will enlarge the "
        "Redfern plant in Iowa next year.",
        ["Ohio", "Iowa"],
    ),
]
SOUND = [
    (
        "two plants of one company",
        "Alder Steel Inc has a plant in Ohio and a plant in Iowa. Alder Steel's plant in Iowa is the older one.",
    ),
    (
        "sites of two names",
        "The Corrigan mine lies in Nevada. The Pardo mine lies in Montana. Both mines are for sale.",
    ),
    (
        "a town and its state",
        "The Corrigan mine lies in Nevada, close to a railway. The Corrigan mine, near Elko, employs 300 people.",
    ),
    (
        "a move",
        "Holmby has its headquarters in Malvern. Holmby will move its headquarters to Stroud in May, where it built "
        "a new headquarters in Stroud Park.",
    ),
    (
        "a regional office",
        "Holmby has its headquarters in Malvern. The European headquarters in Lyon has 90 people.",
    ),
    (
        "the town's county",
        "Holmby has its headquarters in Malvern. Holmby, with its head office in Worcestershire, has 900 people in "
        "Malvern, Worcestershire.",
    ),
    (
        "a buyer elsewhere",
        "The Corrigan mine in Nevada was sold to a fund in Montana. The fund owns the Pardo mine, in Montana.",
    ),
    (
        "a definite noun that picks one",
        "The company has two factories. The factory in Ohio makes tyres. The factory in Iowa makes belts.",
    ),
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

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
WRONG += [
    (
        "where the quarry lies",
        "Alder bought the Corrigan quarry, an old slate works in Gwynedd, from a fund.\n\nUnions object. The loan is "
        "small. Powys, where the quarry lies, will lose 40 jobs.",
        ["Gwynedd", "Powys"],
    ),
    (
        "a dateline's town in two states",
        "HARTLEY BAY — The mill opened in 1901. It employs 300.\n\nThe owners live far away. In this Oregon harbor "
        "town everybody knows it.\n\nThe mill in Hartley Bay, Maine, will close.",
        ["Oregon", "Maine"],
    ),
    (
        "the only brewery",
        "Holmby's sole brewery, in Stroud, makes ale.\n\nSales are rising.\n\nTarn will enlarge the brewery in "
        "Malvern, the only one that Holmby has.",
        ["Stroud", "Malvern"],
    ),
    (
        "the only smelter",
        "Tarn owns a single smelter near Elm.\n\nIt is old.\n\nWork at the only smelter will go on at Brackley until "
        "2030.",
        ["Elm", "Brackley"],
    ),
    (
        "two seas",
        "The Pardo field, a gas find in the North Sea, was sold to Quill.\n\nQuill drills much.\n\nThe Irish Sea, "
        "where Pardo lies, is rough.",
        ["North Sea", "Irish Sea"],
    ),
    (
        "two coasts",
        "The Corrigan wind farm lies on the Pacific coast and has 40 turbines.\n\nIt is windy.\n\nOn the Atlantic "
        "coast, Corrigan meets strong winds.",
        ["Pacific coast", "Atlantic coast"],
    ),
    (
        "in Spanish",
        "Alder compra el hotel Miramar, situado en Málaga, por 40 millones.\n\nEs caro.\n\nTarragona, donde se "
        "levanta el Miramar, recibe más turistas.",
        ["Málaga", "Tarragona"],
    ),
    (
        "in German",
        "Die Alder AG kauft das Werk Holm, das in Bayern liegt, für 30 Mio. Euro.\n\nIn Sachsen, wo das Werk Holm "
        "steht, hofft man auf Aufträge.",
        ["Bayern", "Sachsen"],
    ),
    (
        "an apposition in another state",
        "The Redfern dam, in Tasmania, is for sale.\n\nBids are due.\n\nRedfern, a concrete dam in Queensland, holds "
        "much water.",
        ["Tasmania", "Queensland"],
    ),
    (
        "that part of a province",
        "The Elm Park campus in Ontario, Canada, has 40 MW.\n\nThe fund likes it. A storm crossed this corner of "
        "Alberta and cut power at the campus.",
        ["Ontario", "Alberta"],
    ),
]
SOUND += [
    (
        "two companies' only ones",
        "Alder has its only mill in Stroud. Holmby's only brewery is in Malvern.",
    ),
    (
        "a seat in another state",
        "The Corrigan mine lies in Nevada. Alder's office is in Ohio, where the staff sits.",
    ),
    (
        "three mills",
        "Alder runs mills in Leeds, Kent and Devon. The mill in Kent, where the dyes are made, is old.",
    ),
    (
        "a town and its country",
        "The Redfern plant lies in Hesse, Germany. Redfern, a plant in Kassel, was opened in 1960.",
    ),
    (
        "a move of the only one",
        "Alder will move its only plant from Ohio to Iowa: the plant in Iowa will be its only one.",
    ),
    (
        "a maker's state",
        "Springdale, Ohio, has a mill. Alder, a maker of dyes in Iowa, owns it.",
    ),
    (
        "other fields",
        "The Pardo field lies in the North Sea. Quill has other fields in the Barents Sea, where ice is thick.",
    ),
    (
        "the only one of its kind",
        "The only plant in Wales that makes dyes is Holmby's. It is the only plant in Britain to do so.",
    ),
    (
        "where the company sits",
        "Holmby, a brewer in Kent, was sold. Malvern, where the company sits, is far.",
    ),
    (
        "the only bidder",
        "Alder is the only bidder in Ohio, and the single plant in Iowa has closed.",
    ),
    (
        "a county and its country",
        "The site lies in County Cork, Ireland. Ireland, where the site lies, has cheap wind.",
    ),
    (
        "a province and its region",
        "Tarn has a hotel in Málaga, in Andalusia. Andalusia, where the hotel stands, is dry.",
    ),
    (
        "shops alike in two towns",
        "Alder opened a shop with 340 square metres in Kent in May and hired ten people. Rents are low. "
        "Alder opened a shop with 340 square metres in Devon in May and hired ten people.",
    ),
    (
        "sentences side by side",
        "The mill of Alder with 340 workers in Kent made paper until May. "
        "The mill of Alder with 340 workers in Devon made paper until May.",
    ),
]


def test_a_sentence_told_again_with_another_place_is_found() -> None:
    told = "Alder will buy the paper mill of Birch, which employs 340 people in {}."
    text = told.format("Kent") + " The price is $4 million.\n\n" + told.format("Devon")

    assert quotes_of(check(facts_of(text))) == [["Kent", "Devon"]]


@pytest.mark.parametrize("text, places", [row[1:] for row in WRONG], ids=[row[0] for row in WRONG])
def test_two_places_of_one_asset_are_found(text: str, places: list[str]) -> None:
    assert quotes_of(check(facts_of(text))) == [places]


@pytest.mark.parametrize("text", [row[1] for row in SOUND], ids=[row[0] for row in SOUND])
def test_places_that_may_both_hold_are_no_finding(text: str) -> None:
    assert quotes_of(check(facts_of(text))) == []

"""Who has a part in a deal, by the frame in which the text names them; and who is only mentioned."""

import pytest

from agent.check.across.members import make_member
from agent.check.across.posts import read_posts
from tests.check.across.documents import document

TOLD = "The Marsh family is selling Tillbury Tiles to Halloway Brick for £64 million in cash. {}"


def names(said: str) -> set[str]:
    return {post.text for post in read_posts(make_member(*document(TOLD.format(said), name="a")))}


@pytest.mark.parametrize(
    "said, name",
    [
        ("The kilns will be rebuilt by Harrow Mount, the main contractor.", "Harrow Mount"),
        ("Tillbury has appointed Harrow Mount as its general contractor.", "Harrow Mount"),
        ("Harrow Mount was picked as contractor for the new kiln.", "Harrow Mount"),
        ("The contractor for the kiln, Harrow Mount, starts in June.", "Harrow Mount"),
        ("The debt is arranged by Lowther Vale and Banca Sorano.", "Banca Sorano"),
        ("Lowther Vale and Banca Sorano are arranging the debt.", "Lowther Vale"),
        ("The loan is underwritten by Lowther Vale.", "Lowther Vale"),
        ("A parent guarantee comes from Oakmere Industries.", "Oakmere Industries"),
        ("Oakmere Industries stands behind the rent for six years.", "Oakmere Industries"),
        ("Payment is guaranteed by Oakmere Industries.", "Oakmere Industries"),
        ("Brokers at Pell Carrick found the tenant.", "Pell Carrick"),
        ("Pell Carrick brokered the sale.", "Pell Carrick"),
        ("The family was advised by Pell Carrick and Stroud Legal.", "Stroud Legal"),
        ("Stroud Weems acted for Halloway.", "Stroud Weems"),
        ("Halloway hired Stroud Weems to run its side of the talks.", "Stroud Weems"),
        ("The kilns were valued by Dunstan Appraisal.", "Dunstan Appraisal"),
        ("Dunstan Appraisal put the worth of the works at £70 million.", "Dunstan Appraisal"),
        ("Political risk is insured by Nordhavn Re.", "Nordhavn Re"),
        ("Nordhavn Re insures the warranties.", "Nordhavn Re"),
        ("Its biggest customer, Bexley Homes, takes a third of the tiles.", "Bexley Homes"),
        ("Bexley Homes has signed up for 400,000 tiles a year.", "Bexley Homes"),
        ("The tiles go to Bexley Homes under a ten-year contract.", "Bexley Homes"),
        ("Gas comes from Trent Valley Energy.", "Trent Valley Energy"),
        ("Trent Valley Energy provides the gas.", "Trent Valley Energy"),
        ("The kiln was made by Keramos Werke of Jena.", "Keramos Werke"),
        ("The underbidder was Larchmont Tile.", "Larchmont Tile"),
        ("Larchmont Tile came second, £2 million behind.", "Larchmont Tile"),
        ("Halloway beat Larchmont Tile in the last round.", "Larchmont Tile"),
        ("Larchmont Tile had also bid.", "Larchmont Tile"),
        ("Ursula Penn joins the board for the Marsh family.", "Ursula Penn"),
        ("Ursula Penn takes a seat on the board.", "Ursula Penn"),
        ("Ursula Penn becomes chair of Tillbury.", "Ursula Penn"),
        ("Halloway will name Ursula Penn to the board.", "Ursula Penn"),
        ("A fifth of the company is in the hands of Peak Pensions.", "Peak Pensions"),
        ("The minority belongs to Peak Pensions.", "Peak Pensions"),
        ("Peak Pensions owns the rest.", "Peak Pensions"),
        ("Peak Pensions put in £12 million.", "Peak Pensions"),
        ("New investors include Peak Pensions and Lyme Ventures.", "Lyme Ventures"),
        ("The round was led by Lyme Ventures.", "Lyme Ventures"),
        ("Lyme Ventures participated in the round.", "Lyme Ventures"),
        ("The site will be run by Severn Facilities.", "Severn Facilities"),
        ("Severn Facilities operates the kilns.", "Severn Facilities"),
        ("Castle Trustees holds the money in escrow.", "Castle Trustees"),
        ("The trustee is Castle Trustees.", "Castle Trustees"),
        ("A pension insurer, Peak Pensions, controls the vehicle.", "Peak Pensions"),
        ("The accounts are audited by Mercer Flint.", "Mercer Flint"),
        ("Mercer Flint, its auditor, resigned.", "Mercer Flint"),
        ("The royalty goes to Osgood Minerals.", "Osgood Minerals"),
        ("The turbines come from Kestrel Wind.", "Kestrel Wind"),
    ],
)
def test_a_name_in_a_frame_has_a_part(said: str, name: str):
    assert name in names(said)


@pytest.mark.parametrize(
    "said, name",
    [
        ("“A fair price,” said Ursula Penn of Larch Research.", "Ursula Penn"),
        ("The shares trade on the London Stock Exchange.", "London Stock Exchange"),
        ("Prices in Northern Virginia are higher.", "Northern Virginia"),
        ("It differs from the sale of Purbeck Slate in 2019.", "Purbeck Slate"),
        ("Unlike Purbeck Slate, Tillbury is small.", "Purbeck Slate"),
        ("The Tile Review reported the talks in March.", "Tile Review"),
        ("Ursula Penn, a neighbour, is glad.", "Ursula Penn"),
    ],
)
def test_a_name_that_is_only_mentioned_has_none(said: str, name: str):
    assert name not in names(said)

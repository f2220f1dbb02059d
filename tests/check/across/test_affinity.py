"""Whether two texts tell of one piece of news: names that both are about, values that do not agree by chance."""

import pytest

from agent.check.across.affinity import affinity
from agent.check.across.members import make_member, same_name
from tests.check.across.documents import document

ONE = "Halloway Brick is leasing the Pennard works to Cador Céramique. The rent is £4.2 million a year."


def is_one_story(one: str, other: str) -> bool:
    first, second = (make_member(*document(text, name=name)) for text, name in ((one, "a"), (other, "b")))
    return affinity(first, second).is_one_story


@pytest.mark.parametrize(
    "other",
    [
        pytest.param(
            "Notes from the call of Halloway. Cador pays for its own gas at Pennard, and the lease may be ended early.",
            id="three names and no figure in common",
        ),
        pytest.param("Cador Ceramique will pay Halloway £4.2 million each year.", id="an accent that was lost"),
        pytest.param(
            "What the analyst heard: the Cador Céramique lease brings Halloway £4.2m a year.", id="two names and a sum"
        ),
    ],
)
def test_texts_about_the_same_names_are_one_story(other: str):
    assert is_one_story(ONE, other)


@pytest.mark.parametrize(
    "other",
    [
        pytest.param("Halloway Brick is buying Tillbury Tiles for £64 million.", id="one company, another deal"),
        pytest.param("A quarry near Bath was let. The rent is £4.2 million a year.", id="a sum alone"),
        pytest.param(
            "Morton Slate raised £9 million. Analysts compare it to other makers, such as one in Wales. "
            "Costs are up. The sector has changed a great deal. Its rivals are larger than it is, and many of them are "
            "abroad. Wages rose as well, and gas is dear, as every maker says. Orders for the spring are thin, so that "
            "kilns stand idle. The roofers wait. Much will depend on housing starts, on rates and on the weather, "
            "which was poor. Some makers have cut shifts and others have sold land to stay alive. Nobody expects a "
            "quick turn. Halloway Brick and Cador Céramique are among these.",
            id="two names in passing",
        ),
    ],
)
def test_one_name_or_one_sum_is_no_story(other: str):
    assert not is_one_story(ONE, other)


@pytest.mark.parametrize(
    "one, other, is_same",
    [
        ("Bank Nadolny S.A.", "Nadolny", True),
        ("Céramique Vidal", "Ceramique Vidal", True),
        ("Alder Capital", "Alder Power", False),
        ("Port Alder", "Alder", True),
    ],
)
def test_names_with_a_kind_before_them_or_without_accents(one: str, other: str, is_same: bool):
    assert same_name(one, other) is is_same

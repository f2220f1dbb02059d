"""Every number of a sentence is in what this sentence cites, with its unit, its bound and its period."""

import pytest

from agent.chat.checked import check_sentence
from agent.schema.answer import AnswerSentence
from tests.chat.articles import library

TEXT = (
    "Alder pays up to $30 million for the site. The site costs $1,200 a day to run. It has 12% of the market. "
    "The lease runs for 10 years and pays EUR 62 million per year. Closing is expected on 4 May 2026. "
    "Der Zins sinkt auf 2,5%. The placement raises A$24.0 million."
)


def faults(said: str, *, cite: str = TEXT) -> tuple[str, ...]:
    opened = library(TEXT)
    member = opened.members[0]
    start = TEXT.index(cite)
    citation = member.cite(start, start + len(cite))
    return check_sentence(AnswerSentence(text=said, citations=(citation,)), opened).faults


@pytest.mark.parametrize(
    "said",
    [
        "It pays up to $30 million.",
        "It costs $1200 a day.",
        "It has 12.0% of the market.",
        "That is EUR 62 million per year.",
        "That is EUR 62 million.",
        "It closes on 4 May 2026.",
        "It closes in May 2026.",
        "Der Zins sinkt auf 2,5%.",
        "It raises A$24.0 million.",
    ],
)
def test_the_same_value_in_other_writing_holds(said: str):
    assert faults(said) == ()


@pytest.mark.parametrize(
    "said",
    [
        pytest.param("It pays $30 million.", id="a bound left out"),
        pytest.param("It pays at least $30 million.", id="another bound"),
        pytest.param("It pays up to €30 million.", id="another currency"),
        pytest.param("It pays up to $30 billion.", id="another scale"),
        pytest.param("It has 12 percentage points.", id="points for percent"),
        pytest.param("It pays EUR 62 million per month.", id="another period"),
        pytest.param("It costs $1,200 a day and $900 a night.", id="a number beside it"),
        pytest.param("It closes on 5 May 2026.", id="another day"),
        pytest.param("It pays forty million dollars.", id="in words"),
        pytest.param("It raises A€24.0 million.", id="a currency that is none"),
        pytest.param("It runs for 10 months.", id="another unit"),
    ],
)
def test_a_value_that_differs_is_a_fault(said: str):
    assert faults(said) != ()


def test_a_citation_that_cuts_the_bound_off_cites_it_all_the_same():
    assert faults("It pays $30 million.", cite="$30 million") != ()


def test_a_number_elsewhere_in_the_document_is_no_evidence():
    assert faults("It has 12% of the market.", cite="Alder pays up to $30 million for the site.") != ()


def test_a_quote_that_is_not_at_its_place_is_a_fault():
    opened = library(TEXT)
    moved = opened.members[0].cite(0, 5).model_copy(update={"quote": "Acmes"})

    assert check_sentence(AnswerSentence(text="Alder pays.", citations=(moved,)), opened).faults != ()

"""Which relations the figures that a model points at can stand in, and what comes of each."""

import pytest

from agent.check.model.relations import READINGS
from agent.figures import read_figures
from agent.schema.finding import Code


def readings(code: Code, text: str) -> list[bool]:
    """Whether each reading of the text's figures is apart from what is stated."""
    return [relation.computed.disjoint(relation.side) for relation in READINGS[code](read_figures(text))]


@pytest.mark.parametrize(
    "code, text, is_apart",
    [
        (Code.PER_UNIT_MISMATCH, "€285 million; 120,000 tonnes; €215 per tonne; ten years", True),
        (Code.PER_UNIT_MISMATCH, "€258 million; 120,000 tonnes; €215 per tonne; ten years", False),
        (Code.PER_UNIT_MISMATCH, "€10.75 million; 10,000 tonnes; €215 per tonne; 60 months", False),
        (Code.PERCENT_CHANGE_MISMATCH, "$14.52; $18.40 per share; 34%", True),
        (Code.PERCENT_CHANGE_MISMATCH, "$14.52; $18.40 per share; 26.7%", False),
    ],
)
def test_the_first_reading_tells_whether_it_fits(code, text, is_apart):
    assert readings(code, text)[0] is is_apart


@pytest.mark.parametrize(
    "code, text",
    [
        (Code.PER_UNIT_MISMATCH, "€285 million; 120,000 tonnes; €215 per barrel; ten years"),
        (Code.PERCENT_CHANGE_MISMATCH, "€14.52; $18.40 per share; 34%"),
        (Code.PERCENT_CHANGE_MISMATCH, "14 sites; $18.40 per share; 34%"),
    ],
)
def test_figures_that_cannot_stand_in_it_have_no_reading(code, text):
    assert readings(code, text) == []

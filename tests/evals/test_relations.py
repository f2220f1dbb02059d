import pytest

from agent.schema.article import Document
from agent.schema.figure import Date, Figure
from evals.gold.gold import Gold, Relation
from evals.relations import relation_fits

TEXT = (
    "$6.9 billion; 3 shares; up to $30 million; about 100 people; $21 million; 8.2%; "
    "3 January 2026; Saturday; 5-7 ships"
)


def figure(quote: str, low: str, *, high: str | None = None, modifier: str = "exact", step: str = "1") -> Figure:
    start = TEXT.index(quote)
    place = {"id": quote, "quote": quote, "start": start, "end": start + len(quote)}
    value = {"low": low, "high": high or low, "unit": None, "kind": "measure", "modifier": modifier, "step": step}
    return Figure.model_validate(place | value)


GOLD = Gold(
    document=Document(id="0", source="a.txt", media_type="text", characters=len(TEXT), sha256="0"),
    text=TEXT,
    figures=(
        figure("$6.9 billion", "6900000000", step="100000000"),
        figure("3 shares", "3"),
        figure("up to $30 million", "30000000", modifier="up_to", step="1000000"),
        figure("about 100 people", "100", modifier="about"),
        figure("$21 million", "21000000", step="1000000"),
        figure("8.2%", "8.2", step="0.1"),
        figure("5-7 ships", "5", high="7", modifier="range"),
    ),
    dates=(
        Date.model_validate(
            {
                "id": "t1",
                "quote": "3 January 2026",
                "start": TEXT.index("3 January"),
                "end": TEXT.index("3 January") + 14,
                "low": "2026-01-03",
                "high": "2026-01-03",
                "precision": "day",
            }
        ),
    ),
)


@pytest.mark.parametrize(
    "expression, inputs, how, stated, fits",
    [
        pytest.param("a", ["$6.9 billion"], "equals", "=6940000000", True, id="within rounding"),
        pytest.param("a", ["$6.9 billion"], "equals", "=6960000000", False, id="beyond rounding"),
        pytest.param("a", ["$21 million"], "at_most", "up to $30 million", True, id="part of a ceiling"),
        pytest.param("a", ["up to $30 million"], "equals", "=31000000", False, id="above a ceiling"),
        pytest.param("a", ["about 100 people"], "equals", "=105", True, id="about leaves five percent"),
        pytest.param("a", ["about 100 people"], "equals", "=106", False, id="about leaves no more"),
        pytest.param("a * 3", ["3 shares"], "equals", "=10.5", True, id="rounding grows with a product"),
        pytest.param("a", ["5-7 ships"], "equals", "=6", True, id="inside a range"),
        pytest.param("(9 / a - 1) * 100", ["8.2%"], "equals", "=9.8", True, id="quotient"),
        pytest.param("weekday(a)", ["3 January 2026"], "equals", "Saturday", True, id="weekday"),
    ],
)
def test_a_relation_fits_when_its_intervals_meet(expression, inputs, how, stated, fits):
    relation = Relation(expression=expression, inputs=inputs, how=how, stated=stated, fits=fits, why="")

    assert relation_fits(relation, GOLD) is fits

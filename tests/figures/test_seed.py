"""The outside article that the contract speaks of: its ledger, by heart."""

from pathlib import Path

import pytest

from agent.figures import read_figures
from agent.schema.number import plain_decimal

SEED = Path(__file__).resolve().parents[2].parent / "shared" / "seed"

# quote, low, high, unit, kind, modifier, period, step
EXPECTED = [
    ("$30 million", "30000000", "30000000", "USD", "money", "exact", None, "1000000"),
    ("70 MW", "70", "70", "MW", "power", "exact", None, "1"),
    ("up to $30 million", "30000000", "30000000", "USD", "money", "up_to", None, "1000000"),
    ("$21 million", "21000000", "21000000", "USD", "money", "exact", "10 month", "1000000"),
    ("10 months", "10", "10", "month", "duration", "exact", None, "1"),
    ("341 MW", "341", "341", "MW", "power", "exact", None, "1"),
    ("430 MW", "430", "430", "MW", "power", "exact", None, "1"),
    ("10–20×", "10", "20", "x", "multiple", "range", None, "1"),
    ("$10–20 million per megawatt", "10000000", "20000000", "USD/MW", "per_unit", "range", "per year", "1000000"),
    ("$1 million per megawatt", "1000000", "1000000", "USD/MW", "per_unit", "exact", None, "1000000"),
    ("25–30×", "25", "30", "x", "multiple", "range", None, "1"),
    ("3×", "3", "3", "x", "multiple", "exact", None, "1"),
    ("100%", "100", "100", "%", "percent", "exact", None, "1"),
    ("over $1 billion", "1000000000", "1000000000", "USD", "money", "more_than", None, "1000000000"),
    ("40–60%", "40", "60", "%", "percent", "range", None, "1"),
    ("10–20%", "10", "20", "%", "percent", "range", None, "1"),
    ("2.1 GW", "2100", "2100", "MW", "power", "exact", None, "100"),
    ("10–20×", "10", "20", "x", "multiple", "range", None, "1"),
]


@pytest.mark.skipif(not SEED.is_dir(), reason="../shared/seed is absent")
def test_ledger_of_the_seed_article():
    text = next(SEED.glob("*.txt")).read_text(encoding="utf-8")

    figures = read_figures(text)

    assert [
        (
            figure.quote,
            plain_decimal(figure.low),
            plain_decimal(figure.high),
            figure.unit,
            figure.kind,
            figure.modifier,
            figure.period,
            plain_decimal(figure.step),
        )
        for figure in figures
    ] == EXPECTED
    assert all(text[figure.start : figure.end] == figure.quote for figure in figures)
    assert all((figure.unit_origin == "assumed") == figure.unit.startswith("USD") for figure in figures)
    assert [figure.change for figure in figures if figure.change] == []

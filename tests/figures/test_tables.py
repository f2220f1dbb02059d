"""Tables whose unit stands in a header, a row's label or a caption."""

from decimal import Decimal

import pytest

from agent.figures import read_figures

PIPES = """Results
| £ million | 2025 | 2024 |
|---|---|---|
| Revenue | 1,240 | 1,190.5 |
| Operating loss | (12) | -8 |
| Margin | 10.9% | 9.8% |
| Average employees | 8,900 | 9,100 |
"""
COLUMNS = """| Site | Capacity (MW) | Price, US$m | Staff |
|---|---|---|---|
| Alder | 40 | 12.5 | 31 |
| Birch | 1,200 | 300 | 4 |
"""
LABELS = """| | Hart 2024 | Dun 2024 |
|---|---|---|
| Net premiums, $ million | 3,910 | 2,130 |
| Earnings per share ($) | 1.25 | 0.80 |
| Combined ratio | 93.1 | 96.8 |
"""
CAPTION = """The accounts follow.

(in thousands of euros, except per share data)
Sales | 51 | 57
Earnings per share | 1.20 | 1.35
"""
LOOSE = """The firm did well.
EUR million 2023 2024
Sales 51 57
Net cash 3.0 4.2
The founder stays for 3 years.
"""
GERMAN = """Angaben in Mio. EUR
Umsatz | 1.250,5 | 980
Mitarbeiter | 400 | 380
"""
SPANISH = """Cifras en millones de dólares
Ingresos | 1.250 | 980
Deuda | 40 | 35
"""
FRENCH = """En milliers d'euros
Chiffre d'affaires | 1 250 | 980
Effectif | 40 | 35
"""
THOUSANDS = """Amounts in US$'000 | 2025
Cash | 640
Loans | 1,310
"""
MINE = """millions of $ | Q1 2025 | Q2 2025
Sales | 51 | 60
Output (oz) | 10,200 | 11,000
Cash cost ($/oz) | 900 | 950
Grade g/t | 1.2 | 1.3
"""

TABLES = [
    (PIPES, "1,240", "1240000000", "GBP", "2025"),
    (PIPES, "1,190.5", "1190500000", "GBP", "2024"),
    (PIPES, "(12)", "-12000000", "GBP", "2025"),
    (PIPES, "-8", "-8000000", "GBP", "2024"),
    (PIPES, "10.9%", "10.9", "%", "2025"),
    (PIPES, "8,900", "8900", "employee", "2025"),
    (COLUMNS, "40", "40", "MW", None),
    (COLUMNS, "12.5", "12500000", "USD", None),
    (COLUMNS, "1,200", "1200", "MW", None),
    (COLUMNS, "31", "31", "staff", None),
    (LABELS, "3,910", "3910000000", "USD", "2024"),
    (LABELS, "1.25", "1.25", "USD/share", "2024"),
    (LABELS, "93.1", "93.1", None, "2024"),
    (CAPTION, "51", "51000", "EUR", None),
    (CAPTION, "1.20", "1.20", "EUR/share", None),
    (LOOSE, "51", "51000000", "EUR", "2023"),
    (LOOSE, "4.2", "4200000", "EUR", "2024"),
    (LOOSE, "3 years", "3", "year", None),
    (GERMAN, "1.250,5", "1250500000", "EUR", None),
    (GERMAN, "980", "980000000", "EUR", None),
    (GERMAN, "400", "400", "employee", None),
    (SPANISH, "1.250", "1250000000", "USD", None),
    (SPANISH, "35", "35000000", "USD", None),
    (FRENCH, "1 250", "1250000", "EUR", None),
    (FRENCH, "40", "40", "employee", None),
    (MINE, "60", "60000000", "USD", "2025-Q2"),
    (MINE, "10,200", "10200", "oz", "2025-Q1"),
    (MINE, "900", "900", "USD/oz", "2025-Q1"),
    (MINE, "1.3", "1.3", "g/t", "2025-Q2"),
    (THOUSANDS, "640", "640000", "USD", "2025"),
]


@pytest.mark.parametrize(("text", "quote", "value", "unit", "period"), TABLES)
def test_cell_takes_the_unit_its_table_states(text, quote, value, unit, period):
    found = {figure.quote: (figure.low, figure.unit, figure.period) for figure in read_figures(text)}

    assert found.get(quote) == (Decimal(value), unit, period)


def test_step_and_kind_follow_the_scale():
    figure = next(figure for figure in read_figures(PIPES) if figure.quote == "1,240")

    assert (figure.step, figure.kind, figure.unit_origin) == (Decimal(1000000), "money", "stated")


def test_bare_dollar_of_a_header_is_assumed():
    figure = next(figure for figure in read_figures(LABELS) if figure.quote == "3,910")

    assert figure.unit_origin == "assumed"


PROSE = [
    "It sold shares for $5 million | 300 people came",
    "It paid 20 million euros.\nSales | 51",
    "Read in millions of homes | 12 comments",
]


@pytest.mark.parametrize("text", PROSE)
def test_amounts_in_prose_are_no_headers(text):
    assert all(figure.unit not in ("USD", "EUR") or "million" in figure.quote for figure in read_figures(text))


def test_a_long_row_is_a_row_of_its_own():
    text = (
        "| Net premiums earned in all of the segments, $ million | 40 | 30 |\n"
        "| Sites in the north and in the south | 7 | 9 |"
    )

    assert [(figure.quote, figure.unit) for figure in read_figures(text) if figure.unit == "USD"] == [
        ("40", "USD"),
        ("30", "USD"),
    ]

"""What a price is per, words that only look like bounds, and nouns that Romance languages tie with "de"."""

import pytest

from agent.figures import read_figures
from tests.figures.ledger_lines import filled, written

CASES = [
    ("Larch will hand over $80 million at closing.", "$80 million | 80000000 | USD"),
    ("The farm signs over 2,000 hectares to the bank.", "2,000 hectares | 2000 | ha"),
    ("The port handled over 2,000 tonnes.", "over 2,000 tonnes | 2000 | t | more_than"),
    ("That is $275,000 a tower, or about $168,000 a key.", "$275,000 a tower | 275000 | USD/tower",
     "about $168,000 a key | 168000 | USD/key | about"),
    ("The hall costs about €5,600 a square metre.", "about €5,600 a square metre | 5600 | EUR/m2 | about"),
    ("The offer is A$0.22 per new share.", "A$0.22 per new share | 0.22 | AUD/share"),
    ("It values the field at $54,000 per flowing barrel.", "$54,000 per flowing barrel | 54000 | USD/bbl"),
    ("It is worth €1.2 billion, or about $1.3 billion.", "€1.2 billion | 1200000000 | EUR",
     "about $1.3 billion | 1300000000 | USD | about"),
    ("La compañía pagó 175 millones de euros, de los cuales 52,5 millones quedan aplazados.",
     "175 millones de euros | 175000000 | EUR", "52,5 millones | 52500000 | EUR"),
    ("El banco aporta 12 millones adicionales.", "12 millones | 12000000 |"),
    ("Le groupe verse 52 millions restants et émet 3 millions d'actions.", "52 millions | 52000000 |",
     "3 millions d'actions | 3000000 | share"),
    ("L'usine achète le sucre 215 $ la tonne et la société vend du grain.", "215 $ la tonne | 215 | USD/t"),
    ("The plant makes up to 15 million US gallons.", "up to 15 million US gallons | 15000000 | gal | up_to"),
]  # fmt: skip


@pytest.mark.parametrize("case", CASES, ids=lambda case: case[0][:40])
def test_each_figure_is_read(case):
    text, *lines = case

    assert written(text) == [filled(line) for line in lines]


@pytest.mark.parametrize(
    "text, unit, period",
    [
        ("Rent is $11.20 per kilowatt-month.", "USD/kW", "per month"),
        ("Der Speicher erhält 98.000 Euro je MW und Jahr.", "EUR/MW", "per year"),
        ("It pays £98 per MW-year.", "GBP/MW", "per year"),
        ("Rent is £108 per kW a month.", "GBP/kW", "per month"),
    ],
)
def test_a_price_per_unit_has_its_period(text, unit, period):
    [figure] = read_figures(text)

    assert (figure.unit, figure.period) == (unit, period)

"""Sums that leave out a currency which was said before, and large numbers that only look like them."""

from decimal import Decimal

import pytest

from agent.figures.ledger import read_figures
from agent.schema.figure import FigureKind, UnitOrigin

TAKES = {
    "Spanish": ("El precio es de 84 millones de euros. Abonará 60 millones al cierre.", "60 millones", "EUR"),
    "more of it": ("The price is 84 million kronor. Another 20 million is paid later.", "20 million", "SEK"),
    "German": ("Der Preis beträgt 84 Millionen Euro. Ein Darlehen bringt 21 Millionen.", "21 Millionen", "EUR"),
    "French": ("Le prix est de 84 millions d'euros. Elle verse 60 millions à la signature.", "60 millions", "EUR"),
}
LEAVES = {
    "users": "It raised $84 million. The app has 3 million users and hopes for 10 million by 2027.",
    "shares": "It raised $84 million. New shares, 12 million in all, were issued.",
    "a noun behind": "It paid $84 million. The plant makes 12 million bottles a year.",
    "no money in sight": "It is worth $84 million. Of the voters 12 million were at home.",
    "two currencies": "It paid $84 million for it and 30 million euros for the other. It paid 12 million later.",
}


@pytest.mark.parametrize(("text", "quote", "unit"), TAKES.values(), ids=TAKES.keys())
def test_a_bare_sum_takes_the_currency_of_the_sum_before(text: str, quote: str, unit: str) -> None:
    figure = next(figure for figure in read_figures(text) if figure.quote == quote)
    assert (figure.kind, figure.unit, figure.unit_origin) == (FigureKind.MONEY, unit, UnitOrigin.INFERRED)


@pytest.mark.parametrize("text", LEAVES.values(), ids=LEAVES.keys())
def test_other_large_numbers_stay_counts(text: str) -> None:
    last = [figure for figure in read_figures(text) if figure.low in (Decimal(10_000_000), Decimal(12_000_000))]
    assert [figure.kind for figure in last] == [FigureKind.COUNT]

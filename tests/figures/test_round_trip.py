"""What a locale's own rules write, the reader reads back: babel formats, in English, Spanish, German and French."""

from datetime import date
from decimal import Decimal

import pytest
from babel.dates import format_date
from babel.numbers import format_currency, format_decimal, format_percent
from hypothesis import given
from hypothesis import strategies as st

from agent.figures import read_dates, read_figures
from agent.figures.wording import word_value

FRAMES = {
    "en_US": "The company said that it paid {} for the site.",
    "en_GB": "The company said that it paid {} for the site.",
    "es_ES": "La empresa dijo que pagó {} por la sede.",
    "de_DE": "Das Unternehmen zahlte nach eigenen Angaben {} für den Standort.",
    "fr_FR": "La société a dit avoir versé {} pour le site.",
}
MILLIONS = {
    "en": "million dollars",
    "es": "millones de dólares",
    "de": "Millionen Dollar",
    "fr": "millions de dollars",
}
AMOUNTS = st.decimals(min_value=Decimal("0.01"), max_value=Decimal(10) ** 11, places=2)
WHOLES = st.integers(min_value=1, max_value=10**9)

every_locale = pytest.mark.parametrize("locale", sorted(FRAMES))


@every_locale
@given(value=AMOUNTS, currency=st.sampled_from(["EUR", "USD", "GBP", "CHF", "JPY", "CAD"]))
def test_money_reads_back(locale: str, value: Decimal, currency: str):
    amount = value.quantize(Decimal(1)) if currency == "JPY" else value
    text = FRAMES[locale].format(format_currency(amount, currency, locale=locale))

    [figure] = read_figures(text)

    assert (figure.low, figure.high, figure.unit) == (amount, amount, currency)
    assert text[figure.start : figure.end] == figure.quote


@every_locale
@given(value=st.decimals(min_value=0, max_value=1000, places=3))
def test_percents_read_back(locale: str, value: Decimal):
    written = format_percent(value / 100, format="#,##0.### %" if locale[:2] != "en" else "#,##0.###%", locale=locale)

    [figure] = read_figures(FRAMES[locale].format(written))

    assert (figure.low, figure.unit) == (value, "%")


@every_locale
@given(value=WHOLES, unit=st.sampled_from(["MW", "GWh", "km", "kg"]))
def test_measures_read_back(locale: str, value: int, unit: str):
    [figure] = read_figures(FRAMES[locale].format(f"{format_decimal(value, locale=locale)} {unit}"))

    assert figure.low == value * (1000 if unit == "GWh" else 1)


@every_locale
@given(value=st.integers(min_value=1, max_value=9999).map(lambda tenths: Decimal(tenths) / 10))
def test_millions_read_back(locale: str, value: Decimal):
    words = {
        "en": "million dollars",
        "es": "millones de dólares",
        "de": "Millionen Dollar",
        "fr": "millions de dollars",
    }
    written = f"{format_decimal(value, locale=locale)} {words[locale[:2]]}"

    [figure] = read_figures(FRAMES[locale].format(written))

    assert (figure.low, figure.unit, figure.kind) == (value * 10**6, "USD", "money")


@every_locale
@given(day=st.dates(min_value=date(1950, 1, 1), max_value=date(2099, 12, 31)))
def test_days_read_back(locale: str, day: date):
    text = FRAMES[locale].format(format_date(day, format="long", locale=locale))

    [found] = read_dates(text)

    assert (found.low, found.high, found.precision) == (day.isoformat(), day.isoformat(), "day")


@given(value=AMOUNTS, unit=st.sampled_from(["USD", "EUR", "GBP", "CHF", "%", "x", "MW", "USD/MW"]))
def test_our_own_wording_reads_back(value: Decimal, unit: str):
    [figure] = read_figures(f"They said that it is {word_value(value, value, unit)} in all of this.")

    assert (figure.low, figure.unit) == (value, unit)

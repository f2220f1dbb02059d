import pytest
from hypothesis import given
from hypothesis import strategies as st

from agent.figures import read_dates

ABSOLUTE = [
    ("It closed on Monday, 5 January 2026.", "Monday, 5 January 2026", "2026-01-05", "2026-01-05", "day", "exact"),
    ("It closed on Jan. 3 in Lima.", "Jan. 3", "--01-03", "--01-03", "day", "exact"),
    ("It closed on January 3rd, 2026.", "January 3rd, 2026", "2026-01-03", "2026-01-03", "day", "exact"),
    ("Filed 2026-01-03 here.", "2026-01-03", "2026-01-03", "2026-01-03", "day", "exact"),
    ("From January to March 2026 it ran.", "From January to March 2026", "2026-01", "2026-03", "month", "range"),
    ("From 5 May to 10 June 2026.", "From 5 May to 10 June 2026", "2026-05-05", "2026-06-10", "day", "range"),
    ("In Q3 2025 it grew.", "Q3 2025", "2025-Q3", "2025-Q3", "quarter", "exact"),
    ("In 3Q25 it grew.", "3Q25", "2025-Q3", "2025-Q3", "quarter", "exact"),
    ("In the third quarter of fiscal 2025.", "third quarter of fiscal 2025", "2025-Q3", "2025-Q3", "quarter", "exact"),
    ("In the first half of 2026.", "first half of 2026", "2026-H1", "2026-H1", "half", "exact"),
    ("In H1 2026 it grew.", "H1 2026", "2026-H1", "2026-H1", "half", "exact"),
    ("FY2025 was good.", "FY2025", "2025", "2025", "year", "exact"),
    ("In 2025 it grew.", "2025", "2025", "2025", "year", "exact"),
    ("By 2026 it grows.", "By 2026", "2026", "2026", "year", "up_to"),
    ("Closing by the end of 2026.", "by the end of 2026", "2026", "2026", "year", "up_to"),
    ("Closing no later than 31 March 2026.", "no later than 31 March 2026", "2026-03-31", "2026-03-31", "day", "up_to"),
    ("Closing not before 1 June 2027.", "not before 1 June 2027", "2027-06-01", "2027-06-01", "day", "at_least"),
    ("Expected in mid-2026.", "mid-2026", "2026", "2026", "year", "about"),
    ("Between 2025 and 2027 it runs.", "Between 2025 and 2027", "2025", "2027", "year", "range"),
    ("El 3 de enero de 2026 firmó.", "3 de enero de 2026", "2026-01-03", "2026-01-03", "day", "exact"),
    ("En el tercer trimestre de 2025.", "tercer trimestre de 2025", "2025-Q3", "2025-Q3", "quarter", "exact"),
    ("Es läuft bis Ende 2026.", "bis Ende 2026", "2026", "2026", "year", "up_to"),
    ("Am 3. Januar 2026 war es so.", "3. Januar 2026", "2026-01-03", "2026-01-03", "day", "exact"),
    ("Le 3 janvier 2026 au plus tard.", "3 janvier 2026", "2026-01-03", "2026-01-03", "day", "exact"),
]  # fmt: skip


@pytest.mark.parametrize(
    ("text", "quote", "low", "high", "precision", "modifier"), ABSOLUTE, ids=[case[1] for case in ABSOLUTE]
)
def test_absolute_date(text, quote, low, high, precision, modifier):
    [found] = read_dates(text)

    assert text[found.start : found.end] == found.quote
    assert (found.quote, found.low, found.high, found.precision, found.modifier) == (
        quote,
        low,
        high,
        precision,
        modifier,
    )
    assert found.resolved_from is None


RELATIVE = [
    ("It closes next month.", "next month", "2026-02"),
    ("It closed last Friday.", "last Friday", "2026-01-02"),
    ("It closed two weeks ago.", "two weeks ago", "2025-12-20"),
    ("It closes this year.", "this year", "2026"),
    ("It grew last quarter.", "last quarter", "2025-Q4"),
    ("Se cerró el mes pasado.", "mes pasado", "2025-12"),
]


@pytest.mark.parametrize(("text", "quote", "low"), RELATIVE, ids=[case[1] for case in RELATIVE])
def test_relative_date_says_what_it_was_resolved_from(text, quote, low):
    [found] = read_dates(text, published="2026-01-03")

    assert (found.low, found.resolved_from) == (low, "2026-01-03")
    assert quote in found.quote


def test_relative_date_needs_a_day_of_publication():
    assert read_dates("It closes next month.") == []


@pytest.mark.parametrize(
    ("text", "low"),
    [
        ("Filed 1/3/2026.", "2026-01-03"),
        ("Filed 1/3/2026 for £5 by Acme plc.", "2026-03-01"),
        ("Filed 1/3/2026 and 25/3/2026.", "2026-03-01"),
        ("El contrato del 1/3/2026 se firmó con la empresa.", "2026-03-01"),
    ],
)
def test_order_of_day_and_month_follows_the_text(text, low):
    assert read_dates(text)[0].low == low


@pytest.mark.parametrize(
    "text",
    [
        "It has 2000 employees.",
        "It paid $2026 for it.",
        "About 2000 came.",
        "It may 3 times fail.",
        "30 February 2026x",
    ],
)
def test_no_date(text):
    assert [found.quote for found in read_dates(text) if found.precision == "year"] == []


def test_two_dates_of_a_move_stay_two():
    found = read_dates("It was moved from June 2026 to September 2026.")

    assert [item.low for item in found] == ["2026-06", "2026-09"]


@given(st.text(alphabet="0123456789 /-,.JanMayQH3of to by\n", max_size=50))
def test_any_text_keeps_the_dates_promises(text):
    found = read_dates(text, published="2026-01-03")

    assert [item.id for item in found] == [f"t{number}" for number in range(1, len(found) + 1)]
    assert all(text[item.start : item.end] == item.quote for item in found)
    assert all(before.end <= after.start for before, after in zip(found, found[1:], strict=False))


@pytest.mark.parametrize(
    ("text", "low"),
    [
        ("Completion is planned for July.", "--07"),
        ("The board hopes to sign before September, he said.", "--09"),
        ("Last June it bought a mill.", "--06"),
        ("It opens after late November.", "--11"),
        ("Pencilled in for early March by both.", "--03"),
    ],
)
def test_month_without_a_year_after_other_prepositions(text: str, low: str) -> None:
    assert [item.low for item in read_dates(text)] == [low]


@pytest.mark.parametrize(
    "text", ["It was a win for May and her party.", "He sold it for august sums.", "Sales fell in the June quarter."]
)
def test_what_is_no_month(text: str) -> None:
    assert list(read_dates(text)) == []


def test_the_form_of_a_swedish_company_is_no_bound_of_a_date() -> None:
    found = read_dates("Ferris AB today announced a deal.", published="2026-03-02")
    assert [item.quote for item in found] == ["today"]

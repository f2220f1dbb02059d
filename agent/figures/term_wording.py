"""Dates and deal terms in words for people: "by 3 Jan 2026", "up to $30,000,000", "capacity (phase 2)"."""

from datetime import date
from decimal import Decimal

from agent.figures.wording import word_value
from agent.schema.comparison import Item
from agent.schema.deal import Term
from agent.schema.figure import Modifier
from agent.schema.wording import spoken

_DATE_SIDES = {
    Modifier.UP_TO: "by ",
    Modifier.AT_LEAST: "not before ",
    Modifier.MORE_THAN: "after ",
    Modifier.LESS_THAN: "before ",
    Modifier.ABOUT: "about ",
}


def word_day(iso: str) -> str:
    """word_day("2026-01-03") -> "3 Jan 2026"; a coarser date stays as it is; "--03" has no year, and says so."""
    if iso.startswith("--"):
        return f"{_word_in_year(iso[2:])} (no year)"
    try:
        return f"{date.fromisoformat(iso):%-d %b %Y}" if len(iso) == len("2026-01-03") else iso
    except ValueError:
        return iso


def _word_in_year(part: str) -> str:
    """ "03" is March, "03-05" 5 Mar; a quarter or a half stays as it is."""
    try:
        # A leap year has every day.
        day = date.fromisoformat(f"2024-{part if '-' in part else part + '-01'}")
    except ValueError:
        return part
    return f"{day:%-d %b}" if "-" in part else f"{day:%B}"


def word_date(low: str, high: str, modifier: Modifier = Modifier.EXACT) -> str:
    """word_date("2026-06-30", "2026-06-30", up_to) -> "by 30 Jun 2026"."""
    said = word_day(low) if low == high else f"{word_day(low)} to {word_day(high)}"
    return _DATE_SIDES.get(modifier, "") + said


def name_term(term: Term) -> str:
    """What the term is, with what tells it from others of its kind: "capacity (phase 2, critical it)"."""
    told = [part for part in (term.scope, spoken(term.basis) if term.basis else None) if part]
    return f"{spoken(term.kind)} ({', '.join(told)})" if told else spoken(term.kind)


def word_term(term: Term) -> str:
    """The term's value with its bound and period, or its text; "" where it has none."""
    if term.low is None or term.high is None:
        return term.text or ""
    if term.is_date or isinstance(term.low, str) or isinstance(term.high, str):
        return word_date(str(term.low), str(term.high), term.modifier)
    value = word_value(term.low, term.high, term.unit, term.modifier)
    return f"{value} {word_period(term.period)}" if term.period else value


def word_item(item: Item) -> str:
    """What a document says in one cell of a comparison; "" where it says nothing."""
    if item.date_low is not None:
        return word_date(item.date_low, item.date_high or item.date_low, item.modifier)
    if item.low is not None and item.high is not None:
        return word_value(item.low, item.high, item.unit, item.modifier)
    return spoken(item.text or "")


def word_period(period: str) -> str:
    """word_period("10 month") -> "over 10 months"; "per year" stays, a date is told: "(2025-Q3)"."""
    if period.startswith("per "):
        return period
    number, _, unit = period.partition(" ")
    if unit and number.isdigit():
        return f"over {word_value(Decimal(number), Decimal(number), unit)}"
    return f"({word_day(period)})"

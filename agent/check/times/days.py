"""The first and the last day of a date that may be as wide as a year, and the words it takes in."""

import re

from agent.schema.figure import Date


def first_day(iso: str) -> str:
    year, _, rest = iso.partition("-")
    starts = {"Q1": "01", "Q2": "04", "Q3": "07", "Q4": "10", "H1": "01", "H2": "07"}
    return f"{year}-{starts.get(rest, rest or '01')}"


def last_day(iso: str) -> str:
    year, _, rest = iso.partition("-")
    ends = {"Q1": "03-31", "Q2": "06-30", "Q3": "09-30", "Q4": "12-31", "H1": "06-30", "H2": "12-31"}
    return f"{year}-{ends.get(rest, rest or '12-31')}" + ("-31" if re.fullmatch(r"\d\d", rest) else "")


def word_of(item: Date) -> str:
    """The words that a date takes in: "until", "by"."""
    found = _WORDS_OF_DATE.match(item.quote)
    return found.group() if found else ""


_WORDS_OF_DATE = re.compile(r"[^\dA-ZÀ-Þ]*")

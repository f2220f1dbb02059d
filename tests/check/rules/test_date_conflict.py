"""Dates that cannot all be true."""

import pytest

from agent.check.rules.date_conflict import check
from agent.schema.finding import Severity
from tests.check.articles import facts_of, quotes_of

# 3 January 2026 was a Saturday.
WRONG = [
    ("weekday", "The deal was signed on Monday, January 3, 2026.", None),
    ("weekday, Spanish", "El acuerdo se firmó el lunes, 3 de enero de 2026.", None),
    ("a span that runs backwards", "The lease runs from June 30, 2029 to June 30, 2027.", None),
    ("a plan that lies behind", "By the end of 2023, Alder Power aims to open the Redfern mine.", "2025-03-04"),
    (
        "one number for two quarters",
        "Diluted earnings at Alder Power improved to $3.69 in the third quarter of 2021.\n\n"
        "Alder Power's diluted earnings improved to $3.69 in the third quarter of 2020.",
        None,
    ),
]
SOUND = [
    ("the right weekday", "The deal was signed on Saturday, January 3, 2026.", None),
    ("a span that runs on", "The lease runs from June 30, 2027 to June 30, 2029.", None),
    ("a plan ahead", "By the end of 2027, Alder Power aims to open the Redfern mine.", "2025-03-04"),
    ("a plan of the past", "Alder Power had expected to open the Redfern mine in 2023.", "2025-03-04"),
    ("no year", "The deal was signed on Monday, January 3.", None),
    (
        "unchanged from the quarter before",
        "The dividend of Alder Power was $3.69 in the third quarter of 2021. "
        "The dividend of Alder Power was also $3.69 "
        "in the third quarter of 2020.",
        None,
    ),
]


@pytest.mark.parametrize("text, published", [row[1:] for row in WRONG], ids=[row[0] for row in WRONG])
def test_dates_that_cannot_be_are_found(text: str, published: str | None) -> None:
    assert len(check(facts_of(text, published=published)).findings) == 1


@pytest.mark.parametrize("text, published", [row[1:] for row in SOUND], ids=[row[0] for row in SOUND])
def test_dates_that_can_be_are_no_finding(text: str, published: str | None) -> None:
    assert quotes_of(check(facts_of(text, published=published))) == []


def test_by_a_year_that_has_just_begun_is_odd_and_weighs_little() -> None:
    verdict = check(facts_of("By 2026, Alder Power aims to open the Redfern mine.", published="2026-01-03"))
    assert [item.severity for item in verdict.findings] == [Severity.LOW]

"""Banks of short texts, written before any rule was run on them: flawed ones by code, and sound ones full of numbers.

Of the flawed ones those under `missed` are what is still to be read.

The sound ones tell two things of one kind that may both be true: in one passage, and with three paragraphs between.
The dense ones are full of arithmetic that holds, or that is nobody's: a rate beside amounts of another thing.
"""

from pathlib import Path
from typing import Any

import pytest
import yaml

from agent.pipeline import analyze
from agent.schema.finding import INCONSISTENCIES, Code, Finding
from tests.check.articles import reading_of

HERE = Path(__file__).parent
CODES = INCONSISTENCIES | {Code.MISSING_BASIS, Code.IMPLIED_VALUE}
BETWEEN = (
    "The announcement came after the close of trading in the city, where rain kept most people at home.",
    "Neither side would say more before the summer, and calls to the press office went unanswered.",
    "Observers in the trade had been waiting for news since autumn, when the first rumours went round.",
)


def read(name: str) -> Any:
    return yaml.safe_load((HERE / name).read_text(encoding="utf-8"))


def findings_of(text: str) -> list[Finding]:
    article = reading_of(text.replace(" // ", "\n\n"), published="2026-03-12").article
    return [finding for finding in analyze(article).findings if finding.code in CODES]


@pytest.mark.parametrize(("code", "texts"), read("flawed.yaml")["found"].items())
def test_the_flaw_is_found(code: str, texts: list[str]) -> None:
    assert [text for text in texts if code not in {finding.code for finding in findings_of(text)}] == []


def test_two_things_that_may_both_be_true_are_left_alone() -> None:
    assert [finding.message for text in read("sound.yaml")["together"] for finding in findings_of(text)] == []


def test_two_things_told_far_apart_are_left_alone() -> None:
    far = [text.replace(" // ", "\n\n" + "\n\n".join(BETWEEN) + "\n\n") for text in read("sound.yaml")["apart"]]
    assert [finding.message for text in far for finding in findings_of(text)] == []


@pytest.mark.parametrize("text", read("dense.yaml"))
def test_dense_arithmetic_without_a_flaw_is_left_alone(text: str) -> None:
    assert [finding.message for finding in findings_of(text) if finding.code in INCONSISTENCIES] == []

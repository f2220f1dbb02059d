"""Pairs of short articles that differ in one place: the flawed one is found out, its twin is left alone.

A pair with `missed: true` is one that no rule finds yet; it is kept as what is still to be read.
"""

from pathlib import Path
from typing import Any

import pytest
import yaml

from agent.pipeline import analyze
from agent.schema.finding import INCONSISTENCIES, Code, Finding
from tests.check.articles import reading_of

HERE = Path(__file__).parent
CODES = INCONSISTENCIES | {Code.MISSING_BASIS}


def pairs() -> list[Any]:
    return [
        pytest.param(item, id=f"{item['code']}: {item['name']}")
        for path in sorted(HERE.glob("*.yaml"))
        for item in yaml.safe_load(path.read_text(encoding="utf-8"))
    ]


def findings_of(item: dict[str, Any], which: str) -> list[Finding]:
    text = item["text"].replace("\n", "\n\n").replace("{}", str(item[which]))
    return [finding for finding in analyze(reading_of(text).article).findings if finding.code in CODES]


@pytest.mark.parametrize("item", pairs())
def test_the_flaw_is_found(item: dict[str, Any]) -> None:
    found = item["code"] in {finding.code for finding in findings_of(item, "flawed")}
    assert found is not item.get("missed", False)


@pytest.mark.parametrize("item", pairs())
def test_the_twin_is_left_alone(item: dict[str, Any]) -> None:
    assert [finding.message for finding in findings_of(item, "sound")] == []

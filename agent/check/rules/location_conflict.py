"""One asset in two places."""

import re
from collections.abc import Iterator

from agent.check.facts import Facts, Verdict
from agent.check.places import exclude_one_another
from agent.schema.figure import FigureKind
from agent.schema.finding import About, Code, Finding, Severity
from agent.text.names import Name

LEAST_SCORE = 0.5
REACH = 80

_ASSET = re.compile(
    r"\b(?:site|mine|plant|facility|data cent(?:er|re)|campus|project|refinery|farm|factory|mill|field|deposit|"
    r"terminal|"
    r"warehouse|building|hotel|hospital|port|smelter)\b",
    re.IGNORECASE,
)
_IN = re.compile(r"\b(?:in|at|near|located in|based in)\s+(?:\w+\s){0,2}$", re.IGNORECASE)
_EXACT = frozenset({FigureKind.POWER, FigureKind.ENERGY, FigureKind.MEASURE, FigureKind.COUNT, FigureKind.MONEY})


def check(facts: Facts) -> Verdict:
    """An asset lies in one country: the same site of the same size should not be in two."""
    return Verdict(findings=[*_findings(facts)])


def _findings(facts: Facts) -> Iterator[Finding]:
    for pair in facts.pairs:
        first, second = pair.first.figure, pair.second.figure
        same = (first.low, first.high) == (second.low, second.high) and first.kind in _EXACT
        if not same or pair.score < LEAST_SCORE or not _assets(facts, first.end) & _assets(facts, second.end):
            continue
        one, other = _place(facts, first.end), _place(facts, second.end)
        if one is None or other is None or not exclude_one_another(one.text, other.text):
            continue
        yield Finding(
            code=Code.LOCATION_CONFLICT,
            severity=Severity.HIGH,
            message=f"The asset of “{first.quote}” is in {one.text} in one place and in {other.text} in another.",
            about=About(items=(first.id, second.id)),
            evidence=(facts.reading.cite(one.start, one.end), facts.reading.cite(other.start, other.end)),
            settles_by="Where is the asset, or are there two of them?",
        )


def _assets(facts: Facts, start: int) -> frozenset[str]:
    return frozenset(match.lower() for match in _ASSET.findall(facts.reading.text[start : start + REACH]))


def _place(facts: Facts, start: int) -> Name | None:
    """The first name after a figure, in its sentence, that stands behind "in"."""
    sentence = facts.reading.sentence_at(start - 1)
    if sentence is None:
        return None
    for name in facts.names_in(start, min(sentence.end, start + REACH)):
        if _IN.search(facts.reading.text[start : name.start]):
            return name
    return None

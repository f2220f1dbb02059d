"""Findings by code: what was planted and found, and every alarm that the gold does not know."""

from collections.abc import Iterable
from typing import Literal

from agent.schema.analysis import Analysis
from agent.schema.finding import INCONSISTENCIES, Code, Finding
from evals.gold.gold import Gold
from evals.score import Counts, Error, Score, pair_up


def score(gold: Gold, predicted: Analysis, sample: str) -> Iterable[Score]:
    """Matched by code and overlapping evidence, missing_term by kind; one score a code."""
    for code in Code:
        expected = [finding for finding in gold.findings if finding.code is code]
        given = [finding for finding in predicted.findings if finding.code is code]
        if not expected and not given:
            continue
        pairs, missed, wrong = pair_up(expected, given, same_finding)
        errors = [_error("missed", finding) for finding in missed] + [_error("wrong", finding) for finding in wrong]
        counts = Counts(len(pairs), len(given), len(expected))
        yield Score(sample=sample, measure="finding", group=code, counts=counts, errors=tuple(errors))
    yield _score_clean(gold, predicted, sample)


def same_finding(one: Finding, other: Finding) -> bool:
    if one.code is not other.code:
        return False
    if one.code is Code.MISSING_TERM:
        return one.about.kind == other.about.kind
    places = [item.span for item in other.evidence if item.span]
    return any(
        item.span is not None and item.span[0] < end and start < item.span[1]
        for item in one.evidence
        for start, end in places
    )


def _score_clean(gold: Gold, predicted: Analysis, sample: str) -> Score:
    """Articles whose gold has no inconsistency: each one that stays quiet is a hit."""
    measure = "quiet on a clean article"
    if any(finding.code in INCONSISTENCIES for finding in gold.findings):
        return Score(sample=sample, measure=measure, unscored="an inconsistency is planted")
    alarms = [finding for finding in predicted.findings if finding.code in INCONSISTENCIES]
    quiet = int(not alarms)
    errors = tuple(_error("wrong", finding) for finding in alarms)
    return Score(sample=sample, measure=measure, counts=Counts(quiet, 1, 1), errors=errors)


def _error(kind: Literal["missed", "wrong"], finding: Finding) -> Error:
    places = [item.span for item in finding.evidence if item.span]
    start, end = places[0] if places else (None, None)
    about = f" {finding.about.kind}" if finding.about.kind else ""
    what = f"{finding.code}{about}: {finding.message}"
    return Error(kind=kind, what=what, start=start, end=end, others=tuple(places[1:]))

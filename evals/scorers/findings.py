"""Findings by code: what was planted and found, and every alarm that the gold does not know."""

from collections.abc import Iterable
from typing import Literal

from agent.schema.analysis import Analysis
from agent.schema.finding import INCONSISTENCIES, Code, Finding
from evals.gold.gold import Gold
from evals.score import Counts, Error, Kind, Score, pair_up
from evals.scorers.places import overlap


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
    yield _score_inconsistencies(gold, predicted, sample)
    yield from _score_clean(gold, predicted, sample)


def same_finding(one: Finding, other: Finding) -> bool:
    if one.code is not other.code:
        return False
    if one.code is Code.MISSING_TERM:
        return one.about.kind == other.about.kind
    return overlap(one.evidence, other.evidence)


def _score_inconsistencies(gold: Gold, predicted: Analysis, sample: str) -> Score:
    """The codes that say that two things cannot both be true: what a checker is believed for."""
    expected, given = ([item for item in said.findings if item.code in INCONSISTENCIES] for said in (gold, predicted))
    pairs, missed, wrong = pair_up(expected, given, same_finding)
    errors = [_error("missed", finding) for finding in missed] + [_error("wrong", finding) for finding in wrong]
    counts = Counts(len(pairs), len(given), len(expected))
    return Score(sample=sample, measure="inconsistency", counts=counts, errors=tuple(errors))


def _score_clean(gold: Gold, predicted: Analysis, sample: str) -> Iterable[Score]:
    """Articles whose gold has no inconsistency: whether each stays quiet, and the alarms of each by code."""
    quiet, alarms = "quiet on a clean article", "false alarms on a clean article"
    if any(finding.code in INCONSISTENCIES for finding in gold.findings):
        why = "an inconsistency is planted"
        yield Score(sample=sample, measure=quiet, kind=Kind.SHARE, unscored=why)
        return
    wrong = [finding for finding in predicted.findings if finding.code in INCONSISTENCIES]
    errors = tuple(_error("wrong", finding) for finding in wrong)
    yield Score(sample=sample, measure=quiet, kind=Kind.SHARE, counts=Counts(int(not wrong), 1, 1), errors=errors)
    yield Score(sample=sample, measure=alarms, kind=Kind.RATE, counts=Counts(len(wrong), len(wrong), 1), errors=errors)


def _error(kind: Literal["missed", "wrong"], finding: Finding) -> Error:
    places = [item.span for item in finding.evidence if item.span]
    start, end = places[0] if places else (None, None)
    about = f" {finding.about.kind}" if finding.about.kind else ""
    what = f"{finding.code}{about}: {finding.message}"
    return Error(kind=kind, what=what, start=start, end=end, others=tuple(places[1:]))

"""The task of planted faults: is each found, under its own name, and is the twin left alone?"""

from collections.abc import Iterable, Iterator
from functools import lru_cache

from agent.errors import UsageError
from agent.ingest.load import load_bytes
from agent.llm.ask import Llm
from agent.pipeline import analyze
from agent.schema.analysis import Run
from agent.schema.finding import INCONSISTENCIES, Code, Finding
from agent.schema.record import Record
from evals.sample import Sample
from evals.score import Counts, Error, Kind, Score
from evals.seeded.base import Span, spans_of
from evals.seeded.plant import choose_faults
from evals.seeded.planted import Planted
from evals.task import Task

# Provenance and gaps are alarms too, but a recap may well lack a source: only what says "this cannot be" counts.
_ALARMS = INCONSISTENCIES
# How far beside the mark evidence may end: a cut leaves nothing to overlap with.
_REACH = 2


class SeededReply(Record):
    """What was found in the faulty text and in its twin."""

    findings: tuple[Finding, ...]
    twin: tuple[Finding, ...]
    run: Run = Run()


def solve(sample: Sample[Planted], llm: Llm | None) -> SeededReply:
    if llm is not None:
        raise UsageError("planted faults are read offline: 1,000 texts would be sent", hint="Leave --model out.")
    twin = _findings(sample.gold.twin, sample.article.document.source)
    if sample.gold.code is None:
        return SeededReply(findings=twin, twin=twin)
    analysis = analyze(sample.article)
    return SeededReply(findings=analysis.findings, twin=twin, run=analysis.run)


# Many faults share one twin.
@lru_cache(maxsize=8)
def _findings(text: str, name: str) -> tuple[Finding, ...]:
    return analyze(load_bytes(text.encode(), name=name)).findings


def score(sample: Sample[Planted], reply: SeededReply) -> Iterable[Score]:
    """A fault is found by a finding of its code (or one that is as true) that touches it and is not in the twin."""
    planted = sample.gold
    if planted.code is not None:
        yield from _score_fault(sample, reply, planted.code)
    if planted.code is None or planted.twin_edits:
        yield _score_twin(sample, reply)


def _score_fault(sample: Sample[Planted], reply: SeededReply, code: Code) -> Iterator[Score]:
    planted = sample.gold
    new = [finding for finding in reply.findings if not _is_old(finding, reply.twin, planted)]
    touching = [finding for finding in new if _touches(finding, planted)]
    named = any(finding.code in {code, *planted.also} for finding in touching)
    noticed = named or any(finding.code in _ALARMS for finding in touching)
    place = planted.marks[0] if planted.marks else None
    told = f"{code} ({planted.kind}): {planted.what}"
    missed = (Error(kind="missed", what=told, start=place and place[0], end=place and place[1]),)
    for measure, group, hit in (
        ("fault found", code, named),
        ("fault found, by kind", planted.kind, named),
        ("fault noticed under any code", code, noticed),
    ):
        counts = Counts(int(hit), int(hit), 1)
        errors = () if hit else missed
        yield Score(sample=sample.name, measure=measure, group=group, kind=Kind.SHARE, counts=counts, errors=errors)
    beside = [finding for finding in new if finding.code in _ALARMS and finding not in touching]
    yield _score_alarms("alarm beside a fault", sample, beside)


def _score_twin(sample: Sample[Planted], reply: SeededReply) -> Score:
    """Inconsistencies that gold does not have; of a twin with words of its own, those that rest on them."""
    planted = sample.gold
    alarms = [finding for finding in reply.twin if finding.code in _ALARMS and not _is_known(finding, planted)]
    if planted.twin_edits:
        own = planted.twin_marks
        alarms = [finding for finding in alarms if any(_overlap(span, own) for span in spans_of(finding.evidence))]
    measure = "false alarm on a twin" if planted.twin_edits else "false alarm on an article as it is"
    return _score_alarms(measure, sample, alarms)


def _score_alarms(measure: str, sample: Sample[Planted], alarms: list[Finding]) -> Score:
    errors = tuple(_alarm(finding) for finding in alarms)
    counts = Counts(len(alarms), len(alarms), 1)
    return Score(sample=sample.name, measure=measure, kind=Kind.RATE, counts=counts, errors=errors)


def _touches(finding: Finding, planted: Planted) -> bool:
    if finding.code is Code.MISSING_TERM:
        return finding.about.kind == planted.about
    if planted.code is Code.IMPLIED_VALUE and finding.code is Code.IMPLIED_VALUE:
        return True
    marks = [(start - _REACH, end + _REACH) for start, end in planted.marks]
    return any(_overlap(item.span, marks) for item in finding.evidence if item.span)


def _is_old(finding: Finding, twin: Iterable[Finding], planted: Planted) -> bool:
    """Whether the twin has it too, at the place that it has there."""
    if finding.code is Code.MISSING_TERM:
        return any(one.code is finding.code and one.about.kind == finding.about.kind for one in twin)
    same = [one for one in twin if one.code is finding.code]
    return any(
        all(_overlap(span, map(planted.from_twin, spans_of(one.evidence))) for span in spans_of(finding.evidence))
        for one in same
    )


def _is_known(finding: Finding, planted: Planted) -> bool:
    """Whether the article's gold has it."""
    same = [one for one in planted.gold if one.code is finding.code]
    return any(
        _overlap(span, map(planted.in_twin, spans_of(one.evidence)))
        for one in same
        for span in spans_of(finding.evidence)
    )


def _overlap(span: Span, others: Iterable[Span]) -> bool:
    return any(start < span[1] and span[0] < end for start, end in others)


def _alarm(finding: Finding) -> Error:
    """With its quotes: a twin's offsets are not those of the text that is kept."""
    quotes = " | ".join(repr(item.quote) for item in finding.evidence if item.quote)
    return Error(kind="wrong", what=f"{finding.code}: {finding.message} {quotes}")


SEEDED_TASK = Task(
    name="seeded",
    about="over 1,000 planted faults, one an article, each with its twin",
    read_samples=choose_faults,
    solve=solve,
    reply=SeededReply,
    score=score,
    uses_model=False,
)

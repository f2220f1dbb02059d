"""SummEdits: a statement appended to the document it is about; is it called inconsistent when it is?

The control of each row is the unedited statement appended instead.
"""

import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import TypeAlias

from agent.llm.ask import Llm
from agent.pipeline import analyze
from agent.schema.analysis import Run
from agent.schema.finding import INCONSISTENCIES, Finding
from agent.schema.record import Record
from evals.adapters.rows import read_file, read_rows
from evals.plain import article_of
from evals.sample import Choice
from evals.sample import Sample as AnySample
from evals.score import Counts, Error, Kind, Score
from evals.summedits import is_held_out
from evals.task import Task


@dataclass(frozen=True)
class Statement:
    """`text` is the statement, `seed` the unedited one; `document` lacks both."""

    document: str
    domain: str
    text: str
    seed: str
    is_consistent: bool
    is_numeric: bool
    is_held_out: bool


Sample: TypeAlias = AnySample[Statement]


class Verdicts(Record):
    """The findings that touch the statement, and those that touch its control."""

    statement: tuple[Finding, ...]
    control: tuple[Finding, ...]
    run: Run = Run()


def read_samples(choice: Choice) -> Iterator[Sample]:
    documents: dict[str, str] = json.loads(read_file(choice, "summedits_dev_docs.json"))
    for number, row in enumerate(read_rows(choice, "summedits_dev.jsonl")):
        document = documents[row["doc_id"]]
        gold = Statement(
            document=document,
            domain=row["domain"],
            text=row["claim"],
            seed=row["seed"],
            is_consistent=row["consistent"],
            is_numeric=row["numeric_edit"],
            is_held_out=is_held_out(row["doc_id"]),
        )
        article = article_of(f"{document}\n\n{row['claim']}")
        yield AnySample(f"{row['doc_id']}/{number:03}", article, gold, cluster=row["doc_id"])


def solve(sample: Sample, llm: Llm | None) -> Verdicts:
    gold = sample.gold
    if llm is None:
        return Verdicts(statement=_offline(gold.document, gold.text), control=_offline(gold.document, gold.seed))
    analysis = analyze(sample.article, llm=llm)
    control = analyze(article_of(f"{gold.document}\n\n{gold.seed}"), llm=llm)
    run = analysis.run.model_copy(
        update={
            "input_tokens": analysis.run.input_tokens + control.run.input_tokens,
            "output_tokens": analysis.run.output_tokens + control.run.output_tokens,
        }
    )
    statement = _touching(analysis.findings, len(gold.document) + 2)
    return Verdicts(statement=statement, control=_touching(control.findings, len(gold.document) + 2), run=run)


# Statements of one document share their control.
@lru_cache(maxsize=64)
def _offline(document: str, statement: str) -> tuple[Finding, ...]:
    return _touching(analyze(article_of(f"{document}\n\n{statement}")).findings, len(document) + 2)


def _touching(findings: Iterable[Finding], start: int) -> tuple[Finding, ...]:
    return tuple(
        finding
        for finding in findings
        if finding.code in INCONSISTENCIES and any(item.span and item.span[0] >= start for item in finding.evidence)
    )


def score(sample: Sample, verdicts: Verdicts) -> Iterable[Score]:
    """Balanced accuracy over edited and sound statements: of all rows by domain, and where digits were changed."""
    gold = sample.gold
    hit = bool(verdicts.statement) is not gold.is_consistent
    side = "sound" if gold.is_consistent else "edited"
    for measure in ("all edits", f"all edits, {gold.domain}"):
        yield _score(measure, side, sample, hit, verdicts.statement)
    for measure in ("digits changed", f"digits changed, {'held out' if gold.is_held_out else 'read'}"):
        if gold.is_numeric and not gold.is_consistent:
            yield _score(measure, "edited", sample, bool(verdicts.statement), verdicts.statement)
        yield _score(measure, "sound", sample, not verdicts.control, verdicts.control)


def _score(measure: str, side: str, sample: Sample, hit: bool, findings: tuple[Finding, ...]) -> Score:
    told = "; ".join(f"{finding.code}: {finding.message}" for finding in findings)
    statement = sample.gold.text if side == "edited" else sample.gold.seed
    error = Error(kind="missed" if side == "edited" else "wrong", what=f"{statement} {told}".strip())
    return Score(
        sample=sample.name,
        measure=measure,
        group=side,
        kind=Kind.BALANCED,
        counts=Counts(int(hit), 1, 1),
        errors=() if hit else (error,),
    )


SUMMEDITS_TASK = Task(
    name="summedits",
    about="statements edited against their document (SummEdits, EMNLP 2023)",
    read_samples=read_samples,
    solve=solve,
    reply=Verdicts,
    score=score,
)

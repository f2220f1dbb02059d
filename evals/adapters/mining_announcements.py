"""Exchange announcements of mining deals: are the labelled amounts found as terms of a fitting kind?"""

from collections.abc import Iterable, Iterator
from decimal import Decimal
from typing import Any, TypeAlias

from agent.llm.ask import Llm
from agent.schema.deal import Term
from agent.schema.record import Record
from evals.adapters.rows import read_rows
from evals.mining_announcements import FITTING, read_announcement, stands_in
from evals.plain import article_of
from evals.sample import Choice
from evals.sample import Sample as AnySample
from evals.score import Counts, Error, Kind, Score
from evals.task import Task

# By field: the labelled value, of those that stand in the texts.
Labels = dict[str, str]
Sample: TypeAlias = AnySample[Labels]
BETWEEN = "\n\n\f\n\n"


class Terms(Record):
    terms: tuple[Term, ...]


def read_samples(choice: Choice) -> Iterator[Sample]:
    """One sample a project; its announcements are read one by one."""
    for project in read_rows(choice, "mining_announcements_dev.jsonl"):
        texts = [text for text in project["texts"].values() if text]
        yield AnySample(project["id"], article_of(BETWEEN.join(texts)), _labels(project, texts))


def _labels(project: dict[str, Any], texts: list[str]) -> Labels:
    labels = {}
    for field in FITTING:
        label = project["gold"].get(field, {}).get("value")
        if label is not None and any(stands_in(Decimal(str(label)), text) for text in texts):
            labels[field] = str(label)
    return labels


def solve(sample: Sample, llm: Llm | None) -> Terms:
    texts = sample.article.text.split(BETWEEN)
    return Terms(terms=tuple(term for text in texts for term in read_announcement(text)))


def score(sample: Sample, reply: Terms) -> Iterable[Score]:
    """Recall alone: the announcements tell of other matters too, which are not labelled."""
    for field, label in sample.gold.items():
        kinds, value = FITTING[field], Decimal(label)
        hit = any(term.kind in kinds and value in (term.low, term.high) for term in reply.terms)
        errors = () if hit else (Error(kind="missed", what=f"{field} {label}"),)
        counts = Counts(int(hit), int(hit), 1)
        yield Score(
            sample=sample.name,
            measure="consideration field",
            group=field,
            kind=Kind.SHARE,
            counts=counts,
            errors=errors,
        )


MINING_TASK = Task(
    name="mining_announcements",
    about="consideration in exchange announcements of mining deals",
    read_samples=read_samples,
    solve=solve,
    reply=Terms,
    score=score,
    uses_model=False,
)

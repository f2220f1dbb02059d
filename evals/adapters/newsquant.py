"""NewsQuant: every quantity of a news sentence, by value, by value and unit, by value and change."""

from collections.abc import Iterable, Iterator
from typing import TypeAlias

from agent.figures import read_figures
from agent.llm.ask import Llm
from agent.schema.figure import Figure
from agent.schema.record import Record
from evals.adapters.rows import read_rows
from evals.newsquant import METRICS, Same, gold_quantity, held_out_rows
from evals.newsquant_convention import Quantity, convert
from evals.plain import article_of
from evals.sample import Choice
from evals.sample import Sample as AnySample
from evals.score import Counts, Error, Score, pair_up
from evals.task import Task

Sample: TypeAlias = AnySample[tuple[Quantity, ...]]


class Ledger(Record):
    figures: tuple[Figure, ...]


def read_samples(choice: Choice) -> Iterator[Sample]:
    rows = read_rows(choice, "newsquant_dev.jsonl")
    held_out = held_out_rows(len(rows))
    for number, row in enumerate(rows):
        gold = tuple(quantity for item in row["quantities"] if (quantity := gold_quantity(item)) is not None)
        part = "held out" if number in held_out else "read"
        yield AnySample(f"{part} {number:03}", article_of(row["text"]), gold)


def solve(sample: Sample, llm: Llm | None) -> Ledger:
    return Ledger(figures=tuple(read_figures(sample.article.text)))


def score(sample: Sample, ledger: Ledger) -> Iterable[Score]:
    """Grouped by whether the sentence was kept from the error listing while the rules were written."""
    predicted = convert(sample.article.text, list(ledger.figures))
    group = sample.name.rpartition(" ")[0]
    for measure, same in METRICS.items():
        yield _score(f"quantity: {measure}", group, sample, predicted, same)


def _score(measure: str, group: str, sample: Sample, predicted: list[Quantity], same: Same) -> Score:
    pairs, missed, wrong = pair_up(sample.gold, predicted, lambda gold, found: same(found, gold))
    errors = [Error(kind="missed", what=_told(item)) for item in missed]
    errors += [Error(kind="wrong", what=_told(item)) for item in wrong]
    counts = Counts(len(pairs), len(predicted), len(sample.gold))
    return Score(sample=sample.name, measure=measure, group=group, counts=counts, errors=tuple(errors))


def _told(quantity: Quantity) -> str:
    return f"{quantity.low:g}..{quantity.high:g} {quantity.unit!r} {quantity.change}"


NEWSQUANT_TASK = Task(
    name="newsquant",
    about="quantities of news sentences (NewsQuant, EMNLP 2023)",
    read_samples=read_samples,
    solve=solve,
    reply=Ledger,
    score=score,
    uses_model=False,
)

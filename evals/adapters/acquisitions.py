"""Newswire on acquisitions, 1987: who bought what from whom for how much, slot by slot."""

from collections.abc import Iterable, Iterator
from typing import TypeAlias

from agent.extract.offline import extract_offline
from agent.llm.ask import Llm
from agent.pipeline import analyze, read
from agent.schema.analysis import Run
from agent.schema.checklist import load_checklists
from agent.schema.deal import Deal
from agent.schema.record import Record
from evals.acquisitions import SLOTS, Key, collapsed, held_out_rows, normalised, slots_of
from evals.adapters.rows import read_rows
from evals.plain import article_of
from evals.sample import Choice
from evals.sample import Sample as AnySample
from evals.score import Counts, Error, Score, pair_up
from evals.task import Task

Slots = dict[str, list[list[str]]]
Sample: TypeAlias = AnySample[Slots]


class Deals(Record):
    deals: tuple[Deal, ...]
    run: Run = Run()


def read_samples(choice: Choice) -> Iterator[Sample]:
    rows = read_rows(choice, "acquisitions_dev.jsonl")
    held_out = held_out_rows(len(rows))
    for number, row in enumerate(rows):
        part = "held out" if number in held_out else "read"
        yield AnySample(f"{part} {number:03}", article_of(row["text"]), row["gold"])


def solve(sample: Sample, llm: Llm | None) -> Deals:
    if llm is None:
        return Deals(deals=extract_offline(read(sample.article), load_checklists()).deals)
    analysis = analyze(sample.article, llm=llm)
    return Deals(deals=analysis.deals, run=analysis.run)


def score(sample: Sample, reply: Deals) -> Iterable[Score]:
    """As the corpus is scored by others, and to the letter; then by slot, and by whether the story was ever read."""
    predicted = slots_of(reply.deals)
    for slot in SLOTS:
        yield _score("slot, normalised", slot, sample, predicted[slot], normalised)
    part = sample.name.rpartition(" ")[0]
    for slot in SLOTS:
        yield _score("slot, by part", part, sample, predicted[slot], normalised, slot)
        yield _score("slot, to the letter", "", sample, predicted[slot], collapsed, slot)


def _score(measure: str, group: str, sample: Sample, predicted: list[str], key: Key, slot: str = "") -> Score:
    gold = sample.gold[slot or group]
    pairs, missed, wrong = pair_up(
        gold, predicted, lambda accepted, found: key(found) in {key(one) for one in accepted}
    )
    errors = [Error(kind="missed", what=f"{slot or group}: {' / '.join(accepted)}") for accepted in missed]
    errors += [Error(kind="wrong", what=f"{slot or group}: {found}") for found in wrong]
    counts = Counts(len(pairs), len(predicted), len(gold))
    return Score(sample=sample.name, measure=measure, group=group, counts=counts, errors=tuple(errors))


ACQUISITIONS_TASK = Task(
    name="acquisitions",
    about="who bought what from whom for how much (Reuters, 1987)",
    read_samples=read_samples,
    solve=solve,
    reply=Deals,
    score=score,
)

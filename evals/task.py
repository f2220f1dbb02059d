"""A task: a dataset, a solver that answers each of its samples, and scorers that say how right the answers are."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Generic, TypeVar

from agent.llm.ask import Llm
from agent.schema.record import Record
from evals.sample import Choice, GoldT, Sample
from evals.score import Score

ReplyT = TypeVar("ReplyT", bound=Record)


@dataclass(frozen=True)
class Task(Generic[GoldT, ReplyT]):
    """All functions are a module's own, so that other processes can be handed a task.

    `reply` is what `solve` returns: it is kept as JSON, so that it can be scored again without a model.
    `read_samples` raises AbsentError where the data is not there.
    """

    name: str
    about: str
    read_samples: Callable[[Choice], Iterable[Sample[GoldT]]]
    solve: Callable[[Sample[GoldT], Llm | None], ReplyT]
    reply: type[ReplyT]
    score: Callable[[Sample[GoldT], ReplyT], Iterable[Score]]
    # Whether a model could take part; a task of figures alone has no use for one.
    uses_model: bool = True

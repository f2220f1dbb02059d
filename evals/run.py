"""A run: every sample solved and scored, some at a time; a sample that breaks is unscored, never a zero."""

from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import Executor, ProcessPoolExecutor, ThreadPoolExecutor, as_completed
from dataclasses import dataclass
from multiprocessing import get_context
from time import perf_counter
from typing import Any

from agent.errors import LoadError
from agent.llm.ask import Llm
from evals.digests import digest_product, digest_samples
from evals.sample import Choice, Sample
from evals.score import Score
from evals.store.runs import Header, RunStore, Solved
from evals.task import Task

SOLVED = "solved"


@dataclass(frozen=True)
class Effort:
    """How a run goes about it. `fresh` begins anew where an unfinished run could go on."""

    workers: int = 1
    fresh: bool = False
    on_solved: Callable[[Solved, int], None] | None = None


def run_task(
    task: Task[Any, Any], choice: Choice, store: RunStore, llm: Llm | None = None, effort: Effort = Effort()
) -> int:
    """The id of the kept run. Raises AbsentError where the task's data is not there."""
    samples = list(task.read_samples(choice))[: choice.limit]
    header = Header(
        task=task.name,
        split=choice.split,
        data=None if choice.data is None else str(choice.data),
        model=llm.endpoint.model if llm and task.uses_model else None,
        corpus_digest=digest_samples(samples),
        product_digest=digest_product(),
        samples=len(samples),
    )
    run_id = store.begin(header, fresh=effort.fresh)
    done = store.solved_names(run_id)
    started = perf_counter()
    left = [sample for sample in samples if sample.name not in done]
    for solved in solve_samples(task, left, llm if task.uses_model else None, workers=effort.workers):
        store.keep(run_id, solved)
        if effort.on_solved:
            effort.on_solved(solved, len(left))
    store.finish(run_id, seconds=perf_counter() - started)
    return run_id


def rescore(task: Task[Any, Any], choice: Choice, store: RunStore, run_id: int) -> int:
    """Score the kept replies again, with no solver; how many samples were scored."""
    replies = store.replies(run_id)
    count = 0
    for sample in task.read_samples(choice):
        if sample.name in replies:
            reply = task.reply.model_validate_json(replies[sample.name])
            store.keep_scores(run_id, sample.name, score_sample(task, sample, reply))
            count += 1
    return count


def solve_samples(
    task: Task[Any, Any], samples: Sequence[Sample[Any]], llm: Llm | None = None, *, workers: int = 1
) -> Iterator[Solved]:
    """In the order in which they are done."""
    if workers == 1 or len(samples) < 2:
        yield from (_solve(task, sample, llm) for sample in samples)
        return
    with _executor(llm, min(workers, len(samples))) as pool:
        for future in as_completed([pool.submit(_solve, task, sample, llm) for sample in samples]):
            yield future.result()


def score_sample(task: Task[Any, Any], sample: Sample[Any], reply: Any) -> tuple[Score, ...]:
    scores = [Score(sample=sample.name, measure=SOLVED, counts=(1, 1, 1)), *task.score(sample, reply)]
    return tuple(score.model_copy(update={"sample": sample.name, "cluster": sample.drawn_as}) for score in scores)


def _executor(llm: Llm | None, workers: int) -> Executor:
    """Threads wait for a model's server together and share its budget; rules alone need the cores."""
    if llm is not None:
        return ThreadPoolExecutor(workers)
    return ProcessPoolExecutor(workers, mp_context=get_context("spawn"))


def _solve(task: Task[Any, Any], sample: Sample[Any], llm: Llm | None) -> Solved:
    started = perf_counter()
    try:
        if sample.unread:
            raise LoadError(sample.unread)
        reply = task.solve(sample, llm)
        scores, failure = score_sample(task, sample, reply), None
    except Exception as error:  # A solver's failure is counted apart from a wrong answer.
        failure = f"{type(error).__name__}: {error}"
        unscored = Score(sample=sample.name, cluster=sample.drawn_as, measure=SOLVED, unscored=failure)
        reply, scores = None, (unscored,)
    run = getattr(reply, "run", None)
    return Solved(
        name=sample.name,
        cluster=sample.drawn_as,
        digest=sample.digest,
        text=sample.article.text,
        reply=None if reply is None else reply.model_dump_json(),
        failure=failure,
        scores=scores,
        seconds=perf_counter() - started,
        input_tokens=run.input_tokens if run else 0,
        output_tokens=run.output_tokens if run else 0,
        cost_usd=run.cost_usd if run else None,
        prompts=run.prompts if run else {},
    )

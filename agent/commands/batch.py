"""Many inputs, several at once: processes where rules alone read them, threads that share one model where it does."""

from collections import deque
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import Executor, Future, ProcessPoolExecutor, ThreadPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from dataclasses import dataclass, field
from multiprocessing import get_context

from agent.commands.estimate import word_estimate
from agent.commands.inputs import STDIN, load_source
from agent.errors import TieoutError
from agent.llm.ask import Llm
from agent.llm.exchange import Progress
from agent.pipeline import analyze, estimate
from agent.schema.analysis import Analysis, Depth

IN_FLIGHT_PER_WORKER = 4


@dataclass(frozen=True)
class Failed:
    """An input that could not be analysed, in words for its owner."""

    source: str
    message: str
    hint: str | None


@dataclass(frozen=True)
class Reading:
    """With which model articles are read, how deep, and what hears of it; `stays` are ids marked local only."""

    llm: Llm | None = None
    depth: Depth = "full"
    stays: frozenset[str] = field(default_factory=frozenset)
    on_progress: Callable[[str, Progress], None] | None = None
    say: Callable[[str], None] | None = None


def analyze_all(sources: Sequence[str], how: Reading, *, workers: int) -> Iterator[Analysis | Failed]:
    """In the order of the sources; a few stay in flight, so that memory does not grow with their number.

    The limits of a model (calls at once, rate, cost) hold over all documents: threads share it.
    """
    if workers == 1 or len(sources) == 1:
        yield from (analyze_source(source, how) for source in sources)
        return
    with _open_pool(min(workers, len(sources)), how) as pool:
        pending: deque[tuple[str, Future[Analysis | Failed] | None]] = deque()
        for source in sources:
            # Standard input belongs to this process; the rest may go to any.
            pending.append((source, None if source == STDIN else pool.submit(analyze_source, source, how)))
            if len(pending) > IN_FLIGHT_PER_WORKER * workers:
                yield _await_result(*pending.popleft(), how)
        while pending:
            yield _await_result(*pending.popleft(), how)


def analyze_source(source: str, how: Reading) -> Analysis | Failed:
    """One input; whatever is wrong with it comes back as words."""
    try:
        article = load_source(source)
        hear = how.on_progress
        if how.llm is not None and how.say is not None:
            how.say(word_estimate(source, estimate(article, how.llm, depth=how.depth), how.llm))
        return analyze(
            article,
            llm=how.llm,
            depth=how.depth,
            local_only=article.document.id in how.stays,
            on_progress=(lambda progress: hear(source, progress)) if hear is not None else None,
        )
    except TieoutError as error:
        return Failed(source, error.message, error.hint)
    except Exception as error:  # One article that meets a bug of ours must not lose the rest of the batch.
        told = f"{source}: tieout itself failed on it ({type(error).__name__}: {error})"
        return Failed(source, told, "Please report it with the article; the other inputs are not affected.")


def _open_pool(workers: int, how: Reading) -> Executor:
    if how.llm is not None:
        return ThreadPoolExecutor(workers)
    return ProcessPoolExecutor(workers, mp_context=get_context("spawn"))


def _await_result(source: str, future: "Future[Analysis | Failed] | None", how: Reading) -> Analysis | Failed:
    if future is None:
        return analyze_source(source, how)
    try:
        return future.result()
    except BrokenProcessPool:
        return Failed(source, f"{source}: the process that read it was killed", "Try it alone, with --workers 1.")

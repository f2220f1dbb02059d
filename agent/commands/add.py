"""`tieout add`: inputs are read into the workspace, analysed and indexed.

Killed at any moment, a second run finishes it: nothing lost, nothing doubled.
"""

import json
import sys
from collections import Counter, deque
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import Executor, Future, ProcessPoolExecutor, ThreadPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from dataclasses import dataclass
from functools import lru_cache
from multiprocessing import get_context

from rich.console import Console
from rich.markup import escape
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeElapsedColumn

from agent.commands.documents import list_entry
from agent.commands.failures import show_failure
from agent.commands.inputs import STDIN, expand_inputs
from agent.commands.stopping import stoppable
from agent.config import Settings, model_hint
from agent.errors import LoadError, TieoutError
from agent.ingest.load import Loaded, load_bytes, load_original
from agent.llm.ask import Llm
from agent.llm.session import open_llm
from agent.schema.analysis import Depth
from agent.store.documents import add_document, get_document
from agent.store.index import FLUSH_CHUNKS, count_pending, flush_index
from agent.store.queue import Progress as Step
from agent.store.queue import release_dead_claims, requeue_document
from agent.store.tables import DocumentStatus
from agent.store.workspace import Workspace, open_workspace
from agent.terminal.wording import printable
from agent.worker import INDEX_WAIT_S, work_queue

IN_FLIGHT_PER_WORKER = 4
# How often it is looked whether enough passages wait to be written to the index.
FLUSH_EVERY = 50


@dataclass(frozen=True)
class Adding:
    """How inputs are added: `again` analyses anew what is there already, `local_only` never shows it to a model."""

    as_json: bool = False
    local_only: bool = False
    again: bool = False
    depth: Depth = "full"


@dataclass(frozen=True)
class Added:
    """What became of one input; `error` where it could not be read or analysed."""

    source: str
    document_id: str | None = None
    is_new: bool = False
    is_analysed: bool = False
    is_incomplete: bool = False
    error: TieoutError | None = None


def add_inputs(given: Sequence[str], settings: Settings, how: Adding, *, workers: int = 1) -> int:
    """The exit status: 0 all are in the workspace, 1 some input failed, 3 part of a model's work is missing.

    With no inputs, what an earlier run left in the queue is finished.
    """
    try:
        return _add_inputs(given, settings, how, workers=workers)
    except KeyboardInterrupt:
        hint = "The same command goes on where this one stopped."
        show_failure(TieoutError("stopped; what was finished is kept", hint=hint), as_json=how.as_json)
        return 1


def _add_inputs(given: Sequence[str], settings: Settings, how: Adding, *, workers: int) -> int:
    workspace = open_workspace(settings)
    llm = open_llm(settings)
    if llm is None and not how.as_json and (unused_key := model_hint(settings)):
        print(f"tieout: {unused_key}", file=sys.stderr)
    release_dead_claims(workspace)
    sources = expand_inputs(given) if given else []
    results: list[Added] = []
    with stoppable() as check, _progress(total=len(sources), is_shown=not how.as_json) as progress:
        task = progress.add_task("reading", total=len(sources))

        def tell(step: Step) -> None:
            calls = f" {step.done}/{step.total}" if step.total else ""
            name = escape(printable(step.title or step.source)[:50])
            progress.update(task, description=f"{step.stage}{calls} {name}")

        for at, added in enumerate(_add_all(sources, workspace, how, workers=workers, llm=llm, tell=tell), 1):
            results.append(added)
            _show(workspace, added, how)
            progress.advance(task)
            check()
            if at % FLUSH_EVERY == 0 and count_pending(workspace) >= FLUSH_CHUNKS:
                flush_index(workspace)
        if not sources:
            results = _finish_queue(workspace, how, llm, tell)
        progress.update(task, description="indexing")
        flushed = flush_index(workspace, wait_s=INDEX_WAIT_S)
    if not how.as_json:
        _summarize(results, is_index_busy=flushed.is_busy)
    if any(added.error for added in results):
        return 1
    return 3 if any(added.is_incomplete for added in results) else 0


def add_one(source: str, workspace: Workspace, how: Adding, *, llm: Llm | None, tell: Callable[[Step], None]) -> Added:
    """Read one input, keep it, and analyse it unless that was done before. Never raises for what is wrong with it."""
    try:
        loaded = _load(source)
        kept = add_document(workspace, loaded.article, loaded.content, local_only=how.local_only)
        document = kept.document
        if not kept.is_new and (how.again or document.status is DocumentStatus.FAILED):
            requeue_document(workspace, document.id)
        worked = work_queue(workspace, llm=llm, depth=how.depth, on_progress=tell, only=[document.id], with_index=False)
        after = get_document(workspace, document.id)
    except TieoutError as error:
        return Added(source, error=error)
    except Exception as error:  # One article that meets a bug of ours must not lose the rest of the batch.
        told = f"{source}: tieout itself failed on it ({type(error).__name__}: {error})"
        return Added(source, error=LoadError(told, hint="Please report it with the article; the others go on."))
    failure = LoadError(f"{source}: {after.failure}") if after.status is DocumentStatus.FAILED else None
    return Added(source, document.id, kept.is_new, bool(worked.done), bool(worked.incomplete), failure)


def _load(source: str) -> Loaded:
    if source != STDIN:
        return load_original(source)
    data = sys.stdin.buffer.read()
    return Loaded(load_bytes(data, name="stdin"), data)


def _finish_queue(workspace: Workspace, how: Adding, llm: Llm | None, tell: Callable[[Step], None]) -> list[Added]:
    worked = work_queue(workspace, llm=llm, depth=how.depth, on_progress=tell, with_index=False)
    done = [
        Added(get_document(workspace, id_).source, id_, is_analysed=True, is_incomplete=id_ in worked.incomplete)
        for id_ in worked.done
    ]
    failed = [get_document(workspace, id_) for id_ in worked.failed]
    return done + [Added(item.source, item.id, error=LoadError(f"{item.source}: {item.failure}")) for item in failed]


def _add_all(
    sources: Sequence[str], workspace: Workspace, how: Adding,
    *, workers: int, llm: Llm | None, tell: Callable[[Step], None],
) -> Iterator[Added]:  # fmt: skip
    """In the order of the sources; a few stay in flight, so that memory does not grow with their number."""
    if workers == 1 or len(sources) < 2:
        for source in sources:
            yield add_one(source, workspace, how, llm=llm, tell=tell)
        return
    with _open_pool(min(workers, len(sources)), llm) as pool:
        pending: deque[tuple[str, Future[Added] | None]] = deque()
        try:
            for source in sources:
                pending.append((source, None if source == STDIN else _submit(pool, source, workspace, how, llm)))
                if len(pending) > IN_FLIGHT_PER_WORKER * workers:
                    yield _await_added(*pending.popleft(), workspace, how, llm)
            while pending:
                yield _await_added(*pending.popleft(), workspace, how, llm)
        finally:
            # Where it is stopped, what has not begun does not begin.
            pool.shutdown(wait=False, cancel_futures=True)


def _open_pool(workers: int, llm: Llm | None) -> Executor:
    """Threads where they wait for one model, whose limits hold over all; processes where rules alone read."""
    if llm is not None:
        return ThreadPoolExecutor(workers)
    return ProcessPoolExecutor(workers, mp_context=get_context("spawn"))


def _submit(pool: Executor, source: str, workspace: Workspace, how: Adding, llm: Llm | None) -> "Future[Added]":
    if llm is not None:
        return pool.submit(add_one, source, workspace, how, llm=llm, tell=_unheard)
    return pool.submit(_add_in_process, source, workspace.settings, how)


def _add_in_process(source: str, settings: Settings, how: Adding) -> Added:
    return add_one(source, _workspace_of(settings), how, llm=None, tell=_unheard)


@lru_cache(maxsize=1)
def _workspace_of(settings: Settings) -> Workspace:
    """A process opens its own once."""
    return open_workspace(settings)


def _unheard(step: Step) -> None:
    """Steps inside a pool are in the database for whoever looks."""


def _await_added(
    source: str, future: "Future[Added] | None", workspace: Workspace, how: Adding, llm: Llm | None
) -> Added:
    if future is None:
        return add_one(source, workspace, how, llm=llm, tell=_unheard)
    try:
        return future.result()
    except BrokenProcessPool:
        return Added(source, error=LoadError(f"{source}: its process was killed", hint="Run the same command again."))


def _progress(*, total: int, is_shown: bool) -> Progress:
    errors = Console(stderr=True)
    return Progress(
        BarColumn(bar_width=24), MofNCompleteColumn(), TimeElapsedColumn(), TextColumn("{task.description}"),
        console=errors, transient=True, disable=not (is_shown and errors.is_terminal),
    )  # fmt: skip


def _show(workspace: Workspace, added: Added, how: Adding) -> None:
    if added.error is not None:
        show_failure(added.error, source=added.source, as_json=how.as_json)
    elif how.as_json and added.document_id is not None:
        print(json.dumps(list_entry(workspace, added.document_id), ensure_ascii=False), flush=True)
    elif added.document_id is not None:
        entry = list_entry(workspace, added.document_id)
        name = printable(str(entry["title"] or entry["source"]))
        print(f"{added.document_id[:8]}  {name[:70]}  {_word_state(added, entry)}", flush=True)


def _word_state(added: Added, entry: dict[str, object]) -> str:
    if entry["status"] != DocumentStatus.DONE:
        return f"[{entry['status']}: another process has it]"
    counts = entry["findings"]
    assert isinstance(counts, dict)
    found = sum(counts.values())
    told = f"{found} finding{'' if found == 1 else 's'}, {counts.get('high', 0)} high"
    return f"[{told}]" if added.is_analysed else f"[already here; {told}]"


def _summarize(results: Sequence[Added], *, is_index_busy: bool) -> None:
    counts = Counter(
        "failed" if added.error else "analysed" if added.is_analysed else "already there" for added in results
    )
    told = ", ".join(f"{counts[what]} {what}" for what in ("analysed", "already there", "failed") if counts[what])
    print(told or "nothing was waiting")
    if is_index_busy:
        print("  another process is writing the index; it takes these passages along")

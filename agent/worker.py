"""The workspace's work: documents are claimed, analysed, kept and indexed, until none is left.

Used by `tieout add` and by the app's background thread. Any number of workers share one queue.
"""

import threading
from collections.abc import Callable, Collection
from dataclasses import dataclass, field
from typing import Self

from agent.errors import StoreError, TieoutError
from agent.llm.ask import Llm
from agent.llm.exchange import Progress as CallProgress
from agent.pipeline import analyze
from agent.schema.analysis import Depth
from agent.store.documents import StoredDocument, get_document, load_text
from agent.store.index import FLUSH_CHUNKS, count_pending, flush_index
from agent.store.queue import (
    CANCELLED,
    LEASE,
    Progress,
    Stage,
    claim_document,
    fail_document,
    finish_document,
    release_dead_claims,
    release_document,
    renew_claim,
    report_stage,
    worker_name,
)
from agent.store.workspace import Workspace

OnProgress = Callable[[Progress], None]
# Another process that writes the index does so in batches of seconds.
INDEX_WAIT_S = 60.0


@dataclass
class Worked:
    """The ids of what was worked on; `incomplete` are done, but part of a model's work is missing."""

    done: list[str] = field(default_factory=list)
    failed: list[str] = field(default_factory=list)
    incomplete: list[str] = field(default_factory=list)


def work_queue(
    workspace: Workspace,
    *,
    llm: Llm | None = None,
    depth: Depth = "full",
    stop: threading.Event | None = None,
    on_progress: OnProgress | None = None,
    only: Collection[str] | None = None,
    with_index: bool = True,
) -> Worked:
    """Analyse what is queued, or those of `only`, until nothing waits or `stop` is set; then write the index.

    One that fails stops no other. `with_index` off leaves the chunks pending for another process.
    """
    worked, worker = Worked(), worker_name()
    run = _Run(workspace, worker, worked, llm, depth, stop or threading.Event(), on_progress or (lambda step: None))
    release_dead_claims(workspace)
    while not run.stop.is_set():
        identity = claim_document(workspace, worker, only=only)
        if identity is None:
            break
        _work(run, get_document(workspace, identity))
        if with_index and len(worked.done) % 50 == 0 and count_pending(workspace) >= FLUSH_CHUNKS:
            flush_index(workspace)
    if with_index:
        flush_index(workspace, wait_s=INDEX_WAIT_S)
    return worked


@dataclass(frozen=True)
class _Run:
    """What a worker carries from document to document."""

    workspace: Workspace
    worker: str
    worked: Worked
    llm: Llm | None
    depth: Depth
    stop: threading.Event
    tell: OnProgress

    def reach(self, document: StoredDocument, stage: Stage, *, done: int = 0, total: int = 0) -> None:
        """Say where a document is, to whoever called and in the database. Raises _Stopped where it is to be left."""
        if not report_stage(self.workspace, document.id, self.worker, stage, done=done, total=total):
            raise _Stopped
        if stage is not Stage.INDEXING:
            self.tell(_progress(document, stage, done=done, total=total))


def _work(run: _Run, document: StoredDocument) -> None:
    workspace, worker = run.workspace, run.worker
    try:
        with _Claim(workspace, document.id, worker):
            run.reach(document, Stage.ANALYSING)
            article, version = load_text(workspace, document.id)
            calls = _CallCount(run, document)
            analysis = analyze(
                article, llm=run.llm, depth=run.depth, local_only=document.local_only, on_progress=calls.hear
            )
            if run.stop.is_set():
                release_document(workspace, document.id, worker)
                return
            run.reach(document, Stage.INDEXING)
            kept = finish_document(workspace, analysis, worker, text_version=version)
    except _Stopped:
        fail_document(workspace, document.id, worker, message=CANCELLED)
        run.tell(_progress(document, Stage.CANCELLED, failure=CANCELLED))
        return
    except StoreError:
        raise
    except Exception as error:  # One article that meets a bug of ours must not lose the rest of the queue.
        message = error.message if isinstance(error, TieoutError) else f"tieout failed on it ({error!r})"
        fail_document(workspace, document.id, worker, message=message)
        run.worked.failed.append(document.id)
        run.tell(_progress(document, Stage.FAILED, failure=message))
        return
    if kept is not None:
        run.worked.done.append(document.id)
        if analysis.run.failures:
            run.worked.incomplete.append(document.id)
        run.tell(_progress(document, Stage.DONE))


def _progress(
    document: StoredDocument, stage: Stage, *, done: int = 0, total: int = 0, failure: str | None = None
) -> Progress:
    return Progress(
        document_id=document.id, source=document.source, title=document.title, stage=stage, done=done, total=total,
        failure=failure,
    )  # fmt: skip


class _CallCount:
    """How many of a model's calls are over, of those begun; the place where a cancelled document leaves a model."""

    def __init__(self, run: _Run, document: StoredDocument) -> None:
        self._run, self._document = run, document
        self._begun: set[int] = set()
        self._over: set[int] = set()
        self._lock = threading.Lock()

    def hear(self, call: CallProgress) -> None:
        if call.state not in ("asking", "done", "cached", "failed"):
            return
        with self._lock:
            self._begun.add(call.call)
            if call.state != "asking":
                self._over.add(call.call)
            self._run.reach(self._document, Stage.ANALYSING, done=len(self._over), total=len(self._begun))


class _Stopped(Exception):
    """The document was cancelled, or another worker has it now."""


class _Claim:
    """Renews the claim on a document while it is worked on, however long a model takes."""

    def __init__(self, workspace: Workspace, identity: str, worker: str) -> None:
        self._over = threading.Event()
        self._thread = threading.Thread(target=self._renew, args=(workspace, identity, worker), daemon=True)

    def __enter__(self) -> Self:
        self._thread.start()
        return self

    def __exit__(self, *raised: object) -> None:
        self._over.set()
        self._thread.join()

    def _renew(self, workspace: Workspace, identity: str, worker: str) -> None:
        while not self._over.wait(LEASE.total_seconds() / 4):
            try:
                if not renew_claim(workspace, identity, worker):
                    return
            except StoreError:
                continue  # A moment's trouble; the lease outlasts several.

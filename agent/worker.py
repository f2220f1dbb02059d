"""The workspace's work: documents are claimed, analysed, kept and indexed, until none is left.

Used by `tieout add` and by the app's background thread. Any number of workers share one queue.
"""

import threading
from collections.abc import Callable, Collection
from dataclasses import dataclass, field
from typing import Self

from agent.errors import StoreError, TieoutError
from agent.llm.ask import Llm
from agent.pipeline import analyze
from agent.schema.analysis import Analysis
from agent.schema.article import Article
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
    stop: threading.Event | None = None,
    on_progress: OnProgress | None = None,
    only: Collection[str] | None = None,
    with_index: bool = True,
) -> Worked:
    """Analyse what is queued, or those of `only`, until nothing waits or `stop` is set; then write the index.

    One that fails stops no other. `with_index` off leaves the chunks pending for another process.
    """
    worked, worker = Worked(), worker_name()
    tell = on_progress or (lambda progress: None)
    release_dead_claims(workspace)
    while not (stop and stop.is_set()):
        identity = claim_document(workspace, worker, only=only)
        if identity is None:
            break
        _work(workspace, get_document(workspace, identity), worker, worked, llm=llm, stop=stop, tell=tell)
        if with_index and len(worked.done) % 50 == 0 and count_pending(workspace) >= FLUSH_CHUNKS:
            flush_index(workspace)
    if with_index:
        flush_index(workspace, wait_s=INDEX_WAIT_S)
    return worked


def _work(
    workspace: Workspace, document: StoredDocument, worker: str, worked: Worked,
    *, llm: Llm | None, stop: threading.Event | None, tell: OnProgress,
) -> None:  # fmt: skip
    def reached(stage: Stage, *, failure: str | None = None) -> Progress:
        return Progress(
            document_id=document.id, source=document.source, title=document.title, stage=stage, failure=failure
        )

    try:
        with _Claim(workspace, document.id, worker):
            if not report_stage(workspace, document.id, worker, Stage.ANALYSING):
                raise _Stopped
            tell(reached(Stage.ANALYSING))
            article, version = load_text(workspace, document.id)
            analysis = _analyze(article, document, llm)
            if stop is not None and stop.is_set():
                release_document(workspace, document.id, worker)
                return
            if not report_stage(workspace, document.id, worker, Stage.INDEXING):
                raise _Stopped
            kept = finish_document(workspace, analysis, worker, text_version=version)
    except _Stopped:
        fail_document(workspace, document.id, worker, message=CANCELLED)
        tell(reached(Stage.CANCELLED, failure=CANCELLED))
        return
    except StoreError:
        raise
    except Exception as error:  # One article that meets a bug of ours must not lose the rest of the queue.
        message = error.message if isinstance(error, TieoutError) else f"tieout failed on it ({error!r})"
        fail_document(workspace, document.id, worker, message=message)
        worked.failed.append(document.id)
        tell(reached(Stage.FAILED, failure=message))
        return
    if kept is not None:
        worked.done.append(document.id)
        if analysis.run.failures:
            worked.incomplete.append(document.id)
        tell(reached(Stage.DONE))


def _analyze(article: Article, document: StoredDocument, llm: Llm | None) -> Analysis:
    run: Callable[..., Analysis] = analyze
    return run(article) if llm is None else run(article, llm=llm, local_only=document.local_only)


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

"""`tieout backup`, `restore` and `index`, and the doctor's look at the workspace."""

from pathlib import Path

from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn

from agent.config import Settings
from agent.errors import StoreError
from agent.schema.diagnosis import Diagnosis
from agent.store.audit import Problem, audit_workspace
from agent.store.backup import back_up, restore
from agent.store.documents import list_documents
from agent.store.index import count_pending, drop_other_models, flush_index, mark_unindexed
from agent.store.workspace import Workspace, open_workspace

WAIT_S = 60.0


def back_up_workspace(settings: Settings, file: Path) -> int:
    """Documents, analyses, decisions and chats in one file, consistent while others work."""
    documents = back_up(open_workspace(settings), file)
    print(f"{documents} documents in {file} ({file.stat().st_size / 1e6:.1f} MB)")
    print("  tieout restore FILE fills an empty workspace from it")
    return 0


def restore_workspace(settings: Settings, file: Path) -> int:
    """An empty workspace filled from a backup, and indexed."""
    workspace = open_workspace(settings)
    documents = restore(workspace, file)
    passages = _write_index(workspace)
    print(f"{documents} documents restored, {passages:,} passages indexed")
    return 0


def index_workspace(settings: Settings, *, rebuild: bool) -> int:
    """Write what waits, under the model that is set; vectors of another model go."""
    workspace = open_workspace(settings)
    if rebuild:
        mark_unindexed(workspace)
    written = _write_index(workspace)
    dropped = drop_other_models(workspace)
    print(f"{written:,} passages indexed with {workspace.embedding.name}")
    for name in dropped:
        print(f"  dropped the vectors of another model ({name})")
    return 0


def look_at_workspace(settings: Settings, *, repair: bool) -> tuple[Diagnosis, ...]:
    """What `tieout doctor` says of database, passages, index and originals; with `repair`, what it did."""
    try:
        workspace = open_workspace(settings)
    except StoreError as error:
        return (Diagnosis(what="workspace", ok=False, detail=error.message, hint=error.hint),)
    problems = audit_workspace(workspace, repair=repair)
    documents = len(list_documents(workspace))
    told = f"{documents} documents in {workspace.place}, embeddings {workspace.embedding.name}"
    if not problems:
        told += "; database, passages, index and originals agree"
    return (Diagnosis(what="workspace", ok=True, detail=told), *map(_diagnose, problems))


def _diagnose(problem: Problem) -> Diagnosis:
    if problem.repaired is None:
        return Diagnosis(what=problem.what, ok=False, detail=problem.detail, hint=problem.hint)
    return Diagnosis(what=problem.what, ok=True, detail=f"{problem.detail}: {problem.repaired}")


def _write_index(workspace: Workspace) -> int:
    errors = Console(stderr=True)
    with Progress(
        TextColumn("indexing"), BarColumn(), MofNCompleteColumn(), console=errors, transient=True,
        disable=not errors.is_terminal,
    ) as progress:  # fmt: skip
        task = progress.add_task("indexing", total=count_pending(workspace))
        flushed = flush_index(
            workspace, wait_s=WAIT_S, on_progress=lambda written: progress.update(task, completed=written)
        )
    if flushed.is_busy:
        hint = "It takes what waits along; run this again when it is done."
        raise StoreError("another process is writing the index", hint=hint)
    return flushed.written

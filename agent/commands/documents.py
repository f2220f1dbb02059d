"""`tieout list`, `show` and `remove`: what is in the workspace, one document of it, and one less."""

import json
import sys
from collections import Counter
from collections.abc import Sequence

from rich.console import Console
from rich.table import Table
from rich.text import Text

from agent.commands.failures import show_failure
from agent.config import Settings
from agent.errors import UsageError
from agent.schema.finding import Severity
from agent.schema.review import ItemState, Reviewed
from agent.schema.wording import spoken
from agent.store.analyses import list_counts
from agent.store.documents import StoredDocument, find_document, get_document, list_documents, remove_document
from agent.store.index import flush_index
from agent.store.queue import list_progress
from agent.store.reviews import load_reviewed
from agent.store.workspace import Workspace, open_workspace
from agent.terminal.console import open_console
from agent.terminal.report import SEVERITY_STYLE, print_report
from agent.terminal.wording import printable

EMPTY_WORKSPACE = "The workspace is empty. tieout add PATH|URL|DIR puts articles in."
# Unique enough in any workspace of a desk; longer where it is not.
SHORT_ID = 8


def list_workspace(settings: Settings, *, as_json: bool) -> int:
    """Every document, newest first: a table, or one JSON object a line."""
    workspace = open_workspace(settings)
    documents = list_documents(workspace)
    counts = list_counts(workspace)
    if as_json:
        for document in documents:
            print(json.dumps(_entry(document, counts.get(document.id, {})), ensure_ascii=False))
    elif documents:
        console = open_console()
        console.print(_table(workspace, documents, counts, width=console.width))
    else:
        print(EMPTY_WORKSPACE)
    return 0


def list_entry(workspace: Workspace, document_id: str) -> dict[str, object]:
    """The line of `list --json` for one document."""
    counts = list_counts(workspace, only=document_id).get(document_id, {})
    return _entry(get_document(workspace, document_id), counts)


def show_document(settings: Settings, given: str, *, as_json: bool, figures: bool, machine: bool) -> int:
    """The newest analysis with the desk's decisions applied, or the machine's own."""
    workspace = open_workspace(settings)
    document = find_document(workspace, given)
    reviewed = load_reviewed(workspace, document.id)
    if reviewed is None:
        raise UsageError(
            f"{document.source} has not been analysed: {document.failure or document.status}",
            hint="tieout add, with no input, analyses what waits.",
        )
    analysis = reviewed.stored if machine else reviewed.accepted()
    if as_json:
        sys.stdout.write(analysis.to_json() + "\n")
        return 0
    console = open_console()
    print_report(analysis, console, figures=figures)
    if not machine:
        _print_decisions(reviewed, console)
    return 0


def remove_documents(settings: Settings, given: Sequence[str], *, as_json: bool) -> int:
    """Take documents out with all that is known of them; 1 where one was not there."""
    workspace = open_workspace(settings)
    status = 0
    for name in given:
        try:
            document = find_document(workspace, name)
        except UsageError as error:
            show_failure(error, source=name, as_json=as_json)
            status = 1
            continue
        remove_document(workspace, document.id)
        if as_json:
            print(json.dumps({"removed": document.id}))
        else:
            print(f"removed {document.id[:SHORT_ID]}  {printable(document.title or document.source)}")
    flush_index(workspace)
    return status


def _entry(document: StoredDocument, counts: dict[str, int]) -> dict[str, object]:
    return {
        "id": document.id,
        "title": document.title,
        "source": document.source,
        "added": document.added.isoformat(timespec="seconds"),
        "status": document.status.value,
        "failure": document.failure,
        "findings": counts,
    }


def _table(
    workspace: Workspace, documents: Sequence[StoredDocument], counts: dict[str, dict[str, int]], *, width: int
) -> Table:
    short = _short_length([document.id for document in documents])
    steps = {progress.document_id: progress for progress in list_progress(workspace)}
    kin = Counter(document.lineage for document in documents)
    table = Table(box=None, pad_edge=False, header_style="bold")
    table.add_column("id", no_wrap=True, min_width=short)
    table.add_column("published", no_wrap=True, min_width=10)
    table.add_column("title", overflow="ellipsis", no_wrap=True, max_width=max(20, width - short - 60))
    table.add_column("findings", no_wrap=True, min_width=15)
    table.add_column("status", overflow="fold", min_width=20)
    for document in documents:
        step = steps.get(document.id)
        state = document.failure or (step.stage if step and document.status == "running" else document.status)
        is_copy = kin[document.lineage] > 1 and document.lineage != document.id
        note = f", prints {document.lineage[:short]}" if is_copy else ""
        note += ", local only" if document.local_only else ""
        table.add_row(
            document.id[:short], document.published or "", printable(document.title or document.source),
            _word_counts(counts.get(document.id)), Text(f"{state}{note}", style="red" if document.failure else ""),
        )  # fmt: skip
    return table


def _short_length(ids: Sequence[str]) -> int:
    return next((n for n in range(SHORT_ID, 17) if len({id_[:n] for id_ in ids}) == len(ids)), 16)


def _word_counts(counts: dict[str, int] | None) -> Text:
    told = Text()
    for severity in Severity:
        if counts and counts.get(severity.value):
            short = "med" if severity is Severity.MEDIUM else severity.value
            told.append(f"{counts[severity.value]} {short} ", style=SEVERITY_STYLE[severity])
    return told if told or counts is None else Text("none", style="dim")


def _print_decisions(reviewed: Reviewed, console: Console) -> None:
    decided = [state for state in reviewed.states.values() if state is not ItemState.MARKED]
    if decided:
        kinds = {state: decided.count(state) for state in dict.fromkeys(decided)}
        told = ", ".join(f"{number} {state}" for state, number in kinds.items())
        console.print(Text(f"\nDecided by the desk: {told}. --machine shows what was read before.", style="dim"))
    for entry in reviewed.look_again:
        name = spoken(str(entry.was.get("kind") or entry.was.get("code") or entry.was.get("name") or entry.item))
        console.print(Text(f"Look again at {name}: {entry.why}.", style="yellow"))

"""`tieout export`: analyses of the workspace as files for people and for other programs."""

import sys
from collections.abc import Sequence
from pathlib import Path

from agent.commands.files import write_whole
from agent.commands.inputs import name_outputs
from agent.config import load_settings
from agent.errors import UsageError
from agent.export.dossier import Dossier, open_dossier
from agent.export.formats import write_export
from agent.schema.export_format import Format
from agent.store.documents import StoredDocument, find_document, list_documents
from agent.store.reviews import load_reviewed
from agent.store.workspace import Workspace, open_workspace

STDOUT = Path("-")


def export_documents(given: Sequence[str], format: Format, out: Path) -> int:
    """One file a document into the directory `out`, or one to standard output; 1 where some have no analysis."""
    workspace = open_workspace(load_settings())
    documents = [find_document(workspace, name) for name in given] or list_documents(workspace)
    if not documents:
        raise UsageError("the workspace is empty", hint="tieout add PATH puts documents in.")
    if out == STDOUT and len(documents) > 1:
        raise UsageError("standard output takes one document", hint="Name one, or a directory with --out DIR.")
    names = name_outputs([document.source for document in documents])
    outcomes = [_export(workspace, *pair, format, out) for pair in zip(documents, names, strict=True)]
    return 0 if all(outcomes) else 1


def _export(workspace: Workspace, document: StoredDocument, name: str, format: Format, out: Path) -> bool:
    dossier = _dossier(workspace, document.id)
    if dossier is None:
        told = f"{document.source} has no analysis yet ({document.status})"
        print(f"tieout: {told}; tieout list shows why", file=sys.stderr)
        return False
    content = write_export(dossier, format)
    if out == STDOUT:
        sys.stdout.buffer.write(content)
        return True
    out.mkdir(parents=True, exist_ok=True)
    path = out / f"{name.removesuffix('.json')}.{format}"
    write_whole(path, content)
    print(f"{path}  {dossier.statement()}")
    return True


def _dossier(workspace: Workspace, identity: str) -> Dossier | None:
    reviewed = load_reviewed(workspace, identity)
    return open_dossier(reviewed) if reviewed else None

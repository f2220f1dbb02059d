"""A workspace with articles in it, as the app finds one."""

from pathlib import Path

from agent.config import load_settings
from agent.ingest.load import load_bytes
from agent.pipeline import analyze
from agent.store.documents import add_document
from agent.store.queue import claim_document, finish_document, worker_name
from agent.store.workspace import Workspace, open_workspace

ARTICLE = """Marlow to buy Pell Mills for up to $40 million

Marlow Group said on Monday, 2 March 2026, that it has agreed to buy Pell Mills from Orchard Partners for up to $40
million.
Of that, $25 million is paid at closing. The rest depends on milestones over 24 months.

The mills had revenue of $18 million in 2025, up 20% from $12 million in 2024. The market will double by 2030.
"""


def workspace_at(home: Path) -> Workspace:
    return open_workspace(load_settings({"home": home}))


def put_in(workspace: Workspace, text: str, *, name: str = "marlow.txt", analysed: bool = True) -> str:
    """The id of a document of that text."""
    content = text.encode()
    article = load_bytes(content, name=name)
    add_document(workspace, article, content)
    if analysed:
        worker = worker_name()
        claim_document(workspace, worker)
        finish_document(workspace, analyze(article), worker, text_version=1)
    return article.document.id

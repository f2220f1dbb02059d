"""A workspace's reviewed articles as a folder of articles with gold: what a desk decided becomes what it measures with.

Every document with at least one decision is written as the desk left it: what was confirmed, edited or added is
gold, what was rejected is not, and what nobody decided on stands as it was read. How much that is, is said: gold
that nobody looked at flatters whoever wrote it.
"""

from dataclasses import dataclass
from pathlib import Path

from agent.errors import UsageError
from agent.schema.analysis import Analysis
from agent.schema.review import Reviewed
from agent.store.documents import list_documents
from agent.store.reviews import load_reviewed
from agent.store.workspace import Workspace
from evals.gold.gold import Gold, write_gold


@dataclass(frozen=True)
class Collected:
    """One folder that was written; `undecided` counts the facts in it that nobody looked at."""

    folder: Path
    decisions: int
    undecided: int


def collect_reviewed(workspace: Workspace, out: Path) -> list[Collected]:
    """A folder a document. Raises UsageError where nothing has been reviewed."""
    collected = []
    for document in list_documents(workspace):
        reviewed = load_reviewed(workspace, document.id)
        if reviewed is not None and reviewed.reviews:
            collected.append(_write(reviewed, out / document.id))
    if not collected:
        raise UsageError("no document has a decision yet", hint="Confirm, edit or reject facts in the app first.")
    return collected


def gold_of(analysis: Analysis) -> Gold:
    return Gold(
        document=analysis.document,
        text=analysis.text,
        figures=analysis.figures,
        dates=analysis.dates,
        deals=analysis.deals,
        claims=analysis.claims,
        findings=analysis.findings,
    )


def _write(reviewed: Reviewed, folder: Path) -> Collected:
    """The text as it was read is the ruler, so that a PDF is measured from there on."""
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "article.txt").write_text(reviewed.analysis.text, encoding="utf-8")
    write_gold(folder / "gold.json", gold_of(reviewed.accepted()))
    return Collected(folder, len(reviewed.reviews), sum(reviewed.unreviewed.model_dump().values()))

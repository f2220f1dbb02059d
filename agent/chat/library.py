"""The documents that a question is asked of: their newest analyses as reviewed, and what may be shown to whom."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import cached_property

from agent.check.across.compare import compare
from agent.check.across.members import Member, make_member
from agent.check.across.table import build_table
from agent.schema.comparison import Comparison
from agent.schema.deal_table import DealTable
from agent.schema.finding import Finding, FindingStatus
from agent.store.documents import find_document, list_documents
from agent.store.reviews import load_reviewed
from agent.store.search import search
from agent.store.workspace import Workspace

# Fewer are read whole; of more, those that the search finds for the question.
MOST_READ = 60
MOST_FOUND = 24


@dataclass(frozen=True)
class Library:
    """What a question may be answered from; `unread` counts documents that have not been analysed yet."""

    members: tuple[Member, ...]
    unread: int = 0
    withheld: int = 0
    total: int = 0
    kept: dict[str, object] = field(default_factory=dict, compare=False, repr=False)

    def member(self, document_id: str | None) -> Member | None:
        return self._by_id.get(document_id or "")

    @cached_property
    def _by_id(self) -> dict[str, Member]:
        return {member.id: member for member in self.members}

    @cached_property
    def comparison(self) -> Comparison:
        """The documents held against each other."""
        return compare([(member.document, member.analysis) for member in self.members])

    @cached_property
    def table(self) -> DealTable:
        """The deals of the documents, one a row."""
        return build_table([(member.document, member.analysis) for member in self.members])

    def open_findings(self) -> list[tuple[Member | None, Finding]]:
        """Findings that nobody has dismissed, each with its document; those across documents have none."""
        own: list[tuple[Member | None, Finding]] = [
            (member, finding)
            for member in self.members
            for finding in member.analysis.findings
            if finding.status is not FindingStatus.DISMISSED
        ]
        return own + [(None, finding) for finding in self.comparison.findings]


def hidden_documents(workspace: Workspace) -> frozenset[str]:
    """The ids of documents that stay on this machine."""
    return frozenset(item.id for item in list_documents(workspace) if item.local_only)


def open_library(
    workspace: Workspace, *, question: str = "", documents: Sequence[str] = (), without_local_only: bool = False
) -> Library:
    """The documents named (by id, prefix or source), or the whole workspace; of a large one, those that fit best.

    With `without_local_only`, documents so marked are left out and counted as withheld. Raises UsageError.
    """
    listed = [find_document(workspace, given) for given in documents] if documents else list_documents(workspace)
    allowed = [item for item in listed if not (without_local_only and item.local_only)]
    chosen = allowed
    if len(allowed) > MOST_READ:
        is_part = bool(documents) or len(allowed) < len(listed)
        hits = search(workspace, question, documents=[item.id for item in allowed] if is_part else (), limit=120)
        fitting = list(dict.fromkeys(hit.document_id for hit in hits))[:MOST_FOUND]
        by_id = {item.id: item for item in allowed}
        chosen = [by_id[identity] for identity in fitting if identity in by_id]
    members, unread = [], 0
    for item in chosen:
        reviewed = load_reviewed(workspace, item.id)
        if reviewed is None:
            unread += 1
            continue
        members.append(make_member(item, reviewed.accepted()))
    return Library(tuple(members), unread=unread, withheld=len(listed) - len(allowed), total=len(listed))

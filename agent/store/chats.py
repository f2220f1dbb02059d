"""Conversations: which documents they are over, what was asked, and the answer that was given."""

from collections.abc import Sequence
from datetime import datetime

from sqlalchemy import delete, select

from agent.errors import UsageError
from agent.schema.answer import Answer
from agent.schema.record import Record
from agent.store.tables import ChatRow, MessageRow
from agent.store.workspace import Workspace

LONGEST_TITLE = 80


class Conversation(Record):
    """`documents` are ids; none means the whole workspace."""

    id: int
    title: str
    documents: tuple[str, ...]
    owner: str
    created: datetime


class Exchange(Record):
    """A question with its answer, as they were."""

    id: int
    question: str
    answer: Answer
    created: datetime


def create_chat(workspace: Workspace, title: str, *, documents: Sequence[str] = (), owner: str = "") -> Conversation:
    """A new conversation, called by its first question."""
    flat = " ".join(title.split())
    shown = flat if len(flat) <= LONGEST_TITLE else f"{flat[: LONGEST_TITLE - 1].rstrip()}…"
    row = ChatRow(title=shown, documents=list(documents), owner=owner or workspace.settings.user)
    with workspace.session() as session:
        session.add(row)
        session.flush()
        return _conversation(row)


def list_chats(workspace: Workspace, *, owner: str | None = None) -> list[Conversation]:
    """Newest first; of one person, or of everybody."""
    chosen = select(ChatRow).order_by(ChatRow.id.desc())
    if owner is not None:
        chosen = chosen.where(ChatRow.owner == owner)
    with workspace.session() as session:
        return [_conversation(row) for row in session.scalars(chosen)]


def load_chat(workspace: Workspace, chat_id: int) -> Conversation:
    """Raises UsageError where there is no such conversation."""
    with workspace.session() as session:
        row = session.get(ChatRow, chat_id)
        if row is None:
            raise UsageError(f"there is no conversation {chat_id}")
        return _conversation(row)


def add_exchange(workspace: Workspace, chat_id: int, answer: Answer) -> Exchange:
    """Keep an answer with its question at the end of a conversation."""
    row = MessageRow(chat_id=chat_id, question=answer.question, answer=answer.model_dump(mode="json"))
    with workspace.session() as session:
        session.add(row)
        session.flush()
        return _exchange(row)


def list_exchanges(workspace: Workspace, chat_id: int) -> list[Exchange]:
    """Oldest first."""
    chosen = select(MessageRow).where(MessageRow.chat_id == chat_id).order_by(MessageRow.id)
    with workspace.session() as session:
        return [_exchange(row) for row in session.scalars(chosen)]


def remove_chat(workspace: Workspace, chat_id: int) -> None:
    """Forget a conversation with everything in it."""
    with workspace.session() as session:
        session.execute(delete(ChatRow).where(ChatRow.id == chat_id))


def _conversation(row: ChatRow) -> Conversation:
    return Conversation(
        id=row.id, title=row.title, documents=tuple(row.documents), owner=row.owner, created=row.created
    )  # fmt: skip


def _exchange(row: MessageRow) -> Exchange:
    return Exchange(id=row.id, question=row.question, answer=Answer.model_validate(row.answer), created=row.created)

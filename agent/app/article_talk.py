"""Questions to one article, asked beside its text. Knows nothing of Streamlit."""

from agent.app.answer_view import Json, conversation_view
from agent.app.desk import Desk
from agent.schema.review import Reviewed
from agent.store.chats import Conversation, create_chat, list_chats, list_exchanges


def talk_view(desk: Desk, reviewed: Reviewed) -> Json:
    """What was asked of this article alone, and what is being answered."""
    chat = find_talk(desk, reviewed.analysis.document.id)
    if chat is None:
        return {"exchanges": [], "live": None}
    messages = {finding.id: finding.message for finding in reviewed.analysis.findings}
    titles = {reviewed.analysis.document.id: reviewed.analysis.document.title or ""}
    live = desk.asking.live(chat.id)
    return conversation_view(list_exchanges(desk.workspace, chat.id), live, titles=titles, findings=messages)


def ask_article(desk: Desk, identity: str, question: str) -> None:
    """Begin to answer; the conversation of the article is made with its first question."""
    asked = question.strip()
    if asked:
        chat = find_talk(desk, identity) or create_chat(desk.workspace, asked, documents=[identity])
        desk.asking.begin(chat, asked, desk.settings)


def is_answering(desk: Desk, identity: str) -> bool:
    """Whether a question to this article is under way."""
    chat = find_talk(desk, identity)
    live = desk.asking.live(chat.id) if chat else None
    return live is not None and not live.is_over


def find_talk(desk: Desk, identity: str) -> Conversation | None:
    """The newest conversation over this article and no other."""
    chats = (chat for chat in list_chats(desk.workspace) if tuple(chat.documents) == (identity,))
    return max(chats, key=lambda chat: chat.id, default=None)

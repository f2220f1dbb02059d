"""The ask page: questions over chosen documents, each sentence of an answer with the place it rests on."""

from functools import partial

import streamlit as st

from agent.app import state
from agent.app.answer_view import conversation_view
from agent.app.asking import Asking
from agent.app.components import Action, mount
from agent.app.desk import Desk
from agent.app.escape import escape, plain
from agent.store.chats import Conversation, create_chat, list_chats, list_exchanges, remove_chat
from agent.store.documents import StoredDocument, list_documents
from agent.store.reviews import load_reviewed
from agent.store.tables import DocumentStatus
from agent.store.workspace import Workspace

# How often an answer under way is drawn anew, in seconds.
BUSY_S = 0.4
NEW = 0


def draw(desk: Desk) -> None:
    """Earlier conversations beside the one that is open; what to ask at the foot."""
    documents = [document for document in list_documents(desk.workspace) if document.status == DocumentStatus.DONE]
    if not documents:
        st.subheader("Nothing to ask yet")
        st.write("Answers come from documents: put an article into the library.")
        return
    asking = desk.asking
    side, main = st.columns([1, 3.4], gap="large")
    with side:
        chat, chosen = _draw_side(desk, documents)
    with main:
        live = asking.live(chat.id) if chat else None
        is_busy = live is not None and not live.is_over
        st.fragment(_draw_talk, run_every=BUSY_S if is_busy else None)(desk, asking, chat, documents, is_busy)
        if is_busy and chat is not None and st.button("Stop"):
            asking.stop(chat.id)
            st.rerun()
    question = st.chat_input("Ask these documents", disabled=is_busy)
    if question and question.strip():
        chat = chat or create_chat(desk.workspace, question, documents=chosen)
        asking.begin(chat, question.strip(), desk.settings)
        state.choose_chat(chat.id)
        st.rerun()


def _draw_side(desk: Desk, documents: list[StoredDocument]) -> tuple[Conversation | None, list[str]]:
    """The open conversation, or None with the documents for a new one."""
    chats = {chat.id: chat for chat in list_chats(desk.workspace)}
    titles = {document.id: plain(document.title or document.source) for document in documents}
    names = {NEW: "A new conversation", **{chat.id: plain(chat.title) for chat in chats.values()}}
    wanted = state.chosen_chat() or NEW
    options = list(names)
    at = options.index(wanted) if wanted in names else 0
    picked = st.selectbox("Conversation", options, index=at, format_func=names.__getitem__)
    if picked != wanted:
        state.choose_chat(picked or None)
    chat = chats.get(picked)
    if chat is None:
        chosen = st.multiselect("Over", list(titles), format_func=titles.__getitem__, placeholder="All documents")
        return None, chosen
    over = ", ".join(titles.get(identity, "a document that is gone") for identity in chat.documents)
    st.caption(f"Over {escape(over) if over else 'all documents'}")
    if st.button("Forget this conversation"):
        remove_chat(desk.workspace, chat.id)
        state.choose_chat(None)
        st.rerun()
    return chat, []


def _draw_talk(
    desk: Desk, asking: Asking, chat: Conversation | None, documents: list[StoredDocument], was_busy: bool
) -> None:
    if chat is None:
        _draw_invitation(desk)
        return
    live = asking.live(chat.id)
    exchanges = list_exchanges(desk.workspace, chat.id)
    titles = {document.id: document.title or document.source for document in documents}
    caveats = {identity for exchange in exchanges for identity in exchange.answer.caveats}
    view = conversation_view(exchanges, live, titles=titles, findings=_messages(desk.workspace, caveats, documents))
    mount("talk", view, key=f"talk-{chat.id}", on_action=partial(_act, desk, asking, chat))
    if state.take_page_call() or (was_busy and (live is None or live.is_over)):
        st.rerun()


def _draw_invitation(desk: Desk) -> None:
    read_by = desk.settings.model or "rules alone: answers are quoted, not written"
    st.markdown("##### Ask what the documents say")
    st.write(
        "Every sentence of an answer shows the place it rests on, every number is in that place or is computed "
        "before your eyes, and what the documents do not say is said to be not stated."
    )
    st.caption(f"Such as: Who buys what, and for how much? Which part is certain? Read by {escape(read_by)}.")


def _messages(workspace: Workspace, wanted: set[str], documents: list[StoredDocument]) -> dict[str, str]:
    """What the findings say that an answer touches."""
    if not wanted:
        return {}
    reviewed = [load_reviewed(workspace, document.id) for document in documents]
    findings = [finding for one in reviewed if one is not None for finding in one.analysis.findings]
    return {finding.id: finding.message for finding in findings if finding.id in wanted}


def _act(desk: Desk, asking: Asking, chat: Conversation, action: Action) -> None:
    if action.get("verb") == "retry":
        question = str(action.get("question"))
        asking.forget(chat.id)
        asking.begin(chat, question, desk.settings)
        state.call_page()
    else:
        state.want_place(action)

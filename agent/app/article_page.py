"""The article page: the answer, the marked text, everything found, and what persons decide about it."""

from base64 import b64encode
from functools import lru_cache, partial

import streamlit as st

from agent.app import state
from agent.app.article_talk import ask_article, is_answering, talk_view
from agent.app.article_view import article_view
from agent.app.components import Action, mount
from agent.app.decide import take_action
from agent.app.desk import Desk
from agent.app.dialogs import draw_dialog
from agent.app.escape import escape, plain
from agent.app.exports import draw_exports
from agent.app.panel_rows import Json
from agent.errors import TieoutError
from agent.ingest.page_image import draw_page
from agent.schema.review import Reviewed
from agent.store.documents import StoredDocument, get_document, list_documents, load_original, load_text
from agent.store.reviews import load_reviewed
from agent.store.revisions import Revision, list_revisions
from agent.store.tables import DocumentStatus

# How often the page looks whether a colleague decided something, and whether a waiting analysis is there.
COLLEAGUES_S, WAITING_S = 4.0, 0.5
FORM_VERBS = ("edit", "add", "text")


def draw(desk: Desk) -> None:
    """The document that the address names, or the newest."""
    documents = list_documents(desk.workspace)
    if not documents:
        _draw_empty()
        return
    choice, files = st.columns([8, 1])
    with choice:
        chosen = _choose(documents)
    _draw_reviewer()
    _take_held(desk, chosen.id)
    reviewed = _reviewed(desk, chosen.id, list_revisions(desk.workspace).get(chosen.id, Revision()))
    with files:
        draw_exports(desk, chosen, reviewed)
    if reviewed is None:
        st.fragment(_draw_waiting, run_every=WAITING_S)(desk, chosen.id)
        return
    pace = WAITING_S if is_answering(desk, chosen.id) else COLLEAGUES_S
    st.fragment(_draw_reader, run_every=pace)(desk, chosen.id, pace)
    draw_dialog(desk, reviewed)


def _choose(documents: list[StoredDocument]) -> StoredDocument:
    ids = [document.id for document in documents]
    wanted = state.chosen_document()
    names = {document.id: plain(document.title or document.source) for document in documents}
    if wanted not in names:
        wanted = ids[0]
    picked = st.selectbox(
        "Article", ids, index=ids.index(wanted), format_func=names.__getitem__, label_visibility="collapsed"
    )
    state.choose_document(picked)
    return documents[ids.index(picked)]


def _draw_reviewer() -> None:
    """The name goes into the browser's cookie, so that it is asked for once."""
    mount("cookie", {"name": state.REVIEWER_COOKIE, "value": state.reviewer()}, key="reviewer-cookie")


def _draw_reader(desk: Desk, identity: str, pace: float) -> None:
    if (words := state.take_said()) is not None:
        st.toast(escape(words))
    key = f"reader-{identity}"
    revision = list_revisions(desk.workspace).get(identity, Revision())
    reviewed = _reviewed(desk, identity, revision)
    if reviewed is None:
        # It was removed while somebody read it.
        st.rerun()
    view = dict(_view(desk, identity, revision))
    view["talk"] = talk_view(desk, reviewed)
    status = get_document(desk.workspace, identity).status
    view["status"] = None if status is DocumentStatus.DONE else status
    if (wanted := state.wanted_page(identity)) is not None:
        view["page"] = _page(desk, identity, *wanted)
    place, row = state.chosen_place(), state.chosen_row()
    if place or row:
        view["jump"] = {"at": place, "row": row, "nonce": f"{place}{row}"}
    mount("reader", view, key=key, on_action=partial(_on_action, desk, identity))
    is_done_answering = pace == WAITING_S and not is_answering(desk, identity)
    if state.take_page_call() or is_done_answering:
        # A window, what can be exported and the pace belong to the page, not to this part of it.
        st.rerun()


@lru_cache(maxsize=16)
def _view(desk: Desk, identity: str, revision: Revision) -> Json:
    """One view per revision, however many sessions look at it."""
    reviewed = _reviewed(desk, identity, revision)
    if reviewed is None:
        raise TieoutError(f"document {identity} has no analysis yet")
    article, _ = load_text(desk.workspace, identity, version=reviewed.text_version)
    return article_view(reviewed, pages=article.page_map)


@st.cache_data(show_spinner=False, max_entries=60)
def _page(_desk: Desk, identity: str, number: int, words: str) -> Json:
    """A page of the PDF as it came, with the words that are looked at."""
    try:
        image = draw_page(load_original(_desk.workspace, identity), number, words=words)
    except TieoutError as error:
        return {"number": number, "failure": f"{error.message}. {error.hint or ''}"}
    source = f"data:image/png;base64,{b64encode(image.png).decode()}"
    return {"number": number, "source": source, "boxes": image.boxes, "words": words}


@lru_cache(maxsize=16)
def _reviewed(desk: Desk, identity: str, revision: Revision) -> Reviewed | None:
    """Read once per revision: of a long article that takes a while, and the page looks for news all the time."""
    return load_reviewed(desk.workspace, identity) if revision.analysis else None


def _on_action(desk: Desk, identity: str, action: Action) -> None:
    """Write a decision down, or open the window that it needs."""
    if action.get("verb") == "page":
        state.want_page(identity, int(str(action.get("number"))), str(action.get("words") or ""))
        return
    if action.get("verb") == "ask":
        ask_article(desk, identity, str(action.get("question") or ""))
        state.call_page()
        return
    if not state.reviewer():
        state.hold_action(action)
        state.call_page()
    else:
        _take(desk, identity, action)


def _take_held(desk: Desk, identity: str) -> None:
    held = state.take_held_action()
    if held is not None:
        _take(desk, identity, held)
        state.take_page_call()


def _take(desk: Desk, identity: str, action: Json) -> None:
    if action.get("verb") in FORM_VERBS:
        start, end = action.get("start"), action.get("end")
        span = (start, end) if isinstance(start, int) and isinstance(end, int) else None
        verb, item, item_id = (str(action.get(name) or "") for name in ("verb", "item", "id"))
        state.ask_form(state.FormRequest(verb, item, item_id, span))
        state.call_page()
        return
    try:
        take_action(desk.workspace, identity, action, reviewer=state.reviewer())
        if action.get("verb") == "section":
            # What may be exported has changed, and that is drawn by the page.
            state.call_page()
    except TieoutError as error:
        state.say(error.message)


def _draw_empty() -> None:
    st.subheader("Nothing to read yet")
    st.write("Put an article into the library: a file, an address or pasted text.")


def _draw_waiting(desk: Desk, identity: str) -> None:
    document = get_document(desk.workspace, identity)
    name = escape(document.title or document.source)
    if document.status is DocumentStatus.DONE:
        st.rerun()
    if document.failure:
        st.error(f"**{name}** could not be analysed: {escape(document.failure)}")
    else:
        st.info(f"**{name}** is {document.status}. It shows here as soon as it is read.")

"""The article page: the answer, the marked text, and everything found, each tied to its place."""

import streamlit as st

from agent.app import state
from agent.app.article_view import Json, article_view
from agent.app.components import mount
from agent.app.desk import Desk
from agent.app.escape import escape, plain
from agent.store.analyses import StoredAnalysis, load_analysis
from agent.store.documents import StoredDocument, list_documents, load_text


def draw(desk: Desk) -> None:
    """The document that the address names, or the newest."""
    documents = list_documents(desk.workspace)
    if not documents:
        _draw_empty()
        return
    chosen = _choose(documents)
    stored = load_analysis(desk.workspace, chosen.id)
    if stored is None:
        _draw_waiting(chosen)
        return
    mount("reader", _view(desk, stored), key=f"reader-{chosen.id}")


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


def _view(desk: Desk, stored: StoredAnalysis) -> Json:
    article, _ = load_text(desk.workspace, stored.analysis.document.id, version=stored.text_version)
    view = article_view(stored.analysis, pages=article.page_map)
    place, row = state.chosen_place(), state.chosen_row()
    if place or row:
        view["jump"] = {"at": place, "row": row, "nonce": f"{place}{row}"}
    return view


def _draw_empty() -> None:
    st.subheader("Nothing to read yet")
    st.write("Put an article into the library: a file, an address or pasted text.")


def _draw_waiting(document: StoredDocument) -> None:
    if document.failure:
        st.error(f"**{escape(document.title or document.source)}** could not be analysed: {escape(document.failure)}")
    else:
        st.info(f"**{escape(document.title or document.source)}** is {document.status}. It shows here when it is read.")

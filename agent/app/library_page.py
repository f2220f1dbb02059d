"""The library: what was put in, how far each document is, and the way to its article."""

import streamlit as st

from agent.app import state
from agent.app.components import mount
from agent.app.desk import Desk
from agent.app.library_view import Summary, document_row, summarise
from agent.store.analyses import load_analysis
from agent.store.documents import list_documents


def draw(desk: Desk) -> None:
    """Every document of the workspace, newest first."""
    documents = list_documents(desk.workspace)
    rows = [document_row(document, _summary(desk, document.id)) for document in documents]
    action = mount("shelf", {"rows": rows}, key="shelf")
    if action and action.get("verb") == "open":
        state.open_article(str(action["id"]))


@st.cache_data(show_spinner=False, max_entries=2000, ttl=5)
def _summary(_desk: Desk, identity: str) -> Summary | None:
    stored = load_analysis(_desk.workspace, identity)
    return summarise(stored.analysis) if stored else None

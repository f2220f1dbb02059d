"""The compare page: what several documents say of one deal, side by side, and where they part."""

import streamlit as st

from agent.app import state
from agent.app.compare_view import Json, comparison_view
from agent.app.components import mount
from agent.app.desk import Desk
from agent.app.escape import plain
from agent.check.across.compare import compare
from agent.store.documents import StoredDocument, list_documents
from agent.store.reviews import load_reviewed
from agent.store.revisions import list_revisions
from agent.store.tables import DocumentStatus


def draw(desk: Desk) -> None:
    """The documents to hold against each other, then a table for each deal that they tell of."""
    documents = [document for document in list_documents(desk.workspace) if document.status == DocumentStatus.DONE]
    if len(documents) < 2:
        _draw_empty(documents)
        return
    names = {document.id: plain(document.title or document.source) for document in documents}
    chosen = st.multiselect(
        "Documents to compare", list(names), format_func=names.__getitem__, placeholder="All documents of the library"
    )
    wanted = [document for document in documents if not chosen or document.id in chosen]
    revisions = list_revisions(desk.workspace)
    seen = tuple((document.id, str(revisions.get(document.id))) for document in wanted)
    mount("compare", _view(desk, seen), key="compare", on_action=state.want_place)


@st.cache_data(show_spinner="Comparing the documents", max_entries=20)
def _view(_desk: Desk, seen: tuple[tuple[str, str], ...]) -> Json:
    """`seen` names each document with its revision, so that a decision of a person counts at once."""
    listed = {document.id: document for document in list_documents(_desk.workspace)}
    pairs = [
        (listed[identity], reviewed.accepted())
        for identity, _ in seen
        if identity in listed and (reviewed := load_reviewed(_desk.workspace, identity)) is not None
    ]
    return comparison_view(compare(pairs))


def _draw_empty(documents: list[StoredDocument]) -> None:
    st.subheader("Nothing to compare yet")
    have = "one document is" if documents else "no document is"
    st.write(f"So far {have} read. Put a second article on the same deal into the library.")

"""The library: where articles are put in, how far each one is, and the way to it."""

from functools import partial

import streamlit as st

from agent.app import state
from agent.app.components import Action, mount
from agent.app.desk import Desk
from agent.app.library_view import IN_WORK, Json, Summary, arrival_row, document_row, summarise
from agent.app.serve import MAX_UPLOAD_MB
from agent.check.across.compare import group_name
from agent.check.across.group import group_deals
from agent.check.across.members import make_member
from agent.store.documents import StoredDocument, list_documents, remove_document
from agent.store.queue import cancel_document, list_progress, requeue_document
from agent.store.reviews import load_reviewed
from agent.store.revisions import Revision, list_revisions

KINDS = ["pdf", "docx", "html", "htm", "md", "txt"]
# How often the list looks at the database, in seconds: while something is in work, and otherwise.
BUSY_S, IDLE_S = 0.4, 4.0


def draw(desk: Desk) -> None:
    """What to put in, then every document, newest first."""
    _draw_intake(desk)
    st.fragment(_draw_list, run_every=BUSY_S if _is_busy(desk) else IDLE_S)(desk)
    if desk.settings.model is None:
        st.caption(
            "Read by rules alone: nothing leaves this machine. A model (Settings) would add terms, claims and "
            "contradictions told in free prose, each checked against the text before it is shown."
        )


def _draw_intake(desk: Desk) -> None:
    files, other = st.columns([3, 2], gap="medium")
    with files:
        given = st.file_uploader(
            f"Articles: PDF, Word, HTML, Markdown or text, up to {MAX_UPLOAD_MB} MB each",
            type=KINDS, accept_multiple_files=True, key=state.uploader_key(),
        )  # fmt: skip
        if given:
            for file in given:
                desk.background.take_bytes(file.name, file.getvalue())
            # The next uploader is empty; what was given is in the list below.
            state.empty_uploader()
            st.rerun()
    with other:
        _draw_address(desk)
        _draw_paste(desk)


def _draw_address(desk: Desk) -> None:
    with st.form("address", clear_on_submit=True, border=False):
        field, button = st.columns([4, 1], vertical_alignment="bottom")
        address = field.text_input("Address of an article", placeholder="https://")
        if button.form_submit_button("Fetch", width="stretch") and address.strip():
            desk.background.take_address(address.strip())
            st.rerun()


def _draw_paste(desk: Desk) -> None:
    with st.popover("Paste text", width="stretch"), st.form("paste", clear_on_submit=True, border=False):
        name = st.text_input("What to call it", placeholder="pasted text")
        text = st.text_area("The text", height=260)
        if st.form_submit_button("Read it") and text.strip():
            desk.background.take_bytes(f"{name.strip() or 'pasted text'}.txt", text.encode())
            st.rerun()


def _draw_list(desk: Desk) -> None:
    was_busy = state.note_busy(is_busy := _is_busy(desk))
    mount("shelf", {"rows": _rows(desk)}, key="shelf", on_action=partial(_act, desk))
    if state.take_page_call() or was_busy != is_busy:
        # Away from here, or the list at the other pace.
        st.rerun()


def _rows(desk: Desk) -> list[Json]:
    # Before the documents: what becomes one in between is seen twice here rather than not at all.
    arrivals = desk.background.arrivals()
    documents = list_documents(desk.workspace)
    came = {document.source for document in documents if document.status in IN_WORK}
    progress = {step.document_id: step for step in list_progress(desk.workspace)}
    revisions = list_revisions(desk.workspace)
    lineages = [document.lineage for document in documents]
    groups = _deal_groups(desk, documents, revisions) if state.wants_groups() else {}
    waiting = [arrival for arrival in arrivals if arrival.failure or arrival.name not in came]
    return [arrival_row(arrival) for arrival in waiting] + [
        document_row(
            document, _summary(desk, document.id, revisions.get(document.id, Revision())), progress.get(document.id),
            kin=lineages.count(document.lineage), deal=groups.get(document.id),
        )
        for document in documents
    ]  # fmt: skip


@st.cache_data(show_spinner=False, max_entries=5000)
def _summary(_desk: Desk, identity: str, revision: Revision) -> Summary | None:
    reviewed = load_reviewed(_desk.workspace, identity) if revision.analysis else None
    return summarise(reviewed.analysis) if reviewed else None


def _deal_groups(desk: Desk, documents: list[StoredDocument], revisions: dict[str, Revision]) -> dict[str, str]:
    """The deal that most of the library tells of, for each document that is read, in the words of that deal."""
    read = tuple((document.id, str(revisions.get(document.id))) for document in documents if document.id in revisions)
    return _name_deals(desk, read)


@st.cache_data(show_spinner=False, max_entries=20)
def _name_deals(_desk: Desk, seen: tuple[tuple[str, str], ...]) -> dict[str, str]:
    """`seen` names each document with its revision."""
    listed = {document.id: document for document in list_documents(_desk.workspace)}
    members = [
        make_member(listed[identity], reviewed.accepted())
        for identity, _ in seen
        if identity in listed and (reviewed := load_reviewed(_desk.workspace, identity)) is not None
    ]
    named: dict[str, str] = {}
    for group in sorted(group_deals(members), key=lambda group: -len(group.deals)):
        for identity in group.deals:
            named.setdefault(identity, group_name(group))
    return named


def _is_busy(desk: Desk) -> bool:
    waits = any(arrival.failure is None for arrival in desk.background.arrivals())
    return waits or any(step.stage in ("waiting", "analysing", "indexing") for step in list_progress(desk.workspace))


def _act(desk: Desk, action: Action) -> None:
    identity, number, verb = str(action.get("id")), action.get("number"), action.get("verb")
    if verb == "open":
        state.want_article(identity)
    elif isinstance(number, int):
        desk.background.dismiss(number)
    elif verb == "cancel":
        cancel_document(desk.workspace, identity)
    elif verb == "retry":
        requeue_document(desk.workspace, identity)
        desk.background.wake()
    elif verb == "group":
        state.want_groups()
    elif verb == "remove":
        remove_document(desk.workspace, identity)

"""The windows that open over the article page: edit and add, correct the text, and who is reviewing."""

from collections.abc import Callable
from typing import Literal

import streamlit as st

from agent.app import state
from agent.app.desk import Desk
from agent.app.escape import escape
from agent.app.forms import Entry, draw_fields
from agent.errors import TieoutError, UsageError
from agent.schema.evidence import Evidence, cite
from agent.schema.record import Record
from agent.schema.review import ReviewAction, Reviewed
from agent.store.decisions import find_facts
from agent.store.reviews import add_review, add_text_version


def draw_dialog(desk: Desk, reviewed: Reviewed) -> None:
    """The window that was asked for, if one was."""
    if state.wants_name():
        _open("Who is reviewing?", _draw_name)
        return
    wanted = state.asked_form()
    if wanted is None:
        return
    if wanted.verb == "text":
        _open("Correct the text", lambda: _draw_text(desk, reviewed), width="large")
    else:
        title = f"{'Edit' if wanted.verb == 'edit' else 'Add'} {wanted.item}"
        _open(title, lambda: _draw_form(desk, reviewed, wanted), width="medium")


def _open(title: str, body: Callable[[], None], *, width: Literal["small", "medium", "large"] = "small") -> None:
    st.dialog(title, width=width, on_dismiss=state.close_dialog)(body)()


def _draw_name() -> None:
    st.write("Decisions carry a name. It is kept in this browser.")
    with st.form("who", border=False):
        name = st.text_input("Your name")
        if st.form_submit_button("Keep it", type="primary") and name.strip():
            state.set_reviewer(name.strip())
            st.rerun()


def _draw_form(desk: Desk, reviewed: Reviewed, wanted: state.FormRequest) -> None:
    entry = _entry(reviewed, wanted)
    if entry.quote:
        st.markdown(f"> {escape(entry.quote)}")
    with st.form("decision", border=False):
        read = draw_fields(entry)
        reason = st.text_input("Reason, if one should be kept")
        is_saved = st.form_submit_button("Save", type="primary")
    if is_saved:
        try:
            _save(desk, reviewed, wanted, entry, read(), reason=reason.strip() or None)
        except TieoutError as error:
            st.error(escape(error.message))
            st.caption(escape(error.hint or ""))
            return
        state.close_dialog()
        st.rerun()


def _entry(reviewed: Reviewed, wanted: state.FormRequest) -> Entry:
    fact = find_facts(reviewed.analysis).get(wanted.identity)
    evidence: Evidence | None = None
    if wanted.span is not None:
        evidence = cite(reviewed.analysis.text, *wanted.span)
    return Entry(wanted.item, fact, evidence, reviewed)


def _save(
    desk: Desk, reviewed: Reviewed, wanted: state.FormRequest, entry: Entry, fields: dict[str, object],
    *, reason: str | None,
) -> None:  # fmt: skip
    if wanted.item == "note":
        reason = str(fields.pop("text", "")) or reason
        if not reason:
            raise UsageError("the note is empty")
    is_edit = wanted.verb == "edit"
    if is_edit and entry.fact is not None:
        fields = _changed_only(entry.fact, fields)
        if not fields:
            return
    add_review(
        desk.workspace, reviewed.analysis.document.id, item=wanted.item,
        action=ReviewAction.EDIT if is_edit else ReviewAction.ADD, item_id=wanted.identity, after=fields,
        reason=reason, reviewer=state.reviewer(),
    )  # fmt: skip


def _changed_only(fact: Record, fields: dict[str, object]) -> dict[str, object]:
    """What differs from what stands there: an edit that changes nothing is none."""
    before = fact.model_dump(mode="json")
    return {name: value for name, value in fields.items() if before.get(name) != value}


def _draw_text(desk: Desk, reviewed: Reviewed) -> None:
    st.caption(
        "Correct what was read wrongly from the file. This makes a new version of the text, which is analysed anew; "
        "quotes and decisions move along, and what no longer has its words is listed."
    )
    with st.form("text", border=False):
        text = st.text_area("Text", reviewed.analysis.text, height=520, label_visibility="collapsed")
        is_saved = st.form_submit_button("Make a new version", type="primary")
    if is_saved and text != reviewed.analysis.text:
        lost = add_text_version(desk.workspace, reviewed.analysis.document.id, text, author=state.reviewer())
        desk.background.wake()
        state.close_dialog()
        state.say(
            f"A new version of the text is being read. {len(lost)} decision{'s' if len(lost) != 1 else ''} lost "
            f"{'their' if len(lost) != 1 else 'its'} words: see Review."
            if lost
            else "A new version of the text is being read. Every decision kept its words."
        )
        st.rerun()

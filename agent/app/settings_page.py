"""The settings page: the model and its budget, a test of its endpoint, and every setting with where it comes from."""

import streamlit as st

from agent.app import state
from agent.app.desk import Desk
from agent.app.escape import escape
from agent.config import Settings, explain_settings, save_settings
from agent.errors import UsageError
from agent.llm.doctor import diagnose
from agent.llm.endpoint import find_endpoint


def draw(desk: Desk) -> None:
    """What reads the documents now; the form that changes it; the test; the whole list."""
    _draw_now(desk.settings)
    form, test = st.columns([3, 2], gap="large")
    with form:
        _draw_form(desk.settings)
    with test:
        _draw_test(desk.settings)
    st.markdown("##### Every setting")
    rows = [
        {
            "setting": one.name,
            "value": one.value,
            "from": one.source,
            "set it by": one.variable,
            "what it does": one.description,
        }
        for one in explain_settings()
    ]
    st.dataframe(rows, hide_index=True, width="stretch", height="content")


def _draw_now(settings: Settings) -> None:
    endpoint = find_endpoint(settings)
    if endpoint is None:
        st.info("No model is set: documents are read by rules alone, and nothing leaves this machine.")
        return
    where = "this machine" if endpoint.is_local else f"{endpoint.host}, which receives the text of every document read"
    st.info(f"Documents are read by rules and by **{escape(endpoint.model)}** at {escape(where)}.")


def _draw_form(settings: Settings) -> None:
    st.markdown("##### Model and budget")
    sources = {one.name: one for one in explain_settings()}
    with st.form("settings", border=False):
        model = st.text_input("Model", settings.model or "", placeholder="openai:NAME or ollama:NAME; empty is offline")
        base_url = st.text_input("Server", settings.openai_base_url or "", placeholder="empty is the provider's own")
        key = st.text_input("Key", type="password", placeholder=sources["openai_api_key"].value)
        budget = st.number_input(
            "Most to spend on a run, in US dollars; 0 is no limit",
            0.0,
            value=float(settings.max_cost_usd or 0),
            step=0.5,
        )
        if st.form_submit_button("Save"):
            changes: dict[str, str | float | None] = {
                "model": model.strip() or None, "openai_base_url": base_url.strip() or None,
                "max_cost_usd": budget or None,
            }  # fmt: skip
            if key:
                changes["openai_api_key"] = key
            _save(settings, changes)
    over = [one for one in sources.values() if one.source == "environment" and one.name in ("model", "openai_base_url")]
    for one in over:
        st.caption(f"{one.variable} is set in the environment and wins over what is saved here.")


def _save(settings: Settings, changes: dict[str, str | float | None]) -> None:
    try:
        find_endpoint(settings.model_copy(update=changes))
        save_settings(settings.home, changes)
    except UsageError as error:
        st.error(escape(error.message))
        if error.hint:
            st.caption(escape(error.hint))
        return
    state.forget_diagnoses()
    st.rerun()


def _draw_test(settings: Settings) -> None:
    st.markdown("##### Does it work?")
    st.caption("Three tiny requests: does the server answer, does it keep a schema, can it call tools.")
    if st.button("Test the model", disabled=settings.model is None):
        with st.spinner("Asking the model"):
            state.remember_diagnoses(diagnose(settings))
    for diagnosis in state.known_diagnoses():
        told = f"**{escape(diagnosis.what)}** {escape(diagnosis.detail)}"
        (st.success if diagnosis.ok else st.error)(told)
        if diagnosis.hint:
            st.caption(escape(diagnosis.hint))

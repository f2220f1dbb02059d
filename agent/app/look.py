"""The few things about Streamlit's own frame that its theme does not reach."""

import streamlit as st

_CSS = """
<style>
.block-container { padding: 4.1rem 1.6rem 1.2rem; max-width: 1720px; min-width: 1180px; }
[data-testid="stVerticalBlock"] { gap: 0.7rem; }
/* A look at the database every few seconds must not make the page blink. */
[data-stale="true"] { opacity: 1 !important; }
</style>
"""


def dress_page() -> None:
    """Once in every run, before anything is drawn."""
    st.html(_CSS)

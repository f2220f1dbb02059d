"""The script that Streamlit runs: opens the desk and hands it to the page that the address names."""

from functools import partial

import streamlit as st

from agent.app import state
from agent.app.desk import open_desk
from agent.app.escape import escape
from agent.app.look import dress_page
from agent.app.pages import PAGES, PageSpec
from agent.errors import TieoutError


def run() -> None:
    """One pass of the script."""
    st.set_page_config(page_title="tieout", layout="wide", initial_sidebar_state="collapsed")
    dress_page()
    pages = {
        spec.path: st.Page(partial(_draw, spec), title=spec.title, url_path=spec.path, default=spec is PAGES[0])
        for spec in PAGES
    }
    state.remember_pages(pages)
    st.navigation(list(pages.values()), position="top").run()


def _draw(spec: PageSpec) -> None:
    state.leave_for_wanted_article()
    try:
        spec.draw(open_desk())
    except TieoutError as error:
        st.error(escape(error.message))
        if error.hint:
            st.caption(escape(error.hint))


run()

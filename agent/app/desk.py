"""What every page works on: settings, workspace and background work, opened once per server."""

from dataclasses import dataclass

import streamlit as st

from agent.app.asking import Asking
from agent.app.background import Background
from agent.bundled import sample_article
from agent.config import Settings, load_settings, silence_telemetry
from agent.store.documents import list_documents
from agent.store.workspace import Workspace, open_workspace

SAMPLE_NAME = "sample article.txt"


@dataclass(frozen=True)
class Desk:
    """Shared by all sessions of the server."""

    settings: Settings
    workspace: Workspace
    background: Background
    asking: Asking


def open_desk() -> Desk:
    """The desk of this server, with the settings as they are now. Raises TieoutError."""
    settings = load_settings()
    silence_telemetry(settings)
    place = f"{settings.home} {settings.database_url} {settings.embeddings}"
    background = _begin(settings, place)
    return Desk(settings, background.workspace, background, _begin_asking(background.workspace, place))


@st.cache_resource(show_spinner=False, on_release=Background.stop)
def _begin(_settings: Settings, place: str) -> Background:
    """One workspace and one set of threads per `place`; an empty workspace gets the sample."""
    background = Background(open_workspace(_settings))
    if not list_documents(background.workspace):
        background.take_bytes(SAMPLE_NAME, sample_article().read_bytes())
    background.start()
    return background


@st.cache_resource(show_spinner=False)
def _begin_asking(_workspace: Workspace, place: str) -> Asking:
    """The questions under way, whichever page or tab they were asked on."""
    return Asking(_workspace)

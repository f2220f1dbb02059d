"""What every page works on: the settings and the workspace, opened once per server."""

from dataclasses import dataclass

import streamlit as st

from agent.config import Settings, load_settings, silence_telemetry
from agent.store.workspace import Workspace, open_workspace


@dataclass(frozen=True)
class Desk:
    """Shared by all sessions of the server."""

    settings: Settings
    workspace: Workspace


def open_desk() -> Desk:
    """The desk of this server, with the settings as they are now. Raises TieoutError."""
    settings = load_settings()
    silence_telemetry(settings)
    return Desk(settings, _open(settings, f"{settings.home} {settings.database_url} {settings.embeddings}"))


@st.cache_resource(show_spinner=False)
def _open(_settings: Settings, place: str) -> Workspace:
    """One workspace per `place`, whatever else the settings say."""
    return open_workspace(_settings)

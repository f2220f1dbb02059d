"""`tieout app`: starts Streamlit on main.py, with our look and nothing that reports home.

Importing it imports no Streamlit.
"""

from importlib import import_module
from pathlib import Path

MAIN = Path(__file__).with_name("main.py")
MAX_UPLOAD_MB = 100

# Ink on paper; one accent. The same names in both, so that a page never asks which one is on.
_LIGHT = {
    "primaryColor": "#1f5f8b",
    "backgroundColor": "#fcfbf9",
    "secondaryBackgroundColor": "#f3f1ec",
    "textColor": "#1d1c1a",
    "linkColor": "#1f5f8b",
    "borderColor": "#dedad2",
}
_DARK = {
    "primaryColor": "#3d86b8",
    "backgroundColor": "#16171a",
    "secondaryBackgroundColor": "#202226",
    "textColor": "#e8e6e1",
    "linkColor": "#8fc1e6",
    "borderColor": "#363940",
}
_FLAGS = {
    "browser.gatherUsageStats": "false",
    "server.fileWatcherType": "none",
    "server.maxUploadSize": str(MAX_UPLOAD_MB),
    "server.disconnectedSessionTTL": "600",
    "client.toolbarMode": "minimal",
    "client.showErrorDetails": "none",
    "logger.hideWelcomeMessage": "true",
    "theme.baseFontSize": "15",
    "theme.baseRadius": "0.375rem",
    "theme.headingFontWeights": "[600,600,600]",
}


def serve(*, host: str = "127.0.0.1", port: int = 8501, opens_browser: bool = True) -> None:
    """Be the server until it is interrupted. Local by default: what is read here is nobody else's business."""
    from streamlit.web import cli

    # Whoever opens the first page should not wait for imports.
    import_module("agent.app.pages")
    cli.main(arguments(host=host, port=port, opens_browser=opens_browser), prog_name="streamlit")


def arguments(*, host: str, port: int, opens_browser: bool) -> list[str]:
    """What Streamlit's command line is given."""
    flags = {
        **_FLAGS,
        **{f"theme.light.{name}": value for name, value in _LIGHT.items()},
        **{f"theme.dark.{name}": value for name, value in _DARK.items()},
        "server.address": host,
        "server.port": str(port),
        "server.headless": "false" if opens_browser else "true",
    }
    return ["run", str(MAIN), *(f"--{name}={value}" for name, value in flags.items())]

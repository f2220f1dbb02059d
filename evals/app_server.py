"""The app as a user meets it: `tieout app` on a free port with a home of its own, and a browser to look with."""

import os
import shutil
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import httpx

START_S = 120
BROWSERS = ("chromium", "chromium-browser", "google-chrome")
BROWSER_FLAGS = (
    "--headless=new", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
    "--disable-background-networking", "--disable-component-update", "--disable-sync",
)  # fmt: skip
_SETTINGS = ("OPENAI_API_KEY", "OPENAI_BASE_URL", "TIEOUT_MODEL", "TIEOUT_DATABASE_URL", "TIEOUT_CHROMA_URL")


@dataclass(frozen=True)
class Server:
    url: str
    home: Path


@contextmanager
def serve_app(home: Path) -> Iterator[Server]:
    """A running app whose workspace is `home`, offline. Raises RuntimeError where it does not start."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    environment = {name: value for name, value in os.environ.items() if name not in _SETTINGS}
    command = [sys.executable, "-m", "agent", "app", "--no-browser", "--port", str(port)]
    log = home / "server.log"
    home.mkdir(parents=True, exist_ok=True)
    with log.open("wb") as output:
        process = subprocess.Popen(
            command, env={**environment, "TIEOUT_HOME": str(home)}, stdout=output, stderr=subprocess.STDOUT
        )
        try:
            _await(f"http://127.0.0.1:{port}/_stcore/health", process, log)
            yield Server(f"http://127.0.0.1:{port}", home)
        finally:
            process.terminate()
            process.wait(timeout=30)


def find_browser() -> str | None:
    """The path of a Chromium, Debian's or the user's."""
    return next(filter(None, map(shutil.which, BROWSERS)), None)


def _await(url: str, process: "subprocess.Popen[bytes]", log: Path) -> None:
    until = time.monotonic() + START_S
    while time.monotonic() < until and process.poll() is None:
        try:
            if httpx.get(url).status_code == 200:
                return
        except httpx.TransportError:
            time.sleep(0.05)
    raise RuntimeError(f"the app did not start: {log.read_text(errors='replace')[-2000:]}")

"""A PostgreSQL and a Chroma server on free ports, each started from its package and stopped after the tests."""

import os
import shutil
import signal
import socket
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import httpx

STARTS_WITHIN_S = 60


def find_postgres() -> Path | None:
    """The folder of initdb and postgres: Debian keeps it off the path."""
    on_path = shutil.which("initdb")
    found = [Path(on_path).resolve().parent] if on_path else sorted(Path("/usr/lib/postgresql").glob("*/bin"))
    return found[-1] if found else None


@contextmanager
def run_postgres(binaries: Path) -> Iterator[str]:
    """The address of a new server; it refuses to run as root, so then it is another user's."""
    # Not below pytest's own folder, which is closed to other users each time that a test run begins.
    with tempfile.TemporaryDirectory(prefix="tieout-postgres-", ignore_cleanup_errors=True) as made:
        folder, port = Path(made), _free_port()
        who = {"user": "postgres", "group": "postgres", "extra_groups": []} if os.geteuid() == 0 else {}
        if who:
            shutil.chown(folder, "postgres")
        options = ["-D", str(folder / "data"), "-U", "tieout", "--auth=trust", "--no-sync", "-E", "UTF8"]
        subprocess.run([str(binaries / "initdb"), *options], check=True, capture_output=True, cwd="/", **who)
        options = ["-p", str(port), "-c", "listen_addresses=127.0.0.1", "-c", f"unix_socket_directories={folder}", "-F"]
        command = [str(binaries / "postgres"), "-D", str(folder / "data"), *options]
        with (folder / "log").open("wb") as log:
            server = subprocess.Popen(command, stdout=log, stderr=log, cwd="/", **who)
            try:
                _await_port(port, server, folder / "log")
                yield f"postgresql://tieout@127.0.0.1:{port}/postgres"
            finally:
                # Fast shutdown: the gentle one waits for whoever is still connected.
                server.send_signal(signal.SIGINT)
                server.wait(20)


@contextmanager
def run_chroma(folder: Path) -> Iterator[str]:
    """The address of a new server: `chroma run`, as a team would start it."""
    port = _free_port()
    command = [str(Path(sys.executable).with_name("chroma")), "run", "--path", str(folder), "--port", str(port)]
    environment = {**os.environ, "ANONYMIZED_TELEMETRY": "False"}
    with (folder / "log").open("wb") as log:
        server = subprocess.Popen(command, stdout=log, stderr=log, env=environment, cwd=folder)
        try:
            _await_port(port, server, folder / "log")
            url = f"http://127.0.0.1:{port}"
            httpx.get(f"{url}/api/v2/heartbeat", timeout=STARTS_WITHIN_S).raise_for_status()
            yield url
        finally:
            server.terminate()
            server.wait(20)


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def _await_port(port: int, server: subprocess.Popen, log: Path) -> None:
    deadline = time.monotonic() + STARTS_WITHIN_S
    while time.monotonic() < deadline and server.poll() is None:
        try:
            socket.create_connection(("127.0.0.1", port), timeout=1).close()
        except OSError:
            time.sleep(0.1)
        else:
            return
    raise RuntimeError(f"no server on port {port}: {log.read_text(errors='replace')[-2000:]}")

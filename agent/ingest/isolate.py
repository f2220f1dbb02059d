"""Reading documents in a process of their own, with limits of time and memory that a library cannot escape.

The process is started by the first document that needs it and kept: its half second is paid once.
"""

import atexit
import os
import pickle
import subprocess
import sys
import threading
from dataclasses import dataclass
from typing import Any

from agent.errors import LoadError
from agent.ingest.content import Content

_SAVE_ANEW = "Print it to a new PDF, or save it as text, and give that."


@dataclass(frozen=True)
class IsolationLimits:
    """Seconds: enough for the slowest page of an honest file, and a little more for each page that is done."""

    first_s: float = 15
    more_per_step_s: float = 0.25


def run_isolated(
    reader: str, data: bytes, *, name: str, has_steps: bool = False,
    limits: IsolationLimits | None = None, **options: Any,
) -> Content:  # fmt: skip
    """`reader(data, name=name, ...)`, run elsewhere. Raises LoadError when it takes too long or too much memory.

    `reader` is the path of a function, since this process is spared the libraries that it imports. One that has
    steps is given `progress` to call after each, or with a number for one that takes as long as many.
    """
    with _lock:
        return _run((reader, data, {"name": name, **options}, has_steps), name=name, limits=limits or IsolationLimits())


def worker_id() -> int | None:
    """The process id of the worker, where one is waiting."""
    return _running[0].pid if _running else None


_lock = threading.Lock()
_running: list[subprocess.Popen[bytes]] = []


def _run(request: object, *, name: str, limits: IsolationLimits) -> Content:
    process = _process()
    watch = _Watch(process, limits)
    try:
        kind, content = _exchange(process, request, watch)
    except (OSError, EOFError, pickle.UnpicklingError) as error:
        stop_worker()
        raise _lost(name, timed_out=watch.timed_out) from error
    except BaseException:
        # Interrupted half way: the answer to this document must not meet the next one.
        stop_worker()
        raise
    finally:
        watch.cancel()
    if kind == "done" and isinstance(content, Content):
        return content
    if kind == "failed" and isinstance(content, LoadError):
        raise content
    if kind == "memory":
        stop_worker()
        raise _lost(name, timed_out=False)
    if kind == "nested":
        raise LoadError(f"{name}: it is nested too deeply to be read", hint=_SAVE_ANEW)
    raise LoadError(f"{name}: it is damaged and cannot be read", hint=_SAVE_ANEW)


def _exchange(process: subprocess.Popen[bytes], request: object, watch: "_Watch") -> tuple[str, Any]:
    if process.stdin is None or process.stdout is None:
        raise EOFError
    pickle.dump(request, process.stdin)
    process.stdin.flush()
    while True:
        kind, content = pickle.load(process.stdout)
        if kind != "progress":
            return kind, content
        watch.extend(content)


def _process() -> subprocess.Popen[bytes]:
    if _running and _running[0].poll() is None:
        return _running[0]
    _running.clear()
    process = subprocess.Popen(
        [sys.executable, "-m", "agent.ingest.worker"],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        env={**os.environ, "PYTHONPATH": os.pathsep.join(path for path in sys.path if path)},
    )
    _running.append(process)
    return process


def stop_worker() -> None:
    """End the waiting process; the next document starts another."""
    while _running:
        process = _running.pop()
        process.kill()
        process.wait()
        for pipe in (process.stdin, process.stdout):
            if pipe is not None:
                try:
                    pipe.close()
                except OSError:
                    continue


atexit.register(stop_worker)


class _Watch:
    """Ends the process when its time is up; every step that is done moves the hour."""

    def __init__(self, process: subprocess.Popen[bytes], limits: IsolationLimits) -> None:
        self.timed_out = False
        self._process = process
        self._limits = limits
        self._extra = 0.0
        self._timer = self._start(limits.first_s)

    def extend(self, steps: int) -> None:
        self._extra += steps * self._limits.more_per_step_s

    def cancel(self) -> None:
        self._timer.cancel()

    def _start(self, seconds: float) -> threading.Timer:
        timer = threading.Timer(seconds, self._ring)
        timer.daemon = True
        timer.start()
        return timer

    def _ring(self) -> None:
        if self._extra > 0:
            seconds, self._extra = self._extra, 0.0
            self._timer = self._start(seconds)
            return
        self.timed_out = True
        self._process.kill()


def _lost(name: str, *, timed_out: bool) -> LoadError:
    if timed_out:
        return LoadError(f"{name}: reading it took too long, so it was given up", hint=_SAVE_ANEW)
    return LoadError(f"{name}: reading it took too much memory, so it was given up", hint=_SAVE_ANEW)

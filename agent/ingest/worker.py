"""The other end of isolate.py: a process that reads documents until its standard input ends.

Run as `python -m agent.ingest.worker`. Speaks pickles to the process that started it, and to nobody else.
"""

import contextlib
import os
import pickle
import sys
from collections.abc import Callable
from importlib import import_module
from typing import Any, BinaryIO

from agent.errors import TieoutError

MEMORY_LIMIT = 900_000_000


def serve(requests: BinaryIO, answers: BinaryIO) -> None:
    """Answer every request (reader, data, options, has steps) with (what came of it, result or error)."""
    while True:
        try:
            reader, data, options, has_steps = pickle.load(requests)
        except EOFError:
            return
        if has_steps:
            options["progress"] = lambda steps=1: _send(answers, "progress", steps)
        try:
            _send(answers, "done", _find(reader)(data, **options))
        except MemoryError:
            _send(answers, "memory", None)
        except RecursionError:
            _send(answers, "nested", None)
        except TieoutError as error:
            _send(answers, "failed", error)
        except Exception:
            # Readers turn what they expect into a TieoutError; the rest is a file that no library was ready for.
            _send(answers, "failed", None)


def _find(path: str) -> Callable[..., Any]:
    module, _, name = path.rpartition(".")
    function: Callable[..., Any] = getattr(import_module(module), name)
    return function


def _send(answers: BinaryIO, kind: str, content: Any) -> None:
    pickle.dump((kind, content), answers)
    answers.flush()


def _limit_memory() -> None:
    """Only the soft limit, where the system has one: text recognition lifts it for its models."""
    with contextlib.suppress(ImportError, ValueError, OSError):
        import resource

        _, hard = resource.getrlimit(resource.RLIMIT_AS)
        resource.setrlimit(resource.RLIMIT_AS, (MEMORY_LIMIT, hard))


def _main() -> None:
    _limit_memory()
    answers = os.fdopen(os.dup(1), "wb")
    # Whatever a library prints must not be taken for an answer.
    os.dup2(2, 1)
    serve(sys.stdin.buffer, answers)


if __name__ == "__main__":
    _main()

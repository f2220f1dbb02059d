"""`python -m evals.kills [--kills 200] [--documents 50]`: `tieout add` killed at random moments, then run again.

After each second run the database, the index and the originals must agree, with every document analysed
exactly once. Then two processes add the same folder while a third reads: no error, nothing lost or doubled.
Processes are forked from this one, so that a round costs its work and not its imports.
"""

import argparse
import contextlib
import importlib
import io
import os
import random
import signal
import sys
import tempfile
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path

from agent.commands.add import Adding, add_inputs
from agent.config import Settings, load_settings
from agent.store.analyses import count_analyses
from agent.store.audit import audit_workspace
from agent.store.documents import list_documents
from agent.store.embedding import LocalEmbedding
from agent.store.search import search
from agent.store.workspace import open_workspace
from evals.made_articles import write_articles


def main(argv: list[str]) -> int:
    options = argparse.ArgumentParser()
    options.add_argument("--kills", type=int, default=200)
    options.add_argument("--documents", type=int, default=50)
    options.add_argument("--seed", type=int, default=1)
    given = options.parse_args(argv)
    _warm_up()
    with tempfile.TemporaryDirectory(prefix="tieout-kills-") as folder:
        paths = write_articles(Path(folder) / "articles", given.documents)
        wrong = run_kills(Path(folder), paths, kills=given.kills, seed=given.seed)
        print(f"{given.kills} kills during add of {given.documents} documents: {len(wrong)} left something wrong")
        for line in wrong[:10]:
            print(f"  {line}")
        together = add_together(Path(folder) / "together", paths)
        print(f"two processes adding {given.documents} documents and one reading: {together or 'no error, no loss'}")
    return 100 if wrong or together else 0


def run_kills(folder: Path, paths: list[str], *, kills: int, seed: int) -> list[str]:
    """What was wrong after a killed run and a second one, a line each."""
    whole = _timed(lambda: _add(_settings(folder / "whole"), paths))
    draw, wrong, reached = random.Random(seed), [], []
    for number in range(kills):
        settings = _settings(folder / f"home-{number}")
        started = _fork(partial(_add, settings, paths))
        time.sleep(draw.uniform(0, whole))
        os.kill(started, signal.SIGKILL)
        was_killed = os.WIFSIGNALED(os.waitpid(started, 0)[1])
        reached.append(was_killed)
        status = _wait(_fork(partial(_add, settings, paths)))
        told = _wait_for_words(partial(disagreements, settings, len(paths)))
        if status or told:
            wrong.append(f"kill {number}: second add ended with {status}; {told}")
        if sys.stderr.isatty() or (number + 1) % 20 == 0:
            print(f"  {number + 1} rounds, {sum(reached)} killed while at work, {len(wrong)} wrong", file=sys.stderr)
    return wrong


def disagreements(settings: Settings, documents: int) -> str:
    """What does not agree in a workspace that should hold so many documents, each analysed once; "" if nothing."""
    workspace = open_workspace(settings)
    told = [f"{problem.what}: {problem.detail}" for problem in audit_workspace(workspace)]
    listed = list_documents(workspace)
    if len(listed) != documents:
        told.append(f"{len(listed)} documents")
    if not_done := [document.status for document in listed if document.status != "done"]:
        told.append(f"not done: {not_done}")
    if uneven := {id_: count for id_, count in count_analyses(workspace).items() if count != 1}:
        told.append(f"analyses: {uneven}")
    return "; ".join(told)


def add_together(home: Path, paths: list[str]) -> str:
    """Two processes add the same files while a third reads; what went wrong, or ""."""
    settings = _settings(home)
    open_workspace(settings)
    adders = [_fork(lambda: _add(settings, paths)), _fork(lambda: _add(settings, paths[::-1]))]
    reader = _fork(lambda: _read_until_done(settings, len(paths)))
    statuses = [_wait(process) for process in (*adders, reader)]
    told = _wait_for_words(lambda: disagreements(settings, len(paths)))
    return "" if statuses == [0, 0, 0] and not told else f"ended with {statuses}; {told}"


def _warm_up() -> None:
    """What every child would import and load anew; nothing of it holds a file or a thread."""
    os.environ["TOKENIZERS_PARALLELISM"] = "false"
    importlib.import_module("chromadb")
    LocalEmbedding().embed(["warm"])


def _settings(home: Path) -> Settings:
    return load_settings({"home": home}, environ={})


def _add(settings: Settings, paths: list[str]) -> int:
    with contextlib.redirect_stdout(io.StringIO()):
        return add_inputs(paths, settings, Adding())


def _read_until_done(settings: Settings, documents: int) -> int:
    workspace = open_workspace(settings)
    deadline = time.monotonic() + 300
    while time.monotonic() < deadline:
        search(workspace, "who agreed to buy the nickel mine")
        listed = list_documents(workspace)
        if len(listed) == documents and all(document.status == "done" for document in listed):
            return 0
    return 9


def _fork(work: Callable[[], int]) -> int:
    """The id of a child that does the work and ends with its status."""
    sys.stdout.flush()
    process = os.fork()
    if process:
        return process
    status = 70
    try:
        status = work()
    except BaseException as error:
        print(f"  {type(error).__name__}: {error}", file=sys.stderr)
    finally:
        os._exit(status)


def _wait(process: int) -> int:
    return os.waitstatus_to_exitcode(os.waitpid(process, 0)[1])


def _timed(work: Callable[[], int]) -> float:
    """Seconds that a child took over the work."""
    started = time.monotonic()
    _wait(_fork(work))
    return time.monotonic() - started


def _wait_for_words(work: Callable[[], str]) -> str:
    """What a child said; this process itself never opens Chroma, which would not survive a fork."""
    reading, writing = os.pipe()

    def say() -> int:
        os.write(writing, work().encode())
        return 0

    process = _fork(say)
    os.close(writing)
    with os.fdopen(reading, encoding="utf-8") as pipe:
        told = pipe.read()
    status = _wait(process)
    return told if status == 0 else f"the look at it failed ({status}); {told}"


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

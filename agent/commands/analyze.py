"""`tieout analyze`: every input is read, analysed and shown; one that fails stops no other."""

import json
import sys
import tempfile
from collections import deque
from collections.abc import Iterator, Sequence
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from dataclasses import dataclass
from multiprocessing import get_context
from pathlib import Path

from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeElapsedColumn

from agent.commands.inputs import STDIN, expand_inputs, name_outputs
from agent.errors import LoadError, TieoutError, UsageError
from agent.ingest.load import load_article, load_bytes
from agent.pipeline import analyze
from agent.schema.analysis import Analysis
from agent.terminal.report import print_report

REPORT_WIDTH_PIPED = 110
IN_FLIGHT_PER_WORKER = 4


@dataclass(frozen=True)
class Output:
    """Where results go: the terminal as a report or as JSON Lines, or a directory."""

    as_json: bool = False
    directory: Path | None = None
    figures: bool = False


@dataclass(frozen=True)
class Failed:
    """An input that could not be analysed, in words for its owner."""

    source: str
    message: str
    hint: str | None


def analyze_inputs(given: Sequence[str], output: Output, *, workers: int = 1) -> int:
    """The exit status: 0 when every input was analysed, 1 when some failed, 3 when a model's work is incomplete."""
    sources = expand_inputs(given)
    if output.directory is not None:
        _make_directory(output.directory)
    errors = Console(stderr=True)
    statuses = {0}
    with Progress(
        TextColumn("analysing"), BarColumn(), MofNCompleteColumn(), TimeElapsedColumn(),
        console=errors, transient=True, disable=len(sources) == 1 or not errors.is_terminal,
    ) as progress:  # fmt: skip
        task = progress.add_task("analysing", total=len(sources))
        for name, result in zip(name_outputs(sources), _results(sources, workers=workers), strict=True):
            statuses.add(_show(result, name, output))
            progress.advance(task)
    # A failed input outranks missing model work.
    return next(status for status in (1, 3, 0) if status in statuses)


def _make_directory(directory: Path) -> None:
    try:
        directory.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise UsageError(f"{str(directory)!r} cannot hold the results: {error.strerror}") from error


def _results(sources: Sequence[str], *, workers: int) -> Iterator[Analysis | Failed]:
    """In the order of the sources; a few stay in flight, so that memory does not grow with their number."""
    if workers == 1 or len(sources) == 1:
        yield from map(_analyze_source, sources)
        return
    with ProcessPoolExecutor(min(workers, len(sources)), mp_context=get_context("spawn")) as pool:
        pending: deque[tuple[str, Future[Analysis | Failed] | None]] = deque()
        for source in sources:
            # Standard input belongs to this process; the rest may go to any.
            pending.append((source, None if source == STDIN else pool.submit(_analyze_source, source)))
            if len(pending) > IN_FLIGHT_PER_WORKER * workers:
                yield _await_result(*pending.popleft())
        while pending:
            yield _await_result(*pending.popleft())


def _await_result(source: str, future: "Future[Analysis | Failed] | None") -> Analysis | Failed:
    if future is None:
        return _analyze_source(source)
    try:
        return future.result()
    except BrokenProcessPool:
        return Failed(source, f"{source}: the process that read it was killed", "Try it alone, with --workers 1.")


def _analyze_source(source: str) -> Analysis | Failed:
    try:
        return analyze(load_bytes(sys.stdin.buffer.read(), name="stdin") if source == STDIN else load_article(source))
    except TieoutError as error:
        return Failed(source, error.message, error.hint)
    except Exception as error:  # One article that meets a bug of ours must not lose the rest of the batch.
        told = f"{source}: tieout itself failed on it ({type(error).__name__}: {error})"
        return Failed(source, told, "Please report it with the article; the other inputs are not affected.")


def _show(result: Analysis | Failed, name: str, output: Output) -> int:
    if isinstance(result, Failed):
        _show_failure(result, as_json=output.as_json)
        return 1
    if output.directory is not None:
        write_whole(output.directory / name, result.to_json() + "\n")
    if output.as_json:
        sys.stdout.write(result.to_json() + "\n")
        sys.stdout.flush()
    elif output.directory is None:
        print_report(result, _report_console(), figures=output.figures)
    return 3 if result.run.failures else 0


def _show_failure(failed: Failed, *, as_json: bool) -> None:
    if as_json:
        told = {"error": {"input": failed.source, "message": failed.message, "hint": failed.hint}}
        print(json.dumps(told, ensure_ascii=False), file=sys.stderr)
        return
    print(f"tieout: {failed.message}", file=sys.stderr)
    if failed.hint:
        print(f"  {failed.hint}", file=sys.stderr)


def write_whole(path: Path, content: str) -> None:
    """All of it or nothing: a reader never meets half a file."""
    try:
        with tempfile.NamedTemporaryFile("w", encoding="utf-8", dir=path.parent, suffix=".part", delete=False) as part:
            part.write(content)
        Path(part.name).replace(path)
    except OSError as error:
        raise LoadError(f"{path} could not be written: {error.strerror}") from error


def _report_console() -> Console:
    console = Console(highlight=False, soft_wrap=False)
    return console if console.is_terminal else Console(highlight=False, width=REPORT_WIDTH_PIPED)

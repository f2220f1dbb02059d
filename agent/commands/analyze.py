"""`tieout analyze`: every input is read, analysed and shown; one that fails stops no other."""

import json
import sys
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from rich.console import Console

from agent.commands.batch import Failed, Reading, analyze_all
from agent.commands.estimate import show_estimates
from agent.commands.files import write_whole
from agent.commands.inputs import expand_inputs, name_outputs
from agent.config import Settings, load_settings, model_hint
from agent.errors import UsageError
from agent.llm.ask import Llm
from agent.llm.session import open_llm
from agent.schema.analysis import Analysis, Depth
from agent.terminal.console import open_console
from agent.terminal.progress import ProgressBoard
from agent.terminal.report import print_report


@dataclass(frozen=True)
class Reader:
    """Who reads: `flags` are settings by name (model, openai_base_url, max_cost_usd), over the environment's."""

    flags: Mapping[str, object] = field(default_factory=dict)
    depth: Depth = "full"
    only_estimate: bool = False


@dataclass(frozen=True)
class Output:
    """Where results go: the terminal as a report or as JSON Lines, or a directory."""

    as_json: bool = False
    directory: Path | None = None
    figures: bool = False


def analyze_inputs(given: Sequence[str], output: Output, *, reader: Reader | None = None, workers: int = 1) -> int:
    """The exit status: 0 when every input was analysed, 1 when some failed, 3 when a model's work is incomplete."""
    sources = expand_inputs(given)
    reader = reader or Reader()
    settings = load_settings(reader.flags)
    if output.directory is not None:
        _make_directory(output.directory)
    errors = Console(stderr=True)
    llm = open_llm(settings)
    hint = model_hint(settings) if llm is None else None
    if hint is not None and not output.as_json:
        errors.print(f"tieout: {hint}", markup=False, highlight=False, soft_wrap=True)
    if reader.only_estimate:
        return show_estimates(sources, llm, reader.depth)
    statuses = {0}
    # With --json, what is on standard error and not on a terminal is for a program.
    quiet = (llm is None and len(sources) == 1) or (output.as_json and not errors.is_terminal)
    with ProgressBoard(errors, total=len(sources), quiet=quiet or (llm is None and not errors.is_terminal)) as board:
        # Other processes, which rules alone are given, cannot hear a board.
        how = Reading()
        if llm is not None:
            how = Reading(llm, reader.depth, _ids_that_stay(settings, llm), board.hear, board.say)
        results = analyze_all(sources, how, workers=workers)
        for name, result in zip(name_outputs(sources), results, strict=True):
            statuses.add(_show(result, name, output))
            board.advance()
    # A failed input outranks missing model work.
    return next(status for status in (1, 3, 0) if status in statuses)


def _ids_that_stay(settings: Settings, llm: Llm | None) -> frozenset[str]:
    """Documents that the workspace marks local only: their text stays here by this path too."""
    if llm is None or llm.endpoint.is_local:
        return frozenset()
    from agent.store.local_only import ids_kept_local  # The database's imports, for a model elsewhere alone.

    return ids_kept_local(settings)


def _make_directory(directory: Path) -> None:
    try:
        directory.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise UsageError(f"{str(directory)!r} cannot hold the results: {error.strerror}") from error


def _show(result: Analysis | Failed, name: str, output: Output) -> int:
    if isinstance(result, Failed):
        _show_failure(result, as_json=output.as_json)
        return 1
    if output.directory is not None:
        write_whole(output.directory / name, f"{result.to_json()}\n".encode())
        if not output.as_json:
            print(output.directory / name)
    if output.as_json:
        sys.stdout.write(result.to_json() + "\n")
        sys.stdout.flush()
    elif output.directory is None:
        print_report(result, open_console(), figures=output.figures)
    return 3 if result.run.failures else 0


def _show_failure(failed: Failed, *, as_json: bool) -> None:
    if as_json:
        told = {"error": {"input": failed.source, "message": failed.message, "hint": failed.hint}}
        print(json.dumps(told, ensure_ascii=False), file=sys.stderr)
        return
    print(f"tieout: {failed.message}", file=sys.stderr)
    if failed.hint:
        print(f"  {failed.hint}", file=sys.stderr)

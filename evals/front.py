"""What the commands do: settings and words in, a printed table and an exit status out."""

import sys
from dataclasses import dataclass
from pathlib import Path

from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeElapsedColumn

from agent.config import Settings
from agent.errors import UsageError
from agent.llm.session import open_llm
from evals.report.content import read_report
from evals.report.terminal import match_measure, open_console, print_errors, print_run
from evals.run import Effort, run_task
from evals.sample import AbsentError, Choice, Split
from evals.store.runs import RunStore
from evals.tasks import find_task


@dataclass(frozen=True)
class Wanted:
    """Which tasks to run on what, and how."""

    tasks: tuple[str, ...]
    split: Split = "all"
    data: Path | None = None
    limit: int | None = None
    workers: int = 1
    fresh: bool = False

    @property
    def choice(self) -> Choice:
        return Choice(split=self.split, data=self.data, limit=self.limit)


def run_tasks(wanted: Wanted, settings: Settings, *, errors: str | None = None) -> int:
    """Each task in turn, its table printed when it is done; a task whose data is absent is skipped, aloud."""
    store, console = RunStore(settings.home), open_console()
    for name in wanted.tasks:
        find_task(name)
    for name in wanted.tasks:
        run_id = run_one(name, wanted, settings, store)
        if run_id is None:
            continue
        report = read_report(store, run_id)
        print_run(report, console)
        if errors:
            try:
                match_measure(report, errors)
            except KeyError as unknown:
                raise UsageError(f"{name} has no measure {errors!r}", hint=f"It has {unknown.args[0]}.") from unknown
            print_errors(report, errors, console)
    return 0


def run_one(name: str, wanted: Wanted, settings: Settings, store: RunStore) -> int | None:
    """The id of the kept run, or None where the task was skipped."""
    errors = Console(stderr=True)
    with Progress(
        TextColumn(name), BarColumn(), MofNCompleteColumn(), TimeElapsedColumn(),
        console=errors, transient=True, disable=not errors.is_terminal,
    ) as progress:  # fmt: skip
        bar = progress.add_task(name, total=None)
        effort = Effort(wanted.workers, wanted.fresh, lambda _, left: progress.update(bar, total=left, advance=1))
        try:
            return run_task(find_task(name), wanted.choice, store, open_llm(settings), effort)
        except AbsentError as absent:
            print(f"{name}: skipped: {absent.message}", file=sys.stderr)
            return None

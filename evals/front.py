"""What the commands do: settings and words in, a printed table and an exit status out."""

import sys
from dataclasses import dataclass
from pathlib import Path
from typing import cast

from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeElapsedColumn

from agent.config import Settings
from agent.errors import UsageError
from agent.llm.session import open_llm
from agent.store.workspace import open_workspace
from evals.collect import collect_reviewed
from evals.report.content import RunReport, read_report, title_of
from evals.report.files import render_markdown, render_page
from evals.report.terminal import match_measure, open_console, print_errors, print_published, print_run
from evals.run import Effort, rescore, run_task
from evals.sample import AbsentError, Choice, Split
from evals.store.runs import RunStore
from evals.tasks import TASKS, find_task

# What a reader of the whole table wants to see split.
SHOWN_BY_GROUP = frozenset({"finding", "fault found", "slot, normalised"})


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
            show_errors(report, errors, console)
    return 0


def run_everything(settings: Settings, *, workers: int) -> int:
    """Every task's measures without their groups, but for the codes of findings and of planted faults."""
    store, console = RunStore(settings.home), open_console()
    reports = {}
    for task in TASKS:
        run_id = run_one(task.name, Wanted(tasks=(), workers=workers), settings, store)
        if run_id is not None:
            reports[task.name] = read_report(store, run_id)
            print_run(reports[task.name], console, groups=lambda line: line.name in SHOWN_BY_GROUP)
    print_published({name: report.measures for name, report in reports.items()}, console)
    seconds = sum(report.summary.seconds for report in reports.values())
    console.print(f"{len(reports)} of {len(TASKS)} tasks, {seconds:.0f} s")
    return 0


def list_tasks() -> int:
    for task in TASKS:
        print(f"{task.name:22} {task.about}")
    return 0


def list_runs(settings: Settings) -> int:
    for found in RunStore(settings.home).summaries():
        state = f"{found.seconds:.1f} s" if found.finished else f"unfinished, {found.solved} of {found.header.samples}"
        failed = f", {found.failed} unscored" if found.failed else ""
        print(f"{found.id:>5}  {found.started}  {title_of(found)}: {found.solved} samples{failed}, {state}")
    return 0


def show_run(run_id: int, settings: Settings, *, errors: str | None = None) -> int:
    report, console = read_report(RunStore(settings.home), run_id), open_console()
    print_run(report, console)
    if errors:
        show_errors(report, errors, console)
    return 0


def write_report(run_id: int, settings: Settings, *, out: Path) -> int:
    store = RunStore(settings.home)
    report = read_report(store, run_id)
    stem = f"{report.summary.header.task}-{run_id}"
    out.mkdir(parents=True, exist_ok=True)
    for path, content in (
        (out / f"{stem}.html", render_page(report, store)),
        (out / f"{stem}.md", render_markdown(report)),
    ):
        path.write_text(content, encoding="utf-8")
        print(path)
    return 0


def collect_workspace(settings: Settings, *, out: Path) -> int:
    for found in collect_reviewed(open_workspace(settings), out):
        print(f"{found.folder}: {found.decisions} decisions; {found.undecided} facts that nobody decided on")
    return 0


def score_run(run_id: int, settings: Settings) -> int:
    """Score kept replies again, with no model, and print the new table."""
    store = RunStore(settings.home)
    header = store.summary(run_id).header
    choice = Choice(split=cast(Split, header.split), data=Path(header.data) if header.data else None)
    count = rescore(find_task(header.task), choice, store, run_id)
    print(f"scored {count} of {header.samples} samples again")
    return show_run(run_id, settings)


def show_errors(report: RunReport, wanted: str, console: Console) -> None:
    try:
        match_measure(report, wanted)
    except KeyError as unknown:
        task = report.summary.header.task
        raise UsageError(f"{task} has no measure {wanted!r}", hint=f"It has {unknown.args[0]}.") from unknown
    print_errors(report, wanted, console)


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

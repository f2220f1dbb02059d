"""The commands that hold runs against each other: compare, gate, baseline, matrix."""

from collections.abc import Sequence
from pathlib import Path

from rich.text import Text

from agent.config import Settings
from agent.errors import UsageError
from evals.compare import compare_sides
from evals.front import Wanted, run_one
from evals.gate import hold, read_baseline, side_of_run, write_baseline
from evals.report.changes import print_comparison, print_matrix
from evals.report.content import overall, read_report, title_of, value_text
from evals.report.terminal import open_console
from evals.store.runs import RunStore

GATE_STATUS = 100


def compare_runs(first: int, second: int, settings: Settings) -> int:
    store = RunStore(settings.home)
    sides = [side_of_run(store, run_id) for run_id in (first, second)]
    if sides[0].task != sides[1].task:
        raise UsageError(f"run {first} is of {sides[0].task}, run {second} of {sides[1].task}")
    names = [f"run {run_id} ({title_of(store.summary(run_id))})" for run_id in (first, second)]
    print_comparison(compare_sides(*sides), open_console(), before=names[0], after=names[1])
    return 0


def gate_tasks(wanted: Wanted, settings: Settings, *, baseline: Path, runs: Sequence[int] = ()) -> int:
    """100 where a measure surely got worse; `runs` are held as they are, else the tasks are run now."""
    store, console, known = RunStore(settings.home), open_console(), read_baseline(baseline)
    unknown = sorted(set(wanted.tasks) - set(known))
    if unknown:
        raise UsageError(f"{baseline.name} knows nothing of {', '.join(unknown)}", hint=f"It has {', '.join(known)}.")
    made: Sequence[int | None] = runs or [
        run_one(name, wanted, settings, store) for name in wanted.tasks or tuple(known)
    ]
    failed = 0
    for run_id in made:
        if run_id is None:
            raise UsageError("the gate cannot pass what it cannot measure", hint="The line above says what is absent.")
        now = side_of_run(store, run_id)
        comparison, failures = hold(known[now.task], now)
        print_comparison(comparison, console, before=f"{now.task}: baseline", after=f"run {run_id}")
        failed += len(failures)
    told = f"gate: {failed} measures got worse" if failed else "gate: passed"
    console.print(Text(told, style="bold red" if failed else "bold green"))
    return GATE_STATUS if failed else 0


def set_baseline(tasks: Sequence[str], settings: Settings, *, path: Path) -> int:
    """From the newest finished run of each task."""
    store = RunStore(settings.home)
    found = [store.latest(task) for task in tasks]
    write_baseline(path, {summary.header.task: side_of_run(store, summary.id) for summary in found})
    told = ", ".join(f"{title_of(summary)} (run {summary.id})" for summary in found)
    print(f"{path} now holds {told}")
    return 0


def show_matrix(task: str, settings: Settings) -> int:
    """The newest finished run of each model, side by side."""
    store = RunStore(settings.home)
    newest: dict[str, int] = {}
    for summary in store.summaries():
        if summary.header.task == task and summary.finished:
            newest.setdefault(summary.header.model or "offline", summary.id)
    if not newest:
        raise UsageError(f"no finished run of {task!r} is kept", hint=f"Make one: run {task}.")
    columns = {}
    for model, run_id in newest.items():
        report = read_report(store, run_id)
        summary = report.summary
        cost = "" if summary.cost_usd is None else f"${summary.cost_usd:.4f}"
        cells = {"run": str(run_id), "articles": str(summary.solved), "seconds": f"{summary.seconds:.1f}", "cost": cost}
        columns[model] = cells | {line.name: value_text(line) for line in overall(report.measures)}
    print_matrix(columns, open_console())
    return 0

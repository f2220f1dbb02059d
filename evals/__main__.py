"""`python -m evals`, and `tieout eval`: measure the product, compare measurements, hold a build to them."""

import sys
from pathlib import Path
from typing import Annotated, cast

import typer

from agent.config import load_settings
from agent.errors import TieoutError, UsageError
from evals.front import (
    Wanted,
    collect_workspace,
    list_runs,
    list_tasks,
    run_everything,
    run_tasks,
    score_run,
    show_run,
    write_report,
)
from evals.front_compare import compare_runs, gate_tasks, set_baseline, show_matrix
from evals.gate import BASELINE
from evals.sample import Split

app = typer.Typer(
    name="evals",
    help="Measure extraction, checks, retrieval and answers, with a model or offline.",
    no_args_is_help=True,
    add_completion=False,
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
)


@app.callback()
def _options() -> None:
    """Options before the command."""


@app.command()
def run(
    tasks: Annotated[
        list[str] | None, typer.Argument(metavar="TASK", help="What to measure; `tasks` lists them.")
    ] = None,
    split: Annotated[str, typer.Option(help="dev, test or all of our own articles.")] = "all",
    data: Annotated[Path | None, typer.Option(help="Where the task's data lies, if not in the usual place.")] = None,
    model: Annotated[str | None, typer.Option(help="provider:name of a model; offline without.")] = None,
    workers: Annotated[int, typer.Option(min=1, help="Samples solved at the same time.")] = 2,
    errors: Annotated[
        str | None, typer.Option(metavar="MEASURE", help="List a measure's errors beside their text.")
    ] = None,
    limit: Annotated[int | None, typer.Option(min=1, help="Only the first samples.")] = None,
    fresh: Annotated[bool, typer.Option("--fresh", help="Begin anew, where an unfinished run could go on.")] = False,
) -> None:
    """Run tasks, keep the run, and print its measures."""
    if split not in ("dev", "test", "all"):
        raise UsageError(f"{split!r} is no split", hint="It is dev, test or all.")
    wanted = Wanted(
        tasks=tuple(tasks or ["corpus"]), split=cast(Split, split), data=data, limit=limit, workers=workers, fresh=fresh
    )
    raise typer.Exit(run_tasks(wanted, load_settings({"model": model}), errors=errors))


@app.command(name="all")
def run_all(
    model: Annotated[str | None, typer.Option(help="provider:name of a model; offline without.")] = None,
    workers: Annotated[int, typer.Option(min=1, help="Samples solved at the same time.")] = 2,
) -> None:
    """Run every task, and print what matters.

    Those whose data is here; beside published figures.
    """
    raise typer.Exit(run_everything(load_settings({"model": model}), workers=workers))


@app.command()
def tasks() -> None:
    """List what can be measured."""
    raise typer.Exit(list_tasks())


@app.command()
def runs() -> None:
    """List the runs that are kept, the newest first."""
    raise typer.Exit(list_runs(load_settings()))


@app.command()
def show(
    run_id: Annotated[int, typer.Argument(metavar="RUN")],
    errors: Annotated[str | None, typer.Option(metavar="MEASURE", help="List a measure's errors too.")] = None,
) -> None:
    """Print a kept run again."""
    raise typer.Exit(show_run(run_id, load_settings(), errors=errors))


@app.command()
def report(
    run_id: Annotated[int, typer.Argument(metavar="RUN")],
    out: Annotated[Path, typer.Option(help="The folder to write into.")] = Path(),
) -> None:
    """Write a kept run as a page, and as Markdown.

    With charts, and each error beside its text.
    """
    raise typer.Exit(write_report(run_id, load_settings(), out=out))


@app.command()
def score(run_id: Annotated[int, typer.Argument(metavar="RUN")]) -> None:
    """Score a kept run's replies again: no model is asked."""
    raise typer.Exit(score_run(run_id, load_settings()))


@app.command()
def compare(
    first: Annotated[int, typer.Argument(metavar="RUN")], second: Annotated[int, typer.Argument(metavar="RUN")]
) -> None:
    """Hold two runs of a task against each other.

    Each change with its interval, the articles that moved, what was lost and gained.
    """
    raise typer.Exit(compare_runs(first, second, load_settings()))


@app.command()
def gate(
    tasks: Annotated[
        list[str] | None, typer.Argument(metavar="TASK", help="Those of the baseline unless said.")
    ] = None,
    baseline: Annotated[Path, typer.Option(help="What to hold the build to.")] = BASELINE,
    data: Annotated[Path | None, typer.Option(help="A folder of your own, as it was given to run.")] = None,
    run: Annotated[
        list[int] | None, typer.Option(metavar="RUN", help="Hold a kept run instead of running now.")
    ] = None,
    workers: Annotated[int, typer.Option(min=1, help="Samples solved at the same time.")] = 2,
) -> None:
    """Exit 100 where a measure surely got worse than the baseline."""
    wanted = Wanted(tasks=tuple(tasks or ()), data=data, workers=workers)
    raise typer.Exit(gate_tasks(wanted, load_settings(), baseline=baseline, runs=run or ()))


@app.command(name="baseline")
def make_baseline(
    tasks: Annotated[list[str] | None, typer.Argument(metavar="TASK")] = None,
    out: Annotated[Path, typer.Option(help="The file to write.")] = BASELINE,
) -> None:
    """Write down what later builds are held to.

    The newest finished run of each task.
    """
    raise typer.Exit(set_baseline(tasks or ["corpus", "drills", "seeded"], load_settings(), path=out))


@app.command()
def collect(out: Annotated[Path, typer.Option(help="The folder to write into; `run --data` reads it.")]) -> None:
    """Make gold of the workspace's reviewed articles."""
    raise typer.Exit(collect_workspace(load_settings(), out=out))


@app.command()
def matrix(task: Annotated[str, typer.Argument()] = "corpus") -> None:
    """Show models side by side, measure by measure.

    The newest run of each.
    """
    raise typer.Exit(show_matrix(task, load_settings()))


def main(arguments: list[str] | None = None, *, name: str = "python -m evals") -> int:
    """The exit status; failures become one clear line, never a traceback."""
    try:
        result = app(arguments, prog_name=name, standalone_mode=False)
    except typer.Exit as done:
        return done.exit_code
    except UsageError as error:
        return _fail(error, status=2)
    except TieoutError as error:
        return _fail(error, status=1)
    return result if isinstance(result, int) else 0


def _fail(error: TieoutError, *, status: int) -> int:
    typer.echo(f"evals: {error.message}", err=True)
    if error.hint:
        typer.echo(f"  {error.hint}", err=True)
    return status


if __name__ == "__main__":
    sys.exit(main())

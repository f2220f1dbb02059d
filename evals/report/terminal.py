"""A run on the terminal: the table of measures, the worst samples, and errors beside their text."""

from collections.abc import Callable, Mapping

from rich.console import Console
from rich.markup import escape
from rich.table import Table
from rich.text import Text

from evals.measure import ALL, Measure
from evals.published import compare_published, differences
from evals.report.content import RunReport, Shown, decimal_text, title_of
from evals.score import Kind

PIPED_WIDTH = 110
WORST = 5
# Of an error that cites a dozen places, the first few show what it is.
PLACES = 3
# A group on fewer articles says little of its own; it stays in the table, dimmed.
FEW = 5
_KINDS = {Kind.F1: "F1", Kind.SHARE: "share", Kind.RATE: "per article", Kind.BALANCED: "balanced"}


def open_console() -> Console:
    console = Console(highlight=False)
    return console if console.is_terminal else Console(highlight=False, width=PIPED_WIDTH)


def print_run(report: RunReport, console: Console, *, groups: Callable[[Measure], bool] = lambda line: True) -> None:
    """`groups` says of which measures the groups are shown too."""
    summary = report.summary
    console.print(f"[bold]{title_of(summary)}[/]  run {summary.id}, {summary.solved} samples, {_spent(report)}")
    console.print(_table(report, groups))
    for sample, why in report.unscored:
        console.print(Text(f"  unscored: {sample}: {why}", style="red"))
    worst = [f"{name} ({count})" for name, count in report.worst_samples()[:WORST] if count]
    if worst:
        console.print(Text(f"  most errors: {', '.join(worst)}"))


def print_errors(report: RunReport, wanted: str, console: Console, *, limit: int | None = None) -> None:
    """`wanted` is a measure, a group of one ("finding sum_mismatch"), or a group alone."""
    name, group = match_measure(report, wanted)
    errors = report.errors(name, group)
    told = f"{name} {group}".strip()
    console.print(f"\n[bold]{escape(told)}[/]: {len(errors)} errors, of the worst sample first")
    last = None
    for shown in errors[:limit]:
        if shown.sample != last:
            console.print(f"\n  [bold]{escape(shown.sample)}[/]")
            last = shown.sample
        _print_error(shown, console)


def print_published(measures: Mapping[str, tuple[Measure, ...]], console: Console) -> None:
    """Beside what others have published, with what differs."""
    lines = compare_published(measures)
    if not lines:
        return
    console.print("\n[bold]Beside published figures[/]")
    table = Table(box=None, pad_edge=False, padding=(0, 2, 0, 0), header_style="bold")
    for name in ("measure", "here, offline", "published"):
        table.add_column(name)
    for line in lines:
        table.add_row(*(Text(cell) for cell in line))
    console.print(table)
    for told in differences(measures):
        console.print(Text(f"  {told}", style="dim"))


def match_measure(report: RunReport, wanted: str) -> tuple[str, str]:
    """The measure and group that a person means; raises KeyError with what there is."""
    names = {line.name for line in report.measures}
    if wanted in names:
        return wanted, ALL
    for line in report.measures:
        if line.group and wanted in (f"{line.name} {line.group}", line.group):
            return line.name, line.group
    raise KeyError(", ".join(sorted(names)))


def _print_error(shown: Shown, console: Console) -> None:
    mark, style = ("-", "yellow") if shown.error.kind == "missed" else ("+", "red")
    console.print(Text(f"  {mark} {shown.error.kind}: {shown.error.what}", style=style))
    for excerpt in shown.excerpts[:PLACES]:
        line = Text("      …", style="dim")
        line.append(excerpt.before).append(excerpt.quote, style="bold underline not dim").append(f"{excerpt.after}…")
        console.print(line)


def _table(report: RunReport, groups: Callable[[Measure], bool]) -> Table:
    table = Table(box=None, pad_edge=False, padding=(0, 2, 0, 0), header_style="bold")
    table.add_column("measure")
    for name in ("n", "hits", "found", "gold", "P", "R", "value", "95% interval", ""):
        table.add_column(name, justify="left" if name == "" else "right", no_wrap=True)
    for line in report.measures:
        if line.group == ALL or groups(line):
            table.add_row(*_cells(line), style="dim" if line.group and line.n < FEW else "")
    return table


def _cells(line: Measure) -> tuple[str, ...]:
    interval = "" if line.interval is None else f"[{', '.join(decimal_text(end) for end in line.interval)}]"
    return (
        f"  {line.group}" if line.group else line.name,
        str(line.n),
        f"{line.counts.hits:g}",
        str(line.counts.found),
        str(line.counts.expected),
        decimal_text(line.precision),
        decimal_text(line.recall),
        "-" if line.value is None else decimal_text(line.value),
        interval.replace("[", r"\["),
        _KINDS[line.kind] + (f", {line.unscored} unscored" if line.unscored else ""),
    )


def _spent(report: RunReport) -> str:
    summary = report.summary
    told = f"{summary.seconds:.1f} s"
    if summary.header.model is None:
        return told
    cost = "no known price" if summary.cost_usd is None else f"${summary.cost_usd:.4f}"
    return f"{told}, {summary.input_tokens} + {summary.output_tokens} tokens, {cost}"

"""A comparison on the terminal: what changed and by how much, which articles moved, what was lost and gained."""

from collections.abc import Mapping, Sequence

from rich.console import Console
from rich.table import Table
from rich.text import Text

from evals.compare import Change, Comparison
from evals.measure import ALL
from evals.report.content import decimal_text
from evals.score import Error

MOVED, LISTED = 4, 25
_STYLES = {"worse": "bold red", "better": "green", "": "dim"}


def print_comparison(comparison: Comparison, console: Console, *, before: str, after: str, groups: bool = True) -> None:
    """Changed measures only; the ones that surely got worse first."""
    changed = [one for one in comparison.changes if one.moved and (groups or one.group == ALL)]
    console.print(Text(f"{before}  ->  {after}", style="bold"))
    if comparison.left_out:
        told = f"  {len(comparison.left_out)} articles are not the same on both sides and are left out"
        console.print(Text(told, style="yellow"))
    if not changed:
        console.print("  no measure changed")
    else:
        console.print(_table(sorted(changed, key=_order)))
    _print_items("gold that is missed now", "-", comparison.lost, console)
    _print_items("false alarms that are new", "+", comparison.gained, console)
    if comparison.mended:
        console.print(Text(f"  {comparison.mended} errors of before are gone", style="green"))


def print_matrix(columns: Mapping[str, Mapping[str, str]], console: Console) -> None:
    """Measures by models: cells by column and row."""
    table = Table(box=None, pad_edge=False, padding=(0, 2, 0, 0), header_style="bold")
    table.add_column("measure")
    for model in columns:
        table.add_column(model, justify="right")
    for row in dict.fromkeys(row for cells in columns.values() for row in cells):
        table.add_row(row, *(Text(cells.get(row, "")) for cells in columns.values()))
    console.print(table)


def verdict_of(change: Change) -> str:
    return "worse" if change.is_worse else "better" if change.is_better else ""


def _order(change: Change) -> tuple[int, float]:
    return ("worse", "", "better").index(verdict_of(change)), -abs(change.change or 0.0)


def _table(changes: Sequence[Change]) -> Table:
    table = Table(box=None, pad_edge=False, padding=(0, 2, 0, 0), header_style="bold")
    table.add_column("measure")
    for name in ("n", "before", "after", "change", "95% interval", ""):
        table.add_column(name, justify="right", no_wrap=True)
    table.add_column("articles that moved", overflow="fold")
    for change in changes:
        interval = "" if change.interval is None else f"[{', '.join(decimal_text(end) for end in change.interval)}]"
        moved = ", ".join(f"{name} {delta:+.2f}" for name, delta in change.moved[:MOVED])
        more = f" and {len(change.moved) - MOVED} more" if len(change.moved) > MOVED else ""
        cells = (
            f"{change.name} {change.group}".strip(),
            str(change.n),
            decimal_text(change.before),
            decimal_text(change.after),
            "" if change.change is None else f"{change.change:+.3f}",
            interval,
            verdict_of(change),
            moved + more,
        )
        table.add_row(*(Text(cell, style=_STYLES[verdict_of(change)]) for cell in cells))
    return table


def _print_items(title: str, mark: str, items: Sequence[tuple[str, str, Error]], console: Console) -> None:
    if not items:
        return
    console.print(Text(f"  {title}: {len(items)}", style="bold"))
    for sample, _, error in items[:LISTED]:
        console.print(Text(f"    {mark} {sample}: {error.what}"))
    if len(items) > LISTED:
        console.print(Text(f"    and {len(items) - LISTED} more"))

"""The ledger as a table: every quantity and date, what it is read as, and where it stands."""

from collections.abc import Iterable

from rich.console import Console
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from agent.figures.term_wording import word_date, word_period
from agent.figures.wording import word_value
from agent.schema.analysis import Analysis
from agent.schema.figure import Figure, UnitOrigin
from agent.terminal.wording import count_of, quoted


def print_ledger(analysis: Analysis, console: Console) -> None:
    counts = f"{count_of(len(analysis.figures), 'figure')}, {count_of(len(analysis.dates), 'date')}"
    console.print(Text(f"\nLEDGER  {counts}", style="bold"))
    grid = Table.grid(padding=(0, 2), pad_edge=False)
    grid.add_column(no_wrap=True)
    for figure in analysis.figures:
        value = Text(word_value(figure.low, figure.high, figure.unit, figure.modifier), justify="right")
        notes = Text(", ".join(_notes(figure)), style="dim")
        grid.add_row(figure.id, value, notes, quoted(figure.quote), f"{figure.start}:{figure.end}")
    for date in analysis.dates:
        value = Text(word_date(date.low, date.high, date.modifier), justify="right")
        note = Text(f"from {quoted(date.resolved_from)}" if date.resolved_from else "", style="dim")
        grid.add_row(date.id, value, note, quoted(date.quote), f"{date.start}:{date.end}")
    console.print(Padding(grid, (0, 0, 0, 2), expand=False))


def _notes(figure: Figure) -> Iterable[str]:
    """Its period, its direction, and that its currency is our reading where the text does not say it."""
    if figure.period:
        yield word_period(figure.period)
    if figure.change:
        yield figure.change
    if figure.unit_origin is not UnitOrigin.STATED:
        yield f"{(figure.unit or '')[:3]} {figure.unit_origin}"

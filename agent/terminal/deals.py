"""The table of deals in a terminal: one row a deal, bound and origin in columns of their own."""

from collections.abc import Sequence

from rich.console import Console
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from agent.check.across.filter import values_of
from agent.figures.wording import word_expression, word_value
from agent.schema.deal_table import DealRow, DealTable, TableValue
from agent.schema.wording import spoken
from agent.terminal.wording import printable

ALWAYS = ("headline",)
NAME_WIDTH, PARTY_WIDTH = 30, 40


def print_deals(table: DealTable, console: Console, *, columns: Sequence[str] = ()) -> None:
    """The rows with the headline value, what was filtered and sorted by, and how each metric was computed."""
    fields = list(dict.fromkeys([*ALWAYS, *columns]))
    grid = Table(box=None, padding=(0, 2, 0, 0), pad_edge=False, header_style="bold", collapse_padding=True)
    grid.add_column("deal", max_width=NAME_WIDTH, overflow="fold")
    grid.add_column("status", no_wrap=True)
    grid.add_column("parties", max_width=PARTY_WIDTH, overflow="fold")
    for name in fields:
        grid.add_column(spoken(name), justify="right", overflow="fold")
        grid.add_column("bound", no_wrap=True)
        grid.add_column("origin", no_wrap=True)
    grid.add_column("as of", no_wrap=True)
    for row in table.rows:
        grid.add_row(*_cells(row, fields))
    if table.rows:
        console.print(grid)
    _print_computations(table.rows, console)
    console.print(_summary(table))


def _cells(row: DealRow, fields: Sequence[str]) -> list[Text]:
    name = Text(printable(row.name))
    name.append(f"\n{spoken(row.type)}", style="dim")
    parties = Text("\n".join(f"{spoken(party.role)} {printable(party.name)}" for party in row.parties[:3]))
    cells = [name, Text(spoken(row.status)), parties]
    for field in fields:
        value = next(iter(values_of(row, field)), None)
        bound = spoken(value.modifier) if value is not None and value.modifier != "exact" else ""
        origin = spoken(value.origin) if value is not None else ""
        style = "bold red" if value is not None and value.disputed else ""
        cells += [Text(_said(value), style=style), Text(bound, style="dim"), Text(origin, style="dim")]
    return [*cells, Text(row.published or "undated", style="dim")]


def _said(value: TableValue | None) -> str:
    if value is None:
        return "-"
    if value.date_low is not None:
        return value.date_low
    if value.low is None or value.high is None:
        return printable(value.text or spoken(value.origin))[:40]
    said = word_value(value.low, value.high, value.unit)
    return f"{said} (disputed)" if value.disputed else said


def _print_computations(rows: Sequence[DealRow], console: Console) -> None:
    lines = []
    for row in rows:
        for name, value in row.derived.items():
            if value.computation is not None and value.kind == name:
                result = word_value(value.low, value.high, value.unit, value.modifier)
                condition = f", {value.computation.assumption}" if value.computation.assumption else ""
                said = f"{spoken(name)}: {word_expression(value.computation.expression)} = {result}{condition}"
                lines.append(f"{printable(row.name)}  {said}")
    if lines:
        console.print(Text("\nCOMPUTED", style="bold"))
    for line in lines:
        console.print(Padding(Text(line, style="cyan"), (0, 0, 0, 2), expand=False))


def _summary(table: DealTable) -> Text:
    told = [f"{len(table.rows)} of {table.considered} deals"]
    told += [f"{count} without a {spoken(name)}" for name, count in table.lacking.items() if count]
    told += [f"{spoken(name)} in {', '.join(units)}: not converted" for name, units in table.mixed_units.items()]
    return Text(f"\n{' · '.join(told)}", style="dim")

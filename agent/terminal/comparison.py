"""A comparison in a terminal: a table per deal, values that agree told once, and the findings below."""

from collections.abc import Sequence

from rich.console import Console
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from agent.figures.wording import word_value
from agent.schema.comparison import ComparedDeal, ComparedDocument, Comparison, Item, Row, RowOutcome
from agent.schema.deal import Origin
from agent.schema.finding import Finding, Severity
from agent.schema.wording import spoken
from agent.terminal.wording import printable, quoted

OUTCOME_STYLE = {
    RowOutcome.AGREE: "green", RowOutcome.CONFLICT: "bold red", RowOutcome.FILLED: "blue",
    RowOutcome.SUPERSEDED: "cyan", RowOutcome.SINGLE: "dim",
}  # fmt: skip
SEVERITY_STYLE = {Severity.HIGH: "bold red", Severity.MEDIUM: "yellow", Severity.LOW: "dim"}
# Wider values are cut at their middle, so that three documents fit side by side.
VALUE_WIDTH = 34
# More documents than this do not fit beside each other.
MOST_COLUMNS = 4


def print_comparison(comparison: Comparison, console: Console, *, every: bool = False) -> None:
    """Deals that several documents tell of; with `every`, the others too."""
    letters = {document.id: chr(ord("A") + place % 26) + ("" if place < 26 else str(place // 26))
               for place, document in enumerate(comparison.documents)}  # fmt: skip
    shared = [deal for deal in comparison.deals if len(deal.documents) > 1 or every]
    told = {key for deal in shared for key in deal.documents}
    for document in comparison.documents:
        if document.id in told:
            console.print(_document_line(letters[document.id], document))
    if not shared:
        console.print(Text("No deal is told of in more than one of these documents.", style="bold"))
    for deal in shared:
        _print_deal(deal, letters, console)
    rest = len(comparison.deals) - len(shared)
    if rest:
        console.print(Text(f"\n{rest} more deals stand in one document each.", style="dim"))
    _print_findings(comparison.findings, letters, console)


def _document_line(letter: str, document: ComparedDocument) -> Text:
    line = Text(f"{letter}  ", style="bold")
    line.append(printable(document.title or document.source), style="not bold")
    told = [document.published or "undated", *(["primary"] if document.primary else [])]
    line.append(f"  {', '.join(told)}", style="dim")
    return line


def _print_deal(deal: ComparedDeal, letters: dict[str, str], console: Console) -> None:
    head = Text(f"\n{printable(deal.name)}", style="bold")
    head.append(f"  {spoken(deal.type)}, {len(deal.documents)} documents, {deal.origins} origins", style="not bold dim")
    console.print(head)
    columns = sorted(deal.documents, key=lambda key: letters[key])[:MOST_COLUMNS]
    table = Table(box=None, padding=(0, 2, 0, 0), pad_edge=False, header_style="bold")
    table.add_column("")
    for key in columns:
        table.add_column(letters[key], max_width=VALUE_WIDTH)
    table.add_column("")
    for row in deal.rows:
        table.add_row(*_cells(row, columns))
    console.print(Padding(table, (0, 0, 0, 2), expand=False))


def _cells(row: Row, columns: Sequence[str]) -> list[Text]:
    name = spoken(row.kind) + (f" ({printable(row.scope)})" if row.scope else "")
    outcome = Text(row.outcome.value, style=OUTCOME_STYLE[row.outcome])
    if row.note:
        outcome.append(f"  {row.note}", style="dim")
    cells = [_value(row.cells.get(key, ())) for key in columns]
    if row.outcome is RowOutcome.AGREE and len({cell.plain for cell in cells if cell.plain}) == 1:
        # Told once; the others only say that they have it too.
        first = next(index for index, cell in enumerate(cells) if cell.plain)
        cells = [cell if index == first or not cell.plain else Text("same", style="dim")
                 for index, cell in enumerate(cells)]  # fmt: skip
    return [Text(name), *cells, outcome]


def _value(items: Sequence[Item]) -> Text:
    return Text("; ".join(_said(item) for item in items[:2]))


def _said(item: Item) -> str:
    if item.date_low is not None:
        return item.date_low if item.date_low == item.date_high else f"{item.date_low} to {item.date_high}"
    if item.low is not None and item.high is not None:
        value = word_value(item.low, item.high, item.unit, item.modifier)
        return value if item.origin is Origin.STATED else f"{value} ({spoken(item.origin)})"
    if item.text is not None:
        said = printable(item.text)
        return said if len(said) <= 2 * VALUE_WIDTH else f"{said[: 2 * VALUE_WIDTH - 3].rstrip()}..."
    return spoken(item.origin)


def _print_findings(findings: Sequence[Finding], letters: dict[str, str], console: Console) -> None:
    if not findings:
        return
    console.print(Text("\nFINDINGS", style="bold"))
    for finding in findings:
        line = Text("  ")
        line.append(f"{finding.severity:<6} ", style=SEVERITY_STYLE[finding.severity])
        line.append(f"{spoken(finding.code)}  ", style="bold")
        line.append(spoken(finding.about.kind or ""))
        console.print(line)
        for item in finding.evidence:
            place = Text(f"{letters.get(item.document or '', '?')}  ", style="bold")
            place.append(quoted(item.quote or "", width=100), style="not bold")
            place.append(f"  {item.start}–{item.end}", style="dim")
            console.print(Padding(place, (0, 0, 0, 9), expand=False))
        console.print(
            Padding(Text(f"settle it: {printable(finding.settles_by)}", style="dim"), (0, 0, 0, 9), expand=False)
        )

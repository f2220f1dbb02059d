"""A comparison in a terminal: a table per deal, what differs first, and below it what to settle."""

from collections.abc import Sequence

from rich.console import Console
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from agent.figures.term_wording import word_day, word_item
from agent.schema.comparison import OUTCOME_WORDS, ComparedDeal, ComparedDocument, Comparison, Item, Row, RowOutcome
from agent.schema.deal import Origin
from agent.schema.evidence import Evidence
from agent.schema.finding import Code, Finding, Severity
from agent.schema.wording import spoken
from agent.terminal.finding_list import SEVERITY_STYLE
from agent.terminal.wording import count_of, printable, quoted

OUTCOME_STYLE = {
    RowOutcome.AGREE: "green", RowOutcome.CONFLICT: "bold red", RowOutcome.FILLED: "blue",
    RowOutcome.SUPERSEDED: "cyan", RowOutcome.SINGLE: "dim",
}  # fmt: skip
_SEVERITIES = list(Severity)
_INDENT = (0, 0, 0, 9)
# Wider values wrap, so that three documents fit side by side.
VALUE_WIDTH = 34
# More documents than this do not fit beside each other.
MOST_COLUMNS = 4


def print_comparison(comparison: Comparison, console: Console, *, every: bool = False) -> None:
    """Deals that several documents tell of; with `every`, the others too."""
    shared = [deal for deal in comparison.deals if len(deal.documents) > 1 or every]
    told = {key for deal in shared for key in deal.documents}
    shown = [document for document in comparison.documents if document.id in told]
    letters = {document.id: chr(ord("A") + place % 26) + ("" if place < 26 else str(place // 26))
               for place, document in enumerate(shown)}  # fmt: skip
    for document in shown:
        console.print(_document_line(letters[document.id], document))
    if not shared:
        console.print(Text("No deal is told of in more than one of these documents.", style="bold"))
    for deal in shared:
        _print_deal(deal, letters, console)
        _print_findings(_findings_of(deal, comparison.findings), letters, console)
    rest = len(comparison.deals) - len(shared)
    if rest:
        are, them = ("is", "it") if rest == 1 else ("are", "them")
        alone = f"{count_of(rest, 'more deal')} {are} told by one document alone; --every shows {them}."
        console.print(Text(f"\n{alone}", style="dim"))


def _findings_of(deal: ComparedDeal, findings: Sequence[Finding]) -> Sequence[Finding]:
    """The gravest first."""
    own = [finding for finding in findings if finding.about.deal in (deal.id, *deal.documents.values())]
    return sorted(own, key=lambda finding: _SEVERITIES.index(finding.severity))


def _document_line(letter: str, document: ComparedDocument) -> Text:
    line = Text(f"{letter}  ", style="bold")
    line.append(printable(document.title or document.source), style="not bold")
    dated = word_day(document.published) if document.published else "undated"
    line.append(f"  {dated}{', primary source' if document.primary else ''}", style="dim")
    return line


def _print_deal(deal: ComparedDeal, letters: dict[str, str], console: Console) -> None:
    head = Text(f"\n{printable(deal.name)}", style="bold")
    told = f"{spoken(deal.type)}, told by {count_of(len(deal.documents), 'document')}"
    if deal.origins < len(deal.documents):
        told += f" from {count_of(deal.origins, 'origin')}: a reprint confirms nothing"
    head.append(f"  {told}", style="not bold dim")
    console.print(head)
    columns = sorted(deal.documents, key=lambda key: letters[key])[:MOST_COLUMNS]
    table = Table(box=None, padding=(0, 2, 0, 0), pad_edge=False, header_style="bold")
    table.add_column("")
    for key in columns:
        table.add_column(letters[key], max_width=VALUE_WIDTH)
    table.add_column("")
    for row in deal.ranked_rows:
        table.add_row(*_cells(row, columns))
    console.print(Padding(table, (0, 0, 0, 2), expand=False))


def _cells(row: Row, columns: Sequence[str]) -> list[Text]:
    name = spoken(row.kind) + (f" ({printable(row.scope)})" if row.scope else "")
    outcome = Text(OUTCOME_WORDS[row.outcome], style=OUTCOME_STYLE[row.outcome])
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
    said = printable(word_item(item))
    if not said:
        return spoken(item.origin)
    if item.text is not None:
        return said if len(said) <= 2 * VALUE_WIDTH else f"{said[: 2 * VALUE_WIDTH - 3].rstrip()}..."
    return said if item.origin is Origin.STATED or item.date_low is not None else f"{said} ({spoken(item.origin)})"


def _print_findings(findings: Sequence[Finding], letters: dict[str, str], console: Console) -> None:
    """What disagrees, with both places and the question; then what a document lacks, a line each."""
    gaps = [finding for finding in findings if finding.code is Code.GAP_FILLED_BY_DOCUMENT]
    differ = [finding for finding in findings if finding.code is not Code.GAP_FILLED_BY_DOCUMENT]
    if differ:
        console.print(Text("\n  TO SETTLE", style="bold"))
    for finding in differ:
        line = Text("  ")
        line.append(f"{finding.severity:<6} ", style=SEVERITY_STYLE[finding.severity])
        line.append(spoken(finding.about.kind or finding.code), style="bold")
        console.print(line)
        for item in finding.evidence:
            console.print(Padding(_place(item, letters), _INDENT, expand=False))
        console.print(Padding(Text(f"settle it: {printable(finding.settles_by)}", style="dim"), _INDENT, expand=False))
    if gaps:
        console.print(Text("\n  SAID BY ONE, NOT BY ANOTHER", style="bold"))
        console.print(Padding(_gap_grid(gaps, letters), (0, 0, 0, 2), expand=False))


def _gap_grid(gaps: Sequence[Finding], letters: dict[str, str]) -> Table:
    """Each fact told once, with the documents that lack it."""
    grid = Table.grid(padding=(0, 2), pad_edge=False)
    told: dict[tuple[object, ...], tuple[str, Evidence, list[str]]] = {}
    for finding in gaps:
        kind, filled = spoken(finding.about.kind or finding.code), finding.evidence[-1]
        _, _, lacking = told.setdefault((kind, filled.document, filled.span), (kind, filled, []))
        lacking += [letters[item] for item in finding.about.items if item in letters]
    for kind, filled, lacking in told.values():
        grid.add_row(kind, Text(f"not in {', '.join(sorted(lacking))}" if lacking else ""), _place(filled, letters))
    return grid


def _place(item: Evidence, letters: dict[str, str]) -> Text:
    place = Text(f"{letters.get(item.document or '', '?')}  ", style="bold")
    place.append(quoted(item.quote or "", width=100), style="not bold")
    return place.append(f"  {item.start}–{item.end}", style="not bold dim")

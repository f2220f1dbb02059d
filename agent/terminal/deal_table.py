"""A deal as a table: parties, terms with where each comes from, and what is missing with the question to ask."""

from collections.abc import Sequence

from rich.console import Console
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from agent.figures.term_wording import name_term, word_term
from agent.figures.wording import word_expression
from agent.schema.deal import Deal, Origin, Party, Term
from agent.schema.evidence import Evidence
from agent.schema.finding import Finding
from agent.schema.wording import spoken
from agent.terminal.wording import count_of, printable, quotes_of

ORIGIN_STYLE = {
    Origin.STATED: "green",
    Origin.IMPLIED: "cyan",
    Origin.ELSEWHERE: "blue",
    Origin.UNDISCLOSED: "yellow",
    Origin.MISSING: "red",
    Origin.NOT_FOUND: "bold red",
}


def print_deal(deal: Deal, questions: Sequence[Finding], console: Console) -> None:
    """`questions` are the missing_term findings about this deal."""
    head = Text("\nDEAL  ", style="bold")
    head.append(f"{spoken(deal.type)}, {_status_words(deal)}", style="not bold")
    console.print(head)
    if deal.asset is not None:
        where = f", in {printable(deal.location.name)}" if deal.location else ""
        console.print(Padding(Text(f"{printable(deal.asset.name)}{where}", style="italic"), (0, 0, 0, 2), expand=False))
    parties = _grid()
    for party in deal.parties:
        parties.add_row(spoken(party.role), _named(party))
    terms = _grid()
    for term in deal.ranked_terms:
        origin = Text(spoken(term.origin), style=ORIGIN_STYLE[term.origin])
        value = Text("" if _is_words(term) else printable(word_term(term)) or "-", justify="right")
        terms.add_row(Text(printable(name_term(term))), value, origin, _ground(term))
    for finding in questions:
        missing = Text(spoken(Origin.MISSING), style=ORIGIN_STYLE[Origin.MISSING])
        ask = Text(f"ask: {printable(finding.settles_by)}")
        terms.add_row(spoken(finding.about.kind or ""), Text("-", justify="right"), missing, ask)
    for grid in (parties, terms):
        if grid.rows:
            console.print(Padding(grid, (0, 0, 0, 2), expand=False))


def _status_words(deal: Deal) -> str:
    return "status not clear from the text" if deal.status == "unknown" else f"called {spoken(deal.status)}"


def _named(party: Party) -> Text:
    """The name, other names for it, and the words of the text where they are not the name itself."""
    told = Text(printable(party.name))
    if party.aliases:
        told.append(f" (also {', '.join(printable(alias) for alias in party.aliases)})", style="dim")
    place = _other_words(party.evidence, party.name)
    return told.append("  ").append_text(place) if place else told


def _other_words(evidence: Sequence[Evidence], name: str) -> Text | None:
    first = evidence[0] if evidence else None
    if first is None or (first.quote is not None and printable(first.quote) == printable(name) and not first.page):
        return None
    return quotes_of([first])


def _is_words(term: Term) -> bool:
    """Whether the value is a passage of the text, which its quote already shows."""
    return term.low is None and term.text is not None and bool(term.evidence)


def _ground(term: Term) -> Text:
    if term.computation is not None:
        told = word_expression(term.computation.expression)
        return Text(f"{told}, {term.computation.assumption}" if term.computation.assumption else told)
    ground = quotes_of(term.evidence[:1])
    more = len(term.evidence) - 1
    if more > 0:
        ground.append(f" and {count_of(more, 'more place')}", style="dim")
    if term.condition:
        ground.append(f"; {printable(term.condition)}", style="dim")
    return ground


def _grid() -> Table:
    grid = Table.grid(padding=(0, 2), pad_edge=False)
    grid.add_column(no_wrap=True)
    return grid

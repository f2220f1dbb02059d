"""The report a person reads in a terminal: the deal, what is wrong, what to ask, what holds.

In the order an analyst needs it. Says nothing that the analysis does not hold.
"""

from collections import Counter
from collections.abc import Iterable

from rich.console import Console
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from agent.figures.term_wording import name_term, word_date, word_day, word_term
from agent.figures.wording import word_value
from agent.schema.analysis import Analysis, Failure, Run
from agent.schema.article import Document
from agent.schema.deal import Deal, Origin, Term
from agent.schema.evidence import Evidence, Match
from agent.schema.finding import PROVENANCE, Check, Code, Finding, Outcome, Severity
from agent.schema.wording import language_name, spoken
from agent.terminal.wording import printable, quoted

# Shown as one group each: they never outrank price, structure, status and parties.
GROUPED = {
    Code.DAMAGED_TEXT: "words seem to be missing",
    Code.UNATTRIBUTED_CLAIM: "claims that nobody vouches for",
}
ORIGIN_STYLE = {
    Origin.STATED: "green",
    Origin.IMPLIED: "cyan",
    Origin.ELSEWHERE: "blue",
    Origin.UNDISCLOSED: "yellow",
    Origin.MISSING: "red",
    Origin.NOT_FOUND: "bold red",
}
SEVERITY_STYLE = {Severity.HIGH: "bold red", Severity.MEDIUM: "yellow", Severity.LOW: "dim"}
QUOTE_WIDTH = 90
GROUP_SHOWN = 5
PLACES_SHOWN = 4
# What of a model's work is missing.
STEP_WORDS = {
    "model": "nothing was sent to the model",
    "extract": "not read by the model",
    "check": "not checked by the model",
    "verify": "proposed by the model and not verified",
}


def print_report(analysis: Analysis, console: Console, *, figures: bool = False) -> None:
    """Everything in `analysis` that a reader of the article would want to know."""
    _print_header(analysis, console)
    if not analysis.deals:
        console.print(Text("\nNo deal found in this text.", style="bold"))
    for deal in analysis.deals:
        _print_deal(deal, console)
    gaps = [finding for finding in analysis.findings if finding.code is Code.MISSING_TERM]
    shown_apart = {Code.MISSING_TERM, *GROUPED, *PROVENANCE}
    _print_findings([finding for finding in analysis.findings if finding.code not in shown_apart], console)
    _print_questions(gaps, console)
    _print_holds(analysis.checks, console)
    for code, title in GROUPED.items():
        _print_group(title, [finding for finding in analysis.findings if finding.code is code], console)
    if figures:
        _print_ledger(analysis, console)
    _print_footer(analysis, console)


def _print_header(analysis: Analysis, console: Console) -> None:
    document = analysis.document
    console.print(Text(printable(document.title or document.source), style="bold"))
    console.print(Text(" · ".join(_strip(document, analysis.findings)), style="dim"))


def _strip(document: Document, findings: Iterable[Finding]) -> Iterable[str]:
    if document.title:
        yield printable(document.source)
    if document.byline:
        yield f"by {printable(document.byline)}"
    if document.published:
        yield word_day(document.published)
    if document.pages:
        yield f"{document.pages} page{'s' if document.pages > 1 else ''}"
    body = f"body {language_name(document.language)}"
    same = document.title_language in (None, document.language)
    yield body if same else f"{body}, title {language_name(document.title_language)}"
    counts = Counter(finding.code for finding in findings)
    if counts[Code.MACHINE_GENERATED]:
        yield "says it is machine-generated"
    if counts[Code.EMBEDDED_INSTRUCTION]:
        yield f"{counts[Code.EMBEDDED_INSTRUCTION]} passages addressed to a machine, not to the reader"
    if counts[Code.DAMAGED_TEXT]:
        yield f"{counts[Code.DAMAGED_TEXT]} damaged places"


def _print_deal(deal: Deal, console: Console) -> None:
    head = Text("\nDEAL  ", style="bold")
    head.append(f"{spoken(deal.type)}, {_status_words(deal)}", style="not bold")
    console.print(head)
    if deal.asset is not None:
        where = f", in {printable(deal.location.name)}" if deal.location else ""
        console.print(Padding(Text(f"{printable(deal.asset.name)}{where}", style="italic"), (0, 0, 0, 2), expand=False))
    grid = _grid()
    for party in deal.parties:
        aliases = f" (also {', '.join(printable(alias) for alias in party.aliases)})" if party.aliases else ""
        grid.add_row(spoken(party.role), Text(printable(party.name) + aliases), "", _quotes(party.evidence[:1]))
    for term in deal.terms:
        value = Text(printable(word_term(term)) or "-", justify="right")
        origin = Text(spoken(term.origin), style=ORIGIN_STYLE[term.origin])
        grid.add_row(Text(printable(name_term(term))), value, origin, _term_ground(term))
    console.print(Padding(grid, (0, 0, 0, 2), expand=False))


def _status_words(deal: Deal) -> str:
    return "status not clear from the text" if deal.status == "unknown" else f"called {spoken(deal.status)}"


def _term_ground(term: Term) -> Text:
    if term.computation is not None:
        told = f"{term.computation.expression}"
        return Text(f"{told}, {term.computation.assumption}" if term.computation.assumption else told)
    ground = _quotes(term.evidence[:1])
    more = len(term.evidence) - 1
    if more > 0:
        ground.append(f" and {more} more place{'s' if more > 1 else ''}", style="dim")
    if term.condition:
        ground.append(f"; {printable(term.condition)}", style="dim")
    return ground


def _print_findings(findings: list[Finding], console: Console) -> None:
    console.print(Text("\nFINDINGS", style="bold"))
    if not findings:
        console.print(Text("  None on price, structure, dates or parties.", style="green"))
    for finding in findings:
        line = Text("  ")
        line.append(f"{finding.severity:<6} ", style=SEVERITY_STYLE[finding.severity])
        line.append(f"{finding.code}  ", style="bold")
        line.append(printable(finding.message))
        console.print(line)
        for evidence in finding.evidence:
            console.print(Padding(_quotes([evidence]), (0, 0, 0, 11), expand=False))
        if finding.computation is not None:
            computed = finding.computation
            value = word_value(computed.low, computed.high, computed.unit)
            console.print(Padding(Text(f"{computed.expression} = {value}", style="cyan"), (0, 0, 0, 11), expand=False))
        if finding.settles_by:
            console.print(
                Padding(Text(f"settle it: {printable(finding.settles_by)}", style="dim"), (0, 0, 0, 11), expand=False)
            )


def _print_questions(gaps: list[Finding], console: Console) -> None:
    if not gaps:
        return
    console.print(Text("\nNOT IN THE TEXT, WORTH ASKING", style="bold"))
    grid = _grid()
    for finding in gaps:
        grid.add_row(spoken(finding.about.kind or ""), Text(printable(finding.settles_by)))
    console.print(Padding(grid, (0, 0, 0, 2), expand=False))


def _print_holds(checks: Iterable[Check], console: Console) -> None:
    holds = [check for check in checks if check.outcome is Outcome.HOLDS]
    broken = [check for check in checks if check.outcome is Outcome.FAILED]
    if holds:
        console.print(Text("\nCHECKED, AND HOLDS WITHIN THIS TEXT", style="bold"))
    for check in holds:
        console.print(Text(f"  {printable(check.detail)}", style="green"))
    for check in broken:
        console.print(Text(f"  the check for {check.code} itself failed: {printable(check.detail)}", style="red"))


def _print_group(title: str, findings: list[Finding], console: Console) -> None:
    if not findings:
        return
    console.print(Text(f"\n{len(findings)} {title.upper()}", style="bold"))
    for finding in findings[:GROUP_SHOWN]:
        line = _quotes(finding.evidence[:1], width=console.width - 8)
        # A claim's quote says it all; of a damaged place one wants to know what is missing.
        if finding.code is Code.DAMAGED_TEXT:
            line.append(f"  {printable(finding.message)}", style="dim")
        console.print(Padding(line, (0, 0, 0, 2), expand=False))
    if len(findings) > GROUP_SHOWN:
        console.print(Text(f"  and {len(findings) - GROUP_SHOWN} more, all in --json", style="dim"))


def _print_ledger(analysis: Analysis, console: Console) -> None:
    console.print(Text(f"\nLEDGER  {len(analysis.figures)} figures, {len(analysis.dates)} dates", style="bold"))
    grid = _grid()
    for figure in analysis.figures:
        value = word_value(figure.low, figure.high, figure.unit, figure.modifier)
        assumed = "" if figure.unit_origin == "stated" else f" ({figure.unit_origin} unit)"
        grid.add_row(
            figure.id, Text(value + assumed, justify="right"), quoted(figure.quote), f"{figure.start}:{figure.end}"
        )
    for date in analysis.dates:
        value = word_date(date.low, date.high, date.modifier)
        grid.add_row(date.id, Text(value, justify="right"), quoted(date.quote), f"{date.start}:{date.end}")
    console.print(Padding(grid, (0, 0, 0, 2), expand=False))


def _print_footer(analysis: Analysis, console: Console) -> None:
    run = analysis.run
    told = [f"{len(analysis.figures)} figures, {len(analysis.claims)} claims", *_read_by(run), f"{run.seconds:.2f} s"]
    console.print(Text("\n" + " · ".join(told), style="dim"))
    if not run.failures:
        return
    console.print(Text("\nINCOMPLETE: the rules' reading stands alone where the model's is missing", style="bold red"))
    for (step, message), failures in _alike(run.failures).items():
        places = [f"characters {item.start}-{item.end}" for item in failures if item.start is not None]
        more = f" and {len(places) - PLACES_SHOWN} more places" if len(places) > PLACES_SHOWN else ""
        where = f" ({', '.join(places[:PLACES_SHOWN])}{more})" if places else ""
        console.print(Text(f"  {STEP_WORDS.get(step, step)}{where}: {printable(message)}", style="red"))


def _read_by(run: Run) -> Iterable[str]:
    if run.model is None:
        yield "no model, rules only"
        return
    yield run.model + (f" at {run.sent_to}" if run.sent_to else "") + (", quick" if run.depth == "quick" else "")
    calls, cached = run.counts.get("calls", 0), run.counts.get("cached", 0)
    yield f"{calls} call{'' if calls == 1 else 's'}" + (f", {cached} kept from before" if cached else "")
    yield f"{run.input_tokens:,} tokens in, {run.output_tokens:,} out"
    yield "price not known" if run.cost_usd is None else f"${run.cost_usd:.4f}"


def _alike(failures: Iterable[Failure]) -> dict[tuple[str, str], list[Failure]]:
    groups: dict[tuple[str, str], list[Failure]] = {}
    for failure in failures:
        groups.setdefault((failure.step, failure.message), []).append(failure)
    return groups


def _grid() -> Table:
    grid = Table.grid(padding=(0, 2), pad_edge=False)
    grid.add_column(no_wrap=True)
    return grid


def _quotes(evidence: Iterable[Evidence], *, width: int = QUOTE_WIDTH) -> Text:
    told = Text()
    for item in evidence:
        if item.match is Match.NONE:
            told.append(f"not found in the text: {quoted(item.claimed or '')}", style="bold red")
        else:
            page = f" (p. {item.page})" if item.page else ""
            told.append(quoted(item.quote or "", width=width) + page)
    return told

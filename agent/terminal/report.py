"""The report a person reads in a terminal: the deal, what is wrong, what to ask, what holds.

In the order an analyst needs it. Says nothing that the analysis does not hold.
"""

from collections import Counter
from collections.abc import Iterable, Sequence

from rich.console import Console
from rich.padding import Padding
from rich.text import Text

from agent.figures.term_wording import word_day
from agent.schema.analysis import Analysis, Failure, Run
from agent.schema.article import Document
from agent.schema.finding import PROVENANCE, Code, Finding
from agent.schema.wording import READ_LANGUAGES, is_unread, language_name, spoken
from agent.terminal.deal_table import print_deal
from agent.terminal.finding_list import SEVERITY_STYLE, print_findings, print_groups, print_holds, print_not_kept
from agent.terminal.ledger_table import print_ledger
from agent.terminal.wording import count_of, printable

__all__ = ["SEVERITY_STYLE", "print_report"]

# Asked beside the deal, or shown as one group each.
SHOWN_APART = frozenset({Code.MISSING_TERM, Code.DAMAGED_TEXT, Code.UNATTRIBUTED_CLAIM, *PROVENANCE})
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
    gaps = [finding for finding in analysis.findings if finding.code is Code.MISSING_TERM]
    for deal in analysis.deals:
        print_deal(deal, [gap for gap in gaps if gap.about.deal == deal.id], console)
    _print_questions([gap for gap in gaps if gap.about.deal not in {deal.id for deal in analysis.deals}], console)
    findings = [finding for finding in analysis.findings if finding.code not in SHOWN_APART]
    if analysis.deals or findings:
        print_findings(findings, console)
    print_holds(analysis, console)
    print_not_kept(analysis.checks, console)
    print_groups(analysis.findings, console)
    if figures:
        print_ledger(analysis, console)
    _print_footer(analysis, console)


def _print_header(analysis: Analysis, console: Console) -> None:
    document = analysis.document
    console.print(Text(printable(document.title or document.source), style="bold"))
    console.print(Text(" · ".join(_strip(document, analysis.findings)), style="dim"))
    if is_unread(document.language) and analysis.run.model is None:
        known = ", ".join(map(language_name, READ_LANGUAGES))
        told = f"The rules read {known}: what they do not find in {language_name(document.language)} may be there."
        console.print(Text(told, style="yellow"))


def _strip(document: Document, findings: Iterable[Finding]) -> Iterable[str]:
    if document.title:
        yield printable(document.source)
    if document.byline:
        yield f"by {printable(document.byline)}"
    if document.published:
        yield word_day(document.published)
    if document.pages:
        yield count_of(document.pages, "page")
    body = f"body {language_name(document.language)}"
    same = document.title_language in (None, document.language)
    yield body if same else f"{body}, title {language_name(document.title_language)}"
    counts = Counter(finding.code for finding in findings)
    if counts[Code.MACHINE_GENERATED]:
        yield "says it is machine-generated"
    if counts[Code.EMBEDDED_INSTRUCTION]:
        yield f"{count_of(counts[Code.EMBEDDED_INSTRUCTION], 'passage')} addressed to a machine, not to the reader"
    if counts[Code.DAMAGED_TEXT]:
        yield count_of(counts[Code.DAMAGED_TEXT], "damaged place")


def _print_questions(gaps: Sequence[Finding], console: Console) -> None:
    """Gaps that belong to no one deal of the report."""
    if not gaps:
        return
    console.print(Text("\nNOT IN THE TEXT, WORTH ASKING", style="bold"))
    for finding in gaps:
        asked = Text(f"{spoken(finding.about.kind or '')}: {printable(finding.settles_by)}")
        console.print(Padding(asked, (0, 0, 0, 2), expand=False))


def _print_footer(analysis: Analysis, console: Console) -> None:
    run = analysis.run
    counts = f"{count_of(len(analysis.figures), 'figure')}, {count_of(len(analysis.claims), 'claim')}"
    told = [counts, *_read_by(run), f"{run.seconds:.2f} s"]
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
    yield count_of(calls, "call") + (f", {cached} kept from before" if cached else "")
    yield f"{run.input_tokens:,} tokens in, {run.output_tokens:,} out"
    yield "price not known" if run.cost_usd is None else f"${run.cost_usd:.4f}"


def _alike(failures: Iterable[Failure]) -> dict[tuple[str, str], list[Failure]]:
    groups: dict[tuple[str, str], list[Failure]] = {}
    for failure in failures:
        groups.setdefault((failure.step, failure.message), []).append(failure)
    return groups

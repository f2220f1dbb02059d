"""Findings as lists: what disagrees, by severity; then damage, unnamed sources and provenance, a group each."""

from collections.abc import Iterable, Sequence

from rich.console import Console
from rich.padding import Padding
from rich.text import Text

from agent.figures.wording import word_expression, word_value
from agent.schema.analysis import Analysis
from agent.schema.deal import By
from agent.schema.finding import PROVENANCE, Check, Code, Finding, Outcome, Severity
from agent.schema.wording import spoken
from agent.terminal.wording import count_of, group_digits, printable, quotes_of

SEVERITY_STYLE = {Severity.HIGH: "bold red", Severity.MEDIUM: "yellow", Severity.LOW: "dim"}
# Rules alone need no word: they always read.
SAID_BY = {By.MODEL: "seen by the model alone", By.BOTH: "seen by rules and model"}
GROUP_SHOWN = 5
_INDENT = (0, 0, 0, 10)


def print_findings(findings: Sequence[Finding], console: Console) -> None:
    """Those on price, structure, dates and parties, each with what would settle it."""
    console.print(Text("\nFINDINGS", style="bold"))
    if not findings:
        console.print(Text("  None on price, structure, dates or parties.", style="green"))
    for finding in findings:
        line = Text("  ")
        line.append(f"{finding.severity:<8}", style=SEVERITY_STYLE[finding.severity])
        line.append(spoken(finding.code), style="bold")
        if finding.by in SAID_BY:
            line.append(f"  {SAID_BY[finding.by]}", style="dim")
        console.print(line)
        for part in _told(finding):
            console.print(Padding(part, _INDENT, expand=False))


def print_holds(analysis: Analysis, console: Console) -> None:
    """What was checked and holds within the text, and the checks that broke."""
    holds = analysis.ranked_holds
    if holds:
        console.print(Text("\nCHECKED, AND HOLDS WITHIN THIS TEXT", style="bold"))
    for check in holds:
        # The heading says that it holds.
        held = Text(group_digits(check.detail).removesuffix(": holds"), style="green")
        console.print(Padding(held, (0, 0, 0, 2), expand=False))
    for check in analysis.checks:
        if check.outcome is Outcome.FAILED:
            told = f"  the check for {spoken(check.code)} itself failed: {printable(check.detail)}"
            console.print(Text(told, style="red"))


def print_not_kept(checks: Iterable[Check], console: Console) -> None:
    """What a model proposed or doubted, and why it is no finding: only those checks that do not apply have a place."""
    told = [check for check in checks if check.outcome is Outcome.NOT_APPLICABLE and check.evidence]
    if not told:
        return
    console.print(Text(f"\nWEIGHED WITH THE MODEL, AND NOT KEPT: {len(told)}", style="bold"))
    for check in told[:GROUP_SHOWN]:
        line = Text(f"{spoken(check.code)}: {printable(check.detail)} ", style="dim")
        line.append_text(quotes_of(check.evidence[:2], width=console.width // 2))
        console.print(Padding(line, (0, 0, 0, 2), expand=False))
    if len(told) > GROUP_SHOWN:
        console.print(Text(f"  and {len(told) - GROUP_SHOWN} more, all in --json", style="dim"))


def print_groups(findings: Sequence[Finding], console: Console) -> None:
    """Damage, claims without a source and provenance: shown, and never above the rest."""
    damaged = [finding for finding in findings if finding.code is Code.DAMAGED_TEXT]
    claims = [finding for finding in findings if finding.code is Code.UNATTRIBUTED_CLAIM]
    provenance = [finding for finding in findings if finding.code in PROVENANCE]
    if damaged:
        _print_group(f"WORDS SEEM TO BE MISSING IN {count_of(len(damaged), 'place').upper()}", damaged, console)
    if claims:
        _print_group(f"{count_of(len(claims), 'claim').upper()} THAT NOBODY VOUCHES FOR", claims, console)
    if provenance:
        _print_group("ABOUT THE ARTICLE ITSELF", provenance, console)


def _told(finding: Finding) -> Iterable[Text]:
    """The message, then what it does not already show: quotes, arithmetic, and the question."""
    message = group_digits(finding.message)
    yield Text(message)
    for evidence in finding.evidence:
        quote = evidence.quote
        if quote is None or evidence.page or printable(quote) not in message:
            yield quotes_of([evidence])
    computed = finding.computation
    if computed is not None and word_expression(computed.expression) not in message:
        value = word_value(computed.low, computed.high, computed.unit)
        yield Text(f"{word_expression(computed.expression)} = {value}", style="cyan")
    if finding.settles_by:
        yield Text(f"settle it: {printable(finding.settles_by)}", style="dim")


def _print_group(title: str, findings: Sequence[Finding], console: Console) -> None:
    console.print(Text(f"\n{title}", style="bold"))
    for finding in findings[:GROUP_SHOWN]:
        line = quotes_of(finding.evidence[:1], width=console.width - 8)
        said = _said_beside(finding)
        if said:
            line.append(f"  {said}", style="dim")
        console.print(Padding(line, (0, 0, 0, 2), expand=False))
    if len(findings) > GROUP_SHOWN:
        console.print(Text(f"  and {len(findings) - GROUP_SHOWN} more, all in --json", style="dim"))


def _said_beside(finding: Finding) -> str:
    """What the quote does not say by itself: of a damaged place, what is missing."""
    message = printable(finding.message)
    if finding.code is Code.UNATTRIBUTED_CLAIM:
        return ""
    if finding.code is Code.DAMAGED_TEXT:
        return message.rpartition("”: ")[2].removesuffix(".")
    return message.partition(": “")[0].removesuffix(".")

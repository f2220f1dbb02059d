"""An answer in a terminal: what it says, where each sentence stands, what was struck, and what it touches."""

from collections.abc import Mapping

from rich.console import Console
from rich.padding import Padding
from rich.text import Text

from agent.schema.answer import Answer, AnswerSentence, AnswerStatus
from agent.schema.evidence import Evidence
from agent.schema.finding import Finding
from agent.schema.wording import spoken
from agent.terminal.wording import printable, quoted

STATUS_STYLE = {
    AnswerStatus.ANSWERED: ("answered", "green"),
    AnswerStatus.NOT_STATED: ("not stated", "yellow"),
    AnswerStatus.PREMISE_CORRECTED: ("the question is corrected", "yellow"),
    AnswerStatus.WITHHELD: ("withheld", "bold red"),
}
QUOTE_WIDTH = 96
Titles = Mapping[str, str]


def print_sentence(sentence: AnswerSentence, console: Console, *, titles: Titles) -> None:
    """One checked sentence with the places that it cites; a quote that the sentence holds is not told twice."""
    console.print(Text(printable(sentence.text)))
    for item in sentence.citations:
        if any(_holds(other, item) for other in sentence.citations):
            continue
        quote = printable(item.quote or "")
        page = f", p. {item.page}" if item.page else ""
        where = printable(titles.get(item.document or "", item.document or ""))
        line = Text(f"{where}, {item.start}–{item.end}{page}", style="dim")
        if quote not in printable(sentence.text):
            line.append(f"  {quoted(quote, width=QUOTE_WIDTH)}")
        console.print(Padding(line, (0, 0, 0, 4), expand=False))


def _holds(one: Evidence, other: Evidence) -> bool:
    """Whether one place holds the other, which then needs no line of its own."""
    if one is other or one.document != other.document or one.span is None or other.span is None:
        return False
    return one.span != other.span and one.span[0] <= other.span[0] and other.span[1] <= one.span[1]


def print_rest(answer: Answer, console: Console, *, findings: Mapping[str, Finding]) -> None:
    """All but the sentences: status, computations, what was struck, caveats, and who answered."""
    if answer.status is AnswerStatus.WITHHELD:
        console.print(Text(printable(answer.answer), style="bold red"))
    for number in answer.numbers:
        if number.computation is not None and number.computation.inputs:
            computed = number.computation
            assumption = f", {computed.assumption}" if computed.assumption else ""
            console.print(Text(f"    computed: {computed.expression}{assumption}", style="cyan"))
    for item in answer.struck:
        console.print(Text.assemble(("struck: ", "red"), (printable(item.text), "strike dim"),
                                    (f"  {printable(item.why)}", "red")))  # fmt: skip
    # What two documents lack is two findings, and one thing to know.
    for caveat in dict.fromkeys(_short(findings[identity]) for identity in answer.caveats if identity in findings):
        console.print(Text(f"careful: {caveat}", style="yellow"))
    for failure in answer.run.failures:
        console.print(Text(f"incomplete: {printable(failure.message)}", style="bold red"))
    console.print(_footer(answer))


def _short(finding: Finding) -> str:
    """What a finding is about, without the intervals that its own page shows."""
    kind = f" ({spoken(finding.about.kind)})" if finding.about.kind else ""
    quotes = " and ".join(quoted(item.quote or "", width=44) for item in finding.evidence[:2] if item.quote)
    return f"{spoken(finding.code)}{kind}: {quotes}"


def _footer(answer: Answer) -> Text:
    words, style = STATUS_STYLE[answer.status]
    if answer.run.model is None:
        by = "read out of the documents by rules, no model"
    else:
        cost = f", ${answer.run.cost_usd:.4f}" if answer.run.cost_usd else ""
        by = f"{answer.run.model}, each sentence checked{cost}"
    footer = Text(words, style=style)
    footer.append(f" · {by} · {answer.run.seconds:.2f} s", style="dim")
    if answer.rewritten:
        footer.append(f"\nunderstood as: {printable(answer.rewritten)}", style="dim")
    return footer

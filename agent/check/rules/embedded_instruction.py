"""Text that speaks to a model or a tool, and not to the reader."""

from agent.check.facts import Facts, Verdict
from agent.schema.finding import Code, Finding, Severity
from agent.text.orders import find_orders

_LONGEST_QUOTE = 300


def check(facts: Facts) -> Verdict:
    """An article that gives orders to the software reading it was tampered with, or means to mislead."""
    places = sorted({_shown(facts, start, end) for start, end in find_orders(facts.reading.text)})
    return Verdict(findings=[_finding(facts, *place) for place in places])


def _shown(facts: Facts, start: int, end: int) -> tuple[int, int]:
    """The sentence in which the order stands, unless it is endless."""
    while start < end and facts.reading.text[start] in " \n.!?":
        start += 1
    sentence = facts.reading.sentence_at(start)
    if sentence is None or max(end, sentence.end) - sentence.start > _LONGEST_QUOTE:
        return start, end
    return sentence.start, max(end, sentence.end)


def _finding(facts: Facts, start: int, end: int) -> Finding:
    return Finding(
        code=Code.EMBEDDED_INSTRUCTION,
        severity=Severity.MEDIUM,
        message="These words speak to the software that reads the article, not to its reader; they were not followed.",
        evidence=(facts.reading.cite(start, end),),
        settles_by="Who put these words there, and does the page as published show them?",
    )

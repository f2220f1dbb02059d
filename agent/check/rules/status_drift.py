"""A deal that is closed in one place and still to be closed in another."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from agent.check.facts import Facts, Verdict
from agent.schema.finding import About, Code, Finding, Severity
from agent.text.stems import read_stems

_DEAL = (
    r"(?:acquisition|sale|purchase|merger|transaction|takeover|deal|divestiture|disposal|divestment|buyout|combination)"
)
_OF = r"(?P<what>(?:\s+(?:of|with|to)\s+[^.;:]{1,80}?)?)"
_DONE = re.compile(
    rf"\b(?:has|have)\s+(?:\w+ly |now )?(?:completed|closed|finali[sz]ed|consummated)\s+(?:the |its |their |this )"
    rf"(?:[\w-]+\s){{0,3}}{_DEAL}\b{_OF}(?=[.,;]|\s(?:on|in|for|from|and)\b|$)|"
    rf"\b(?:the|its|their|this)\s+(?:[\w-]+\s){{0,3}}{_DEAL}(?P<what2>(?:\s+(?:of|with|to)\s+[^.;:,]{{1,60}}?)?)\s+"
    rf"(?:has been|was|has)\s+(?:\w+ly )?(?:completed|closed|finali[sz]ed|consummated)\b(?! (?:in part|if|when))",
    re.IGNORECASE,
)
_DONE_PLAIN = re.compile(
    r"\b(?:with|after|since|now that) the (?:merger|acquisition|sale|purchase|transaction|takeover|deal)\s+(?:has\s+)?"
    r"(?:completed|closed|complete)\b|"
    r"\b(?:completada|cerrada|completado|cerrado)\s+(?:\w+\s+){0,3}(?:compra|venta|operación|adquisición|fusión)\b|"
    r"\b(?:übernahme|verkauf|kauf|fusion|transaktion)\s+(?:ist|wurde|sei)\s+(?:\w+\s+){0,3}(?:abgeschlossen|"
    r"vollzogen)\b|"
    r"\bl[’']?\s?(?:acquisition|opération|offre)\s+(?:est|a été)\s+(?:finalisée|réalisée|bouclée)\b",
    re.IGNORECASE,
)
_OPEN_PLAIN = re.compile(
    r"\bstill (?:has|have|needs?) to (?:approve|be approved|agree|clear)\b|\b(?:has|have) yet to (?:approve|"
    r"close|be approved)\b|"
    r"\b(?:before|until|once|when) the (?:deal|sale|merger|acquisition|transaction|purchase) (?:closes|"
    r"completes|is completed)\b|"
    r"\b(?:prevé|espera|esperan|prevén) (?:cerrar|completar)\b|\bse espera que (?:la operación|la compra|"
    r"la venta) se cierre\b|"
    r"\b(?:soll|dürfte) (?:\w+\s+){0,6}(?:abgeschlossen|vollzogen) werden\b|\bdevrait être (?:finalisée|"
    r"réalisée|bouclée)\b",
    re.IGNORECASE,
)
_OPEN = re.compile(
    rf"\b(?:the|its|their|this|proposed|planned)\s+(?:[\w-]+\s){{0,3}}{_DEAL}(?P<what>(?:\s+(?:of|with|"
    rf"to)\s+[^.;:,]{{1,60}}?)?),?"
    rf"(?:[^.;:]{{0,60}},)?\s+(?:is|remains)\s+(?:still |now )?(?:expected|anticipated|scheduled|set|due|"
    rf"subject)\s+to\s+"
    rf"(?:close|complete|be completed|be closed|customary|closing|regulatory|shareholder|approval)\b|"
    rf"\bexpects? to (?:close|complete|finali[sz]e) (?:the|its|this) (?:[\w-]+\s){{0,3}}{_DEAL}\b"
    rf"(?P<what2>(?:\s+(?:of|with|to)\s+[^.;:,]{{1,60}}?)?)(?=[.,;]|\s(?:by|in|on|during|before)\b|$)|"
    rf"\b(?:the|its|this)\s+(?:[\w-]+\s){{0,2}}{_DEAL}(?P<what3>(?:\s+(?:of|"
    rf"with)\s+[^.;:,]{{1,60}}?)?)\s+(?:will close|has not (?:yet )?closed|has yet to close)\b",
    re.IGNORECASE,
)
_DEAD = re.compile(
    rf"\b(?:terminated|called off|abandoned|scrapped|cancell?ed)\s+(?:the |its |their |this )(?:[\w-]+\s){{0,3}}"
    rf"(?:{_DEAL}|agreement)\b{_OF}(?=[.,;]|\s(?:on|in|after|because)\b|$)",
    re.IGNORECASE,
)


@dataclass(frozen=True)
class Statement:
    """What a passage says of a deal's status, and the words that name the deal, if any."""

    start: int
    end: int
    what: frozenset[str]


def check(facts: Facts) -> Verdict:
    """A deal that has closed is not still expected to close, and one that was called off has not closed."""
    done, still_open, dead = (
        _statements(facts, *patterns) for patterns in ((_DONE, _DONE_PLAIN), (_OPEN, _OPEN_PLAIN), (_DEAD,))
    )
    findings = [*_clashes(facts, done, still_open, "completed", "still to close")]
    findings.extend(_clashes(facts, done, dead, "completed", "called off"))
    return Verdict(findings=findings)


def _statements(facts: Facts, *patterns: re.Pattern[str]) -> list[Statement]:
    text = facts.reading.text
    found: list[Statement] = []
    for sentence in facts.reading.sentences:
        matches = (match for pattern in patterns for match in pattern.finditer(text, sentence.start, sentence.end))
        for match in matches:
            named = next((key for key in ("what", "what2", "what3") if match.groupdict().get(key)), None)
            start, end = match.span(named) if named else (match.end(), match.end())
            words = frozenset(word.stem for word in read_stems(text, start, end))
            found.append(Statement(match.start(), match.end(), words))
    return found


def _clashes(facts: Facts, first: list[Statement], second: list[Statement], one: str, other: str) -> Iterator[Finding]:
    for mine in first:
        theirs = next((item for item in second if _same_deal(facts, mine, item)), None)
        if theirs is None:
            continue
        yield Finding(
            code=Code.STATUS_DRIFT,
            severity=Severity.HIGH,
            message=f"The deal is {one} in one place and {other} in another.",
            about=About(deal=facts.deals[0].id if len(facts.deals) == 1 else None),
            evidence=(facts.reading.cite(mine.start, mine.end), facts.reading.cite(theirs.start, theirs.end)),
            settles_by="What is the deal's status on the day of the article?",
        )
        return


def _same_deal(facts: Facts, mine: Statement, theirs: Statement) -> bool:
    """Both name the same thing; or one is just "the transaction" in a text that knows one deal only."""
    if mine.what and theirs.what:
        return len(mine.what & theirs.what) * 2 >= min(len(mine.what), len(theirs.what))
    return len(facts.deals) == 1

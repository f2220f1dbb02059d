"""A Markdown report for a memo or a ticket; nothing from an article can become markup in it."""

import re
from collections.abc import Iterator, Sequence

from agent.export.dossier import UNREVIEWED, Dossier
from agent.export.rows import name_deal, word_computation
from agent.figures.term_wording import name_term, word_day, word_term
from agent.figures.wording import word_value
from agent.schema.deal import Deal, Term
from agent.schema.evidence import Evidence
from agent.schema.finding import Code, Finding
from agent.schema.wording import language_name, spoken

# Everything that CommonMark, its tables, or a renderer's dollar formulas may take for more than text.
_MARKUP = re.compile(r"([\\`*_{}\[\]#|<>~$&^])")
# What begins a list, a rule or a heading when it stands first.
_OPENING = re.compile(r"^(\d*)([-+=.)])")


def write_markdown(dossier: Dossier) -> str:
    """The whole file, in the order an analyst reads: deals, findings, questions, claims, what holds."""
    return "\n".join(_lines(dossier)).rstrip() + "\n"


def escape(text: str) -> str:
    """Text on one line, with every mark that could be read as markup disarmed.

    >>> escape("[click](javascript:x) $a$")
    '\\\\[click\\\\](javascript:x) \\\\$a\\\\$'
    """
    return _OPENING.sub(r"\1\\\2", _MARKUP.sub(r"\\\1", " ".join(text.split())))


def _lines(dossier: Dossier) -> Iterator[str]:
    analysis, document = dossier.analysis, dossier.analysis.document
    yield f"# {escape(document.title or document.source)}"
    yield ""
    strip = [document.byline, word_day(document.published) if document.published else "no date found",
             f"body {language_name(document.language)}", document.source]  # fmt: skip
    yield " · ".join(escape(part) for part in strip if part)
    yield ""
    yield f"> {escape(dossier.statement())}"
    for failure in analysis.run.failures:
        yield f"> Incomplete: {escape(failure.step)}: {escape(failure.message)}"
    for deal in analysis.deals:
        yield from _deal(deal, dossier)
    findings = [finding for finding in analysis.findings if finding.code is not Code.MISSING_TERM]
    yield from _section("Findings", (line for finding in findings for line in _finding(finding, dossier)))
    asked = [finding for finding in analysis.findings if finding.code is Code.MISSING_TERM]
    yield from _section("Not in the text, worth asking", (f"- {escape(finding.settles_by)}" for finding in asked))
    yield from _section("Claims", _claims(dossier))
    yield from _section(
        "Checked, and holds within this text", (f"- {escape(check.detail)}" for check in analysis.ranked_holds)
    )


def _section(title: str, lines: Iterator[str]) -> Iterator[str]:
    held = list(lines)
    if held:
        yield from ("", f"## {title}", "", *held)


def _deal(deal: Deal, dossier: Dossier) -> Iterator[str]:
    yield from ("", f"## {escape(name_deal(deal))}", "")
    for party in deal.parties:
        aliases = f" ({escape(', '.join(party.aliases))})" if party.aliases else ""
        yield f"- {spoken(party.role)}: **{escape(party.name)}**{aliases}"
    if deal.terms:
        yield from ("", "| term | value | origin | in the text | review |", "|---|---:|---|---|---|")
    for term in deal.ranked_terms:
        cells = (name_term(term), word_term(term) or "–", spoken(term.origin))
        ground = escape(word_computation(term.computation)) if term.computation else _quotes(term.evidence[:1])
        told = " | ".join(escape(cell) for cell in cells)
        yield f"| {told} | {ground}{_condition(term)} | {_review(dossier, term.id)} |"


def _condition(term: Term) -> str:
    return f"; {escape(term.condition)}" if term.condition and not term.computation else ""


def _finding(finding: Finding, dossier: Dossier) -> Iterator[str]:
    state = _review(dossier, finding.id)
    yield f"- **{finding.severity} {spoken(finding.code)}** {escape(finding.message)}{f' *{state}*' if state else ''}"
    yield from (f"    - {_quotes([place])}" for place in finding.evidence)
    if finding.computation is not None:
        yield f"    - {escape(word_computation(finding.computation))}"
    if finding.settles_by:
        yield f"    - settle it: {escape(finding.settles_by)}"


def _claims(dossier: Dossier) -> Iterator[str]:
    for claim in dossier.analysis.claims:
        value = word_value(claim.low, claim.high, claim.unit, claim.modifier)
        told = f"{claim.subject}, {spoken(claim.metric)}{f': {value}' if value else ''}"
        said_by = claim.attributed_to or "nobody named"
        yield f"- {escape(told)}; said by {escape(said_by)}, {claim.modality}. {_quotes(claim.evidence[:1])}"


def _quotes(evidence: Sequence[Evidence]) -> str:
    return " ".join(
        f"“{escape(place.quote or '')}” ({place.start}–{place.end}{f', p. {place.page}' if place.page else ''})"
        if place.span is not None
        else f"not found in the text: “{escape(place.claimed or '')}”"
        for place in evidence
    )


def _review(dossier: Dossier, item: str) -> str:
    decision = dossier.decision(item)
    if decision.state == UNREVIEWED:
        return ""
    machine = f"; the machine said {escape(decision.machine)}" if decision.machine else ""
    reason = f": {escape(decision.reason)}" if decision.reason else ""
    return f"{decision.state} by {escape(decision.reviewer)}{machine}{reason}"

"""The rows of the article page's panels: terms by deal, claims, findings by group, the ledger, the checks.

Plain dictionaries for the browser, values already in words. Knows nothing of Streamlit.
"""

from collections.abc import Iterator, Sequence

from agent.app.marks import row_key
from agent.app.review_view import review_of
from agent.export.marks import finding_kind
from agent.figures.term_wording import name_term, word_date, word_day, word_term
from agent.figures.wording import word_expression, word_value
from agent.schema.analysis import Analysis
from agent.schema.claim import Claim
from agent.schema.deal import Computation, Deal, Origin, Party, Term
from agent.schema.evidence import Evidence, Match
from agent.schema.finding import Check, Code, Finding, Outcome
from agent.schema.review import Reviewed
from agent.schema.wording import spoken

Json = dict[str, object]


def deal_rows(deal: Deal, reviewed: Reviewed) -> Json:
    findings = reviewed.analysis.findings
    missing = [f for f in findings if f.code is Code.MISSING_TERM and f.about.deal in (None, deal.id)]
    return {
        "key": row_key("deal", deal.id), "item": "deal", "id": deal.id, "type": spoken(deal.type),
        "status": spoken(deal.status), "asset": deal.asset and deal.asset.name,
        "review": review_of(reviewed, deal.id),
        "parties": [_party_row(party, reviewed) for party in deal.parties],
        "terms": [_term_row(term, reviewed) for term in deal.ranked_terms],
        "missing": [_missing_row(finding, reviewed) for finding in missing],
    }  # fmt: skip


def _row(item: str, fact: Party | Term | Claim | Finding, reviewed: Reviewed) -> Json:
    """What every row has: its name in links, its places, and how it stands."""
    return {
        "key": row_key(item, fact.id), "item": item, "id": fact.id, "quotes": _quotes(fact.evidence),
        "more": max(0, len(fact.evidence) - 1), "review": review_of(reviewed, fact.id),
    }  # fmt: skip


def _party_row(party: Party, reviewed: Reviewed) -> Json:
    return {
        **_row("party", party, reviewed), "name": spoken(party.role), "value": party.name,
        "aliases": list(party.aliases), "origin": "party",
    }  # fmt: skip


def _term_row(term: Term, reviewed: Reviewed) -> Json:
    return {
        **_row("term", term, reviewed), "name": name_term(term),
        "value": word_term(term) or ("not disclosed" if term.origin is Origin.UNDISCLOSED else "no value"),
        "origin": term.origin, "certainty": term.certainty, "condition": term.condition,
        "unit_origin": term.unit_origin, "by": term.by, "computation": _computation(term.computation),
    }  # fmt: skip


def _missing_row(finding: Finding, reviewed: Reviewed) -> Json:
    return {
        **_row("finding", finding, reviewed), "name": spoken(finding.about.kind or "term"), "value": "missing",
        "origin": Origin.MISSING, "question": finding.settles_by, "status": finding.status,
    }  # fmt: skip


def claim_row(claim: Claim, reviewed: Reviewed) -> Json:
    return {
        **_row("claim", claim, reviewed), "name": spoken(claim.metric),
        "value": word_value(claim.low, claim.high, claim.unit, claim.modifier), "subject": claim.subject,
        "comparator": claim.comparator, "period": claim.period, "modality": claim.modality,
        "attributed_to": claim.attributed_to, "by": claim.by,
    }  # fmt: skip


_GROUPS: tuple[tuple[str, str], ...] = (
    ("finding", "Could change a number"),
    ("question", "Not in the text, worth asking"),
    ("damage", "Words seem to be missing"),
    ("unattributed", "Claims that nobody vouches for"),
    ("disclosure", "What the article says of itself"),
)


def finding_groups(reviewed: Reviewed) -> Iterator[Json]:
    """Price, structure, status and parties first; damage, unvouched claims and provenance as one group each."""
    grouped: dict[str, list[Finding]] = {name: [] for name, _ in _GROUPS}
    for finding in reviewed.analysis.findings:
        group = "question" if finding.code is Code.MISSING_TERM else finding_kind(finding)
        grouped[group].append(finding)
    for name, title in _GROUPS:
        if grouped[name]:
            yield {"group": name, "title": title, "rows": [_finding_row(f, reviewed) for f in grouped[name]]}


def _finding_row(finding: Finding, reviewed: Reviewed) -> Json:
    computation = _computation(finding.computation)
    if computation is not None and str(computation["expression"]) in finding.message:
        computation = None  # The message has it worked out already.
    return {
        **_row("finding", finding, reviewed), "code": finding.code, "name": spoken(finding.code),
        "severity": finding.severity, "message": finding.message, "settles_by": finding.settles_by,
        "status": finding.status, "by": finding.by, "computation": computation,
    }  # fmt: skip


def _computation(computation: Computation | None) -> Json | None:
    if computation is None:
        return None
    return {
        "expression": word_expression(computation.expression),
        "result": word_value(computation.low, computation.high, computation.unit),
        "assumption": computation.assumption,
    }


def _quotes(evidence: Sequence[Evidence]) -> list[Json]:
    return [
        {"claimed": item.claimed}
        if item.match is Match.NONE
        else {"quote": item.quote, "at": item.span, "page": item.page, "document": item.document}
        for item in evidence
    ]


def ledger(analysis: Analysis) -> Iterator[Json]:
    """Figures and dates in the order of the text."""
    rows: list[tuple[int, Json]] = []
    for figure in analysis.figures:
        value = word_value(figure.low, figure.high, figure.unit, figure.modifier)
        told = [figure.period, figure.change, None if figure.unit_origin == "stated" else f"unit {figure.unit_origin}"]
        row = _ledger_row("figure", figure.id, figure.quote, (figure.start, figure.end), value, spoken(figure.kind))
        rows.append((figure.start, {**row, "note": ", ".join(part for part in told if part)}))
    for date in analysis.dates:
        value = word_date(date.low, date.high, date.modifier)
        row = _ledger_row("date", date.id, date.quote, (date.start, date.end), value, "date")
        note = f"resolved from {word_day(date.resolved_from)}" if date.resolved_from else ""
        rows.append((date.start, {**row, "note": note}))
    for _, row in sorted(rows, key=lambda pair: pair[0]):
        yield row


def _ledger_row(item: str, identity: str, quote: str, span: tuple[int, int], value: str, kind: str) -> Json:
    return {
        "key": row_key(item, identity), "item": item, "id": identity, "quote": quote, "at": span, "value": value,
        "kind": kind,
    }  # fmt: skip


def checks(checks: Sequence[Check]) -> Iterator[Json]:
    """What holds and what broke; what was found is a finding, what did not apply says nothing."""
    for number, check in enumerate(checks):
        if check.outcome in (Outcome.HOLDS, Outcome.FAILED):
            yield {
                "key": row_key("check", str(number)), "item": "check", "name": spoken(check.code),
                "outcome": check.outcome, "detail": check.detail, "computation": _computation(check.computation),
                "quotes": _quotes(check.evidence),
            }  # fmt: skip

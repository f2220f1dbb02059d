"""An analysis as the article page draws it: the answer, the strip, the marked text and the rows of each panel.

Plain dictionaries for the browser, values already in words. Knows nothing of Streamlit.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from hashlib import sha256

from agent.app.marks import Mark, collect_marks, row_key
from agent.export.answer import Answer, Cited, DealLine, Part, answer_of
from agent.export.marks import MarkKind, finding_kind
from agent.figures.term_wording import name_term, word_date, word_day, word_term
from agent.figures.wording import word_value
from agent.schema.analysis import Analysis
from agent.schema.article import Page
from agent.schema.claim import Claim
from agent.schema.deal import Computation, Deal, Origin, Party, Term
from agent.schema.evidence import Evidence, Match
from agent.schema.finding import PROVENANCE, Check, Code, Finding, Outcome
from agent.schema.wording import language_name, spoken
from agent.text.segments import cut_segments

Json = dict[str, object]


def article_view(analysis: Analysis, *, pages: Sequence[Page] = ()) -> Json:
    """Everything the reader component shows of one analysis."""
    marks = collect_marks(analysis)
    answer = answer_of(analysis)
    return {
        "document": analysis.document.id,
        "revision": _revision(analysis, marks),
        "text": analysis.text,
        "title": analysis.document.title,
        "marks": [[mark.kind, mark.start, mark.end, mark.rows, mark.tone, mark.says] for mark in marks],
        "segments": [
            [cut.start, cut.end, cut.marks]
            for cut in cut_segments([(mark.start, mark.end) for mark in marks], end=len(analysis.text))
        ],
        "pages": [[page.number, page.start, page.end] for page in pages],
        "legend": _legend(marks),
        "answer": _answer(answer, analysis),
        "strip": list(_strip(analysis)),
        "origins": _origins(analysis),
        "panels": {
            "terms": [_deal_rows(deal, analysis.findings, analysis.document.id) for deal in analysis.deals],
            "claims": [_claim_row(claim) for claim in analysis.claims],
            "findings": list(_finding_groups(analysis)),
            "ledger": list(_ledger(analysis)),
            "checks": list(_checks(analysis.checks)),
        },
        "footer": list(_footer(analysis)),
    }


def _revision(analysis: Analysis, marks: Sequence[Mark]) -> str:
    """Changes when the text or a mark does, so that the browser lays the text out anew only then."""
    seen = sha256(analysis.document.sha256.encode())
    for mark in marks:
        seen.update(f"{mark.kind}{mark.start}:{mark.end}{mark.rows}{mark.tone}".encode())
    return f"{len(analysis.text)}-{seen.hexdigest()[:16]}"


def _legend(marks: Sequence[Mark]) -> list[Json]:
    counts = Counter(mark.kind for mark in marks)
    return [{"kind": kind, "count": counts[kind]} for kind in _LEGEND if counts[kind]]


# What an analyst looks for first stands first.
_LEGEND = (
    MarkKind.TERM, MarkKind.FINDING, MarkKind.DAMAGE, MarkKind.UNATTRIBUTED, MarkKind.DISCLOSURE, MarkKind.CLAIM,
    MarkKind.FIGURE, MarkKind.REMOVED,
)  # fmt: skip


def _answer(answer: Answer, analysis: Analysis) -> Json:
    return {
        "deals": [_deal_line(line) for line in answer.deals],
        "findings": [_finding_row(finding) for finding in answer.findings],
        "questions": [
            {"row": row_key("finding", q.finding_id), "about": spoken(q.about), "question": q.question}
            for q in answer.questions
        ],
        "heading": analysis.document.title or analysis.document.source,
    }


def _deal_line(line: DealLine) -> Json:
    return {
        "id": line.deal_id,
        "type": spoken(line.type),
        "status": spoken(line.status),
        "parties": [{"role": spoken(role), **_cited(cited)} for role, cited in line.parties],
        "asset": line.asset and _cited(line.asset),
        "location": line.location and _cited(line.location),
        "headline": line.headline and _part(line.headline),
        "split": [
            {"certainty": certainty, "parts": [_part(part) for part in parts]}
            for certainty, parts in line.split.items()
        ],
    }


def _part(part: Part) -> Json:
    return {
        "row": row_key("term", part.term_id), "name": spoken(part.kind), "origin": part.origin,
        "condition": part.condition, **_cited(part.value),
    }  # fmt: skip


def _cited(cited: Cited) -> Json:
    place = next((item.span for item in cited.evidence if item.span is not None and item.document is None), None)
    return {"words": cited.words, "at": place}


def _strip(analysis: Analysis) -> Iterator[Json]:
    """Title, outlet, dateline, language, what the article discloses of itself, damage."""
    document = analysis.document
    yield {"name": "title", "words": document.title or "no title found"}
    yield {"name": "source", "words": document.source}
    if document.byline:
        yield {"name": "byline", "words": document.byline}
    yield {"name": "dated", "words": word_day(document.published) if document.published else "no date found"}
    same = document.title_language in (None, document.language)
    title = "" if same else f", title {language_name(document.title_language)}"
    yield {"name": "language", "words": f"{language_name(document.language)}{title}"}
    if document.pages:
        yield {"name": "pages", "words": str(document.pages)}
    yield {"name": "length", "words": f"{len(analysis.text):,} characters"}
    counts = Counter(finding.code for finding in analysis.findings)
    for code, words in _DISCLOSED.items():
        if counts[code]:
            row = next(row_key("finding", f.id) for f in analysis.findings if f.code is code)
            yield {"name": "discloses", "words": words, "row": row, "tone": "disclosure"}
    if counts[Code.DAMAGED_TEXT]:
        places = counts[Code.DAMAGED_TEXT]
        yield {"name": "damage", "words": f"{places} place{'s' if places > 1 else ''}", "tone": "damage"}


_DISCLOSED = {
    Code.MACHINE_GENERATED: "says it is machine-generated",
    Code.LANGUAGE_MISMATCH: "title or page in another language",
    Code.EMBEDDED_INSTRUCTION: "addresses a machine, not the reader",
}


def _origins(analysis: Analysis) -> list[Json]:
    """How many terms have which origin; what is missing counts by its questions."""
    counts = Counter(term.origin for deal in analysis.deals for term in deal.terms)
    counts[Origin.MISSING] += sum(finding.code is Code.MISSING_TERM for finding in analysis.findings)
    return [{"origin": origin, "count": counts[origin]} for origin in Origin if counts[origin]]


def _deal_rows(deal: Deal, findings: Iterable[Finding], document: str) -> Json:
    missing = [f for f in findings if f.code is Code.MISSING_TERM and f.about.deal in (None, deal.id)]
    return {
        "id": deal.id,
        "type": spoken(deal.type),
        "status": spoken(deal.status),
        "asset": deal.asset and deal.asset.name,
        "parties": [_party_row(party) for party in deal.parties],
        "terms": [_term_row(term) for term in deal.terms],
        "missing": [_missing_row(finding) for finding in missing],
    }


def _party_row(party: Party) -> Json:
    return {
        "key": row_key("party", party.id), "item": "party", "id": party.id, "name": spoken(party.role),
        "value": party.name, "aliases": list(party.aliases), "origin": "party", "quotes": _quotes(party.evidence[:1]),
        "more": max(0, len(party.evidence) - 1),
    }  # fmt: skip


def _term_row(term: Term) -> Json:
    return {
        "key": row_key("term", term.id), "item": "term", "id": term.id, "name": name_term(term),
        "value": word_term(term) or ("not disclosed" if term.origin is Origin.UNDISCLOSED else "no value"),
        "origin": term.origin, "certainty": term.certainty, "condition": term.condition,
        "unit_origin": term.unit_origin, "by": term.by, "computation": _computation(term.computation),
        "quotes": _quotes(term.evidence), "more": max(0, len(term.evidence) - 1),
    }  # fmt: skip


def _missing_row(finding: Finding) -> Json:
    return {
        "key": row_key("finding", finding.id), "item": "finding", "id": finding.id,
        "name": spoken(finding.about.kind or "term"), "value": "missing", "origin": Origin.MISSING,
        "question": finding.settles_by, "quotes": [], "more": 0, "status": finding.status,
    }  # fmt: skip


def _claim_row(claim: Claim) -> Json:
    return {
        "key": row_key("claim", claim.id), "item": "claim", "id": claim.id, "name": claim.metric,
        "value": word_value(claim.low, claim.high, claim.unit, claim.modifier), "subject": claim.subject,
        "statement": claim.statement, "comparator": claim.comparator, "period": claim.period,
        "modality": claim.modality, "attributed_to": claim.attributed_to, "by": claim.by,
        "quotes": _quotes(claim.evidence), "more": max(0, len(claim.evidence) - 1),
    }  # fmt: skip


_GROUPS: tuple[tuple[str, str], ...] = (
    ("finding", "Could change a number"),
    ("question", "Not in the text, worth asking"),
    ("damage", "Words seem to be missing"),
    ("unattributed", "Claims that nobody vouches for"),
    ("disclosure", "What the article says of itself"),
)


def _finding_groups(analysis: Analysis) -> Iterator[Json]:
    """Price, structure, status and parties first; damage, unvouched claims and provenance as one group each."""
    grouped: dict[str, list[Finding]] = {name: [] for name, _ in _GROUPS}
    for finding in analysis.findings:
        group = "question" if finding.code is Code.MISSING_TERM else finding_kind(finding)
        grouped[group].append(finding)
    for name, title in _GROUPS:
        if grouped[name]:
            yield {"group": name, "title": title, "rows": [_finding_row(finding) for finding in grouped[name]]}


def _finding_row(finding: Finding) -> Json:
    return {
        "key": row_key("finding", finding.id), "item": "finding", "id": finding.id, "code": finding.code,
        "name": spoken(finding.code), "severity": finding.severity, "message": finding.message,
        "settles_by": finding.settles_by, "status": finding.status, "by": finding.by,
        "is_provenance": finding.code in PROVENANCE, "computation": _computation(finding.computation),
        "quotes": _quotes(finding.evidence), "more": 0,
    }  # fmt: skip


def _computation(computation: Computation | None) -> Json | None:
    if computation is None:
        return None
    return {
        "expression": computation.expression,
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


def _ledger(analysis: Analysis) -> Iterator[Json]:
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


def _checks(checks: Sequence[Check]) -> Iterator[Json]:
    """What holds and what broke; what was found is a finding, what did not apply says nothing."""
    for number, check in enumerate(checks):
        if check.outcome in (Outcome.HOLDS, Outcome.FAILED):
            yield {
                "key": row_key("check", str(number)), "item": "check", "name": spoken(check.code),
                "outcome": check.outcome, "detail": check.detail, "computation": _computation(check.computation),
                "quotes": _quotes(check.evidence),
            }  # fmt: skip


def _footer(analysis: Analysis) -> Iterator[str]:
    run = analysis.run
    yield f"{len(analysis.figures)} figures, {len(analysis.dates)} dates, {len(analysis.claims)} claims"
    yield f"read by {run.model}" if run.model else "read by rules alone: no model, nothing left this machine"
    if run.model:
        cost = "cost unknown" if run.cost_usd is None else f"${run.cost_usd:.4f}"
        yield f"{run.input_tokens:,} tokens in, {run.output_tokens:,} out, {cost}"
        yield f"sent to {run.sent_to}" if run.sent_to else ""
    yield f"{run.seconds:.2f} s"
    for failure in run.failures:
        yield f"incomplete: {failure.step}: {failure.message}"

"""An analysis as the article page draws it: the answer, the strip, the marked text and the rows of each panel.

Plain dictionaries for the browser, values already in words. Knows nothing of Streamlit.
"""

from collections import Counter
from collections.abc import Iterator, Sequence
from hashlib import sha256

from agent.app.marks import Mark, collect_marks, row_key
from agent.app.panel_rows import Json, checks, claim_row, deal_rows, finding_groups, ledger
from agent.app.review_view import NOTE, person_marks, review_panel
from agent.export.answer import Answer, Cited, DealLine, Part, answer_of
from agent.export.marks import MarkKind
from agent.figures.term_wording import word_day
from agent.schema.analysis import Analysis
from agent.schema.article import Page
from agent.schema.deal import Origin
from agent.schema.finding import Code
from agent.schema.review import Reviewed
from agent.schema.wording import is_unread, language_name, spoken
from agent.text.segments import cut_segments


def article_view(reviewed: Reviewed, *, pages: Sequence[Page] = ()) -> Json:
    """Everything the reader component shows of one analysis and of what persons decided about it."""
    analysis, accepted = reviewed.analysis, reviewed.accepted()
    marks = sorted([*collect_marks(accepted), *person_marks(reviewed)], key=lambda mark: (mark.start, -mark.end))
    answer = answer_of(accepted)
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
        "answer": _answer(answer, accepted),
        "strip": list(_strip(analysis)),
        "origins": _origins(accepted),
        "panels": {
            "terms": [deal_rows(deal, reviewed) for deal in analysis.deals],
            "claims": [claim_row(claim, reviewed) for claim in analysis.claims],
            "findings": list(finding_groups(reviewed)),
            "ledger": list(ledger(analysis)),
            "checks": list(checks(analysis.checks)),
            "review": review_panel(reviewed),
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
    return [{"kind": kind, "count": counts[kind]} for kind in (*_LEGEND, NOTE) if counts[kind]]


# What an analyst looks for first stands first.
_LEGEND = (
    MarkKind.TERM, MarkKind.FINDING, MarkKind.DAMAGE, MarkKind.UNATTRIBUTED, MarkKind.DISCLOSURE, MarkKind.CLAIM,
    MarkKind.FIGURE, MarkKind.REMOVED,
)  # fmt: skip


def _answer(answer: Answer, analysis: Analysis) -> Json:
    return {
        "deals": [_deal_line(line) for line in answer.deals],
        "findings": [
            {"key": row_key("finding", f.id), "severity": f.severity, "message": f.message} for f in answer.findings
        ],
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
    unread = is_unread(document.language) and analysis.run.model is None
    note = ", which the rules do not read" if unread else ""
    tone = {"tone": "damage"} if unread else {}
    yield {"name": "language", "words": f"{language_name(document.language)}{note}{title}", **tone}
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

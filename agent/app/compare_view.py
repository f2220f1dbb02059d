"""The compare page's tables: deals by documents, each cell a value with its bound and its place.

Plain dictionaries for the browser. Knows nothing of Streamlit.
"""

from collections import Counter
from collections.abc import Iterator

from agent.figures.term_wording import word_day, word_item
from agent.schema.comparison import OUTCOME_WORDS, ComparedDeal, ComparedDocument, Comparison, Item, Row
from agent.schema.evidence import Evidence
from agent.schema.finding import Finding, Severity
from agent.schema.wording import spoken

Json = dict[str, object]


def comparison_view(comparison: Comparison) -> Json:
    """Every deal with its documents as columns, the rows in the order that an analyst needs them."""
    documents = {document.id: document for document in comparison.documents}
    return {
        "outcomes": {outcome.value: words for outcome, words in OUTCOME_WORDS.items()},
        "deals": [_deal(deal, documents, comparison.findings) for deal in comparison.deals],
    }


def _deal(deal: ComparedDeal, documents: dict[str, ComparedDocument], findings: tuple[Finding, ...]) -> Json:
    columns = [documents[identity] for identity in deal.documents]
    counts = Counter(row.outcome for row in deal.rows)
    own = [finding for finding in findings if finding.about.deal in (deal.id, *deal.documents.values())]
    return {
        "id": deal.id, "name": deal.name, "type": spoken(deal.type), "origins": deal.origins,
        "columns": [_column(document, columns) for document in columns],
        "rows": [_row(row, columns) for row in deal.ranked_rows],
        "counts": {outcome.value: counts[outcome] for outcome in OUTCOME_WORDS if counts[outcome]},
        "findings": [_finding(finding) for finding in sorted(own, key=lambda one: list(Severity).index(one.severity))],
    }  # fmt: skip


def _column(document: ComparedDocument, columns: list[ComparedDocument]) -> Json:
    kin = [other for other in columns if other.lineage == document.lineage and other.id != document.id]
    return {
        "id": document.id, "title": document.title or document.source, "source": document.source,
        "dated": word_day(document.published) if document.published else "no date found",
        "primary": document.primary, "reprint": len(kin),
    }  # fmt: skip


def _row(row: Row, columns: list[ComparedDocument]) -> Json:
    name = f"{spoken(row.kind)} ({row.scope})" if row.scope else spoken(row.kind)
    return {
        "name": name, "what": row.what, "outcome": row.outcome, "note": row.note,
        "cells": [[_item(item, document.id) for item in row.cells.get(document.id, ())] for document in columns],
    }  # fmt: skip


def _item(item: Item, document: str) -> Json:
    return {
        "words": word_item(item) or f"({spoken(item.origin)})", "origin": item.origin,
        "certainty": item.certainty if item.certainty != "unknown" else None, "condition": item.condition,
        "assumed": item.unit_origin == "assumed", "places": list(_places(item.evidence, document)),
    }  # fmt: skip


def _finding(finding: Finding) -> Json:
    return {
        "id": finding.id, "code": spoken(finding.code), "severity": finding.severity, "message": finding.message,
        "settles_by": finding.settles_by, "places": list(_places(finding.evidence, None)),
    }  # fmt: skip


def _places(evidence: tuple[Evidence, ...], document: str | None) -> Iterator[Json]:
    for place in evidence:
        owner = place.document or document
        if place.span is not None and owner is not None:
            yield {"document": owner, "quote": place.quote, "start": place.start, "end": place.end}

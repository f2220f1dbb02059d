"""The tables of an export: terms, claims, findings and figures as rows of named columns, in the article's order.

A value is a Decimal, an int or text; what is written from them (sheets, Markdown, a page) is not known here.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal

from agent.export.dossier import Dossier
from agent.figures.term_wording import name_term, word_date, word_term
from agent.figures.wording import word_expression, word_value
from agent.schema.deal import Computation, Deal
from agent.schema.evidence import Evidence
from agent.schema.wording import spoken

Cell = Decimal | int | str | None
Row = Mapping[str, Cell]


@dataclass(frozen=True)
class Table:
    """`columns` in order; a row lacks the columns that have nothing to say for it."""

    name: str
    columns: tuple[str, ...]
    rows: tuple[Row, ...]


_PLACE = ("quote", "start", "end", "page", "match", "more places")
_REVIEW = ("by", "review", "reviewer", "decided", "reason", "machine's value", "id")


def tables(dossier: Dossier) -> tuple[Table, ...]:
    """Parties, terms, claims, findings, figures and dates."""
    return (
        _table("Parties", _parties(dossier), ("deal", "role", "name", "aliases", *_PLACE, "review", "reviewer", "id")),
        _table("Terms", _terms(dossier), (
            "deal", "term", "value", "low", "high", "unit", "unit origin", "bound", "period", "basis", "certainty",
            "condition", "origin", "computation", *_PLACE, *_REVIEW)),
        _table("Claims", _claims(dossier), (
            "statement", "metric", "subject", "compared with", "value", "low", "high", "unit", "bound", "period",
            "modality", "attributed to", *_PLACE, *_REVIEW)),
        _table("Findings", _findings(dossier), (
            "severity", "code", "message", "quote", "start", "end", "page", "match", "second quote", "second start",
            "second end", "computation", "settles by", *_REVIEW)),
        _table("Figures", _figures(dossier), (
            "figure", "value", "low", "high", "unit", "unit origin", "bound", "change", "kind", "period", "quote",
            "start", "end")),
        _table("Dates", _dates(dossier), (
            "date", "value", "low", "high", "precision", "bound", "quote", "start", "end")),
    )  # fmt: skip


def word_computation(computation: Computation | None) -> str:
    """ "30,000,000 − 21,000,000 = $9,000,000, if both ceilings are reached", or ""."""
    if computation is None:
        return ""
    told = (
        f"{word_expression(computation.expression)} = {word_value(computation.low, computation.high, computation.unit)}"
    )
    return f"{told}, {computation.assumption}" if computation.assumption else told


def name_deal(deal: Deal) -> str:
    """ "asset sale of Paraguay site, completed"."""
    of = f" of {deal.asset.name}" if deal.asset else ""
    return f"{spoken(deal.type)}{of}, {spoken(deal.status)}"


def _table(name: str, rows: Iterable[Row], columns: Sequence[str]) -> Table:
    return Table(name, tuple(columns), tuple(rows))


def _parties(dossier: Dossier) -> Iterator[Row]:
    for deal in dossier.analysis.deals:
        for party in deal.parties:
            yield {
                "deal": name_deal(deal), "role": spoken(party.role), "name": party.name,
                "aliases": ", ".join(party.aliases), **_place(party.evidence), **_review(dossier, party.id),
            }  # fmt: skip


def _terms(dossier: Dossier) -> Iterator[Row]:
    for deal in dossier.analysis.deals:
        for term in deal.ranked_terms:
            yield {
                "deal": name_deal(deal), "term": name_term(term), "value": word_term(term), "low": term.low,
                "high": term.high, "unit": term.unit, "unit origin": term.unit_origin, "bound": spoken(term.modifier),
                "period": term.period, "basis": term.basis and spoken(term.basis), "certainty": term.certainty,
                "condition": term.condition, "origin": spoken(term.origin),
                "computation": word_computation(term.computation), **_place(term.evidence), "by": term.by,
                **_review(dossier, term.id),
            }  # fmt: skip


def _claims(dossier: Dossier) -> Iterator[Row]:
    for claim in dossier.analysis.claims:
        yield {
            "statement": claim.statement, "metric": claim.metric, "subject": claim.subject,
            "compared with": claim.comparator, "low": claim.low, "high": claim.high, "unit": claim.unit,
            "value": word_value(claim.low, claim.high, claim.unit, claim.modifier), "bound": spoken(claim.modifier),
            "period": claim.period, "modality": claim.modality, "attributed to": claim.attributed_to or "nobody",
            **_place(claim.evidence), "by": claim.by, **_review(dossier, claim.id),
        }  # fmt: skip


def _findings(dossier: Dossier) -> Iterator[Row]:
    for finding in dossier.analysis.findings:
        second = _place(finding.evidence[1:])
        yield {
            "severity": finding.severity, "code": finding.code, "message": finding.message,
            **_place(finding.evidence), "second quote": second.get("quote"), "second start": second.get("start"),
            "second end": second.get("end"),
            "computation": word_computation(finding.computation), "settles by": finding.settles_by,
            "by": finding.by, **_review(dossier, finding.id),
        }  # fmt: skip


def _figures(dossier: Dossier) -> Iterator[Row]:
    for figure in dossier.analysis.figures:
        yield {
            "figure": figure.id, "value": word_value(figure.low, figure.high, figure.unit, figure.modifier),
            "low": figure.low, "high": figure.high, "unit": figure.unit, "unit origin": figure.unit_origin,
            "bound": spoken(figure.modifier), "change": figure.change, "kind": spoken(figure.kind),
            "period": figure.period, "quote": figure.quote, "start": figure.start, "end": figure.end,
        }  # fmt: skip


def _dates(dossier: Dossier) -> Iterator[Row]:
    for date in dossier.analysis.dates:
        yield {
            "date": date.id, "value": word_date(date.low, date.high, date.modifier), "low": date.low,
            "high": date.high, "precision": date.precision, "bound": spoken(date.modifier), "quote": date.quote,
            "start": date.start, "end": date.end,
        }  # fmt: skip


def _place(evidence: Sequence[Evidence]) -> Row:
    """The main place; what was looked for and not found is said in the quote's stead."""
    if not evidence:
        return {}
    main = evidence[0]
    if main.span is None:
        return {"quote": f"not found in the text: {main.claimed}", "match": main.match}
    more = len(evidence) - 1
    return {
        "quote": main.quote, "start": main.start, "end": main.end, "page": main.page, "match": main.match,
        "more places": more or None,
    }  # fmt: skip


def _review(dossier: Dossier, item: str) -> Row:
    decision = dossier.decision(item)
    return {
        "review": decision.state, "reviewer": decision.reviewer, "decided": decision.decided,
        "reason": decision.reason, "machine's value": decision.machine, "id": item,
    }  # fmt: skip

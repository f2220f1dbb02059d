"""The forms of the article page: each takes what a person typed and returns the fields of a decision.

A form shows what the machine said, and beside it nothing but what can be corrected.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

import streamlit as st

from agent.app.written import Fields, claim_fields, read_figure, term_fields, write_value
from agent.figures.wording import word_value
from agent.schema.claim import Claim, Modality
from agent.schema.deal import Certainty, Deal, DealStatus, DealType, Party, Role, Term
from agent.schema.evidence import Evidence
from agent.schema.figure import Figure
from agent.schema.finding import Code, Finding, Severity
from agent.schema.record import Record
from agent.schema.review import Reviewed
from agent.schema.term_kind import TermKind
from agent.schema.wording import spoken

TERM_KINDS = [kind.value for kind in TermKind]
CLAIM_METRICS_HINT = "revenue, margin, growth, capacity, market share"


@dataclass(frozen=True)
class Entry:
    """What a form is about: an item of the analysis to edit, or a place in the text to add one from."""

    item: str
    fact: Record | None
    evidence: Evidence | None
    reviewed: Reviewed

    @property
    def quote(self) -> str:
        return (self.evidence.quote or "") if self.evidence else ""

    @property
    def published(self) -> str | None:
        return self.reviewed.analysis.document.published


Read = Callable[[], Fields]


def draw_fields(entry: Entry) -> Read:
    """Draw the fields of the entry's item; the result reads them once they are filled in. It raises UsageError."""
    return _FORMS[entry.item](entry)


def _term(entry: Entry) -> Read:
    term = entry.fact if isinstance(entry.fact, Term) else None
    kinds = TERM_KINDS if term is None or term.kind in TERM_KINDS else [*TERM_KINDS, term.kind]
    before = write_value(term) if term else entry.quote
    left, right = st.columns(2)
    kind = left.selectbox("Kind", kinds, index=_at(kinds, term.kind if term else None), format_func=spoken)
    value = right.text_input("Value, with its bound", before, placeholder="up to $30 million")
    certainties = [certainty.value for certainty in Certainty]
    certainty = left.selectbox("Certainty", certainties, index=_at(certainties, term.certainty if term else "unknown"))
    scope = right.text_input("Scope: tier, tranche, phase, site", (term.scope if term else None) or "")
    condition = left.text_input("Condition, in the text's words", (term.condition if term else None) or "")
    basis = right.text_input("Basis of a capacity", (term.basis if term else None) or "")
    deal = None if term else _deal_choice(entry)

    def read() -> Fields:
        fields: Fields = {
            "kind": kind, "certainty": certainty, "scope": scope.strip() or None,
            "condition": condition.strip() or None, "basis": basis.strip() or None,
        }  # fmt: skip
        if term is None or value != before or kind != term.kind:
            fields |= term_fields(kind, value, published=entry.published)
        return fields if deal is None else {**fields, "deal": deal, "origin": "stated", **_places(entry)}

    return read


def _party(entry: Entry) -> Read:
    party = entry.fact if isinstance(entry.fact, Party) else None
    roles = [role.value for role in Role]
    name = st.text_input("Name", party.name if party else entry.quote)
    role = st.selectbox("Role", roles, index=_at(roles, party.role if party else None))
    aliases = st.text_input("Also called, with commas", ", ".join(party.aliases) if party else "")
    deal = None if party else _deal_choice(entry)

    def read() -> Fields:
        also = [alias.strip() for alias in aliases.split(",") if alias.strip()]
        fields: Fields = {"name": name.strip(), "role": role, "aliases": also}
        return fields if deal is None else {**fields, "deal": deal, **_places(entry)}

    return read


def _deal(entry: Entry) -> Read:
    deal = entry.fact if isinstance(entry.fact, Deal) else None
    types, statuses = [kind.value for kind in DealType], [status.value for status in DealStatus]
    left, right = st.columns(2)
    kind = left.selectbox("Type", types, index=_at(types, deal.type if deal else None), format_func=spoken)
    status = right.selectbox("Status", statuses, index=_at(statuses, deal.status if deal else "unknown"))
    asset = left.text_input("Asset", deal.asset.name if deal and deal.asset else "")
    location = right.text_input("Location", deal.location.name if deal and deal.location else "")

    def read() -> Fields:
        fields: Fields = {"type": kind, "status": status}
        for field, name, known in (
            ("asset", asset, deal.asset if deal else None),
            ("location", location, deal.location if deal else None),
        ):
            evidence = known.model_dump(mode="json")["evidence"] if known and known.name == name.strip() else []
            fields[field] = {"name": name.strip(), "evidence": evidence} if name.strip() else None
        return fields if deal else {**fields, **_places(entry)}

    return read


def _claim(entry: Entry) -> Read:
    claim = entry.fact if isinstance(entry.fact, Claim) else None
    before = word_value(claim.low, claim.high, claim.unit, claim.modifier) if claim else ""
    left, right = st.columns(2)
    metric = left.text_input("Metric", claim.metric if claim else "", placeholder=CLAIM_METRICS_HINT)
    subject = right.text_input("Of whom or what", claim.subject if claim else "")
    value = left.text_input("Value, if it has one", before)
    source = right.text_input("Who says so", (claim.attributed_to if claim else None) or "")
    modalities = [modality.value for modality in Modality]
    modality = left.selectbox("Told as", modalities, index=_at(modalities, claim.modality if claim else None))
    period = right.text_input("Period", (claim.period if claim else None) or "")

    def read() -> Fields:
        fields: Fields = {
            "metric": metric.strip(), "subject": subject.strip(), "attributed_to": source.strip() or None,
            "modality": modality, "period": period.strip() or None,
        }  # fmt: skip
        if claim is None or value != before:
            fields |= claim_fields(value)
        return fields if claim else {**fields, "statement": entry.quote, **_places(entry)}

    return read


def _finding(entry: Entry) -> Read:
    finding = entry.fact if isinstance(entry.fact, Finding) else None
    codes, severities = [code.value for code in Code], [severity.value for severity in Severity]
    left, right = st.columns(2)
    code = left.selectbox("Code", codes, index=_at(codes, finding.code if finding else None), format_func=spoken)
    severity = right.selectbox("Severity", severities, index=_at(severities, finding.severity if finding else None))
    message = st.text_area("What disagrees or is missing", finding.message if finding else "")
    settles = st.text_input("What would settle it", finding.settles_by if finding else "")

    def read() -> Fields:
        fields: Fields = {
            "code": code, "severity": severity, "message": message.strip(), "settles_by": settles.strip(),
        }  # fmt: skip
        return fields if finding else {**fields, **_places(entry)}

    return read


def _figure(entry: Entry) -> Read:
    written = st.text_input("The quantity, with its bound and unit", entry.quote)

    def read() -> Fields:
        figure: Figure = read_figure(written)
        place = entry.evidence.model_dump(mode="json", include={"quote", "start", "end"}) if entry.evidence else {}
        return {**figure.model_dump(mode="json", exclude={"id", "quote", "start", "end"}), **place}

    return read


def _document(entry: Entry) -> Read:
    document = entry.reviewed.analysis.document
    title = st.text_input("Title", document.title or "")
    left, right = st.columns(2)
    source = left.text_input("Outlet or source", document.source)
    byline = right.text_input("Byline", document.byline or "")
    published = left.text_input("Published, as 2026-01-31", document.published or "")

    def read() -> Fields:
        return {
            "title": title.strip() or None, "source": source.strip() or document.source,
            "byline": byline.strip() or None, "published": published.strip() or None,
        }  # fmt: skip

    return read


def _note(entry: Entry) -> Read:
    text = st.text_area("Note")

    def read() -> Fields:
        place = entry.evidence.model_dump(mode="json", include={"quote", "start", "end"}) if entry.evidence else {}
        return {"text": text.strip(), **place}

    return read


def _deal_choice(entry: Entry) -> str | None:
    deals: Mapping[str, str] = {
        deal.id: f"{spoken(deal.type)}: {', '.join(party.name for party in deal.parties[:2]) or 'no party'}"
        for deal in entry.reviewed.analysis.deals
    }
    return st.selectbox("Deal", list(deals), format_func=deals.__getitem__) if deals else None


def _places(entry: Entry) -> Fields:
    return {"evidence": [entry.evidence.model_dump(mode="json")] if entry.evidence else []}


def _at(options: list[str], value: str | None) -> int:
    return options.index(value) if value in options else 0


_FORMS: dict[str, Callable[[Entry], Read]] = {
    "term": _term, "party": _party, "deal": _deal, "claim": _claim, "finding": _finding, "figure": _figure,
    "document": _document, "note": _note,
}  # fmt: skip

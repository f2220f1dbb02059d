"""The shortest valid reply of each library's own format that carries the gold of the passage it was sent."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from agent.schema.analysis import Analysis
from agent.schema.claim import Claim
from agent.schema.deal import Certainty, Origin, Term
from agent.schema.evidence import Evidence, main_place
from agent.schema.number import plain_decimal
from evals.gold_model import shorten


@dataclass(frozen=True)
class PeerScript:
    """Gold by place: a passage's items are those whose main place lies in it."""

    gold: Analysis

    def langextract(self, passage: str) -> str:
        start = self._find(passage)
        items = sorted(self._items(), key=lambda item: item[0])
        said = [
            {name: quote, f"{name}_attributes": attributes}
            for place, name, quote, attributes in items
            if start <= place < start + len(passage)
        ]
        return shorten({"extractions": said}) if said else '{"extractions":[]}'

    def instructor(self, passage: str) -> str:
        start = self._find(passage)
        end = start + len(passage)
        deals = []
        for deal in self.gold.deals:
            parties = [
                {"name": party.name, "role": party.role.value, **({"aliases": party.aliases} if party.aliases else {})}
                for party in deal.parties
                if _within(party.evidence, start, end)
            ]
            terms = [
                {"kind": term.kind, **_value(term), **_circumstances(term), "quote": quote}
                for term in deal.terms
                if _is_stated(term) and _within(term.evidence, start, end) and (quote := _quote(term.evidence))
            ]
            places = {
                name: place.name
                for name, place in (("asset", deal.asset), ("location", deal.location))
                if place is not None and _within(place.evidence, start, end)
            }
            if parties or terms:
                said = {"type": deal.type.value, "status": deal.status.value, "parties": parties, **places}
                deals.append({**said, "terms": terms})
        claims = [
            {**_claim(claim), "quote": _quote(claim.evidence)}
            for claim in self.gold.claims
            if _within(claim.evidence, start, end)
        ]
        return shorten({"deals": deals, "claims": claims}) if deals or claims else "{}"

    def _find(self, passage: str) -> int:
        """Where the passage begins; white space at its edges may have been cut."""
        return max(0, self.gold.text.find(passage.strip()))

    def _items(self) -> Iterator[tuple[int, str, str, dict[str, Any]]]:
        for deal in self.gold.deals:
            for party in deal.parties:
                yield _start(party.evidence), "party", _quote(party.evidence), {"role": party.role.value}
            for name, place in (("asset", deal.asset), ("location", deal.location)):
                if place is not None:
                    yield _start(place.evidence), name, _quote(place.evidence), {}
            for term in deal.terms:
                if _is_stated(term):
                    attributes = {"kind": term.kind, **_value(term), **_circumstances(term)}
                    yield _start(term.evidence), "term", _quote(term.evidence), attributes
        for claim in self.gold.claims:
            yield _start(claim.evidence), "claim", _quote(claim.evidence), _claim(claim)


def _is_stated(term: Term) -> bool:
    return term.origin is Origin.STATED and bool(term.evidence)


def _value(item: Term | Claim) -> dict[str, str]:
    values = {}
    for name in ("low", "high") if item.low != item.high else ("low",):
        value = getattr(item, name)
        if value is not None:
            values[name] = value if isinstance(value, str) else plain_decimal(value)
    if item.unit:
        values["unit"] = item.unit
    if item.modifier.value not in ("exact", "range"):
        values["modifier"] = item.modifier.value
    return values


def _circumstances(term: Term) -> dict[str, str]:
    said = {"certainty": term.certainty.value} if term.certainty is not Certainty.UNKNOWN else {}
    return {**said, "condition": term.condition} if term.condition else said


def _claim(claim: Claim) -> dict[str, Any]:
    said = {"metric": claim.metric, "subject": claim.subject, **_value(claim)}
    return {**said, "versus": claim.comparator} if claim.comparator else said


def _start(evidence: tuple[Evidence, ...]) -> int:
    place = main_place(evidence)
    return place[0] if place else -1


def _quote(evidence: tuple[Evidence, ...]) -> str:
    return next((item.quote for item in evidence if item.quote), "")


def _within(evidence: tuple[Evidence, ...], start: int, end: int) -> bool:
    return start <= _start(evidence) < end

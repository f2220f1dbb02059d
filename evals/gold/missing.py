"""Which terms a deal's gold calls missing: those that its checklist requires and that nothing in the deal answers."""

from collections.abc import Mapping, Sequence
from typing import Any

from agent.schema.checklist import load_checklists
from agent.schema.deal import DealStatus, DealType
from evals.gold.notation import read_term_line

Loose = Mapping[str, Any]


def missing_findings(loose: Loose) -> list[Loose]:
    """One missing_term finding for each kind that a deal ought to state and does not.

    A deal's own `missing:` replaces that list: nobody asks for every term of a deal told in passing.
    """
    found: list[Loose] = []
    for number, deal in enumerate(loose.get("deals", ()), 1):
        kinds = deal["missing"] if "missing" in deal else _unmet(deal, loose.get("findings", ()), number)
        found += [
            {"code": "missing_term", "kind": kind, "deal": number, "severity": _severity(deal["type"], kind)}
            for kind in kinds
        ]
    return found


def _unmet(deal: Loose, findings: Sequence[Loose], number: int) -> list[str]:
    stated = {_kind_of(term) for term in deal.get("terms", ())}
    stated |= {item["kind"] for item in findings if item["code"] == "implied_value" and item.get("deal", 1) == number}
    items = load_checklists()[DealType(deal["type"])].terms
    expected = [item for item in items if item.expected_of(DealStatus(deal["status"]))]
    return [item.kind for item in expected if not stated & {item.kind, *item.met_by}]


def _severity(deal_type: str, kind: str) -> str:
    """As heavy as the checklist weighs the term."""
    items = load_checklists()[DealType(deal_type)].terms
    weight = next((item.weight for item in items if item.kind == kind), 5)
    return "high" if weight >= 8 else "medium" if weight >= 5 else "low"


def _kind_of(term: str | Loose) -> str:
    return read_term_line(term)[0] if isinstance(term, str) else str(term["kind"])

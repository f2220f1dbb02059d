"""What is already known, in a few lines for the second call: the deals by number, and what the rules found."""

from collections.abc import Mapping

from agent.check.facts import Facts
from agent.schema.deal import Deal, Origin, Term
from agent.schema.finding import Finding

NOTHING = "(none)"


def list_deals(facts: Facts) -> str:
    """One line a deal: "d1 asset_sale, completed: seller Acme; total_consideration f3, closing_date t1"."""
    lines = [f"d{number} {_deal(deal)}" for number, deal in enumerate(facts.deals, start=1)]
    return "\n".join(lines) or NOTHING


def list_findings(findings: Mapping[str, Finding], facts: Facts) -> str:
    """One line a finding: "r3 sum_mismatch f4 f2 f3 [s9] [s10]"; of what is missing, its kind and deal."""
    numbers = {deal.id: f"d{number}" for number, deal in enumerate(facts.deals, start=1)}
    lines = []
    for name, finding in findings.items():
        spans = [span for item in finding.evidence if (span := item.span) is not None]
        values = [item.id for span in spans for item in facts.reading.figures_in(*span)]
        values += [item.id for span in spans for item in facts.reading.dates_in(*span)]
        homes = [facts.reading.sentence_at(start) for start, _ in spans]
        told = [finding.code.value, finding.about.kind, numbers.get(finding.about.deal or ""), *values]
        told += dict.fromkeys(f"[{home.id}]" for home in homes if home is not None)
        lines.append(" ".join((name, *filter(None, told))))
    return "\n".join(lines) or NOTHING


def _deal(deal: Deal) -> str:
    parties = ", ".join(f"{party.role.value} {' '.join(party.name.split())}" for party in deal.parties) or NOTHING
    terms = ", ".join(_term(term) for term in deal.terms if term.origin in (Origin.STATED, Origin.UNDISCLOSED))
    return f"{deal.type.value}, {deal.status.value}: {parties}; {terms or NOTHING}"


def _term(term: Term) -> str:
    value = term.figure_id or term.date_id or ("undisclosed" if term.origin is Origin.UNDISCLOSED else "in words")
    return f"{term.kind} {value}"

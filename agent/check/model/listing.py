"""What is already known, in a few lines for the second call: the deals by number, and what the rules found."""

from collections.abc import Iterable

from agent.check.facts import Facts
from agent.schema.deal import Deal, Origin, Term
from agent.schema.finding import Finding

NOTHING = "(none)"


def list_deals(facts: Facts) -> str:
    """One line a deal: "d1 asset_sale, completed: seller Acme; total_consideration f3, closing_date t1"."""
    lines = [f"d{number} {_deal(deal)}" for number, deal in enumerate(facts.deals, start=1)]
    return "\n".join(lines) or NOTHING


def list_findings(findings: Iterable[Finding], facts: Facts) -> str:
    """One line a finding: its code and the sentences it stands in."""
    lines = []
    for finding in findings:
        spans = [span for item in finding.evidence if (span := item.span) is not None]
        homes = [facts.reading.sentence_at(start) for start, _ in spans]
        ids = dict.fromkeys(home.id for home in homes if home is not None)
        lines.append(" ".join((finding.code.value, finding.about.kind or "", *ids)).replace("  ", " ").strip())
    return "\n".join(lines) or NOTHING


def _deal(deal: Deal) -> str:
    parties = ", ".join(f"{party.role.value} {party.name}" for party in deal.parties) or NOTHING
    terms = ", ".join(_term(term) for term in deal.terms if term.origin in (Origin.STATED, Origin.UNDISCLOSED))
    return f"{deal.type.value}, {deal.status.value}: {parties}; {terms or NOTHING}"


def _term(term: Term) -> str:
    return f"{term.kind} {term.figure_id or term.date_id or 'in words'}"

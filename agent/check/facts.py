"""What a rule looks at: the reading, and what was extracted from it."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from agent.schema.checklist import Checklists, load_checklists
from agent.schema.claim import Claim
from agent.schema.deal import Deal, Term
from agent.schema.finding import Check, Finding
from agent.schema.reading import Reading


@dataclass(frozen=True)
class Facts:
    """Facts in, findings out: a rule needs nothing else."""

    reading: Reading
    deals: tuple[Deal, ...]
    claims: tuple[Claim, ...]
    checklists: Checklists = field(default_factory=load_checklists)

    def terms(self) -> Iterator[tuple[Deal, Term]]:
        """Every term with its deal."""
        return ((deal, term) for deal in self.deals for term in deal.terms)


@dataclass(frozen=True)
class Verdict:
    """What one rule has to say: its findings, and what it looked at that holds."""

    findings: Sequence[Finding] = ()
    checks: Sequence[Check] = ()

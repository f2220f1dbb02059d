"""Findings: what a careful senior analyst would flag, and checks that were made."""

from collections.abc import Sequence
from enum import StrEnum
from typing import ClassVar

from agent.schema.deal import By, Computation
from agent.schema.evidence import Evidence
from agent.schema.record import Identified, Record


class Code(StrEnum):
    """In the contract's order: of one disagreement, the first code that fits is the one."""

    # gaps
    MISSING_TERM = "missing_term"
    IMPLIED_VALUE = "implied_value"
    DAMAGED_TEXT = "damaged_text"
    UNATTRIBUTED_CLAIM = "unattributed_claim"
    MISSING_BASIS = "missing_basis"
    # inconsistencies
    UNIT_MISMATCH = "unit_mismatch"
    PER_UNIT_MISMATCH = "per_unit_mismatch"
    PERCENT_CHANGE_MISMATCH = "percent_change_mismatch"
    RATIO_MISMATCH = "ratio_mismatch"
    PART_EXCEEDS_WHOLE = "part_exceeds_whole"
    SUM_MISMATCH = "sum_mismatch"
    HEDGE_DRIFT = "hedge_drift"
    CONFLICTING_VALUES = "conflicting_values"
    DATE_CONFLICT = "date_conflict"
    STATUS_DRIFT = "status_drift"
    PARTY_CONFLICT = "party_conflict"
    LOCATION_CONFLICT = "location_conflict"
    CONTRADICTION = "contradiction"
    # provenance
    MACHINE_GENERATED = "machine_generated"
    LANGUAGE_MISMATCH = "language_mismatch"
    EMBEDDED_INSTRUCTION = "embedded_instruction"
    # across documents
    CONFLICT_ACROSS_DOCUMENTS = "conflict_across_documents"
    GAP_FILLED_BY_DOCUMENT = "gap_filled_by_document"


GAPS = frozenset(
    {Code.MISSING_TERM, Code.IMPLIED_VALUE, Code.DAMAGED_TEXT, Code.UNATTRIBUTED_CLAIM, Code.MISSING_BASIS}
)
PROVENANCE = frozenset({Code.MACHINE_GENERATED, Code.LANGUAGE_MISMATCH, Code.EMBEDDED_INSTRUCTION})
ACROSS_DOCUMENTS = frozenset({Code.CONFLICT_ACROSS_DOCUMENTS, Code.GAP_FILLED_BY_DOCUMENT})
INCONSISTENCIES = frozenset(Code) - GAPS - PROVENANCE - ACROSS_DOCUMENTS


class Severity(StrEnum):
    HIGH = "high"
    MEDIUM = "medium"
    LOW = "low"


class FindingStatus(StrEnum):
    OPEN = "open"
    CONFIRMED = "confirmed"
    DISMISSED = "dismissed"


class Outcome(StrEnum):
    HOLDS = "holds"
    FOUND = "found"
    NOT_APPLICABLE = "not_applicable"
    FAILED = "failed"


class About(Record):
    """What a finding is about: a deal, a term kind, the ids of figures, terms, claims or parties."""

    deal: str | None = None
    kind: str | None = None
    items: tuple[str, ...] = ()


class Finding(Identified):
    """What disagrees or is missing, the places that show it, and what would settle it."""

    id_prefix: ClassVar[str] = "n"

    code: Code
    severity: Severity
    message: str
    about: About = About()
    evidence: tuple[Evidence, ...] = ()
    computation: Computation | None = None
    settles_by: str
    by: By = By.RULES
    status: FindingStatus = FindingStatus.OPEN

    def identity(self) -> Sequence[object]:
        places = [item.span for item in self.evidence[:2]]
        return (self.code, self.about.kind, self.about.deal if not places else None, *places)


class Check(Record):
    """A relation that was looked at, and how it came out."""

    code: Code
    outcome: Outcome
    detail: str
    computation: Computation | None = None
    evidence: tuple[Evidence, ...] = ()

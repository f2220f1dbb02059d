"""Documents on the same deals, held against each other row by row."""

from collections.abc import Sequence
from enum import StrEnum
from typing import Literal

from agent.schema.analysis import SCHEMA_VERSION
from agent.schema.deal import Certainty, DealType, Origin
from agent.schema.evidence import Evidence
from agent.schema.figure import Modifier, UnitOrigin
from agent.schema.finding import Finding
from agent.schema.number import Number
from agent.schema.record import Record


class What(StrEnum):
    TERM = "term"
    PARTY = "party"
    STATUS = "status"
    DATE = "date"
    CLAIM = "claim"
    QUANTITY = "quantity"


class RowOutcome(StrEnum):
    """`superseded` is a later document telling of a change; `filled` a gap here that is stated there."""

    AGREE = "agree"
    CONFLICT = "conflict"
    FILLED = "filled"
    SUPERSEDED = "superseded"
    SINGLE = "single"


# As a person reads them, in the order an analyst wants the rows.
OUTCOME_WORDS = {
    RowOutcome.CONFLICT: "conflict",
    RowOutcome.SUPERSEDED: "changed later",
    RowOutcome.FILLED: "gap filled",
    RowOutcome.AGREE: "agree",
    RowOutcome.SINGLE: "one document",
}


class ComparedDocument(Record):
    """`lineage` is the id of the first of its near-duplicates; `primary` says that it is a release or a filing."""

    id: str
    title: str | None = None
    source: str
    published: str | None = None
    lineage: str
    primary: bool = False


class Item(Record):
    """One value in one document: a quantity (low, high, unit), a date (date_low, date_high) or words (text)."""

    id: str | None = None
    text: str | None = None
    low: Number | None = None
    high: Number | None = None
    unit: str | None = None
    unit_origin: UnitOrigin | None = None
    modifier: Modifier = Modifier.EXACT
    date_low: str | None = None
    date_high: str | None = None
    origin: Origin = Origin.STATED
    certainty: Certainty = Certainty.UNKNOWN
    condition: str | None = None
    evidence: tuple[Evidence, ...] = ()


class Row(Record):
    """One thing that the documents say; `note` tells what an outcome alone does not ("the bounds differ")."""

    what: What
    kind: str
    scope: str | None = None
    cells: dict[str, tuple[Item, ...]]
    outcome: RowOutcome
    note: str | None = None


class ComparedDeal(Record):
    """`documents` maps document ids to the id of the deal there; null where a document speaks of it unread."""

    id: str
    name: str
    type: DealType
    documents: dict[str, str | None]
    origins: int
    rows: tuple[Row, ...] = ()

    @property
    def ranked_rows(self) -> Sequence[Row]:
        """What differs first; rows of one outcome stay in the order of the table."""
        return sorted(self.rows, key=lambda row: list(OUTCOME_WORDS).index(row.outcome))


class Comparison(Record):
    """What `tieout compare --json` prints. `origins` counts lineages, so that a reprint corroborates nothing."""

    schema_version: Literal[1] = SCHEMA_VERSION
    documents: tuple[ComparedDocument, ...] = ()
    deals: tuple[ComparedDeal, ...] = ()
    findings: tuple[Finding, ...] = ()

    def to_json(self) -> str:
        return self.model_dump_json()

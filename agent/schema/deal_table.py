"""Deals against deals: one row per deal across documents, with metrics that show their computation."""

from typing import Literal

from agent.schema.analysis import SCHEMA_VERSION
from agent.schema.deal import Certainty, Computation, DealStatus, DealType, Origin
from agent.schema.evidence import Evidence
from agent.schema.figure import Modifier, UnitOrigin
from agent.schema.number import Number
from agent.schema.record import Record


class TableValue(Record):
    """A term's value with its bound, origin and document; `disputed` where another document says otherwise."""

    kind: str
    low: Number | None = None
    high: Number | None = None
    date_low: str | None = None
    date_high: str | None = None
    text: str | None = None
    unit: str | None = None
    unit_origin: UnitOrigin | None = None
    modifier: Modifier = Modifier.EXACT
    period: str | None = None
    scope: str | None = None
    basis: str | None = None
    certainty: Certainty = Certainty.UNKNOWN
    origin: Origin = Origin.STATED
    computation: Computation | None = None
    document: str | None = None
    disputed: bool = False
    evidence: tuple[Evidence, ...] = ()


class TableParty(Record):
    name: str
    role: str
    document: str | None = None
    evidence: tuple[Evidence, ...] = ()


class DealRow(Record):
    """One deal. `as_of` is the document that its newest values come from, `published` that document's date."""

    id: str
    name: str
    type: DealType
    status: DealStatus
    parties: tuple[TableParty, ...] = ()
    location: str | None = None
    documents: dict[str, str | None]
    origins: int
    as_of: str
    published: str | None = None
    terms: dict[str, tuple[TableValue, ...]] = {}
    derived: dict[str, TableValue] = {}
    not_derived: dict[str, str] = {}


class DealTable(Record):
    """`considered` deals were looked at; `lacking` counts those without a value that the question needs."""

    schema_version: Literal[1] = SCHEMA_VERSION
    rows: tuple[DealRow, ...] = ()
    considered: int = 0
    lacking: dict[str, int] = {}
    mixed_units: dict[str, tuple[str, ...]] = {}
    where: tuple[str, ...] = ()
    sort: str | None = None

    def to_json(self) -> str:
        return self.model_dump_json()

"""Deals, their parties and their terms, in the field's words."""

from collections.abc import Sequence
from decimal import Decimal, InvalidOperation
from enum import StrEnum
from typing import ClassVar

from pydantic import field_validator, model_validator

from agent.schema.evidence import Evidence, main_place
from agent.schema.figure import Modifier, UnitOrigin
from agent.schema.number import Number
from agent.schema.record import Identified, Record
from agent.schema.term_kind import DATE_KINDS, OWN_FIELD_PREFIX, TERM_KINDS, rank_kind


class DealType(StrEnum):
    ACQUISITION = "acquisition"
    MERGER = "merger"
    TENDER_OFFER = "tender_offer"
    ASSET_SALE = "asset_sale"
    STAKE_PURCHASE = "stake_purchase"
    JOINT_VENTURE = "joint_venture"
    COLLABORATION = "collaboration"
    DEBT_FINANCING = "debt_financing"
    EQUITY_FINANCING = "equity_financing"
    PROJECT_FINANCING = "project_financing"
    ROYALTY_FINANCING = "royalty_financing"
    LEASE = "lease"
    HOSTING = "hosting"
    OFFTAKE = "offtake"
    SUPPLY = "supply"
    LICENSE = "license"
    OPTION = "option"
    SPIN_OFF = "spin_off"
    IPO = "ipo"
    OTHER = "other"


class DealStatus(StrEnum):
    RUMOURED = "rumoured"
    PROPOSED = "proposed"
    NON_BINDING = "non_binding"
    AGREED = "agreed"
    COMPLETED = "completed"
    TERMINATED = "terminated"
    UNKNOWN = "unknown"


class Role(StrEnum):
    BUYER = "buyer"
    SELLER = "seller"
    TARGET = "target"
    INVESTOR = "investor"
    ISSUER = "issuer"
    BORROWER = "borrower"
    LENDER = "lender"
    LESSOR = "lessor"
    LESSEE = "lessee"
    SUPPLIER = "supplier"
    CUSTOMER = "customer"
    LICENSOR = "licensor"
    LICENSEE = "licensee"
    PARTNER = "partner"
    MANAGER = "manager"
    ADVISER = "adviser"
    GUARANTOR = "guarantor"


class Origin(StrEnum):
    STATED = "stated"
    IMPLIED = "implied"
    ELSEWHERE = "elsewhere"
    UNDISCLOSED = "undisclosed"
    MISSING = "missing"
    NOT_FOUND = "not_found"


class Certainty(StrEnum):
    FIRM = "firm"
    CONTINGENT = "contingent"
    OPTIONAL = "optional"
    UNKNOWN = "unknown"


class By(StrEnum):
    """Who says so."""

    RULES = "rules"
    MODEL = "model"
    BOTH = "both"
    PERSON = "person"


class Computation(Record):
    """Arithmetic that a reader can redo; `inputs` are ids, `assumption` what it rests on."""

    expression: str
    inputs: tuple[str, ...] = ()
    low: Number
    high: Number
    unit: str | None
    assumption: str | None = None


class Place(Record):
    """A named asset or location."""

    name: str
    evidence: tuple[Evidence, ...] = ()


class Party(Identified):
    id_prefix: ClassVar[str] = "p"

    name: str
    role: Role
    aliases: tuple[str, ...] = ()
    evidence: tuple[Evidence, ...] = ()

    def identity(self) -> Sequence[object]:
        return (self.role, self.name)


class Term(Identified):
    """One deal term. Values are decimals in base units; for the kinds in DATE_KINDS, ISO dates."""

    id_prefix: ClassVar[str] = "m"

    kind: str
    low: Number | str | None = None
    high: Number | str | None = None
    unit: str | None = None
    unit_origin: UnitOrigin | None = None
    modifier: Modifier = Modifier.EXACT
    text: str | None = None
    period: str | None = None
    scope: str | None = None
    basis: str | None = None
    certainty: Certainty = Certainty.UNKNOWN
    condition: str | None = None
    figure_id: str | None = None
    date_id: str | None = None
    origin: Origin = Origin.STATED
    computation: Computation | None = None
    by: By = By.RULES
    evidence: tuple[Evidence, ...] = ()

    @field_validator("kind")
    @classmethod
    def _is_known(cls, kind: str) -> str:
        if kind not in TERM_KINDS and not kind.startswith(OWN_FIELD_PREFIX):
            raise ValueError(f"{kind!r} is no term kind; a desk's own fields start with {OWN_FIELD_PREFIX!r}")
        return kind

    @model_validator(mode="before")
    @classmethod
    def _read_values(cls, data: object) -> object:
        """JSON writes decimals as strings; only a term that is a date keeps them so."""
        if not isinstance(data, dict) or data.get("date_id") or data.get("kind") in DATE_KINDS:
            return data
        values = {name: data[name] for name in ("low", "high") if data.get(name) is not None}
        try:
            return {**data, **{name: Decimal(str(value)) for name, value in values.items()}}
        except InvalidOperation as error:
            raise ValueError(f"{values!r} are no decimals, and {data.get('kind')!r} is no date") from error

    @property
    def is_date(self) -> bool:
        """Whether low and high are ISO dates."""
        return self.date_id is not None or self.kind in DATE_KINDS

    def identity(self) -> Sequence[object]:
        return (
            self.kind,
            self.scope,
            self.low,
            self.high,
            self.unit,
            self.modifier,
            self.text,
            main_place(self.evidence),
        )


class Deal(Identified):
    id_prefix: ClassVar[str] = "d"

    type: DealType
    status: DealStatus = DealStatus.UNKNOWN
    parties: tuple[Party, ...] = ()
    asset: Place | None = None
    location: Place | None = None
    terms: tuple[Term, ...] = ()
    evidence: tuple[Evidence, ...] = ()

    @property
    def ranked_terms(self) -> Sequence[Term]:
        """The terms as a reader wants them: the price first; those of one kind as the text tells them."""
        return sorted(self.terms, key=lambda term: rank_kind(term.kind))

    def identity(self) -> Sequence[object]:
        return (self.type, *sorted(party.name for party in self.parties), self.asset and self.asset.name)

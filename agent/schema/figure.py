"""Figures and dates: the ledger of what the text counts, prices and dates."""

from enum import StrEnum
from typing import Literal

from agent.schema.number import Number
from agent.schema.record import Record


class Modifier(StrEnum):
    EXACT = "exact"
    ABOUT = "about"
    UP_TO = "up_to"
    AT_LEAST = "at_least"
    MORE_THAN = "more_than"
    LESS_THAN = "less_than"
    RANGE = "range"


class FigureKind(StrEnum):
    MONEY = "money"
    PER_UNIT = "per_unit"
    PERCENT = "percent"
    POINTS = "points"
    MULTIPLE = "multiple"
    POWER = "power"
    ENERGY = "energy"
    DURATION = "duration"
    COUNT = "count"
    MEASURE = "measure"


class UnitOrigin(StrEnum):
    STATED = "stated"
    INFERRED = "inferred"
    ASSUMED = "assumed"


class Precision(StrEnum):
    DAY = "day"
    MONTH = "month"
    QUARTER = "quarter"
    HALF = "half"
    YEAR = "year"


class Figure(Record):
    """One quantity: `low` and `high` in base units (30000000 USD; 25 %; 70 MW).

    A single value or a one-sided bound has low = high and the modifier tells the side.
    `step` is the place value of the last written digit, in base units.
    """

    id: str
    quote: str
    start: int
    end: int
    low: Number
    high: Number
    unit: str | None
    unit_origin: UnitOrigin = UnitOrigin.STATED
    modifier: Modifier = Modifier.EXACT
    change: Literal["up", "down"] | None = None
    kind: FigureKind
    period: str | None = None
    step: Number


class Date(Record):
    """One date: ISO text as precise as written (2026-01-03, 2026-Q1, 2026-H1, 2026, --11-03)."""

    id: str
    quote: str
    start: int
    end: int
    low: str
    high: str
    precision: Precision
    modifier: Modifier = Modifier.EXACT
    resolved_from: str | None = None

"""Conditions and orders on the table of deals: "price_per_mw>1e6", "status=agreed", "buyer~Hexmere"."""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal, InvalidOperation

from agent.errors import UsageError
from agent.schema.deal import Role
from agent.schema.deal_table import DealRow, DealTable, TableValue
from agent.schema.term_kind import OWN_FIELD_PREFIX, TERM_KINDS

_CONDITION = re.compile(r"^\s*([a-z_]+)\s*(>=|<=|!=|=|>|<|~)\s*(.+?)\s*$")
_NUMBER = re.compile(
    r"^([A-Z]{3}\s*|[$€£])?(-?[\d.,]+(?:e\d+)?)\s*(k|m|bn|b|million|billion)?\s*([A-Za-z%/]+)?$", re.IGNORECASE
)
_SCALES = {"k": 3, "m": 6, "million": 6, "bn": 9, "b": 9, "billion": 9}
_SIGNS = {"$": "USD", "€": "EUR", "£": "GBP"}
_WORDS = ("name", "type", "status", "location", "published", "as_of")
_DERIVED = ("headline", "price_per_mw", "upfront_share")


@dataclass(frozen=True)
class Condition:
    """One condition; `number` and `unit` where it compares a number."""

    field: str
    sign: str
    text: str
    number: Decimal | None = None
    unit: str | None = None


def filter_table(table: DealTable, *, where: Sequence[str] = (), sort: str | None = None) -> DealTable:
    """The rows that meet every condition, in order. Raises UsageError for what cannot be read.

    `lacking` counts, for every field that is used, the considered deals without a value; `mixed_units` names the
    units that were compared as they stand, since nothing is converted.
    """
    conditions = [read_condition(item) for item in where]
    field, falling = _read_sort(sort)
    rows = list(table.rows)
    lacking: Counter[str] = Counter()
    mixed: dict[str, tuple[str, ...]] = {}
    for name in dict.fromkeys([*(item.field for item in conditions), *([field] if field else [])]):
        lacking[name] = sum(not _has(row, name) for row in rows)
        units = sorted({value.unit for row in rows for value in values_of(row, name)[:1] if value.unit})
        if len(units) > 1 and not any(item.field == name and item.unit for item in conditions):
            mixed[name] = tuple(units)
    kept = [row for row in rows if all(_meets(row, condition) for condition in conditions)]
    if field is not None:
        kept = _sorted(kept, field, falling)
    return table.model_copy(
        update={"rows": tuple(kept), "considered": len(rows), "lacking": dict(lacking), "mixed_units": mixed,
                "where": tuple(where), "sort": sort}
    )  # fmt: skip


def read_condition(text: str) -> Condition:
    """ "total_consideration>=50M USD" taken apart."""
    found = _CONDITION.match(text)
    if found is None:
        raise UsageError(
            f"{text!r} is no condition", hint="Write one like price_per_mw>1e6, status=agreed or buyer~Acme."
        )
    field, sign, said = found.groups()
    _check_field(field)
    number = _NUMBER.match(said)
    if number is None or sign == "~" or field in _WORDS:
        if sign in (">", "<", ">=", "<=") and field not in ("published", "as_of") and not re.match(r"\d{4}", said):
            raise UsageError(f"{said!r} is no number", hint="Write one like 1e6, 50M or 50M USD.")
        return Condition(field, sign, said)
    value, scale, unit = number.group(2), (number.group(3) or "").lower(), number.group(4)
    try:
        read = Decimal(value.replace(",", "")) * Decimal(10) ** _SCALES.get(scale, 0)
    except InvalidOperation as error:
        raise UsageError(f"{said!r} is no number", hint="Write one like 1e6, 50M or 50M USD.") from error
    sign_unit = _SIGNS.get(number.group(1) or "", (number.group(1) or "").strip().upper() or None)
    return Condition(field, sign, said, read, unit or sign_unit)


def values_of(row: DealRow, field: str) -> list[TableValue]:
    """What a deal has of a term kind or a derived metric, the newest stated first."""
    if field in row.derived:
        return [row.derived[field]]
    return [value for value in row.terms.get(field, ()) if value.low is not None or value.date_low or value.text]


def _check_field(field: str) -> None:
    known = field in TERM_KINDS or field in _WORDS or field in _DERIVED or field.startswith(OWN_FIELD_PREFIX)
    if not known and field not in {role.value for role in Role}:
        raise UsageError(
            f"{field!r} is no column of a deal",
            hint="Columns are term kinds (total_consideration, capacity, ...), roles (buyer, ...), name, type, status, "
            "location, published, headline (the first of total, enterprise, contract or equity value and principal), "
            "price_per_mw and upfront_share.",
        )


def _read_sort(sort: str | None) -> tuple[str | None, bool]:
    if sort is None:
        return None, False
    field = sort.removeprefix("-")
    _check_field(field)
    return field, sort.startswith("-")


def _has(row: DealRow, field: str) -> bool:
    if field in _WORDS:
        return bool(getattr(row, field))
    if field in {role.value for role in Role}:
        return any(party.role == field for party in row.parties)
    return bool(values_of(row, field))


def _meets(row: DealRow, condition: Condition) -> bool:
    if condition.field in _WORDS:
        return _compare_text(str(getattr(row, condition.field) or ""), condition)
    if condition.field in {role.value for role in Role}:
        names = [party.name for party in row.parties if party.role == condition.field]
        return any(_compare_text(name, condition) for name in names)
    return any(_value_meets(value, condition) for value in values_of(row, condition.field))


def _value_meets(value: TableValue, condition: Condition) -> bool:
    if value.date_low is not None:
        return _compare_text(value.date_low, condition)
    if value.low is None or value.high is None or condition.number is None:
        return _compare_text(value.text or "", condition)
    if condition.unit is not None and (value.unit or "").upper() != condition.unit.upper():
        return False
    number = condition.number
    return {
        ">": value.high > number, ">=": value.high >= number, "<": value.low < number, "<=": value.low <= number,
        "=": value.low <= number <= value.high, "!=": not value.low <= number <= value.high,
    }[condition.sign]  # fmt: skip


def _compare_text(said: str, condition: Condition) -> bool:
    one, other = said.lower(), condition.text.lower()
    return {
        "~": other in one, "=": one == other, "!=": one != other, ">": one > other, "<": one < other,
        ">=": one >= other, "<=": one <= other,
    }[condition.sign]  # fmt: skip


def _sorted(rows: list[DealRow], field: str, falling: bool) -> list[DealRow]:
    """By unit first, since values of two currencies have no order; deals without a value last."""

    def key(row: DealRow) -> tuple[str, Decimal | str]:
        if field in _WORDS:
            return "", str(getattr(row, field) or "")
        value = values_of(row, field)[0]
        return value.unit or "", value.high if value.high is not None else value.date_low or value.text or ""

    known = [row for row in rows if _has(row, field) and (field in _WORDS or values_of(row, field))]
    rest = [row for row in rows if row not in known]
    groups: dict[str, list[DealRow]] = {}
    for row in known:
        groups.setdefault(key(row)[0], []).append(row)
    ordered: list[DealRow] = []
    for unit in sorted(groups):
        ordered += sorted(groups[unit], key=lambda item: _comparable(key(item)[1]), reverse=falling)
    return ordered + rest


def _comparable(value: Decimal | str) -> tuple[int, Decimal, str]:
    return (0, value, "") if isinstance(value, Decimal) else (1, Decimal(0), value)

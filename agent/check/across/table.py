"""Deals against deals: one row per deal across documents, its newest values first, and metrics that show their work."""

from collections.abc import Iterator, Sequence
from decimal import Decimal

from agent.check.across.compare import compare_group, group_name
from agent.check.across.group import Group, group_deals, status_of
from agent.check.across.members import Listed, Member, make_member, same_name
from agent.schema.analysis import Analysis
from agent.schema.comparison import RowOutcome
from agent.schema.deal import Computation, Deal, DealStatus, Origin, Term
from agent.schema.deal_table import DealRow, DealTable, TableParty, TableValue
from agent.schema.figure import FigureKind, Modifier
from agent.schema.number import plain_decimal
from agent.schema.term_kind import TermKind as K

_PRICES = (K.TOTAL_CONSIDERATION, K.ENTERPRISE_VALUE, K.CONTRACT_VALUE, K.EQUITY_VALUE, K.PRINCIPAL)
_PLACES = Decimal("0.01")
_STATED = frozenset({Origin.STATED, Origin.IMPLIED, Origin.ELSEWHERE})
_BOUNDS = frozenset({Modifier.UP_TO, Modifier.AT_LEAST, Modifier.MORE_THAN, Modifier.LESS_THAN})
# What a bound of the divisor does to a quotient.
_TURNED = {
    Modifier.UP_TO: Modifier.AT_LEAST,
    Modifier.LESS_THAN: Modifier.MORE_THAN,
    Modifier.AT_LEAST: Modifier.UP_TO,
    Modifier.MORE_THAN: Modifier.LESS_THAN,
}


def build_table(documents: Sequence[tuple[Listed, Analysis]]) -> DealTable:
    """Every deal of the documents, one row each; nothing is converted from one currency to another."""
    members = sorted(
        (make_member(listed, analysis) for listed, analysis in documents),
        key=lambda member: (member.published or "", member.id),
    )
    rows = tuple(_row(group) for group in group_deals(members))
    return DealTable(rows=rows, considered=len(rows))


def _row(group: Group) -> DealRow:
    newest = list(group.found)[::-1]
    compared, _ = compare_group(group)
    disputed = frozenset(row.kind for row in compared.rows if row.outcome is RowOutcome.CONFLICT)
    terms = _terms(newest, disputed)
    if K.CAPACITY not in terms:
        terms |= _only_power(newest)
    derived, why_not = _derive(terms)
    newest_member, newest_deal = newest[0]
    status = next((deal.status for _, deal in newest if deal.status is not DealStatus.UNKNOWN), status_of(newest_deal))
    return DealRow(
        id=group.id, name=group_name(group), type=newest_deal.type, status=status, parties=tuple(_parties(newest)),
        location=next((deal.location.name for _, deal in newest if deal.location is not None), None),
        documents={key: deal.id if deal is not None else None for key, deal in group.deals.items()},
        origins=compared.origins, as_of=newest_member.id, published=newest_member.published, terms=terms,
        derived=derived, not_derived=why_not,
    )  # fmt: skip


def _parties(found: Sequence[tuple[Member, Deal]]) -> Iterator[TableParty]:
    told: list[TableParty] = []
    for member, deal in found:
        for party in deal.parties:
            if any(same_name(party.name, other.name) and party.role.value == other.role for other in told):
                continue
            told.append(
                TableParty(name=party.name, role=party.role.value, document=member.id,
                           evidence=member.adopt(party.evidence[:1]))
            )  # fmt: skip
    yield from told


def _terms(found: Sequence[tuple[Member, Deal]], disputed: frozenset[str]) -> dict[str, tuple[TableValue, ...]]:
    """The values of each kind, newest document first, an equal value once."""
    held: dict[str, list[TableValue]] = {}
    for member, deal in found:
        for term in deal.terms:
            if term.origin is Origin.NOT_FOUND:
                continue
            value = _value(term, member, term.kind in disputed)
            values = held.setdefault(term.kind, [])
            if not any(_is_same(value, other) for other in values):
                values.append(value)
    return {kind: tuple(sorted(values, key=lambda item: item.origin not in _STATED)) for kind, values in held.items()}


def _only_power(found: Sequence[tuple[Member, Deal]]) -> dict[str, tuple[TableValue, ...]]:
    """The one number of megawatts in a text about one deal is that deal's, though it was not read as a term."""
    for member, _ in found:
        held = [figure for figure in member.analysis.figures if figure.kind is FigureKind.POWER]
        if len(member.analysis.deals) == 1 and held and len({(item.low, item.high) for item in held}) == 1:
            figure = held[0]
            value = TableValue(
                kind=K.CAPACITY, low=figure.low, high=figure.high, unit=figure.unit, unit_origin=figure.unit_origin,
                modifier=figure.modifier, document=member.id, evidence=(member.cite(figure.start, figure.end),),
            )  # fmt: skip
            return {K.CAPACITY.value: (value,)}
    return {}


def _is_same(one: TableValue, other: TableValue) -> bool:
    said = (one.low, one.high, one.date_low, one.date_high, one.unit)
    return said == (other.low, other.high, other.date_low, other.date_high, other.unit) and (
        one.low is not None or one.date_low is not None or one.text == other.text
    )


def _value(term: Term, member: Member, disputed: bool) -> TableValue:
    is_date = term.is_date
    return TableValue(
        kind=term.kind, text=term.text, unit=term.unit, unit_origin=term.unit_origin, modifier=term.modifier,
        low=None if is_date or isinstance(term.low, str) else term.low,
        high=None if is_date or isinstance(term.high, str) else term.high,
        date_low=str(term.low) if is_date and term.low is not None else None,
        date_high=str(term.high) if is_date and term.high is not None else None,
        period=term.period, scope=term.scope, basis=term.basis, certainty=term.certainty, origin=term.origin,
        computation=term.computation, document=member.id, disputed=disputed, evidence=member.adopt(term.evidence[:2]),
    )  # fmt: skip


def _derive(terms: dict[str, tuple[TableValue, ...]]) -> tuple[dict[str, TableValue], dict[str, str]]:
    derived: dict[str, TableValue] = {}
    why_not: dict[str, str] = {}
    price = next((value for kind in _PRICES for value in terms.get(kind, ()) if _is_plain(value)), None)
    capacity, why = _one_capacity(terms)
    if price is not None:
        derived["headline"] = price
    upfront = next((item for item in terms.get(K.UPFRONT_PAYMENT, ()) if _is_plain(item)), None)
    total = next((item for item in terms.get(K.TOTAL_CONSIDERATION, ()) if _is_plain(item)), None)
    for name, top, bottom, scale, reason in (
        ("price_per_mw", price, capacity, Decimal(1), why),
        ("upfront_share", upfront, total, Decimal(100), "no upfront payment and total in one currency are stated"),
    ):
        if top is None or bottom is None or not bottom.low:
            why_not[name] = reason if bottom is None or name == "upfront_share" else "no price is stated"
            continue
        if name == "upfront_share" and top.unit != bottom.unit:
            why_not[name] = f"{top.unit} and {bottom.unit} are not converted"
            continue
        value = _quotient(name, top, bottom, scale)
        if value is None:
            why_not[name] = "both values are bounds, so their quotient has none"
        else:
            derived[name] = value
    return derived, why_not


def _is_plain(value: TableValue) -> bool:
    return value.low is not None and value.origin in _STATED and value.period is None


def _one_capacity(terms: dict[str, tuple[TableValue, ...]]) -> tuple[TableValue | None, str]:
    """The deal's capacity in megawatts; several bases or stages are never summed nor chosen from."""
    held = [item for item in terms.get(K.CAPACITY, ()) if item.unit == "MW" and _is_plain(item)]
    if not held:
        return None, "no capacity in megawatts is stated"
    if len({item.low for item in held}) > 1:
        said = ", ".join(f"{plain_decimal(item.low or Decimal(0))} MW {item.basis or item.scope or ''}".strip()
                         for item in held)  # fmt: skip
        return None, f"several capacities are stated: {said}"
    return held[0], ""


def _quotient(name: str, top: TableValue, bottom: TableValue, scale: Decimal) -> TableValue | None:
    if top.low is None or top.high is None or not bottom.low or not bottom.high:
        return None
    if top.modifier in _BOUNDS and bottom.modifier in _BOUNDS:
        return None
    modifier = top.modifier if top.modifier in _BOUNDS else _TURNED.get(bottom.modifier, Modifier.EXACT)
    if modifier is Modifier.EXACT and Modifier.ABOUT in (top.modifier, bottom.modifier):
        modifier = Modifier.ABOUT
    low = (top.low / bottom.high * scale).quantize(_PLACES)
    high = (top.high / bottom.low * scale).quantize(_PLACES)
    unit = "%" if scale == 100 else f"{top.unit}/{bottom.unit}"
    times = " × 100" if scale == 100 else ""
    expression = f"{plain_decimal(top.high)} ÷ {plain_decimal(bottom.low)}{times}"
    assumption = top.computation.assumption if top.computation is not None else None
    computation = Computation(
        expression=expression, inputs=(top.kind, bottom.kind), low=low, high=high, unit=unit, assumption=assumption
    )
    return TableValue(
        kind=name, low=low, high=high, unit=unit, unit_origin=top.unit_origin, modifier=modifier, origin=Origin.IMPLIED,
        computation=computation, document=top.document, disputed=top.disputed or bottom.disputed,
        evidence=(*top.evidence[:1], *bottom.evidence[:1]),
    )  # fmt: skip

"""List, count and ranking questions, answered from the table of deals: how many were considered, how many lack it."""

import re
from collections.abc import Sequence
from decimal import Decimal

from agent.chat.checked import key_of
from agent.chat.draft import Draft
from agent.chat.kinds import kinds_of
from agent.chat.library import Library
from agent.chat.question import Asks, Question
from agent.check.across.filter import filter_table, values_of
from agent.figures import read_figures
from agent.figures.wording import word_value
from agent.schema.answer import AnswerSentence, AnswerStatus
from agent.schema.deal import Computation, DealStatus, DealType
from agent.schema.deal_table import DealRow, DealTable, TableValue
from agent.schema.evidence import Evidence
from agent.schema.term_kind import TermKind as K

MOST_LISTED = 10
_PER_MW = re.compile(r"\bper (?:mw|megawatt)\b", re.IGNORECASE)
_GENERAL = frozenset({K.TOTAL_CONSIDERATION.value, K.CONTRACT_VALUE.value})
_FALLING = re.compile(r"\b(?:largest|biggest|highest|most expensive|dearest|longest|greatest)\b", re.IGNORECASE)
_RISING = re.compile(r"\b(?:smallest|lowest|cheapest|shortest)\b", re.IGNORECASE)
_LACKING = re.compile(r"\b(?:without|lack\w*|no|missing|undisclosed|not (?:state|disclose)\w*)\b", re.IGNORECASE)
_ABOVE = re.compile(r"\b(?:over|above|more than|at least|exceed\w*|larger than)\b", re.IGNORECASE)
_BELOW = re.compile(r"\b(?:under|below|less than|at most|smaller than)\b", re.IGNORECASE)


def answer_from_table(question: Question, library: Library) -> Draft | None:
    """The answer to a question about several deals; None for a question about one."""
    if question.asks is not Asks.DEALS or len(library.members) < 2:
        return None
    table = library.table
    field = _field(question)
    where = _conditions(question, field)
    ranks = bool(_FALLING.search(question.text) or _RISING.search(question.text))
    sort = field if field and ranks else None
    chosen = filter_table(table, where=where, sort=f"-{sort}" if sort and _FALLING.search(question.text) else sort)
    rows = list(chosen.rows)
    if field and _LACKING.search(question.text) and not where:
        rows = [row for row in rows if not values_of(row, field)]
    elif field:
        rows = [row for row in rows if values_of(row, field)]
    # How many deals there are is computed from the documents, not read in one: it is said by the table alone.
    head = AnswerSentence(text=_head(rows, chosen, field))
    shown = (
        _first_of_each_unit(rows, field)
        if ranks and not re.search(r"\b(?:rank|list|which deals|top)\b", question.lower)
        else rows
    )
    said = [_sentence(row, field, library) for row in shown[:MOST_LISTED]]
    return Draft(
        AnswerStatus.ANSWERED if rows else AnswerStatus.NOT_STATED, [head, *(item for item in said if item)],
        computations=[*_counts(head.text), *_derived(shown, field, library)], members=tuple(library.members),
    )  # fmt: skip


def _counts(head: str) -> list[Computation]:
    """What the table counted: no document states it, so it is shown as computed."""
    return [
        Computation(expression=head.rstrip("."), low=figure.low, high=figure.high, unit=figure.unit)
        for figure in read_figures(head)
    ] or [Computation(expression=head.rstrip("."), low=Decimal(0), high=Decimal(0), unit=None)]


def _derived(rows: Sequence[DealRow], field: str | None, library: Library) -> list[Computation]:
    """The computations of a derived metric, with the figures that their evidence cites."""
    found = []
    for row in rows:
        value = row.derived.get(field or "")
        if value is None or value.computation is None:
            continue
        keys = []
        for item in value.evidence:
            member = library.member(item.document)
            keys += [key_of(member, figure.id) for figure in member.analysis.figures
                     if item.span == (figure.start, figure.end)] if member is not None else []  # fmt: skip
        found.append(value.computation.model_copy(update={"inputs": tuple(keys)}))
    return found


def _field(question: Question) -> str | None:
    if _PER_MW.search(question.text):
        return "price_per_mw"
    if re.search(r"\bupfront share\b|\bshare .{0,20}upfront\b", question.lower):
        return "upfront_share"
    kinds = kinds_of(question)
    if kinds:
        # "Price" may be told as a total, with debt, or as the value of a contract.
        return "headline" if kinds[0] in _GENERAL else kinds[0]
    is_ranked = _FALLING.search(question.text) or _RISING.search(question.text) or question.figures
    return "headline" if is_ranked else None


def _conditions(question: Question, field: str | None) -> list[str]:
    found = []
    for kind in DealType:
        words = kind.value.replace("_", " ")
        if re.search(rf"\b{re.escape(words)}s?\b", question.lower) and kind is not DealType.OTHER:
            found.append(f"type={kind.value}")
    for status in DealStatus:
        if re.search(rf"\b{status.value}\b", question.lower):
            found.append(f"status={status.value}")
    for figure in question.figures[:1]:
        sign = ">" if _ABOVE.search(question.text) else "<" if _BELOW.search(question.text) else None
        if sign and field and figure.kind in ("money", "per_unit", "percent"):
            unit = f" {figure.unit}" if figure.unit else ""
            found.append(f"{field}{sign}{figure.low}{unit}")
    return found


def _first_of_each_unit(rows: Sequence[DealRow], field: str | None) -> list[DealRow]:
    """Of euros and dollars there is no largest; each currency has its own."""
    first: dict[str, DealRow] = {}
    for row in rows:
        values = values_of(row, field or "")
        if values:
            first.setdefault(values[0].unit or "", row)
    return list(first.values()) or list(rows[:1])


def _head(rows: Sequence[DealRow], table: DealTable, field: str | None) -> str:
    head = f"Deals that fit: {len(rows)}, of {table.considered} considered"
    name = (field or "").replace("_", " ")
    if field:
        lacking = (
            sum(not values_of(row, field) for row in table.rows) if not table.where else table.lacking.get(field, 0)
        )
        head += f"; without a {name}: {lacking}"
    mixed = table.mixed_units.get(field or "")
    if mixed:
        head += f"; {', '.join(mixed)} are not converted, each is ranked apart"
    return f"{head}."


def _sentence(row: DealRow, field: str | None, library: Library) -> AnswerSentence | None:
    """ "Tern Hollow: £178 million": the value as its own document writes it."""
    values = values_of(row, field) if field else []
    named = _named(row, library)
    if values and values[0].evidence:
        value = values[0]
        cited = tuple(item for item in value.evidence if item.span)
        return AnswerSentence(text=f"{row.name}: {_said(value)}.", citations=(*cited, *named))
    return AnswerSentence(text=f"{row.name}.", citations=named) if named else None


def _named(row: DealRow, library: Library) -> tuple[Evidence, ...]:
    """Where the deal's name stands; else where its parties do."""
    for key in row.documents:
        member = library.member(key)
        at = member.text.find(row.name) if member is not None else -1
        if member is not None and at >= 0:
            return (member.cite(at, at + len(row.name)),)
    return tuple(item for party in row.parties for item in party.evidence if item.span)[:2]


def _said(value: TableValue) -> str:
    if value.computation is not None:
        shown = word_value(value.low, value.high, value.unit, value.modifier)
        return f"{shown} ({value.computation.expression})"
    quote = value.evidence[0].quote or ""
    return " ".join(quote.split())

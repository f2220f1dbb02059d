"""Tables: the unit, scale and period that a header, a row's label or a caption gives to the bare numbers of its cells.

A row is a line with ` | ` or tabs between its cells, or, under a header line such as "EUR million 2023 2024", a label
with numbers behind it (how PDF text keeps a table).
"""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from decimal import Decimal
from typing import TypeVar

from agent.figures.declared import Declared, read_declared
from agent.figures.written_dates import Written
from agent.schema.figure import FigureKind

_BREAKS = re.compile(r"[|\t]")
_NUMBER = r"\(?[-–−]?\d[\d.,]*\)?"
_LOOSE = re.compile(rf"(?P<label>[^\d\n|][^\n|]{{0,60}}?)(?P<values>(?:[ \t|]+{_NUMBER}%?){{1,8}})[ \t]*")
_BARE = re.compile(rf"{_NUMBER}(?:[ \u00a0\u202f]\d{{3}})*(?!\d)")
_LOOSE_HEADER = re.compile(
    r"(?:millions?|thousands?|billions?|000s?|mio|mln|mn|bn|tsd|teur|[mk]€|millones|miles|milliers)\b[^\n\d]{0,24}"
    r"\s(?:19|20)\d\d\b"
)
_PLAIN = re.compile(_NUMBER)
_ALL_BARE = re.compile(rf"\s*{_NUMBER}(?:[ \u00a0\u202f]+{_NUMBER})*\s*")
_YEAR = re.compile(r"(?:19|20)\d\d\b(?![.,]\d)")
_DIGIT = re.compile(r"\d")
_RULE = re.compile(r"[\s|:=_+–—-]*")
_RATIO = re.compile(r"\b(?:ratio|margin|yield|multiple|marge|margen|quote|rate|tasa|taux|price|preis|precio)\b", re.I)
_PER_SHARE = re.compile(
    r"\bper (?:ordinary |common |diluted |basic )?share|\bEPS\b|je Aktie|por acción|par action", re.I
)
# "Amounts are in millions of U.S. dollars and are the highest that can become due."
_AMOUNTS_IN = re.compile(
    r"\b(?:amounts|figures|values|numbers|dollars)\b[^.;|]{0,24}?\b(?P<scale>in (?:millions|thousands|billions)"
    r"(?: of (?:[A-Z][\w.]*\s){0,2}[a-z]+)?)",
    re.IGNORECASE,
)
_LONGEST_LOOSE = 120
_LONGEST_CAPTION = 140
_COUNTED = {
    "employees": "employee", "staff": "staff", "headcount": "employee", "customers": "customer", "sites": "site",
    "stores": "store", "shops": "shop", "branches": "branch", "offices": "office", "rooms": "room", "beds": "bed",
    "hotels": "hotel", "aircraft": "aircraft", "vessels": "vessel", "ships": "ship", "vehicles": "vehicle",
    "subscribers": "subscriber", "users": "user", "members": "member", "patients": "patient", "clients": "client",
    "machines": "machine", "miners": "miner", "units": "unit", "restaurants": "restaurant", "plants": "plant",
    "shares": "share", "countries": "country", "passengers": "passenger", "people": "person", "wells": "well",
    "mitarbeiter": "employee", "beschäftigte": "employee", "standorte": "site", "filialen": "branch",
    "kunden": "customer", "empleados": "employee", "trabajadores": "worker", "clientes": "customer",
    "effectif": "employee", "effectifs": "employee", "salariés": "employee", "employés": "employee",
    "plantilla": "employee", "acciones": "share", "actions": "share", "aktien": "share",
}  # fmt: skip

Span = tuple[int, int]
ItemT = TypeVar("ItemT")


@dataclass(frozen=True)
class _Row:
    """One line: its label's span and its cells' spans, and whether a mark separates them."""

    label: Span
    cells: tuple[Span, ...]


@dataclass(slots=True)
class _Table:
    """Rows, and the line over them with what it declares."""

    caption: Span
    declared: Declared | None
    rows: list[_Row] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Cells:
    """What tables say: of the bare number whose first digit stands at an offset, and each dated cell's period."""

    declared: dict[int, Declared] = field(default_factory=dict)
    periods: list[tuple[int, int, str]] = field(default_factory=list)
    captions: list[Span] = field(default_factory=list)

    def period_at(self, start: int) -> str | None:
        place = bisect_left(self.periods, start, key=lambda cell: cell[1])
        return self.periods[place][2] if place < len(self.periods) and self.periods[place][0] <= start else None


def find_cells(text: str, dates: Sequence[Written]) -> Cells:
    found = Cells()
    if "|" not in text and "\t" not in text and not _LOOSE_HEADER.search(text.lower()):
        return found
    for table in _find_tables(text):
        header = table.rows[0] if _is_header(text, table.rows[0]) else None
        whole = table.declared or (_declared(text, header.label) if header else None)
        columns = [_of_column(text, cell) for cell in header.cells] if header else []
        periods = [_period(cell, dates) for cell in header.cells] if header else []
        if table.declared is not None:
            found.captions.append(table.caption)
        for row in table.rows[1:] if header else table.rows:
            _read_cells(text, row, whole, columns, periods, found)
    return found


def _read_cells(
    text: str,
    row: "_Row",
    whole: Declared | None,
    columns: Sequence[Declared | None],
    periods: Sequence[str | None],
    found: Cells,
) -> None:
    label = text[slice(*row.label)]
    own = _of_label(label, whole)
    for place, (start, end) in enumerate(row.cells):
        period = _aligned(periods, place, len(row.cells))
        if period is not None:
            found.periods.append((start, end, period))
        declared = own or _aligned(columns, place, len(row.cells)) or _unless_ratio(whole, label)
        if declared is not None and _BARE.fullmatch(text, start, end):
            digit = _DIGIT.search(text, start)
            found.declared[digit.start() if digit else start] = declared


def _find_tables(text: str) -> Iterator[_Table]:
    """Each run of rows with what the line over it declares."""
    table: _Table | None = None
    line_before: Span = (0, 0)
    for start, end in _lines(text):
        if start == end and table is not None and _goes_on(text, end):
            continue
        row = _read_row(text, start, end, in_table=table is not None) if start < end else None
        if row is not None:
            if table is None:
                table = _Table(line_before, _caption(text, line_before))
            table.rows.append(row)
        elif table is not None and (start == end or not _RULE.fullmatch(text, start, end)):
            yield table
            table = None
        if start < end:
            line_before = (start, end)
    if table is not None:
        yield table


def _goes_on(text: str, line_end: int) -> bool:
    """Whether the lines on both sides of an empty one are rows with marks: a table whose rows stand apart."""
    above = text.rfind("\n", 0, max(0, line_end - 1)) + 1
    below = text.find("\n", line_end + 1)
    sides = text[above:line_end], text[line_end + 1 : below if below > 0 else len(text)]
    return all(_BREAKS.search(side) is not None for side in sides)


def _is_header(text: str, row: _Row) -> bool:
    """Whether no cell holds a number but years."""
    cells = (text[slice(*cell)].strip() for cell in row.cells)
    return all(not cell[:1].isdigit() or _YEAR.match(cell) is not None for cell in cells)


def _lines(text: str) -> Iterator[Span]:
    start = 0
    while start <= len(text):
        end = text.find("\n", start)
        end = len(text) if end < 0 else end
        yield start, end
        start = end + 1


def _read_row(text: str, start: int, end: int, *, in_table: bool) -> _Row | None:
    if _RULE.fullmatch(text, start, end):
        return None
    marks = [match.start() for match in _BREAKS.finditer(text, start, end)]
    if not marks:
        is_short = end - start < _LONGEST_LOOSE and text[end - 1] in "0123456789)%"
        loose = _LOOSE.fullmatch(text, start, end) if is_short else None
        if loose is None or not (in_table or _states_scale(text, loose.span("label"))):
            return None
        return _Row(loose.span("label"), tuple(match.span() for match in _PLAIN.finditer(text, *loose.span("values"))))
    edges = [start - 1, *marks, end]
    cells = [_stripped(text, low + 1, high) for low, high in zip(edges, edges[1:], strict=False)]
    if text[cells[0][0] : cells[0][1]] == "" and text[start:end].lstrip().startswith("|"):
        cells = cells[1:]
    if cells and cells[-1][0] == cells[-1][1] and text[start:end].rstrip().endswith("|"):
        cells = cells[:-1]
    if len(cells) < 2:
        return None
    return _Row(cells[0], tuple(part for cell in cells[1:] for part in _split_cell(text, cell)))


def _states_scale(text: str, label: Span) -> bool:
    declared = _declared(text, label)
    return declared is not None and declared.scale > 1


def _split_cell(text: str, cell: Span) -> list[Span]:
    """ "51 57", two cells that a PDF ran together, as two."""
    if not _ALL_BARE.fullmatch(text, *cell) or _BARE.fullmatch(text, *cell):
        return [cell]
    return [match.span() for match in _PLAIN.finditer(text, *cell)]


def _caption(text: str, line: Span) -> Declared | None:
    said = text[line[0] : line[1]]
    if found := _AMOUNTS_IN.search(said):
        return read_declared(found["scale"], is_caption=True)
    if len(said) > _LONGEST_CAPTION or said.rstrip().endswith("."):
        return None
    return read_declared(text[slice(*line)], is_caption=True)


def _of_label(label: str, whole: Declared | None) -> Declared | None:
    """What a row's own label declares: a unit, a price per share, a thing that is counted."""
    declared = read_declared(label)
    if _PER_SHARE.search(label):
        money = declared if declared is not None and declared.kind is FigureKind.MONEY else whole
        if money is None or money.unit is None:
            return None
        return replace(money, unit=f"{money.unit}/share", kind=FigureKind.PER_UNIT, scale=Decimal(1))
    if declared is not None:
        return declared
    words = re.split(r"[,(:]", label.lower())[0].split()
    noun = _COUNTED.get(words[-1]) or _COUNTED.get(words[0]) if words else None
    return Declared(noun, FigureKind.COUNT) if noun else None


def _unless_ratio(whole: Declared | None, label: str) -> Declared | None:
    return None if _RATIO.search(label) or _PER_SHARE.search(label) else whole


def _declared(text: str, span: Span) -> Declared | None:
    return read_declared(text[slice(*span)])


def _of_column(text: str, cell: Span) -> Declared | None:
    noun = _COUNTED.get(text[slice(*cell)].lower().strip())
    return Declared(noun, FigureKind.COUNT) if noun else _declared(text, cell)


def _aligned(columns: Sequence[ItemT | None], place: int, count: int) -> ItemT | None:
    """The header's column of a cell: by place, or from the right where the row has another number of cells."""
    index = place + len(columns) - count
    return columns[index] if 0 <= index < len(columns) else None


def _period(cell: Span, dates: Sequence[Written]) -> str | None:
    place = bisect_left(dates, cell[0], key=lambda written: written.end)
    if place >= len(dates) or dates[place].start < cell[0] or dates[place].end > cell[1] + 1:
        return None
    written = dates[place]
    return written.low if written.low == written.high and not written.low.startswith("--") else None


def _stripped(text: str, start: int, end: int) -> Span:
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return start, end

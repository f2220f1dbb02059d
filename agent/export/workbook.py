"""An XLSX workbook: one sheet a table, values as numbers, article text as text and never as a formula."""

import io
from decimal import Decimal

import xlsxwriter
from xlsxwriter.format import Format
from xlsxwriter.worksheet import Worksheet

from agent.export.dossier import Dossier
from agent.export.rows import Cell, Table, tables
from agent.figures.term_wording import word_day
from agent.schema.wording import language_name

# Excel's own limit for a cell; a longer text would be dropped whole.
LONGEST_CELL = 32_767
_WIDE = frozenset({"quote", "second quote", "message", "settles by", "statement", "condition", "computation"})
_WIDTHS = {"deal": 28, "term": 26, "value": 22, "name": 28, "low": 15, "high": 15, "machine's value": 22}
_STYLES: dict[str, dict[str, object]] = {
    "high": {"font_color": "#9f1239", "bold": True},
    "missing": {"font_color": "#9f1239"},
    "not found": {"font_color": "#9f1239", "bold": True},
    "implied": {"font_color": "#0e7490"},
    "undisclosed": {"font_color": "#92400e"},
}


def write_workbook(dossier: Dossier) -> bytes:
    """The file's bytes; sheets Summary, Parties, Terms, Claims, Findings, Figures and Dates."""
    file = io.BytesIO()
    options = {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False}
    with xlsxwriter.Workbook(file, options) as book:
        book.set_properties({"title": dossier.analysis.document.title or "", "comments": dossier.statement()})
        head = book.add_format({"bold": True, "bottom": 1, "bg_color": "#f1f5f9", "text_wrap": True, "valign": "top"})
        formats = {
            "text": book.add_format({"text_wrap": True, "valign": "top"}),
            "number": book.add_format({"num_format": "#,##0.############", "valign": "top"}),
            "whole": book.add_format({"num_format": "#,##0", "valign": "top"}),
            "bold": book.add_format({"bold": True, "valign": "top"}),
            **{word: book.add_format({"valign": "top", **style}) for word, style in _STYLES.items()},
        }
        _write_summary(book.add_worksheet("Summary"), dossier, formats)
        for table in tables(dossier):
            _write_table(book.add_worksheet(table.name), table, head, formats)
    return file.getvalue()


def _write_summary(sheet: Worksheet, dossier: Dossier, formats: dict[str, Format]) -> None:
    document = dossier.analysis.document
    counts = dossier.unreviewed()
    lines: list[tuple[str, str]] = [
        ("Title", document.title or "none found"),
        ("Source", document.source),
        ("Byline", document.byline or "none found"),
        ("Published", word_day(document.published) if document.published else "not stated"),
        ("Language", language_name(document.language)),
        ("Document", document.id),
        ("Version", dossier.version),
        ("Reviewed by", ", ".join(dossier.reviewers) or "nobody"),
        *((f"Unreviewed {sort}", f"{left} of {whole}") for sort, (left, whole) in counts.items()),
        *(("Incomplete", f"{failure.step}: {failure.message}") for failure in dossier.analysis.run.failures),
        *(("Note", note) for note in dossier.notes),
        ("Offsets", "count characters (Unicode code points) of the text as read, from 0; the end is not included"),
    ]
    sheet.set_column(0, 0, 20)
    sheet.set_column(1, 1, 100)
    for line, (name, value) in enumerate(lines):
        sheet.write_string(line, 0, name, formats["bold"])
        sheet.write_string(line, 1, value[:LONGEST_CELL], formats["text"])


def _write_table(sheet: Worksheet, table: Table, head: Format, formats: dict[str, Format]) -> None:
    for column, name in enumerate(table.columns):
        sheet.set_column(column, column, 60 if name in _WIDE else _WIDTHS.get(name, 12))
        sheet.write_string(0, column, name, head)
    for line, row in enumerate(table.rows, start=1):
        for column, name in enumerate(table.columns):
            _write_cell(sheet, line, column, row.get(name), formats)
    sheet.freeze_panes(1, 2)
    sheet.autofilter(0, 0, max(len(table.rows), 1), len(table.columns) - 1)


def _write_cell(sheet: Worksheet, line: int, column: int, value: Cell, formats: dict[str, Format]) -> None:
    if value is None or value == "":
        return
    if isinstance(value, int | Decimal):
        is_whole = value == value.to_integral_value() if isinstance(value, Decimal) else True
        sheet.write_number(line, column, float(value), formats["whole" if is_whole else "number"])
    else:
        sheet.write_string(line, column, value[:LONGEST_CELL], formats.get(value, formats["text"]))

import io

import openpyxl

from agent.export.dossier import Dossier
from agent.export.workbook import write_workbook
from tests.export.analyses import hostile, reviewed_sample, sample, with_unfound_term


def open_book(dossier):
    return openpyxl.load_workbook(io.BytesIO(write_workbook(dossier)))


def rows_of(dossier, sheet):
    head, *rows = open_book(dossier)[sheet].iter_rows(values_only=True)
    return [dict(zip(head, row, strict=True)) for row in rows]


def test_every_term_claim_finding_and_figure_has_a_row_with_its_place():
    analysis = sample()
    dossier = Dossier(analysis)

    assert [len(rows_of(dossier, name)) for name in ("Terms", "Claims", "Findings", "Figures")] == [
        sum(len(deal.terms) for deal in analysis.deals), len(analysis.claims), len(analysis.findings),
        len(analysis.figures),
    ]  # fmt: skip
    assert all(
        analysis.text[row["start"] : row["end"]] == row["quote"]
        for sheet in ("Terms", "Claims", "Findings", "Figures", "Dates")
        for row in rows_of(dossier, sheet)
        if row["start"] is not None
    )


def test_values_are_numbers_and_keep_their_bound():
    total = next(row for row in rows_of(Dossier(sample()), "Terms") if row["term"] == "total consideration")

    assert (total["low"], total["high"], total["unit"], total["bound"]) == (30_000_000, 30_000_000, "USD", "up to")
    assert (total["value"], total["unit origin"]) == ("up to $30,000,000", "assumed")


def test_no_cell_starts_a_formula_or_a_link():
    cells = [cell for sheet in open_book(Dossier(hostile())) for row in sheet.iter_rows() for cell in row]

    assert [cell for cell in cells if cell.data_type == "f" or cell.hyperlink] == []
    assert any(str(cell.value).startswith("=HYPERLINK") for cell in cells), "the attack never reached a cell"


def test_a_person_s_decision_stands_beside_the_machine_s_value():
    edited = next(row for row in rows_of(reviewed_sample(), "Terms") if row["review"] == "edited")

    assert (edited["reviewer"], edited["machine's value"]) == ("Ada", "up to $31,000,000")


def test_the_summary_says_version_reviewer_and_what_is_unreviewed():
    told = {row[0]: row[1] for row in open_book(reviewed_sample())["Summary"].iter_rows(values_only=True)}

    assert told["Version"] == "analysis 3 of text version 1, by rules only, no model"
    assert told["Reviewed by"] == "Ada"
    assert told["Unreviewed findings"] == f"{len(sample().findings) - 1} of {len(sample().findings)}"


def test_a_value_that_was_not_found_is_said_to_be_so():
    [row] = rows_of(with_unfound_term(), "Terms")

    assert (row["quote"], row["match"], row["start"]) == ("not found in the text: $31 million", "none", None)

import io
import zipfile

import pytest
from docx import Document
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls

from agent.errors import LoadError
from agent.ingest.docx import read_docx


def saved(document) -> bytes:
    file = io.BytesIO()
    document.save(file)
    return file.getvalue()


def test_everything_is_read_in_the_order_of_the_page():
    document = Document()
    document.add_heading("Term sheet", level=0)
    document.add_paragraph("The parties agree:")
    document.add_paragraph("Price of $30 million", style="List Bullet")
    document.add_paragraph("Escrow of $2 million", style="List Number")
    table = document.add_table(rows=2, cols=2)
    for cell, text in zip(table._cells, ["Item", "Amount", "Fee", "$1.5 million"], strict=True):
        cell.text = text
    document.add_heading("Closing", level=1)
    document.add_paragraph("In the third quarter.")

    content = read_docx(saved(document), name="a.docx")

    assert content.title == "Term sheet"
    assert content.text == (
        "Term sheet\n\nThe parties agree:\n\n- Price of $30 million\n- Escrow of $2 million\n\n"
        "Item | Amount\nFee | $1.5 million\n\nClosing\n\nIn the third quarter.\n"
    )


def test_headers_and_footers_are_left_out():
    document = Document()
    document.add_paragraph("Body.")
    document.sections[0].header.paragraphs[0].text = "Draft 4"
    document.sections[0].footer.paragraphs[0].text = "Page 1"

    assert read_docx(saved(document), name="a.docx").text == "Body.\n"


def test_tracked_changes_are_read_as_accepted():
    document = Document()
    paragraph = document.add_paragraph("A price of ")
    for tag, inner in (("del", "delText"), ("ins", "t")):
        words = "$20 million" if tag == "del" else "$30 million"
        paragraph._p.append(
            parse_xml(
                f'<w:{tag} {nsdecls("w")} w:id="1" w:author="x"><w:r><w:{inner}>{words}</w:{inner}></w:r></w:{tag}>'
            )
        )

    assert read_docx(saved(document), name="a.docx").text == "A price of $30 million\n"


def test_links_tabs_breaks_and_hidden_text():
    document = Document()
    paragraph = document.add_paragraph()
    paragraph._p.append(parse_xml(f"<w:hyperlink {nsdecls('w')}><w:r><w:t>Tallis</w:t></w:r></w:hyperlink>"))
    paragraph.add_run(" paid\t$3 million\nin cash")
    paragraph.add_run(" (internal note)").font.hidden = True

    assert read_docx(saved(document), name="a.docx").text == "Tallis paid\t$3 million\nin cash\n"


def test_a_table_within_a_table_stays_in_its_cell():
    document = Document()
    outer = document.add_table(rows=1, cols=2)
    outer.cell(0, 0).text = "Price"
    inner = outer.cell(0, 1).add_table(rows=1, cols=1)
    inner.cell(0, 0).text = "$3 million"

    assert read_docx(saved(document), name="a.docx").text == "Price | $3 million\n"


def _without_document() -> bytes:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w") as archive:
        archive.writestr("word/other.xml", "<a/>")
    return file.getvalue()


def _bomb() -> bytes:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("word/document.xml", b" " * 250_000_000)
    return file.getvalue()


@pytest.mark.parametrize(
    "data",
    [
        pytest.param(saved(Document())[:5000], id="cut-off"),
        pytest.param(_without_document(), id="no-document-inside"),
        pytest.param(_bomb(), id="bomb"),
    ],
)
def test_a_damaged_file_is_one_clear_line(data: bytes):
    with pytest.raises(LoadError, match=r"^a\.docx: ") as caught:
        read_docx(data, name="a.docx")

    assert caught.value.hint

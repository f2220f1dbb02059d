"""Makes the PDF, DOCX and scanned articles from the body.md beside them: `python corpus/make_formats.py`.

The bytes are the same in every run, so that gold keeps its sha256.
"""

import re
import sys
import textwrap
from datetime import datetime
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from docx import Document
from PIL import Image, ImageDraw, ImageFont
from reportlab.lib.pagesizes import A4
from reportlab.lib.styles import ParagraphStyle
from reportlab.lib.units import mm
from reportlab.lib.utils import ImageReader
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import Paragraph, SimpleDocTemplate, Spacer, Table

CORPUS = Path(__file__).parent
PDF = {
    "tessaly-ipo": "Capital Ledger",
    "dellacroce-acquisition": "Provincial Deal Review",
    "meridale-ipo": "Prospectus summary",
    "solenne-terminal": "Tidewatch Energy Briefing",
}
DOCX = ("kestrel-option", "harrowgate-spinoff", "lowmoor-hotels", "aster-basin")
SCANS = ("grantham-bond",)
# A4 at 150 dots to the inch, as an office scanner gives it.
SCAN_SIZE, SCAN_MARGIN, SCAN_LINE = (1240, 1754), 140, 36

TITLE = ParagraphStyle("title", fontName="Times-Bold", fontSize=17, leading=21, spaceAfter=8)
HEADING = ParagraphStyle("heading", fontName="Times-Bold", fontSize=12, leading=16, spaceBefore=8, spaceAfter=3)
BODY = ParagraphStyle("body", fontName="Times-Roman", fontSize=10.5, leading=14, spaceAfter=6)


def blocks_of(body: str) -> list[tuple[str, str]]:
    """(kind, text) of each block: title, heading, list, table or text."""
    kinds = (("# ", "title"), ("## ", "heading"), ("- ", "list"), ("|", "table"))
    blocks = [block.strip() for block in re.split(r"\n\s*\n", body) if block.strip()]
    return [(next((kind for mark, kind in kinds if block.startswith(mark)), "text"), block) for block in blocks]


def make_pdf(folder: Path, running_head: str) -> None:
    story: list[object] = []
    for kind, block in blocks_of((folder / "body.md").read_text(encoding="utf-8")):
        if kind == "table":
            story += [Table(table_rows(block), hAlign="LEFT"), Spacer(0, 6)]
        elif kind == "list":
            story += [Paragraph(f"• {escape(item)}", BODY) for item in list_items(block)]
        else:
            style = {"title": TITLE, "heading": HEADING}.get(kind, BODY)
            story.append(Paragraph(escape(block.lstrip("# ")), style))

    def furnish(canvas: Canvas, document: SimpleDocTemplate) -> None:
        canvas.setFont("Helvetica", 8)
        canvas.drawString(25 * mm, 285 * mm, running_head)
        canvas.drawRightString(185 * mm, 12 * mm, f"Page {document.page}")

    template = SimpleDocTemplate(
        str(folder / "article.pdf"), pagesize=A4, invariant=1, leftMargin=25 * mm, rightMargin=25 * mm, title=""
    )
    template.build(story, onFirstPage=furnish, onLaterPages=furnish)


def make_docx(folder: Path) -> None:
    document = Document()
    for kind, block in blocks_of((folder / "body.md").read_text(encoding="utf-8")):
        if kind == "table":
            rows = table_rows(block)
            table = document.add_table(rows=len(rows), cols=len(rows[0]))
            for cells, row in zip(table.rows, rows, strict=True):
                for cell, text in zip(cells.cells, row, strict=True):
                    cell.text = text
        elif kind == "list":
            for item in list_items(block):
                document.add_paragraph(item, style="List Bullet")
        elif kind in ("title", "heading"):
            document.add_heading(block.lstrip("# "), level=0 if kind == "title" else 1)
        else:
            paragraph = document.add_paragraph()
            for number, piece in enumerate(block.split("**")):
                paragraph.add_run(piece).bold = number % 2 == 1
    document.core_properties.created = document.core_properties.modified = datetime(2026, 1, 1)
    document.save(str(folder / "article.docx"))
    fix_times(folder / "article.docx")


def make_scan(folder: Path) -> None:
    """A page that is only a picture: no text layer."""
    page = Image.new("L", SCAN_SIZE, 250)
    draw, top = ImageDraw.Draw(page), SCAN_MARGIN
    for kind, block in blocks_of((folder / "body.md").read_text(encoding="utf-8")):
        font = ImageFont.load_default(size=34 if kind == "title" else 25)
        for line in textwrap.wrap(block.lstrip("# "), width=56 if kind == "title" else 78):
            draw.text((SCAN_MARGIN, top), line, fill=25, font=font)
            top += SCAN_LINE
        top += SCAN_LINE // 2
    canvas = Canvas(str(folder / "article.pdf"), pagesize=A4, invariant=1)
    canvas.drawImage(ImageReader(page), 0, 0, *A4)
    canvas.save()


def fix_times(path: Path) -> None:
    """A docx is a zip, and a zip holds the hour it was made."""
    with ZipFile(path) as packed:
        parts = [(name, packed.read(name)) for name in packed.namelist()]
    with ZipFile(path, "w", ZIP_DEFLATED) as packed:
        for name, data in parts:
            packed.writestr(ZipInfo(name, date_time=(2026, 1, 1, 0, 0, 0)), data, ZIP_DEFLATED)


def list_items(block: str) -> list[str]:
    return [line.removeprefix("- ").strip() for line in block.splitlines()]


def table_rows(block: str) -> list[list[str]]:
    rows = [[cell.strip() for cell in line.strip("|").split("|")] for line in block.splitlines()]
    return [row for row in rows if not all(set(cell) <= set("-: ") for cell in row)]


def escape(text: str) -> str:
    """What reportlab reads as markup, with **bold** and *italic* made from the stars."""
    safe = text.replace("&", "&amp;").replace("<", "&lt;")
    bold = re.sub(r"\*\*(.+?)\*\*", r"<b>\1</b>", safe)
    return re.sub(r"\*([^*]+)\*", r"<i>\1</i>", bold)


def main() -> int:
    for slug, head in PDF.items():
        if (CORPUS / slug / "body.md").exists():
            make_pdf(CORPUS / slug, head)
    for slug in DOCX:
        if (CORPUS / slug / "body.md").exists():
            make_docx(CORPUS / slug)
    for slug in SCANS:
        if (CORPUS / slug / "body.md").exists():
            make_scan(CORPUS / slug)
    return 0


if __name__ == "__main__":
    sys.exit(main())

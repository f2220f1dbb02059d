import pytest
from PIL import Image, ImageDraw, ImageFont
from reportlab.lib.utils import ImageReader
from reportlab.pdfgen.canvas import Canvas

from agent.errors import NoTextError
from agent.ingest import ocr
from agent.ingest.load import load_bytes
from tests.ingest.documents import lines, pdf

needs_ocr = pytest.mark.skipif(not ocr.is_installed(), reason="the ocr extra is not installed")


def scan(*texts: str):
    """A page that is a picture of text."""
    image = Image.new("RGB", (1240, 500), "white")
    drawing = ImageDraw.Draw(image)
    for index, text in enumerate(texts):
        drawing.text((80, 60 + 90 * index), text, fill="black", font=ImageFont.load_default(size=44))

    def draw(canvas: Canvas) -> None:
        canvas.drawImage(ImageReader(image), 0, 400, width=595, height=240)

    return draw


@needs_ocr
def test_a_scan_is_read_page_by_page():
    article = load_bytes(
        pdf(scan("Marrow Grid sold two plants", "for $140 million in cash."), scan("Closing is in May.")), name="a.pdf"
    )

    assert "Marrow Grid sold two plants\nfor $140 million in cash." in article.text
    assert article.page_at(article.text.index("Closing")) == 2


@needs_ocr
def test_a_scanned_page_between_pages_of_text_is_read_too():
    article = load_bytes(pdf(lines(["Marrow Grid sold two plants."]), scan("The price is $140 million.")), name="a.pdf")

    assert article.text == "Marrow Grid sold two plants.\n\nThe price is $140 million.\n"


@needs_ocr
def test_a_blank_scan_says_that_nothing_was_recognised():
    with pytest.raises(NoTextError, match="no text was recognised"):
        load_bytes(pdf(scan()), name="a.pdf")

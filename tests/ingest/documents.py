"""Small real files for the tests of ingest, made by the programs that make them in life."""

import io
from collections.abc import Callable, Sequence

from reportlab.lib.pagesizes import A4
from reportlab.pdfgen.canvas import Canvas

LEFT, TOP, LEADING = 60, 780, 14

# Long enough for two full columns, in words that nobody wrote before.
LEFT_COLUMN = [
    "Marrow Grid agreed to sell its",
    "two hydro plants in Vermont to",
    "Tallis Infrastructure for about",
    "$140 million in cash, a price",
    "that includes assumed debt but",
    "leaves out the working capital",
    "adjustment due at the closing.",
    "Both boards approved the sale.",
]
RIGHT_COLUMN = [
    "Closing is expected by the end",
    "of the third quarter, once the",
    "state regulator has signed off",
    "on the transfer of licences and",
    "the lenders have consented. The",
    "plants produced 212 GWh in the",
    "past year, the seller said, and",
    "employ about forty people there.",
]


def pdf(*pages: Callable[[Canvas], None], **options: object) -> bytes:
    """A PDF whose pages are drawn by the given functions."""
    file = io.BytesIO()
    canvas = Canvas(file, pagesize=A4, **options)  # type: ignore[arg-type]
    for draw in pages:
        draw(canvas)
        canvas.showPage()
    canvas.save()
    return file.getvalue()


def lines(texts: Sequence[str], *, x: float = LEFT, y: float = TOP, size: float = 10) -> Callable[[Canvas], None]:
    """A page that draws each text as a line under the one before."""

    def draw(canvas: Canvas) -> None:
        canvas.setFont("Helvetica", size)
        for index, text in enumerate(texts):
            canvas.drawString(x, y - index * LEADING, text)

    return draw


def together(*draws: Callable[[Canvas], None]) -> Callable[[Canvas], None]:
    """One page of several drawings, in this order in the file."""

    def draw(canvas: Canvas) -> None:
        for one in draws:
            one(canvas)

    return draw


def columns_row_by_row(canvas: Canvas) -> None:
    """Two columns that the file writes row by row: left line, right line, left line."""
    canvas.setFont("Helvetica", 10)
    for index, (left, right) in enumerate(zip(LEFT_COLUMN, RIGHT_COLUMN, strict=True)):
        canvas.drawString(LEFT, TOP - index * LEADING, left)
        canvas.drawString(320, TOP - index * LEADING, right)

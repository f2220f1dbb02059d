import io

import pytest
from pypdf import PdfReader, PdfWriter
from reportlab.pdfgen.canvas import Canvas

from agent.errors import LoadError, NoTextError
from agent.ingest.pdf import read_pdf
from agent.ingest.pdf_words import tidy_characters
from tests.ingest.documents import (
    LEFT_COLUMN,
    RIGHT_COLUMN,
    columns_row_by_row,
    lines,
    pdf,
    together,
)


def encrypted(data: bytes, *, user: str) -> bytes:
    writer = PdfWriter(clone_from=PdfReader(io.BytesIO(data)))
    writer.encrypt(user_password=user, owner_password="owner", algorithm="RC4-128")
    file = io.BytesIO()
    writer.write(file)
    return file.getvalue()


def running(content) -> list[str]:
    return [content.text[span.start : span.end] for span in content.removed]


def test_pages_lie_in_the_text_one_after_the_other():
    content = read_pdf(pdf(lines(["First page here."]), lines(["Second page here."])), name="a.pdf")

    shown = [content.text[page.start : page.end].strip() for page in content.pages]

    assert shown == ["First page here.", "Second page here."]
    assert [page.number for page in content.pages] == [1, 2]
    assert content.pages[-1].end == len(content.text)


def test_a_sentence_that_runs_over_a_page_runs_on_in_the_text():
    content = read_pdf(pdf(lines(["The buyer will pay"]), lines(["$12 million at closing."])), name="a.pdf")

    assert content.text == "The buyer will pay\n$12 million at closing.\n"


def test_columns_written_row_by_row_are_read_column_by_column():
    content = read_pdf(pdf(columns_row_by_row), name="a.pdf")

    assert content.text.split("\n")[:16] == [*LEFT_COLUMN, *RIGHT_COLUMN]


def test_columns_written_one_after_the_other_stay_so():
    page = together(lines(LEFT_COLUMN), lines(RIGHT_COLUMN, x=320))

    content = read_pdf(pdf(page), name="a.pdf")

    assert [line for line in content.text.split("\n") if line] == [*LEFT_COLUMN, *RIGHT_COLUMN]


def test_a_table_keeps_its_rows():
    names = ["Upfront", "Milestones", "Escrow", "Earn-out", "Fees", "Deposit", "Total"]
    page = together(*[
        together(lines([name], y=700 - 20 * row), lines([f"${row + 1}.5 million"], x=320, y=700 - 20 * row))
        for row, name in enumerate(names)
    ])  # fmt: skip

    content = read_pdf(pdf(page), name="a.pdf")

    assert "Upfront | $1.5 million" in content.text
    assert "Total | $7.5 million" in content.text


def test_words_broken_at_a_line_end_are_whole_again():
    page = lines(
        ["The trans-", "action has a long-", "term offtake and a 10-", "year supply deal with Bosch-", "Siemens."]
    )

    content = read_pdf(pdf(page), name="a.pdf")

    assert content.text == "The transaction has a long-term offtake and a 10-year supply deal with Bosch-Siemens.\n"


def test_a_hyphen_stays_where_the_text_has_the_word_with_it():
    content = read_pdf(pdf(lines(["A follow-up came. The follow-", "up was brief."])), name="a.pdf")

    assert "The follow-up was brief." in content.text


@pytest.mark.parametrize(
    "written, read",
    [
        pytest.param("the ﬁrst oﬀer", "the first offer", id="ligatures"),
        pytest.param("invest\u00adment", "investment", id="soft-hyphen"),
    ],
)
def test_typesetting_is_undone(written: str, read: str):
    assert tidy_characters(written) == read


def test_running_headers_and_page_numbers_are_recorded_and_kept_in_place():
    pages = [
        lines(
            [
                "Marrow Grid | Annual results",
                f"Something else is said on page {word}.",
                f"And more, {word} times.",
                f"Page {n} of 4",
            ]
        )
        for n, word in enumerate(["one", "two", "three", "four"], start=1)
    ]

    content = read_pdf(pdf(*pages), name="a.pdf")

    assert running(content) == [
        text for n in range(1, 5) for text in ("Marrow Grid | Annual results", f"Page {n} of 4")
    ]
    assert "page three" in content.text


def test_table_rows_at_the_edge_of_pages_are_no_footers():
    pages = [
        lines([f"Opening words number {n}.", "Middle line.", f"Total {value} {value * 3}"])
        for n, value in enumerate([41, 57, 90])
    ]

    content = read_pdf(pdf(*pages), name="a.pdf")

    assert not [text for text in running(content) if text.startswith("Total")]


def test_a_figure_alone_at_the_foot_of_each_page_is_no_page_number():
    pages = [
        lines([f"Column {word}.", value]) for word, value in [("one", "1,250"), ("two", "3,100"), ("three", "975")]
    ]

    content = read_pdf(pdf(*pages), name="a.pdf")

    assert running(content) == []


def test_the_title_is_what_is_set_largest():
    page = together(
        lines(["DAILY GRID"], y=800, size=30),
        lines(["Tallis buys two hydro plants", "from Marrow Grid"], y=760, size=18),
        lines(LEFT_COLUMN, y=700),
    )

    assert read_pdf(pdf(page), name="a.pdf").title == "Tallis buys two hydro plants from Marrow Grid"


def test_an_empty_password_opens():
    content = read_pdf(encrypted(pdf(lines(["Sold for $3 million."])), user=""), name="a.pdf")

    assert content.text == "Sold for $3 million.\n"


def test_a_user_password_is_named_as_the_reason():
    with pytest.raises(LoadError, match=r"^a\.pdf: it is locked by a password$"):
        read_pdf(encrypted(pdf(lines(["Sold."])), user="secret"), name="a.pdf")


@pytest.mark.parametrize(
    "data",
    [
        pytest.param(b"%PDF-1.7\n", id="header-only"),
        pytest.param(b"%PDF-1.4\nnothing of the kind\n%%EOF", id="no-objects"),
        pytest.param(pdf(lines(["Sold."]))[:300], id="cut-off"),
    ],
)
def test_a_broken_pdf_is_one_clear_line(data: bytes):
    with pytest.raises(LoadError, match=r"^a\.pdf: ") as caught:
        read_pdf(data, name="a.pdf")

    assert caught.value.hint


def test_a_page_with_nothing_on_it_has_no_text():
    with pytest.raises(NoTextError, match="no text on its pages"):
        read_pdf(pdf(lambda canvas: None), name="a.pdf")


def test_a_page_that_is_a_picture_is_said_so_where_the_others_have_text():
    def picture(canvas: Canvas) -> None:
        canvas.drawImage(_picture(), 60, 400, width=200, height=200)

    content = read_pdf(pdf(lines(["Sold for $3 million."]), picture), name="a.pdf")

    assert content.text == "Sold for $3 million.\n\n[Page 2 has no text layer]\n"
    assert [span.why for span in content.removed] == ["page 2 has no text layer"]


def _picture():
    from PIL import Image
    from reportlab.lib.utils import ImageReader

    return ImageReader(Image.new("RGB", (40, 40), "white"))

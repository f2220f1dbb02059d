import gzip
import logging
from hashlib import sha256
from pathlib import Path

import pytest

from agent.errors import LoadError, NoTextError
from agent.ingest.limits import MAX_TEXT_BYTES
from agent.ingest.load import load_article, load_bytes
from tests.ingest.documents import LEFT_COLUMN, lines, pdf

TEXT = """Tallis compra dos centrales hidroeléctricas de Marrow Grid en Vermont

Por Ana Ruiz
3 de enero de 2026

Marrow Grid said that it had agreed to sell two of its hydro plants to Tallis Infrastructure for up to $140 million.
The closing is expected by the end of the third quarter, and is subject to the consent of the lenders of the plants.
"""


def test_a_text_is_read_as_it_lies_on_the_disk(tmp_path: Path):
    path = tmp_path / "deal.txt"
    path.write_bytes(TEXT.encode("utf-8-sig").replace(b"\n", b"\r\n"))

    article = load_article(path)

    assert article.text == TEXT
    document = article.document
    assert (document.title, document.byline, document.published) == (TEXT.split("\n")[0], "Ana Ruiz", "2026-01-03")
    assert (document.language, document.title_language, document.media_type) == ("en", "es", "text")
    assert (document.source, document.characters, document.pages) == (str(path), len(TEXT), None)
    assert document.sha256 == sha256(path.read_bytes()).hexdigest()
    assert document.id == document.sha256[:16]


def test_the_source_of_a_home_path_stays_as_typed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setenv("HOME", str(tmp_path))
    (tmp_path / "deal.txt").write_text(TEXT, encoding="utf-8")

    assert load_article("~/deal.txt").document.source == "~/deal.txt"


def test_a_pdf_named_txt_is_read_as_a_pdf_with_its_pages(tmp_path: Path):
    path = tmp_path / "deal.txt"
    path.write_bytes(pdf(lines(LEFT_COLUMN), lines(["The end."])))

    article = load_article(str(path))

    assert article.document.media_type == "pdf"
    assert article.document.pages == 2
    assert article.page_at(article.text.index("The end.")) == 2


def test_a_gzipped_text_is_unpacked():
    assert load_bytes(gzip.compress(TEXT.encode()), name="deal.txt.gz").text == TEXT


def test_a_declared_type_settles_what_the_bytes_leave_open():
    assert load_bytes(b"# Sold\n\nFor $3 million.", name="stdin", media_type="markdown").document.title == "Sold"


def test_removed_spans_are_apart_and_in_order():
    article = load_bytes((TEXT + "\n\nComments\n\nNo comments yet\n").encode(), name="stdin")
    spans = [(span.start, span.end) for span in article.document.removed]

    assert spans == sorted(spans)
    assert all(first[1] <= second[0] for first, second in zip(spans, spans[1:], strict=False))
    assert all(0 <= start < end <= len(article.text) for start, end in spans)


@pytest.mark.parametrize(
    "data, error, words",
    [
        pytest.param(b"", NoTextError, "it is empty", id="empty"),
        pytest.param(b" \n\t\n", NoTextError, "it is empty", id="blank"),
        pytest.param(bytes(range(256)) * 20, LoadError, "not text", id="binary"),
        pytest.param(b"Sold. " * (MAX_TEXT_BYTES // 6 + 1), LoadError, "larger than 20 MB", id="too-large"),
        pytest.param(gzip.compress(b" " * (MAX_TEXT_BYTES + 1)), LoadError, "larger than 20 MB", id="gzip-bomb"),
        pytest.param(gzip.compress(b"Sold.")[:12] + b"\0", LoadError, "gzip", id="damaged-gzip"),
        pytest.param(b"%PDF-1.7\n", LoadError, "damaged", id="broken-pdf"),
        pytest.param(b"PK\x03\x04" + b"word/" * 9, LoadError, "damaged", id="broken-docx"),
    ],
)
def test_bad_input_is_one_clear_line(data: bytes, error: type[LoadError], words: str):
    with pytest.raises(error, match=words) as caught:
        load_bytes(data, name="upload")

    assert caught.value.message.startswith("upload: ")
    assert "\n" not in caught.value.message
    assert caught.value.hint


@pytest.mark.parametrize(
    "source, words",
    [
        pytest.param("nowhere/deal.txt", "no such file", id="missing"),
        pytest.param(".", "a folder", id="folder"),
        pytest.param("a\0b.txt", "cannot be opened", id="zero-in-name"),
        pytest.param("x" * 5000, "cannot be opened", id="name-too-long"),
        pytest.param("ftp://example.com/deal.txt", "only http and https", id="ftp"),
        pytest.param("file:///etc/hostname", "only http and https", id="file-address"),
        pytest.param("http://127.0.0.1/deal", "not a public address", id="loopback"),
    ],
)
def test_a_bad_source_is_one_clear_line(source: str, words: str):
    with pytest.raises(LoadError, match=words):
        load_article(source)


def test_the_title_of_a_scraped_page_is_not_its_menu():
    page = "Home | Markets | Deals | Sign in\nShare this article\nHarlow sells its mill\nTuesday, 3 March 2026\n\nSold."

    document = load_bytes(page.encode(), name="a.txt").document

    assert (document.title, document.published) == ("Harlow sells its mill", "2026-03-03")


def test_libraries_say_nothing(caplog: pytest.LogCaptureFixture, capfd: pytest.CaptureFixture[str]):
    caplog.set_level(logging.DEBUG)

    with pytest.raises(LoadError):
        load_bytes(b"%PDF-1.4\n1 0 obj\n<< /Type /Catalog >>\nendobj\ntrailer << /Root 1 0 R >>\n%%EOF", name="a.pdf")

    assert capfd.readouterr() == ("", "")
    assert [record for record in caplog.records if record.name.startswith("pypdf")] == []


def test_the_seed_article_says_who_when_and_in_which_language(shared: Path):
    (path,) = (shared / "seed").glob("*.txt")

    article = load_article(path)

    assert article.text == path.read_text(encoding="utf-8")
    assert (article.document.byline, article.document.published) == ("Penny McCormer", "2026-01-03")
    assert (article.document.language, article.document.title_language) == ("en", "es")

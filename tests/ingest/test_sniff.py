import io
import zipfile

import pytest

from agent.errors import LoadError
from agent.ingest.sniff import sniff_media_type


def archive(*members: str) -> bytes:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w") as made:
        for member in members:
            made.writestr(member, "<x/>")
    return file.getvalue()


@pytest.mark.parametrize(
    "data, name, media_type",
    [
        pytest.param(b"Sold.", "a.txt", "text", id="text"),
        pytest.param(b"Sold.", "stdin", "text", id="no-suffix"),
        pytest.param(b"# Sold", "a.MD", "markdown", id="markdown"),
        pytest.param(b"%PDF-1.7 ...", "a.txt", "pdf", id="pdf-named-txt"),
        pytest.param(b"\xef\xbb\xbf  \n%PDF-1.7", "a", "pdf", id="pdf-after-junk"),
        pytest.param(b"<!DOCTYPE html><p>Sold.", "a.txt", "html", id="html-named-txt"),
        pytest.param(b'<?xml version="1.0"?>\n<!-- x --><html>', "a", "html", id="xhtml"),
        pytest.param(b"<p>Sold.</p>", "a.html", "html", id="fragment"),
        pytest.param(b"Sold at < $3, > $2.", "a.html", "text", id="text-named-html"),
        pytest.param(b"Sold.", "a.pdf", "text", id="text-named-pdf"),
        pytest.param(b"junk 1 0 obj junk %%EOF", "a.pdf", "pdf", id="pdf-without-its-head"),
        pytest.param(archive("word/document.xml"), "a.bin", "docx", id="docx"),
        pytest.param(archive("word/document.xml")[:60], "a.docx", "docx", id="damaged-docx"),
    ],
)
def test_a_document_is_what_its_bytes_say(data: bytes, name: str, media_type: str):
    assert sniff_media_type(data, name=name) == media_type


def test_a_server_may_say_what_the_bytes_leave_open():
    assert sniff_media_type(b"<p>Sold.</p>", name="https://x.example/a", content_type="text/html") == "html"
    assert sniff_media_type(b"%PDF-1.7", name="https://x.example/a", content_type="text/html") == "pdf"


@pytest.mark.parametrize(
    "data, words",
    [
        pytest.param(archive("xl/workbook.xml"), "an Excel workbook", id="xlsx"),
        pytest.param(archive("notes.txt"), "a ZIP archive", id="zip"),
        pytest.param(b"\x89PNG\r\n\x1a\n", "a picture", id="png"),
        pytest.param(b"\xff\xd8\xff\xe0", "a picture", id="jpeg"),
        pytest.param(b"{\\rtf1 Sold.}", "Rich Text", id="rtf"),
        pytest.param(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 99, "old Office", id="doc"),
        pytest.param(
            b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "EncryptedPackage".encode("utf-16-le"), "password", id="locked-docx"
        ),
    ],
)
def test_what_cannot_be_read_is_named_with_a_way_out(data: bytes, words: str):
    with pytest.raises(LoadError, match=words) as caught:
        sniff_media_type(data, name="a.txt")

    assert str(caught.value).startswith("a.txt: ")
    assert caught.value.hint

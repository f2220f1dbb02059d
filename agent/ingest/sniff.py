"""What a document is, by its first bytes; its name only decides where the bytes leave it open."""

import io
import re
import zipfile
from pathlib import PurePath

from agent.errors import LoadError
from agent.schema.article import MediaType

_BY_SUFFIX: dict[str, MediaType] = {
    ".txt": "text",
    ".md": "markdown",
    ".markdown": "markdown",
    ".html": "html",
    ".htm": "html",
    ".xhtml": "html",
    ".pdf": "pdf",
    ".docx": "docx",
}
_BY_CONTENT_TYPE: dict[str, MediaType] = {
    "text/html": "html",
    "application/xhtml+xml": "html",
    "text/plain": "text",
    "text/markdown": "markdown",
    "application/pdf": "pdf",
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document": "docx",
}
READABLE_KINDS = "Readable are text, Markdown, HTML, PDF and DOCX."

# Signatures of what people hand over by mistake, with what to do instead.
_UNREADABLE = (
    (b"\x89PNG\r\n", "a picture (PNG)"),
    (b"\xff\xd8\xff", "a picture (JPEG)"),
    (b"GIF8", "a picture (GIF)"),
    (b"II*\x00", "a picture (TIFF)"),
    (b"MM\x00*", "a picture (TIFF)"),
    (b"RIFF", "a picture or sound (RIFF)"),
    (b"7z\xbc\xaf", "a 7-Zip archive"),
    (b"Rar!", "a RAR archive"),
    (b"\x7fELF", "a program"),
    (b"SQLite format 3", "a database"),
)
_OLD_OFFICE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_HTML_START = re.compile(
    rb"\s*(?:<\?xml[^>]{0,200}\?>\s*)?(?:<!--.{0,2000}?-->\s*){0,5}<(?:!doctype\s+html|html|head|body)\b", re.I | re.S
)
_TAG = re.compile(rb"<(?:[a-z][a-z0-9]{0,10}\b[^<>]{0,2000}|!doctype[^<>]{0,200})>", re.I)


def sniff_media_type(
    data: bytes, *, name: str, declared: MediaType | None = None, content_type: str | None = None
) -> MediaType:
    """The format of `data`; raises LoadError naming what it is where it cannot be read."""
    if b"%PDF-" in data[:1024]:
        return "pdf"
    if data.startswith((b"PK\x03\x04", b"PK\x05\x06")):
        return _open_office(data, name=name)
    _refuse_known(data, name=name)
    marked_text = data.startswith((b"\xff\xfe", b"\xfe\xff"))
    head = data[:20_000].replace(b"\x00", b"") if marked_text else data[:20_000]
    if _HTML_START.match(head.removeprefix(b"\xef\xbb\xbf").lstrip(b"\xff\xfe")):
        return "html"
    path = name.lower().removesuffix(".gz").partition("?")[0]
    declared = declared or _BY_CONTENT_TYPE.get(content_type or "") or _BY_SUFFIX.get(PurePath(path).suffix)
    if declared == "pdf" and (b"%%EOF" in data or b" obj" in data or b"\x00" in head):
        return "pdf"
    if declared == "docx" and b"\x00" in head:
        return "docx"
    if declared == "html" and not _TAG.search(data):
        return "text"
    return "text" if declared in (None, "pdf", "docx") else declared


def _open_office(data: bytes, *, name: str) -> MediaType:
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            members = archive.namelist()
    except (zipfile.BadZipFile, ValueError, OSError, NotImplementedError):
        # A damaged archive still says what it meant to be by its name.
        if b"word/" in data or name.lower().endswith(".docx"):
            return "docx"
        raise LoadError(f"{name}: this is a damaged ZIP archive", hint=READABLE_KINDS) from None
    if any(member.startswith("word/") for member in members):
        return "docx"
    kinds = {"xl/": "an Excel workbook", "ppt/": "a PowerPoint file", "content.xml": "an OpenDocument file"}
    kind = next((kind for start, kind in kinds.items() if any(m.startswith(start) for m in members)), "a ZIP archive")
    raise LoadError(f"{name}: this is {kind}, which cannot be read", hint="Save it as PDF or DOCX, or unpack it first.")


def _refuse_known(data: bytes, *, name: str) -> None:
    if data.startswith(_OLD_OFFICE):
        if "EncryptedPackage".encode("utf-16-le") in data:
            raise LoadError(
                f"{name}: it is locked by a password", hint="Open it with its password and save it without."
            )
        raise LoadError(f"{name}: this is an old Office file (.doc, .xls, .ppt)", hint="Save it as DOCX or PDF.")
    if data.startswith(b"{\\rtf"):
        raise LoadError(f"{name}: this is a Rich Text file", hint="Save it as DOCX, PDF or plain text.")
    kind = next((kind for signature, kind in _UNREADABLE if data.startswith(signature)), None)
    if kind is not None:
        raise LoadError(f"{name}: this is {kind}, which cannot be read", hint=READABLE_KINDS)

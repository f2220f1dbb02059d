"""The front door of ingest: a path, an address or bytes in, an Article out."""

import re
import zlib
from collections.abc import Callable
from dataclasses import dataclass, replace
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING, Final

from agent.errors import LoadError, NoTextError
from agent.ingest.address import AddressPolicy, is_public
from agent.ingest.content import Content
from agent.ingest.decode import decode_text
from agent.ingest.docx import read_docx
from agent.ingest.furniture import find_furniture
from agent.ingest.html import read_html
from agent.ingest.isolate import run_isolated
from agent.ingest.limits import MAX_FILE_BYTES, MAX_TEXT_BYTES, check_size, too_large
from agent.ingest.masthead import read_masthead
from agent.ingest.sniff import sniff_media_type
from agent.schema.article import Article, Document, MediaType, Removed
from agent.text.language import detect_language

if TYPE_CHECKING:
    from agent.ingest.fetch import Fetched

_SCHEME = re.compile(r"([a-z][a-z0-9+.-]*)://", re.I)
_GZIP = b"\x1f\x8b"

# Past this size a hostile page or DOCX could hold the caller up, so a process with limits reads it.
ISOLATE_FROM_BYTES: Final = 1_000_000


@dataclass(frozen=True)
class Loaded:
    """An article and the bytes that it was read from."""

    article: Article
    content: bytes


def load_article(source: str | Path, *, allow: AddressPolicy = is_public) -> Article:
    """The article at a path or an http(s) address.

    `allow` says which network addresses may be connected to. Raises LoadError (FetchError, NoTextError)
    whose message begins with the source.
    """
    return load_original(source, allow=allow).article


def load_original(source: str | Path, *, allow: AddressPolicy = is_public) -> Loaded:
    """As load_article, with the bytes that the article was read from, for whoever keeps them."""
    name = str(source)
    scheme = _SCHEME.match(name)
    if scheme is None:
        data = _read_file(Path(source).expanduser(), name=name)
        return Loaded(load_bytes(data, name=name), data)
    # The web client takes a quarter of a second to import, which a file must not wait for.
    from agent.ingest.fetch import fetch_url

    fetched = fetch_url(name, allow=allow)
    return Loaded(load_fetched(fetched, name=name), fetched.data)


def load_fetched(fetched: "Fetched", *, name: str) -> Article:
    """The article in what an address answered; its `data` are the bytes to keep."""
    return _load(fetched.data, name=name, content_type=fetched.content_type, charset=fetched.charset)


def load_bytes(data: bytes, *, name: str, media_type: MediaType | None = None) -> Article:
    """The article in `data`, from standard input or an upload called `name`.

    `media_type` settles only what the bytes leave open: a PDF stays a PDF whatever it is called.
    """
    return _load(data, name=name, media_type=media_type)


def _read_file(path: Path, *, name: str) -> bytes:
    try:
        if path.is_dir():
            raise LoadError(f"{name}: this is a folder", hint="Give the files in it.")
        with path.open("rb") as file:
            # Bounded, since a pipe or a device may never end.
            return file.read(MAX_FILE_BYTES + 1)
    except FileNotFoundError as error:
        raise LoadError(f"{name}: there is no such file", hint="Check the spelling and the folder.") from error
    except (OSError, ValueError) as error:
        reason = error.strerror if isinstance(error, OSError) and error.strerror else "its name is not a file's name"
        raise LoadError(f"{name}: it cannot be opened: {reason}") from error


def _load(
    data: bytes, *, name: str, media_type: MediaType | None = None,
    content_type: str | None = None, charset: str | None = None,
) -> Article:  # fmt: skip
    digest = sha256(data).hexdigest()
    if data.startswith(_GZIP):
        data = _unpack(data, name=name)
    if not data.strip():
        raise NoTextError(f"{name}: it is empty", hint="Give a file, an address or standard input that holds text.")
    found = sniff_media_type(data, name=name, declared=media_type, content_type=content_type)
    check_size(len(data), found, name=name)
    try:
        content = _with_masthead(_without_furniture(_READERS[found](data, name, found, charset)))
    except RecursionError as error:
        raise LoadError(f"{name}: it is nested too deeply to be read", hint="Save it as plain text.") from error
    if not content.text.strip():
        raise NoTextError(f"{name}: there is no text in it")
    return _as_article(content, digest=digest, source=name)


def _unpack(data: bytes, *, name: str) -> bytes:
    """A gzipped page or text, as archives and test sets keep them."""
    unpacker = zlib.decompressobj(wbits=31)
    try:
        unpacked = unpacker.decompress(data, MAX_TEXT_BYTES + 1)
    except zlib.error as error:
        raise LoadError(f"{name}: this is a damaged gzip file", hint="Fetch it again, or unpack it first.") from error
    if len(unpacked) > MAX_TEXT_BYTES:
        raise too_large(name, MAX_TEXT_BYTES)
    if not unpacker.eof:
        raise LoadError(f"{name}: this gzip file is cut off", hint="Fetch it again, or unpack it first.")
    return unpacked


def _read_text(data: bytes, name: str, media_type: MediaType, charset: str | None) -> Content:
    return Content(text=decode_text(data, name=name, charset=charset), media_type=media_type)


def _read_page(data: bytes, name: str, media_type: MediaType, charset: str | None) -> Content:
    if len(data) < ISOLATE_FROM_BYTES:
        return read_html(data, name=name, charset=charset)
    return run_isolated("agent.ingest.html.read_html", data, name=name, charset=charset)


def _read_docx(data: bytes, name: str, media_type: MediaType, charset: str | None) -> Content:
    if len(data) < ISOLATE_FROM_BYTES:
        return read_docx(data, name=name)
    return run_isolated("agent.ingest.docx.read_docx", data, name=name)


def _read_pdf(data: bytes, name: str, media_type: MediaType, charset: str | None) -> Content:
    # A PDF of 1 KB can unfold into gigabytes, or into a loop: its size tells nothing.
    return run_isolated("agent.ingest.pdf.read_pdf", data, name=name, has_steps=True)


_READERS: dict[MediaType, Callable[[bytes, str, MediaType, str | None], Content]] = {
    "text": _read_text,
    "markdown": _read_text,
    "html": _read_page,
    "docx": _read_docx,
    "pdf": _read_pdf,
}


def _without_furniture(content: Content) -> Content:
    return replace(content, removed=_merge([*content.removed, *find_furniture(content.text)]))


def _with_masthead(content: Content) -> Content:
    """What the source did not say of itself is read off its first lines."""
    masthead = read_masthead(content.text, removed=content.removed, is_markdown=content.media_type == "markdown")
    return replace(
        content,
        title=content.title or masthead.title,
        byline=content.byline or masthead.byline,
        published=content.published or masthead.published,
    )


def _as_article(content: Content, *, digest: str, source: str) -> Article:
    language = _detect_body_language(content) or content.language
    return Article(
        document=Document(
            id=digest[:16],
            title=content.title,
            byline=content.byline,
            source=source,
            published=content.published,
            language=language,
            title_language=detect_language(content.title, expected=language) if content.title else None,
            media_type=content.media_type,
            pages=len(content.pages) or None,
            characters=len(content.text),
            sha256=digest,
            removed=content.removed,
        ),
        text=content.text,
        page_map=content.pages,
    )


def _detect_body_language(content: Content) -> str | None:
    """Of the text without page furniture and title, which are often in the language of the page around it."""
    parts, at = [], 0
    for span in content.removed:
        parts.append(content.text[at : span.start])
        at = max(at, span.end)
    body = "".join([*parts, content.text[at:]])
    if content.title and len(body) > 3 * len(content.title):
        body = body.replace(content.title, "", 1)
    return detect_language(body)


def _merge(spans: list[Removed]) -> tuple[Removed, ...]:
    """In text order and apart: of two that overlap, the second is cut to what lies beyond the first."""
    merged: list[Removed] = []
    for span in sorted(spans, key=lambda span: (span.start, -span.end)):
        start = max(span.start, merged[-1].end if merged else 0)
        if start < span.end:
            merged.append(Removed(start=start, end=span.end, why=span.why))
    return tuple(merged)

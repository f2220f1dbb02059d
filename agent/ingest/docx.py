"""Word documents, by python-docx: paragraphs, lists and tables in the order they are read; no headers or footers."""

import io
import zipfile
from collections.abc import Iterator
from itertools import pairwise
from typing import TYPE_CHECKING, Any, Literal, NamedTuple

from agent.errors import LoadError
from agent.ingest.content import Content
from agent.ingest.limits import MAX_TEXT_BYTES, too_large

if TYPE_CHECKING:
    from docx.document import Document

# lxml, whose elements these are, has no types.
_Element = Any

_SAVE_ANEW = "Open it in Word or LibreOffice, save it anew, and give that."
_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"

# What a reader who accepts all changes does not see, and marks that stand for something elsewhere.
_UNSEEN = frozenset(
    f"{_W}{tag}"
    for tag in ("del", "moveFrom", "instrText", "delText", "pPr", "rPr", "footnoteReference", "commentReference")
)
_SIGNS = {f"{_W}tab": "\t", f"{_W}br": "\n", f"{_W}cr": "\n", f"{_W}noBreakHyphen": "-"}
# Newer Word writes a drawing twice, for itself and for older readers.
_FALLBACK = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"

# Word's XML packs about ten to one; a bomb packs a thousand to one.
MAX_UNPACKED_BYTES = 200_000_000


class _Block(NamedTuple):
    text: str
    kind: Literal["title", "item", "row", "paragraph"]


def read_docx(data: bytes, *, name: str) -> Content:
    """Tracked insertions are in, deletions out; a table's row is a line, its cells split by ` | `."""
    # python-docx builds its classes when it is imported, which takes longer than reading a text.
    import docx
    from docx.opc.exceptions import OpcError
    from lxml.etree import LxmlError  # type: ignore[import-untyped]

    try:
        _check_unpacked_size(data, name=name)
        document = docx.Document(io.BytesIO(data))
        blocks = list(_blocks(document.element.body, _paragraph_kinds(document)))
        known_as = document.core_properties.title or ""
    except (
        OpcError,
        LxmlError,
        zipfile.BadZipFile,
        KeyError,
        ValueError,
        AttributeError,
        IndexError,
        OSError,
    ) as error:
        raise LoadError(f"{name}: this Word document is damaged and cannot be opened", hint=_SAVE_ANEW) from error
    except (NotImplementedError, RuntimeError) as error:
        raise LoadError(f"{name}: it is packed in a way that cannot be read", hint=_SAVE_ANEW) from error
    text = _join(blocks)
    if len(text) > MAX_TEXT_BYTES:
        raise too_large(name, MAX_TEXT_BYTES, unit="million characters")
    styled = next((block.text for block in blocks if block.kind == "title"), None)
    # A file's own title is often that of the template: it counts when the text shows it.
    title = styled or (known_as if known_as and known_as in text[:2000] else None)
    return Content(text=text, media_type="docx", title=" ".join(title.split()) if title else None)


def _check_unpacked_size(data: bytes, *, name: str) -> None:
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        if sum(member.file_size for member in archive.infolist()) > MAX_UNPACKED_BYTES:
            raise too_large(name, MAX_UNPACKED_BYTES)


def _paragraph_kinds(document: "Document") -> dict[str, Literal["title", "item"]]:
    """Style ids of titles and of lists; style names are the same in every language of Word."""
    kinds: dict[str, Literal["title", "item"]] = {}
    for style in document.styles:
        if style.name == "Title":
            kinds[style.style_id] = "title"
        elif style.name and style.name.startswith("List ") and style.name != "List Paragraph":
            kinds[style.style_id] = "item"
    return kinds


def _blocks(parent: _Element, kinds: dict[str, Literal["title", "item"]]) -> Iterator[_Block]:
    for child in parent:
        if child.tag == f"{_W}p":
            yield _paragraph(child, kinds)
        elif child.tag == f"{_W}tbl":
            yield from _rows(child)
        elif child.tag not in _UNSEEN and child.tag != _FALLBACK:
            # Content controls and tracked insertions wrap whole paragraphs.
            yield from _blocks(child, kinds)


def _paragraph(paragraph: _Element, kinds: dict[str, Literal["title", "item"]]) -> _Block:
    text = "".join(_texts(paragraph)).strip()
    style = paragraph.find(f"{_W}pPr/{_W}pStyle")
    kind = kinds.get(str(style.get(f"{_W}val"))) if style is not None else None
    is_numbered = paragraph.find(f"{_W}pPr/{_W}numPr") is not None
    if text and kind != "title" and (kind == "item" or (is_numbered and not _is_heading(style))):
        return _Block(f"- {text}", "item")
    return _Block(text, "title" if kind == "title" else "paragraph")


def _is_heading(style: _Element | None) -> bool:
    return style is not None and str(style.get(f"{_W}val")).lower().startswith("heading")


def _texts(element: _Element) -> Iterator[str]:
    for child in element:
        if child.tag == f"{_W}t":
            yield child.text or ""
        elif child.tag in _SIGNS:
            yield _SIGNS[child.tag]
        elif child.tag == f"{_W}p":
            # A text box inside a paragraph: its paragraphs are lines of their own.
            yield "\n"
            yield from _texts(child)
            yield "\n"
        elif child.tag not in _UNSEEN and child.tag != _FALLBACK and not _is_hidden(child):
            yield from _texts(child)


def _is_hidden(run: _Element) -> bool:
    hidden = run.find(f"{_W}rPr/{_W}vanish") if run.tag == f"{_W}r" else None
    return hidden is not None and hidden.get(f"{_W}val") not in ("0", "false")


def _rows(table: _Element) -> Iterator[_Block]:
    for row in table.iter(f"{_W}tr"):
        if row.find(f"{_W}trPr/{_W}del") is not None or next(row.iterancestors(f"{_W}tbl")) is not table:
            continue
        cells = [" ".join(" ".join(_cell_texts(cell)).split()) for cell in row.iter(f"{_W}tc") if _row_of(cell) is row]
        if any(cells):
            yield _Block(" | ".join(cells), "row")
    yield _Block("", "paragraph")


def _row_of(cell: _Element) -> _Element:
    return next(cell.iterancestors(f"{_W}tr"))


def _cell_texts(cell: _Element) -> Iterator[str]:
    for paragraph in cell.iter(f"{_W}p"):
        yield "".join(_texts(paragraph))


def _join(blocks: list[_Block]) -> str:
    """Items and rows are lines under each other; everything else has a blank line around it."""
    shown = [block for block in blocks if block.text or block.kind == "paragraph"]
    parts = [shown[0].text] if shown else []
    for before, block in pairwise(shown):
        parts.append("\n" if block.kind == before.kind != "paragraph" else "\n\n")
        parts.append(block.text)
    text = "".join(parts)
    while "\n\n\n" in text:
        text = text.replace("\n\n\n", "\n\n")
    return text.strip() + "\n"

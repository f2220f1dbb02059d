"""HTML pages: the article's own words, with its title, byline, date and labels; menus and chrome stay out."""

import logging
import re
from collections.abc import Iterator
from typing import Any

from agent.errors import LoadError, NoTextError
from agent.ingest.content import Content
from agent.ingest.decode import decode_text
from agent.ingest.html_head import Head, read_head

# lxml, whose elements these are, has no types.
_Element = Any

_META_CHARSET = re.compile(rb"<meta[^>]{0,200}?charset\s*=\s*[\"']?\s*([\w.:-]{2,40})", re.I)
_SPACE = re.compile(r"[^\S\n]+")
# Tags of trafilatura's tree that stand inside a line; the rest are blocks.
_INLINE = frozenset({"hi", "ref", "lb", "del", "span", "graphic"})


# Boxes that open beside a word of running text: their words would stand in the middle of its sentence.
# Only what names the box itself: `tooltip` alone is often the class of the word that has one.
_BOXES = [
    "//*[@role='tooltip' or @role='dialog' or @role='alertdialog']",
    "//*[self::span or self::div or self::aside][contains(@class, 'tooltiptext') or contains(@class, 'tooltip-text')"
    " or contains(@class, 'tooltip-content') or contains(@class, 'tooltip-inner') or contains(@class, 'popover-')"
    " or contains(@class, 'hovercard') or contains(@class, 'hover-card') or contains(@class, 'rollover-block')]",
    "//*[self::span or self::a or self::small][@hidden or contains(translate(@style, ' ', ''), 'display:none')]",
]


def read_html(data: bytes, *, name: str, charset: str | None = None, url: str | None = None) -> Content:
    """Title, byline, date and labels as lines of their own, then the body; a table's row is a line."""
    # trafilatura brings in a dozen libraries, which no other format needs.
    from trafilatura import bare_extraction
    from trafilatura.settings import Document
    from trafilatura.utils import load_html

    logging.getLogger("trafilatura").setLevel(logging.CRITICAL)
    logging.getLogger("htmldate").setLevel(logging.CRITICAL)
    declared = _META_CHARSET.search(data[:8000])
    markup = decode_text(data, name=name, charset=charset or (declared and declared[1].decode("ascii")))
    tree = load_html(markup)
    if tree is None:
        raise LoadError(f"{name}: its HTML is too damaged to be read")
    found = bare_extraction(
        markup, url=url, include_comments=False, include_tables=True, with_metadata=True, prune_xpath=_BOXES,
        date_extraction_params={"extensive_search": False, "original_date": True},
    )  # fmt: skip
    body = _read_blocks(found.body) if isinstance(found, Document) and found.body is not None else []
    if not isinstance(found, Document) or not body:
        raise NoTextError(
            f"{name}: no article was found in this page",
            hint="Pages that are drawn by a script hold no text: save the page as PDF, or copy its text into a file.",
        )
    head = read_head(tree, title=found.title, author=found.author, body=body)
    return _compose(head, body, published=found.date, language=_declared_language(tree))


def _compose(head: Head, body: list[str], *, published: str | None, language: str | None) -> Content:
    repeated = {line.casefold() for line in head.lines}
    kept = [block for index, block in enumerate(body) if index > 3 or block.casefold() not in repeated]
    return Content(
        text="\n\n".join([*head.lines, *kept, *head.closing]) + "\n",
        media_type="html",
        title=head.title,
        byline=head.byline,
        published=head.published(published),
        language=language,
    )


def _declared_language(tree: _Element) -> str | None:
    declared = str(tree.get("lang") or "").lower()
    return declared[:2] if re.fullmatch(r"[a-z]{2}(?:[-_].*)?", declared) else None


def _read_blocks(body: _Element) -> list[str]:
    """Paragraphs, headings, lists and tables of trafilatura's tree; a list or a table is one block of lines."""
    blocks: list[str] = []
    running: list[str] = [body.text or ""]
    for child in body:
        if child.tag in _INLINE:
            running.append(_running_text(child))
        else:
            blocks += ["".join(running), *_read_block(child)]
            running = []
        running.append(child.tail or "")
    return [tidied for block in [*blocks, "".join(running)] if (tidied := _tidy(block))]


def _read_block(element: _Element) -> list[str]:
    if element.tag == "table":
        return ["\n".join(filter(None, map(_table_row, element.iter("row"))))]
    if element.tag == "list":
        return ["\n".join(_list_items(element))]
    if any(child.tag not in _INLINE for child in element):
        return _read_blocks(element)
    return [_running_text(element)]


def _table_row(row: _Element) -> str:
    cells = [" ".join(_running_text(cell).split()) for cell in row.iter("cell")]
    return " | ".join(cells) if any(cells) else ""


def _list_items(element: _Element, *, indent: str = "") -> Iterator[str]:
    for item in element:
        if item.tag == "list":
            yield from _list_items(item, indent=indent + "  ")
            continue
        own = " ".join(part for part in [item.text or "", *map(_item_part, item)] if part)
        if own.strip():
            yield f"{indent}- {' '.join(own.split())}"
        for nested in item.iterchildren("list"):
            yield from _list_items(nested, indent=indent + "  ")


def _item_part(child: _Element) -> str:
    return ("" if child.tag == "list" else _running_text(child)) + (child.tail or "")


def _running_text(element: _Element) -> str:
    if element.tag == "lb":
        return "\n"
    parts = [element.text or ""]
    for child in element:
        parts += [_running_text(child), child.tail or ""]
    return "".join(parts)


def _tidy(block: str) -> str:
    lines = (_SPACE.sub(" ", line).rstrip() for line in block.split("\n"))
    return re.sub(r"\n{3,}", "\n\n", "\n".join(lines)).strip("\n ")

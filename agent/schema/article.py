"""An article as read: its text is the ruler that every offset counts in."""

from typing import Literal

from agent.schema.record import Record

MediaType = Literal["text", "markdown", "html", "pdf", "docx"]


class Removed(Record):
    """A span of the text that is page furniture: kept in place, ignored by every step."""

    start: int
    end: int
    why: str


class Page(Record):
    """Where a page of the source lies in the text; `number` counts from 1."""

    number: int
    start: int
    end: int


class Sentence(Record):
    """A numbered sentence, heading, list item or table row of the text."""

    id: str
    start: int
    end: int


class Document(Record):
    """What is known about the source: the `document` object of a report.

    `id` is the first 16 hex digits of the bytes' sha256; `pages` counts pages where there are any.
    """

    id: str
    title: str | None = None
    byline: str | None = None
    source: str
    published: str | None = None
    language: str | None = None
    title_language: str | None = None
    media_type: MediaType
    pages: int | None = None
    characters: int
    sha256: str
    removed: tuple[Removed, ...] = ()


class Article(Record):
    """A document with its text; `page_map` is empty for formats that have no pages."""

    document: Document
    text: str
    page_map: tuple[Page, ...] = ()

    def page_at(self, offset: int) -> int | None:
        """The number of the page that holds `offset`, or None where there are no pages."""
        return next((page.number for page in self.page_map if page.start <= offset < page.end), None)

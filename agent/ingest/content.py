"""What a reader of one format hands back: the text and what the source itself says about it."""

from dataclasses import dataclass

from agent.schema.article import MediaType, Page, Removed


@dataclass(frozen=True)
class Content:
    """Offsets in `pages` and `removed` count in `text`; `language` is what the source declares of itself."""

    text: str
    media_type: MediaType
    title: str | None = None
    byline: str | None = None
    published: str | None = None
    language: str | None = None
    pages: tuple[Page, ...] = ()
    removed: tuple[Removed, ...] = ()

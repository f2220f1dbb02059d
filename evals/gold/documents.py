"""An article's file in the corpus, its text, and the document block of its gold."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path
from typing import Any

from agent.ingest.load import load_article
from agent.schema.article import Article, Document, Removed
from evals.gold.places import GoldError, find_places

CORPUS = Path(__file__).parents[2] / "corpus"
FORMATS = ("pdf", "docx", "html", "md", "txt")
_SENTENCE_END = re.compile(r"(?<=[.!?])[\"”»)]?\s+(?=[\"“«¿(A-ZÄÖÜÉ\d$€£])|\n+")


@dataclass(frozen=True)
class GoldArticle:
    """An article as read, and the ruler it must match."""

    read: Article
    text: str

    def page_at(self, offset: int) -> int | None:
        return self.read.page_at(offset)

    def sentence_around(self, start: int, end: int) -> tuple[int, int]:
        ends = [match.span() for match in _SENTENCE_END.finditer(self.text)]
        begins = max((b for _, b in ends if b <= start), default=0)
        return begins, min((a for a, _ in ends if a >= end), default=len(self.text.rstrip()))

    def document(self, loose: Mapping[str, Any], removed: Sequence[tuple[int, int, str]]) -> Document:
        """What the loose gold says of the source, beside what the bytes say."""
        given: dict[str, Any] = {name: loose.get(name) for name in ("title", "byline", "language", "title_language")}
        for name in ("title", "byline"):
            if given[name] and not find_places(str(given[name]), self.text):
                raise GoldError(f"the {name} {given[name]!r} is not a line of the article")
        published = loose.get("published")
        known = self.read.document
        return Document(
            id=known.id,
            source=Path(known.source).name,
            published=None if published is None else str(published),
            media_type=known.media_type,
            pages=known.pages,
            characters=len(self.text),
            sha256=known.sha256,
            removed=tuple(Removed(start=start, end=end, why=why) for start, end, why in removed),
            **given,
        )


def find_article(folder: Path) -> Path:
    """The article as a user would upload it; article.txt is only its ruler where another format stands beside it."""
    for ending in FORMATS:
        if (path := folder / f"article.{ending}").exists():
            return path
    raise GoldError(f"{folder} holds no article")


def read_article(path: Path) -> GoldArticle:
    article = load_article(path)
    if sha256(path.read_bytes()).hexdigest() != article.document.sha256:
        raise GoldError(f"{path.name}: the reader's sha256 is not that of the bytes")
    return GoldArticle(read=article, text=article.text)


def write_ruler(path: Path) -> None:
    """Put article.txt beside an article of another format."""
    if path.suffix != ".txt":
        path.with_name("article.txt").write_text(load_article(path).text, encoding="utf-8")


def corpus_folders() -> list[Path]:
    return sorted(path.parent for path in CORPUS.glob("*/gold.yaml"))

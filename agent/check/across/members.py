"""A document as the comparison sees it: its analysis, its reading, its names, and whether it speaks for a party."""

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import cached_property, lru_cache
from typing import Any, Protocol

from agent.schema.analysis import Analysis
from agent.schema.article import Article
from agent.schema.comparison import ComparedDocument
from agent.schema.evidence import Evidence, cite
from agent.schema.reading import Reading
from agent.text.names import Name, core_words, find_names
from agent.text.sentences import split_sentences

# What an issuer publishes itself is primary; that makes it no more right.
_PRIMARY = re.compile(
    r"\b(?:press release|news release|regulatory (?:news|announcement)|(?:asx|stock exchange|sgx) announcement|"
    r"announcement of the company|ad[- ]hoc[- ]mitteilung|pressemitteilung|communiqué de presse|comunicado de prensa|"
    r"hecho relevante|form 8-k|prospectus|for immediate release|investor contact|authorised by the board)\b",
    re.IGNORECASE,
)
_HEAD = 700
_TAIL = 300
_BY = re.compile(r"^\s*[Bb]y\s+[A-Z]", re.MULTILINE)
# Names shorter than this in one word are short forms that may belong to anybody.
_SHORT = 3
_WITH_KIND = 2
_KINDS = frozenset(
    "bank banco banque banca group groupe grupo gruppo societe compagnie port clinique hotel chateau".split()
)


def fold(text: str) -> str:
    """In lower case and without accents: one outlet writes "Cépage" and another one "Cepage"."""
    lower = text.lower()
    if lower.isascii():
        return lower
    return "".join(letter for letter in unicodedata.normalize("NFKD", lower) if not unicodedata.combining(letter))


class Listed(Protocol):
    """What the store knows of a document."""

    @property
    def id(self) -> str: ...
    @property
    def title(self) -> str | None: ...
    @property
    def source(self) -> str: ...
    @property
    def published(self) -> str | None: ...
    @property
    def lineage(self) -> str: ...


@dataclass(frozen=True)
class Member:
    """One document with what was found in it."""

    document: ComparedDocument
    analysis: Analysis
    # What is read from it once and asked for often.
    kept: dict[str, Any] = field(default_factory=dict, compare=False, repr=False)

    @property
    def id(self) -> str:
        return self.document.id

    @property
    def text(self) -> str:
        return self.analysis.text

    @property
    def published(self) -> str | None:
        return self.document.published

    @cached_property
    def reading(self) -> Reading:
        """The reading that the analysis was made from."""
        article = Article(document=self.analysis.document, text=self.text)
        sentences = split_sentences(self.text, removed=self.analysis.document.removed)
        return Reading(article, sentences, self.analysis.figures, self.analysis.dates)

    @cached_property
    def names(self) -> tuple[Name, ...]:
        return find_names(self.text, spans=[(item.start, item.end) for item in self.reading.sentences])

    @cached_property
    def lower(self) -> str:
        return fold(" ".join(self.text.split()))

    def cite(self, start: int, end: int) -> Evidence:
        """A place of this document, which the evidence names."""
        return cite(self.text, start, end).model_copy(update={"document": self.id})

    def adopt(self, evidence: Sequence[Evidence]) -> tuple[Evidence, ...]:
        """Evidence of this document's analysis, with the document named."""
        return tuple(item.model_copy(update={"document": self.id}) for item in evidence)

    def speaks_of(self, name: str) -> bool:
        """Whether the text holds the name, or the first two words of it."""
        words = [fold(word) for word in core_words(name)]
        return bool(words) and (" ".join(words) in self.lower or (len(words) > 2 and " ".join(words[:2]) in self.lower))


def make_member(listed: Listed, analysis: Analysis) -> Member:
    """A member of a comparison; `listed` is a stored document, or anything that says as much."""
    document = ComparedDocument(
        id=listed.id,
        title=listed.title or analysis.document.title,
        source=listed.source,
        published=listed.published or analysis.document.published,
        lineage=listed.lineage,
        primary=is_primary(analysis.text),
    )
    return Member(document, analysis)


def is_primary(text: str) -> bool:
    """Whether the document says that it is a release or a filing; a byline says that it is not."""
    return _PRIMARY.search(text[:_HEAD] + "\n" + text[-_TAIL:]) is not None and not _BY.search(text[:_HEAD])


def same_name(one: str, other: str) -> bool:
    """ "Alder Foods Inc" and "Alder" are one; "Alder Capital" and "Alder Power" are two."""
    first, second = _own_words(one), _own_words(other)
    if not first or not second:
        return False
    if first == second:
        return True
    small, large = sorted((first, second), key=len)
    if large[: len(small)] == small:
        return len(small) > 1 or len(small[0]) > _SHORT
    initials = "".join(word[0] for word in large)
    return len(small) == 1 and len(large) > 1 and small[0] == initials and len(initials) > 1


@lru_cache(maxsize=20_000)
def _own_words(name: str) -> tuple[str, ...]:
    """ "Bank Nadwarta" is "Nadwarta" too: what stands before a name and is no part of it for everybody."""
    words = tuple(fold(word) for word in core_words(name))
    return words[1:] if len(words) == _WITH_KIND and words[0] in _KINDS else words


def share_name(one: Sequence[str], other: Sequence[str]) -> bool:
    """Whether any name of one list is any name of the other."""
    return any(same_name(first, second) for first in one for second in other)

"""A sample: an article as a user would give it, and what is known to be true of it."""

from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path
from typing import Generic, Literal, TypeVar

from agent.errors import TieoutError
from agent.schema.article import Article

GoldT = TypeVar("GoldT")
Split = Literal["dev", "test", "all"]


class AbsentError(TieoutError):
    """A task's data is not on this machine. Seen by whoever runs the evals: the task is skipped, aloud."""


@dataclass(frozen=True)
class Sample(Generic[GoldT]):
    """`cluster` names the article that several samples share, so that intervals draw them together."""

    name: str
    article: Article
    gold: GoldT
    cluster: str = ""
    # Why its article cannot be read here, such as a scan where text recognition is not installed.
    unread: str | None = None

    @property
    def drawn_as(self) -> str:
        return self.cluster or self.name

    @property
    def digest(self) -> str:
        """Of the text and the gold: a sample that changed is another sample."""
        return sha256(f"{self.article.text}\x1f{self.gold!r}".encode()).hexdigest()[:16]


@dataclass(frozen=True)
class Choice:
    """Which samples of a task: its split, and where its data lies if not in the usual place."""

    split: Split = "all"
    data: Path | None = None
    limit: int | None = None

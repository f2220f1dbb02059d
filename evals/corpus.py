"""Our own articles with gold, as samples: `dev` to tune on, `test` to report, rarely."""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from agent.ingest.load import load_article
from agent.schema.article import Article
from evals.gold.gold import Gold, read_gold

CORPUS = Path(__file__).resolve().parent.parent / "corpus"
Split = Literal["dev", "test", "all"]


@dataclass(frozen=True)
class Sample:
    """An article as a user uploads it, and what a person says is in it."""

    name: str
    article: Article
    gold: Gold


def read_corpus(split: Split = "all", *, folder: Path = CORPUS) -> Iterator[Sample]:
    """The articles of a split, in the order of their names; a folder without split.json is all one split."""
    for path in sorted(folder.glob("*/gold.json")):
        if split == "all" or path.parent.name in _names(folder, split):
            yield Sample(path.parent.name, load_article(_article_of(path.parent)), read_gold(path))


def _article_of(folder: Path) -> Path:
    """article.txt is the ruler where the upload has another format."""
    found = sorted(folder.glob("article.*"), key=lambda path: path.suffix == ".txt")
    return found[0]


def _names(folder: Path, split: Split) -> frozenset[str]:
    return frozenset(json.loads((folder / "split.json").read_text(encoding="utf-8"))[split])

"""Our own articles with gold, as samples: `dev` to tune on, `test` to report, rarely."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import TypeAlias

from agent.errors import LoadError
from agent.ingest.load import load_article
from agent.schema.article import Article
from evals.gold.gold import Gold, read_gold
from evals.sample import AbsentError, Choice, Split
from evals.sample import Sample as AnySample

CORPUS = Path(__file__).resolve().parent.parent / "corpus"
Sample: TypeAlias = AnySample[Gold]


def read_corpus(split: Split = "all", *, folder: Path = CORPUS) -> Iterator[Sample]:
    """The articles of a split, in the order of their names; a folder without split.json is all one split."""
    names = _names(folder, split)
    for path in sorted(folder.glob("*/gold.json")):
        if names is None or path.parent.name in names:
            yield _read_sample(path.parent.name, _article_of(path.parent), read_gold(path))


def choose_articles(choice: Choice) -> Iterator[Sample]:
    """The task's samples: our corpus, or a team's folder in the same format."""
    folder = choice.data or CORPUS
    if not any(folder.glob("*/gold.json")):
        raise AbsentError(
            f"{folder} holds no article with gold",
            hint="--data takes a folder of NAME/article.txt with NAME/gold.json; `collect` makes one.",
        )
    return read_corpus(choice.split, folder=folder)


def _read_sample(name: str, path: Path, gold: Gold) -> Sample:
    """An article that cannot be read here is unscored; it does not end the run."""
    try:
        return Sample(name, load_article(path), gold)
    except LoadError as error:
        return Sample(name, Article(document=gold.document, text=gold.text), gold, unread=error.message)


def _article_of(folder: Path) -> Path:
    """article.txt is the ruler where the upload has another format."""
    found = sorted(folder.glob("article.*"), key=lambda path: path.suffix == ".txt")
    return found[0]


def _names(folder: Path, split: Split) -> frozenset[str] | None:
    listed = folder / "split.json"
    if split == "all" or not listed.is_file():
        return None
    return frozenset(json.loads(listed.read_text(encoding="utf-8"))[split])

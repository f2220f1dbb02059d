"""Passages and questions to measure retrieval by: stories of 1987 with gold, and our own corpus."""

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

from agent.schema.article import Article
from agent.store.index import cut_article
from evals.outside import DATA
from evals.plain import article_of

CORPUS = Path(__file__).resolve().parents[1] / "corpus"
OWN_QUESTIONS = Path(__file__).with_name("retrieval_questions.yaml")
# By turns, so that no wording decides the measure.
_WHO = ("Who bought {}?", "Which company is acquiring {}?", "Who is the buyer of {}?")
_WHAT = ("What did {} buy?", "Which business is {} acquiring?", "What is {} taking over?")
_PRICE = ("How much was paid for {}?", "What is the price of {}?", "For how much did {} change hands?")


@dataclass(frozen=True)
class Passage:
    id: str
    article: str
    text: str


@dataclass(frozen=True)
class Question:
    """`right` are groups of passage ids: a question is answered when each group has been met."""

    text: str
    right: tuple[frozenset[str], ...]
    kind: str


def load_articles() -> dict[str, Article]:
    """The corpus, and the 261 stories where they are on this machine, by name."""
    articles = {f"story-{story['id']}": article_of(story["text"]) for story in _stories()}
    for path in sorted(CORPUS.glob("*/article.txt")):
        articles[path.parent.name] = article_of(path.read_text(encoding="utf-8"))
    return articles


def cut_passages(articles: dict[str, Article]) -> list[Passage]:
    """The passages that the index holds of them."""
    return [
        Passage(f"{name}#{chunk.number}", name, chunk.text)
        for name, article in articles.items()
        for chunk in cut_article(article)
    ]


def story_questions(passages: list[Passage]) -> list[Question]:
    """Who bought it, what was bought, for how much; right are passages with the answer, of any story on that deal."""
    by_article = _by_article(passages)
    told = [(f"story-{story['id']}", story["gold"]) for story in _stories()]
    questions = []
    for number, (_, gold) in enumerate(told):
        acquired, buyer = _first(gold["ACQUIRED"]), _first(gold["PURCHASER"])
        price = next((slot[0] for slot in gold["DLRAMT"] if any(char.isdigit() for char in slot[0])), None)
        asked = [
            (_WHO, acquired, "PURCHASER"),
            (_WHAT, buyer, "ACQUIRED"),
            (_PRICE, acquired, "DLRAMT" if price else ""),
        ]
        for wordings, subject, slot in asked:
            if subject is None or not gold.get(slot):
                continue
            about = "PURCHASER" if slot == "ACQUIRED" else "ACQUIRED"
            right = frozenset(
                passage.id
                for article, other in told
                if _shares(other[about], subject)
                for passage in by_article[article]
                if any(_holds(passage.text, value) for values in other[slot] for value in values)
            )
            if right:
                questions.append(Question(wordings[number % 3].format(subject), (right,), "stories"))
    return questions


def own_questions(passages: list[Passage]) -> list[Question]:
    """The forty of retrieval_questions.yaml. Raises ValueError where the words of an answer are in no passage."""
    by_article = _by_article(passages)
    given = yaml.safe_load(OWN_QUESTIONS.read_text(encoding="utf-8"))

    def right(slug: str, says: str) -> frozenset[str]:
        found = frozenset(passage.id for passage in by_article[slug] if _holds(passage.text, says))
        if not found:
            raise ValueError(f"no passage of {slug} holds {says!r}")
        return found

    one = [Question(item["question"], (right(item["in"], item["says"]),), "own, one document") for item in given["one"]]
    two = [
        Question(item["question"], tuple(map(right, item["in"], item["says"])), "own, two documents")
        for item in given["two"]
    ]
    return one + two


def _stories() -> Iterator[dict[str, Any]]:
    path = DATA / "acquisitions_dev.jsonl"
    if path.is_file():
        yield from map(json.loads, path.read_text(encoding="utf-8").splitlines())


def _by_article(passages: list[Passage]) -> dict[str, list[Passage]]:
    found: dict[str, list[Passage]] = {}
    for passage in passages:
        found.setdefault(passage.article, []).append(passage)
    return found


def _first(slots: list[list[str]]) -> str | None:
    return slots[0][0] if slots else None


def _shares(slots: list[list[str]], subject: str) -> bool:
    return any(_plain(value) == _plain(subject) for slot in slots for value in slot)


def _holds(text: str, value: str) -> bool:
    return _plain(value) in _plain(text)


def _plain(text: str) -> str:
    return re.sub(r"\s+", " ", text).casefold().strip()

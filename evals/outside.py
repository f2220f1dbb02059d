"""Sound text that nobody here wrote, to count false alarms on; it lies beside the checkout."""

import json
from collections.abc import Iterable
from pathlib import Path

DATA = Path(__file__).resolve().parents[1].parent / "shared" / "data"
SETS = ("acquisitions", "mining_news", "summedits", "html")


def read_texts(names: Iterable[str] = SETS) -> dict[str, list[str]]:
    """The texts of each named set; raises FileNotFoundError where the data is absent."""
    return {name: _READERS[name]() for name in names}


def _acquisitions() -> list[str]:
    return [item["text"] for item in _lines("acquisitions_dev.jsonl")]


def _mining_news() -> list[str]:
    return [f"{item['title']}\n\n{item['content']}" for item in _lines("mining_news_dev.jsonl")]


def _summedits() -> list[str]:
    return list(json.loads((DATA / "summedits_dev_docs.json").read_text(encoding="utf-8")).values())


def _html() -> list[str]:
    pages = json.loads((DATA / "html_dev_gold.json").read_text(encoding="utf-8"))
    return [page["articleBody"] for page in pages.values()]


def _lines(name: str) -> list[dict[str, str]]:
    return [json.loads(line) for line in (DATA / name).read_text(encoding="utf-8").splitlines()]


_READERS = {"acquisitions": _acquisitions, "mining_news": _mining_news, "summedits": _summedits, "html": _html}

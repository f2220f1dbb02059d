"""Article bodies out of news pages, next to trafilatura on its own: `python -m evals.html_bodies`.

The measure is that of the article-extraction-benchmark (Zyte): F1 over 4-token shingles, each page weighing the same.
The gold is the body alone, so our text is scored as it is, title and byline lines included, and with its head left out.
"""

import gzip
import itertools
import json
import random
import re
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from trafilatura import extract

from agent.errors import LoadError
from agent.ingest.dateline import read_day
from agent.ingest.load import load_bytes
from agent.schema.article import Article
from evals.outside import DATA

SHINGLE = 4
_TOKEN = re.compile(r"\w+")
_RESAMPLES = 2000


@dataclass(frozen=True)
class Page:
    name: str
    markup: bytes
    body: str


@dataclass(frozen=True)
class Tally:
    """Shares of a page's shingles that are in both, in ours only, in the gold only: they add up to 1."""

    both: float
    extra: float
    missed: float


def read_pages(data: Path = DATA) -> list[Page]:
    """The pages with their gold bodies; raises FileNotFoundError where the data is absent."""
    gold = json.loads((data / "html_dev_gold.json").read_text(encoding="utf-8"))
    return [
        Page(name, gzip.decompress((data / "files" / name).read_bytes()), entry["articleBody"])
        for name, entry in gold.items()
    ]


def score(predicted: str, gold: str) -> Tally:
    ours, wanted = _shingles(predicted), _shingles(gold)
    both = sum((ours & wanted).values())
    extra, missed = ours.total() - both, wanted.total() - both
    total = both + extra + missed
    return Tally(both / total, extra / total, missed / total)


def f1(tallies: Sequence[Tally]) -> float:
    both = sum(tally.both for tally in tallies)
    sides = 2 * both + sum(tally.extra + tally.missed for tally in tallies)
    return 2 * both / sides if sides else 0.0


def _shingles(text: str) -> Counter[tuple[str, ...]]:
    tokens = _TOKEN.findall(text)
    return Counter(tuple(tokens[at : at + SHINGLE]) for at in range(max(1, len(tokens) - SHINGLE + 1)))


def whole_text(page: Page) -> str:
    article = _load(page)
    return article.text if article else ""


def body_text(page: Page) -> str:
    """Without the title, the lines of byline and date above the first paragraph, and what is recorded as removed."""
    article = _load(page)
    if article is None:
        return ""
    text = article.text
    for span in reversed(article.document.removed):
        text = text[: span.start] + text[span.end :]
    blocks = text.split("\n\n")
    return "\n\n".join([*itertools.dropwhile(lambda block: _is_head(block, article), blocks[:5]), *blocks[5:]])


def _is_head(block: str, article: Article) -> bool:
    known = [name for name in (article.document.title, article.document.byline) if name]
    return len(block) <= 300 and (read_day(block) is not None or any(name in block for name in known))


def baseline(page: Page) -> str:
    return extract(page.markup, include_comments=False) or ""


def _load(page: Page) -> Article | None:
    try:
        return load_bytes(page.markup, name=page.name, media_type="html")
    except LoadError:
        return None


READERS: dict[str, Callable[[Page], str]] = {
    "trafilatura": baseline,
    "tieout, body": body_text,
    "tieout, whole text": whole_text,
}


def _interval(tallies: Sequence[Tally]) -> str:
    draws = random.Random(0)
    means = sorted(f1(draws.choices(tallies, k=len(tallies))) for _ in range(_RESAMPLES))
    return f"[{means[int(0.025 * _RESAMPLES)]:.3f}, {means[int(0.975 * _RESAMPLES)]:.3f}]"


def main() -> None:
    try:
        pages = read_pages()
    except FileNotFoundError as error:
        print(f"skipped: the outside data is absent ({error.filename})")
        return
    tallies = {name: [score(read(page), page.body) for page in pages] for name, read in READERS.items()}
    print(f"article bodies, {len(pages)} pages, F1 over {SHINGLE}-token shingles, 95% bootstrap interval")
    for name, scored in tallies.items():
        print(f"  {name:<20} {f1(scored):.3f} {_interval(scored)}")
    print("  worst first: trafilatura, body, whole text")
    rows = sorted(zip(pages, *tallies.values(), strict=True), key=lambda row: f1([row[2]]))
    for page, *scored in rows[:8]:
        values = "  ".join(f"{f1([tally]):.3f}" for tally in scored)
        print(f"    {values}  {page.name.partition('__')[2][:12]}")


if __name__ == "__main__":
    main()

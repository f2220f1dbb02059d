"""How well text is cut into sentences, next to pysbd: `python -m evals.sentences`.

The items (sentences.txt) are our own: what tempts a splitter, in four languages, some of it wrapped or
set as a list. A boundary is right where a sentence of the gold ends.
"""

import random
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pysbd

from agent.text.sentences import split_sentences
from evals.outside import read_texts

ITEMS = Path(__file__).with_name("sentences.txt")
_RESAMPLES = 2000

# From a text and its language to where each sentence ends, in visible characters: splitters differ in
# what they do with white space.
Splitter = Callable[[str, str], set[int]]


@dataclass(frozen=True)
class Item:
    language: str
    text: str
    ends: frozenset[int]


def read_items(source: str) -> list[Item]:
    """Items as sentences.txt writes them."""
    blocks = (block.splitlines() for block in source.split("\n\n") if not block.startswith("#"))
    return [_item(language, sentences) for language, *sentences in blocks]


def _item(language: str, sentences: list[str]) -> Item:
    text, ends = "", set()
    for sentence in sentences:
        text += sentence.replace("⏎", "\n") + ("" if sentence.endswith("⏎") else " ")
        ends.add(_visible(text))
    return Item(language, text.strip(), frozenset(ends))


def _visible(text: str) -> int:
    return sum(not sign.isspace() for sign in text)


def ours(text: str, language: str) -> set[int]:
    return {_visible(text[: sentence.end]) for sentence in split_sentences(text)}


def pysbds(text: str, language: str) -> set[int]:
    ends, seen = set(), 0
    for sentence in pysbd.Segmenter(language=language, clean=False).segment(text):
        seen += _visible(sentence)
        ends.add(seen)
    return ends


@dataclass(frozen=True)
class Tally:
    """Boundaries within an item, its last end left out."""

    right: int
    proposed: int
    gold: int

    @property
    def is_whole(self) -> bool:
        return self.right == self.proposed == self.gold


def score(item: Item, split: Splitter) -> Tally:
    last = {_visible(item.text)}
    proposed, gold = split(item.text, item.language) - last, item.ends - last
    return Tally(len(proposed & gold), len(proposed), len(gold))


def f1(tallies: list[Tally]) -> float:
    sides = sum(tally.proposed + tally.gold for tally in tallies)
    return 2 * sum(tally.right for tally in tallies) / sides if sides else 1.0


def interval(tallies: list[Tally]) -> tuple[float, float]:
    """The middle 95% of F1 over items drawn again."""
    draw = random.Random(0)
    drawn = sorted(f1(draw.choices(tallies, k=len(tallies))) for _ in range(_RESAMPLES))
    return drawn[int(0.025 * _RESAMPLES)], drawn[int(0.975 * _RESAMPLES)]


def main() -> None:
    items = read_items(ITEMS.read_text(encoding="utf-8"))
    for name, split in (("tieout", ours), ("pysbd", pysbds)):
        tallies = [score(item, split) for item in items]
        low, high = interval(tallies)
        whole = sum(tally.is_whole for tally in tallies)
        print(f"{name:8} n={len(items)} boundary F1 {f1(tallies):.3f} [{low:.3f}, {high:.3f}]  wholly right {whole}")
        wrong = [item.text for item, tally in zip(items, tallies, strict=True) if not tally.is_whole]
        print(*(f"    {text!r}" for text in wrong), sep="\n")
    _compare_on_outside_texts()


def _compare_on_outside_texts() -> None:
    """Texts whose lines are paragraphs: pysbd ends a sentence at every line end."""
    texts = [text for texts in read_texts(("mining_news", "summedits", "html")).values() for text in texts]
    shared = mine = theirs = 0
    for text in texts:
        a, b = ours(text, "en"), pysbds(text, "en")
        shared, mine, theirs = shared + len(a & b), mine + len(a), theirs + len(b)
    agreement = 2 * shared / (mine + theirs)
    print(f"agreement on n={len(texts)} outside texts: F1 {agreement:.3f} ({mine} and {theirs} sentences)")
    segmenter = pysbd.Segmenter(language="en", clean=False)
    for name, split in (("tieout", split_sentences), ("pysbd", segmenter.segment)):
        began = time.perf_counter()
        for text in texts:
            split(text)
        print(f"{name:8} {1e6 * (time.perf_counter() - began) / sum(map(len, texts)):.2f} s per MB")


if __name__ == "__main__":
    main()

"""Lost words: false alarms on sound text, and how many planted gaps are found: `python -m evals.damage`.

Sound text is outside data; its own slips count as alarms, so the rate is an upper bound. A gap is planted as a
stripped link leaves it: two to six words go, and a space or a paragraph break stays where they stood.
"""

import random
import re
from collections.abc import Sequence
from dataclasses import dataclass

from agent.ingest.furniture import find_furniture
from agent.schema.article import Sentence
from agent.text.damage import Damage, find_damage
from agent.text.sentences import split_sentences
from evals.outside import read_texts

_RESAMPLES = 2000
_PLANTED = 1500
_FEWEST_WORDS = 14
_WORD = re.compile(r"\S+")
PARAGRAPH_BREAK = "\n\n"
# Where the words go, and what stays in their place.
MODES = {
    "middle, a space stays": ("middle", " "),
    "middle, a paragraph break stays": ("middle", PARAGRAPH_BREAK),
    "start, a space stays": ("start", " "),
    "start, a paragraph break stays": ("start", PARAGRAPH_BREAK),
}


@dataclass(frozen=True)
class Planted:
    is_found: bool
    alarms: int
    proposed: int


def damage_in(text: str) -> tuple[Sequence[Sentence], Sequence[Damage]]:
    sentences = split_sentences(text, removed=find_furniture(text))
    return sentences, find_damage(text, sentences)


def alarms_on_sound_text() -> None:
    for name, texts in read_texts().items():
        counts = [(len(places), len(sentences)) for sentences, places in map(damage_in, texts)]
        low, high = _interval([(1000 * places, sentences) for places, sentences in counts])
        places, sentences = sum(count[0] for count in counts), sum(count[1] for count in counts)
        rate = 1000 * places / sentences
        print(f"{name:14} n={sentences} sentences  {places} findings, {rate:.2f} per 1,000 [{low:.2f}, {high:.2f}]")
        for text in texts:
            for place in damage_in(text)[1]:
                around = text[max(0, place.start - 40) : place.start], text[place.start : place.end]
                print(f"    {place.missing}: {around[0]!r} >> {around[1]!r}")


def planted_gaps() -> None:
    paragraphs = [line for texts in read_texts(("mining_news", "summedits", "html")).values() for line in _prose(texts)]
    for name, (where, trace) in MODES.items():
        draw = random.Random(0)
        results = [plant(draw.sample(paragraphs, 2), where, trace, draw) for _ in range(_PLANTED)]
        low, high = _interval([(item.is_found, 1) for item in results])
        recall = sum(item.is_found for item in results) / len(results)
        proposed = sum(item.proposed for item in results)
        precision = 1 - sum(item.alarms for item in results) / proposed if proposed else 1.0
        print(f"{name:32} n={len(results)} recall {recall:.3f} [{low:.3f}, {high:.3f}]  precision {precision:.3f}")


def _prose(texts: Sequence[str]) -> list[str]:
    """Paragraphs of sound text with a sentence long enough to lose words."""
    lines = (line.strip() for text in texts for line in text.split("\n"))
    return [line for line in lines if line.endswith(".") and line[0].isupper() and _candidates(line)]


def _candidates(paragraph: str) -> list[Sentence]:
    sentences = split_sentences(paragraph)
    return [item for item in sentences if len(paragraph[item.start : item.end].split()) >= _FEWEST_WORDS]


def plant(paragraphs: Sequence[str], where: str, trace: str, draw: random.Random) -> Planted:
    """A gap in the second of two paragraphs."""
    above, paragraph = paragraphs
    sentence = draw.choice(_candidates(paragraph))
    words = [match.span() for match in _WORD.finditer(paragraph, sentence.start, sentence.end)]
    size = draw.randint(2, 6)
    first = 0 if where == "start" else draw.randint(2, len(words) - size - 2)
    start, end = words[first][0], words[first + size - 1][1]
    before, after = f"{above}\n\n{paragraph[:start]}".rstrip(), paragraph[end:].lstrip()
    text = f"{before}{trace if paragraph[:start] else PARAGRAPH_BREAK}{after}"
    gap_start, gap_end = len(before), len(text) - len(after)
    places = damage_in(text)[1]
    hits = [place for place in places if place.start <= gap_end and gap_start <= place.end]
    return Planted(bool(hits), len(places) - len(hits), len(places))


def _interval(pairs: Sequence[tuple[float, float]]) -> tuple[float, float]:
    """The middle 95% of the quotient of sums over draws with replacement."""
    draw = random.Random(0)
    samples = (draw.choices(pairs, k=len(pairs)) for _ in range(_RESAMPLES))
    drawn = sorted(sum(a for a, _ in sample) / sum(b for _, b in sample) for sample in samples)
    return drawn[int(0.025 * _RESAMPLES)], drawn[int(0.975 * _RESAMPLES)]


def main() -> None:
    alarms_on_sound_text()
    planted_gaps()


if __name__ == "__main__":
    main()

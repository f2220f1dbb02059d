"""Windows: parts of an article that fit one call, cut at sections where that can be.

Contexts are large; what bounds a window is the reply it would need.
"""

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import accumulate

from agent.schema.article import Sentence
from agent.schema.reading import Reading

# Measured on our own gold, said in the fewest words: a claim takes some 25 tokens, a term or a party 15 to 20.
TOKENS_PER_FIGURE = 24
TOKENS_PER_SENTENCE = 2
MAX_REPLY_TOKENS = 4_000
MAX_CHARACTERS = 60_000
# The opening says who and what; a later window needs the names, not the figures.
LEAD_SENTENCES = 3

# How far from its ideal place a cut may lie, in windows: the largest window keeps everybody waiting.
_GIVE = 0.12

_SECTION, _PARAGRAPH, _SENTENCE = 3, 2, 1
_LONGEST_HEADING = 90


@dataclass(frozen=True)
class Window:
    """Sentences in a row; `lead` repeats the opening of the article where the window is not it."""

    sentences: tuple[Sentence, ...]
    lead: tuple[Sentence, ...] = ()

    @property
    def start(self) -> int:
        return self.sentences[0].start

    @property
    def end(self) -> int:
        return self.sentences[-1].end

    def halves(self) -> "tuple[Window, ...]":
        """Two smaller windows, or none where there is only one sentence."""
        if len(self.sentences) < 2:
            return ()
        middle = len(self.sentences) // 2
        return (Window(self.sentences[:middle], self.lead), Window(self.sentences[middle:], self.lead))


def split_windows(reading: Reading, *, workers: int = 1, max_reply_tokens: int = MAX_REPLY_TOKENS) -> list[Window]:
    """All sentences, in order and each once, in windows of about equal work."""
    sentences = reading.sentences
    if not sentences:
        return []
    work = list(accumulate(_reply_tokens(reading, sentence) for sentence in sentences))
    characters = sentences[-1].end - sentences[0].start
    count = max(-(-work[-1] // max_reply_tokens), -(-characters // MAX_CHARACTERS))
    if count > workers:
        # A last round with one window in it would keep all others waiting.
        count = -(-count // workers) * workers
    bounds = _choose_bounds(reading, work, min(count, len(sentences)))
    lead = sentences[:LEAD_SENTENCES]
    return [
        Window(sentences[start:end], lead if start >= LEAD_SENTENCES else ())
        for start, end in zip([0, *bounds], [*bounds, len(sentences)], strict=True)
    ]


def reply_tokens(reading: Reading, window: Window) -> int:
    """About what the reply to a window takes when every figure of it is read."""
    return sum(_reply_tokens(reading, sentence) for sentence in window.sentences)


def _reply_tokens(reading: Reading, sentence: Sentence) -> int:
    return TOKENS_PER_SENTENCE + TOKENS_PER_FIGURE * len(reading.figures_in(sentence.start, sentence.end))


def _choose_bounds(reading: Reading, work: Sequence[int], count: int) -> list[int]:
    """Indices of the sentences that begin a window: near equal shares, at the best break close by."""
    bounds: list[int] = []
    share = work[-1] / count
    for number in range(1, count):
        after = bounds[-1] + 1 if bounds else 1
        low = max(after, bisect_left(work, (number - _GIVE) * share))
        high = min(len(work) - (count - number), max(low, bisect_left(work, (number + _GIVE) * share)))
        if high < low:
            continue
        ideal = number * share
        bounds.append(max(range(low, high + 1), key=lambda at: (_break(reading, at), -abs(work[at - 1] - ideal))))
    return bounds


def _break(reading: Reading, index: int) -> int:
    """How good a place this is to cut before sentence `index`."""
    before, sentence = reading.sentences[index - 1], reading.sentences[index]
    if not re.search(r"\n[ \t]*\n", reading.text[before.end : sentence.start]):
        return _SENTENCE
    words = reading.text[sentence.start : sentence.end]
    is_heading = len(words) <= _LONGEST_HEADING and words[-1:] not in ".!?:;,"
    return _SECTION if is_heading else _PARAGRAPH

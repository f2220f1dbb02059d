"""The article as a model sees it: numbered sentences, with each figure and date marked by its id.

[s12] The company sold its site to a fund for {f3: up to $30 million}, to close {t2: in May}.
"""

import re
from collections.abc import Iterable, Sequence
from hashlib import sha256

from agent.schema.article import Sentence
from agent.schema.figure import Date, Figure
from agent.schema.reading import Reading

# What an article could write to pass as one of our marks.
_FORGED = re.compile(r"\[(?=s\d)|\{(?=[ft]\d)|\}")
_PLAIN = {"[": "(", "{": "(", "}": ")"}
MARKER_LENGTH = 8


def number_sentences(reading: Reading, sentences: Iterable[Sentence], *, with_figures: bool = True) -> str:
    """One line a sentence, in the order given."""
    return "\n".join(f"[{sentence.id}] {_mark(reading, sentence, with_figures)}" for sentence in sentences)


def make_marker(text: str) -> str:
    """A tag name that the article cannot have closed: it is made from the text and is not in it."""
    salt = 0
    while True:
        marker = f"article-{sha256(f'{salt}{text}'.encode()).hexdigest()[:MARKER_LENGTH]}"
        if marker not in text:
            return marker
        salt += 1


def _mark(reading: Reading, sentence: Sentence, with_figures: bool) -> str:
    marked: Sequence[tuple[int, int, str]] = ()
    if with_figures:
        figures: list[Figure | Date] = [*reading.figures_in(sentence.start, sentence.end)]
        figures += reading.dates_in(sentence.start, sentence.end)
        marked = sorted((item.start, item.end, item.id) for item in figures)
    written: list[str] = []
    at = sentence.start
    for start, end, item_id in marked:
        if start < at:
            continue
        written += [_plain(reading.text[at:start]), f"{{{item_id}: {_plain(reading.text[start:end])}}}"]
        at = end
    written.append(_plain(reading.text[at : sentence.end]))
    return "".join(written)


def _plain(text: str) -> str:
    """On one line, and with nothing in it that looks like a mark of ours."""
    return _FORGED.sub(lambda match: _PLAIN[match.group()], " ".join(text.split()) if "\n" in text else text)

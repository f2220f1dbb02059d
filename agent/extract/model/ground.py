"""What a reply may point at: the sentences, figures and dates of one window, and nothing else."""

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

from agent.llm.windows import Window
from agent.schema.article import Sentence
from agent.schema.evidence import Evidence
from agent.schema.figure import Date, Figure
from agent.schema.reading import Reading
from agent.text.locate import locate_quote

# Scripts from here on write no spaces between words.
_FIRST_UNSPACED = "\u2e80"
_STEM_LENGTH = 4
_LONGEST_LABEL = 100


@dataclass(frozen=True)
class Ground:
    """A window of a reading; `addressed` are passages that speak to a machine, where nothing is evidence."""

    reading: Reading
    window: Window
    addressed: tuple[tuple[int, int], ...] = ()

    def sentence(self, sentence_id: str | None) -> Sentence | None:
        return self._sentences.get(_bare(sentence_id)) if sentence_id else None

    def value(self, value_id: str) -> Figure | Date | None:
        """The figure or date of the window with this id."""
        return self._values.get(_bare(value_id))

    def around(self, offset: int) -> tuple[Sentence, ...]:
        """The sentence at `offset` and the one on each side of it."""
        shown = self.window.sentences
        index = bisect_right([sentence.start for sentence in shown], offset) - 1
        return shown[max(0, index - 1) : index + 2]

    def find_quote(self, words: str, sentence: Sentence | None) -> Evidence | None:
        """Where a quote begins in the sentence, though it may run on into the next; anywhere, if none is given."""
        if sentence is None:
            return self.find_anywhere(words)
        nearby = self.around(sentence.start)
        after = next((item for item in nearby if item.start > sentence.start), sentence)
        joined = Sentence(id=sentence.id, start=sentence.start, end=max(sentence.end, after.end))
        return self.find(words, (sentence, joined))

    def find(self, words: str, sentences: Sequence[Sentence | None]) -> Evidence | None:
        """Where `words` stand in one of the sentences, whole words and as written but for capitals."""
        for sentence in sentences:
            span = self._find_in(words, sentence) if sentence is not None else None
            if span is not None and not self.is_addressed(*span):
                return self.reading.cite(*span)
        return None

    def is_addressed(self, start: int, end: int) -> bool:
        """Whether the span lies in a passage that speaks to a machine."""
        return any(low < end and start < high for low, high in self.addressed)

    def find_anywhere(self, words: str) -> Evidence | None:
        """The first place in the window."""
        return self.find(words, (*self.window.sentences, *self.window.lead))

    def supports_scope(self, scope: str, sentences: Sequence[Sentence | None]) -> bool:
        """Whether half of the scope's own words are words of the sentences, endings aside."""
        said = {stem for sentence in sentences if sentence is not None for stem in _stems(self._words_of(sentence))}
        wanted = _stems(scope)
        return not wanted or 2 * len(wanted & said) >= len(wanted)

    def allows_label(self, label: str) -> bool:
        """Whether a label in the model's own words brings in no number and no name from outside the window.

        Its first word may be capitalised as labels are, and in German as nouns are.
        """
        words = label.split()
        foreign = [word for word in words if _has_digit(word)] + [word for word in words[1:] if word[0].isupper()]
        return len(label) <= _LONGEST_LABEL and all(self.find_anywhere(word.strip(".,;:()")) for word in foreign)

    @cached_property
    def _sentences(self) -> dict[str, Sentence]:
        return {sentence.id: sentence for sentence in (*self.window.lead, *self.window.sentences)}

    @cached_property
    def _values(self) -> dict[str, Figure | Date]:
        values: dict[str, Figure | Date] = {}
        for sentence in self.window.sentences:
            values.update((figure.id, figure) for figure in self.reading.figures_in(sentence.start, sentence.end))
            values.update((date.id, date) for date in self.reading.dates_in(sentence.start, sentence.end))
        return values

    def _find_in(self, words: str, sentence: Sentence) -> tuple[int, int] | None:
        said = self._words_of(sentence)
        span = locate_quote(words.strip(), said).span
        if span is None or not _is_whole(said, *span):
            at = said.lower().find(words.strip().lower())
            span = (at, at + len(words.strip())) if at >= 0 and len(said.lower()) == len(said) else None
        if span is None or span[0] == span[1] or not _is_whole(said, *span):
            return None
        return sentence.start + span[0], sentence.start + span[1]

    def _words_of(self, sentence: Sentence) -> str:
        return self.reading.text[sentence.start : sentence.end]


def _bare(given: str) -> str:
    """Models write [s3] and {f2} for s3 and f2."""
    return given.strip().strip("[]{}").partition(":")[0].strip()


def _is_whole(text: str, start: int, end: int) -> bool:
    """Whether the span neither begins nor ends inside a word."""
    return not any(
        0 < at < len(text)
        and text[at - 1].isalnum()
        and text[at].isalnum()
        and max(text[at - 1], text[at]) < _FIRST_UNSPACED
        for at in (start, end)
    )


def _has_digit(word: str) -> bool:
    return any(map(str.isdigit, word))


def _stems(words: str) -> frozenset[str]:
    """The beginnings of the words that carry meaning: longer ones, capitals, and single signs of unspaced scripts."""
    found: set[str] = set()
    for word in "".join(sign if sign.isalnum() else " " for sign in words).split():
        if word[0] >= _FIRST_UNSPACED:
            found.update(word)
        elif len(word) >= _STEM_LENGTH or word.isupper():
            found.add(word[:_STEM_LENGTH].lower())
    return frozenset(found)

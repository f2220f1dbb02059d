"""Passages for the index: whole sentences, sections apart, a table kept together, offsets into the article's text."""

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from agent.schema.article import Sentence

# About 150 words: long enough to hold who, what and how much, short enough to be shown as evidence.
CHUNK_CHARACTERS = 900
# A table is kept together up to here, some sixty rows.
MOST_CHARACTERS = 6 * CHUNK_CHARACTERS
# A heading or a line of a list may stand alone in a chunk only if nothing follows it.
_ROW_MARKS = ("|", "\t")


@dataclass(frozen=True)
class Chunk:
    """`text == article.text[start:end]`; `number` counts from 0 within its document."""

    number: int
    start: int
    end: int
    text: str


def chunk_text(text: str, sentences: Sequence[Sentence]) -> list[Chunk]:
    """Sentences gathered up to CHUNK_CHARACTERS; a blank line before a heading starts a new chunk."""
    spans = [part for start, end in _gather(text, sentences) for part in _halve(text, start, end)]
    return [Chunk(number, start, end, text[start:end]) for number, (start, end) in enumerate(spans)]


def neighbours(chunks: Sequence[Chunk], offset: int) -> Sequence[Chunk]:
    """The chunk that holds `offset` with the one before and the one after."""
    at = bisect_right([chunk.start for chunk in chunks], offset) - 1
    return chunks[max(0, at - 1) : at + 2]


def _halve(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """A passage past any use, such as a page with no full stop, cut at its best places; a long table at a row."""
    if end - start <= MOST_CHARACTERS:
        yield start, end
        return
    # A second's import, for the rare text that needs it.
    from langchain_text_splitters import RecursiveCharacterTextSplitter

    splitter = RecursiveCharacterTextSplitter(
        separators=["\n\n", "\n", ". ", " ", ""], chunk_size=MOST_CHARACTERS, chunk_overlap=0,
        keep_separator="end", strip_whitespace=False,
    )  # fmt: skip
    at = start
    for piece in splitter.split_text(text[start:end]):
        yield at, at + len(piece)
        at += len(piece)


def _gather(text: str, sentences: Sequence[Sentence]) -> Iterator[tuple[int, int]]:
    start = end = None
    for sentence in sentences:
        if start is None or end is None:
            start, end = sentence.start, sentence.end
        elif _belongs(text, start, end, sentence):
            end = sentence.end
        else:
            yield start, end
            start, end = sentence.start, sentence.end
    if start is not None and end is not None:
        yield start, end


def _belongs(text: str, start: int, end: int, sentence: Sentence) -> bool:
    if _is_row(text[sentence.start : sentence.end]) and _is_row(text[start:end].rpartition("\n")[2]):
        return True
    if sentence.end - start > CHUNK_CHARACTERS:
        return False
    is_new_block = "\n\n" in text[end : sentence.start]
    return not (is_new_block and _is_heading(text[sentence.start : sentence.end]))


def _is_row(line: str) -> bool:
    return any(mark in line for mark in _ROW_MARKS)


def _is_heading(line: str) -> bool:
    return len(line) < 90 and line[-1:] not in '.!?:;,”"' and line[:1] not in "-•*"

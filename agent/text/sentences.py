"""Text cut into numbered sentences with offsets; headings, list items and table rows count as sentences.

Knows English, Spanish, German and French abbreviations, and needs not be told the language.
"""

import re
from collections.abc import Iterator, Sequence

from agent.schema.article import Removed, Sentence
from agent.text.abbreviations import AFTER_ORDINAL, BEFORE_NUMBER, BEFORE_ORDINAL, LEADING, OPENERS, TRAILING
from agent.text.lines import BULLET, find_passages

_CLOSERS = r"(?:[\"'”’»“)\]]|[ \u00a0\u202f]»){0,8}+"
_CANDIDATE = re.compile(
    # a stop, then white space
    rf"(?<![.!?…])[.!?…]++{_CLOSERS}(?=\s)"
    # a stop, then the next sentence without a space: "was approved.Originally announced", "he said.“I am"
    r"|(?<=[^\W\d_]{3})[.?][\"”’)]{0,4}(?=[“„«][A-ZÀ-Þ]|[A-ZÀ-Þ][a-zß-ÿ]*[\s,])"
    r"|[。！？]+[」』”]*"
)
_WORD_BEFORE = re.compile(r"[\w.&/§ªº]*$")
_NEXT_WORD = re.compile(r"[\W_]{0,20}?([^\W_]+)")
_LOWER_CASE_WORD = re.compile(r"[^\W\d_]+")
_SHORTENED = LEADING | TRAILING | BEFORE_NUMBER
# How far back the word before a stop can begin.
_LONGEST_WORD = 40


def split_sentences(text: str, *, removed: Sequence[Removed] = ()) -> tuple[Sentence, ...]:
    """Sentences s1, s2, ... in order; every visible character outside `removed` lies in exactly one."""
    spans = (span for start, end in find_passages(text, removed=removed) for span in _sentence_spans(text, start, end))
    return tuple(Sentence(id=f"s{number}", start=start, end=end) for number, (start, end) in enumerate(spans, 1))


def _sentence_spans(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    marker = BULLET.match(text, start, end)
    begin = start
    for stop in _CANDIDATE.finditer(text, marker.end() if marker else start, end):
        if stop.end() < end and _ends_sentence(text, stop, start, end):
            yield begin, stop.end()
            begin = _skip_space(text, stop.end(), end)
    if begin < end:
        yield begin, end


def _skip_space(text: str, start: int, end: int) -> int:
    while start < end and text[start].isspace():
        start += 1
    return start


def _ends_sentence(text: str, stop: re.Match[str], start: int, end: int) -> bool:
    mark = stop.group()
    if mark[0] in "。！？" or not text[stop.end()].isspace():
        return True
    following = _NEXT_WORD.match(text, stop.end(), end)
    if following is None:
        # Nothing but marks is left: a "»", or a "***".
        return False
    next_word = following.group(1)
    word = _word_before(text, stop.start(), start)
    if next_word[0].islower():
        return _ends_before_lower(mark, word, text[_skip_space(text, stop.end(), end)])
    if mark[0] in "!?…" or mark.startswith(".."):
        return True
    return _ends_at_stop(word, text, stop, start, following)


def _word_before(text: str, at: int, start: int) -> str:
    found = _WORD_BEFORE.search(text[max(start, at - _LONGEST_WORD) : at])
    return found.group() if found else ""


def _ends_before_lower(mark: str, word: str, next_mark: str) -> bool:
    """Prose goes on in lower case only where words were lost: "than mining. that compute yields".

    "5 per cent. of the shares" is short for the Latin.
    """
    is_plain_stop = mark == "." and next_mark.islower()
    is_plain_word = len(word) > 3 and word.islower() and _LOWER_CASE_WORD.fullmatch(word) is not None
    return is_plain_stop and is_plain_word and word not in _SHORTENED and word != "cent"


def _ends_at_stop(word: str, text: str, stop: re.Match[str], start: int, following: re.Match[str]) -> bool:
    next_word = following.group(1)
    key = word.lower().strip(".")
    is_opener = next_word.lower() in OPENERS and text[following.end() : following.end() + 1] != "."
    if word.isdigit() and len(word) < 3:
        return not _is_ordinal(text, stop.start() - len(word), start, next_word)
    if stop.group() != ".":
        # A bracket or a quote closes after the stop: "(formerly Acme Inc.) The buyer"
        return is_opener or key not in _SHORTENED
    if key in LEADING or (key in BEFORE_NUMBER and next_word[0].isdigit()):
        return False
    if _is_initials(word) or key in TRAILING:
        return is_opener
    return True


def _is_initials(word: str) -> bool:
    """One letter, or letters with stops in between: J, U.S, Ph.D."""
    parts = word.split(".")
    return all(part.isalpha() and len(part) < 3 for part in parts) and (len(parts) > 1 or len(word) == 1)


def _is_ordinal(text: str, at: int, start: int, next_word: str) -> bool:
    before = _word_before(text, at - 1, start).lower()
    return next_word.lower() in AFTER_ORDINAL or (before in BEFORE_ORDINAL and next_word.lower() not in OPENERS)

"""Places where a sentence or a paragraph stops or starts in the middle, seen from how its ends look.

A stripped link takes its words along, and often leaves a paragraph break where they stood.
"""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from itertools import islice, pairwise

from agent.schema.article import Sentence
from agent.text.lines import BULLET
from agent.text.verbs import could_be_verb

# Text set with a blank line after every line, or verse, starts in lower case everywhere and has lost nothing.
_LEAST_STARTS = 6
_MOST_LOWER_STARTS = 0.35
_FEWEST_WORDS_OF_A_PARAGRAPH = 4
_FEWEST_WORDS_WITHOUT_A_VERB = 10
# How many words on each side of a gap are shown.
_SHOWN = 4

_LONGEST_PAGE_NUMBER = 12
_PAGE_NUMBER = re.compile(r"(?:\n[^\S\n]{0,4}|\bpage )\d{1,4}$", re.I)
_CLOSED = re.compile(r"[.!?…:;][\"'”’»“)\]]*$")
_ENDS_MID_PHRASE = re.compile(
    r"(?:,|\b(?:a|an|and|as|at|by|for|from|in|into|its|of|on|or|than|that|the|their|to|which|with|while|including"
    r"|de|del|el|en|la|los|las|para|por|que|un|una|der|die|das|dem|den|des|für|im|mit|und|von|zu|et|du|le|les|une|avec|dans))$"
)
_NEEDS_A_NOUN = re.compile(r"\b(?:a|an|and|of|the|its|their|our|whose|would|could|should|must)$")
_COMMA_START = re.compile(r"[,;](?:\s+\S|[^\W\d_])")
_CLAUSE = re.compile(r"[,;]\s*(?:this|that|these|those|the|it|they|he|she|we|there)\b")
_NOT_PROSE = re.compile(
    r"https?:|www\.|[\w.-]{1,60}@|[\w-]{1,40}\.(?:com|org|net|io|gov|co)\b|\w{0,3}[A-Z]|\S{0,20}\d|[a-z]['’)]"
)
_NAME_START = re.compile(
    r"(?:d[aeiou]l?|van|von|der|den|la|le|los|las|al|el|bin|ten|ter|y|e|by|por|von|par|via)\s+[A-ZÀ-Þ]"
)
_FINITE_START = re.compile(
    r"(?:is|are|was|were|has|have|had|will|would|can|could|may|might|must|should|does|do|did|says?|said|expects?"
    r"|ha|han|es|son|fue|fueron|será|hat|haben|ist|sind|war|waren|wird|werden|a|ont|est|sont|sera)\b"
)
_WORD = re.compile(r"\w[\w&.’'-]*|\S")
_WHOLE_START = re.compile(r"(?:the|this|these|those|it|he|she|they|we|i|el|la|los|las|der|die|das|le|les|il|elle)\s")
# Below a stop, prose goes on in lower case with one of these only if what led up to them is gone.
_CUT_OPENING = re.compile(
    r"(?:that|its|their|to|and|or|which|who|whose|have|has|had|is|are|was|were|than|located|according)\s"
)
_SMALL_WORDS = frozenset(
    "a an and as at by for from in of on or the to with de la el y und der die das et du le les".split()
)
_DETERMINED_START = re.compile(
    r"(?:The|A|An|This|That|These|Those|Its|Their|Our|His|Her)\s|[A-Z][\w.&-]*(?:['’]s|s['’])\s"
)
_ENGLISH = re.compile(r"\b(?:the|of|to|and|from|for|with|its)\b")
_CUT_OFF = re.compile(r"(?:(?<![.\s])\.\.\.|…|,)$")


def find_broken_passages(
    text: str, sentences: Sequence[Sentence], page_ends: Sequence[int] = ()
) -> Iterator[tuple[int, int, str]]:
    """Places (start, end, what seems to be missing), in no order; a page may end in mid-sentence."""
    is_telling = _lower_starts_tell(text, sentences)
    if sentences and _COMMA_START.match(text, sentences[0].start):
        yield _opening(text, sentences[0], "a subject")
    for above, below in pairwise(sentences):
        place = _broken_seam(text, above, below, page_ends, is_telling=is_telling)
        if place is not None:
            yield place
    for index, sentence in enumerate(sentences):
        if _has_no_verb(text, sentence):
            yield sentence.start, sentence.end, "a verb"
        elif _stops_short(text, sentences, index, page_ends):
            yield *_last_words(text, sentence), "the end of the sentence"


def _broken_seam(
    text: str, above: Sentence, below: Sentence, page_ends: Sequence[int], *, is_telling: bool
) -> tuple[int, int, str] | None:
    """The place between two sentences of which the second starts in the middle."""
    gap = text[above.end : below.start]
    if _COMMA_START.match(text, below.start):
        missing = "an opening phrase, such as a source's name" if _CLAUSE.match(text, below.start) else "a subject"
        return _opening(text, below, missing)
    if not text[below.start].islower() or not _is_prose(text, below):
        return None
    if gap.count("\n") > 1:
        is_style = not is_telling or _is_enumerated(text, above) or _is_typing_slip(text, above, below)
        is_sound = is_style or _is_interrupted(text, above, gap, page_ends)
        return None if is_sound else _broken_start(text, above, below)
    if "\n" not in gap and _CUT_OPENING.match(text, below.start):
        missing = "who says so" if text.startswith("that ", below.start) else "the start of the sentence"
        return _opening(text, below, missing)
    return None


def _lower_starts_tell(text: str, sentences: Sequence[Sentence]) -> bool:
    """Whether a passage that starts in lower case is the exception here."""
    starts = [below for above, below in pairwise(sentences) if "\n" in text[above.end : below.start]]
    lower = sum(text[sentence.start].islower() for sentence in starts)
    return lower < _LEAST_STARTS or lower < _MOST_LOWER_STARTS * len(starts)


def _is_prose(text: str, sentence: Sentence) -> bool:
    """A lower-case start that is no address, brand, name or label."""
    quote = text[sentence.start : sentence.end]
    if _NOT_PROSE.match(quote) or _NAME_START.match(quote):
        return False
    return _CLOSED.search(quote) is not None or len(quote.split()) >= _FEWEST_WORDS_OF_A_PARAGRAPH + 2


def _is_typing_slip(text: str, above: Sentence, below: Sentence) -> bool:
    """Two whole sentences, but for a capital letter."""
    is_closed = _CLOSED.search(text[above.start : above.end]) is not None
    return is_closed and _WHOLE_START.match(text, below.start) is not None


def _is_interrupted(text: str, above: Sentence, gap: str, page_ends: Sequence[int]) -> bool:
    """Page furniture, the end of a page or its number stands in between."""
    if gap.strip() or _PAGE_NUMBER.search(text, max(above.start, above.end - _LONGEST_PAGE_NUMBER), above.end):
        return True
    first = bisect_left(page_ends, above.end)
    return first < len(page_ends) and page_ends[first] <= above.end + len(gap)


def _is_enumerated(text: str, above: Sentence) -> bool:
    """Under a colon or a semicolon, and among items, lower case is a style."""
    return text[above.end - 1] in ":;" or (
        BULLET.match(text, above.start, above.end) is not None and text[above.end - 1] != ","
    )


def _broken_start(text: str, above: Sentence, below: Sentence) -> tuple[int, int, str]:
    upper = text[above.start : above.end]
    if _CLOSED.search(upper) or _is_heading(upper):
        missing = "a subject" if _FINITE_START.match(text, below.start) else "the start of the sentence"
        return _opening(text, below, missing)
    if _FINITE_START.match(text, below.start):
        missing = "a subject"
    elif _NEEDS_A_NOUN.search(upper):
        missing = "a noun"
    else:
        missing = "the words in between"
    return _last_words(text, above)[0], _first_words(text, below)[1], missing


def _is_heading(line: str) -> bool:
    """Set in title case, and not stopping in mid-phrase."""
    words = line.split()
    is_title = all(word in _SMALL_WORDS or not word[0].islower() for word in words)
    return is_title and _ENDS_MID_PHRASE.search(line) is None


def _stops_short(text: str, sentences: Sequence[Sentence], index: int, page_ends: Sequence[int]) -> bool:
    """A paragraph or the article ends with no stop, in a way that no heading, label or address does."""
    sentence = sentences[index]
    quote = text[sentence.start : sentence.end]
    words = quote.split()
    if len(words) < _FEWEST_WORDS_OF_A_PARAGRAPH + 2:
        return False
    is_run_on = index > 0 and "\n" not in text[sentences[index - 1].end : sentence.start] and _is_plain(words[-1])
    if index + 1 == len(sentences):
        is_tail = _CUT_OFF.search(quote) is not None or _ENDS_MID_PHRASE.search(quote) is not None
        return is_run_on or (is_tail and len(words) >= 2 * _FEWEST_WORDS_OF_A_PARAGRAPH)
    below = sentences[index + 1]
    gap = text[sentence.end : below.start]
    if gap.count("\n") < 2 or text[below.start].islower() or BULLET.match(text, below.start):
        return False
    is_page_end = _is_interrupted(text, sentence, gap, page_ends) and not gap.strip()
    return not is_page_end and (is_run_on or _NEEDS_A_NOUN.search(quote) is not None)


def _is_plain(word: str) -> bool:
    """An ordinary word: no name, number, handle or address."""
    return word.islower() and word.isalpha()


def _has_no_verb(text: str, sentence: Sentence) -> bool:
    quote = text[sentence.start : sentence.end]
    if not quote.endswith(".") or not _DETERMINED_START.match(quote) or len(_ENGLISH.findall(quote)) < 3:
        return False
    words = re.findall(r"[^\W\d_][\w’'-]*", quote)
    return len(words) >= _FEWEST_WORDS_WITHOUT_A_VERB and not any(map(could_be_verb, words))


def _opening(text: str, sentence: Sentence, missing: str) -> tuple[int, int, str]:
    return *_first_words(text, sentence), missing


def _first_words(text: str, sentence: Sentence) -> tuple[int, int]:
    words = islice(_WORD.finditer(text, sentence.start, sentence.end), _SHOWN + 1)
    ends = [word.end() for word in words]
    return sentence.start, ends[-1]


def _last_words(text: str, sentence: Sentence) -> tuple[int, int]:
    starts = [word.start() for word in _WORD.finditer(text, sentence.start, sentence.end)]
    return starts[max(0, len(starts) - _SHOWN)], sentence.end

"""How an article uses its words: what it writes with a capital, what only a title does."""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from agent.text.words import Word

_SUBJECT_VERBS = frozenset({"said", "has", "will", "is", "would", "had", "says", "was"})
NUMBERED = re.compile(r"^\d{1,3}[A-Z][a-z]{2,}$")
JOINING_AND = frozenset({"and", "&", "y", "und", "et", "e", "i"})


@dataclass(frozen=True)
class Usage:
    """How the article uses a word: with a capital inside a sentence, in lower case, or as a subject of its own."""

    capitalised: frozenset[str]
    lower_case: frozenset[str]
    alone: frozenset[str]
    starts: frozenset[str]
    pairs: frozenset[tuple[str, str]]

    @classmethod
    def of(cls, sentences: Sequence[Sequence[Word]]) -> "Usage":
        capitalised, lower_case, alone, starts = set(), set(), set(), set()
        pairs: Counter[tuple[str, str]] = Counter()
        for words in sentences:
            if is_title_case(words):
                continue
            for index, word in enumerate(words):
                if word.kind == "mark":
                    continue
                if not word.is_capitalised and not (word.text[0].isdigit() and NUMBERED.match(word.text)):
                    lower_case.add(word.lower)
                elif index > 0 and words[index - 1].text not in '"“”«»„:.•▪-–—':
                    capitalised.add(word.lower)
                    if not words[index - 1].is_capitalised:
                        starts.add(word.lower)
            for before, word, after in zip(words, words[1:], words[2:], strict=False):
                if word.lower in JOINING_AND and before.is_capitalised and after.is_capitalised:
                    pairs[before.lower, after.lower] += 1
                if word.is_capitalised and after.lower in _SUBJECT_VERBS and before.lower not in JOINING_AND:
                    alone.add(word.lower)
        return cls(
            frozenset(capitalised),
            frozenset(lower_case),
            frozenset(alone),
            frozenset(starts),
            frozenset(pair for pair in pairs if pairs[pair] > 1),
        )


def is_title_case(words: Sequence[Word]) -> bool:
    """Whether a line capitalises what it would not in running text: "Alder Completes Sale Of Plant", "ALDER SELLS"."""
    if not words or len(words) > 40 or words[-1].text in ".!":
        return False
    long_words = [word for word in words if word.kind == "word" and len(word.text) > 3]
    if len(long_words) < 3:
        return False
    return sum(word.is_capitalised for word in long_words) >= 0.8 * len(long_words)

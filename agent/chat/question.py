"""A question taken apart by rules: what it asks for, in which words, with which names and numbers.

English first, then Spanish, German and French. Knows nothing of the documents.
"""

import re
from dataclasses import dataclass
from enum import StrEnum

from agent.chat.question_words import CUES, FOCUS_STOPS, LIGHT, MONEY_NOUNS, QUESTION_WORDS, SHARE_NOUNS, TYPE_NOUNS
from agent.figures import read_dates, read_figures
from agent.schema.figure import Date, Figure
from agent.text.stems import read_stems


class Asks(StrEnum):
    """What an answer has to hold."""

    NAME = "name"
    MONEY = "money"
    COUNT = "count"
    SHARE = "share"
    LENGTH = "length"
    DATE = "date"
    PLACE = "place"
    REASON = "reason"
    STATUS = "status"
    MISSING = "missing"
    DISAGREES = "disagrees"
    DEALS = "deals"
    WORDS = "words"


@dataclass(frozen=True)
class Word:
    """A content word of the question: its key, as written, and whether it is written like a name."""

    key: str
    text: str
    is_name: bool
    is_focus: bool


@dataclass(frozen=True)
class Question:
    """`focus` words have to be said where the answer is; the other words may be said around it."""

    text: str
    asks: Asks
    language: str
    words: tuple[Word, ...]
    figures: tuple[Figure, ...]
    dates: tuple[Date, ...]

    @property
    def focus(self) -> tuple[Word, ...]:
        return tuple(word for word in self.words if word.is_focus)

    @property
    def names(self) -> tuple[Word, ...]:
        return tuple(word for word in self.words if word.is_name)

    @property
    def lower(self) -> str:
        return self.text.lower()


def read_question(text: str) -> Question:
    """The parts of a question. A bare phrase ("break fee") is a question too."""
    language = _language(text)
    asks = next((Asks(name) for name, pattern in CUES if pattern.search(text)), Asks.WORDS)
    figures = tuple(read_figures(text))
    dates = tuple(read_dates(text))
    taken = [(item.start, item.end) for item in figures] + [(item.start, item.end) for item in dates]
    start, end = _focus_span(text)
    words: dict[str, Word] = {}
    for found in read_stems(text, 0, len(text)):
        if found.stem in QUESTION_WORDS or text[found.start : found.end].lower() in LIGHT:
            continue
        written = text[found.start : found.end]
        in_number = any(low <= found.start < high for low, high in taken)
        lower = written.lower()
        if lower in TYPE_NOUNS or (asks is Asks.SHARE and lower in SHARE_NOUNS):
            continue
        if asks is Asks.MONEY and lower in MONEY_NOUNS:
            continue
        # EBITDA and IPO are words, whatever their letters.
        is_word = written.isupper() and lower in _ACRONYMS
        is_name = found.is_name and found.start > 0 and language != "de" and not in_number and not is_word
        key = found.stem
        if in_number and not _is_noun_of(figures, found.start, text):
            continue
        # German writes the noun that is asked for with a capital, and the verb behind it without.
        is_focus = start <= found.start < end and not is_name and (language != "de" or written[0].isupper())
        words.setdefault(key, Word(key, written, is_name, is_focus))
    return Question(text, asks, language, tuple(words.values()), figures, dates)


_ACRONYMS = frozenset("ebitda ebit ceo cfo ipo npv irr mw gw mwh gwh vat esg ai hpc ppa".split())


def _is_noun_of(figures: tuple[Figure, ...], at: int, text: str) -> bool:
    """ "Five distribution centres": what is counted is a word of the question."""
    return any(item.kind == "count" and item.start < at < item.end for item in figures)


def _focus_span(text: str) -> tuple[int, int]:
    """From the question word to the "
    "verb: "What [break fee] does", "How many [people] work", "What is the [rate] of"."""
    opening = re.match(
        r"\W*(?:(?:at|for|from|to|in|on|by|until|of|with|under|a|en|de|hasta|zu|bis|mit|à|pour|sur|depuis)\s+)?"
        r"(?:what|which|how many|how much|qué|cuáles?|cuánt[oa]s?|welche[rsnm]?|wie\s?viele?|wie hoch|quels?|quelles?|"
        r"combien de|combien d['’])\s*",
        text,
        re.IGNORECASE,
    )
    if opening is None:
        return 0, 0
    start = opening.end()
    copula = re.compile(
        r"(?:is|are|was|were|will be|es|son|fue|ist|sind|war|beträgt|est|sont|était)\s+(?:the|a|an|el|la|los|las|der|"
        r"die|das|le|les|l['’])?\s*",
        re.IGNORECASE,
    ).match(text, start)
    if copula is not None:
        start = copula.end()
    stop = FOCUS_STOPS.search(text, start)
    return start, stop.start() if stop else len(text)


def _language(text: str) -> str:
    lower = text.lower()
    if re.search(r"[¿¡]|\b(?:qué|cuánt[oa]s?|cuándo|quién(?:es)?|dónde|por qué|cuál(?:es)?|hasta cuándo)\b", lower):
        return "es"
    if re.search(
        r"\b(?:wer|wem|wen|wessen|wann|wie (?:viel|hoch|lange|viele)|warum|wofür|welche[rsnm]?|wo|woher|wohin)\b", lower
    ):
        return "de"
    if re.search(r"\b(?:combien|quand|pourquoi|quels?|quelles?|est-ce|qu['’]est|où)\b|\bqui\b", lower):
        return "fr"
    return "en"

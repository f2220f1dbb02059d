"""Which language a text is in, by py3langid; None where it is too short or too mixed to tell."""

import re
from collections import Counter
from functools import lru_cache
from typing import Any

# The languages that deal news is written in. Fewer candidates make headlines, which are short, far surer.
LANGUAGES = (
    "ar", "bg", "ca", "cs", "da", "de", "el", "en", "es", "et", "fa", "fi", "fr", "he", "hi", "hr", "hu", "id", "it",
    "ja", "ko", "lt", "lv", "ms", "nl", "no", "pl", "pt", "ro", "ru", "sk", "sl", "sr", "sv", "th", "tr", "uk",
    "vi", "zh",
)  # fmt: skip

# A text's language shows in its first few thousand characters; the cost stays the same for any length.
SAMPLE_CHARACTERS = 3_000
MIN_LETTERS = 12
MIN_CONFIDENCE = 0.7

_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)?")

# Frequent words that belong to one of these languages and to none of its neighbours. Where they agree, the
# second that the model takes to load is spared.
_MARKERS = {
    word: language
    for language, words in {
        "en": "the and with from its which were has have been would their this that they said about could it of",
        "es": "y los las pero más también según fue desde está hasta",
        "fr": "les une aux dans est pour avec cette ses été ces sur leur qui ont",
        "de": "der und für auf ist eine einem einen nicht sich dem auch wird nach bei zum zur über",
        "pt": "não em uma pelo pela são ao também já foi os",
        "it": "della che nel sono alla gli più anche dal delle degli nella",
        "nl": "het een voor niet zijn wordt naar ook bij aan",
    }.items()
    for word in words.split()
}
MIN_MARKERS = 2
MIN_MARKER_SHARE = 0.06


def detect_language(text: str, *, expected: str | None = None) -> str | None:
    """The ISO 639-1 code, or None for a text of too few letters or in between two languages.

    A headline whose text is known to be English, `expected="en"`, is taken for English unless it shows a sign
    of another language: "Acme Acquires Beta Holdings" alone could be many.
    """
    sample = _sample(text)
    words = [word.lower() for word in _WORD.findall(sample)]
    if sum(map(len, words)) < MIN_LETTERS:
        return None
    marked = _read_markers(words)
    if marked is not None:
        return marked
    if expected == "en" and sample.isascii() and not any(_MARKERS.get(word, "en") != "en" for word in words):
        return "en"
    language, confidence = _identifier().classify(" ".join(words))
    return language if confidence >= MIN_CONFIDENCE else None


def _sample(text: str) -> str:
    """The start and the middle: the start alone may be a masthead in another language."""
    if len(text) <= SAMPLE_CHARACTERS:
        return text
    half = SAMPLE_CHARACTERS // 2
    middle = len(text) // 2
    return f"{text[:half]}\n{text[middle : middle + half]}"


def _read_markers(words: list[str]) -> str | None:
    """The language that the marker words are all of, but for the odd quotation."""
    counts = Counter(_MARKERS[word] for word in words if word in _MARKERS)
    if not counts:
        return None
    ((language, count),) = counts.most_common(1)
    is_enough = count >= MIN_MARKERS and count >= MIN_MARKER_SHARE * len(words)
    return language if is_enough and counts.total() - count <= count // 12 else None


@lru_cache(maxsize=1)
def _identifier() -> Any:
    # Unpacking the model takes most of a second: only a text that needs it pays.
    from py3langid.langid import MODEL_FILE, LanguageIdentifier  # type: ignore[import-untyped]

    identifier = LanguageIdentifier.from_model_file(MODEL_FILE, norm_probs=True)
    identifier.set_languages(LANGUAGES)
    return identifier

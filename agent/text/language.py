"""Which language a text is in, by py3langid; None where it is too short or too mixed to tell."""

import re
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

# Words that are English and no other of the languages above. Most texts are English, and counting a dozen
# of these spares the second that the model takes to load.
_ENGLISH = frozenset(
    "the of and to with for from by its it is was were has have had will would that this which after as at be been but "
    "not than their they said up into more about over could".split()
)
# Function words of the neighbours: one is enough to ask the model.
_FOREIGN = frozenset(
    """de la el los las y en que del por con una para se le les et du une dans est il un au aux der und den das von mit
    für auf ist ein eine im zu di che della sono dei da em com não os het van een voor och att på som är og til af ved
    det på av w z na się je ne""".split()
)


def detect_language(text: str, *, expected: str | None = None) -> str | None:
    """The ISO 639-1 code, or None for a text of too few letters or in between two languages.

    A headline whose text is known to be English, `expected="en"`, is taken for English unless it shows a sign
    of another language: "Acme Acquires Beta Holdings" alone could be many.
    """
    sample = _sample(text)
    words = [word.lower() for word in _WORD.findall(sample)]
    if sum(map(len, words)) < MIN_LETTERS:
        return None
    if _is_plainly_english(sample, words, expected=expected == "en"):
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


def _is_plainly_english(sample: str, words: list[str], *, expected: bool) -> bool:
    english = sum(word in _ENGLISH for word in words)
    foreign = sum(word in _FOREIGN for word in words)
    accented = sum(1 for char in sample if char.isalpha() and not char.isascii())
    if len(words) >= 40:
        return english > 0.15 * len(words) and english > 6 * foreign and accented < 0.03 * len(sample)
    return (expected or english >= 2) and foreign == 0 and accented == 0


@lru_cache(maxsize=1)
def _identifier() -> Any:
    # Unpacking the model takes most of a second: only a text that needs it pays.
    from py3langid.langid import MODEL_FILE, LanguageIdentifier  # type: ignore[import-untyped]

    identifier = LanguageIdentifier.from_model_file(MODEL_FILE, norm_probs=True)
    identifier.set_languages(LANGUAGES)
    return identifier

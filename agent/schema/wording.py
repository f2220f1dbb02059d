"""The contract's words as a person reads them."""

LANGUAGES = {"en": "English", "es": "Spanish", "de": "German", "fr": "French", "it": "Italian", "pt": "Portuguese"}


def spoken(word: str) -> str:
    """spoken("total_consideration") -> "total consideration"."""
    return word.replace("_", " ")


def language_name(code: str | None) -> str:
    """The English name of a language; a code that is not known stands for itself."""
    return LANGUAGES.get(code, code) if code else "unknown"

"""The contract's words as a person reads them."""

LANGUAGES = {
    "en": "English", "es": "Spanish", "de": "German", "fr": "French", "it": "Italian", "pt": "Portuguese",
    "ar": "Arabic", "da": "Danish", "fi": "Finnish", "ja": "Japanese", "ko": "Korean", "nl": "Dutch", "no": "Norwegian",
    "pl": "Polish", "ru": "Russian", "sv": "Swedish", "th": "Thai", "tr": "Turkish", "zh": "Chinese",
}  # fmt: skip
# What the rules read; in other languages they find figures at most.
READ_LANGUAGES = ("en", "es", "de", "fr")


def spoken(word: str) -> str:
    """spoken("total_consideration") -> "total consideration"."""
    return word.replace("_", " ")


def is_unread(code: str | None) -> bool:
    """Whether the rules do not know the language, so that what they do not find proves nothing."""
    return code is not None and code not in READ_LANGUAGES


def language_name(code: str | None) -> str:
    """The English name of a language; a code that is not known stands for itself."""
    return LANGUAGES.get(code, code) if code else "unknown"

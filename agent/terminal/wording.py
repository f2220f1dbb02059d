"""Words of the contract as a person reads them, and article text made safe for a terminal."""

import re
from datetime import date

from agent.schema.deal import Term
from agent.schema.figure import Modifier

# C0 and C1 controls (an article may hold escape codes) and the marks that turn the direction of text.
_UNPRINTABLE = re.compile(r"[\x00-\x1f\x7f-\x9f\u200b-\u200f\u202a-\u202e\u2066-\u2069\ufeff]+")
LANGUAGES = {"en": "English", "es": "Spanish", "de": "German", "fr": "French", "it": "Italian", "pt": "Portuguese"}


def printable(text: str) -> str:
    """One line, nothing in it that a terminal would obey."""
    return " ".join(_UNPRINTABLE.sub(" ", text).split())


def quoted(text: str, *, width: int = 0) -> str:
    """In quote marks; a long one keeps its two ends."""
    shown = printable(text)
    if width and len(shown) > width:
        half = (width - 3) // 2
        shown = f"{shown[:half].rstrip()} … {shown[-half:].lstrip()}"
    return f"“{shown}”"


def spoken(word: str) -> str:
    """total_consideration -> total consideration."""
    return word.replace("_", " ")


def language_name(code: str | None) -> str:
    return LANGUAGES.get(code, code) if code else "unknown"


def day(iso: str) -> str:
    """2026-01-03 -> 3 Jan 2026; a coarser date stays as it is."""
    try:
        return f"{date.fromisoformat(iso):%-d %b %Y}" if len(iso) == len("2026-01-03") else iso
    except ValueError:
        return iso


def date_value(term: Term) -> str:
    """The value of a term that is a date."""
    low, high = str(term.low), str(term.high)
    said = day(low) if low == high else f"{day(low)} to {day(high)}"
    side = {Modifier.UP_TO: "by ", Modifier.AT_LEAST: "not before ", Modifier.ABOUT: "about "}
    return side.get(term.modifier, "") + said

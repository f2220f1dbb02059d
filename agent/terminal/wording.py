"""Article text made safe for a terminal."""

import re

# C0 and C1 controls (an article may hold escape codes) and the marks that turn the direction of text.
_UNPRINTABLE = re.compile(r"[\x00-\x1f\x7f-\x9f\u200b-\u200f\u202a-\u202e\u2066-\u2069\ufeff]+")


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

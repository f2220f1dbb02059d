"""Article text made safe for a terminal, and what is said around it made easy to read."""

import re
from collections.abc import Iterable

from rich.text import Text

from agent.schema.evidence import Evidence, Match

QUOTE_WIDTH = 90
# C0 and C1 controls (an article may hold escape codes) and the marks that turn the direction of text.
_UNPRINTABLE = re.compile(r"[\x00-\x1f\x7f-\x9f\u200b-\u200f\u202a-\u202e\u2066-\u2069\ufeff]+")
_QUOTED = re.compile(r"(“[^”]*”)")
_LONG_NUMBER = re.compile(r"(?<![\w.,])\d{5,}(?![\w,])")


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


def group_digits(text: str) -> str:
    """ "30000000 - 21000000" as "30,000,000 - 21,000,000"; nothing inside quote marks is touched."""
    parts = _QUOTED.split(printable(text))
    return "".join(
        part if part.startswith("“") else _LONG_NUMBER.sub(lambda found: f"{int(found[0]):,}", part) for part in parts
    )


def count_of(number: int, noun: str) -> str:
    """count_of(1, "page") -> "1 page"."""
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"


def quotes_of(evidence: Iterable[Evidence], *, width: int = QUOTE_WIDTH) -> Text:
    """Each place in its own words, with its page; one that was not found says so."""
    told = Text()
    for item in evidence:
        if item.match is Match.NONE:
            told.append(f"not found in the text: {quoted(item.claimed or '')}", style="bold red")
        else:
            page = f" (p. {item.page})" if item.page else ""
            told.append(quoted(item.quote or "", width=width) + page)
    return told

""" "Low-single-digit", "mid single digits", "high-single-digit percent": ranges of percents in words."""

import re
from bisect import bisect_left

from agent.figures.tokens import Tokens

# Shares of ten as analysts use them, the contract's and their teens.
_RANGES = {"low": (1, 3), "mid": (4, 6), "high": (7, 9)}
_PHRASE = re.compile(
    r"(?<!\w)(?P<part>low|mid|high)(?:dle)?[- ](?:to[- ](?P<to>mid|high)[- ])?single[- ]digits?"
    r"(?:[- ](?:percent(?:age)?|per cent|%))?(?!\w)",
    re.IGNORECASE,
)


def single_digit_spans(text: str) -> list[tuple[int, int, int, int]]:
    """Each phrase as (start, end, low, high)."""
    if "digit" not in text:
        return []
    return [
        (
            match.start(),
            match.end(),
            _RANGES[match["part"].lower()][0],
            _RANGES[(match["to"] or match["part"]).lower()][1],
        )
        for match in _PHRASE.finditer(text)
    ]


def tokens_at(tokens: Tokens, start: int, end: int) -> tuple[int, int]:
    """The tokens [first, end) that a span of the text covers."""
    return bisect_left(tokens.starts, start), bisect_left(tokens.starts, end)

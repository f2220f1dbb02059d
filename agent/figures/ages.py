"""Bare numbers that are ages: "Jane Doe, 66, has", "aged 21", "over the age of 21"."""

from agent.figures.tokens import Tokens

_OLDEST = 115
_CUES = frozenset("aged age ages edad âgé âgée alter".split())
_LINKS = frozenset("of de von the über over under between".split())


def is_age(tokens: Tokens, first: int, end: int) -> bool:
    """Whether the bare number at [first, end) is a person's age in years."""
    text = tokens.texts[first]
    if end - first != 1 or not text.isdigit() or not 0 < int(text) <= _OLDEST:
        return False
    before = first - 1
    if before >= 0 and tokens.lowers[before] in _LINKS:
        return before > 0 and tokens.lowers[before - 1] in _CUES
    if before >= 0 and tokens.lowers[before] in _CUES:
        return True
    return _is_apposition(tokens, before, end) and int(text) >= 10


def _is_apposition(tokens: Tokens, before: int, end: int) -> bool:
    """Between commas, behind a name of at least two capitals or one that ends a clause."""
    if before < 1 or end >= len(tokens) or tokens.texts[before] != "," or tokens.texts[end] not in (",", ".", ")"):
        return False
    name = tokens.texts[before - 1]
    return tokens.kinds[before - 1] == "word" and name[:1].isupper() and tokens.texts[end] == ","

"""Bare numbers that are ages: "Jane Doe, 66, has", "aged 21", "over the age of 21"."""

from agent.figures.amount import Amount
from agent.figures.lexicon import LEXICONS
from agent.figures.tokens import Tokens

_OLDEST = 115
_YOUNGEST = 10
_CUES = frozenset("aged age ages edad âgé âgée alter".split())
_BOUNDS = frozenset("over under above below".split())
_PEOPLE = frozenset(
    "people adults men women those anyone everyone children kids patients residents citizens persons girls boys"
    " drivers workers voters males females someone person teenagers".split()
)
_LINKS = frozenset("of de von the über over under between".split())


def is_age(tokens: Tokens, first: int, end: int, amount: Amount, *, is_range: bool) -> bool:
    """Whether the bare number or range at [first, end) is a person's age in years."""
    if not 0 < amount.low <= _OLDEST or amount.step != 1 or amount.scale != 1:
        return False
    before = first - 1
    if is_range:
        opener = before - 1 if before >= 0 and tokens.lowers[before] in ("between", "from", "of") else before
        return opener >= 0 and tokens.lowers[opener] in _CUES
    if _is_of_people(tokens, before, end):
        return True
    if before >= 0 and tokens.lowers[before] in _LINKS:
        return before > 0 and tokens.lowers[before - 1] in _CUES
    if before >= 0 and tokens.lowers[before] in _CUES:
        return True
    if _is_subject(tokens, before, end):
        return True
    return tokens.texts[first].isdigit() and _is_apposition(tokens, before, end) and amount.low >= _YOUNGEST


def _is_of_people(tokens: Tokens, before: int, end: int) -> bool:
    """ "People over 60", "children under five": a bound that no noun follows."""
    if before < 1 or tokens.lowers[before] not in _BOUNDS or tokens.lowers[before - 1] not in _PEOPLE:
        return False
    return end >= tokens.size or tokens.kinds[end] != "word" or tokens.lowers[end] in LEXICONS["en"].grammar


def _is_subject(tokens: Tokens, before: int, end: int) -> bool:
    """ "At 37, she", "he turned 40"."""
    if before < 0 or end >= tokens.size:
        return False
    word, after = tokens.lowers[before], tokens.lowers[end]
    if word == "at" and after == ",":
        return tokens.lowers[end + 1 : end + 2] in (["he"], ["she"], ["i"])
    return word in ("turned", "turns", "turning") and (after in ",.;)" or after in LEXICONS["en"].grammar)


def _is_apposition(tokens: Tokens, before: int, end: int) -> bool:
    """Between commas, behind a name of at least two capitals or one that ends a clause."""
    if before < 1 or end >= tokens.size or tokens.texts[before] != "," or tokens.texts[end] not in (",", ".", ")"):
        return False
    name = tokens.texts[before - 1]
    is_followed = end + 1 < tokens.size and tokens.kinds[end + 1] == "word"
    is_name = tokens.kinds[before - 1] == "word" and (name[:1].isupper() or (len(name) > 3 and is_followed))
    return is_name and tokens.texts[end] == ","

"""Asides between commas: where one opens, and whether a name in one tells the noun before it."""

from collections.abc import Sequence

from agent.extract.grammar.frame import Grammar
from agent.extract.tokens import Token
from agent.text.names import NameKind


def opening_comma(tokens: Sequence[Token], closing: int) -> int:
    """The token before the comma that opens an aside: "Alder Inc, a maker of paper in Austin, Texas," -> Alder Inc."""
    for index in range(closing - 1, max(0, closing - 40), -1):
        if tokens[index].lower != "," or tokens[index].kind != "mark":
            continue
        ahead = tokens[index + 1]
        is_place = ahead.name is not None and ahead.name.kind is NameKind.PLACE
        if tokens[index - 1].kind == "name" and not is_place:
            return index - 1
    return -1


def is_descriptive(tokens: Sequence[Token], end: int, grammar: Grammar) -> bool:
    """ "its affiliate,", "a larger rival,": a noun with an article that is told by name behind the comma."""
    head = tokens[end - 1]
    if head.lower in grammar.unit_nouns | grammar.company_nouns:
        return True
    if head.kind != "word" or head.lower.endswith(("ed", "ing", "ly")):
        return False
    lead = tokens[max(0, end - 4) : end - 1]
    opens = next((at for at, token in enumerate(lead) if token.lower in ("a", "an", "another", "its")), None)
    return opens is not None and all(token.kind == "word" for token in lead[opens:])

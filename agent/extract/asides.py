"""Asides and descriptions: where one opens, and whether a name in one tells the noun before it."""

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


def before_description(tokens: Sequence[Token], index: int, grammar: Grammar) -> int:
    """Where the phrase of a listed name begins: "and the provincial Alder" is a list like "and Alder"."""
    for start in range(index, max(-1, index - 4), -1):
        if (
            start >= 2
            and tokens[start - 1].lower in ("and", "&", "y", "und", "et", ",")
            and tokens[start - 2].kind == "name"
        ):
            return start if start == index or _is_description(tokens[start:index], grammar) else index
    return index


def _is_description(words: Sequence[Token], grammar: Grammar) -> bool:
    """ "the provincial", "Oslo-based", "rival": nothing in it that could be a verb or begin a phrase."""
    if words[0].lower in grammar.determiners:
        return True
    verbal = (grammar.verbs, grammar.cues, grammar.be, grammar.have, grammar.modals, grammar.prepositions)
    return all(word.kind == "word" and not any(word.lower in known for known in verbal) for word in words)

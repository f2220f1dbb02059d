"""German verbs that close their clause, and the auxiliary that stands second in it."""

from collections.abc import Sequence

from agent.extract.grammar.frame import Grammar
from agent.extract.tokens import Token


def closes_clause(tokens: Sequence[Token], index: int) -> bool:
    """Whether a German verb stands last in its clause, or before "haben", "werden" and the like."""
    ahead = tokens[index + 1] if index + 1 < len(tokens) else None
    return ahead is None or ahead.kind == "mark" or ahead.lower in ("und", "oder", "haben", "werden", "worden", "hat")


def find_auxiliary(tokens: Sequence[Token], index: int, grammar: Grammar) -> int | None:
    """The auxiliary or modal of the clause that tokens[index] closes."""
    verbs = grammar.have | grammar.be | grammar.modals
    for position in range(index - 1, max(-1, index - 40), -1):
        if tokens[position].kind == "mark" and tokens[position].lower in ".;:!?–—•▪":
            return None
        if tokens[position].kind == "word" and tokens[position].lower in verbs:
            return position
    return None

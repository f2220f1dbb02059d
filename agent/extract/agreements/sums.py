"""Money that stands beside the noun of an agreement: "a $90 million loan", "a term loan of $67.2 million"."""

from collections.abc import Sequence

from agent.extract.tokens import Token

_BEFORE, _BEHIND = 7, 6
_NOT_ITS = frozenset(
    "including excluding plus net repay repaid repays repaying refinance refinanced replace replaces".split()
)
_OPENS = frozenset("of : worth for over totalling totaling von über por de d' à in up to as much at".split())


def has_sum(tokens: Sequence[Token], first: int, last: int) -> bool:
    """Whether the noun of tokens[first..last] has a sum of its own."""
    return _in_front(tokens, first) or _behind(tokens, last)


def _in_front(tokens: Sequence[Token], first: int) -> bool:
    for index in range(first - 1, max(-1, first - _BEFORE), -1):
        if tokens[index].is_money:
            return not _NOT_ITS.intersection(token.lower for token in tokens[max(0, index - 3) : first])
        if tokens[index].kind in ("mark", "name") and tokens[index].lower != "-":
            return False
    return False


def _behind(tokens: Sequence[Token], last: int) -> bool:
    for token in tokens[last + 1 : last + 1 + _BEHIND]:
        if token.is_money:
            return True
        if token.kind == "name" or (token.kind == "mark" and token.lower not in (":", "(")):
            return False
        if token.kind == "word" and token.lower not in _OPENS and not token.lower.endswith(("ly", "as")):
            return False
    return False

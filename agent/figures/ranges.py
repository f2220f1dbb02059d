"""Words and dashes that make two amounts a range, and those that make them a change."""

from typing import NamedTuple

from agent.figures.lexicon import LEXICONS
from agent.figures.tokens import DASHES, Tokens

_OR = frozenset({"or", "o", "oder", "ou"})
# Verbs that move a value from one place to another without saying whether up or down.
_MOVES = frozenset(
    "revised changed moved went gone goes amended extended shifted swung move change revise pasar pasó pasando passe"
    " passé passer passant going moving changing bumped took taken brought bring bringing taking".split()
)
_RANGING = frozenset("range ranges ranged ranging varies vary varying".split())


class Connector(NamedTuple):
    """`how`: dash | to | and | or; the other amount starts at token `second`."""

    how: str
    second: int


def read_connector(tokens: Tokens, end: int, *, is_between: bool) -> Connector | None:
    """What joins an amount that ends at token `end` to one behind it."""
    if end + 1 >= tokens.size or tokens.barred[end]:
        return None
    lexicon = LEXICONS[tokens.languages[end]]
    word = tokens.lowers[end]
    if tokens.texts[end] in DASHES:
        following = end + 1
        if tokens.glued[end] and tokens.lowers[following] in lexicon.target and following + 1 < tokens.size:
            skip = following + 1
            if tokens.texts[skip] in DASHES and tokens.glued[skip] and skip + 1 < tokens.size:
                skip += 1  # 0-to-60-mph
            return Connector("to", skip)
        if tokens.glued[end] != tokens.glued[following] and tokens.texts[end] == "-":
            return None
        return Connector("dash", following)
    if is_between and word in lexicon.between_and:
        return Connector("and", end + 1)
    if word in lexicon.target:
        return Connector("to", end + 2 if tokens.lowers[end + 1] in ("zu", "los", "las", "au") else end + 1)
    return Connector("or", end + 1) if word in _OR else None


def opens_between(tokens: Tokens, first: int) -> bool:
    return first > 0 and tokens.lowers[first - 1] in LEXICONS[tokens.languages[first]].between


def opens_from(tokens: Tokens, first: int) -> bool:
    return first > 0 and tokens.lowers[first - 1] in LEXICONS[tokens.languages[first]].source


def is_change(tokens: Tokens, first: int, *, has_from: bool, repeats_unit: bool) -> bool:
    """Whether "X to Y" tells where a value was and where it went, and so is two figures.

    "Rose from 10% to 20%" is; "from 10% to 20%" and "fell 10 to 20 percent" are ranges.
    """
    reach = 7 if has_from else 2
    lexicon = LEXICONS[tokens.languages[first]]
    for position in range(first - 1, max(-1, first - 1 - reach), -1):
        word = tokens.lowers[position]
        if tokens.kinds[position] == "line" or word in (".", ";"):
            return False
        if word in _RANGING:
            return False
        if word in lexicon.up or word in lexicon.down or word in _MOVES:
            return has_from or repeats_unit
    return False

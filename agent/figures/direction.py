"""Which way a sentence says that a quantity went: "rose 5%", "cut by $3 million", "a 5% drop"."""

from typing import Literal

from agent.figures.lexicon import LEXICONS
from agent.figures.tokens import Tokens

_REACH = 4
# Words that may stand between the verb and what it moved.
_BETWEEN = frozenset(
    "by about around approximately roughly some nearly almost more than over just only as much a an the another further"
    " nearly sharply slightly modestly steadily um por en de un unos alrededor casi más etwa rund über knapp gut près"
    " environ plus d' d’ up to at least an additional additional of in total".split()
)


def direction_of(tokens: Tokens, first: int, end: int) -> Literal["up", "down"] | None:
    """The direction given by the words right before tokens [first, end); a level ("rose to 5%") has none."""
    lexicon = LEXICONS[tokens.languages[first]]
    for position in range(first - 1, max(-1, first - 1 - _REACH), -1):
        word = tokens.lowers[position]
        if word in lexicon.up:
            return "up"
        if word in lexicon.down:
            return "down"
        if word not in _BETWEEN:
            return None
    return None

"""Which way a sentence says that a quantity went: "rose 5%", "cut by $3 million", "a 5% drop"."""

from typing import Literal

from agent.figures.lexicon import LEXICONS
from agent.figures.tokens import Tokens
from agent.schema.figure import FigureKind

Direction = Literal["up", "down"]

_REACH = 5
# Words that may stand between the verb and what it moved.
_BETWEEN = frozenset(
    "by about around approximately roughly some nearly almost more than over just only as much a an the another further"
    " sharply slightly modestly steadily um por en de un unos alrededor casi más etwa rund über knapp gut près environ"
    " plus d' d’ another additional of".split()
)
# Verbs that move a rate or an index, but with other things say that there is one more ("added two sites").
_ADDS = frozenset(
    "add added adds adding raise raised raises raising gain gains gained gaining lose loses lost losing up shed sheds"
    " shaved shaving off hike advance advances boost improve improved improves recovered expand expanded sumó ganó gana".split()
)
_RATES = frozenset({FigureKind.PERCENT, FigureKind.POINTS})
_INDEX_UNITS = frozenset({"point"})
# "Gave up 517 yards", "made up 5%", "set up two units".
_PARTICLE_VERBS = frozenset(
    "gave give gives giving made makes make set sets picked build built end ended ends take took pick follow line".split()
)
_SAME_MOVE = frozenset({"or", ",", "und", "oder", "o", "ou", "(", "and"})


def direction_of(
    tokens: Tokens, first: int, *, kind: FigureKind, unit: str | None, before: tuple[int, Direction | None] | None
) -> Direction | None:
    """The direction given by the words right before token `first`; a level ("rose to 5%") has none.

    `before` is where the figure before this one ended and its direction, which "lost 190 points, or 0.6%" hands on.
    """
    lexicon = LEXICONS[tokens.languages[first]]
    is_rate = kind in _RATES or unit in _INDEX_UNITS
    if before is not None and before[1] is not None and is_rate and _says_the_same(tokens, before[0], first):
        return before[1]
    for position in range(first - 1, max(-1, first - 1 - _REACH), -1):
        word = tokens.lowers[position]
        if word in lexicon.up or word in lexicon.down:
            if (
                word in _ADDS
                and not (is_rate or tokens.lowers[position + 1] in ("by", "um"))
                and not _is_copula(tokens, position)
            ):
                return None
            if word in ("up", "off", "down") and position and tokens.lowers[position - 1] in _PARTICLE_VERBS:
                return None
            return "up" if word in lexicon.up else "down"
        if word not in _BETWEEN:
            return None
    return None


def _says_the_same(tokens: Tokens, end: int, first: int) -> bool:
    between = tokens.lowers[end:first]
    return 0 < len(between) <= 2 and all(word in _SAME_MOVE for word in between) and between != ["and"]


def _is_copula(tokens: Tokens, position: int) -> bool:
    """ "Was up $31", "closed down 5 cents", "price up 19 cents": the particle alone is the move."""
    return (
        tokens.lowers[position] in ("up", "off") and position > 0 and tokens.lowers[position - 1] not in _PARTICLE_VERBS
    )

"""Which way a sentence says that a quantity went: "rose 5%", "cut by $3 million", "a 5% drop"."""

from typing import Literal

from agent.figures.lexicon import LEXICONS
from agent.figures.tokens import Tokens
from agent.schema.figure import FigureKind

Direction = Literal["up", "down"]

_REACH, _REACH_BY = 6, 12
_ARTICLES = frozenset({"a", "an", "another"})
_PACES = frozenset({"rate", "pace", "clip", "speed"})
_BY = frozenset({"by", "um"})
_PARTICLES = frozenset({"up", "off", "down"})
_CLAUSE_WORDS = frozenset("to at of from that which who and but while after before is was".split())
_RISES = frozenset("increase rise gain jump surge growth improvement uptick hike higher more up boost climb".split())
_FALLS = frozenset(
    "drop decline decrease fall loss slump dip reduction cut plunge slide lower less down fewer contraction".split()
)
# Words that may stand between the verb and what it moved.
_BETWEEN = frozenset(
    "by about around approximately roughly some nearly almost more than over just only as much a an the another further"
    " sharply slightly modestly steadily um por en de un unos alrededor casi más etwa rund über knapp gut près environ"
    " plus d' d’ another additional of".split()
)
# Verbs that move a rate or an index, but with other things say that there is one more ("added two sites").
_ADDS = frozenset(
    "add added adds adding raise raised raises raising gain gains gained gaining lose loses lost losing up shed sheds"
    " shaved shaving off hike advance advances boost improve improved improves recovered expand expanded sumó ganó"
    " gana".split()
)
_RATES = frozenset({FigureKind.PERCENT, FigureKind.POINTS})
_INDEX_UNITS = frozenset({"point"})
# "Gave up 517 yards", "made up 5%", "set up two units".
_PARTICLE_VERBS = frozenset(
    "gave give gives giving made makes make set sets picked build built end ended ends take took pick".split()
)
_SAME_MOVE = frozenset({"or", ",", "und", "oder", "o", "ou", "(", "and"})


def direction_of(
    tokens: Tokens,
    first: int,
    end: int,
    *,
    kind: FigureKind,
    unit: str | None,
    before: tuple[int, Direction | None] | None,
) -> Direction | None:
    """The direction given by the words right before token `first`; a level ("rose to 5%") has none.

    `before` is where the figure before this one ended and its direction, which "lost 190 points, or 0.6%" hands on.
    """
    lexicon = LEXICONS[tokens.languages[first]]
    signed = _sign(tokens, first) if kind in _RATES else None
    if signed is not None:
        return signed
    is_rate = kind in _RATES or unit in _INDEX_UNITS
    if before is not None and before[1] is not None and is_rate and _says_the_same(tokens, before[0], first):
        return before[1]
    named = _noun_behind(tokens, end)
    if named is not None and kind in _RATES:
        return named
    is_by = first > 0 and tokens.lowers[first - 1] in _BY
    if tokens.lowers[first] == "short" or _is_height(tokens, end, kind):
        return None
    start = _before_described(tokens, first, is_rate=is_rate)
    for position in range(start - 1, max(-1, start - 1 - (_REACH_BY if is_by else _REACH)), -1):
        word = tokens.lowers[position]
        if word == "of" and is_by:
            continue
        if word in lexicon.up or word in lexicon.down:
            if word in _ADDS and not (is_rate or is_by) and not _is_particle(tokens, position):
                return None
            if word in _PARTICLES and position and tokens.lowers[position - 1] in _PARTICLE_VERBS:
                return None
            return "up" if word in lexicon.up else "down"
        # "Cut its costs by $3 million": the thing that moved stands between.
        if word not in _BETWEEN and not (is_by and tokens.kinds[position] == "word" and word not in _CLAUSE_WORDS):
            return None
    return None


def _before_described(tokens: Tokens, first: int, *, is_rate: bool) -> int:
    """Before the words that only describe the number: "grew [a modest] 2%", "shrank [at an annual rate of] 1.8%"."""
    words = tokens.lowers[max(0, first - 5) : first]
    if words[-2:-1] and words[-2] in _ARTICLES and tokens.kinds[first - 1] == "word" and words[-1] not in _BETWEEN:
        return first - 2
    if is_rate and words[-1:] == ["of"] and words[-2:-1] and words[-2] in _PACES:
        for back in (3, 4):
            if len(words) > back and words[-back] in _ARTICLES and words[-back - 1] == "at":
                return first - back - 1
    return first


def _is_height(tokens: Tokens, end: int, kind: FigureKind) -> bool:
    """ "The tower rises 212 metres above the river": nothing has grown."""
    return kind is FigureKind.MEASURE and tokens.lowers[end : end + 1] in (["above"], ["over"], ["into"])


def _sign(tokens: Tokens, first: int) -> Direction | None:
    """ "+0.2%" and "-1.3%": the minus is part of the quantity, the plus stands before it."""
    if tokens.texts[first] in "-−–" and tokens.kinds[first] == "sign":
        return "down"
    return "up" if first and tokens.texts[first - 1] == "+" and tokens.glued[first] else None


def _noun_behind(tokens: Tokens, end: int) -> Direction | None:
    """ "A 5% drop", "20% higher"."""
    word = tokens.lowers[end] if end < tokens.size else ""
    return "up" if word in _RISES else "down" if word in _FALLS else None


def _says_the_same(tokens: Tokens, end: int, first: int) -> bool:
    between = tokens.lowers[end:first]
    return 0 < len(between) <= 2 and all(word in _SAME_MOVE for word in between) and between != ["and"]


def _is_particle(tokens: Tokens, position: int) -> bool:
    """ "Was up $31", "price up 19 cents": the particle alone is the move."""
    return tokens.lowers[position] in ("up", "off")

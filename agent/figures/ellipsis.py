"""Numbers whose noun was said before: "12 members, eight from the fund and four from the state", "then 40 more"."""

from decimal import Decimal

from agent.figures.quantity import Quantity
from agent.figures.tokens import Tokens
from agent.schema.figure import FigureKind

_REACH = 30
TEN = Decimal(10)
# "Of whom 2,100 work there", "davon 330 in Villach".
_PARTS = frozenset(
    "whom which including includes included them these davon darunter dont cuales ellos ellas quienes incluidos"
    " lesquels parmi women men".split()
)
_MORE = frozenset("another further additional extra weitere weiteren otros otras autres".split())
# What may stand behind a number that leaves its noun out.
_FOLLOWERS = frozenset(
    "from in at by on for with were was are is have has had will would could remain remained died work works live lived"
    " more others of another last this since during under abroad each und in im aus en wurden sind waren más de y una"
    " sont étaient ont au à".split()
)
_GIVERS = frozenset({FigureKind.COUNT, FigureKind.MEASURE, FigureKind.DURATION, FigureKind.POWER, FigureKind.ENERGY})
# A preposition that makes a bare number a time, a place or a name's.
_NOT_AFTER = frozenset("at by until since in number no page minute aged turned".split())


def lend_nouns(tokens: Tokens, quantities: list[Quantity]) -> None:
    """Give a bare number the unit of the figure before it in its sentence, where the words say that it counts more."""
    for index, quantity in enumerate(quantities):
        if quantity.unit is not None or quantity.kind is not FigureKind.COUNT or quantity.low != quantity.high:
            continue
        giver = _giver(tokens, quantities, index)
        if giver is None:
            continue
        after = tokens.lowers[quantity.end] if quantity.end < tokens.size else "."
        if _is_parallel(tokens, giver, quantity):
            _lend(giver, quantity)
        elif _is_part(tokens, quantity.first) or _is_more(tokens, quantity.first, after):
            _lend(giver, quantity)
        elif giver.kind is FigureKind.COUNT and after in _FOLLOWERS and _is_free(tokens, quantity):
            _lend(giver, quantity)
        if quantity.unit is not None and after in ("others", "other") and giver.kind is FigureKind.COUNT:
            quantity.end += after == "others"


def _giver(tokens: Tokens, quantities: list[Quantity], index: int) -> Quantity | None:
    """The nearest figure with a unit before this one in the same sentence."""
    taker = quantities[index]
    is_others = tokens.lowers[taker.end : taker.end + 1] == ["others"]
    for giver in reversed(quantities[:index]):
        between = range(giver.end, taker.first)
        if len(between) > _REACH or any(_ends_sentence(tokens, position) for position in between):
            return None
        if giver.unit is not None and (giver.kind is FigureKind.COUNT or not is_others):
            if _is_parallel(tokens, giver, taker):
                return giver
            is_part = _is_part(tokens, taker.first) and giver.kind is FigureKind.MONEY and taker.scale > 1
            return giver if is_part or giver.kind in _GIVERS else None
    return None


def _ends_sentence(tokens: Tokens, position: int) -> bool:
    if tokens.kinds[position] == "line":
        return True
    following = position + 1
    return tokens.texts[position] in ".!?;" and following < tokens.size and not tokens.glued[following]


def _is_part(tokens: Tokens, first: int) -> bool:
    words = tokens.lowers[max(0, first - 3) : first]
    return any(word in _PARTS for word in words) and "of" not in words[-1:]


def _is_parallel(tokens: Tokens, giver: Quantity, taker: Quantity) -> bool:
    """ "€1,780 a tonne in 2024 and 1,520 in 2025": each number with its date, of one size."""
    if giver.kind is FigureKind.COUNT or taker.scale != giver.scale or not 0 < taker.low < 10**12:
        return False
    joint = tokens.lowers[taker.first - 1]
    after = tokens.lowers[taker.end : taker.end + 2]
    is_dated = any(tokens.barred[giver.end : taker.first]) and after[:1] in (["in"], ["en"], ["im"], ["for"])
    is_near = giver.low * giver.factor > 0 and Decimal("0.1") < taker.low * giver.factor / giver.low < TEN
    return joint in ("and", "y", "und", "et", ",") and is_dated and is_near


def _is_more(tokens: Tokens, first: int, after: str) -> bool:
    before = tokens.lowers[first - 1] if first else ""
    return before in _MORE or (after == "more" and before in ("then", "and", ",", "plus", "or"))


def _is_free(tokens: Tokens, quantity: Quantity) -> bool:
    """Whether nothing before the number makes it a time, a name or a level, and it is small enough to be read so."""
    before = tokens.lowers[quantity.first - 1] if quantity.first else ""
    text = tokens.texts[quantity.first]
    is_yearlike = text.isdigit() and len(text) == 4
    return (
        before not in _NOT_AFTER
        and not is_yearlike
        and tokens.texts[quantity.first - 1][:1].islower() | (before in (",", "(", ":", ""))
    )


def _lend(giver: Quantity, taker: Quantity) -> None:
    factor = giver.factor
    taker.low, taker.high, taker.step = taker.low * factor, taker.high * factor, taker.step * factor
    taker.unit, taker.kind, taker.origin, taker.factor = giver.unit, giver.kind, giver.origin, giver.factor

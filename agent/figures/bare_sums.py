"""Sums whose currency was said before: "184 million euros, of which 96 million at closing and 52 million later"."""

from decimal import Decimal

from agent.figures.quantity import Quantity
from agent.figures.tokens import Tokens
from agent.schema.figure import FigureKind, UnitOrigin

_MILLION = Decimal(1_000_000)
# How many tokens back the sum may stand whose currency the bare one takes.
_REACH = 160
_NEAR = 14
_ENDS = frozenset(".!?\n")
# Beginnings of words that speak of money; one of them has to stand beside a bare sum.
_MONEY = (
    "pay", "paid", "cash", "price", "loan", "debt", "cost", "instal", "deferred", "escrow", "equity", "invest",
    "upfront", "milestone", "royalt", "earn", "borrow", "lend", "fund", "worth", "consideration", "credit", "deposit",
    "pag", "abon", "precio", "importe", "deuda", "préstamo", "plazo", "aplaz", "capital", "invers", "crédit", "hito",
    "cierre", "desembols", "cuota", "aval", "fondos",
    "zahl", "kauf", "preis", "kredit", "darlehen", "schuld", "rate", "eigenkapital", "fällig", "vollzug",
    "vers", "prix", "dette", "payé", "virés", "emprunt", "fonds", "apport", "ferme", "complément",
)  # fmt: skip
# What may follow a sum that leaves its currency out; a noun would be what it counts.
_FOLLOWERS = frozenset(
    ". , ; : ) – — at on in for if once when is was are were will would as and or more up now later by upon "
    "after from with to into each al a en por para cuando si quedan corresponden que y o serán son más "
    "adicionales restantes iniciales fermes bei beim nach sind werden fällt wird und oder hinzu im auf à au "
    "aux en pour lorsque si ont le seront sont et ou".split()
)  # fmt: skip


def lend_currency(tokens: Tokens, quantities: list[Quantity]) -> None:
    """Give a bare sum of millions the currency of the sum before it, where all large sums of the text share one."""
    units = {quantity.unit for quantity in quantities if _is_large(quantity) and quantity.kind is FigureKind.MONEY}
    if len(units) != 1:
        return
    giver: Quantity | None = None
    for quantity in quantities:
        if not _is_large(quantity):
            continue
        if quantity.unit is not None:
            giver = quantity
        elif giver is not None and giver.kind is FigureKind.MONEY and _takes(tokens, giver, quantity):
            quantity.unit, quantity.kind, quantity.origin = giver.unit, FigureKind.MONEY, UnitOrigin.INFERRED
            giver = quantity


def _is_large(quantity: Quantity) -> bool:
    return quantity.scale >= _MILLION and quantity.kind in (FigureKind.MONEY, FigureKind.COUNT)


def _takes(tokens: Tokens, giver: Quantity, taker: Quantity) -> bool:
    if taker.kind is not FigureKind.COUNT or taker.first - giver.end > _REACH:
        return False
    after = tokens.lowers[taker.end] if taker.end < tokens.size else "."
    if after not in _FOLLOWERS and tokens.kinds[min(taker.end, tokens.size - 1)] != "line":
        return False
    return any(word.startswith(_MONEY) for word in _sentence_around(tokens, taker))


def _sentence_around(tokens: Tokens, taker: Quantity) -> list[str]:
    """The words beside the sum, as far as its sentence goes."""
    before = tokens.lowers[max(0, taker.first - _NEAR) : taker.first]
    after = tokens.lowers[taker.end : taker.end + _NEAR]
    stop = max((place for place, word in enumerate(before) if word in _ENDS), default=-1)
    end = next((place for place, word in enumerate(after) if word in _ENDS), len(after))
    return before[stop + 1 :] + after[:end]

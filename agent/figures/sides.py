"""An amount with the currency or unit that touches it: one side of a range, or all of a quantity."""

from dataclasses import dataclass, field, replace
from decimal import Decimal

from agent.figures.amount import GLUED_SCALES, ONE, Amount, with_scales
from agent.figures.bystanders import is_code, is_index, is_year
from agent.figures.counted import read_counted
from agent.figures.currency import Priced, currency_after, currency_before, dollar_suffix
from agent.figures.lexicon import LEXICONS
from agent.figures.modifiers import cue_after
from agent.figures.money import Currency
from agent.figures.multiples import is_multiple
from agent.figures.number import read_amount
from agent.figures.tables import Cells
from agent.figures.tokens import Tokens
from agent.figures.units import Unit, find_unit
from agent.schema.figure import FigureKind, Modifier, UnitOrigin

HUNDRED = Decimal(100)
_TIMES = {"en": "times", "es": "veces", "fr": "fois"}
_SHORT_TIMES = {
    "h": ("hour", ONE),
    "s": ("hour", ONE / 3600),
    "ms": ("hour", ONE / 3_600_000),
    "y": ("year", ONE),
    "d": ("day", ONE),
}
_DEGREES = {"C": "°C", "F": "°F"}
_AFTER_SYMBOL = frozenset("of , . ; ) per / and a".split())
_SIZES = frozenset("tall long wide high deep away above below thick".split())
_BEFORE_UNITS = frozenset(
    "more additional further extra full whole consecutive straight solid long short business working calendar trading"
    " other successive full-time metric imperial nautical weitere zusätzliche volle más adicionales".split()
)
_MEASURED = frozenset({FigureKind.DURATION, FigureKind.MEASURE, FigureKind.POWER, FigureKind.ENERGY})
_WEIGHTS = frozenset({"pound", "pounds", "libras", "livres"})
# Scale letters that are units where nothing is priced or counted: metres, tonnes, millimetres, kelvins.
_LETTERS_OF_UNITS = frozenset({"m", "t", "mm", "K"})


@dataclass(frozen=True, slots=True)
class Context:
    """What one text says about all of its numbers."""

    tokens: Tokens
    decimal_comma: bool | None
    dollar: str | None
    pounds_pay: bool
    cells: Cells = field(default_factory=Cells)


@dataclass(frozen=True, slots=True)
class Side:
    """Tokens [first, end): the amount and its currency or unit, where it has one of its own.

    `bound` is a modifier between the two: "30 or more sites", "5+ MW".
    """

    amount: Amount
    first: int
    end: int
    currency: Currency | None = None
    unit: Unit | None = None
    bound: Modifier | None = None

    @property
    def code(self) -> str | None:
        return self.currency.code if self.currency else self.unit.code if self.unit else None


def read_side(context: Context, amount: Amount, floor: int) -> Side:
    """The currency before or behind the amount, or else the unit behind it; nothing before token `floor`."""
    tokens = context.tokens
    before = currency_before(tokens, amount.first, floor=floor, dollar=context.dollar)
    first = amount.first if before is None else before.edge
    signed = _minus_before(tokens, first, floor, amount)
    if signed is not None:
        amount, first = amount.negated(), signed
    if before is not None:
        return _with_suffix(tokens, amount, first, before.currency, amount.end)
    after = currency_after(tokens, amount, dollar=context.dollar, pounds_pay=context.pounds_pay)
    if after is not None:
        amount, after = _with_cents(context, *_with_late_scale(tokens, amount, after))
        side = Side(amount, first, after.edge, after.currency)
        return _with_suffix(tokens, amount, first, after.currency, after.edge) if _is_cent(after.currency) else side
    amount = _without_false_scale(tokens, amount)
    unit = _unit_behind(tokens, amount)
    if unit is not None:
        return Side(amount, first, unit[1], None, unit[0])
    inner = cue_after(tokens, amount.end)
    if inner is None:
        return Side(amount, first, amount.end)
    unit = _named_unit(tokens, inner.edge, glued=False)
    if unit is not None:
        return Side(amount, first, unit[1], None, unit[0], inner.modifier)
    return Side(replace(amount, end=inner.edge), first, inner.edge, bound=inner.modifier)


def _minus_before(tokens: Tokens, first: int, floor: int, amount: Amount) -> int | None:
    """The token of a minus sign or word in front, where it is no dash between two things."""
    position = first - 1
    if position < floor or tokens.barred[position] or amount.kind == "article":
        return None
    minus = LEXICONS[tokens.languages[first]].minus
    if tokens.texts[position] in "-−–" and tokens.glued[first]:
        if tokens.glued[position] and position > floor and tokens.lowers[position - 1] in minus:
            return position - 1
        is_free = not tokens.glued[position] or tokens.texts[position - 1] in "(["
        follows_number = position > 0 and tokens.kinds[position - 1] == "number" and not is_index(tokens, position - 1)
        return position if is_free and not follows_number else None
    is_minus = tokens.lowers[position] in minus and tokens.languages[first] in ("en", "de")
    return position if is_minus and amount.kind != "fraction" else None


def _is_cent(currency: Currency) -> bool:
    return currency.factor != 1 and currency.origin is UnitOrigin.ASSUMED


def _with_suffix(tokens: Tokens, amount: Amount, first: int, currency: Currency, end: int) -> Side:
    """ "$31.20 US", "79 cents US": the word behind says which dollar."""
    suffix = dollar_suffix(tokens, end) if currency.origin is UnitOrigin.ASSUMED else None
    if suffix is None:
        return Side(amount, first, end, currency)
    return Side(amount, first, suffix.edge, replace(currency, code=suffix.currency.code, origin=UnitOrigin.STATED))


def _with_late_scale(tokens: Tokens, amount: Amount, after: Priced) -> tuple[Amount, Priced]:
    """ "75 USD million" is 75 million."""
    if amount.scale != 1 or amount.letter or after.edge >= tokens.size or after.edge != amount.end + 1:
        return amount, after
    scaled = with_scales(tokens, replace(amount, end=after.edge))
    is_late = scaled.scale > 1 and not scaled.letter and tokens.texts[amount.end].isupper()
    return (replace(scaled, end=amount.end), Priced(after.currency, scaled.end)) if is_late else (amount, after)


def _with_cents(context: Context, amount: Amount, after: Priced) -> tuple[Amount, Priced]:
    """ "Three dollars fifty cents" is one amount."""
    tokens, start = context.tokens, after.edge
    if after.currency.factor != 1 or amount.scale != 1 or start >= tokens.size:
        return amount, after
    start += tokens.lowers[start] == "and"
    cents = read_amount(tokens, start, decimal_comma=context.decimal_comma) if start < tokens.size else None
    if cents is None or cents.low >= HUNDRED or cents.step != 1 or cents.scale != 1:
        return amount, after
    coin = currency_after(tokens, cents, dollar=context.dollar, pounds_pay=context.pounds_pay)
    if coin is None or coin.currency.factor == 1:
        return amount, after
    value = amount.low + cents.low / HUNDRED
    return replace(amount, low=value, high=value, step=coin.currency.factor), Priced(after.currency, coin.edge)


def _without_false_scale(tokens: Tokens, amount: Amount) -> Amount:
    """The "m" of "100m" is metres unless something is counted: "35m of its devices", "35m users"."""
    if amount.letter not in _LETTERS_OF_UNITS:
        return amount
    end = amount.end
    if amount.letter == "mm":
        return replace(amount.scaled(1 / GLUED_SCALES["mm"]), end=end - 1, letter="", scale=ONE)
    if end < tokens.size and tokens.lowers[end] in LEXICONS[tokens.languages[end]].of:
        return amount
    if read_counted(tokens, end) is not None or (amount.letter == "K" and amount.low >= 10**4):
        return amount
    plain = amount.scaled(1 / GLUED_SCALES[amount.letter])
    return replace(plain, end=end - 1, letter="", scale=ONE)


def _unit_behind(tokens: Tokens, amount: Amount) -> tuple[Unit, int] | None:
    """The unit that starts where an amount ends ("5 MW", "5-year", "half a mile", "10x"), and where it ends."""
    end = amount.end
    if end >= tokens.size or tokens.barred[end]:
        return None
    if amount.kind in ("fraction", "crowd") and tokens.lowers[end] in LEXICONS[tokens.languages[end]].of:
        skip = 2 if tokens.lowers[end + 1 : end + 2] in (["a"], ["an"]) else 1
        found = _named_unit(tokens, end + skip, glued=False)
        return found if found and found[0].kind is not FigureKind.PERCENT else None
    if tokens.texts[end] in "-‐‑" and end + 1 < tokens.size and (tokens.glued[end] or tokens.glued[end + 1]):
        is_unit_like = tokens.kinds[end + 1] == "word" or tokens.texts[end + 1] == "%"
        return _named_unit(tokens, end + 1, glued=False) if is_unit_like else None
    if tokens.lowers[end] in ("x", "×"):
        return (Unit("x", FigureKind.MULTIPLE, written="x"), end + 1) if is_multiple(tokens, end) else None
    if tokens.lowers[end] in _BEFORE_UNITS and not tokens.glued[end]:
        found = _named_unit(tokens, end + 1, glued=False)  # "30 more days", "five trading days"
        return found if found and found[0].kind in _MEASURED else None
    return _named_unit(tokens, end, glued=tokens.glued[end])


def _named_unit(tokens: Tokens, index: int, *, glued: bool) -> tuple[Unit, int] | None:
    if index >= tokens.size:
        return None
    word, text, language = tokens.lowers[index], tokens.texts[index], tokens.languages[index]
    time = LEXICONS[language].durations.get(word) or LEXICONS["en"].durations.get(word)
    if time is not None:
        return Unit(time[0], FigureKind.DURATION, time[1], word), index + 1
    is_short = glued or word == "h"
    if is_short and text in _SHORT_TIMES and not _is_decade(tokens, index):
        name, factor = _SHORT_TIMES[text]
        return Unit(name, FigureKind.DURATION, factor, text), index + 1
    if glued and text in _DEGREES and _is_temperature(tokens, index - 1):
        return Unit(_DEGREES[text], FigureKind.MEASURE, written=_DEGREES[text]), index + 1
    found = find_unit(tokens.texts, tokens.lowers, index, glued=glued or _is_loose_symbol(tokens, index))
    if found is not None and tokens.kinds[found[1] - 1] == "number" and not tokens.glued[found[1] - 1]:
        found = find_unit([text], [word], 0, glued=glued)  # "6ft 2in" is no area
    if found is not None:
        return None if _runs_on(tokens, found[1]) or _is_format(tokens, index) else found
    if word in ("times", "fois", "veces", "mal") and is_multiple(tokens, index):
        return Unit("x", FigureKind.MULTIPLE, written="times"), index + 1
    if word == _TIMES.get(language):
        return Unit("time", FigureKind.COUNT, written="time"), index + 1
    return (Unit("lb", FigureKind.MEASURE, written="lb"), index + 1) if word in _WEIGHTS else None


def _is_temperature(tokens: Tokens, index: int) -> bool:
    """Whether the digits before a "C" or "F" may be degrees: two or three of them, or a sign in front."""
    is_signed = index > 0 and tokens.texts[index - 1] in "-−–" and tokens.glued[index]
    return is_signed or (2 <= len(tokens.texts[index].partition(".")[0]) <= 3 and not is_code(tokens, index))


def _is_loose_symbol(tokens: Tokens, index: int) -> bool:
    """ "12 g of sugar", "1.8 m tall": a letter that stands apart from its number but is surely a unit."""
    following = tokens.lowers[index + 1] if index + 1 < tokens.size else "."
    text = tokens.texts[index]
    if following == "/" and text in "gtLlVAJNmCW":
        return True
    return (text in ("g", "t", "L", "l", "V") and following in _AFTER_SYMBOL) or (text == "m" and following in _SIZES)


def _is_format(tokens: Tokens, index: int) -> bool:
    """The "4K" of a film or a screen, which is no temperature."""
    return tokens.texts[index] == "K" and len(tokens.texts[index - 1]) == 1 and tokens.glued[index]


def _is_decade(tokens: Tokens, index: int) -> bool:
    """The "s" of "2018s" and "the 80s"."""
    written = tokens.texts[index - 1]
    return tokens.texts[index] == "s" and (
        is_year(tokens, index - 1, index) or (len(written) == 2 and written[1] == "0")
    )


def _runs_on(tokens: Tokens, end: int) -> bool:
    """A unit stuck to more digits is part of a code ("24m212")."""
    return end < tokens.size and tokens.glued[end] and tokens.kinds[end] == "number"

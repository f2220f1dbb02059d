"""What a header, a label or a caption says of the numbers it stands for: "$ million", "in thousands", "MW"."""

import re
from dataclasses import dataclass, replace
from decimal import Decimal

from agent.figures.amount import GLUED_SCALES, ONE, THOUSAND
from agent.figures.lexicon import LEXICONS
from agent.figures.money import CODES, DOLLAR_PREFIXES, LETTER_CODES, SIGN_CODES, Currency, find_currency_name
from agent.figures.per import read_per
from agent.figures.tokens import Tokens, tokenise
from agent.figures.units import find_unit
from agent.schema.figure import FigureKind, UnitOrigin

_SCALES = {
    "thousand": THOUSAND, "thousands": THOUSAND, "000": THOUSAND, "000s": THOUSAND, "tsd": THOUSAND,
    "tausend": THOUSAND, "miles": THOUSAND, "milliers": THOUSAND, "millions": Decimal(10**6),
    "million": Decimal(10**6), "billions": Decimal(10**9), "billion": Decimal(10**9), "mil": THOUSAND,
}  # fmt: skip
_INS = frozenset("in en ( angaben cifras".split())
_OF = frozenset("of de d' d’ des".split())
_BEFORE_CODE = {"t": THOUSAND, "k": THOUSAND, "m": Decimal(10**6), "md": Decimal(10**9), "mn": Decimal(10**6)}
_HINT = re.compile(
    r"[$€£¥₹%]|000|\b(?:in|en)\b|mill|mio|thous|tsd|tausend|bn|mrd|[A-Z]{3}|[kMGT]?Wh?\b|\(|,", re.IGNORECASE
)


@dataclass(frozen=True, slots=True)
class Declared:
    """`unit` of the cells (None: not said), one written unit's `factor`, and the `scale` that is left out of them."""

    unit: str | None
    kind: FigureKind
    factor: Decimal = ONE
    scale: Decimal = ONE
    origin: UnitOrigin = UnitOrigin.STATED


def read_declared(label: str, *, is_caption: bool = False) -> Declared | None:
    """read_declared("Net income, $ million") -> USD, scale 1000000; None for a label that only names something.

    A caption is a line over a table, and names a scale; a unit alone is read in a label or a header only.
    """
    if not label or not _HINT.search(label):
        return None
    tokens = tokenise(label)
    for index in range(tokens.size):
        if index and tokens.kinds[index - 1] == "number" and tokens.texts[index - 1].strip("0"):
            continue
        found = _money_at(tokens, index, is_caption=is_caption)
        if found is not None:
            return found
    return None if is_caption else _measure(tokens)


def _money_at(tokens: Tokens, index: int, *, is_caption: bool) -> Declared | None:
    """A currency with its scale, a scale with its currency, or "in millions" alone."""
    short = _short_code(tokens, index)
    if short is not None:
        return short
    currency = _currency_at(tokens, index)
    if currency is not None:
        money, end = currency
        per = read_per(tokens, end) if end < tokens.size else None
        if per is not None and per.unit is not None and not is_caption:
            return replace(_money(money, ONE), unit=f"{money.code}/{per.unit}", kind=FigureKind.PER_UNIT)
        scale = _scale_at(tokens, end)
        if scale is not None:
            return _money(money, scale[0])
        return None if is_caption or not _is_enclosed(tokens, index, end) else _money(money, ONE)
    scale = _scale_at(tokens, index)
    if scale is None:
        return None
    end = scale[1]
    if end < tokens.size and tokens.lowers[end] in _OF:
        end += 1
    currency = _currency_at(tokens, end)
    if currency is not None:
        return _money(currency[0], scale[0])
    is_said = (index > 0 and tokens.lowers[index - 1] in _INS) or (index == 0 and scale[1] == tokens.size)
    return Declared(None, FigureKind.MONEY, scale=scale[0]) if is_said and _ends(tokens, scale[1]) else None


def _money(currency: Currency, scale: Decimal) -> Declared:
    return Declared(currency.code, FigureKind.MONEY, currency.factor, scale, currency.origin)


def _short_code(tokens: Tokens, index: int) -> Declared | None:
    """ "TEUR", "MUSD", "k€", "Md€"."""
    text = tokens.texts[index]
    if len(text) == 4 and text[1:] in CODES and text[0] in "TkKM":
        return Declared(text[1:], FigureKind.MONEY, scale=_BEFORE_CODE[text[0].lower()])
    is_glued = index + 1 < tokens.size and tokens.kinds[index + 1] == "currency" and tokens.glued[index + 1]
    scale = _BEFORE_CODE.get(text.lower()) if is_glued and tokens.texts[index + 1] in "€£" else None
    return None if scale is None else Declared(SIGN_CODES[tokens.texts[index + 1]], FigureKind.MONEY, scale=scale)


def _currency_at(tokens: Tokens, index: int) -> tuple[Currency, int] | None:
    if index >= tokens.size:
        return None
    text, word = tokens.texts[index], tokens.lowers[index]
    if tokens.kinds[index] == "currency":
        return Currency(SIGN_CODES[text], UnitOrigin.ASSUMED if text in "$＄" else UnitOrigin.STATED), index + 1
    following = index + 1
    if word in DOLLAR_PREFIXES and tokens.texts[following : following + 1] == ["$"] and tokens.glued[following]:
        return Currency(DOLLAR_PREFIXES[word]), following + 1
    if text in CODES:
        return Currency(text), following
    if word in ("rs", "rmb", "chf") and text != word:
        return Currency(LETTER_CODES[word]), following
    return find_currency_name(tokens.lowers, index)


def _scale_at(tokens: Tokens, index: int) -> tuple[Decimal, int] | None:
    while index < tokens.size and tokens.texts[index] in ("'", "’", "("):
        index += 1
    if index >= tokens.size:
        return None
    word, text = tokens.lowers[index], tokens.texts[index]
    scale = _SCALES.get(word)
    if scale is None:
        scale = LEXICONS[tokens.languages[index]].scales.get(word) or LEXICONS["en"].scales.get(word)
    if scale is None and index and tokens.kinds[index - 1] == "currency":
        scale = GLUED_SCALES.get(text)
    if scale is None:
        for language in ("de", "es", "fr"):
            scale = scale or LEXICONS[language].scales.get(word)
    if scale is None or scale == ONE:
        return None
    end = index + 1
    if end < tokens.size and tokens.glued[end] and tokens.lowers[end] in (".", "s"):
        end += 1
    return scale, end


def _measure(tokens: Tokens) -> Declared | None:
    """A unit in brackets, behind a comma, or alone: "Capacity (MW)", "Output, GWh", "%"."""
    for index in range(tokens.size):
        found = find_unit(tokens.texts, tokens.lowers, index, glued=False)
        if found is None:
            continue
        unit, end = found
        is_symbol = end == tokens.size and (unit.written in tokens.text or not tokens.texts[index].islower())
        if _is_enclosed(tokens, index, end) or is_symbol:
            return Declared(unit.code, unit.kind, unit.factor)
    return None


def _is_enclosed(tokens: Tokens, index: int, end: int) -> bool:
    before = tokens.texts[index - 1] if index else ""
    return (before in ("", "(", "[", ",") or tokens.lowers[index - 1] == "in") and _ends(tokens, end)


def _ends(tokens: Tokens, end: int) -> bool:
    return end >= tokens.size or tokens.texts[end] in (")", "]", ",", ";", "|", ":", "*", "except", "unless")

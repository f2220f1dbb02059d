"""The currency beside an amount: before it ("US$", "Rs.", "EUR") or behind it ("€", "USD", "Canadian dollars")."""

import re
from dataclasses import replace
from decimal import Decimal
from typing import NamedTuple

from agent.figures.amount import Amount
from agent.figures.lexicon import LEXICONS
from agent.figures.money import (
    CODES,
    DOLLAR_PREFIXES,
    LETTER_CODES,
    PREFIX_LETTERS,
    SIGN_CODES,
    Currency,
    find_currency_name,
    is_weight_or_money,
)
from agent.figures.tokens import Tokens
from agent.schema.figure import UnitOrigin


class Priced(NamedTuple):
    """A currency and the token at the far edge of its words (the first before, the one behind after)."""

    currency: Currency
    edge: int


_DECLARED = re.compile(
    r"(?:all|amounts?|figures?|values?|currency|expressed|stated|reported|denominated|prices?|dollars?|otherwise"
    r"|noted)\b"
    r"[^.\n]{0,80}?\b(?P<which>canadian|australian|new zealand|hong kong|singapore|u\.?s\.?|american|united states)"
    r"\s+(?:dollars?|funds)",
    re.IGNORECASE,
)
_DECLARED_CODES = {
    "canadian": "CAD", "australian": "AUD", "new zealand": "NZD", "hong kong": "HKD", "singapore": "SGD",
    "american": "USD", "united states": "USD",
}  # fmt: skip
# Words that are currencies only where the amount is one of money.
_CODE_SCALES = {"M": Decimal(10**6), "T": Decimal(1000), "k": Decimal(1000), "K": Decimal(1000)}
_RISKY_NAMES = frozenset({"won", "real", "mark", "marks", "sol", "soles", "rand", "kip", "dong", "lei", "lira", "kn"})
_RISKY_CODES = frozenset({"ALL", "TRY", "MOP", "COP", "TOP", "CUP", "BAM", "MAD", "PEN", "GEL", "SOS", "LAK"})
_CENTS = {"de": "EUR", "fr": "EUR", "es": "USD"}
_SUFFIXES = {"us": (
    "USD"
), "u.s.": "USD", "usd": "USD", "cdn": "CAD", "cad": "CAD", "aud": "AUD", "nzd": "NZD", "hkd": "HKD", "sgd": "SGD",
             "canadian": "CAD", "australian": "AUD", "mxn": "MXN"}  # fmt: skip
_SUFFIX_FOLLOWERS = frozenset(
    "per a an in for on from and at to by of or over with as but compared against versus down up"
    " while late each higher lower was is".split()
)


def declared_dollar(text: str) -> str | None:
    """The dollar that the text says all of its figures are in, if it says so."""
    if "dollar" not in text and "Dollar" not in text and "funds" not in text:
        return None
    found = _DECLARED.search(text)
    return None if found is None else _DECLARED_CODES.get(found["which"].lower(), "USD")


def currency_before(tokens: Tokens, first: int, *, floor: int, dollar: str | None) -> Priced | None:
    """The currency whose sign, code or letters end right before token `first`."""
    position = first - 1
    if position < floor or tokens.barred[position]:
        return None
    kind, text = tokens.kinds[position], tokens.texts[position]
    if kind == "currency":
        return _sign_before(tokens, position, floor, dollar)
    if (
        text == "."
        and tokens.glued[position]
        and position - 1 >= floor
        and tokens.lowers[position - 1] in ("rs", "fr", "rp")
    ):
        return Priced(Currency(LETTER_CODES[tokens.lowers[position - 1]]), position - 1)
    if kind == "word" and position - 1 >= floor and tokens.kinds[position - 1] == "currency" and tokens.glued[position]:
        code = DOLLAR_PREFIXES.get(tokens.lowers[position])  # $US55, $A82
        if code is not None and tokens.texts[position - 1] == "$" and tokens.glued[first]:
            return Priced(Currency(code), position - 1)
    if kind != "word":
        return None
    if text in CODES and (text not in _RISKY_CODES or tokens.glued[first]):
        return Priced(Currency(text), position)
    word = tokens.lowers[position]
    is_close = tokens.glued[first] or (len(word) > 1 and word not in ("ps", "fr"))
    if word in PREFIX_LETTERS and is_close and (word != "r" or text.isupper()):
        return Priced(Currency(LETTER_CODES[word]), position)
    return _scaled_code(text, position)


def currency_after(tokens: Tokens, amount: Amount, *, dollar: str | None, pounds_pay: bool) -> Priced | None:
    """The currency whose sign, code or name starts where the amount ends."""
    end = amount.end
    if end >= tokens.size:
        return None
    if tokens.texts[end] in "-‐‑" and tokens.glued[end] and end + 1 < tokens.size and tokens.kinds[end + 1] == "word":
        found = _name_at(tokens, end + 1, amount, pounds_pay)  # "a 5-million-euro loan"
        return None if found is None else _resolve(found, dollar)
    is_joined = amount.scale >= 10**6 or amount.kind in ("crowd", "fraction")
    if is_joined and tokens.lowers[end] in LEXICONS[tokens.languages[end]].of and end + 1 < tokens.size:
        found = _at(tokens, end + 1, amount, pounds_pay)  # millones de dólares
        return None if found is None else _resolve(found, dollar)
    found = _at(tokens, end, amount, pounds_pay)
    return None if found is None else _resolve(found, dollar)


def _scaled_code(text: str, edge: int) -> Priced | None:
    """ "MEUR 60", "TSEK", "20 MUSD": a code with its thousands or millions in front."""
    if len(text) != 4 or text[1:] not in CODES or text[0] not in _CODE_SCALES:
        return None
    return Priced(Currency(text[1:], factor=_CODE_SCALES[text[0]]), edge)


def dollar_suffix(tokens: Tokens, end: int) -> Priced | None:
    """The word behind "$31.20" that says which dollar: "US", "Canadian", "CAD"."""
    if end >= tokens.size or tokens.kinds[end] != "word":
        return None
    code = _SUFFIXES.get(tokens.lowers[end])
    if code is None or tokens.texts[end].islower():
        return None
    following = end + 1
    if (
        following < tokens.size
        and tokens.kinds[following] == "word"
        and tokens.lowers[following] not in _SUFFIX_FOLLOWERS
    ):
        return (
            None if tokens.lowers[end] not in ("usd", "cad", "aud", "nzd", "cdn") else Priced(Currency(code), end + 1)
        )
    return Priced(Currency(code), end + 1)


def _sign_before(tokens: Tokens, position: int, floor: int, dollar: str | None) -> Priced:
    sign = tokens.texts[position]
    before = position - 1
    if before >= floor and tokens.kinds[before] == "word":
        word = tokens.lowers[before]
        is_glued = tokens.glued[position]
        if (
            sign in "$＄"
            and word in DOLLAR_PREFIXES
            and tokens.texts[before].isupper()
            and (is_glued or word in ("us", "u.s.", "usd", "cad", "aud", "au", "hk", "nz", "cdn", "sg"))
        ):
            return Priced(Currency(DOLLAR_PREFIXES[word]), before)
        if sign in "$＄" and is_glued and len(word) > 1 and word in DOLLAR_PREFIXES:
            return Priced(Currency(DOLLAR_PREFIXES[word]), before)
        if sign == "¥" and is_glued and word in ("cn", "rmb", "jp"):
            return Priced(Currency("JPY" if word == "jp" else "CNY"), before)
        if sign == "£" and is_glued and word in ("e", "le", "ir"):
            return Priced(Currency({"e": "EGP", "le": "EGP", "ir": "IEP"}[word]), before)
    return _resolve(Priced(_of_sign(sign), position), dollar)


def _of_sign(sign: str) -> Currency:
    return Currency(SIGN_CODES[sign], UnitOrigin.ASSUMED if sign in "$＄" else UnitOrigin.STATED)


def _resolve(found: Priced, dollar: str | None) -> Priced:
    """A bare dollar is the one that the text declares, else assumed to be the American."""
    currency = found.currency
    if dollar is not None and currency.origin is UnitOrigin.ASSUMED and currency.code == "USD":
        return Priced(replace(currency, code=dollar, origin=UnitOrigin.INFERRED), found.edge)
    return found


def _at(tokens: Tokens, end: int, amount: Amount, pounds_pay: bool) -> Priced | None:
    kind, text = tokens.kinds[end], tokens.texts[end]
    if tokens.barred[end]:
        return None
    if kind == "currency":
        if text in "$＄" and end + 1 < tokens.size and tokens.glued[end + 1] and tokens.texts[end + 1].isupper():
            code = DOLLAR_PREFIXES.get(tokens.lowers[end + 1])  # "30 $US", "30 $CA"
            if code is not None and len(tokens.texts[end + 1]) > 1:
                return Priced(Currency(code), end + 2)
        is_next_numbers = end + 1 < tokens.size and tokens.kinds[end + 1] == "number" and tokens.glued[end + 1]
        return None if is_next_numbers and not tokens.glued[end] else Priced(_of_sign(text), end + 1)
    if text == "¢" or (text == "c" and tokens.glued[end] and tokens.languages[end] == "en"):
        return Priced(Currency("USD", UnitOrigin.ASSUMED, Decimal("0.01")), end + 1)
    if kind != "word":
        return None
    following = end + 1
    if following < tokens.size and tokens.kinds[following] == "currency" and tokens.glued[following]:
        code = DOLLAR_PREFIXES.get(tokens.lowers[end])
        starts_next = (
            following + 1 < tokens.size and tokens.kinds[following + 1] == "number" and tokens.glued[following + 1]
        )
        if code is not None and tokens.texts[following] == "$" and not starts_next:
            return Priced(Currency(code), following + 1)
        return None
    if text in CODES and text not in ("ALL", "MOP"):
        return Priced(Currency(text), following)
    scaled = _scaled_code(text, following)
    if scaled is not None:
        return scaled
    return _name_at(tokens, end, amount, pounds_pay)


def _name_at(tokens: Tokens, end: int, amount: Amount, pounds_pay: bool) -> Priced | None:
    word = tokens.lowers[end]
    if word == "p" and not tokens.glued[end] and amount.low < 10 and amount.step == 1:
        return None
    found = find_currency_name(tokens.lowers, end)
    if found is not None:
        currency, edge = found
        if word in _RISKY_NAMES and edge == end + 1 and amount.scale == 1 and amount.high < 100:
            return None
        if (
            word in ("real", "won")
            and edge < tokens.size
            and tokens.lowers[edge] in ("estate", "by", "the", "and", "in")
        ):
            return None
        if currency.factor != 1 and currency.origin is UnitOrigin.ASSUMED and tokens.languages[end] != "en":
            currency = replace(currency, code=_CENTS[tokens.languages[end]])
        return Priced(currency, edge)
    if is_weight_or_money(word) and (amount.scale >= 1000 or pounds_pay):
        return Priced(Currency("GBP"), end + 1)
    code = tokens.lowers[end].upper()
    if code in CODES and tokens.lowers[end] in LETTER_CODES:
        return Priced(Currency(code), end + 1)
    return None

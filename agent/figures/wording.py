"""Values in words for people: "up to $30,000,000", "10–20×", "3 sites"."""

import re
from decimal import Decimal

from agent.schema.figure import Modifier
from agent.schema.number import plain_decimal

_CURRENCY_SIGNS = {"USD": "$", "EUR": "€", "GBP": "£"}
_MODIFIER_WORDS = {
    Modifier.EXACT: "",
    Modifier.RANGE: "",
    Modifier.ABOUT: "about ",
    Modifier.UP_TO: "up to ",
    Modifier.AT_LEAST: "at least ",
    Modifier.MORE_THAN: "more than ",
    Modifier.LESS_THAN: "less than ",
}
_LONG_NUMBER = re.compile(r"(?<![\d.,])\d{5,}(?:\.\d+)?(?![\d,])")
_NOUNS_WITHOUT_PLURAL = frozenset({"aircraft", "staff", "headcount"})
_IRREGULAR_PLURALS = {"person": "people", "man": "men", "woman": "women", "child": "children", "foot": "feet"}


def word_value(low: Decimal | None, high: Decimal | None, unit: str | None, modifier: Modifier = Modifier.EXACT) -> str:
    """word_value(30000000, 30000000, "USD", up_to) -> "up to $30,000,000"; nothing known is ""."""
    if low is None or high is None:
        return ""
    return _MODIFIER_WORDS[modifier] + _with_unit(_span(low, high), low if low == high else high, unit)


def word_number(value: Decimal) -> str:
    """1234567.50 -> "1,234,567.5"."""
    whole, _, rest = plain_decimal(value).partition(".")
    digits = whole.lstrip("-")
    sign = "-" if whole.startswith("-") else ""
    grouped = f"{int(digits):,}"
    return f"{sign}{grouped}.{rest}" if rest else f"{sign}{grouped}"


def word_expression(expression: str) -> str:
    """word_expression("30000000 - 21000000") -> "30,000,000 − 21,000,000"; short numbers stay as they are."""
    grouped = _LONG_NUMBER.sub(lambda match: word_number(Decimal(match.group())), expression)
    return grouped.replace(" - ", " − ").replace(" * ", " × ").replace(" / ", " ÷ ")


def _span(low: Decimal, high: Decimal) -> str:
    return word_number(low) if low == high else f"{word_number(low)}–{word_number(high)}"


def _with_unit(number: str, value: Decimal, unit: str | None) -> str:
    if unit is None:
        return number
    if unit in ("%", "x"):
        return number + ("%" if unit == "%" else "×")
    head, slash, per = unit.partition("/")
    if _is_currency(head):
        sign = _CURRENCY_SIGNS.get(head)
        money = f"{head} {number}" if sign is None else f"-{sign}{number[1:]}" if number[0] == "-" else sign + number
        return f"{money} per {per}" if slash else money
    if unit.islower() and len(unit) > 2 and " " not in unit and not slash and value != 1:
        return f"{number} {_plural(unit)}"
    return f"{number} {unit}"


def _is_currency(unit: str) -> bool:
    return len(unit) == 3 and unit.isascii() and unit.isalpha() and unit.isupper()


def _plural(noun: str) -> str:
    if noun in _NOUNS_WITHOUT_PLURAL:
        return noun
    if noun in _IRREGULAR_PLURALS:
        return _IRREGULAR_PLURALS[noun]
    if noun.endswith("y") and noun[-2] not in "aeiou":
        return noun[:-1] + "ies"
    return noun + ("es" if noun.endswith(("s", "x", "ch", "sh")) else "s")

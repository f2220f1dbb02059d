"""What a piece of arithmetic comes to: sums, products and brackets over decimals, as they are written for people."""

import re
from collections.abc import Sequence
from decimal import Decimal, DivisionByZero, InvalidOperation

SIGNS = {"×": "*", "÷": "/", "−": "-"}
_TOKEN = re.compile(r"\s*(?:(\d[\d,]*(?:\.\d+)?)|([-+*/()×÷−]))")


def value_of(expression: str) -> Decimal | None:
    """value_of("(31.5 ÷ 25 − 1) × 100") -> 26; None of what is no arithmetic between single numbers: "(10–20) ÷ 2"."""
    parts: list[Decimal | str] = []
    at = 0
    written = expression.strip()
    while at < len(written):
        found = _TOKEN.match(written, at)
        if found is None:
            return None
        number, sign = found.groups()
        parts.append(SIGNS.get(sign, sign) if number is None else Decimal(number.replace(",", "")))
        at = found.end()
    try:
        return solve(parts)
    except (ValueError, InvalidOperation, DivisionByZero):
        return None


def solve(parts: Sequence[Decimal | str]) -> Decimal:
    """solve([2, "*", "(", 3, "+", 4, ")"]) -> 14. Raises ValueError that says what is wrong, or decimal's own."""
    return _Parser(parts).value()


class _Parser:
    def __init__(self, parts: Sequence[Decimal | str]) -> None:
        self._parts = parts
        self._at = 0

    def value(self) -> Decimal:
        value = self._sum()
        if self._at < len(self._parts):
            raise ValueError(f"{self._parts[self._at]!s} is not expected there")
        return value

    def _sum(self) -> Decimal:
        value = self._product()
        while self._peek() in ("+", "-"):
            value = value + self._product() if self._next() == "+" else value - self._product()
        return value

    def _product(self) -> Decimal:
        value = self._one()
        while self._peek() in ("*", "/"):
            value = value * self._one() if self._next() == "*" else value / self._one()
        return value

    def _one(self) -> Decimal:
        part = self._next()
        if isinstance(part, Decimal):
            return part
        if part == "(":
            value = self._sum()
            if self._next() != ")":
                raise ValueError("a bracket is not closed")
            return value
        if part == "-":
            return -self._one()
        raise ValueError(f"{part!s} is not expected there")

    def _peek(self) -> Decimal | str | None:
        return self._parts[self._at] if self._at < len(self._parts) else None

    def _next(self) -> Decimal | str:
        part = self._peek()
        if part is None:
            raise ValueError("the expression ends too soon")
        self._at += 1
        return part

"""Decimals as the contract writes them: plain strings, never 3E+7, no trailing zeros."""

from decimal import Decimal
from typing import Annotated

from pydantic import PlainSerializer


def plain_decimal(value: Decimal) -> str:
    """Decimal("3.0E+7") -> "30000000"; Decimal("12.50") -> "12.5"."""
    if value == 0:
        return "0"
    text = format(value, "f")
    return text.rstrip("0").rstrip(".") if "." in text else text


Number = Annotated[Decimal, PlainSerializer(plain_decimal, return_type=str, when_used="json")]

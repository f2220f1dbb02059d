"""The short lines that gold.yaml holds for figures, dates and terms.

up to $30 million => up_to 30M USD
10-20x => 10..20 x modifier=range
two sites => 2 site
by 30 June 2026 => up_to 2026-06-30
upfront_payment @ $9 million | certainty=firm; scope=tranche 1
"""

import re
from dataclasses import dataclass, field
from decimal import Decimal, InvalidOperation

from agent.schema.figure import Modifier, Precision
from evals.gold.places import GoldError

_SCALES = {"k": 10**3, "M": 10**6, "B": 10**9, "T": 10**12}
_NUMBER = re.compile(r"\d(?:[\d.,'  ]*\d)?")
_KINDS_BY_UNIT = {
    "%": "percent",
    "x": "multiple",
    "MW": "power",
    "MWh": "energy",
    **dict.fromkeys(("hour", "day", "month", "year"), "duration"),
}
_MODIFIERS = frozenset(Modifier)
_DATE = re.compile(r"(?:\d{4}|-)(?:-(?:Q[1-4]|H[12]|\d\d(?:-\d\d)?))?$")


@dataclass(frozen=True)
class LooseFigure:
    quote: str
    low: Decimal
    high: Decimal
    unit: str | None
    kind: str
    modifier: str
    step: Decimal
    options: dict[str, str] = field(default_factory=dict)


@dataclass(frozen=True)
class LooseDate:
    quote: str
    low: str
    high: str
    precision: Precision
    modifier: str
    options: dict[str, str] = field(default_factory=dict)


def read_figure_line(line: str) -> LooseFigure:
    """One figure; kind, step and modifier follow from the unit and the quote unless said."""
    quote, words, options = _split(line)
    modifier = words.pop(0) if words[0] in _MODIFIERS else options.pop("modifier", None)
    low, _, high = words.pop(0).partition("..")
    ends = _amount(low), _amount(high or low)
    unit = " ".join(words)
    kind = options.pop("kind", None) or _kind_of(unit, line)
    step = options.pop("step", None)
    return LooseFigure(
        quote=quote,
        low=ends[0],
        high=ends[1],
        unit=None if unit == "-" else unit,
        kind=kind,
        modifier=modifier or ("range" if ends[0] < ends[1] else "exact"),
        step=Decimal(step) if step else step_of(quote, ends[1]),
        options={name: value.replace("_", " ") if name == "period" else value for name, value in options.items()},
    )


def read_date_line(line: str) -> LooseDate:
    quote, words, options = _split(line)
    modifier = words.pop(0) if words[0] in _MODIFIERS else "exact"
    low, _, high = words[0].partition("..")
    for value in filter(None, (low, high)):
        if not _DATE.match(value):
            raise GoldError(f"{value!r} in {line!r} is no date")
    return LooseDate(quote, low, high or low, _precision_of(low), modifier, options)


def read_term_line(line: str) -> tuple[str, str, dict[str, str]]:
    """A term line as (kind, quote, the rest)."""
    head, _, tail = line.partition(" | ")
    kind, _, quote = head.partition(" @ ")
    rest = dict(part.strip().split("=", 1) for part in tail.split(";") if part.strip())
    return kind.strip(), quote.strip(), rest


def step_of(quote: str, value: Decimal) -> Decimal:
    """The place value of the last written digit: ("$6.9 billion", 6900000000) -> 100000000.

    Words without digits count in the scale word they end in: "twenty-one million" steps by a million.
    """
    numbers = _NUMBER.findall(quote)
    if not numbers:
        scale = next((scale for word, scale in _WORD_SCALES.items() if re.search(rf"\b{word}", quote.lower())), 1)
        return Decimal(scale)
    for number in reversed(numbers):
        # Where the point stands does not matter: the last digit of 6.9 billion is the last digit of 69 x 10^8.
        digits = Decimal("".join(filter(str.isdigit, number)))
        if digits and (step := (abs(value) / digits).normalize()).as_tuple().digits == (1,):
            return step
    raise GoldError(f"say step= for {quote!r}: its digits and {value} are not a power of ten apart")


_WORD_SCALES = {
    "billion": 10**9,
    "milliard": 10**9,
    "million": 10**6,
    "millon": 10**6,
    "thousand": 1000,
    "hundred": 100,
}


def _split(line: str) -> tuple[str, list[str], dict[str, str]]:
    quote, arrow, rest = line.rpartition(" => ")
    if not arrow:
        raise GoldError(f"{line!r} has no '=>'")
    tokens = rest.split()
    options = dict(token.split("=", 1) for token in tokens if "=" in token)
    return quote, [token for token in tokens if "=" not in token], options


def _amount(written: str) -> Decimal:
    scale = _SCALES.get(written[-1], 1)
    try:
        return Decimal(written[:-1] if written[-1] in _SCALES else written) * scale
    except InvalidOperation as error:
        raise GoldError(f"{written!r} is no number") from error


def _kind_of(unit: str, line: str) -> str:
    if unit in _KINDS_BY_UNIT:
        return _KINDS_BY_UNIT[unit]
    if re.fullmatch(r"[A-Z]{3}", unit):
        return "money"
    if re.match(r"[A-Z]{3}/", unit):
        return "per_unit"
    if unit and unit == unit.lower():
        return "count"
    raise GoldError(f"say kind= in {line!r}")


def _precision_of(value: str) -> Precision:
    if "Q" in value:
        return Precision.QUARTER
    if "H" in value:
        return Precision.HALF
    return (Precision.YEAR, Precision.MONTH, Precision.DAY)[value.lstrip("-").count("-") + value.startswith("--")]

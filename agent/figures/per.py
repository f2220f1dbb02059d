"""What a quantity is per: "per megawatt", "a share", "/MWh", "annually", "over 10 months"."""

from dataclasses import dataclass

from agent.figures.counted import singular
from agent.figures.lexicon import LEXICONS
from agent.figures.tokens import Tokens
from agent.figures.units import find_unit
from agent.schema.figure import FigureKind

# Times that are a period of their own; per hour and per minute belong to the unit.
_PERIODS = {
    ("day", 1): "per day", ("day", 7): "per week", ("day", 14): "per fortnight", ("month", 1): "per month",
    ("month", 3): "per quarter", ("month", 6): "per half", ("year", 1): "per year",
}  # fmt: skip
_AFTER_ARTICLE = frozenset(
    "share barrel tonne ton ounce pound lb kilo kilogram gallon litre liter bushel unit piece head person night acre foot"
    " mile metre meter minute hour second megawatt kilowatt therm carat ticket user subscriber employee bottle bag copy"
    " pop week day month quarter year".split()
)
_EACH_WORDS = frozenset("each every jeden jede jedes cada chaque".split())
_UNIT_ALIASES = {
    "acción": "share", "aktie": "share", "action": "share", "tonelada": "t", "tonne": "t", "unze": "oz", "onza": "oz", "once": "oz", "sh": "share",
    "shr": "share", "barril": "bbl", "baril": "bbl", "mégawatt": "MW", "shares": "share", "ads": "ADS", "adr": "ADR", "ordinary": "share", "common": "share",
}  # fmt: skip
_WRITTEN_POWER = {
    "watt": "W", "kilowatt": "kW", "megawatt": "MW", "gigawatt": "GW", "watt-hour": "Wh", "kilowatt-hour": "kWh", "megawatt-hour": "MWh", "gigawatt-hour": "GWh",
    "vatio": "W", "kilowattstunden": "kWh", "megawattstunden": "MWh", "kilowattheures": "kWh", "mégawattheures": "MWh", "KW": "kW", "KWh": "kWh",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Per:
    """`unit` belongs to the figure's unit and its quote (which then runs to `end`); `period` stands outside."""

    unit: str | None
    period: str | None
    end: int


def read_per(tokens: Tokens, end: int) -> Per | None:
    """What follows a unit that ends at token `end`."""
    if end >= len(tokens) or tokens.barred[end]:
        return None
    lexicon = LEXICONS[tokens.languages[end]]
    word = tokens.lowers[end]
    period = lexicon.each.get(word) or LEXICONS["en"].each.get(word)
    if period is not None and not (
        word in ("annual", "daily", "monthly", "quarterly") and tokens.languages[end] == "en"
    ):
        return Per(None, period, end)
    is_hyphened = word in "-‐‑" and tokens.glued[end] and end + 1 < len(tokens)
    start = end + 1 if is_hyphened else end
    if start + 1 >= len(tokens):
        return None
    word = tokens.lowers[start]
    slash = word == "/"
    target = start + 2 if is_hyphened and tokens.texts[start + 1] in "-‐‑" else start + 1
    if target >= len(tokens):
        return None
    if word == "for" and tokens.lowers[start + 1] in _EACH_WORDS:
        target, word = start + 2, "each"
        if target >= len(tokens):
            return None
    is_article = word in ("a", "an") and tokens.languages[start] == "en" or (word in ("la", "el", "le") and False)
    if not (slash or is_article or word in lexicon.per or word in ("per", "à") or word in _EACH_WORDS):
        return None
    if word == "à":
        return None
    return _target(tokens, target, is_article=is_article, slash=slash)


def _target(tokens: Tokens, index: int, *, is_article: bool, slash: bool) -> Per | None:
    lexicon = LEXICONS[tokens.languages[index]]
    word = tokens.lowers[index]
    if is_article and word not in _AFTER_ARTICLE and word not in lexicon.durations:
        return None
    time = lexicon.durations.get(word) or LEXICONS["en"].durations.get(word)
    if time is None and slash and tokens.texts[index] in ("h", "hr", "d", "s", "y", "yr", "mo"):
        time = LEXICONS["en"].durations.get({"h": "hour", "d": "day", "s": "second", "y": "year"}.get(word, word))
    if time is not None:
        period = _PERIODS.get((time[0], int(time[1]))) if time[1] >= 1 else None
        if period is not None:
            return Per(None, period, index)
        return Per(singular(word, tokens.languages[index]), None, index + 1)
    if word in ("ordinary", "common", "diluted", "basic", "preferred", "outstanding") and tokens.lowers[
        index + 1 : index + 2
    ] in (["share"], ["unit"]):
        return Per(tokens.lowers[index + 1], None, index + 2)
    found = find_unit(tokens.texts, tokens.lowers, index, glued=slash)
    if found is not None and found[0].kind in (FigureKind.POWER, FigureKind.ENERGY, FigureKind.MEASURE):
        unit, end = found
        name = _WRITTEN_POWER.get(unit.written, unit.written) if unit.kind is not FigureKind.MEASURE else unit.code
        return Per(name, None, end)
    if tokens.kinds[index] != "word" or word in lexicon.grammar or word in ("cent", "se", "capita", "diem", "annum"):
        return Per("person", None, index + 1) if word == "capita" else None
    noun = singular(word, tokens.languages[index])
    return Per(_UNIT_ALIASES.get(noun, noun), None, index + 1)

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
    "share barrel tonne ton ounce pound lb kilo kilogram gallon litre liter bushel unit piece head person night"
    " acre foot"
    " mile metre meter minute hour second megawatt kilowatt therm carat ticket user subscriber employee bottle bag copy"
    " pop week day month quarter year".split()
)
_EACH_WORDS = frozenset("each every jeden jede jedes cada chaque".split())
_UNIT_ALIASES = {
    "acción": "share", "aktie": "share", "action": "share", "tonelada": "t", "tonne": "t", "unze": "oz", "onza": "oz",
    "once": "oz", "sh": "share", "shr": "share", "barril": "bbl", "baril": "bbl", "mégawatt": "MW", "shares": "share",
    "pound": "lb", "ads": "ADS", "adr": "ADR", "ordinary": "share", "common": "share",
}  # fmt: skip
_WRITTEN_POWER = {
    "watt": "W", "kilowatt": "kW", "megawatt": "MW", "gigawatt": "GW", "watt-hour": "Wh", "kilowatt-hour": "kWh",
    "megawatt-hour": "MWh", "gigawatt-hour": "GWh", "vatio": "W", "kilowattstunden": "kWh", "megawattstunden": "MWh",
    "kilowattheures": "kWh", "kilowattheure": "kWh", "mégawattheures": "MWh",
    "mégawattheure": "MWh", "megavatio-hora": "MWh", "kilovatio-hora": "kWh", "KW": "kW", "KWh": "kWh",
}  # fmt: skip


_SHORT_TIMES = {"h": "hour", "hr": "hour", "d": "day", "s": "second", "y": "year", "yr": "year", "mo": "month"}
_SHARE_ADJECTIVES = frozenset("ordinary common diluted basic preferred outstanding".split())
_NEVER_PER = frozenset({"cent", "se", "diem", "annum"})


@dataclass(frozen=True, slots=True)
class Per:
    """`unit` belongs to the figure's unit and its quote (which then runs to `end`); `period` stands outside."""

    unit: str | None
    period: str | None
    end: int


def read_per(tokens: Tokens, end: int) -> Per | None:
    """What follows a unit that ends at token `end`."""
    if end >= tokens.size or tokens.barred[end]:
        return None
    period = _adverb(tokens, end)
    if period is not None:
        return Per(None, period, end)
    is_hyphened = tokens.texts[end] in "-‐‑" and tokens.glued[end]
    start = end + 1 if is_hyphened else end
    if tokens.lowers[start : start + 1] == ["for"]:
        start += 1  # "for each share"
        is_each = tokens.lowers[start : start + 1] != [] and tokens.lowers[start] in _EACH_WORDS
        return _target(tokens, start + 1, loose=False, slash=False) if is_each else None
    target = start + 2 if is_hyphened and tokens.texts[start + 1 : start + 2] == ["-"] else start + 1
    if target >= tokens.size:
        return None
    word, language = tokens.lowers[start], tokens.languages[start]
    is_per = word in LEXICONS[language].per or word in ("per", "/")
    is_article = word in _EACH_WORDS or (word in ("a", "an") and language == "en")
    return _target(tokens, target, loose=is_per, slash=word == "/") if is_per or is_article else None


def _adverb(tokens: Tokens, end: int) -> str | None:
    """The period of "annually"; English "annual" goes with the noun behind it."""
    word, language = tokens.lowers[end], tokens.languages[end]
    if language == "en" and word in ("annual", "daily", "monthly", "quarterly"):
        return None
    return LEXICONS[language].each.get(word) or LEXICONS["en"].each.get(word)


def _target(tokens: Tokens, index: int, *, loose: bool, slash: bool) -> Per | None:
    """What stands behind "per", or (not `loose`) behind an article, where only things that are priced count."""
    if index >= tokens.size or tokens.barred[index]:
        return None
    word, language = tokens.lowers[index], tokens.languages[index]
    lexicon = LEXICONS[language]
    if not loose and word not in _AFTER_ARTICLE and word not in lexicon.durations:
        return None
    time = lexicon.durations.get(word) or LEXICONS["en"].durations.get(word)
    if time is None and slash and tokens.texts[index] in _SHORT_TIMES:
        time = LEXICONS["en"].durations[_SHORT_TIMES[tokens.texts[index]]]
    if time is not None:
        period = _PERIODS.get((time[0], int(time[1]))) if time[1] >= 1 else None
        return Per(None, period, index) if period else Per(singular(word, language), None, index + 1)
    if word in _SHARE_ADJECTIVES and tokens.lowers[index + 1 : index + 2] in (["share"], ["unit"]):
        return Per(tokens.lowers[index + 1], None, index + 2)
    found = find_unit(tokens.texts, tokens.lowers, index, glued=slash)
    if found is not None and found[0].kind in (FigureKind.POWER, FigureKind.ENERGY, FigureKind.MEASURE):
        unit, end = found
        written = _WRITTEN_POWER.get(unit.written, unit.written)
        return Per(unit.code if unit.kind is FigureKind.MEASURE else written, None, end)
    if word == "capita":
        return Per("person", None, index + 1)
    if tokens.kinds[index] != "word" or word in lexicon.grammar or word in _NEVER_PER:
        return None
    noun = singular(word, language)
    return Per(_UNIT_ALIASES.get(noun, noun), None, index + 1)

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
    " pop week day month quarter year tower key room bed ship vessel hectare site store home house flat apartment plot"
    " vial dose container seat student car truck bus aircraft plane machine rig coin token bitcoin customer patient"
    " member household door slot berth mast pole turbine panel server rack cabinet square cubic"
    " carrier tanker jet clinic hotel restaurant warehouse property branch station school pallet farm chip".split()
)
# "215 $ la tonne", "40 euros el barril": what is priced behind the article of its language.
_DEFINITE = frozenset("la le el l' l’".split())
_PRICED = frozenset(
    "tonne tonnes once baril action part kilo litre hectare mètre mégawattheure mwh tonelada barril onza acción"
    " hectárea metro".split()
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
# "Per new share", "per flowing barrel", "per installed kilowatt".
_ADJECTIVES = frozenset(
    "ordinary common diluted fully basic preferred preference outstanding new existing voting flowing installed"
    " attributable".split()
)
# "$30 million a year later" says when, not how often.
_APART = (["later"], ["earlier"], ["ago"], ["hence"])
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
    if word in _DEFINITE and language != "en" and tokens.lowers[target] in _PRICED:
        return _target(tokens, target, loose=True, slash=False)
    if is_article and tokens.lowers[target + 1 : target + 2] in _APART:
        return None
    return _target(tokens, target, loose=is_per, slash=word == "/") if is_per or is_article else None


def read_period_behind(tokens: Tokens, end: int) -> str | None:
    """The period behind what a price is per: "per kW a month", "per kilowatt-month", "je MW und Jahr"."""
    further = read_per(tokens, end)
    if further is not None:
        return further.period
    is_tied = end + 1 < tokens.size and (
        (tokens.texts[end] in "-‐‑" and tokens.glued[end]) or tokens.lowers[end] in ("and", "und", "et", "y")
    )
    if not is_tied or tokens.barred[end + 1]:
        return None
    place = end + 2 if tokens.lowers[end + 1] in LEXICONS[tokens.languages[end + 1]].per else end + 1
    if place >= tokens.size:
        return None
    word, language = tokens.lowers[place], tokens.languages[place]
    time = LEXICONS[language].durations.get(word) or LEXICONS["en"].durations.get(word)
    return None if time is None else _PERIODS.get((time[0], int(time[1])))


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
    if word in _ADJECTIVES and tokens.kinds[index + 1 : index + 2] == ["word"]:
        behind = _target(tokens, index + 1, loose=False, slash=False)
        if behind is not None and behind.unit is not None:
            return behind
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

"""Our figures in the conventions of the NewsQuant annotation: its units, and what it counts as one quantity.

Tables of units and classes only; nothing here looks at a sentence's words beyond a figure's own quote and what
joins two figures.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from agent.figures.si_units import si_names
from agent.schema.figure import Figure, FigureKind, Modifier

_TIME_FACTORS = {
    "second": Decimal(1) / 3600, "sec": Decimal(1) / 3600, "minute": Decimal(1) / 60, "min": Decimal(1) / 60,
    "hour": Decimal(1), "hr": Decimal(1), "h": Decimal(1), "day": Decimal(1), "night": Decimal(1), "week": Decimal(7),
    "fortnight": Decimal(14), "month": Decimal(1), "quarter": Decimal(3), "year": Decimal(1), "yr": Decimal(1),
    "decade": Decimal(10), "century": Decimal(100), "centurie": Decimal(100),
}  # fmt: skip
_TIME_NAMES = {
    "sec": "second",
    "min": "minute",
    "hr": "hour",
    "h": "hour",
    "yr": "year",
    "night": "night",
    "centurie": "century",
}
_WATTS = {
    "terawatt": Decimal(10**6), "tw": Decimal(10**6), "gigawatt": Decimal(1000), "gw": Decimal(1000),
    "megawatt": Decimal(1), "mw": Decimal(1), "kilowatt": Decimal("0.001"), "kw": Decimal("0.001"),
    "watt": Decimal("0.000001"), "w": Decimal("0.000001"),
}  # fmt: skip
_WATT_NAMES = {"tw": "terawatt", "gw": "gigawatt", "mw": "megawatt", "kw": "kilowatt", "w": "watt"}
_MONEY = {
    "USD": "dollar", "EUR": "euro", "GBP": "pound sterling", "JPY": "japanese yen", "CNY": "chinese yuan",
    "AUD": "australian dollar", "CAD": "canadian dollar", "INR": "indian rupee", "ILS": "shekel",
    "MYR": "malaysian ringgit", "HRK": "croatian kuna", "CHF": "swiss franc", "NZD": "new zealand dollar",
    "HKD": "hong kong dollar", "SGD": "singapore dollar", "KRW": "south korean won", "SEK": "swedish krona",
    "NOK": "norwegian krone", "DKK": "danish krone", "ZAR": "south african rand", "BRL": "brazilian real",
    "MXN": "mexican peso", "RUB": "russian ruble", "TRY": "turkish lira", "PLN": "polish zloty", "THB": "thai baht",
    "IDR": "indonesian rupiah", "PHP": "philippine peso", "VND": "vietnamese dong", "PKR": "pakistani rupee",
    "HUF": "hungarian forint", "AED": "emirati dirham",
    "SAR": "saudi riyal", "QAR": "qatari riyal", "KWD": "kuwaiti dinar", "IQD": "iraqi dinar", "EGP": "egyptian pound",
    "KES": "kenyan shilling", "NGN": "nigerian naira", "TWD": "new taiwan dollar", "CZK": "czech koruna",
    "RON": "romanian leu", "BGN": "bulgarian lev", "ISK": "icelandic krona", "UAH": "ukrainian hryvnia",
    "ARS": "argentine peso", "CLP": "chilean peso", "COP": "colombian peso", "PEN": "peruvian sol",
    "BDT": "bangladeshi taka", "LKR": "sri lankan rupee", "KZT": "kazakhstani tenge", "IRR": "iranian rial",
    "BTC": "bitcoin", "GHS": "ghanaian cedi", "MAD": "moroccan dirham",
}  # fmt: skip
_MEASURES = {
    "yd": "yard", "ft": "foot", "mi": "mile", "in": "inch", "km": "kilometre", "m": "metre", "cm": "centimetre",
    "mm": "millimetre", "µm": "micrometre", "nm": "nanometre", "mph": "mile per hour", "km/h": "kilometre per hour",
    "m/s": "metre per second", "hp": "horsepower", "lb": "pound-mass", "kg": "kilogram", "g": "gram",
    "mg": "milligram", "t": "tonne", "ton": "ton", "oz": "ounce", "L": "litre", "mL": "millilitre", "gal": "gallon",
    "bbl": "barrel", "m2": "square metre", "km2": "square kilometre", "ft2": "square foot", "ha": "hectare",
    "GB": "gigabyte", "MB": "megabyte", "TB": "terabyte", "kB": "kilobyte", "Mbps": "megabit per second",
    "Gbps": "gigabit per second", "bit": "bit", "B": "byte", "lb-ft": "foot pound-force", "Nm": "newton metre",
    "°": "degree", "°C": "celsius", "°F": "fahrenheit", "K": "kelvin", "kHz": "kilohertz", "Hz": "hertz",
    "MHz": "megahertz", "GHz": "gigahertz", "V": "volt", "kV": "kilovolt", "A": "ampere", "kn": "knot",
    "mpg": "mile per gallon", "cal": "calorie", "kcal": "kilocalorie", "MMBtu": "mega british thermal unit",
    "ppg": "point per game", "rpg": "rebound per game", "apg": "assist per game",
    "A/cm2": "ampere per square centimetre", "rpm": "revolution per minute", "psi": "pound per square inch",
    "EV": "exavolt", "mAh": "milliampere hour", "ly": "light-year", "dB": "decibel", "MP": "megapixel", "J": "joule",
    "kJ": "kilojoule", "cc": "cubic centimetre", "m3": "cubic metre", "ft3": "cubic foot",
}  # fmt: skip
_MEASURES |= {code: name.replace("-", " ") for code, name in reversed(list(si_names())) if code not in _MEASURES}
_MEASURES |= {
    "acre": "acre", "nmi": "nautical mile", "mi2": "square mile", "yd2": "square yard", "in2": "square inch",
    "cm2": "square centimetre", "km3": "cubic kilometre", "cm3": "cubic centimetre", "cL": "centilitre",
    "hL": "hectolitre", "kt": "kiloton", "Mt": "megaton", "long ton": "long ton", "ct": "carat", "grain": "grain",
    "dram": "dram", "stone": "stone", "pint": "pint", "quart": "quart", "cup": "cup", "tbsp": "tablespoon",
    "tsp": "teaspoon", "bushel": "bushel", "boe": "barrel of oil equivalent", "bpd": "barrel per day",
    "Btu": "british thermal unit", "km/s": "kilometre per second", "g/km": "gram per kilometre", "bar": "bar",
    "mbar": "millibar", "atm": "standard atmosphere", "Pa": "pascal", "hPa": "hectopascal", "kPa": "kilopascal",
    "MPa": "megapascal", "kN": "kilonewton", "THz": "terahertz", "mV": "millivolt", "mA": "milliampere",
    "Ah": "ampere hour", "kVA": "kilovolt ampere", "MVA": "megavolt ampere", "Ω": "ohm", "lm": "lumen",
    "cd": "candela", "nits": "nit", "ppm": "part per million", "ppb": "part per billion", "fps": "frame per second",
    "px": "pixel", "bpm": "beat per minute", "Mb": "megabit", "Gb": "gigabit", "kbps": "kilobit per second",
    "Tbps": "terabit per second", "PB": "petabyte", "EB": "exabyte", "BTC": "bitcoin", "ETH": "ether",
    "tCO2": "tonne", "AU": "astronomical unit", "mSv": "millisievert", "MJ": "megajoule", "GJ": "gigajoule",
    "g/cm3": "gram per cubic centimetre", "kg/m3": "kilogram per cubic metre", "mmHg": "millimetre of mercury",
    "inHg": "inch of mercury", "ft/s": "foot per second", "m/s2": "metre per square second",
    "WAR": "win above replacement", "ERA": "earned run average", "arcmin": "minute of arc", "arcsec": "second of arc",
}  # fmt: skip
_SAME_UNIT = {
    "united states dollar": "dollar", "us dollar": "dollar", "cents": "cent", "percent": "percentage",
    "%": "percentage", "person": "people", "yuan": "chinese yuan", "renminbi": "chinese yuan", "yen": "japanese yen",
    "pound": "pound-mass", "israeli new shekel": "shekel", "israeli shekel": "shekel", "time": "count",
    "meter": "metre", "minute of arc": "minute", "age": "year of age", "degree celsius": "celsius",
    "degree fahrenheit": "fahrenheit", "degree angle": "degree", "degree of arc": "degree",
    "mile-per-hour": "mile per hour", "pence": "penny", "point": "point",
}  # fmt: skip
_AGE = re.compile(r"years?[ -]old|-year-old", re.IGNORECASE)
_NOUN_BEHIND = re.compile(
    r"[ -](?:increase|rise|gain|jump|surge|growth|improvement|hike|higher|more|up|boost|climb|drop|decline|decrease"
    r"|fall|loss"
    r"|slump|dip|reduction|cut|plunge|slide|lower|less|down|fewer)",
    re.IGNORECASE,
)
_HYPHENED_TIME = re.compile(r"[-‐‑](?:year|month|week|day|hour|minute|quarter|decade|night|second)s?$", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Quantity:
    """One quantity as that annotation has it; `words` are all the words of its unit."""

    low: Decimal
    high: Decimal
    unit: str
    change: str


def convert(text: str, figures: Sequence[Figure]) -> list[Quantity]:
    """Our figures of one sentence as that set's quantities; "from 10 to 20" is a single one there."""
    quantities: list[Quantity] = []
    index = 0
    while index < len(figures):
        figure = figures[index]
        following = figures[index + 1] if index + 1 < len(figures) else None
        if _is_hyphened_time(text, figure):
            index += 1
            continue
        if following is not None and _runs_into(text, figure, following):
            first, second = _quantity(text, figure), _quantity(text, following)
            if text[figure.end : following.start].strip().lower() == "from":
                first, second = second, first
            quantities.append(Quantity(first.low, second.high, second.unit, "="))
            index += 2
            continue
        quantities.append(_quantity(text, figure))
        index += 1
    return quantities


def same_unit(ours: str, gold: str) -> bool:
    """Whether two names mean one unit: synonyms, or a noun phrase that has our noun ("heart transplant")."""
    ours, gold = _plain(ours), _plain(gold)
    if ours + "s" == gold:
        return True
    return ours == gold or (
        ours not in ("", "-") and ours in gold.split() and " per " not in gold and gold not in _KNOWN
    )


def _plain(unit: str) -> str:
    unit = unit.lower().strip().removesuffix("s") if unit.lower() in ("percents", "points") else unit.lower().strip()
    for spelling, name in (("united states dollar", "dollar"), ("us dollar", "dollar")):
        unit = unit.replace(spelling, name)
    return _SAME_UNIT.get(unit, unit)


_KNOWN = frozenset(_MONEY.values()) | frozenset(_MEASURES.values())


def _is_hyphened_time(text: str, figure: Figure) -> bool:
    """ "A five-year award": a duration that only describes is not annotated, an age is."""
    if figure.kind is not FigureKind.DURATION or not _HYPHENED_TIME.search(figure.quote):
        return False
    return not re.match(r"[ -]?old\b", text[figure.end :], re.IGNORECASE)


def _runs_into(text: str, first: Figure, second: Figure) -> bool:
    if first.unit != second.unit or first.low != first.high:
        return False
    between = text[first.end : second.start].strip().lower()
    before = text[max(0, first.start - 8) : first.start].strip().lower()
    if between == "to":
        return before.endswith("from") or first.quote.lower().startswith("from ")
    return between == "from" and before.endswith("to")


def _quantity(text: str, figure: Figure) -> Quantity:
    factor, unit = _written_unit(text, figure)
    low, high = figure.low / factor, figure.high / factor
    if figure.unit and "/" in figure.unit and figure.kind is FigureKind.PER_UNIT:
        unit = f"{unit} per {_per_name(figure.unit.split('/', 1)[1])}"
    is_rate = figure.kind in (
        FigureKind.MONEY,
        FigureKind.MEASURE,
        FigureKind.DURATION,
        FigureKind.PERCENT,
        FigureKind.COUNT,
    )
    if is_rate and figure.period and figure.period.startswith("per ") and _adjoins(text, figure):
        unit = f"{unit} {figure.period}"
    return Quantity(low, high, unit, _change(text, figure))


def _adjoins(text: str, figure: Figure) -> bool:
    return re.match(r"[ -]?(?:per|a|an|/|each|every)\b", text[figure.end : figure.end + 8], re.IGNORECASE) is not None


def _per_name(code: str) -> str:
    return _MEASURES.get(code, code)


def _written_unit(text: str, figure: Figure) -> tuple[Decimal, str]:
    quote = figure.quote.lower()
    if figure.kind in (FigureKind.MONEY, FigureKind.PER_UNIT):
        return _written_money(quote, (figure.unit or "").split("/")[0])
    if figure.kind is FigureKind.POINTS:
        return (
            (Decimal("0.01"), "basis point")
            if re.search(r"basis|bps|bp\b", quote)
            else (Decimal(1), "percentage point")
        )
    if figure.kind is FigureKind.PERCENT:
        is_written = re.search(r"%|per[ -]?cent|percent|pct|\bp\.?c\b|\dpc\b|^[\d.,]+$", quote) is not None
        return (Decimal(1), "percentage") if is_written else (Decimal(100), "%")
    if figure.kind is FigureKind.DURATION:
        if _AGE.search(text[max(0, figure.end - 5) : figure.end + 5]) or figure.quote.isdigit():
            return Decimal(1), "year of age"
        return _written_word(quote, _TIME_FACTORS, _TIME_NAMES, figure.unit or "-")
    if figure.kind in (FigureKind.POWER, FigureKind.ENERGY):
        factor, name = _written_word(
            quote.replace("watt-hour", "watt").replace("watt hour", "watt"), _WATTS, _WATT_NAMES, "megawatt"
        )
        if figure.kind is FigureKind.ENERGY:
            factor, name = _written_word(re.sub(r"(?<=w)h\b|[ -]?hours?", "", quote), _WATTS, _WATT_NAMES, "megawatt")
            name += " hour"
        return factor, name
    if figure.kind is FigureKind.MULTIPLE:
        return Decimal(1), "count" if "times" in quote else "times"
    unit = figure.unit or "-"
    head, slash, per = unit.partition("/")
    name = _MEASURES.get(unit) or _MEASURES.get(head, _SAME_UNIT.get(head, head))
    return Decimal(1), f"{name} per {_MEASURES.get(per, per)}" if slash and unit not in _MEASURES else name


def _written_money(quote: str, code: str) -> tuple[Decimal, str]:
    if re.search(r"\bcents?\b|¢", quote):
        return Decimal("0.01"), "cent"
    if re.search(r"\d ?p\b", quote) and code == "GBP":
        return Decimal("0.01"), "point"
    if re.search(r"pence|penny|pennies", quote):
        return Decimal("0.01"), "penny"
    return Decimal(1), _MONEY.get(code, code)


def _written_word(quote: str, factors: dict[str, Decimal], names: dict[str, str], default: str) -> tuple[Decimal, str]:
    for word in reversed(re.findall(r"[a-z]+", quote)):
        stem = word if word in factors else word.removesuffix("s")
        if stem in factors:
            return factors[stem], names.get(stem, stem)
    return Decimal(1), default


def _change(text: str, figure: Figure) -> str:
    """Bounds come before directions there, and only a verb before the number gives one: "a 5% drop" is plain."""
    if figure.modifier in (Modifier.AT_LEAST, Modifier.MORE_THAN):
        return ">"
    if figure.modifier in (Modifier.UP_TO, Modifier.LESS_THAN):
        return "<"
    if figure.change is not None and not _NOUN_BEHIND.match(text, figure.end):
        return figure.change
    return "~" if figure.modifier is Modifier.ABOUT else "="

"""Units of measurement: what they are called, and what one of them is in base units.

Power is kept in MW, energy in MWh, time in hours, days, months and years; other measures keep the unit they
were written in.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal

from agent.figures.si_units import si_names, si_symbols
from agent.schema.figure import FigureKind


@dataclass(frozen=True, slots=True)
class Unit:
    """`code` is the figure's unit, `factor` how many base units one of the written is, `written` its own name."""

    code: str
    kind: FigureKind
    factor: Decimal = Decimal(1)
    written: str = ""


def find_unit(texts: list[str], lowers: list[str], index: int, *, glued: bool = False) -> tuple[Unit, int] | None:
    """The longest unit name that starts at token `index`, and the token behind it.

    One-letter symbols must touch their number (`glued`) or be what nobody mistakes for a word.
    """
    if lowers[index] in ("us", "imperial") and index + 1 < len(texts) and texts[index + 1].islower():
        index += 1  # "US gallons"
    exact = _SYMBOLS.get(texts[index])
    if exact is not None:
        for parts, unit, loose in exact:
            end = index + len(parts)
            if (glued or loose) and tuple(texts[index:end]) == parts:
                return unit, end
    for parts, unit in _NAMES.get(lowers[index], ()):
        end = index + len(parts)
        if tuple(lowers[index:end]) == parts:
            return unit, end
    return None


_PREFIXES = {"W": "1e-6", "kW": "1e-3", "KW": "1e-3", "MW": "1", "GW": "1e3", "TW": "1e6"}
_POWER_NAMES = {
    "watt watts vatio vatios": "1e-6",
    "kilowatt kilowatts kilovatio kilovatios": "1e-3",
    "megawatt megawatts megavatio megavatios mégawatt mégawatts": "1",
    "gigawatt gigawatts gigavatio gigavatios": "1e3",
    "terawatt terawatts teravatio teravatios": "1e6",
}

# written unit: symbols, each matched as written; a leading "=" says that it must touch its number.
_MEASURE_SYMBOLS: Mapping[str, str] = {
    "km": "km Km KM", "m": "=m", "cm": "cm", "mm": "mm", "µm": "μm µm", "nm": "nm", "mi": "mi", "ft": "ft Ft",
    "yd": "yd yds", "in": "=in", "nmi": "nmi", "ly": "ly", "km2": "km² km2 sqkm", "m2": "m² m2 sqm", "cm2": "cm² cm2",
    "ft2": "ft² sqft ft2", "ha": "ha", "m3": "m³ m3 Nm³ cbm", "ft3": "ft³", "kg": "kg Kg KG kgs", "g": "=g",
    "mg": "mg", "µg": "μg µg mcg", "t": "=t", "kt": "=kt", "Mt": "Mt mt", "Mtpa": "Mtpa mtpa", "ktpa": "ktpa",
    "lb": "lb lbs", "oz": "oz ozs", "koz": "koz", "Moz": "Moz", "dwt": "dwt DWT", "TEU": "TEU TEUs", "ct": "=ct",
    "g/t": "g/t", "L": "=L =l", "mL": "ml mL", "cL": "cl cL", "hL": "hl hL", "gal": "gal", "cc": "cc",
    "bbl": "bbl bbls", "boe": "boe BOE", "kbbl": "kbbl Mbbl", "MMbbl": "MMbbl mmbbl", "MMboe": "MMboe mmboe",
    "mboe": "Mboe mboe kboe", "boepd": "boepd boe/d", "bopd": "bopd", "bpd": "bpd bbl/d b/d", "Mcf": "Mcf mcf",
    "MMcf": "MMcf mmcf", "Bcf": "Bcf bcf", "Tcf": "Tcf tcf", "MMBtu": "MMBtu mmBTU mmBtu MMBTU mmbtu",
    "Btu": "BTU Btu", "GJ": "GJ", "MJ": "MJ", "kJ": "kJ", "J": "=J", "kcal": "kcal", "cal": "cal", "mtpy": "mtpy",
    "MTPA": "MTPA", "km/h": "km/h kmh kph KPH km/hr kmph",
    "mph": "mph MPH", "m/s": "m/s", "ft/s": "ft/s", "kn": "knots",
    "mpg": "mpg MPG", "rpm": "rpm RPM", "bpm": "bpm", "hp": "hp HP bhp PS cv", "Nm": "Nm", "lb-ft": "lb-ft",
    "N": "=N", "kN": "kN", "psi": "psi PSI", "bar": "bar bars", "mbar": "mbar",
    "Pa": "=Pa", "kPa": "kPa", "MPa": "MPa", "hPa": "hPa",
    "Hz": "Hz", "kHz": "kHz KHz", "MHz": "MHz", "GHz": "GHz", "V": "=V", "kV": "kV KV", "mV": "mV", "A": "=A",
    "mA": "mA", "mAh": "mAh", "Ah": "Ah", "kVA": "kVA", "MVA": "MVA", "dB": "dB", "Ω": "Ω", "lm": "lm", "cd": "cd",
    "nits": "nits", "ppm": "ppm", "ppb": "ppb", "dpi": "dpi", "ppi": "ppi", "fps": "fps", "MP": "MP", "px": "px",
    "B": "=B", "kB": "KB kB kb", "MB": "MB mb", "GB": "GB gb", "TB": "TB tb",
    "PB": "PB", "bit": "=b", "Mb": "Mb", "Gb": "Gb",
    "kbps": "Kbps kbps", "Mbps": "Mbps mbps Mbit/s Mb/s", "Gbps": "Gbps gbps Gbit/s", "Tbps": "Tbps", "TH/s": "TH/s",
    "PH/s": "PH/s", "EH/s": "EH/s EH", "J/TH": "J/TH", "BTC": "BTC", "ETH": "ETH", "°C": "°C ℃ ºC", "°F": "°F ℉ ºF",
    "K": "=K", "°": "=°", "Sv": "=Sv", "mSv": "mSv",
    "mol": "mol", "ppg": "ppg", "rpg": "rpg", "apg": "apg", "mmHg": "mmHg", "tCO2": "tCO2 tCO2e", "MtCO2e": "MtCO2e",
    "sq m": "sqm", "EV": "=EV", "Ma": "=Ma", "petaflops": "PFLOPS", "ac": "ac",
}  # fmt: skip

_MEASURE_NAMES: Mapping[str, str] = {
    "km": "kilometre, kilometres, kilometer, kilometers, kilómetro, kilómetros, kilomètre, kilomètres",
    "m": "metre, metres, meter, meters, metro, metros, mètre, mètres, metern",
    "cm": "centimetre, centimetres, centimeter, centimeters, centímetros, centimètres, zentimeter",
    "mm": "millimetre, millimetres, millimeter, millimeters, milímetros, millimètres",
    "µm": "micron, microns, micrometre, micrometres, micrometer, micrometers",
    "nm": "nanometre, nanometres, nanometer, nanometers", "mi": "mile, miles, milla, millas, meile, meilen",
    "nmi": "nautical mile, nautical miles", "ft": "foot, feet, pies, pieds",
    "in": "inch, inches, pulgadas, pouces, zoll", "yd": "yard, yards, yarda, yardas",
    "ly": "light year, light years, light - year, light - years", "AU": "astronomical unit, astronomical units",
    "m2": "square metre, square metres, square meter, square meters, sq m, sq . m, sq metres, sq meters, metros"
    " cuadrados, metro cuadrado, quadratmeter, mètres carrés, mètre carré",
    "km2": "square kilometre, square kilometres, square kilometer, square kilometers, sq km, kilómetros"
    " cuadrados, quadratkilometer, kilomètres carrés",
    "ft2": "square foot, square feet, sq ft, sq . ft, square - foot, square - feet, pies cuadrados, pie cuadrado",
    "mi2": "square mile, square miles, sq mi, sq miles", "yd2": "square yard, square yards",
    "in2": "square inch, square inches", "ha": "hectare, hectares, hectárea, hectáreas, hektar",
    "acre": "acre, acres",
    "m3": "cubic metre, cubic metres, cubic meter, cubic meters, metros cúbicos, kubikmeter, mètres cubes",
    "ft3": "cubic foot, cubic feet, cu ft",
    "cm3": "cubic centimetre, cubic centimetres, cubic centimeter, cubic centimeters",
    "km3": "cubic kilometre, cubic kilometres, cubic kilometer, cubic kilometers",
    "kg": "kilogram, kilograms, kilogramme, kilogrammes, kilo, kilos, kilogramos, kilogramm",
    "g": "gram, grams, gramme, grammes, gramo, gramos, gramm",
    "mg": "milligram, milligrams, milligramme, milligrammes", "µg": "microgram, micrograms",
    "t": "tonne, tonnes, metric ton, metric tons, metric tonne, metric tonnes, tonelada, toneladas",
    "ton": "ton, tons, tonnen, short ton, short tons", "long ton": "long ton, long tons",
    "kt": "kilotonne, kilotonnes, kilotons, kiloton", "Mt": "megatonne, megatonnes, megaton, megatons",
    "lb": "lb, lbs",
    "oz": "ounce, ounces, onza, onzas, unze, unzen, once d' or, onces, troy ounce, troy ounces, fluid ounce,"
    " fluid ounces",
    "ct": "carat, carats, karat", "grain": "grain, grains", "dram": "dram, drams", "stone": "stone",
    "L": "litre, litres, liter, liters, litro, litros", "mL": "millilitre, millilitres, milliliter, milliliters",
    "hL": "hectolitre, hectolitres, hectoliter, hectoliters", "gal": "gallon, gallons, galón, galones",
    "pint": "pint, pints", "quart": "quart, quarts", "cup": "cup, cups", "tbsp": "tablespoon, tablespoons, tbsp",
    "tsp": "teaspoon, teaspoons, tsp", "bushel": "bushel, bushels",
    "bbl": "barrel, barrels, barril, barriles, fass, baril, barils",
    "boe": "barrel of oil equivalent, barrels of oil equivalent, barrels oil equivalent",
    "boepd": "boe per day, barrels of oil equivalent per day", "bpd": "",
    "MMBtu": "million british thermal units, million btu, million btus",
    "Btu": "btus, british thermal unit, british thermal units", "J": "joule, joules", "kJ": "kilojoule, kilojoules",
    "cal": "calorie, calories", "kcal": "kilocalorie, kilocalories",
    "hp": "horsepower, metric horsepower, brake horsepower",
    "Nm": "newton - metres, newton - meters, newton metres, newton meters",
    "lb-ft": "lb - ft, pound - feet, pound feet, foot - pounds, lb ft, ft - lb",
    "mph": "miles per hour, mile per hour, miles an hour, mile an hour",
    "km/h": "km / h, kilometres per hour, kilometers per hour, kilometres an hour, kilometers an hour, km per"
    " hour, kilómetros por hora, kilometer pro stunde, kilomètres par heure, km / hr",
    "m/s": "metres per second, meters per second, m / s", "kn": "knot, knots",
    "mpg": "miles per gallon, mile per gallon", "rpm": "revolutions per minute", "bpm": "beats per minute",
    "km/s": "kilometres per second, kilometers per second, km / s", "g/km": "grams per kilometre, g / km",
    "g/t": "grams per tonne, grams per ton, g / t", "oz/t": "oz / t", "A/cm2": "a / cm2",
    "psi": "pounds per square inch", "bar": "bar, bars", "mbar": "millibar, millibars",
    "fps": "frames per second, frames a second",
    "Pa": "pascal, pascals", "atm": "atmospheres", "Hz": "hertz",
    "kHz": "kilohertz", "MHz": "megahertz", "GHz": "gigahertz", "V": "volt, volts, voltios",
    "kV": "kilovolt, kilovolts, kilovoltios", "A": "amp, amps, ampere, amperes", "mAh": "milliamp hours",
    "Ah": "amp hours, amp - hours", "dB": "decibel, decibels", "Ω": "ohm, ohms", "lm": "lumen, lumens", "nits": "nit",
    "ppm": "parts per million", "ppb": "parts per billion", "MP": "megapixel, megapixels, mega - pixel",
    "px": "pixel, pixels", "B": "byte, bytes", "kB": "kilobyte, kilobytes", "MB": "megabyte, megabytes",
    "GB": "gigabyte, gigabytes, gig, gigs", "TB": "terabyte, terabytes", "PB": "petabyte, petabytes",
    "EB": "exabyte, exabytes", "bit": "bit, bits", "Mb": "megabit, megabits", "Gb": "gigabit, gigabits",
    "Mbps": "megabits per second, megabit per second", "Gbps": "gigabits per second, gigabit per second",
    "TH/s": "th / s, terahash, terahashes", "PH/s": "ph / s, petahash, petahashes",
    "EH/s": "eh / s, exahash, exahashes, exahash per second", "J/TH": "j / th, joules per terahash, w / th",
    "BTC": "bitcoin, bitcoins", "ETH": "ether",
    "°C": "degrees celsius, degree celsius, ° c, º c, celsius, degrees centigrade, centigrade, grados celsius,"
    " grados centígrados, grad celsius, degrés celsius, deg c, degrees c",
    "°F": "degrees fahrenheit, degree fahrenheit, ° f, º f, fahrenheit, grados fahrenheit, deg f, degrees f",
    "K": "kelvin, kelvins, degrees kelvin", "°": "degree, degrees, °, º, grados, grad, degrés", "yd-line": "",
    "bps": "", "tCO2": "tonnes of co2, tons of co2",
    "rad": "radians", "mSv": "millisieverts", "Mw": "",
}  # fmt: skip

_ENERGY_NAMES = {
    "watt-hour watt-hours": "1e-6", "kilowatt-hour kilowatt-hours": "1e-3", "megawatt-hour megawatt-hours": "1",
    "gigawatt-hour gigawatt-hours": "1e3", "terawatt-hour terawatt-hours": "1e6",
}  # fmt: skip
_ENERGY_WORDS = {
    "kilowattstunden kilowattstunde": "1e-3", "megawattstunden megawattstunde": "1",
    "gigawattstunden gigawattstunde": "1e3", "terawattstunden": "1e6", "kilowattheures": "1e-3",
    "mégawattheures": "1", "gigawattheures": "1e3", "mégawattheure": "1", "kilowattheure": "1e-3",
    "megavatio-hora megavatios-hora": "1", "kilovatio-hora kilovatios-hora": "1e-3",
    "gigavatio-hora gigavatios-hora": "1e3", "megawatt-hora megawatts-hora": "1",
    "kilowatt-hora kilowatts-hora": "1e-3", "gigawatt-hora gigawatts-hora": "1e3",
}  # fmt: skip
_PERCENT_NAMES = (
    "%, ％, percent, pc, per cent, per - cent, pct, por ciento, por cien, prozent, prozents, pour cent, percents, p.c.,"
    " percentage"
)
_POINT_NAMES = (
    "percentage point, percentage points, percentage - point, percentage - points, percent point, percent points, pp,"
    " ppt, ppts, pct point, pct points, % point, % points, % - points, % -"
    " point, pps, puntos porcentuales, punto porcentual, prozentpunkte, prozentpunkt, prozentpunkten, points de"
    " pourcentage, point de pourcentage, p.p."
)
_BASIS_NAMES = (
    "basis point, basis points, basis - point, basis - points, bps, bp, bips, puntos básicos, punto básico,"
    " basispunkte, basispunkten,"
    " basispunkt, points de base, point de base, pb, pbs"
)
_FOLD_NAMES = "fold, - fold, ×, fach, - fach, fache, - fache, fachen, - fachen, faches, - faches, facher, - facher"


def _split(names: str) -> list[tuple[str, ...]]:
    return [tuple(name.split()) for name in names.split(", ") if name]


def _build_names() -> dict[str, tuple[tuple[tuple[str, ...], Unit], ...]]:
    table: dict[str, list[tuple[tuple[str, ...], Unit]]] = {}
    parts: tuple[str, ...]

    def add(parts: tuple[str, ...], unit: Unit) -> None:
        table.setdefault(parts[0], []).append((parts, unit))

    for names, factor in _POWER_NAMES.items():
        for name in names.split():
            for parts in ((name,), (name, "peak"), (name, "-", "peak")):
                add(parts, Unit("MW", FigureKind.POWER, Decimal(factor), names.split()[0]))
    for names, factor in (_ENERGY_NAMES | _ENERGY_WORDS).items():
        unit = Unit("MWh", FigureKind.ENERGY, Decimal(factor), names.split()[0])
        for name in names.split():
            head, _, tail = name.partition("-")
            for parts in [(head, "-", tail), (head, tail), (head + "s", tail)] if tail else [(head,)]:
                add(parts, unit)
    for code, names in _MEASURE_NAMES.items():
        for parts in _split(names):
            add(parts, Unit(code, FigureKind.MEASURE, written=code))
    for code, name in si_names():
        for parts in {tuple(name.split("-")), tuple(name.replace("-", " - ").split())}:
            if not any(known == parts for known, _ in table.get(parts[0], ())):
                add(parts, Unit(code, FigureKind.MEASURE, written=code))
    for parts in _split(_PERCENT_NAMES):
        add(parts, Unit("%", FigureKind.PERCENT, written="%"))
    for parts in _split(_POINT_NAMES):
        add(parts, Unit("%", FigureKind.POINTS, written="percentage point"))
    for parts in _split(_BASIS_NAMES):
        add(parts, Unit("%", FigureKind.POINTS, Decimal("0.01"), "basis point"))
    for parts in _split(_FOLD_NAMES):
        add(parts, Unit("x", FigureKind.MULTIPLE, written="x"))
    return {first: tuple(sorted(group, key=lambda item: -len(item[0]))) for first, group in table.items()}


def _build_symbols() -> dict[str, tuple[tuple[tuple[str, ...], Unit, bool], ...]]:
    table: dict[str, list[tuple[tuple[str, ...], Unit, bool]]] = {}

    def add(symbol: str, unit: Unit) -> None:
        loose = not symbol.startswith("=")
        parts = _symbol_tokens(symbol.removeprefix("="))
        table.setdefault(parts[0], []).append((parts, unit, loose))

    for symbol, factor in _PREFIXES.items():
        add(symbol, Unit("MW", FigureKind.POWER, Decimal(factor), symbol))
        for stage in ("p", "dc", "ac", "e", "th", "el"):  # peak, direct and alternating current, electric, thermal
            add(symbol + stage, Unit("MW", FigureKind.POWER, Decimal(factor), symbol))
        add(symbol + "h", Unit("MWh", FigureKind.ENERGY, Decimal(factor), symbol + "h"))
    for code, symbols in _MEASURE_SYMBOLS.items():
        for symbol in symbols.split():
            add(symbol, Unit(code, FigureKind.MEASURE, written=code))
    for code, symbol in si_symbols():
        parts = _symbol_tokens(symbol.removeprefix("="))
        if not any(known == parts for known, _, _ in table.get(parts[0], ())):
            add(symbol, Unit(code, FigureKind.MEASURE, written=code))
    return {first: tuple(sorted(group, key=lambda item: -len(item[0]))) for first, group in table.items()}


def _symbol_tokens(symbol: str) -> tuple[str, ...]:
    """A symbol as the tokeniser cuts it: "km/h" is km, /, h; "m2" is m, 2."""
    parts: list[str] = []
    for character in symbol:
        kind = "digit" if character in "0123456789" else "letter" if character.isalnum() else "sign"
        if parts and kind != "sign" and kind == _kind_of(parts[-1]):
            parts[-1] += character
        else:
            parts.append(character)
    return tuple(parts)


def _kind_of(part: str) -> str:
    return "digit" if part[-1] in "0123456789" else "letter" if part[-1].isalnum() else "sign"


_NAMES = _build_names()
_SYMBOLS = _build_symbols()

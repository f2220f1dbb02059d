"""Units of the SI with its prefixes, and their like: "microfarads", "kΩ", "GeV", "hectolitres".

Metres, grams, watts and others that articles are full of are in `agent.figures.units`; these are the rest.
"""

from collections.abc import Iterator

_PREFIXES = {
    "p": "pico", "n": "nano", "µ": "micro", "m": "milli", "c": "centi", "d": "deci", "h": "hecto", "k": "kilo",
    "M": "mega", "G": "giga", "T": "tera", "P": "peta", "E": "exa",
}  # fmt: skip

# symbol: names, the prefixes that it is met with, and those whose short form is safe to read.
_UNITS = {
    "F": ("farad farads", "pnµmk", "pnµ"), "Ω": ("ohm ohms", "mkMG", "mkMG"),
    "H": ("henry henries henrys", "nµm", "µm"),
    "T": ("tesla teslas", "nµm", "µm"), "N": ("newton newtons", "mkM", "mk"), "Pa": ("pascal pascals", "hkMG", "hkMG"),
    "J": ("joule joules", "mkMGTPE", "kMGT"), "V": ("volt volts", "µmkM", "µmkM"),
    "A": ("ampere amperes amp amps", "nµmk", "nµmk"), "Hz": ("hertz", "mkMGT", "kMGT"),
    "Bq": ("becquerel becquerels", "mkMGTP", "mkMGTP"), "Sv": ("sievert sieverts", "nµm", "nµm"),
    "Gy": ("gray grays", "mk", "mk"),
    "eV": ("electronvolt electronvolts electron-volt electron-volts", "mkMGT", "mkMGT"),
    "mol": ("mole moles", "pnµmk", "nµmk"), "lx": ("lux", "k", "k"), "C": ("coulomb coulombs", "nµm", "nµm"),
    "S": ("siemens", "µm", "µm"), "Wb": ("weber webers", "m", "m"), "g": ("gram grams gramme grammes", "pnµmckM", "nµ"),
    "L": ("litre litres liter liters", "pnµmcdhkM", "µcd"), "m": ("metre metres meter meters", "pnµmcdhkM", "pnd"),
    "cal": ("calorie calories", "kM", "k"), "lm": ("lumen lumens", "k", "k"), "pc": ("parsec parsecs", "kMG", "kM"),
    "t": ("tonne tonnes", "kMG", ""), "cd": ("candela candelas", "m", "m"), "B": ("byte bytes", "kMGTPE", "kMGTP"),
    "bit": ("bit bits", "kMGT", "kMGT"), "W/m2": ("watts-per-square-metre", "", ""), "dyn": ("dyne dynes", "", ""),
}  # fmt: skip
# Units outside the SI that have no prefixes.
_OTHERS = {
    "arcmin": "arcminute arcminutes", "arcsec": "arcsecond arcseconds", "sr": "steradian steradians",
    "G": "gauss", "Ci": "curie curies", "erg": "ergs", "P": "poise", "St": "stokes", "Torr": "torr",
    "furlong": "furlong furlongs", "fathom": "fathom fathoms", "league": "league leagues", "rod": "rods",
    "hand": "hands", "Å": "angstrom angstroms ångström", "barn": "barns", "slug": "slugs", "cwt": "hundredweight",
    "therm": "therm therms", "teraflops": "teraflop teraflops", "petaflops": "petaflop petaflops",
    "exaflops": "exaflop exaflops", "GT": "gross-ton gross-tons", "g0": "", "pH": "", "ksi": "", "inHg": "",
    "nat": "", "MB/s": "", "L/100 km": "",
}  # fmt: skip
_OTHER_SYMBOLS = {
    "inHg": "inHg", "Torr": "Torr", "in": "=″", "ft": "=′", "eV": "eV", "Bq": "Bq", "Gy": "Gy", "lx": "lx", "Ω": "ohm",
    "Wb": "Wb", "THz": "THz", "arcsec": "arcsec", "arcmin": "arcmin", "L/100 km": "L/100km l/100km", "cfm": "cfm",
    "gpm": "gpm", "RPM": "RPMs", "Å": "Å", "dBm": "dBm", "dBA": "dBA", "Gbit": "Gbit", "MiB": "MiB", "GiB": "GiB",
    "kbit": "kbit", "Mbit": "Mbit", "MB/s": "MB/s MBps", "GB/s": "GB/s GBps", "GT/s": "GT/s", "mAh/g": "mAh/g",
    "Wh/kg": "Wh/kg", "mg/dL": "mg/dL", "mmol/L": "mmol/L", "IU": "IU", "kg/m3": "kg/m3 kg/m³", "g/cm3": "g/cm3 g/cm³",
    "µg/m3": "µg/m3 µg/m³", "m/s2": "m/s2 m/s²", "W/m2": "W/m2 W/m²",
}  # fmt: skip
# Names that mean something else in plain English.
_TOO_COMMON = frozenset({"gray", "grays", "hands", "rods", "league", "leagues", "slugs", "barns", "stokes"})


def si_names() -> Iterator[tuple[str, str]]:
    """Each unit's code and one of its names, in lower case: ("µF", "microfarads")."""
    for symbol, (names, prefixes, _) in _UNITS.items():
        for name in names.split():
            if name not in _TOO_COMMON:
                yield symbol, name
            for prefix in prefixes:
                yield prefix + symbol, _PREFIXES[prefix] + name
    for symbol, names in _OTHERS.items():
        for name in names.split():
            if name not in _TOO_COMMON:
                yield symbol, name


def si_symbols() -> Iterator[tuple[str, str]]:
    """Each unit's code and one way to write its symbol; a leading "=" says that it must touch its number."""
    for symbol, (_, _, prefixes) in _UNITS.items():
        for prefix in prefixes:
            yield prefix + symbol, prefix + symbol
            if prefix == "µ":
                yield prefix + symbol, "μ" + symbol
                yield prefix + symbol, "u" + symbol
    for code, symbols in _OTHER_SYMBOLS.items():
        for symbol in symbols.split():
            yield code, symbol

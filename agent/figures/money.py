"""Currencies: signs, codes, names in four languages, and their hundredths."""

from dataclasses import dataclass
from decimal import Decimal

from agent.schema.figure import UnitOrigin

HUNDREDTH = Decimal("0.01")


@dataclass(frozen=True, slots=True)
class Currency:
    """An ISO 4217 code, how sure it is, and how many of it one written unit makes (a cent is 0.01)."""

    code: str
    origin: UnitOrigin = UnitOrigin.STATED
    factor: Decimal = Decimal(1)


SIGN_CODES = {
    "$": "USD", "＄": "USD", "€": "EUR", "£": "GBP", "￡": "GBP", "¥": "JPY", "￥": "JPY", "₹": "INR", "₩": "KRW",
    "₽": "RUB", "₺": "TRY", "₪": "ILS", "₫": "VND", "₴": "UAH", "₦": "NGN", "฿": "THB", "₱": "PHP", "₡": "CRC",
    "₲": "PYG", "₵": "GHS", "₸": "KZT", "₾": "GEL", "₭": "LAK", "₮": "MNT", "₼": "AZN", "֏": "AMD", "₿": "BTC",
}  # fmt: skip

# Letters that say which dollar (or pound, real, peso) the sign behind or before them is.
DOLLAR_PREFIXES = {
    "us": "USD", "u.s.": "USD", "c": "CAD", "ca": "CAD", "cdn": "CAD", "can": "CAD", "cad": "CAD", "a": "AUD",
    "au": "AUD", "aud": "AUD", "nz": "NZD", "nzd": "NZD", "hk": "HKD", "hkd": "HKD", "s": "SGD", "sg": "SGD",
    "sgd": "SGD", "r": "BRL", "nt": "TWD", "twd": "TWD", "mx": "MXN", "mex": "MXN", "usd": "USD", "ar": "ARS",
    "cl": "CLP", "clp": "CLP", "ars": "ARS", "mxn": "MXN", "cop": "COP", "col": "COP", "bz": "BZD", "tt": "TTD",
    "j": "JMD", "b": "BBD", "z": "ZWL", "rd": "DOP", "fj": "FJD", "n": "NAD", "ec": "XCD", "uy": "UYU",
}  # fmt: skip

CODES = frozenset(
    "USD EUR GBP JPY CNY CHF CAD AUD NZD HKD SGD SEK NOK DKK INR KRW BRL MXN ZAR RUB TRY PLN CZK HUF ILS AED SAR"
    " QAR KWD"
    " BHD OMR JOD EGP NGN KES GHS MAD TND THB MYR IDR PHP VND TWD PKR BDT LKR KZT UAH RON BGN HRK ISK ARS CLP COP"
    " PEN PYG"
    " UYU BOB VES CRC GTQ HNL DOP JMD TTD BBD BSD XAF XOF XPF ZMW TZS UGX RWF ETB MZN BWP NAD MUR AZN GEL AMD BYN"
    " UZS MNT"
    " LAK KHR MMK NPR BND FJD PGK MOP XDR IQD IRR LBP SYP YER AFN ALL RSD MKD BAM MDL".split()
)
LETTER_CODES = {
    "rmb": "CNY", "rs": "INR", "rs.": "INR", "inr": "INR", "rm": "MYR", "chf": "CHF", "sfr": "CHF", "fr": "CHF",
    "kr": "SEK", "skr": "SEK", "nkr": "NOK", "dkr": "DKK", "zł": "PLN", "pln": "PLN", "r": "ZAR", "rp": "IDR",
    "dm": "DEM", "ps": "GBP", "dh": "AED", "dhs": "AED", "ksh": "KES", "stg": "GBP", "gbp": "GBP", "eur": "EUR",
    "usd": "USD", "cad": "CAD", "ecu": "XEU", "ffr": "FRF", "php": "PHP", "tl": "TRY", "b/.": "PAB", "s/": "PEN",
    "s/.": "PEN", "ft": "HUF", "lei": "RON",
}  # fmt: skip
# Letter codes that may stand before a number as well as behind it.
PREFIX_LETTERS = frozenset("rmb rs rs. rm chf sfr r rp ps dm dh dhs ksh kr".split())

_NAMES = {
    "USD": "us dollar, us dollars, u.s. dollar, u.s. dollars, american dollar, american dollars, united states"
    " dollar, united states dollars, u . s . dollars, u . s . dollar, dólares estadounidenses, dólares americanos,"
    " us - dollar, us - dollars, dólares de los estados unidos, dollars américains, dollar américain, us -"
    " dollars, dlrs u.s., u.s. dlrs, us dlrs",
    "CAD": "canadian dollar, canadian dollars, canadian dlrs, dólares canadienses, kanadische dollar, kanadischen"
    " dollar, dollars canadiens, loonie, loonies",
    "AUD": "australian dollar, australian dollars, australian dlrs, dólares australianos, australische dollar,"
    " dollars australiens",
    "NZD": "new zealand dollar, new zealand dollars",
    "HKD": "hong kong dollar, hong kong dollars, h.k. dlrs, hk dlrs",
    "SGD": "singapore dollar, singapore dollars, singapore dlrs",
    "TWD": "new taiwan dollar, new taiwan dollars, taiwan dollars, taiwan dollar, taiwan dlrs",
    "EUR": "euro, euros, d' euros, d’ euros",
    "GBP": "pound sterling, pounds sterling, british pound, british pounds, sterling, stg, libra esterlina,"
    " libras esterlinas, livres sterling, pfund, quid, uk pound, uk pounds, mln stg",
    "JPY": "yen, japanese yen, yenes, yens",
    "CNY": "yuan, chinese yuan, renminbi, yuanes, yuans, rmb, yuan renminbi, chinese renminbi",
    "CHF": "swiss franc, swiss francs, francos suizos, schweizer franken, franken, francs suisses, sfr",
    "FRF": "french franc, french francs, franc, francs, ffr",
    "DEM": "deutsche mark, deutsche marks, deutschmark, deutschmarks, d - marks, d - mark, west german mark, west"
    " german marks, german marks, german mark, marks, mark, dm",
    "ITL": "italian lira, italian lire, lire", "ESP": "peseta, pesetas, spanish peseta, spanish pesetas",
    "NLG": "guilder, guilders, dutch guilder, dutch guilders", "BEF": "belgian franc, belgian francs",
    "XEU": "ecu, ecus", "ATS": "austrian schillings, austrian schilling", "FIM": "finnish markka, markka, markkas",
    "PTE": "escudo, escudos", "GRD": "drachma, drachmas",
    "IEP": "irish pound, irish pounds, punts, irish punt, irish punts",
    "INR": "rupee, rupees, indian rupee, indian rupees, rupias, roupies",
    "PKR": "pakistani rupee, pakistani rupees, pakistan rupees", "LKR": "sri lankan rupee, sri lankan rupees",
    "NPR": "nepalese rupee, nepalese rupees", "MUR": "mauritian rupee, mauritian rupees",
    "KRW": "won, korean won, south korean won",
    "RUB": "ruble, rubles, rouble, roubles, russian ruble, russian rubles, russian roubles, rublos, rubel",
    "TRY": "turkish lira, turkish liras, lira, liras",
    "SEK": "swedish krona, swedish kronor, swedish crown, swedish crowns, krona, kronor, coronas suecas,"
    " schwedische kronen, kronor",
    "NOK": "norwegian krone, norwegian kroner, norwegian crown, norwegian crowns, kroner",
    "DKK": "danish krone, danish kroner, danish crown, danish crowns",
    "PLN": "zloty, zlotys, zlotych, polish zloty, polish zlotys, złoty",
    "CZK": "czech koruna, czech korunas, koruna, korunas, czech crowns, czech crown",
    "HUF": "forint, forints, hungarian forint, hungarian forints",
    "ILS": "shekel, shekels, israeli shekel, israeli shekels, new shekels",
    "ZAR": "rand, rands, south african rand, south african rands",
    "BRL": "real, reais, reals, brazilian real, brazilian reais, brazilian reals, reales, reales brasileños",
    "MXN": "mexican peso, mexican pesos, pesos mexicanos",
    "ARS": "argentine peso, argentine pesos, argentinian pesos, pesos argentinos",
    "CLP": "chilean peso, chilean pesos, pesos chilenos", "COP": "colombian peso, colombian pesos, pesos colombianos",
    "PHP": "philippine peso, philippine pesos", "UYU": "uruguayan peso, uruguayan pesos, pesos uruguayos",
    "PYG": "guaraní, guaraníes, guarani, guaranies, paraguayan guarani",
    "PEN": "sol, soles, peruvian sol, peruvian soles, nuevos soles", "BOB": "bolivianos, boliviano",
    "CRC": "colón, colones, costa rican colón", "GTQ": "quetzal, quetzales", "HNL": "lempira, lempiras",
    "VES": "bolívar, bolívares, bolivares, bolivar, bolivars", "SAR": "saudi riyal, saudi riyals, riyal, riyals",
    "QAR": "qatari riyal, qatari riyals, qatari rial, qatari rials",
    "AED": "dirham, dirhams, uae dirham, uae dirhams, emirati dirhams", "KWD": "kuwaiti dinar, kuwaiti dinars",
    "BHD": "bahraini dinar, bahraini dinars", "JOD": "jordanian dinar, jordanian dinars",
    "IQD": "iraqi dinar, iraqi dinars", "IRR": "iranian rial, iranian rials, rial, rials",
    "OMR": "omani rial, omani rials", "EGP": "egyptian pound, egyptian pounds",
    "LBP": "lebanese pound, lebanese pounds", "NGN": "naira, nigerian naira",
    "KES": "kenyan shilling, kenyan shillings, kenya shillings", "TZS": "tanzanian shilling, tanzanian shillings",
    "UGX": "ugandan shilling, ugandan shillings", "GHS": "cedi, cedis, ghanaian cedi, ghanaian cedis",
    "MAD": "moroccan dirham, moroccan dirhams", "TND": "tunisian dinar, tunisian dinars",
    "ETB": "birr, ethiopian birr", "ZMW": "kwacha, zambian kwacha", "THB": "baht, thai baht",
    "MYR": "ringgit, malaysian ringgit, ringgits", "IDR": "rupiah, indonesian rupiah, rupiahs",
    "VND": "dong, vietnamese dong", "BDT": "taka, bangladeshi taka", "KZT": "tenge, kazakhstani tenge",
    "UAH": "hryvnia, hryvnias, ukrainian hryvnia", "RON": "romanian leu, romanian lei, lei",
    "BGN": "bulgarian lev, bulgarian leva, leva", "HRK": "kuna, kunas, croatian kuna, kn",
    "ISK": "icelandic krona, icelandic kronur, icelandic króna", "GEL": "lari, laris, georgian lari",
    "AMD": "armenian dram, armenian drams", "AZN": "azerbaijani manat, manat, manats", "UZS": "uzbek som, uzbek soms",
    "KHR": "riel, riels, cambodian riel", "LAK": "kip, kips, lao kip", "MMK": "kyat, kyats",
    "MNT": "tugrik, tugriks, togrog", "MOP": "pataca, patacas", "RSD": "serbian dinar, serbian dinars",
    "XDR": "special drawing rights", "XOF": "cfa francs, cfa franc, francs cfa, franc cfa",
    "JMD": "jamaican dollar, jamaican dollars", "TTD": "trinidad and tobago dollars",
    "BBD": "barbadian dollar, barbadian dollars, barbados dollars", "BSD": "bahamian dollar, bahamian dollars",
    "NAD": "namibian dollar, namibian dollars", "ZWL": "zimbabwean dollar, zimbabwean dollars, zimbabwe dollars",
    "FJD": "fijian dollar, fijian dollars", "LRD": "liberian dollar, liberian dollars",
    "BND": "brunei dollar, brunei dollars", "BMD": "bermudian dollar, bermudian dollars",
    "KYD": "cayman islands dollar, cayman islands dollars", "BZD": "belize dollar, belize dollars",
    "XCD": "east caribbean dollar, east caribbean dollars", "GYD": "guyanese dollar, guyanese dollars",
}  # fmt: skip
_BARE_DOLLARS = "dollar, dollars, dlr, dlrs, dólar, dólares, dolares, buck, bucks, $, d' dollars, d’ dollars"
_BARE_PESOS = "peso, pesos"
_HUNDREDTHS = {
    "USD": "us cent, us cents, u.s. cents, u.s. cent", "CAD": "canadian cents, canadian cent",
    "AUD": "australian cents, australian cent",
    "EUR": "euro cent, euro cents, eurocent, eurocents, céntimos, céntimo, centimes, centime, d' euro cents",
    "GBP": "pence, penny, pennies, p, peniques", "HKD": "hong kong cents", "SGD": "singapore cents",
    "RUB": "kopeck, kopecks, kopek, kopeks", "INR": "paise, paisa", "CNY": "fen", "CHF": "rappen",
    "DEM": "pfennig, pfennigs", "ILS": "agorot",
}  # fmt: skip
_BARE_CENTS = "cent, cents, ct, cts, ¢, centavos, centavo"
_WEIGHT_OR_MONEY = frozenset({"pound", "pounds", "libra", "libras", "livre", "livres"})


def find_currency_name(lowers: list[str], index: int) -> tuple[Currency, int] | None:
    """The longest currency name that starts at token `index`, and the token behind it."""
    for parts, currency in _NAME_TABLE.get(lowers[index], ()):
        end = index + len(parts)
        if tuple(lowers[index:end]) == parts:
            return currency, end
    return None


def is_weight_or_money(word: str) -> bool:
    """Pounds weigh or pay; the amount before them tells."""
    return word in _WEIGHT_OR_MONEY


_NATIONS = {
    "USD": "us, u.s., american, u . s .", "CAD": "canadian", "AUD": "australian", "SGD": "singapore",
    "HKD": "hong kong, h.k., hk", "NZD": "new zealand", "TWD": "taiwan, taiwanese", "JMD": "jamaican",
    "NAD": "namibian", "BSD": "bahamian", "FJD": "fijian",
}  # fmt: skip


def _build() -> dict[str, tuple[tuple[tuple[str, ...], Currency], ...]]:
    table: dict[str, list[tuple[tuple[str, ...], Currency]]] = {}

    def add(names: str, currency: Currency) -> None:
        for name in names.split(", "):
            parts = tuple(name.split())
            table.setdefault(parts[0], []).append((parts, currency))

    for code, names in _NAMES.items():
        add(names, Currency(code))
    for code, names in _HUNDREDTHS.items():
        add(names, Currency(code, factor=HUNDREDTH))
    for code, nations in _NATIONS.items():
        for nation in nations.split(", "):
            add(", ".join(f"{nation} {coin}" for coin in ("dollar", "dollars", "dlr", "dlrs")), Currency(code))
    add(_BARE_DOLLARS, Currency("USD", UnitOrigin.ASSUMED))
    add(_BARE_PESOS, Currency("MXN", UnitOrigin.ASSUMED))
    add(_BARE_CENTS, Currency("USD", UnitOrigin.ASSUMED, HUNDREDTH))
    return {first: tuple(sorted(group, key=lambda item: -len(item[0]))) for first, group in table.items()}


_NAME_TABLE = _build()

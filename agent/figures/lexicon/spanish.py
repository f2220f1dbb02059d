"""Spanish."""

from decimal import Decimal

from agent.figures.lexicon.entry import Lexicon, durations, phrases_after, phrases_before, words
from agent.schema.figure import Modifier

_K, _M, _B, _T = Decimal(10**3), Decimal(10**6), Decimal(10**9), Decimal(10**12)

SPANISH = Lexicon(
    cardinals={
        "cero": 0, "un": 1, "uno": 1, "una": 1, "dos": 2, "tres": 3, "cuatro": 4, "cinco": 5, "seis": 6, "siete": 7,
        "ocho": 8, "nueve": 9, "diez": 10, "once": 11, "doce": 12, "trece": 13, "catorce": 14, "quince": 15,
        "dieciséis": 16, "dieciseis": 16, "diecisiete": 17, "dieciocho": 18, "diecinueve": 19, "veinte": 20,
        "veintiuno": 21, "veintiún": 21, "veintiun": 21, "veintiuna": 21, "veintidós": 22, "veintidos": 22,
        "veintitrés": 23, "veintitres": 23, "veinticuatro": 24, "veinticinco": 25, "veintiséis": 26,
        "veintiseis": 26, "veintisiete": 27, "veintiocho": 28, "veintinueve": 29, "treinta": 30, "cuarenta": 40,
        "cincuenta": 50, "sesenta": 60, "setenta": 70, "ochenta": 80, "noventa": 90, "cien": 100, "ciento": 100,
        "doscientos": 200, "doscientas": 200, "trescientos": 300, "trescientas": 300, "cuatrocientos": 400,
        "cuatrocientas": 400, "quinientos": 500, "quinientas": 500, "seiscientos": 600, "seiscientas": 600,
        "setecientos": 700, "setecientas": 700, "ochocientos": 800, "ochocientas": 800, "novecientos": 900,
        "novecientas": 900,
    },
    hundred=frozenset(),
    scales={
        "mil": _K, "millón": _M, "millon": _M, "millones": _M, "mdd": _M, "mdp": _M, "mill": _M, "mm": _M, "mln": _M,
        "millardo": _B, "millardos": _B, "billón": _T, "billon": _T, "billones": _T, "k": _K,
    },
    joiners=words("y"),
    articles=frozenset(),
    points=words("coma punto"),
    minus=words("menos"),
    halves=words("medio media mitad"),
    fractions={
        "tercio": 3, "tercios": 3, "tercera": 3, "cuarto": 4, "cuartos": 4, "quinto": 5, "quintos": 5, "quinta": 5,
        "sexto": 6, "octavo": 8, "décimo": 10, "décima": 10,
    },
    dozens={"docena": 12},
    crowds={
        "decenas": (Decimal(10), Decimal(100)), "docenas": (Decimal(12), Decimal(120)),
        "cientos": (Decimal(100), _K), "centenares": (Decimal(100), _K), "miles": (_K, Decimal(10**4)),
        "millones": (_M, Decimal(10**7)),
    },
    before=phrases_before({
        Modifier.UP_TO: "hasta, como máximo, un máximo de, máximo de, no más de, a lo sumo, hasta un máximo de, ≤,"
        " en un plazo de, en un plazo máximo de",
        Modifier.AT_LEAST: "al menos, por lo menos, como mínimo, un mínimo de, mínimo de, no menos de, a partir de, ≥,"
        " cuando menos",
        Modifier.MORE_THAN: "más de, más que, superior a, superiores a, por encima de, supera, superan, superó,"
        " superaron, mayor a, mayor que, >, mas de, sobre los, supera los, superar, superando",
        Modifier.LESS_THAN: "menos de, menos que, inferior a, inferiores a, por debajo de, menor a, menor que, <",
        Modifier.ABOUT: "unos, unas, aproximadamente, alrededor de, cerca de, casi, en torno a, aprox, aprox.,"
        " cercano a, cercana a, próximo a, ~, ≈, ±, alrededor del, cerca del, en torno al",
    }),
    after=phrases_after({
        Modifier.AT_LEAST: "o más, como mínimo, +, o superior, al menos, o mas",
        Modifier.UP_TO: "o menos, como máximo, o inferior",
        Modifier.ABOUT: "aproximadamente, más o menos, aprox",
    }),
    hedges=words("un poco algo muy"),
    span_words=frozenset(),
    between=words("entre"),
    between_and=words("y e"),
    source=words("de del desde"),
    target=words("a al hasta"),
    per=words("por"),
    of=words("de del"),
    durations=durations({
        "hour": "hora horas", "hour 1/60": "minuto minutos", "hour 1/3600": "segundo segundos",
        "day": "día días dia dias", "day 7": "semana semanas", "month": "mes meses",
        "month 3": "trimestre trimestres", "month 6": "semestre semestres", "year": "año años",
        "year 10": "década décadas", "year 100": "siglo siglos",
    }),
    each={
        "anualmente": "per year", "anual": "per year", "anuales": "per year", "mensual": "per month",
        "mensuales": "per month", "mensualmente": "per month", "trimestral": "per quarter",
        "trimestrales": "per quarter", "diarios": "per day", "diario": "per day", "diarias": "per day",
    },
    up=words(
        "subió sube suben subieron subir aumentó aumenta aumentan aumentaron aumentar aumento creció crece crecen"
        " crecieron crecer crecimiento incrementó incrementa incrementaron incrementar incremento avanzó avanza ganó"
        " gana ganaron escaló repuntó alza elevó eleva elevar disparó disparado alza sumó mejoró"
    ),
    down=words(
        "bajó baja bajan bajaron bajar cayó cae caen cayeron caer caída descendió desciende descenso redujo reduce"
        " reducen redujeron reducir reducción disminuyó disminuye disminuyeron disminuir perdió pierde perdieron"
        " retrocedió recortó recorta recortar recorte desplomó hundió mermó"
    ),
    grammar=words(
        "el la los las un una unos unas de del a al en por para con sin sobre entre hasta desde hacia según durante"
        " mediante y e o u ni pero que quien cuyo cuando donde como si no se su sus le les lo más menos muy ya también"
        " este esta estos estas ese esa eso aquel es son fue fueron era eran ser ha han había haber está están será"
        " serán tras ante bajo contra cada todo toda todos todas otro otra otros antes después mientras porque aunque"
        " además así aún solo sólo dijo anunció tiene tienen mil millones"
    ),
)  # fmt: skip

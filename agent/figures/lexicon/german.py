"""German. Compound numerals ("einundzwanzig") are taken apart in `agent.figures.german_compound`."""

from decimal import Decimal

from agent.figures.lexicon.entry import Lexicon, durations, phrases_after, phrases_before, words
from agent.schema.figure import Modifier

_K, _M, _B, _T = Decimal(10**3), Decimal(10**6), Decimal(10**9), Decimal(10**12)

GERMAN = Lexicon(
    cardinals={
        "null": 0, "eins": 1, "ein": 1, "eine": 1, "einen": 1, "einem": 1, "einer": 1, "eines": 1, "zwei": 2,
        "zwo": 2, "drei": 3, "vier": 4, "fünf": 5, "sechs": 6, "sieben": 7, "acht": 8, "neun": 9, "zehn": 10,
        "elf": 11, "zwölf": 12, "dreizehn": 13, "vierzehn": 14, "fünfzehn": 15, "sechzehn": 16, "siebzehn": 17,
        "achtzehn": 18, "neunzehn": 19, "zwanzig": 20, "dreißig": 30, "dreissig": 30, "vierzig": 40, "fünfzig": 50,
        "sechzig": 60, "siebzig": 70, "achtzig": 80, "neunzig": 90,
    },
    hundred=words("hundert"),
    scales={
        "tausend": _K, "tsd": _K, "million": _M, "millionen": _M, "mio": _M, "mill": _M, "milliarde": _B,
        "milliarden": _B, "mrd": _B, "mia": _B, "md": _B, "billion": _T, "billionen": _T, "bio": _T, "k": _K,
    },
    joiners=words("und"),
    articles=frozenset(),
    points=words("komma"),
    minus=words("minus"),
    halves=words("halb halbe halben halber halbes hälfte"),
    fractions={
        "drittel": 3, "viertel": 4, "fünftel": 5, "sechstel": 6, "siebtel": 7, "achtel": 8, "neuntel": 9, "zehntel": 10,
        "hundertstel": 100,
    },
    dozens={"dutzend": 12},
    crowds={
        "dutzende": (Decimal(12), Decimal(120)), "dutzenden": (Decimal(12), Decimal(120)),
        "hunderte": (Decimal(100), _K), "hunderten": (Decimal(100), _K), "tausende": (_K, Decimal(10**4)),
        "tausenden": (_K, Decimal(10**4)),
    },
    before=phrases_before({
        Modifier.UP_TO: "bis zu, höchstens, maximal, nicht mehr als, bis auf, bis maximal, max., max, ≤, bis höchstens,"
        " innerhalb von, innerhalb, binnen",
        Modifier.AT_LEAST: "mindestens, wenigstens, zumindest, nicht weniger als, ab, minimal, ≥, nicht unter",
        Modifier.MORE_THAN: "mehr als, über, oberhalb von, größer als, höher als, gut, übersteigt, übersteigen, >,"
        " länger als, jenseits von, überschreitet",
        Modifier.LESS_THAN: "weniger als, unter, unterhalb von, kleiner als, niedriger als, <, kürzer als",
        Modifier.ABOUT: "etwa, rund, ca, ca., circa, zirka, ungefähr, knapp, fast, nahezu, annähernd, an die, ~, ≈, ±,"
        " schätzungsweise, beinahe, um die, in etwa",
    }),
    after=phrases_after({
        Modifier.AT_LEAST: "oder mehr, und mehr, +, oder höher, plus, oder darüber",
        Modifier.UP_TO: "oder weniger, und weniger, oder darunter",
        Modifier.ABOUT: "oder so, etwa",
    }),
    hedges=words("nur knapp gut etwas deutlich weit"),
    span_words=words("über"),
    between=words("zwischen"),
    between_and=words("und"),
    source=words("von"),
    target=words("bis auf"),
    per=words("pro je"),
    of=words("der des von"),
    durations=durations({
        "hour": "stunde stunden", "hour 1/60": "minute minuten", "hour 1/3600": "sekunde sekunden",
        "day": "tag tage tagen", "day 7": "woche wochen", "month": "monat monate monaten",
        "month 3": "quartal quartale quartalen", "year": "jahr jahre jahren",
        "year 10": "jahrzehnt jahrzehnte jahrzehnten", "year 100": "jahrhundert jahrhunderte",
    }),
    each={
        "jährlich": "per year", "jährliche": "per year", "p.a.": "per year", "monatlich": "per month",
        "täglich": "per day", "vierteljährlich": "per quarter", "quartalsweise": "per quarter",
    },
    up=words(
        "stieg steigt steigen stiegen gestiegen erhöhte erhöht erhöhen wuchs wächst wachsen gewachsen zulegte legte"
        " zunahm kletterte gewann gewinnt anstieg plus verbesserte steigerte steigern gesteigert zuwachs"
    ),
    down=words(
        "fiel fällt fallen fielen gefallen sank sinkt sinken sanken gesunken verlor verliert verloren reduzierte"
        " reduziert reduzieren senkte senkt senken gesenkt schrumpfte ging rückgang minus kürzte gekürzt brach"
        " nachgab einbruch verringerte verringern"
    ),
    grammar=words(
        "der die das den dem des ein eine einer einem einen eines und oder aber denn in im an am auf aus bei mit nach"
        " seit von vom zu zum zur für durch gegen ohne um über unter vor hinter neben zwischen bis als wie dass ob"
        " wenn weil während ist sind war waren wird werden wurde wurden hat haben hatte hatten sein seine ihr ihre"
        " sich er sie es wir ich nicht kein keine auch nur noch schon mehr weniger sehr so dann hier dort je pro"
    ),
)  # fmt: skip

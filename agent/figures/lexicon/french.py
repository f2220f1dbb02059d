"""French."""

from decimal import Decimal

from agent.figures.lexicon.entry import Lexicon, durations, phrases_after, phrases_before, words
from agent.schema.figure import Modifier

_K, _M, _B, _T = Decimal(10**3), Decimal(10**6), Decimal(10**9), Decimal(10**12)

FRENCH = Lexicon(
    cardinals={
        "zéro": 0, "un": 1, "une": 1, "deux": 2, "trois": 3, "quatre": 4, "cinq": 5, "six": 6, "sept": 7, "huit": 8,
        "neuf": 9, "dix": 10, "onze": 11, "douze": 12, "treize": 13, "quatorze": 14, "quinze": 15, "seize": 16,
        "vingt": 20, "vingts": 20, "trente": 30, "quarante": 40, "cinquante": 50, "soixante": 60, "septante": 70,
        "huitante": 80, "octante": 80, "nonante": 90,
    },
    hundred=words("cent cents"),
    scales={
        "mille": _K, "million": _M, "millions": _M, "mln": _M, "mio": _M, "milliard": _B, "milliards": _B, "mds": _B,
        "md": _B, "mrd": _B, "billion": _T, "billions": _T, "k": _K,
    },
    joiners=words("et"),
    articles=frozenset(),
    points=words("virgule"),
    minus=words("moins"),
    halves=words("demi demie moitié"),
    fractions={
        "tiers": 3, "quart": 4, "quarts": 4, "cinquième": 5, "cinquièmes": 5, "sixième": 6, "huitième": 8,
        "dixième": 10, "dixièmes": 10,
    },
    dozens={
        "dizaine": 10, "douzaine": 12, "quinzaine": 15, "vingtaine": 20, "trentaine": 30, "quarantaine": 40,
        "cinquantaine": 50, "soixantaine": 60, "centaine": 100,
    },
    crowds={
        "dizaines": (Decimal(10), Decimal(100)), "centaines": (Decimal(100), _K), "milliers": (_K, Decimal(10**4)),
    },
    before=phrases_before({
        Modifier.UP_TO: "jusqu'à, jusqu’à, au plus, au maximum, un maximum de, maximum de, pas plus de, tout au"
        " plus, ≤, jusqu'à concurrence de, plafonné à,"
        " dans un délai de",
        Modifier.AT_LEAST: "au moins, au minimum, un minimum de, minimum de, pas moins de, à partir de, ≥, dès",
        Modifier.MORE_THAN: "plus de, plus d', plus d’, supérieur à, supérieure à, supérieurs à, au - delà de,"
        " dépassant, dépasse, dépassent, dépassé, au-delà de, >",
        Modifier.LESS_THAN: "moins de, moins d', moins d’, inférieur à, inférieure à, en dessous de, sous les, <",
        Modifier.ABOUT: "environ, près de, quelque, quelques, autour de, approximativement, presque, à peu près,"
        " aux alentours de, de l' ordre de, de l’ ordre de, ~, ≈, ±, proche de, avoisinant",
    }),
    after=phrases_after({
        Modifier.AT_LEAST: "ou plus, et plus, au moins, +, au minimum",
        Modifier.UP_TO: "ou moins, au plus, au maximum",
        Modifier.ABOUT: "environ",
    }),
    hedges=words("un peu bien légèrement"),
    span_words=frozenset(),
    between=words("entre"),
    between_and=words("et"),
    source=words("de du d' d’"),
    target=words("à jusqu'à jusqu’à au"),
    per=words("par"),
    of=words("de des du d' d’ la"),
    durations=durations({
        "hour": "heure heures", "hour 1/60": "minute minutes", "hour 1/3600": "seconde secondes",
        "day": "jour jours", "day 7": "semaine semaines", "month": "mois", "month 3": "trimestre trimestres",
        "month 6": "semestre semestres", "year": "an ans année années", "year 10": "décennie décennies",
        "year 100": "siècle siècles",
    }),
    each={
        "annuellement": "per year", "annuel": "per year", "annuels": "per year", "mensuel": "per month",
        "mensuels": "per month", "quotidien": "per day", "quotidiens": "per day",
    },
    up=words(
        "augmenté augmente augmentent augmenter augmentation progressé progresse progresser progression hausse gagné"
        " gagne grimpé bondi bond monté monte crû croissance relevé accru avancé"
    ),
    down=words(
        "baissé baisse baissent baisser chuté chute reculé recule recul diminué diminue diminuer diminution réduit"
        " réduire réduction perdu perd cédé plongé effondré abaissé"
    ),
    grammar=words(
        "le la les l' l’ un une des du de d' d’ au aux en dans par pour sur sous avec sans chez entre vers depuis"
        " pendant avant après et ou mais ni car donc que qui quoi dont où si ne pas plus moins très se sa son ses leur"
        " leurs ce cet cette ces il elle ils elles on nous vous je est sont était étaient été être a ont avait avoir"
        " sera seront comme aussi encore déjà alors ainsi soit selon contre chaque tout toute tous toutes autre autres"
    ),
)  # fmt: skip

"""What a figure measures: the field's metrics by the words beside the figure, else by what is counted."""

import re
from functools import cache

from agent.schema.figure import Figure, FigureKind
from agent.text.letters import Letters, letters_of

# Longer names first: "revenue per megawatt" before "revenue".
_METRICS: tuple[tuple[str, str], ...] = (
    ("revenue per {0}", r"(?:revenues?|sales|income) per (\w+)"),
    (
        "{0} per share",
        r"(earnings|profit|loss|dividend|net asset value|book value)s? (?:a|per)(?: diluted| common)? share",
    ),
    ("dividend per share", r"dividends?"),
    (
        "earnings per share",
        r"\beps\b|per[- ]share earnings|(?:profit|earn\w*|loss|net income) of .{0,20}(?:a|per)(?: diluted)? share",
    ),
    ("{0} margin", r"\b(ebitda|gross|gross profit|operating|net|profit|net interest)[- ]margins?"),
    ("margin", r"\bmargins?"),
    (
        "{0} multiple",
        r"\b(ebitda|revenue|earnings|p/e|ev/ebitda)[- ]multiples?|\btimes (ebitda|revenue|earnings|sales|book)",
    ),
    ("multiple", r"\bmultiples?\b"),
    ("synergies", r"synerg\w+|sinergias"),
    ("savings", r"(?:cost )?savings|ahorros?|einsparungen|économies"),
    ("occupancy", r"occupancy|ocupación|auslastung|taux d.occupation"),
    ("vacancy", r"vacancy|vacant|vacío|leerstand|vacance"),
    ("room rate", r"room rate"),
    ("premiums", r"(?:net|gross|written)? ?premiums\b(?! of)"),
    ("spending", r"\bspend(?:s|ing)?\b|\bspent\b|gasto|ausgaben|dépenses"),
    ("valuation", r"\bvaluation|\bvalued\b|\bis worth\b|\bworth\b|valorad[oa]|bewertet|valorisé"),
    ("share count", r"shares outstanding|shares on issue|share count"),
    ("ratio of debt to capital", r"debt to capital"),
    ("leverage", r"leverage|verschuldungsgrad|apalancamiento"),
    ("funds under management", r"\bmanages\b|under management|\bfund of\b"),
    ("market share", r"market share|share of (?:the|its)? ?\w* ?market"),
    ("market capitalisation", r"market cap(?:itali[sz]ation)?|market value"),
    ("average selling price", r"average (?:selling|realis?z?ed) price"),
    ("same-store sales", r"(?:same[- ]store|comparable|like[- ]for[- ]like) sales"),
    ("net interest income", r"net interest income"),
    (
        "net income",
        r"net (?:income|profit|earnings)|beneficio neto|résultat net|jahresüberschuss|lucro líquido|utile netto",
    ),
    ("net loss", r"net loss(?:es)?|\bloss(?:es)? of"),
    ("adjusted EBITDA", r"adjusted ebitda"),
    ("EBITDA", r"\bebitda\b"),
    ("operating income", r"operating (?:income|profit|result)|\bebit\b"),
    ("free cash flow", r"free cash flow"),
    ("cash flow", r"cash flows?"),
    ("net sales", r"net sales"),
    ("revenue", r"revenues?|turnover|top line|ingresos|umsatz|umsätze|chiffre d.affaires|receita|ricavi|facturación"),
    ("sales", r"\bsales\b|ventas|vendas"),
    ("gross profit", r"gross profit"),
    ("earnings", r"\bearnings\b|\bprofits?\b|\bgewinn\b|bénéfices?"),
    ("backlog", r"backlog|order book"),
    ("orders", r"\borders\b"),
    ("debt", r"\bdebt\b|borrowings|schulden|deuda|dette"),
    ("cash", r"\bcash\b|liquidity"),
    ("assets", r"\bassets\b|aum\b"),
    ("cost", r"\bcosts?\b|expenses?|spending|capex|capital expenditure"),
    ("hash rate", r"hash ?rate|exahash"),
    (
        "headcount",
        r"\bemploys?\b|employees|workforce|headcount|\bstaff\b|workers|empleados|mitarbeiter|salariés|dipendenti|funcionários",
    ),
    ("production", r"production|produc(?:e[sd]?|ing)|output|producción|produktion"),
    ("reserves", r"\breserves?\b"),
    ("resource", r"\bresources?\b(?= (?:estimate|of))|mineral resource"),
    ("grade", r"\bgrade\b|grams per tonne|g/t"),
    ("capacity", r"capacity|capacidad|kapazität|capacité|pipeline|portfolio|\bload\b"),
    ("market size", r"\bmarket (?:size|is worth|worth|opportunity)|addressable market"),
    ("share price", r"\bshares? (?:price|closed|rose|fell|were|traded|ended)|stock price|share price"),
    ("yield", r"\byields?\b(?= of)|rendimiento"),
    ("customers", r"customers|clients|subscribers|users"),
    ("growth", r"\bgr[eo]w(?:s|th|ing|n)?\b|\bros?e\b|increas\w+|\bup\b|cagr|crecimiento|wachstum|croissance"),
    ("decline", r"\bf[ea]ll(?:en|s)?\b|declin\w+|decreas\w+|\bdown\b|drop\w*"),
    ("price", r"\bprices?\b|precio|\bpreis\b|\bprix\b"),
)
# Each with the letters that it cannot be without, as it is looked for in lower case, and as it is found.
_COMPILED = tuple(
    (name, letters_of(pattern), re.compile(pattern), re.compile(pattern, re.IGNORECASE)) for name, pattern in _METRICS
)
_BY_KIND = {
    FigureKind.POWER: "capacity",
    FigureKind.ENERGY: "energy",
    FigureKind.MULTIPLE: "multiple",
}
# Counted things that a desk reads as a measure of a business.
_COUNTED = frozenset(
    """employee customer client subscriber user site mine store shop outlet branch hotel room aircraft ship vessel
    vehicle unit ounce tonne ton barrel acre hectare plant facility center centre miner machine rig turbine well block
    home house patient bed member project country market office share stockholder shareholder patent product brand
    megawatt bitcoin btc exahash location property building tenant lease contract order job worker people""".split()
)
_NEAR = 60


def name_metric(figure: Figure, clause: str, at: int) -> str | None:
    """The metric of the figure that begins at `at` in its clause; None where nothing is measured."""
    end = at + len(figure.quote)
    before, after = clause[max(0, at - _NEAR) : at], clause[end : end + _NEAR]
    if figure.kind is FigureKind.DURATION:
        return None
    found = _nearest(before, after, figure)
    if found is not None:
        return found
    if figure.kind is FigureKind.PERCENT and _HELD.search(before) and _OF.match(after):
        return "stake"
    if figure.kind in _BY_KIND:
        return _BY_KIND[figure.kind]
    if figure.kind is FigureKind.COUNT and figure.unit and figure.unit.split()[-1] in _COUNTED:
        is_few = figure.high < _FEW or not any(char.isdigit() for char in figure.quote)
        return None if is_few else "headcount" if figure.unit.split()[-1] in _STAFF else figure.unit
    if figure.kind is FigureKind.PER_UNIT and figure.unit:
        return f"price per {figure.unit.partition('/')[2]}"
    return _noun_before(before)


# "Two sites", "three offers": words that count what a sentence is about measure nothing.
_FEW = 5
_STAFF = frozenset({"person", "employee", "worker", "people"})
_HELD = re.compile(
    r"\b(?:owns?|holds?|held|controls?|has|with|possède|détient|posee|tiene|hält|besitzt)\W+(?:\w+\W+)?$", re.I
)
_OF = re.compile(r"\s*(?:of|del?|du|des|an|der|,)\b|\s*,", re.IGNORECASE)
_NOUN_OF = re.compile(
    r"\b((?:[a-zà-ÿ][\w-]*\s)?[a-zà-ÿ][\w-]{3,})\s(?:of|was|were|is|are|stood at|reached|totall?ed|came to|comes? "
    r"to|at)\s+$"
)
_NO_METRIC = frozenset(
    "price offer deal total that this there which about year years half share shares period consideration payment "
    "payments "
    "them they those these what more less than from with lease loan agreement contract purchase sale option".split()
)


def _noun_before(before: str) -> str | None:
    """The noun that "of" or "was" ties to the figure, where no known metric stands near: "grade of", "cash of"."""
    found = _NOUN_OF.search(before)
    if found is None:
        return None
    words = found[1].split()
    return None if words[-1] in _NO_METRIC else words[-1]


_CHANGES = frozenset({"growth", "decline"})
_RATES = frozenset({FigureKind.PERCENT, FigureKind.POINTS, FigureKind.MULTIPLE})
_MONEYS = frozenset({FigureKind.MONEY, FigureKind.PER_UNIT})
# What a count can be of; a sum of money near "employees" is no headcount.
_OF_COUNTS = frozenset(
    {
        "headcount",
        "production",
        "reserves",
        "resource",
        "capacity",
        "customers",
        "orders",
        "hash rate",
        "share count",
        "backlog",
    }
)


def _can_be(name: str, kind: FigureKind) -> bool:
    """Whether a figure of this kind can be a value of the metric."""
    if name in _CHANGES:
        return kind in _RATES
    if kind in (FigureKind.COUNT, FigureKind.MEASURE):
        return name in _OF_COUNTS or (name == "grade" and kind is FigureKind.MEASURE)
    if kind in (FigureKind.ENERGY, FigureKind.POWER):
        return name in ("production", "capacity", "energy")
    if kind in _MONEYS:
        return name not in ("headcount", "production", "capacity", "share count", "market share", "grade", "hash rate")
    return name not in ("price", "cash", "debt", "headcount", "valuation", "share price", "share count")


@cache
def _metrics_of(kind: FigureKind) -> tuple[tuple[int, str, Letters, re.Pattern[str], re.Pattern[str]], ...]:
    """The metrics that a figure of this kind can be a value of, with their ranks."""
    return tuple((rank, *metric) for rank, metric in enumerate(_COMPILED) if _can_be(metric[0], kind))


def _nearest(before: str, after: str, figure: Figure) -> str | None:
    """The metric whose words stand closest to the figure; a tie goes to the longer name."""
    best: tuple[int, int, str] | None = None
    # Most metrics stand on neither side, which one look tells.
    around = f"{before} \N{OBJECT REPLACEMENT CHARACTER} {after}".lower()
    for rank, name, letters, lowered, pattern in _metrics_of(figure.kind):
        if (letters and not any(run in around for run in letters)) or lowered.search(around) is None:
            continue
        for side, passage in ((0, before), (1, after)):
            for match in pattern.finditer(passage):
                distance = len(passage) - match.end() if side == 0 else match.start()
                # Words of change say what happened, not what is measured; a metric further off is better.
                penalty = 70 if name in ("growth", "decline", "price", "cost") else 0
                key = (distance + penalty, rank, _filled(name, match))
                if best is None or key < best:
                    best = key
    if best is None:
        return None
    return best[2]


def _filled(name: str, match: re.Match[str]) -> str:
    said = next((group for group in match.groups() if group), "")
    said = said.upper() if said.lower() in ("ebitda", "p/e", "ev/ebitda") else said.lower()
    return name.format(said)

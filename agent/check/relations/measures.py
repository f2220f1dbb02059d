"""What an amount is an amount of: a price, revenue, EBITDA, net debt, a rent, a closing price.

The word that names it stands before the figure in its clause ("EBITDA for the same twelve months came to ..."), right
behind it ("... of EBITDA"), or before the figure that this one is compared with ("revenue was ..., against ...").
"""

import re
from collections import defaultdict
from dataclasses import dataclass

from agent.schema.figure import Figure, FigureKind
from agent.schema.reading import Reading

# A name of a metric stands within so many characters before its figure, or behind it.
BEFORE = 150
# The values of one relation stand within an article's length.
REACH = 8_000
AFTER = 48

METRICS = {
    "net debt": r"net (?:debt|borrowings|indebtedness)|nettoverschuldung|nettoschulden|nettofinanzschulden"
    r"|deuda (?:financiera )?neta|dette nette|endettement net",
    "recurring revenue": r"(?:annual(?:i[sz]ed)? |monthly )?recurring (?:revenues?|sales|income)|arr",
    "premiums written": r"(?:gross |net )?(?:written |earned )?premiums? (?:written|income|volume)"
    r"|(?:gross|net|written) (?:written )?premiums",
    "cash flow": r"(?:free |operating )?cash[- ]flow|ffo|funds from operations",
    "ebitda": r"ebitdar?|earnings before interest,? tax(?:es|ation)?,? depreciation and amorti[sz]ation",
    "ebit": r"ebita?|earnings before interest and tax(?:es|ation)?"
    r"|operating (?:profit|income|earnings|result)|betriebsergebnis|betriebsgewinn"
    r"|resultado operativo|résultat (?:opérationnel|d['’]exploitation)",
    "earnings": r"net (?:income|profit|earnings)|(?:pre-?tax |after-tax )?profits?|earnings|(?:jahres)?gewinn"
    r"|überschuss|bénéfices?|beneficios?|resultado neto|résultat net",
    "revenue": r"revenues?|sales|turnover|turn(?:ed|s|ing)? over|top line|(?:jahres|netto)?ums[aä]tze?n?|erlöse?"
    r"|setzte|chiffre d['’]affaires|factur\w+|ventas|ingresos|revenus|recettes",
    "book value": r"(?:tangible |net )?book(?: values?)?|net asset values?|nav|net assets|carrying (?:value|amount)"
    r"|(?:balance[- ]sheet|appraised|appraisal) values?|valuers['’]?|buchwerts?|valor (?:contable|en libros)"
    r"|valeur (?:comptable|d['’]expertise)|actif net|books",
    "equity value": r"equity value|market (?:value|cap(?:itali[sz]ation)?)|equity|eigenkapitalwert|börsenwert"
    r"|marktkapitalisierung|valeur des (?:fonds propres|titres)|capitalisation(?: boursière)?"
    r"|capitalización(?: bursátil)?",
    "enterprise value": r"enterprise value|ev|unternehmenswert|valeur d['’]entreprise|valor de (?:la )?empresa",
    "rent": r"rents?|rentals?|rental income|rent roll|(?:netto|jahres|kalt)?miet(?:en?|zins|einnahmen|erträge)"
    r"|loyers?|alquiler(?:es)?|rentas?",
    "yearly interest": r"interest(?: (?:bill|cost|expense))?",
    "cost": r"capex|capital (?:expenditure|cost|investment)|investments?|outlay|budget|costs?|kosten"
    r"|investition(?:en|ssumme)?|coste|inversión|investissements?|coût",
    "price": r"price(?: tag)?|consideration|headline|kaufpreis(?:es)?|preis|precio|importe|prix|montant",
    "debt": r"(?:bank |gross |total )?debts?|borrowings|indebtedness|loans?|schulden|verschuldung|kredite?|deudas?"
    r"|dettes?|emprunts?|préstamos?",
}
_GROUPS = {name.replace(" ", "_"): name for name in METRICS}
_NAME = re.compile(
    r"(?<![\w-])(?:" + "|".join(f"(?P<{name.replace(' ', '_')}>{words})" for name, words in METRICS.items()) + r")\b",
    re.IGNORECASE,
)
# "$32 million of EBITDA", "€10.2 million in rent", "£371m for the equity", "$46 billion of annual recurring revenue".
_OF = re.compile(
    r"^\s*(?:(?:a|per|each) year )?(?:(?:in|of|worth of|for|as|de|d['’]|an|à)\s+(?:the |its |their |la |les |los )?)?"
    r"(?:(?!(?:of|in|and|or|on|off|against|from|to|for|at|by|with|after|while|as|than|before|over|is|was|were|und"
    r"|et|y|auf"
    r"|bei|mit|nach|sur|con|que|di?e|der|das|la|le|el|aus|a|an|its|their)\s)[^\W\d]+[\s-]){0,2}?$",
    re.IGNORECASE,
)
_BREAK = re.compile(
    r"[;:!?(]|\.\s|\)\s*[,.]|\n\s*\n|,\s+(?:and|but|while|whereas|with|which|who|where|plus|und|y|et)\b|,\s(?=.{40})",
    re.IGNORECASE,
)
_COMPARED = re.compile(
    r"^[^.;]{0,60}(?:\b(?:from|against|after|compared (?:to|with)|versus|vs\.?|than|on|nach|gegenüber|nachdem|von"
    r"|contre|après|frente a|desde|tras|up on|down on)\b|:)[^.;\d]{0,20}$",
    re.IGNORECASE,
)
_MONEY = (FigureKind.MONEY, FigureKind.PER_UNIT)
_SCOPE = re.compile(
    r"\b(pro[- ]forma|as a whole|group(?:'s)?|combined|enlarged|together|would|had\b[^.;]{0,40}\bbeen|forecast"
    r"|expected?|expects|next year"
    r"|guidance|target(?:ed|s)?(?= of| revenue| ebitda)|excluding|including|first (?:half|quarter|nine months)"
    r"|second (?:half|quarter)|third quarter|(?:fourth|final) quarter|quarter|half[- ]year|six months|nine months"
    r"|three months|halbjahr|quartal|semestre|trimestre|proyectad\w+|voraussichtlich|erwartet\w*)\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Measure:
    """`metric` as METRICS has it; `scope` are words that make it one of another scope or time."""

    metric: str | None
    scope: frozenset[str]
    is_earlier: bool = False


def metric_named(text: str, start: int, end: int) -> str | None:
    """The first metric that is named in a passage."""
    found = _NAME.search(text, start, end)
    return _GROUPS[found.lastgroup] if found and found.lastgroup else None


def last_metric(text: str, start: int, end: int) -> str | None:
    """The last metric that is named in a passage."""
    found = None
    for match in _NAME.finditer(text, start, end):
        found = match
    return _GROUPS[found.lastgroup] if found and found.lastgroup else None


class Measures:
    """The measures of a reading's amounts, each read when it is asked for."""

    def __init__(self, reading: Reading) -> None:
        self._reading = reading
        self._read: dict[str, Measure] = {}
        self._amounts: defaultdict[tuple[str | None, str | None], list[Figure]] | None = None

    def of(self, figure: Figure) -> Measure:
        """What the figure is an amount of."""
        if figure.id not in self._read:
            self._read[figure.id] = self._look(figure)
        return self._read[figure.id]

    def amounts(self, metric: str, currency: str | None, near: Figure) -> list[Figure]:
        """The plain amounts of a metric in a currency that stand in reach of a figure, in text order."""
        if self._amounts is None:
            self._amounts = defaultdict(list)
            for figure in self._reading.figures:
                if figure.kind is FigureKind.MONEY and figure.change is None:
                    self._amounts[(self.of(figure).metric, figure.unit)].append(figure)
        return [figure for figure in self._amounts[(metric, currency)] if abs(figure.start - near.start) < REACH]

    def _look(self, figure: Figure) -> Measure:
        text = self._reading.text
        sentence = self._reading.sentence_at(figure.start)
        if sentence is None:
            return Measure(None, frozenset())
        alike = _MONEY if figure.kind in _MONEY else (figure.kind,)
        earlier = [other for other in self._reading.figures_in(sentence.start, figure.start) if other.kind in alike]
        floor = max(sentence.start, figure.start - BEFORE, earlier[-1].end if earlier else 0)
        scope = self._scope(floor, min(sentence.end, figure.end + 40))
        behind = self._behind(figure, sentence.end)
        if behind:
            return Measure(behind, scope)
        broken = [match.end() for match in _BREAK.finditer(text, floor, figure.start - 2)]
        before = last_metric(text, max([floor, *broken]), figure.start)
        if before:
            return Measure(before, scope)
        if earlier and earlier[-1].kind in alike and _COMPARED.match(text[earlier[-1].end : figure.start]):
            return Measure(self.of(earlier[-1]).metric, scope, is_earlier=True)
        return Measure(None, scope)

    def _behind(self, figure: Figure, end: int) -> str | None:
        text = self._reading.text
        found = _NAME.search(text, figure.end, min(end, figure.end + AFTER))
        if found is None or not found.lastgroup or not _OF.match(text[figure.end : found.start()]):
            return None
        return _GROUPS[found.lastgroup]

    def _scope(self, start: int, end: int) -> frozenset[str]:
        return frozenset(match.lower() for match in _SCOPE.findall(self._reading.text, start, end))

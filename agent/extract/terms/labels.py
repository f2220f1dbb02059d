"""Lines that name a value and give it: "Consideration: up to $117 million", "Tenor | 7 years"."""

import re
from collections.abc import Mapping

from agent.extract.terms.choose import Item, Scene, item_kind
from agent.extract.terms.groups import CONTRACTS, DEBT, EQUITY, FINANCINGS, LETTINGS, TRANSFERS
from agent.schema.deal import DealStatus
from agent.schema.figure import Date, Figure, FigureKind
from agent.schema.term_kind import TermKind as K

_LABEL = re.compile(
    r"(?:^|\n)[\s>•▪●◦*–—-]*(?:\(?[a-z\d]{1,2}[.)]\s+)?([^\W\d](?:[^:|\n.;,]{1,48}?\s?(?::|\|)|[^:|\n;]{1,90}?\s?\|))"
    r"\s*$"
)
# More words than these between the label and the value, and it is of a sentence that the label opens.
_NEAR = re.compile(
    r"\s*(?:(?:about|approximately|some|up to|an?|the|of|by|in|on|circa|ca\.|expected|voraussichtlich|hasta|bis zu"
    r"|im|en|antes del?|vor|before|end)\s*){0,4}$"
)
_MONEY: Mapping[K, re.Pattern[str]] = {
    K.ENTERPRISE_VALUE: re.compile(r"enterprise value|unternehmenswert"),
    K.EQUITY_VALUE: re.compile(r"equity value|valuation|bewertung|valoración"),
    K.ESCROW: re.compile(r"escrow|holdback|retention"),
    K.DEPOSIT: re.compile(r"deposit"),
    K.EARN_OUT: re.compile(r"earn-?out"),
    K.MILESTONE_PAYMENT: re.compile(r"milestone|contingent|hitos|meilenstein"),
    K.DEFERRED_PAYMENT: re.compile(r"deferred|aplazad|später|(?:months?|years?) (?:from|after|following)|anniversary"),
    K.UPFRONT_PAYMENT: re.compile(r"up-?front|at (?:closing|completion|signing)|on (?:closing|completion"
    r"|signing)|initial"),
    K.BREAK_FEE: re.compile(r"break(?:-?up)? fee|termination fee"),
    K.CAPEX: re.compile(r"budget|capex|capital (?:cost|expend)|investment|investition|inversi|reforma|build "
    r"cost|project cost"),
    K.STOCK_COMPONENT: re.compile(r"^(?:in )?(?:shares|stock)"),
    K.CASH_COMPONENT: re.compile(r"^(?:in )?cash$|^in bar$|^efectivo$"),
    K.ASSUMED_DEBT: re.compile(r"debt (?:assumed|taken)|assumed debt"),
}  # fmt: skip
_PRICE = re.compile(
    r"consideration|\bprice\b|kaufpreis|\bprecio\b|\bprix\b|\btotal\b|deal (?:value|size)|amount|importe"
    r"|montant|volumen"
)
_LOAN = re.compile(r"total|size|amount|facilit|loan|principal|raise|proceeds|importe|montant|volumen|betrag")
_RENT = re.compile(r"rent|miete|loyer|renta|annual|yearly|jährlich")
_CONTRACT = re.compile(r"contract value|total|value|volume|wert|valor|valeur")
_DATES: Mapping[K, re.Pattern[str]] = {
    K.EXPECTED_CLOSE: re.compile(r"clos|complet|cierre|vollzug|abschluss|clôture|settlement"),
    K.SIGNING_DATE: re.compile(r"sign|firma|unterz|signature"),
    K.OUTSIDE_DATE: re.compile(r"long-?stop|outside date|drop dead"),
    K.MATURITY: re.compile(r"maturity|matures|vencimiento|fälligkeit|échéance|due date"),
    K.COMMISSIONING_DATE: re.compile(
        r"commission|operation|start-?up|in service|cod\b|inbetrieb|puesta|mise en service"
    ),
}
_OTHER: Mapping[FigureKind, Mapping[K, re.Pattern[str]]] = {
    FigureKind.PERCENT: {
        K.STAKE: re.compile(r"stake|interest acquired|shareholding|anteil|participaci|beteiligung"),
        K.ROYALTY_RATE: re.compile(r"royalt"),
        K.INTEREST_RATE: re.compile(r"coupon|interest|zins|cupón|interés|taux"),
        K.PREMIUM: re.compile(r"premium|prämie|prima|prime"),
        K.SPREAD: re.compile(r"^(?:\w+ )?margin$|spread"),
    },
    FigureKind.POINTS: {K.SPREAD: re.compile(r"^(?:\w+ )?margin|spread|pricing|marge|margen")},
    FigureKind.DURATION: {K.TERM_LENGTH: re.compile(r"\bterm\b|tenor|duration|length|laufzeit|plazo|duraci|durée")},
    FigureKind.POWER: {K.CAPACITY: re.compile(r"capacity|load|power|size|leistung|potencia|puissance")},
    FigureKind.ENERGY: {K.STORAGE_ENERGY: re.compile(r"storage|energy|battery|speicher|almacen|stockage")},
    FigureKind.MULTIPLE: {K.VALUATION_MULTIPLE: re.compile(r"multiple")},
}


# A label is a few nouns; "as follows" opens a list of parts, and a target price is an analyst's.
_NO_LABEL = re.compile(r"\bfollows?\b|\btarget\b|\bebitd?a?\b|\boperating\b|\bgross\b|\bsays?\b|\bper\b")
_WORDS = 5
# Below this a sum is a price of one of many.
_LEAST = 1000
# A row of so many columns belongs to a table of results or of several deals.
_COLUMNS = 3


def labelled_kind(scene: Scene, item: Item, status: DealStatus) -> K | None:
    """None where no label stands directly in front of the value."""
    start = max(scene.start - 1, item.start - 90, 0)
    front = scene.text[start : item.start]
    mark = max(front.rfind(":"), front.rfind("|"))
    if mark < 0 or not _NEAR.match(front[mark + 1 :].lower()):
        return None
    found = _LABEL.search(("\n" if start <= scene.start else "") + front[: mark + 1])
    if (
        found is None
        or _NO_LABEL.search(found[1].lower())
        or found[1].rstrip(" :|").count(" ") >= (_WORDS if found[1].endswith(":") else 3 * _WORDS)
    ):
        return None
    is_row_of_many = scene.text[scene.start : scene.end].count("|") >= _COLUMNS
    return None if is_row_of_many else _kind(scene, item, found[1].lower(), status)


def _kind(scene: Scene, item: Item, label: str, status: DealStatus) -> K | None:
    if isinstance(item, Date):
        kind = _first(_DATES, label)
        is_done = kind is K.EXPECTED_CLOSE and status is DealStatus.COMPLETED
        return K.CLOSING_DATE if is_done else kind
    if item_kind(item) == FigureKind.MONEY.value:
        return _first(_MONEY, label) or _whole(scene, item, label)
    return _first(_OTHER.get(item.kind, {}), label)


def _whole(scene: Scene, item: Figure, label: str) -> K | None:
    deal = scene.deal_type
    if deal in TRANSFERS:
        if item.high < _LEAST:
            return K.PRICE_PER_SHARE if "price" in label else None
        return K.TOTAL_CONSIDERATION if _PRICE.search(label) else None
    if deal in FINANCINGS | DEBT | EQUITY:
        return K.PRINCIPAL if _LOAN.search(label) else None
    if deal in LETTINGS and _RENT.search(label):
        return K.ANNUAL_VALUE
    return K.CONTRACT_VALUE if deal in CONTRACTS and _CONTRACT.search(label) else None


def _first(kinds: Mapping[K, re.Pattern[str]], label: str) -> K | None:
    return next((kind for kind, words in kinds.items() if words.search(label)), None)

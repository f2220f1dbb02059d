"""Tables of several columns: the head of a column tells what the figures under it are."""

import re
from collections.abc import Mapping
from dataclasses import dataclass

from agent.extract.terms.choose import Item
from agent.extract.terms.groups import EQUITY, FINANCINGS, TRANSFERS
from agent.schema.article import Sentence
from agent.schema.deal import DealType
from agent.schema.figure import Date, Figure, FigureKind
from agent.schema.term_kind import TermKind as K

# Fewer bars than this make a label and its value.
_BARS = 2
_MONEY: Mapping[K, re.Pattern[str]] = {
    K.PRICE_PER_SHARE: re.compile(r"(?:price|issue price) per (?:share|unit)|(?:issue|offer) price"),
    K.PRICE_PER_UNIT: re.compile(r"\bper \w+|\beach\b|je \w+$"),
    K.ANNUAL_VALUE: re.compile(r"\brent\b|annual"),
    K.CAPEX: re.compile(r"expenditure|exploration|work (?:commitment|programme|program)|\bspend|capex|budget"),
    K.DEFERRED_PAYMENT: re.compile(r"deferred"),
    K.EARN_OUT: re.compile(r"earn-?out|contingent"),
    K.MILESTONE_PAYMENT: re.compile(r"milestone|bonus"),
    K.UPFRONT_PAYMENT: re.compile(r"up-?front|on (?:signing|closing)|at (?:closing|completion)"),
    K.FEES: re.compile(r"\bfees?\b|commission"),
    K.STOCK_COMPONENT: re.compile(r"\b(?:shares|stock)\b.*(?:value|worth|\$|€|£)"),
    K.TOTAL_CONSIDERATION: re.compile(r"consideration|\bprice\b|purchase|kaufpreis|precio|\bprix\b|deal value"),
    K.PRINCIPAL: re.compile(r"principal|amount|\bsize\b|commitment|facility|proceeds|betrag|importe|montant"),
}
_OTHER: Mapping[FigureKind, Mapping[K, re.Pattern[str]]] = {
    FigureKind.PERCENT: {
        K.INTEREST_RATE: re.compile(r"coupon|interest rate|\brate\b|zins"),
        K.STAKE: re.compile(r"interest|stake|ownership|\bearned|holding|anteil"),
        K.SPREAD: re.compile(r"margin|spread"),
    },
    FigureKind.POINTS: {K.SPREAD: re.compile(r"margin|spread|pricing")},
    FigureKind.COUNT: {
        K.WARRANTS: re.compile(r"warrants|\boptions"),
        K.SHARES_ISSUED: re.compile(r"\bshares?\b|\bunits\b|aktien|acciones"),
    },
    FigureKind.DURATION: {K.TERM_LENGTH: re.compile(r"\bterm\b|tenor|laufzeit|plazo")},
    FigureKind.POWER: {K.CAPACITY: re.compile(r"\bmw\b|capacity|leistung|potencia")},
}
_DATES: Mapping[K, re.Pattern[str]] = {
    K.CLOSING_DATE: re.compile(r"completed|closed|acquired on|vollzogen"),
    K.EXPECTED_CLOSE: re.compile(r"completion|closing|settlement"),
    K.MATURITY: re.compile(r"maturity|matures|fällig"),
    K.SIGNING_DATE: re.compile(r"signed|signing"),
}
_CASH = re.compile(r"\bcash\b|payments?")
# A year or a period over a column makes it a table of results.
_RESULTS = re.compile(
    r"\b(?:19|20)\d\d\b|\bfy ?\d|\bq[1-4]\b|\bchange\b|as reported|months|segment result|revenue|ebitda"
)


@dataclass(frozen=True)
class Heads:
    """The cells of the row that heads a table."""

    cells: tuple[str, ...]

    def fits(self, text: str, sentence: Sentence) -> bool:
        return text.count("|", sentence.start, sentence.end) == len(self.cells) - 1

    def kind_of(self, text: str, sentence: Sentence, item: Item, deal_type: DealType) -> K | None:
        head = self.cells[text.count("|", sentence.start, item.start)]
        is_sum = text[sentence.start : sentence.end].lstrip(" |*").lower().startswith("total")
        if isinstance(item, Date):
            cell = text[text.rfind("|", sentence.start, item.start) + 1 : item.start].lower()
            return _first(_DATES, head) or _first(_DATES, cell)
        if item.kind is FigureKind.MONEY:
            return _money(head, deal_type, is_sum=is_sum)
        return _first(_OTHER.get(item.kind, {}), head)


def row_label(text: str, sentence: Sentence) -> str | None:
    """What the first cell says that the row is of; a total is of all."""
    label = text[sentence.start : sentence.end].strip(" |*").split("|")[0].strip().lower()
    return None if not label or label.startswith("total") else label


def heads_of(text: str, sentence: Sentence, items: list[Item], current: Heads | None) -> Heads | None:
    """The heads that hold after this sentence: a row of words opens a table, rows of as many cells go on with it."""
    if text.count("|", sentence.start, sentence.end) < _BARS:
        return None
    if current is not None and current.fits(text, sentence):
        return current
    if any(isinstance(item, Figure) for item in items):
        return None
    said = text[sentence.start : sentence.end].lower()
    is_of_results = bool(_RESULTS.search(said))
    return Heads(tuple("" if is_of_results else cell.strip() for cell in said.split("|")))


def _money(head: str, deal_type: DealType, *, is_sum: bool) -> K | None:
    kind = _first(_MONEY, head)
    if kind is K.PRINCIPAL and deal_type not in FINANCINGS | EQUITY:
        return None
    if kind is K.TOTAL_CONSIDERATION and deal_type not in TRANSFERS:
        return None
    if kind is not None:
        return kind
    if not _CASH.search(head):
        return None
    return K.OPTION_FEE if deal_type is DealType.OPTION and not is_sum else K.CASH_COMPONENT


def _first(kinds: Mapping[K, re.Pattern[str]], head: str) -> K | None:
    return next((kind for kind, words in kinds.items() if words.search(head)), None)

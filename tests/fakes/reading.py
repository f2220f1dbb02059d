"""Readings written by hand, the way a model sees them: one sentence a line, figures and dates in braces."""

import re
from decimal import Decimal
from hashlib import sha256

from agent.schema.article import Article, Document, Sentence
from agent.schema.figure import Date, Figure, FigureKind, Modifier, Precision
from agent.schema.reading import Reading

_MARK = re.compile(r"\{([ft]\d+): ([^}]*)\}")
_NUMBER = re.compile(r"\d+(?:[.,]\d+)*")
_SCALES = {"thousand": 10**3, "million": 10**6, "billion": 10**9, "GW": 10**3}
_UNITS = {
    "$": "USD",
    "EUR": "EUR",
    "%": "%",
    "MW": "MW",
    "GW": "MW",
    "month": "month",
    "year": "year",
    "tonne": "tonne",
}
_KINDS = {"USD": "money", "EUR": "money", "%": "percent", "MW": "power", "month": "duration", "year": "duration"}
_MODIFIERS = {"up to": Modifier.UP_TO, "over": Modifier.MORE_THAN, "about": Modifier.ABOUT}


def read_numbered(numbered: str) -> Reading:
    """'[s1] Acme pays {f1: up to $3 million}.' on each line; the ids are those of the marks."""
    text, sentences, figures, dates = "", [], [], []
    for line in numbered.strip().splitlines():
        sentence_id, _, marked = line.strip()[1:].partition("] ")
        start, at = len(text), 0
        for mark in _MARK.finditer(marked):
            text += marked[at : mark.start()]
            item_id, quote = mark.groups()
            (figures if item_id[0] == "f" else dates).append(_value(item_id, quote, len(text)))
            text += quote
            at = mark.end()
        text += marked[at:]
        sentences.append(Sentence(id=sentence_id, start=start, end=len(text)))
        text += "\n\n"
    digest = sha256(text.encode()).hexdigest()
    document = Document(id=digest[:16], source="by hand", media_type="text", characters=len(text), sha256=digest)
    return Reading(Article(document=document, text=text), tuple(sentences), tuple(figures), tuple(dates))


def _value(item_id: str, quote: str, start: int) -> Figure | Date:
    end = start + len(quote)
    if item_id[0] == "t":
        return Date(id=item_id, quote=quote, start=start, end=end, low=quote, high=quote, precision=Precision.YEAR)
    scale = Decimal(next((size for word, size in _SCALES.items() if word in quote), 1))
    numbers = [Decimal(number.replace(",", "")) * scale for number in _NUMBER.findall(quote)]
    unit = next((code for word, code in _UNITS.items() if word in quote), None)
    modifier = next((found for words, found in _MODIFIERS.items() if quote.startswith(words)), Modifier.EXACT)
    low, high = numbers[0], numbers[-1]
    if modifier is Modifier.EXACT and low < high:
        modifier = Modifier.RANGE
    kind = FigureKind(_KINDS.get(unit or "", "count"))
    decimals = _NUMBER.findall(quote)[-1].partition(".")[2]
    step = scale / 10 ** len(decimals)
    return Figure(
        id=item_id, quote=quote, start=start, end=end, low=low, high=high, unit=unit, modifier=modifier, kind=kind,
        step=step,
    )  # fmt: skip

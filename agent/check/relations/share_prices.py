"""Prices of one share: which are offered, and which the market or the books gave it."""

import re
from collections.abc import Iterator

from agent.check.facts import Facts
from agent.check.relation import currency_of, is_plain_value
from agent.check.relations.reach import in_reach
from agent.check.relations.unit_prices import read_unit_price
from agent.schema.article import Sentence
from agent.schema.figure import Figure, FigureKind

MOST_A_SHARE = 20_000
# One share's offer and its price on the market lie no further apart than this.
FURTHEST = 10

# Sorts of reference, the more special first; the words stand beside the percentage and beside the price.
_SORTS = (
    ("ex-rights", r"ex-rights|terp|ex-entitlement"),
    ("average", r"averages?|mean|vwap|volume[- ]weighted|moyennes?|durchschnitts?\w*|mittelwerts?|promedio|media"),
    ("book", r"book|books|carrying|net asset|nav|apprais\w+|valuers?|valuation|valued|buchwert|schätzwert"
    r"|valeur (?:comptable"
     r"|d['’]expertise)|valor contable|tasación"),
    ("issue", r"issue price of the|placing price"),
    ("high", r"peak|52-week high|all-time high|high of"),
    ("close", r"clos(?:e|es|ed|ing)|last (?:price|traded|reported|trading|sale)|finish\w*|ended|ends|session"
    r"|settled|undisturbed"
     r"|unaffected|market price|share price|stock price|trading price|traded|changed hands|cours|clôtur\w*|cotation"
     r"|cotée?|séance"
     r"|terminé|schlusskurs\w*|kurs\w*|schloss|geschlossen|notiert\w*|cierre|cerr\w+|cotización|cotiza\w*|price"),
)  # fmt: skip
_SORT = tuple((name, re.compile(rf"\b(?:{words})\b", re.IGNORECASE)) for name, words in _SORTS)
_BREAK = re.compile(r"[;:]\s|\.\s|\n")
_OFFERED = re.compile(
    r"\b(?:offer\w*|bid\w*|pay\w*|paid|receiv\w*|get|gets|cash|issue price|subscription price|conversion price"
    r"|priced|placed"
    r"|apiece|each|price|for|at|tender|oferta|ofrece\w*|offre|offert\w*|propose|angebot\w*|biet\w+|zahl\w+|je aktie)\b",
    re.IGNORECASE,
)
_MOVED = re.compile(
    r"\b(?:jump\w*|rose|ris\w+|fell|fall\w*|climb\w*|slip\w*|gain\w*|drop\w*|surg\w+|soar\w*|(?<!last )trad\w+|up"
    r"|down)\b[^.;,]{0,25}\b(?:to|at)\s+$",
    re.IGNORECASE,
)
_BID = re.compile(r"\s*(?:(?:a|per) share\s)?(?:cash )?(?:offer|bid|proposal|tender)\b", re.IGNORECASE)


def sort_of(passage_text: str) -> str | None:
    """The sort of price that a passage names: an average, a close, a value in the books."""
    return next((name for name, pattern in _SORT if pattern.search(passage_text)), None)


def prices_in(facts: Facts, start: int, end: int) -> Iterator[Figure]:
    """The plain prices in a passage."""
    for figure in facts.reading.figures_in(start, end):
        if figure.kind in (FigureKind.MONEY, FigureKind.PER_UNIT) and is_plain_value(figure) and figure.low > 0:
            yield figure


def sort_near(facts: Facts, figure: Figure, sentence: Sentence) -> str | None:
    """The sort of price that the words around a figure make it, or None for an offer."""
    text = facts.reading.text
    prices = list(prices_in(facts, sentence.start, sentence.end))
    floor = max([sentence.start, figure.start - 110, *(other.end for other in prices if other.end <= figure.start)])
    behind = facts.reading.figures_in(figure.end, sentence.end)
    stops = [other.start for other in behind if other.kind is not FigureKind.DURATION][:1]
    ceiling = min([sentence.end, figure.end + 45, *stops])
    breaks = [match.end() for match in _BREAK.finditer(text, floor, figure.start)]
    before = text[max([floor, *breaks]) : figure.start]
    stop = re.compile(r"[,;.:]\s|\b(?:and|to|a premium|an? \w+ of)\b").search(text, figure.end, ceiling)
    after = text[figure.end : stop.start() if stop else ceiling]
    if re.search(r"\bpremium|discount\b", before, re.IGNORECASE):
        return sort_of(before) or sort_of(after)
    if _BID.match(text, figure.end):
        return None
    if _MOVED.search(before):
        return "moved"
    found = sort_of(after) or sort_of(before)
    if found == "close" and _OFFER_PRICE.search(before):
        return None
    return found


_OFFER_PRICE = re.compile(
    r"\b(?:offer|issue|bid|subscription|conversion|exercise|placing|cash|tender|purchase|deal|offered"
    r"|per-share)(?:ed)? price\b"
    r"|\bpriced?\b(?! (?:at which|on))(?:(?!\bclos|\blast|\bmarket|\bshare price|\bstock price|\btrad).)*$",
    re.IGNORECASE,
)


def sorted_prices(facts: Facts) -> tuple[tuple[Figure, Sentence, str | None], ...]:
    """All prices that may be of one share, with their sentence and sort."""
    found = []
    for figure in prices_in(facts, 0, len(facts.reading.text)):
        sentence = facts.reading.sentence_at(figure.start)
        if sentence is not None and figure.high <= MOST_A_SHARE:
            found.append((figure, sentence, sort_near(facts, figure, sentence)))
    return tuple(found)


def offered(facts: Facts, reference: Figure, currency: str | None) -> tuple[list[Figure], list[Figure]]:
    """The prices that are offered for one share by their words, and all that may be."""
    found: list[Figure] = []
    loose: list[Figure] = []
    for figure, sentence, sort in facts.once(sorted_prices):
        if in_reach(figure, reference):
            if currency_of(figure) != currency or figure.high > MOST_A_SHARE or sort:
                continue
            unit = read_unit_price(facts, figure)
            if (unit is not None and unit.thing not in (None, "share")) or not is_near(figure, reference):
                continue
            loose.append(figure)
            before = facts.reading.text[max(sentence.start, figure.start - 90) : figure.start]
            if unit is not None or _OFFERED.search(before) or _BID.match(facts.reading.text, figure.end):
                found.append(figure)
    return found, loose


def is_near(offer: Figure, reference: Figure) -> bool:
    """Whether the two can be prices of one thing."""
    is_one_currency = currency_of(offer) == currency_of(reference)
    return is_one_currency and reference.low < offer.low * FURTHEST and offer.low < reference.low * FURTHEST

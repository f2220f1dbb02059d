"""What the deal costs: the amounts that the text gives as its price, the surest and the nearest first."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence

from agent.check.facts import Facts
from agent.check.relation import is_plain_value
from agent.check.relations.measures import REACH
from agent.schema.deal import Origin, Role
from agent.schema.figure import Figure, FigureKind
from agent.schema.term_kind import TermKind as K

# The verb that trades a thing stands within so many characters before its price.
VERB_REACH = 220
LEAST_PRICE = 10_000

_KINDS = (K.TOTAL_CONSIDERATION, K.ENTERPRISE_VALUE, K.EQUITY_VALUE, K.UPFRONT_PAYMENT)
_NAMED = frozenset({"price", "enterprise value", "equity value"})
_TRADES = re.compile(
    r"\b(?:buy(?:s|ing)?|bought|purchas\w+|acqui\w+|s[eo]ld|sells?|selling|sale|takeover|take[- ]?over|taking over"
    r"|part(?:ing|ed)? with|pay(?:s|ing)?|paid|deal|transaction|swoop\w*|snap\w*|divest\w*|dispos\w+|hand(?:s|ed"
    r"|ing)? over"
    r"|kauf\w*|verkauf\w*|übern\w+|erwirb\w*|erw[eo]rb\w*|zahlt\w*|compra\w*|vend\w+|adqui\w+|paga\w*"
    r"|ach[eè]t\w*|acqui\w+|rach\w+|cède\w*|céd\w+|cession|cesión|wechsel\w*|chang\w+ hands|cambia\w* de manos"
    r"|paie\w*|vers[eé]\w*)\b",
    re.IGNORECASE,
)
_FOR = re.compile(
    r"\b(?:for|pays?|paid|paying|pay|at|of|worth|valued at|costs?|für|por|pour|um|de|zahlt|paga\w*)\s+"
    r"(?:(?:about|some|around|roughly|approximately|a|total|rund|etwa|unos|environ)\s+)*$",
    re.IGNORECASE,
)
# "To buy it for $5 million a year": rent and instalments are no prices.
# What others think it is worth, or once offered.
_OPINION = re.compile(
    r"\b(?:analysts?|brokers?|observers|rivals?|turned down|rejected|outbid|lost|analysten|analistas|analystes)\b",
    re.IGNORECASE,
)
_PARTIAL = re.compile(
    r"\b(?:another|further|additional|more|deposit|option|fee|milestones?|first|earlier|each|instal\w+)\W+(?:\w+\W+)?$",
    re.IGNORECASE,
)


def deal_prices(facts: Facts, currency: str | None, near: Figure) -> list[list[Figure]]:
    """Tiers of prices: those in the passage of `near` so far, those in it, then all others; each value once."""
    known = facts.once(_all_prices)
    first = bisect_right(known, near.start - REACH, key=_start)
    last = bisect_left(known, near.start + REACH, key=_start)
    prices = [figure for figure in known[first:last] if figure.unit == currency]
    block = passage(facts, near)
    inside = [figure for figure in prices if block[0] <= figure.start < block[1]]
    before = [figure for figure in inside if figure.start < near.start]
    return [_distinct(tier) for tier in (before or inside, inside, prices)]


def passage(facts: Facts, figure: Figure) -> tuple[int, int]:
    """The paragraph of a figure."""
    text = facts.reading.text
    low, high = max(0, figure.start - REACH), min(len(text), figure.end + REACH)
    start, end = text.rfind("\n", low, figure.start), text.find("\n", figure.end, high)
    return max(start + 1, low), end if end >= 0 else high


def is_of_buyer(facts: Facts, figure: Figure) -> bool:
    """Whether the sentence speaks of who buys and not of what is bought, of whose earnings the price is a multiple."""
    sentence = facts.reading.sentence_at(figure.start)
    if sentence is None or not facts.deals:
        return False
    said = facts.reading.text[sentence.start : figure.start]
    names = {
        role: {party.name.split()[0] for party in facts.deals[0].parties if party.role in roles}
        for role, roles in _SIDES.items()
    }
    return any(name in said for name in names["buyer"]) and not any(name in said for name in names["target"])


_SIDES = {"buyer": frozenset({Role.BUYER}), "target": frozenset({Role.TARGET, Role.SELLER})}


def _start(figure: Figure) -> int:
    return figure.start


def _all_prices(facts: Facts) -> tuple[Figure, ...]:
    return tuple(_prices(facts))


def _prices(facts: Facts) -> Iterator[Figure]:
    terms = {term.figure_id for _, term in facts.terms() if term.kind in _KINDS and term.origin is Origin.STATED}
    for figure in facts.reading.figures:
        if figure.kind is not FigureKind.MONEY or figure.low < LEAST_PRICE:
            continue
        if not is_plain_value(figure) or (figure.period or "").startswith("per"):
            continue
        measure = facts.measures.of(figure)
        is_price = figure.id in terms or (measure.metric in _NAMED and not measure.is_earlier)
        if (is_price and not _is_opinion(facts, figure)) or _is_paid(facts, figure):
            yield figure


def _is_paid(facts: Facts, figure: Figure) -> bool:
    text = facts.reading.text
    sentence = facts.reading.sentence_at(figure.start)
    if sentence is None or facts.measures.of(figure).metric not in (None, "cost"):
        return False
    start = max(sentence.start, figure.start - VERB_REACH)
    before = text[start : figure.start]
    return bool(
        not _OPINION.search(before) and _FOR.search(before) and not _PARTIAL.search(before) and _TRADES.search(before)
    )


def _is_opinion(facts: Facts, figure: Figure) -> bool:
    sentence = facts.reading.sentence_at(figure.start)
    return sentence is not None and _OPINION.search(facts.reading.text, sentence.start, figure.start) is not None


def _distinct(figures: Sequence[Figure]) -> list[Figure]:
    return list({(figure.low, figure.modifier): figure for figure in reversed(figures)}.values())[::-1]

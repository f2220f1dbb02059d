"""A price per share times all shares, told apart from what they are worth together."""

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal

from agent.check.facts import Facts
from agent.check.relation import Relation, plain, stands_for
from agent.check.relations.deal_prices import passage
from agent.check.relations.reach import figures_near
from agent.check.relations.settle import settle
from agent.check.relations.share_prices import sort_near
from agent.check.relations.unit_prices import quantities, read_unit_price
from agent.figures.interval import Interval
from agent.schema.article import Sentence
from agent.schema.figure import Figure, FigureKind, Modifier
from agent.text.stems import read_stems

MOST_A_SHARE = 20_000
LEAST_TOTAL = 100_000

_CENT = Decimal("0.005")

_ALL = re.compile(
    r"\b(?:all of the (?=\d)|outstanding|diluted|in issue|on issue|in circulation|share count|im umlauf"
    r"|en circulation|en circulación"
    r"|(?:with|has|have|on|of) (?:its |the |some |about )?(?=\d)|all (?:the |its |of the )?(?:\d|shares)|total of)",
    re.IGNORECASE,
)
_WORTH = re.compile(
    r"\b(?:valu(?:es?|ed|ing)|pric(?:es?|ed|ing)|puts? (?:the |a |its )|putting (?:the |a )|worth|equity value"
    r"|market (?:value"
    r"|cap\w*)|price tag|bewert\w+|valora\w*|valoris\w*|come to|comes to)\b[^.;]{0,110}$",
    re.IGNORECASE,
)
_RAISED = re.compile(
    r"\b(?:rais(?:e|es|ed|ing)|proceeds|brought in|bring(?:s|ing)? in|for a total|lev(?:er|ant|é)\w*|recaud\w+"
    r"|einnahmen|erlös\w*)\b"
    r"[^.;]{0,40}$",
    re.IGNORECASE,
)
_THAT_PRICE = re.compile(r"^[^.;]{0,30}\bat (?:that|this|the same) price\b", re.IGNORECASE)
_AT = re.compile(r"^[^.;]{0,40}\b(?:at|zu|à|a|for)\s+(?:a price of |an issue price of )?$", re.IGNORECASE)
_AN_OFFER = re.compile(r"\s*(?:all-cash |cash |tender |takeover |recommended )*(?:offer|bid)\b", re.IGNORECASE)
_WITH_DEBT = re.compile(
    r"\b(?:includ\w+ (?:net |assumed )?debt|enterprise value"
    r"|assum\w+ (?:\w+ ){0,4}debt)\b",
    re.IGNORECASE,
)
_COSTS = re.compile(r"\bcosts?\b[^.;]{0,60}$", re.IGNORECASE)
_IN_ALL = re.compile(r"\s*(?:in all|altogether|in total)\b", re.IGNORECASE)
_NOT_EQUITY = re.compile(
    r"\b(?:enterprise|including (?:net )?debt|debt|per share|a share|pre-money|post-money|options?|up to|partly"
    r"|part of)\b",
    re.IGNORECASE,
)
_OF_SHARES = re.compile(r"\b(?:share count|number of shares|the shares|rights?|basis)\b", re.IGNORECASE)
_NO_OFFER = re.compile(
    r"\b(?:clos(?:e|ed|ing)|average|vwap|traded|ended|finished|peak|low of|high of|last|par value|nominal|dividend"
    r"|exercis\w+"
    r"|strike|from|earlier|previous\w*)\b[^.;,]{0,40}$",
    re.IGNORECASE,
)


def told_share_values(facts: Facts) -> Iterator[Relation]:
    """ "An offer at 290p ... With 131 million shares in issue this values it at about £380 million"."""
    if not any(figure.kind is FigureKind.COUNT and figure.low >= 1000 for figure in facts.reading.figures):
        return
    for total in facts.reading.figures:
        if total.kind is not FigureKind.MONEY or total.low < LEAST_TOTAL or total.low != total.high:
            continue
        sentence = facts.reading.sentence_at(total.start)
        if sentence and _is_value(facts, total, sentence):
            things = ("share", "home")
            counts = [figure for thing in things for figure in quantities(facts, thing, total) if _is_security(figure)]
            whole = [figure for figure in counts if _is_whole(facts, figure)]
            prices = (
                [figure for figure in figures_near(facts, total) if _is_share_price(facts, figure)] if counts else []
            )
            yield from settle(_tiers(facts, total, sentence, prices, (whole, counts)))


def _is_security(figure: Figure) -> bool:
    """Shares, and the units of a placement; of homes there are never so many."""
    noun = (figure.unit or "").split()[-1]
    return figure.low >= 1000 and (noun not in ("home", "house", "flat", "apartment", "dwelling", "residence"))


def _is_whole(facts: Facts, count: Figure) -> bool:
    sentence = facts.reading.sentence_at(count.start)
    if sentence is None or count.modifier is Modifier.UP_TO:
        return False
    start, end = max(sentence.start, count.start - 24), min(sentence.end, count.end + 40)
    return _ALL.search(facts.reading.text, start, end) is not None


def _is_share_price(facts: Facts, figure: Figure) -> bool:
    if figure.kind not in (FigureKind.MONEY, FigureKind.PER_UNIT) or figure.high > MOST_A_SHARE or figure.low <= 0:
        return False
    price = read_unit_price(facts, figure)
    return price is None or price.thing in (None, "share")


def _is_value(facts: Facts, total: Figure, sentence: Sentence) -> bool:
    text = facts.reading.text
    start = max(sentence.start, total.start - 120)
    behind = facts.reading.figures_in(total.end, sentence.end)
    said = text[start : min([sentence.end, total.end + 30, *(figure.start for figure in behind[:1])])]
    if _COSTS.search(text[start : total.start]) and _IN_ALL.match(text, total.end):
        return True
    if _AN_OFFER.match(text, total.end) and not _WITH_DEBT.search(text):
        return True
    is_worth = (
        _RAISED.search(text, start, total.start) is not None
        or _WORTH.search(text[start : total.start]) is not None
        or facts.measures.of(total).metric == "equity value"
    )
    return is_worth and not _NOT_EQUITY.search(said)


def _tiers(
    facts: Facts, total: Figure, sentence: Sentence, prices: Sequence[Figure], counts: tuple[list[Figure], list[Figure]]
) -> Iterator[list[Relation]]:
    text = facts.reading.text
    currency = total.unit
    alike = [figure for figure in prices if (figure.unit or "").split("/")[0] == currency]
    offers = [figure for figure in alike if _is_offer(facts, figure)]
    start, _ = passage(facts, total)
    own = [figure for figure in counts[0] if sentence.start <= figure.start < sentence.end]
    if _RAISED.search(text, max(sentence.start, total.start - 60), total.start):
        sold = [figure for figure in counts[1] if sentence.start <= figure.start < total.start]
        sold_at = [figure for figure in alike if sold and sold[-1].end <= figure.start < total.start]
        if not sold_at and sold and _THAT_PRICE.match(text[sold[-1].end : total.start]):
            sold_at = [figure for figure in alike if figure.end <= sold[-1].start][-1:]
            yield [_relation(total, price, number, can_conflict=True) for price in sold_at for number in sold[-1:]]
            return
        is_pair = len(sold) == len(sold_at) == 1 and _AT.match(text[sold[0].end : sold_at[0].start]) is not None
        yield [_relation(total, price, number, can_conflict=is_pair) for price in sold_at for number in sold]
        return
    is_offer = _AN_OFFER.match(text, total.end) is not None
    if is_offer:
        offers = [figure for figure in offers if figure.modifier is not Modifier.UP_TO]
    numbers = (
        own
        or (counts[0] if is_offer else [])
        or (counts[0] if _OF_SHARES.search(text, sentence.start, sentence.end) else [])
    )
    is_whole = len({figure.low for figure in numbers}) == 1
    named = _named_alike(facts, total, sentence, offers)
    here = [figure for figure in offers if sentence.start <= figure.start < total.start]
    near = [figure for figure in offers if start <= figure.start < total.start]
    for tier in (here, named, near, offers):
        yield [
            _relation(total, price, number, can_conflict=is_whole and bool(tier))
            for price in tier
            for number in numbers
        ]
    yield [_relation(total, price, number, can_conflict=False) for price in alike for number in counts[1]]


def _is_offer(facts: Facts, figure: Figure) -> bool:
    sentence = facts.reading.sentence_at(figure.start)
    if sentence is None or _NO_OFFER.search(facts.reading.text, max(sentence.start, figure.start - 60), figure.start):
        return False
    return sort_near(facts, figure, sentence) in (None, "average")


def _named_alike(facts: Facts, total: Figure, sentence: Sentence, offers: Sequence[Figure]) -> list[Figure]:
    """The price of what the total's sentence names: the right of "the rights will cost"."""
    said = {word.stem for word in read_stems(facts.reading.text, sentence.start, total.start)}
    best: list[Figure] = []
    most = 0
    for price in offers:
        before = max(0, price.start - 70)
        shared = len(said & {word.stem for word in read_stems(facts.reading.text, before, price.start)})
        if shared > most:
            best, most = [price], shared
    return best


def _relation(total: Figure, price: Figure, number: Figure, *, can_conflict: bool) -> Relation:
    return Relation(
        stated=total,
        inputs=(price, number),
        computed=_exactly(price) * stands_for(number),
        expression=f"{plain(price)} × {plain(number)}",
        unit=total.unit,
        what="price per share times shares is the value of them all",
        settles_by="Which of price, number of shares and value is right, and are they of the same scope?",
        can_conflict=can_conflict,
    )


def _exactly(price: Figure) -> Interval:
    """A price that shares are offered at is a term of the offer: $23 is $23.00."""
    if price.modifier is Modifier.EXACT and price.step == 1:
        return Interval(price.low - _CENT, price.high + _CENT)
    return stands_for(price)

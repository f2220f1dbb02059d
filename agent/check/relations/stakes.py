"""What a stake costs, what it is a part of, and what the whole is worth: two of the three give the third."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from agent.check.facts import Facts
from agent.figures.interval import Interval, interval_of
from agent.schema.article import Sentence
from agent.schema.figure import Figure, FigureKind, Modifier

# The whole's value is told in the sentence of the price and the stake, or in the next.
REACH = 2

_FOR = re.compile(
    r"^[^.;]{0,50}?\b(?:for|in return for|in exchange for|to buy|buys?|pour|por|für|a cambio de|contre)\b[^.;]{0,30}$",
    re.IGNORECASE,
)
_HOLDS = re.compile(
    r"\b(?:hold|holds|own|owns|have|has|get|gets|left with|hält|halten|détien\w+|tendrá\w*|tiene\w*)\b", re.IGNORECASE
)
_VALUED = re.compile(
    r"\b(?:valu(?:es?|ed|ing|ation)|worth|bewertet|bewertung|valora\w*|valoris\w*|valorac\w+)\b"
    r"(?! (?:of|for) the stake)[^.;]{0,60}$",
    re.IGNORECASE,
)
_AFTER_MONEY = re.compile(
    r"\b(?:after the (?:money|round|deal|investment|capital increase)|post[- ]money|nach der runde)\b", re.IGNORECASE
)
_BEFORE_MONEY = re.compile(
    r"\b(?:before the (?:money|round|deal|investment)|before it|pre[- ]money|vor der runde)\b", re.IGNORECASE
)
_OTHER_VALUE = re.compile(
    r"\b(?:enterprise|including debt|with debt|debt|net debt|schulden|deuda|dette)\b", re.IGNORECASE
)
_ISSUES = re.compile(r"\b(?:issue[sd]?|issuing|receiv\w+|shares? at|gets?|consideration|pay\w*)\b", re.IGNORECASE)
_ALL_SHARES = re.compile(
    r"\b(?:share count|shares? (?:outstanding|on issue|in issue|in all|in total)|total (?:number )?of|enlarged"
    r"|then have|will have)\b",
    re.IGNORECASE,
)
_CONVERSION = re.compile(r"\bconversion price\b[^.;]{0,40}$", re.IGNORECASE)
_SHARE_WORDS = frozenset({"share", "aktie", "action", "acción"})


@dataclass(frozen=True)
class Stake:
    """`stated` percent against `part` ÷ `whole`; each way that the text leaves open of what the whole is."""

    stated: Figure
    part: Figure
    whole: Figure
    ways: tuple[Interval, ...]


def read_stakes(facts: Facts) -> Iterator[Stake]:
    """Stakes bought for a price at a valuation, and shares out of all shares."""
    yield from _bought(facts)
    yield from _shares(facts)


def _bought(facts: Facts) -> Iterator[Stake]:
    """ "invests $5 million for 10% ..., valuing it at $50 million after the money"."""
    text = facts.reading.text
    sentences = facts.reading.sentences
    for index, sentence in enumerate(sentences):
        figures = facts.reading.figures_in(sentence.start, sentence.end)
        for first, second in zip(figures, figures[1:], strict=False):
            pair = _price_and_share(first, second)
            if pair is None or not _FOR.match(text[first.end : second.start]):
                continue
            price, share = pair
            for near in sentences[index : index + REACH]:
                whole = _valuation(facts, near, price)
                if whole is not None and whole.low > price.low:
                    yield Stake(share, price, whole, _ways(text, near, price, whole))
                    break


def _price_and_share(first: Figure, second: Figure) -> tuple[Figure, Figure] | None:
    for price, share in ((first, second), (second, first)):
        is_share = share.kind is FigureKind.PERCENT and share.change is None and 0 < share.low < 100
        if price.kind is FigureKind.MONEY and is_share and price.low == price.high and share.low == share.high:
            return price, share
    return None


def _valuation(facts: Facts, sentence: Sentence, price: Figure) -> Figure | None:
    text = facts.reading.text
    for figure in facts.reading.figures_in(sentence.start, sentence.end):
        if figure.id == price.id or figure.unit != price.unit or figure.kind is not FigureKind.MONEY:
            continue
        before = text[max(sentence.start, figure.start - 80) : figure.start]
        around = before + text[figure.end : min(sentence.end, figure.end + 40)]
        if _VALUED.search(before) and not _OTHER_VALUE.search(around):
            return figure
    return None


def _ways(text: str, sentence: Sentence, price: Figure, whole: Figure) -> tuple[Interval, ...]:
    """The share as a part of the value, and as a part of it with the new money, unless the text says which."""
    paid, valued = _stands_for(price), _stands_for(whole)
    after, before = paid / valued, paid / (valued + paid)
    said = text[max(sentence.start, whole.start - 60) : min(sentence.end, whole.end + 60)]
    if _AFTER_MONEY.search(said):
        return (after,)
    return (before,) if _BEFORE_MONEY.search(said) else (after, before)


def _shares(facts: Facts) -> Iterator[Stake]:
    """ "18 million shares", "will hold 15%", "whose share count will rise to 120 million": each told once."""
    text = facts.reading.text
    counts = [figure for figure in facts.reading.figures if figure.kind is FigureKind.COUNT and figure.low > 1000]
    wholes = [figure for figure in counts if _is_all_shares(facts, figure)]
    issued = [
        figure
        for figure in counts
        if figure.unit is not None
        and figure.unit.split()[-1] in _SHARE_WORDS
        and _ISSUES.search(_said(facts, figure, 60, 30))
        and figure not in wholes
    ]
    if len({figure.low for figure in wholes}) != 1 or len({figure.low for figure in issued}) != 1:
        return
    for sentence in facts.reading.sentences:
        held = [
            figure
            for figure in facts.reading.figures_in(sentence.start, sentence.end)
            if figure.kind is FigureKind.PERCENT and figure.modifier in (Modifier.EXACT, Modifier.ABOUT)
        ]
        is_near = sentence.start <= wholes[0].start < sentence.end or sentence.start <= issued[0].start < sentence.end
        if len(held) == 1 and is_near and _HOLDS.search(text, sentence.start, held[0].start):
            yield Stake(held[0], issued[0], wholes[0], (_stands_for(issued[0]) / _stands_for(wholes[0]),))


def _is_all_shares(facts: Facts, figure: Figure) -> bool:
    is_shares = figure.unit is None or figure.unit.split()[-1] in _SHARE_WORDS
    return is_shares and _ALL_SHARES.search(_said(facts, figure, 40, 30)) is not None


def _said(facts: Facts, figure: Figure, before: int, after: int) -> str:
    sentence = facts.reading.sentence_at(figure.start)
    low, high = (sentence.start, sentence.end) if sentence else (figure.start, figure.end)
    return facts.reading.text[max(low, figure.start - before) : min(high, figure.end + after)]


def conversions(facts: Facts) -> Iterator[tuple[Figure, Figure, Figure]]:
    """ "a conversion price of $32", "31.25 shares per $1,000": (rate, base, price), where each is told once."""
    text = facts.reading.text
    prices = [
        figure
        for figure in facts.reading.figures
        if figure.kind in (FigureKind.PER_UNIT, FigureKind.MONEY)
        and _CONVERSION.search(text[max(0, figure.start - 70) : figure.start])
    ]
    rates: list[tuple[Figure, Figure]] = []
    for rate, base in zip(facts.reading.figures, facts.reading.figures[1:], strict=False):
        is_rate = rate.kind is FigureKind.COUNT and base.kind is FigureKind.MONEY
        if is_rate and re.fullmatch(r"\s*(?:\w+\s){0,3}(?:per|for each|for every)\s+", text[rate.end : base.start]):
            rates.append((rate, base))
    if len({price.low for price in prices}) == 1 and len({rate.low for rate, _ in rates}) == 1:
        yield rates[0][0], rates[0][1], prices[0]


def _stands_for(figure: Figure) -> Interval:
    return interval_of(figure.low, figure.high, figure.modifier, figure.step)

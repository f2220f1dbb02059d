"""Amounts that multiply to a total told in one breath: so much a year for so many years, so much each, so much a share.

A product is one only where the words make the total the whole of it, and where price and quantity are the only
ones in reach; of two nobody knows which is meant.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from agent.check.facts import Facts
from agent.schema.article import Sentence
from agent.schema.figure import Figure, FigureKind, Modifier

_TOTAL_BEFORE = re.compile(
    r"\b(?:worth|total(?:s|ling|led)?(?: of)?|in total|in all|or|altogether|comes? to|amounts? to|makes?"
    r"|which (?:is|gives)"
    r"|valu(?:es?|ing|ed)|value of|proceeds of|raise[sd]?|raising|brings in|insgesamt"
    r"|zusammen|also|im wert von|en total"
    r"|por un total de|es decir|soit|au total|pour un total de)\b[^.;]{0,45}$",
    re.IGNORECASE,
)
_TOTAL_AFTER = re.compile(
    r"^\s*(?:\w+\s){0,2}(?:in all|in total|altogether|for the lot|over (?:its|the) (?:life|(?:whole )?term)"
    r"|over the (?:full|whole)"
    r"|in gross proceeds|insgesamt|über die gesamte|en total|au total|sur toute|durante todo)\b",
    re.IGNORECASE,
)
# "Or $800 million with an extension": more than the contract is worth.
WITH_MORE = re.compile(
    r"^[^.;,]{0,30}\b(?:with|including|if|should)\b[^.;]{0,40}\b(?:exten\w+|option\w*|renew\w*)", re.IGNORECASE
)
# "Two renewal options could bring it to": more than the years of the term make.
_WITH_OPTIONS = re.compile(
    r"\b(?:options?|renewals?|extensions?|extended|renewed|exercised|verlänger\w*|optionen|prórrogas?|prorrog\w*"
    r"|opciones|prolong\w*|renouvel\w*)\b[^.;]*$",
    re.IGNORECASE,
)
_OPTIONS_REACH = 90
_NOT_FLAT = re.compile(
    r"\b(?:escalat\w+|index\w*|inflation|ramp\w*|rising|increas\w+|step-?ups?|average|initially|first year|up to"
    r"|options?|tranches?|stufenweise|grow\w*|then|plus)\b",
    re.IGNORECASE,
)
_EACH = re.compile(r"^\s*(?:each|apiece|a piece|cada un[oa]|chacun[e]?s?)\b", re.IGNORECASE)
_EACH_BEFORE = re.compile(r"\b(?:zu je|je|jeweils|each of|à raison de)\s*$", re.IGNORECASE)
_NOT_A_TERM = re.compile(
    r"\b(?:within|after|old|older|ago|last|past|next|first|every|another|extend\w*|further)\W*(?:\w+\W*)?$",
    re.IGNORECASE,
)
_VALUES = re.compile(r"\b(?:valu(?:es?|ing|ed)|bewertet|valora\w*|valoris\w*)\b", re.IGNORECASE)
_ALL_SHARES = re.compile(
    r"\b(?:outstanding|diluted|in issue|on issue|all|has|have|im umlauf|circulation)\b", re.IGNORECASE
)
_SHARES = frozenset({"share", "aktie", "action", "acción"})


@dataclass(frozen=True)
class Product:
    """`price` times `quantity` should be `total`; `what` says why."""

    price: Figure
    quantity: Figure
    total: Figure
    what: str


def read_products(facts: Facts) -> Iterator[Product]:
    """The products of every sentence, with factors from it or the sentence before."""
    sentences = facts.reading.sentences
    for index, sentence in enumerate(sentences):
        window = [figure for near in sentences[max(0, index - 1) : index + 1] for figure in _figures(facts, near)]
        for total in _figures(facts, sentence):
            if _is_single(total) and _is_total(facts.reading.text, sentence, total):
                yield from _yearly(facts, sentence, window, total)
                yield from _each(facts, window, total)
                yield from _shares(facts, window, total)


def is_with_options(text: str, sentence: Sentence, total: Figure) -> bool:
    """Whether a contract's value is told of what its options or extensions would make of it."""
    before = text[max(sentence.start, total.start - _OPTIONS_REACH) : total.start]
    after = text[total.end : min(sentence.end, total.end + _OPTIONS_REACH)]
    return _WITH_OPTIONS.search(before) is not None or WITH_MORE.match(after) is not None


def _figures(facts: Facts, sentence: Sentence) -> tuple[Figure, ...]:
    return facts.reading.figures_in(sentence.start, sentence.end)


def _is_total(text: str, sentence: Sentence, total: Figure) -> bool:
    before = text[max(sentence.start, total.start - 70) : total.start]
    after = text[total.end : min(sentence.end, total.end + 40)]
    if WITH_MORE.match(after):
        return False
    return _TOTAL_BEFORE.search(before) is not None or _TOTAL_AFTER.match(after) is not None


def _yearly(facts: Facts, sentence: Sentence, window: Sequence[Figure], total: Figure) -> Iterator[Product]:
    """ "EUR 4 million a year for 12 years ... worth EUR 48 million"."""
    if total.kind is not FigureKind.MONEY or total.period:
        return
    text = facts.reading.text
    amounts = [f for f in window if f.kind is FigureKind.MONEY and f.unit == total.unit and f.period == "per year"]
    years = [
        figure
        for figure in window
        if figure.kind is FigureKind.DURATION
        and figure.unit == "year"
        and figure.low > 1
        and not _NOT_A_TERM.search(text[max(0, figure.start - 24) : figure.start])
    ]
    first = min((figure.start for figure in (*amounts, *years)), default=sentence.start)
    if _NOT_FLAT.search(text, min(first, sentence.start), total.start) or is_with_options(text, sentence, total):
        return
    if _one(amounts) and _one(years) and amounts[0].low < total.low:
        yield Product(amounts[0], years[0], total, "the amount a year times the years is the contract's value")


def _each(facts: Facts, window: Sequence[Figure], total: Figure) -> Iterator[Product]:
    """ "fourteen turbines of 4 megawatts each, 56 megawatts in all"; "600,000 shares at EUR 45 each"."""
    text = facts.reading.text
    prices = [
        figure
        for figure in window
        if figure.kind is total.kind
        and figure.unit == total.unit
        and figure.low < total.low
        and (
            _EACH.match(text[figure.end : figure.end + 20])
            or _EACH_BEFORE.search(text[max(0, figure.start - 16) : figure.start])
        )
    ]
    if not _one(prices):
        return
    sentence = facts.reading.sentence_at(prices[0].start)
    counts = [
        figure
        for figure in window
        if figure.kind is FigureKind.COUNT
        and figure.low > 1
        and 0 <= prices[0].start - figure.end < 110
        and sentence is not None
        and figure.start >= sentence.start
    ]
    # "... each; with the second farm, 90 megawatts in all": more than those is counted.
    between = text[min(prices[0].end, total.end) : max(prices[0].start, total.start)]
    if re.search(r"[;.]|\b(?:with|plus|including)\b", between) or len(between) > 70:
        return
    fitting = [count for count in counts if count.low * prices[0].low == total.low]
    if _one(fitting or counts) and total.kind is not FigureKind.COUNT:
        yield Product(prices[0], (fitting or counts)[0], total, "so much of each times their number is the total")


def _shares(facts: Facts, window: Sequence[Figure], total: Figure) -> Iterator[Product]:
    """ "150 million shares, so the offer at $5.40 a share values the company at $810 million"."""
    if total.kind is not FigureKind.MONEY or total.low < 10_000:
        return
    counts = [f for f in window if f.kind is FigureKind.COUNT and f.unit and f.unit.split()[-1] in _SHARES]
    prices = [
        f for f in window if f.kind is FigureKind.PER_UNIT and f.unit in {f"{total.unit}/{word}" for word in _SHARES}
    ]
    others = [
        f for f in window if f.kind is FigureKind.MONEY and f.unit == total.unit and f.low >= 10_000 and f is not total
    ]
    said = facts.reading.text[max(0, total.start - 60) : total.start]
    if _VALUES.search(said) and not any(_all_of(facts.reading.text, count) for count in counts):
        return
    between = facts.reading.text[min([f.start for f in counts], default=0) : total.end]
    if _one(counts) and _one(prices) and not others and len(between) < 260:
        yield Product(prices[0], counts[0], total, "price per share times shares is the value of them all")


def _all_of(text: str, count: Figure) -> bool:
    """Whether the shares counted are all there are: an offer for some values the whole at more."""
    return _ALL_SHARES.search(text, max(0, count.start - 30), count.end + 40) is not None


def _one(figures: Sequence[Figure]) -> bool:
    """Whether they state one value, and that a single one."""
    return len({figure.low for figure in figures}) == 1 and _is_single(figures[0])


def _is_single(figure: Figure) -> bool:
    return figure.low == figure.high and figure.modifier in (Modifier.EXACT, Modifier.ABOUT)

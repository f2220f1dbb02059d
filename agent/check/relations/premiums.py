"""Premiums and discounts whose two prices are told apart: the offer in one place, the close in another."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal

from agent.check.facts import Facts
from agent.check.relation import Relation, currency_of, is_plain_value, plain, stands_for
from agent.check.relations.deal_prices import deal_prices, passage
from agent.check.relations.reach import figures_near, in_reach
from agent.check.relations.settle import settle
from agent.check.relations.share_prices import (
    MOST_A_SHARE,
    is_near,
    offered,
    prices_in,
    sort_near,
    sort_of,
    sorted_prices,
)
from agent.check.relations.unit_prices import read_unit_price
from agent.figures.interval import Interval
from agent.schema.article import Sentence
from agent.schema.figure import Figure, FigureKind, Modifier

HUNDRED = Decimal(100)

_UP = r"premium|premia|uplift|prime|surcote|surprime|prima|aufschlag|prämie|sobreprecio|mark-?up"
_DOWN = r"discount|abschlag|décote|descuento|rabatt|mark-?down"
_WORD = re.compile(rf"\b(?:(?P<up>{_UP})|(?P<down>{_DOWN}))\b", re.IGNORECASE)
_ABOVE = re.compile(
    r"\s*(?:(?P<up>above|over|higher than|more than|über|au-dessus|por encima)|(?P<down>below|under|less than"
    r"|lower than|unter"
    r"|en dessous|por debajo))\b",
    re.IGNORECASE,
)
_CUES = tuple(
    "premi discount uplift prim surcote aufschlag prämie abschlag décote descuento above below rabatt über unter"
    " sobreprecio higher lower more less over encima debajo au-dessus dessous mark".split()
)
# "The shares closed at a 2% discount to the offer": what the market stands below, and not what is offered above it.
_TO_THE_OFFER = re.compile(
    r"^\s*(?:premium |discount )?(?:to|below|above|under|over) (?:the|that|this|its|his|their)(?: \w+){0,2} "
    r"(?:offer|bid|proposal|tender)\b(?! price (?:of|on) )",
    re.IGNORECASE,
)
_BREAK = re.compile(r"[;:]\s|\.\s|\n")
# Behind these words another clause begins, which says nothing of the premium's price.
_CLAUSE = re.compile(
    r"[;:]\s|\.\s|\n|, and (?!of\b|to\b)"
    r"|\band (?:compare[sd]?|values?|valued|is|was|were|has|had|each|every|its|their|it)\b"
    r"|\b(?:while|whereas|although)\b"
)
# A price that is no longer the market's of today: before the talk of a sale, or undisturbed by it.
_BEFORE_NEWS = re.compile(
    r"\b(?:before|prior|ahead|undisturbed|unaffected|rumou?rs?|reports?|speculation|leak\w*|avant|antes|vor)\b",
    re.IGNORECASE,
)
# "A 4% discount to the price at the time": a price that is not told.
_OF_THEN = re.compile(
    r"\b(?:at (?:the|that) time|(?:the )?then|of that day|of the day|back then|damals|alors|entonces)\b", re.IGNORECASE
)
_THAT = re.compile(r"(?:That|This|It|Das|Dies|C['’]est|Cela|Eso|Esto)\b")
_SPECIAL = re.compile(
    r"\b(cash|conversion|issue|cap|exercise|strike|placing|subscription|final|first|initial)\b", re.IGNORECASE
)
_WEEKDAY = re.compile(r"\b(?:mon|tues|wednes|thurs|fri)day\b", re.IGNORECASE)
_OTHERS = re.compile(
    r"\b(?:average premium|typical\w*|peers?|sector|rivals?|usual\w*|would have|would be|conversion premium)\b",
    re.IGNORECASE,
)


@dataclass(frozen=True)
class _Premium:
    """A percentage that says how far one price lies from another, and the words that say from which."""

    figure: Figure
    sentence: Sentence
    is_discount: bool
    before: str
    after: str
    reach: int


def told_premiums(facts: Facts) -> Iterator[Relation]:
    """A premium should be what the offer lies above the price that it is set against."""
    lowered: dict[int, bool] = {}
    for figure in facts.reading.figures:
        if figure.kind is not FigureKind.PERCENT or not is_plain_value(figure) or figure.low <= 0:
            continue
        sentence = facts.reading.sentence_at(figure.start)
        if sentence is None:
            continue
        if sentence.start not in lowered:
            said = facts.reading.text[sentence.start : sentence.end].lower()
            lowered[sentence.start] = any(cue in said for cue in _CUES)
        if lowered[sentence.start] and (premium := _read(facts, figure, sentence)):
            yield from settle(_tiers(facts, premium))


def _read(facts: Facts, figure: Figure, sentence: Sentence) -> _Premium | None:
    text = facts.reading.text
    percents = [other for other in facts.reading.figures_in(sentence.start, sentence.end) if other.kind is figure.kind]
    floor = max([sentence.start, *(other.end for other in percents if other.end <= figure.start)])
    ceiling = min([sentence.end, *(other.start for other in percents if other.start >= figure.end)])
    near = _WORD.search(text, max(floor, figure.start - 60), min(ceiling, figure.end + 25))
    above = _ABOVE.match(text, figure.end, ceiling)
    shared = None
    if near is None and above is None and floor > sentence.start:
        # "A discount of 12% to the close and of 17% to the average".
        shared = (
            _WORD.search(text, sentence.start, floor)
            if re.search(r"\b(?:and|et|und|y)\b", text[floor : figure.start])
            else None
        )
    word = near or above or shared
    if word is None or figure.modifier not in (Modifier.EXACT, Modifier.ABOUT, Modifier.MORE_THAN):
        return None
    stop = _CLAUSE.search(text, figure.end, ceiling)
    reach = stop.start() if stop else ceiling
    starts = [match.end() for match in _BREAK.finditer(text, floor, figure.start)]
    return _Premium(
        figure,
        sentence,
        word.group("down") is not None,
        text[max([floor, *starts]) : figure.start],
        text[figure.end : reach],
        reach,
    )


def _tiers(facts: Facts, premium: _Premium) -> Iterator[list[Relation]]:
    if _TO_THE_OFFER.match(premium.after):
        return
    sort = sort_of(premium.after) or sort_of(premium.before)
    # "It had ended Monday at $40. That is a premium of 30 percent".
    if sort is None and _THAT.match(facts.reading.text, premium.sentence.start):
        sort = "close"
    if sort is None:
        return
    inline = _inline(facts, premium)
    if sort == "book":
        yield from _against_book(facts, premium, inline)
        return
    references = [inline] if inline else _references(facts, premium, sort)
    references = [figure for figure in references if figure.high <= MOST_A_SHARE]
    is_sure = (
        len({figure.low for figure in references}) == 1
        and _OTHERS.search(premium.before[-60:] + premium.after[:16]) is None
        and (inline is not None or _OF_THEN.search(premium.after) is None)
        and (inline is not None or all(_is_of_its_time(facts, premium, figure) for figure in references))
    )
    for offers, can_conflict in _offers(facts, premium, references):
        yield [
            _relation(premium, offer, reference, can_conflict=can_conflict and is_sure)
            for offer in offers
            for reference in references
            if offer.low != reference.low and is_near(offer, reference)
        ]


def _inline(facts: Facts, premium: _Premium) -> Figure | None:
    """The price that the premium's own words give: "to the $9.20 at which its shares closed"."""
    behind = list(prices_in(facts, premium.figure.end, premium.reach))
    if behind:
        return behind[0]
    start = premium.figure.start - len(premium.before)
    before = [
        figure for figure in prices_in(facts, start, premium.figure.start) if sort_near(facts, figure, premium.sentence)
    ]
    return before[-1] if before and sort_of(premium.after) is None else None


def _references(facts: Facts, premium: _Premium, sort: str) -> list[Figure]:
    """Prices elsewhere that are of the sort that the premium is set against; those of its day where it names one."""
    found = [
        (figure, sentence)
        for figure, sentence, its in facts.once(sorted_prices)
        if its == sort and in_reach(figure, premium.figure)
    ]
    days = {day.lower() for day in _WEEKDAY.findall(premium.before + premium.after)}
    text = facts.reading.text
    owners = {match.group(1) for match in _OWNER.finditer(premium.before + premium.after)}
    dated = [
        figure
        for figure, sentence in found
        if days & {day.lower() for day in _WEEKDAY.findall(text, sentence.start, sentence.end)}
    ]
    named = (
        [figure for figure, sentence in found if _owner(text, sentence.start, figure.start) in owners] if owners else []
    )
    return named or dated or [figure for figure, _ in found]


def _is_of_its_time(facts: Facts, premium: _Premium, reference: Figure) -> bool:
    """Whether a price told elsewhere is from before the news where the premium's is."""
    if _BEFORE_NEWS.search(premium.after) is None:
        return True
    sentence = facts.reading.sentence_at(reference.start)
    said = facts.reading.text[sentence.start : sentence.end] if sentence else ""
    days = {day.lower() for day in _WEEKDAY.findall(premium.after)}
    return _BEFORE_NEWS.search(said) is not None or bool(days & {day.lower() for day in _WEEKDAY.findall(said)})


_OWNER = re.compile(r"\b([A-Z][\w&-]+)(?:['’]s?|\s(?:shares?|stock))\b|\b(?:of|for|each) ([A-Z][\w&-]+)")
_NAME = re.compile(r"\b([A-Z][\w&-]{2,})\b")


def _owner(text: str, start: int, end: int) -> str | None:
    """The last name before a price: whose it is."""
    names = _NAME.findall(text, max(start, end - 120), end)
    return next((name for name in reversed(names) if name.lower() not in _DAYS), None)


_DAYS = frozenset(
    "monday tuesday wednesday thursday friday saturday sunday january february march april may june july august"
    " september october november december nok sek usd eur gbp us".split()
)


def _offers(facts: Facts, premium: _Premium, references: Sequence[Figure]) -> Iterator[tuple[list[Figure], bool]]:
    """What is offered for one share: in the sentence, in the paragraph so far, anywhere."""
    if not references:
        return
    currency = currency_of(references[0])
    found, loose = offered(facts, references[0], currency)
    plainly = [figure for figure in found if read_unit_price(facts, figure) is not None]
    is_plain = len({figure.low for figure in plainly}) == 1
    start, _ = passage(facts, premium.figure)
    own = premium.sentence.start
    beside = [figure for figure in loose if own <= figure.start and _OR.match(_between(facts, figure, premium.figure))]
    here = [figure for figure in found if own <= figure.start < premium.sentence.end]
    near = [figure for figure in found if start <= figure.start < premium.figure.start]
    before = [figure for figure in found if figure.start < premium.figure.start]
    yield beside[-1:], True
    yield _specially_named(facts, premium, found), not beside
    yield here, not beside
    # Of several bids nobody knows which is meant, even where only one is called so.
    is_one = not beside and len({figure.low for figure in loose}) == 1
    yield plainly, is_plain and not beside
    for tier in (near, before, found):
        yield tier, is_one
    yield loose, False


def _between(facts: Facts, figure: Figure, percent: Figure) -> str:
    return facts.reading.text[figure.end : percent.start] if figure.end < percent.start else "."


_OR = re.compile(
    r"^\s*(?:in cash|(?:a|per|each) \w+)?\s*[,(–—]\s*(?:(?:or|some|about|which is|that is|representing|an?|soit"
    r"|oder|also|es decir|une|un|ein"
    r"|eine|un|una|rund|premium of|discount of|prime de|décote de|prima del?|descuento del?|aufschlag von"
    r"|abschlag von)\s+)*$",
    re.IGNORECASE,
)


def _specially_named(facts: Facts, premium: _Premium, offers: Sequence[Figure]) -> list[Figure]:
    """ "The cash part represents a premium": of several prices the one that is called so too."""
    words = {word.lower() for word in _SPECIAL.findall(premium.before)}
    found: list[Figure] = []
    for figure in offers:
        sentence = facts.reading.sentence_at(figure.start) or premium.sentence
        start, end = max(sentence.start, figure.start - 60), min(sentence.end, figure.end + 20)
        if words & {word.lower() for word in _SPECIAL.findall(facts.reading.text, start, end)}:
            found.append(figure)
    return found


def _against_book(facts: Facts, premium: _Premium, inline: Figure | None) -> Iterator[list[Relation]]:
    """ "A 9% discount to the value at which it stood in the books": the deal's price over the valuation."""
    money = [
        figure
        for figure in figures_near(facts, premium.figure)
        if figure.kind is FigureKind.MONEY and figure.low > MOST_A_SHARE
    ]
    books = [inline] if inline else [figure for figure in money if facts.measures.of(figure).metric == "book value"]
    tiers = deal_prices(facts, books[0].unit, premium.figure) if books else []
    prices = [price for price in tiers[2] if is_near(price, books[0]) and price.low != books[0].low] if tiers else []
    # Of two things sold each has a price of its own.
    is_sure = len({figure.low for figure in books}) == len({price.low for price in prices}) == 1
    is_sure = is_sure and not _has_rival(facts, premium)
    yield [_relation(premium, price, book, can_conflict=is_sure) for price in prices for book in books]


def _has_rival(facts: Facts, premium: _Premium) -> bool:
    """Whether the paragraph tells how far another price lies from another valuation."""
    for figure in facts.reading.figures_in(*passage(facts, premium.figure)):
        sentence = facts.reading.sentence_at(figure.start)
        is_other = figure.kind is FigureKind.PERCENT and figure.low != premium.figure.low
        if is_other and sentence is not None and sentence != premium.sentence and _read(facts, figure, sentence):
            return True
    return False


def _relation(premium: _Premium, offer: Figure, reference: Figure, *, can_conflict: bool) -> Relation:
    sign = Decimal(-1 if premium.is_discount else 1)
    computed = ((stands_for(offer) / stands_for(reference)) - Interval(Decimal(1), Decimal(1))).scaled(HUNDRED * sign)
    return Relation(
        stated=premium.figure,
        inputs=(offer, reference),
        computed=computed,
        expression=f"({plain(offer)} ÷ {plain(reference)} − 1) × 100"
        if sign > 0
        else f"(1 − {plain(offer)} ÷ {plain(reference)}) × 100",
        unit="%",
        what="a premium is what the offer lies above the price it is set against, a discount what it lies below",
        settles_by="Over which price, of which day, is it, and what is offered?",
        can_conflict=can_conflict,
        kind="premium",
    )

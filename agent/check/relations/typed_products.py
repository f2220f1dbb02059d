"""Products by the types of their figures alone: so much each, that many of them, so much in all.

Where sentence shapes say nothing of which three values belong together, the types leave few choices: a price per
thing and the number of those things, an amount a year and the years, a price a share and the shares. One that some sum
of the text fits is what that sum is. One that no sum fits is reported where the text has only one such price and one
such number and tells the total beside one of them, or where the total is what it should be but for a slip of the pen.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal

from agent.check.facts import Facts
from agent.check.relation import Relation, currency_of, is_plain_value, plain, scale_by, stands_for
from agent.check.relations.products import is_with_options
from agent.check.relations.slips import Slip, distance, slip_of
from agent.check.relations.unit_prices import is_added, quantities, read_unit_price
from agent.check.values import is_whole_count
from agent.figures.interval import Interval
from agent.schema.figure import Figure, FigureKind, Modifier

LEAST_TOTAL = 10_000
# More prices or numbers than this are a table, where anything fits something.
MOST_PRICES = 12
MOST_NUMBERS = 12
# A total with two digits exchanged may stand anywhere in the passage, one with a wrong digit beside its operands.
SWAPPED_REACH, DIGIT_REACH, SHORT_REACH = 2500, 450, 250
# "Each" is said of what was counted within so many sentences.
BEFORE = 4
# A total further from its product than this is of something else.
FARTHEST = 2
# What is counted stands so close before the price of each.
BESIDE = 40
# So many digits exchanged are no chance.
TELLING = 3

_YEARLY = {"per day": 365, "per week": 52, "per month": 12, "per quarter": 4, "per year": 1}
_YEARS = {"year": Decimal(1), "month": Decimal(1) / 12}
_EACH = re.compile(
    r"\s*(?:in cash |in stock |of stock )?(?:for )?(?:each|apiece|a piece|per head|a head|cada un[oa]|chacun[e]?"
    r"|pro stück"
    r"|je stück|jeweils)\b(?! (?:day|week|month|quarter|year))",
    re.IGNORECASE,
)
_NO_TERM = re.compile(
    r"\b(?:extension|extend\w*|renew\w*|option\w*|further|additional|another|past|last|next|first|every|within|after"
    r"|before|ago|earlier|old|average|notice|since|absence|in|than|by)\W+(?:\w+\W+)?$",
    re.IGNORECASE,
)
_NO_TERM_AFTER = re.compile(r"\W*(?:ago|old|later|earlier|after|before|notice|extension|delay)\b", re.IGNORECASE)
_WHOLE = re.compile(
    r"\b(?:worth|valu\w+|total\w*|price|pay\w*|paid|cost\w*|in all|altogether|contract\w*|order|deal|offer|bid|proceeds"
    r"|rais\w+|bring\w*|revenue|sum|amount\w*|consideration|purchase|buy\w*|bought|sell\w*|sold|for|acqui\w+)\b",
    re.IGNORECASE,
)
_NOT_FLAT = re.compile(
    r"\b(?:escalat\w+|index(?:ed|ation)?|inflation|ramp\w*|step-?ups?|rising|rises|initially|first year|present value"
    r"|starts? at|starting|climb\w*|grow\w*|average|savings?|synerg\w+|ebitda|profit|dividend)\b",
    re.IGNORECASE,
)
_NO_ESCALATOR = re.compile(r"\b(?:no|without|flat)\b", re.IGNORECASE)


# What a thing is sold for is not what so much a year comes to: "sold the mill for $18 million and rents it back".
_SOLD_FOR = re.compile(
    r"\b(?:sold|sells?|selling|bought|buys?|buying|acquir\w+|purchas\w+)\b[^.;]{0,90}\bfor\W*$", re.IGNORECASE
)
_BEFORE_PRICE = 110


@dataclass(frozen=True)
class _Trio:
    total: Figure
    price: Figure
    number: Figure
    computed: Interval
    slip: Slip
    is_sole: bool


def typed_products(facts: Facts) -> Iterator[Relation]:
    """The total should be the price of one times how many there are, whatever words tell the three."""
    totals = [
        figure
        for figure in facts.reading.figures
        if figure.kind is FigureKind.MONEY
        and figure.low >= LEAST_TOTAL
        and is_plain_value(figure)
        and figure.modifier in (Modifier.EXACT, Modifier.ABOUT)
        and figure.change is None
        and not (figure.period or "").startswith("per ")
    ]
    if not totals:
        return
    open_ones: list[tuple[list[_Trio], Decimal]] = []
    explained: set[str] = set()
    for price, number, factor, is_sole in (*_each(facts), *_terms(facts)):
        is_exact = is_whole_count(number) or number.kind is FigureKind.DURATION
        amount = Interval(number.low, number.high) if is_exact else stands_for(number)
        computed = (stands_for(price) * amount).scaled(factor)
        mine = [one for one in totals if one.unit == currency_of(price) and one.id != price.id]
        if number.kind is FigureKind.DURATION:
            mine = [one for one in mine if not _is_sold_for(facts, one)]
        fitting = {one.id for one in mine if not stands_for(one).disjoint(computed)}
        if fitting:
            explained |= {price.id} | fitting
        else:
            trios = [_Trio(one, price, number, computed, slip_of(one, computed), is_sole) for one in mine]
            open_ones.append((trios, factor))
    for trios, factor in open_ones:
        beside = {trio.total.low for trio in trios if _gap(trio) < SHORT_REACH and trio.total.low > trio.price.high}
        told = [
            trio
            for trio in trios
            if not {trio.price.id, trio.total.id} & explained and _is_told(facts, trio, is_only=len(beside) == 1)
        ]
        if len({trio.total.low for trio in told}) == 1:
            yield _relation(told[0], factor)


def _each(facts: Facts) -> Iterator[tuple[Figure, Figure, Decimal, bool]]:
    """Prices of one thing with the numbers of that thing; of "each" with any number told beside it."""
    found: list[tuple[Figure, str | None, Decimal]] = []
    for figure in facts.reading.figures:
        is_price = figure.kind in (FigureKind.MONEY, FigureKind.PER_UNIT) and not (figure.period or "")
        if not is_price or not is_plain_value(figure) or figure.modifier is Modifier.UP_TO:
            continue
        unit = read_unit_price(facts, figure)
        if unit is not None and unit.thing is not None:
            found.append((figure, unit.thing, unit.factor))
        elif unit is not None or (figure.kind is FigureKind.MONEY and _EACH.match(facts.reading.text, figure.end)):
            found.append((figure, None, Decimal(1)))
    if len(found) > MOST_PRICES:
        return
    for figure, thing, factor in found:
        numbers = _numbers(facts, figure, thing)
        rivals = {other.low for other, its, _ in found if its == thing or None in (its, thing)}
        is_sole = thing is not None and len({one.low for one in numbers}) == 1 and len(rivals) == 1
        for number in numbers[:MOST_NUMBERS]:
            yield (
                figure,
                number,
                1 / factor,
                is_sole or (len(rivals) == 1 and thing is None and _is_beside(facts, number, figure)),
            )


def _is_sold_for(facts: Facts, total: Figure) -> bool:
    return bool(_SOLD_FOR.search(facts.reading.text[max(0, total.start - _BEFORE_PRICE) : total.start]))


def _is_beside(facts: Facts, number: Figure, price: Figure) -> bool:
    """ "40 million shares at 4.5 cents each": the number that stands right before a price of each."""
    sentence = facts.reading.sentence_at(price.start)
    if sentence is None or not sentence.start <= number.start < price.start:
        return False
    between = facts.reading.figures_in(number.end, price.start)
    return not between and price.start - number.end < BESIDE


def _numbers(facts: Facts, price: Figure, thing: str | None) -> Sequence[Figure]:
    if thing is not None:
        return [one for one in quantities(facts, thing, price) if one.low > 1 and not is_added(facts, one)]
    at = facts.reading.sentence_index(price.start)
    if at is None:
        return ()
    first = facts.reading.sentences[max(0, at - BEFORE)].start
    return [
        one
        for one in facts.reading.figures_in(first, facts.reading.sentences[at].end)
        if one.kind is FigureKind.COUNT and one.unit and one.low > 1 and is_plain_value(one)
    ]


def _terms(facts: Facts) -> Iterator[tuple[Figure, Figure, Decimal, bool]]:
    """Amounts a year, a quarter or a month, with the years that something runs."""
    text = facts.reading.text
    rates = [
        one
        for one in facts.reading.figures
        if one.kind is FigureKind.MONEY
        and one.period in _YEARLY
        and is_plain_value(one)
        and one.modifier is not Modifier.UP_TO
        and one.change is None
        and not _EACH.match(text, one.end)
        and not _is_uneven(facts, one)
    ]
    terms = [
        one
        for one in facts.reading.figures
        if one.kind is FigureKind.DURATION
        and one.unit in _YEARS
        and is_plain_value(one)
        and one.modifier is Modifier.EXACT
        and one.low * _YEARS[one.unit] > 1
        and not _NO_TERM.search(text[max(0, one.start - 24) : one.start])
        and not _NO_TERM_AFTER.match(text, one.end)
    ]
    if len(rates) > MOST_PRICES or len(terms) > MOST_NUMBERS:
        return
    is_sole = len({one.low for one in rates}) == 1 and len({one.low * _YEARS[one.unit or ""] for one in terms}) == 1
    for rate in rates:
        for term in terms:
            if _is_uneven(facts, term):
                continue
            factor = Decimal(_YEARLY[rate.period or ""]) * _YEARS[term.unit or ""]
            yield rate, term, factor, is_sole and _are_near(facts, rate, term)


def _is_uneven(facts: Facts, figure: Figure) -> bool:
    """Whether its sentence tells of steps, indexation or an average."""
    sentence = facts.reading.sentence_at(figure.start)
    if sentence is None:
        return True
    said = facts.reading.text[sentence.start : sentence.end]
    return bool(_NOT_FLAT.search(said)) and not _NO_ESCALATOR.search(said)


def _is_told(facts: Facts, trio: _Trio, *, is_only: bool) -> bool:
    """Whether the total was meant for this product: a slip of it beside it, or the only total of the only product."""
    if trio.total.low <= trio.price.high or trio.computed.low is None or trio.computed.high is None:
        return False
    middle = (trio.computed.low + trio.computed.high) / 2
    if not middle / FARTHEST < trio.total.low < middle * FARTHEST:
        return False
    gap = _gap(trio)
    digits = len(trio.total.high.normalize().as_tuple().digits)
    if trio.slip is Slip.SWAPPED and digits >= TELLING:
        return gap < SWAPPED_REACH
    if not _is_whole(facts, trio.total):
        return False
    if trio.slip is Slip.SWAPPED or (trio.slip and digits >= TELLING and trio.is_sole):
        return gap < DIGIT_REACH
    return (
        trio.is_sole
        and (is_only or bool(trio.slip))
        and gap < SHORT_REACH
        and _are_near(facts, trio.price, trio.number)
    )


def _gap(trio: _Trio) -> int:
    return min(distance(trio.total, one) for one in (trio.price, trio.number))


def _are_near(facts: Facts, one: Figure, other: Figure) -> bool:
    """In one sentence, or one after the other."""
    at, there = (facts.reading.sentence_index(figure.start) for figure in (one, other))
    return at is not None and there is not None and abs(at - there) <= 1


def _is_whole(facts: Facts, total: Figure) -> bool:
    sentence = facts.reading.sentence_at(total.start)
    text = facts.reading.text
    if sentence is None or is_with_options(text, sentence, total):
        return False
    return _WHOLE.search(text, sentence.start, sentence.end) is not None


def _relation(trio: _Trio, factor: Decimal) -> Relation:
    return Relation(
        stated=trio.total,
        inputs=(trio.price, trio.number),
        computed=trio.computed,
        expression=f"{plain(trio.price)} × {plain(trio.number)}{scale_by(factor)}",
        unit=trio.total.unit,
        what="so much of one times their number is the total",
        settles_by="Which of price, number and total is right, and are they of the same scope?",
    )

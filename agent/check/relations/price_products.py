"""A price per thing, the number of things and their total, told apart: "which works out at $2 million a berth"."""

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal

from agent.check.facts import Facts
from agent.check.relation import Relation, is_plain_value, plain, scale_by, stands_for
from agent.check.relations.deal_prices import deal_prices, passage
from agent.check.relations.reach import figures_near
from agent.check.relations.settle import settle
from agent.check.relations.unit_prices import UnitPrice, is_added, period_of, quantities, read_unit_price
from agent.figures.interval import Interval
from agent.schema.figure import Figure, FigureKind, Modifier

BOUNDS = frozenset({Modifier.UP_TO, Modifier.AT_LEAST, Modifier.LESS_THAN, Modifier.MORE_THAN})
_YEARLY = {"per day": Decimal(365), "per month": Decimal(12), "per quarter": Decimal(4), "per year": Decimal(1)}
# The words that make the price per thing that of the deal.
_OF_PRICE = re.compile(
    r"\b(?:price[sd]?|pay(?:s|ing)?|paid|works? out|equat\w+|translat\w+|comes? (?:out )?(?:to|at)|equals?"
    r"|equivalent|correspond\w*"
    r"|amounts? to"
    r"|valu\w+|consideration|purchase|deal|transaction|transfer|sum|kaufpreis|preis|entspr\w+|ergibt|précio|precio"
    r"|equivale"
    r"|prix|correspond|représente|revient|(?:that|this|which) (?:is|makes|means|gives)|das sind|soit|es decir"
    r"|umgerechnet|rechnerisch|transaktion|operación|transacción)\b",
    re.IGNORECASE,
)
_OF_COST = re.compile(
    r"\b(?:costs?|costing|to build|building costs?|install\w*|outlay|invest\w*|capex|budget|conversion|kosten|coût"
    r"|coste)\b",
    re.IGNORECASE,
)
_OUTLAY = re.compile(r"\b(?:outlay|bill)\b", re.IGNORECASE)
_OF_RENT = re.compile(
    r"\b(?:rent\w*|lease|tariff|fee|toll\w*|miet\w*|vergütung|loyer\w*|alquiler\w*|renta)\b", re.IGNORECASE
)
_OR = (
    r"(?:[,(–—-]|\bor\b|\bthat is\b|\bwhich (?:is|makes|gives)\b|\bmaking\b|\bequal to\b|\bi\.e\.|\balso\b"
    r"|\bdas sind\b|\bsoit\b"
    r"|\bes decir\b|\bo sea\b|\binsgesamt\b|\bcomes? to\b|\bworks? out at\b|\bergibt\b)"
)
_APPOSED = re.compile(
    rf"^[^.;]{{0,30}}?{_OR}\s*(?:(?:or|about|around|roughly|some|just|nearly|only|over|under|a|the|of|also|rund"
    rf"|etwa|environ|unos"
    r"|insgesamt|total)\s+)*$",
    re.IGNORECASE,
)
_IN_A_YEAR = re.compile(r"(?:In|Im Jahr|En) (?:\w+ )?(?:19|20)\d\d\b")
_AVERAGE = re.compile(r"\b(?:average|mean|overall|durchschnitt\w*|media|moyenne)\b", re.IGNORECASE)
# Prices of others, of other days, or on the market.
_OTHER = re.compile(
    r"\b(?:compared?|compares|versus|against|market price|trad\w+|spot|above|below|exceed\w*|closed|average of"
    r"|last year"
    r"|earlier|previous\w*|between|from|média|media de|market|recent\w*|in line with|sales of"
    r"|rivals?|competitors?|another|elsewhere|neighbou?ring)\b[^.;]{0,40}$",
    re.IGNORECASE,
)


def told_products(facts: Facts) -> Iterator[Relation]:
    """The price per thing should be the total over the number of things, wherever the three stand."""
    for figure in facts.reading.figures:
        if figure.kind not in (FigureKind.PER_UNIT, FigureKind.MONEY):
            continue
        price = read_unit_price(facts, figure)
        if price is not None and price.thing is not None and price.thing != "share":
            yield from settle(_tiers(facts, price))


def _tiers(facts: Facts, price: UnitPrice) -> Iterator[list[Relation]]:
    counts = list(quantities(facts, price.thing or "", price.figure))
    if "flowing" in price.figure.quote:
        counts = [figure for figure in counts if (figure.unit or "").endswith("pd")]
    is_plain = is_plain_value(price.figure) or price.figure.modifier is Modifier.RANGE
    if not counts or not is_plain or price.figure.modifier in BOUNDS:
        return
    start, end = passage(facts, price.figure)
    sentence = facts.reading.sentence_at(price.figure.start)
    whole = [figure for figure in counts if not is_added(facts, figure)]
    own = [figure for figure in whole if sentence and sentence.start <= figure.start < sentence.end]
    near = [figure for figure in whole if start <= figure.start < end]
    seen: set[tuple[str, ...]] = set()
    for totals, is_linked in _totals(facts, price):
        if not totals:
            continue
        beside = [figure for figure in whole for total in totals[:1] if _is_beside(facts, figure, total)]
        around = [figure for figure in whole for total in totals[:1] if _is_around(facts, figure, total)]
        # A sentence with things of its own tells what those cost.
        is_far = bool(own) and not (totals and _is_close(facts, totals[0], price.figure))
        for numbers in (own, beside, around, near, whole, counts):
            can_conflict = is_linked and not is_far and len({figure.low for figure in numbers}) == 1
            key = tuple(figure.id for figure in (*totals, *numbers))
            if not numbers or (key in seen and not can_conflict):
                continue
            seen.add(key)
            yield [
                relation
                for total in totals
                for number in numbers
                if (relation := _relation(facts, price, total, number, can_conflict=can_conflict))
            ]


def _totals(facts: Facts, price: UnitPrice) -> Iterator[tuple[Sequence[Figure], bool]]:
    """What the things cost together: the amount right beside the price, the deal's price, its cost, its rent."""
    figure, text = price.figure, facts.reading.text
    sentence = facts.reading.sentence_at(figure.start)
    if sentence is None:
        return
    money = [
        other
        for other in facts.reading.figures_in(sentence.start, sentence.end)
        if other.kind is FigureKind.MONEY and other.unit == price.currency and other.low > figure.high
    ]
    before = [other for other in money if other.end <= figure.start][-1:]
    after = [other for other in money if other.start >= figure.end][:1]
    beside = [other for other in before if _APPOSED.match(text[other.end : figure.start])]
    beside += [other for other in after if _APPOSED.match(text[figure.end : other.start])]
    yield beside, True
    lead = text[sentence.start : figure.start]
    is_other = _OTHER.search(lead) is not None or _IN_A_YEAR.match(lead) is not None
    clause = text[sentence.start : min(sentence.end, figure.end + 40)]
    tiers = [
        [total for total in tier if total.low > figure.high] for tier in deal_prices(facts, price.currency, figure)
    ]
    if _OF_PRICE.search(clause) and not _OF_RENT.search(clause) and not figure.period:
        # Of two prices each is that of some of the things.
        is_sole = _AVERAGE.search(clause) or not _has_other_price(facts, price)
        yield next((tier for tier in (tiers[0], tiers[2][:1]) if tier), []), bool(is_sole) and not is_other
    if _OF_COST.search(clause):
        costs = facts.measures.amounts("cost", price.currency, figure)
        is_one = len({total.low for total in costs}) < 2 and not _has_other_price(facts, price)
        is_whole = costs or _OUTLAY.search(clause)
        yield costs or tiers[2][:1], bool(is_whole) and is_one and not is_other
    if figure.period or _OF_RENT.search(clause):
        rents = [other for other in facts.measures.amounts("rent", price.currency, figure) if other.low > figure.high]
        yield rents, not is_other and figure.period is not None
    yearly = [
        other
        for other in figures_near(facts, figure)
        if other.kind is FigureKind.MONEY
        and other.unit == price.currency
        and other.period == "per year"
        and facts.measures.of(other).metric in (None, "revenue", "cost")
    ]
    start, end = passage(facts, figure)
    yield [other for other in yearly if start <= other.start < end and other.period != figure.period], not is_other
    yield yearly, False
    yield money, False
    yield tiers[2], False


def _is_beside(facts: Facts, number: Figure, total: Figure) -> bool:
    sentence = facts.reading.sentence_at(total.start)
    return sentence is not None and sentence.start <= number.start < sentence.end


def _is_around(facts: Facts, number: Figure, total: Figure) -> bool:
    start, end = passage(facts, total)
    return start <= number.start < end


def _is_close(facts: Facts, total: Figure, price: Figure) -> bool:
    """In one sentence, or one after the other."""
    sentence = facts.reading.sentence_at(price.start)
    if sentence is None or not sentence.start - 250 < total.start < sentence.end + 150:
        return False
    first, last = sorted((total, price), key=lambda figure: figure.start)
    return "\n" not in facts.reading.text[first.end : last.start]


def _has_other_price(facts: Facts, price: UnitPrice) -> bool:
    own = price.figure.low
    for figure in facts.reading.figures_in(*passage(facts, price.figure)):
        is_close = figure.low != own and own / 3 < figure.low < own * 3
        other = read_unit_price(facts, figure) if is_close else None
        if other is not None and other.thing in (None, price.thing) and other.currency == price.currency:
            return True
    return False


def _relation(facts: Facts, price: UnitPrice, total: Figure, number: Figure, *, can_conflict: bool) -> Relation | None:
    if total.low <= price.figure.high:
        return None
    factor, knows = _per_period(price.figure.period or period_of(facts, number), total.period)
    amount = (
        Interval(number.low, number.high)
        if number.kind is FigureKind.COUNT and number.step == 1
        else stands_for(number)
    )
    return Relation(
        stated=price.figure,
        inputs=(total, number),
        computed=(stands_for(total) / amount).scaled(price.factor * factor),
        expression=f"{plain(total)} ÷ {plain(number)}" + scale_by(price.factor * factor),
        unit=price.figure.unit,
        what="the price per unit is the total over the number of units",
        settles_by="Which of price, quantity and total is right, and are they of the same scope?",
        can_conflict=can_conflict and knows,
    )


def _per_period(mine: str | None, theirs: str | None) -> tuple[Decimal, bool]:
    """1/12 for a monthly price under a yearly total; where only one has a period nothing can conflict."""
    if mine == theirs:
        return Decimal(1), True
    if mine in _YEARLY and theirs in _YEARLY:
        return _YEARLY[theirs] / _YEARLY[mine], True
    return Decimal(1), False

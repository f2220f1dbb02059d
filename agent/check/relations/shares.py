"""Margins, yields and shares whose two values stand apart: "EBITDA came to $92 million, a margin of 23%"."""

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal

from agent.check.facts import Facts
from agent.check.relation import Relation, is_plain_value, plain, stands_for
from agent.check.relations.deal_prices import deal_prices, passage
from agent.check.relations.measures import REACH, last_metric, metric_named
from agent.check.relations.reach import figures_near, sentence_before
from agent.check.relations.settle import settle
from agent.check.relations.unit_prices import is_added, quantities
from agent.schema.article import Sentence
from agent.schema.figure import Figure, FigureKind, Modifier
from agent.schema.finding import Severity

HUNDRED = Decimal(100)

_GROUP = frozenset({"as a whole", "group", "group's"})
# What a margin may be of: "an operating margin of 11%, on profit of".
_EARNINGS: dict[str, tuple[str, ...]] = {"revenue": ("ebitda", "ebit", "earnings"), "ebit": ("ebit", "earnings")}
_MARGIN = re.compile(r"\b(?:margins?|marge|margen|umsatzrendite)\b", re.IGNORECASE)
_YIELD = re.compile(
    r"\b(?:yields?|cap(?:itali[sz]ation)? rate|mietrendite|anfangsrendite|rendite|rendement|rentabilidad)\b",
    re.IGNORECASE,
)
_GEARING = re.compile(r"\b(?:gearing|loan[- ]to[- ](?:value|cost)|ltv|beleihungsquote|apalancamiento)\b", re.IGNORECASE)
# What is paid out on shares and bonds, and yields after costs, are no rent over the price.
_OTHER_YIELD = re.compile(
    r"\b(?:dividend|bond|notes?|coupon|maturity|net|reversionary|equivalent|running|equity|netto\w*|nette?|neta"
    r"|compared|against|from"
    r"|average|market|sector)\b",
    re.IGNORECASE,
)
_EARLIER = re.compile(
    r"\b(?:from|against|versus|compared (?:to|with)|than|after|target\w*|expects?|expected|aims?|would|guidance"
    r"|forecast|nach|gegenüber"
    r"|contre|frente a|widened|improved|narrowed|rose|fell|average|sector|group's|peers?)\b[^.;]{0,35}$",
    re.IGNORECASE,
)
_WORTH = re.compile(
    r"^\s*(?:in cash)?\s*(?:[,(–—]\s*)?(?:(?:or|about|around|roughly|nearly|almost|some|just|exactly|equal to"
    r"|equivalent to|which is|that is"
    r"|representing|represents|amounting to|i\.e\.|oder|rund|etwa|also|das sind|soit|environ|es decir|es|o|un"
    r"|cerca del?|el|the|a)\s*)+$",
    re.IGNORECASE,
)
_OR = re.compile(
    r"^\s*(?:[,(–—]\s*|\s)(?:(?:or|that is|i\.e\.|about|some|roughly|around|nearly|equal to|amounting to|oder|also"
    r"|das sind|rund|soit|environ"
    r"|es decir|o sea|unos)\s+)*$",
    re.IGNORECASE,
)
_OF = re.compile(
    r"\s*(?:of|von|des|der|du|de la|de l['’]|del|de los)\s+(?:the |its |their |this |that |la |los |les "
    r"|le )?([^.;,()]{2,60})",
    re.IGNORECASE,
)


def told_shares(facts: Facts) -> Iterator[Relation]:
    """A margin is earnings over revenue, a yield rent over price, a share the part over its whole."""
    for figure in facts.reading.figures:
        if figure.kind is not FigureKind.PERCENT or not is_plain_value(figure) or figure.change is not None:
            continue
        if not 0 < figure.low < HUNDRED or figure.modifier not in (Modifier.EXACT, Modifier.ABOUT):
            continue
        sentence = facts.reading.sentence_at(figure.start)
        if sentence is not None:
            yield from settle(_tiers(facts, figure, sentence))


def _tiers(facts: Facts, figure: Figure, sentence: Sentence) -> Iterator[list[Relation]]:
    text = facts.reading.text
    others = [other for other in facts.reading.figures_in(sentence.start, figure.start) if other.kind is figure.kind]
    floor = max(sentence.start, figure.start - 70, others[-1].end if others else 0)
    before, after = text[floor : figure.start], text[figure.end : min(sentence.end, figure.end + 25)]
    near = before[-40:] + after[:14]
    if _MARGIN.search(near):
        yield from _margins(facts, figure, sentence, before)
    elif _GEARING.search(near):
        yield from _gearing(facts, figure)
    elif _YIELD.search(near):
        yield from _yields(facts, figure, before[-60:])
    else:
        yield from _holdings(facts, figure, sentence)
        yield from _parts(facts, figure, sentence)


def _margins(facts: Facts, figure: Figure, sentence: Sentence, before: str) -> Iterator[list[Relation]]:
    text = facts.reading.text
    named = last_metric(before, 0, len(before)) or metric_named(text, figure.end, min(sentence.end, figure.end + 25))
    is_sure = _EARLIER.search(before) is None
    start, _ = passage(facts, figure)
    before_it = sentence_before(facts, sentence)
    last = before_it if before_it and before_it.start >= start else sentence
    for low, high in (
        (sentence.start, sentence.end),
        (last.start, sentence.end),
        (start, sentence.end),
        (max(0, figure.start - REACH), figure.end + REACH),
    ):
        money = [
            other
            for other in facts.reading.figures_in(low, high)
            if other.kind is FigureKind.MONEY and is_plain_value(other) and other.low > 0 and other.change is None
        ]
        bottoms = [other for other in money if facts.measures.of(other).metric == "revenue"]
        bottoms = [other for other in bottoms if not facts.measures.of(other).scope & _GROUP] or bottoms
        metrics = _EARNINGS.get(named or "revenue", (named or "",))
        tops = [other for other in money if facts.measures.of(other).metric in metrics]
        sure_tops, sure_bottoms = (
            [o for o in found if not facts.measures.of(o).is_earlier] for found in (tops, bottoms)
        )
        if high > sentence.end:
            sure_tops, sure_bottoms = _side_by_side(facts, sure_tops, sure_bottoms)
        is_one = len({o.low for o in sure_tops}) == len({o.low for o in sure_bottoms}) == 1
        yield _quotients(
            figure, sure_tops, sure_bottoms, "a margin is earnings over revenue", can_conflict=is_sure and is_one
        )
        yield _quotients(figure, tops, bottoms, "a margin is earnings over revenue", can_conflict=False)


def _side_by_side(facts: Facts, tops: Sequence[Figure], bottoms: Sequence[Figure]) -> tuple[list[Figure], list[Figure]]:
    """Earnings and revenue that are told in one sentence are of one company and one time; else all of them."""
    sentences = [(facts.reading.sentence_at(top.start), top) for top in tops]
    pairs = [
        (top, bottom)
        for sentence, top in sentences
        for bottom in bottoms
        if sentence and sentence.start <= bottom.start < sentence.end
    ]
    return ([top for top, _ in pairs], [bottom for _, bottom in pairs]) if pairs else (list(tops), list(bottoms))


def _gearing(facts: Facts, figure: Figure) -> Iterator[list[Relation]]:
    """Debt over cost or value, the largest of each in the passage and the one before."""
    text = facts.reading.text
    start, end = passage(facts, figure)
    start = max(text.rfind("\n", max(0, start - REACH), max(0, start - 2)) + 1, start - REACH)
    money = [
        other
        for other in facts.reading.figures_in(start, end)
        if other.kind is FigureKind.MONEY and is_plain_value(other) and other.low > 0 and other.change is None
    ]
    debts = [other for other in money if facts.measures.of(other).metric in ("debt", "net debt")]
    wholes = [
        other
        for other in money
        if facts.measures.of(other).metric in ("cost", "price", "enterprise value", "book value")
    ]
    top, bottom = (sorted(found, key=lambda other: other.low)[-1:] for found in (debts, wholes))
    what = "gearing is debt over the cost or the value"
    yield _quotients(figure, top, bottom, what, can_conflict=len({other.unit for other in (*top, *bottom)}) == 1)
    yield _quotients(figure, debts, wholes, what, can_conflict=False)


def _yields(facts: Facts, figure: Figure, near: str) -> Iterator[list[Relation]]:
    rents = [other for other in figures_near(facts, figure) if _is_rent(facts, other)]
    is_sure = _OTHER_YIELD.search(near) is None and len({other.low for other in rents}) == 1
    for currency in {other.unit for other in rents}:
        tiers = deal_prices(facts, currency, figure)
        what = "a yield is the yearly rent over the price"
        yield _quotients(figure, rents, tiers[0][-1:] or tiers[2][:1], what, can_conflict=is_sure)
        yield _quotients(figure, rents, tiers[2], what, can_conflict=False)


def _is_rent(facts: Facts, figure: Figure) -> bool:
    if figure.kind is not FigureKind.MONEY or not is_plain_value(figure) or figure.period not in (None, "per year"):
        return False
    sentence = facts.reading.sentence_at(figure.start)
    is_paid = (
        figure.period == "per year" and sentence and _TENANT.search(facts.reading.text, sentence.start, figure.start)
    )
    return bool(is_paid) or facts.measures.of(figure).metric == "rent"


_TENANT = re.compile(r"\b(?:tenants?|leases?|let|mieter|locataires?|inquilinos?)\b", re.IGNORECASE)


def _holdings(facts: Facts, figure: Figure, sentence: Sentence) -> Iterator[list[Relation]]:
    """ "Sold 40 million shares ... of 160 million in issue; the free float will be 25%"."""
    text = facts.reading.text
    said = text[max(sentence.start, figure.start - 70) : min(sentence.end, figure.end + 30)]
    if not _HELD.search(said):
        return
    counts = [count for count in quantities(facts, "share", figure) if count.low >= 1000 and not is_added(facts, count)]
    wholes = [count for count in counts if _ALL_SHARES.search(text, *_near(facts, count, 30, 45))]
    parts = [count for count in counts if count not in wholes and _SOLD.search(text, *_near(facts, count, 70, 12))]
    is_one = len({count.low for count in wholes}) == len({count.low for count in parts}) == 1
    is_near = any(abs(count.start - figure.start) < 600 for count in parts)
    # Of two companies joined each has shares of its own.
    is_near = is_near and _JOINED.search(text, sentence.start, sentence.end) is None and _sole(facts, figure, sentence)
    yield _quotients(figure, parts, wholes, "a holding is its shares over all shares", can_conflict=is_one and is_near)


def _sole(facts: Facts, figure: Figure, sentence: Sentence) -> bool:
    others = facts.reading.figures_in(sentence.start, sentence.end)
    return not any(other.kind is FigureKind.PERCENT and other.id != figure.id for other in others)


_JOINED = re.compile(r"\b(?:combined|merged|joint|enlarged|new company)\b", re.IGNORECASE)


def _near(facts: Facts, figure: Figure, before: int, after: int) -> tuple[int, int]:
    sentence = facts.reading.sentence_at(figure.start)
    low, high = (sentence.start, sentence.end) if sentence else (figure.start, figure.end)
    return max(low, figure.start - before), min(high, figure.end + after)


_HELD = re.compile(
    r"\b(?:free float|streubesitz|flottant|(?:will|would|then|to|and) (?:then )?(?:own|hold"
    r"|have))\b",
    re.IGNORECASE,
)
_ALL_SHARES = re.compile(
    r"\b(?:outstanding|in issue|on issue|in circulation|enlarged|in total|in all|share capital|im umlauf"
    r"|en circulation)\b",
    re.IGNORECASE,
)
_SOLD = re.compile(
    r"\b(?:new|sells?|sold|selling|sale|part(?:s|ed|ing)? with|placed|placing|issu\w+|purchase|buys?|bought"
    r"|offer\w*|float\w*)\b",
    re.IGNORECASE,
)


def _parts(facts: Facts, figure: Figure, sentence: Sentence) -> Iterator[list[Relation]]:
    """ "A fee of $22.6 million, roughly 3% of the equity value"; "of which 320,000 tonnes, or 64%"."""
    text = facts.reading.text
    amounts = [other for other in facts.reading.figures_in(sentence.start, sentence.end) if other.kind in _AMOUNTS]
    before = [other for other in amounts if other.end <= figure.start and _WORTH.match(text[other.end : figure.start])]
    after = [other for other in amounts if other.start >= figure.end and _OR.match(text[figure.end : other.start])]
    part = next(iter([*before[-1:], *after[:1]]), None)
    if part is None or not is_plain_value(part) or part.low <= 0:
        return
    what = "a share is the part over its whole"
    told = [other for other in amounts if other.end <= part.start and _is_whole_of(text, sentence, other, part)]
    # "£36 million of last year's revenue of £90 million, or 40%".
    parts = [other for other in amounts if other.end <= part.start and _is_part_of(text, other, part)]
    yield _quotients(figure, parts[-1:], [part], what, can_conflict=True)
    yield _quotients(figure, [part], told[-1:], what, can_conflict=True)
    of = _OF.match(text, figure.end, sentence.end)
    whole = metric_named(of.group(1), 0, len(of.group(1))) if of else None
    if whole is not None and part.kind is FigureKind.MONEY:
        wholes = [
            other
            for other in facts.measures.amounts(whole, part.unit, figure)
            if other.low > part.low and is_plain_value(other)
        ]
        if whole == "price" and not wholes:
            wholes = deal_prices(facts, part.unit, figure)[2][:1]
        is_one = len({other.low for other in wholes}) == 1
        yield _quotients(figure, [part], wholes, what, can_conflict=is_one and not facts.measures.of(wholes[0]).scope)
    larger = [
        other
        for other in figures_near(facts, figure)
        if other.kind is part.kind and other.unit == part.unit and is_plain_value(other) and other.low > part.low
    ]
    start, end = passage(facts, figure)
    yield _quotients(
        figure, [part], [other for other in larger if start <= other.start < end], what, can_conflict=False
    )
    if part.kind is FigureKind.MONEY:
        yield _quotients(figure, [part], larger, what, can_conflict=False)


def _is_whole_of(text: str, sentence: Sentence, whole: Figure, part: Figure) -> bool:
    """ "500,000 tonnes, of which 320,000 tonnes"; "Of the £90 million price, £27 million"."""
    if whole.kind is not part.kind or not is_plain_value(whole) or whole.low <= part.low:
        return False
    if whole.unit != part.unit and None not in (whole.unit, part.unit):
        return False
    between = text[whole.end : part.start]
    if _OF_WHICH.match(between):
        return True
    return _OPENS.fullmatch(text, sentence.start, whole.start) is not None and _ONE_STEP.match(between) is not None


def _is_part_of(text: str, part: Figure, whole: Figure) -> bool:
    is_alike = part.kind is whole.kind and is_plain_value(part) and 0 < part.low < whole.low
    is_alike = is_alike and (part.unit == whole.unit or None in (part.unit, whole.unit))
    return is_alike and _PART_OF.match(text[part.end : whole.start]) is not None


_PART_OF = re.compile(r"^\s*(?:of|out of|von|de|der|des|sur) [^.;,\d]{0,60}$", re.IGNORECASE)
_AMOUNTS = (FigureKind.MONEY, FigureKind.MEASURE, FigureKind.COUNT, FigureKind.POWER, FigureKind.ENERGY)
_OF_WHICH = re.compile(
    r"^[^.;]{0,60},?\s(?:of which|of whom|of that|davon|wovon|dont|de los cuales|de las cuales)\s(?:about |some "
    r"|roughly |only )?$",
    re.IGNORECASE,
)
_OPENS = re.compile(r"(?:Of|From|Von|De|Sur)\s(?:(?:the|its|this|that|that|total|den|dem|los|las|les|ces)\s)*")
_ONE_STEP = re.compile(r"^[^.;,]{0,50},\s(?:(?:about|some|roughly|only|just)\s)*$", re.IGNORECASE)


def _quotients(
    figure: Figure, tops: Sequence[Figure], bottoms: Sequence[Figure], what: str, *, can_conflict: bool
) -> list[Relation]:
    return [
        Relation(
            stated=figure,
            inputs=(top, bottom),
            computed=(stands_for(top) / stands_for(bottom)).scaled(HUNDRED),
            expression=f"{plain(top)} ÷ {plain(bottom)} × 100",
            unit="%",
            what=what,
            settles_by="Which of the three is right, and are the values of the same period and scope?",
            severity=Severity.MEDIUM,
            can_conflict=can_conflict,
        )
        for top in tops
        for bottom in bottoms
        if top.unit == bottom.unit and top.low < bottom.low
    ]

"""A contract's value, its amount a year and its years, told apart; or a price, a yearly volume and the years."""

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal

from agent.check.facts import Facts
from agent.check.relation import Relation, is_plain_value, plain, scale_by, stands_for
from agent.check.relations.deal_prices import passage
from agent.check.relations.products import WITH_MORE, is_with_options
from agent.check.relations.reach import figures_near, in_reach
from agent.check.relations.settle import settle
from agent.check.relations.unit_prices import is_added, quantities, read_unit_price
from agent.figures.interval import Interval
from agent.schema.article import Sentence
from agent.schema.figure import Figure, FigureKind, Modifier

_YEARLY = {"per day": Decimal(365), "per week": Decimal(52), "per month": Decimal(12), "per quarter": Decimal(4),
           "per half": Decimal(2), "per year": Decimal(1)}  # fmt: skip
_ONE, _DAYS = Interval(Decimal(1), Decimal(1)), Interval(Decimal("0.97"), Decimal("1.01"))
_YEARS = {"year": Decimal(1), "month": Decimal(1) / 12}
# A total that is said to be that of the whole term.
_OVER_TERM = re.compile(
    r"^(?:(?!\band\b|\bund\b|\by\b|\bet\b)[^.;]){0,25}?\b(?:over|across|during|through|for|throughout)\s+(?:(?:its|the|their|those|all|that"
    r"|an?)\s+)?(?:(?:\w+-year|\w+"
    r" year|full|whole|entire|initial|base|first|primary|firm|fixed|\d+)\s+){0,3}(?:term|life|duration|period"
    r"|contract|lease|years"
    r"|agreement|tenor)\b"
    r"|^[^.;]{0,20}?\b(?:in (?:total )?(?:contracted )?revenues?|über die (?:gesamte |feste )?laufzeit"
    r"|auf die laufzeit|sur (?:toute )?la"
    r" durée|durante (?:toda )?la (?:vigencia|vida)|a lo largo)\b",
    re.IGNORECASE,
)
_OF_TERM = re.compile(
    r"\b(?:(?:a )?total of|in total|contract (?:value|worth)|total contract|total value|contract is worth|worth"
    r"|value of the (?:contract"
    r"|lease|agreement|deal)"
    r"|over (?:its|the) (?:\w+ ){0,2}(?:term|life)|over \w+ years|gesamtwert|auftragswert|vertragswert"
    r"|valeur totale|valor total"
    r"|über die (?:gesamte |feste )?laufzeit|sur la durée|bring in|contracted|come to|generate)\b[^.;]{0,60}$",
    re.IGNORECASE,
)
_A_TERM = re.compile(
    r"^(?:[\s-]+(?:\w+[\s-]){0,3}?(?:contract|agreement|lease|deal|term|ppa|offtake|supply|tolling|charter"
    r"|licen[cs]e|concession"
    r"|hosting|arrangement|take-or-pay|vertrag\w*|contrat|contrato|mandate|order))\b",
    re.IGNORECASE,
)
_FOR_A_TERM = re.compile(
    r"\b(?:for|over|of|runs?|lasts?|lasting|running|term|spans?|für|über|läuft|laufzeit|pendant|pour|durée|dure"
    r"|court|por|durante"
    r"|plazo|duración)\b[^.;,]{0,25}$",
    re.IGNORECASE,
)
_NO_TERM = re.compile(
    r"\b(?:extension|extend\w*|renewal|renew\w*|option\w*|further|additional|another|past|last|next|first|every"
    r"|within|after|ago"
    r"|founded|old|average|verlänger\w*|prorrog\w*|prolong\w*|mature\w*|maturit\w*|notes?|loan|bonds?)\b",
    re.IGNORECASE,
)
_NOT_FLAT = re.compile(
    r"\b(?:escalat\w+|index(?:ed|iert)\w*|inflation|ramp\w*|step-?ups?|stepped|ris(?:es?|ing)|initially"
    r"|first year|opening"
    r"|starts? at"
    r"|climb\w*"
    r"|grow\w*|average|present value|discounted|stufenweise|including (?:extensions?|options?|renewals?))\b",
    re.IGNORECASE,
)
# An average holds for a rising amount too.
_IN_A_YEAR = re.compile(
    r"\s*(?:in an average year|a year on average|on average (?:a|per|each) year"
    r"|per year on average)\b",
    re.IGNORECASE,
)
_EARNS = re.compile(
    r"\b(?:ebitda|profit|savings?|synerg\w+|earnings|dividend|capex|interest|sales last|last year)\b", re.IGNORECASE
)


def told_contract_values(facts: Facts) -> Iterator[Relation]:
    """The amount a year times the years should be what the contract is worth over its term."""
    terms = list(_terms(facts))
    if not terms:
        return
    amounts = [figure for figure in facts.reading.figures if _is_yearly(facts, figure)]
    for total in facts.reading.figures:
        sentence = _sentence_of_total(facts, total)
        if sentence is not None:
            amounts_near, terms_near = ([one for one in found if in_reach(one, total)] for found in (amounts, terms))
            yield from settle(_tiers(facts, total, sentence, amounts_near, terms_near))


def _terms(facts: Facts) -> Iterator[Figure]:
    """Durations that are how long a contract runs: "a 12-year agreement", "for ten years"."""
    text = facts.reading.text
    for figure in facts.reading.figures:
        if figure.kind is not FigureKind.DURATION or figure.unit not in _YEARS or not is_plain_value(figure):
            continue
        sentence = facts.reading.sentence_at(figure.start)
        if sentence is None or figure.low * _YEARS[figure.unit] <= 1 or figure.modifier is Modifier.UP_TO:
            continue
        before = text[max(sentence.start, figure.start - 45) : figure.start]
        after = text[figure.end : min(sentence.end, figure.end + 45)]
        if _NO_TERM.search(before[-30:]) or _NO_TERM.search(after[:22]):
            continue
        if _A_TERM.match(after) or _FOR_A_TERM.search(before):
            yield figure


def _is_yearly(facts: Facts, figure: Figure) -> bool:
    if figure.kind is not FigureKind.MONEY or not is_plain_value(figure):
        return False
    if figure.period not in _YEARLY and not _IN_A_YEAR.match(facts.reading.text, figure.end):
        return False
    sentence = facts.reading.sentence_at(figure.start)
    start = max(sentence.start if sentence else 0, figure.start - 60)
    return _EARNS.search(facts.reading.text, start, figure.end + 30) is None


def _sentence_of_total(facts: Facts, total: Figure) -> Sentence | None:
    if total.kind is not FigureKind.MONEY or not is_plain_value(total) or total.low < 10_000 or total.period in _YEARLY:
        return None
    sentence = facts.reading.sentence_at(total.start)
    if sentence is None:
        return None
    text = facts.reading.text
    before = text[max(sentence.start, total.start - 90) : total.start]
    after = text[total.end : min(sentence.end, total.end + 70)]
    if WITH_MORE.match(after):
        return None
    return sentence if _OVER_TERM.match(after) or _OF_TERM.search(before) else None


def _tiers(
    facts: Facts, total: Figure, sentence: Sentence, amounts: Sequence[Figure], terms: Sequence[Figure]
) -> Iterator[list[Relation]]:
    start, end = passage(facts, total)
    alike = [figure for figure in amounts if figure.unit == total.unit and figure.high < total.high]
    own = [figure for figure in alike if sentence.start <= figure.start < sentence.end]
    near = [figure for figure in alike if start <= figure.start < end]
    flat = not _is_stepped(facts, sentence) and not is_with_options(facts.reading.text, sentence, total)
    spans = [figure for figure in terms if sentence.start <= figure.start < sentence.end]
    for found in (own, near, alike):
        for years in (spans, terms):
            is_sure = (
                flat
                and len({_in_years(figure) for figure in years}) == 1
                and len({figure.low for figure in found}) == 1
            )
            yield [
                _yearly(total, amount, span, can_conflict=is_sure and not _is_stepped_at(facts, amount))
                for amount in found
                for span in years
            ]
    if not alike:
        yield _volumes(facts, total, terms, is_sure=flat)


def _is_stepped(facts: Facts, sentence: Sentence) -> bool:
    return _NOT_FLAT.search(facts.reading.text, sentence.start, sentence.end) is not None


def _is_stepped_at(facts: Facts, figure: Figure) -> bool:
    if _IN_A_YEAR.match(facts.reading.text, figure.end):
        return False
    sentence = facts.reading.sentence_at(figure.start)
    return sentence is not None and _is_stepped(facts, sentence)


def _in_years(figure: Figure) -> Decimal:
    return figure.low * _YEARS[figure.unit or "year"]


def _yearly(total: Figure, amount: Figure, span: Figure, *, can_conflict: bool) -> Relation:
    factor = _YEARLY[amount.period or "per year"] * _YEARS[span.unit or "year"]
    # A year of charter has 360 days or 366.
    days = _DAYS if amount.period == "per day" else _ONE
    return Relation(
        stated=total,
        inputs=(amount, span),
        computed=(stands_for(amount) * Interval(span.low, span.high) * days).scaled(factor),
        expression=f"{plain(amount)} × {plain(span)}" + scale_by(factor),
        unit=total.unit,
        what="the amount a year times the years is the contract's value",
        settles_by="Is the amount the same every year, and does the total include options or extensions?",
        can_conflict=can_conflict,
        kind="contract_value",
    )


def _volumes(facts: Facts, total: Figure, terms: Sequence[Figure], *, is_sure: bool) -> list[Relation]:
    """ "120,000 tonnes a year", "at $215 a tonne", "for ten years"."""
    prices = [
        price
        for figure in figures_near(facts, total)
        if figure.kind is FigureKind.PER_UNIT
        and (price := read_unit_price(facts, figure))
        and price.currency == total.unit
    ]
    years = {_in_years(figure): figure for figure in terms}
    if len({price.figure.low for price in prices}) != 1 or len(years) != 1 or prices[0].thing in (None, "share"):
        return []
    span = next(iter(years.values()))
    volumes = [figure for figure in quantities(facts, prices[0].thing or "", total) if not is_added(facts, figure)]
    text = facts.reading.text
    sold = [
        figure
        for figure in volumes
        if _SOLD.search(text, *_around(facts, figure)) and not _ALREADY.search(text, *_around(facts, figure))
    ]
    each = prices[0].figure
    is_stepped = _is_stepped_at(facts, each)
    return [
        Relation(
            stated=total,
            inputs=(each, volume, span),
            computed=(stands_for(each) * stands_for(volume) * Interval(span.low, span.high)).scaled(
                _YEARS[span.unit or "year"] / prices[0].factor
            ),
            expression=f"{plain(each)} × {plain(volume)} × {plain(span)}",
            unit=total.unit,
            what="the price times the yearly volume times the years is the contract's value",
            settles_by="Is the volume the same every year, and what else does the total include?",
            can_conflict=is_sure and not is_stepped and len({figure.low for figure in sold}) == 1 and volume in sold,
            kind="contract_value",
        )
        for volume in volumes
    ]


_SOLD = re.compile(
    r"\b(?:deliver\w*|buy\w*|tak(?:es?|ing)|suppl\w*|sell\w*|purchas\w*|offtake|contract\w*|livraison|livr\w+"
    r"|ach[eè]t\w*"
    r"|liefer\w*|abnehm\w*"
    r"|bezieh\w*|entreg\w*|suministr\w*|compr\w*)\b",
    re.IGNORECASE,
)

_ALREADY = re.compile(r"\b(?:already|currently|replaces?|déjà|bereits|ya|actualmente)\b", re.IGNORECASE)


def _around(facts: Facts, figure: Figure) -> tuple[int, int]:
    sentence = facts.reading.sentence_at(figure.start)
    return (sentence.start, sentence.end) if sentence else (figure.start, figure.end)

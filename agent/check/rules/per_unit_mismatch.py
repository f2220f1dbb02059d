"""Price, quantity and total; amount a year, years and total: three values of which two give the third."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from decimal import Decimal

from agent.check.facts import Facts, Verdict
from agent.check.relation import Relation, currency_of, is_plain_value, judge, per_what, plain, scale_by, stands_for
from agent.check.relations.products import read_products
from agent.check.relations.settle import fits, unrefuted
from agent.check.relations.told import is_slip, told_totals
from agent.check.relations.typed_products import typed_products
from agent.figures.interval import Interval
from agent.schema.article import Sentence
from agent.schema.deal import Deal, Origin, Term
from agent.schema.figure import Figure, FigureKind, Modifier
from agent.schema.finding import Code
from agent.schema.term_kind import TermKind as K

# How many periods of the one make a period of the other.
_PERIODS = {"per day": Decimal(365), "per month": Decimal(12), "per quarter": Decimal(4), "per year": Decimal(1)}
_YEARS = {"year": Decimal(1), "month": Decimal(1) / 12, "quarter": Decimal(1) / 4}

_EACH = re.compile(
    r"\s*(?:each|apiece|a piece|per (?:ship|vessel|unit|aircraft|plane|home|room|store|site|turbine"
    r"|bus|train)|cada un[oa]|chacun[e]?|pro stück|je stück|jeweils)\b",
    re.IGNORECASE,
)
# Words that say: the next value is the same thing in total.
_TOTAL_NEXT = re.compile(
    r"(?:^|[\s,(–—])(?:or|i\.e\.|for a total(?: price| cost| value| consideration)? of|a total of"
    r"|in total|totall?ing|total of|that is|altogether|making|worth"
    r"|which (?:makes|gives|is)|equal to|equivalent to|together|zusammen(?: also)?|insgesamt|also|soit"
    r"|au total|en total|es decir|o sea|por un total de)\s*(?:about |around |some |a |also |an? )?\(?$",
    re.IGNORECASE,
)
_COMES_TO = re.compile(
    r"\b(?:comes? to|amounts? to|makes?|bill of|cost of|total(?:s|ling)?(?: of)?|zusammen(?: also)?"
    r"|insgesamt(?: also)?|also|soit|au total|es decir|en total)"
    r"\s*(?:(?:a|an|about|some) )?(?:\w+ of )?$",
    re.IGNORECASE,
)
_A_YEAR = re.compile(
    r"\b(?:(?:a|per|each|every|in a \w+) year|annually|yearly|im jahr|pro jahr|par an|al año|por año)\b", re.IGNORECASE
)
_GROSS = re.compile(r"\b(?:gross proceeds|raise|raised|raising|total proceeds|aggregate)\b", re.IGNORECASE)
_WHOLE = re.compile(
    r"\b(?:equity value|values?|valued|valuing|worth|valorise|valorisant|valora|valorada|bewertet|eigenkapitalwert)\b",
    re.IGNORECASE,
)
_ALL_SHARES = re.compile(r"\b(?:outstanding|diluted|all|in issue|issued|circulation|im umlauf)\b", re.IGNORECASE)
_FOR_THEM = re.compile(r"\b(?:for|pour|por|für|on|based on)\s+(?:its |the |ses |les )?$", re.IGNORECASE)
_NOT_FLAT = re.compile(
    r"\b(?:escalat\w+|index\w*|inflation|ramp\w*|rising|increas\w+|step-?ups?|average|initially|first "
    r"year|up to|options?|phase[sd]?|tranches?|stufenweise|indexiert)\b",
    re.IGNORECASE,
)


def check(facts: Facts) -> Verdict:
    """Price times quantity should be the total, and the amount a year times the years the contract's value."""
    told = facts.once(told_totals)
    near = (*_each(facts), *_per_unit(facts), *_bills(facts), *_shares(facts), *_annual(facts), *_told(facts))
    near += tuple(typed_products(facts))
    explained = {item.stated.id for item in (*told, *near) if item.stated and fits(item)}
    apart = [item for item in told if not is_slip(item) and (fits(item) or not _is_other_value(item, explained))]
    return judge(facts, Code.PER_UNIT_MISMATCH, (*apart, *unrefuted(near, told)))


def _is_other_value(relation: Relation, explained: set[str]) -> bool:
    """A value of shares is none of a contract's years."""
    is_over_years = any(figure.kind is FigureKind.DURATION for figure in relation.inputs)
    return is_over_years and relation.stated is not None and relation.stated.id in explained


def _each(facts: Facts) -> Iterator[Relation]:
    """ "five ships ... $38.5 million each, or $192.5 million for the lot"."""
    text = facts.reading.text
    sentences = facts.reading.sentences
    for index, sentence in enumerate(sentences):
        figures = facts.reading.figures_in(sentence.start, sentence.end)
        for price, total in zip(figures, figures[1:], strict=False):
            if price.kind is not FigureKind.MONEY or total.kind is not FigureKind.MONEY or price.unit != total.unit:
                continue
            if not _EACH.match(text, price.end, sentence.end) or not _says_total(text, price, total, sentence):
                continue
            before = sentences[index - 1] if index else None
            count = _one_count(facts, sentence.start, price.start) or (
                before and _one_count(facts, before.start, before.end)
            )
            if count:
                yield _product(price, count, total, "price of each times their number is the total")


def _one_count(facts: Facts, start: int, end: int) -> Figure | None:
    """The only number of things there; of two, nobody knows which is meant."""
    counts = [
        figure
        for figure in facts.reading.figures_in(start, end)
        if figure.kind is FigureKind.COUNT and figure.unit != "share"
    ]
    return counts[0] if len(counts) == 1 and is_plain_value(counts[0]) and counts[0].low > 1 else None


def _says_total(text: str, price: Figure, total: Figure, sentence: Sentence) -> bool:
    between = text[price.end : total.start]
    after = text[total.end : min(sentence.end, total.end + 20)]
    is_total_after = re.match(
        r"\s*(?:for the lot|in all|in total|altogether|insgesamt|en total|au total)\b", after, re.IGNORECASE
    )
    return len(between) < 70 and bool(_TOTAL_NEXT.search(between) or is_total_after)


def _per_unit(facts: Facts) -> Iterator[Relation]:
    """ "EUR 410 million, or EUR 8.5 million per MW", with the megawatts in reach; rents per square metre too."""
    text = facts.reading.text
    sentences = facts.reading.sentences
    for index, sentence in enumerate(sentences):
        figures = facts.reading.figures_in(sentence.start, sentence.end)
        for first, second in zip(figures, figures[1:], strict=False):
            pair = _price_and_total(first, second)
            if pair is None or not _TOTAL_NEXT.search(text[first.end : second.start]):
                continue
            price, total = pair
            unit = per_what(price)
            reach = sentences[max(0, index - 1) : index + 1]
            quantities = [
                figure
                for near in reach
                for figure in facts.reading.figures_in(near.start, near.end)
                if figure.kind not in (FigureKind.MONEY, FigureKind.PER_UNIT)
                and figure.unit == unit
                and is_plain_value(figure)
            ]
            for quantity in {figure.low: figure for figure in quantities}.values():
                is_only = len({figure.low for figure in quantities}) == 1
                yield _product(
                    price, quantity, total, "price per unit times quantity is the total", can_conflict=is_only
                )


def _bills(facts: Facts) -> Iterator[Relation]:
    """ "EUR 58 per MWh ... for 410 GWh it comes to EUR 31.4 million": all in this sentence or the one before."""
    text = facts.reading.text
    sentences = facts.reading.sentences
    for index, sentence in enumerate(sentences):
        for total in facts.reading.figures_in(sentence.start, sentence.end):
            if total.kind is not FigureKind.MONEY or not is_plain_value(total):
                continue
            if not _COMES_TO.search(text, max(sentence.start, total.start - 60), total.start):
                continue
            near = [
                figure
                for one in sentences[max(0, index - 1) : index + 1]
                for figure in facts.reading.figures_in(one.start, one.end)
            ]
            prices = [
                figure for figure in near if figure.kind is FigureKind.PER_UNIT and currency_of(figure) == total.unit
            ]
            if len(prices) != 1 or not is_plain_value(prices[0]) or prices[0].low >= total.low:
                continue
            if per_what(prices[0]) == "share":
                continue
            quantity = _quantity_of(facts, prices[0], [figure for figure in near if figure.unit == per_what(prices[0])])
            if quantity:
                what = "price per unit times quantity is the total"
                yield _product(prices[0], quantity, total, what, period=quantity.period or _yearly(facts, quantity))


def _yearly(facts: Facts, quantity: Figure) -> str | None:
    """ "410 GWh ... in a normal year": so much a year, in words that no figure carries."""
    sentence = facts.reading.sentence_at(quantity.start)
    end = min(sentence.end, quantity.end + 60) if sentence else quantity.end
    return "per year" if _A_YEAR.search(facts.reading.text, quantity.end, end) else None


def _quantity_of(facts: Facts, price: Figure, quantities: Sequence[Figure]) -> Figure | None:
    """The one quantity; of several, the one named by a word that the price is named by too."""
    plain_ones = [figure for figure in quantities if is_plain_value(figure)]
    if len(plain_ones) == 1:
        return plain_ones[0]
    named = [figure for figure in plain_ones if _names(facts, figure) & _names(facts, price)]
    return named[0] if len(named) == 1 else None


def _names(facts: Facts, figure: Figure) -> frozenset[str]:
    """The longer words between the figure before and this one."""
    sentence = facts.reading.sentence_at(figure.start)
    if sentence is None:
        return frozenset()
    earlier = [other.end for other in facts.reading.figures_in(sentence.start, figure.start)]
    said = facts.reading.text[max([sentence.start, *earlier]) : figure.start]
    return frozenset(word.lower() for word in re.findall(r"[^\W\d_]{4,}", said))


def _price_and_total(first: Figure, second: Figure) -> tuple[Figure, Figure] | None:
    for price, total in ((first, second), (second, first)):
        if (
            price.kind is FigureKind.PER_UNIT
            and total.kind is FigureKind.MONEY
            and currency_of(price) == currency_of(total)
        ):
            return (price, total) if is_plain_value(price) and is_plain_value(total) and total.low > price.low else None
    return None


def _shares(facts: Facts) -> Iterator[Relation]:
    """ "N shares at P, for gross proceeds of T"; "N shares outstanding, which is worth T", P being the offer."""
    text = facts.reading.text
    offers = [
        figure
        for figure in _term_figures(facts, K.PRICE_PER_SHARE)
        if per_what(figure) == "share" and is_plain_value(figure)
    ]
    for sentence in facts.reading.sentences:
        figures = facts.reading.figures_in(sentence.start, sentence.end)
        counts = [
            figure
            for figure in figures
            if figure.kind is FigureKind.COUNT and figure.unit in ("share", "action", "acción", "aktie")
        ]
        totals = [
            figure
            for figure in figures
            if figure.kind is FigureKind.MONEY and figure.low > 1000 and is_plain_value(figure)
        ]
        prices = [figure for figure in figures if figure.kind is FigureKind.PER_UNIT and per_what(figure) == "share"]
        if len(counts) != 1 or len(totals) != 1 or len(prices) > 1 or not is_plain_value(counts[0]):
            continue
        price = prices[0] if prices else offers[0] if len({offer.low for offer in offers}) == 1 else None
        if price is None or currency_of(price) != currency_of(totals[0]) or price.low >= totals[0].low:
            continue
        if _links(text, sentence, counts[0], price, totals[0], is_near=bool(prices)):
            yield _product(price, counts[0], totals[0], "price per share times shares is the value of them all")


def _links(text: str, sentence: Sentence, count: Figure, price: Figure, total: Figure, *, is_near: bool) -> bool:
    """Whether the words make the total that of these very shares at this price."""
    before_total = text[max(sentence.start, total.start - 60) : total.start]
    if is_near:
        last = max(count, price, key=lambda figure: figure.start)
        between = text[last.end : total.start] if total.start > last.end else ""
        if between and len(between) < 70 and (_TOTAL_NEXT.search(between) or _GROSS.search(between)):
            return True
    around = text[max(sentence.start, count.start - 15) : min(sentence.end, count.end + 40)]
    # "values it at T for N shares" counts them all; "offers P for N shares and values it at T" does not.
    is_basis = count.start > total.end and _FOR_THEM.search(text, max(total.end, count.start - 15), count.start)
    return bool(_WHOLE.search(before_total) and (is_basis or _ALL_SHARES.search(around)))


def _annual(facts: Facts) -> Iterator[Relation]:
    """A contract's value, its amount a year and its years, wherever in the article they stand."""
    for deal in facts.deals:
        totals, amounts, terms = (_only(deal, kind) for kind in (K.CONTRACT_VALUE, K.ANNUAL_VALUE, K.TERM_LENGTH))
        if totals is None or amounts is None or terms is None:
            continue
        total, amount, years = (facts.reading.figure(term.figure_id or "") for term in (totals, amounts, terms))
        if total is None or amount is None or years is None or years.unit not in _YEARS or total.unit != amount.unit:
            continue
        if not (is_plain_value(total) and is_plain_value(amount) and is_plain_value(years)):
            continue
        # The value of years is more than that of one: a smaller "value" was said of something else.
        if total.low <= amount.low:
            continue
        is_flat = not any(term.kind == K.ESCALATOR for term in deal.terms) and not _is_stepped(
            facts, (total, amount, years)
        )
        factor = _PERIODS.get(amount.period or "per year", Decimal(1)) * _YEARS[years.unit]
        computed = (stands_for(amount) * _exact(years)).scaled(factor)
        yield Relation(
            stated=total,
            inputs=(amount, years),
            computed=computed,
            expression=f"{plain(amount)} × {plain(years)}" + scale_by(factor),
            unit=total.unit,
            what="the amount a year times the years is the contract's value",
            settles_by="Is the amount the same every year, and does the total include options or extensions?",
            can_conflict=is_flat and bool(amount.period),
            kind=K.CONTRACT_VALUE,
            deal=deal.id,
        )


def _told(facts: Facts) -> Iterator[Relation]:
    """Products that a sentence or two tell as one."""
    for product in read_products(facts):
        relation = _product(product.price, product.quantity, product.total, product.what)
        yield replace(relation, can_conflict=True)


def _only(deal: Deal, kind: K) -> Term | None:
    terms = [term for term in deal.terms if term.kind == kind and term.origin is Origin.STATED]
    return terms[0] if len(terms) == 1 else None


def _is_stepped(facts: Facts, figures: Sequence[Figure]) -> bool:
    """Amounts that start low or grow do not multiply."""
    for figure in figures:
        sentence = facts.reading.sentence_at(figure.start)
        if figure.modifier is not Modifier.EXACT and figure.modifier is not Modifier.ABOUT:
            return True
        if sentence and _NOT_FLAT.search(facts.reading.text, sentence.start, sentence.end):
            return True
    return False


def _term_figures(facts: Facts, kind: K) -> Iterator[Figure]:
    for _, term in facts.terms():
        figure = facts.reading.figure(term.figure_id) if term.kind == kind and term.figure_id else None
        if figure:
            yield figure


def _exact(figure: Figure) -> Interval:
    """A term of 12 years is twelve, not eleven and a half."""
    return Interval(figure.low, figure.high)


def _product(
    price: Figure, quantity: Figure, total: Figure, what: str, *, can_conflict: bool = True, period: str | None = None
) -> Relation:
    factor, knows_period = _period_factor(period or price.period, total.period)
    amount = _exact(quantity) if quantity.kind is FigureKind.COUNT and quantity.step == 1 else stands_for(quantity)
    return Relation(
        stated=total,
        inputs=(price, quantity),
        computed=(stands_for(price) * amount).scaled(factor),
        expression=f"{plain(price)} × {plain(quantity)}" + scale_by(factor),
        unit=total.unit,
        what=what,
        settles_by="Which of price, quantity and total is right, and are they of the same scope?",
        can_conflict=can_conflict and knows_period,
    )


def _period_factor(mine: str | None, theirs: str | None) -> tuple[Decimal, bool]:
    """12 for a monthly price under a yearly total; where one period is not stated nothing can conflict."""
    if mine == theirs:
        return Decimal(1), True
    if mine in _PERIODS and theirs in _PERIODS:
        return _PERIODS[mine] / _PERIODS[theirs], True
    return Decimal(1), False

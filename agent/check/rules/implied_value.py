"""Values that are not stated but follow from values that are."""

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal

from agent.check.facts import Facts, Verdict
from agent.check.relation import currency_of, is_plain_value, per_what, plain
from agent.check.relations.remainders import Implied, is_told, read_remainders
from agent.check.relations.told_parts import told_parts_of
from agent.figures.wording import word_expression, word_value
from agent.schema.deal import Certainty, Computation, Deal, DealType, Origin, Term
from agent.schema.evidence import Evidence
from agent.schema.figure import Figure, FigureKind, Modifier
from agent.schema.finding import About, Code, Finding, Severity
from agent.schema.term_kind import TermKind as K

_OF_PRICE = re.compile(
    r"\s*(?:of (?:the |that |this |its )?(?:purchase price|price|consideration|total"
    r"|amount|sum|it)\b|del precio|des kaufpreises|du prix"
    r"|(?:\w+\s){0,4}?(?:at|on|upon) (?:signing|closing|completion|delivery)|upfront|in cash|in advance|up front)",
    re.IGNORECASE,
)
_PAYS = re.compile(r"\b(?:pays?|paid|payable|paying|paga|pagará|zahlt|paie|paiera|due)\b", re.IGNORECASE)
_TOTALS = frozenset({K.TOTAL_CONSIDERATION, K.EQUITY_VALUE, K.ENTERPRISE_VALUE, K.CONTRACT_VALUE, K.PRINCIPAL})
# What changes hands once; a rent or a fee recurs.
_BOUGHT = frozenset(
    {
        DealType.ACQUISITION,
        DealType.MERGER,
        DealType.TENDER_OFFER,
        DealType.ASSET_SALE,
        DealType.STAKE_PURCHASE,
        DealType.EQUITY_FINANCING,
        DealType.IPO,
    }
)
_PRODUCTS = ((K.PRICE_PER_SHARE, (K.SHARES_ISSUED, K.VOLUME)), (K.PRICE_PER_UNIT, (K.CAPACITY, K.VOLUME)))
_WORDS: dict[str, str] = {
    K.OTHER_CONSIDERATION: "what is left of the price beside the part it names",
    K.TOTAL_CONSIDERATION: "the total",
    K.EQUITY_VALUE: "what all of it is worth at this price",
}
_QUESTIONS: dict[str, str] = {
    K.OTHER_CONSIDERATION: "How much is paid beside the stated part, when, and on which conditions?",
    K.TOTAL_CONSIDERATION: "What is paid in total?",
    K.EQUITY_VALUE: "At what value of the whole was the stake priced?",
}

_FOLLOWS = {"rest": K.OTHER_CONSIDERATION, "total": K.TOTAL_CONSIDERATION, "whole": K.EQUITY_VALUE}
_INSIDE = re.compile(
    r"\b(?:with|includ\w+|of (?:which|that|this|it|the (?:total|price|sum))|compris\w+|made up|consist\w*|divided|split"
    r"|mit|davon|darin|incluy\w+|con|dont|avec)\b",
    re.IGNORECASE,
)
_BEYOND = re.compile(
    r"\b(?:beyond|on top|plus|besides|in addition|excluding|excludes|shrink\w*|falling|rising|provided)\b",
    re.IGNORECASE,
)
DEAREST_SHARE = 1_000_000


def check(facts: Facts) -> Verdict:
    """What a total and its part leave, or a share of a known price comes to, is said where the text does not say it."""
    findings: list[Finding] = []
    for deal in facts.deals:
        findings.extend(_rests(facts, deal))
        findings.extend(_shares_of_price(facts, deal))
        findings.extend(_prices_times_quantity(facts, deal))
    known = {finding.computation.low for finding in findings if finding.computation}
    for implied in read_remainders(facts):
        if implied.value not in known:
            known.add(implied.value)
            findings.append(_followed(facts, implied))
    return Verdict(findings=findings)


def _followed(facts: Facts, implied: Implied) -> Finding:
    """What is left of a whole, what now and later make, what all of it is worth at the price of a part."""
    computation = Computation(
        expression=implied.expression,
        inputs=tuple(figure.id for figure in implied.inputs),
        low=implied.value,
        high=implied.value,
        unit=implied.inputs[0].unit,
        assumption=implied.assumption,
    )
    evidence = tuple(facts.reading.cite(figure.start, figure.end) for figure in implied.inputs)
    return _finding(None, _FOLLOWS[implied.what], computation, evidence)


def _rests(facts: Facts, deal: Deal) -> Iterator[Finding]:
    """ "Up to $30 million", 21 of it on milestones: 9 is left if both ceilings are reached."""
    for term in deal.terms:
        if term.origin is Origin.IMPLIED and term.computation is not None:
            value = term.computation.low
            if (value is not None and is_told(facts, value, term.unit)) or _is_of_a_table(facts, term):
                continue
            if not _are_inside(facts, deal, term.computation.inputs):
                continue
            yield _finding(deal, term.kind, term.computation, term.evidence)


def _are_inside(facts: Facts, deal: Deal, inputs: Sequence[str]) -> bool:
    """Whether every part is told as lying in the total, and not beside it or beyond it.

    A price of "up to" so much has its contingent part inside: that is why it is a ceiling.
    """
    figures = [figure for name in inputs if (figure := facts.reading.figure(name)) is not None]
    if len(figures) < 2:
        return False
    known = {(told.whole.id, told.part.id) for told in facts.once(told_parts_of)}
    text, whole = facts.reading.text, figures[0]
    contingent = _contingent_places(deal) if whole.modifier is Modifier.UP_TO else set()
    for part in figures[1:]:
        here = facts.reading.sentence_at(part.start)
        before = text[max(whole.end, here.start if here else 0) : part.start]
        is_said = part.start > whole.start and _INSIDE.search(before) and not _BEYOND.search(before)
        is_why = part.start in contingent and not _BEYOND.search(before)
        if (whole.id, part.id) not in known and not is_said and not is_why:
            return False
    return True


def _contingent_places(deal: Deal) -> set[int]:
    """Where the terms stand that are paid only if something happens."""
    contingent = [term for term in deal.terms if term.certainty is Certainty.CONTINGENT]
    return {item.start for term in contingent for item in term.evidence if item.start is not None}


def _is_of_a_table(facts: Facts, term: Term) -> bool:
    """A total under a column is of all that stands above it, not of one deal."""
    text = facts.reading.text
    spans = [item.span for item in term.evidence if item.span]
    return any(" | " in text[text.rfind("\n", 0, start) + 1 : start] for start, _ in spans)


def _shares_of_price(facts: Facts, deal: Deal) -> Iterator[Finding]:
    """ "10% on signing" of a price that is known."""
    total = _only(facts, deal, K.TOTAL_CONSIDERATION)
    if total is None or not is_plain_value(total):
        return
    text = facts.reading.text
    stated = {(term.low, term.unit) for term in deal.terms}
    for share in facts.once(_shares):
        sentence = facts.reading.sentence_at(share.start)
        if sentence is None or share.end > sentence.end:
            continue
        is_paid = _PAYS.search(text, max(sentence.start, share.start - 60), share.start)
        value = total.low * share.low / 100
        if is_told(facts, value, total.unit):
            continue
        if is_paid and _OF_PRICE.match(text, share.end, sentence.end) and (value, total.unit) not in stated:
            expression = f"{plain(total)} × {plain(share)} ÷ 100"
            assumption = "if the percentage is of the stated price"
            yield _computed(facts, deal, K.OTHER_CONSIDERATION, (share, total), expression, value, assumption)


def _shares(facts: Facts) -> tuple[Figure, ...]:
    return tuple(
        figure
        for figure in facts.reading.figures
        if figure.kind is FigureKind.PERCENT and is_plain_value(figure) and 0 < figure.low < 100
    )


def _prices_times_quantity(facts: Facts, deal: Deal) -> Iterator[Finding]:
    """Price per share or unit times the one stated quantity, where no total is stated or said to be undisclosed."""
    if any(term.kind in _TOTALS for term in deal.terms) or deal.type not in _BOUGHT:
        return
    for price_kind, quantity_kinds in _PRODUCTS:
        price = _only(facts, deal, price_kind)
        quantity = next((found for kind in quantity_kinds if (found := _only(facts, deal, kind))), None)
        if (
            price is None
            or quantity is None
            or price.period
            or not (is_plain_value(price) and is_plain_value(quantity))
        ):
            continue
        # No share costs a million: such a "price per share" is a total read amiss.
        if price.low >= DEAREST_SHARE and per_what(price) == "share":
            continue
        if per_what(price) in (quantity.unit, None) and currency_of(price):
            expression = f"{plain(price)} × {plain(quantity)}"
            value = price.low * quantity.low
            if is_told(facts, value, currency_of(price)):
                continue
            assumption = "if the price holds for all of them"
            yield _computed(facts, deal, K.TOTAL_CONSIDERATION, (price, quantity), expression, value, assumption)


def _only(facts: Facts, deal: Deal, kind: K) -> Figure | None:
    terms: list[Term] = [
        term for term in deal.terms if term.kind == kind and term.origin is Origin.STATED and term.figure_id
    ]
    return facts.reading.figure(terms[0].figure_id or "") if len(terms) == 1 else None


def _computed(
    facts: Facts,
    deal: Deal,
    kind: K,
    figures: tuple[Figure, Figure],
    expression: str,
    value: Decimal,
    assumption: str,
) -> Finding:
    computation = Computation(
        expression=expression,
        inputs=tuple(figure.id for figure in figures),
        low=value,
        high=value,
        unit=currency_of(figures[0]) or currency_of(figures[1]),
        assumption=assumption,
    )
    evidence = tuple(facts.reading.cite(figure.start, figure.end) for figure in figures)
    return _finding(deal, kind, computation, evidence)


def _finding(deal: Deal | None, kind: str, computation: Computation, evidence: tuple[Evidence, ...]) -> Finding:
    value = word_value(computation.low, computation.high, computation.unit)
    condition = f", {computation.assumption}" if computation.assumption else ""
    return Finding(
        code=Code.IMPLIED_VALUE,
        severity=Severity.MEDIUM,
        message=f"The text does not state {_WORDS.get(kind, 'this amount')}; "
        f"{word_expression(computation.expression)} gives {value}{condition}.",
        about=About(deal=deal.id if deal else None, kind=kind, items=computation.inputs),
        evidence=evidence,
        computation=computation,
        settles_by=_QUESTIONS.get(kind, "How much is it, and what does it depend on?"),
    )

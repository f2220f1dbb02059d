"""A stated change, premium included, set against the values it is said to lead from and to."""

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal

from agent.check.facts import Facts, Verdict
from agent.check.relation import Relation, currency_of, is_plain_value, judge, per_what, plain, stands_for
from agent.check.relations.settle import fits, unrefuted
from agent.check.relations.tied import is_tied
from agent.check.relations.told import is_slip, told_changes
from agent.figures.interval import Interval
from agent.schema.article import Sentence
from agent.schema.figure import Figure, FigureKind
from agent.schema.finding import Code, Severity

HUNDRED = Decimal(100)
# A premium's offer price stands in the sentence or in one of the two before it.
LOOK_BACK = 2
# "On an adjusted basis", said within so many characters, makes the percentage one of other values.
BASIS_REACH = 45

_FROM = (
    r"(?:from|compared (?:to|with)|versus|vs\.?|against|desde|frente a|von|gegenüber|contre|après|over|on|after|nach"
    r"|tras)"
)
_TO = r"(?:to|auf|à|a|hasta)"
_UP = (
    r"(?:up|rose|rise|risen|rising|grew|grow|grown|growth|gain(?:ed)?|increased?|increasing"
    r"|jump(?:ed)?|surged?|climb(?:ed)?|advanced|soared"
    r"|higher|raised|crec\w+|aument\w+|sub(?:ió|ieron|ida)|plus|stieg|wuchs|hausse"
    r"|augment\w+|progress\w+|premium|prime|prima|aufschlag)"
)
_DOWN = (
    r"(?:down|fell|fall|fallen|falling|dropp?(?:ed)?|declined?|decreased?|decreasing"
    r"|slump(?:ed)?|slid|lower|cut|reduced|reduction|discount"
    r"|cay(?:ó|eron)|baja|rückgang|baj(?:ó|aron)|descenso|descendi\w+|caída|sank|fiel|minus|baisse|recul\w*|chut\w+)"
)
_UP_WORD, _DOWN_WORD = (re.compile(rf"\b{words}\b", re.IGNORECASE) for words in (_UP, _DOWN))
_CHANGE = rf"(?:{_UP}|{_DOWN})"
_ENDS_FROM = re.compile(rf"^[^.;]{{0,60}}\b{_FROM}\s+(?:(?:just|about|its|the|a|an)\s+)?$", re.IGNORECASE)
_ENDS_TO = re.compile(rf"^[^.;]{{0,60}}\b{_TO}\s+(?:(?:just|about)\s+)?$", re.IGNORECASE)
_CHANGE_BETWEEN = re.compile(
    rf"^[^.;]{{0,50}}(?:[,(–—-]|\bor\b|\bis\b)\s*(?:an?\s+)?(?:{_CHANGE}(?:\s+(?:by|of|some|about))?\s*)?$",
    re.IGNORECASE,
)
_CHANGE_BEFORE = re.compile(rf"\b{_CHANGE}\b[^.;]{{0,40}}$", re.IGNORECASE)
_FROM_BEFORE = re.compile(r"\b(?:from|de|von|desde)\s+(?:(?:about|just)\s+)?$", re.IGNORECASE)
_A_CHANGE_OF = re.compile(
    r"^[^.;,]{0,20}[,(–—]\s*(?:which is |that is |or )?(?:an?|eine[nr]?|un|una|une)\s+(?:\w+\s+)?"
    r"(?:fall|drop|decline|decrease|rise|increase|jump|gain|growth|reduction|baja|subida|alza"
    r"|caída|anstieg|rückgang"
    r"|aumento|descenso|hausse|baisse)\s+(?:of|von|de[l]?)\s*$",
    re.IGNORECASE,
)
_CLAUSE = re.compile(r"(?:(?!\band\b)[^,;])*")
_AFTER = re.compile(rf",[^.;,]{{0,40}}\b(?:after|{_FROM[3:-1]}|up from|down from)\s*(?:\w+\s)?$", re.IGNORECASE)
_CHANGE_AFTER = re.compile(rf"^\s*(?:\w+\s+)?{_CHANGE}\b", re.IGNORECASE)

# On such bases the two values beside the percentage are not the ones it was computed from.
_OTHER_BASIS = re.compile(
    r"\b(?:organic(?:ally)?|constant[- ]currenc\w+|like[- ]for[- ]like|same[- ]store|underlying"
    r"|adjusted|excluding|comparable|cagr|compound|annuali[sz]ed"
    r"|seasonally|pro forma|real terms|a year\b|per year|per annum|annually|orgánic\w+|bereinigt|organique)",
    re.IGNORECASE,
)
_PREMIUM = re.compile(
    r"\b(?:premium|premia|discount|prime|prima|aufschlag|prämie|abschlag|décote|descuento)\b", re.IGNORECASE
)
_REFERENCE = re.compile(
    r"\b(?:to|over|on|above|from|below|sur|par rapport|sobre|respecto|auf|zum|gegenüber|über|of|at)\b[^.;]{0,120}?"
    r"\b(?:price|close[ds]?|closing|trading|traded|vwap|average|cours|cotización|cierre|precio|kurs|schlusskurs)\b",
    re.IGNORECASE,
)
_PRICE = re.compile(
    r"\b(?:share|offer|price|bid|conversion|action|acción|aktie|offre|oferta|angebot|stock|deal)\b", re.IGNORECASE
)
_NEW_CLAUSE = re.compile(
    r"[.;:]\s|, and\b|\band (?:compare[sd]?|is|was|were|has|had|each|every|its|their|it)\b"
    r"|\b(?:while|whereas|although|but)\b"
)
_REFERENCE_PRICE = re.compile(
    r"\b(?:clos(?:e|ed|ing)(?: price)?|average(?: price)?|vwap|last traded(?: price)?|market price|schlusskurs"
    r"|cours de clôture|cierre)\b[^.;,]{0,40}$",
    re.IGNORECASE,
)


def check(facts: Facts) -> Verdict:
    """A stated percentage of change, or a premium, should be the change between the two values it is stated for."""
    told = facts.once(told_changes)
    near = unrefuted((*_changes(facts), *_premiums(facts)), told)
    found = (item for item in (*near, *told) if fits(item) or item.kind == "premium" or is_tied(facts, item))
    return judge(facts, Code.PERCENT_CHANGE_MISMATCH, _once([item for item in found if not is_slip(item)]))


def _once(relations: Sequence[Relation]) -> Iterator[Relation]:
    """One relation for each percentage: the first that says something."""
    seen: set[str] = set()
    for relation in sorted(relations, key=lambda one: not (fits(one) or one.can_conflict)):
        if relation.stated is not None and relation.stated.id not in seen:
            seen.add(relation.stated.id)
            yield relation


def _changes(facts: Facts) -> Iterator[Relation]:
    """ "rose 25% from $80 million to $110 million", in the four orders the sentence can take."""
    for sentence in facts.reading.sentences:
        figures = [
            figure
            for figure in facts.reading.figures_in(sentence.start, sentence.end)
            if figure.kind is not FigureKind.DURATION
        ]
        if not any(figure.kind is FigureKind.PERCENT for figure in figures):
            continue
        for trio in zip(figures, figures[1:], figures[2:], strict=False):
            found = _order(facts.reading.text, sentence, trio)
            if found:
                yield from _relation(facts, sentence, *found)


def _order(text: str, sentence: Sentence, trio: tuple[Figure, Figure, Figure]) -> tuple[Figure, Figure, Figure] | None:
    """(percentage, from, to), or None where the words between do not say so."""
    a, b, c = trio
    first, second = text[a.end : b.start], text[b.end : c.start]
    before, after = text[max(sentence.start, a.start - 60) : a.start], text[c.end : min(sentence.end, c.end + 30)]
    if a.kind is FigureKind.PERCENT and _same_measure(b, c) and (_CHANGE_BEFORE.search(before) or a.change):
        if _ENDS_FROM.match(first) and _ENDS_TO.match(second):
            return a, b, c
        if _ENDS_TO.match(first) and _ENDS_FROM.match(second):
            return a, c, b
    if (
        b.kind is FigureKind.PERCENT
        and _same_measure(a, c)
        and _CHANGE_BETWEEN.match(first)
        and _ENDS_FROM.match(second)
    ):
        return (b, c, a) if b.change or _CHANGE_BEFORE.search(first) or _CHANGE_AFTER.match(second) else None
    if c.kind is FigureKind.PERCENT and _same_measure(a, b) and _A_CHANGE_OF.match(second) and len(first) < 110:
        # "$2 million in 2025, after $1 million in 2024": the later value comes first.
        if _AFTER.search(first):
            return c, b, a
        # "£541 million (2024: £512 million), an increase": which comes first is for the direction to say.
        is_fall = _DOWN_WORD.search(second) is not None
        low, high = sorted((a, b), key=lambda figure: figure.low)
        return (c, high, low) if is_fall else (c, low, high)
    if c.kind is FigureKind.PERCENT and _same_measure(a, b) and _FROM_BEFORE.search(before) and _ENDS_TO.match(first):
        is_change = (
            c.change or _CHANGE_BEFORE.search(second) or _CHANGE_AFTER.match(after) or _CHANGE_BEFORE.search(before)
        )
        return (c, a, b) if is_change and len(second) < 50 and not re.search(r"[.;]", second) else None
    return None


def _same_measure(first: Figure, second: Figure) -> bool:
    is_rate = FigureKind.PERCENT in (first.kind, second.kind) or FigureKind.POINTS in (first.kind, second.kind)
    return (
        not is_rate and first.kind is second.kind and first.unit == second.unit and first.low != 0 and second.low != 0
    )


def _relation(facts: Facts, sentence: Sentence, percent: Figure, start: Figure, end: Figure) -> Iterator[Relation]:
    low = min(figure.start for figure in (percent, start, end))
    high = max(figure.end for figure in (percent, start, end))
    behind = _CLAUSE.match(facts.reading.text, high, min(sentence.end, high + BASIS_REACH))
    text = facts.reading.text[max(sentence.start, low - BASIS_REACH) : behind.end() if behind else high]
    if not (is_plain_value(start) and is_plain_value(end)) or start.low <= 0:
        return
    around = facts.reading.text[max(sentence.start, percent.start - 40) : min(sentence.end, percent.end + 25)]
    direction = percent.change or ("down" if _DOWN_WORD.search(around) and not _UP_WORD.search(around) else "up")
    sign = Decimal(-1 if direction == "down" else 1)
    computed = ((stands_for(end) / stands_for(start)) - Interval(Decimal(1), Decimal(1))).scaled(HUNDRED * sign)
    yield Relation(
        stated=percent,
        inputs=(start, end),
        computed=computed,
        expression=f"({plain(end)} ÷ {plain(start)} − 1) × 100"
        if sign > 0
        else f"(1 − {plain(end)} ÷ {plain(start)}) × 100",
        unit="%",
        what="a change is the difference between its two values over the first",
        settles_by="Which of the three values is right, and are both of the same period, scope and basis?",
        severity=Severity.MEDIUM,
        can_conflict=not _OTHER_BASIS.search(text),
    )


def _premiums(facts: Facts) -> Iterator[Relation]:
    """ "a premium of 37% to the closing price of $37.50", with the offer in this sentence or shortly before."""
    sentences = facts.reading.sentences
    text = facts.reading.text
    for index, sentence in enumerate(sentences):
        figures = facts.reading.figures_in(sentence.start, sentence.end)
        for number, percent in enumerate(figures):
            if percent.kind is not FigureKind.PERCENT or not _is_premium(text, sentence, percent):
                continue
            later = [figure for figure in figures[number + 1 :] if figure.kind is not FigureKind.DURATION]
            reference = later[0] if later and _is_price(later[0]) else None
            if (
                reference is None
                or not _refers(text, percent.end, reference.start)
                or reference.start - percent.end > 160
            ):
                continue
            earlier = [*_prices_before(facts, sentences[max(0, index - LOOK_BACK) : index]), *figures[:number]]
            offer = _offer(text, earlier, reference, sentence)
            if offer:
                yield from _premium(text, sentence, percent, offer, reference)


def _refers(text: str, start: int, end: int) -> bool:
    """Whether the words behind a premium lead to a price: no clause begins between them."""
    return _REFERENCE.search(text, start, end) is not None and _NEW_CLAUSE.search(text, start, end) is None


def _is_premium(text: str, sentence: Sentence, percent: Figure) -> bool:
    around = text[max(sentence.start, percent.start - 30) : min(sentence.end, percent.end + 15)]
    return bool(_PREMIUM.search(around))


def _is_price(figure: Figure) -> bool:
    return figure.kind is FigureKind.MONEY or (
        figure.kind is FigureKind.PER_UNIT and per_what(figure) not in (None, "MW", "MWh")
    )


def _prices_before(facts: Facts, sentences: Sequence[Sentence]) -> Iterator[Figure]:
    """Prices for one share in the sentences before: what a total costs is no offer price."""
    for sentence in sentences:
        for figure in facts.reading.figures_in(sentence.start, sentence.end):
            if figure.kind is FigureKind.PER_UNIT:
                yield figure


def _offer(text: str, earlier: Sequence[Figure], reference: Figure, sentence: Sentence) -> Figure | None:
    """The last price before the premium that can be one share's price in the reference's currency."""
    for figure in reversed(earlier):
        if not _is_price(figure) or currency_of(figure) != currency_of(reference) or not is_plain_value(figure):
            continue
        # "A discount of 16% to the close of $0.30, and of 13% to the average of $0.29": the close is no offer.
        if _REFERENCE_PRICE.search(text, max(0, figure.start - 60), figure.start):
            continue
        if figure.kind is FigureKind.PER_UNIT or _PRICE.search(text, max(0, figure.start - 60), figure.start):
            return figure
    return None


def _premium(text: str, sentence: Sentence, percent: Figure, offer: Figure, reference: Figure) -> Iterator[Relation]:
    if reference.low <= 0 or not is_plain_value(reference):
        return
    # A price per share against a market value in millions is no comparison of two prices.
    if offer.low / reference.low > 20 or reference.low / offer.low > 20:
        return
    is_discount = bool(
        re.search(
            r"discount|abschlag|décote|descuento",
            text[max(sentence.start, percent.start - 30) : percent.end + 15],
            re.IGNORECASE,
        )
    )
    sign = Decimal(-1 if is_discount else 1)
    computed = ((stands_for(offer) / stands_for(reference)) - Interval(Decimal(1), Decimal(1))).scaled(HUNDRED * sign)
    yield Relation(
        stated=percent,
        inputs=(offer, reference),
        computed=computed,
        expression=f"({plain(offer)} ÷ {plain(reference)} − 1) × 100",
        unit="%",
        what="a premium is what the offer lies above the price it is set against",
        settles_by="Over which price, of which day, is the premium, and what is offered per share?",
        kind="premium",
    )

"""Changes told after both of their values, in whatever words: "had been $60 million ...; that is 38% more"."""

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal

from agent.check.facts import Facts
from agent.check.relation import Relation, currency_of, is_plain_value, plain, stands_for
from agent.check.relations.deal_prices import passage
from agent.check.relations.reach import sentence_after, sentence_before
from agent.check.relations.settle import settle
from agent.figures.interval import Interval
from agent.schema.article import Sentence
from agent.schema.figure import Figure, FigureKind, Modifier
from agent.schema.finding import Severity

HUNDRED = Decimal(100)
_ONE = Interval(Decimal(1), Decimal(1))
NO_AMOUNTS = frozenset({FigureKind.PERCENT, FigureKind.POINTS, FigureKind.DURATION, FigureKind.MULTIPLE})
# The percentage is said of the two values just told.
_BACK = re.compile(
    r"(?:[,;:(–—]\s*|\b)(?:that (?:is|was|makes|means)|which (?:is|was|makes|means)|so(?: that)?|an?|or|up|down"
    r"|i\.e\.|making|a rise"
    r"|representing|lo que|es decir|un|una|ein|eine|also|das (?:ist|sind|entspricht)|soit|ce qui|une?)\b[^.;]{0,70}$",
    re.IGNORECASE,
)
_UP = re.compile(
    r"(?<!end )(?<!ends )(?<!ended )(?<!made )(?<!make )\b(?:up(?! to\b)|rise\w*|rose|raised|grew|grow\w*|gain\w*"
    r"|increas\w+|jump\w*|climb\w*|advance\w*|more|higher|larger"
    r"|bigger|uplift"
    r"|avance|aument\w+|alza|sub(?:e|ió|ida)|crec\w+|más|plus|anstieg|zuwachs|wachstum|mehr|höher|steiger\w+|hausse"
    r"|progression"
    r"|augment\w+|croissance)\b",
    re.IGNORECASE,
)
_DOWN = re.compile(
    r"\b(?:down|fall\w*|fell|drop\w*|declin\w+|decreas\w+|cut|less|fewer|lower|smaller|reduc\w+|shr[aiu]nk\w*"
    r"|descenso|caída|baj\w+"
    r"|menos|rückgang|weniger|niedriger|minus|baisse|recul\w*|moins)\b",
    re.IGNORECASE,
)
_SHARE = re.compile(r"\s*(?:of|owned|stake|interest|holding|der|des|del|du)\b(?! growth)", re.IGNORECASE)
# What sets the two values against each other.
_AGAINST = re.compile(
    r"\b(?:from|against|after|than|compared|versus|vs|earlier|before|previous\w*|last|had|where|instead|ago"
    r"|in (?:19|20)\d\d|nach"
    r"|gegenüber|zuvor|vorjahr\w*|von|contre|après|de|frente|desde|anterior|to)\b|\((?:[^)]{0,12}\d{4}[^)]{0,6}):",
    re.IGNORECASE,
)
OTHER_BASIS = re.compile(
    r"\b(?:organic\w*|constant[- ]currenc\w+|like[- ]for[- ]like|same[- ]store|underlying|excluding|comparable|cagr"
    r"|compound"
    r"|annuali[sz]ed|adjusted|real terms|per (?:year|annum)|a year|annually|on average|orgánic\w+|bereinigt"
    r"|organique|average"
    r"|premium|discount|stake|margin|share of)\b",
    re.IGNORECASE,
)


def told_changes_after(facts: Facts) -> Iterator[Relation]:
    """A stated change should lie between the only two values that its sentence has of one measure."""
    for figure in facts.reading.figures:
        if figure.kind is not FigureKind.PERCENT or not is_plain_value(figure) or not 0 < figure.low < 1000:
            continue
        if figure.modifier not in (Modifier.EXACT, Modifier.ABOUT):
            continue
        sentence = facts.reading.sentence_at(figure.start)
        direction = _direction(facts, figure, sentence) if sentence else None
        if sentence is not None and direction:
            yield from settle(_tiers(facts, figure, sentence, direction))


def _direction(facts: Facts, figure: Figure, sentence: Sentence) -> str | None:
    """Whether it is a rise or a fall by the words beside it."""
    text = facts.reading.text
    figures = facts.reading.figures_in(sentence.start, sentence.end)
    floor = max([sentence.start, figure.start - 45, *(other.end for other in figures if other.end <= figure.start)])
    near = text[floor : figure.start] + " " + text[figure.end : min(sentence.end, figure.end + 22)]
    if _SHARE.match(text, figure.end):
        return None
    up, down = _UP.search(near) is not None, _DOWN.search(near) is not None
    if up == down:
        return figure.change
    return "up" if up else "down"


def _tiers(facts: Facts, figure: Figure, sentence: Sentence, direction: str) -> Iterator[list[Relation]]:
    text = facts.reading.text
    if OTHER_BASIS.search(text, max(sentence.start, figure.start - 60), min(sentence.end, figure.end + 45)):
        return
    yield from _around(facts, figure, sentence, direction)
    yield from _year_before(facts, figure, sentence, direction)
    before = list(facts.reading.figures_in(sentence.start, figure.start))
    pair = _only_pair(facts, [other for other in before if other.kind not in NO_AMOUNTS])
    if pair is None:
        yield from _in_the_one_before(facts, figure, sentence, direction)
        return
    first, second = pair
    last = facts.reading.figures_in(second.end, figure.start)
    is_next = not any(other.kind is FigureKind.PERCENT for other in last)
    is_told = is_next and _BACK.search(text[second.end : figure.start]) is not None
    is_set = _AGAINST.search(text, first.end, second.start) or _AGAINST.search(
        text, max(sentence.start, first.start - 25), first.start
    )
    yield [change_between(figure, first, second, direction, can_conflict=bool(is_told and is_set))]


def _around(facts: Facts, figure: Figure, sentence: Sentence, direction: str) -> Iterator[list[Relation]]:
    """ "$84 million was 40% higher than the $70 million of ..."; "grew by 30% to 55 million, against 50 million"."""
    text = facts.reading.text
    behind = [
        other for other in facts.reading.figures_in(figure.end, sentence.end) if other.kind is not FigureKind.DURATION
    ]
    before = [
        other
        for other in facts.reading.figures_in(sentence.start, figure.start)
        if other.kind not in (FigureKind.DURATION, FigureKind.PERCENT)
    ]
    if not behind or behind[0].kind in NO_AMOUNTS:
        return
    first = behind[0]
    if (
        before
        and _THAN.match(text[figure.end : first.start])
        and are_ends(before[-1], first)
        and _IS.search(text[before[-1].end : figure.start])
    ):
        yield [change_between(figure, before[-1], first, direction, can_conflict=before[-1].low != first.low)]
    is_pair = len(behind) > 1 and are_ends(first, behind[1]) and first.low != behind[1].low
    if is_pair and _TO.match(text[figure.end : first.start]) and _SET.match(text[first.end : behind[1].start]):
        yield [change_between(figure, first, behind[1], direction, can_conflict=True)]


def _year_before(facts: Facts, figure: Figure, sentence: Sentence, direction: str) -> Iterator[list[Relation]]:
    """ "Fell by 30% to 40 million. A year before it had been 50 million"."""
    text = facts.reading.text
    behind = [other for other in facts.reading.figures_in(figure.end, sentence.end) if other.kind not in NO_AMOUNTS]
    last = sentence_after(facts, sentence)
    if len(behind) != 1 or last is None or not _TO.match(text[figure.end : behind[0].start]):
        return
    earlier = [other for other in facts.reading.figures_in(last.start, last.end) if are_ends(other, behind[0])]
    if len(earlier) == 1 and earlier[0].low != behind[0].low and _BEFORE.search(text, last.start, last.end):
        yield [change_between(figure, earlier[0], behind[0], direction, can_conflict=True)]


_THAN = re.compile(
    r"^\s*(?:higher|more|lower|less|up|down|above|below|larger|smaller|fewer|mehr|weniger|über|unter|más|menos"
    r"|de plus|de moins)[^.;,\d]{0,20}?"
    r"\b(?:than|on|from|als|que|dem|den|los|las|les|the)\s+(?:the |its |den |los |las |les )?$",
    re.IGNORECASE,
)
_IS = re.compile(
    r"^[^.;]{0,60}(?:,|\b(?:was|were|is|are|came|or|lag|war|fue|était"
    r"|represent\w*)\b)[^.;]{0,40}$",
    re.IGNORECASE,
)
_TO = re.compile(
    r"^\s*[,–—]?\s*(?:\w+\s){0,3}(?:to|auf|à|a|hasta|at)?\s*(?:about |some |rund |los |unos "
    r"|environ )?$",
    re.IGNORECASE,
)
_SET = re.compile(
    r"^[^.;]{0,40}[,(\s](?:from|against|after|compared (?:to|with)|versus|vs\.?|nach|gegenüber|von|contre|après"
    r"|frente a|desde)\s"
    r"(?:\w+\s){0,2}$",
    re.IGNORECASE,
)


def _in_the_one_before(facts: Facts, figure: Figure, sentence: Sentence, direction: str) -> Iterator[list[Relation]]:
    """ "Turnover was £66 million, after £60 million. The company speaks of growth of 10%": both in the two before."""
    start, _ = passage(facts, figure)
    last = sentence_before(facts, sentence)
    one_more = sentence_before(facts, last) if last else None
    first = min([sentence.start, *(other.start for other in (last, one_more) if other and other.start >= start)])
    amounts = [
        other
        for other in facts.reading.figures_in(first, figure.start)
        if other.kind not in NO_AMOUNTS
        and (other.kind is not FigureKind.MONEY or facts.measures.of(other).metric is not None)
    ]
    pair = _only_pair(facts, amounts)
    if pair is not None:
        metrics = {facts.measures.of(other).metric for other in pair}
        text = facts.reading.text
        refers = _REFERS.search(text, sentence.start, figure.end + 20) or _BACK.search(
            text[sentence.start : figure.start]
        )
        is_set = _AGAINST.search(text, pair[0].end, pair[1].start) and _BEFORE.search(text, first, figure.start)
        is_told = len(metrics) == 1 and bool(refers) and bool(is_set)
        yield [change_between(figure, *pair, direction, can_conflict=is_told)]


_BEFORE = re.compile(
    r"\b(?:a year (?:earlier|before|ago)|year before|had been|previous\w*|prior|last year|vorjahr\w*|zuvor"
    r"|un an plus tôt|anterior)\b",
    re.IGNORECASE,
)
_REFERS = re.compile(
    r"\b(?:that|this|the)\b[^.;]{0,60}\b(?:growth|rise|increase|fall|drop|decline|jump|gain)\b|\bspeaks? of\b"
    r"|\bwhich (?:is|was)\b"
    r"|^(?:das|dies|un|el|la|ce|cela|eso|esto|ein)\b",
    re.IGNORECASE,
)


def _only_pair(facts: Facts, amounts: Sequence[Figure]) -> tuple[Figure, Figure] | None:
    """The two amounts of the last one's measure, where there are no more."""
    if len(amounts) < 2:
        return None
    second = amounts[-1]
    alike = [other for other in amounts if are_ends(other, second)]
    if len(alike) != 2:
        return None
    first = alike[0]
    one, other = facts.measures.of(first), facts.measures.of(second)
    if one.metric and other.metric and one.metric != other.metric:
        return None
    return (first, second) if first.low != second.low and first.low > 0 and second.low > 0 else None


def are_ends(first: Figure, second: Figure) -> bool:
    if first is second:
        return True
    if not is_plain_value(first) or not is_plain_value(second):
        return False
    ratio = max(first.low, second.low) / min(first.low, second.low) if first.low > 0 and second.low > 0 else HUNDRED
    bare = FigureKind.COUNT in (first.kind, second.kind) and None in (first.unit, second.unit)
    # "£171 per megawatt-hour ... had been £148".
    is_price = {first.kind, second.kind} == {FigureKind.MONEY, FigureKind.PER_UNIT} and ratio < 3
    if is_price and currency_of(first) == currency_of(second):
        return True
    return ratio < 20 and ((first.kind is second.kind and first.unit == second.unit) or bare)


def change_between(figure: Figure, first: Figure, second: Figure, direction: str, *, can_conflict: bool) -> Relation:
    small, large = sorted((first, second), key=lambda item: item.low)
    start, end = (small, large) if direction == "up" else (large, small)
    sign = Decimal(1 if direction == "up" else -1)
    return Relation(
        stated=figure,
        inputs=(end, start),
        computed=((_went_to(end) / _went_to(start)) - _ONE).scaled(HUNDRED * sign),
        expression=f"({plain(end)} ÷ {plain(start)} − 1) × 100"
        if sign > 0
        else f"(1 − {plain(end)} ÷ {plain(start)}) × 100",
        unit="%",
        what="a change is the difference between its two values over the first",
        settles_by="Which of the three values is right, and are both of the same period, scope and basis?",
        severity=Severity.MEDIUM,
        can_conflict=can_conflict,
    )


def _went_to(figure: Figure) -> Interval:
    """ "Crecieron un 30 %, hasta 55 millones": where it went, no bound."""
    if figure.modifier is Modifier.UP_TO and figure.quote.lower().startswith("hasta"):
        return Interval(figure.low - figure.step / 2, figure.high + figure.step / 2)
    return stands_for(figure)

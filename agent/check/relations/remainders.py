"""Amounts that nobody states but that follow: what is left, what now and later make, what all of it is worth."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal

from agent.check.facts import Facts
from agent.check.relations.closed_list import ADDED, INSIDE, Passage, is_addable, own_parts, read_passages
from agent.schema.article import Sentence
from agent.schema.figure import Figure, FigureKind, Modifier
from agent.text.rests import Rest, find_rests
from agent.text.stems import read_stems

HUNDRED = Decimal(100)
# What is told within this share of a computed value is that value.
TOLD = Decimal("0.03")
# A whole at most so many times what the parts come to may be the total that now and later make.
FURTHEST_TOTAL = Decimal("1.5")
# A part smaller than this share of its whole leaves nearly all of it.
LEAST_PART = Decimal("0.04")
LOOK_BACK = 3
PIECES_REACH = 60
# An amount that is paid several times.
TIMES = (2, 3, 4, 5)
_EACH = re.compile(
    r"\b(?:each|equal|apiece|(?:two|three|four|five) (?:\w+ )?(?:sums|parts|instal\w+|payments|tranches)"
    r"|je|jeweils|cada)\b"
)
# "Both closings": few of something are told in passing.
FEWEST_COUNTED = 10
# Of a whole that stands far above few parts are told.
MOST_FAR = 2

_OF = re.compile(r"\s+(?:of|de|del|der|des|du|von)\s+", re.IGNORECASE)
_NOW = re.compile(
    r"\b(?:upfront|up front|at (?:closing|completion|signing|the start|once)"
    r"|on (?:closing|completion|signing|signature)|initial\w*|right away|immediately|received|handed over|initially"
    r"|down payment|cash)\b",
    re.IGNORECASE,
)
_LATER = re.compile(
    r"\b(?:another|a further|further|more|additional|add|milestones?|contingent|earn-?outs?|on top|if|provided that"
    r"|depend\w*|later)\b",
    re.IGNORECASE,
)
_NOT_PAID = re.compile(
    r"\b(?:revenues?|sales of|net sales|turnover|ebitda|profits?|loss|budget|cost|costs|market|spend|invest|loan"
    r"|debt|stood|against|borrowings|outstanding|securities|bank balance|at hand"
    r"|(?:ended|closed) (?:the year|(?:19|20)\d\d))\b",
    re.IGNORECASE,
)
_LEVEL = re.compile(r"\b(?:stood|against|revenues?|sales|ebitda|profits?|worth|valued|year earlier)\b", re.IGNORECASE)
_IF = re.compile(r"\b(?:if|provided|contingent|depend\w*|subject to|hinges?|milestones?)\b", re.IGNORECASE)
_BOUGHT = re.compile(
    r"\b(?:b(?:ought|uy|uys|uying)|acquir\w+|tak(?:e|es|en|ing)|signed for|sells?|sold|purchas\w+|paid|pays?|kauft\w*"
    r"|übernimmt|erwirbt|compra\w*|adquier\w*|achet\w*|acquiert)\b",
    re.IGNORECASE,
)
_OF_IT = re.compile(
    r"\s*(?:stake|interest|holding|anteil\w*)?\s*(?:of|in|del?|der|des|du|an)\b"
    r"(?! (?:the |its |their |[\w’']+s )?(?:net |gross )?(?:royalty|royalties|debts?|loans?|notes?|bonds?|sales|revenue"
    r"|price|output|votes?|profits?|proceeds|space|shares? (?:price|capital increase)))",
    re.IGNORECASE,
)
_OF_IT_ALL = re.compile(r"\b(?:of (?:it|them|that|this|which)|out of|repa\w+|settle\w*)\b", re.IGNORECASE)
_PHRASE_END = re.compile(
    r"[,;:.()]|\s(?:from|with|in|by|will|is|are|was|were|goes|comes|at|for|on|to)\b", re.IGNORECASE
)
_PRICE = re.compile(r"\b(?:for|price|paying|pays?|paid|costs?|für|por|pour)\b[^.;]{0,40}$", re.IGNORECASE)
# The rest of what a company earns is no part of a price.
_EARNED = re.compile(
    r"\b(?:revenues?|sales|turnover|ebitda|profits?|earnings|income|umsatz|gewinn|ingresos|ventas|chiffre d.affaires)"
    r"\b[^.;]{0,40}$",
    re.IGNORECASE,
)
_WORTH = re.compile(r"\b(?:valu\w+|worth|bewert\w+|valora\w+|valoris\w+)\b", re.IGNORECASE)


@dataclass(frozen=True)
class Implied:
    """`value` follows from `inputs`; `kind` says what it is: a rest, a total or the value of the whole."""

    what: str
    inputs: tuple[Figure, ...]
    value: Decimal
    expression: str
    assumption: str


def read_remainders(facts: Facts) -> Iterator[Implied]:
    """Each amount that follows from the text, and that the text does not state."""
    for passage in read_passages(facts):
        yield from _left_over(facts, passage)
        yield from _now_and_later(facts, passage)
    yield from _all_of_it(facts)


def _left_over(facts: Facts, passage: Passage) -> Iterator[Implied]:
    """ "Of that, $30 million was paid today. Everything else is due in 2026"."""
    text = facts.reading.text
    for index, sentence in enumerate(passage.sentences):
        for rest in find_rests(text, sentence.start, sentence.end):
            if (
                rest.is_close
                or rest.is_behind
                or _has_figure(facts, rest, sentence)
                or _is_in_pieces(facts, rest, sentence)
            ):
                continue
            near = [
                item
                for item in facts.reading.figures_in(sentence.start, rest.start)
                if item.kind in ADDED and (item.kind is not FigureKind.COUNT or item.high >= FEWEST_COUNTED)
            ]
            if near and not _is_money(near[-1]):
                continue
            start = passage.sentences[max(0, index - LOOK_BACK)].start
            told = [figure for figure in facts.reading.figures_in(start, rest.start) if _is_money(figure)]
            found = _rest_of(facts, rest, sentence, told)
            if found is not None:
                whole, parts = found
                value = whole.high - sum(part.high for part in parts)
                if value > 0 and not is_told(facts, value, whole.unit):
                    expression = " - ".join(str(_plain(figure)) for figure in (whole, *parts))
                    yield Implied("rest", (whole, *parts), value, expression, _assumption(whole, parts))
                break


def _has_figure(facts: Facts, rest: Rest, sentence: Sentence) -> bool:
    return any(
        _is_money(figure) and rest.names(figure.start, figure.end)
        for figure in facts.reading.figures_in(sentence.start, sentence.end)
    )


def _is_in_pieces(facts: Facts, rest: Rest, sentence: Sentence) -> bool:
    """ "And the rest in two equal sums of 315 million": the text tells it, piece by piece."""
    behind = facts.reading.figures_in(rest.end, min(sentence.end, rest.end + PIECES_REACH))
    return any(_is_money(figure) and _is_each(facts, figure) for figure in behind)


def _rest_of(
    facts: Facts, rest: Rest, sentence: Sentence, told: Sequence[Figure]
) -> tuple[Figure, tuple[Figure, ...]] | None:
    """The whole and its parts: named behind "the rest of", first in the passage, or the first amount of the text."""
    text = facts.reading.text
    if _OF.match(text, rest.end):
        behind = facts.reading.figures_in(rest.end, min(sentence.end, rest.end + 60))[:1]
        if behind and _is_money(behind[0]):
            return _with_parts(facts, behind[0], told)
        inside = [figure for figure in told if figure.start > sentence.start]
        named = _named(facts, rest.end, min(sentence.end, rest.end + 50), inside)
        return _with_parts(facts, named, inside) if named is not None else None
    for at, whole in enumerate(told[:-1]):
        here = facts.reading.sentence_at(whole.start)
        if here is None or any(_is_money(item) for item in facts.reading.figures_in(here.start, whole.start)):
            continue
        if _EARNED.search(text[max(here.start, whole.start - 60) : whole.start]):
            continue
        found = _with_parts(facts, whole, told[at + 1 :])
        if found is not None:
            return found
    earlier = facts.reading.figures_in(0, told[0].start) if told else ()
    first = next((figure for figure in earlier if _is_money(figure) and figure.high > told[0].high), None)
    found = _with_parts(facts, first, told) if first is not None else None
    return found if found is not None and len(found[1]) <= MOST_FAR else None


def _named(facts: Facts, start: int, end: int, told: Sequence[Figure]) -> Figure | None:
    """ "The remainder of the closing payment": the one amount above the parts that has such a word beside it."""
    text = facts.reading.text
    stop = _PHRASE_END.search(text, start, end)
    words = {word.stem for word in read_stems(text, start, stop.start() if stop else end) if not word.is_name}
    found = {
        sense.figure.high: sense.figure
        for sense in facts.senses.items
        if words & sense.heads and _is_money(sense.figure) and told and sense.figure.high > told[0].high
    }
    return next(iter(found.values())) if len(found) == 1 else None


def _with_parts(facts: Facts, whole: Figure, told: Sequence[Figure]) -> tuple[Figure, tuple[Figure, ...]] | None:
    parts = tuple(part for part in own_parts(facts, told, whole) if part.high < whole.high)
    total = sum(part.high for part in parts)
    if any(_says_not(facts, part) for part in parts) or (parts and _are_side_by_side(facts, whole, parts[0])):
        return None
    is_part = bool(parts) and whole.high * LEAST_PART < total < whole.high
    return (whole, parts) if is_part and all(is_addable(whole, part) for part in parts) else None


def _are_side_by_side(facts: Facts, whole: Figure, part: Figure) -> bool:
    """ "One puts in $30 million and the other $24 million": neither is a part of the other."""
    text = facts.reading.text
    is_one_sentence = facts.reading.sentence_at(whole.start) == facts.reading.sentence_at(part.start)
    between = text[whole.end : part.start] + text[part.end : part.end + 10]
    return is_one_sentence and whole.start < part.start and not (INSIDE.search(between) or _OF_IT_ALL.search(between))


def _says_not(facts: Facts, figure: Figure) -> bool:
    """Whether a figure is a level or a result, of which nothing is left."""
    sentence = facts.reading.sentence_at(figure.start)
    start, end = (sentence.start, sentence.end) if sentence else (figure.start, figure.end)
    clause = facts.reading.text[max(start, figure.start - 50) : min(end, figure.end + 20)]
    return _LEVEL.search(clause) is not None


def _now_and_later(facts: Facts, passage: Passage) -> Iterator[Implied]:
    """ "$18 million at closing, and as much as $12 million more": together up to 30, which nobody says."""
    money = [figure for figure in passage.figures if _is_money(figure)]
    for at, now in enumerate(money[:-1]):
        beside = own_parts(facts, money[at:], None)
        if now.modifier not in (Modifier.EXACT, Modifier.ABOUT) or not _says(facts, now, _NOW):
            continue
        later: list[Figure] = []
        for figure in beside[1:]:
            if not is_addable(now, figure) or not _says(facts, figure, _LATER) or figure.high == now.high:
                break
            if figure.high in (now.high + sum(item.high for item in later), *(item.high for item in later)):
                return
            later.append(figure)
        total = now.high + sum(figure.high for figure in later)
        is_open = any(figure.modifier is Modifier.UP_TO or _says(facts, figure, _IF) for figure in later)
        if is_open and not _has_total(facts, now, total):
            figures = (now, *later)
            expression = " + ".join(str(_plain(figure)) for figure in figures)
            yield Implied("total", figures, total, expression, "if everything contingent is paid in full")
        return


def _says(facts: Facts, figure: Figure, words: re.Pattern[str]) -> bool:
    sentence = facts.reading.sentence_at(figure.start)
    if sentence is None:
        return False
    text = facts.reading.text
    clause = text[max(sentence.start, figure.start - 60) : min(sentence.end, figure.end + 50)]
    return words.search(clause) is not None and not _NOT_PAID.search(clause)


def _has_total(facts: Facts, now: Figure, total: Decimal) -> bool:
    """Whether the text has an amount that is, or may be, what now and later make."""
    return any(
        total * (1 - TOLD) <= figure.high <= total * FURTHEST_TOTAL and is_addable(now, figure)
        for figure in facts.reading.figures
    )


def _all_of_it(facts: Facts) -> Iterator[Implied]:
    """ "Bought 60% of it for €27 million": all of it would be 45, which nobody says."""
    text = facts.reading.text
    sentences = facts.reading.sentences
    for index, sentence in enumerate(sentences):
        figures = facts.reading.figures_in(sentence.start, sentence.end)
        shares = [figure for figure in figures if figure.kind is FigureKind.PERCENT and figure.change is None]
        if len(shares) != 1 or not Decimal(3) <= shares[0].low < HUNDRED or shares[0].modifier is not Modifier.EXACT:
            continue
        share = shares[0]
        before = text[max(sentence.start, share.start - 60) : share.start]
        if not _BOUGHT.search(before) or not _OF_IT.match(text, share.end, sentence.end):
            continue
        price = _price_of(facts, sentences[index : index + LOOK_BACK], share)
        if price is None or price.high != price.low or price.modifier not in (Modifier.EXACT, Modifier.ABOUT):
            continue
        value = _rounded(price.low * HUNDRED / share.low)
        if not is_told(facts, value, price.unit) and not _is_valued(facts, price):
            expression = f"{_plain(price)} × 100 ÷ {_plain(share)}"
            yield Implied("whole", (price, share), value, expression, "if the price is the same for all of it")
        return


def _rounded(value: Decimal) -> Decimal:
    """Four digits: a price and a share tell no more of the whole."""
    return value.quantize(Decimal(1).scaleb(max(0, value.adjusted() - 3))).quantize(Decimal(1))


def _price_of(facts: Facts, sentences: Sequence[Sentence], share: Figure) -> Figure | None:
    """The first amount behind the share that is said to be paid, in its sentence or in the next two."""
    text = facts.reading.text
    for sentence in sentences:
        for figure in facts.reading.figures_in(max(sentence.start, share.end), sentence.end):
            if _is_money(figure) and figure.low > 1000:
                is_price = _PRICE.search(text[max(sentence.start, figure.start - 70) : figure.start])
                return figure if is_price else None
    return None


def _is_valued(facts: Facts, price: Figure) -> bool:
    """Whether the text says of a larger amount that it is what something is worth."""
    text = facts.reading.text
    return any(
        figure.high > price.high
        and is_addable(price, figure)
        and _WORTH.search(text[max(0, figure.start - 60) : figure.start])
        for figure in facts.reading.figures
    )


def is_told(facts: Facts, value: Decimal, unit: str | None) -> bool:
    """Whether some amount in the text is that value, within rounding, or a half or third that is paid each time."""
    return any(
        figure.unit in (unit, None)
        and (
            abs(figure.high - value) <= max(value * TOLD, figure.step / 2)
            or any(figure.high * times == value and _is_each(facts, figure) for times in TIMES)
        )
        for figure in facts.reading.figures
    )


def _is_each(facts: Facts, figure: Figure) -> bool:
    """ "In two equal sums of 315 million", "30 million each": the same amount several times."""
    around = facts.lowered[max(0, figure.start - 40) : figure.end + 14]
    return _EACH.search(around) is not None


def _assumption(whole: Figure, parts: Sequence[Figure]) -> str:
    is_capped = any(figure.modifier is Modifier.UP_TO for figure in (whole, *parts))
    return "if every ceiling is reached" if is_capped else "if nothing else comes out of it"


def _is_money(figure: Figure) -> bool:
    return figure.kind is FigureKind.MONEY and figure.change is None


def _plain(figure: Figure) -> str:
    return format(figure.high.normalize(), "f")

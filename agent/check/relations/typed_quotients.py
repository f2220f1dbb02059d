"""Shares and multiples by their types: one percentage or multiple, and the only two amounts of one sort beside it.

What makes the two its operands is a word that says so: of the whole, a margin, a yield, times a measure. The larger is
what the smaller is a share or a multiple of; whether either order is meant is not asked where both miss.
"""

import re
from collections.abc import Iterator, Sequence

from agent.check.facts import Facts
from agent.check.relation import Relation, is_plain_value, plain, stands_for
from agent.check.relations.changes import NO_AMOUNTS, are_ends
from agent.check.relations.reach import sentence_after, sentence_before
from agent.check.relations.settle import settle
from agent.check.relations.typed_changes import HUNDRED, NEAR, changes
from agent.schema.article import Sentence
from agent.schema.figure import Figure, FigureKind
from agent.schema.finding import Severity

REACH_BEFORE, REACH_BEHIND = 34, 46
_OF_WHOLE = re.compile(
    r"\s*(?:,\s*)?(?:of|der|des|de la|du|del) (?:(?:the|its|their|that|all|this|those|these|his|her|our"
    r"|what)\b|[a-z]+['’]s? |\W?\d"
    r"|(?:assets|capital|sales|revenues?|output|capacity|turnover|staff|votes|shares|employees|workforce|costs?)\b)",
    re.IGNORECASE,
)
_RATE = re.compile(
    r"\b(?P<rate>margin|yield|loan[- ]to[- ]value|ltv|gearing|market share|take-?up|occupancy|occupied"
    r"|utili[sz]ation|load"
    r"|payout|cap rate|capitali[sz]ation rate|marge|rendite|rendement|quote|vacancy|conversion|share|fill)\b",
    re.IGNORECASE,
)
_SAME = re.compile(
    r"(?:\bor|\bi\.e\.|\bthat is|\bequal to|\bequivalent to|\bwhich is|\brepresent\w*|\bmak\w+ up|\baccount\w* for"
    r"|\bcom\w+ to|[(,:–—])\s*(?:(?:an?|about|some|just|roughly|only|the|for)\s+)*$",
    re.IGNORECASE,
)
_VALUES = re.compile(r"\b(?:valu\w+|worth|capitali[sz]\w+)\b", re.IGNORECASE)
_NO_SHARE = re.compile(
    r"\b(?:interest|coupon|tax|vat|discount|premium|growth|royalt\w+|per year|a year|annual\w*|fee"
    r"|inflation|remaining|rest"
    r"|other|another|further|additional|stake in|owns?|combined|target|would|could|option|after"
    r"|before|net|up to|from|average)\b",
    re.IGNORECASE,
)
_MEASURES = {
    "ebitda": ("ebitda",), "revenue": ("revenue", "sales", "turnover"), "sales": ("revenue", "sales", "turnover"),
    "turnover": ("revenue", "sales", "turnover"), "earnings": ("earnings", "profit", "income"),
    "profit": ("earnings", "profit", "income"), "income": ("earnings", "profit", "income"),
    "book": ("book", "equity", "net assets"),
    "rent": ("rent",), "ebit": ("ebit", "operating"), "operating": ("ebit", "operating"), "cash": ("cash",),
    "umsatz": ("umsatz",), "gewinn": ("gewinn",), "ventas": ("ventas",), "ingresos": ("ingresos",),
}  # fmt: skip
_MEASURE = re.compile(rf"\b(?:{'|'.join(_MEASURES)})\b", re.IGNORECASE)
_MULTIPLE_OF = re.compile(
    r"\b(?:leverage|gearing|cover(?:ed|age)?|subscribed|oversubscribed|multiple|geared|debt)\b"
    r"|\btimes? (?:the|that|those)\b",
    re.IGNORECASE,
)
_MEASURE_REACH = 40
# "70% of the value. That comes to €49 million on a building of €90 million."
_THAT = re.compile(
    r"\s*(?:that|this|it|which|in money|in (?:dollars|euros|pounds|figures)|das|eso|cela)\b", re.IGNORECASE
)


def typed_quotients(facts: Facts) -> Iterator[Relation]:
    for figure in facts.reading.figures:
        if figure.kind not in (FigureKind.PERCENT, FigureKind.MULTIPLE) or not is_plain_value(figure):
            continue
        if not 0 < figure.low < (HUNDRED if figure.kind is FigureKind.PERCENT else 1000) or figure.change is not None:
            continue
        sentence = facts.reading.sentence_at(figure.start)
        if sentence is not None:
            yield from settle(_tiers(facts, figure, sentence))


def _tiers(facts: Facts, figure: Figure, sentence: Sentence) -> Iterator[list[Relation]]:
    here = _amounts(facts, sentence)
    before = sentence_before(facts, sentence)
    windows = [(here, sentence.start)]
    if len(here) == 1 and before is not None:
        windows.append(([*_amounts(facts, before), *here], before.start))
    behind = sentence_after(facts, sentence)
    if not here and behind is not None and _THAT.match(facts.reading.text, behind.start):
        windows.append((_amounts(facts, behind), sentence.start))
    for amounts, floor in windows:
        pair = _only_two(amounts)
        if pair is None:
            continue
        rates = [
            one
            for one in facts.reading.figures_in(floor, sentence.end)
            if one.kind in (figure.kind, FigureKind.PERCENT) and one.id != figure.id
        ]
        is_told = not rates and _is_told(facts, figure, sentence, pair, floor)
        yield [_relation(figure, *pair, can_conflict=is_told)]


def _amounts(facts: Facts, sentence: Sentence) -> list[Figure]:
    return [one for one in facts.reading.figures_in(sentence.start, sentence.end) if one.kind not in NO_AMOUNTS]


def _only_two(amounts: Sequence[Figure]) -> tuple[Figure, Figure] | None:
    """The smaller and the larger, where there are no others of their kind."""
    if len(amounts) < 2:
        return None
    alike = [one for one in amounts if is_plain_value(one) and one.low > 0 and are_ends(one, amounts[-1])]
    if len(alike) != 2 or any(one.kind is alike[0].kind for one in amounts if one not in alike):
        return None
    small, large = sorted(alike, key=lambda one: one.low)
    return (small, large) if small.low < large.low and not small.period and not large.period else None


def _is_told(facts: Facts, figure: Figure, sentence: Sentence, pair: tuple[Figure, Figure], floor: int) -> bool:
    text = facts.reading.text
    before = text[max(sentence.start, figure.start - REACH_BEFORE) : figure.start]
    behind = text[figure.end : min(sentence.end, figure.end + REACH_BEHIND)]
    gaps = [max(one.start, figure.start) - min(one.end, figure.end) for one in pair]
    gaps_here = any(one.start < sentence.end for one in pair)
    if min(gaps) > NEAR or _NO_SHARE.search(before) or _NO_SHARE.search(behind[:20]):
        return False
    if figure.kind is FigureKind.MULTIPLE:
        return _is_multiple(facts, figure, behind, before, pair, floor)
    if changes(before + " " + behind[:20]):
        return False
    said = text[floor : sentence.end]
    if _RATE.search(before) or _RATE.match(behind.lstrip()):
        return True
    if not gaps_here and _OF_WHOLE.match(behind):
        return True
    if _OF_WHOLE.match(behind) and floor == sentence.start:
        return bool(_SAME.search(before)) or _VALUES.search(said) is not None or pair[0].kind is FigureKind.COUNT
    return False


def _is_multiple(
    facts: Facts, figure: Figure, behind: str, before: str, pair: tuple[Figure, Figure], floor: int
) -> bool:
    """Whether one of the two is the measure that the multiple is of, or nothing but the two is compared."""
    text = facts.lowered
    named = _MEASURE.search(behind)
    if named:
        words = _MEASURES[named.group().lower()]
        small, large = (text[max(floor, one.start - _MEASURE_REACH) : one.end + 14] for one in pair)
        return any(word in small for word in words) and not _MEASURE.search(large)
    if " if " in text[floor : pair[1].end]:
        return False
    return _MULTIPLE_OF.search(before) is not None or _MULTIPLE_OF.search(figure.quote + behind) is not None


def _relation(figure: Figure, small: Figure, large: Figure, *, can_conflict: bool) -> Relation:
    is_share = figure.kind is FigureKind.PERCENT
    over, under = (small, large) if is_share else (large, small)
    quotient = stands_for(over) / stands_for(under)
    return Relation(
        stated=figure,
        inputs=(over, under),
        computed=quotient.scaled(HUNDRED) if is_share else quotient,
        expression=f"{plain(over)} ÷ {plain(under)}" + (" × 100" if is_share else ""),
        unit=figure.unit,
        what="a share or a multiple is the one value over the other",
        settles_by="Which of the three values is right, and are they of the same period, scope and basis?",
        severity=Severity.MEDIUM,
        can_conflict=can_conflict,
    )

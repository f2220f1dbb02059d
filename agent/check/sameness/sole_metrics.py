"""Quantities of which a deal or a company has one: its workforce, the life of a mine, a royalty, a coupon, the price.

Two mentions need no word in common where both are, by their meaning, the one number of that sort: "1,540 people work
there" and "its 1,450 employees", "runs until the ore is gone in 14 years" and "17 years of mining". Which sort a figure
is of is told by its kind, its unit and the words of its clause; the figure is left out where those words make it some
of them, another's, an earlier one or a change.
"""

import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from itertools import combinations

from agent.check.facts import Facts
from agent.check.relations.slips import Slip, slip_between
from agent.check.sameness.alignment import agree, comparable, dates_meet
from agent.check.sameness.others import whom
from agent.check.values import digits_swapped
from agent.schema.article import Sentence
from agent.schema.figure import Figure, FigureKind, Modifier

BEFORE, AFTER = 110, 85
# The words that make it some of them, or another's, stand nearer.
CLOSE_BEFORE, CLOSE_AFTER = 48, 28
# Values further apart than this are of two things, unless one is the other with its digits exchanged.
FURTHEST = Decimal("1.7")
# A sort of which a text tells more values than two is not told of once.
MOST_VALUES = 2
# So many digits exchanged are no chance.
TELLING = 3
_MONTHS = {"year": 12, "quarter": 3}
# Sorts of which there is one though no word says that it is known.
_MANY = frozenset({FigureKind.MONEY, FigureKind.PER_UNIT, FigureKind.PERCENT, FigureKind.POWER, FigureKind.ENERGY})
_STRONG = frozenset({"life of the mine", "royalty", "workforce", "coupon", "break fee", "upfront payment"})


@dataclass(frozen=True)
class _Metric:
    """A sort of quantity: what kind of figure it is, and the words of its clause."""

    name: str
    kinds: frozenset[FigureKind]
    words: re.Pattern[str]
    # The words that must stand right behind the figure or right before it; None where anywhere near will do.
    units: frozenset[str] = frozenset()


def _metric(name: str, kind: str, words: str, units: str = "") -> _Metric:
    kinds = frozenset(FigureKind(one) for one in kind.split())
    return _Metric(name, kinds, re.compile(rf"\b(?:{words})\b", re.IGNORECASE), frozenset(units.split()))


_PEOPLE = "person employee staff worker job people staffer hand colleague member personnel headcount"
_METRICS = (
    _metric(
        "workforce", "count",
        r"employ\w*|workforce|work(?:s|ing)? (?:there|for|at|in)|people work|payroll|headcount|staff"
        r"|jobs (?:are safe|at)"
        r"|belegschaft|beschäftig\w*|mitarbeiter\w*|emplea\w*|plantilla|salariés|effectifs?",
        _PEOPLE,
    ),
    _metric("life of the mine", "duration",
            r"(?:life of (?:the )?mine|mine[- ]life|(?:years|years') of (?:mining|production|ore|reserves))"),
    _metric("royalty", "percent", r"royalt(?:y|ies)|nsr|net smelter return"),
    _metric("coupon", "percent", r"coupon|notes? (?:pays?|bears?|yields?|carr(?:y|ies))|bonds? (?:pays?|bears?"
            r"|carr(?:y|ies))"
            r"|interest (?:rate )?(?:of|at|is)|bears? interest|carr(?:y|ies) (?:a coupon|interest)"),
    _metric("management fee", "percent", r"(?:management )?fee"),
    _metric("length of the lease", "duration", r"leases?|leased|tenancy|let|rent(?:ed|s|ing)"),
    _metric("length of the contract", "duration", r"contract|agreement|offtake|ppa|supply|concession|term of"
            r"|framework"),
    _metric("length of the licence", "duration", r"licen[cs]es?"),
    _metric("tenor of the loan", "duration", r"loan|facility|financing|borrow\w*|term loan"),
    _metric("price", "money", r"purchase price|price tag|acquisition price|sale price|selling price|consideration|deal"
            r"|(?:paying|pays?|paid|buy\w*|bought|acquir\w+|sell\w*|sold|takeover|take over"
            r"|taking over)\b[^.;]{0,60}\bfor"
            r"|(?:is|are|was) paying|kaufpreis|precio de compra|prix d['’](?:achat|acquisition)"),
    _metric("upfront payment", "money", r"up-?front|initial payment|(?:at|on) (?:signing|signature)|initial sum"),
    _metric("break fee", "money", r"break(?:-up|up)? fee|termination fee|walk-?away fee"),
    _metric("loan", "money", r"loan|credit facility|term facility|debt facility|bridge facility"),
    _metric("price per share", "money per_unit", r"(?:a|per|each|every) share|a unit|offer price|issue price|flotation"
            r"|flo(?:at|ated)|listing|ipo|apiece|for each (?:\w+ )?share"),
    _metric("premium", "percent", r"premium"),
    _metric("stake", "percent", r"stake|holding|shareholding|interest|beteiligung|participación|participation"
            r"|anteile?"),
    _metric("break-even rent", "money", r"annual rent|yearly rent|rent of|rent is|pays? (?:a )?rent"),
    _metric("output", "measure count",
            r"produc\w+|output|pour(?:s|ed|ing)|turn(?:s|ed)? out|yield(?:s|ed)|mined|churn\w* out|makes|made|shipp?\w*"
            r"|deliver\w*|volume|suppl(?:y|ies|ied)|handle[sd]?|throughput"),
    _metric("area", "measure", r"(?:plot|site|land|estate|property|ground|tract|licen[cs]e|concession|covers?|covering"
            r"|spans?|extends?|measur\w+|hall|building|warehouse|space|floor)"),
    _metric("capacity", "power energy", r"capacity|plant|station|farm|park|battery|installed|rated|reactor|array"),
    _metric("exercise period", "duration", r"exercise|option (?:period|window)|to exercise|make up its mind|decide"),
)  # fmt: skip

_NOT_ONE = re.compile(
    r"\b(?:another|additional\w*|further|extra|second|third|former\w*|previous\w*|earlier|last (?:year|month|quarter)"
    r"|rivals?|competitors?|peers?|average|other|others|each|apiece|options?|exten\w+|renew\w*|phases?|tranches?"
    r"|stages?"
    r"|part of|of them|of which|of these|of those|of whom|less than|fewer|cuts?|cutting|lay\w*|lost|shed\w*|up from"
    r"|down from|compared|combined|pro forma|targets?|plans? to|would|until|temporary|seasonal|new|old|originally"
    r"|had been|used to|at first|remaining|rest|half|majority|minority|similar|typical\w*|market|industry|per cent of"
    r"|turned down|rejected|bid|bids|instead|than|raise[ds]?|rise|rose|grow\w*|increase[ds]?|maximum|minimum|between"
    r"|increment\w*|elsewhere|nearby|neighbou?ring|sister|expan\w+|step|steps|per|some of|including|ago|later|after"
    r"|within"
    r"|weitere\w*|andere\w*|früher\w*|otr[oa]s?|adicional\w*|autres?|supplémentaires?|anterior\w*|précédent\w*)\b",
    re.IGNORECASE,
)  # fmt: skip
_KNOWN = re.compile(
    r"(?:\b(?:all|the|its|their|his|her|our|that|this|these|those|der|die|das|los|las|les|ses|sus)|['’]s|s['’])\s+"
    r"(?:of\s+)?(?:(?:the|its|their)\s+)?(?:[a-z-]+\s+){0,2}$|\b(?:with|of|at|for)\s+(?:a|an"
    r"|all)\s+(?:[a-z-]+\s+){0,3}$",
    re.IGNORECASE,
)


# Of what a text gives so many values, it has not one only.
MOST_TOLD = 24


@dataclass(frozen=True)
class _Told:
    figure: Figure
    index: int
    names: frozenset[str]
    is_known: bool


def told_twice(facts: Facts) -> Iterator[tuple[Figure, Figure, str]]:
    """Two values of one sort, and the sort, where the text has told no third and either mention takes it for known."""
    groups: dict[tuple[str, str], list[_Told]] = defaultdict(list)
    for figure in facts.reading.figures:
        for name in _sorts(facts, figure):
            told = _told(facts, figure)
            if told is not None:
                groups[(name, _unit(figure))].append(told)
    done: set[frozenset[str]] = set()
    for (name, _), told_here in groups.items():
        by_value: dict[Decimal, list[_Told]] = defaultdict(list)
        for one in told_here:
            by_value[one.figure.high * _MONTHS.get(one.figure.unit or "", 1)].append(one)
        if len(by_value) > MOST_TOLD:
            continue
        for first, other in combinations([same[0] for same in by_value.values()], 2):
            key = frozenset((first.figure.id, other.figure.id))
            is_swapped = digits_swapped(first.figure, other.figure) >= TELLING
            mine = first.names & other.names
            rivals = [value for value, same in by_value.items() if not mine or any(one.names & mine for one in same)]
            if key in done or not (is_swapped or len(rivals) <= MOST_VALUES):
                continue
            if _is_one(facts, first, other, is_sure=name in _STRONG):
                done.add(key)
                yield first.figure, other.figure, name


def _unit(figure: Figure) -> str:
    if figure.kind is FigureKind.COUNT:
        noun = (figure.unit or "").split()[-1:]
        return "person" if noun and noun[0] in _PEOPLE.split() else " ".join(noun)
    if figure.kind in (FigureKind.MONEY, FigureKind.PER_UNIT):
        return (figure.unit or "").split("/")[0]
    return "duration" if figure.kind is FigureKind.DURATION else figure.unit or ""


def _sorts(facts: Facts, figure: Figure) -> Iterator[str]:
    if figure.low <= 0 or figure.low != figure.high or figure.change is not None:
        return
    if figure.modifier not in (Modifier.EXACT, Modifier.ABOUT) or (figure.unit or "").endswith("time"):
        return
    kinds = [metric for metric in _METRICS if figure.kind in metric.kinds]
    if not kinds:
        return
    sentence = facts.reading.sentence_at(figure.start)
    if sentence is None:
        return
    text = facts.reading.text
    low, high = _clause(facts, figure, sentence)
    close = text[max(low, figure.start - CLOSE_BEFORE) : min(high, figure.end + CLOSE_AFTER)]
    if _NOT_ONE.search(close):
        return
    for metric in kinds:
        is_unit = not metric.units or _unit(figure) in metric.units
        if is_unit and metric.words.search(text, low, high):
            yield metric.name


def _clause(facts: Facts, figure: Figure, sentence: Sentence) -> tuple[int, int]:
    """From behind the figure before to the next one, within reach."""
    around = facts.reading.figures_in(sentence.start, sentence.end)
    floor = max([sentence.start, figure.start - BEFORE, *(one.end for one in around if one.end <= figure.start)])
    ceiling = min([sentence.end, figure.end + AFTER, *(one.start for one in around if one.start >= figure.end)])
    return floor, ceiling


def _told(facts: Facts, figure: Figure) -> _Told | None:
    sentence = facts.reading.sentence_at(figure.start)
    index = facts.reading.sentence_index(figure.start)
    text = facts.reading.text
    if sentence is None or index is None or any(mark in text[sentence.start : sentence.end] for mark in "|\t"):
        return None
    before = text[max(sentence.start, figure.start - 48) : figure.start]
    return _Told(figure, index, whom(facts, sentence), _KNOWN.search(before) is not None)


def _is_one(facts: Facts, first: _Told, other: _Told, *, is_sure: bool) -> bool:
    one, two = first.figure, other.figure
    if first.index == other.index or agree(one, two) or not (comparable(one, two) or _are_prices(one, two)):
        return False
    small, large = sorted((one.high, two.high))
    if large > small * FURTHEST:
        return False
    if not (first.names & other.names) and first.names and other.names:
        return False
    is_swapped = digits_swapped(one, two) >= TELLING
    if not (is_sure or is_swapped or other.is_known or first.is_known):
        return False
    # A text tells many amounts and shares: those of one thing differ by a slip.
    if one.kind in _MANY and slip_between(one.high, two.high, max(one.step, two.step)) is Slip.NONE:
        return False
    sense, its = facts.sense_of(one), facts.sense_of(two)
    if sense is None or its is None:
        return False
    if not is_swapped and sense.dates and its.dates and not dates_meet(sense.dates, its.dates):
        return False
    said = (facts.attributions.covering(one.start, one.end), facts.attributions.covering(two.start, two.end))
    return not (said[0] and said[1] and said[0].source != said[1].source)


def _are_prices(one: Figure, other: Figure) -> bool:
    """ "€14.50 a share" and "at €14.60"."""
    return {one.kind, other.kind} == {FigureKind.MONEY, FigureKind.PER_UNIT} and _unit(one) == _unit(other)

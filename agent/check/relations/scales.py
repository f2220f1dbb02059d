"""Figures that stand at another scale than what they are set beside: million here and billion there."""

import re
from collections import defaultdict
from collections.abc import Iterator
from decimal import Decimal

from agent.check.facts import Facts
from agent.check.relation import Relation, is_plain_value
from agent.check.sameness.senses import Sense
from agent.figures.interval import Interval
from agent.schema.figure import Figure, FigureKind, Modifier

_SCALES = (Decimal(1000), Decimal(1_000_000))
_KINDS = frozenset({FigureKind.MONEY, FigureKind.POWER, FigureKind.ENERGY, FigureKind.PER_UNIT})
_THIS = re.compile(
    r"\b(?:this|these|those|that same|the same|diese[rnsm]?|ces|cette|cet|est[oae]s?)\s+(?:(?:full|whole|entire"
    r"|total|same|about|some)\s+)*$",
    re.IGNORECASE,
)
_THE = re.compile(r"\b(?:the|its|their|die|der|das|les|le|la|ses|leurs?|los|las|el|sus?)\s+(?:\w+\s+)?$", re.IGNORECASE)
_THE_SUM = re.compile(
    r"\b(?:the|its|their|these)\s+(?:\w+\s)?(?:proceeds|sum|amount|total|price|facility|loan|raise|round|investment"
    r"|purchase|deal|contract"
    r"|budget|capacity|portfolio|consideration)\s+(?:of|worth)\s+$",
    re.IGNORECASE,
)
_OF_IT = re.compile(r"\s*of (?:it|them|that)\b", re.IGNORECASE)
_DEAL = re.compile(
    r"[\s-]*(?:deal|purchase|acquisition|takeover|sale|price|transaction|merger|offer|bid|contract|loan|notes?"
    r"|facility|investment"
    r"|project|lease|placement|financing|consideration|order|joint venture)\b",
    re.IGNORECASE,
)
_JOINED = re.compile(
    r"^\s*(?:(?:in|net|gross)\s\w+\s*)?(?:[,(]\s*(?:or|oder|ou|o)\b|\bor\b|[,(]?\s*(?:up|down)?\s*\b(?:from|against"
    r"|versus|vs\.?|compared (?:to|with)|nach"
    r"|gegenüber|contre|frente a)\b|,?\s*(?:after|rising to|and)\b(?=\s*\W*$))\s*(?:about|some|around|the|a|\s)*$",
    re.IGNORECASE,
)
# "£38 billion to £41 million" is no range; "from $2 million to $3 billion" may be growth.
_RANGE = re.compile(r"^\s*(?:to|–|-|bis|à|a)\s*$", re.IGNORECASE)
_GREW = re.compile(r"\b(?:from|grew|grow\w*|rose|ris\w+|rais\w+|jump\w*|von|de|desde)\b[^.;]{0,20}$", re.IGNORECASE)
# "EBITDA was $35 million in 2024 and $41 billion in 2025".
_IN_YEARS = re.compile(
    r"^\s*(?:in|for) (?:fiscal |the year )?\d{4},?\s+(?:and|after|against|from|to"
    r"|versus)\s+$",
    re.IGNORECASE,
)
# Two amounts of one thing are not hundreds of times apart.
_FAR = (Decimal(200), Decimal(5000))


def scale_off(relation: Relation) -> bool:
    """Whether the relation would hold were one of its values a thousand or a million times as much."""
    if relation.computed.low is None or relation.computed.high is None:
        return False
    base = Interval(Decimal(100), Decimal(100)) if relation.unit == "%" else Interval(Decimal(0), Decimal(0))
    ratio = relation.computed + base
    return any(not (ratio.scaled(scale) - base).disjoint(relation.side) for one in _SCALES for scale in (one, 1 / one))


def scale_twins(facts: Facts) -> Iterator[tuple[Figure, Figure]]:
    """The same digits at two scales, said of one thing by a word that both stand beside or by "these 775 billion"."""
    twins: dict[tuple[FigureKind, str | None, str], list[Figure]] = defaultdict(list)
    for figure in facts.reading.figures:
        if figure.kind in _KINDS and figure.low > 0 and is_plain_value(figure):
            digits = "".join(str(digit) for digit in figure.low.normalize().as_tuple().digits)
            twins[(figure.kind, figure.unit, digits)].append(figure)
    for (_, _, digits), figures in twins.items():
        if len({figure.low for figure in figures}) != 2:
            continue
        small, large = sorted(figures, key=lambda figure: figure.low)[0], max(figures, key=lambda figure: figure.low)
        counts = [sum(figure.low == end.low for figure in figures) for end in (small, large)]
        if large.low / small.low in _SCALES and min(counts) == 1:
            first, second = sorted((small, large), key=lambda figure: figure.start)
            if _is_one_thing(facts, first, second, len(digits)):
                yield first, second


def _is_one_thing(facts: Facts, first: Figure, second: Figure, digits: int) -> bool:
    is_definite = max(_definiteness(facts, first), _definiteness(facts, second))
    if facts.reading.sentence_at(first.start) == facts.reading.sentence_at(second.start):
        return False
    one, other = facts.sense_of(first), facts.sense_of(second)
    shared = _shared(one, other) if one and other else 0
    same_metric = (
        facts.measures.of(first).metric is not None
        and facts.measures.of(first).metric == facts.measures.of(second).metric
    )
    points = max(shared, int(same_metric)) + is_definite
    return points >= (1 if digits >= 3 else 2) if digits >= 2 else points >= 3


def _definiteness(facts: Facts, figure: Figure) -> int:
    """How surely words refer back: "these 775 billion", "the $340 billion purchase" more than "the $12 billion"."""
    text = facts.reading.text
    sentence = facts.reading.sentence_at(figure.start)
    start = max(sentence.start if sentence else 0, figure.start - 30)
    if _THIS.search(text, start, figure.start) or _OF_IT.match(text, figure.end):
        return 2
    if _THE_SUM.search(text, max(sentence.start if sentence else 0, figure.start - 50), figure.start):
        return 2
    return (2 if _DEAL.match(text, figure.end) else 1) if _THE.search(text, start, figure.start) else 0


def _shared(one: Sense, other: Sense) -> int:
    return len(one.heads & other.heads) or int(bool(frozenset(one.words) & frozenset(other.words)))


def far_neighbours(facts: Facts) -> Iterator[tuple[Figure, Figure]]:
    """ "$290.8 million, or $334.6 billion if the option is used": one thing cannot be a thousand times itself."""
    text = facts.reading.text
    figures = facts.reading.figures
    yield from _over_capacity(facts)
    for first, second in zip(figures, figures[1:], strict=False):
        if first.kind is not FigureKind.MONEY or second.kind is not FigureKind.MONEY or first.unit != second.unit:
            continue
        between = text[first.end : second.start]
        is_joined = _JOINED.match(between) is not None
        is_range = _RANGE.match(between) is not None and not _GREW.search(text, max(0, first.start - 40), first.start)
        is_yearly = _IN_YEARS.match(between) is not None and facts.measures.of(first).metric is not None
        if (
            len(between) > 50
            or not (is_joined or is_yearly or is_range)
            or (is_joined and first.period != second.period)
        ):
            continue
        small, large = sorted((first, second), key=lambda figure: figure.low)
        if small.low > 0 and _FAR[0] < large.low / small.low < _FAR[1] and _has_scale(small, large):
            yield first, second


def _over_capacity(facts: Facts) -> Iterator[tuple[Figure, Figure]]:
    """ "Handled 1.4 billion boxes on a yard with a capacity of 1.9 million": hundreds of times what it can."""
    text = facts.reading.text
    for limit in facts.reading.figures:
        if limit.kind not in (FigureKind.COUNT, FigureKind.MEASURE) or not _SCALED.search(limit.quote):
            continue
        sentence = facts.reading.sentence_at(limit.start)
        if sentence is None or not _CAN.search(text, max(sentence.start, limit.start - 60), limit.start):
            continue
        for other in facts.reading.figures_in(sentence.start, sentence.end):
            is_alike = other.kind is limit.kind and other.unit == limit.unit and other.unit is not None
            if is_alike and limit.low > 0 and other.low / limit.low > _FAR[0] / 2:
                yield other, limit


_CAN = re.compile(
    r"\b(?:capacity|designed for|laid out for|can (?:handle|take|hold)|room for|kapazität|capacidad"
    r"|capacité)\b[^.;]{0,30}$",
    re.IGNORECASE,
)


def _has_scale(small: Figure, large: Figure) -> bool:
    """Both are written with a word of scale: "or $458,000 a tower" is a price of another thing."""
    exact = (Modifier.EXACT, Modifier.ABOUT, Modifier.UP_TO)
    return bool(_SCALED.search(small.quote) and _SCALED.search(large.quote)) and small.modifier in exact


_SCALED = re.compile(
    r"(?:million|billion|trillion|mln|bln|mn|bn|mio|mrd|milli|millon|[mb])\w*\b|\bk\b|thousand|crore|lakh",
    re.IGNORECASE,
)

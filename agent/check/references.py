"""Definite mentions held against what they refer back to: a figure with the same noun, or the deal's own term."""

from collections import Counter, defaultdict
from collections.abc import Iterator
from decimal import Decimal

from agent.check.alignment import agree, comparable
from agent.check.definite import Mention, antecedents, read_mentions
from agent.check.facts import Facts
from agent.schema.figure import Figure
from agent.text.stems import stem

# The same digits a thousand or a million apart: a slip of scale, not another value.
_SCALES = frozenset({Decimal(1000), Decimal(1_000_000)})
# Two values further apart than this are hardly meant for one thing.
FURTHEST = 2
# A noun beside more figures than this names none of them.
MOST_NAMED = 8


def contradicted(facts: Facts) -> Iterator[tuple[Mention, Figure]]:
    """Mentions whose value differs from the one that the text gives for what they refer back to."""
    said = Counter((figure.kind, figure.unit, figure.low, figure.high) for figure in facts.reading.figures)
    bearing = _figures_by_word(facts)
    for mention in read_mentions(facts.reading):
        own = mention.figure
        if said[own.kind, own.unit, own.low, own.high] > 1:
            continue
        origin = _named_alike(mention, bearing, facts) or _first_term(mention, facts)
        if origin is None or agree(origin, own) or not comparable(origin, own):
            continue
        if is_scale_apart(origin, own) or _is_close(origin, own):
            yield mention, origin


def _figures_by_word(facts: Facts) -> dict[str, list[Figure]]:
    """The figures that stand beside each word."""
    found: dict[str, list[Figure]] = defaultdict(list)
    for sense in facts.senses.items:
        for word in sense.heads:
            found[word].append(sense.figure)
    return found


def _named_alike(mention: Mention, bearing: dict[str, list[Figure]], facts: Facts) -> Figure | None:
    """The one figure that has the mention's noun beside it elsewhere: "a campus of 1.2 GW"."""
    noun = stem(mention.noun)
    here = facts.reading.sentence_at(mention.figure.start)
    values = {
        (figure.low, figure.high): figure
        for figure in bearing.get(noun or "", ())[:MOST_NAMED]
        if figure.kind is mention.figure.kind
        and figure.unit == mention.figure.unit
        and facts.reading.sentence_at(figure.start) != here
    }
    return next(iter(values.values())) if len(values) == 1 else None


def _first_term(mention: Mention, facts: Facts) -> Figure | None:
    """The deal's own term of that kind; its first place is where the text tells the news."""
    if not facts.deals:
        return None
    found = [figure for _, figure in antecedents(mention, facts.deals[0], facts.reading)]
    return min(found, key=lambda figure: figure.start, default=None)


def is_scale_apart(first: Figure, second: Figure) -> bool:
    """Whether the two have the same digits at two scales."""
    small, large = sorted((first, second), key=lambda figure: figure.low)
    return small.low > 0 and large.low / small.low in _SCALES and large.high / small.high in _SCALES


def _is_close(first: Figure, second: Figure) -> bool:
    small, large = sorted((abs(first.high), abs(second.high)))
    return large <= small * FURTHEST

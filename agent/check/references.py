"""Definite mentions held against the terms of the text's only deal."""

from collections.abc import Iterator
from decimal import Decimal

from agent.check.alignment import agree
from agent.check.facts import Facts
from agent.check.definite import Mention, antecedents, read_mentions
from agent.schema.figure import Figure

# The same digits a thousand or a million apart: a slip of scale, not another value.
_SCALES = frozenset({Decimal(1000), Decimal(1_000_000)})
# Two values further apart than this are hardly meant for one thing.
FURTHEST = 20


def contradicted(facts: Facts) -> Iterator[tuple[Mention, Figure]]:
    """Mentions whose value is that of no term they may refer to, where the text leaves one candidate only."""
    if len(facts.deals) != 1:
        return
    said: dict[tuple[str, str | None, Decimal, Decimal], int] = {}
    for figure in facts.reading.figures:
        key = (figure.kind.value, figure.unit, figure.low, figure.high)
        said[key] = said.get(key, 0) + 1
    for mention in read_mentions(facts.reading):
        own = mention.figure
        if said[own.kind.value, own.unit, own.low, own.high] > 1:
            continue
        values = {
            (figure.low, figure.high): figure for _, figure in antecedents(mention, facts.deals[0], facts.reading)
        }
        if len(values) != 1:
            continue
        figure = next(iter(values.values()))
        if not agree(figure, own) and (is_scale_apart(figure, own) or _is_close(figure, own)):
            yield mention, figure


def is_scale_apart(first: Figure, second: Figure) -> bool:
    """Whether the two have the same digits at two scales."""
    small, large = sorted((first, second), key=lambda figure: figure.low)
    return small.low > 0 and large.low / small.low in _SCALES and large.high / small.high in _SCALES


def _is_close(first: Figure, second: Figure) -> bool:
    small, large = sorted((abs(first.high), abs(second.high)))
    return large <= small * FURTHEST

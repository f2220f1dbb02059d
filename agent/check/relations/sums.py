"""Parts added up and held against their total, ceilings and counts as what they are."""

from collections.abc import Sequence
from itertools import combinations

from agent.check.relation import Relation, plain, stands_for, sum_up, total_of
from agent.check.values import is_whole_count
from agent.figures.interval import Interval, interval_of
from agent.schema.figure import Figure, Modifier

# More values than this before a total are not a list of its parts.
MOST_PARTS = 6


def only_holds(relation: Relation) -> Relation:
    return Relation(**{**vars(relation), "can_conflict": False})


def sum_of(total: Figure, parts: Sequence[Figure], *, deal: str | None = None) -> Relation:
    """Ceilings add up to the ceiling of the total; any other bounded part makes the sum one-sided by itself."""
    is_capped = any(part.modifier is Modifier.UP_TO for part in parts)
    is_counted = all(is_whole_count(figure) for figure in (total, *parts))
    return Relation(
        stated=total,
        inputs=tuple(parts),
        computed=sum_up([_most(part) for part in parts]) if is_capped or is_counted else total_of(parts),
        bound=_most(total) if is_capped or is_counted else None,
        expression=" + ".join(plain(part) for part in parts),
        unit=total.unit,
        what="the parts are said to make up the total",
        settles_by="Which of the values is right, and do the parts make up the whole total?",
        can_conflict=not any(part.modifier is Modifier.RANGE for part in parts) and not _is_made_of_some(total, parts),
        deal=deal,
    )


def _is_made_of_some(total: Figure, parts: Sequence[Figure]) -> bool:
    """Whether fewer of the parts make up the total exactly: what is left over comes on top."""
    few = range(2, len(parts)) if len(parts) <= MOST_PARTS else ()
    return any(sum(part.high for part in some) == total.high for size in few for some in combinations(parts, size))


def _most(figure: Figure) -> Interval:
    """What a ceiling stands for where it is added: the most that can be paid, within rounding. A count is exact."""
    if is_whole_count(figure):
        return Interval(figure.low, figure.high)
    if figure.modifier is not Modifier.UP_TO:
        return stands_for(figure)
    return interval_of(figure.high, figure.high, Modifier.EXACT, figure.step)

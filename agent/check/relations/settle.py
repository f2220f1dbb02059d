"""Of the ways to read where one stated value comes from, the one to report: one that fits, or the only one there is."""

from collections.abc import Iterable, Iterator, Sequence

from agent.check.relation import Relation


def fits(relation: Relation) -> bool:
    return not relation.computed.disjoint(relation.side)


def settle(tiers: Iterable[Sequence[Relation]]) -> Iterator[Relation]:
    """The first way that fits, from the nearest operands to the furthest; else the nearest, where nothing rivals it.

    Where several ways are as near and none fits nobody knows which is meant, and nothing is said; nor where
    one fits only because "up to" and "more than" leave it open.
    """
    nearest: list[Relation] = []
    is_open = False
    for tier in tiers:
        for relation in tier:
            if not fits(relation):
                continue
            if relation.computed.low is not None and relation.computed.high is not None:
                yield relation
                return
            is_open = is_open or not nearest
        nearest = nearest or [relation for relation in tier if relation.can_conflict]
    if not is_open and len({relation.computed for relation in nearest}) == 1:
        yield nearest[0]


def unrefuted(relations: Sequence[Relation], told: Sequence[Relation]) -> Iterator[Relation]:
    """Those of `relations` that fit, or whose stated value nothing else explains."""
    explained = {
        figure.id
        for relation in (*relations, *told)
        if fits(relation)
        for figure in (relation.stated, *relation.inputs[:1])
        if figure
    }
    for relation in relations:
        is_explained = relation.stated is not None and relation.stated.id in explained
        if fits(relation) or not is_explained:
            yield relation


def unrivalled(relations: Sequence[Relation]) -> Iterator[Relation]:
    """Less those whose operands give another stated value that fits: this one is of another scope or time."""
    said = {_inputs(relation) for relation in relations if fits(relation)}
    for relation in relations:
        if fits(relation) or _inputs(relation) not in said:
            yield relation


def _inputs(relation: Relation) -> frozenset[str]:
    return frozenset(figure.id for figure in relation.inputs)

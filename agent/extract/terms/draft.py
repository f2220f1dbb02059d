"""Drafts: term values as single places state them, and how places that state the same become one term."""

from collections.abc import Iterable
from dataclasses import dataclass, replace

from agent.schema.deal import Certainty, Term
from agent.schema.evidence import Evidence
from agent.schema.figure import Date, Figure, Modifier
from agent.schema.reading import Reading

_BOUNDED = frozenset({Modifier.UP_TO, Modifier.AT_LEAST, Modifier.MORE_THAN, Modifier.LESS_THAN, Modifier.ABOUT})


@dataclass(frozen=True)
class Draft:
    """A value of a kind at one place; `strength` is how sure its words are."""

    kind: str
    item: Figure | Date
    strength: int
    in_main: bool
    scope: str | None = None
    basis: str | None = None
    condition: str | None = None
    certainty: Certainty = Certainty.UNKNOWN
    period: str | None = None


def merge_drafts(drafts: Iterable[Draft], reading: Reading) -> list[Term]:
    """One term for each fact: a value said twice is one, whose modifier is that of its bounded statement."""
    groups: dict[tuple[object, ...], list[Draft]] = {}
    for draft in drafts:
        groups.setdefault((draft.kind, draft.item.low, draft.item.high, _unit(draft)), []).append(draft)
    return [_term(same, reading) for group in groups.values() for same in _by_scope(group)]


def _unit(draft: Draft) -> str | None:
    return draft.item.unit if isinstance(draft.item, Figure) else None


def _by_scope(group: list[Draft]) -> Iterable[list[Draft]]:
    """Two scopes are two facts; a place that names none repeats the first."""
    scopes = list(dict.fromkeys(draft.scope for draft in group if draft.scope))
    if len(scopes) < 2:
        return [group]
    return [
        [draft for draft in group if draft.scope == scope or (not draft.scope and scope == scopes[0])]
        for scope in scopes
    ]


def _term(drafts: list[Draft], reading: Reading) -> Term:
    main = max(drafts, key=_specificity)
    places = [main, *(draft for draft in drafts if draft is not main)]
    main = replace(
        main,
        condition=main.condition or next((draft.condition for draft in places if draft.condition), None),
        basis=main.basis or next((draft.basis for draft in places if draft.basis), None),
        scope=main.scope or next((draft.scope for draft in places if draft.scope), None),
        period=main.period or next((draft.period for draft in places if draft.period), None),
    )
    evidence = tuple(reading.cite(draft.item.start, draft.item.end) for draft in places)
    return _from_figure(main, evidence) if isinstance(main.item, Figure) else _from_date(main, main.item, evidence)


def _specificity(draft: Draft) -> tuple[bool, bool, bool, int, int]:
    """A bound says more than a bare value; then the deal's own sentence, a condition, and the surer words."""
    return (
        draft.item.modifier in _BOUNDED,
        draft.condition is not None,
        draft.in_main,
        draft.strength,
        -draft.item.start,
    )


def _from_figure(draft: Draft, evidence: tuple[Evidence, ...]) -> Term:
    figure = draft.item
    assert isinstance(figure, Figure)
    return Term(
        kind=draft.kind,
        low=figure.low,
        high=figure.high,
        unit=figure.unit,
        unit_origin=figure.unit_origin,
        modifier=figure.modifier,
        period=draft.period,
        scope=draft.scope,
        basis=draft.basis,
        certainty=draft.certainty,
        condition=draft.condition,
        figure_id=figure.id,
        evidence=evidence,
    )


def _from_date(draft: Draft, date: Date, evidence: tuple[Evidence, ...]) -> Term:
    return Term(
        kind=draft.kind,
        low=date.low,
        high=date.high,
        modifier=date.modifier,
        scope=draft.scope,
        certainty=draft.certainty,
        condition=draft.condition,
        date_id=date.id,
        evidence=evidence,
    )

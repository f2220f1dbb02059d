"""Silence where the text is silent: what it does not say, and the system states all the same."""

from collections.abc import Iterable, Mapping

from agent.schema.analysis import Analysis
from agent.schema.checklist import Checklist, load_checklists
from agent.schema.deal import DealType, Origin, Term
from agent.schema.evidence import main_place
from agent.schema.finding import Code
from evals.gold.gold import Gold
from evals.score import Counts, Error, Kind, Score

_SAID = frozenset({Origin.STATED, Origin.IMPLIED})


def score(gold: Gold, predicted: Analysis, sample: str) -> Iterable[Score]:
    """Every kind that a deal's checklist names and gold does not state: a hit where the system does not either."""
    groups = silent_kinds(gold, load_checklists())
    stated = {term.kind: term for deal in predicted.deals for term in deal.terms if term.origin is Origin.STATED}
    for group, kinds in groups.items():
        errors = tuple(_error(stated[kind]) for kind in sorted(kinds & set(stated)))
        counts = Counts(len(kinds) - len(errors), len(kinds), len(kinds))
        yield Score(sample=sample, measure="abstention", group=group, kind=Kind.SHARE, counts=counts, errors=errors)


def silent_kinds(gold: Gold, checklists: Mapping[DealType, Checklist]) -> dict[str, set[str]]:
    """By why the text has no value: it withholds it, a reader would miss it, or it is merely not told."""
    terms = [term for deal in gold.deals for term in deal.terms]
    said = {term.kind for term in terms if term.origin in _SAID}
    items = [item for deal in gold.deals for item in checklists[deal.type].terms]
    said |= {item.kind for item in items if said & set(item.met_by)}
    withheld = {term.kind for term in terms if term.origin is Origin.UNDISCLOSED} - said
    missing = {item.about.kind for item in gold.findings if item.code is Code.MISSING_TERM and item.about.kind} - said
    untold = {str(item.kind) for item in items} - said - withheld - missing
    groups = {"withheld": withheld, "missing": missing - withheld, "not told": untold}
    return {group: kinds for group, kinds in groups.items() if kinds}


def _error(term: Term) -> Error:
    place = main_place(term.evidence) or (None, None)
    value = term.text if term.low is None else f"{term.low}..{term.high} {term.unit or ''}".strip()
    return Error(kind="wrong", what=f"{term.kind} {value} is stated, says the system", start=place[0], end=place[1])

"""The house promise: every quote is the text's own slice, and nothing unfound is shown as stated."""

from collections.abc import Iterable

from agent.schema.analysis import Analysis
from agent.schema.deal import Origin
from agent.schema.evidence import Evidence, Match
from evals.gold.gold import Gold
from evals.score import Counts, Error, Score


def score(gold: Gold, predicted: Analysis, sample: str) -> Iterable[Score]:
    """A hit is a piece of evidence at its place; an unfound one counts against it only where it backs a stated term."""
    every = list(_evidence(predicted))
    broken = [item for item in every if not _is_at_its_place(item, predicted.text)]
    unbacked = [
        term
        for deal in predicted.deals
        for term in deal.terms
        if term.origin is Origin.STATED and all(item.match is Match.NONE for item in term.evidence)
    ]
    errors = [Error(kind="wrong", what=repr(item)) for item in broken]
    errors += [Error(kind="wrong", what=f"{term.kind} is shown as stated, with nothing behind it") for term in unbacked]
    count = len(every) + len(unbacked)
    counts = Counts(count - len(errors), count, count)
    yield Score(sample=sample, measure="grounding", counts=counts, errors=tuple(errors))


def _evidence(analysis: Analysis) -> Iterable[Evidence]:
    for deal in analysis.deals:
        yield from deal.evidence
        for party in deal.parties:
            yield from party.evidence
        for term in deal.terms:
            yield from term.evidence
    for claim in analysis.claims:
        yield from claim.evidence
    for finding in analysis.findings:
        yield from finding.evidence
    for check in analysis.checks:
        yield from check.evidence


def _is_at_its_place(item: Evidence, text: str) -> bool:
    return item.match is Match.NONE or (item.span is not None and text[slice(*item.span)] == item.quote)

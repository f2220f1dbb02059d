"""How many deals, of which type, at which stage, over what and where."""

from collections.abc import Iterable

from agent.schema.analysis import Analysis
from agent.schema.deal import Deal
from evals.gold.gold import Gold
from evals.score import Counts, Error, Score
from evals.scorers.names import plain_name


def score(gold: Gold, predicted: Analysis, sample: str) -> Iterable[Score]:
    """Deals are matched by their parties; type and status are asked of the matched ones and of the missed."""
    pairs = match_deals(gold.deals, predicted.deals)
    counts = Counts(len(pairs), len(predicted.deals), len(gold.deals))
    unmatched = [deal for deal in gold.deals if deal.id not in {one.id for one, _ in pairs}]
    extra = [deal for deal in predicted.deals if deal.id not in {other.id for _, other in pairs}]
    errors = [Error(kind="missed", what=_told(deal)) for deal in unmatched]
    errors += [Error(kind="wrong", what=_told(deal)) for deal in extra]
    yield Score(sample=sample, measure="deal", counts=counts, errors=tuple(errors))
    yield _agree("deal type", sample, gold, predicted, [(one.type, other.type) for one, other in pairs])
    yield _agree("deal status", sample, gold, predicted, [(one.status, other.status) for one, other in pairs])


def match_deals(gold: Iterable[Deal], found: Iterable[Deal]) -> list[tuple[Deal, Deal]]:
    """Each gold deal with the found one that shares most of its parties' names; one alone needs to share none."""
    expected, rest = list(gold), list(found)
    if len(expected) == len(rest) == 1:
        return [(expected[0], rest[0])]
    pairs = []
    for deal in expected:
        best = max(rest, key=lambda other: _shared(deal, other), default=None)
        if best is not None and _shared(deal, best) > 0:
            pairs.append((deal, best))
            rest.remove(best)
    return pairs


def _shared(one: Deal, other: Deal) -> int:
    names = {plain_name(party.name) for party in one.parties} | _asset(one)
    return len(names & ({plain_name(party.name) for party in other.parties} | _asset(other)))


def _asset(deal: Deal) -> set[str]:
    return {plain_name(deal.asset.name)} if deal.asset else set()


def _agree(measure: str, sample: str, gold: Gold, predicted: Analysis, pairs: list[tuple[str, str]]) -> Score:
    errors = tuple(Error(kind="wrong", what=f"{found}, gold {want}") for want, found in pairs if want != found)
    counts = Counts(len(pairs) - len(errors), len(predicted.deals), len(gold.deals))
    return Score(sample=sample, measure=measure, counts=counts, errors=errors)


def _told(deal: Deal) -> str:
    return f"{deal.type}: {', '.join(f'{party.name} ({party.role})' for party in deal.parties)}"

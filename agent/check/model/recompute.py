"""Numeric proposals, done again by code: the model says which figures belong together, never what they give."""

from agent.check.facts import Facts
from agent.check.model.proposal import Proposal
from agent.check.model.relations import READINGS
from agent.check.relation import Relation, judge
from agent.schema.figure import Date
from agent.schema.finding import Code, Finding

# Sides that lie further apart than this are not one relation that was got wrong, but none.
FURTHEST = 20

UNFIT = "the figures cannot stand in this relation: their kinds or units do not allow it"
HOLDS = "computed again, it holds within rounding"
OTHER_VALUE = "the two places do not state the same number"
SAME_DATE = "the dates agree"


def recompute(facts: Facts, proposal: Proposal) -> Finding | str:
    """What the arithmetic gives; or why it gives nothing, which is UNFIT where it could not be done at all.

    Where the figures do not fit the relation that was named, the others are tried in the contract's order.
    """
    named = _try(facts, proposal.code, proposal)
    if named != UNFIT:
        return named
    held = False
    for code in READINGS:
        if code in (Code.IMPLIED_VALUE, proposal.code):
            continue
        # Two of several figures are a pair only if the model says so, and of two one is always the larger.
        if code is (Code.PART_EXCEEDS_WHOLE if len(proposal.figures) == 2 else Code.CONFLICTING_VALUES):
            continue
        other = _try(facts, code, proposal)
        if isinstance(other, Finding):
            return other
        held |= other == HOLDS
    return HOLDS if held else UNFIT


def is_numeric(code: Code) -> bool:
    return code in READINGS


def refute(proposal: Proposal) -> str | None:
    """For codes that need a reader too: why the values alone already rule the proposal out."""
    figures, dates = proposal.figures, proposal.dates
    if proposal.code is Code.HEDGE_DRIFT and len(figures) == 2:
        one, other = figures
        return None if one.unit == other.unit and one.high == other.high else OTHER_VALUE
    if proposal.code is Code.DATE_CONFLICT and len(dates) == 2 and _is_same_date(*dates):
        return SAME_DATE
    return None


def _try(facts: Facts, code: Code, proposal: Proposal) -> Finding | str:
    readings = list(READINGS[code](proposal.figures))
    if code is not proposal.code or code is not Code.CONFLICTING_VALUES:
        readings = [relation for relation in readings if not _is_far(relation)]
    if not readings:
        return UNFIT
    apart = [relation for relation in readings if relation.computed.disjoint(relation.side)]
    # Of several mentions any two may disagree; of several ways to compute one thing, one that holds is enough.
    if not apart or (code is not Code.CONFLICTING_VALUES and len(apart) < len(readings)):
        return HOLDS
    return judge(facts, code, apart[:1]).findings[0]


def _is_far(relation: Relation) -> bool:
    ends = [end for end in (relation.computed.low, relation.computed.high) if end is not None and end > 0]
    if relation.stated is None or relation.bound is not None or not ends or relation.stated.high <= 0:
        return False
    return max(*ends, relation.stated.high) > FURTHEST * min(*ends, relation.stated.high)


def _is_same_date(one: Date, other: Date) -> bool:
    return (one.low, one.high, one.modifier) == (other.low, other.high, other.modifier)

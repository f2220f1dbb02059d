"""The rest of a price: what the text does not state, but its total and its stated part give."""

import re
from collections.abc import Sequence
from decimal import Decimal

from agent.schema.deal import Computation, Origin, Term
from agent.schema.figure import Modifier
from agent.schema.number import plain_decimal
from agent.schema.term_kind import TermKind as K

# When it is paid, and what it is paid in, are two ways to divide one price: parts of both do not add up.
_NOW = frozenset({K.UPFRONT_PAYMENT})
_LATER = frozenset({K.MILESTONE_PAYMENT, K.EARN_OUT, K.DEFERRED_PAYMENT, K.CONTINGENT_VALUE_RIGHT})
_FORMS = frozenset({K.CASH_COMPONENT, K.STOCK_COMPONENT})
_PARTS = _NOW | _LATER | _FORMS | {K.OTHER_CONSIDERATION, K.ASSUMED_DEBT}
_ON_TOP = re.compile(
    r"\b(?:additional|another|further|on top|as well as|plus|extra|in addition|adicional(?:es)?"
    r"|además|zusätzlich\w*|weitere[nr]?|supplémentaires?)\b",
    re.IGNORECASE,
)
_EXACT_ENOUGH = frozenset({Modifier.EXACT, Modifier.UP_TO, Modifier.ABOUT})


def imply_rest(terms: Sequence[Term], text: str) -> list[Term]:
    """ "Up to $30 million", of which 21 on milestones: 9 is left "if both ceilings are reached", not upfront."""
    totals = [term for term in terms if term.kind == K.TOTAL_CONSIDERATION and _is_value(term)]
    if len(totals) != 1 or totals[0].modifier not in _EXACT_ENOUGH:
        return []
    total = totals[0]
    parts = [term for term in terms if term.kind in _PARTS and _is_value(term) and _worth(term) != _worth(total)]
    if not parts or any(part.unit != total.unit or part.modifier not in _EXACT_ENOUGH for part in parts):
        return []
    kinds = {K(part.kind) for part in parts}
    # Cash or shares alone may be all there is at closing, or a part of it: nothing follows.
    if not kinds <= _NOW | _LATER or any(_is_on_top(part, text) for part in parts):
        return []
    rest = _worth(total) - sum((_worth(part) for part in parts), Decimal(0))
    return [_implied(total, parts, rest)] if rest > 0 else []


def _is_value(term: Term) -> bool:
    has_value = isinstance(term.low, Decimal) and term.low == term.high
    return has_value and term.origin is Origin.STATED and not (term.period or "").startswith("per ")


def _is_on_top(part: Term, text: str) -> bool:
    """ "An additional $10 million": paid beside the total, not out of it."""
    start = part.evidence[0].start or 0
    return bool(_ON_TOP.search(text, max(0, start - 60), start))


def _worth(term: Term) -> Decimal:
    assert isinstance(term.high, Decimal)
    return term.high


def _implied(total: Term, parts: Sequence[Term], rest: Decimal) -> Term:
    expression = " - ".join(plain_decimal(_worth(term)) for term in (total, *parts))
    ids = (total.figure_id, *(part.figure_id for part in parts))
    return Term(
        kind=K.OTHER_CONSIDERATION,
        low=rest,
        high=rest,
        unit=total.unit,
        unit_origin=total.unit_origin,
        modifier=Modifier.ABOUT if total.modifier is Modifier.ABOUT else Modifier.EXACT,
        origin=Origin.IMPLIED,
        computation=Computation(
            expression=expression,
            inputs=tuple(found for found in ids if found),
            low=rest,
            high=rest,
            unit=total.unit,
            assumption=_assumption(total, parts),
        ),
        evidence=(total.evidence[0], *(part.evidence[0] for part in parts)),
    )


def _assumption(total: Term, parts: Sequence[Term]) -> str:
    has_ceiling = any(part.modifier is Modifier.UP_TO or part.kind in _LATER for part in parts)
    if total.modifier is Modifier.UP_TO and has_ceiling:
        return "if both ceilings are reached" if len(parts) == 1 else "if all ceilings are reached"
    if total.modifier is Modifier.UP_TO:
        return "if the ceiling is reached"
    if has_ceiling:
        return "if everything contingent is paid in full and the total includes it"
    return "if the total includes what is stated"

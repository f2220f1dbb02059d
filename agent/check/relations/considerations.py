"""What a deal's own terms say of its total: now and later, in cash and in shares, for the equity and with debt."""

import re
from collections.abc import Iterator, Sequence

from agent.check.facts import Facts
from agent.check.relation import Relation, is_alike, stands_for
from agent.check.relations.sums import only_holds, sum_of
from agent.schema.deal import Deal, Origin
from agent.schema.figure import Figure
from agent.schema.term_kind import TermKind as K

_NOW = frozenset({K.UPFRONT_PAYMENT})
_LATER = frozenset({K.MILESTONE_PAYMENT, K.EARN_OUT, K.DEFERRED_PAYMENT})
_FORMS = frozenset({K.CASH_COMPONENT, K.STOCK_COMPONENT})
_BRINGS = re.compile(
    r"\b(?:brings?|bringing|takes?|totall?(?:s|ing|ed)?|in total|in all|total|combined|adds? up|sum(?:s"
    r"|ming)?|altogether|eleva|suma|insgesamt|zusammen|porte|au total)\b",
    re.IGNORECASE,
)
_HAD = re.compile(
    r"\bhad (?:\w+ )?(?:sold|bought|raised|paid|placed|issued|acquired)\b"
    r"|\b(?:sold|bought|raised|paid|placed|acquired)\b[^.;]{0,60}\b(?:in|back in) (?:\w+ )?(?:19|20)\d\d\b"
    r"|\b[Ii]n (?:\w+ )?(?:19|20)\d\d,? (?:it|they) (?:sold|bought|raised|paid)\b"
)
_OTHER_CLAIMS = re.compile(
    r"\b(?:minorit\w+|non-controlling|preferred|leases?|pension\w*|provisions?|cash on hand)\b", re.IGNORECASE
)


def considerations(facts: Facts) -> Iterator[Relation]:
    """Payments now and later, or cash and shares, against the deal's one total, wherever they stand.

    Together they cannot pass the total; they fall short of it only where the total is said to be their sum.
    """
    for deal in facts.deals:
        total = only_total(facts, deal)
        if total is None:
            continue
        for sides in ((_NOW, _LATER), (_FORMS,)):
            parts = _parts(facts, deal, total, frozenset().union(*sides))
            kinds = {term.kind for term in deal.terms if term.figure_id in {part.id for part in parts}}
            has_all = all(kinds & side for side in sides) if len(sides) > 1 else kinds >= _FORMS
            # A part that alone passes the total is another finding, or another deal's.
            if not has_all or len(parts) < 2 or any(part.low > total.low for part in parts):
                continue
            relation = sum_of(total, parts, deal=deal.id)
            # Of several payments later one may lie inside another.
            chief = sum_of(total, _largest_of_each(facts, deal, parts, sides), deal=deal.id)
            exceeds = (
                chief.computed.low is not None
                and (high := stands_for(total).high) is not None
                and chief.computed.low > high
            )
            can_exceed = exceeds and not _is_told_larger(facts, total, relation) and not is_of_the_past(facts, total)
            yield relation if can_exceed or _is_said_sum(facts, total) else only_holds(relation)


def _largest_of_each(
    facts: Facts, deal: Deal, parts: Sequence[Figure], sides: Sequence[frozenset[K]]
) -> tuple[Figure, ...]:
    """Of each side the largest part; of cash and shares, which are one side, each kind's."""
    groups = sides if len(sides) > 1 else [frozenset({kind}) for kind in sides[0]]
    kinds = {term.figure_id: term.kind for term in deal.terms}
    found = ([part for part in parts if kinds.get(part.id) in group] for group in groups)
    return tuple(max(group, key=lambda part: part.high) for group in found if group)


def _parts(facts: Facts, deal: Deal, total: Figure, kinds: frozenset[K]) -> tuple[Figure, ...]:
    found = (
        facts.reading.figure(term.figure_id)
        for term in deal.terms
        if term.kind in kinds and term.figure_id and term.origin is Origin.STATED
    )
    parts = [
        part for part in found if part and is_alike(part, total) and (part.low, part.high) != (total.low, total.high)
    ]
    return tuple({part.id: part for part in parts}.values())


def _is_told_larger(facts: Facts, total: Figure, relation: Relation) -> bool:
    """Whether the text tells a larger amount before the total, of which the parts may be."""
    least = relation.computed.low
    earlier = facts.reading.figures_in(0, total.start)
    return least is not None and any(is_alike(figure, total) and figure.high >= least for figure in earlier)


def is_of_the_past(facts: Facts, total: Figure) -> bool:
    """ "In March 2021 it had sold shares for $46 million": another deal's total."""
    sentence = facts.reading.sentence_at(total.start)
    return sentence is not None and _HAD.search(facts.reading.text, sentence.start, sentence.end) is not None


def _is_said_sum(facts: Facts, total: Figure) -> bool:
    """ "which brings the deal to $875 million": words beside the total that make it the sum of what was told."""
    sentence = facts.reading.sentence_at(total.start)
    return sentence is not None and bool(
        _BRINGS.search(facts.reading.text, max(sentence.start, total.start - 60), total.start)
    )


def enterprise_values(facts: Facts) -> Iterator[Relation]:
    """Equity value and net debt make the enterprise value, where a deal states all three."""
    for deal in facts.deals:
        whole = _only(facts, deal, K.ENTERPRISE_VALUE)
        equity = _only(facts, deal, K.EQUITY_VALUE)
        debt = _only(facts, deal, K.NET_DEBT) or _only(facts, deal, K.ASSUMED_DEBT)
        if whole and equity and debt and is_alike(whole, equity) and is_alike(whole, debt):
            near = facts.reading.sentence_at(whole.start)
            has_others = near is not None and _OTHER_CLAIMS.search(facts.reading.text, near.start, near.end)
            relation = sum_of(whole, (equity, debt), deal=deal.id)
            yield only_holds(relation) if has_others else relation


def _only(facts: Facts, deal: Deal, kind: K) -> Figure | None:
    terms = [term for term in deal.terms if term.kind == kind and term.origin is Origin.STATED and term.figure_id]
    return facts.reading.figure(terms[0].figure_id or "") if len(terms) == 1 else None


def only_total(facts: Facts, deal: Deal) -> Figure | None:
    return _only(facts, deal, K.TOTAL_CONSIDERATION)

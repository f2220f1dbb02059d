"""A line denies what the article states in words."""

import re
from collections.abc import Iterator

from agent.schema.deal import Origin
from agent.schema.finding import Code
from evals.seeded.base import Base, spans_of
from evals.seeded.fault import Fault, add_line

# "No subsidiary guarantees them" states a guarantee that there is none of.
_DENIED = re.compile(
    r"\b(?:no|not|none|nobody|nor|without|kein\w*|nicht|ohne|sin|no|ningun\w*|aucune?|sans|pas)\b", re.IGNORECASE
)
# By the kind of a stated term: what denies it, and what repeats it.
_LINES = {
    "en": {
        "approvals_required": ("The deal needs no approvals.", "The deal needs approvals."),
        "exclusivity": ("The agreement is not exclusive.", "The agreement is exclusive."),
        "renewal_option": ("The contract cannot be extended.", "The contract can be extended."),
        "break_fee": ("No break fee was agreed.", "A break fee was agreed."),
        "reverse_break_fee": ("No break fee was agreed.", "A break fee was agreed."),
        "guarantee": ("No guarantee was given.", "A guarantee was given."),
        "earn_out": ("The price is fixed and does not depend on results.", "Part of the price depends on results."),
        "milestone_payment": ("No payment depends on milestones.", "Payments depend on milestones."),
        "assumed_debt": ("No debt is taken over.", "Debt is taken over."),
        "escalator": ("The price stays the same for the whole term.", "The price changes over the term."),
    },
    "de": {"approvals_required": ("Behördliche Freigaben sind nicht nötig.", "Behördliche Freigaben sind nötig.")},
    "es": {"approvals_required": ("La operación no requiere autorizaciones.", "La operación requiere autorizaciones.")},
    "fr": {"approvals_required": ("Aucune autorisation n'est requise.", "Des autorisations sont requises.")},
}


def plant(base: Base) -> Iterator[Fault]:
    """Where the article tells of one deal only: a line at the end could be another's."""
    lines = _LINES.get(base.language, {})
    if len(base.gold.deals) != 1:
        return
    for _, term in base.terms():
        sentences = [base.sentence_of(span) for span in spans_of(term.evidence)]
        is_denied = any(_DENIED.search(base.text, *sentence) for sentence in sentences if sentence)
        if term.origin is Origin.STATED and term.kind in lines and not is_denied:
            wrong, right = lines[term.kind]
            what = f"{term.kind} is stated; {wrong}"
            yield Fault(Code.CONTRADICTION, what, (add_line(base, wrong),), twin=(add_line(base, right),))

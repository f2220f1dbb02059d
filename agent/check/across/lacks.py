"""Plain facts of a deal that one document states and another one on the same deal has nowhere."""

import re
from collections.abc import Iterator, Sequence

from agent.check.across.align import Weights
from agent.check.across.clusters import Cluster, key_of
from agent.check.across.days import days_of
from agent.check.across.members import Member
from agent.check.across.mentions import Mention, read_mentions
from agent.check.across.metrics import Metric
from agent.check.across.plain_facts import facts_of
from agent.check.across.standing import is_headline
from agent.check.across.stated import is_same_price, is_same_value, is_stated
from agent.check.across.subjects import subject_of
from agent.schema.comparison import RowOutcome
from agent.schema.figure import Date
from agent.schema.term_kind import TermKind as K

# Each fact of a document is looked for among all of another; a book of tables would cost millions of looks.
MOST_FACTS = 1000
_CLOSED = Metric("closing", None, re.compile(r"(?!)"), K.CLOSING_DATE)


def lacking(
    member: Member, others: Sequence[Member], clusters: Sequence[Cluster], weights: Weights
) -> Iterator[tuple[Mention, Metric]]:
    """The facts of other documents that this one does not state, each once; what it disagrees on it does not lack."""
    shared = {
        key_of(item) for cluster in clusters if member.id in cluster.mentions for item in cluster.all
        if cluster.outcome is RowOutcome.CONFLICT or not isinstance(item.value, Date)
    }  # fmt: skip
    own = [(mention, subject_of(mention)) for mention in read_mentions(member)[:MOST_FACTS]]
    given: list[Mention] = []
    for other in others:
        # What the headline says in short the story says in full.
        for mention in sorted(read_mentions(other)[:MOST_FACTS], key=lambda item: _is_headline(item)):
            fact = facts_of(other).get((mention.start, mention.end))
            if fact is None or key_of(mention) in shared or is_stated(mention, fact, own, weights):
                continue
            if any(is_same_value(mention, item) or is_same_price(mention, item) for item in given):
                continue
            given.append(mention)
            yield mention, _CLOSED if fact.name == "completion" and _is_past(mention) else fact


def _is_headline(mention: Mention) -> bool:
    return is_headline(mention.member.text, mention.sentence)


def _is_past(mention: Mention) -> bool:
    published = mention.member.published
    span = days_of(mention.value, published) if isinstance(mention.value, Date) else None
    return span is not None and published is not None and span[1] <= published

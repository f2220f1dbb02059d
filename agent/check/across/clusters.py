"""Mentions of several documents that are of one thing, gathered; and how their values stand to each other."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import combinations

from agent.check.across.agreement import agree
from agent.check.across.align import Pair, Weights, align_documents, apart, comparable, conflicts
from agent.check.across.anchors import anchored
from agent.check.across.change import may_have_changed, successor_of, supersedes
from agent.check.across.date_metrics import DEADLINES
from agent.check.across.group import Group
from agent.check.across.leftovers import disagreements
from agent.check.across.lists import splits
from agent.check.across.members import Member
from agent.check.across.mentions import Mention, read_mentions
from agent.check.across.metrics import PEOPLE
from agent.check.across.stated import is_same_value
from agent.check.across.subjects import SURE
from agent.schema.comparison import RowOutcome
from agent.schema.deal import Deal, Origin, Term
from agent.schema.evidence import main_place
from agent.schema.figure import Date, Figure, FigureKind, Modifier
from agent.schema.term_kind import TermKind as K

# Of these a text tells several (holders, stages, payments): one kind alone does not say that they are one thing.
_SEVERAL = frozenset({K.STAKE, K.SHARES_ISSUED, K.VOLUME, K.CAPACITY, K.PRICE_PER_SHARE, K.PRICE_PER_UNIT})
Key = tuple[str, int, int]
# A value that stands in the other document too, in words at least this alike, is no conflict with it.
EXPLAINED = 0.18
# What a deal has one of needs hardly another word in common.
LEAST_SOLE = 0.06
_PRICE = frozenset(
    {K.TOTAL_CONSIDERATION, K.STOCK_COMPONENT, K.EQUITY_VALUE, K.ENTERPRISE_VALUE, K.PRICE_PER_SHARE,
     K.PRICE_PER_UNIT, K.PREMIUM, K.UPFRONT_PAYMENT, K.DEFERRED_PAYMENT, K.EARN_OUT, K.CONTRACT_VALUE, K.PRINCIPAL,
     K.OTHER_CONSIDERATION, K.ASSUMED_DEBT, K.MILESTONE_PAYMENT, K.CASH_COMPONENT, K.PRE_MONEY, K.POST_MONEY,
     K.VALUATION_MULTIPLE}
)  # fmt: skip
# A count of the same things needs more, and a few of anything may be any few.
LEAST_NOUN = 0.3
LEAST_COUNTED = 10


@dataclass
class Cluster:
    """The mentions of one thing, by document, and the terms that they are."""

    mentions: dict[str, list[Mention]] = field(default_factory=lambda: defaultdict(list))
    terms: dict[Key, Term] = field(default_factory=dict)
    outcome: RowOutcome = RowOutcome.SINGLE
    sides: tuple[Mention, Mention] | None = None

    @property
    def all(self) -> list[Mention]:
        return [mention for mentions in self.mentions.values() for mention in mentions]

    @property
    def kinds(self) -> list[str]:
        return [term.kind for term in self.terms.values()]


class Gathering:
    """Union of what is linked; a link that would join two values of one document is refused."""

    def __init__(self) -> None:
        self._of: dict[Key, int] = {}
        self._held: dict[int, dict[Key, Mention]] = {}
        self._next = 0

    def add(self, mention: Mention) -> int:
        key = key_of(mention)
        if key not in self._of:
            self._of[key] = self._next
            self._held[self._next] = {key: mention}
            self._next += 1
        return self._of[key]

    def link(self, one: Mention, other: Mention) -> bool:
        first, second = self.add(one), self.add(other)
        if first == second:
            return True
        if not self._may_join(first, second):
            return False
        self._held[first].update(self._held.pop(second))
        for key in self._held[first]:
            self._of[key] = first
        return True

    def _may_join(self, first: int, second: int) -> bool:
        for mine in self._held[first].values():
            for theirs in self._held[second].values():
                if mine.member.id == theirs.member.id and not _are_told_for_each_other(mine, theirs):
                    return False
        return True

    def clusters(self) -> Iterator[Cluster]:
        for held in self._held.values():
            cluster = Cluster()
            for mention in sorted(held.values(), key=lambda item: (item.member.id, item.start)):
                cluster.mentions[mention.member.id].append(mention)
            yield cluster


def _are_told_for_each_other(one: Mention, other: Mention) -> bool:
    """ "By 2028" is no other word of one text for its "second half of 2026", though both can hold."""
    first, second = one.value, other.value
    if isinstance(first, Date) and isinstance(second, Date):
        first, second = (item.model_copy(update={"modifier": Modifier.EXACT}) for item in (first, second))
    return agree(first, second)


def key_of(mention: Mention) -> Key:
    return mention.member.id, mention.start, mention.end


def gather(group: Group, weights: Weights) -> list[Cluster]:
    """The clusters of a group: linked by what is said of the values, and by the kinds of the deal's terms."""
    members = list(group.members.values())
    gathering = Gathering()
    termed = {member.id: _termed(member, deal) for member, deal in group.found}
    pairs: list[Pair] = []
    for one, other in combinations(members, 2):
        pairs += align_documents(_current(one), _current(other), weights)
    for pair in sorted(pairs, key=lambda item: (not item.agrees, -item.score)):
        if pair.agrees and _is_one_thing(pair):
            gathering.link(pair.first, pair.second)
    for pair in sorted(pairs, key=lambda item: -item.score):
        if conflicts(pair) and (_changed(pair.first, pair.second) or not explained(pair.first, pair.second, weights)):
            gathering.link(pair.first, pair.second)
    for one, other in combinations(members, 2):
        _link_changed(one, other, gathering, weights)
        _link_terms(termed.get(one.id, []), termed.get(other.id, []), gathering, weights)
        _link_sole(_current(one), _current(other), gathering, weights)
        for mine, theirs in (*disagreements(one, other, weights), *anchored(one, other), *splits(one, other)):
            gathering.link(mine, theirs)
    for listed in termed.values():
        for mention, _ in listed:
            gathering.add(mention)
    clusters = list(gathering.clusters())
    places = {key_of(mention): term for listed in termed.values() for mention, term in reversed(listed)}
    for cluster in clusters:
        cluster.terms = {key: places[key] for item in cluster.all if (key := key_of(item)) in places}
        _judge(cluster)
    _spread_change(clusters)
    return clusters


def _link_changed(one: Member, other: Member, gathering: Gathering, weights: Weights) -> None:
    """A value that the later document tells as the one of before is the same thing as what took its place."""
    earlier, later = sorted((one, other), key=lambda item: item.published or "")
    for old in read_mentions(later):
        new = successor_of(old) if old.is_old else None
        if new is None:
            continue
        same = [item for item in _current(earlier) if comparable(item, old) and _is_equal(item, old)]
        best = max(same, key=lambda item: weights.likeness(item, old), default=None)
        if best is not None and supersedes(best, new):
            gathering.link(best, new)


def _current(member: Member) -> list[Mention]:
    """Without the values that the text tells as those of before."""
    return [mention for mention in read_mentions(member) if not mention.is_old]


def explained(one: Mention, other: Mention, weights: Weights) -> bool:
    """Whether either value is said in the other document as well, of something alike."""
    return _said_in(one, other.member, weights) or _said_in(other, one.member, weights)


def _said_in(mention: Mention, member: Member, weights: Weights) -> bool:
    for other in read_mentions(member):
        if not comparable(mention, other) or not _is_equal(mention, other):
            continue
        if mention.metric is not None and mention.metric is other.metric:
            return True
        if weights.likeness(mention, other) >= EXPLAINED:
            return True
    return False


def _is_equal(one: Mention, other: Mention) -> bool:
    first, second = one.value, other.value
    if isinstance(first, Figure) and isinstance(second, Figure):
        return first.low == second.low and first.high == second.high and agree(first, second)
    return first.low == second.low and first.high == second.high


def _is_one_thing(pair: Pair) -> bool:
    """Agreement needs as much as a conflict where the values are common ones."""
    if apart(pair.first, pair.second) in ("period", "metric"):
        return False
    value = pair.first.value
    if isinstance(value, Figure) and value.kind is FigureKind.COUNT and value.high < 10:
        return pair.score >= 0.45
    return True


def _termed(member: Member, deal: Deal) -> list[tuple[Mention, Term]]:
    """The deal's stated terms with their mentions, in the deal's order."""
    by_place = {(mention.start, mention.end): mention for mention in read_mentions(member)}
    figures = {figure.id: (figure.start, figure.end) for figure in member.analysis.figures}
    dates = {date.id: (date.start, date.end) for date in member.analysis.dates}
    found: list[tuple[Mention, Term]] = []
    for term in deal.terms:
        place = figures.get(term.figure_id or "") or dates.get(term.date_id or "")
        if place is None:
            place = main_place(term.evidence)
        mention = by_place.get(place) if place else None
        if mention is not None and term.origin is Origin.STATED:
            found.append((mention, term))
    return found


def _link_terms(
    first: Sequence[tuple[Mention, Term]], second: Sequence[tuple[Mention, Term]], gathering: Gathering,
    weights: Weights,
) -> None:  # fmt: skip
    """Terms of one kind are of one thing where each document has just one, or where they agree."""
    for kind in dict.fromkeys(term.kind for _, term in first):
        mine = [item for item in first if item[1].kind == kind]
        theirs = [item for item in second if item[1].kind == kind]
        agreeing = [(one, other) for one, _ in mine for other, _ in theirs
                    if comparable(one, other) and agree(one.value, other.value)]  # fmt: skip
        for one, other in agreeing:
            gathering.link(one, other)
        if agreeing or not mine or not theirs:
            continue
        (one, left), (other, right) = mine[0], theirs[0]
        if not comparable(one, other) or apart(one, other) is not None or _scopes_differ(left, right):
            continue
        if kind in _SEVERAL and weights.likeness(one, other) < LEAST_NOUN:
            continue
        if _changed(one, other) or not explained(one, other, weights):
            gathering.link(one, other)


def _link_sole(first: Sequence[Mention], second: Sequence[Mention], gathering: Gathering, weights: Weights) -> None:
    """What a deal has one of, and each document states once, is the same thing in both."""
    mine, theirs = _by_sole_metric(first), _by_sole_metric(second)
    for name in mine.keys() & theirs.keys():
        one, other = mine[name], theirs[name]
        least = LEAST_NOUN if name.startswith("number of") and not _changed(one, other) else LEAST_SOLE
        # A deal's one deadline of a sort needs no other word in common.
        least = 0.0 if name in DEADLINES or name in SURE else least
        if not comparable(one, other) or apart(one, other) is not None or weights.likeness(one, other) < least:
            continue
        if agree(one.value, other.value) or _changed(one, other) or not explained(one, other, weights):
            gathering.link(one, other)


def _by_sole_metric(mentions: Sequence[Mention]) -> dict[str, Mention]:
    """The mention of each sole metric that has one value in the document."""
    found: dict[str, list[Mention]] = defaultdict(list)
    for mention in mentions:
        if mention.metric is not None and mention.metric.is_sole:
            found[mention.metric.name].append(mention)
        elif (noun := _noun(mention)) is not None:
            found[noun].append(mention)
    return {
        name: held[0] for name, held in found.items()
        if all(comparable(held[0], item) and agree(held[0].value, item.value) for item in held)
    }  # fmt: skip


def _noun(mention: Mention) -> str | None:
    """What a count counts ("clinics"); where each text counts them once, it is the same clinics."""
    value = mention.value
    if not isinstance(value, Figure) or value.kind is not FigureKind.COUNT or value.high < LEAST_COUNTED:
        return None
    words = (value.unit or "").split()
    return f"number of {words[-1]}" if words and words[-1] not in PEOPLE else None


def _scopes_differ(one: Term, other: Term) -> bool:
    return one.scope != other.scope and bool(one.scope or other.scope)


def _changed(one: Mention, other: Mention) -> bool:
    return supersedes(one, other) or supersedes(other, one)


def _judge(cluster: Cluster) -> None:
    """Agree, where any value of each document can be meant with any of each other; else changed, else in conflict."""
    worst: tuple[Mention, Mention] | None = None
    for one, other in combinations(cluster.mentions.values(), 2):
        is_changed = any(
            _changed(first, second) and not is_same_value(first, second) for first in one for second in other
        )
        if not is_changed and any(agree(first.value, second.value) for first in one for second in other):
            continue
        if any(_changed(first, second) for first in one for second in other):
            cluster.outcome = RowOutcome.SUPERSEDED
            cluster.sides = one[0], other[0]
            continue
        if any(may_have_changed(first, second) for first in one for second in other):
            continue
        worst = worst or (one[0], other[0])
    if worst is not None:
        cluster.outcome, cluster.sides = RowOutcome.CONFLICT, worst
    elif cluster.outcome is not RowOutcome.SUPERSEDED and len(cluster.mentions) > 1:
        cluster.outcome = RowOutcome.AGREE


def _spread_change(clusters: Sequence[Cluster]) -> None:
    """Where a later document tells of a new total, its other parts of the price are new as well."""
    changed = {
        frozenset(mention.member.id for mention in cluster.sides)
        for cluster in clusters
        if cluster.outcome is RowOutcome.SUPERSEDED and cluster.sides and _is_money(cluster)
    }
    for cluster in clusters:
        if cluster.outcome is not RowOutcome.CONFLICT or cluster.sides is None or not _PRICE & set(cluster.kinds):
            continue
        if _is_money(cluster) and frozenset(mention.member.id for mention in cluster.sides) in changed:
            cluster.outcome = RowOutcome.SUPERSEDED


def _is_money(cluster: Cluster) -> bool:
    value = cluster.all[0].value
    return isinstance(value, Figure) and value.kind is FigureKind.MONEY and bool(cluster.terms)

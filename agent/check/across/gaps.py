"""Values that one document lacks, or says that it keeps back, and that another one states."""

from collections.abc import Iterator
from dataclasses import dataclass

from agent.check.across.agreement import agree
from agent.check.across.align import AGREES, Weights, comparable
from agent.check.across.clusters import Cluster
from agent.check.across.date_metrics import date_metric_of
from agent.check.across.group import Group
from agent.check.across.lacks import lacking
from agent.check.across.members import Member
from agent.check.across.mentions import Mention, in_its_words, read_mentions
from agent.check.across.metrics import Metric, metric_of
from agent.check.across.missing_parties import missing_parties
from agent.check.across.plain_facts import is_named
from agent.check.across.roles import RoleName, read_roles
from agent.check.across.silences import Silence, read_silences
from agent.check.across.standing import completion_of
from agent.check.across.synonyms import canonical
from agent.check.across.word_terms import missing_word_terms
from agent.schema.evidence import Evidence
from agent.schema.figure import Date, Figure, FigureKind, Precision
from agent.schema.finding import Code
from agent.schema.term_kind import TermKind as K
from agent.text.stems import stem

_KINDS = {
    "money": frozenset({FigureKind.MONEY, FigureKind.PER_UNIT}),
    "rate": frozenset({FigureKind.PERCENT, FigureKind.POINTS, FigureKind.PER_UNIT}),
    "count": frozenset({FigureKind.COUNT}),
}
_PRICES = frozenset(
    {K.TOTAL_CONSIDERATION, K.CONTRACT_VALUE, K.PRICE_PER_UNIT, K.PRICE_PER_SHARE, K.EQUITY_VALUE, K.ENTERPRISE_VALUE,
     K.ANNUAL_VALUE, K.PRINCIPAL, K.PRE_MONEY, K.POST_MONEY}
)  # fmt: skip
_PRICE_WORDS = frozenset(
    {"pric", "consideration", "consider", "financi", "finance", "terms", "sum", "precio", "prix", "preis"}
)
# How much of what is asked must be said of the value that answers it.
LEAST = 0.30
_LOANS = frozenset(canonical(stem(word) or word) for word in "loan facility credit lender bank note bond".split())
LEAST_WORDS = 0.5
# A sum of this size is not in two texts by chance.
LARGE = 1000


@dataclass(frozen=True)
class Filled:
    """A gap and what fills it: the place that shows the gap, if any, and the place that states the value."""

    kind: str
    member: Member
    gap: tuple[Evidence, ...]
    filled_by: Member
    value: Evidence
    mention: Mention | None
    name: str | None = None
    # The words beside the value, where these alone say what it is of.
    said: str | None = None


def find_filled(group: Group, clusters: list[Cluster], weights: Weights) -> Iterator[Filled]:
    """Gaps of each document that another of the group fills; each gap once."""
    seen: set[tuple[str, str]] = set()
    told: set[tuple[str, tuple[int, int] | None]] = set()
    for member in group.members.values():
        others = [other for other in group.members.values() if other.id != member.id]
        for found in (
            *_kept_back(member, others, group, clusters, weights),
            *_missing(member, group, clusters, weights),
        ):
            key = (member.id, found.kind)
            if key not in seen:
                seen.add(key)
                told.add((member.id, found.value.span))
                yield found
        for mention, fact in lacking(member, others, clusters, weights):
            place = mention.member.cite(mention.start, mention.end)
            if (member.id, place.span) not in told:
                said = None if is_named(fact) else in_its_words(mention)
                yield Filled(fact.kind or fact.name, member, (), mention.member, place, mention, said=said)
        for other, post in missing_parties(member, others, group):
            place = other.cite(post.start, post.end)
            if (member.id, place.span) not in told:
                yield Filled(post.role, member, (), other, place, None, post.text)
        for other, term in missing_word_terms(member, others):
            place = other.cite(term.start, term.end)
            yield Filled(term.kind, member, (), other, place, None, other.text[term.start : term.end])
        yield from _gone_on(member, others)


def _gone_on(member: Member, others: list[Member]) -> Iterator[Filled]:
    """That the deal was completed is news to a document that is older than the completion."""
    if completion_of(member) is not None:
        return
    for other in sorted(others, key=lambda item: item.published or ""):
        place = completion_of(other)
        if place is not None and (member.published or "9999") < (other.published or ""):
            yield Filled("completion", member, (), other, other.cite(*place), None, "completed")
            return


def _missing(member: Member, group: Group, clusters: list[Cluster], weights: Weights) -> Iterator[Filled]:
    """What deals of this type state and this document does not, where another document's deal has it."""
    deal = group.deals.get(member.id)
    if deal is None:
        return
    own = {item.id for item in member.analysis.deals}
    for finding in member.analysis.findings:
        if finding.code is not Code.MISSING_TERM or finding.about.deal not in own or finding.about.kind is None:
            continue
        for cluster in clusters:
            if member.id in cluster.mentions or finding.about.kind not in cluster.kinds:
                continue
            mention = cluster.all[0]
            # Said here in words that were not read as a term: no gap.
            if _is_said(mention, member, weights):
                continue
            yield Filled(finding.about.kind, member, finding.evidence, mention.member,
                         mention.member.cite(mention.start, mention.end), mention)  # fmt: skip
            break


def _kept_back(
    member: Member, others: list[Member], group: Group, clusters: list[Cluster], weights: Weights
) -> Iterator[Filled]:
    for silence in read_silences(member):
        place = (member.cite(silence.start, silence.end),)
        if silence.asks == "name":
            role = _asked_role(silence)
            names = [(other, item) for other in others for item in read_roles(other)
                     if item.role == role and _is_of(silence, item, member)]  # fmt: skip
            for other, item in names[:1]:
                yield Filled(item.role, member, place, other, other.cite(item.name.start, item.name.end), None,
                             item.name.text)  # fmt: skip
            continue
        mention = _answer(silence, others, group, clusters, weights)
        if mention is not None and not _is_said(mention, member, weights):
            kind = _called(mention, silence)
            yield Filled(kind, member, place, mention.member, mention.member.cite(mention.start, mention.end), mention)


def _called(mention: Mention, silence: Silence) -> str:
    """The metric, what was counted, or the words of the silence."""
    if silence.noun is not None and isinstance(mention.value, Figure) and mention.value.unit:
        return f"number of {mention.value.unit}"
    if mention.metric is not None:
        return mention.metric.kind or mention.metric.name
    return silence.topic.rstrip(".;,")


def _answer(
    silence: Silence, others: list[Member], group: Group, clusters: list[Cluster], weights: Weights
) -> Mention | None:
    """The value of another document that the silence asks for: by metric, by words, or the deal's price."""
    best: tuple[float, Mention] | None = None
    for other in others:
        for mention in read_mentions(other):
            score = _fits(silence, mention, weights)
            if score >= LEAST and (best is None or score > best[0]):
                best = score, mention
    if best is not None:
        return best[1]
    if silence.asks != "money" or not silence.words & _PRICE_WORDS:
        return None
    priced = [cluster for cluster in clusters for kind in cluster.kinds if kind in _PRICES]
    keys = {other.id for other in others}
    return next((item for cluster in priced for item in cluster.all if item.member.id in keys), None) or _priced(others)


def _priced(others: list[Member]) -> Mention | None:
    """A price that was not read as a term."""
    return next(
        (mention for other in others for mention in read_mentions(other)
         if mention.metric is not None and mention.metric.kind in _PRICES and isinstance(mention.value, Figure)
         and mention.value.kind is FigureKind.PER_UNIT),
        None,
    )  # fmt: skip


def _fits(silence: Silence, mention: Mention, weights: Weights) -> float:
    """How much of what is kept back is said of the value; 0 where it is of another kind or of too little else."""
    value = mention.value
    metric: Metric | None
    if isinstance(value, Date):
        metric = date_metric_of(silence.topic)
        return 0.35 + _share(silence.words, mention, weights) if metric and metric is mention.metric else 0.0
    if value.kind not in _KINDS.get(silence.asks, ()):
        return 0.0
    score = _share(silence.words, mention, weights)
    if silence.noun is not None:
        # "How many customers" is answered by a count of customers alone.
        is_counted = silence.noun in {stem(word) for word in (value.unit or "").split()}
        return score + 0.3 if is_counted else 0.0
    metric = metric_of(value.kind, silence.topic)
    is_one = (metric is not None and metric is mention.metric) or _is_rate_of(silence, mention)
    if metric is None and not is_one:
        around = metric_of(value.kind, silence.said)
        is_one = around is not None and around is mention.metric and bool(silence.around & mention.words.keys())
    # "What it paid seven years ago": the year that both are told of.
    is_dated = any(year in key for year in silence.years for key in mention.beside)
    if is_one or is_dated:
        return score + 0.35
    return score if score >= LEAST_WORDS else 0.0


def _share(words: frozenset[str], mention: Mention, weights: Weights) -> float:
    mass = sum(weights.of(word) for word in words)
    return sum(weights.of(word) * mention.words.get(word, 0.0) for word in words) / mass if mass else 0.0


def _is_rate_of(silence: Silence, mention: Mention) -> bool:
    """What banks charge is a margin or a rate of interest, on the loan that is spoken of."""
    is_rate = silence.asks == "rate" and mention.metric is not None and mention.metric.name == "interest margin"
    return is_rate and bool(silence.around & _LOANS)


def _is_said(mention: Mention, member: Member, weights: Weights) -> bool:
    """Whether the document states a comparable value of the same thing after all."""
    is_large = isinstance(mention.value, Figure) and mention.value.high >= LARGE
    for own in read_mentions(member):
        if not comparable(own, mention):
            continue
        if (
            isinstance(own.value, Date)
            and own.value.precision is not Precision.YEAR
            and agree(own.value, mention.value)
        ):
            return True
        if is_large and own.value.high == mention.value.high:
            return True
        if mention.metric is not None and own.metric is mention.metric and weights.likeness(own, mention) > 0.1:
            return True
        if weights.likeness(own, mention) >= (AGREES if agree(own.value, mention.value) else 0.5):
            return True
    return False


def _asked_role(silence: Silence) -> str | None:
    topic = silence.topic.lower()
    if "advis" in topic:
        return "adviser"
    if any(word in topic for word in ("bank", "lend", "financ", "loan")):
        return "lender"
    return "owner" if "own" in topic else None


def _is_of(silence: Silence, item: RoleName, member: Member) -> bool:
    """ "Did not say who advised it": whoever the sentence speaks of."""
    return item.of is None or member.speaks_of(item.of)

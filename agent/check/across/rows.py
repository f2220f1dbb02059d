"""The rows of a comparison: status, parties, terms, dates, claims and quantities, each with a cell per document."""

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence

from agent.check.across.clusters import Cluster, key_of
from agent.check.across.group import Group, is_family, names_of, status_of
from agent.check.across.members import Member, share_name
from agent.check.across.mentions import Mention
from agent.check.across.roles import knows
from agent.check.across.standing import completed_on, is_open, read_standing, to_come
from agent.check.across.synonyms import canonical
from agent.schema.comparison import Item, Row, RowOutcome, What
from agent.schema.deal import Deal, DealStatus, Origin, Party, Role, Term
from agent.schema.evidence import Evidence
from agent.schema.figure import Date, Modifier
from agent.schema.term_kind import DATE_KINDS, TERM_KINDS, rank_kind
from agent.text.stems import read_stems

_FORWARD = (
    DealStatus.RUMOURED, DealStatus.PROPOSED, DealStatus.NON_BINDING, DealStatus.AGREED, DealStatus.COMPLETED,
)  # fmt: skip
_OPEN = frozenset({DealStatus.PROPOSED, DealStatus.NON_BINDING, DealStatus.AGREED})
# A role that one name holds in a deal; of lenders, advisers and partners there may be several.
_SOLE = frozenset(
    {Role.BUYER, Role.SELLER, Role.TARGET, Role.ISSUER, Role.BORROWER, Role.LESSOR, Role.LESSEE, Role.LICENSOR,
     Role.LICENSEE, Role.SUPPLIER, Role.CUSTOMER}
)  # fmt: skip


def status_row(group: Group) -> Row:
    """How far the deal has come, by document; a later document that is further on supersedes."""
    cells: dict[str, tuple[Item, ...]] = {}
    told: list[tuple[Member, DealStatus]] = []
    for key, member in group.members.items():
        status, evidence = _told_status(member, group.deals[key])
        if status is DealStatus.UNKNOWN:
            continue
        if any(_are_apart(group.deals[held.id], group.deals[key]) for held, _ in told):
            # A loan that is signed and a stake that is talked of are two things.
            continue
        told.append((member, status))
        cells[key] = (Item(text=status.value, evidence=evidence),)
    return Row(what=What.STATUS, kind="status", cells=cells, outcome=_status_outcome(told))


def _are_apart(one: Deal | None, other: Deal | None) -> bool:
    return one is not None and other is not None and not is_family(one.type, other.type)


def _told_status(member: Member, deal: Deal | None) -> tuple[DealStatus, tuple[Evidence, ...]]:
    """The deal's, or what the text says of it; a letter of intent is told apart from what was read as signed."""
    status = status_of(deal)
    standing = read_standing(member) if deal is None or len(member.analysis.deals) == 1 else None
    ahead = to_come(member) if deal is not None and is_open(status) else None
    if deal is not None and ahead is not None:
        return status, (*member.adopt(deal.evidence[:1]), member.cite(*ahead))
    if deal is not None and standing is not None and standing.status is status:
        return status, (member.cite(standing.start, standing.end), *member.adopt(deal.evidence[:1]))
    if deal is not None and (status is not DealStatus.UNKNOWN or standing is None):
        return status, member.adopt(deal.evidence[:1])
    if standing is None:
        return DealStatus.UNKNOWN, ()
    return standing.status, (member.cite(standing.start, standing.end),)


def party_rows(group: Group) -> Iterator[Row]:
    """One row a role; two names for it agree where they are one name, or where each document knows both."""
    by_role: dict[Role, dict[str, list[Party]]] = defaultdict(lambda: defaultdict(list))
    for member, deal in group.found:
        for party in deal.parties:
            by_role[party.role][member.id].append(party)
    for role, held in by_role.items():
        cells = {
            key: tuple(
                Item(id=party.id, text=party.name, evidence=group.members[key].adopt(party.evidence[:1]))
                for party in parties
            )
            for key, parties in held.items()
        }
        yield Row(what=What.PARTY, kind=role.value, cells=cells, outcome=_party_outcome(role, held, group))


def cluster_row(cluster: Cluster, claims: frozenset[tuple[str, str]]) -> Row:
    """The row of a value; what it is called comes from the term, else the metric, else the words in common."""
    kinds = Counter(cluster.kinds)
    metrics = Counter(item.metric.name for item in cluster.all if item.metric is not None)
    metric_kinds = Counter(item.metric.kind for item in cluster.all if item.metric is not None and item.metric.kind)
    scope = next((term.scope for term in cluster.terms.values() if term.scope), None)
    if kinds and not any(kind in metric_kinds for kind in kinds):
        kind = kinds.most_common(1)[0][0]
    elif metric_kinds:
        kind = metric_kinds.most_common(1)[0][0]
    else:
        kind = metrics.most_common(1)[0][0] if metrics else _common_words(cluster)
    return Row(
        what=_what(cluster, kind, claims),
        kind=kind,
        scope=scope,
        cells={key: _cell(mentions, cluster) for key, mentions in cluster.mentions.items()},
        outcome=cluster.outcome,
        note=_note(cluster),
    )


def word_rows(group: Group) -> Iterator[Row]:
    """Terms in words, and those that a text keeps back: nothing there can be compared by arithmetic."""
    by_kind: dict[str, dict[str, list[Term]]] = defaultdict(lambda: defaultdict(list))
    for member, deal in group.found:
        for term in deal.terms:
            if (term.text is not None and term.low is None) or term.origin is Origin.UNDISCLOSED:
                by_kind[term.kind][member.id].append(term)
    for kind, held in by_kind.items():
        cells = {key: tuple(item_of(term, group.members[key]) for term in terms) for key, terms in held.items()}
        alike = len(held) > 1 and _alike([terms[0] for terms in held.values()])
        note = "told in other words; not compared" if len(held) > 1 and not alike else None
        yield Row(what=What.TERM, kind=kind, cells=cells, note=note,
                  outcome=RowOutcome.AGREE if alike else RowOutcome.SINGLE)  # fmt: skip


def sort_rows(rows: Sequence[Row]) -> tuple[Row, ...]:
    """Status and parties, then terms and dates as an analyst lists them, then the rest."""
    place = {What.STATUS: 0, What.PARTY: 1, What.TERM: 2, What.DATE: 3, What.CLAIM: 4, What.QUANTITY: 5}
    return tuple(sorted(rows, key=lambda row: (place[row.what], rank_kind(row.kind), row.kind)))


def item_of(term: Term, member: Member) -> Item:
    """A term as a cell's item."""
    return Item(
        id=term.id, text=term.text,
        low=None if term.is_date or isinstance(term.low, str) else term.low,
        high=None if term.is_date or isinstance(term.high, str) else term.high,
        date_low=str(term.low) if term.is_date and term.low is not None else None,
        date_high=str(term.high) if term.is_date and term.high is not None else None,
        unit=term.unit, unit_origin=term.unit_origin, modifier=term.modifier, origin=term.origin,
        certainty=term.certainty, condition=term.condition, evidence=member.adopt(term.evidence[:2]),
    )  # fmt: skip


def item_of_mention(mention: Mention) -> Item:
    value = mention.value
    evidence = (mention.member.cite(value.start, value.end),)
    if isinstance(value, Date):
        return Item(id=value.id, date_low=value.low, date_high=value.high, modifier=value.modifier, evidence=evidence)
    return Item(
        id=value.id, low=value.low, high=value.high, unit=value.unit, unit_origin=value.unit_origin,
        modifier=value.modifier, evidence=evidence,
    )  # fmt: skip


def _cell(mentions: Sequence[Mention], cluster: Cluster) -> tuple[Item, ...]:
    items: dict[tuple[object, ...], Item] = {}
    for mention in mentions:
        term = cluster.terms.get(key_of(mention))
        item = item_of(term, mention.member) if term is not None else item_of_mention(mention)
        items.setdefault((item.low, item.high, item.date_low, item.modifier), item)
    return tuple(items.values())


def _what(cluster: Cluster, kind: str, claims: frozenset[tuple[str, str]]) -> What:
    first = cluster.all[0]
    if isinstance(first.value, Date) or kind in DATE_KINDS:
        return What.DATE
    if cluster.terms or kind in TERM_KINDS:
        return What.TERM
    is_claim = any((item.member.id, item.value.id) in claims for item in cluster.all)
    return What.CLAIM if is_claim else What.QUANTITY


def _note(cluster: Cluster) -> str | None:
    """Bounds that differ are no conflict, but a reader wants to know that "up to" was lost."""
    modifiers = {item.value.modifier for item in cluster.all} - {Modifier.RANGE}
    if cluster.outcome is RowOutcome.AGREE and len(modifiers) > 1:
        said = ", ".join(sorted(modifier.value.replace("_", " ") for modifier in modifiers))
        return f"the bounds differ: {said}"
    return None


def _common_words(cluster: Cluster) -> str:
    held = [set(item.words) - item.names for item in cluster.all]
    shared = set.intersection(*held) if held else set()
    first = cluster.all[0]
    ranked = sorted(shared, key=lambda word: -first.words[word])[:3]
    said = [word for word in read_stems(first.member.text, first.sentence.start, first.sentence.end)
            if canonical(word.stem) in ranked]  # fmt: skip
    return " ".join(dict.fromkeys(first.member.text[word.start : word.end].lower() for word in said)) or "value"


def _status_outcome(told: Sequence[tuple[Member, DealStatus]]) -> RowOutcome:
    known = [(member, status) for member, status in told if status is not DealStatus.UNKNOWN]
    if len(known) < 2:
        return RowOutcome.SINGLE
    if len({status for _, status in known}) == 1:
        return RowOutcome.AGREE
    if any(member.published is None for member, _ in known):
        # Which came first is not known, so the one may have become the other.
        return RowOutcome.SINGLE
    ordered = sorted(known, key=lambda item: item[0].published or "")
    for (one, first), (other, second) in zip(ordered, ordered[1:], strict=False):
        if first is second:
            continue
        is_later = one.published is not None and other.published is not None and one.published < other.published
        if {first, second} <= _OPEN and second is not DealStatus.NON_BINDING:
            # An agreed purchase is still called an offer by some.
            continue
        if not is_later or not _goes_on(first, second):
            return RowOutcome.CONFLICT
        day = completed_on(other) if second is DealStatus.COMPLETED and is_open(first) else None
        if day is not None and day <= (one.published or ""):
            # Completed on a day on which the other text has it still to come.
            return RowOutcome.CONFLICT
    return RowOutcome.SUPERSEDED


def _goes_on(first: DealStatus, second: DealStatus) -> bool:
    """Whether a deal can have come from the one to the other."""
    if second is DealStatus.TERMINATED:
        return first is not DealStatus.COMPLETED
    return first in _FORWARD and second in _FORWARD and _FORWARD.index(first) < _FORWARD.index(second)


def _party_outcome(role: Role, held: dict[str, list[Party]], group: Group) -> RowOutcome:
    if len(held) < 2:
        return RowOutcome.SINGLE
    keys = list(held)
    for index, one in enumerate(keys):
        for other in keys[index + 1 :]:
            mine = [name for party in held[one] for name in names_of(party)]
            theirs = [name for party in held[other] for name in names_of(party)]
            if share_name(mine, theirs):
                continue
            known = any(knows(group.members[other], party.name) for party in held[one]) or any(
                knows(group.members[one], party.name) for party in held[other]
            )
            if role in _SOLE and not known:
                return RowOutcome.CONFLICT
            return RowOutcome.SINGLE
    return RowOutcome.AGREE


def _alike(terms: Sequence[Term]) -> bool:
    words = [frozenset(word.stem for word in read_stems(text, 0, len(text))) for term in terms
             if (text := term.text or "")]  # fmt: skip
    return len(words) > 1 and all(len(words[0] & other) >= 0.3 * min(len(words[0]), len(other)) for other in words[1:])


def claims_of(deals: Sequence[tuple[Member, Deal | None]]) -> frozenset[tuple[str, str]]:
    """(document, figure) of every figure that is a claim."""
    return frozenset(
        (member.id, figure_id) for member, _ in deals for claim in member.analysis.claims
        for figure_id in claim.figure_ids
    )  # fmt: skip

"""Documents held against each other: what they agree on once, where they differ, what one has that another lacks."""

from collections.abc import Iterator, Sequence
from itertools import combinations

from agent.check.across.affinity import affinity
from agent.check.across.align import Weights
from agent.check.across.clusters import Cluster, gather
from agent.check.across.dollars import in_one_dollar
from agent.check.across.gaps import Filled, find_filled
from agent.check.across.group import Group, group_deals, names_of
from agent.check.across.lists import territories
from agent.check.across.members import Listed, Member, make_member
from agent.check.across.mentions import read_mentions
from agent.check.across.positions import Stand, opposed
from agent.check.across.posts import Post, read_posts
from agent.check.across.report import (
    conflict_finding,
    filled_finding,
    name_finding,
    party_finding,
    stand_finding,
    status_finding,
)
from agent.check.across.rival_posts import rival_posts
from agent.check.across.roles import RoleName, change_sides, disagree, read_roles
from agent.check.across.rows import (
    claims_of,
    cluster_row,
    item_of_mention,
    party_rows,
    sort_rows,
    status_row,
    word_rows,
)
from agent.check.across.seats import rival_seats
from agent.schema.analysis import Analysis
from agent.schema.comparison import ComparedDeal, Comparison, Item, Row, RowOutcome, What
from agent.schema.deal import DealType, Role
from agent.schema.finding import Finding
from agent.text.names import Name, NameKind

# Of a text with thousands of figures, each pair of documents would cost millions of comparisons.
MOST_MENTIONS = 1500
_BUYING = frozenset({Role.BUYER, Role.INVESTOR, Role.LESSEE, Role.LICENSEE})
_SELLING = frozenset({Role.SELLER, Role.TARGET, Role.LESSOR, Role.LICENSOR, Role.ISSUER})


def compare(documents: Sequence[tuple[Listed, Analysis]]) -> Comparison:
    """Group the deals of all documents and hold each group's documents against each other, oldest first.

    Findings are conflict_across_documents and gap_filled_by_document; a row says `superseded` where a later
    document tells of a change.
    """
    members = sorted(
        (make_member(listed, analysis) for listed, analysis in documents),
        key=lambda member: (member.published or "9999", member.id),
    )
    deals: list[ComparedDeal] = []
    findings: list[Finding] = []
    # What two deals of one story both show is told under the one that more documents tell of.
    for group in sorted(group_deals(in_one_dollar(members)), key=lambda item: len(item.members)):
        deal, found = compare_group(group)
        deals.append(deal)
        findings = [*found, *findings]
    deals.sort(key=lambda deal: -len(deal.documents))
    return Comparison(
        documents=tuple(member.document for member in members), deals=tuple(deals),
        findings=tuple({finding.id: finding for finding in reversed(findings)}.values())[::-1],
    )  # fmt: skip


def compare_group(group: Group) -> tuple[ComparedDeal, list[Finding]]:
    members = list(group.members.values())
    findings: list[Finding] = []
    rows: list[Row] = [status_row(group)]
    if rows[0].outcome is RowOutcome.CONFLICT:
        findings.append(status_finding(rows[0], group))
    for row in party_rows(group):
        rows.append(row)
        if row.outcome is RowOutcome.CONFLICT:
            findings.append(party_finding(row, group))
    weights = Weights([read_mentions(member)[:MOST_MENTIONS] for member in members])
    clusters = gather(group, weights)
    claims = claims_of([(member, None) for member in members])
    for cluster in clusters:
        row = cluster_row(cluster, claims)
        if row.outcome is RowOutcome.SINGLE and not cluster.terms:
            continue
        rows.append(row)
        if row.outcome is RowOutcome.CONFLICT:
            findings.append(conflict_finding(cluster, row, group))
    rows.extend(word_rows(group))
    for one, other in _named_twice(group):
        rows.append(_name_row(one, other))
        findings.append(name_finding(one, other, group))
    listed = [
        pair for one, other in combinations(members, 2) for pair in (*territories(one, other), *rival_seats(one, other))
    ]
    for stand, counter in (*opposed(members), *listed):
        rows.append(_stand_row(stand, counter))
        findings.append(stand_finding(stand, counter, group))
    if len(members) > 1:
        _add_filled(rows, findings, list(find_filled(group, clusters, weights)), group)
    deal = next((deal for _, deal in group.found), None)
    compared = ComparedDeal(
        id=group.id, name=group_name(group), type=deal.type if deal is not None else DealType.OTHER,
        documents={key: found.id if found is not None else None for key, found in group.deals.items()},
        origins=len({member.document.lineage for member in members}), rows=sort_rows(rows),
    )  # fmt: skip
    return compared, findings


def group_name(group: Group) -> str:
    """The asset or the target; else the parties."""
    for _, deal in group.found:
        if deal.asset is not None:
            return deal.asset.name
    for _, deal in group.found:
        names = [party.name for party in deal.parties if party.role.value == "target"]
        if names:
            return names[0]
    first = next((deal for _, deal in group.found), None)
    if first is None:
        one, other = list(group.members.values())[:2]
        return " and ".join(name.title() for name in sorted(affinity(one, other).names)[:2])
    return " and ".join(party.name for party in first.parties[:2]) or first.type.value.replace("_", " ")


_HELD_AGAINST = frozenset({"lead arranger", "lender", "adviser", "law firm"})
Held = tuple[Member, RoleName]


def _named_twice(group: Group) -> Iterator[tuple[Held, Held]]:
    """Two names for one adviser, supplier or chief executive, or one adviser on two sides; each role once."""
    members = list(group.members.values())
    sides = {
        side: [
            form for _, deal in group.found for party in deal.parties if party.role in roles for form in names_of(party)
        ]
        for side, roles in (("buyer", _BUYING), ("seller", _SELLING))
    }
    told: set[tuple[str, str | None]] = set()
    for here, there in combinations(members, 2):
        for one in _all_roles(here):
            for other in _all_roles(there):
                if change_sides(one, other, here, there, sides):
                    key: tuple[str, str | None] = (one.role, "side")
                elif disagree(one, other, here, there):
                    key = (one.role, one.of or other.of)
                else:
                    continue
                if key not in told:
                    told.add(key)
                    yield (here, one), (there, other)
        for mine, theirs in rival_posts(here, there):
            if not any(role == mine.role for role, _ in told):
                told.add((mine.role, None))
                yield (here, _as_role(mine)), (there, _as_role(theirs))


def _all_roles(member: Member) -> list[RoleName]:
    """What roles.py reads, and the posts of which two names for one party are a disagreement."""
    known = read_roles(member)
    posts = [_as_role(post) for post in read_posts(member) if post.role in _HELD_AGAINST and post.sentence is not None]
    told = {(item.role, item.name.start) for item in known}
    return [*known, *(post for post in posts if (post.role, post.name.start) not in told)]


def _as_role(post: Post) -> RoleName:
    assert post.sentence is not None
    name = Name(post.start, post.end, post.text, NameKind.OTHER)
    return RoleName(post.role, name, post.of, post.sums, post.sentence)


def _name_row(one: tuple[Member, RoleName], other: tuple[Member, RoleName]) -> Row:
    cells = {
        member.id: (Item(text=item.name.text, evidence=(member.cite(item.name.start, item.name.end),)),)
        for member, item in (one, other)
    }
    scope = one[1].of or other[1].of
    return Row(what=What.PARTY, kind=one[1].role, scope=scope, cells=cells, outcome=RowOutcome.CONFLICT)


def _stand_row(one: Stand, other: Stand) -> Row:
    cells = {
        item.member.id: (Item(text=item.text, evidence=(item.member.cite(item.start, item.end),)),)
        for item in (one, other)
    }
    return Row(what=What.CLAIM, kind=one.topic, cells=cells, outcome=RowOutcome.CONFLICT)


def _add_filled(rows: list[Row], findings: list[Finding], filled: Sequence[Filled], group: Group) -> None:
    disputed = {
        (other.document, place.document, place.span)
        for found in findings for place in found.evidence for other in found.evidence if other is not place
    }  # fmt: skip
    for item in filled:
        if (item.member.id, item.filled_by.id, item.value.span) in disputed:
            continue
        findings.append(filled_finding(item, group))
        place = _row_of(item, rows)
        if place is not None and rows[place].outcome in (RowOutcome.SINGLE, RowOutcome.AGREE):
            rows[place] = rows[place].model_copy(update={"outcome": RowOutcome.FILLED})
        elif place is None:
            value = item_of_mention(item.mention) if item.mention else Item(text=item.name, evidence=(item.value,))
            what = What.PARTY if item.mention is None else What.QUANTITY
            rows.append(Row(what=what, kind=item.kind, cells={item.filled_by.id: (value,)}, outcome=RowOutcome.FILLED))


def _row_of(filled: Filled, rows: Sequence[Row]) -> int | None:
    """The row that shows the value already: a fact that two documents lack has one row."""
    for index, row in enumerate(rows):
        for item in row.cells.get(filled.filled_by.id, ()):
            is_there = any(evidence.span == filled.value.span for evidence in item.evidence)
            if is_there and (filled.mention is not None or row.kind == filled.kind):
                return index
    return None


__all__ = ["Cluster", "compare", "group_name"]

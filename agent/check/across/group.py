"""Which deals of several documents are one deal: the same parties, asset, amounts and dates."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from agent.check.across.affinity import affinity
from agent.check.across.members import Member, share_name
from agent.schema.deal import Deal, DealStatus, DealType, Origin, Party, Role, Term
from agent.schema.figure import FigureKind
from agent.schema.record import digest_id
from agent.text.names import core_words
from agent.text.stems import read_stems

_TRADES = frozenset(
    {
        DealType.ACQUISITION, DealType.MERGER, DealType.TENDER_OFFER, DealType.ASSET_SALE, DealType.STAKE_PURCHASE,
        DealType.SPIN_OFF, DealType.JOINT_VENTURE, DealType.OPTION, DealType.OTHER,
    }
)  # fmt: skip
_MONEY = frozenset(
    {
        DealType.DEBT_FINANCING, DealType.EQUITY_FINANCING, DealType.PROJECT_FINANCING, DealType.ROYALTY_FINANCING,
        DealType.IPO, DealType.OTHER,
    }
)  # fmt: skip
_CONTRACTS = frozenset(
    {
        DealType.LEASE, DealType.HOSTING, DealType.OFFTAKE, DealType.SUPPLY, DealType.LICENSE, DealType.COLLABORATION,
        DealType.OPTION, DealType.OTHER,
    }
)  # fmt: skip
_FAMILIES = (_TRADES, _MONEY, _CONTRACTS)
_ADVISING = frozenset({Role.ADVISER, Role.MANAGER, Role.GUARANTOR})
# Below this, two deals have too little in common to be held against each other.
LEAST = 3.0
_HEAD = 600
LEAST_SPOKEN = 2


@dataclass
class Group:
    """One deal, and the deal that each document has for it; None where it speaks of it without one being read."""

    deals: dict[str, Deal | None] = field(default_factory=dict)
    members: dict[str, Member] = field(default_factory=dict)

    def add(self, member: Member, deal: Deal | None) -> None:
        self.deals[member.id] = deal
        self.members[member.id] = member

    @property
    def found(self) -> Iterator[tuple[Member, Deal]]:
        return ((self.members[key], deal) for key, deal in self.deals.items() if deal is not None)

    @property
    def id(self) -> str:
        deals = sorted(deal.id for deal in self.deals.values() if deal is not None)
        return digest_id("g", *(deals or sorted(self.members)))

    @property
    def names(self) -> list[str]:
        return [name for _, deal in self.found for party in principals(deal) for name in names_of(party)]


def group_deals(members: Sequence[Member]) -> list[Group]:
    """Deals of all documents, the same ones together, in the order in which they are first told."""
    groups: list[Group] = []
    for member in members:
        taken: set[int] = set()
        for deal in merge_doubles(member.analysis.deals):
            best = max(
                ((_likeness(group, member, deal), -number) for number, group in enumerate(groups)
                 if number not in taken and member.id not in group.deals),
                default=(0.0, 0),
            )  # fmt: skip
            if best[0] >= LEAST:
                taken.add(-best[1])
                groups[-best[1]].add(member, deal)
            else:
                groups.append(Group())
                groups[-1].add(member, deal)
                taken.add(len(groups) - 1)
    _add_unread(groups, members)
    _join_stories(groups)
    return groups


def merge_doubles(deals: Sequence[Deal]) -> list[Deal]:
    """One purchase that was read twice in a text (as an asset and as a company) is one deal again."""
    kept: list[Deal] = []
    for deal in deals:
        place = next((index for index, other in enumerate(kept) if _is_double(other, deal)), None)
        if place is None:
            kept.append(deal)
            continue
        first = kept[place]
        parties = {(party.role, core_words(party.name)): party for party in (*deal.parties, *first.parties)}
        said = {(term.kind, term.low, term.high) for term in first.terms}
        more = tuple(term for term in deal.terms if (term.kind, term.low, term.high) not in said)
        kept[place] = first.model_copy(update={"parties": tuple(parties.values()), "terms": first.terms + more})
    return kept


def principals(deal: Deal) -> list[Party]:
    return [party for party in deal.parties if party.role not in _ADVISING]


def names_of(party: Party) -> list[str]:
    return [party.name, *party.aliases]


def is_family(one: DealType, other: DealType) -> bool:
    return any(one in family and other in family for family in _FAMILIES)


def _is_double(one: Deal, other: Deal) -> bool:
    if not (one.type in _TRADES and other.type in _TRADES):
        return False
    buyers = [[name for party in deal.parties if party.role is Role.BUYER for name in names_of(party)]
              for deal in (one, other)]  # fmt: skip
    if not share_name(*buyers):
        return False
    priced = [_amounts(deal) for deal in (one, other)]
    return bool(priced[0] & priced[1]) and not _swapped(one, other)


def _swapped(one: Deal, other: Deal) -> bool:
    sides = [
        [name for party in deal.parties if party.role is role for name in names_of(party)]
        for deal, role in ((one, Role.BUYER), (other, Role.SELLER))
    ]
    return share_name(*sides)


def _likeness(group: Group, member: Member, deal: Deal) -> float:
    return max((_alike(other, deal, there, member) for there, other in group.found), default=0.0)


def _alike(one: Deal, other: Deal, there: Member, here: Member) -> float:
    """Two parties in common are enough; one needs an asset, an amount or the other text's word for it."""
    mine, theirs = principals(one), principals(other)
    shared = sum(any(share_name(names_of(first), names_of(second)) for second in theirs) for first in mine)
    score = 2.0 * min(shared, 2)
    score += 1.5 * bool(_asset_words(one) & _asset_words(other))
    score += 1.0 * bool(_amounts(one) & _amounts(other))
    score += 0.5 * bool(_dates(one) & _dates(other))
    score -= 0.0 if is_family(one.type, other.type) else 2.0
    if shared == 1 and score < LEAST:
        # The second party may stand in the other text without having been read as one.
        told = [party for party in mine if not any(share_name(names_of(party), names_of(item)) for item in theirs)]
        heard = [party for party in theirs if not any(share_name(names_of(party), names_of(item)) for item in mine)]
        score += 0.5 * any(here.speaks_of(party.name) for party in told)
        score += 0.5 * any(there.speaks_of(party.name) for party in heard)
    if _is_rival(one, other) and not (_amounts(one) & _amounts(other)):
        # Two bidders for one company are two deals, as are two purchases of one buyer.
        return 0.0
    if shared < 2 and score < LEAST and _is_main(one, there) and _is_main(other, here) and _told_in_both(
        mine, theirs, there, here
    ):  # fmt: skip
        # Parties that were misread are no reason to keep two reports of one piece of news apart.
        names = _head_names(there) & _head_names(here)
        if len(names) > 2 and _sums(there) & _sums(here):
            return LEAST
    return score


def _is_rival(one: Deal, other: Deal) -> bool:
    """Whether each deal has a buyer (or a target, or a seller) and the two are not one."""
    for role in (Role.BUYER, Role.TARGET, Role.SELLER):
        names = [[name for party in deal.parties if party.role is role for name in names_of(party)]
                 for deal in (one, other)]  # fmt: skip
        if all(names) and not share_name(*names):
            return True
    return False


def _told_in_both(mine: Sequence[Party], theirs: Sequence[Party], there: Member, here: Member) -> bool:
    """Whether each text speaks of a party that the other's deal has."""
    return any(here.speaks_of(party.name) for party in mine) and any(there.speaks_of(party.name) for party in theirs)


def _is_main(deal: Deal, member: Member) -> bool:
    return bool(member.analysis.deals) and member.analysis.deals[0].id == deal.id


def _head_names(member: Member) -> frozenset[str]:
    """The words of the names that the head of a text has."""
    return frozenset(
        word for name in member.names if name.start < _HEAD and name.kind.value != "place"
        for word in core_words(name.text) if len(word) > 3
    )  # fmt: skip


def _sums(member: Member) -> frozenset[tuple[object, object]]:
    """Sums of money in the head of a text; a round one says less than it seems to, but it is asked for with names."""
    return frozenset(
        (figure.low, figure.unit) for figure in member.analysis.figures
        if figure.kind is FigureKind.MONEY and figure.start < 2 * _HEAD
    )  # fmt: skip


def _asset_words(deal: Deal) -> frozenset[str]:
    """The name-like words of an asset: "the Tern Hollow campus near Wakefield" has three."""
    said = " ".join(place.name for place in (deal.asset,) if place is not None)
    targets = " ".join(party.name for party in deal.parties if party.role is Role.TARGET)
    words = f"{said} {targets}"
    return frozenset(word.stem for word in read_stems(words, 0, len(words)) if word.is_name)


def _amounts(deal: Deal) -> frozenset[tuple[object, object]]:
    return frozenset((term.low, term.unit) for term in deal.terms if _is_money(term))


def _is_money(term: Term) -> bool:
    return term.low is not None and not term.is_date and term.origin is Origin.STATED and bool(term.unit)


def _dates(deal: Deal) -> frozenset[object]:
    return frozenset(term.low for term in deal.terms if term.is_date and term.low is not None)


def _add_unread(groups: list[Group], members: Sequence[Member]) -> None:
    """A document that names two parties of a deal speaks of it, even where no deal was read in it, or a lesser one.

    Documents in none of which a deal was read are one group where their names and values say that they tell one story.
    """
    for member in members:
        if any(member.id in group.deals and len(group.deals) > 1 for group in groups):
            continue
        fitting = [group for group in groups if member.id not in group.deals and _speaks_of(member, group)]
        if not fitting:
            continue
        # The deal that most texts tell of, rather than one that a single text was misread to have.
        best = max(fitting, key=lambda group: (len(group.deals) > 1, len(_spoken(member, group)), len(group.deals)))
        if not any(deal is not None and _is_apart(best, deal) for group in groups
                   if (deal := group.deals.get(member.id)) is not None):  # fmt: skip
            best.add(member, None)
    _gather_stories(groups, members)


def _gather_stories(groups: list[Group], members: Sequence[Member]) -> None:
    """A new group of what is in none; the deals of a text stay its own."""
    for member in members:
        if any(member.id in group.deals for group in groups):
            continue
        others = [other for other in members if other is not member and affinity(member, other).is_one_story]
        if not others:
            continue
        group = Group()
        for one in (member, *others):
            if not any(one.id in held.deals for held in groups):
                group.add(one, None)
        if len(group.members) > 1:
            groups.append(group)


def _speaks_of(member: Member, group: Group) -> bool:
    if not any(deal is not None for deal in member.analysis.deals) and len(_spoken(member, group)) >= LEAST_SPOKEN:
        return True
    return any(
        affinity(member, other).is_one_story and _spoken(member, group)
        for other in group.members.values()
        if (deal := group.deals[other.id]) is None or _is_main(deal, other)
    )


def _join_stories(groups: Sequence[Group]) -> None:
    """A sale, its lease and its loan are three deals of one story: all its documents are held against each other once,
    under the deal that most of them tell of."""
    shared = sorted((group for group in groups if len(group.members) > 1), key=lambda group: -len(group.members))
    joined: set[str] = set()
    for group in shared:
        if joined & group.members.keys():
            continue
        for other in shared:
            if other is group or not other.members.keys() & group.members.keys():
                continue
            for key, member in other.members.items():
                own = [deal for held in groups if (deal := held.deals.get(key)) is not None]
                if (
                    key not in group.deals
                    and not any(_is_apart(group, deal) for deal in own)
                    and _is_told(member, group)
                ):
                    group.add(member, None)
        joined |= group.members.keys()


def _is_told(member: Member, group: Group) -> bool:
    return any(affinity(member, other).is_one_story for other in group.members.values())


def _spoken(member: Member, group: Group) -> set[str]:
    return {core_words(name)[0] for name in group.names if core_words(name) and member.speaks_of(name)}


def _is_apart(group: Group, deal: Deal) -> bool:
    """A bid for one company is not told of where another bidder's is."""
    return any(_is_rival(other, deal) for _, other in group.found)


def status_of(deal: Deal | None) -> DealStatus:
    return deal.status if deal is not None else DealStatus.UNKNOWN

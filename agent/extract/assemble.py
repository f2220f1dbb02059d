"""Events put together into deals: which clauses speak of the same deal, and which of the deals are told well enough."""

from collections.abc import Sequence

from agent.extract.actors import Scene
from agent.extract.agreements.family import LEASEBACK
from agent.extract.agreements.news import has_sum_for_taker, is_dated, is_of_known_thing, is_priced
from agent.extract.draft import CONTRACTS, LOANS, Draft, is_apart, roles_of
from agent.extract.event import Event
from agent.extract.side_deals import is_new_thing, is_side_deal, same_thing
from agent.schema.deal import DealStatus, DealType, Role
from agent.text.names import NameKind

_GIVERS = (Role.SELLER, Role.LESSOR, Role.LICENSOR, Role.LENDER, Role.INVESTOR, Role.SUPPLIER)
_TAKERS = (Role.BUYER, Role.LESSEE, Role.LICENSEE, Role.BORROWER, Role.ISSUER, Role.CUSTOMER)
_EXCLUSIVE = (Role.BUYER, Role.SELLER)
# Two agreements with another borrower or tenant are two, whatever else they share; lenders and investors come in
# groups.
_ONE_OF_A_KIND = (
    *_EXCLUSIVE,
    Role.BORROWER,
    Role.ISSUER,
    Role.LESSEE,
    Role.LESSOR,
    Role.LICENSEE,
    Role.LICENSOR,
    Role.SUPPLIER,
    Role.CUSTOMER,
)
# One clause tells all who are in these; a later clause with another name is about something else.
_SINGLE = frozenset({Role.TARGET, *_GIVERS, *_TAKERS}) - {Role.INVESTOR, Role.LENDER}


# A list of hundreds of deals comes back to its latest ones; looking through all would take their square.
_OPEN_DEALS = 40


def draft_deals(events: Sequence[Event], scene: Scene) -> list[Draft]:
    """The deals of an article in the order they are told; weak mentions join a deal or are dropped."""
    loud = [event for event in events if not event.frame.quiet]
    quiet = [event for event in events if event.frame.quiet]
    drafts: list[Draft] = []
    for event in loud:
        home = next((draft for draft in drafts[-_OPEN_DEALS:] if _belongs(event, draft, scene)), None)
        if home is None:
            home = Draft()
            drafts.append(home)
        _add(event, home, scene)
    for event in quiet:
        near = drafts[:_OPEN_DEALS] if event.type in AGREED else ()
        home = next((draft for draft in near if _belongs(event, draft, scene)), None)
        if home is not None:
            _add(event, home, scene)
    kept = _worth_telling(drafts, scene)
    if not kept:
        kept = [draft for draft in (_quiet_deal(quiet, scene),) if draft is not None]
    return kept


def _add(event: Event, draft: Draft, scene: Scene) -> None:
    draft.events.append(event)
    roles = roles_of(event)
    if (
        event.type is DealType.OPTION
        and Role.PARTNER in roles
        and draft.keys(Role.BUYER)
        and not draft.keys(Role.SELLER)
    ):
        # "Alder may earn 70% under an option agreement with Birch"
        roles[Role.SELLER] = roles.pop(Role.PARTNER)
    for role in sorted(roles, key=lambda role: role is not Role.TARGET):
        actors = roles[role]
        if role is Role.PARTNER and event.type is DealType.MERGER and draft.main.type is not DealType.MERGER:
            continue
        for actor in actors:
            key = scene.key(actor)
            if role is Role.PARTNER and actor.name is None:
                continue
            if actor.name is not None and actor.name.kind is NameKind.PERSON and event is not draft.main:
                # Whoever comments on a deal, further down, is no party to it.
                continue
            if role is Role.TARGET and key in draft.keys(Role.SELLER) and not _has_thing(draft):
                # "Birch sells to Alder" above "Alder bought Birch": who sells nothing but itself is what is sold.
                draft.parties[role] = {key: draft.parties[Role.SELLER].pop(key)}
            if any(
                key in members
                for other, members in draft.parties.items()
                if other is not role and other is not Role.PARTNER
            ):
                continue
            if role is not Role.PARTNER and event.type in AGREED:
                draft.parties.get(Role.PARTNER, {}).pop(key, None)
            is_settled = role in _SINGLE and bool(draft.keys(role)) and event is not draft.main
            if is_settled and key not in draft.keys(role):
                continue
            draft.parties.setdefault(role, {}).setdefault(key, []).append(actor)
    if event.type in CONTRACTS:
        draft.assets.extend((actor.start, actor.end) for actor in event.trade.targets)
    if event.trade.asset:
        draft.assets.append(event.trade.asset)


def _has_thing(draft: Draft) -> bool:
    return bool(draft.assets or draft.parties.get(Role.TARGET))


def _belongs(event: Event, draft: Draft, scene: Scene) -> bool:
    """Whether an event can be the same deal, and shares enough with it to be believed."""
    roles = {role: {scene.key(actor) for actor in actors} for role, actors in roles_of(event).items()}
    if not same_family(event, draft):
        return False
    if event.type in AGREED and set().union(*roles.values()) & draft.keys(Role.PARTNER):
        return True
    if _is_reversed(roles, draft) or _is_misplaced(event, roles, draft, scene):
        return True
    if event.type in AGREED and _is_earlier_one(event, roles, draft, scene):
        return False
    for role in _ONE_OF_A_KIND:
        if roles.get(role) and draft.keys(role) and not roles[role] & draft.keys(role):
            return False
    if is_apart(event, roles, draft):
        return False
    if roles.get(Role.BUYER, set()) & (draft.keys(Role.SELLER) | draft.keys(Role.TARGET)):
        return False
    targets = roles.get(Role.TARGET, set())
    if targets & draft.keys(Role.BUYER):
        return False
    if targets and draft.keys(Role.TARGET):
        return bool(targets & draft.keys(Role.TARGET))
    if event.trade.asset and draft.assets:
        if (
            roles.get(Role.BUYER)
            and roles[Role.BUYER] == draft.keys(Role.BUYER)
            and draft.events[-1].sentence == event.sentence
        ):
            return True
        if is_new_thing(event, draft.events, scene):
            return False
        return same_thing(event.trade.asset, draft.assets, scene) or _same_place(event, draft)
    shared = any(roles.get(role, set()) & draft.keys(role) for role in roles)
    if (targets or event.trade.asset) and (draft.assets or draft.keys(Role.TARGET)):
        # A company here, an asset there: the same deal only between the same two parties, or below a headline.
        is_headline = all(other.is_heading for other in draft.events) and bool(targets)
        return shared and (is_headline or _both_sides(roles, draft))
    return shared or not (targets or event.trade.asset)


def _is_earlier_one(event: Event, roles: dict[Role, set[object]], draft: Draft, scene: Scene) -> bool:
    """ "in 2023 it leased eight jets from Birch": another time, and somebody new, is another agreement."""
    known = {key for members in draft.parties.values() for key in members}
    is_new = any(keys and not keys & known for keys in roles.values())
    if not is_new or event.sentence <= draft.main.sentence or len(roles) < 2:
        return False
    return is_dated(event, scene)


def _is_reversed(roles: dict[Role, set[object]], draft: Draft) -> bool:
    """The same two on each other's side: one deal told wrong, and no second one."""
    for one, other in _OPPOSITE:
        if roles.get(one) and roles.get(other):
            return bool(roles[one] & draft.keys(other)) and bool(roles[other] & draft.keys(one))
    return False


_OPPOSITE = (
    (Role.BUYER, Role.SELLER),
    (Role.SUPPLIER, Role.CUSTOMER),
    (Role.LESSOR, Role.LESSEE),
    (Role.LICENSOR, Role.LICENSEE),
    (Role.LENDER, Role.BORROWER),
)


def _is_misplaced(event: Event, roles: dict[Role, set[object]], draft: Draft, scene: Scene) -> bool:
    """ "signed a lease with Alder. Under it Alder will take": one of the two alone, on the other's side, is no news."""
    if not any(role in pair for pair in _OPPOSITE[1:4] for role in roles) or is_dated(event, scene):
        return False
    everybody = set().union(*roles.values())
    known = {key for members in draft.parties.values() for key in members}
    return event.type is draft.main.type and len(known) > 1 and bool(everybody) and everybody <= known


def _both_sides(roles: dict[Role, set[object]], draft: Draft) -> bool:
    return all(roles.get(role, set()) & draft.keys(role) for role in _EXCLUSIVE)


_OWNERSHIP = frozenset(
    {
        DealType.ACQUISITION,
        DealType.MERGER,
        DealType.TENDER_OFFER,
        DealType.ASSET_SALE,
        DealType.STAKE_PURCHASE,
        DealType.OPTION,
    }
)


def same_family(event: Event, draft: Draft) -> bool:
    if event.type in _OWNERSHIP and draft.main.type in _OWNERSHIP:
        return True
    if {event.type, draft.main.type} <= LOANS or event.type is draft.main.type:
        return True
    # "The contract" is a lease or a licence once one is told of between the same two.
    pair = {event.type, draft.main.type}
    return DealType.SUPPLY in pair and bool(pair & _SPECIFIC) and bool(_everybody(event) & _members(draft))


def _everybody(event: Event) -> set[str]:
    return {actor.text.lower() for actors in event.roles.values() for actor in actors}


def _members(draft: Draft) -> set[str]:
    return {actor.text.lower() for members in draft.parties.values() for actors in members.values() for actor in actors}


_SPECIFIC = frozenset({DealType.HOSTING, DealType.OFFTAKE, DealType.LEASE, DealType.LICENSE})


def _same_place(event: Event, draft: Draft) -> bool:
    """A headline's "site" and the "mine" of the story, in the same country and between the same parties."""
    places = {name.text.lower() for name in event.trade.places}
    return any(places & {name.text.lower() for name in other.trade.places} for other in draft.events)


def _worth_telling(drafts: Sequence[Draft], scene: Scene) -> list[Draft]:
    """The first deal needs one side and a thing traded; a further one needs both, and to be news."""
    told = [draft for draft in drafts if _is_told(draft)]
    if not told:
        return []
    main = min(told, key=lambda draft: (draft.main.sentence, -_weight(draft), draft.main.start))
    kept = [main]
    for draft in told:
        if draft is not main and _is_further_news(draft, main, scene):
            kept.append(draft)
    return kept


def _is_told(draft: Draft) -> bool:
    roles = {role for role in draft.parties if draft.parties[role]}
    partners = len(draft.parties.get(Role.PARTNER, {}))
    kind = draft.main.type
    if kind is DealType.MERGER or (partners and kind not in AGREED):
        return partners >= 2 or (partners >= 1 and Role.BUYER in roles) or _is_lonely_merger(draft, partners)
    if kind in AGREED:
        return _is_agreement(draft, roles, partners)
    return _has_thing(draft) and bool(roles - {Role.TARGET} or draft.main.status is not DealStatus.UNKNOWN)


def _is_agreement(draft: Draft, roles: set[Role], partners: int) -> bool:
    """Both sides are told, or one side and how far it is: a company that raised money, a landlord who let a hall."""
    if len(roles) >= 2 or partners >= 2:
        return True
    told = any(event.status is not DealStatus.UNKNOWN for event in draft.events)
    is_earned = draft.main.type is DealType.OPTION and (bool(draft.assets) or Role.BUYER in roles)
    return bool(roles & {*_GIVERS, *_TAKERS}) and told and (is_earned or draft.main.type not in _TWO_SIDED)


AGREED = frozenset(DealType) - _OWNERSHIP - {DealType.SPIN_OFF, DealType.OTHER} | {DealType.OPTION}
_TWO_SIDED = frozenset({DealType.JOINT_VENTURE, DealType.COLLABORATION, DealType.SUPPLY, DealType.OPTION})


def _is_lonely_merger(draft: Draft, partners: int) -> bool:
    return draft.main.type is DealType.MERGER and partners == 1 and draft.main.status is DealStatus.TERMINATED


def _weight(draft: Draft) -> int:
    return len(draft.parties) + bool(draft.assets) + len(draft.events)


def _is_further_news(draft: Draft, main: Draft, scene: Scene) -> bool:
    roles = set(draft.parties)
    has_thing = _has_thing(draft)
    sides = roles & {*_GIVERS, *_TAKERS}
    if draft.main.type in _OWNERSHIP and draft.main.type is not DealType.OPTION:
        named = all(actor.name for role in sides for actors in draft.parties[role].values() for actor in actors)
        is_side = bool(sides) and is_side_deal(
            draft.events, has_target=Role.TARGET in roles, has_asset=bool(draft.assets)
        )
        return has_thing and named and (len(sides) >= 2 or is_side)
    if draft.main.type is DealType.EQUITY_FINANCING and _is_outlay(draft, main):
        return False
    is_let = draft.main.type is DealType.LEASE and not is_dated(draft.main, scene) and _is_named_here(draft)
    if sides and (is_let or (draft.main.type in _KNOWN and is_of_known_thing(draft.main, scene))):
        return True
    if draft.main.type is DealType.ROYALTY_FINANCING and draft.keys(Role.BUYER) and is_priced(draft.events, scene):
        return True
    if any(event.frame.name == LEASEBACK for event in draft.events):
        return bool(main.keys(Role.BUYER) and main.keys(Role.SELLER))
    if draft.main.type in _MONEY and (draft.keys(Role.LENDER) or (sides and has_sum_for_taker(draft.events, scene))):
        # "and has raised a loan of $300 million": a sum and who gets it, or who gives it, are news beside a purchase.
        return True
    return len(sides) >= 2 or len(draft.parties.get(Role.PARTNER, {})) >= 2


def _is_outlay(draft: Draft, main: Draft) -> bool:
    """ "Alder will put $9 million into the hotel": into what it has just bought."""
    return bool(draft.keys(Role.INVESTOR) & main.keys(Role.BUYER) and draft.keys(Role.ISSUER) & main.keys(Role.TARGET))


def _is_named_here(draft: Draft) -> bool:
    """The one side stands in the sentence by name, and is not "the club"."""
    actors = [actor for members in draft.main.roles.values() for actor in members]
    return any(abs(actor.start - draft.main.start) < _IN_SENTENCE for actor in actors)


_IN_SENTENCE = 160
_KNOWN = frozenset({DealType.LEASE, DealType.OFFTAKE})
_MONEY = frozenset({DealType.DEBT_FINANCING, DealType.PROJECT_FINANCING, DealType.EQUITY_FINANCING, DealType.IPO})


def _quiet_deal(events: Sequence[Event], scene: Scene) -> Draft | None:
    """Where nothing else is told, a stake that somebody is said to hold is the news of a holdings report."""
    for event in events:
        if event.trade.targets and event.roles and event.sentence < 2 and scene.topic:
            draft = Draft()
            _add(event, draft, scene)
            return draft
    return None

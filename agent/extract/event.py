"""An event: one verb or noun of deals in a clause, and who stands in which role around it."""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from agent.extract.actors import Actor, Scene, actor_of, actors_in
from agent.extract.clauses import Segment
from agent.extract.grammar.frame import Frame, Traded
from agent.extract.trades import Trade, read_trade
from agent.schema.deal import DealStatus, DealType, Role
from agent.text.names import NameKind


@dataclass(frozen=True)
class Event:
    """Who does what in one clause. `start`, `end` are those of the word that says so."""

    frame: Frame
    sentence: int
    start: int
    end: int
    status: DealStatus
    roles: dict[Role, tuple[Actor, ...]]
    trade: Trade = field(default_factory=Trade)
    is_heading: bool = False

    @property
    def type(self) -> DealType:
        """The frame's type, made exact by what is traded."""
        if self.trade.kind is not None:
            return self.trade.kind
        if self.frame.type is DealType.ACQUISITION:
            if self.trade.asset:
                return DealType.ASSET_SALE
            if self.trade.is_stake and not self.trade.is_whole:
                return DealType.STAKE_PURCHASE
        return self.frame.type


def with_phrases(
    event: Event,
    roles: dict[Role, tuple[Actor, ...]],
    trade: Trade,
    segments: Sequence[Segment],
    first: int,
    scene: Scene,
) -> Event | None:
    """Adds what the prepositions say, then whose the thing was."""
    frame = event.frame
    for position in range(first, len(segments)):
        place = frame.prepositions.get(segments[position].preposition)
        if place is None:
            continue
        if isinstance(place, Traded):
            found = trade or read_trade(segments, position, scene)
            trade = found if place is Traded.WHOLE or found.is_stake else trade
            continue
        if place is Role.SELLER and _is_of_money(segments, first, position):
            continue
        actors = actors_in(segments, position, scene)
        if place in roles and place is not Role.PARTNER:
            continue
        actors = tuple(actor for actor in actors if actor not in roles.get(place, ()))
        if actors:
            roles[place] = (*roles.get(place, ()), *actors)
    if not trade and trade.doubtful and _is_believed(frame, roles, segments, trade):
        trade = replace(trade, asset=trade.doubtful)
    elif not trade and trade.kind is DealType.ACQUISITION:
        trade = replace(trade, kind=None)
    if trade.asset and not trade.targets and _is_vague(trade.asset, segments, scene):
        trade = replace(trade, asset=None)
    if trade.is_stake and not trade and len(roles.keys() & {Role.BUYER, Role.SELLER}) == 2:
        trade = replace(trade, targets=_held_company(event, roles, scene))
    is_takeover = frame.type in (DealType.ACQUISITION, DealType.TENDER_OFFER, DealType.STAKE_PURCHASE)
    if is_takeover and trade.owners and Role.SELLER not in roles:
        roles[Role.SELLER] = trade.owners
    return replace(event, roles=_without_clashes(roles, trade, scene), trade=trade)


def _is_of_money(segments: Sequence[Segment], first: int, position: int) -> bool:
    """ "will fund the purchase with a term loan from Moss Bank": who lends sells nothing."""
    before = segments[position - 1] if position > first - 1 and position else None
    return before is not None and bool(before.tokens) and before.tokens[-1].lower in _MONEY


_MONEY = frozenset(
    "loan loans facility facilities financing debt credit funding overdraft borrowing borrowings".split()
)


def _is_vague(asset: tuple[int, int], segments: Sequence[Segment], scene: Scene) -> bool:
    """ "is hoovering up surgeries": things of a sort, with no number, price or owner, are no deal."""
    start, end = asset
    shown = scene.text[start:end]
    before = scene.text[:start].rstrip()[-8:].lower().split()
    is_bare = shown.isalpha() and shown.islower() and shown.endswith("s") and not (before and before[-1] in _TELLING)
    return is_bare and not any(token.is_money or token.name is not None for part in segments for token in part.tokens)


_TELLING = frozenset("the its their his her two three four five six seven eight nine ten these those all both".split())


def _held_company(event: Event, roles: dict[Role, tuple[Actor, ...]], scene: Scene) -> tuple[Actor, ...]:
    """ "Alder has acquired a 24% stake from Moss": in the company that the text has spoken of most, but for the two."""
    sides = {scene.key(actor) for actors in roles.values() for actor in actors}
    known = [
        member
        for member in scene.cast.members
        if member.number not in sides
        and member.name.kind in (NameKind.ORGANISATION, NameKind.OTHER)
        and len(member.mentions) > 1
        and member.mentions[0].start < event.start
    ]
    best = max(known, key=lambda member: len(member.mentions), default=None)
    return (actor_of(best.name),) if best is not None else ()


def _is_believed(frame: Frame, roles: dict[Role, tuple[Actor, ...]], segments: Sequence[Segment], trade: Trade) -> bool:
    """Buyer and seller have names, and a sum is said; of so many things, or of a firm, one side is enough."""
    is_counted = trade.is_counted and (frame.name != "pay" or trade.kind is DealType.ACQUISITION)
    sides = [roles.get(role, ()) for role in (Role.BUYER, Role.SELLER)]
    named = [any(actor.name is not None for actor in actors) for actors in sides]
    is_named = any(named) if is_counted or _is_bought_for(frame, segments) else all(named)
    return is_named and any(token.is_money for segment in segments for token in segment.tokens)


def _is_bought_for(frame: Frame, segments: Sequence[Segment]) -> bool:
    """ "bought a cyclotron line for $19 million": a plain verb or noun of trade with the price of the one thing."""
    return frame.name in ("buy", "sell", "purchase", "sale") and any(
        segment.preposition == "for" and any(token.is_money for token in segment.tokens[:4]) for segment in segments
    )


def _without_clashes(roles: dict[Role, tuple[Actor, ...]], trade: Trade, scene: Scene) -> dict[Role, tuple[Actor, ...]]:
    """Nobody buys itself, or sells to itself."""
    targets = {scene.key(actor) for actor in trade.targets}
    buyers = {scene.key(actor) for actor in roles.get(Role.BUYER, ())}
    cleaned = {}
    for role, actors in roles.items():
        taken = targets if role in (Role.BUYER, Role.INVESTOR) else targets | buyers if role is Role.SELLER else set()
        kept = tuple(actor for actor in actors if scene.key(actor) not in taken)
        if kept:
            cleaned[role] = kept
    return cleaned

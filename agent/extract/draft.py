"""A deal in the making, and what keeps an event out of it."""

from dataclasses import dataclass, field

from agent.extract.actors import Actor
from agent.extract.event import Event
from agent.schema.deal import DealType, Role

# In these a name is what is let, licensed or supplied, and no company that is taken over.
CONTRACTS = frozenset({DealType.LEASE, DealType.LICENSE, DealType.OFFTAKE, DealType.ROYALTY_FINANCING, DealType.SUPPLY})
_CONTRACT_ROLES = {
    (DealType.OFFTAKE, Role.BUYER): Role.CUSTOMER,
    (DealType.OFFTAKE, Role.SELLER): Role.SUPPLIER,
}
LOANS = frozenset({DealType.DEBT_FINANCING, DealType.PROJECT_FINANCING})


@dataclass
class Draft:
    """A deal in the making: its events, and everybody's role by the key of the cast."""

    events: list[Event] = field(default_factory=list)
    parties: dict[Role, dict[object, list[Actor]]] = field(default_factory=dict)
    assets: list[tuple[int, int]] = field(default_factory=list)

    @property
    def main(self) -> Event:
        return self.events[0]

    def keys(self, role: Role) -> set[object]:
        return set(self.parties.get(role, ()))


def roles_of(event: Event) -> dict[Role, tuple[Actor, ...]]:
    """The event's roles with its targets among them."""
    roles = {_CONTRACT_ROLES.get((event.type, role), role): actors for role, actors in event.roles.items()}
    if event.trade.targets and event.type not in CONTRACTS:
        roles[Role.TARGET] = event.trade.targets
    return roles


def is_apart(event: Event, roles: dict[Role, set[object]], draft: Draft) -> bool:
    """A merger of others than those who bid, a sale by others than those who merge, a loan to somebody else."""
    partners = roles.get(Role.PARTNER, set())
    is_merger = event.type is DealType.MERGER and draft.main.type is not DealType.MERGER
    if is_merger and len(partners) > 1 and draft.keys(Role.BUYER) and not partners & draft.keys(Role.BUYER):
        # "seeking to escape a bid by Moss, Alder agreed to a merger with Birch"
        return True
    if draft.main.type is DealType.MERGER and event.type is not DealType.MERGER and _is_outside(roles, draft):
        return True
    return event.type in LOANS and _is_other_debtor(event, roles, draft)


def _is_outside(roles: dict[Role, set[object]], draft: Draft) -> bool:
    """ "The pet book went to Moss" is no part of the merger of two others."""
    partners = draft.keys(Role.PARTNER)
    return len(partners) > 1 and any(keys and not keys & partners for role, keys in roles.items())


def _is_other_debtor(event: Event, roles: dict[Role, set[object]], draft: Draft) -> bool:
    """Who issues bonds and who borrows are on one side: another name is another loan."""
    if event.roles.get(Role.ISSUER) and draft.keys(Role.BORROWER) and not draft.keys(Role.ISSUER):
        # Notes that are sold beside a loan are another debt.
        return True
    if event.roles.get(Role.BORROWER) and draft.keys(Role.ISSUER) and not draft.keys(Role.BORROWER):
        return True
    owes = roles.get(Role.BORROWER, set()) | roles.get(Role.ISSUER, set())
    owed = draft.keys(Role.BORROWER) | draft.keys(Role.ISSUER)
    return bool(owes and owed) and not owes & owed

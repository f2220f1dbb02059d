"""Whether two deals, parties or claims are the same one, told twice: in two windows, or by rules and by a model."""

from agent.schema.claim import Claim
from agent.schema.deal import Deal, DealType, Origin, Party, Role
from agent.schema.evidence import Evidence
from agent.text.name_words import LEGAL_FORMS

# Roles that two different deals can well share between them.
_SIDE_ROLES = frozenset({Role.ADVISER, Role.MANAGER, Role.GUARANTOR, Role.PARTNER, Role.LENDER, Role.INVESTOR})
# Names that describe the same bargain from its two ends.
_KIN = (
    frozenset({DealType.ACQUISITION, DealType.MERGER, DealType.TENDER_OFFER, DealType.ASSET_SALE,
               DealType.STAKE_PURCHASE}),
    frozenset({DealType.DEBT_FINANCING, DealType.PROJECT_FINANCING}),
    frozenset({DealType.LEASE, DealType.HOSTING}),
    frozenset({DealType.OFFTAKE, DealType.SUPPLY}),
    frozenset({DealType.COLLABORATION, DealType.LICENSE, DealType.JOINT_VENTURE}),
)  # fmt: skip


def is_same_deal(one: Deal, other: Deal) -> bool:
    """Shared figures of terms settle it; else a shared party or asset, with no role that names two."""
    if _figures(one) & _figures(other):
        return True
    if not _is_kin(one.type, other.type):
        return False
    shared = any(is_same_name(a, b) for a in one.parties for b in other.parties)
    if not shared and not _is_same_asset(one, other):
        return False
    return not any(_is_torn(role, one, other) for role in Role if role not in _SIDE_ROLES)


def likeness(one: Deal, other: Deal) -> int:
    """How much two deals share, to tell which of several is meant: figures, parties in their roles, the type."""
    names = sum(a.role is b.role and is_same_name(a, b) for a in one.parties for b in other.parties)
    same_type = one.type is other.type
    return 3 * len(_figures(one) & _figures(other)) + 2 * names + 2 * same_type + _is_same_asset(one, other)


def is_same_name(one: Party, other: Party) -> bool:
    """Equal names but for legal forms and possessives, or one of them the other's alias or beginning."""
    first = {_core(name) for name in (one.name, *one.aliases)} - {()}
    second = {_core(name) for name in (other.name, *other.aliases)} - {()}
    return any(a[: len(b)] == b or b[: len(a)] == a for a in first for b in second)


def is_same_claim(one: Claim, other: Claim) -> bool:
    """Told of the same figure and, as far as names go, of the same subject."""
    if not set(one.figure_ids) & set(other.figure_ids):
        return False
    first, second = one.subject.casefold(), other.subject.casefold()
    return first in second or second in first


def overlap(one: Evidence, other: Evidence) -> bool:
    return (
        one.start is not None and one.end is not None and other.start is not None and other.end is not None
    ) and one.start < other.end and other.start < one.end  # fmt: skip


def _figures(deal: Deal) -> set[str]:
    found = {term.figure_id or term.date_id for term in deal.terms if term.origin is Origin.STATED}
    return {value_id for value_id in found if value_id is not None}


def _is_kin(one: DealType, other: DealType) -> bool:
    return one is other or DealType.OTHER in (one, other) or any({one, other} <= family for family in _KIN)


def _is_same_asset(one: Deal, other: Deal) -> bool:
    if one.asset is None or other.asset is None:
        return False
    return one.asset.name.casefold() == other.asset.name.casefold()


def _is_torn(role: Role, one: Deal, other: Deal) -> bool:
    """Whether both name somebody for the role, and nobody in common."""
    first = [party for party in one.parties if party.role is role]
    second = [party for party in other.parties if party.role is role]
    return bool(first and second) and not any(is_same_name(a, b) for a in first for b in second)


def _core(name: str) -> tuple[str, ...]:
    words = name.casefold().replace("’", "'").replace(",", " ").replace(".", "").split()
    words = [word.removesuffix("'s").removesuffix("'") for word in words]
    while len(words) > 1 and words[0] == "the":
        words = words[1:]
    while len(words) > 1 and words[-1] in LEGAL_FORMS:
        words = words[:-1]
    return tuple(words)

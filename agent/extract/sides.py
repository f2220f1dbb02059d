"""Which side of a contract a partner is on: who provides and who pays, read from the verbs behind their names."""

from collections.abc import Mapping, Sequence

from agent.extract.actors import Scene
from agent.extract.draft import Draft
from agent.extract.tokens import Clause, Token
from agent.schema.deal import DealType, Role

_SIDES: Mapping[DealType, tuple[Role, Role]] = {
    DealType.HOSTING: (Role.SUPPLIER, Role.CUSTOMER),
    DealType.SUPPLY: (Role.SUPPLIER, Role.CUSTOMER),
    DealType.OFFTAKE: (Role.SUPPLIER, Role.CUSTOMER),
    DealType.LEASE: (Role.LESSOR, Role.LESSEE),
    DealType.LICENSE: (Role.LICENSOR, Role.LICENSEE),
    DealType.OPTION: (Role.SELLER, Role.BUYER),
}
_GIVES = frozenset(
    "provide provides provided supply supplies supplied host hosts deliver delivers delivered sell sells build builds "
    "operates grants granted grant develops receives received receive keeps retains owns suministra suministrará "
    "liefert stellt vermietet fournit fournira livre recibe recibirá cobrará percibirá touche touchera perçoit "
    "erhielt erhält reçoit".split()
)
_TAKES = frozenset(
    "hyperscaler tenant gets pay pays paid prepays prepay buy buys bought take takes taken took order orders ordered "
    "rent rents purchase "
    "purchases use uses earn earns occupy occupies moves paga pagará compra comprará zahlt bezahlt kauft nimmt mietet "
    "gemietet paie paiera verse versera achète achètera".split()
)
_NEAR = 5


def settle_sides(draft: Draft, clauses: Sequence[Clause], scene: Scene) -> None:
    """Gives two partners of a contract their sides, where what they do says so; otherwise they stay partners."""
    sides = _SIDES.get(draft.main.type)
    partners = draft.parties.get(Role.PARTNER, {})
    if sides is not None and not partners:
        _turn(draft, sides, clauses, scene)
    if sides is None or not partners:
        return
    giver, taker = sides
    scores: dict[object, int] = dict.fromkeys(partners, 0)
    for clause in clauses:
        for index, token in enumerate(clause.tokens):
            member: object = scene.cast.member(token.name).number if token.name is not None else None
            if member in scores:
                scores[member] += _side(clause.tokens, index)
    ordered = sorted(partners, key=lambda key: scores[key])
    taken = draft.keys(taker)
    given = draft.keys(giver)
    lowest, highest = ordered[0], ordered[-1]
    is_clear = scores[highest] != scores[lowest] or len(partners) == 1
    if len(partners) > 2 or not is_clear or (len(partners) == 1 and not scores[highest] and not taken | given):
        return
    roles = {highest: giver if not given else taker, lowest: taker if not taken or len(partners) > 1 else giver}
    if len(partners) == 1:
        roles = {highest: taker if given or (not taken and scores[highest] < 0) else giver}
    for key, role in roles.items():
        draft.parties.setdefault(role, {})[key] = partners[key]
    del draft.parties[Role.PARTNER]


def _turn(draft: Draft, sides: tuple[Role, Role], clauses: Sequence[Clause], scene: Scene) -> None:
    """Two who signed with each other change sides where the text has the giver pay and the taker provide."""
    giver, taker = (draft.parties.get(role, {}) for role in sides)
    if draft.main.type not in _TURNED or len(giver) != 1 or len(taker) != 1:
        return
    scores: dict[object, int] = dict.fromkeys((*giver, *taker), 0)
    for clause in clauses:
        for index, token in enumerate(clause.tokens):
            member: object = scene.cast.member(token.name).number if token.name is not None else None
            if member in scores:
                scores[member] += _side(clause.tokens, index) + _owned(clause.tokens, index)
    if scores[next(iter(taker))] - scores[next(iter(giver))] >= _CLEARLY:
        draft.parties[sides[0]], draft.parties[sides[1]] = taker, giver


_TURNED = frozenset({DealType.HOSTING, DealType.LEASE, DealType.OFFTAKE, DealType.SUPPLY})
_CLEARLY = 2
_ITS_OFFER = frozenset(
    "campus site sites facility facilities building buildings tower plant farm mine output park landlord property "
    "estate portfolio production electricity power megawatts capacity warehouse centre center".split()
)
_ITS_NEEDS = frozenset(
    "servers machines workloads rigs needs demand requirements consumption stores shops staff tenancy rent bakeries "
    "offices headquarters models customers share".split()
)


def _owned(tokens: Sequence[Token], index: int) -> int:
    """ "Alder's campus", "Birch's servers"; "tenant Birch", "the landlord Alder"."""
    before = tokens[index - 1].lower if index else ""
    if before in _GIVER_NOUNS or before in _TAKER_NOUNS:
        return 1 if before in _GIVER_NOUNS else -1
    if not tokens[index].possessive:
        return 0
    ahead = {token.lower for token in tokens[index + 1 : index + 5]}
    return bool(ahead & _ITS_OFFER) - bool(ahead & _ITS_NEEDS)


_GIVER_NOUNS = frozenset("landlord lessor supplier generator developer miner reit operator owner host".split())
_TAKER_NOUNS = frozenset("tenant lessee customer client offtaker buyer retailer hyperscaler".split())


def _side(tokens: Sequence[Token], index: int) -> int:
    """1 where the name provides, -1 where it pays, 0 where neither is said."""
    for token in tokens[index + 1 : index + 1 + _NEAR]:
        if token.kind in ("mark", "name") or tokens[index].possessive:
            return 0
        if token.lower in _GIVES:
            return 1
        if token.lower in _TAKES:
            return -1
    return 0

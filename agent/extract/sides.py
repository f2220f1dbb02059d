"""Which side of a contract a partner is on: who provides and who pays, by all that the text says of either."""

from collections.abc import Sequence

from agent.extract.actors import Scene
from agent.extract.draft import Draft
from agent.extract.leaning_words import LEANINGS, Leaning
from agent.extract.leanings import lean
from agent.extract.tokens import Clause
from agent.schema.deal import DealType, Role


def settle_sides(draft: Draft, clauses: Sequence[Clause], scene: Scene) -> None:
    """Gives two partners of a contract their sides, where what they do says so; otherwise they stay partners."""
    leaning = LEANINGS.get(draft.main.type)
    partners = draft.parties.get(Role.PARTNER, {})
    if leaning is not None and not partners:
        _turn(draft, leaning, clauses, scene)
    if leaning is None or not partners:
        return
    giver, taker = leaning.giver, leaning.taker
    scores = lean(partners, leaning, clauses, scene)
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


def _turn(draft: Draft, leaning: Leaning, clauses: Sequence[Clause], scene: Scene) -> None:
    """Two who signed with each other change sides where the text has the giver pay and the taker provide."""
    giver, taker = (draft.parties.get(role, {}) for role in (leaning.giver, leaning.taker))
    if len(giver) != 1 or len(taker) != 1:
        return
    scores = lean((*giver, *taker), leaning, clauses, scene)
    least = _CLEARLY if draft.main.type in _TURNED else _VERY_CLEARLY
    if scores[next(iter(taker))] - scores[next(iter(giver))] >= least:
        draft.parties[leaning.giver], draft.parties[leaning.taker] = taker, giver


_TURNED = frozenset({DealType.HOSTING, DealType.LEASE, DealType.OFFTAKE, DealType.SUPPLY})
_CLEARLY, _VERY_CLEARLY = 2, 4

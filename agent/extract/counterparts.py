"""The other side of a deal whose sentences name it without saying its role in so many words."""

from collections.abc import Sequence

from agent.extract.actors import Scene, actor_of
from agent.extract.agreements.links import can_take_part
from agent.extract.cast import Member
from agent.extract.draft import Draft
from agent.extract.leaning_words import LEANINGS, Leaning
from agent.extract.leanings import lean
from agent.extract.tokens import Clause
from agent.schema.deal import Role
from agent.text.name_words import TRADES
from agent.text.names import NameKind

# So much has to speak for a company before it is put on a side that nothing names it on.
_SURE = 2


def add_counterpart(draft: Draft, clauses: Sequence[Clause], scene: Scene) -> None:
    """Where one side of a contract is told, the other is the company that all the deal's words put there."""
    leaning = LEANINGS.get(draft.main.type)
    if (
        leaning is None
        or leaning.giver is Role.INVESTOR
        or draft.keys(Role.PARTNER)
        or (draft.keys(Role.ISSUER) and leaning.taker is Role.BORROWER)
    ):
        return
    has_giver, has_taker = bool(draft.keys(leaning.giver)), bool(draft.keys(leaning.taker))
    if has_giver == has_taker:
        return
    named = {key for members in draft.parties.values() for key in members}
    found = {
        scene.cast.member(token.name).number: scene.cast.member(token.name)
        for clause in clauses
        for token in clause.tokens
        if token.name is not None and can_take_part(token.name)
    }
    if has_taker and (owner := _owner(clauses, draft, leaning, scene)) is not None and owner not in named:
        draft.parties[leaning.giver] = {owner: [actor_of(scene.cast.members[owner].name)]}
        return
    others = {number: member for number, member in found.items() if number not in named and _is_firm(member, scene)}
    scores = lean(others, leaning, clauses, scene)
    sign = -1 if has_giver else 1
    ranked = sorted(others, key=lambda number: -sign * scores[number])
    if not ranked or sign * scores[ranked[0]] < _SURE:
        return
    if len(ranked) > 1 and scores[ranked[1]] == scores[ranked[0]]:
        return
    role = leaning.taker if has_giver else leaning.giver
    draft.parties[role] = {ranked[0]: [actor_of(others[ranked[0]].name)]}


def _owner(clauses: Sequence[Clause], draft: Draft, leaning: Leaning, scene: Scene) -> int | None:
    """ "bought a royalty on Alder's mine", "the new tenant of Birch's shop": whose the thing is."""
    tokens = next((clause.tokens for clause in clauses if clause.sentence == draft.main.sentence), ())
    for index, token in enumerate(tokens):
        is_owner = token.name is not None and token.possessive and can_take_part(token.name)
        if is_owner and token.name and leaning.giver_has & {other.lower for other in tokens[index + 1 : index + 4]}:
            return scene.cast.member(token.name).number
    return None


def _is_firm(member: Member, scene: Scene) -> bool:
    """By its name, by what it does, or by what the text calls it: "developer Alder"."""
    heads = scene.descriptions.heads_of(member)
    is_called = any(head in TRADES or head in scene.grammar.company_nouns for head in heads)
    is_named = member.name.kind is NameKind.ORGANISATION or member.number in scene.descriptions.acting
    return (is_named or is_called) and member.name.kind is not NameKind.PERSON

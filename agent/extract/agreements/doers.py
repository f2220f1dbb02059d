"""Which side of an agreement its doer is on: what the verb, the words around it and the names themselves say."""

from collections.abc import Sequence

from agent.extract.actors import Actor, Scene, actor_of
from agent.extract.agreements.anchors import Anchor
from agent.extract.agreements.deeds import Deed
from agent.extract.agreements.family import Act, Family
from agent.extract.agreements.links import is_party
from agent.extract.role_nouns import ROLE_NOUNS
from agent.extract.tokens import Token
from agent.schema.deal import DealType, Role


def owner_of_money(anchor: Anchor, tokens: Sequence[Token]) -> Actor | None:
    """ "led Birch's $11 million Series A": whose the money is to be."""
    for token in reversed(tokens[max(0, anchor.first - 6) : anchor.first]):
        if token.name is not None:
            return actor_of(token.name) if token.possessive and is_party(token) else None
        if token.kind == "mark" or token.lower in _SMALL:
            return None
    return None


def subject_role(anchor: Anchor, deed: Deed, tokens: Sequence[Token], scene: Scene) -> Role:
    family = anchor.family
    if deed.is_led and family.sides[0] in (Role.LENDER, Role.INVESTOR):
        return family.backer
    told = _told_role(deed, tokens, family)
    if told is not None:
        return told
    role = family.role_of(deed.act)
    if family.type is DealType.LICENSE and deed.act is Act.SELL and deed.index < anchor.first:
        # "will sell the drug in Japan under a licence from Birch"
        return Role.LICENSEE if any(t.lower == "under" for t in tokens[deed.index : anchor.first]) else role
    if family.sides[0] is Role.LENDER and tokens[deed.index].lower.startswith(_ISSUING):
        return family.sides[1]
    if family.sides[0] is Role.LENDER and deed.act in (Act.GET, Act.SIGN, Act.END) and _is_lender(deed, tokens, family):
        return family.sides[0]
    if deed.act is Act.SIGN and family.sides[0] is Role.SUPPLIER and _pays(tokens, anchor.last):
        return family.sides[1]
    if deed.act is Act.SIGN and family.type is DealType.OFFTAKE and _is_for_others_output(tokens, anchor.last):
        return family.sides[1]
    is_passive = deed.chain.is_passive and not tokens[deed.index].lower.endswith("ing")
    if is_passive and deed.act in (Act.GIVE, Act.JOIN):
        # "has been awarded a contract"
        return family.other(role)
    behind = {token.lower for token in tokens[deed.index + 1 : deed.index + 14]}
    if family.type is DealType.LEASE and deed.act is Act.TAKE and "to" in behind and "from" not in behind:
        ahead = _first_name_behind(tokens, deed.index, "to")
        return Role.LESSOR if ahead else role
    if family.type is DealType.LICENSE and tokens[deed.index].lower.startswith("licens"):
        return Role.LICENSOR if _first_name_behind(tokens, deed.index, "to") else Role.LICENSEE
    return role


def _told_role(deed: Deed, tokens: Sequence[Token], family: Family) -> Role | None:
    """ "Landlord Alder has signed up": the word in front of the name says which side it is."""
    at = next((index for index, token in enumerate(tokens) if token.start == deed.doers[0].start), 0)
    for before in tokens[max(0, at - 2) : at]:
        for role in ROLE_NOUNS.get(before.lower, ()):
            if role in family.sides and family.sides[0] is not Role.INVESTOR:
                return role
    return None


def _is_lender(deed: Deed, tokens: Sequence[Token], family: Family) -> bool:
    """ "Birch Bank has closed a loan for Alder": a bank that gets no money from another."""
    words = [token.lower for token in tokens[deed.index :]]
    return (
        any(_has_word(actor, family.seller_words) for actor in deed.doers)
        and ("for" in words or "to" in words)
        and not {"from", "with"}.intersection(words)
    )


def _pays(tokens: Sequence[Token], index: int) -> bool:
    """ "signed an agreement with Birch, paying 5 cents": who signs pays."""
    return any(token.lower in _PAYING for token in tokens[index + 1 :])


def _is_for_others_output(tokens: Sequence[Token], index: int) -> bool:
    """ "signed with Birch for the output of a solar park": its own park it would call "its"."""
    words = [token.lower for token in tokens[index + 1 :]]
    at = next((at for at, word in enumerate(words) if word in _OUTPUT and "for" in words[max(0, at - 4) : at]), None)
    if at is None or at + 2 >= len(words) or words[at + 1] not in ("of", "from"):
        return False
    return words[at + 2] in ("a", "an") and "its" not in words


_OUTPUT = frozenset("output electricity power generation energy production".split())


def _first_name_behind(tokens: Sequence[Token], index: int, word: str) -> bool:
    for position in range(index + 1, min(len(tokens), index + 20)):
        if tokens[position].lower == word:
            return any(is_party(token) for token in tokens[position + 1 : position + 5])
    return False


def by_trade(roles: dict[Role, list[Actor]], family: Family) -> dict[Role, list[Actor]]:
    """Who signs is the side that signs most often, unless the names say the reverse: a bank lends."""
    first, second = family.sides
    both = roles.get(Role.PARTNER, [])
    if family.seller_words and len(both) == 2 and len(roles) == 1:
        named = [_has_word(actor, family.seller_words) for actor in both]
        if named[0] != named[1]:
            return {first: [both[named.index(True)]], second: [both[named.index(False)]]}
    if not family.seller_words or not roles.get(first) or not roles.get(second):
        return roles
    sells = {side: any(_has_word(actor, family.seller_words) for actor in roles[side]) for side in (first, second)}
    if sells[second] and not sells[first]:
        return {**roles, first: roles[second], second: roles[first]}
    return roles


def _has_word(actor: Actor, words: frozenset[str]) -> bool:
    return any(word.strip(".,").lower() in words for word in actor.text.split())


_SMALL = frozenset("of from by with to for and in at on the a an".split())


_PAYING = frozenset("paying pagando".split())


_ISSUING = ("plac", "issu", "pric", "launch")

"""Which partner of a merger is the smaller side, where the text says so: whose shares are exchanged, who joins whom.

Where nothing says so both stay partners: "X and Y will merge" has no buyer.
"""

from agent.extract.actors import Actor, Scene
from agent.extract.draft import Draft
from agent.extract.tokens import Clause, Token
from agent.schema.deal import DealType, Role

_RECEIVE = frozenset(
    "receive get receives gets received exchange exchanged convert converted swap swapped obtain".split()
)
_HOLDERS = frozenset(
    "shareholders shareholder holders stockholders stockholder share shares common stock investors".split()
)
_GIVES_THEM = frozenset("give gives giving gave offers offering entitles pays paying".split())
_SUBSIDIARY = frozenset({"subsidiary", "unit", "division", "affiliate"})
_BECOME = frozenset({"become", "becomes", "became", "operate", "operated"})
_OWN = frozenset("own owns hold hold have stake interest ownership".split())
_MINORITY = 50


def settle_merger(draft: Draft, clauses: list[Clause], scene: Scene) -> None:
    """Turns two partners into buyer and target where a sentence about the exchange names the smaller side."""
    partners = draft.parties.get(Role.PARTNER, {})
    if draft.main.type is not DealType.MERGER or draft.parties.get(Role.TARGET):
        return
    buyers = draft.parties.get(Role.BUYER, {})
    if buyers and partners:
        rest = {key: actors for key, actors in partners.items() if key not in buyers}
        _settle(draft, rest, buyers)
        return
    if len(partners) != 2:
        return
    for clause in clauses:
        smaller = _smaller_side(clause, partners, scene)
        if smaller is not None:
            target = {smaller: partners[smaller]}
            _settle(draft, target, {key: actors for key, actors in partners.items() if key != smaller})
            return


def _settle(draft: Draft, target: dict[object, list[Actor]], buyer: dict[object, list[Actor]]) -> None:
    draft.parties = {
        role: members for role, members in draft.parties.items() if role not in (Role.PARTNER, Role.BUYER)
    } | {Role.TARGET: target, Role.BUYER: buyer}


def _smaller_side(clause: Clause, partners: dict[object, list[Actor]], scene: Scene) -> object | None:
    """ "Alder holders will receive ...", "Alder will become a unit of", "Alder holders would have a 25 pct stake"."""
    tokens = clause.tokens
    for index, token in enumerate(tokens):
        key = _partner_key(token, partners, scene)
        if key is None:
            continue
        behind = [other.lower for other in tokens[index + 1 : index + 10]]
        others = {_partner_key(other, partners, scene) for other in tokens[index + 1 : index + 16]} - {None, key}
        before = [other.lower for other in tokens[max(0, index - 4) : index]]
        of_holders = len(before) > 1 and before[-1] == "of" and bool(_HOLDERS.intersection(before))
        if of_holders or (behind[:1] and behind[0] in _HOLDERS):
            if before and before[-1] in _GIVES_THEM:
                return key
            if _RECEIVE.intersection(behind[:8]) and not {"each", "both"}.intersection(behind[:3]):
                return key
            if _owns_minority(tokens, index) or (of_holders and _minority_for(tokens, index)):
                return key
        if _BECOME.intersection(behind[:4]) and _SUBSIDIARY.intersection(behind) and others:
            return key
    return None


def _partner_key(token: Token, partners: dict[object, list[Actor]], scene: Scene) -> object | None:
    if token.name is None:
        return None
    key = scene.cast.member(token.name).number
    return key if key in partners else None


def _owns_minority(tokens: tuple[Token, ...], index: int) -> bool:
    if not _OWN.intersection(token.lower for token in tokens[index : index + 8]):
        return False
    return next((share < _MINORITY for share in map(_share, tokens[index + 1 : index + 9]) if share is not None), False)


def _minority_for(tokens: tuple[Token, ...], index: int) -> bool:
    """ "ownership of the combined company will be 19 pct for the holders of Alder"."""
    if not _OWN.intersection(token.lower for token in tokens[:index]):
        return False
    before = reversed(tokens[max(0, index - 7) : index])
    return next((share < _MINORITY for share in map(_share, before) if share is not None), False)


def _share(token: Token) -> float | None:
    digits = "".join(c for c in token.lower if c.isdigit() or c == ".").strip(".")
    if token.kind != "figure" or token.is_money or not digits or digits.count(".") > 1:
        return None
    return float(digits)

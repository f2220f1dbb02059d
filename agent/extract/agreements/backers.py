"""Who else is in a round, a loan or an offering, told in the sentences behind it: investors that join, managers."""

from collections.abc import Iterator, Sequence

from agent.extract.actors import Actor, Scene, actor_of
from agent.extract.agreements.links import can_take_part
from agent.extract.draft import Draft
from agent.extract.tokens import Clause, Token
from agent.schema.deal import DealType, Role
from agent.text.names import Name, NameKind

_LOANS = (DealType.DEBT_FINANCING, DealType.PROJECT_FINANCING)
_JOINS = frozenset("led joined participated invested co-led backed subscribed".split())
_BY = frozenset("by from include included including alongside were was are is".split())
_JOINED = frozenset("joined backed supported funded subscribed investors backers holders holder investor".split())
_TOOK = frozenset("part up".split())
_LISTING = frozenset("and & , as well with from also the".split())
_BETWEEN = frozenset(
    "new existing investors investor backers holder holders fund firm also has have together both "
    "arm unit growth venture of".split()
)
_NEAR = 4
_SALES = frozenset({DealType.EQUITY_FINANCING, DealType.IPO, DealType.DEBT_FINANCING, DealType.PROJECT_FINANCING})
_MANAGERS = frozenset("bookrunner bookrunners bookrunning brokers broker arranger arrangers underwriter".split())
_LEAD = frozenset("lead joint global sole".split())
_MANAGES = frozenset("managed underwrote ran".split())
_OFFERS = frozenset("offer offering placing placement sale books book issue plan".split())


def add_backers(draft: Draft, clauses: Sequence[Clause], scene: Scene) -> None:
    """Adds investors that join a round, and whoever manages an offering or a loan."""
    if draft.main.type not in _SALES:
        return
    known = {key for members in draft.parties.values() for key in members}
    for clause in clauses:
        found: list[tuple[Role, Actor]] = []
        ahead = clause.sentence - draft.main.sentence
        if draft.main.type is DealType.EQUITY_FINANCING and 0 < ahead <= _NEAR:
            found.extend((Role.INVESTOR, actor) for actor in _joining(clause.tokens))
        if draft.main.type in _LOANS and 0 <= ahead <= _NEAR:
            found.extend((Role.LENDER, actor) for actor in _lending(clause.tokens))
        found.extend((Role.MANAGER, actor) for actor in _managing(clause.tokens))
        for role, actor in found:
            key = scene.key(actor)
            if key not in known or key in draft.keys(role):
                known.add(key)
                draft.parties.setdefault(role, {}).setdefault(key, []).append(actor)


def _joining(tokens: Sequence[Token]) -> Iterator[Actor]:
    """ "Alder Ventures and Birch Fund led together", "they were joined by Cedar Capital and Moss"."""
    for index, token in enumerate(tokens):
        word, behind = token.lower, tokens[index + 1].lower if index + 1 < len(tokens) else ""
        if token.kind != "word":
            continue
        if {"not", "n't", "nor"} & {other.lower for other in tokens[max(0, index - 3) : index]}:
            continue
        if (word in _JOINS and _is_of_round(tokens, index)) or (word in ("took", "taking") and behind in _TOOK):
            yield from _list_before(tokens, index)
        if word in _JOINED and behind in _BY:
            yield from _list_behind(tokens, index + 2)


def _lending(tokens: Sequence[Token]) -> Iterator[Actor]:
    """ "Birch Bank and Moss Pensions each committed $160 million"."""
    for index, token in enumerate(tokens):
        paid = [other.is_money for other in tokens[index + 1 : index + 5]]
        if token.kind == "word" and token.lower in _COMMITS and any(paid):
            end = index - 1 if index and tokens[index - 1].lower in ("each", "both", "jointly") else index
            yield from (actor for actor in _list_before(tokens, end) if _is_lender(actor))


def _is_lender(actor: Actor) -> bool:
    return bool(_LENDERS.intersection(actor.text.lower().split()))


_COMMITS = frozenset("committed commit commits provided provides provide lent contributed contributes".split())
_LENDERS = frozenset(
    "bank banque banco kreditbank landesbank sparkasse credit capital lending debt pension pensions insurance life "
    "investments fund funds finance bancorp caisse".split()
)


def _managing(tokens: Sequence[Token]) -> Iterator[Actor]:
    """ "Alder and Birch are joint bookrunners", "Alder, lead manager, has", "brokers were Alder and Birch"."""
    for index, token in enumerate(tokens):
        if token.kind != "word":
            continue
        word = token.lower
        before = tokens[index - 1].lower if index else ""
        behind = [other.lower for other in tokens[index + 1 : index + 4]]
        is_office = word in _MANAGERS or (word.startswith("manager") and before in _LEAD)
        is_agent = word == "agent" and before in ("administrative", "placement", "facility", "placing")
        if (is_office or is_agent) and behind[:1] and behind[0] in ("were", "was", "are", "is"):
            yield from _list_behind(tokens, index + 2)
        elif is_office or is_agent:
            yield from _list_before(tokens, index)
        elif word in _MANAGES and _OFFERS.intersection(behind):
            yield from _list_before(tokens, index)


def _is_of_round(tokens: Sequence[Token], index: int) -> bool:
    """ "led together", "joined the round", "invested $4 million"; "joined the board" is another thing."""
    ahead = tokens[index + 1 : index + 4]
    if not ahead or ahead[0].kind == "mark" or ahead[0].lower in _TOGETHER or ahead[0].is_money:
        return True
    return any(token.lower in _ROUNDS for token in ahead)


_TOGETHER = frozenset("together it jointly alongside too".split())
_ROUNDS = frozenset("round financing raise tranche funding placing placement".split())
_SKIPPED = frozenset(
    "are is was were as acts acted acting joint lead global sole the a an administrative placement placing facility "
    "has have been , together also both will be serving for".split()
)


def _list_before(tokens: Sequence[Token], end: int) -> Iterator[Actor]:
    """The names of the subject right before tokens[end], past its verb and an article."""
    index = end - 1
    while index >= 0 and tokens[index].lower in _SKIPPED and end - index < 8:
        index -= 1
    found = False
    while index >= 0 and end - index < 24:
        token = tokens[index]
        if (name := _firm_of(token)) is not None:
            yield actor_of(name)
            found = True
        elif not found or token.lower not in _LISTING | _BETWEEN:
            return
        index -= 1


def _list_behind(tokens: Sequence[Token], start: int) -> Iterator[Actor]:
    found = False
    for index in range(start, min(len(tokens), start + 24)):
        token = tokens[index]
        if (name := _firm_of(token)) is not None:
            yield actor_of(name)
            found = True
        elif token.lower not in _LISTING | _BETWEEN and (found or index - start > 3):
            return


def _firm_of(token: Token) -> Name | None:
    """The name of what may take part in a deal, where the token is one."""
    name = token.name
    if name is None or name.kind is NameKind.PERSON or token.possessive or not can_take_part(name):
        return None
    return name

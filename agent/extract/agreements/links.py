"""Which role the words around a name give it: the preposition or role noun before it, or the list it stands in."""

from collections.abc import Iterator, Sequence

from agent.extract.actors import Actor, actor_of
from agent.extract.agreements.acts import ACTS
from agent.extract.agreements.family import Act, Family
from agent.extract.grammar.frame import Grammar
from agent.extract.role_nouns import ROLE_NOUNS
from agent.extract.tokens import Token
from agent.schema.deal import Role
from agent.text.names import NameKind

_WITH = frozenset("with mit con avec alongside".split())
_FROM = frozenset("from von vom aus desde auprès".split())
_TO = frozenset("to an ans a al à au".split())
_BY = frozenset("by durch por par".split())
_BETWEEN = frozenset("between zwischen entre".split())
_IN = frozenset("in into en dans".split())
_INCLUDING = frozenset("including include includes like namely incluidos darunter notamment".split())
_OF = frozenset("of de del der des du".split())
_AT = frozenset("at bei on for für para pour over sobre".split())
_LISTING = frozenset({",", "and", "&", "y", "e", "und", "sowie", "et", "or"})
_UNITS = frozenset("unit subsidiary affiliate arm division filial tochter filiale syndicate consortium group".split())
_OWNED = frozenset("owned owns propiedad".split())
_ASIDE = frozenset("managed advised guaranteed represented asesorado beraten conseillé approved".split())
_HARDWARE = frozenset("machines rigs miners servers asics gpus hardware equipment racks workloads".split())
_MAKERS = frozenset("made built developed designed discovered operated owned".split())
# Words between a preposition and the name behind it; more, and it is another phrase.
_REACH = 7


def is_party(token: Token) -> bool:
    return token.name is not None and token.name.kind not in (NameKind.PLACE, NameKind.PUBLIC)


def linked_names(
    tokens: Sequence[Token], start: int, family: Family, role: Role | None, act: Act | None, grammar: Grammar
) -> Iterator[tuple[Role, Actor]]:
    """The names behind tokens[start - 1], with their roles; `role` is the subject's."""
    link, linked_at = "", start - 1
    if act in (Act.GIVE, Act.SELL):
        link = "object"
    told: Role | None = None
    last: Role | None = None
    for index in range(start, len(tokens)):
        token = tokens[index]
        word = token.lower
        if token.kind == "mark" and word in ".;":
            return
        if is_party(token) and token.name is not None:
            found = None
            if told is not None and index - linked_at <= 4:
                found = told
            elif link and index - linked_at <= _REACH:
                found = _role_of(link, tokens, index, linked_at, family, role, act)
            if found is None and last is not None and tokens[index - 1].lower in _LISTING and not link:
                found = last
            if token.possessive and (not link or found is None or link in _AT | _IN | _OF | _FROM):
                found = _owner(tokens, index, family, act) or (found if link in _FROM else None)
            if found is not None:
                yield found, actor_of(token.name)
            last, link, told = found, "", None
            continue
        if token.kind != "word":
            if token.kind == "figure" and link != "object":
                link = ""
            continue
        roles = ROLE_NOUNS.get(word)
        if roles:
            told = next((one for one in roles if one in family.sides), None)
            linked_at = index if told else linked_at
        elif word in _UNITS and link:
            linked_at = index
        elif word in _OF and index and tokens[index - 1].lower in _UNITS and link:
            linked_at = index
        elif word in _LINKS:
            link, linked_at, told = word, index, None
        elif word in grammar.speech or word in grammar.modals or word in grammar.relatives:
            link, last, told = "", None, None
        elif word in ACTS and word not in grammar.nouns and word not in family.verbs:
            acted = ACTS[word][0]
            is_goods = acted is Act.SELL and family.sides[0] is Role.SUPPLIER
            link, linked_at = ("goods", index) if is_goods else ("", linked_at)
            last = None


_LINKS = _WITH | _FROM | _TO | _BY | _BETWEEN | _IN | _INCLUDING | _OF | _AT


def _role_of(
    link: str,
    tokens: Sequence[Token],
    index: int,
    linked_at: int,
    family: Family,
    role: Role | None,
    act: Act | None,
) -> Role | None:
    between = [token.lower for token in tokens[linked_at + 1 : index]]
    if link == "object":
        # "granted Kanto an option": with a figure or a noun between it is no indirect object.
        is_direct = all(token.kind == "word" for token in tokens[linked_at + 1 : index]) and len(between) < 4
        return _opposite(family, role) if is_direct else None
    if link == "goods":
        return family.goal if len(between) < 3 else None
    if link in _WITH:
        return _opposite(family, role)
    if link in _BETWEEN:
        return Role.PARTNER
    if link in _BY:
        before = tokens[linked_at - 1].lower if linked_at else ""
        if before in _ASIDE:
            return None
        if before in _OWNED | _MAKERS:
            return family.owner
        return family.subject.get(ACTS[before][0], family.backer) if before in ACTS else family.backer
    if link in _FROM:
        is_given = family.ordered is not None and act in (Act.GET, None) and role is not family.ordered
        return family.ordered if is_given else family.source
    if link in _TO:
        return family.goal if not _is_verbal(between) else None
    if link in _INCLUDING:
        return None
    if link in _IN and family.sides == (Role.INVESTOR, Role.ISSUER):
        return Role.ISSUER if act is Act.JOIN else None
    return None


def _is_verbal(between: Sequence[str]) -> bool:
    return any(word in ACTS for word in between)


def _opposite(family: Family, role: Role | None) -> Role:
    if role is None or role is Role.PARTNER:
        return Role.PARTNER
    return family.other(role)


def _owner(tokens: Sequence[Token], index: int, family: Family, act: Act | None) -> Role | None:
    ahead = {token.lower for token in tokens[index + 1 : index + 4]}
    if family.sides == (Role.SUPPLIER, Role.CUSTOMER) and ahead & _HARDWARE:
        return Role.CUSTOMER
    return family.owner

"""Small looks at a row of tokens that every reader of told roles takes."""

from collections.abc import Collection, Sequence

from agent.extract.actors import Actor, Scene, actor_of
from agent.extract.agreements.links import can_take_part
from agent.extract.tokens import Token
from agent.text.names import NameKind

LISTING = frozenset({",", "and", "&", "y", "und", "et"})
_REACH = 6
# "the tenant of Alder's shop in Larchville": where it is, and nobody.
_WHERE = frozenset({"in", "at", "near"})


def is_firm(token: Token) -> bool:
    name = token.name
    return name is not None and name.kind is not NameKind.PERSON and can_take_part(name)


def firms_behind(tokens: Sequence[Token], start: int, *, reach: int = _REACH) -> list[Actor]:
    """The list of firms that begins within `reach` words of tokens[start]; an owner before a name is not in it."""
    found: list[Actor] = []
    last = start
    for index in range(start, len(tokens)):
        token = tokens[index]
        if is_firm(token) and token.name is not None:
            behind = tokens[index + 1 : index + 4]
            is_there = any(other.lower in _WHERE for other in behind)
            is_owner = token.possessive and not is_there and any(is_firm(other) for other in behind)
            if not is_owner:
                found.append(actor_of(token.name))
            last = index
        elif found and token.lower not in LISTING:
            break
        elif not found and (token.kind == "mark" or index - last >= reach):
            break
    return found


def firms_linked(
    tokens: Sequence[Token], start: int, links: Collection[str], *, reach: int = 14
) -> tuple[int, list[Actor]]:
    """Where one of `links` stands behind tokens[start] in its clause, and the firms behind it."""
    for index in range(start, min(len(tokens) - 1, start + reach)):
        if tokens[index].kind == "mark" and tokens[index].lower in ".;:":
            break
        if tokens[index].lower in links:
            firms = firms_behind(tokens, index + 1, reach=5)
            if firms:
                return index, firms
    return -1, []


def apart(actors: Sequence[Actor], others: Sequence[Actor], scene: Scene) -> tuple[Actor, ...]:
    """Those of `actors` who are none of `others`."""
    taken = {scene.key(other) for other in others}
    return tuple(actor for actor in actors if scene.key(actor) not in taken)

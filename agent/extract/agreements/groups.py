"""Groups that act together and are known by who leads them: "a syndicate led by Birch Bank and Cedar Credit"."""

from collections.abc import Sequence

from agent.extract.actors import Actor, actor_of
from agent.extract.agreements.links import is_party
from agent.extract.tokens import Token

_GROUPS = frozenset(
    "group syndicate consortium banks lenders investors institutions creditors club pool funds grupo sindicato "
    "consorcio bancos entidades inversores konsortium bankenkonsortium banken gruppe syndicat banques "
    "investisseurs".split()
)
_LEADING = frozenset(
    "led headed arranged coordinated encabezado encabezada encabezados liderado liderada liderados mené menée conduit "
    "dirigé emmené geführt führung".split()
)
_BY = frozenset("by por par von der des vom durch".split())
_LISTING = frozenset({"and", "&", ",", "y", "e", "und", "et"})
_FARTHEST = 22


def leaders_before(tokens: Sequence[Token], end: int) -> tuple[Actor, ...]:
    """Who leads the group that is the subject before tokens[end]; nobody where the subject is no group."""
    for index in range(end - 1, max(0, end - _FARTHEST), -1):
        if tokens[index].kind == "mark" and tokens[index].lower in ";:.":
            return ()
        if tokens[index].lower in _LEADING and tokens[index].kind == "word" and index + 1 < len(tokens):
            if tokens[index + 1].lower not in _BY:
                return ()
            is_group = any(token.lower in _GROUPS for token in tokens[max(0, index - 5) : index])
            names, last = _names(tokens, index + 2, end)
            is_whole = all(token.lower in _CLOSING or token.kind == "mark" for token in tokens[last + 1 : end])
            return names if is_group and is_whole else ()
    return ()


def leaders_behind(tokens: Sequence[Token], verb: int) -> tuple[Actor, ...]:
    """ "Den Rest leiht ein Konsortium unter Führung der Birch Bank": a German subject behind its verb."""
    ahead = range(verb + 1, min(len(tokens) - 1, verb + 8))
    at = next((index for index in ahead if tokens[index].lower in ("führung", "federführung")), None)
    if at is None or not any(token.lower in _GROUPS for token in tokens[verb + 1 : at]):
        return ()
    return _names(tokens, at + 2, len(tokens))[0] if tokens[at + 1].lower in _BY else ()


# Between the last name and the verb may stand its auxiliaries.
_CLOSING = frozenset("has have had is are will would to also today jointly ha han haben hat a ont se are put".split())


def _names(tokens: Sequence[Token], start: int, end: int) -> tuple[tuple[Actor, ...], int]:
    found: list[Actor] = []
    last = start
    for index in range(start, end):
        token = tokens[index]
        if token.name is not None and is_party(token):
            found.append(actor_of(token.name))
            last = index
        elif token.lower not in _LISTING and found:
            break
        elif not found and index - start > 3:
            break
    return tuple(found), last

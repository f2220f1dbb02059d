"""Towards which side of a contract a company leans: what it does, owns and is called wherever the deal is told."""

from collections.abc import Iterable, Sequence
from itertools import pairwise

from agent.extract.actors import Scene
from agent.extract.leaning_words import Leaning
from agent.extract.tokens import Clause, Token

_NEAR = 5
# One word of what a company is says more than one thing that it does.
_CALLED = 2
_MOST = 3


def lean(members: Iterable[object], leaning: Leaning, clauses: Sequence[Clause], scene: Scene) -> dict[object, int]:
    """For each member a sum: above zero it gives, below it takes, zero is untold."""
    scores: dict[object, int] = dict.fromkeys(members, 0)
    for clause in clauses:
        for index, token in enumerate(clause.tokens):
            member: object = scene.cast.member(token.name).number if token.name is not None else None
            if member in scores:
                scores[member] += _does(clause.tokens, index, leaning, clause) + _owns(clause.tokens, index, leaning)
                if _is_subject(clause, index):
                    scores[member] += _CALLED * _its(clause.tokens, leaning)
    return {
        member: max(-_MOST, min(_MOST, score)) + _called(member, leaning, scene) for member, score in scores.items()
    }


def _does(tokens: Sequence[Token], index: int, leaning: Leaning, clause: Clause) -> int:
    """1 where the name provides, -1 where it pays, the other way round where that is done to it."""
    if tokens[index].possessive:
        return 0
    is_behind_be = False
    for before, token in pairwise(tokens[index : index + 1 + _NEAR]):
        if token.kind in ("mark", "name") or token.lower in clause.grammar.prepositions - _INFINITIVE:
            return 0
        is_gerund = token.lower.endswith("ing")
        if before.lower in clause.grammar.determiners:
            # "signed a supply contract"
            return 0
        if (token.lower in leaning.gives or token.lower in leaning.takes) and (is_behind_be or not is_gerund):
            side = 1 if token.lower in leaning.gives else -1
            return -side if is_behind_be and token.lower.endswith(_PARTICIPLES) else side
        is_behind_be = token.lower in clause.grammar.be or (is_behind_be and token.lower.endswith("ly"))
    return 0


_INFINITIVE = frozenset({"to"})
_PARTICIPLES = ("ed", "id", "nt", "en", "ld", "wn")


def _is_subject(clause: Clause, index: int) -> bool:
    """The sentence's first name, and not one behind "with"."""
    before = clause.tokens[index - 1].lower if index else ""
    return before not in clause.grammar.prepositions and all(other.name is None for other in clause.tokens[:index])


def _its(tokens: Sequence[Token], leaning: Leaning) -> int:
    """ "Alder has signed a lease with Birch for 120 MW at its Larch campus": whose sentence it is, lets."""
    for index, token in enumerate(tokens[:-1]):
        if token.lower in ("its", "their") and tokens[index - 1].lower in _ON:
            ahead = {other.lower for other in tokens[index + 1 : index + 5]}
            if side := bool(ahead & leaning.giver_has) - bool(ahead & leaning.taker_has):
                return side
    return 0


_ON = frozenset("at of on in from".split())


def _owns(tokens: Sequence[Token], index: int, leaning: Leaning) -> int:
    """ "Alder's campus", "Birch's servers"; "tenant Birch", "the landlord Alder"."""
    before = tokens[index - 1].lower if index else ""
    if before in leaning.giver_is or before in leaning.taker_is:
        return 1 if before in leaning.giver_is else -1
    if not tokens[index].possessive:
        return 0
    ahead = {token.lower for token in tokens[index + 1 : index + 5]}
    return bool(ahead & leaning.giver_has) - bool(ahead & leaning.taker_has)


def _called(number: object, leaning: Leaning, scene: Scene) -> int:
    """What the text calls it, and what its own name says: "a bitcoin miner", "Birch Bank"."""
    member = next((member for member in scene.cast.members if member.number == number), None)
    if member is None:
        return 0
    said = scene.descriptions.words.get(member.number, set()) | set(scene.descriptions.heads_of(member))
    name = " ".join((*member.core, *member.forms)).lower()
    score = bool(said & leaning.giver_is) - bool(said & leaning.taker_is)
    score += any(_ends(name, word) for word in leaning.giver_named) - any(
        _ends(name, word) for word in leaning.taker_named
    )
    return _CALLED * score


def _ends(name: str, word: str) -> bool:
    return any(part.endswith(word) if word in ("bank", "banken") else part == word for part in name.split())

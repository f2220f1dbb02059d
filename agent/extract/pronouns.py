"""What "it" is that somebody buys or sells."""

from collections.abc import Sequence

from agent.extract.actors import Actor, Scene, actor_of
from agent.extract.grammar.frame import Grammar
from agent.extract.things import asset_span
from agent.extract.tokens import Token
from agent.text.names import Name, NameKind


def is_pronoun_behind(tokens: Sequence[Token], index: int) -> bool:
    """ "when Alder bought it in 2019": the pronoun is the whole object."""
    if index + 1 >= len(tokens) or tokens[index + 1].lower not in ("it", "them"):
        return False
    ahead = tokens[index + 2] if index + 2 < len(tokens) else None
    return ahead is None or ahead.kind == "mark" or ahead.lower in _BEHIND_IT


_BEHIND_IT = frozenset("in for from last two three four five ten a at out to on when with earlier back".split())


def meant_by_it(tokens: Sequence[Token], index: int, before: tuple[Actor, ...], scene: Scene) -> tuple[Actor, ...]:
    """The company that the sentence, or the text, has spoken of: not the one that trades it."""
    doers = {scene.key(actor) for actor in before}
    if scene.leader and scene.key(scene.leader[0]) not in doers:
        return scene.leader
    for token in tokens[:index]:
        is_firm = token.name is not None and token.name.kind is NameKind.ORGANISATION
        is_firm = is_firm or (token.name is not None and _is_known_firm(token.name, scene))
        if is_firm and token.name is not None and scene.cast.member(token.name).number not in doers:
            return (actor_of(token.name),)
    return tuple(actor for actor in scene.topic if scene.key(actor) not in doers and actor.name is not None)


def thing_before(tokens: Sequence[Token], index: int, grammar: Grammar) -> tuple[int, int] | None:
    """ "Two ferries changed hands: Alder sold them to Birch": the things that the sentence has spoken of."""
    for at in range(index - 1, 0, -1):
        if tokens[at].kind == "word" and tokens[at].lower in grammar.asset_nouns and not tokens[at].possessive:
            start = at
            while start and tokens[start - 1].kind in ("word", "number", "name") and at - start < _LONGEST:
                word = tokens[start - 1].lower
                if word in grammar.prepositions or word in grammar.verbs or word in grammar.conjunctions:
                    break
                start -= 1
            return asset_span(tokens[start : at + 1], grammar)
    return None


_LONGEST = 4


def _is_known_firm(name: Name, scene: Scene) -> bool:
    return scene.cast.member(name).name.kind is NameKind.ORGANISATION

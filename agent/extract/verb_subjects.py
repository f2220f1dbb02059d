"""Whom a verb of deals is said of: its subject, and what a relative clause before it speaks of."""

from collections.abc import Sequence

from agent.extract.actors import Actor, Scene, actor_of, actors_before
from agent.extract.antecedents import phrase_before, relative_before
from agent.extract.asides import opening_comma
from agent.extract.clauses import Chain, Segment
from agent.extract.grammar.frame import Form, Frame, Traded
from agent.extract.tokens import Token
from agent.text.names import Name, NameKind

_INSIDE_SUBJECT = frozenset({"of", "in", "at", "around", "near", "and", "from", "with"})
_LEADING = 3
_TIMED = frozenset({"since", "after", "by", "before", "having", "in"})


def subject_of(tokens: Sequence[Token], index: int, chain: Chain, form: Form, scene: Scene) -> tuple[Actor, ...]:
    """Who stands in front of the verb, or whom the sentence is about where its own subject is left out."""
    grammar = scene.grammar
    before = actors_before(tokens, chain.start - 1, scene)
    if not before and 0 < chain.outer < chain.start and tokens[chain.outer - 1].kind == "name":
        before = actors_before(tokens, chain.outer - 1, scene)
    if form is Form.GERUND and index < _LEADING and (led := _behind_comma(tokens, index)) is not None:
        return (actor_of(led),)
    if not before and (form is Form.GERUND or (form is Form.BASE and "to" in chain.cues)):
        before = scene.subject or scene.speakers or scene.leader
    elif not before and chain.start and tokens[chain.start - 1].lower in (*grammar.conjunctions, *grammar.prepositions):
        before = scene.subject or scene.speakers or _opening_pronoun(tokens, scene)
    return before


def _opening_pronoun(tokens: Sequence[Token], scene: Scene) -> tuple[Actor, ...]:
    """ "It listed in 2021 and bought Birch": the subject of the sentence's first verb is that of the next."""
    opens = next((index for index, token in enumerate(tokens[:4]) if token.lower in ("it", "they", "we")), None)
    return actors_before(tokens, opens, scene) if opens is not None else ()


def spoken_of(
    tokens: Sequence[Token],
    chain: Chain,
    segments: Sequence[Segment],
    frame: Frame,
    before: tuple[Actor, ...],
    scene: Scene,
) -> tuple[Sequence[Token], tuple[Actor, ...]]:
    """What a relative clause, or a verb like "went to", speaks of; and its subject, which is somebody else."""
    grammar = scene.grammar
    relative = None
    if not segments[0].tokens and isinstance(frame.object, Traded):
        relative = relative_before(tokens, chain.start, grammar)
    of = phrase_before(tokens, relative, grammar) if relative is not None else ()
    if of and tokens[chain.start - 1].lower in grammar.pronouns:
        # "the Birch mine, which it is buying": it is not Birch.
        inside = {scene.cast.member(token.name).number for token in of if token.name is not None}
        before = next(
            (who for who in (before, scene.topic, scene.protagonist) if not inside & {scene.key(a) for a in who}), ()
        )
    elif isinstance(frame.subject, Traded):
        end = relative_before(tokens, chain.start, grammar) if chain.start else None
        at = opening_comma(tokens, chain.start - 1) if tokens[chain.start - 1].lower == "," else chain.start - 1
        if at >= 0 and tokens[at].kind == "name" and not (at and tokens[at - 1].lower in _INSIDE_SUBJECT):
            # "under which Birch would become a unit of", "Birch, a daily since 1892, will pass"
            return tokens[at : at + 1], before
        of = phrase_before(tokens, chain.start if end is None else end, grammar, is_subject=end is None)
    return of, before


def _behind_comma(tokens: Sequence[Token], index: int) -> Name | None:
    """ "Since buying Birch in 2022, Alder has grown": the subject stands behind the comma."""
    if not any(token.lower in _TIMED for token in tokens[:index]):
        return None
    comma = next((at for at in range(index, min(index + 16, len(tokens) - 1)) if tokens[at].lower == ","), None)
    name = tokens[comma + 1].name if comma is not None else None
    return name if name is not None and name.kind is not NameKind.PLACE else None

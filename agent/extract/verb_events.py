"""Verbs of deals: subject, object and phrases of active, passive and clause-closing verbs."""

from collections.abc import Sequence
from dataclasses import replace

from agent.extract.actors import Actor, Scene, actor_of, actors_before, actors_in
from agent.extract.antecedents import former_owner, name_given, phrase_before, relative_before
from agent.extract.clauses import Chain, Segment, read_right, walk_left
from agent.extract.closing_verbs import closes_clause, find_auxiliary
from agent.extract.event import Event, with_phrases
from agent.extract.grammar.frame import Form, Frame, Grammar, Traded, other_side
from agent.extract.pronouns import is_pronoun_behind, meant_by_it, thing_before
from agent.extract.status import read_status
from agent.extract.tokens import Clause, Token
from agent.extract.trades import Trade, read_trade
from agent.extract.verb_shapes import (
    has_its_parties,
    has_its_words,
    is_headline,
    is_participle,
    is_verb_here,
)
from agent.extract.verb_subjects import spoken_of, subject_of
from agent.schema.deal import DealStatus, DealType, Role
from agent.text.names import NameKind


def read_verb(
    tokens: Sequence[Token], index: int, clause: Clause, scene: Scene, frame: Frame, form: Form
) -> Event | None:
    grammar = scene.grammar
    if tokens[index].lower in grammar.nouns and not is_verb_here(tokens, index, grammar):
        return None
    if grammar.verb_last and closes_clause(tokens, index):
        return _closing_event(tokens, index, clause, scene, frame, form)
    near = walk_left(tokens, index, grammar)
    chain, counterpart = _past_counterpart(tokens, near, grammar)
    segments = read_right(tokens, index + 1, grammar)
    if not has_its_words(frame, tokens, chain, segments, grammar):
        return None
    is_reduced = form is Form.PAST and not chain.cues and index > 0 and is_participle(tokens, index, segments, grammar)
    is_passive = form is Form.PAST and (chain.is_passive or is_reduced)
    if (
        form is Form.PAST
        and not is_passive
        and not chain.cues
        and index
        and tokens[index - 1].lower in grammar.determiners
    ):
        return None
    before = subject_of(tokens, index, chain, form, scene)
    if form is Form.BASE and not chain.cues and len(before) < 2:
        # "Alder and Birch merge" is a plural; "supply chains" is no verb.
        return None
    event = Event(
        frame,
        clause.sentence,
        tokens[index].start,
        tokens[index].end,
        DealStatus.UNKNOWN,
        {},
        is_heading=clause.is_heading,
    )
    is_head = clause.is_heading or is_headline(tokens, chain)
    status = read_status(frame, form, chain, grammar, is_passive=is_passive, is_heading=is_head)
    event = replace(event, status=status)
    if is_passive:
        return _passive(event, tokens, chain, before, segments, scene)
    if grammar.head_first and not segments[0].tokens:
        # "ha vendido a Alder la planta": the object stands behind the taker.
        segments = _object_first(segments)
    of, before = spoken_of(tokens, chain, segments, frame, before, scene)
    found = _active(event, before, segments, scene, tokens, index, of)
    if (
        found is not None
        and form is Form.GERUND
        and not found.trade
        and {"been", "have"} & {*chain.cues[:2]} == {"been"}
    ):
        found = None
    if found is None or not has_its_parties(found, form, tokens[index].lower, is_headline=is_head):
        return None
    return _with_counterpart(_with_owner(found, tokens, index, scene), counterpart, near, scene)


def _past_counterpart(tokens: Sequence[Token], chain: Chain, grammar: Grammar) -> tuple[Chain, Token | None]:
    """ "has struck a deal with the Birch family to buy": the chain goes on to the left of whom it was struck with."""
    at = chain.start - 1
    if at < 2 or tokens[at].kind != "name" or chain.cues[:1] != ("to",):
        return chain, None
    before = at - 1
    while before > 1 and at - before < 5 and tokens[before].kind == "word" and tokens[before].lower not in _WITH_WORDS:
        before -= 1
    if tokens[before].lower not in _WITH_WORDS:
        return chain, None
    outer = walk_left(tokens, before, grammar)
    if not any(word.split()[-1] in _AGREEMENT_WORDS for word in outer.cues):
        return chain, None
    cues = (*outer.cues, "with", *chain.cues)
    return replace(chain, start=outer.start, outer=outer.outer, cues=cues, is_negated=outer.is_negated), tokens[at]


def _object_first(segments: list[Segment]) -> list[Segment]:
    at = next((index for index, segment in enumerate(segments) if index and not segment.preposition), None)
    return segments if at is None else [*segments[at:], *segments[1:at]]


def _with_counterpart(event: Event, counterpart: Token | None, chain: Chain, scene: Scene) -> Event:
    """ "an agreement with Alder to acquire its plant": Alder sells, where nobody else is said to."""
    other = other_side(event.frame.subject)
    name = counterpart.name if counterpart is not None else None
    if name is None or other is None or other in event.roles or not event.trade:
        return event
    actor = actor_of(name)
    taken = {scene.key(one) for one in (*event.trade.targets, *(a for actors in event.roles.values() for a in actors))}
    return event if scene.key(actor) in taken else replace(event, roles={**event.roles, other: (actor,)})


def _with_owner(event: Event, tokens: Sequence[Token], index: int, scene: Scene) -> Event:
    """What a word further on adds: the name of what is spun off, or whose the thing was."""
    if event.type is DealType.SPIN_OFF and event.trade.asset and not event.trade.targets:
        token = name_given(tokens, index)
        if token is not None and token.name is not None:
            return replace(event, trade=replace(event.trade, targets=(actor_of(token.name),)))
    is_bought = event.frame.subject is Role.BUYER or event.frame.name == "sell"
    if is_bought and event.trade and Role.SELLER not in event.roles:
        token = former_owner(tokens, index)
        if token is not None and token.name is not None and token.name.kind is not NameKind.PLACE:
            actor = actor_of(token.name)
            taken = {scene.key(one) for one in (*event.trade.targets, *event.roles.get(Role.BUYER, ()))}
            if scene.key(actor) not in taken:
                return replace(event, roles={**event.roles, Role.SELLER: (actor,)})
    return event


_WITH_WORDS = frozenset({"with", "con", "avec"})
_AGREEMENT_WORDS = frozenset(
    "agreement contract deal accord pact letter sheet terms understanding memorandum talks acuerdo contrato".split()
)


def _closing_event(
    tokens: Sequence[Token], index: int, clause: Clause, scene: Scene, frame: Frame, form: Form
) -> Event | None:
    """ "Alder hat die Halle von Birch gemietet": the subject and the phrases stand around the auxiliary."""
    grammar = scene.grammar
    auxiliary = find_auxiliary(tokens, index, grammar)
    if auxiliary is None:
        return None
    before = actors_before(tokens, auxiliary - 1, scene)
    is_passive = form is not Form.BASE and tokens[auxiliary].lower in grammar.be
    cues = tuple(token.lower for token in tokens[auxiliary:index] if token.kind == "word")
    chain = Chain(
        auxiliary, auxiliary, cues, is_passive, not is_passive, False, bool(grammar.negations.intersection(cues))
    )
    tense = Form.PAST if tokens[auxiliary].lower in grammar.have else form
    status = read_status(frame, tense, chain, grammar, is_passive=is_passive, is_heading=clause.is_heading)
    event = Event(
        frame, clause.sentence, tokens[index].start, tokens[index].end, status, {}, is_heading=clause.is_heading
    )
    # The object can stand behind the other phrases.
    segments = sorted(read_right(tokens[:index], auxiliary + 1, grammar), key=lambda segment: segment.preposition != "")
    while len(segments) > 1 and not segments[0].tokens:
        segments.pop(0)
    if is_passive:
        return _passive(event, tokens, chain, before, segments, scene)
    if not before and segments[0].tokens and segments[0].tokens[0].name is not None:
        # "Am Montag hat Alder die Halle gemietet"
        before = actors_before(segments[0].tokens, 0, scene)
        segments[0].tokens = segments[0].tokens[1:]
    return _active(event, before, segments, scene, tokens, index)


def _active(
    event: Event,
    before: tuple[Actor, ...],
    segments: Sequence[Segment],
    scene: Scene,
    tokens: Sequence[Token],
    index: int,
    of: Sequence[Token] = (),
) -> Event | None:
    """`of` is what a relative clause speaks of: "the mine, which it is buying"."""
    frame = event.frame
    roles: dict[Role, tuple[Actor, ...]] = {}
    trade = Trade()
    if isinstance(frame.subject, Role) and before:
        roles[frame.subject] = before
    scene.doers = before
    if isinstance(frame.subject, Traded) and of:
        trade = read_trade(read_right(of, 0, scene.grammar), 0, scene)
    if isinstance(frame.object, Traded):
        trade = read_trade(read_right(of, 0, scene.grammar) if of else segments, 0, scene)
        if not trade and not of and frame.name in ("buy", "sell") and is_pronoun_behind(tokens, index):
            is_many = tokens[index + 1].lower == "them"
            thing = thing_before(tokens, index, scene.grammar) if is_many else None
            trade = Trade(asset=thing) if is_many else Trade(meant_by_it(tokens, index, before, scene))
        if segments[0].tokens and segments[0].tokens[0].lower in ("itself", "themselves") and before:
            # "Birch is selling itself to Alder"
            if frame.subject is not Role.SELLER:
                # "has bought itself four years": no company.
                return None
            roles, trade = {}, Trade(before)
        if frame.object is Traded.STAKE and segments[0].tokens and segments[0].tokens[-1].is_money:
            # "raised $20 million in a Series B"
            return None
        if frame.object is Traded.STAKE and trade.asset and _is_earned(event, scene):
            trade = replace(trade, kind=DealType.OPTION, is_stake=True)
            if event.status in (DealStatus.RUMOURED, DealStatus.UNKNOWN):
                # Who may earn an interest has been given the right to.
                event = replace(event, status=DealStatus.AGREED)
        if frame.object is Traded.STAKE and not trade.is_stake:
            return None
    elif isinstance(frame.object, Role) and segments[0].tokens:
        roles[frame.object] = (*roles.get(frame.object, ()), *actors_in(segments, 0, scene))
    return with_phrases(event, roles, trade, segments, 1 if segments else 0, scene)


def _is_earned(event: Event, scene: Scene) -> bool:
    """ "may earn 75% of the Moss project": an option, whatever it is called."""
    return scene.text[event.start : event.end].lower().startswith("earn")


def _passive(
    event: Event,
    tokens: Sequence[Token],
    chain: Chain,
    before: tuple[Actor, ...],
    segments: Sequence[Segment],
    scene: Scene,
) -> Event | None:
    frame = event.frame
    trade = Trade()
    roles: dict[Role, tuple[Actor, ...]] = {}
    if isinstance(frame.object, Traded):
        trade = _trade_before(tokens, chain.start, scene) or Trade(
            tuple(a for a in before if a.name is None or a.name.kind is not NameKind.PERSON)
        )
        if frame.object is Traded.STAKE and not trade.is_stake:
            return None
    elif isinstance(frame.object, Role) and before:
        roles[frame.object] = before
    agents = scene.grammar.agents
    rest = [segment for position, segment in enumerate(segments) if not position or segment.preposition not in agents]
    for position, segment in enumerate(segments):
        if segment.preposition in agents and isinstance(frame.subject, Role):
            actors = actors_in(segments, position, scene)
            if actors:
                roles[frame.subject] = actors
                break
    side = {"buy": Role.BUYER, "sell": Role.SELLER}.get(frame.name)
    if side is not None and side not in roles and tokens[chain.start - 1].lower == "," and trade:
        # "the rival Birch, bought last year for $3 million": by whom the article is about
        taken = {scene.key(actor) for actor in trade.targets}
        company = scene.subject or scene.speakers or scene.protagonist
        if company and not taken & {scene.key(actor) for actor in company}:
            roles[side] = company
    found = with_phrases(event, roles, trade, rest, 1, scene)
    if found is not None and Role.BUYER in found.roles:
        found = _with_owner(found, tokens[: chain.start], max(0, chain.start - 16), scene)
    if found is not None and frame.name == "sell" and not found.roles and not found.trade.asset:
        # "The drug has been sold in Europe since May."
        is_firm = any(a.name is not None and a.name.kind is NameKind.ORGANISATION for a in found.trade.targets)
        return found if is_firm else None
    return found


def _before_aside(tokens: Sequence[Token], end: int) -> int:
    """In front of ", which Birch had owned since 2011," or ", owned by Birch," where that is what ends here."""
    for at in range(end - 2, max(0, end - 16), -1):
        if tokens[at - 1].lower == "," and tokens[at].lower in _OPENS_ASIDE:
            return at
    return end


_OPENS_ASIDE = frozenset(
    "which who owned held controlled founded run backed based listed majority-owned family-owned wholly jointly "
    "currently previously formerly once long".split()
)


def _trade_before(tokens: Sequence[Token], end: int, scene: Scene) -> Trade:
    """The phrase in front of a passive, read as if it stood behind the verb."""
    if end and tokens[end - 1].lower == ",":
        end = _before_aside(tokens, end)
    relative = end if end and tokens[end - 1].lower == "," else relative_before(tokens, end, scene.grammar)
    if relative is not None:
        phrase = phrase_before(tokens, relative, scene.grammar)
        return read_trade(read_right(phrase, 0, scene.grammar), 0, scene) if phrase else Trade()
    start = end
    while start > 0 and end - start < 14:
        token = tokens[start - 1]
        is_border = token.kind == "mark" or token.lower in scene.grammar.speech or token.lower in ("that", "which")
        if is_border:
            break
        start -= 1
    segments = read_right(tokens[:end], start, scene.grammar)
    return read_trade(segments, 0, scene)

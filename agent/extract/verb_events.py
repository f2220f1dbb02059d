"""Verbs of deals: subject, object and phrases of active, passive and clause-closing verbs."""

from collections.abc import Sequence
from dataclasses import replace

from agent.extract.actors import Actor, Scene, actor_of, actors_before, actors_in
from agent.extract.antecedents import former_owner, name_given, phrase_before, relative_before
from agent.extract.clauses import Chain, Segment, closes_clause, find_auxiliary, read_right, walk_left
from agent.extract.event import Event, with_phrases
from agent.extract.grammar.frame import Form, Frame, Grammar, Traded
from agent.extract.status import read_status
from agent.extract.tokens import Clause, Token
from agent.extract.trades import Trade, read_trade
from agent.schema.deal import DealStatus, DealType, Role
from agent.text.names import NameKind


def read_verb(
    tokens: Sequence[Token], index: int, clause: Clause, scene: Scene, frame: Frame, form: Form
) -> Event | None:
    grammar = scene.grammar
    if tokens[index].lower in grammar.nouns and not _is_verb_here(tokens, index, grammar):
        return None
    if grammar.verb_last and closes_clause(tokens, index):
        return _closing_event(tokens, index, clause, scene, frame, form)
    chain = walk_left(tokens, index, grammar)
    segments = read_right(tokens, index + 1, grammar)
    if frame.money and not any(_is_paid(token) for segment in segments[:4] for token in segment.tokens):
        return None
    if isinstance(frame.subject, Traded) and (
        segments[0].tokens or [s.preposition for s in segments[1:2]] not in (["to"], ["into"])
    ):
        return None
    if frame.priced and not _is_priced(segments):
        return None
    if frame.name == "bid" and not _is_bid(segments, grammar):
        return None
    led = {*chain.cues, tokens[chain.start - 1].lower if chain.start else ""}
    if frame.subject is Role.SELLER and {"right", "rights"} & led:
        # "the sole right to sell the drug"
        return None
    if frame.needs and not _has_needed(frame, segments):
        return None
    is_reduced = form is Form.PAST and not chain.cues and index > 0 and _is_participle(tokens, index, segments, grammar)
    is_passive = form is Form.PAST and (chain.is_passive or is_reduced)
    if (
        form is Form.PAST
        and not is_passive
        and not chain.cues
        and index
        and tokens[index - 1].lower in grammar.determiners
    ):
        return None
    before = actors_before(tokens, chain.start - 1, scene)
    if not before and 0 < chain.outer < chain.start and tokens[chain.outer - 1].kind == "name":
        before = actors_before(tokens, chain.outer - 1, scene)
    if not before and (form is Form.GERUND or (form is Form.BASE and "to" in chain.cues)):
        before = scene.subject or scene.speakers or scene.leader
    elif not before and chain.start and tokens[chain.start - 1].lower in (*grammar.conjunctions, *grammar.prepositions):
        before = scene.subject or scene.speakers
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
    is_headline = clause.is_heading or _is_headline(tokens, chain)
    status = read_status(frame, form, chain, grammar, is_passive=is_passive, is_heading=is_headline)
    event = replace(event, status=status)
    if is_passive:
        return _passive(event, tokens, chain, before, segments, scene)
    if grammar.head_first and not segments[0].tokens:
        # "ha vendido a Alder la planta": the object stands behind the taker.
        segments = _object_first(segments)
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
        of = phrase_before(tokens, chain.start if end is None else end, grammar)
    found = _active(event, before, segments, scene, of)
    if found is not None and frame.name == "sell" and form is Form.PRESENT and not is_headline:
        # Who "sells shoes", or a drug with a name, does so every day.
        found = found if Role.BUYER in found.roles else None
    if found is None or not frame.requires <= found.roles.keys() or (frame.requires and not _is_handed(found)):
        return None
    return _with_counterpart(_with_owner(found, tokens, index, scene), tokens, chain, scene)


def _object_first(segments: list[Segment]) -> list[Segment]:
    at = next((index for index, segment in enumerate(segments) if index and not segment.preposition), None)
    return segments if at is None else [*segments[at:], *segments[1:at]]


def _is_headline(tokens: Sequence[Token], chain: Chain) -> bool:
    """ "Alder Foods to acquire Birch": a name and the infinitive are a whole headline."""
    at = chain.start - 1
    return (
        chain.cues == ("to",) and at >= 0 and tokens[at].kind == "name" and (at == 0 or tokens[at - 1].kind == "mark")
    )


def _with_counterpart(event: Event, tokens: Sequence[Token], chain: Chain, scene: Scene) -> Event:
    """ "an agreement with Alder to acquire its plant": Alder sells, where nobody else is said to."""
    at = chain.start - 1
    other = {Role.BUYER: Role.SELLER, Role.SELLER: Role.BUYER}.get(event.frame.subject)  # type: ignore[arg-type]
    is_agreed = at > 1 and tokens[at].kind == "name" and tokens[at - 1].lower in _WITH_WORDS
    if not is_agreed or other is None or other in event.roles or not event.trade or "to" not in chain.cues[:1]:
        return event
    before = {token.lower for token in tokens[max(0, at - 4) : at - 1]}
    name = tokens[at].name
    if name is None or not before & _AGREEMENT_WORDS:
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
    if event.frame.subject is Role.BUYER and event.trade and Role.SELLER not in event.roles:
        token = former_owner(tokens, index)
        if token is not None and token.name is not None and token.name.kind is not NameKind.PLACE:
            actor = actor_of(token.name)
            taken = {scene.key(one) for one in (*event.trade.targets, *event.roles.get(Role.BUYER, ()))}
            if scene.key(actor) not in taken:
                return replace(event, roles={**event.roles, Role.SELLER: (actor,)})
    return event


_WITH_WORDS = frozenset({"with", "con", "avec"})
_AGREEMENT_WORDS = frozenset("agreement contract deal accord pact letter sheet acuerdo contrato".split())


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
    return _active(event, before, segments, scene)


def _is_verb_here(tokens: Sequence[Token], index: int, grammar: Grammar) -> bool:
    """ "will purchase", "to offer" against "the purchase", "its offer", "a purchase"."""
    if index == 0:
        return False
    before = tokens[index - 1]
    if before.possessive or before.lower in grammar.determiners or before.lower in grammar.possessives:
        return False
    if before.kind == "name":
        ahead = tokens[index + 1].lower if index + 1 < len(tokens) else ""
        return ahead not in _OF_WORDS and ahead not in ("for", "by", "from", ",", ".")
    return before.lower in ("to", "would", "will") or before.lower in grammar.modals or before.lower in grammar.pronouns


_OF_WORDS = frozenset({"of", "de", "del", "von", "du", "des"})


def _is_bid(segments: Sequence[Segment], grammar: Grammar) -> bool:
    """What is offered is money or shares: "offers a platform for networks" bids for nothing."""
    offered = segments[0].tokens
    return not offered or any(
        token.kind in ("figure", "number") or token.lower in grammar.share_nouns for token in offered
    )


def _has_needed(frame: Frame, segments: Sequence[Segment]) -> bool:
    return any(token.lower in frame.needs for segment in segments[:4] for token in segment.tokens)


def _is_paid(token: Token) -> bool:
    """Money, or "eleven times" something."""
    return token.is_money or token.lower == "times"


def _is_priced(segments: Sequence[Segment]) -> bool:
    return any(segment.preposition == "for" and any(t.is_money for t in segment.tokens) for segment in segments)


def _is_handed(event: Event) -> bool:
    """What goes from hand to hand in a deal is a company or a thing, to somebody with a name: no share of a market."""
    trade = event.trade
    buyers = event.roles.get(Role.BUYER, ())
    return bool(trade) and not trade.is_stake and any(buyer.name is not None for buyer in buyers)


def _is_participle(tokens: Sequence[Token], index: int, segments: Sequence[Segment], grammar: Grammar) -> bool:
    """ "the plant sold by Alder", "Birch, bought in 2019 from Cedar": no object, and who did it or whose it was."""
    if segments[0].tokens or tokens[index].lower.endswith("ó"):
        # A Spanish "compró" has a subject, wherever its object stands.
        return False
    after_comma = tokens[index - 1].lower == ","
    if after_comma and _is_priced(segments):
        return True
    doers = grammar.agents | {"from"} if after_comma else grammar.agents
    return any(segment.preposition in doers for segment in segments[1 : 5 if after_comma else 3])


def _active(
    event: Event, before: tuple[Actor, ...], segments: Sequence[Segment], scene: Scene, of: Sequence[Token] = ()
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
        if frame.object is Traded.STAKE and trade.asset and _is_earned(event, scene):
            trade = replace(trade, kind=DealType.OPTION, is_stake=True)
            if event.status is DealStatus.RUMOURED:
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
    if frame.name == "buy" and Role.BUYER not in roles and tokens[chain.start - 1].lower == "," and trade:
        # "the rival Birch, bought last year for $3 million": by whom the article is about
        taken = {scene.key(actor) for actor in trade.targets}
        company = scene.subject or scene.speakers or scene.protagonist
        if company and not taken & {scene.key(actor) for actor in company}:
            roles[Role.BUYER] = company
    found = with_phrases(event, roles, trade, rest, 1, scene)
    if found is not None and frame.name == "sell" and not found.roles and not found.trade.asset:
        # "The drug has been sold in Europe since May."
        is_firm = any(a.name is not None and a.name.kind is NameKind.ORGANISATION for a in found.trade.targets)
        return found if is_firm else None
    return found


def _trade_before(tokens: Sequence[Token], end: int, scene: Scene) -> Trade:
    """The phrase in front of a passive, read as if it stood behind the verb."""
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

"""Events: one verb or noun of deals in a sentence, with who stands in which role around it."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace

from agent.extract.actors import Actor, Scene, actor_of, actors_before, actors_in
from agent.extract.clauses import Chain, Segment, read_right, walk_left
from agent.extract.grammar.frame import Form, Frame, Grammar, Traded
from agent.extract.status import read_outcome, read_status
from agent.extract.tokens import Clause, Token
from agent.extract.trades import Trade, read_trade
from agent.schema.deal import DealStatus, DealType, Role
from agent.text.names import NameKind


@dataclass(frozen=True)
class Event:
    """Who does what in one clause. `start`, `end` are those of the word that says so."""

    frame: Frame
    sentence: int
    start: int
    end: int
    status: DealStatus
    roles: dict[Role, tuple[Actor, ...]]
    trade: Trade = field(default_factory=Trade)
    is_heading: bool = False

    @property
    def type(self) -> DealType:
        """The frame's type, made exact by what is traded."""
        if self.trade.kind is not None:
            return self.trade.kind
        if self.frame.type is DealType.ACQUISITION:
            if self.trade.asset:
                return DealType.ASSET_SALE
            if self.trade.is_stake and not self.trade.is_whole:
                return DealType.STAKE_PURCHASE
        return self.frame.type


def find_events(clause: Clause, scene: Scene) -> list[Event]:
    """The events of one sentence, in order; the scene's speakers are those of this sentence."""
    return [event for event in _events(clause, scene) if event.roles or event.trade]


def _events(clause: Clause, scene: Scene) -> Iterator[Event]:
    tokens = clause.tokens
    grammar = scene.grammar
    for index, token in enumerate(tokens):
        if token.kind != "word":
            continue
        event = None
        for frame, form in grammar.verbs.get(token.lower, ()):
            event = _verb_event(tokens, index, clause, scene, frame, form)
            if event is not None and (event.trade or len(event.roles) > 1):
                break
        if event is None and token.lower in grammar.nouns:
            event = _noun_event(tokens, index, clause, scene)
        if event is not None:
            yield event


def _verb_event(
    tokens: Sequence[Token], index: int, clause: Clause, scene: Scene, frame: Frame, form: Form
) -> Event | None:
    grammar = scene.grammar
    if tokens[index].lower in grammar.nouns and not _is_verb_here(tokens, index, grammar):
        return None
    chain = walk_left(tokens, index, grammar)
    segments = read_right(tokens, index + 1, grammar)
    if frame.money and not any(token.is_money for segment in segments[:4] for token in segment.tokens):
        return None
    if frame.needs and not _has_needed(frame, segments):
        return None
    is_reduced = form is Form.PAST and not chain.cues and _agent_follows(segments, grammar) and index > 0
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
    if not before and (form is Form.GERUND or (form is Form.BASE and "to" in chain.cues)):
        before = scene.subject or scene.speakers
    elif not before and chain.start and tokens[chain.start - 1].lower in (*grammar.conjunctions, *grammar.prepositions):
        before = scene.subject or scene.speakers
    event = Event(
        frame,
        clause.sentence,
        tokens[index].start,
        tokens[index].end,
        DealStatus.UNKNOWN,
        {},
        is_heading=clause.is_heading,
    )
    status = read_status(frame, form, chain, grammar, is_passive=is_passive, is_heading=clause.is_heading)
    event = replace(event, status=status)
    if is_passive:
        return _passive(event, tokens, chain, before, segments, scene)
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


def _has_needed(frame: Frame, segments: Sequence[Segment]) -> bool:
    return any(token.lower in frame.needs for segment in segments[:4] for token in segment.tokens)


def _agent_follows(segments: Sequence[Segment], grammar: Grammar) -> bool:
    return not segments[0].tokens and any(segment.preposition in grammar.agents for segment in segments[1:3])


def _active(event: Event, before: tuple[Actor, ...], segments: Sequence[Segment], scene: Scene) -> Event | None:
    frame = event.frame
    roles: dict[Role, tuple[Actor, ...]] = {}
    trade = Trade()
    if isinstance(frame.subject, Role) and before:
        roles[frame.subject] = before
    scene.doers = before
    if isinstance(frame.object, Traded):
        trade = read_trade(segments, 0, scene)
        if frame.object is Traded.STAKE and not trade.is_stake:
            return None
    elif isinstance(frame.object, Role) and segments[0].tokens:
        roles[frame.object] = (*roles.get(frame.object, ()), *actors_in(segments, 0, scene))
    return _with_phrases(event, roles, trade, segments, 1 if segments else 0, scene)


def _is_given_away(frame: Frame, segments: Sequence[Segment], scene: Scene) -> bool:
    """ "Alder leased the hall to Birch": with a taker behind "to", the subject gives."""
    return any(
        frame.prepositions.get(segment.preposition) is frame.subject and actors_in(segments, position, scene)
        for position, segment in enumerate(segments)
    )


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
        trade = _trade_before(tokens, chain.start, scene) or Trade(before)
        if frame.object is Traded.STAKE and not trade.is_stake:
            return None
    elif isinstance(frame.object, Role) and before:
        roles[frame.object] = before
    for position, segment in enumerate(segments[1:], 1):
        if segment.preposition in scene.grammar.agents and isinstance(frame.subject, Role):
            actors = actors_in(segments, position, scene)
            if actors:
                roles[frame.subject] = actors
                break
    return _with_phrases(event, roles, trade, segments, 1, scene)


def _trade_before(tokens: Sequence[Token], end: int, scene: Scene) -> Trade:
    """The phrase in front of a passive, read as if it stood behind the verb."""
    start = end
    while start > 0 and end - start < 14:
        token = tokens[start - 1]
        is_border = token.kind == "mark" or token.lower in scene.grammar.speech or token.lower in ("that", "which")
        if is_border:
            break
        start -= 1
    segments = read_right(tokens[:end], start, scene.grammar)
    return read_trade(segments, 0, scene)


def _with_phrases(
    event: Event,
    roles: dict[Role, tuple[Actor, ...]],
    trade: Trade,
    segments: Sequence[Segment],
    first: int,
    scene: Scene,
) -> Event | None:
    """Adds what the prepositions say, then whose the thing was."""
    frame = event.frame
    for position in range(first, len(segments)):
        place = frame.prepositions.get(segments[position].preposition)
        if place is None:
            continue
        if isinstance(place, Traded):
            found = trade or read_trade(segments, position, scene)
            trade = found if place is Traded.WHOLE or found.is_stake else trade
            continue
        actors = actors_in(segments, position, scene)
        if place in roles and place is not Role.PARTNER:
            continue
        actors = tuple(actor for actor in actors if actor not in roles.get(place, ()))
        if actors:
            roles[place] = (*roles.get(place, ()), *actors)
    if frame.type in (DealType.ACQUISITION, DealType.TENDER_OFFER, DealType.STAKE_PURCHASE):
        if trade.owners and Role.SELLER not in roles and frame.subject is not Role.SELLER:
            roles[Role.SELLER] = trade.owners
    return replace(event, roles=_without_clashes(roles, trade, scene), trade=trade)


def _without_clashes(roles: dict[Role, tuple[Actor, ...]], trade: Trade, scene: Scene) -> dict[Role, tuple[Actor, ...]]:
    """Nobody buys itself, or sells to itself."""
    targets = {scene.key(actor) for actor in trade.targets}
    buyers = {scene.key(actor) for actor in roles.get(Role.BUYER, ())}
    cleaned = {}
    for role, actors in roles.items():
        taken = targets if role in (Role.BUYER, Role.INVESTOR) else targets | buyers if role is Role.SELLER else set()
        kept = tuple(actor for actor in actors if scene.key(actor) not in taken)
        if kept:
            cleaned[role] = kept
    return cleaned


def _noun_event(tokens: Sequence[Token], index: int, clause: Clause, scene: Scene) -> Event | None:
    grammar = scene.grammar
    frame = grammar.nouns[tokens[index].lower]
    first, owners, premodifiers = _noun_phrase(tokens, index, scene)
    indirect = first >= 2 and tokens[first - 1].kind == "name" and tokens[first - 2].lower in grammar.granting
    chain = walk_left(tokens, first - 1 if indirect else first, grammar)
    segments = read_right(tokens, index + 1, grammar)
    roles: dict[Role, tuple[Actor, ...]] = {}
    if indirect and isinstance(frame.subject, Role):
        roles[frame.subject] = actors_before(tokens, first - 1, scene)
    trade = Trade()
    scene.doers = owners
    before = owners or actors_before(tokens, chain.start - 1, scene)
    is_reverse = not owners and any(cue in grammar.receiving for cue in chain.cues)
    if frame.object is Role.PARTNER:
        roles[Role.PARTNER] = (*before, *(a for a in premodifiers if a not in before))
    elif frame.giver is not None and before and scene.grammar.granting.intersection(chain.cues):
        roles[frame.giver] = before
    elif is_reverse and frame.subject is Role.BUYER and frame.giver is None:
        trade = Trade(before)
    elif isinstance(frame.subject, Role) and before and (owners or chain.cues):
        roles[frame.subject] = before
    if owners and frame.subject is Role.BUYER and any(cue in grammar.receiving for cue in chain.cues):
        # "Birch has accepted its offer"
        trade = Trade(tuple(a for a in actors_before(tokens, chain.start - 1, scene) if a not in owners))
    if premodifiers and frame.type in (DealType.ACQUISITION, DealType.TENDER_OFFER):
        trade = trade or Trade(premodifiers)
    if isinstance(frame.subject, Role) and any(segment.preposition in grammar.agents for segment in segments):
        # Who announces an acquisition "by Alder" is not its buyer.
        roles = {} if not owners and frame.object is not Role.PARTNER else roles
    status = read_status(frame, Form.NOUN, chain, grammar, is_passive=False, is_heading=clause.is_heading)
    status = read_outcome(tokens, index + 1, grammar) or status
    event = Event(
        frame, clause.sentence, tokens[index].start, tokens[index].end, status, roles, trade, clause.is_heading
    )
    event = _with_phrases(event, roles, trade, segments, 1, scene) or event
    if (
        frame.subject is Role.PARTNER
        and len(event.roles.get(Role.PARTNER, ())) < 2
        and frame.type is not DealType.MERGER
    ):
        nearby = _partners_nearby(tokens, scene)
        event = replace(event, roles={Role.PARTNER: nearby}) if nearby else event
    return event


def _can_be_subject(token: Token, grammar: Grammar) -> bool:
    """In front of "wins" or "signed": what makes it the verb and not an adjective."""
    return (token.kind == "name" and not token.possessive) or token.lower in grammar.pronouns | grammar.have


def _partners_nearby(tokens: Sequence[Token], scene: Scene) -> tuple[Actor, ...]:
    """The two companies of a sentence that tells of a contract without saying who signed with whom."""
    names = {}
    for token in tokens:
        if token.name is not None and token.name.kind in (NameKind.ORGANISATION, NameKind.OTHER):
            member = scene.cast.member(token.name)
            if len(member.mentions) > 2:
                names.setdefault(member.number, actor_of(token.name))
    return tuple(names.values()) if len(names) == 2 else ()


def _noun_phrase(tokens: Sequence[Token], index: int, scene: Scene) -> tuple[int, tuple[Actor, ...], tuple[Actor, ...]]:
    """Where the noun's phrase begins, who owns it ("Alder's", "its"), and a name right in front of it."""
    grammar = scene.grammar
    premodifiers: tuple[Actor, ...] = ()
    position = index - 1
    while position >= 0 and index - position < 10:
        token = tokens[position]
        if token.kind == "mark" and token.lower not in "\"“”'":
            break
        if token.kind == "name" and token.name is not None:
            actors = actors_before(tokens, position, scene)
            if token.possessive:
                return position, actors[-1:], premodifiers
            if position == index - 1:
                premodifiers = actors[-1:]
            else:
                break
        elif token.lower in grammar.possessives:
            owner = scene.persons if token.lower in ("his", "her") and scene.persons else ()
            return position, owner or scene.speakers or scene.subject or scene.company(), premodifiers
        elif token.lower in grammar.determiners:
            if (
                token.lower == "the"
                and tokens[index - 1].lower in ("company", "group")
                and tokens[index - 1].possessive
            ):
                return position, scene.company(), premodifiers
            return position, (), premodifiers
        elif token.possessive and token.lower in grammar.company_nouns:
            return max(position - 1, 0), scene.company(), premodifiers
        elif token.lower in grammar.speech or token.lower in grammar.verbs:
            break
        elif token.lower in grammar.prepositions and token.lower not in ("per", "and/or"):
            break
        elif token.lower in grammar.cues and position and _can_be_subject(tokens[position - 1], grammar):
            break
        position -= 1
    return position + 1, (), premodifiers

"""Nouns of deals: the sale of, the offer for, a licence from; who owns the noun, and who does it."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from agent.extract.actors import Actor, Scene, actor_of, actors_before, actors_in, inverted_subject
from agent.extract.clauses import Chain, Segment, read_right, walk_left
from agent.extract.closing_verbs import find_auxiliary
from agent.extract.event import Event, with_phrases
from agent.extract.grammar.frame import Form, Frame, Grammar, Traded, other_side
from agent.extract.noun_senses import is_no_deal
from agent.extract.status import read_outcome, read_status
from agent.extract.tokens import Clause, Token
from agent.extract.trades import Trade, read_trade
from agent.schema.deal import DealStatus, DealType, Role
from agent.text.names import NameKind


@dataclass(frozen=True)
class _Phrase:
    """A noun of deals with all that stands round it: who owns it, what leads to it, what follows."""

    tokens: Sequence[Token]
    index: int
    first: int
    frame: Frame
    owners: tuple[Actor, ...]
    premodifiers: tuple[Actor, ...]
    chain: Chain
    segments: Sequence[Segment]
    indirect: bool


def read_noun(tokens: Sequence[Token], index: int, clause: Clause, scene: Scene) -> Event | None:
    grammar = scene.grammar
    frame = grammar.nouns[tokens[index].lower]
    if is_no_deal(tokens, index, frame, scene):
        return None
    first, owners, premodifiers = _noun_phrase(tokens, index, scene)
    indirect = first >= 2 and tokens[first - 1].kind == "name" and tokens[first - 2].lower in grammar.granting
    chain = walk_left(tokens, first - 1 if indirect else first, grammar)
    segments = read_right(tokens, index + 1, grammar)
    phrase = _Phrase(tokens, index, first, frame, owners, premodifiers, chain, segments, indirect)
    roles, trade = _read_sides(phrase, scene)
    is_that = False
    if not trade and isinstance(frame.prepositions.get("of"), Traded):
        trade = _that_of(phrase, scene)
        is_that = bool(trade)
    status = read_status(frame, Form.NOUN, chain, grammar, is_passive=False, is_heading=clause.is_heading)
    status = read_outcome(tokens, index + 1, grammar) or status
    if is_that and status is DealStatus.UNKNOWN:
        status = DealStatus.COMPLETED
    if grammar.verb_last and status is DealStatus.UNKNOWN:
        status = _closing_status(tokens, index, grammar)
    event = Event(
        frame, clause.sentence, tokens[index].start, tokens[index].end, status, roles, trade, clause.is_heading
    )
    event, roles = _with_counterpart(event, roles, phrase, scene)
    event = with_phrases(event, roles, trade, segments, 1, scene) or event
    if tokens[index].lower == "sales" and Role.BUYER not in event.roles:
        # What a company turns over.
        return None
    if not frame.requires <= event.roles.keys() or (frame.requires and not event.trade):
        return None
    return _with_partners(event, phrase, scene)


def _that_of(phrase: _Phrase, scene: Scene) -> Trade:
    """ "Its last big purchase was that of Birch", "takeovers, the largest of them that of Birch"."""
    tokens = phrase.tokens
    for at in range(phrase.index + 1, min(len(tokens) - 2, phrase.index + 9)):
        if tokens[at].lower == "that" and tokens[at + 1].lower == "of":
            return read_trade(read_right(tokens, at + 2, scene.grammar), 0, scene)
        if tokens[at].lower in ".;:":
            break
    return Trade()


def _read_sides(phrase: _Phrase, scene: Scene) -> tuple[dict[Role, tuple[Actor, ...]], Trade]:
    """Who owns the noun or does it, and what changes hands."""
    tokens, index, frame, owners, chain = phrase.tokens, phrase.index, phrase.frame, phrase.owners, phrase.chain
    roles: dict[Role, tuple[Actor, ...]] = {}
    if phrase.indirect and isinstance(frame.subject, Role):
        roles[frame.subject] = actors_before(tokens, phrase.first - 1, scene)
    trade = Trade()
    scene.doers = owners
    before, inverted = _doers_before(phrase, scene)
    is_by_way_of = phrase.first and tokens[phrase.first - 1].lower in _BY_WAY_OF
    if not before and not chain.cues and is_by_way_of and frame.subject is Role.BUYER:
        # "Alder entered Peru with the purchase of 212 masts"
        roles[Role.BUYER] = scene.subject or scene.leader
    is_agreed_to = any(pair in _AGREED_TO for pair in pairwise(chain.cues))
    is_reverse = not owners and (is_agreed_to or any(cue in scene.grammar.receiving for cue in chain.cues))
    if frame.object is Role.PARTNER:
        roles[Role.PARTNER] = (*before, *(a for a in phrase.premodifiers if a not in before))
    elif frame.giver is not None and before and scene.grammar.granting.intersection(chain.cues):
        roles[frame.giver] = before
    elif is_reverse and frame.subject is Role.BUYER and frame.giver is None:
        trade = Trade(before or scene.speakers)
    elif isinstance(frame.subject, Role) and before and (owners or chain.cues or inverted):
        roles[frame.subject] = before
    if owners and frame.name == "owner":
        # "Birch's new owner is Alder", "its new owner, Alder,"
        trade, roles = Trade(owners), {Role.BUYER: _named_behind(tokens, index)}
    elif (
        owners
        and isinstance(frame.subject, Role)
        and frame.giver is None
        and _is_done_to(frame, phrase.segments, scene)
    ):
        # "Birch's takeover by Alder"
        trade, roles = Trade(owners), {}
    elif owners and frame.subject is Role.BUYER and any(cue in scene.grammar.receiving for cue in chain.cues):
        # "Birch has accepted its offer"
        trade = Trade(tuple(a for a in actors_before(tokens, chain.start - 1, scene) if a not in owners))
    return _without_announcer(phrase, roles, scene), _read_object(phrase, trade, scene)


def _doers_before(phrase: _Phrase, scene: Scene) -> tuple[tuple[Actor, ...], tuple[Actor, ...]]:
    """Who stands before the noun or owns it; and who of them stands behind a verb that comes first."""
    tokens, grammar = phrase.tokens, scene.grammar
    before = phrase.owners or actors_before(tokens, phrase.chain.start - 1, scene)
    inverted: tuple[Actor, ...] = ()
    if grammar.verb_last and not phrase.owners and not phrase.chain.cues:
        auxiliary = find_auxiliary(tokens, phrase.index, grammar)
        before = before or (actors_before(tokens, auxiliary - 1, scene) if auxiliary else ())
        inverted = inverted_subject(tokens, auxiliary, scene) if auxiliary else ()
        before = inverted or before
    return before, inverted


def _read_object(phrase: _Phrase, trade: Trade, scene: Scene) -> Trade:
    """What changes hands, where the noun's genitive or the names in front of it tell."""
    segments = phrase.segments
    if scene.grammar.verb_last and segments[0].tokens and segments[0].tokens[0].lower in _GENITIVES:
        trade = trade or read_trade(segments, 0, scene)
    if phrase.premodifiers and phrase.frame.type in (DealType.ACQUISITION, DealType.TENDER_OFFER):
        trade = trade or Trade(phrase.premodifiers)
    return trade


def _without_announcer(
    phrase: _Phrase, roles: dict[Role, tuple[Actor, ...]], scene: Scene
) -> dict[Role, tuple[Actor, ...]]:
    """Who announces an acquisition "by Alder" is not its buyer."""
    frame = phrase.frame
    is_told = isinstance(frame.subject, Role) and _has_agent(phrase.segments, scene)
    return {} if is_told and not phrase.owners and frame.object is not Role.PARTNER else roles


def _with_counterpart(
    event: Event, roles: dict[Role, tuple[Actor, ...]], phrase: _Phrase, scene: Scene
) -> tuple[Event, dict[Role, tuple[Actor, ...]]]:
    """The event with the other side that stands before the noun, and whoever unveils it as its doer."""
    frame, tokens = phrase.frame, phrase.tokens
    other = other_side(frame.subject)
    counterpart = _counterpart(tokens, phrase.first) if other is not None else None
    if counterpart is not None and other is not None:
        # "an agreement with the Birch family for the purchase of": who stands before the noun does not do it.
        key = scene.key(counterpart)
        roles = {role: left for role, actors in roles.items() if (left := _but(actors, key, scene))}
        roles = {**roles, other: (counterpart,)}
        if event.status is DealStatus.UNKNOWN:
            event = replace(event, status=DealStatus.AGREED)
        if isinstance(frame.subject, Role) and frame.subject not in roles:
            roles[frame.subject] = scene.subject or scene.leader
    if isinstance(frame.subject, Role) and frame.subject not in roles and frame.giver is None:
        unveiled = _unveiled_by(tokens, phrase.index, scene)
        roles = {**roles, frame.subject: unveiled} if unveiled else roles
    return event, roles


def _but(actors: tuple[Actor, ...], key: object, scene: Scene) -> tuple[Actor, ...]:
    return tuple(actor for actor in actors if scene.key(actor) != key)


def _with_partners(event: Event, phrase: _Phrase, scene: Scene) -> Event:
    """A signed agreement of partners that its own sentence does not name takes those close by."""
    frame, noun = phrase.frame, phrase.tokens[phrase.index].lower
    if frame.subject is not Role.PARTNER or len(event.roles.get(Role.PARTNER, ())) > 1:
        return event
    if frame.type is DealType.MERGER and not noun.endswith("agreement"):
        return event
    is_signed = event.status is DealStatus.AGREED or noun.endswith(("agreement", "contract"))
    nearby = _partners_nearby(phrase.tokens, scene) if is_signed else ()
    return replace(event, roles={Role.PARTNER: nearby}) if nearby else event


def _closing_status(tokens: Sequence[Token], index: int, grammar: Grammar) -> DealStatus:
    """ "hat den Kauf ... beurkunden lassen": the verb that closes the clause says how far it is."""
    for place in range(index + 1, min(len(tokens), index + 24)):
        if tokens[place].kind == "mark" and tokens[place].lower in ".;:":
            break
        status = grammar.cues.get(tokens[place].lower)
        if status in (DealStatus.AGREED, DealStatus.COMPLETED, DealStatus.TERMINATED):
            return status
    return DealStatus.UNKNOWN


def _counterpart(tokens: Sequence[Token], first: int) -> Actor | None:
    """ "an agreement with Birch for the sale of its plant": who is on the other side."""
    at = first - 1
    if at < 3 or tokens[at].lower not in ("for", "on", "covering", "in"):
        return None
    if tokens[at - 1].lower == ",":
        # "with Birch AB, a private company registered in Oslo, for the sale of"
        opening = next((i for i in range(at - 2, max(0, at - 16), -1) if tokens[i].lower == ","), None)
        at = opening if opening is not None else at
    if at < 3 or tokens[at - 1].name is None:
        return None
    before = at - 3 if tokens[at - 2].lower == "the" else at - 2
    is_with = tokens[before].lower == "with" and any(
        token.lower.split()[-1] in _SIGNED for token in tokens[max(0, before - 4) : before]
    )
    name = tokens[at - 1].name
    return actor_of(name) if is_with and name is not None and name.kind is not NameKind.PLACE else None


# "Birch agreed to a bid from Alder", "has succumbed to an offer"
_AGREED_TO = frozenset({("agreed", "to"), ("agrees", "to"), ("agree", "to")})
_SIGNED = frozenset("agreement agreements contract deal accord pact terms".split())
_BY_WAY_OF = frozenset({"with", "through", "via"})
_GENITIVES = frozenset({"der", "des", "aller", "sämtlicher", "eines", "einer"})


def _unveiled_by(tokens: Sequence[Token], index: int, scene: Scene) -> tuple[Actor, ...]:
    """ "an offer for Birch was unveiled on Monday by Alder"."""
    for at in range(index + 1, min(index + 16, len(tokens) - 3)):
        if tokens[at].kind == "mark" and tokens[at].lower in ".;:":
            return ()
        if tokens[at].lower in scene.grammar.be and tokens[at + 1].lower in _UNVEILED:
            segments = read_right(tokens, at + 2, scene.grammar)
            by = next((i for i, segment in enumerate(segments) if segment.preposition in scene.grammar.agents), None)
            return actors_in(segments, by, scene) if by is not None else ()
    return ()


_UNVEILED = frozenset("unveiled announced launched made lodged tabled completed agreed proposed struck".split())


def _named_behind(tokens: Sequence[Token], index: int) -> tuple[Actor, ...]:
    name = tokens[index + 2].name if index + 2 < len(tokens) else None
    joins = index + 2 < len(tokens) and tokens[index + 1].lower in ("is", "was", ",", "will")
    return (actor_of(name),) if joins and name is not None and name.kind is not NameKind.PLACE else ()


def _is_done_to(frame: Frame, segments: Sequence[Segment], scene: Scene) -> bool:
    return (
        Role.BUYER in (frame.subject, frame.prepositions.get("to"))
        and not any(segment.preposition in _OBJECTS for segment in segments[:3])
        and _has_agent(segments, scene)
    )


_OBJECTS = frozenset({"of", "for"})


def _has_agent(segments: Sequence[Segment], scene: Scene) -> bool:
    """Whether "by Alder" belongs to the noun: "the purchase of Birch by Alder", not ", after approval by Birch"."""
    for position, segment in enumerate(segments):
        if segment.preposition in scene.grammar.agents:
            return bool(actors_in(segments, position, scene))
        if segment.preposition not in _CLOSE_TO_NOUN:
            return False
    return False


_CLOSE_TO_NOUN = frozenset({"", ",", "of", "in", "from", "to", "de", "del", "du", "des", "en", "von", "der"})


def _can_be_subject(token: Token, grammar: Grammar) -> bool:
    """In front of "wins" or "signed": what makes it the verb and not an adjective."""
    return (token.kind == "name" and not token.possessive) or token.lower in grammar.pronouns | grammar.have


def _partners_nearby(tokens: Sequence[Token], scene: Scene) -> tuple[Actor, ...]:
    """The two companies of a sentence that tells of a contract without saying who signed with whom."""
    names: dict[int, Actor] = {}
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
            if token.possessive:
                return position, (actor_of(token.name),), premodifiers
            actors = actors_before(tokens, position, scene)
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
        elif token.lower in grammar.speech and position and tokens[position - 1].lower.endswith("ly"):
            # "its previously announced offer"
            pass
        elif token.lower in grammar.speech or token.lower in grammar.verbs:
            break
        elif token.lower in grammar.prepositions and token.lower not in ("per", "and/or"):
            break
        elif token.lower in grammar.cues and position and _can_be_subject(tokens[position - 1], grammar):
            break
        position -= 1
    return position + 1, (), premodifiers

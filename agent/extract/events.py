"""Finds the events of a sentence: every verb and noun that its grammar knows."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from agent.extract.actors import Scene, actor_of
from agent.extract.agreements.read import read_agreements
from agent.extract.event import Event
from agent.extract.grammar.english_frames import MERGER
from agent.extract.grammar.frame import Frame
from agent.extract.noun_events import read_noun
from agent.extract.tokens import Clause, Token
from agent.extract.told.read import read_told
from agent.extract.verb_events import read_verb
from agent.schema.deal import DealType, Role
from agent.text.names import NameKind


def find_events(clause: Clause, scene: Scene) -> list[Event]:
    """The events of one sentence, in order; the scene's speakers are those of this sentence."""
    agreed = read_agreements(clause, scene)
    if any(token.lower in _MERGING for token in clause.tokens):
        # "to join forces in an all-share deal"
        agreed = [replace(event, frame=MERGER) if event.type is DealType.COLLABORATION else event for event in agreed]
    elif _is_of_venture(clause, agreed):
        # "has teamed up with Birch in a joint venture"
        agreed = [replace(event, frame=_VENTURE) if event.type is DealType.COLLABORATION else event for event in agreed]
    verbs = {event.start for event in agreed if not event.frame.quiet}
    # "bought the output under an offtake agreement": the verb tells of the agreement, and of no sale of a company.
    traded = [event for event in _events(clause, scene) if (event.roles or event.trade) and not _is_taken(event, verbs)]
    traded = [event for event in traded if not _is_told_whole(event, agreed)]
    agreed = [event for event in agreed if not _is_paid_with(event, traded, scene)]
    agreed, traded = _with_options(agreed, traded)
    traded = [_as_option(_with_addressee(event, clause, scene), scene) for event in traded]
    if any(event.type is DealType.MERGER for event in traded):
        # "to join forces in a merger" is no collaboration.
        agreed = [event for event in agreed if event.type is not DealType.COLLABORATION]
    return sorted([*agreed, *traded, *read_told(clause, scene, agreed)], key=lambda event: event.start)


def _is_of_venture(clause: Clause, agreed: list[Event]) -> bool:
    is_named = any(
        token.lower == "joint-venture" or (token.lower == "venture" and before.lower == "joint")
        for before, token in pairwise(clause.tokens)
    )
    return is_named and all(event.type is DealType.COLLABORATION for event in agreed)


_VENTURE = Frame("joint venture", DealType.JOINT_VENTURE)
_MERGING = frozenset({"all-stock", "all-share", "merger"})


def _with_options(agreed: list[Event], traded: list[Event]) -> tuple[list[Event], list[Event]]:
    """ "has an option to buy the rest of Birch": what may be bought is what the option is on, and is not bought."""
    told = []
    for event in agreed:
        on = None
        if event.type is DealType.OPTION:
            on = next((one for one in traded if one.trade and 0 < one.start - event.end < _CLOSE), None)
        if on is None:
            told.append(event)
            continue
        traded = [one for one in traded if one is not on]
        things = on.trade.targets
        asset = on.trade.asset or (things[0].start, things[0].end)
        told.append(replace(event, trade=replace(on.trade, asset=asset, targets=(), kind=None)))
    return told, traded


_CLOSE = 12


def _with_addressee(event: Event, clause: Clause, scene: Scene) -> Event:
    """ "holders of Birch may accept the bid from Alder", "accepted by Birch's board": whose owners hear an offer."""
    if event.trade or event.frame.name not in _BIDS or set(event.roles) != {Role.BUYER}:
        return event
    bidders = {scene.key(actor) for actor in event.roles[Role.BUYER]}
    tokens = clause.tokens
    for index, token in enumerate(tokens):
        if token.lower not in _OWNERS or token.kind != "word":
            continue
        owned = tokens[index - 1] if index and tokens[index - 1].possessive else None
        if owned is None and index + 2 < len(tokens) and tokens[index + 1].lower in ("of", "in"):
            owned = tokens[index + 2]
        name = owned.name if owned is not None else None
        is_firm = name is not None and name.kind in (NameKind.ORGANISATION, NameKind.OTHER)
        if name is not None and is_firm and scene.cast.member(name).number not in bidders:
            return replace(event, trade=replace(event.trade, targets=(actor_of(name),)))
    return event


_BIDS = frozenset({"bid", "offer", "tender"})
_OWNERS = frozenset("shareholders stockholders holders directors board share shares".split())


def _as_option(event: Event, scene: Scene) -> Event:
    """ "Exclusive option to acquire 100% of the Birch project": a right to buy, and no purchase."""
    if event.frame.name != "buy" or not event.trade or not _OPTION_TO.search(scene.text, event.start - 40, event.start):
        return event
    things = event.trade.targets
    asset = event.trade.asset or (things[0].start, things[0].end)
    return replace(event, trade=replace(event.trade, kind=DealType.OPTION, asset=asset, targets=()))


_OPTION_TO = re.compile(r"\boptions?(?: agreement)? to \Z", re.IGNORECASE)


def _is_told_whole(event: Event, agreed: Sequence[Event]) -> bool:
    """ "a power purchase agreement with Birch": the purchase in its name is no second contract."""
    is_named = event.frame.name == "purchase_agreement"
    return is_named and any(one.type is event.type and len(one.roles) > 1 for one in agreed)


def _is_paid_with(event: Event, traded: Sequence[Event], scene: Scene) -> bool:
    """ "Paid £60m in cash and issued 12 million shares": the shares are the rest of the price."""
    if event.type is not DealType.EQUITY_FINANCING:
        return False
    return any(
        one.frame.name == "pay"
        and 0 < event.start - one.start < _IN_ONE_BREATH
        and " and " in scene.text[one.end : event.start]
        for one in traded
    )


_IN_ONE_BREATH = 70


def _is_taken(event: Event, verbs: set[int]) -> bool:
    """A stake that somebody takes is one, with an option on the rest or without."""
    return event.start in verbs and not (event.trade.targets and event.trade.is_stake and event.roles)


def _events(clause: Clause, scene: Scene) -> Iterator[Event]:
    tokens = clause.tokens
    grammar = scene.grammar
    for index, token in enumerate(tokens):
        is_known = token.kind == "word" and (token.lower in grammar.verbs or token.lower in grammar.nouns)
        if not is_known or _is_of_right(tokens, index):
            continue
        event = None
        for frame, form in grammar.verbs.get(token.lower, ()):
            told = read_verb(tokens, index, clause, scene, frame, form)
            is_full = told is not None and bool(told.trade or len(told.roles) > 1)
            event = told if event is None or is_full else event
            if is_full:
                break
        if event is None and token.lower in grammar.nouns:
            event = read_noun(tokens, index, clause, scene)
        if event is not None:
            yield event


def _is_of_right(tokens: Sequence[Token], index: int) -> bool:
    """ "the sole right to sell AB-12": what somebody may do under a licence is no sale."""
    if index < 2 or tokens[index].lower not in ("sell", "market", "distribute", "develop"):
        return False
    return tokens[index - 1].lower == "to" and tokens[index - 2].lower in ("right", "rights", "licence", "license")

"""Finds the deals of an article without a model: type, status, parties, asset and location, each with its place."""

from collections.abc import Iterable, Sequence
from itertools import islice

from agent.extract.actors import Actor, Scene
from agent.extract.agreements.backers import add_backers
from agent.extract.agreements.news import is_dated
from agent.extract.agreements.takers import settle_takers
from agent.extract.assemble import draft_deals, same_family
from agent.extract.cast import Cast
from agent.extract.context import DealContext
from agent.extract.counterparts import add_counterpart
from agent.extract.descriptions import read_descriptions
from agent.extract.draft import Draft
from agent.extract.event import Event
from agent.extract.events import find_events
from agent.extract.grammar.english import ENGLISH
from agent.extract.kinds import settle_type, span_of
from agent.extract.mergers import settle_merger
from agent.extract.scenes import protagonist, publisher, read_clauses, set_scene
from agent.extract.sharing import share_sentences
from agent.extract.sides import settle_sides
from agent.extract.sites import settle_things
from agent.extract.stages import settle_status
from agent.extract.supporting import add_defined, add_supporting
from agent.extract.tokens import Clause
from agent.schema.deal import Deal, DealStatus, Party, Place, Role
from agent.schema.evidence import Evidence
from agent.schema.reading import Reading

_ROLE_ORDER = {role: number for number, role in enumerate(Role)}


def find_deals(reading: Reading) -> tuple[DealContext, ...]:
    """The deals in the order they are told; none where the article tells of none."""
    clauses, names = read_clauses(reading)
    scene = Scene(reading.text, Cast(names), ENGLISH, names)
    scene.topic = scene.protagonist = protagonist(scene)
    scene.publisher = publisher(scene)
    scene.descriptions = read_descriptions(clauses, scene.cast)
    events = [event for clause in clauses for event in _events(clause, scene)]
    drafts = draft_deals(events, scene)
    if not drafts:
        return ()
    settle_takers(drafts, clauses, scene)
    passing = _told_in_passing(events, drafts, scene)
    shared = [
        [number for number in numbers if number not in passing] for numbers in share_sentences(drafts, clauses, scene)
    ]
    for draft, numbers in zip(drafts, shared, strict=True):
        told = [clauses[number] for number in numbers]
        settle_things(draft, scene)
        settle_merger(draft, told, scene)
        settle_sides(draft, told, scene)
        add_counterpart(draft, told, scene)
        if draft is drafts[0]:
            add_defined(draft, scene)
        add_backers(draft, told, scene)
        add_supporting(draft, told, scene)
        if draft is drafts[0] and len(drafts) > 1:
            # "The seller" is the one of the deal that the article is about.
            add_supporting(draft, clauses, scene, only=(Role.BUYER, Role.SELLER))
    deals = [_deal(draft, reading, scene, is_first=draft is drafts[0]) for draft in drafts]
    return tuple(
        _context(deal, draft, numbers, reading) for deal, draft, numbers in zip(deals, drafts, shared, strict=True)
    )


def _told_in_passing(events: Sequence[Event], drafts: Sequence[Draft], scene: Scene) -> set[int]:
    """Sentences about another purchase, of another time, that is no deal of this article: its price is not theirs."""
    told = {event.sentence for draft in drafts for event in draft.events}
    kept = {id(event) for draft in drafts for event in draft.events}
    main = drafts[0]
    is_open = all(event.status is not DealStatus.COMPLETED for event in main.events)
    return {
        event.sentence
        for event in events
        if event.trade
        and same_family(event, main)
        and id(event) not in kept
        and event.sentence not in told
        and (is_dated(event, scene) or (is_open and event.status is DealStatus.COMPLETED))
    }


def _context(deal: Deal, draft: Draft, numbers: Sequence[int], reading: Reading) -> DealContext:
    return DealContext(
        deal,
        tuple(reading.sentences[number] for number in numbers),
        reading.sentences[draft.main.sentence],
        told=frozenset(reading.sentences[event.sentence].start for event in draft.events),
        marks=tuple(event.start for event in draft.events),
    )


def _events(clause: Clause, scene: Scene) -> Iterable[Event]:
    scene.grammar = clause.grammar
    set_scene(clause.tokens, scene)
    return find_events(clause, scene)


def _deal(draft: Draft, reading: Reading, scene: Scene, *, is_first: bool) -> Deal:
    kind = settle_type(draft, reading, is_first=is_first)
    asset = _asset(draft, reading, scene)
    parties = [
        _party(role, actors, reading, scene)
        for role, members in sorted(draft.parties.items(), key=lambda item: _ROLE_ORDER[item[0]])
        for actors in members.values()
    ]
    evidence = [reading.cite(*span_of(event, reading)) for event in draft.events[:6]]
    return Deal(
        type=kind,
        status=settle_status(draft, kind, reading),
        parties=tuple(parties),
        asset=asset,
        location=_location(draft, reading, scene),
        evidence=tuple(dict.fromkeys(evidence)),
    )


# More repetitions of a name prove no more, and a party of hundreds of deals would carry all of them in each.
_MOST_PLACES = 60


def _party(role: Role, actors: Sequence[Actor], reading: Reading, scene: Scene) -> Party:
    first = actors[0]
    if first.name is None:
        return Party(name=first.text, role=role, evidence=(reading.cite(first.start, first.end),))
    member = scene.cast.member(first.name)
    places = sorted({(actor.start, actor.end) for actor in actors})
    full = (member.name.start, member.name.end)
    shown = {full: None, **dict.fromkeys(places)}
    further = (place for mention in member.mentions if (place := (mention.start, mention.end)) not in shown)
    ordered = list(islice((*shown, *islice(further, _MOST_PLACES)), _MOST_PLACES))
    return Party(
        name=member.name.text,
        role=role,
        aliases=member.aliases,
        evidence=tuple(reading.cite(*place) for place in ordered),
    )


def _asset(draft: Draft, reading: Reading, scene: Scene) -> Place | None:
    if not draft.assets or draft.parties.get(Role.TARGET):
        return None
    best = max(draft.assets, key=lambda span: span[1] - span[0])
    rest = [span for span in dict.fromkeys(draft.assets) if span != best]
    shown = " ".join(reading.text[best[0] : best[1]].split())
    return Place(name=shown, evidence=tuple(reading.cite(*span) for span in (best, *rest)))


def _location(draft: Draft, reading: Reading, scene: Scene) -> Place | None:
    places = [name for event in draft.events for name in event.trade.places]
    if not places:
        return None
    first = places[0]
    evidence: list[Evidence] = [
        reading.cite(name.start, name.end) for name in places if name.text.lower() == first.text.lower()
    ]
    return Place(name=first.text, evidence=tuple(dict.fromkeys(evidence)))

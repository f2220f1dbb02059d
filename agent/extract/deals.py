"""Finds the deals of an article without a model: type, status, parties, asset and location, each with its place."""

import re
from collections.abc import Iterable, Sequence

from agent.extract.actors import Actor, Scene
from agent.extract.agreements.backers import add_backers
from agent.extract.agreements.takers import settle_takers
from agent.extract.assemble import Draft, draft_deals
from agent.extract.cast import Cast
from agent.extract.context import DealContext
from agent.extract.descriptions import read_descriptions
from agent.extract.event import Event
from agent.extract.events import find_events
from agent.extract.grammar.english import ENGLISH
from agent.extract.mergers import settle_merger
from agent.extract.scenes import protagonist, read_clauses, set_scene
from agent.extract.sharing import share_sentences
from agent.extract.sides import settle_sides
from agent.extract.supporting import add_supporting
from agent.extract.tokens import Clause
from agent.schema.deal import Deal, DealStatus, DealType, Party, Place, Role
from agent.schema.evidence import Evidence
from agent.schema.reading import Reading

_ROLE_ORDER = {role: number for number, role in enumerate(Role)}


def find_deals(reading: Reading) -> tuple[DealContext, ...]:
    """The deals in the order they are told; none where the article tells of none."""
    clauses, names = read_clauses(reading)
    scene = Scene(reading.text, Cast(names), ENGLISH, names)
    scene.topic = scene.protagonist = protagonist(scene)
    scene.descriptions = read_descriptions(clauses, scene.cast)
    events = [event for clause in clauses for event in _events(clause, scene)]
    drafts = draft_deals(events, scene)
    if not drafts:
        return ()
    settle_takers(drafts, scene)
    shared = share_sentences(drafts, clauses, scene)
    for draft, numbers in zip(drafts, shared, strict=True):
        told = [clauses[number] for number in numbers]
        settle_merger(draft, told, scene)
        settle_sides(draft, told, scene)
        add_backers(draft, told, scene)
        add_supporting(draft, told, scene)
        if draft is drafts[0] and len(drafts) > 1:
            # "The seller" is the one of the deal that the article is about.
            add_supporting(draft, clauses, scene, only=(Role.BUYER, Role.SELLER))
    deals = [_deal(draft, reading, scene) for draft in drafts]
    return tuple(
        _context(deal, draft, numbers, reading) for deal, draft, numbers in zip(deals, drafts, shared, strict=True)
    )


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


def _deal(draft: Draft, reading: Reading, scene: Scene) -> Deal:
    asset = _asset(draft, reading, scene)
    parties = [
        _party(role, actors, reading, scene)
        for role, members in sorted(draft.parties.items(), key=lambda item: _ROLE_ORDER[item[0]])
        for actors in members.values()
    ]
    evidence = [reading.cite(*_clause_span(event, reading)) for event in draft.events[:6]]
    return Deal(
        type=_type(draft, reading),
        status=_status(draft, _type(draft, reading)),
        parties=tuple(parties),
        asset=asset,
        location=_location(draft, reading, scene),
        evidence=tuple(dict.fromkeys(evidence)),
    )


def _clause_span(event: Event, reading: Reading) -> tuple[int, int]:
    sentence = reading.sentences[event.sentence]
    return sentence.start, sentence.end


def _type(draft: Draft, reading: Reading) -> DealType:
    types = [event.type for event in draft.events]
    for kind in (DealType.PROJECT_FINANCING, *_SPECIFIC):
        if types[0] in _LOOSE.get(kind, ()) and kind in types:
            return kind
    if types[0] is DealType.DEBT_FINANCING and _is_for_project(draft, reading):
        return DealType.PROJECT_FINANCING
    if types[0] is DealType.ACQUISITION and _is_public_offer(draft, reading):
        return DealType.TENDER_OFFER
    if DealType.OPTION in types and draft.main.status not in (DealStatus.AGREED, DealStatus.COMPLETED):
        return DealType.OPTION
    if DealType.TENDER_OFFER in types and types[0] is DealType.ACQUISITION:
        return DealType.TENDER_OFFER
    if types[0] is DealType.ASSET_SALE and draft.main.is_heading and draft.parties.get(Role.TARGET):
        # The headline's "three cold stores" are a company in the story.
        return next((kind for kind in types if kind is not DealType.ASSET_SALE), types[0])
    if types[0] is DealType.ACQUISITION and draft.main.is_heading and _is_in_part(draft):
        return DealType.STAKE_PURCHASE
    if draft.assets and not draft.parties.get(Role.TARGET) and types[0] is DealType.ACQUISITION:
        return DealType.ASSET_SALE
    return types[0]


def _is_for_project(draft: Draft, reading: Reading) -> bool:
    """A sentence of the loan calls it a construction loan, or says that it is for a project."""
    told = (_clause_span(event, reading) for event in draft.events)
    return any(_PROJECT.search(reading.text, *span) is not None for span in told)


_PROJECT = re.compile(
    r"\b(?:construction (?:loan|facility|financing|debt)|project (?:loan|financing|finance)|financial close"
    r"|(?:solar|wind|battery|hydrogen|storage)[\w ]{0,30} project"
    r"|crédito de construcción|planta (?:fotovoltaica|solar)"
    r"|parque (?:eólico|solar)|Batteriespeichers?|Windparks?|Solarparks?)\b"
)


def _is_in_part(draft: Draft) -> bool:
    """A headline's "takes control" is a stake where the story below says how much was bought."""
    told = next((event for event in draft.events if not event.is_heading), None)
    return told is not None and told.type is DealType.STAKE_PURCHASE


def _is_public_offer(draft: Draft, reading: Reading) -> bool:
    """An offer for shares at so much each, made to whoever holds them."""
    if draft.main.frame.name not in ("bid", "offer"):
        return False
    if any(event.frame.name == "offer" and event.trade.is_stake and event.trade.is_whole for event in draft.events):
        # "an offer for every share"
        return True
    return any(
        (figure.unit or "").endswith("/share")
        for event in draft.events
        for figure in reading.figures_in(*_clause_span(event, reading))
    )


# "A contract", "a loan" is of the kind that a later clause calls it.
_SPECIFIC = (DealType.HOSTING, DealType.OFFTAKE, DealType.LEASE, DealType.LICENSE)
_LOOSE = {
    DealType.PROJECT_FINANCING: (DealType.DEBT_FINANCING,),
    **dict.fromkeys(_SPECIFIC, (DealType.SUPPLY,)),
}


def _status(draft: Draft, kind: DealType) -> DealStatus:
    """What the text says first; a headline's present tense ("Alder buys Birch") gives way to the story below it."""
    known = [event for event in draft.events if event.status is not DealStatus.UNKNOWN]
    if kind in _SIGNED and not (known and known[0].status not in (DealStatus.COMPLETED, DealStatus.AGREED)):
        # A contract that was let, ordered or announced is signed; completed it is when it has run out.
        return DealStatus.AGREED
    if not known:
        return DealStatus.UNKNOWN
    first = known[0]
    if kind is DealType.SPIN_OFF and first.status is DealStatus.AGREED:
        # A company agrees with nobody on a spin-off: it plans one.
        return DealStatus.PROPOSED
    if first.is_heading and first.status is DealStatus.AGREED:
        first = next(
            (event for event in known if not event.is_heading and event.sentence < first.sentence + _BELOW_HEADLINE),
            first,
        )
    return first.status


_SIGNED = frozenset(
    {
        DealType.LEASE,
        DealType.LICENSE,
        DealType.SUPPLY,
        DealType.OFFTAKE,
        DealType.HOSTING,
        DealType.OPTION,
        DealType.COLLABORATION,
        DealType.JOINT_VENTURE,
    }
)
# A byline, a date line and a lead can stand between a headline and the sentence that tells the deal.
_BELOW_HEADLINE = 12


# More repetitions of a name prove no more, and a party of hundreds of deals would carry all of them in each.
_MOST_PLACES = 60


def _party(role: Role, actors: Sequence[Actor], reading: Reading, scene: Scene) -> Party:
    first = actors[0]
    if first.name is None:
        return Party(name=first.text, role=role, evidence=(reading.cite(first.start, first.end),))
    member = scene.cast.member(first.name)
    places = sorted({(actor.start, actor.end) for actor in actors})
    mentions = [
        (mention.start, mention.end) for mention in member.mentions if (mention.start, mention.end) not in places
    ]
    full = (member.name.start, member.name.end)
    ordered = [full, *(place for place in places + mentions if place != full)][:_MOST_PLACES]
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

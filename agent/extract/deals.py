"""Finds the deals of an article without a model: type, status, parties, asset and location, each with its place."""

from collections.abc import Iterable, Sequence

from agent.extract.actors import Actor, Scene, actor_of, actors_before
from agent.extract.assemble import Draft, draft_deals, roles_of
from agent.extract.cast import Cast
from agent.extract.context import DealContext
from agent.extract.events import Event, find_events
from agent.extract.grammar.english import ENGLISH
from agent.extract.grammar.frame import Grammar
from agent.extract.mergers import settle_merger
from agent.extract.sides import settle_sides
from agent.extract.supporting import add_supporting
from agent.extract.tokens import Clause, Token, read_tokens
from agent.schema.article import Sentence
from agent.schema.deal import Deal, DealStatus, DealType, Party, Place, Role
from agent.schema.evidence import Evidence
from agent.schema.reading import Reading
from agent.text.names import Name, NameKind, names_in
from agent.text.words import read_words

_ROLE_ORDER = {role: number for number, role in enumerate(Role)}


def find_deals(reading: Reading) -> tuple[DealContext, ...]:
    """The deals in the order they are told; none where the article tells of none."""
    grammar = ENGLISH
    clauses, names = read_clauses(reading, grammar)
    scene = Scene(reading.text, Cast(names), grammar, names)
    scene.topic = _protagonist(scene)
    events = [event for clause in clauses for event in _events(clause, scene)]
    drafts = draft_deals(events, scene)
    for draft in drafts:
        told = clauses if len(drafts) == 1 else [clauses[event.sentence] for event in draft.events]
        settle_merger(draft, told, scene)
        settle_sides(draft, told, scene)
        add_supporting(draft, told, scene)
    deals = [_deal(draft, reading, scene) for draft in drafts]
    return tuple(
        DealContext(deal, _sentences(draft, drafts, reading), reading.sentences[draft.main.sentence])
        for deal, draft in zip(deals, drafts, strict=True)
    )


def read_clauses(reading: Reading, grammar: Grammar) -> tuple[list[Clause], tuple[Name, ...]]:
    words = [read_words(reading.text, sentence.start, sentence.end) for sentence in reading.sentences]
    names = names_in(reading.text, words)
    phrases = _phrases(grammar)
    clauses = []
    position = 0
    for number, (sentence, row) in enumerate(zip(reading.sentences, words, strict=True)):
        first = position
        while position < len(names) and names[position].start < sentence.end:
            position += 1
        figures = reading.figures_in(sentence.start, sentence.end)
        tokens = read_tokens(row, names[first:position], figures, phrases)
        clauses.append(Clause(number, tokens, is_heading=_is_heading(reading.text, sentence, row)))
    return clauses, names


def _phrases(grammar: Grammar) -> dict[str, int]:
    """First words of the grammar's phrases with the longest count of words, and the phrases themselves."""
    phrases: dict[str, int] = {}
    for phrase in (*grammar.verbs, *grammar.nouns):
        parts = phrase.split()
        if len(parts) > 1:
            phrases[phrase] = 1
            phrases[parts[0]] = max(phrases.get(parts[0], 1), len(parts))
    return phrases


def _is_heading(text: str, sentence: Sentence, words: Sequence[object]) -> bool:
    return text[sentence.end - 1 : sentence.end] not in '.!?"”' and len(words) < 30


def _events(clause: Clause, scene: Scene) -> Iterable[Event]:
    _set_scene(clause.tokens, scene)
    return find_events(clause, scene)


def _set_scene(tokens: Sequence[Token], scene: Scene) -> None:
    """Who speaks in this sentence, and whom it is about."""
    scene.speakers, scene.persons, scene.subject = (), (), ()
    first = next((token.name for token in tokens[:8] if token.name is not None and _can_lead(token.name)), None)
    if first is not None and _is_recurring(actor_of(first), scene):
        scene.subject = (actor_of(first),)
    for index, token in enumerate(tokens):
        if token.kind == "word" and token.lower in scene.grammar.speech and index:
            start = index - 1
            while start > 0 and tokens[start].lower in _BEFORE_SPEECH:
                start -= 1
            actors = actors_before(tokens, start, scene)
            if actors:
                scene.speakers = _organisations(actors, tokens, start)
                scene.persons = actors
                break
    lead = scene.speakers or scene.subject
    if scene.speakers or (lead and _is_recurring(lead[0], scene)):
        scene.topic = lead


_BEFORE_SPEECH = frozenset("also jointly has had have is are further today yesterday hat haben ha han a ont".split())


def _is_recurring(actor: Actor, scene: Scene) -> bool:
    """A name that stands once is a byline, or a passer-by; "the company" is one that comes back."""
    return actor.name is not None and len(scene.cast.member(actor.name).mentions) > 1


def _protagonist(scene: Scene) -> tuple[Actor, ...]:
    """The member that the article names most."""
    members = [member for member in scene.cast.members if _can_lead(member.name)]
    if not members:
        return ()
    return (actor_of(max(members, key=lambda member: len(member.mentions)).name),)


def _can_lead(name: Name) -> bool:
    return name.kind not in (NameKind.PLACE, NameKind.PUBLIC)


def _organisations(actors: tuple[Actor, ...], tokens: Sequence[Token], index: int) -> tuple[Actor, ...]:
    """A person speaks for the company named right before: "Alder chairman Jan Berg said"."""
    if len(actors) != 1 or tokens[index].kind != "name":
        return actors
    for before in range(index - 1, max(-1, index - 7), -1):
        token = tokens[before]
        if token.kind == "mark" or token.lower in ("by", "to"):
            break
        if token.name is not None and _can_lead(token.name) and token.name.kind is not NameKind.PERSON:
            is_apart = any(tokens[i].kind == "word" for i in range(before + 1, index))
            return (actor_of(token.name),) if is_apart else actors
    return actors


def _deal(draft: Draft, reading: Reading, scene: Scene) -> Deal:
    asset = _asset(draft, reading, scene)
    parties = [
        _party(role, actors, reading, scene)
        for role, members in sorted(draft.parties.items(), key=lambda item: _ROLE_ORDER[item[0]])
        for actors in members.values()
    ]
    evidence = [reading.cite(*_clause_span(event, reading)) for event in draft.events[:6]]
    return Deal(
        type=_type(draft),
        status=_status(draft),
        parties=tuple(parties),
        asset=asset,
        location=_location(draft, reading, scene),
        evidence=tuple(dict.fromkeys(evidence)),
    )


def _clause_span(event: Event, reading: Reading) -> tuple[int, int]:
    sentence = reading.sentences[event.sentence]
    return sentence.start, sentence.end


def _type(draft: Draft) -> DealType:
    types = [event.type for event in draft.events]
    if DealType.TENDER_OFFER in types and types[0] is DealType.ACQUISITION:
        return DealType.TENDER_OFFER
    if draft.assets and not draft.parties.get(Role.TARGET) and types[0] is DealType.ACQUISITION:
        return DealType.ASSET_SALE
    return types[0]


def _status(draft: Draft) -> DealStatus:
    """What the text says first; a headline's present tense ("Alder buys Birch") gives way to the story below it."""
    known = [event for event in draft.events if event.status is not DealStatus.UNKNOWN]
    if _type(draft) in _SIGNED and not (known and known[0].status not in (DealStatus.COMPLETED, DealStatus.AGREED)):
        # A contract that was let, ordered or announced is signed; completed it is when it has run out.
        return DealStatus.AGREED
    if not known:
        return DealStatus.UNKNOWN
    first = known[0]
    if first.is_heading and first.status is DealStatus.AGREED:
        first = next((event for event in known if not event.is_heading and event.sentence < first.sentence + 6), first)
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
    ordered = [full, *(place for place in places + mentions if place != full)]
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


def _sentences(draft: Draft, drafts: Sequence[Draft], reading: Reading) -> tuple[Sentence, ...]:
    """With one deal all sentences; with several, those from each of its events to the next deal's event."""
    if len(drafts) == 1:
        return reading.sentences
    owner: dict[int, Draft] = {}
    for other in reversed(drafts):
        for event in other.events:
            owner[event.sentence] = other
    told = []
    current = drafts[0]
    for number, sentence in enumerate(reading.sentences):
        current = owner.get(number, current)
        if current is draft:
            told.append(sentence)
    return tuple(told)


__all__ = ["find_deals", "read_clauses", "roles_of"]

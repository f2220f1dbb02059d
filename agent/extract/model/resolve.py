"""From a reply to records with places: what the reply points at is looked up, what it names is looked for.

What is not there is kept with match none and is a fault in words, which the repair turn tells the model.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from agent.extract.model.claims import resolve_claim
from agent.extract.model.ground import Ground
from agent.extract.model.replies import DealReply, ExtractionReply, PartyReply
from agent.extract.model.terms import resolve_term
from agent.schema.article import Sentence
from agent.schema.claim import Claim
from agent.schema.deal import Deal, Party, Place
from agent.schema.evidence import Evidence, unfound


@dataclass(frozen=True)
class Resolved:
    """The records of one reply; each fault is a sentence that names what was not found."""

    deals: tuple[Deal, ...]
    claims: tuple[Claim, ...]
    faults: tuple[str, ...]


@dataclass
class Faults:
    """Faults in the order met, each once."""

    found: dict[str, None] = field(default_factory=dict)

    def add(self, fault: str) -> None:
        self.found[fault] = None


def resolve_reply(reply: ExtractionReply, ground: Ground) -> Resolved:
    faults = Faults()
    deals = tuple(_resolve_deal(deal, ground, faults) for deal in reply.deals)
    claims = tuple(claim for said in reply.claims for claim in resolve_claim(said, ground, faults.add))
    return Resolved(deals, claims, tuple(faults.found))


def _resolve_deal(deal: DealReply, ground: Ground, faults: Faults) -> Deal:
    told = [sentence for item in deal.sentences if (sentence := ground.sentence(item)) is not None]
    return Deal(
        type=deal.type,
        status=deal.status,
        parties=tuple(_resolve_party(party, told, ground, faults) for party in deal.parties),
        asset=_resolve_place(deal.asset, told, ground, faults),
        location=_resolve_place(deal.location, told, ground, faults),
        terms=tuple(resolve_term(term, ground, faults.add) for term in deal.terms),
        evidence=tuple(_cite(deal.sentences, ground, faults)) or (unfound(f"a sentence of this {deal.type} deal"),),
    )


def _cite(sentence_ids: Iterable[str], ground: Ground, faults: Faults) -> Iterable[Evidence]:
    for sentence_id in sentence_ids:
        sentence = ground.sentence(sentence_id)
        if sentence is None:
            faults.add(f"There is no sentence {sentence_id!r} here.")
        elif not ground.is_addressed(sentence.start, sentence.end):
            yield ground.reading.cite(sentence.start, sentence.end)


def _resolve_party(party: PartyReply, told: Sequence[Sentence], ground: Ground, faults: Faults) -> Party:
    place = _find_name(party.name, party.sentence, told, ground, faults)
    if place is None:
        return Party(name=party.name, role=party.role, evidence=(unfound(party.name),))
    aliases = []
    for alias in party.aliases:
        known = ground.find_anywhere(alias)
        if known is not None and known.quote:
            aliases.append(known.quote)
        else:
            faults.add(f"The alias {alias!r} does not occur in the article.")
    return Party(name=place.quote or party.name, role=party.role, aliases=tuple(aliases), evidence=(place,))


def _resolve_place(name: str | None, told: Sequence[Sentence], ground: Ground, faults: Faults) -> Place | None:
    if name is None:
        return None
    found = _find_name(name, None, told, ground, faults)
    if found is None:
        return Place(name=name, evidence=(unfound(name),))
    return Place(name=found.quote or name, evidence=(found,))


def _find_name(
    name: str, sentence_id: str | None, told: Sequence[Sentence], ground: Ground, faults: Faults
) -> Evidence | None:
    sentence = ground.sentence(sentence_id)
    if sentence_id is not None and sentence is None:
        faults.add(f"There is no sentence {sentence_id!r} here, which was to name {name!r}.")
        return None
    cited = (sentence,) if sentence is not None else tuple(told)
    found = ground.find(name, cited)
    if found is None:
        ids = ", ".join(f"[{item.id}]" for item in cited) or "any sentence cited"
        faults.add(f"{name!r} does not occur in {ids}; cite the sentence that names it, and copy the name.")
    return found

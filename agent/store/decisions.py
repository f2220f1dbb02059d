"""Decisions applied to an analysis: which still hold, what they change, and what must be looked at again.

Pure: an analysis and a log in, a Reviewed out. Knows nothing of the database.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from agent.schema.analysis import Analysis
from agent.schema.article import Document
from agent.schema.claim import Claim
from agent.schema.deal import By, Deal, Party, Term
from agent.schema.evidence import Evidence
from agent.schema.figure import Figure
from agent.schema.finding import Finding, FindingStatus
from agent.schema.record import Record
from agent.schema.review import ItemState, LookAgain, Review, ReviewAction, Reviewed, ReviewItem, Unreviewed
from agent.store.anchors import follow, is_lost

Fact = Deal | Party | Term | Claim | Finding | Figure

KINDS: dict[ReviewItem, type[Record]] = {
    ReviewItem.DEAL: Deal,
    ReviewItem.PARTY: Party,
    ReviewItem.TERM: Term,
    ReviewItem.CLAIM: Claim,
    ReviewItem.FINDING: Finding,
    ReviewItem.FIGURE: Figure,
}
STATES = {
    ReviewAction.ACCEPT: ItemState.ACCEPTED,
    ReviewAction.EDIT: ItemState.EDITED,
    ReviewAction.REJECT: ItemState.REJECTED,
    ReviewAction.CONFIRM: ItemState.CONFIRMED,
    ReviewAction.DISMISS: ItemState.DISMISSED,
    ReviewAction.ADD: ItemState.ADDED,
    ReviewAction.MARK: ItemState.MARKED,
}
_FINDING_STATUS = {ItemState.CONFIRMED: FindingStatus.CONFIRMED, ItemState.DISMISSED: FindingStatus.DISMISSED}
# What a person may correct about a document.
DOCUMENT_FIELDS = ("title", "byline", "source", "published", "language")
LOST = "its quote is no longer in the text"


@dataclass
class _Standing:
    """What the log comes to: by item, the newest decision, the fields that were edited, and what was added."""

    newest: dict[str, Review] = field(default_factory=dict)
    edits: dict[str, dict[str, Any]] = field(default_factory=dict)
    added: dict[str, Review] = field(default_factory=dict)

    def take(self, review: Review) -> None:
        self.newest[review.item_id] = review
        if review.action is ReviewAction.EDIT:
            self.edits[review.item_id] = {**self.edits.get(review.item_id, {}), **(review.after or {})}
        elif review.action is ReviewAction.ADD:
            self.added[review.item_id] = review
        elif review.action is ReviewAction.REOPEN:
            self.edits.pop(review.item_id, None)

    def states(self) -> dict[str, ItemState]:
        return {id_: STATES[review.action] for id_, review in self.newest.items() if review.action in STATES}


def apply_reviews(
    stored: Analysis, reviews: Sequence[Review], *, analysis_id: int, text_version: int, old_texts: Mapping[int, str]
) -> Reviewed:
    """The analysis with the log applied; `old_texts` has the text of each earlier analysis, by its id."""
    facts = find_facts(stored)
    standing = _Standing()
    again: dict[str, LookAgain] = {}
    for made in _not_undone(reviews):
        old_text = old_texts.get(made.analysis_id)
        review = follow(made, KINDS, facts, stored.text, old_text) if made.item in KINDS else made
        standing.take(review)
        again.pop(review.item_id, None)
        reason = None if made.analysis_id == analysis_id else _why_look_again(review, facts)
        if reason is not None:
            was = made.before or made.after or {}
            is_gone = review.item_id not in facts
            again[review.item_id] = LookAgain(
                item=made.item, item_id=review.item_id, why=reason, is_gone=is_gone, was=was, review=made
            )
    states = standing.states()
    return Reviewed(
        analysis_id=analysis_id,
        text_version=text_version,
        stored=stored,
        analysis=_changed(stored, standing, states),
        states=states,
        machine={id_: facts[id_].model_dump(mode="json") for id_ in sorted(standing.edits.keys() & facts.keys())},
        decided=standing.newest,
        look_again=tuple(again.values()),
        unreviewed=_count_unreviewed(stored, states),
        reviews=tuple(reviews),
    )


def find_facts(analysis: Analysis) -> dict[str, Fact]:
    """Every item of an analysis that can be decided on, by id."""
    found: list[Fact] = [*analysis.figures, *analysis.claims, *analysis.findings]
    for deal in analysis.deals:
        found += [deal, *deal.parties, *deal.terms]
    return {fact.id: fact for fact in found}


def edit_fact(fact: Any, given: Mapping[str, Any]) -> Any:
    """A fact with a person's fields in place of the machine's, under the same id. Raises ValidationError."""
    values = {**fact.model_dump(mode="json"), **given, "id": fact.id}
    return type(fact).model_validate(_by_person(type(fact), values))


def new_fact(kind: type[Any], item_id: str, given: Mapping[str, Any]) -> Any:
    """A fact that a person added. Raises ValidationError."""
    values = {name: value for name, value in given.items() if name != "deal"}
    return kind.model_validate(_by_person(kind, {**values, "id": item_id}))


def _by_person(kind: type[Any], values: dict[str, Any]) -> dict[str, Any]:
    return {**values, "by": By.PERSON} if "by" in kind.model_fields else values


def _not_undone(reviews: Sequence[Review]) -> list[Review]:
    """Oldest first, without decisions that were taken back; an undo of an undo brings one back."""
    undone: set[int] = set()
    for review in reversed(reviews):
        if review.action is ReviewAction.UNDO and review.undoes is not None and review.id not in undone:
            undone.add(review.undoes)
    return [review for review in reviews if review.action is not ReviewAction.UNDO and review.id not in undone]


def _why_look_again(review: Review, facts: Mapping[str, Fact]) -> str | None:
    if review.item not in KINDS or review.action is ReviewAction.REOPEN:
        return None
    if is_lost(review.before) or is_lost(review.after):
        return LOST
    if review.action is ReviewAction.ADD or review.before is None:
        return None
    fact = facts.get(review.item_id)
    if fact is None:
        return "the newest analysis does not have it"
    seen = [Evidence.model_validate(place).span for place in review.before.get("evidence", ())]
    now = [] if isinstance(fact, Figure) else [place.span for place in fact.evidence]
    return "its evidence changed" if seen != now else None


def _changed(stored: Analysis, standing: _Standing, states: Mapping[str, ItemState]) -> Analysis:
    def decide(fact: Any) -> Any:
        if fact.id in standing.edits:
            fact = edit_fact(fact, standing.edits[fact.id])
        if isinstance(fact, Finding) and states.get(fact.id) in _FINDING_STATUS:
            fact = fact.model_copy(update={"status": _FINDING_STATUS[states[fact.id]]})
        return fact

    deals = [_changed_deal(deal, decide, standing.edits.get(deal.id, {})) for deal in stored.deals]
    deals += _new_facts(Deal, standing, ReviewItem.DEAL)
    first = deals[0].id if deals else ""
    added_figures = _new_facts(Figure, standing, ReviewItem.FIGURE)
    return stored.model_copy(
        update={
            "document": _changed_document(stored.document, standing),
            "figures": tuple(sorted([*map(decide, stored.figures), *added_figures], key=lambda figure: figure.start)),
            "deals": tuple(_with_added(deal, standing, first=first) for deal in deals),
            "claims": (*map(decide, stored.claims), *_new_facts(Claim, standing, ReviewItem.CLAIM)),
            "findings": (
                *map(decide, stored.findings),
                *map(decide, _new_facts(Finding, standing, ReviewItem.FINDING)),
            ),
        }
    )


def _changed_document(document: Document, standing: _Standing) -> Document:
    """What a person said of the source itself; its bytes, text and furniture are not theirs to say."""
    given = standing.edits.get(document.id, {})
    return document.model_copy(update={name: given[name] for name in DOCUMENT_FIELDS if name in given})


def _changed_deal(deal: Deal, decide: Callable[[Any], Any], given: Mapping[str, Any]) -> Deal:
    nested = {"parties": tuple(map(decide, deal.parties)), "terms": tuple(map(decide, deal.terms))}
    own = {name: value for name, value in given.items() if name not in nested}
    return (edit_fact(deal, own) if own else deal).model_copy(update=nested)


def _with_added(deal: Deal, standing: _Standing, *, first: str) -> Deal:
    mine = {
        id_: review for id_, review in standing.added.items() if ((review.after or {}).get("deal") or first) == deal.id
    }
    own = _Standing(edits=standing.edits, added=mine)
    parties, terms = _new_facts(Party, own, ReviewItem.PARTY), _new_facts(Term, own, ReviewItem.TERM)
    return deal.model_copy(update={"parties": (*deal.parties, *parties), "terms": (*deal.terms, *terms)})


def _new_facts(kind: type[Any], standing: _Standing, item: ReviewItem) -> list[Any]:
    return [
        new_fact(kind, id_, {**(review.after or {}), **standing.edits.get(id_, {})})
        for id_, review in standing.added.items()
        if review.item is item
    ]


def _count_unreviewed(analysis: Analysis, states: Mapping[str, ItemState]) -> Unreviewed:
    def count(items: Iterable[Any]) -> int:
        return sum(item.id not in states for item in items)

    return Unreviewed(
        deals=count(analysis.deals),
        parties=sum(count(deal.parties) for deal in analysis.deals),
        terms=sum(count(deal.terms) for deal in analysis.deals),
        claims=count(analysis.claims),
        findings=count(analysis.findings),
    )

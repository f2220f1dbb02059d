"""Where evidence and decisions stand after a person corrected the text: found again by their quotes, or lost."""

from collections.abc import Mapping
from functools import lru_cache
from typing import Any

from agent.schema.article import Article, Page, Removed
from agent.schema.evidence import Evidence, Match
from agent.schema.record import Record
from agent.schema.review import Review, ReviewAction, ReviewItem
from agent.text.locate import locate_quote


def reanchor(evidence: Evidence, old: str, new: str) -> Evidence:
    """The same quote in a corrected text, near where it was: exact, normalised, or not found."""
    if evidence.start is None or evidence.quote is None:
        return locate_quote(evidence.claimed or "", new)
    if evidence.document is not None:
        return evidence
    found = locate_quote(evidence.quote, new, near=moved(evidence.start, old, new))
    return found if found.match is Match.NONE else found.model_copy(update={"page": evidence.page})


def moved(offset: int, old: str, new: str) -> int:
    """Where a place of the old text most likely lies in the new one, if one passage of it was corrected."""
    head, tail = _shared_ends(old, new)
    if offset < head:
        return offset
    return min(offset, len(new)) if offset < len(old) - tail else offset + len(new) - len(old)


def correct_article(article: Article, text: str) -> Article:
    """The article with a corrected text: page furniture and pages are moved along, offsets stay true."""
    old = article.text
    removed = []
    for span in article.document.removed:
        found = locate_quote(old[span.start : span.end], text, near=moved(span.start, old, text))
        if found.start is not None and found.end is not None:
            removed.append(Removed(start=found.start, end=found.end, why=span.why))
    pages = tuple(
        Page(number=page.number, start=moved(page.start, old, text), end=moved(page.end, old, text))
        for page in article.page_map
    )
    document = article.document.model_copy(update={"characters": len(text), "removed": tuple(removed)})
    return Article(document=document, text=text, page_map=pages)


def follow(
    review: Review, kinds: Mapping[ReviewItem, type[Record]], facts: Mapping[str, Any], text: str, old: str | None
) -> Review:
    """The decision as if made over the newest text: its quotes found there, and its fact by the id it has there."""
    if review.item is ReviewItem.FIGURE:
        return _follow_figure(review, facts, text, old)
    if old is None or old == text:
        return review
    before, after = (_relocated(item, old, text) for item in (review.before, review.after))
    item_id = review.item_id
    is_digest = review.action is not ReviewAction.ADD and review.item is not ReviewItem.DEAL
    if is_digest and before is not None and not is_lost(before):
        values = {name: value for name, value in before.items() if name != "id"}
        item_id = str(kinds[review.item].model_validate(values).model_dump()["id"])
    return review.model_copy(update={"item_id": item_id, "before": before, "after": after})


def is_lost(item: object) -> bool:
    """Whether a quote that the item rests on was not found."""
    places = item.get("evidence", ()) if isinstance(item, Mapping) else ()
    return any(place["match"] == Match.NONE for place in places)


def _follow_figure(review: Review, facts: Mapping[str, Any], text: str, old: str | None) -> Review:
    """A figure's id is its number in the text, so that it is known by its place."""
    was = review.before
    if old is None or was is None:
        return review
    near = moved(was["start"], old, text)
    same = [fact for id_, fact in facts.items() if id_[:1] == "f" and fact.quote == was["quote"]]
    closest = min(same, key=lambda fact: abs(fact.start - near), default=None)
    return review.model_copy(update={"item_id": closest.id if closest else f"gone-{review.item_id}"})


def _relocated(value: Any, old: str, text: str) -> Any:
    """Every piece of evidence inside a dumped item, found anew."""
    if isinstance(value, Mapping):
        if {"quote", "start", "end", "match"} <= value.keys():
            return reanchor(Evidence.model_validate(value), old, text).model_dump(mode="json")
        return {name: _relocated(inner, old, text) for name, inner in value.items()}
    if isinstance(value, list | tuple):
        return [_relocated(inner, old, text) for inner in value]
    return value


@lru_cache(maxsize=8)
def _shared_ends(old: str, new: str) -> tuple[int, int]:
    """How many characters the two begin with alike, and how many, beyond those, they end with alike."""
    head = _count_alike(old, new)
    return head, _count_alike(old[head:][::-1], new[head:][::-1])


def _count_alike(one: str, other: str) -> int:
    pairs = enumerate(zip(one, other, strict=False))
    return next((at for at, (left, right) in pairs if left != right), min(len(one), len(other)))

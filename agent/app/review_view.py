"""What persons decided, as the article page draws it: beside each row, and in a panel of its own.

Plain dictionaries for the browser. Knows nothing of Streamlit.
"""

from collections.abc import Iterator, Mapping
from typing import Any

from agent.app.decide import SECTIONS, complete_sections
from agent.app.marks import Mark, row_key
from agent.export.marks import MarkKind
from agent.figures.term_wording import word_term
from agent.figures.wording import word_value
from agent.schema.claim import Claim
from agent.schema.deal import Term
from agent.schema.evidence import Evidence, Match
from agent.schema.review import ItemState, Review, ReviewAction, Reviewed, ReviewItem
from agent.schema.wording import spoken
from agent.text.locate import locate_quote

Json = dict[str, object]
NOTE = "note"
LOG_SHOWN = 60


def review_of(reviewed: Reviewed, item_id: str) -> Json | None:
    """How a row stands: the state, who, when, why, and the machine's value where a person changed it."""
    review = reviewed.decided.get(item_id)
    state = reviewed.state(item_id)
    if review is None or state is ItemState.UNREVIEWED:
        return None
    return {
        "state": state, "who": review.reviewer, "when": _moment(review), "reason": review.reason,
        "machine": machine_words(reviewed.machine.get(item_id)), "again": item_id in _again(reviewed),
    }  # fmt: skip


def machine_words(item: Mapping[str, Any] | None) -> str | None:
    """The machine's item in a few words."""
    if item is None:
        return None
    if "certainty" in item:
        term = Term.model_validate(item)
        return f"{spoken(term.kind)}: {word_term(term) or 'no value'}"
    if "metric" in item:
        claim = Claim.model_validate(item)
        value = word_value(claim.low, claim.high, claim.unit, claim.modifier)
        return f"{claim.metric} of {claim.subject}: {value}"
    if "role" in item:
        return f"{spoken(item['role'])}: {item['name']}"
    if "type" in item:
        return f"{spoken(item['type'])}, {spoken(item['status'])}"
    return str(item.get("message") or item.get("quote") or "")


def review_panel(reviewed: Reviewed) -> Json:
    """Progress, what must be looked at again, what persons noted in the text, and the log, newest first."""
    complete = complete_sections(reviewed)
    left = reviewed.unreviewed
    open_items = {
        "deals": left.deals + left.parties + left.terms, "claims": left.claims, "findings": left.findings, "figures": 0,
    }  # fmt: skip
    return {
        "sections": [
            {"name": name, "left": open_items[name], "complete": name in complete, "told": _told(complete.get(name))}
            for name in SECTIONS
        ],
        "again": [
            {
                "item": entry.item, "why": entry.why, "words": machine_words(entry.was) or entry.item_id,
                "told": _told(entry.review), "key": row_key(entry.item, entry.item_id),
            }
            for entry in reviewed.look_again
        ],
        "notes": list(_notes(reviewed)),
        "log": [_log_line(review) for review in reversed(reviewed.reviews[-LOG_SHOWN:])],
        "text_version": reviewed.text_version,
    }  # fmt: skip


def person_marks(reviewed: Reviewed) -> Iterator[Mark]:
    """The places that persons noted or marked, where the text still has their words."""
    for review, evidence in _placed(reviewed):
        if evidence.start is not None and evidence.end is not None:
            kind = {"boilerplate": MarkKind.REMOVED, "damaged": MarkKind.DAMAGE}.get(_why(review), NOTE)
            row = row_key(review.item, review.item_id)
            yield Mark(kind, evidence.start, evidence.end, [row], says=f"{_why(review) or 'note'} by {review.reviewer}")


def _notes(reviewed: Reviewed) -> Iterator[Json]:
    for review, evidence in _placed(reviewed):
        is_lost = evidence.match is Match.NONE
        yield {
            "key": row_key(review.item, review.item_id), "item": review.item, "id": review.item_id,
            "name": _why(review) or "note", "message": review.reason or "", "told": _told(review),
            "quotes": [{"claimed": evidence.claimed} if is_lost else {"quote": evidence.quote, "at": evidence.span}],
            "more": 0, "review": {"state": "added", "who": review.reviewer, "when": _moment(review)},
        }  # fmt: skip


def _placed(reviewed: Reviewed) -> Iterator[tuple[Review, Evidence]]:
    """Notes and marked passages that stand, each found in the text as it is now."""
    text = reviewed.analysis.text
    for review in reviewed.decided.values():
        is_note = review.item is ReviewItem.NOTE and review.action is ReviewAction.ADD
        is_passage = review.item is ReviewItem.PASSAGE and review.action is ReviewAction.MARK
        if (is_note or is_passage) and review.after and review.after.get("quote"):
            yield review, locate_quote(str(review.after["quote"]), text, near=int(review.after.get("start", 0)))


def _why(review: Review) -> str:
    return str((review.after or {}).get("why") or "")


def _again(reviewed: Reviewed) -> frozenset[str]:
    return frozenset(entry.item_id for entry in reviewed.look_again)


def _log_line(review: Review) -> Json:
    after = {} if review.after is None else review.after
    words = machine_words(review.before) if review.before else after.get("name") or after.get("quote") or review.item_id
    return {
        "action": review.action, "item": review.item, "words": str(words or review.item_id), "reason": review.reason,
        "told": _told(review), "key": row_key(review.item, review.item_id),
    }  # fmt: skip


def _told(review: Review | None) -> str:
    return "" if review is None else f"{review.reviewer}, {_moment(review)}"


def _moment(review: Review) -> str:
    return f"{review.created:%-d %b %Y %H:%M} UTC"

"""Reviews: what a person decided about a fact, and an analysis with those decisions applied.

The log only grows: to take a decision back is a decision too.
"""

from datetime import datetime
from enum import StrEnum
from typing import Any

from agent.schema.analysis import Analysis
from agent.schema.record import Record


class ReviewItem(StrEnum):
    """What a decision is about; the last four are places of the page, not facts of the analysis."""

    DEAL = "deal"
    PARTY = "party"
    TERM = "term"
    CLAIM = "claim"
    FINDING = "finding"
    FIGURE = "figure"
    NOTE = "note"
    PASSAGE = "passage"
    DOCUMENT = "document"
    SECTION = "section"


class ReviewAction(StrEnum):
    ACCEPT = "accept"
    EDIT = "edit"
    REJECT = "reject"
    CONFIRM = "confirm"
    DISMISS = "dismiss"
    REOPEN = "reopen"
    ADD = "add"
    MARK = "mark"
    UNDO = "undo"


class ItemState(StrEnum):
    """How an item stands: the newest decision that was not taken back."""

    UNREVIEWED = "unreviewed"
    ACCEPTED = "accepted"
    EDITED = "edited"
    REJECTED = "rejected"
    CONFIRMED = "confirmed"
    DISMISSED = "dismissed"
    ADDED = "added"
    MARKED = "marked"


class Review(Record):
    """One line of the log. `before` is the machine's item, `after` the fields that a person gave.

    `undoes` is the id of the decision that an undo takes back.
    """

    id: int
    document_id: str
    analysis_id: int
    item: ReviewItem
    item_id: str
    action: ReviewAction
    before: dict[str, Any] | None = None
    after: dict[str, Any] | None = None
    reason: str | None = None
    reviewer: str
    created: datetime
    undoes: int | None = None


class LookAgain(Record):
    """A decided item whose evidence is not what the person saw; `was` is the item as it was decided.

    `is_gone` where the newest analysis does not have the item, or its quote is not in the newest text.
    """

    item: ReviewItem
    item_id: str
    why: str
    is_gone: bool
    was: dict[str, Any]
    review: Review


class Unreviewed(Record):
    """How many of each kind nobody has decided yet."""

    deals: int = 0
    parties: int = 0
    terms: int = 0
    claims: int = 0
    findings: int = 0


class Reviewed(Record):
    """The newest analysis of a document as the machine gave it, and with every decision applied.

    `analysis` keeps what was rejected, so that it can be shown struck out; `accepted()` leaves it out.
    `machine` has the machine's item, by id, for each one that a person edited.
    """

    analysis_id: int
    text_version: int
    stored: Analysis
    analysis: Analysis
    states: dict[str, ItemState] = {}
    machine: dict[str, dict[str, Any]] = {}
    decided: dict[str, Review] = {}
    look_again: tuple[LookAgain, ...] = ()
    unreviewed: Unreviewed = Unreviewed()
    reviews: tuple[Review, ...] = ()

    def state(self, item_id: str) -> ItemState:
        return self.states.get(item_id, ItemState.UNREVIEWED)

    def accepted(self) -> Analysis:
        """Without what a person rejected or dismissed; what nobody decided stays."""
        out = {id_ for id_, state in self.states.items() if state in (ItemState.REJECTED, ItemState.DISMISSED)}
        deals = tuple(
            deal.model_copy(
                update={
                    "parties": tuple(party for party in deal.parties if party.id not in out),
                    "terms": tuple(term for term in deal.terms if term.id not in out),
                }
            )
            for deal in self.analysis.deals
            if deal.id not in out
        )
        return self.analysis.model_copy(
            update={
                "deals": deals,
                "claims": tuple(claim for claim in self.analysis.claims if claim.id not in out),
                "findings": tuple(finding for finding in self.analysis.findings if finding.id not in out),
            }
        )

"""What leaves the house: one analysis, its number, and what persons decided about it."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from agent.figures.term_wording import word_term
from agent.schema.analysis import Analysis
from agent.schema.deal import Party, Term
from agent.schema.review import ReviewAction, Reviewed, ReviewItem

UNREVIEWED = "unreviewed"


@dataclass(frozen=True)
class Decision:
    """What a person decided about an item, and what the machine had said where that was changed."""

    state: str
    reviewer: str
    decided: str
    reason: str = ""
    machine: str = ""


@dataclass(frozen=True)
class Dossier:
    """`analysis` has the decisions applied; `number` is its number in the workspace, None outside one."""

    analysis: Analysis
    number: int | None = None
    text_version: int | None = None
    decisions: Mapping[str, Decision] = field(default_factory=dict)
    notes: tuple[str, ...] = ()

    def decision(self, item: str) -> Decision:
        return self.decisions.get(item, Decision(UNREVIEWED, "", ""))

    @property
    def version(self) -> str:
        """Which analysis of which text this is, and who or what read it."""
        run = self.analysis.run
        read_by = run.model or "rules only, no model"
        if self.number is None:
            return f"an analysis outside a workspace, by {read_by}"
        return f"analysis {self.number} of text version {self.text_version}, by {read_by}"

    @property
    def reviewers(self) -> tuple[str, ...]:
        return tuple(dict.fromkeys(decision.reviewer for decision in self.decisions.values() if decision.reviewer))

    def unreviewed(self) -> dict[str, tuple[int, int]]:
        """How many of each sort nobody has decided on, of how many: {"terms": (3, 9), ...}."""
        return {
            sort: (sum(self.decision(item).state == UNREVIEWED for item in items), len(items))
            for sort, items in (
                ("terms", list(self._terms())),
                ("claims", [claim.id for claim in self.analysis.claims]),
                ("findings", [finding.id for finding in self.analysis.findings]),
            )
        }

    def statement(self) -> str:
        """One sentence that every file carries: its version, who reviewed it, and what nobody has looked at."""
        counts = self.unreviewed()
        left = ", ".join(f"{rest} of {all_} {sort}" for sort, (rest, all_) in counts.items() if rest)
        reviewers = ", ".join(self.reviewers) or "nobody"
        return f"{self.version[0].upper()}{self.version[1:]}. Reviewed by {reviewers}; unreviewed: {left or 'nothing'}."

    def _terms(self) -> Iterator[str]:
        return (term.id for deal in self.analysis.deals for term in deal.terms)


def open_dossier(reviewed: Reviewed) -> Dossier:
    """The newest analysis of a workspace's document as it leaves: decisions applied, and listed beside the facts."""
    return Dossier(
        analysis=reviewed.analysis,
        number=reviewed.analysis_id,
        text_version=reviewed.text_version,
        decisions={item: _decision(reviewed, item, state) for item, state in reviewed.states.items()},
        notes=tuple(_notes(reviewed)),
    )


def _decision(reviewed: Reviewed, item: str, state: str) -> Decision:
    review = reviewed.decided[item]
    machine = reviewed.machine.get(item)
    return Decision(
        state=state,
        reviewer=review.reviewer,
        decided=review.created.date().isoformat(),
        reason=review.reason or "",
        machine=_machine_said(review.item, machine, reviewed.analysis, item) if machine else "",
    )


def _machine_said(kind: ReviewItem, machine: Mapping[str, Any], analysis: Analysis, item: str) -> str:
    """A term's value in words; of anything else the fields that a person changed."""
    if kind is ReviewItem.TERM:
        return word_term(Term.model_validate(machine)) or "no value"
    facts = {fact.id: fact for fact in (*analysis.claims, *analysis.findings, *analysis.deals, *_parties(analysis))}
    now = facts[item].model_dump(mode="json") if item in facts else {}
    changed = {name: value for name, value in machine.items() if now.get(name) != value}
    return "; ".join(f"{name}: {value}" for name, value in changed.items())


def _parties(analysis: Analysis) -> Iterator[Party]:
    return (party for deal in analysis.deals for party in deal.parties)


def _notes(reviewed: Reviewed) -> Iterator[str]:
    for entry in reviewed.look_again:
        yield f"Look again at a {entry.item} that {entry.review.reviewer} decided on: {entry.why}."
    for review in reviewed.reviews:
        if review.item is ReviewItem.NOTE and review.action is ReviewAction.ADD:
            told = (review.after or {}).get("text") or review.reason
            yield f"{review.reviewer} notes: {told}"

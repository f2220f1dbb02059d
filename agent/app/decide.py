"""What a person does on the article page, written down as decisions. Knows nothing of Streamlit."""

from collections.abc import Mapping

from agent.errors import UsageError
from agent.schema.review import Review, ReviewAction, Reviewed, ReviewItem
from agent.store.reviews import add_review, load_reviewed, undo_review
from agent.store.workspace import Workspace

# Keys and buttons that need nothing more than a reason.
DECISIONS = {
    "accept": ReviewAction.ACCEPT,
    "reject": ReviewAction.REJECT,
    "confirm": ReviewAction.CONFIRM,
    "dismiss": ReviewAction.DISMISS,
}
# What a person can vouch for as completely reviewed, and export as gold.
SECTIONS = ("figures", "deals", "claims", "findings")
PASSAGES = ("boilerplate", "damaged")


def take_action(workspace: Workspace, document: str, action: Mapping[str, object], *, reviewer: str) -> Review | None:
    """Write down what was pressed; None where there was nothing to undo. Raises UsageError."""
    verb, item, identity = (str(action.get(name) or "") for name in ("verb", "item", "id"))
    if verb in DECISIONS:
        reason = str(action.get("reason") or "").strip() or None
        return add_review(
            workspace, document, item=item, item_id=identity, action=DECISIONS[verb], reason=reason, reviewer=reviewer
        )
    if verb == "undo":
        return undo(workspace, document, identity, reviewer=reviewer)
    if verb == "passage":
        return mark_passage(workspace, document, action, reviewer=reviewer)
    if verb == "section":
        return mark_section(workspace, document, identity, is_complete=bool(action.get("complete")), reviewer=reviewer)
    raise UsageError(f"{verb!r} is nothing that can be done here")


def undo(workspace: Workspace, document: str, identity: str, *, reviewer: str) -> Review | None:
    """Take back the newest decision about an item; with no item, the reviewer's own newest one."""
    reviewed = _reviewed(workspace, document)
    if identity:
        last = reviewed.decided.get(identity)
    else:
        own = (review for review in reviewed.decided.values() if review.reviewer == reviewer)
        last = max(own, key=lambda review: review.id, default=None)
    return None if last is None else undo_review(workspace, last.id, reviewer=reviewer)


def mark_passage(workspace: Workspace, document: str, action: Mapping[str, object], *, reviewer: str) -> Review:
    """A passage is boilerplate, or words of it were lost."""
    start, end, why = action.get("start"), action.get("end"), str(action.get("why"))
    text = _reviewed(workspace, document).analysis.text
    if not (isinstance(start, int) and isinstance(end, int) and 0 <= start < end <= len(text) and why in PASSAGES):
        raise UsageError("that is no passage of the text")
    return add_review(
        workspace, document, item=ReviewItem.PASSAGE, item_id=f"{why}-{start}-{end}", action=ReviewAction.MARK,
        after={"start": start, "end": end, "quote": text[start:end], "why": why}, reviewer=reviewer,
    )  # fmt: skip


def mark_section(workspace: Workspace, document: str, section: str, *, is_complete: bool, reviewer: str) -> Review:
    """A person says that a section holds everything that the text does, and nothing else; or takes it back."""
    if section not in SECTIONS:
        raise UsageError(f"{section!r} is no section", hint=f"There are {', '.join(SECTIONS)}.")
    action = ReviewAction.MARK if is_complete else ReviewAction.REOPEN
    return add_review(
        workspace, document, item=ReviewItem.SECTION, item_id=f"section-{section}", action=action,
        after={"complete": is_complete}, reviewer=reviewer,
    )  # fmt: skip


def complete_sections(reviewed: Reviewed) -> dict[str, Review]:
    """The sections that somebody vouches for, and who and when."""
    found = {}
    for section in SECTIONS:
        review = reviewed.decided.get(f"section-{section}")
        if review is not None and review.action is ReviewAction.MARK:
            found[section] = review
    return found


def _reviewed(workspace: Workspace, document: str) -> Reviewed:
    reviewed = load_reviewed(workspace, document)
    if reviewed is None:
        raise UsageError("this document has no analysis yet")
    return reviewed

"""The log of decisions: who decided what about which fact, when, and what stood there before."""

from collections.abc import Iterator, Mapping
from typing import Any

from pydantic import ValidationError
from sqlalchemy import select

from agent.errors import UsageError
from agent.schema.analysis import Analysis
from agent.schema.article import Article
from agent.schema.evidence import Evidence
from agent.schema.record import digest_id
from agent.schema.review import LookAgain, Review, ReviewAction, Reviewed, ReviewItem
from agent.store.analyses import load_analysis
from agent.store.anchors import correct_article
from agent.store.decisions import KINDS, LOST, apply_reviews, edit_fact, find_facts, new_fact
from agent.store.tables import AnalysisRow, DocumentRow, DocumentStatus, ReviewRow, TextRow
from agent.store.workspace import Workspace


def add_review(
    workspace: Workspace,
    document_id: str,
    *,
    item: ReviewItem | str,
    action: ReviewAction | str,
    item_id: str = "",
    after: Mapping[str, Any] | None = None,
    reason: str | None = None,
    reviewer: str = "",
) -> Review:
    """Write one decision down, about the newest analysis of a document.

    `after` holds the fields that an edit changes, or the whole item of an add (its `deal` names the deal
    that it joins; without one, the first). `before` is filled in from the analysis. An add may leave
    `item_id` out and gets one. Raises UsageError where the item is unknown or the values make no sense.
    """
    item, action = ReviewItem(item), ReviewAction(action)
    reviewed = load_reviewed(workspace, document_id)
    if reviewed is None:
        raise UsageError(f"document {document_id!r} has no analysis to decide on", hint="tieout list shows its status.")
    given = dict(after) if after is not None else None
    if not item_id and action is ReviewAction.ADD:
        item_id = digest_id("u", item, sorted((given or {}).items()), reason, len(reviewed.reviews))
    before = _before(reviewed, item, item_id, action)
    _check(reviewed, item, item_id, action, given)
    with workspace.session() as session:
        row = ReviewRow(
            document_id=document_id, analysis_id=reviewed.analysis_id, item=item, item_id=item_id, action=action,
            before=before, after=given, reason=reason, reviewer=reviewer or workspace.settings.user,
        )  # fmt: skip
        session.add(row)
        session.flush()
        return _review(row)


def undo_review(workspace: Workspace, review_id: int, *, reviewer: str = "") -> Review:
    """Take a decision back by a decision of its own. Raises UsageError where there is no such decision."""
    with workspace.session() as session:
        row = session.get(ReviewRow, review_id)
        if row is None:
            raise UsageError(f"there is no decision {review_id}")
        undo = ReviewRow(
            document_id=row.document_id, analysis_id=row.analysis_id, item=row.item, item_id=row.item_id,
            action=ReviewAction.UNDO, before=row.after, after=row.before, reviewer=reviewer or workspace.settings.user,
            undoes=row.id,
        )  # fmt: skip
        session.add(undo)
        session.flush()
        return _review(undo)


def list_reviews(workspace: Workspace, document_id: str | None = None) -> list[Review]:
    """The log of a document, or of all of them, oldest first."""
    chosen = select(ReviewRow).order_by(ReviewRow.id)
    if document_id is not None:
        chosen = chosen.where(ReviewRow.document_id == document_id)
    with workspace.session() as session:
        return [_review(row) for row in session.scalars(chosen)]


def load_reviewed(workspace: Workspace, document_id: str) -> Reviewed | None:
    """The newest analysis with every decision applied; None where the document has not been analysed."""
    stored = load_analysis(workspace, document_id)
    if stored is None:
        return None
    reviews = list_reviews(workspace, document_id)
    old_texts = _texts(workspace, {review.analysis_id for review in reviews} - {stored.id})
    return apply_reviews(
        stored.analysis, reviews, analysis_id=stored.id, text_version=stored.text_version, old_texts=old_texts
    )


def add_text_version(workspace: Workspace, document_id: str, text: str, *, author: str = "") -> list[LookAgain]:
    """Keep a person's correction of the text, and queue the document for analysis.

    Decisions follow their facts into it; what comes back are those whose quotes are not in the new text.
    """
    with workspace.session() as session:
        document = session.get(DocumentRow, document_id, with_for_update=True)
        chosen = select(TextRow).where(TextRow.document_id == document_id).order_by(TextRow.version.desc()).limit(1)
        newest = session.scalars(chosen).first()
        if document is None or newest is None:
            raise UsageError(f"no document {document_id!r} in the workspace", hint="tieout list shows what is there.")
        article = correct_article(Article.model_validate(newest.article), text)
        row = TextRow(
            document_id=document_id, version=newest.version + 1, article=article.model_dump(mode="json"),
            author=author or workspace.settings.user,
        )  # fmt: skip
        session.add(row)
        # Whoever is analysing the old text loses the claim: that result would not count.
        document.status, document.failure = DocumentStatus.QUEUED, None
        document.claimed_by, document.claimed_until = None, None
    reviews = list_reviews(workspace, document_id)
    over_new = apply_reviews(
        Analysis(document=article.document, text=text), reviews, analysis_id=0, text_version=row.version,
        old_texts=_texts(workspace, {review.analysis_id for review in reviews}),
    )  # fmt: skip
    return [entry for entry in over_new.look_again if entry.why == LOST]


def _before(reviewed: Reviewed, item: ReviewItem, item_id: str, action: ReviewAction) -> dict[str, Any] | None:
    if item not in KINDS or action is ReviewAction.ADD:
        return None
    fact = find_facts(reviewed.stored).get(item_id)
    if isinstance(fact, KINDS[item]):
        return fact.model_dump(mode="json")
    if item_id in reviewed.decided:
        return reviewed.decided[item_id].before
    raise UsageError(f"the analysis has no {item} {item_id!r}", hint="tieout show DOC --json shows the ids.")


def _check(
    reviewed: Reviewed, item: ReviewItem, item_id: str, action: ReviewAction, given: dict[str, Any] | None
) -> None:
    if item not in KINDS or action not in (ReviewAction.EDIT, ReviewAction.ADD):
        return
    for place in _places(given):
        if place.start is not None and reviewed.stored.text[place.start : place.end] != place.quote:
            raise UsageError(f"{place.quote!r} is not what the text says at {place.start}:{place.end}")
    fact = find_facts(reviewed.analysis).get(item_id)
    try:
        if action is ReviewAction.ADD:
            new_fact(KINDS[item], item_id, given or {})
        elif fact is not None:
            edit_fact(fact, given or {})
    except ValidationError as error:
        first = error.errors(include_url=False)[0]
        where = ".".join(str(part) for part in first["loc"]) or item
        raise UsageError(f"{where}: {first['msg']}") from error


def _places(value: Any) -> Iterator[Evidence]:
    if isinstance(value, Mapping):
        if {"quote", "start", "end"} <= value.keys():
            # A figure has a place of its own beside its other fields.
            yield Evidence.model_validate({name: value[name] for name in Evidence.model_fields if name in value})
        else:
            for inner in value.values():
                yield from _places(inner)
    elif isinstance(value, list | tuple):
        for inner in value:
            yield from _places(inner)


def _texts(workspace: Workspace, analysis_ids: set[int]) -> dict[int, str]:
    """The text that each analysis read."""
    chosen = (
        select(AnalysisRow.id, TextRow.article)
        .join(TextRow, (TextRow.document_id == AnalysisRow.document_id) & (TextRow.version == AnalysisRow.text_version))
        .where(AnalysisRow.id.in_(analysis_ids))
    )
    with workspace.session() as session:
        return {analysis_id: str(article["text"]) for analysis_id, article in session.execute(chosen)}


def _review(row: ReviewRow) -> Review:
    return Review(
        id=row.id, document_id=row.document_id, analysis_id=row.analysis_id, item=ReviewItem(row.item),
        item_id=row.item_id, action=ReviewAction(row.action), before=row.before, after=row.after, reason=row.reason,
        reviewer=row.reviewer, created=row.created, undoes=row.undoes,
    )  # fmt: skip

"""How new what is known of each document is: cheap to ask, so that a view can tell whether to draw anew."""

from sqlalchemy import func, select

from agent.schema.record import Record
from agent.store.tables import AnalysisRow, ReviewRow, TextRow
from agent.store.workspace import Workspace


class Revision(Record):
    """The numbers of the newest analysis, decision and text of a document; 0 where there is none."""

    analysis: int = 0
    review: int = 0
    text_version: int = 0


def list_revisions(workspace: Workspace) -> dict[str, Revision]:
    """The revision of every document that has a text, by id."""
    with workspace.session() as session:
        numbers = [
            {str(row[0]): int(row[1]) for row in session.execute(select(owner, func.max(number)).group_by(owner))}
            for owner, number in (
                (AnalysisRow.document_id, AnalysisRow.id),
                (ReviewRow.document_id, ReviewRow.id),
                (TextRow.document_id, TextRow.version),
            )
        ]
    analyses, reviews, texts = numbers
    return {
        identity: Revision(
            analysis=analyses.get(identity, 0), review=reviews.get(identity, 0), text_version=texts[identity]
        )
        for identity in texts
    }

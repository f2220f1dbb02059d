"""Which documents must not leave this machine."""

from sqlalchemy import select

from agent.config import Settings
from agent.store.database import DATABASE_FILE
from agent.store.tables import DocumentRow
from agent.store.workspace import open_workspace


def ids_kept_local(settings: Settings) -> frozenset[str]:
    """The ids of documents marked local only; none, and no workspace made, where there is no workspace yet."""
    if settings.database_url is None and not (settings.home / DATABASE_FILE).exists():
        return frozenset()
    with open_workspace(settings).session() as session:
        return frozenset(session.scalars(select(DocumentRow.id).where(DocumentRow.local_only)).all())

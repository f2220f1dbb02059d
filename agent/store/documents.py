"""Documents of the workspace: put in, looked up, listed, taken out."""

from datetime import datetime

from sqlalchemy import delete, or_, select
from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm import Session

from agent.errors import StoreError, UsageError
from agent.schema.article import Article
from agent.schema.record import Record
from agent.store.index import forget_chunks
from agent.store.lineage import SAME_ARTICLE, resemblance, shingle, sign
from agent.store.tables import (
    DocumentRow,
    DocumentStatus,
    OriginalRow,
    ShingleRow,
    TextRow,
)
from agent.store.workspace import Workspace

# Of a band that very many share (a template, a disclaimer), this many kin are compared.
MOST_COMPARED = 50
_DOC_HINT = "Give an id of tieout list, the beginning of one, or a source: its path or address, or the file's name."


class StoredDocument(Record):
    """What a list shows of a document."""

    id: str
    title: str | None
    source: str
    published: str | None
    media_type: str
    local_only: bool
    lineage: str
    status: DocumentStatus
    failure: str | None
    added: datetime


class Added(Record):
    """A document, and whether it was not there before."""

    document: StoredDocument
    is_new: bool


def add_document(workspace: Workspace, article: Article, content: bytes, *, local_only: bool = False) -> Added:
    """Keep an article and its bytes, queued for analysis. The same bytes twice are one document."""
    identity = article.document.id
    try:
        with workspace.session() as session:
            known = session.get(DocumentRow, identity)
            if known is not None:
                return Added(document=_stored(known), is_new=False)
            row = _insert(session, article, content, local_only=local_only)
            return Added(document=_stored(row), is_new=True)
    except StoreError as error:
        # Another process put the same bytes in between our look and our insert.
        if not isinstance(error.__cause__, IntegrityError):
            raise
        return Added(document=get_document(workspace, identity), is_new=False)


def get_document(workspace: Workspace, identity: str) -> StoredDocument:
    """The document of this id. Raises UsageError where there is none."""
    with workspace.session() as session:
        row = session.get(DocumentRow, identity)
        if row is None:
            raise UsageError(f"no document {identity!r} in the workspace", hint="tieout list shows what is there.")
        return _stored(row)


def find_document(workspace: Workspace, given: str) -> StoredDocument:
    """The document meant by an id, a unique prefix of one, a source, or its file's name. Raises UsageError."""
    is_exact = or_(DocumentRow.id == given, DocumentRow.source == given)
    begins = DocumentRow.id.startswith(given, autoescape=True)
    is_named = DocumentRow.source.endswith(f"/{given}", autoescape=True)
    with workspace.session() as session:
        for is_meant in (is_exact, begins, is_named):
            rows = session.scalars(select(DocumentRow).where(is_meant).limit(2)).all()
            if len(rows) == 1:
                return _stored(rows[0])
            if rows:
                raise UsageError(f"more than one document is called {given!r}", hint=_DOC_HINT)
    raise UsageError(f"no document is called {given!r}", hint=_DOC_HINT)


def list_documents(workspace: Workspace) -> list[StoredDocument]:
    """Every document, newest first."""
    with workspace.session() as session:
        rows = session.scalars(select(DocumentRow).order_by(DocumentRow.added.desc(), DocumentRow.id)).all()
        return [_stored(row) for row in rows]


def load_text(workspace: Workspace, identity: str, *, version: int | None = None) -> tuple[Article, int]:
    """The newest text of a document, or the one of `version`, and its version."""
    with workspace.session() as session:
        chosen = select(TextRow).where(TextRow.document_id == identity)
        if version is not None:
            chosen = chosen.where(TextRow.version == version)
        row = session.scalars(chosen.order_by(TextRow.version.desc()).limit(1)).first()
        if row is None:
            raise UsageError(f"no text of document {identity!r} is kept", hint="tieout list shows what is there.")
        return Article.model_validate(row.article), row.version


def load_original(workspace: Workspace, identity: str) -> bytes:
    """The bytes as they came."""
    with workspace.session() as session:
        row = session.get(OriginalRow, identity)
        if row is None:
            raise UsageError(f"no document {identity!r} in the workspace", hint="tieout list shows what is there.")
        return row.content


def remove_document(workspace: Workspace, identity: str) -> None:
    """Forget a document with its analyses and reviews; its vectors go when the index is next written."""
    with workspace.session() as session:
        forget_chunks(session, identity)
        session.execute(delete(DocumentRow).where(DocumentRow.id == identity))


def _insert(session: Session, article: Article, content: bytes, *, local_only: bool) -> DocumentRow:
    document = article.document
    shingles = shingle(article.text)
    bands = sign(shingles)
    row = DocumentRow(
        id=document.id, sha256=document.sha256, source=document.source, title=document.title,
        published=document.published, media_type=document.media_type, local_only=local_only,
        lineage=_lineage_of(session, shingles, bands) or document.id,
    )  # fmt: skip
    session.add(row)
    session.flush()
    session.add(OriginalRow(document_id=row.id, content=content))
    session.add(TextRow(document_id=row.id, version=1, article=article.model_dump(mode="json")))
    session.add_all(ShingleRow(document_id=row.id, band=band, value=value) for band, value in enumerate(bands))
    session.flush()
    return row


def _lineage_of(session: Session, shingles: frozenset[int], bands: list[str]) -> str | None:
    """The lineage of the closest document that tells the same article."""
    shared = or_(*((ShingleRow.band == band) & (ShingleRow.value == value) for band, value in enumerate(bands)))
    if not bands:
        return None
    near = session.scalars(select(ShingleRow.document_id).where(shared).distinct().limit(MOST_COMPARED)).all()
    kin: list[tuple[float, str]] = []
    for identity in near:
        text = session.scalars(select(TextRow).where(TextRow.document_id == identity, TextRow.version == 1)).one()
        kin.append((resemblance(shingles, shingle(Article.model_validate(text.article).text)), identity))
    closest = max(kin, default=(0.0, ""))
    found = session.get(DocumentRow, closest[1]) if closest[0] >= SAME_ARTICLE else None
    return found.lineage if found else None


def _stored(row: DocumentRow) -> StoredDocument:
    return StoredDocument(
        id=row.id, title=row.title, source=row.source, published=row.published, media_type=row.media_type,
        local_only=row.local_only, lineage=row.lineage, status=DocumentStatus(row.status), failure=row.failure,
        added=row.added,
    )  # fmt: skip

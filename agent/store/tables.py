"""The workspace's tables. SQL is the truth and the queue; Chroma holds nothing that is not here too.

Times are UTC. Analyses, reviews and text versions are only ever added to.
"""

from datetime import UTC, datetime
from enum import StrEnum

from sqlalchemy import JSON, DateTime, ForeignKey, Index, LargeBinary, MetaData, String, Text, UniqueConstraint
from sqlalchemy.engine import Dialect
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column
from sqlalchemy.types import TypeDecorator

# Named, so that a migration can drop a constraint on any database.
NAMING = {
    "ix": "ix_%(table_name)s_%(column_0_N_name)s",
    "uq": "uq_%(table_name)s_%(column_0_N_name)s",
    "fk": "fk_%(table_name)s_%(column_0_N_name)s",
    "pk": "pk_%(table_name)s",
}


class UtcTime(TypeDecorator[datetime]):
    """A moment that comes back aware of its zone, which SQLite forgets."""

    impl = DateTime(timezone=True)
    cache_ok = True

    def process_result_value(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        return value.replace(tzinfo=UTC) if value is not None and value.tzinfo is None else value


def now() -> datetime:
    return datetime.now(UTC)


class Base(DeclarativeBase):
    metadata = MetaData(naming_convention=NAMING)


class DocumentStatus(StrEnum):
    QUEUED = "queued"
    RUNNING = "running"
    DONE = "done"
    FAILED = "failed"


class DocumentRow(Base):
    """One document: the same bytes are the same document. `lineage` is the id of the first of its kin."""

    __tablename__ = "documents"

    id: Mapped[str] = mapped_column(String(16), primary_key=True)
    sha256: Mapped[str] = mapped_column(String(64), unique=True)
    source: Mapped[str] = mapped_column(Text)
    title: Mapped[str | None] = mapped_column(Text)
    published: Mapped[str | None] = mapped_column(String(10))
    media_type: Mapped[str] = mapped_column(String(16))
    local_only: Mapped[bool] = mapped_column(default=False)
    lineage: Mapped[str] = mapped_column(String(16), index=True)
    status: Mapped[str] = mapped_column(String(16), default=DocumentStatus.QUEUED, index=True)
    failure: Mapped[str | None] = mapped_column(Text)
    # Who is working on it, and until when nobody else may.
    claimed_by: Mapped[str | None] = mapped_column(String(64))
    claimed_until: Mapped[datetime | None] = mapped_column(UtcTime)
    # How far the worker has come, for whoever watches from another process; and a wish that it stop.
    stage: Mapped[str | None] = mapped_column(String(16))
    stage_done: Mapped[int] = mapped_column(default=0)
    stage_total: Mapped[int] = mapped_column(default=0)
    cancel: Mapped[bool] = mapped_column(default=False)
    added: Mapped[datetime] = mapped_column(UtcTime, default=now)


class OriginalRow(Base):
    """The bytes as they came, for showing a page beside the text and for exporting."""

    __tablename__ = "originals"

    document_id: Mapped[str] = mapped_column(ForeignKey("documents.id", ondelete="CASCADE"), primary_key=True)
    content: Mapped[bytes] = mapped_column(LargeBinary)


class TextRow(Base):
    """A text of a document; version 1 is as read, later ones are a person's corrections."""

    __tablename__ = "texts"
    __table_args__ = (UniqueConstraint("document_id", "version"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    document_id: Mapped[str] = mapped_column(ForeignKey("documents.id", ondelete="CASCADE"))
    version: Mapped[int]
    article: Mapped[dict[str, object]] = mapped_column(JSON)
    author: Mapped[str | None] = mapped_column(Text)
    created: Mapped[datetime] = mapped_column(UtcTime, default=now)


class AnalysisRow(Base):
    """One run over one text. The newest is shown; none is ever overwritten."""

    __tablename__ = "analyses"
    __table_args__ = (Index("ix_analyses_document_id_id", "document_id", "id"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    document_id: Mapped[str] = mapped_column(ForeignKey("documents.id", ondelete="CASCADE"))
    text_version: Mapped[int]
    model: Mapped[str | None] = mapped_column(Text)
    report: Mapped[dict[str, object]] = mapped_column(JSON)
    counts: Mapped[dict[str, int] | None] = mapped_column(JSON)
    created: Mapped[datetime] = mapped_column(UtcTime, default=now)


class ReviewRow(Base):
    """One decision of a person. `item_id` is a fact's id, which survives a re-run."""

    __tablename__ = "reviews"
    __table_args__ = (Index("ix_reviews_document_id_id", "document_id", "id"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    document_id: Mapped[str] = mapped_column(ForeignKey("documents.id", ondelete="CASCADE"))
    analysis_id: Mapped[int] = mapped_column(ForeignKey("analyses.id", ondelete="CASCADE"))
    item: Mapped[str] = mapped_column(String(16))
    item_id: Mapped[str] = mapped_column(String(40), index=True)
    action: Mapped[str] = mapped_column(String(16))
    before: Mapped[dict[str, object] | None] = mapped_column(JSON)
    after: Mapped[dict[str, object] | None] = mapped_column(JSON)
    reason: Mapped[str | None] = mapped_column(Text)
    reviewer: Mapped[str] = mapped_column(Text)
    undoes: Mapped[int | None]
    created: Mapped[datetime] = mapped_column(UtcTime, default=now)


class ChunkRow(Base):
    """A passage to be found; `indexed_by` names the embedding whose vector Chroma holds for it.

    `id` is Chroma's; `key` is what the table of words counts by. The words themselves (an FTS5 table,
    or a tsvector column) are made by the migrations and kept in step by the database.
    """

    __tablename__ = "chunks"
    __table_args__ = (Index("ix_chunks_document_id_number", "document_id", "number"),)

    key: Mapped[int] = mapped_column(primary_key=True)
    id: Mapped[str] = mapped_column(String(40), unique=True)
    document_id: Mapped[str] = mapped_column(ForeignKey("documents.id", ondelete="CASCADE"))
    number: Mapped[int]
    start: Mapped[int]
    end: Mapped[int]
    text: Mapped[str] = mapped_column(Text)
    indexed_by: Mapped[str | None] = mapped_column(String(120), index=True)


class IndexRow(Base):
    """The state of the vector index: a reader reopens its client when the generation has moved on.

    `place` says which Chroma holds it, so that an index kept elsewhere is not taken for this one; `name` keeps
    workspaces apart that share a server.
    """

    __tablename__ = "index_state"

    id: Mapped[int] = mapped_column(primary_key=True)
    embedding: Mapped[str] = mapped_column(String(120))
    generation: Mapped[int] = mapped_column(default=0)
    place: Mapped[str] = mapped_column(Text, default="")
    name: Mapped[str] = mapped_column(String(16), default="")


class UnindexRow(Base):
    """Chunks whose document is gone and whose vectors still have to go."""

    __tablename__ = "unindexed"

    chunk_id: Mapped[str] = mapped_column(String(40), primary_key=True)


class ShingleRow(Base):
    """One band of a document's min-hash signature: documents that share a band are compared."""

    __tablename__ = "shingles"
    __table_args__ = (Index("ix_shingles_band_value", "band", "value"),)

    document_id: Mapped[str] = mapped_column(ForeignKey("documents.id", ondelete="CASCADE"), primary_key=True)
    band: Mapped[int] = mapped_column(primary_key=True)
    value: Mapped[str] = mapped_column(String(32))


class ChatRow(Base):
    """A conversation over some documents; an empty list means all of them."""

    __tablename__ = "chats"

    id: Mapped[int] = mapped_column(primary_key=True)
    title: Mapped[str] = mapped_column(Text)
    documents: Mapped[list[str]] = mapped_column(JSON)
    owner: Mapped[str] = mapped_column(Text)
    created: Mapped[datetime] = mapped_column(UtcTime, default=now)


class MessageRow(Base):
    """A question and the answer object that it got."""

    __tablename__ = "messages"

    id: Mapped[int] = mapped_column(primary_key=True)
    chat_id: Mapped[int] = mapped_column(ForeignKey("chats.id", ondelete="CASCADE"), index=True)
    question: Mapped[str] = mapped_column(Text)
    answer: Mapped[dict[str, object]] = mapped_column(JSON)
    created: Mapped[datetime] = mapped_column(UtcTime, default=now)

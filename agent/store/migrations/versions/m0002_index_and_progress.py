"""Chunks with a number of their own, words to search them by, and how far a document's analysis has come"""

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None

# FTS5 keeps no second copy of the text; the triggers keep it in step, in the same transaction.
_SQLITE = (
    "CREATE VIRTUAL TABLE chunk_words USING fts5(text, content='chunks', content_rowid='key',"
    " tokenize='porter unicode61 remove_diacritics 2')",
    "CREATE TRIGGER chunk_words_insert AFTER INSERT ON chunks BEGIN"
    " INSERT INTO chunk_words(rowid, text) VALUES (new.key, new.text); END",
    "CREATE TRIGGER chunk_words_delete AFTER DELETE ON chunks BEGIN"
    " INSERT INTO chunk_words(chunk_words, rowid, text) VALUES ('delete', old.key, old.text); END",
)
_POSTGRES = (
    "ALTER TABLE chunks ADD COLUMN words tsvector GENERATED ALWAYS AS (to_tsvector('english', text)) STORED",
    "CREATE INDEX ix_chunks_words ON chunks USING gin (words)",
)


def upgrade() -> None:
    # Added one by one, since a table that SQLite makes anew takes with it what refers to it.
    op.add_column("documents", sa.Column("stage", sa.String(length=16), nullable=True))
    op.add_column("documents", sa.Column("stage_done", sa.Integer(), nullable=False, server_default="0"))
    op.add_column("documents", sa.Column("stage_total", sa.Integer(), nullable=False, server_default="0"))
    op.add_column("documents", sa.Column("cancel", sa.Boolean(), nullable=False, server_default=sa.text("false")))
    op.add_column("index_state", sa.Column("place", sa.Text(), nullable=False, server_default=""))
    op.add_column("reviews", sa.Column("undoes", sa.Integer(), nullable=True))
    op.execute("DELETE FROM index_state")
    op.execute("INSERT INTO index_state (id, embedding, generation, place) VALUES (1, '', 0, '')")
    # Chunks are made from texts, so they are not carried over: those of analysed documents are made anew.
    op.drop_table("chunks")
    op.create_table(
        "chunks",
        sa.Column("key", sa.Integer(), nullable=False),
        sa.Column("id", sa.String(length=40), nullable=False),
        sa.Column("document_id", sa.String(length=16), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("start", sa.Integer(), nullable=False),
        sa.Column("end", sa.Integer(), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("indexed_by", sa.String(length=120), nullable=True),
        sa.ForeignKeyConstraint(
            ["document_id"], ["documents.id"], name=op.f("fk_chunks_document_id"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("key", name=op.f("pk_chunks")),
        sa.UniqueConstraint("id", name=op.f("uq_chunks_id")),
    )
    op.create_index("ix_chunks_document_id_number", "chunks", ["document_id", "number"])
    op.create_index("ix_chunks_indexed_by", "chunks", ["indexed_by"])
    for statement in _SQLITE if op.get_bind().dialect.name == "sqlite" else _POSTGRES:
        op.execute(statement)

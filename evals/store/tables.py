"""The tables of kept runs: a run, its samples with their replies, and what the scorers said."""

from sqlalchemy import JSON, Column, Float, ForeignKey, Integer, LargeBinary, MetaData, String, Table, Text

METADATA = MetaData()

RUNS = Table(
    "runs",
    METADATA,
    Column("id", Integer, primary_key=True),
    Column("task", String, nullable=False),
    Column("split", String, nullable=False),
    Column("data", String),
    # provider:name, or null offline.
    Column("model", String),
    # Of the samples with their gold, of the product's source, and of each prompt that was sent.
    Column("corpus_digest", String, nullable=False),
    Column("product_digest", String, nullable=False),
    Column("prompts", JSON, nullable=False),
    Column("samples", Integer, nullable=False),
    # ISO times in UTC; finished is null while samples are left.
    Column("started", String, nullable=False),
    Column("finished", String),
    Column("seconds", Float, nullable=False, default=0.0),
)

SAMPLES = Table(
    "samples",
    METADATA,
    Column("run_id", ForeignKey("runs.id", ondelete="CASCADE"), primary_key=True),
    Column("name", String, primary_key=True),
    Column("cluster", String, nullable=False),
    # Of the text and the gold.
    Column("digest", String, nullable=False),
    # zlib of the article's text, and of the reply's JSON; the reply is null where the solver failed.
    Column("text", LargeBinary, nullable=False),
    Column("reply", LargeBinary),
    Column("failure", Text),
    Column("seconds", Float, nullable=False),
    Column("input_tokens", Integer, nullable=False),
    Column("output_tokens", Integer, nullable=False),
    # A decimal as text: prices add up exactly.
    Column("cost_usd", String),
)

SCORES = Table(
    "scores",
    METADATA,
    Column("id", Integer, primary_key=True),
    Column("run_id", ForeignKey("runs.id", ondelete="CASCADE"), nullable=False, index=True),
    Column("sample", String, nullable=False),
    Column("score", JSON, nullable=False),
)

"""Passages that share words with a query, ranked by the database itself: FTS5 in SQLite, tsvector in PostgreSQL."""

import re
import sqlite3
from collections.abc import Sequence
from itertools import pairwise

from sqlalchemy import bindparam, select, text
from sqlalchemy.orm import Session

from agent.store.tables import ChunkRow

# As the migration made the table of words.
TOKENIZER = "porter unicode61 remove_diacritics 2"
# So many passages, some twenty-five long documents, are looked through one by one.
FEW = 500

# What a question is made of besides what it asks for; in the languages that tieout reads.
STOP_WORDS = frozenset(
    """a an and are as at be been by did do does for from had has have how in is it its many much of on or that the
    their there they this to was were what when where which who whom whose why will with would
    de del el en es la las los por que un una der die das den dem ein eine im ist mit und von zu
    au aux ce ces des du est et la le les pour qui que quel quelle sur un une""".split()
)
_WORD = re.compile(r"[^\W_]+(?:[.,'’-][^\W_]+)*")
_SQLITE = """
SELECT chunks.id, -bm25(chunk_words) AS score FROM chunk_words JOIN chunks ON chunks.key = chunk_words.rowid
WHERE chunk_words MATCH :wanted {filter} ORDER BY bm25(chunk_words), chunks.key LIMIT :limit
"""
# PostgreSQL's own ranks know nothing of how rare a word is, without which the right passage is first 61 times of
# 100 instead of 92 (evals/LOG.md).
_POSTGRES = """
WITH terms AS (
    SELECT quote_literal(term)::tsquery AS wanted FROM unnest(tsvector_to_array(to_tsvector('english', :wanted))) term
), weighed AS (
    SELECT wanted, ln(1 + (SELECT count(*) FROM chunks)
        / (0.5 + (SELECT count(*) FROM chunks WHERE words @@ wanted))) AS rarity FROM terms
)
SELECT chunks.id, sum(rarity * ts_rank(words, wanted)) AS score FROM chunks JOIN weighed ON words @@ wanted
{filter} GROUP BY chunks.key ORDER BY score DESC, chunks.key LIMIT :limit
"""


def find_words(session: Session, query: str, *, documents: Sequence[str], limit: int) -> list[tuple[str, float]]:
    """(chunk id, score) of the passages that hold words of the query, best first; higher is better."""
    words = query_words(query)
    if not words:
        return []
    if documents:
        held = select(ChunkRow.id, ChunkRow.text).where(ChunkRow.document_id.in_(documents)).order_by(ChunkRow.key)
        rows = session.execute(held.limit(FEW + 1)).all()
        if len(rows) <= FEW:
            return _find_in([(row.id, row.text) for row in rows], words, limit)
    is_sqlite = session.get_bind().dialect.name == "sqlite"
    among = f"{'AND' if is_sqlite else 'WHERE'} chunks.document_id IN :documents" if documents else ""
    statement = text((_SQLITE if is_sqlite else _POSTGRES).format(filter=among))
    values: dict[str, object] = {"wanted": _any_of(words) if is_sqlite else " ".join(words), "limit": limit}
    if documents:
        statement = statement.bindparams(bindparam("documents", expanding=True))
        values["documents"] = list(documents)
    return [(row[0], float(row[1])) for row in session.execute(statement, values)]


def _find_in(passages: Sequence[tuple[str, str]], words: Sequence[str], limit: int) -> list[tuple[str, float]]:
    """The same ranking over a few passages alone: asking all for the sake of a few costs fifty times as much."""
    table = sqlite3.connect(":memory:")
    try:
        table.execute(f"CREATE VIRTUAL TABLE passages USING fts5(id UNINDEXED, text, tokenize='{TOKENIZER}')")
        table.executemany("INSERT INTO passages VALUES (?, ?)", passages)
        found = "SELECT id, -bm25(passages) FROM passages WHERE passages MATCH ? ORDER BY bm25(passages), rowid LIMIT ?"
        return [(id_, float(score)) for id_, score in table.execute(found, (_any_of(words), limit))]
    finally:
        table.close()


def _any_of(words: Sequence[str]) -> str:
    return " OR ".join(f'"{word}"' for word in words)


def query_words(query: str) -> list[str]:
    """The words worth looking for, once each; all of them where every one is a stop word."""
    words = list(dict.fromkeys(_words(query)))
    return [word for word in words if word not in STOP_WORDS] or words


def side_by_side(query: str) -> frozenset[tuple[str, str]]:
    """The pairs of words worth looking for that follow each other in the query: names, mostly."""
    words = _words(query)
    return frozenset(pair for pair in pairwise(words) if not STOP_WORDS.intersection(pair))


def share_held(pairs: frozenset[tuple[str, str]], passage: str) -> float:
    """How many of the pairs also stand side by side in the passage, from 0 to 1."""
    return len(pairs.intersection(pairwise(_words(passage)))) / len(pairs) if pairs else 0.0


def _words(said: str) -> list[str]:
    return [word.casefold() for word in _WORD.findall(said)]

"""Passages that share words with a query, ranked by the database itself: FTS5 in SQLite, tsvector in PostgreSQL."""

import re
from collections.abc import Sequence

from sqlalchemy import bindparam, text
from sqlalchemy.orm import Session

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
    is_sqlite = session.get_bind().dialect.name == "sqlite"
    wanted = " OR ".join(f'"{word}"' for word in words) if is_sqlite else " ".join(words)
    among = f"{'AND' if is_sqlite else 'WHERE'} chunks.document_id IN :documents" if documents else ""
    statement = text((_SQLITE if is_sqlite else _POSTGRES).format(filter=among))
    values: dict[str, object] = {"wanted": wanted, "limit": limit}
    if documents:
        statement = statement.bindparams(bindparam("documents", expanding=True))
        values["documents"] = list(documents)
    return [(row[0], float(row[1])) for row in session.execute(statement, values)]


def query_words(query: str) -> list[str]:
    """The words worth looking for, once each; all of them where every one is a stop word."""
    words = list(dict.fromkeys(word.casefold() for word in _WORD.findall(query)))
    return [word for word in words if word not in STOP_WORDS] or words

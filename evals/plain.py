"""Plain strings of a dataset as articles."""

from agent.ingest.load import load_bytes
from agent.schema.article import Article


def article_of(text: str) -> Article:
    return load_bytes(text.encode(), name="statement.txt")

"""Short articles analysed offline, ready to be held against each other."""

from hashlib import sha256

from agent.pipeline import analyze
from agent.schema.analysis import Analysis
from agent.schema.article import Article, Document
from agent.schema.comparison import ComparedDocument, Comparison, Row, RowOutcome


def document(text: str, *, name: str = "a", published: str | None = None) -> tuple[ComparedDocument, Analysis]:
    digest = sha256(f"{name}{text}".encode()).hexdigest()
    described = Document(
        id=digest[:16], source=f"{name}.txt", published=published, media_type="text", characters=len(text),
        sha256=digest,
    )  # fmt: skip
    analysis = analyze(Article(document=described, text=text))
    listed = ComparedDocument(
        id=digest[:16], title=name, source=f"{name}.txt", published=published, lineage=digest[:16]
    )
    return listed, analysis


def rows(comparison: Comparison, outcome: RowOutcome) -> list[Row]:
    return [row for deal in comparison.deals for row in deal.rows if row.outcome is outcome]

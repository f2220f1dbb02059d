"""Short texts as readings."""

from agent.figures import read_dates, read_figures
from agent.schema.article import Article, Document
from agent.schema.reading import Reading
from agent.text.sentences import split_sentences


def reading_of(text: str) -> Reading:
    document = Document(id="0" * 16, source="a.txt", media_type="text", characters=len(text), sha256="0" * 64)
    return Reading(
        article=Article(document=document, text=text),
        sentences=split_sentences(text),
        figures=tuple(read_figures(text)),
        dates=tuple(read_dates(text)),
    )

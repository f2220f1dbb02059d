"""Readings of small texts, made with the real parts."""

from agent.extract.deals import find_deals
from agent.figures import read_dates, read_figures
from agent.schema.article import Article, Document
from agent.schema.deal import Deal
from agent.schema.reading import Reading
from agent.text.sentences import split_sentences


def read(text: str, *, language: str | None = None) -> Reading:
    document = Document(
        id="0" * 16, source="test.txt", media_type="text", language=language, characters=len(text), sha256="0" * 64
    )
    return Reading(
        Article(document=document, text=text), split_sentences(text), tuple(read_figures(text)), tuple(read_dates(text))
    )


def deals_in(text: str) -> list[Deal]:
    return [context.deal for context in find_deals(read(text))]

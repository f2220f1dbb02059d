from decimal import Decimal

import pytest

from agent.schema.article import Article, Document, Page, Sentence
from agent.schema.figure import Figure, FigureKind
from agent.schema.reading import Reading

TEXT = "Sold for $5 million. Two sites went."


def figure(number: int, start: int, end: int) -> Figure:
    value = Decimal(number)
    return Figure(
        id=f"f{number}", quote=TEXT[start:end], start=start, end=end, low=value, high=value, unit="USD",
        kind=FigureKind.MONEY, step=Decimal(1),
    )  # fmt: skip


@pytest.fixture
def reading() -> Reading:
    document = Document(id="0" * 16, source="a.txt", media_type="text", characters=len(TEXT), sha256="0" * 64)
    return Reading(
        article=Article(document=document, text=TEXT, page_map=(Page(number=3, start=0, end=len(TEXT)),)),
        sentences=(Sentence(id="s1", start=0, end=20), Sentence(id="s2", start=21, end=36)),
        figures=(figure(1, 9, 19), figure(2, 21, 30)),
        dates=(),
    )


@pytest.mark.parametrize("offset, found", [(0, "s1"), (19, "s1"), (20, None), (21, "s2"), (35, "s2"), (36, None)])
def test_a_place_knows_its_sentence(reading: Reading, offset: int, found: str | None):
    sentence = reading.sentence_at(offset)

    assert (sentence.id if sentence else None) == found


def test_only_figures_wholly_inside_count(reading: Reading):
    assert [item.id for item in reading.figures_in(0, 25)] == ["f1"]
    assert [item.id for item in reading.figures_in(9, 30)] == ["f1", "f2"]


def test_a_citation_carries_its_page(reading: Reading):
    assert reading.cite(9, 19).model_dump(exclude_none=True) == {
        "quote": "$5 million", "start": 9, "end": 19, "match": "exact", "page": 3,
    }  # fmt: skip

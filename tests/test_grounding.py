"""The house promise, on every output: the text at an evidence's place is the quote, whatever text came in."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from agent.ingest.load import load_article, load_bytes
from agent.pipeline import analyze
from agent.schema.analysis import Analysis
from tests.conftest import ROOT

SEED = sorted((ROOT.parent / "shared" / "seed").glob("*.txt"))
ARTICLES = [*sorted((ROOT / "corpus").glob("*/article.txt")), *SEED]
# Pieces of deals in four languages, between which anything may stand.
_PIECES = st.sampled_from(
    [
        "Acme Corp. sold its 70 MW site to Beta Fund (BF) for up to $30 million. ",
        "It will be paid “$21 million” over 10 months; the “$30 million” price is final.\n",
        "El precio es de 1.250,50 millones de euros (un 12,5 % más).\n\n",
        "Der Kredit über 340 Mio. € läuft bis 30. Juni 2027. ",
        "Le 5 mars 2026, Orvane a versé 95 € par action.\n",
        "| £ million | 2025 |\n|---|---|\n| Revenue | 1,240 |\n",
        "The remainder, with in the U.S. alone, and a . ",
        "According to Ana Ruiz, margins rose from 10% to 20%. ",
    ]
)
_ODDITIES = st.text(alphabet="aZ9 .,;:%$€£¥-–—“”\"'()[]|\t\n\u00a0\u00ad\u200b\u202eéßñ字🏭ﬁ½²", max_size=12)
MADE = st.lists(st.one_of(_PIECES, _ODDITIES), min_size=1, max_size=12).map("".join)


def places_of(value: Any) -> Iterator[dict[str, Any]]:
    """Every part of an analysis that has a quote and a place."""
    if isinstance(value, dict):
        if {"quote", "start", "end"} <= value.keys() and value.get("document") is None:
            yield value
        for part in value.values():
            yield from places_of(part)
    elif isinstance(value, (list, tuple)):
        for part in value:
            yield from places_of(part)


def ungrounded(analysis: Analysis) -> list[dict[str, Any]]:
    """Places whose quote is not the text's own slice; a quote that was not found has no place."""
    text = analysis.text
    return [
        place
        for place in places_of(analysis.model_dump())
        if (place["quote"] is None) != (place["start"] is None)
        or (place["quote"] is not None and text[place["start"] : place["end"]] != place["quote"])
    ]


@pytest.mark.parametrize("path", ARTICLES, ids=lambda path: path.parent.name)
def test_every_quote_of_an_article_stands_where_it_says(path: Path):
    analysis = analyze(load_article(path))

    assert ungrounded(analysis) == []
    assert list(places_of(analysis.model_dump()))


@given(text=MADE.filter(lambda made: bool(made.strip())))
@settings(max_examples=60)
def test_every_quote_of_any_text_stands_where_it_says(text: str):
    analysis = analyze(load_bytes(text.encode(), name="made.txt", media_type="text"))

    assert analysis.text == text.replace("\r\n", "\n")
    assert ungrounded(analysis) == []

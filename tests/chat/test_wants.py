"""What a question wants, by the lexicon, and phrases read as patterns."""

import pytest

from agent.chat.concepts import concepts
from agent.chat.question import read_question
from agent.chat.wants import read_wanted


@pytest.mark.parametrize(
    "text, main, sort",
    [
        ("swap ratio?", "exchange ratio", "count"),
        ("size of the termination fee if a higher bidder shows up?", "break fee", "money"),
        ("what is the money for?", "use of proceeds", "words"),
        ("how much was paid upfront?", "upfront payment", "money"),
        ("coupon on the vendor note?", "interest rate", "percent"),
        ("when is the first coupon?", "coupon date", "date"),
        ("who guarantees the raise?", "underwriter", "name"),
        ("who buys the electricity?", "customer", "name"),
        ("annual rent", "rent", "money"),
        ("how many people does it employ?", "headcount", "count"),
        ("Wie hoch ist die Verschuldung?", "net debt", "money"),
        ("¿quién asesora al vendedor?", "financial adviser", "name"),
        ("chiffre d'affaires ?", "revenue", "money"),
    ],
)
def test_a_question_wants_one_thing_of_a_sort(text: str, main: str, sort: str):
    wanted = read_wanted(read_question(text))

    assert wanted.main is not None
    assert wanted.main.concept.name == main
    assert sort in wanted.sorts


def test_what_is_set_apart_is_not_asked_for():
    wanted = read_wanted(read_question("does the seller keep any upside apart from the earn-out?"))

    assert "contingent payment" not in {facet.concept.name for facet in wanted.facets}


@pytest.mark.parametrize("concept", concepts(), ids=lambda concept: concept.name)
def test_every_entry_of_the_lexicon_reads_and_asks(concept):
    assert concept.told is not None or concept.only_asked
    assert concept.both or concept.only_asked
    assert concept.told is None or concept.told.search("") is None
    assert concept.hinted is None or concept.hinted.search("") is None

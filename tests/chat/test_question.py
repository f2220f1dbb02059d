"""What a question asks for, in four languages."""

import pytest

from agent.chat.question import Asks, read_question


@pytest.mark.parametrize(
    "text, asks, language",
    [
        ("Who buys the site?", Asks.NAME, "en"),
        ("How much does it cost?", Asks.MONEY, "en"),
        ("How many people work there?", Asks.COUNT, "en"),
        ("How long does the lease run?", Asks.LENGTH, "en"),
        ("When does it close?", Asks.DATE, "en"),
        ("Where is the plant?", Asks.PLACE, "en"),
        ("Why did it sell?", Asks.REASON, "en"),
        ("What royalty is paid?", Asks.SHARE, "en"),
        ("Has the deal been completed?", Asks.STATUS, "en"),
        ("What is missing?", Asks.MISSING, "en"),
        ("Do the documents contradict each other?", Asks.DISAGREES, "en"),
        ("Which deals are larger than $1 billion?", Asks.DEALS, "en"),
        ("¿Cuánto paga el comprador?", Asks.MONEY, "es"),
        ("¿Quién vende la cadena?", Asks.NAME, "es"),
        ("Wie hoch ist der Kaufpreis?", Asks.MONEY, "de"),
        ("Wann wird der Vertrag unterzeichnet?", Asks.DATE, "de"),
        ("Combien vaut l'offre ?", Asks.MONEY, "fr"),
        ("Pourquoi a-t-il vendu ?", Asks.REASON, "fr"),
    ],
)
def test_a_question_says_what_it_asks_for(text: str, asks: Asks, language: str):
    question = read_question(text)

    assert question.asks is asks
    assert question.language == language


def test_the_noun_behind_what_is_what_the_question_turns_on():
    assert [word.text for word in read_question("What break fee does Quillon owe?").focus] == ["break", "fee"]
    assert [word.text for word in read_question("What is the conversion price of the notes?").focus] == [
        "conversion",
        "price",
    ]

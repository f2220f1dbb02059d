import pytest

from agent.extract.terms.cue import Cue, Lexicon, split_words
from agent.extract.terms.groups import MONEY


def sighted(phrase: str, text: str) -> list[str]:
    words = split_words(text, 0, len(text))
    lexicon = Lexicon([Cue("principal", MONEY, before=(phrase,))], {"deal": "sale|purchase"})
    return [text[words[seen.first].start : words[seen.last].end] for seen in lexicon.sightings(words)]


@pytest.mark.parametrize(
    ("phrase", "text", "found"),
    [
        pytest.param("purchase price of", "the purchase price of it", ["purchase price of"], id="words in order"),
        pytest.param("sale|purchase price", "a Sale price", ["Sale price"], id="either word, any case"),
        pytest.param("price is? of", "price of", ["price of"], id="a word that may be missing"),
        pytest.param(
            "paid ... for", "paid in two parts for", ["paid in two parts for"], id="up to three words between"
        ),
        pytest.param("paid ... for", "paid in one of two parts for", [], id="not four"),
        pytest.param("<deal> of", "purchase of", ["purchase of"], id="a class of words"),
        pytest.param("earn out", "an earn-out", ["earn-out"], id="a hyphen is a space"),
        pytest.param("company price", "the company's price", ["company's price"], id="the possessive is no word"),
        pytest.param("of?", "of it", ["of"], id="all may be missing, but something must stand"),
    ],
)
def test_a_phrase_is_found_as_it_is_written(phrase, text, found):
    assert sighted(phrase, text) == found

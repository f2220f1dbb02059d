import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from agent.schema.evidence import Match
from agent.text.locate import count_places, locate_quote

PROSE = st.text(st.sampled_from("ab c\n.,$-–“”’'ﬁ×%MW019"), min_size=1, max_size=80)


@pytest.mark.parametrize(
    "quote, text, place",
    [
        pytest.param("$3 million", "paid $3 million now", (5, 15), id="exact"),
        pytest.param("20×", "10–20× more", (3, 6), id="end of a range"),
        pytest.param("in 2024", "in 2024, 100 sites", (0, 7), id="number before a comma"),
        pytest.param("Generado por IA", "Generado por IAPenny", (0, 15), id="glued words without digits"),
    ],
)
def test_a_quote_is_found_as_it_is(quote: str, text: str, place: tuple[int, int]):
    found = locate_quote(quote, text)

    assert (found.span, found.match) == (place, Match.EXACT)


@pytest.mark.parametrize(
    "quote, text, expected",
    [
        pytest.param('the "fair" offer', "the “fair”\noffer", "the “fair”\noffer", id="quote marks and line end"),
        pytest.param("10-20×", "some 10–20× more", "10–20×", id="dash"),
        pytest.param("fine", "a ﬁne deal", "ﬁne", id="ligature"),
        pytest.param("infrastructure", "infra-\nstructure", "infra-\nstructure", id="hyphenated line end"),
        pytest.param("high-margin", "a high-\nmargin one", "high-\nmargin", id="hyphen at a line end"),
    ],
)
def test_the_articles_own_slice_is_quoted(quote: str, text: str, expected: str):
    found = locate_quote(quote, text)

    assert (found.quote, found.match) == (expected, Match.NORMALISED)


@pytest.mark.parametrize(
    "quote, text",
    [
        pytest.param("$1", "for $10", id="digit follows"),
        pytest.param("$1", "for $1.5bn", id="decimals follow"),
        pytest.param("$1,250", "for $1,250,000", id="another group follows"),
        pytest.param("€1 250", "for €1 250 000", id="another spaced group follows"),
        pytest.param("1 million", "for 21 million", id="digit before"),
        pytest.param("5 million", "for 1.5 million", id="decimal before"),
        pytest.param("70 MW", "of 70 MWh", id="other unit"),
        pytest.param("$31 million", "for $21 million", id="other number"),
        pytest.param("10–20×", "some 10–200×", id="other multiple"),
        pytest.param("10–20x", "some 10–20×", id="sign not altered"),
        pytest.param("1020", "10-\n20", id="digits over a line end"),
        pytest.param("$1", "for ＄１", id="digits of another script"),
        pytest.param(" ", "a b", id="nothing"),
    ],
)
def test_what_is_not_there_is_not_found(quote: str, text: str):
    found = locate_quote(quote, text)

    assert (found.match, found.span, found.quote, found.claimed) == (Match.NONE, None, None, quote)


def test_of_two_places_the_nearer_one_counts():
    text = "cash, then stock, then cash"

    assert locate_quote("cash", text).span == (0, 4)
    assert locate_quote("cash", text, near=20).span == (23, 27)


def test_ambiguity_can_be_asked_for():
    assert [count_places("cash", text) for text in ("stock", "cash", "cash or cash", "1cash")] == [0, 1, 2, 1]
    assert count_places("the “fair” offer", 'the "fair" offer, the "fair"\noffer') == 2


@given(PROSE, st.data())
def test_a_slice_is_found_where_it_was_cut_or_nowhere(text: str, data: st.DataObject):
    start = data.draw(st.integers(0, len(text) - 1))
    end = data.draw(st.integers(start + 1, len(text)))
    found = locate_quote(text[start:end], text, near=start)

    assert found.match is Match.NONE or text[found.start : found.end] == found.quote
    assert found.match is not Match.EXACT or found.quote == text[start:end]


@given(st.text(st.sampled_from("ab c\n.,$-–“”’'ﬁ"), min_size=1, max_size=80), st.data())
def test_a_slice_of_words_is_always_found_in_its_own_place(text: str, data: st.DataObject):
    start = data.draw(st.integers(0, len(text) - 1))
    end = data.draw(st.integers(start + 1, len(text)))
    assume(text[start:end].strip())

    assert locate_quote(text[start:end], text, near=start).span == (start, end)


@given(
    st.integers(1, 10**7), st.integers(1, 10**7), st.sampled_from(["up to ${} million", "{}× more", "{} MW", "a {}"])
)
def test_another_number_is_never_evidence(said: int, claimed: int, pattern: str):
    assume(said != claimed)

    assert locate_quote(pattern.format(claimed), f"It is {pattern.format(said)}.").match is Match.NONE

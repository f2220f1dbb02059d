import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from agent.text.normalise import lower_in_place, normalise

SIGNS = st.text(st.sampled_from("ab1 \n\t-–—“”’ﬁﬂ\u00ad\u200b×$.") | st.characters(), max_size=100)


@pytest.mark.parametrize(
    "text, expected",
    [
        pytest.param("a \n b", "a b", id="white space"),
        pytest.param("“a” ‘b’ «c»", '"a" \'b\' "c"', id="quote marks"),
        pytest.param("10–20 — a -- b", "10-20 - a - b", id="dashes"),
        pytest.param("ﬁne oﬀer", "fine offer", id="ligatures"),
        pytest.param("infra-\nstructure", "infrastructure", id="hyphenated line end"),
        pytest.param("10-\n20", "10- 20", id="digits are never joined"),
        pytest.param("10–20×, ½, Ⅳ, é", "10-20×, ½, Ⅳ, é", id="other signs stay"),
    ],
)
def test_only_the_look_of_a_text_is_normalised(text: str, expected: str):
    assert normalise(text).text == expected


def test_a_hyphen_at_a_line_end_can_be_kept():
    assert normalise("high-\n margin", keep_hyphens=True).text == "high-margin"


def test_a_span_that_cuts_a_ligature_has_no_original():
    ground = normalise("ﬁne")

    assert ground.original_span(0, 2) == (0, 1)
    assert ground.original_span(0, 1) is None
    assert ground.original_span(1, 4) is None


@given(SIGNS, st.booleans())
def test_every_position_leads_back(text: str, keep_hyphens: bool):
    ground = normalise(text, keep_hyphens=keep_hyphens)

    assert len(ground.starts) == len(ground.ends) == len(ground.text)
    assert list(ground.starts) == sorted(ground.starts)
    assert all(start < end <= len(text) for start, end in zip(ground.starts, ground.ends, strict=True))
    assert [sign for sign in ground.text if sign.isdigit()] == [sign for sign in text if sign.isdigit()]


@given(st.text())
def test_lower_case_keeps_every_offset(text: str):
    lowered = lower_in_place(text)

    assert len(lowered) == len(text)
    assert lowered == lower_in_place(lowered)
    assert all(low in (sign.lower(), "i", "s", "ς") for low, sign in zip(lowered, text, strict=True))


def test_a_dotted_capital_moves_nothing_behind_it():
    assert lower_in_place("İzmir sells the Port for €5m") == "izmir sells the port for €5m"


@pytest.mark.parametrize("sign", ["İ", "ı", "ſ", "\N{KELVIN SIGN}"])
def test_letters_that_match_whatever_their_case_are_one(sign: str):
    assert re.fullmatch(lower_in_place(sign), sign, re.IGNORECASE)
    assert lower_in_place(sign).isascii()

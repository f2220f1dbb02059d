"""Names in running text: where they begin and end, what kind they are, and their short forms."""

import pytest

from agent.text.names import NameKind, core_words, find_names, legal_forms, names_in
from agent.text.sentences import split_sentences
from agent.text.words import read_words


def names(text: str) -> list[str]:
    return [name.text for name in find_names(text)]


@pytest.mark.parametrize(
    "text, expected",
    [
        pytest.param(
            "Alder Foods Inc bought Birch Corp.", ["Alder Foods Inc", "Birch Corp"], id="legal-forms-end-a-name"
        ),
        pytest.param("It sold Cedar and Moss Co to a rival.", ["Cedar and Moss Co"], id="and-inside-a-name"),
        pytest.param("Alder Inc and Birch Ltd agreed.", ["Alder Inc", "Birch Ltd"], id="and-between-two-names"),
        pytest.param(
            "He runs Larch Savings and Loan Association.", ["Larch Savings and Loan Association"], id="savings-and-loan"
        ),
        pytest.param(
            "It owns Larch, Moss and Reed Inc outright.", ["Larch, Moss and Reed Inc"], id="partners-in-a-row"
        ),
        pytest.param("They met at the Bank of Ravenia.", ["Bank of Ravenia"], id="of-inside-a-bank"),
        pytest.param("It acquired Alder Foods of Ravenia.", ["Alder Foods", "Ravenia"], id="of-behind-a-home"),
        pytest.param("It paid Cedar Coal (Canada) Ltd in cash.", ["Cedar Coal (Canada) Ltd"], id="country-in-brackets"),
        pytest.param(
            "The site belongs to Birch Holdings, Inc. and is shut.", ["Birch Holdings, Inc."], id="comma-before-form"
        ),
        pytest.param("Alder co Pty Ltd is small.", ["Alder co Pty Ltd"], id="form-in-lower-case"),
        pytest.param("The Alder Group said so.", ["Alder Group"], id="article-left-out"),
        pytest.param("A Boston-based Birch Capital fund bid.", ["Birch Capital"], id="based-in-left-out"),
        pytest.param("Yesterday the eWood Labs team met.", ["eWood Labs"], id="camel-case-brand"),
        pytest.param("In May, Canadian investors sold shares.", [], id="months-and-nationalities-are-no-names"),
        pytest.param("The site draws 70 MW and earns BTC.", [], id="units-are-no-names"),
        pytest.param(
            "Banco de Larchia compró Minera del Roble.",
            ["Banco de Larchia", "Minera del Roble"],
            id="romance-particles",
        ),
        pytest.param("Les Laiteries d'Orvaux sont saines.", ["Laiteries d'Orvaux"], id="french-elision"),
        pytest.param("A loan from Shearers' Bank was repaid.", ["Shearers' Bank"], id="bank-of-many"),
        pytest.param("It was sold to the Nurses' Pension Fund in June.", ["Nurses' Pension Fund"], id="fund-of-many"),
        pytest.param(
            "They saw Alder's Birch unit and Alder's board.", ["Alder", "Birch", "Alder"], id="owner-and-unit"
        ),
        pytest.param(
            "The rival 5point Larch Ltd sold 12mm pipes and 3D Moss Inc.",
            ["5point Larch Ltd", "3D Moss Inc"],
            id="begins-with-a-digit",
        ),
        pytest.param("On Monday 9Larch sold its 40MW site.", ["9Larch"], id="digit-and-capital"),
        pytest.param(
            "La firma Torres Larch, S.A. de C.V. compró Moss i Fills, S.L. ayer.",
            ["Torres Larch, S.A. de C.V.", "Moss i Fills, S.L."],
            id="long-romance-forms",
        ),
        pytest.param(
            "Shares of Larch Metaller AB (publ) rose and Moss Energi A/S fell.",
            ["Larch Metaller AB (publ)", "Moss Energi A/S"],
            id="nordic-forms",
        ),
        pytest.param("It owes Caixa de l'Alder nothing.", ["Caixa de l'Alder"], id="elision-behind-a-particle"),
    ],
)
def test_a_name_begins_and_ends_where_a_reader_would_say(text: str, expected: list[str]) -> None:
    assert names(text) == expected


def test_the_trade_that_a_name_ends_with_is_no_name_at_the_head_of_a_sentence() -> None:
    text = "Birch bought Tidewell Cold Storage. Cold storage is growing, it said."
    assert names(text) == ["Birch", "Tidewell Cold Storage"]
    assert names("Birch bought Cold Storage Group. Cold rose after it.") == ["Birch", "Cold Storage Group", "Cold"]
    assert names("Birch bought Tidewell Alder Foods. Alder said so.") == ["Birch", "Tidewell Alder Foods", "Alder"]


def test_the_verb_of_a_headline_is_not_part_of_a_name() -> None:
    text = "Larch Robotics Grants Moss Foods Global Rights\nThen Larch Robotics met with Moss Foods in May."
    assert names(text)[:2] == ["Larch Robotics", "Moss Foods"]


def test_the_last_words_of_a_firm_belong_to_it_in_a_headline() -> None:
    text = "Larch Valley Industries, Inc. Buys Moss Hotel Fund II LP\nLater Larch Valley and the Moss Hotel team met."
    assert names(text)[:2] == ["Larch Valley Industries, Inc.", "Moss Hotel Fund II LP"]


@pytest.mark.parametrize(
    "text, expected",
    [
        pytest.param("Die Larch Gruppe SE wächst. Zuletzt kaufte Larch ein Haus.", ["Larch Gruppe SE", "Larch"],
            id="short-form-of-a-firm"),
        pytest.param("Geld gibt die Entwicklerin Larch Strom AG.", ["Larch Strom AG"], id="feminine-trade"),
        pytest.param("Das Schiff gehört der Reederei Larch & Moos GmbH.", ["Reederei Larch & Moos GmbH"],
            id="house-with-its-trade"),
        pytest.param("Den Kredit gibt die Larchbank eG aus Moos.", ["Larchbank eG"], id="cooperative"),
    ],
)  # fmt: skip
def test_german_firms_are_found_among_capitalised_nouns(text: str, expected: list[str]) -> None:
    words = [read_words(text, start, end) for start, end in _sentences(text)]
    found = names_in(text, words, german=range(len(words)))
    assert [name.text for name in found] == expected


def _sentences(text: str) -> list[tuple[int, int]]:
    return [(sentence.start, sentence.end) for sentence in split_sentences(text)]


def test_a_possessive_ending_is_not_part_of_the_name() -> None:
    text = "Alder's sale of Larches' site"
    assert [text[name.start : name.end] for name in find_names(text)] == ["Alder", "Larches"]


@pytest.mark.parametrize(
    "text, expected",
    [
        pytest.param("Alder Power Fund (APF) bid.", ("APF",), id="initials"),
        pytest.param(
            'Birch Metals Ltd (ASX: BIR) ("Birch" or the "Company") said', ("BIR", "Birch", "Company"), id="defined"
        ),
        pytest.param("Birch Metals Ltd (Birch or the Company) said", ("Birch", "Company"), id="without-quote-marks"),
        pytest.param("Alder Power Fund (founded in 1999) bid.", (), id="an-aside-is-none"),
    ],
)
def test_short_forms_are_read_from_the_brackets_behind(text: str, expected: tuple[str, ...]) -> None:
    assert find_names(text)[0].short_forms == expected


@pytest.mark.parametrize(
    "text, kind",
    [
        pytest.param("Birch Corp said", NameKind.ORGANISATION, id="legal-form"),
        pytest.param("the Larch Energy site", NameKind.ORGANISATION, id="trade-word"),
        pytest.param("plants in Paraguay", NameKind.PLACE, id="country"),
        pytest.param("a mill in Larchville, Ohio", NameKind.PLACE, id="town-before-its-state"),
        pytest.param("it told the Securities and Exchange Commission", NameKind.PUBLIC, id="authority"),
        pytest.param("chairman Jan Berg said", NameKind.PERSON, id="title-before"),
        pytest.param("said Jan Berg, chief executive of the mill,", NameKind.PERSON, id="office-behind"),
    ],
)
def test_the_kind_is_told_from_words_and_context(text: str, kind: NameKind) -> None:
    assert find_names(text)[0].kind is kind


def test_a_headline_in_title_case_gives_only_names_that_the_story_knows() -> None:
    text = "Alder Completes Purchase Of Birch Works\nThe purchase of the works by Alder from Birch is done, Alder said."
    assert "Completes" not in " ".join(names(text))
    assert names(text)[0] == "Alder"


def test_german_nouns_are_no_names_but_firms_are() -> None:
    text = "Die Birke AG hat die Halle von der Ulme SE gemietet."
    words = find_names(text)
    assert {"Birke AG", "Ulme SE"} <= {name.text for name in words}


def test_core_and_legal_forms_take_a_name_apart() -> None:
    assert core_words("The Alder Foods Co., Inc.") == ("alder", "foods")
    assert legal_forms("Alder Foods Co Inc") == ("co", "inc")
    assert core_words("Larch & Moss plc") == core_words("Larch and Moss")


@pytest.mark.parametrize("opener", ["Voters", "Nobody", "Eighteen", "Prior", "We've"])
def test_a_word_that_opens_a_sentence_is_no_name(opener: str) -> None:
    assert [name.text for name in find_names(f"{opener} agreed to sell the mill to Larch Foods Inc.")] == [
        "Larch Foods Inc"
    ]

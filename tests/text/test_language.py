import pytest

from agent.text.language import detect_language


@pytest.mark.parametrize(
    "text, language",
    [
        pytest.param(
            "Marrow Grid said that it had agreed to sell two plants to Tallis for $140 million.", "en", id="english"
        ),
        pytest.param(
            "Marrow Grid anunció que venderá dos centrales a Tallis por 140 millones de dólares.", "es", id="spanish"
        ),
        pytest.param(
            "Marrow Grid a annoncé la vente de deux centrales à Tallis pour 140 millions de dollars.", "fr", id="french"
        ),
        pytest.param(
            "Marrow Grid verkauft zwei Wasserkraftwerke für 140 Millionen Dollar an die Tallis.", "de", id="german"
        ),
        pytest.param(
            "A Marrow Grid anunciou que não venderá as duas centrais à Tallis por 140 milhões.", "pt", id="portuguese"
        ),
        pytest.param(
            "Marrow Grid vende due centrali alla Tallis per 140 milioni di dollari, dice la società.",
            "it",
            id="italian",
        ),
        pytest.param("マロー・グリッドは二つの発電所をタリスに売却すると発表した。", "ja", id="japanese"),
        pytest.param("Компания продала две электростанции за 140 миллионов долларов.", "ru", id="russian"),
        pytest.param("Tallis to buy two hydro plants from Marrow Grid", "en", id="english-headline"),
        pytest.param("Tallis compra dos centrales hidroeléctricas en América del Norte", "es", id="spanish-headline"),
    ],
)
def test_the_language_of_a_text(text: str, language: str):
    assert detect_language(text) == language


@pytest.mark.parametrize(
    "text", ["", "   ", "12.5 / 13.0", "IBM", "Tallis"], ids=["empty", "blank", "figures", "ticker", "name"]
)
def test_too_little_to_tell(text: str):
    assert detect_language(text) is None


def test_names_alone_are_in_the_language_of_their_article():
    assert detect_language("Tallis Infrastructure, Marrow Grid: Vermont Hydro", expected="en") == "en"
    assert detect_language("Tallis compra dos centrales hidroeléctricas en Vermont", expected="en") == "es"


def test_a_short_quotation_does_not_change_the_language():
    text = "Marrow Grid said it would sell two of its plants to Tallis. " * 6

    assert detect_language(text + "«No está en venta», dijo el presidente. " + text) == "en"

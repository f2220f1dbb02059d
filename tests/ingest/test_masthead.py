import pytest

from agent.ingest.masthead import Masthead, read_masthead

BODY = "\n\nMarrow Grid said it had agreed to sell two plants for up to $140 million in cash, half of it at closing."


@pytest.mark.parametrize(
    "head, expected",
    [
        pytest.param(
            "Tallis buys two hydro plants\n\nBy Ana Ruiz\n3 January 2026",
            Masthead("Tallis buys two hydro plants", "Ana Ruiz", "2026-01-03"),
            id="english",
        ),
        pytest.param(
            "Tallis buys two hydro plants\n\nBy Ana Ruiz, March 5, 2026",
            Masthead("Tallis buys two hydro plants", "Ana Ruiz", "2026-03-05"),
            id="a day behind the name",
        ),
        pytest.param(
            "Tallis buys two hydro plants\n\nBy Ana Ruiz and April May, Thursday",
            Masthead("Tallis buys two hydro plants", "Ana Ruiz and April May", None),
            id="a weekday behind names that are months",
        ),
        pytest.param(
            "Tallis compra dos centrales\n\nPor Ana Ruiz\nsábado, 3 de enero de 2026, 1:44 am",
            Masthead("Tallis compra dos centrales", "Ana Ruiz", "2026-01-03"),
            id="spanish",
        ),
        pytest.param(
            "Tallis kauft zwei Kraftwerke\n\nVon Jan Weber | 3. Januar 2026",
            Masthead("Tallis kauft zwei Kraftwerke", "Jan Weber", "2026-01-03"),
            id="german",
        ),
        pytest.param(
            "Tallis achète deux centrales\n\nPar Luc Morel, le 3 janvier 2026 à 8h",
            Masthead("Tallis achète deux centrales", "Luc Morel", "2026-01-03"),
            id="french",
        ),
        pytest.param(
            "Tallis compra dos centrales\n\nLectura de 4 min · sábado, 3 de enero de 2026, 2:10 a. m. ET · Mercados",
            Masthead("Tallis compra dos centrales", None, "2026-01-03"),
            id="date-among-other-pieces",
        ),
        pytest.param(
            "Tallis buys two hydro plants\n\nJan. 3, 2026 | By Ana Ruiz and Tom Ng",
            Masthead("Tallis buys two hydro plants", "Ana Ruiz and Tom Ng", "2026-01-03"),
            id="two-writers",
        ),
        pytest.param(
            "Sponsored content\n\nTallis buys two hydro plants\n\nUpdated January 5, 2026\nPublished January 3, 2026",
            Masthead("Tallis buys two hydro plants", None, "2026-01-03"),
            id="label-above-and-an-update",
        ),
        pytest.param(
            "Tallis compra dos centrales\n\nGenerado por agente de IAAna RuizRevisado porTom Ng\n3 de enero de 2026",
            Masthead("Tallis compra dos centrales", "Ana Ruiz", "2026-01-03"),
            id="labels-run-together",
        ),
        pytest.param(
            "Tallis Infrastructure to buy two hydro plants of\nMarrow Grid in Vermont\n\nBy Ana Ruiz",
            Masthead("Tallis Infrastructure to buy two hydro plants of Marrow Grid in Vermont", "Ana Ruiz", None),
            id="title-on-two-lines",
        ),
    ],
)
def test_a_head_is_read(head: str, expected: Masthead):
    assert read_masthead(head + BODY) == expected


def test_a_dateline_gives_the_day_of_publication():
    text = "Tallis buys two hydro plants\n\nBURLINGTON, Vt., Jan. 3, 2026 /Newsline/ -- Tallis said that it would."

    assert read_masthead(text).published == "2026-01-03"


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("Marrow Grid said it sold two plants.\nIt gave no price.\n", id="running-text"),
        pytest.param(
            "Marrow Grid said it had agreed to sell two\nplants for up to $140 million in cash, half of\n"
            "it at closing and the rest in a year, after\nthe regulator agrees.\n",
            id="wrapped-running-text",
        ),
        pytest.param("- one item\n- another item\n", id="list"),
    ],
)
def test_no_title_is_made_up(text: str):
    assert read_masthead(text).title is None


@pytest.mark.parametrize(
    "text",
    [
        pytest.param(
            "Tallis buys plants\n\nThe parties met on January 3, 2025 and agreed that all would go on.", id="told"
        ),
        pytest.param("Tallis buys plants\n\n03/04/2026\n\nBody.", id="day-and-month-unclear"),
        pytest.param("Tallis buys plants\n\n31 February 2026\n\nBody.", id="no-such-day"),
    ],
)
def test_no_date_is_made_up(text: str):
    assert read_masthead(text).published is None


def test_by_begins_many_sentences():
    text = "Tallis buys plants\n\nBy 2026, Tallis aims to own ten.\n\nBy investing early it saves money.\n"

    assert read_masthead(text).byline is None


def test_markdown_front_matter_and_heading():
    text = "---\ntitle: Tallis buys plants\nauthor: Ana Ruiz\ndate: 2026-01-03\n---\n\n# Another heading\n\nBody."

    assert read_masthead(text, is_markdown=True) == Masthead("Tallis buys plants", "Ana Ruiz", "2026-01-03")
    assert read_masthead("# Tallis buys plants\n\nBody.", is_markdown=True).title == "Tallis buys plants"

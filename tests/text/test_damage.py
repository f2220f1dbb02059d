import pytest

from agent.text.damage import find_damage
from agent.text.sentences import split_sentences


def damaged(text: str, **options) -> list[str]:
    return [text[place.start : place.end] for place in find_damage(text, split_sentences(text), **options)]


ABOVE = "Harlow sold its mill in May.\n\n"


@pytest.mark.parametrize(
    "text, gap",
    [
        pytest.param(ABOVE + ", a maker of paper, has changed course.", ", a maker", id="starts with a comma"),
        pytest.param(ABOVE + "have seen their prices soar.", "have seen", id="starts with a verb"),
        pytest.param(ABOVE + "to offer cheap and quick power to mills.", "to offer", id="starts with an infinitive"),
        pytest.param("The buyer\n\nand $3 million in fees over a year.", "buyer\n\nand", id="stops and goes on"),
        pytest.param("Its sites are all in Peru, with\n\nlocated near Lima.", "with\n\nlocated", id="stops at with"),
        pytest.param("In May 2025,\n\nhad begun to pay its lenders.", "2025,\n\nhad", id="no subject after a comma"),
        pytest.param("The pulp costs more than paper. that mills pay twice.", "that mills", id="nobody says so"),
        pytest.param("It owns 40 sites, 30 options, and a .", "a .", id="determiner before a stop"),
        pytest.param("It was bought by , which is in Lima.", "by ,", id="preposition before a comma"),
        pytest.param("Margins fell, with per pallet sold.", "with per", id="no figure before per"),
        pytest.param("It paid about million for the mill.", "about million", id="no figure before million"),
        pytest.param("The price is between and $4 million.", "between and", id="no figure after between"),
        pytest.param("According to, mills pay twice.", "to,", id="no source"),
        pytest.param("It said the of Lima agreed.", "the of", id="determiner without a noun"),
        pytest.param("It said it will increased output.", "will increased", id="verb between two"),
        pytest.param("It lists in Lima ( ) and Oslo.", "( )", id="empty brackets"),
        pytest.param("It lists in Lima (NYSE: ) now.", ": )", id="lost ticker"),
        pytest.param("It sold the the mill.", "the the", id="word twice"),
        pytest.param("It bets on counterfeit consciousness.", "counterfeit consciousness", id="spun phrase"),
        pytest.param("It paid â€œone dollar.", "â€œ", id="wrong encoding"),
        pytest.param(
            "Its recent $3 million sale of a mill in Peru from paper to the more stable pulp trade of the north.",
            "sale of a mill",
            id="no verb",
        ),
        pytest.param("It sold the mill. It kept the land that a buyer\n\nThe price is secret.", "a buyer", id="no end"),
        pytest.param(
            "It likes the mill. It owns the land and the\n\nThe price is secret.", "and the", id="stops at the"
        ),
        pytest.param("It paid for $ million of debt.", "for $ million", id="no figure after a sign"),
        pytest.param("The mill was sold. The buyer, a fund in Lima, has agreed to...", "agreed to...", id="cut off"),
    ],
)
def test_a_gap_is_found(text: str, gap: str):
    found = damaged(text)

    assert len(found) == 1
    assert gap in found[0]


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("Harlow said it\nsold a mill in Peru\nto Dent.", id="wrapped lines"),
        pytest.param("Terms include:\n\nthe mill in Lima;\n\nthe land around it.", id="enumeration"),
        pytest.param("- cash and notes\n\n- debt of the mill\n\nand so on it went for years.", id="among items"),
        pytest.param(ABOVE + "by Ana Ruiz", id="byline"),
        pytest.param(ABOVE + "read the terms", id="label"),
        pytest.param(ABOVE + "iShares and eToro own 3% of the mill.", id="brand"),
        pytest.param(ABOVE + "www.harlow.example.com has the terms of the sale.", id="address"),
        pytest.param(ABOVE + "van Dyck Holdings bought the mill.", id="name"),
        pytest.param(ABOVE + "the buyer has not been named so far.", id="a capital left out"),
        pytest.param("He asked for the in-house team and the on-site plant.", id="hyphenated"),
        pytest.param("This is the firm it deals with, and one it is proud of.", id="preposition at the end"),
        pytest.param("It trades at a multiple with per capita income rising.", id="per capita"),
        pytest.param("That is what it is, of course, and what it was.", id="of course"),
        pytest.param("For a while, it had had the land it needed.", id="had had"),
        pytest.param("Was it cheap? Not a bit of it, on the face of it.", id="short fragment"),
        pytest.param("The Exit from Latin America: A Calculated Move of the Decade", id="heading"),
        pytest.param("Site\tMW\nLima\t70\nfoo\t30", id="table"),
        pytest.param("Sales, $ million\t31\nCosts, $ million\t30", id="unit of a column"),
        pytest.param("It sold the mill. Read the terms at harlow.example.com\n\nIt left.", id="address at the end"),
        pytest.param("It sold the mill. Photo of the mill by Ana Ruiz\n\nIt left.", id="credit at the end"),
        pytest.param("roses are red\nviolets are blue\nthe mill is sold\nand so are you", id="verse"),
        pytest.param("Il a vendu le site : le prix est de 3 % ; la vente est close.", id="French spacing"),
        pytest.param("La empresa vendió el 12 % de la planta de Lima a un fondo.", id="Spanish"),
        pytest.param("Er verkaufte das Werk, das in Lima liegt, an den Fonds.", id="German"),
        pytest.param("It will need cash and should succeed.", id="plain form in -ed"),
    ],
)
def test_sound_text_is_left_alone(text: str):
    assert damaged(text) == []


def test_text_with_a_blank_line_after_every_line_has_lost_nothing():
    lines = ["Harlow sold its mill", "to a fund in Lima that", "has long been a maker", "of paper and of pulp,"] * 6

    assert damaged("\n\n".join(lines) + "\n\nfor cash.") == []


def test_a_page_may_end_in_the_middle_of_a_sentence():
    text = "The fund has agreed\n\nto pay for the mill in cash."

    assert damaged(text) != []
    assert damaged(text, page_ends=(text.index("\n"),)) == []


def test_one_gap_is_one_place():
    assert damaged("It owns the of a . In Lima.") == ["owns the of a ."]

import pytest
from hypothesis import given
from hypothesis import strategies as st

from agent.schema.article import Removed
from agent.text.sentences import split_sentences

WRAPPED_BEFORE_CAPITALS = (
    "Harlow Mining and the Tallow Group,\nDent Holdings and some others of Avon City\n"
    "Devon Street, sold the Korr unit for 30 MW\nBrant Capital pays."
)


def cut(text: str, removed: tuple[Removed, ...] = ()) -> list[str]:
    return [text[sentence.start : sentence.end] for sentence in split_sentences(text, removed=removed)]


@pytest.mark.parametrize(
    "text, expected",
    [
        pytest.param("Acme Inc. paid. It left.", ["Acme Inc. paid.", "It left."], id="company suffix"),
        pytest.param("Made in the U.S. It sells.", ["Made in the U.S.", "It sells."], id="acronym before an opener"),
        pytest.param("The U.S. Treasury sold.", ["The U.S. Treasury sold."], id="acronym before a name"),
        pytest.param("It paid $1.40. Orr sold.", ["It paid $1.40.", "Orr sold."], id="decimal at the end"),
        pytest.param("Mr. J. R. Pell left.", ["Mr. J. R. Pell left."], id="title and initials"),
        pytest.param("Mine No. 7 shut. No. It did not.", ["Mine No. 7 shut.", "No.", "It did not."], id="number or no"),
        pytest.param("Am 3. Mai fiel er. Es ist aus.", ["Am 3. Mai fiel er.", "Es ist aus."], id="German ordinal"),
        pytest.param('"Why?" he asked. "Rates."', ['"Why?" he asked.', '"Rates."'], id="question inside a sentence"),
        pytest.param("It agreed.“Fine,” he said.", ["It agreed.", "“Fine,” he said."], id="no space before a quote"),
        pytest.param(
            "Better than mining. that it yields.", ["Better than mining.", "that it yields."], id="lost start"
        ),
        pytest.param("Approx. ten. Ca. elf.", ["Approx. ten.", "Ca. elf."], id="abbreviation before lower case"),
    ],
)
def test_a_stop_ends_a_sentence_only_where_one_ends(text: str, expected: list[str]):
    assert cut(text) == expected


@pytest.mark.parametrize(
    "text, expected",
    [
        pytest.param("Harlow said it\nsold a unit.", ["Harlow said it\nsold a unit."], id="wrapped"),
        pytest.param("The sale\n\nand more.", ["The sale", "and more."], id="blank line ends a sentence"),
        pytest.param("The Exit\nHarlow sold.", ["The Exit", "Harlow sold."], id="heading above a paragraph"),
        pytest.param("Terms:\n- cash\n- debt", ["Terms:", "- cash", "- debt"], id="list items"),
        pytest.param("- cash of\n  $3 million\n- debt", ["- cash of\n  $3 million", "- debt"], id="hanging indent"),
        pytest.param("It sold.\n    It left town", ["It sold.", "It left town"], id="indented paragraph"),
        pytest.param("Site\tMW\nPeru\t70", ["Site\tMW", "Peru\t70"], id="table rows"),
        pytest.param("| Site | MW |\n| Peru | 70 |", ["| Site | MW |", "| Peru | 70 |"], id="Markdown table"),
        pytest.param(WRAPPED_BEFORE_CAPITALS, [WRAPPED_BEFORE_CAPITALS], id="wrapped before capitals"),
    ],
)
def test_lines_are_put_together_as_a_reader_would(text: str, expected: list[str]):
    assert cut(text) == expected


def test_sentences_lie_outside_what_was_removed():
    text = "It sold. Share this It left."

    assert cut(text, (Removed(start=9, end=19, why="share buttons"),)) == ["It sold.", "It left."]


def test_sentences_are_numbered_from_one():
    assert [sentence.id for sentence in split_sentences("One. Two.")] == ["s1", "s2"]


@given(st.text(st.sampled_from("aB1 .!?,\n\t“”\"'-«»…。:|") | st.characters(), max_size=200), st.integers(0, 200))
def test_every_visible_character_lies_in_exactly_one_sentence(text: str, at: int):
    removed = (Removed(start=min(at, len(text)), end=min(at + 7, len(text)), why="furniture"),)
    spans = [(sentence.start, sentence.end) for sentence in split_sentences(text, removed=removed)]
    covered = [offset for start, end in spans for offset in range(start, end)]
    visible = {i for i, sign in enumerate(text) if not sign.isspace() and not removed[0].start <= i < removed[0].end}

    assert len(covered) == len(set(covered))
    assert visible <= set(covered)
    assert all(text[start:end] == text[start:end].strip() for start, end in spans)
    assert not set(covered) & set(range(removed[0].start, removed[0].end))

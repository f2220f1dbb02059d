import pytest

from agent.store.chunks import CHUNK_CHARACTERS, MOST_CHARACTERS, chunk_text
from agent.text.sentences import split_sentences

PROSE = "The buyer pays the seller in cash when the harbour is handed over. "
TABLE = "| Item | Amount |\n|---|---|\n" + "".join(f"| Fee {n} | ${n} million |\n" for n in range(60))
TEXTS = {
    "prose": PROSE * 60,
    "a table": f"{PROSE * 10}\n\n{TABLE}\n{PROSE * 10}",
    "no full stop": "word " * 5000,
    "no space": "x" * 20_000,
    "sections": "\n\n".join(f"Heading {n}\n\n{PROSE * 5}" for n in range(6)),
    "nothing": "",
}


def cut(text: str):
    return chunk_text(text, split_sentences(text))


@pytest.mark.parametrize("name", TEXTS)
def test_chunks_are_slices_in_order_that_leave_no_word_out(name: str):
    text = TEXTS[name]
    chunks = cut(text)

    assert [text[chunk.start : chunk.end] for chunk in chunks] == [chunk.text for chunk in chunks]
    assert "".join("".join(chunk.text.split()) for chunk in chunks) == "".join(text.split())
    assert all(len(chunk.text) <= MOST_CHARACTERS for chunk in chunks)
    assert all(one.end <= other.start for one, other in zip(chunks, chunks[1:], strict=False))


def test_prose_is_cut_between_sentences():
    assert all(chunk.text.strip().endswith(".") for chunk in cut(TEXTS["prose"]))
    assert max(len(chunk.text) for chunk in cut(TEXTS["prose"])) <= CHUNK_CHARACTERS


def test_a_table_stays_in_one_chunk():
    assert any("Fee 0 " in chunk.text and "Fee 59 " in chunk.text for chunk in cut(TEXTS["a table"]))


def test_a_heading_begins_its_section():
    starts = [chunk.text.partition("\n")[0] for chunk in cut(TEXTS["sections"])]
    assert starts == [f"Heading {n}" for n in range(6)]

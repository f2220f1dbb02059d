import pytest

from agent.errors import LoadError
from agent.ingest.page_image import can_draw_pages, draw_page
from tests.conftest import ROOT

PDF = ROOT / "corpus/dellacroce-acquisition/article.pdf"


@pytest.fixture(autouse=True)
def _needs_pypdfium2():
    if not can_draw_pages():
        pytest.skip("pypdfium2 is not installed")


def test_words_are_found_on_their_page():
    page = draw_page(PDF.read_bytes(), 1, words="Dellacroce")

    assert page.png.startswith(b"\x89PNG")
    left, top, right, bottom = page.boxes[0]
    assert 0 <= left < right <= 1
    assert 0 <= top < bottom <= 1


def test_words_that_are_not_on_the_page_have_no_box():
    assert draw_page(PDF.read_bytes(), 1, words="no such words").boxes == ()


@pytest.mark.parametrize("content, number", [(PDF.read_bytes(), 99), (b"%PDF-1.7 broken", 1)], ids=["page", "file"])
def test_what_cannot_be_drawn_is_said(content: bytes, number: int):
    with pytest.raises(LoadError, match="could not be drawn"):
        draw_page(content, number)

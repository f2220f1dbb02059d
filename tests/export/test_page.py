from html.parser import HTMLParser

from agent.export.dossier import Dossier
from agent.export.page import cut_text, write_page
from tests.export.analyses import hostile, reviewed_sample, sample, with_unfound_term


class Page(HTMLParser):
    """The elements of a page, its ids, its inner links, and the text of the section that shows the article."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.tags: set[str] = set()
        self.ids: list[str] = []
        self.links: list[str] = []
        self.handlers: list[str] = []
        self.article = ""
        self._in_article = False
        self.feed(html)

    def handle_starttag(self, tag, attributes):
        named = dict(attributes)
        self.tags.add(tag)
        self.ids += [named["id"]] if "id" in named else []
        self.links += [named["href"]] if "href" in named else []
        self.handlers += [name for name in named if name.startswith("on")]
        self._in_article |= named.get("class") == "card text"

    def handle_endtag(self, tag):
        self._in_article &= tag != "section"

    def handle_data(self, data):
        self.article += data if self._in_article else ""


def test_the_text_is_shown_whole_and_unchanged():
    assert Page(write_page(Dossier(sample()))).article == sample().text
    assert Page(write_page(Dossier(hostile()))).article == hostile().text


def test_an_article_cannot_run_anything_in_the_page():
    page = Page(write_page(Dossier(hostile())))

    assert page.tags.isdisjoint({"script", "img", "iframe", "object", "form"})
    assert page.handlers == []
    assert [link for link in page.links if not link.startswith("#")] == []


def test_every_link_leads_to_a_place_in_the_text():
    page = Page(write_page(Dossier(sample())))

    assert page.links
    assert {link[1:] for link in page.links} <= set(page.ids)
    assert len(page.ids) == len(set(page.ids))


def test_pieces_are_flat_and_make_up_the_text():
    pieces = list(cut_text(sample()))

    assert "".join(piece.text for piece in pieces) == sample().text
    assert {"m-term", "m-figure", "m-damage"} <= {name for piece in pieces for name in piece.classes.split()}


def test_review_and_version_are_stated():
    html = write_page(reviewed_sample())

    assert "Analysis 3 of text version 1" in html
    assert "edited by Ada" in html
    assert "the machine said up to $31,000,000" in html


def test_what_is_not_in_the_text_is_never_shown_as_stated():
    assert "not found in the text: “$31 million”" in write_page(with_unfound_term())

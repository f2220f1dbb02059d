"""The library in a real browser: what is put in is read, told of and opened."""

from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from tests.app.giving import give
from tests.conftest import ROOT

pytestmark = pytest.mark.xdist_group("browser")
CORPUS = ROOT / "corpus"
UPLOADS = {
    "pdf": CORPUS / "dellacroce-acquisition/article.pdf",
    "docx": CORPUS / "harrowgate-spinoff/article.docx",
    "html": CORPUS / "galerna-ppa/article.html",
    "md": CORPUS / "arbor-stake/article.md",
    "txt": CORPUS / "aldergate-ppa/article.txt",
}


def row(page: Page, words: str):
    return page.locator(".tie-book", has_text=words)


LOSE_ONE_MESSAGE = """() => {
    const shelf = [...document.querySelectorAll(".tie")].find((root) => root.querySelector(".tie-shelf"));
    const { send } = shelf.view;
    Object.defineProperty(shelf.view, "send", { set() {}, configurable: true, get: () => (action) => {
        window.lost = action;
        Object.defineProperty(shelf.view, "send", { value: send, writable: true });
    } });
}"""
DRAW_ANEW = """() => {
    const shelf = [...document.querySelectorAll(".tie")].find((root) => root.querySelector(".tie-shelf"));
    shelf.replaceWith(shelf.cloneNode(false));
}"""


def refuse(page: Page, path: str) -> None:
    page.get_by_label("Address of an article").fill(f"http://127.0.0.1:9/{path}")
    page.get_by_role("button", name="Fetch").click()
    expect(row(page, path).locator(".tie-failure")).to_contain_text("is not a public address")


def test_the_sample_is_there_and_read_on_the_first_start(page: Page):
    page.goto("/")

    expect(row(page, "sample article.txt").locator(".tie-chip")).to_have_text("read")
    expect(row(page, "sample article.txt")).to_contain_text("up to $30,000,000")
    expect(page.get_by_text("Read by rules alone")).to_be_visible()


def test_every_format_is_uploaded_at_once_and_read(page: Page, tmp_path: Path):
    files = []
    for ending, path in UPLOADS.items():
        files.append(tmp_path / f"upload-{ending}.{ending}")
        files[-1].write_bytes(path.read_bytes())
    page.goto("/")

    give(page, files)

    for file in files:
        expect(row(page, file.name).locator(".tie-chip")).to_have_text("read")


def test_a_file_that_cannot_be_read_says_why_and_can_be_dismissed(page: Page, tmp_path: Path):
    broken = tmp_path / "broken.pdf"
    broken.write_bytes(b"%PDF-1.7 and then nothing of use")
    page.goto("/")

    give(page, broken)
    failed = row(page, "broken.pdf")

    expect(failed.locator(".tie-failure")).to_contain_text("broken.pdf")
    failed.get_by_role("button", name="Dismiss").click()
    expect(row(page, "broken.pdf")).to_have_count(0)


def test_pasted_text_is_read_and_opens(page: Page):
    page.goto("/")

    page.get_by_text("Paste text").click()
    page.get_by_label("What to call it").fill("note on Tamar")
    page.get_by_label("The text").fill("Tamar Holdings will buy Culm Works for $12 million in cash.")
    page.get_by_role("button", name="Read it").click()
    expect(row(page, "note on Tamar").locator(".tie-chip")).to_have_text("read")
    row(page, "note on Tamar").locator("button.tie-title").click()

    expect(page.locator(".tie-headline")).to_contain_text("$12,000,000")


def test_the_list_is_filtered_and_grouped_without_a_round_trip(page: Page):
    page.goto("/")
    expect(row(page, "sample article.txt")).to_be_visible()

    page.get_by_role("searchbox").fill("no such party")
    expect(page.get_by_text("No document fits the filter.")).to_be_visible()
    page.get_by_role("searchbox").fill("sympatheia")
    expect(row(page, "sample article.txt")).to_be_visible()
    page.get_by_label("Group", exact=True).select_option("deal")
    expect(page.locator(".tie-shelf h4")).to_contain_text("70 MW Bitcoin mining site")


def test_an_address_that_may_not_be_fetched_says_why(page: Page):
    page.goto("/")

    refuse(page, "deal.html")

    row(page, "deal.html").get_by_role("button", name="Dismiss").click()
    expect(row(page, "deal.html")).to_have_count(0)


def test_what_was_clicked_is_said_again_where_the_message_was_lost(page: Page):
    page.goto("/")
    refuse(page, "lost.html")

    page.evaluate(LOSE_ONE_MESSAGE)
    row(page, "lost.html").get_by_role("button", name="Dismiss").click()

    expect(row(page, "lost.html")).to_have_count(0)
    assert page.evaluate("window.lost.verb") == "forget"


def test_what_was_clicked_is_said_again_where_the_list_was_drawn_anew_meanwhile(page: Page):
    page.goto("/")
    refuse(page, "before.html")

    page.evaluate(LOSE_ONE_MESSAGE)
    row(page, "before.html").get_by_role("button", name="Dismiss").click()
    page.evaluate(DRAW_ANEW)
    refuse(page, "after.html")

    expect(row(page, "before.html")).to_have_count(0)
    assert page.evaluate("window.lost.verb") == "forget"
    row(page, "after.html").get_by_role("button", name="Dismiss").click()
    expect(row(page, "after.html")).to_have_count(0)


def test_a_long_document_is_cancelled_and_goes(page: Page, tmp_path: Path):
    told = [
        f"Larch {number} Ltd will buy plant {number} of Alder for ${number} million in cash."
        for number in range(1, 4000)
    ]
    long = tmp_path / "long story.txt"
    long.write_text("\n\n".join(told), encoding="utf-8")
    page.goto("/")

    give(page, long)
    page.get_by_role("button", name="Cancel: long story.txt").click()

    expect(row(page, "long story.txt").locator(".tie-chip")).to_have_text("cancelled")
    page.get_by_role("button", name="Remove: long story.txt").click()
    expect(row(page, "long story.txt")).to_have_count(0)
    expect(row(page, "sample article.txt").locator(".tie-chip")).to_have_text("read")

"""The article page in a real browser: rows and words lead to each other, and decisions are kept."""

import json
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from openpyxl import load_workbook
from playwright.sync_api import Browser, Page, expect

from evals.app_server import Server
from tests.app.conftest import PATIENCE_S

pytestmark = pytest.mark.xdist_group("browser")


@pytest.fixture(scope="module")
def sample(browser: Browser, server: Server) -> Iterator[Page]:
    """The sample's article page, opened once by a reviewer who has a name."""
    context = browser.new_context(viewport={"width": 1360, "height": 900}, base_url=server.url)
    context.set_default_timeout(PATIENCE_S * 1000)
    context.add_cookies([{"name": "tieout_reviewer", "value": "Ann%20Lee", "url": server.url}])
    page = context.new_page()
    page.goto("/")
    page.locator(".tie-book", has_text="sample article.txt").locator("button.tie-title").click()
    expect(page.locator(".tie-bench")).to_be_visible()
    yield page
    context.close()


def row(page: Page, words: str):
    return page.locator(".tie-panel .tie-row", has_text=words)


def tab(page: Page, name: str):
    return page.get_by_role("tab", name=re.compile(f"^{name}"))


def test_the_answer_stands_first(sample: Page):
    expect(sample.locator(".tie-headline")).to_contain_text("up to $30,000,000")
    expect(sample.locator(".c-firm")).to_contain_text("nothing stated as firm")
    expect(sample.locator(".c-contingent")).to_contain_text("$21,000,000")
    assert sample.locator(".tie-leading li").count() <= 3
    expect(sample.locator(".tie-fact.damage")).to_contain_text("9 places")


def test_questions_are_copied_in_one_click(sample: Page):
    sample.context.grant_permissions(["clipboard-read", "clipboard-write"])
    sample.get_by_role("button", name="Copy questions").click()
    expect(sample.get_by_role("button", name="Copied")).to_be_visible()

    copied = sample.evaluate("navigator.clipboard.readText()")
    assert "How much is paid beside the stated part" in copied
    assert copied.splitlines()[1].startswith("1. ")


def test_a_row_leads_to_its_words_and_words_lead_to_their_row(sample: Page):
    tab(sample, "Terms").click()
    row(sample, "milestone payment").click()
    expect(sample.locator(".tie-lines mark.on")).to_have_text("$21 million")

    sample.locator(".tie-lines mark", has_text="Hawksburn Capital").first.click()
    expect(row(sample, "manager")).to_have_attribute("aria-current", "true")


def test_the_words_that_are_shown_are_in_view(sample: Page):
    tab(sample, "Ledger").click()
    row(sample, "over $1 billion").click()

    expect(sample.locator(".tie-lines mark.on").first).to_be_in_viewport()


def test_findings_are_stepped_through_with_keys(sample: Page):
    tab(sample, "Terms").click()
    sample.keyboard.press("n")
    first = sample.locator(".tie-row.on").get_attribute("data-row")
    sample.keyboard.press("n")

    assert sample.locator(".tie-row.on").get_attribute("data-row") != first
    expect(tab(sample, "Findings")).to_have_attribute("aria-selected", "true")


def test_the_legend_hides_a_kind_of_mark(sample: Page):
    figures = sample.get_by_role("button", name=re.compile("^Figures"))
    figures.click()
    expect(sample.locator(".tie-lines .k-figure")).to_have_count(0)
    figures.click()
    assert sample.locator(".tie-lines .k-figure").count() > 10


def test_page_furniture_is_hidden_until_the_raw_text_is_wanted(sample: Page):
    comments = sample.get_by_text("Comentarios", exact=True)
    expect(comments).to_be_hidden()
    sample.get_by_role("button", name="Raw").click()
    expect(comments).to_be_visible()
    sample.get_by_role("button", name="Cleaned").click()


def test_a_term_is_accepted_by_key_and_taken_back(sample: Page):
    tab(sample, "Terms").click()
    row(sample, "milestone period").click()
    sample.keyboard.press("a")
    expect(row(sample, "milestone period")).to_contain_text("accepted by Ann Lee")

    sample.keyboard.press("u")
    expect(row(sample, "milestone period")).not_to_contain_text("accepted by")


def test_a_finding_is_dismissed_with_a_reason(sample: Page):
    tab(sample, "Findings").click()
    row(sample, "missing basis").click()
    sample.keyboard.press("d")
    sample.get_by_label("Reason", exact=True).fill("the context says a year")
    sample.keyboard.press("Enter")

    expect(row(sample, "missing basis")).to_contain_text("dismissed by Ann Lee")
    expect(row(sample, "missing basis")).to_contain_text("the context says a year")


def test_an_edit_stands_beside_what_the_machine_said(sample: Page):
    tab(sample, "Terms").click()
    row(sample, "milestone payment").click()
    sample.keyboard.press("e")
    dialog = sample.get_by_role("dialog")
    dialog.get_by_label("Value, with its bound").fill("up to $22 million")
    dialog.get_by_role("button", name="Save").click()

    expect(dialog).to_be_hidden()
    expect(row(sample, "milestone payment")).to_contain_text("up to $22,000,000")
    expect(row(sample, "milestone payment")).to_contain_text("machine: milestone payment: $21,000,000")
    row(sample, "milestone payment").get_by_role("button", name="Undo").click()
    expect(row(sample, "milestone payment")).not_to_contain_text("$22,000,000")


def test_selected_words_become_a_party(sample: Page):
    select_words(sample, "CoreWeave")
    sample.locator(".tie-select").get_by_role("button", name="Party").click()
    dialog = sample.get_by_role("dialog")
    expect(dialog.get_by_label("Name")).to_have_value("CoreWeave")
    dialog.get_by_role("button", name="Save").click()

    tab(sample, "Terms").click()
    expect(row(sample, "CoreWeave")).to_contain_text("added by Ann Lee")
    row(sample, "CoreWeave").click()
    expect(sample.locator(".tie-lines mark.on").first).to_have_text("CoreWeave")


def test_a_passage_is_marked_as_damaged(sample: Page):
    select_words(sample, "redundant power")
    sample.locator(".tie-select").get_by_role("button", name="Damaged").click()

    expect(sample.locator(".tie-lines mark.k-damage", has_text="redundant power")).to_be_visible()


def test_a_colleague_sees_what_was_decided(sample: Page, page: Page):
    open_sample_of(page, sample)
    tab(sample, "Claims").click()
    sample.locator(".tie-row.item-claim").first.click()
    sample.keyboard.press("r")
    expect(sample.locator(".tie-row.item-claim").first).to_contain_text("rejected by Ann Lee")

    tab(page, "Claims").click()
    expect(page.locator(".tie-row.item-claim").first).to_contain_text("rejected by Ann Lee")


def test_who_reviews_is_asked_once_and_kept_in_the_browser(sample: Page, page: Page):
    open_sample_of(page, sample)
    tab(page, "Terms").click()
    row(page, "capacity").click()
    page.keyboard.press("a")
    page.get_by_label("Your name").fill("Ben Ode")
    page.get_by_role("button", name="Keep it").click()
    expect(row(page, "capacity")).to_contain_text("accepted by Ben Ode")

    page.reload()
    row(page, "capacity").click()
    page.keyboard.press("u")
    expect(row(page, "capacity")).not_to_contain_text("accepted by")


def open_sample_of(page: Page, other: Page) -> None:
    page.goto(other.url)
    expect(page.locator(".tie-bench")).to_be_visible()


def select_words(page: Page, words: str) -> None:
    """As a mouse would: the words of one line, then the button let go."""
    page.locator(".tie-line", has_text=words).first.scroll_into_view_if_needed()
    page.evaluate(
        """words => {
            const walker = document.createTreeWalker(document.querySelector('.tie-lines'), NodeFilter.SHOW_TEXT);
            for (let node = walker.nextNode(); node; node = walker.nextNode()) {
                const at = node.data.indexOf(words);
                if (at < 0) continue;
                document.getSelection().setBaseAndExtent(node, at, node, at + words.length);
                node.parentElement.dispatchEvent(new MouseEvent('mouseup', { bubbles: true }));
                return;
            }
            throw new Error('no such words in one node: ' + words);
        }""",
        words,
    )


def test_a_question_is_answered_beside_the_text(sample: Page):
    tab(sample, "Ask").click()
    sample.get_by_label("Question").fill("Who buys the site?")
    sample.keyboard.press("Enter")

    turn = sample.locator(".tie-asked")
    expect(turn).to_contain_text("quoted by rules, no model")
    turn.get_by_label("Source 1").first.click()
    expect(sample.locator(".tie-lines .on").first).to_be_in_viewport()


@pytest.mark.parametrize(
    "button, check",
    [
        ("Workbook (XLSX)", lambda path: "terms" in [name.lower() for name in load_workbook(path).sheetnames]),
        ("Report with highlights (HTML)", lambda path: "Sympatheia Power Fund" in path.read_text(encoding="utf-8")),
        ("Memo (Markdown)", lambda path: "Sympatheia Power Fund" in path.read_text(encoding="utf-8")),
        ("Everything (JSON)", lambda path: json.loads(path.read_bytes())["schema_version"] == 1),
    ],
    ids=["xlsx", "html", "md", "json"],
)
def test_every_format_is_exported_and_read_back(sample: Page, tmp_path: Path, button: str, check):
    assert check(download(sample, button, tmp_path))


def test_a_section_that_is_completely_reviewed_leaves_as_gold(sample: Page, tmp_path: Path):
    tab(sample, "Review").click()
    sample.get_by_label("Claims", exact=True).check()
    expect(sample.locator(".tie-section", has_text="Claims")).to_contain_text("Ann Lee")

    gold = json.loads(download(sample, "Gold", tmp_path).read_bytes())
    assert {"text", "claims", "questions"} <= gold.keys()
    assert "deals" not in gold


def download(page: Page, button: str, folder: Path) -> Path:
    export = page.get_by_role("button", name="Export")
    if not page.get_by_role("button", name=button).is_visible():
        export.click()
    with page.expect_download() as waiting:
        page.get_by_role("button", name=button).click()
    path = folder / waiting.value.suggested_filename
    waiting.value.save_as(path)
    page.keyboard.press("Escape")
    return path

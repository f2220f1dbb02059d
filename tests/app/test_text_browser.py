"""A text that was read wrongly is corrected in a real browser: the new version is analysed, decisions move along."""

import re
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from evals.app_server import Server
from tests.app.giving import give

pytestmark = pytest.mark.xdist_group("browser")

READ_WRONGLY = (
    "Culm Works is sold\n\nTamar Holdings will buy Culm Works for $l2 million in cash.\n\nIt employs 40 people."
)


def tab(page: Page, name: str):
    return page.get_by_role("tab", name=re.compile(f"^{name}"))


def test_a_corrected_text_is_read_anew(page: Page, server: Server, tmp_path: Path):
    page.context.add_cookies([{"name": "tieout_reviewer", "value": "Ann%20Lee", "url": server.url}])
    scan = tmp_path / "culm scan.txt"
    scan.write_text(READ_WRONGLY, encoding="utf-8")
    page.goto("/")
    give(page, scan)
    page.locator(".tie-book", has_text="culm scan.txt").locator("button.tie-title").click()
    tab(page, "Review").click()
    page.get_by_role("button", name="Correct the text").click()
    box = page.get_by_role("dialog").get_by_role("textbox")
    box.fill(READ_WRONGLY.replace("$l2 million", "$12 million"))
    page.get_by_role("button", name="Make a new version").click()

    expect(page.locator(".tie-headline")).to_contain_text("$12,000,000")
    tab(page, "Review").click()
    expect(page.locator(".tie-section", has_text="Correct the text")).to_contain_text("version 2")


BROKEN = """Culm Works is sold

Tamar Holdings will buy Culm Works, a maker of looms in Devon, for $12
million in cash. It pays the price at closing, which is planned for the
autumn.

Terms
- $9 million for the shares of Culm Works, which its founders hold, and
- $3 million for its debt

Ben Ode wrote this.
"""


def test_a_paragraph_that_was_broken_into_lines_flows_and_a_list_does_not(page: Page, server: Server, tmp_path: Path):
    broken = tmp_path / "culm broken.txt"
    broken.write_text(BROKEN, encoding="utf-8")
    page.goto("/")
    give(page, broken)
    page.locator(".tie-book", has_text="culm broken.txt").locator("button.tie-title").click()

    expect(page.locator(".tie-line.runs-on")).to_have_text(
        [re.compile("^Tamar Holdings"), re.compile("^million in cash")]
    )
    expect(page.locator(".tie-line.run-into")).to_have_text([re.compile("^million in cash"), "autumn."])

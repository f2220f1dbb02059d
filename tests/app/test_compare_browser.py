"""Two rival articles in a real browser: held against each other, and each value a way to its place."""

import re
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from tests.app.giving import give
from tests.app.rivals import RELEASE, RIVAL

pytestmark = pytest.mark.xdist_group("browser")


def test_a_conflict_is_shown_and_its_value_leads_to_its_words(page: Page, tmp_path: Path):
    files = [tmp_path / "oakmere-release.txt", tmp_path / "oakmere-rival.txt"]
    for file, text in zip(files, (RELEASE, RIVAL), strict=True):
        file.write_text(text, encoding="utf-8")
    page.goto("/")
    give(page, files)
    for file in files:
        expect(page.locator(".tie-book", has_text=file.name).locator(".tie-chip")).to_have_text("read")

    page.goto("/compare")
    price = page.locator(".tie-deal tr.r-conflict", has_text="£95,000,000").first
    expect(price).to_contain_text("£80,000,000")
    price.get_by_role("button", name="£95,000,000").click()

    expect(page.locator(".tie-bench")).to_contain_text("Oakmere snaps up quarries")
    expect(page).to_have_url(re.compile(r"/article\?.*at=\d+-\d+"))

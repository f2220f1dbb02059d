"""`make screenshots`: every page of the app, light and dark, as pictures in screenshots/.

The workspace holds the sample and a few articles of the corpus, one of them reviewed a little.
"""

import sys
import tempfile
from collections.abc import Callable
from pathlib import Path

from playwright.sync_api import Browser, Page, sync_playwright

from evals.app_server import BROWSER_FLAGS, Server, find_browser, serve_app
from evals.corpus import CORPUS

FOLDER = Path("screenshots")
PATIENCE_MS = 180_000
SIZE = {"width": 1440, "height": 900}
ARTICLES = (
    "hartwell-merger/article.md", "meridale-ipo/article.pdf", "galerna-ppa/article.html",
    "groups/tern-hollow/a-release.txt", "groups/tern-hollow/b-wire.txt", "groups/tern-hollow/c-review.txt",
)  # fmt: skip
QUESTIONS = ("How much is paid for Tern Hollow in all?", "Was the Paraguay site sold for $50 million?")
Shot = Callable[[Page], None]


def main(names: list[str]) -> int:
    """Pictures of the pages that are named, or of all."""
    path = find_browser()
    if path is None:
        print("no Chromium is installed", file=sys.stderr)
        return 1
    FOLDER.mkdir(exist_ok=True)
    with tempfile.TemporaryDirectory() as home, serve_app(Path(home)) as server, sync_playwright() as tool:
        browser = tool.chromium.launch(executable_path=path, args=list(BROWSER_FLAGS))
        _put_in(_open(browser, server, "light"))
        for scheme in ("light", "dark"):
            page = _open(browser, server, scheme)
            for name in names or SHOTS:
                SHOTS[name](page)
                page.wait_for_timeout(1500)
                page.screenshot(path=FOLDER / f"{name}-{scheme}.png")
                print(FOLDER / f"{name}-{scheme}.png", flush=True)
        browser.close()
    return 0


def _put_in(page: Page) -> None:
    page.goto("/")
    page.locator("input[type=file]").set_input_files([CORPUS / name for name in ARTICLES])
    for number in range(len(ARTICLES) + 1):
        page.locator(".tie-book .b-done").nth(number).wait_for()
    page.context.close()


def _library(page: Page) -> None:
    page.goto("/")
    page.locator(".tie-book .b-done").first.wait_for()


def _article(page: Page) -> None:
    page.goto("/")
    page.locator(".tie-book", has_text="sample article.txt").locator("button.tie-title").click()
    page.locator(".tie-bench").wait_for()


def _findings(page: Page) -> None:
    page.get_by_role("tab", name="Findings").click()
    page.locator(".tie-row.item-finding").first.click()


def _review(page: Page) -> None:
    page.get_by_role("tab", name="Terms").click()
    page.locator(".tie-row.item-term").nth(1).click()
    page.keyboard.press("a")
    page.locator(".tie-row", has_text="accepted by").first.wait_for()
    page.get_by_role("tab", name="Review").click()


def _pdf(page: Page) -> None:
    page.goto("/")
    page.locator(".tie-book", has_text="article.pdf").locator("button.tie-title").click()
    page.locator(".tie-bench").wait_for()
    page.get_by_role("tab", name="Ledger").click()
    page.locator(".tie-row").nth(2).click()
    page.get_by_role("tab", name="Page").click()
    page.locator(".tie-sheet").wait_for()


def _page(path: str) -> Shot:
    def shoot(page: Page) -> None:
        page.goto(f"/{path}")
        page.locator("[data-testid=stApp][data-test-script-state=notRunning]").wait_for()
        page.wait_for_timeout(3000)

    return shoot


def _ask(page: Page) -> None:
    page.goto("/ask")
    for number, question in enumerate(QUESTIONS, start=1):
        page.get_by_test_id("stChatInputTextArea").fill(question)
        page.keyboard.press("Enter")
        page.locator(".tie-turn .tie-by").nth(number - 1).wait_for()


SHOTS: dict[str, Shot] = {
    "library": _library, "article": _article, "findings": _findings, "review": _review, "pdf": _pdf, "ask": _ask,
    **{name: _page(name) for name in ("compare", "charts", "evals", "settings")},
}  # fmt: skip


def _open(browser: Browser, server: Server, scheme: str) -> Page:
    dark = scheme == "dark"
    context = browser.new_context(
        viewport={"width": SIZE["width"], "height": SIZE["height"]}, base_url=server.url,
        color_scheme="dark" if dark else "light",
    )  # fmt: skip
    context.add_cookies([{"name": "tieout_reviewer", "value": "Ann%20Lee", "url": server.url}])
    context.set_default_timeout(PATIENCE_MS)
    return context.new_page()


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

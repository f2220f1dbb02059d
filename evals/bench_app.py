"""`python -m evals.bench_app`: how long a person waits for the app, in a real browser.

Milliseconds on the machine it runs on: first useful screen of a warm server, an uploaded article's analysis
after the upload, and from a click to the highlighted words of a 200 KB article with 1,000 marks.
"""

import sys
import tempfile
from pathlib import Path
from statistics import median
from time import perf_counter

from playwright.sync_api import Browser, Page, sync_playwright

from agent.bundled import sample_article
from evals.app_server import BROWSER_FLAGS, Server, find_browser, serve_app

PATIENCE_MS = 120_000
ROUNDS = 5
LONG_CHARACTERS = 200_000
MARKED_SENTENCES = 500
FILLER = "The board met again, heard its advisers and set no date for a decision on the remaining matters before it. "

CLICK = """index => new Promise(done => {
    const rows = document.querySelectorAll('.tie-row.item-figure');
    rows[index].scrollIntoView();
    requestAnimationFrame(() => {
        const started = performance.now();
        rows[index].click();
        const look = () => requestAnimationFrame(() =>
            document.querySelector('.tie-row.on')?.dataset.row === rows[index].dataset.row
                && document.querySelector('.tie-lines mark.on') ? done(performance.now() - started) : look());
        look();
    });
})"""


def main() -> int:
    path = find_browser()
    if path is None:
        print("no Chromium is installed", file=sys.stderr)
        return 1
    with tempfile.TemporaryDirectory() as folder, serve_app(Path(folder) / "home") as server, sync_playwright() as tool:
        browser = tool.chromium.launch(executable_path=path, args=list(BROWSER_FLAGS))
        measure_first_screen(browser, server)
        measure_upload(browser, server, Path(folder))
        measure_click(browser, server, Path(folder))
        browser.close()
    return 0


def measure_first_screen(browser: Browser, server: Server) -> None:
    _read_sample(browser, server)
    times = []
    for _ in range(ROUNDS):
        page = _open(browser, server)
        started = perf_counter()
        page.goto("/article")
        page.locator(".tie-headline").wait_for()
        times.append(perf_counter() - started)
        page.context.close()
    _print("first useful screen, warm server", times)


def measure_upload(browser: Browser, server: Server, folder: Path) -> None:
    text = sample_article().read_text(encoding="utf-8")
    page = _open(browser, server)
    page.goto("/")
    page.locator(".tie-book").first.wait_for()
    times = []
    for number in range(ROUNDS):
        file = folder / f"upload-{number}.txt"
        file.write_text(f"{text}\nNumber {number}.\n", encoding="utf-8")
        started = perf_counter()
        page.locator("input[type=file]").set_input_files(file)
        page.locator(".tie-book", has_text=file.name).locator(".b-done").wait_for()
        times.append(perf_counter() - started)
    page.context.close()
    _print("from choosing a file to its analysis in the list (upload included)", times)


def measure_click(browser: Browser, server: Server, folder: Path) -> None:
    gap = FILLER * (LONG_CHARACTERS // MARKED_SENTENCES // len(FILLER))
    sentence = "Plant {} of Alder has {} MW and cost ${} million."
    text = "\n\n".join(f"{sentence.format(n, n + 3, n + 2)} {gap}" for n in range(MARKED_SENTENCES))
    file = folder / "long.txt"
    file.write_text(text, encoding="utf-8")
    page = _open(browser, server)
    page.goto("/")
    page.locator("input[type=file]").set_input_files(file)
    page.locator(".tie-book", has_text="long.txt").locator(".b-done").wait_for()
    page.locator(".tie-book", has_text="long.txt").locator("button.tie-title").click()
    page.get_by_role("tab", name="Ledger").click()
    rows = page.locator(".tie-row.item-figure").count()
    times = [page.evaluate(CLICK, index * rows // (2 * ROUNDS)) / 1000 for index in range(2 * ROUNDS)]
    page.context.close()
    _print(f"click to highlight, {len(text):,} characters, {rows:,} figures", times)


def _read_sample(browser: Browser, server: Server) -> None:
    page = _open(browser, server)
    page.goto("/")
    page.locator(".tie-book .b-done").first.wait_for()
    page.context.close()


def _open(browser: Browser, server: Server) -> Page:
    context = browser.new_context(viewport={"width": 1360, "height": 900}, base_url=server.url)
    context.set_default_timeout(PATIENCE_MS)
    return context.new_page()


def _print(what: str, seconds: list[float]) -> None:
    print(f"{what}: median {median(seconds):.2f} s, slowest {max(seconds):.2f} s, n={len(seconds)}")


if __name__ == "__main__":
    sys.exit(main())

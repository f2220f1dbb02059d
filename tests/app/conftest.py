"""One server and one browser for every test that looks at real pages."""

import sys
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, expect, sync_playwright

from evals.app_server import BROWSER_FLAGS, Server, find_browser, serve_app

# Machines that run tests are busy; a test that fails still fails.
PATIENCE_S = 150


@pytest.fixture(autouse=True)
def _main_stays_main() -> Iterator[None]:
    """AppTest puts its script in the place of __main__, and a process that is spawned later would run it."""
    before = sys.modules["__main__"]
    yield
    sys.modules["__main__"] = before


@pytest.fixture(scope="session")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    """`tieout app` on a free port, with a home of its own."""
    with serve_app(tmp_path_factory.mktemp("app-home")) as running:
        yield running


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """Debian's or the user's Chromium."""
    found = find_browser()
    if found is None:
        pytest.skip("no Chromium is installed")
    expect.set_options(timeout=PATIENCE_S * 1000)
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=found, args=list(BROWSER_FLAGS))
        yield browser
        browser.close()


@pytest.fixture
def page(browser: Browser, server: Server) -> Iterator[Page]:
    """A new user's window at the server; a script error on any page fails the test."""
    context = browser.new_context(viewport={"width": 1360, "height": 900}, base_url=server.url)
    context.set_default_timeout(PATIENCE_S * 1000)
    page = context.new_page()
    errors: list[str] = []
    page.on("pageerror", lambda error: errors.append(str(error)))
    yield page
    context.close()
    assert errors == []

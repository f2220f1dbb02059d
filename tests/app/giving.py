"""Files put into the library in a browser; one that the page lost on the way is told of and given again, once."""

import warnings
from collections.abc import Sequence
from pathlib import Path

from playwright.sync_api import Page, TimeoutError

SEEN_WITHIN_S = 40


def give(page: Page, files: Path | Sequence[Path]) -> None:
    """Put `files` in and wait until each has a row. Once in some sixty uploads none came, and nothing was said."""
    given = [files] if isinstance(files, Path) else list(files)
    page.locator("input[type=file]").set_input_files(given)
    missing = [file for file in given if not _is_listed(page, file)]
    if missing:
        warnings.warn(f"the library did not list {[file.name for file in missing]}: given again", stacklevel=2)
        page.reload()
        page.locator("input[type=file]").set_input_files(missing)
        assert all(_is_listed(page, file) for file in missing)


def _is_listed(page: Page, file: Path) -> bool:
    try:
        page.locator(".tie-book", has_text=file.name).first.wait_for(timeout=SEEN_WITHIN_S * 1000)
    except TimeoutError:
        return False
    return True

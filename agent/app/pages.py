"""The pages in the order of the navigation.

A new page is a file with `draw(desk)` and a line in PAGES.
"""

from collections.abc import Callable
from dataclasses import dataclass

from agent.app import article_page, ask_page, charts_page, compare_page, evals_page, library_page, settings_page
from agent.app.desk import Desk


@dataclass(frozen=True)
class PageSpec:
    """`path` is its address and its name in state.open_page."""

    path: str
    title: str
    draw: Callable[[Desk], None]


PAGES: tuple[PageSpec, ...] = (
    PageSpec("library", "Library", library_page.draw),
    PageSpec("article", "Article", article_page.draw),
    PageSpec("compare", "Compare", compare_page.draw),
    PageSpec("ask", "Ask", ask_page.draw),
    PageSpec("charts", "Charts", charts_page.draw),
    PageSpec("evals", "Evals", evals_page.draw),
    PageSpec("settings", "Settings", settings_page.draw),
)

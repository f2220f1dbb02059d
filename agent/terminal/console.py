"""The console that reports are printed on, and how wide they are."""

from shutil import get_terminal_size

from rich.console import Console

# Longer lines are hard to read, however wide the window.
WIDEST = 120


def open_console() -> Console:
    """Standard output, as wide as its terminal up to WIDEST; in a pipe, which has no width, COLUMNS or WIDEST."""
    console = Console(highlight=False)
    width = min(console.width, WIDEST) if console.is_terminal else get_terminal_size((WIDEST, 0)).columns
    return Console(highlight=False, width=width)

"""The console that reports are printed on, and how wide they are."""

from rich.console import Console

# Longer lines are hard to read, however wide the window.
WIDEST = 120


def open_console() -> Console:
    """Standard output, as wide as its terminal up to WIDEST; a pipe has no width of its own and gets that."""
    console = Console(highlight=False)
    return Console(highlight=False, width=min(console.width, WIDEST) if console.is_terminal else WIDEST)

"""What a model is doing, on standard error: live rows on a terminal, plain lines elsewhere."""

from threading import Lock
from time import monotonic
from typing import Self

from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, TaskID, TextColumn, TimeElapsedColumn
from rich.progress import Progress as Board

from agent.llm.exchange import Progress
from agent.terminal.wording import printable


class ProgressBoard:
    """`with ProgressBoard(console, total=3) as board:`, then board.hear(source, progress) and board.advance().

    On a terminal one row for each call under way; else a line for each that ends or is tried again.
    """

    def __init__(self, console: Console, *, total: int, quiet: bool = False) -> None:
        self._console = console
        self._live = console.is_terminal and not quiet
        self._told = not console.is_terminal and not quiet
        self._several = total > 1
        self._board = Board(
            TextColumn("{task.description}"), BarColumn(bar_width=20), MofNCompleteColumn(),
            TextColumn("{task.fields[told]}"), TimeElapsedColumn(),
            console=console, transient=True, disable=not self._live,
        )  # fmt: skip
        self._documents = self._board.add_task("analysing", total=total, told="", visible=self._several)
        self._rows: dict[int, TaskID] = {}
        self._began: dict[int, float] = {}
        self._lock = Lock()

    def __enter__(self) -> Self:
        self._board.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._board.stop()

    def advance(self) -> None:
        """One more document is done."""
        self._board.advance(self._documents)

    def say(self, line: str) -> None:
        """A line that stays."""
        if self._live or self._told:
            self._console.print(line, style="dim", markup=False, highlight=False, soft_wrap=True)

    def hear(self, source: str, progress: Progress) -> None:
        """From any thread."""
        label = printable(f"{source}: {progress.label}" if self._several else progress.label)
        with self._lock:
            began = self._began.setdefault(progress.call, monotonic())
            if self._live:
                self._draw(label, progress)
            seconds = monotonic() - began
        if self._told and (line := _line(progress, seconds)):
            self.say(f"  {label}: {line}")

    def _draw(self, label: str, progress: Progress) -> None:
        if progress.state in ("done", "cached", "failed"):
            row = self._rows.pop(progress.call, None)
            if row is not None:
                self._board.remove_task(row)
            return
        if progress.call not in self._rows:
            self._rows[progress.call] = self._board.add_task(label, total=None, told="")
        told = f"{progress.pieces} pieces" if progress.state == "streaming" else progress.state
        self._board.update(self._rows[progress.call], told=told)


def _line(progress: Progress, seconds: float) -> str:
    """What is worth a line of a log."""
    if progress.state == "done":
        return f"done in {seconds:.1f} s"
    if progress.state in ("retrying", "repairing", "failed"):
        return f"{progress.state}: {printable(progress.detail)}"
    return "read before, not asked again" if progress.state == "cached" else ""

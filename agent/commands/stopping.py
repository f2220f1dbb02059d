"""Ctrl-C while work goes on: it counts even where what ran at that moment swallowed it."""

import signal
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from types import FrameType


@contextmanager
def stoppable() -> Iterator[Callable[[], None]]:
    """Gives a check that raises KeyboardInterrupt once Ctrl-C was pressed.

    Python raises it wherever the program is, and an exception that is raised while an object is thrown away, or under a
    library's callback, is lost. Outside the main thread, where no signal arrives, the check does nothing.
    """
    pressed = threading.Event()

    def press(number: int, frame: FrameType | None) -> None:
        pressed.set()
        raise KeyboardInterrupt

    def check() -> None:
        if pressed.is_set():
            raise KeyboardInterrupt

    if threading.current_thread() is not threading.main_thread():
        yield check
        return
    before = signal.signal(signal.SIGINT, press)
    try:
        yield check
    finally:
        signal.signal(signal.SIGINT, before)

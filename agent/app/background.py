"""What goes on while nobody looks: one thread reads what was put in, one analyses, one indexes.

One set of threads per server process; a reload or a second tab finds them at work. What is known of a
document's progress is in the database; only uploads that are not yet read are known here alone.
"""

import threading
from collections import deque
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from itertools import count

from agent.config import Settings, load_settings
from agent.errors import TieoutError
from agent.ingest.fetch import fetch_url
from agent.ingest.load import load_bytes, load_fetched
from agent.llm.ask import Llm
from agent.llm.session import open_llm
from agent.store.documents import Added, add_document
from agent.store.index import flush_index
from agent.store.queue import cancel_document
from agent.store.workspace import Workspace
from agent.worker import work_queue

# How long a change made by another process (tieout add) may go unseen.
LOOK_AGAIN_S = 2.0
INDEX_AFTER_S = 1.0


@dataclass(frozen=True)
class Arrival:
    """Something that was put in and is not a document yet; `failure` says why it never will be."""

    number: int
    name: str
    failure: str | None = None
    hint: str | None = None


@dataclass(eq=False)
class Background:
    """`start` once and `stop` once; the other methods are safe from any thread."""

    workspace: Workspace
    _arrivals: dict[int, Arrival] = field(default_factory=dict)
    _unread: deque[tuple[int, Callable[[], Added]]] = field(default_factory=deque)
    # The documents that arrivals became: a window may still show the arrival when its reader has had enough of it.
    _became: dict[int, str] = field(default_factory=dict)
    _numbers: "count[int]" = field(default_factory=lambda: count(1))
    _lock: threading.Lock = field(default_factory=threading.Lock)
    _to_read: threading.Event = field(default_factory=threading.Event)
    _to_analyse: threading.Event = field(default_factory=threading.Event)
    _to_index: threading.Event = field(default_factory=threading.Event)
    _over: threading.Event = field(default_factory=threading.Event)
    _model: tuple[Settings, Llm | None] | None = None

    def start(self) -> None:
        for name, work in (("read", self._read), ("analyse", self._analyse), ("index", self._index)):
            threading.Thread(target=work, name=f"tieout-{name}", daemon=True).start()

    def stop(self) -> None:
        """Let every thread end after what it is doing."""
        for event in (self._over, self._to_read, self._to_analyse, self._to_index):
            event.set()

    def take_bytes(self, name: str, content: bytes) -> None:
        """Read a file that was uploaded or pasted, add it and analyse it."""
        self._take(name, lambda: add_document(self.workspace, load_bytes(content, name=name), content))

    def take_address(self, address: str) -> None:
        """Fetch a page, add it and analyse it."""

        def fetch() -> Added:
            fetched = fetch_url(address)
            return add_document(self.workspace, load_fetched(fetched, name=address), fetched.data)

        self._take(address, fetch)

    def arrivals(self) -> list[Arrival]:
        """What waits to be read or could not be, newest first."""
        with self._lock:
            return sorted(self._arrivals.values(), key=lambda arrival: -arrival.number)

    def dismiss(self, number: int) -> None:
        """Forget an arrival that failed or still waits; what became a document meanwhile is cancelled."""
        with self._lock:
            self._arrivals.pop(number, None)
            identity = self._became.pop(number, None)
        if identity is not None:
            cancel_document(self.workspace, identity)

    def wake(self) -> None:
        """Look at the queue now: something was queued again."""
        self._to_analyse.set()

    def _take(self, name: str, read: Callable[[], Added]) -> None:
        with self._lock:
            number = next(self._numbers)
            self._arrivals[number] = Arrival(number, name)
            self._unread.append((number, read))
        self._to_read.set()

    def _read(self) -> None:
        while not self._over.is_set():
            self._to_read.wait()
            self._to_read.clear()
            while self._unread and not self._over.is_set():
                number, read = self._unread.popleft()
                if number in self._arrivals:
                    self._read_one(number, read)
                    self._to_analyse.set()

    def _read_one(self, number: int, read: Callable[[], Added]) -> None:
        added: list[Added] = []
        failure, hint = _attempt(lambda: added.append(read()))
        with self._lock:
            arrival = self._arrivals.pop(number, None)
            if failure is not None and arrival is not None:
                self._arrivals[number] = replace(arrival, failure=failure, hint=hint)
            # What was there before is not cancelled by whoever put it in again.
            identity = added[0].document.id if added and added[0].is_new else None
            if identity is not None and arrival is not None:
                self._became[number] = identity
        if identity is not None and arrival is None:
            cancel_document(self.workspace, identity)

    def _analyse(self) -> None:
        while not self._over.is_set():
            _attempt(self._work)
            self._to_index.set()
            self._to_analyse.wait(LOOK_AGAIN_S)
            self._to_analyse.clear()

    def _work(self) -> None:
        work_queue(self.workspace, llm=self._open_model(), stop=self._over, with_index=False)

    def _open_model(self) -> Llm | None:
        """The model that is set now; none where it cannot be opened: rules read on, and Settings says what is wrong."""
        try:
            settings = load_settings({"home": self.workspace.home})
            if self._model is None or self._model[0] != settings:
                self._model = (settings, open_llm(settings))
        except TieoutError:
            return None
        return self._model[1]

    def _index(self) -> None:
        while not self._over.is_set():
            self._to_index.wait()
            # Whoever waits for the analysis sees it first.
            self._over.wait(INDEX_AFTER_S)
            self._to_index.clear()
            if not self._over.is_set():
                _attempt(lambda: flush_index(self.workspace))


def _attempt(work: Callable[[], object]) -> tuple[str | None, str | None]:
    """The failure in words, if there was one, and the way out: a thread must outlive any document."""
    try:
        work()
    except TieoutError as error:
        return error.message, error.hint
    except Exception as error:
        return f"tieout failed on it ({error!r})", "Please report it; the other documents are not affected."
    return None, None

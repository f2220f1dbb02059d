"""Questions at work: each in a thread of its own, so that a reload or a second tab finds it where it was.

Sentences are heard one by one as they are checked; the whole answer is kept in the workspace when it is done.
"""

import threading
from collections.abc import Callable
from dataclasses import dataclass, field

from agent.chat.ask import ask
from agent.config import Settings
from agent.errors import TieoutError
from agent.llm.session import open_llm
from agent.schema.answer import AnswerSentence
from agent.store.chats import Conversation, add_exchange, list_exchanges
from agent.store.workspace import Workspace


class _Stopped(Exception):
    """The person who asked does not want the rest."""


@dataclass
class Live:
    """A question that is being answered, or could not be: then `failure` says why.

    `turn` is its place among the exchanges of the conversation: one kept there is this question, answered.
    """

    question: str
    turn: int
    sentences: list[AnswerSentence] = field(default_factory=list)
    failure: str | None = None
    hint: str | None = None
    is_over: bool = False
    stop: threading.Event = field(default_factory=threading.Event)


@dataclass(eq=False)
class Asking:
    """At most one question of a conversation is under way; the methods are safe from any thread."""

    workspace: Workspace
    _live: dict[int, Live] = field(default_factory=dict)
    _lock: threading.Lock = field(default_factory=threading.Lock)

    def begin(self, chat: Conversation, question: str, settings: Settings) -> None:
        """Start to answer, unless this conversation is busy."""
        with self._lock:
            if (live := self._live.get(chat.id)) is not None and not live.is_over:
                return
            turn = len(list_exchanges(self.workspace, chat.id))
            self._live[chat.id] = live = Live(question, turn)
        work = threading.Thread(target=self._answer, args=(chat, live, settings), name=f"tieout-ask-{chat.id}")
        work.daemon = True
        work.start()

    def stop(self, chat_id: int) -> None:
        """Keep nothing of the answer that is under way."""
        with self._lock:
            if (live := self._live.get(chat_id)) is not None:
                live.stop.set()

    def live(self, chat_id: int) -> Live | None:
        """What is under way, or failed; None once the answer is kept."""
        with self._lock:
            return self._live.get(chat_id)

    def forget(self, chat_id: int) -> None:
        """Clear a failure away."""
        with self._lock:
            self._live.pop(chat_id, None)

    def _answer(self, chat: Conversation, live: Live, settings: Settings) -> None:
        failure = _attempt(lambda: self._ask_and_keep(chat, live, settings))
        with self._lock:
            live.is_over = True
            if failure is None or live.stop.is_set():
                self._live.pop(chat.id, None)
            else:
                live.failure, live.hint = failure

    def _ask_and_keep(self, chat: Conversation, live: Live, settings: Settings) -> None:
        def hear(sentence: AnswerSentence) -> None:
            if live.stop.is_set():
                raise _Stopped
            live.sentences.append(sentence)

        history = [exchange.answer for exchange in list_exchanges(self.workspace, chat.id)]
        answer = ask(
            self.workspace, live.question, documents=chat.documents, history=history, llm=open_llm(settings),
            on_sentence=hear,
        )  # fmt: skip
        if not live.stop.is_set():
            add_exchange(self.workspace, chat.id, answer)


def _attempt(work: Callable[[], None]) -> tuple[str, str | None] | None:
    """The failure in words, if there was one, and the way out."""
    try:
        work()
    except _Stopped:
        return None
    except TieoutError as error:
        return error.message, error.hint
    except Exception as error:  # A thread's failure must reach the page, whatever it is.
        return f"tieout failed on the question ({error!r})", "Please report it; the documents are not affected."
    return None

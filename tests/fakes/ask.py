"""A model of queued replies: what it was asked is kept, and a queue that runs dry is a failed call."""

from collections.abc import Callable, Mapping, Sequence
from typing import Any

from agent.errors import ModelError
from agent.llm.ask import Answer
from agent.llm.exchange import FaultKind, RequestError
from agent.llm.prompts import load_prompt
from agent.llm.reply import read_reply


class FakeAsk:
    """Replies are JSON texts or errors; `asked` has (prompt name, filled user text), `faults` what was found."""

    concurrency = 1

    def __init__(self, *replies: str | ModelError) -> None:
        self.replies = list(replies)
        self.asked: list[tuple[str, str]] = []
        self.faults: list[tuple[str, ...]] = []

    def ask(
        self,
        prompt_name: str,
        inputs: Mapping[str, str],
        reply_type: Any,
        *,
        find_faults: Callable[[Any], Sequence[str]] | None = None,
        label: str = "",
        reply_tokens: int = 0,
    ) -> Answer[Any]:
        self.asked.append((prompt_name, load_prompt(prompt_name).fill(inputs)[1]))
        if not self.replies:
            raise RequestError(FaultKind.SERVER_ERROR, "no reply is left in the queue")
        reply = self.replies.pop(0)
        if isinstance(reply, ModelError):
            raise reply
        read = read_reply(reply, reply_type)
        if read.reply is None:
            raise RequestError(FaultKind.MALFORMED, read.faults[0])
        found = tuple(find_faults(read.reply)) if find_faults is not None else ()
        self.faults.append((*read.faults, *found))
        return Answer(read.reply, self.faults[-1])

    def map(self, work: Callable[[Any], Any], items: Sequence[Any]) -> list[Any]:
        return [work(item) for item in items]

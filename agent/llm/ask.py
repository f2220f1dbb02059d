"""`Llm.ask`: a prompt's name and inputs in, a typed reply out.

A cache, rounds, one repair turn. What a reply means is the step's own business.
"""

import json
from collections.abc import Callable, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field, replace
from itertools import count
from typing import Any, Generic, Protocol, TypeVar

from agent.config import Settings
from agent.errors import ModelError, PromptError
from agent.llm.cache import ReplyCache
from agent.llm.cost import EXPECTED_REPLY_TOKENS, Meter, estimate_tokens
from agent.llm.endpoint import Endpoint
from agent.llm.exchange import FaultKind, Listener, Message, Method, Progress, RawReply, RequestError, Usage
from agent.llm.prompts import Prompt, load_prompt
from agent.llm.reply import Reply, ReplyT, read_reply
from agent.llm.reply_schema import json_schema
from agent.llm.requester import Deadline, Requester, next_method

FAULTS_NAMED = 25
# Tells apart the calls that are under way at the same time.
_CALLS = count(1)

FindFaults = Callable[[ReplyT], Sequence[str]]
ItemT = TypeVar("ItemT")
ResultT = TypeVar("ResultT")


@dataclass(frozen=True)
class Answer(Generic[ReplyT]):
    """A reply with the faults that its repair turn left in it."""

    reply: ReplyT
    faults: tuple[str, ...] = ()


class Asker(Protocol):
    """What a step needs of a model; tests pass a queue of replies."""

    def ask(
        self,
        prompt_name: str,
        inputs: Mapping[str, str],
        reply_type: type[ReplyT],
        *,
        find_faults: FindFaults[ReplyT] | None = None,
        label: str = "",
        reply_tokens: int = EXPECTED_REPLY_TOKENS,
    ) -> Answer[ReplyT]:
        """Raises RequestError where no reply could be had."""
        ...

    def map(self, work: Callable[[ItemT], ResultT], items: Sequence[ItemT]) -> list[ResultT]:
        """`work` over all items, some at the same time; results in the order of the items."""
        ...

    @property
    def concurrency(self) -> int: ...


@dataclass(frozen=True)
class Llm:
    """A configured model; `meter` and `prompts` are the record of one document."""

    settings: Settings
    endpoint: Endpoint
    requester: Requester
    meter: Meter
    cache: ReplyCache | None = None
    on_progress: Listener | None = None
    prompts: dict[str, str] = field(default_factory=dict)
    local_only: bool = False

    @property
    def concurrency(self) -> int:
        return self.settings.concurrency

    def for_document(self, *, local_only: bool = False, on_progress: Listener | None = None) -> "Llm":
        """The same model, limits and budget, with a record of its own.

        Raises ModelError for a document marked local only when the model is on another machine.
        """
        part = replace(
            self,
            meter=self.meter.part(),
            prompts={},
            local_only=self.local_only or local_only,
            on_progress=on_progress or self.on_progress,
        )
        part._refuse_to_leave()
        return part

    def map(self, work: Callable[[ItemT], ResultT], items: Sequence[ItemT]) -> list[ResultT]:
        if len(items) <= 1:
            return [work(item) for item in items]
        with ThreadPoolExecutor(min(self.concurrency, len(items))) as pool:
            return list(pool.map(work, items))

    def ask(
        self,
        prompt_name: str,
        inputs: Mapping[str, str],
        reply_type: type[ReplyT],
        *,
        find_faults: FindFaults[ReplyT] | None = None,
        label: str = "",
        reply_tokens: int = EXPECTED_REPLY_TOKENS,
    ) -> Answer[ReplyT]:
        """The reply, after one repair turn that names each fault where there are any.

        `reply_tokens` is about what the reply will take, for the budget. Raises RequestError where no reply
        could be had: its kind says why.
        """
        self._refuse_to_leave()
        prompt = load_prompt(prompt_name)
        if prompt.output != reply_type.__name__:
            raise PromptError(f"prompts/{prompt_name}.md is for {prompt.output}, not for {reply_type.__name__}")
        self.prompts[prompt_name] = prompt.digest
        system, user = prompt.fill(inputs)
        messages = (Message("system", system), Message("user", user))
        call = _Call(prompt, messages, reply_type, find_faults, label, reply_tokens, next(_CALLS))
        key = self._key(call)
        kept = self._read_kept(key, call)
        if kept is not None:
            return kept
        text, answer = self._ask_in_rounds(call)
        if self.cache is not None:
            self.cache.put(key, text)
        self._tell(call, "done")
        return answer

    def _refuse_to_leave(self) -> None:
        if self.local_only and not self.endpoint.is_local:
            raise ModelError(
                f"the document is marked local only, and {self.endpoint.model} is at {self.endpoint.host}",
                hint="Use a model on this machine (ollama:NAME), or analyse it offline.",
            )

    def _key(self, call: "_Call[Any]") -> str:
        if self.cache is None:
            return ""
        return self.cache.key(
            prompt=call.prompt.digest,
            model=self.endpoint.model,
            server=self.endpoint.base_url,
            temperature=self.settings.temperature,
            max_reply_tokens=self.settings.max_reply_tokens,
            schema=json_schema(call.reply_type, strict=self.endpoint.is_openai),
            text=[message.text for message in call.messages],
        )

    def _read_kept(self, key: str, call: "_Call[ReplyT]") -> Answer[ReplyT] | None:
        text = self.cache.get(key) if self.cache is not None else None
        answer = call.read(text).answer if text is not None else None
        if answer is not None:
            self.meter.note(cached=1)
            self._tell(call, "cached")
        return answer

    def _ask_in_rounds(self, call: "_Call[ReplyT]") -> tuple[str, Answer[ReplyT]]:
        """A reply that stays unusable after its repair turn is asked for once more from the start."""
        deadline = Deadline(self.settings.call_timeout_s)
        method = self.requester.method
        try:
            return self._ask_and_repair(call, method, deadline)
        except RequestError as error:
            if error.kind not in (FaultKind.MALFORMED, FaultKind.NO_TOOL_CALL, FaultKind.REFUSED):
                self._tell(call, "failed", detail=error.message)
                raise
            self._tell(call, "retrying", detail=error.message)
            # A server that takes a schema and does not hold the model to it says nothing of it.
            if error.kind is not FaultKind.REFUSED:
                method = next_method(self.requester.method) or self.requester.method
        try:
            text, answer = self._ask_and_repair(call, method, deadline)
        except RequestError as error:
            self._tell(call, "failed", detail=error.message)
            raise
        # What worked after all is what the other calls begin with.
        self.requester.method = method
        return text, answer

    def _ask_and_repair(self, call: "_Call[ReplyT]", method: Method, deadline: Deadline) -> tuple[str, Answer[ReplyT]]:
        first = call.read(self._request(call, call.messages, method, deadline).text)
        if first.answer is not None and not first.faults:
            return first.text, first.answer
        self.meter.note(repairs=1)
        self.prompts["repair"] = load_prompt("repair").digest
        self._tell(call, "repairing", detail=first.faults[0])
        messages = (*call.messages, Message("assistant", first.text), Message("user", _repair_text(first.faults)))
        try:
            second = call.read(self._request(call, messages, method, deadline).text)
        except RequestError:
            if first.answer is None:
                raise
            second = first
        best = second if second.answer is not None else first
        if best.answer is None:
            raise RequestError(FaultKind.MALFORMED, f"{self.endpoint.host}: {best.faults[0]}")
        return best.text, best.answer

    def _request(self, call: "_Call[Any]", messages: Sequence[Message], method: Method, deadline: Deadline) -> RawReply:
        return self.requester.request(
            messages,
            json_schema(call.reply_type, strict=self.endpoint.is_openai),
            self.meter,
            method=method,
            deadline=deadline,
            reply_tokens=call.reply_tokens,
            tell=lambda state, *, pieces=0, detail="": self._tell(call, state, pieces=pieces, detail=detail),
        )

    def _tell(self, call: "_Call[Any]", state: Any, *, pieces: int = 0, detail: str = "") -> None:
        if self.on_progress is not None:
            self.on_progress(Progress(call.label, state, pieces, detail, call.number))


def expect_usage(prompt_name: str, inputs: Mapping[str, str], reply_type: type[Reply], *, reply_tokens: int) -> Usage:
    """What one such call would take, roughly, in tokens."""
    system, user = load_prompt(prompt_name).fill(inputs)
    schema = json.dumps(json_schema(reply_type))
    return Usage(sum(estimate_tokens(text) for text in (system, user, schema)), reply_tokens)


@dataclass(frozen=True)
class _Read(Generic[ReplyT]):
    text: str
    answer: Answer[ReplyT] | None
    faults: tuple[str, ...]


@dataclass(frozen=True)
class _Call(Generic[ReplyT]):
    prompt: Prompt
    messages: tuple[Message, ...]
    reply_type: type[ReplyT]
    find_faults: FindFaults[ReplyT] | None
    label: str
    reply_tokens: int
    number: int

    def read(self, text: str) -> _Read[ReplyT]:
        """The reply with every fault in it, of form and of content."""
        read = read_reply(text, self.reply_type)
        if read.reply is None:
            return _Read(text, None, read.faults)
        found = self.find_faults(read.reply) if self.find_faults is not None else ()
        faults = (*read.faults, *found)
        return _Read(text, Answer(read.reply, faults), faults)


def _repair_text(faults: Sequence[str]) -> str:
    listed = "\n".join(f"- {fault}" for fault in faults[:FAULTS_NAMED])
    return load_prompt("repair").fill({"faults": listed})[1]

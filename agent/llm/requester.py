"""Requests with retries: waits, limits, the budget, and stepping down to what the server can do.

Knows messages and schemas; nothing of prompts or of what a reply means.
"""

import json
import random
import re
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from threading import BoundedSemaphore, Event, Lock
from typing import TYPE_CHECKING, Any, Literal, Protocol

from agent.config import Settings
from agent.llm.cost import EXPECTED_REPLY_TOKENS, Meter, estimate_tokens
from agent.llm.endpoint import Endpoint
from agent.llm.exchange import TRANSIENT, FaultKind, Message, Method, RawReply, RequestError, Usage
from agent.llm.prompts import load_prompt

if TYPE_CHECKING:
    from langchain_core.language_models import BaseChatModel
    from langchain_core.rate_limiters import BaseRateLimiter

FIRST_WAIT_S = 0.5
LONGEST_WAIT_S = 20.0
# Models from before structured outputs; LangChain would ask them for a tool call whatever is said.
_TOOLS_ONLY = re.compile(r"gpt-3|gpt-4-|gpt-4$")
# What a server says of a reply limit that is longer than it allows.
_LIMIT = re.compile(r"max_(?:completion_)?tokens")


@dataclass
class Deadline:
    """The end of a call's time; waiting for a place among other calls does not use it up."""

    seconds: float
    _started: float = field(default_factory=time.monotonic)

    def left_s(self) -> float:
        return self._started + self.seconds - time.monotonic()

    @contextmanager
    def stopped(self) -> Iterator[None]:
        """Time that does not count."""
        before = time.monotonic()
        yield
        self._started += time.monotonic() - before


class Tell(Protocol):
    """Hears of a request's progress."""

    def __call__(
        self, state: Literal["asking", "streaming", "retrying"], *, pieces: int = 0, detail: str = ""
    ) -> None: ...


@dataclass
class Requester:
    """One server, for any number of threads; what one call learns about it, the others need not pay for."""

    settings: Settings
    endpoint: Endpoint
    wait: Callable[[float], object] = field(default_factory=lambda: Event().wait)
    method: Method = Method.JSON_SCHEMA
    steps_down: bool = True
    _with_temperature: bool = True
    _with_limit: bool = True
    _models: dict[tuple[bool, bool], "BaseChatModel"] = field(default_factory=dict)
    _places: BoundedSemaphore = field(init=False)
    _lock: Lock = field(default_factory=Lock)
    _limiter: "BaseRateLimiter | None" = None

    def __post_init__(self) -> None:
        self._places = BoundedSemaphore(self.settings.concurrency)
        if self.method is Method.JSON_SCHEMA and _TOOLS_ONLY.match(self.endpoint.name):
            self.method = Method.FUNCTION_CALLING

    def request(
        self,
        messages: Sequence[Message],
        schema: dict[str, Any],
        meter: Meter,
        *,
        method: Method,
        deadline: Deadline,
        tell: Tell,
        reply_tokens: int = EXPECTED_REPLY_TOKENS,
    ) -> RawReply:
        """A reply, however many tries it takes until `deadline`. Raises RequestError with the last one's fault."""
        attempt = 1
        while True:
            try:
                with deadline.stopped():
                    self._places.acquire()
                try:
                    return self._send(messages, schema, meter, method, deadline, tell, reply_tokens)
                finally:
                    self._places.release()
            except RequestError as error:
                if error.kind is FaultKind.UNSUPPORTED:
                    method = self._step_down(error, method)
                    continue
                wait_s = _wait_s(attempt, error.retry_after_s)
                out_of_time = wait_s >= deadline.left_s()
                if error.kind not in TRANSIENT or attempt >= self.settings.max_attempts or out_of_time:
                    raise
                tell("retrying", detail=f"{error.message} (try {attempt + 1} of {self.settings.max_attempts})")
            attempt += 1
            meter.note(retries=1)
            self.wait(wait_s)

    def _send(
        self,
        messages: Sequence[Message],
        schema: dict[str, Any],
        meter: Meter,
        method: Method,
        deadline: Deadline,
        tell: Tell,
        reply_tokens: int,
    ) -> RawReply:
        with deadline.stopped():
            from agent.llm import (
                wire,  # Seconds of imports, which only a run with a model may cost, and no call's time.
            )

        if method is Method.JSON_MODE:
            messages = (*messages, Message("user", _schema_text(schema)))
        read = sum(estimate_tokens(text) for text in (json.dumps(schema), *(message.text for message in messages)))
        expected = Usage(read, reply_tokens)
        reserved = meter.reserve(expected)
        self._wait_turn(deadline)
        tell("asking")
        try:
            reply = wire.send(
                self._model(),
                messages,
                schema,
                method=method,
                host=self.endpoint.host,
                timeout_s=min(self.settings.reply_timeout_s, max(0.1, deadline.left_s())),
                strict=self.endpoint.is_openai,
                traced=self.settings.tracing is not None,
                on_piece=lambda pieces: tell("streaming", pieces=pieces),
            )
        except RequestError as error:
            meter.count(error.usage or Usage())
            raise
        finally:
            meter.release(reserved)
        meter.count(reply.usage, expected)
        return reply

    def _wait_turn(self, deadline: Deadline) -> None:
        from agent.llm import wire

        if self.settings.requests_per_minute is None:
            return
        with self._lock:
            self._limiter = self._limiter or wire.build_rate_limiter(self.settings.requests_per_minute)
        with deadline.stopped():
            self._limiter.acquire()

    def _model(self) -> "BaseChatModel":
        from agent.llm import wire

        wanted = (self._with_temperature, self._with_limit)
        with self._lock:
            if wanted not in self._models:
                self._models[wanted] = wire.build_chat_model(
                    self.settings, self.endpoint, with_temperature=wanted[0], with_limit=wanted[1]
                )
            return self._models[wanted]

    def _step_down(self, error: RequestError, method: Method) -> Method:
        if self._with_temperature and "temperature" in error.message:
            self._with_temperature = False
            return method
        if self._with_limit and _LIMIT.search(error.message):
            self._with_limit = False
            return method
        simpler = next_method(method) if self.steps_down else None
        if simpler is None:
            raise error
        self.method = simpler
        return simpler


def next_method(method: Method) -> Method | None:
    """The next simpler way to hold a reply to its schema."""
    methods = list(Method)
    place = methods.index(method) + 1
    return methods[place] if place < len(methods) else None


def _wait_s(attempt: int, retry_after_s: float | None) -> float:
    """As long as the server asks; else doubling, with jitter so that parallel calls do not return together."""
    doubled = min(LONGEST_WAIT_S, FIRST_WAIT_S * 2.0 ** (attempt - 1))
    jittered = doubled * random.uniform(0.5, 1.0)
    return jittered if retry_after_s is None else retry_after_s + jittered / 4


def _schema_text(schema: Mapping[str, Any]) -> str:
    return load_prompt("json_only").fill({"schema": json.dumps(schema, ensure_ascii=False)})[1]

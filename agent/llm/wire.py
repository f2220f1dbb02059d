"""The one place that talks to a model: LangChain's chat model over the OpenAI client.

Imports langchain and openai; loaded only when a model is used.
"""

import time
from collections.abc import Callable, Iterator, Sequence
from typing import Any, cast

import httpx2
from langchain.chat_models import init_chat_model
from langchain_core.callbacks import BaseCallbackHandler
from langchain_core.language_models import BaseChatModel
from langchain_core.messages import AIMessage, BaseMessage, HumanMessage, SystemMessage
from langchain_core.rate_limiters import InMemoryRateLimiter
from langsmith.run_helpers import tracing_context
from openai import DefaultHttpxClient
from pydantic import SecretStr

from agent.config import Settings
from agent.llm.endpoint import Endpoint
from agent.llm.exchange import FaultKind, Message, Method, RawReply, RequestError, Usage
from agent.llm.faults import explain_fault, usage_of_error

_ROLES: dict[str, type[BaseMessage]] = {"system": SystemMessage, "user": HumanMessage, "assistant": AIMessage}


def build_chat_model(
    settings: Settings, endpoint: Endpoint, *, with_temperature: bool = True, with_limit: bool = True
) -> BaseChatModel:
    """LangChain's model for the endpoint: chat completions, streamed, and no retries of its own.

    Addresses and keys are always passed, because what is left out is filled from other variables.
    """
    key = settings.openai_api_key or SecretStr("none")
    limit: dict[str, Any] = {"max_tokens": settings.max_reply_tokens} if with_limit else {}
    if limit and not endpoint.is_openai:
        # Compatible servers know the older name only, and ignore what they do not know.
        limit = {"extra_body": dict(limit)}
    if with_temperature and settings.temperature is not None:
        limit["temperature"] = settings.temperature
    return cast(
        BaseChatModel,
        init_chat_model(
            endpoint.name,
            model_provider="openai",
            base_url=endpoint.base_url,
            api_key=key,
            timeout=settings.reply_timeout_s,
            max_retries=0,
            streaming=True,
            stream_usage=True,
            use_responses_api=False,
            http_client=_WholeReplyClient(follow_redirects=False, trust_env=not endpoint.is_local),
            **limit,
        ),
    )


def send(
    model: BaseChatModel,
    messages: Sequence[Message],
    schema: dict[str, Any],
    *,
    method: Method,
    host: str,
    timeout_s: float,
    strict: bool = False,
    traced: bool = False,
    on_piece: Callable[[int], None] | None = None,
) -> RawReply:
    """One request, no retry. Raises RequestError for whatever keeps a whole reply from coming."""
    # A tool's schema is not declared strict: what refuses the one form shall not refuse the other for the same reason.
    is_strict = True if strict and method is Method.JSON_SCHEMA else None
    asked = model.with_structured_output(
        schema, method=method.value, strict=is_strict, include_raw=True, timeout=timeout_s
    )
    listener = _Listener(on_piece)
    try:
        with tracing_context(enabled=traced):
            result = asked.invoke(
                [_ROLES[message.role](message.text) for message in messages], config={"callbacks": [listener]}
            )
    except Exception as error:  # Clients raise more than they document; nothing here may end an analysis.
        fault = explain_fault(error, host=host)
        fault.usage = usage_of_error(error)
        raise fault from error
    return _read_message(cast(dict[str, Any], result)["raw"], listener.tool_arguments, method=method, host=host)


def build_rate_limiter(requests_per_minute: float) -> InMemoryRateLimiter:
    """One for all models of a server; it is waited for outside a request, whose time it would use up."""
    return InMemoryRateLimiter(requests_per_second=requests_per_minute / 60, max_bucket_size=1)


def _read_message(message: AIMessage, tool_arguments: str, *, method: Method, host: str) -> RawReply:
    usage = _usage(message)
    refusal = message.additional_kwargs.get("refusal")
    if refusal:
        raise RequestError(FaultKind.REFUSED, f"{host}: the model refused: {str(refusal)[:200]}", usage=usage)
    finish = message.response_metadata.get("finish_reason")
    if finish == "length":
        raise RequestError(FaultKind.LENGTH_STOP, f"{host} cut the reply off at its length limit", usage=usage)
    if finish == "content_filter":
        raise RequestError(FaultKind.REFUSED, f"{host} withheld the reply (content filter)", usage=usage)
    # LangChain asks the oldest models for a tool call even where a schema was meant.
    text = tool_arguments or str(message.text)
    if method is Method.FUNCTION_CALLING and not tool_arguments and "{" not in text:
        raise RequestError(FaultKind.NO_TOOL_CALL, f"{host}: the model did not call the tool", usage=usage)
    if not text.strip():
        raise RequestError(FaultKind.MALFORMED, f"{host} sent an empty reply", usage=usage)
    return RawReply(text, usage)


def _usage(message: AIMessage) -> Usage:
    counted = message.usage_metadata
    if counted is None:
        return Usage()
    cached = (counted.get("input_token_details") or {}).get("cache_read") or 0
    return Usage(counted["input_tokens"], counted["output_tokens"], cached)


class _Listener(BaseCallbackHandler):
    """Counts the pieces of a streamed reply, and keeps a tool call's arguments as they were written.

    The merged message holds them parsed, and what was cut off is completed there by guesswork.
    """

    def __init__(self, on_piece: Callable[[int], None] | None) -> None:
        self.tool_arguments = ""
        self._on_piece = on_piece
        self._pieces = 0

    def on_llm_new_token(self, token: Any, *, chunk: Any = None, **kwargs: Any) -> None:
        self._pieces += 1
        for part in getattr(getattr(chunk, "message", None), "tool_call_chunks", ()):
            # A second call, where a model makes one against the request, is not mixed into the first.
            if not part.get("index"):
                self.tool_arguments += part.get("args") or ""
        if self._on_piece is not None:
            self._on_piece(self._pieces)


class _WholeReplyClient(DefaultHttpxClient):
    """Reads the timeout as one for the whole reply.

    httpx counts it for each read, so a server that sends a byte a minute never times out.
    """

    def send(self, request: httpx2.Request, *, stream: bool = False, **kwargs: Any) -> httpx2.Response:
        limit_s = request.extensions.get("timeout", {}).get("read")
        deadline = None if limit_s is None else time.monotonic() + limit_s
        response = super().send(request, stream=True, **kwargs)
        if deadline is not None:
            stream_of_bytes = cast(httpx2.SyncByteStream, response.stream)
            response.stream = _DeadlineStream(stream_of_bytes, request=request, deadline=deadline)
        if not stream:
            response.read()
        return response


class _DeadlineStream(httpx2.SyncByteStream):
    def __init__(self, stream: httpx2.SyncByteStream, *, request: httpx2.Request, deadline: float) -> None:
        self._stream = stream
        self._request = request
        self._deadline = deadline

    def __iter__(self) -> Iterator[bytes]:
        for piece in self._stream:
            yield piece
            if time.monotonic() > self._deadline:
                raise httpx2.ReadTimeout("the reply took longer than its time", request=self._request)

    def close(self) -> None:
        self._stream.close()
